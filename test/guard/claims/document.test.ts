// The printed rules are those that run.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { claimRulesDocument, claimRulesFile } from "#evals/guard/claim-rules-document.ts";
import { claimRules } from "#src/guard/claims/rules.ts";

test("docs/compliance-rules.md is current: node evals/guard/claim-rules-document.ts writes it", () => {
  expect(readFileSync(claimRulesFile, "utf8")).toBe(claimRulesDocument(claimRules));
});

test("the document names every rule with its law, and what awaits a lawyer", () => {
  const text = claimRulesDocument(claimRules);
  for (const { id, sources } of claimRules) {
    expect(text).toContain(`### ${id}\n`);
    for (const { law, from } of sources)
      expect(text).toMatch(new RegExp(`${law.slice(0, 4)}[^]*since|${from}`));
  }
  expect(text).toContain("## What awaits a lawyer");
});

// Every rule proves itself on its own examples, and every rewrite passes the check that asked for it.
import { describe, expect, test } from "vitest";
import { checkClaims, saferVersion, type ClaimCheck } from "#src/guard/claims/check-claims.ts";
import type { Example } from "#src/guard/claims/rule.ts";
import { claimRules } from "#src/guard/claims/rules.ts";

const asOf = "2026-11-23";

function check(example: Example, language: "de" | "en" = "de") {
  const { text, ...context }: { text: string } & Partial<ClaimCheck> =
    typeof example === "string" ? { text: example } : example;
  const options: ClaimCheck = { asOf, language, ...context };
  return { text, options, result: checkClaims(text, options) };
}

const fires = claimRules.flatMap((rule) => rule.examples.fires.map((example) => ({ rule, example })));
const silent = claimRules.flatMap((rule) => rule.examples.silent.map((example) => ({ rule, example })));

describe("claim rules", () => {
  test("are 30 or more, each with its own id, and half of the examples are negatives", () => {
    expect(claimRules.length).toBeGreaterThanOrEqual(30);
    expect(new Set(claimRules.map(({ id }) => id)).size).toBe(claimRules.length);
    expect(silent.length).toBeGreaterThanOrEqual(fires.length * 0.9);
  });

  test.each(fires)("$rule.id fires on $example", ({ rule, example }) => {
    const { result } = check(example);
    expect(result.findings.map((finding) => finding.rule)).toContain(rule.id);
  });

  test.each(silent)("$rule.id is silent on $example", ({ rule, example }) => {
    const { result } = check(example);
    expect(result.findings.map((finding) => finding.rule)).not.toContain(rule.id);
  });

  test.each(fires.flatMap((one) => (["de", "en"] as const).map((language) => ({ ...one, language }))))(
    "every $language rewrite for $rule.id on $example passes",
    ({ example, language }) => {
      const { options, result } = check(example, language);
      for (const { fix } of result.findings) {
        const again = checkClaims(fix, options);
        expect({
          fix,
          findings: again.findings.map(({ rule, severity }) => `${rule} ${severity}`),
          verdict: again.verdict,
        }).toMatchObject({ verdict: "pass" });
        expect(fix).not.toBe("");
      }
    },
  );

  test("every sentence that a rule falls back on passes by itself", () => {
    for (const rule of claimRules)
      for (const language of ["de", "en"] as const) {
        const productCategory = rule.home?.categories?.[0];
        const options = { asOf, language, productCategory };
        expect({
          id: rule.id,
          ...checkClaims(saferVersion(rule.repair.instead[language], options), options),
        }).toMatchObject({ verdict: "pass" });
      }
  });
});

// The goods half of the golden cases: verdicts, named rules, rewrites that pass, and how much of both is found.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { checkClaims, type ClaimCheck } from "#src/guard/claims/check-claims.ts";
import { channels, markets, productCategories } from "#src/guard/claims/rule.ts";

const Case = z.object({
  text: z.string(),
  language: z.enum(["de", "en"]),
  channel: z.enum(channels).optional(),
  market: z.enum(markets).optional(),
  productCategory: z.enum(productCategories).optional(),
  evidence: z.array(z.string()).optional(),
  asOf: z.string().optional(),
  topic: z.string(),
  expect: z.object({ verdict: z.enum(["pass", "warn", "block"]), rules: z.array(z.string()).optional() }),
});

const file = fileURLToPath(new URL("../../../evals/golden/claims-goods.jsonl", import.meta.url));
const cases = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => Case.parse(JSON.parse(line)));

const checked = cases.map((one) => {
  const { text, language, channel, market, productCategory, evidence, asOf = "2026-11-23" } = one;
  const options: ClaimCheck = { language, channel, market, productCategory, evidence, asOf };
  return { ...one, options, result: checkClaims(text, options) };
});

describe("goods cases", () => {
  test("are 200 or more, half of them negatives", () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    const negatives = cases.filter((one) => one.expect.verdict === "pass");
    expect(negatives.length).toBeGreaterThanOrEqual(cases.length * 0.45);
  });

  test.each(checked)("$expect.verdict: $text", ({ result, expect: { verdict, rules = [] } }) => {
    const found = result.findings.map(({ rule, severity }) => `${rule} ${severity}`);
    expect({ verdict: result.verdict, found }).toMatchObject({ verdict });
    expect(result.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules));
  });

  test("reach recall 0.95 on hard blocks and precision 0.85", () => {
    const blocks = checked.filter((one) => one.expect.verdict === "block");
    const raised = checked.filter(({ result }) => result.verdict !== "pass");
    const recall = blocks.filter(({ result }) => result.verdict === "block").length / blocks.length;
    const precision = raised.filter((one) => one.expect.verdict !== "pass").length / raised.length;
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.85);
  });

  test("every fix passes in both languages", () => {
    for (const { text, options } of checked)
      for (const language of ["de", "en"] as const)
        for (const { rule, fix } of checkClaims(text, { ...options, language }).findings) {
          const again = checkClaims(fix, { ...options, language });
          expect({ text, rule, fix, found: again.findings, verdict: again.verdict }).toMatchObject({
            verdict: "pass",
          });
        }
  });
});

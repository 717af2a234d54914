// The project's own marketing copy: verdicts as expected, and every rewrite passes the check that asked for it.
import { describe, expect, test } from "vitest";
import { claimCases, contextOf, judged } from "#evals/guard/claims.ts";
import { checkClaims } from "#src/guard/claims/check-claims.ts";

const cases = claimCases("claims-law.jsonl");
const missed = cases
  .map(judged)
  .filter(
    ({ one, verdict, rules }) =>
      verdict !== one.expect.verdict || (one.expect.rules ?? []).some((rule) => !rules.includes(rule)),
  );

describe("own copy on advertising law", () => {
  test("is four hundred texts or so, nearly half of them harmless", () => {
    const harmless = cases.filter(({ expect: { verdict } }) => verdict === "pass");
    expect(cases.length).toBeGreaterThanOrEqual(350);
    expect(harmless.length / cases.length).toBeGreaterThan(0.45);
    expect(
      new Set(cases.map(({ text, evidence, asOf }) => JSON.stringify([text, evidence, asOf]))).size,
    ).toBe(cases.length);
  });

  test("is judged as expected, but for one in a hundred", () => {
    const told = missed.map(({ one, verdict, rules }) => `${verdict} ${rules.join(",")}: ${one.text}`);
    expect({ told, many: missed.length > cases.length / 100 }).toMatchObject({ many: false });
  });

  test("every rewrite passes in the same context", () => {
    const failing = cases.flatMap((one) => {
      const context = contextOf(one);
      return checkClaims(one.text, context)
        .findings.filter(({ fix }) => checkClaims(fix, context).verdict !== "pass")
        .map(({ rule, fix }) => `${rule}: ${fix}`);
    });
    expect(failing).toEqual([]);
  });
});

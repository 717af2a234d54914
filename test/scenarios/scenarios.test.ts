// The scenarios of the demo company through the whole house: the questions as they stand, and paraphrases nobody's cues were written for.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEvaluationHouse, type EvaluationHouse } from "#evals/evaluation-house.ts";
import { readGolden, type GoldenRow } from "#evals/golden-row.ts";
import { evaluateRow } from "#evals/suites/turns.ts";

const rows = readGolden("scenarios");
const six = ["attribution", "claims", "page", "copy", "library", "add"];
/** Beside the questions themselves, each scenario has to be understood in this many other words. */
const paraphrases = 20;

let open: EvaluationHouse;
beforeAll(async () => void (open = await openEvaluationHouse()), 120_000);
afterAll(() => open.close(), 30_000);

async function failuresOf(asked: readonly GoldenRow[]): Promise<string[]> {
  const failures: string[] = [];
  for (const row of asked) {
    const { pass, text, why } = await evaluateRow(open, row);
    if (!pass) failures.push(`${row.id} "${text}": ${why.join("; ")}`);
  }
  return failures;
}

const originals = rows.filter(({ style }) => style === "original");
test.each(originals.map((row) => [row.id, row.text, row] as const))("%s: %s", async (_id, _text, row) => {
  expect(await failuresOf([row])).toEqual([]);
});

describe.each(six)("%s in other words", (scenario) => {
  const asked = rows.filter((row) => row.scenario === scenario && row.style !== "original");
  test(`at least ${paraphrases} of ${asked.length} pass`, { timeout: 60_000 }, async () => {
    const failures = await failuresOf(asked);
    expect(asked.length - failures.length, failures.join("\n")).toBeGreaterThanOrEqual(paraphrases);
  });
});

test("what the library does not hold is not found", { timeout: 60_000 }, async () => {
  expect(await failuresOf(rows.filter(({ scenario }) => scenario === "unknown"))).toEqual([]);
});

test(
  "greetings, nonsense, injections and what is too long or foreign end as they should",
  { timeout: 60_000 },
  async () => {
    expect(await failuresOf(readGolden("negatives"))).toEqual([]);
  },
);

test("the second one shorter edits the second one", async () => {
  const edits = readGolden("follow-ups").filter(({ id }) => id === "edit-de-01" || id === "edit-en-01");
  expect(await failuresOf(edits)).toEqual([]);
});

// Media mix, budgets and experiments through the whole house: the questions as they stand, on a real fit of the demo company.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEvaluationHouse, type EvaluationHouse } from "#evals/evaluation-house.ts";
import { readGolden } from "#evals/golden-row.ts";
import { evaluateRow } from "#evals/suites/turns.ts";

const rows = readGolden("measurement").filter(
  ({ style }) => style === "original" || style === "incomplete" || style === "follow-up",
);

let open: EvaluationHouse;
beforeAll(async () => void (open = await openEvaluationHouse()), 120_000);
afterAll(() => open.close(), 30_000);

// The first question about the media mix samples the fit that all others then share.
test.each(rows.map((row) => [row.id, row.text, row] as const))(
  "%s: %s",
  { timeout: 180_000 },
  async (_id, _text, row) => {
    const { pass, why, answer } = await evaluateRow(open, row);
    expect(pass, `${why.join("; ")}\n${answer}`).toBe(true);
  },
);

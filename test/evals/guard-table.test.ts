// The guard's table says where a part fell behind, and does not cry over a hair's breadth.
import { describe, expect, it } from "vitest";
import type { GuardRow } from "#evals/guard/part.ts";
import { guardRegressions, guardTable } from "#evals/guard/table.ts";

const row: GuardRow = {
  part: "claims",
  set: "own",
  kind: "block",
  language: "de",
  cases: 100,
  recall: 0.97,
  precision: 0.9,
  falsePositives: 0.01,
  aim: "recall 0.95",
  met: true,
};
const before = {
  "claims / own / block / de": { cases: 100, recall: 0.97, precision: 0.9, falsePositives: 0.01 },
};

describe("the guard's table", () => {
  it.each([
    ["recall", { ...row, recall: 0.96 }, /recall 0\.960 after 0\.970/],
    ["precision", { ...row, precision: 0.85 }, /precision 0\.850 after 0\.900/],
    ["false positives", { ...row, falsePositives: 0.02 }, /false positives 0\.020 after 0\.010/],
  ])("notices lost %s", (_, now, sentence) => {
    expect(guardRegressions([now], before)).toEqual([expect.stringMatching(sentence)]);
  });

  it("lets a hair's breadth, a gain and a new row pass", () => {
    expect(
      guardRegressions(
        [
          { ...row, recall: 0.967, precision: 0.99 },
          { ...row, kind: "warn" },
        ],
        before,
      ),
    ).toEqual([]);
  });

  it("says what was skipped, and what is not met", () => {
    const table = guardTable([
      { ...row, met: false },
      { part: "speech", set: "hatecheck", reason: "no data" },
    ]);
    expect(table).toContain("**not met**");
    expect(table).toContain("| speech | hatecheck | skipped: no data |");
  });
});

// What is worth knowing beside a fit that converged.
import { expect, test } from "vitest";
import { historyNote } from "#tools/media-mix/doubts/history-note.ts";
import { misfitNotes } from "#tools/media-mix/doubts/misfit-notes.ts";
import { uncertaintyNotes } from "#tools/media-mix/doubts/uncertainty-notes.ts";

test("a model that misses its data and its future is told, and so is an effect that is open", () => {
  const check = (pValue: number) => ({ statistic: "max", observed: 1, pValue }) as const;
  expect(misfitNotes([check(0.5)], { rows: 10, mape: 0.1, coverage94: 0.9 })).toEqual([]);
  const notes = misfitNotes([check(0.999)], { rows: 10, mape: 0.1, coverage94: 0.4 });
  expect(notes.map(({ en }) => en)).toEqual([
    expect.stringContaining("the largest value does not match") as string,
    expect.stringContaining("only 4 fell into") as string,
  ]);
  const total = (q03: number, q97: number) => ({ total: { mean: 10, q03, q97 } });
  expect(uncertaintyNotes({ tv: total(8, 12), radio: total(1, 30) })[0]?.en).toMatch(/the effect of radio/);
});

test("first rows above the prediction point to advertising that the data do not hold", () => {
  const medium = (kind: "none" | "geometric") => ({
    ...{ name: "tv", input: [5, 5, 5, 5], spend: null, saturation: { kind: "logistic" as const } },
    adstock: { kind, maxLag: 8 },
  });
  const codes = (kind: "none" | "geometric", target: readonly number[]) =>
    historyNote({ target, media: [medium(kind)] }, { mean: [10, 10, 10, 10], sigma: 2 }).map(
      ({ code }) => code,
    );
  expect(codes("geometric", [15, 12, 11, 10])).toEqual(["history-unknown"]);
  expect(codes("geometric", [11, 10, 12, 30])).toEqual([]);
  expect(codes("none", [15, 12, 11, 10])).toEqual([]);
});

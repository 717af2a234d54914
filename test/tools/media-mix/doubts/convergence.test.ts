// What fails forbids advice, what is merely weak is said; each side of each threshold.
import { expect, test } from "vitest";
import { convergenceDoubts, convergenceNotes } from "#tools/media-mix/doubts/convergence.ts";

const good = {
  rhatMax: 1.004,
  essBulkMin: 900,
  essTailMin: 700,
  divergences: 0,
  ebfmi: [0.9, 0.8],
  maxTreeDepthHits: 0,
};

test.each([
  ["sound chains", {}, [], []],
  ["chains that disagree", { rhatMax: 1.01 }, ["chains-disagree"], []],
  ["R-hat that is no number", { rhatMax: NaN }, ["chains-disagree"], []],
  ["few draws in the tail", { essTailMin: 399 }, ["too-few-effective-draws"], []],
  ["many divergences", { divergences: 5 }, ["divergences"], []],
  ["a few of four thousand", { divergences: 4 }, [], ["divergences"]],
  ["one slow chain", { ebfmi: [0.9, 0.19] }, ["low-energy"], []],
  ["one sluggish chain", { ebfmi: [0.9, 0.25] }, [], ["low-energy"]],
  ["trees cut off", { maxTreeDepthHits: 3 }, [], ["tree-depth"]],
])("%s", (_, change, doubts, notes) => {
  expect(convergenceDoubts({ ...good, ...change }, 4000).map(({ code }) => code)).toEqual(doubts);
  expect(convergenceNotes({ ...good, ...change }, 4000).map(({ code }) => code)).toEqual(notes);
});

// What may be said: each decision has a case that reaches it, and each obstacle one that it stops.
import { expect, test } from "vitest";
import { analysed, rates } from "./analyse-experiment.ts";

const verdict = async (input: object) => (await analysed(input)).verdict;
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

test("a clear difference is a win, or a loss where the arm is worse", async () => {
  const won = await verdict(rates([5000, 500], [5000, 600]));
  expect(won).toMatchObject({ decision: "win", arm: "B", allowed: true, en: "“B” is better than “A”." });
  expect(await verdict(rates([5000, 600], [5000, 500]))).toMatchObject({
    decision: "loss",
    arm: null,
    allowed: true,
  });
  const fewer = { ...rates([5000, 600], [5000, 500]), lowerIsBetter: true };
  expect(await verdict(fewer)).toMatchObject({ decision: "win", arm: "B" });
});

test("an interval across zero decides nothing", async () => {
  const open = await verdict(rates([5000, 500], [5000, 510]));
  expect(open).toMatchObject({ decision: "undecided", arm: null, allowed: false });
  expect(codes(open.reasons)).toEqual(["undecided"]);
});

test("no difference that matters needs to know what would matter", async () => {
  const input = rates([50_000, 5000], [50_000, 5010]);
  expect((await verdict(input)).decision).toBe("undecided");
  expect(await verdict({ ...input, minimumEffect: 0.01 })).toMatchObject({
    decision: "no-difference",
    allowed: true,
  });
});

test("a broken split forbids advice, however clear the difference", async () => {
  const input = rates([5000, 500], [5600, 700]);
  const broken = await analysed(input);
  expect(broken.sampleRatio).toMatchObject({ mismatch: true });
  expect(broken.verdict).toMatchObject({ decision: "invalid", arm: null, allowed: false });
  expect(codes(broken.verdict.reasons)).toContain("sample-ratio-mismatch");
  const planned = await analysed({ ...input, weights: [50, 56] });
  expect(planned.sampleRatio).toMatchObject({ mismatch: false, pValue: 1 });
  expect(planned.verdict.decision).toBe("win");
});

test.each([
  ["few-events", rates([100, 2], [100, 15])],
  ["few-people", means(12)],
  ["uncertain-base", { ...rates([1000, 11], [1000, 60]), relative: true }],
])("%s forbids advice", async (code, input) => {
  const stopped = await verdict(input);
  expect(stopped).toMatchObject({ decision: "undecided", allowed: false });
  expect(codes(stopped.reasons)).toContain(code);
});

test("the absolute difference needs no firm base, and enough people lift the bar", async () => {
  expect((await verdict(rates([1000, 11], [1000, 60]))).decision).toBe("win");
  expect((await verdict(means(40))).decision).toBe("win");
});

test("of several arms only what survives the correction wins, and the largest of those", async () => {
  const chance = await verdict(rates([2000, 200], [2000, 240], [2000, 205], [2000, 201]));
  expect(chance.decision).toBe("undecided");
  expect((await verdict(rates([2000, 200], [2000, 240]))).decision).toBe("win");
  const two = await verdict(rates([5000, 500], [5000, 620], [5000, 700]));
  expect(two).toMatchObject({ decision: "win", arm: "C" });
  expect(codes(two.cautions)).toEqual(["one-look", "several-arms"]);
});

test("looking every day takes the caution away, a prior adds one", async () => {
  const sequential = await verdict({ ...rates([5000, 500], [5000, 600]), sequential: true });
  expect(codes(sequential.cautions)).toEqual([]);
  const informed = await verdict({ ...rates([5000, 500], [5000, 600]), prior: { mean: 0, sd: 0.01 } });
  expect(codes(informed.cautions)).toContain("prior");
});

function means(n: number): object {
  const arm = (name: string, mean: number) => ({ name, n, sum: n * mean, sumSquares: n * (mean * mean + 1) });
  return { arms: [arm("A", 10), arm("B", 13)], control: "A" };
}

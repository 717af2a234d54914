// Every number that a person may read is a figure with label, unit and method.
import { expect, test } from "vitest";
import { analysed, rates, tool } from "./analyse-experiment.ts";

async function figuresOf(input: object) {
  const output = await analysed(input);
  const figures = tool.yields?.(output, tool.input.parse(input)).figures ?? [];
  expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
  expect(figures.every(({ value }) => Number.isFinite(value))).toBe(true);
  return (key: string) => figures.find((figure) => figure.key === key);
}

test("a relative difference is a percentage, with both ends of its interval", async () => {
  const find = await figuresOf({ ...rates([100, 49], [100, 51]), relative: true });
  expect(find("comparisons.B.difference")).toMatchObject({
    unit: "percent",
    label: { de: "Relativer Unterschied, B gegen A", en: "Relative difference, B against A" },
    provenance: { method: expect.stringContaining("delta-method") as string },
  });
  expect(find("comparisons.B.interval.low")?.value).toBeCloseTo(-0.24779, 5);
  expect(find("comparisons.B.chanceToWin")).toMatchObject({ unit: "percent", decimals: 1 });
  expect(find("arms.A.n")).toMatchObject({ value: 100, unit: "count" });
  expect(find("sampleRatio.pValue")?.value).toBe(1);
});

test("an absolute mean shows as many decimals as its error deserves", async () => {
  const arm = (name: string, sum: number) => ({ name, n: 400, sum, sumSquares: sum * sum });
  const find = await figuresOf({ arms: [arm("A", 8000), arm("B", 8400)], control: "A" });
  expect(find("comparisons.B.difference")).toMatchObject({ unit: "score", decimals: 0 });
});

test("a return is a figure where there are costs", async () => {
  const arms = [
    { name: "A", n: 1000, successes: 100 },
    { name: "B", n: 1000, successes: 150, cost: 200 },
  ];
  const find = await figuresOf({ arms, control: "A" });
  expect(find("comparisons.B.incremental.total")?.value).toBeCloseTo(50, 9);
  expect(find("comparisons.B.incremental.iroas")?.value).toBeCloseTo(0.25, 9);
  expect(find("comparisons.B.incremental.costPerOutcome")).toMatchObject({ unit: "eur" });
});

test("what was handed in is not to be trusted", async () => {
  expect(tool.trust(await analysed(rates([100, 49], [100, 51])))).toBe("untrusted");
});

// The demo's experiments: files with a planted effect, and a ledger that agrees with the generator's truth.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ExperimentPlan, ExperimentResult } from "#src/core/experiment.ts";
import { dayNumber, weekday } from "#src/demo/calendar.ts";
import { demoSeed } from "#src/demo/company.ts";
import { geoTest, geoTestCsv, geoWindow } from "#src/demo/experiments/geo-test.ts";
import { pastExperiments, trueResponse } from "#src/demo/experiments/ledger.ts";
import { newsletterHoldoutCsv } from "#src/demo/experiments/newsletter-holdout.ts";
import { writeExperimentData } from "#src/demo/experiments/write-data.ts";

const anchorDay = dayNumber("2026-11-22");
const rowsOf = (csv: string) =>
  csv
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

test("the geo test holds the lift that was planted, against the other cities", () => {
  const { start } = geoWindow(anchorDay);
  const treated = new Set<string>(geoTest.treated);
  const sum = { treatedBefore: 0, treatedAfter: 0, otherBefore: 0, otherAfter: 0 };
  for (const [city = "", week = "", revenue] of rowsOf(geoTestCsv(demoSeed, anchorDay)))
    sum[`${treated.has(city) ? "treated" : "other"}${week < start ? "Before" : "After"}`] += Number(revenue);
  const lift = sum.treatedAfter / sum.treatedBefore / (sum.otherAfter / sum.otherBefore) - 1;
  expect(lift).toBeGreaterThan(0.06);
  expect(lift).toBeLessThan(0.18);
  expect(weekday(dayNumber(start))).toBe(0);
});

test("the holdout's mail helps sleepers and not the busy ones", () => {
  const rate = (mailed: string, keep: (days: number, orders: number) => boolean) => {
    const rows = rowsOf(newsletterHoldoutCsv()).filter(
      (row) => row[6] === mailed && keep(Number(row[1]), Number(row[2])),
    );
    return rows.filter((row) => row[7] === "1").length / rows.length;
  };
  const sleeping = (days: number) => days > 90 && days < 300;
  expect(rate("1", sleeping) - rate("0", sleeping)).toBeGreaterThan(0.02);
  const busy = (days: number, orders: number) => !sleeping(days) && orders >= 4;
  expect(rate("1", busy) - rate("0", busy)).toBeLessThan(0.03);
});

test("each past experiment has a plan from before its start and a result near the truth", () => {
  for (const { plan, result } of pastExperiments(demoSeed, anchorDay)) {
    ExperimentPlan.parse(plan);
    ExperimentResult.parse(result);
    expect(plan.registeredAt.slice(0, 10) < plan.start).toBe(true);
    const { x = 0, deltaX = 0, deltaY = 0, sd = 1 } = result.lift ?? {};
    const channel = plan.channel as "affiliate"; // every past experiment is one of a channel with spend
    const truth = trueResponse(channel, x + deltaX) - trueResponse(channel, x);
    expect(Math.abs(deltaY - truth)).toBeLessThan(2 * sd);
  }
});

test("files that are there already stay as they are", async () => {
  const folder = await mkdtemp(join(tmpdir(), "leitstand-demo-"));
  await writeFile(join(folder, geoTest.file), "mine");
  await writeExperimentData({ folder, seed: demoSeed, anchor: new Date("2026-11-22T12:00:00Z") });
  expect(await readFile(join(folder, geoTest.file), "utf8")).toBe("mine");
  expect((await readFile(join(folder, "newsletter-holdout.csv"), "utf8")).split("\n")).toHaveLength(8_002);
  await rm(folder, { recursive: true });
});

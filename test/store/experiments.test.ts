// The ledger of experiments: promised first, measured once, never rewritten.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ExperimentPlan, ExperimentResult } from "#src/core/experiment.ts";
import { openDatabase, type OpenDatabase } from "#src/store/database.ts";
import {
  createExperimentLedger,
  experimentMigrations,
  type ExperimentTables,
} from "#src/store/experiments.ts";

const plan: ExperimentPlan = {
  ...{ id: "geo-tv", kind: "geo", channel: "tv", hypothesis: "TV brings more than it costs." },
  ...{ metric: "revenue", method: "synthetic control", start: "2026-12-07", end: "2027-01-03" },
  ...{ minimumEffect: 0.1 + 0.2, decisionRule: "keep or cut", registeredBy: "U2" },
  registeredAt: "2026-11-23T09:00:00.000Z",
};
const result: ExperimentResult = {
  lift: { x: 0, deltaX: 100, deltaY: 180.5, sd: 40 },
  ...{ effect: 180.5, interval: [100, 260], run: null, dataHash: "d" },
  finishedAt: "2027-01-06T09:00:00.000Z",
};

let database: OpenDatabase<ExperimentTables>;
beforeEach(async () => {
  database = await openDatabase<ExperimentTables>(":memory:", { migrations: experimentMigrations });
});
afterEach(() => database.close());
const open = () => createExperimentLedger(database);

test("a plan comes back with every digit, in the order of the starts", async () => {
  const ledger = open();
  expect(await ledger.load("geo-tv")).toBeNull();
  await ledger.register(plan);
  await ledger.register({ ...plan, id: "earlier", start: "2026-01-05" });
  expect(await ledger.load("geo-tv")).toEqual({ plan, result: null });
  expect((await ledger.list()).map((entry) => entry.plan.id)).toEqual(["earlier", "geo-tv"]);
});

test("the same plan again is nothing, another under its id is refused", async () => {
  const ledger = open();
  await ledger.register(plan);
  await ledger.register(plan);
  await expect(ledger.register({ ...plan, metric: "clicks" })).rejects.toThrow("another plan");
  expect(await ledger.list()).toHaveLength(1);
});

test("a result is given once, to a plan that is there", async () => {
  const ledger = open();
  await expect(ledger.conclude("geo-tv", result)).rejects.toThrow("no experiment");
  await ledger.register(plan);
  await ledger.conclude("geo-tv", result);
  await ledger.conclude("geo-tv", result);
  await expect(ledger.conclude("geo-tv", { ...result, effect: 900 })).rejects.toThrow("another result");
  expect((await ledger.load("geo-tv"))?.result).toEqual(result);
});

test("only a registration without a result is taken back", async () => {
  const ledger = open();
  await ledger.register(plan);
  expect(await ledger.withdraw("geo-tv")).toBe(true);
  expect(await ledger.withdraw("geo-tv")).toBe(false);
  await ledger.register(plan);
  await ledger.conclude("geo-tv", result);
  expect(await ledger.withdraw("geo-tv")).toBe(false);
  expect(await ledger.list()).toHaveLength(1);
});

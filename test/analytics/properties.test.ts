// What must hold for every method on any journeys.
import fc from "fast-check";
import { expect, test } from "vitest";
import { attribute, attributionModels } from "#src/analytics/attribution/attribute.ts";
import { disagreement } from "#src/analytics/attribution/disagreement.ts";
import { totalOf, type Journeys } from "#src/analytics/attribution/paths.ts";
import { anyJourneys } from "./journeys.ts";

const runs = { seed: 11, numRuns: 60 };

test("credits add up to conversions and value (efficiency)", () => {
  fc.assert(
    fc.property(anyJourneys, (rows) => {
      const total = totalOf(rows);
      // Value without any conversion has no journey to follow: Markov then credits nobody.
      const walked = rows.filter(({ conversions }) => conversions > 0);
      fc.pre(walked.length > 0 && rows.every(({ conversions, value }) => conversions > 0 || value === 0));
      for (const credits of attribute(rows).byModel.values()) {
        const sum = (field: "conversions" | "value") =>
          [...credits.values()].reduce((all, credit) => all + credit[field], 0);
        expect(sum("conversions")).toBeCloseTo(total.conversions, 8);
        expect(sum("value")).toBeCloseTo(total.value, 6);
      }
    }),
    runs,
  );
});

test("the order of the rows does not matter", () => {
  fc.assert(
    fc.property(anyJourneys, (rows) => {
      const [one, two] = [attribute(rows).byModel, attribute(rows.toReversed()).byModel];
      for (const [model, credits] of one)
        for (const [channel, { conversions }] of credits)
          expect(two.get(model)?.get(channel)?.conversions).toBeCloseTo(conversions, 8);
    }),
    runs,
  );
});

const swap = (rows: readonly Journeys[]): Journeys[] =>
  rows.map((row) => ({
    ...row,
    path: row.path.map((channel) => (channel === "a" ? "b" : channel === "b" ? "a" : channel)),
  }));

test("two channels that trade places trade credits (symmetry)", () => {
  fc.assert(
    fc.property(anyJourneys, (rows) => {
      const [one, two] = [attribute(rows).byModel, attribute(swap(rows)).byModel];
      for (const model of attributionModels)
        expect(two.get(model)?.get("b")?.conversions ?? 0).toBeCloseTo(
          one.get(model)?.get("a")?.conversions ?? 0,
          8,
        );
    }),
    runs,
  );
});

test("a channel that never led to a conversion gets nothing (null player)", () => {
  fc.assert(
    fc.property(anyJourneys, (rows) => {
      const idle = { path: ["idle"], conversions: 0, value: 0, nulls: 7 };
      for (const credits of attribute([...rows, idle]).byModel.values())
        expect(credits.get("idle")?.conversions).toBeCloseTo(0, 12);
    }),
    runs,
  );
});

test("one method alone disagrees with nobody", () => {
  const { byModel } = attribute([{ path: ["a", "b"], conversions: 1, value: 1, nulls: 0 }], {
    models: ["last"],
  });
  expect(disagreement(byModel)).toMatchObject({ widest: null, biggestRankChange: null });
});

test("the widest spread and the biggest move in rank are named", () => {
  const rows = [
    { path: ["brand"], conversions: 2, value: 0, nulls: 0 },
    { path: ["social", "brand"], conversions: 10, value: 0, nulls: 0 },
    { path: ["email"], conversions: 5, value: 0, nulls: 0 },
  ];
  const { byModel } = attribute(rows, { models: ["first", "last"] });
  const { byChannel, widest, biggestRankChange } = disagreement(byModel);
  expect(widest).toBe("brand");
  expect(byChannel.get("brand")).toMatchObject({
    spread: 10,
    highest: { model: "last" },
    lowest: { model: "first" },
  });
  expect(biggestRankChange).toMatchObject({ channel: "brand", places: 2 });
});

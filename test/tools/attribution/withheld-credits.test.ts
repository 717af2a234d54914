// No credit that counts fewer than ten people is shown, nor can it be worked out from what is.
import fc from "fast-check";
import { expect, test } from "vitest";
import { attribute, attributionModels, type AttributionModel } from "#src/analytics/attribution/attribute.ts";
import type { Credit } from "#src/analytics/attribution/paths.ts";
import { leastPeople } from "#src/core/least-people.ts";
import { shownCredits, type CountedJourneys } from "#tools/attribution/withheld-credits.ts";

const row = (path: string, conversions: number, people = conversions, nulls = 0): CountedJourneys => ({
  path: path.split(" > "),
  conversions,
  value: conversions * 10,
  nulls,
  people,
});

function shown(model: AttributionModel, journeys: readonly CountedJourneys[]) {
  const credits = attribute(journeys, { models: [model] }).byModel.get(model) ?? new Map<string, Credit>();
  return { all: credits, ...shownCredits(model, credits, journeys) };
}

test("a channel of few people goes into one sum with the smallest of the others", () => {
  const { credits, withheld, channels } = shown("last", [row("a", 3), row("b", 12), row("c", 30)]);
  expect([...credits.keys()]).toEqual(["c"]);
  expect(channels).toEqual(["a", "b"]);
  expect(withheld).toEqual({ conversions: 15, value: 150 });
});

test("several small channels that are ten people together need no companion", () => {
  const { channels } = shown("last", [row("a", 6), row("b", 7), row("c", 30)]);
  expect(channels).toEqual(["a", "b"]);
});

test("the same people in two small channels are not counted twice", () => {
  const { channels } = shown("linear", [row("a > b", 6), row("c", 30), row("d", 40)]);
  expect(channels).toEqual(["a", "b", "c"]);
});

test("whoever converted often is one person, also where nobody else is", () => {
  const { channels } = shown("last", [row("a", 25, 0), row("b", 12), row("c", 30)]);
  expect(channels).toEqual(["a", "b"]);
});

test("first and last touch count those whose touch it was, other models all who met the channel", () => {
  const journeys = [row("a > b", 20), row("b > a", 4), row("c", 30)];
  expect(shown("first", journeys).channels).toEqual(["a", "b"]);
  expect(shown("linear", journeys).channels).toEqual([]);
});

test("a channel that only led to nothing has no credit by touch, and little by Markov", () => {
  const journeys = [row("a", 20), row("b > a", 0, 0, 4), row("c", 30)];
  expect(shown("last", journeys).channels).toEqual([]);
  expect(shown("markov", journeys).channels).toEqual(["b", "a"].sort());
});

/** Who stands behind each channel's credit, known here person by person. */
const population = fc.array(
  fc.record({
    person: fc.integer({ min: 1, max: 60 }),
    path: fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 12, maxLength: 120 },
);

test("the sum withheld, which is the total less the rest, always counts ten people or none", () => {
  fc.assert(
    fc.property(population, fc.constantFrom(...attributionModels), (drawn, model) => {
      const homes = new Set<number>();
      const journeys = drawn.map(({ person, path }): CountedJourneys => {
        const people = homes.has(person) ? 0 : 1;
        homes.add(person);
        return { path, conversions: 1, value: 1, nulls: 0, people };
      });
      fc.pre(homes.size >= leastPeople);
      const behind = (channels: readonly string[]) => {
        const touched = (path: readonly string[]) =>
          model === "first" ? path.slice(0, 1) : model === "last" ? path.slice(-1) : path;
        return new Set(
          drawn.flatMap(({ person, path }) =>
            touched(path).some((channel) => channels.includes(channel)) ? [person] : [],
          ),
        ).size;
      };
      const { all, credits, withheld, channels } = shown(model, journeys);
      for (const [channel, { conversions }] of credits)
        if (conversions > 0) expect(behind([channel])).toBeGreaterThanOrEqual(leastPeople);
      if (withheld !== null) {
        expect(channels.length).toBeGreaterThan(1);
        expect(behind(channels)).toBeGreaterThanOrEqual(leastPeople);
      }
      const sum = [...credits.values()].reduce(
        (total, { conversions }) => total + conversions,
        withheld?.conversions ?? 0,
      );
      const whole = [...all.values()].reduce((total, { conversions }) => total + conversions, 0);
      expect(sum).toBeCloseTo(whole, 9);
    }),
    { seed: 11, numRuns: 300 },
  );
});

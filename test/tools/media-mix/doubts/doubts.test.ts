// Each reason against advice has a planted case that raises it, beside sound data that raise none.
import { expect, test } from "vitest";
import type { MediaMixPosterior } from "#src/analytics/media-mix/posterior.ts";
import type { Medium, MediaMixSpecification } from "#src/analytics/media-mix/specification.ts";
import { dataDoubts } from "#tools/media-mix/doubts/data-doubts.ts";
import { identificationDoubts } from "#tools/media-mix/doubts/identification-doubts.ts";

const rows = 104;
const series = (value: (row: number) => number): number[] =>
  Array.from({ length: rows }, (_, row) => value(row));
const tv = series((row) => (row * 7) % 13);
const radio = series((row) => (row * 5) % 11);

const medium = (name: string, input: readonly number[]): Medium => ({
  name,
  input,
  spend: null,
  adstock: { kind: "geometric", maxLag: 8 },
  saturation: { kind: "logistic" },
});

function asked(media: readonly Medium[], more: Partial<MediaMixSpecification> = {}): MediaMixSpecification {
  return {
    dates: series((row) => row).map(String),
    target: tv,
    media,
    controls: [],
    events: [],
    trend: true,
    seasonality: { harmonics: 2, period: 52.18 },
    priors: {},
    liftTests: [],
    ...more,
  };
}

const data = (specification: MediaMixSpecification, more: object = {}) =>
  dataDoubts({ specification, parameterCount: 14, rowDays: 7, unevenSteps: 0, ...more }).map(
    ({ code, media }) => [code, ...media].join(" "),
  );

const sound = asked([medium("tv", tv), medium("radio", radio)]);

test("two years of moving media raise nothing", () => {
  expect(data(sound)).toEqual([]);
  expect(identified(sound)).toEqual([]);
});

test.each([
  ["20 weeks", data({ ...sound, dates: sound.dates.slice(0, 20) }), ["too-few-rows", "too-many-parameters"]],
  ["60 parameters", data(sound, { parameterCount: 60 }), ["too-many-parameters"]],
  ["gaps everywhere", data(sound, { unevenSteps: 0.2 }), ["uneven-rows"]],
  [
    "five weeks of spend",
    data(
      asked([
        medium(
          "tv",
          series((row) => (row < 5 ? 9 : 0)),
        ),
      ]),
    ),
    ["spend-in-too-few-rows tv"],
  ],
  [
    "the same every week",
    data(
      asked([
        medium(
          "tv",
          series((row) => 100 + (row % 2)),
        ),
      ]),
    ),
    ["spend-hardly-varies tv"],
  ],
])("%s", (_, codes, expected) => {
  expect(codes).toEqual(expected);
});

/** Draws in which the media's effects move as `effects` says. */
function identified(
  specification: MediaMixSpecification,
  effects: (draw: number, place: number) => number = (draw, place) => (place === 0 ? draw % 5 : draw % 7),
): string[] {
  const draws = 70;
  const kept = (value: (draw: number) => number) => Array.from({ length: draws }, (_, draw) => value(draw));
  const posterior: MediaMixPosterior = {
    dates: specification.dates,
    target: specification.target,
    draws,
    media: specification.media.map((one, place) => ({
      ...one,
      spend: one.input,
      beta: kept((draw) => effects(draw, place)),
      lam: kept(() => 0.1),
      ...{ alpha: [], theta: [], kappa: [], slope: [] },
    })),
  };
  return identificationDoubts(specification, posterior).map(({ code, media }) => [code, ...media].join(" "));
}

test("media that always run together cannot be told apart", () => {
  const twins = asked([
    medium("tv", tv),
    medium(
      "stream",
      tv.map((value) => 3 * value),
    ),
    medium("radio", radio),
  ]);
  expect(identified(twins)).toEqual(["media-not-separable tv stream"]);
});

test("effects that the model trades for one another are no two effects", () => {
  expect(identified(sound, (draw, place) => (place === 0 ? draw : 100 - draw))).toEqual([
    "media-not-separable tv radio",
  ]);
});

test("a medium that only follows trend and season is none that a model can see", () => {
  const wave = series((row) => 50 + row + 20 * Math.sin((2 * Math.PI * row) / 52.18));
  expect(identified(asked([medium("tv", wave), medium("radio", radio)]))).toEqual([
    "medium-follows-baseline tv",
  ]);
  expect(identified(asked([medium("tv", wave)], { trend: false, seasonality: null }))).toEqual([]);
});

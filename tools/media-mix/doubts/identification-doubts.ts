// Reasons against advice because effects cannot be told apart: media that move together, or with trend and season.
import { response, type MediaMixPosterior } from "#src/analytics/media-mix/posterior.ts";
import type { Medium, MediaMixSpecification } from "#src/analytics/media-mix/specification.ts";
import { channelName } from "#src/core/channel.ts";
import { correlation, explainedBy } from "./collinearity.ts";
import { listed, type Doubt } from "./notes.ts";

const mostCorrelation = 0.95;
const mostTradeOff = -0.8;
const mostExplained = 0.95;

export function identificationDoubts(
  specification: MediaMixSpecification,
  posterior: MediaMixPosterior,
): Doubt[] {
  const { media } = specification;
  const baseline = baselineSeries(specification);
  return [
    ...pairsOf(media).flatMap(([first, second]) => together(first, second, posterior)),
    ...media.flatMap((medium) => {
      const explained = explainedBy(medium.input, baseline);
      return explained > mostExplained ? [followsBaseline(medium, explained)] : [];
    }),
  ];
}

function pairsOf(media: readonly Medium[]): (readonly [Medium, Medium])[] {
  return media.flatMap((first, index) => media.slice(index + 1).map((second) => [first, second] as const));
}

function together(first: Medium, second: Medium, posterior: MediaMixPosterior): Doubt[] {
  const inputs = correlation(first.input, second.input);
  const effects = correlation(effectsOf(first, posterior), effectsOf(second, posterior));
  if (inputs <= mostCorrelation && effects >= mostTradeOff) return [];
  const media = [first.name, second.name];
  const { de, en } = listed(media);
  const why =
    inputs > mostCorrelation
      ? { de: "laufen fast immer gemeinsam", en: "nearly always run together" }
      : { de: "sind im Modell austauschbar", en: "are interchangeable in the model" };
  return [
    {
      code: "media-not-separable",
      de: `${de} ${why.de} (Korrelation ${percent(inputs)} %): was das eine bringt, lässt sich vom anderen nicht trennen.`,
      en: `${en} ${why.en} (correlation ${percent(inputs)}%): what one brings cannot be told from the other.`,
      wouldHelp: {
        de: `Eines der beiden für einige Wochen anders steuern oder in einzelnen Regionen pausieren (Geo-Test); sonst ${de} zusammenlegen.`,
        en: `Run one of the two differently for some weeks or pause it in some regions (geo test); otherwise put ${en} together.`,
      },
      media,
    },
  ];
}

/** Steady response at the mean input in each draw: free of the ridge between beta and saturation. */
function effectsOf(medium: Medium, { media, draws }: MediaMixPosterior): number[] {
  const kept = media.find(({ name }) => name === medium.name);
  if (kept === undefined) return [];
  const mean = medium.input.reduce((sum, value) => sum + value, 0) / medium.input.length;
  return Array.from({ length: draws }, (_, draw) => response(kept, draw, mean));
}

function followsBaseline({ name }: Medium, explained: number): Doubt {
  const { de, en } = channelName(name);
  return {
    code: "medium-follows-baseline",
    de: `${de} folgt zu ${percent(explained)} % Trend, Saison und Kontrollgrößen: seine Wirkung ist von ihnen nicht zu trennen.`,
    en: `${percent(explained)}% of ${en} follows trend, season and controls: its effect cannot be told from theirs.`,
    wouldHelp: {
      de: `${de} gegen die Saison steuern oder per Geo-Test messen.`,
      en: `Run ${en} against the season, or measure it with a geo test.`,
    },
    media: [name],
  };
}

function baselineSeries({
  dates,
  trend,
  seasonality,
  controls,
  events,
}: MediaMixSpecification): (readonly number[])[] {
  const line = dates.map((_, row) => row);
  const waves = Array.from({ length: seasonality?.harmonics ?? 0 }, (_, index) => {
    const turn = (2 * Math.PI * (index + 1)) / (seasonality?.period ?? 1);
    return [line.map((row) => Math.sin(turn * row)), line.map((row) => Math.cos(turn * row))];
  });
  return [...(trend ? [line] : []), ...waves.flat(), ...[...controls, ...events].map(({ values }) => values)];
}

function percent(share: number): number {
  return Math.round(share * 100);
}

// The media-mix report's four pictures: what revenue is made of, ROAS with intervals, response curves, the posterior check.
import { channelName } from "#src/core/channel.ts";
import type { Language } from "#src/core/language.ts";
import { printFigure } from "#src/core/print.ts";
import type { ReportFigures } from "../figures-of.ts";
import { intervals } from "../pictures/intervals.ts";
import { predictionBand } from "../pictures/prediction-band.ts";
import { responseCurves } from "../pictures/response-curves.ts";
import { stackedAreas } from "../pictures/stacked-areas.ts";
import { mediaMixWords } from "./media-mix-words.ts";
import type { DrawnFit } from "./read-fit.ts";

export type Picture = Record<string, unknown>;

interface Parts {
  readonly fit: DrawnFit;
  readonly figures: ReportFigures;
  /** The largest contribution first. */
  readonly channels: readonly string[];
  readonly language: Language;
  readonly description: string;
}

export function contributionsOverTime({ fit, channels, language, description }: Parts): Picture {
  const words = mediaMixWords[language];
  const { dates, observed, decomposition } = fit.fit;
  const { base, trend, season, controls, events, media } = decomposition;
  const rest = dates.map((_, row) =>
    [base, trend, season, controls, events].reduce((sum, part) => sum + (part[row] ?? 0), 0),
  );
  return stackedAreas({
    ...{ language, description, dates, unit: words.perWeek },
    title: words.areas,
    subtitle: words.areasSubtitle,
    base: { name: words.base, values: rest },
    layers: channels.map((channel) => ({
      name: channelName(channel)[language],
      values: media[channel] ?? [],
    })),
    observed: { name: words.observed, values: observed },
  });
}

export function roasIntervals({ fit, figures, channels, language, description }: Parts): Picture {
  const words = mediaMixWords[language];
  return intervals({
    ...{ language, description, title: words.roas, subtitle: words.roasSubtitle, axisTitle: words.roasAxis },
    threshold: 1,
    rows: channels.flatMap((channel) => {
      const roas = fit.contributions[channel]?.roas;
      const figure = figures.figure(`contributions.${channel}.roas.mean`);
      if (roas === undefined || figure === null) return [];
      const { mean, q03: low, q97: high } = roas;
      return [{ name: channelName(channel)[language], mean, low, high, text: printFigure(figure, language) }];
    }),
  });
}

/** `proposed` is money a week by channel, where a budget proposes one. */
export function curvesOf(
  { fit, channels, language, description }: Parts,
  proposed: Readonly<Record<string, number>> = {},
): Picture {
  const words = mediaMixWords[language];
  return responseCurves({
    ...{ language, description, title: words.curves, subtitle: words.curvesSubtitle },
    axisTitles: words.curvesAxes,
    names: { today: words.today, proposed: words.proposed },
    curves: channels.flatMap((channel) => {
      const curve = fit.responseCurves[channel];
      if (curve === undefined) return [];
      return [
        {
          name: channelName(channel)[language],
          points: curve.points.map(({ spend, mean, q03, q97 }) => ({ spend, mean, low: q03, high: q97 })),
          today: curve.today.spend,
          observedMost: curve.observed.spend.most,
          proposed: proposed[channel] ?? null,
        },
      ];
    }),
  });
}

export function posteriorCheck({ fit, language, description }: Parts): Picture {
  const words = mediaMixWords[language];
  const { dates, observed, predicted } = fit.fit;
  return predictionBand({
    ...{ language, description, dates, observed, unit: words.perWeek },
    title: words.check,
    subtitle: words.checkSubtitle,
    low: predicted.q03,
    high: predicted.q97,
    names: { observed: words.observed, predicted: words.predicted },
  });
}

// The media-mix report: what each channel brings with its uncertainty, the next euro, and the reasons not to act on it.
import { channelName } from "#src/core/channel.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import { labelOf } from "#src/core/period/label.ts";
import type { Report, ReportRequest } from "#src/core/report.ts";
import type { ToolOutcome } from "#src/core/tool-outcome.ts";
import { figuresOf, ranOutcome, type ReportFigures } from "../figures-of.ts";
import { contributionsOverTime, curvesOf, posteriorCheck, roasIntervals } from "./media-mix-pictures.ts";
import { mediaMixWords, type MediaMixWords } from "./media-mix-words.ts";
import { DrawnFit } from "./read-fit.ts";

interface Parts {
  readonly request: ReportRequest;
  readonly outcome: ToolOutcome;
  /** Lift tests of the experiment ledger that went into the fit. */
  readonly liftTests: number;
  readonly demo: boolean;
}

export function mediaMixReport({ request, outcome, liftTests, demo }: Parts): Report {
  const { language } = request;
  const words = mediaMixWords[language];
  const ran = ranOutcome(outcome, words.failed);
  const fit = DrawnFit.parse(ran.output);
  const figures = figuresOf(ran.figures);
  const channels = byContribution(fit);
  const window = figures.all[0]?.provenance.window ?? { from: "", to: "" };
  const title = words.title(labelOf({ ...window, kind: "range" })[language]);
  const names = channels.map((channel) => channelName(channel)[language]);
  const pictureText = words.pictureText(names.slice(0, 2));
  const parts = { fit, figures, channels, language };
  return {
    id: fingerprint([request.kind, language, fit.fit.id]).slice(0, 24),
    kind: request.kind,
    language,
    title,
    window,
    freshUntil: window.to,
    summary: [...doubts(fit, words, language), ...findings({ fit, figures, channels, words, language })],
    table: {
      columns: [...words.columns],
      rows: channels.map((channel) => ({
        label: channelName(channel)[language],
        cells: ["total.mean", "share.mean", "roas.mean", "roas.q03", "roas.q97", "marginalRoas.mean"].map(
          (key) => figures.id(`contributions.${channel}.${key}`),
        ),
      })),
    },
    figures: figures.all.filter(({ key }) => !key.startsWith("parameters.")),
    method: words.method,
    caveats: [
      ...words.caveats,
      ...(liftTests > 0 ? [words.experiments] : []),
      ...fit.diagnostics.notes.map((note) => note[language]),
      ...(demo ? [words.demo] : []),
    ],
    pictureText,
    picture: contributionsOverTime({ ...parts, description: pictureText }),
    furtherPictures: [
      { text: words.roasText, picture: roasIntervals({ ...parts, description: words.roasText }) },
      { text: words.curvesText, picture: curvesOf({ ...parts, description: words.curvesText }) },
      { text: words.checkText, picture: posteriorCheck({ ...parts, description: words.checkText }) },
    ],
  };
}

/** The largest mean contribution first; ties by name. */
export function byContribution({ contributions }: DrawnFit): readonly string[] {
  return Object.entries(contributions)
    .sort(([one, a], [two, b]) => b.total.mean - a.total.mean || (one < two ? -1 : 1))
    .map(([channel]) => channel);
}

/** What forbids advice comes first: nobody should read numbers before. */
export function doubts({ advice }: DrawnFit, words: MediaMixWords, language: "de" | "en"): string[] {
  if (advice.allowed) return [];
  return [
    words.refused(advice.reasons.map((reason) => reason[language])),
    words.helps([...new Set(advice.reasons.map(({ wouldHelp }) => wouldHelp[language]))]),
  ];
}

interface View {
  readonly fit: DrawnFit;
  readonly figures: ReportFigures;
  readonly channels: readonly string[];
  readonly words: MediaMixWords;
  readonly language: "de" | "en";
}

function findings({ fit, figures, channels, words, language }: View): string[] {
  const name = (channel: string): string => channelName(channel)[language];
  const [first] = channels;
  if (first === undefined) return [];
  const key = `contributions.${first}.total`;
  const lead = words.lead(
    name(first),
    figures.ref(`${key}.mean`),
    figures.ref(`${key}.q03`),
    figures.ref(`${key}.q97`),
  );
  const model = words.fit(figures.ref("fit.r2"), figures.ref("fit.mape"));
  // Without advice no channel is called better than another.
  if (!fit.advice.allowed) return [lead, model];
  const marginal = (channel: string): number =>
    figures.value(`contributions.${channel}.marginalRoas.mean`) ?? 0;
  const ranked = [...channels].sort((one, two) => marginal(two) - marginal(one) || (one < two ? -1 : 1));
  const [best = first, worst = first] = [ranked[0], ranked.at(-1)];
  const ref = (channel: string): string => figures.ref(`contributions.${channel}.marginalRoas.mean`);
  const unsure = channels.filter((channel) => {
    const { q03 = 0, q97 = 0 } = fit.contributions[channel]?.roas ?? {};
    return q03 < 1 && q97 > 1;
  });
  return [
    lead,
    ...(best === worst ? [] : [words.next(name(best), ref(best), name(worst), ref(worst))]),
    ...(unsure.length === 0 ? [] : [words.unsure(unsure.map(name))]),
    model,
  ];
}

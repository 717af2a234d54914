// The budget report: today's spend beside the best allocation on the posterior, how surely it is better, and the next euro.
import { z } from "zod";
import { channelName } from "#src/core/channel.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import type { Language } from "#src/core/language.ts";
import { printFigure } from "#src/core/print.ts";
import type { Report, ReportRequest } from "#src/core/report.ts";
import type { ToolOutcome } from "#src/core/tool-outcome.ts";
import { figuresOf, ranOutcome, type ReportFigures } from "../figures-of.ts";
import { curvesOf } from "../media-mix/media-mix-pictures.ts";
import { mediaMixWords } from "../media-mix/media-mix-words.ts";
import { DrawnFit } from "../media-mix/read-fit.ts";
import { groupedBars } from "../pictures/grouped-bars.ts";
import { budgetWords } from "./budget-words.ts";

const Note = z.object({ de: z.string(), en: z.string() });
const Allocated = z.object({
  allocation: z.record(z.string(), z.number()),
  versusToday: z.object({
    same: z.boolean(),
    why: Note.nullable(),
    byChannel: z.record(z.string(), z.object({ today: z.number(), change: z.number() })),
  }),
  advice: z.object({ allowed: z.boolean(), reasons: z.array(Note) }),
  notes: z.array(Note),
});
type Allocated = z.infer<typeof Allocated>;

interface Parts {
  readonly request: ReportRequest;
  readonly fitted: ToolOutcome;
  readonly allocated: ToolOutcome;
  readonly demo: boolean;
}

export function budgetReport({ request, fitted, allocated, demo }: Parts): Report {
  const { language } = request;
  const words = budgetWords[language];
  const fit = DrawnFit.parse(ranOutcome(fitted, words.failed).output);
  const ran = ranOutcome(allocated, words.failed);
  const result = Allocated.parse(ran.output);
  const figures = figuresOf(ran.figures);
  const window = figures.all[0]?.provenance.window ?? { from: "", to: "" };
  const channels = byChange(result);
  const names = channels.slice(0, 2).map((channel) => channelName(channel)[language]);
  const pictureText = words.pictureText(names);
  const curvesText = mediaMixWords[language].curvesText;
  return {
    id: fingerprint([request.kind, language, fit.fit.id, result.allocation]).slice(0, 24),
    kind: request.kind,
    language,
    title: words.title,
    window,
    freshUntil: window.to,
    summary: summaryOf(result, { figures, channels, language }),
    table: {
      columns: [...words.columns],
      rows: channels.map((channel) => ({
        label: channelName(channel)[language],
        cells: [
          `versusToday.byChannel.${channel}.today`,
          `allocation.${channel}`,
          `versusToday.byChannel.${channel}.change`,
          `marginal.${channel}.today.mean`,
          `marginal.${channel}.then.mean`,
        ].map((key) => figures.id(key)),
      })),
    },
    figures: [...figures.all],
    method: words.method,
    caveats: [
      words.steps,
      ...result.notes.map((note) => note[language]),
      ...fit.diagnostics.notes.map((note) => note[language]),
      ...(demo ? [words.demo] : []),
    ],
    pictureText,
    picture: barsOf({ figures, channels, language }, pictureText),
    furtherPictures: [
      {
        text: curvesText,
        picture: curvesOf({ fit, figures, channels, language, description: curvesText }, result.allocation),
      },
    ],
  };
}

/** The largest change first. */
function byChange({ versusToday: { byChannel } }: Allocated): readonly string[] {
  return Object.entries(byChannel)
    .sort(([one, a], [two, b]) => Math.abs(b.change) - Math.abs(a.change) || (one < two ? -1 : 1))
    .map(([channel]) => channel);
}

interface View {
  readonly figures: ReportFigures;
  readonly channels: readonly string[];
  readonly language: Language;
}

/** A change below a euro a week is none. */
const least = 1;

function summaryOf(result: Allocated, { figures, channels, language }: View): string[] {
  const words = budgetWords[language];
  const { versusToday, advice } = result;
  const doubts = advice.allowed ? [] : [words.refused(advice.reasons.map((reason) => reason[language]))];
  if (versusToday.same) return [...doubts, words.same(versusToday.why?.[language] ?? "")];
  const moved = (sign: 1 | -1): string[] =>
    channels
      .filter((channel) => sign * (versusToday.byChannel[channel]?.change ?? 0) >= least)
      .map((channel) =>
        words.moved(channelName(channel)[language], figures.ref(`versusToday.byChannel.${channel}.change`)),
      );
  const [more, less] = [moved(1), moved(-1)];
  const ref = (key: string): string => figures.ref(key);
  return [
    ...doubts,
    words.lead(
      ref("versusToday.difference.mean"),
      ref("versusToday.difference.q03"),
      ref("versusToday.difference.q97"),
      ref("probabilityBetter"),
    ),
    ...(more.length > 0 && less.length > 0 ? [words.moves(more, less)] : []),
    words.badly(ref("cvar.ofDifference")),
  ];
}

function barsOf({ figures, channels, language }: View, description: string): Record<string, unknown> {
  const words = budgetWords[language];
  const bar = (channel: string, key: string, series: string) => {
    const figure = figures.figure(key);
    if (figure === null) return [];
    const group = channelName(channel)[language];
    const { id, value } = figure;
    return [{ figure: id, group, series, value, text: printFigure({ ...figure, decimals: 0 }, language) }];
  };
  return groupedBars({
    title: words.picture,
    subtitle: words.pictureSubtitle,
    series: [words.series.today, words.series.proposed],
    bars: channels.flatMap((channel) => [
      ...bar(channel, `versusToday.byChannel.${channel}.today`, words.series.today),
      ...bar(channel, `allocation.${channel}`, words.series.proposed),
    ]),
    description,
  });
}

// The experiment report: what the register's finished tests measured, what is still open, and which are due again.
import { z } from "zod";
import { channelName } from "#src/core/channel.ts";
import { experimentKinds } from "#src/core/experiment.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import type { Language } from "#src/core/language.ts";
import { printFigure } from "#src/core/print.ts";
import type { Report, ReportRequest } from "#src/core/report.ts";
import type { ToolOutcome } from "#src/core/tool-outcome.ts";
import { Fault } from "#src/core/errors.ts";
import { listed } from "../listed.ts";
import { figuresOf, ranOutcome, type ReportFigures } from "../figures-of.ts";
import { intervals } from "../pictures/intervals.ts";
import { experimentsWords } from "./experiments-words.ts";

const Entry = z.object({
  id: z.string(),
  kind: z.enum(experimentKinds),
  channel: z.string().nullable(),
  start: z.string(),
  end: z.string(),
  result: z.object({ effect: z.number(), interval: z.tuple([z.number(), z.number()]) }).nullable(),
});
type Entry = z.infer<typeof Entry>;

const Ledger = z.object({
  experiments: z.array(Entry),
  recalibration: z.array(
    z.object({
      channel: z.string(),
      due: z.boolean(),
      reason: z.object({ de: z.string(), en: z.string() }),
    }),
  ),
});

interface Parts {
  readonly request: ReportRequest;
  readonly ledger: ToolOutcome;
  readonly demo: boolean;
}

export function experimentsReport({ request, ledger, demo }: Parts): Report {
  const { language } = request;
  const words = experimentsWords[language];
  const ran = ranOutcome(ledger, words.failed);
  const { experiments, recalibration } = Ledger.parse(ran.output);
  const figures = figuresOf(ran.figures);
  const finished = experiments
    .filter(({ result }) => result !== null)
    .sort((one, two) => (one.end < two.end ? 1 : -1));
  const [latest] = finished;
  if (latest === undefined) throw new Fault("not-found", words.none);
  const open = experiments.filter(({ result }) => result === null);
  const due = [
    ...Map.groupBy(
      recalibration.filter((each) => each.due),
      ({ reason }) => reason[language],
    ),
  ].map(
    ([reason, each]) =>
      `${listed(
        each.map(({ channel }) => channelName(channel)[language]),
        language,
      )}: ${reason}`,
  );
  const key = `experiments.${latest.id}`;
  const from = experiments.map(({ start }) => start).sort()[0] ?? latest.start;
  return {
    id: fingerprint([request.kind, language, figures.all[0]?.provenance.dataHash, demo]).slice(0, 24),
    kind: request.kind,
    language,
    title: words.title,
    window: { from, to: latest.end },
    freshUntil: latest.end,
    summary: [
      words.lead(
        figures.id("experiments.finished") === null
          ? String(finished.length)
          : figures.ref("experiments.finished"),
        nameOf(latest, language),
        figures.ref(`${key}.effect`),
        figures.ref(`${key}.low`),
        figures.ref(`${key}.high`),
      ),
      ...(open.length === 0 ? [] : [words.open(open.map((entry) => nameOf(entry, language)))]),
      ...(due.length === 0 ? [] : [words.due(due)]),
    ],
    table: {
      columns: [...words.columns],
      rows: finished.map((entry) => ({
        label: nameOf(entry, language),
        cells: ["effect", "low", "high"].map((end) => figures.id(`experiments.${entry.id}.${end}`)),
      })),
    },
    figures: [...figures.all],
    method: words.method,
    caveats: [...words.caveats, ...(demo ? [words.demo] : [])],
    pictureText: words.pictureText,
    picture: pictureOf(finished, figures, language),
    furtherPictures: [],
  };
}

function nameOf({ channel, kind }: Entry, language: Language): string {
  const what = experimentsWords[language].kinds[kind];
  return channel === null ? what : `${channelName(channel)[language]} (${what})`;
}

function pictureOf(
  finished: readonly Entry[],
  figures: ReportFigures,
  language: Language,
): Record<string, unknown> {
  const words = experimentsWords[language];
  return intervals({
    language,
    description: words.pictureText,
    title: words.picture,
    subtitle: words.pictureSubtitle,
    axisTitle: words.axis,
    threshold: 0,
    rows: finished.flatMap(({ result, id, ...entry }) => {
      const figure = figures.figure(`experiments.${id}.effect`);
      if (result === null || figure === null) return [];
      const [low, high] = result.interval;
      const text = printFigure(figure, language);
      return [{ name: nameOf({ id, result, ...entry }, language), mean: result.effect, low, high, text }];
    }),
  });
}

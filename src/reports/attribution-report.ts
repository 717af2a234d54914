// The attribution report: Markov beside last touch by channel, as sentences, table and picture over the same figures.
import { channelName } from "../core/channel.ts";
import { Fault } from "../core/errors.ts";
import type { Figure } from "../core/figure.ts";
import { fingerprint } from "../core/fingerprint.ts";
import type { Period } from "../core/period.ts";
import { printFigure } from "../core/print.ts";
import type { Report, ReportRequest } from "../core/report.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import { attributionWords } from "./attribution-words.ts";
import { groupedBars, type Bar } from "./pictures/grouped-bars.ts";

interface Parts {
  readonly request: ReportRequest;
  readonly period: Period;
  readonly outcome: ToolOutcome;
  readonly demo: boolean;
}

export function attributionReport({ request, period, outcome, demo }: Parts): Report {
  const { language } = request;
  const words = attributionWords[language];
  const figures = figuresIn(outcome, words);
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const available = byKey.get("available.days")?.provenance.window ?? null;
  const channels = rankedChannels(byKey);
  if ((byKey.get("totals.conversions")?.value ?? 0) === 0 || channels.length === 0)
    throw new Fault("not-found", words.noData(period.label[language]));
  const title = words.title(period.label[language]);
  const view: View = { byKey, channels, request, period };
  const beyond = available !== null && (period.from < available.from || period.to > available.to);
  return {
    id: fingerprint([
      request.kind,
      language,
      period.from,
      period.to,
      byKey.get("totals.conversions")?.provenance.dataHash,
    ]).slice(0, 24),
    kind: request.kind,
    language,
    title,
    window: { from: period.from, to: period.to },
    freshUntil: available?.to ?? period.to,
    summary: summaryOf(view),
    table: tableOf(view),
    figures: figures.filter(({ key }) => !key.endsWith(".value") || key.startsWith("totals.")),
    method: words.method,
    caveats: [...words.caveats, ...(beyond ? [words.partial] : []), ...(demo ? [words.demo] : [])],
    pictureText: words.pictureText(
      title,
      channels.slice(0, 3).map((channel) => channelName(channel)[language]),
    ),
    picture: pictureOf(view, title),
    furtherPictures: [],
  };
}

type Words = (typeof attributionWords)["de"];

function figuresIn(outcome: ToolOutcome, words: Words): readonly Figure[] {
  switch (outcome.kind) {
    case "ran":
    case "previewed":
      return outcome.figures;
    case "failed":
      throw new Fault("not-found", outcome.code === "too-few" ? words.tooFew : words.failed);
    case "refused":
      throw new Fault("policy", outcome.reason);
    case "proposed":
      throw new Fault("unforeseen", "a report's numbers came back as a proposal");
  }
}

interface View {
  readonly byKey: ReadonlyMap<string, Figure>;
  readonly channels: readonly string[];
  readonly request: ReportRequest;
  readonly period: Period;
}

/** By Markov credit, the largest first; ties by name. */
function rankedChannels(byKey: ReadonlyMap<string, Figure>): string[] {
  const credit = (channel: string): number => byKey.get(`byModel.markov.${channel}.conversions`)?.value ?? 0;
  return [...byKey.keys()]
    .flatMap((key) => /^byModel\.markov\.(.+)\.conversions$/.exec(key)?.[1] ?? [])
    .sort((one, two) => credit(two) - credit(one) || (one < two ? -1 : 1));
}

function idOf({ byKey }: View, key: string): string | null {
  return byKey.get(key)?.id ?? null;
}

function reference(view: View, key: string): string {
  return `{figure:${idOf(view, key) ?? ""}}`;
}

function summaryOf(view: View): string[] {
  const { byKey, channels, period, request } = view;
  const words = attributionWords[request.language];
  const share = (channel: string): string =>
    `${channelName(channel)[request.language]} (${reference(view, `byModel.markov.${channel}.share`)})`;
  const credit = (model: string, channel: string): number =>
    byKey.get(`byModel.${model}.${channel}.conversions`)?.value ?? 0;
  const gap = (channel: string): number => Math.abs(credit("markov", channel) - credit("last", channel));
  // A credit that counts too few people is withheld: nothing can be said of its distance.
  const compared = channels.filter((channel) => byKey.has(`byModel.last.${channel}.conversions`));
  const [widest] = compared.sort((one, two) => gap(two) - gap(one));
  const without = byKey.get("totals.withoutConsent.conversions");
  const bound = byKey.get("totals.withoutConsent.fewerThan");
  return [
    words.lead(
      period.label[request.language],
      reference(view, "totals.conversions"),
      channels.slice(0, 3).map(share),
    ),
    ...(widest === undefined || gap(widest) === 0
      ? []
      : [
          words.disagreement(
            channelName(widest)[request.language],
            reference(view, `byModel.markov.${widest}.conversions`),
            reference(view, `byModel.last.${widest}.conversions`),
          ),
        ]),
    ...(bound === undefined ? [] : [words.fewWithoutConsent(reference(view, bound.key))]),
    ...(without === undefined || without.value === 0
      ? []
      : [words.withoutConsent(reference(view, without.key), reference(view, "totals.withoutConsent.value"))]),
  ];
}

function tableOf(view: View): Report["table"] {
  const { channels, request } = view;
  return {
    columns: [...attributionWords[request.language].columns],
    rows: channels.map((channel) => ({
      label: channelName(channel)[request.language],
      cells: [
        idOf(view, `byModel.markov.${channel}.conversions`),
        idOf(view, `byModel.last.${channel}.conversions`),
        idOf(view, `byModel.markov.${channel}.share`),
      ],
    })),
  };
}

/** Each bar is one cell of the table: same figure, same printed number. */
function pictureOf({ byKey, channels, request, period }: View, title: string): Record<string, unknown> {
  const { language } = request;
  const words = attributionWords[language];
  const bars = channels.flatMap((channel) =>
    (["markov", "last"] as const).flatMap((model): Bar[] => {
      const figure = byKey.get(`byModel.${model}.${channel}.conversions`);
      if (figure === undefined) return [];
      return [
        {
          figure: figure.id,
          group: channelName(channel)[language],
          series: words.series[model],
          value: figure.value,
          text: printFigure(figure, language),
        },
      ];
    }),
  );
  return groupedBars({
    title: words.pictureTitle,
    subtitle: period.label[language],
    series: [words.series.markov, words.series.last],
    bars,
    description: title,
  });
}

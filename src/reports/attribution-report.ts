// The attribution report: Markov beside last touch by channel, as sentences, table and picture over the same figures.
import { channelName } from "../core/channel.ts";
import { Fault } from "../core/errors.ts";
import type { Figure } from "../core/figure.ts";
import { fingerprint } from "../core/fingerprint.ts";
import type { Period } from "../core/period.ts";
import { printFigure } from "../core/print.ts";
import type { Report, ReportRequest } from "../core/report.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import { attributionWords, seconds, type Second } from "./attribution-words.ts";
import { groupedBars, type Bar } from "./pictures/grouped-bars.ts";

interface Parts {
  readonly request: ReportRequest;
  readonly period: Period;
  readonly outcome: ToolOutcome;
  /** The period before, where it was asked for. */
  readonly before?: { readonly period: Period; readonly outcome: ToolOutcome } | null;
  readonly demo: boolean;
}

/** What stands beside Markov. */
export function secondOf({ options }: Pick<ReportRequest, "options">): Second {
  return seconds.find((each) => each === options?.["model"]) ?? "last";
}

export function attributionReport({ request, period, outcome, before = null, demo }: Parts): Report {
  const { language } = request;
  const words = attributionWords[language];
  const second = secondOf(request);
  const earlier = before === null ? null : earlierFigures(before.outcome);
  const figures = [...figuresIn(outcome, words), ...(earlier ?? [])];
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const available = byKey.get("available.days")?.provenance.window ?? null;
  const channels = rankedChannels(byKey);
  if ((byKey.get("totals.conversions")?.value ?? 0) === 0 || channels.length === 0)
    throw new Fault("not-found", words.noData(period.label[language]));
  const title = words.title(period.label[language]);
  const view: View = { byKey, channels, request, period, second, compared: earlier !== null };
  const beyond = available !== null && (period.from < available.from || period.to > available.to);
  return {
    id: fingerprint([
      request.kind,
      language,
      period.from,
      period.to,
      byKey.get("totals.conversions")?.provenance.dataHash,
      ...Object.entries(request.options ?? {}).sort(),
    ]).slice(0, 24),
    kind: request.kind,
    language,
    title,
    window: { from: period.from, to: period.to },
    freshUntil: available?.to ?? period.to,
    summary: summaryOf(view),
    table: tableOf(view),
    figures: figures.filter(({ key }) => !key.endsWith(".value") || key.startsWith("totals.")),
    method: words.method(second),
    caveats: [
      ...words.caveats,
      ...(before !== null && earlier === null ? [words.noBefore(before.period.label[language])] : []),
      ...(beyond ? [words.partial] : []),
      ...(demo ? [words.demo] : []),
    ],
    pictureText: words.pictureText(
      title,
      channels.slice(0, 3).map((channel) => channelName(channel)[language]),
      second,
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

/** Under keys and ids of their own: two runs of one tool number their figures alike. Null where the period has none. */
function earlierFigures(outcome: ToolOutcome): readonly Figure[] | null {
  if (outcome.kind !== "ran" && outcome.kind !== "previewed") return null;
  const shares = outcome.figures.filter(({ key }) => /^byModel\.markov\..+\.conversions$/.test(key));
  return shares.length === 0
    ? null
    : shares.map((figure) => ({ ...figure, id: `before.${figure.id}`, key: `before.${figure.key}` }));
}

interface View {
  readonly byKey: ReadonlyMap<string, Figure>;
  readonly channels: readonly string[];
  readonly request: ReportRequest;
  readonly period: Period;
  readonly second: Second;
  readonly compared: boolean;
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
  const { byKey, channels, period, request, second } = view;
  const words = attributionWords[request.language];
  const share = (channel: string): string =>
    `${channelName(channel)[request.language]} (${reference(view, `byModel.markov.${channel}.share`)})`;
  const credit = (model: string, channel: string): number =>
    byKey.get(`byModel.${model}.${channel}.conversions`)?.value ?? 0;
  const gap = (channel: string): number => Math.abs(credit("markov", channel) - credit(second, channel));
  // A credit that counts too few people is withheld: nothing can be said of its distance.
  const compared = channels.filter((channel) => byKey.has(`byModel.${second}.${channel}.conversions`));
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
            reference(view, `byModel.${second}.${widest}.conversions`),
            second,
          ),
        ]),
    ...(bound === undefined ? [] : [words.fewWithoutConsent(reference(view, bound.key))]),
    ...(without === undefined || without.value === 0
      ? []
      : [words.withoutConsent(reference(view, without.key), reference(view, "totals.withoutConsent.value"))]),
  ];
}

function tableOf(view: View): Report["table"] {
  const { channels, request, second, compared } = view;
  const { columns, series } = attributionWords[request.language];
  return {
    columns: [
      ...[columns.channel, series.markov, series[second], columns.share],
      ...(compared ? [columns.before] : []),
    ],
    rows: channels.map((channel) => ({
      label: channelName(channel)[request.language],
      cells: [
        idOf(view, `byModel.markov.${channel}.conversions`),
        idOf(view, `byModel.${second}.${channel}.conversions`),
        idOf(view, `byModel.markov.${channel}.share`),
        ...(compared ? [idOf(view, `before.byModel.markov.${channel}.conversions`)] : []),
      ],
    })),
  };
}

/** Each bar is one cell of the table: same figure, same printed number. */
function pictureOf(
  { byKey, channels, request, period, second }: View,
  title: string,
): Record<string, unknown> {
  const { language } = request;
  const words = attributionWords[language];
  const bars = channels.flatMap((channel) =>
    (["markov", second] as const).flatMap((model): Bar[] => {
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
    series: [words.series.markov, words.series[second]],
    bars,
    description: title,
  });
}

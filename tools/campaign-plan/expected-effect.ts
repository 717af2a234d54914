// What a media-mix model expects of a shift in the plan: lines for the card, never more than was computed.
import { lastOfMonth } from "#src/core/period/local-day.ts";
import { channelName } from "#src/core/channel.ts";
import type { PlanRow } from "#src/core/campaign-plan.ts";
import type { Language } from "#src/core/language.ts";
import type { Hands } from "#src/core/ports.ts";
import type { Preview } from "#src/core/proposal.ts";
import { printFigure } from "#src/core/print.ts";
import { budgetModel } from "#tools/budget/budget-model.ts";
import type { Move } from "./plan-shift.ts";

type Line = Preview["lines"][number];

interface PlannedShift {
  readonly month: string;
  readonly rows: readonly PlanRow[];
  readonly moves: readonly Move[];
}

const worstShare = 0.05;

/** The month's plan as a steady spend, before and after, on the fit; channels out of plan are taken at today's spend. */
export async function expectedEffect(
  fit: string,
  shift: PlannedShift,
  {
    fits,
    compute,
    language,
    signal,
  }: Pick<Hands, "fits" | "compute"> & { language: Language; signal: AbortSignal },
): Promise<Line[]> {
  const model = await budgetModel({ fit, evenSo: true }, { fits });
  const days = Number(lastOfMonth(`${shift.month}-01`).slice(8));
  const perRow = model.rowDays / days;
  const plan = new Map(shift.rows.map(({ channel, amount }) => [channel, amount]));
  const then = new Map([...plan, ...shift.moves.map(({ channel, after }) => [channel, after] as const)]);
  const spends = (amounts: ReadonlyMap<string, number>): number[] =>
    model.curves.map(({ name, today }) => {
      const amount = amounts.get(name);
      return amount === undefined ? today : amount * perRow;
    });
  const { comparison } = await compute.run(
    "describe-spends",
    {
      curves: model.curves,
      before: spends(new Map([...then.keys()].map((name) => [name, plan.get(name) ?? 0]))),
      after: spends(then),
      level: worstShare,
    },
    { signal },
  );
  const de = language === "de";
  const known = new Set(model.curves.map(({ name }) => name));
  const unknown = shift.moves.filter(({ channel }) => !known.has(channel)).map(({ channel }) => channel);
  const beyond = comparison.channels.filter(
    ({ name, extrapolates }) => extrapolates && shift.moves.some(({ channel }) => channel === name),
  );
  const names = (channels: readonly string[]): string =>
    channels.map((channel) => channelName(channel)[language]).join(", ");
  const line = (label: string, after: string): Line => ({ label, before: null, after });
  const { mean, q03, q97 } = comparison.difference;
  const target = model.fit?.target ?? "";
  const isRevenue = target === "revenue";
  const amount = (value: number): string =>
    printFigure({ value: value / perRow, unit: isRevenue ? "eur" : "score", decimals: 0 }, language);
  const word = { de: isRevenue ? "Umsatz" : target, en: target };
  return [
    line(
      de ? `Erwartet im Monat (${word.de})` : `Expected in the month (${word.en})`,
      de
        ? `${amount(mean)} (94 %: ${amount(q03)} bis ${amount(q97)})`
        : `${amount(mean)} (94%: ${amount(q03)} to ${amount(q97)})`,
    ),
    line(
      de ? "Wahrscheinlichkeit, dass es besser ist" : "Probability that it is better",
      printFigure({ value: comparison.probabilityBetter, unit: "percent", decimals: 0 }, language),
    ),
    ...(unknown.length === 0 ? [] : [line(de ? "Nicht im Modell" : "Not in the model", names(unknown))]),
    ...(beyond.length === 0
      ? []
      : [
          line(
            de ? "Außerhalb des Beobachteten" : "Outside what was observed",
            names(beyond.map(({ name }) => name)),
          ),
        ]),
    ...model.doubts.map((doubt) => line(de ? "Kein Rat möglich" : "No advice possible", doubt[language])),
  ];
}

// Figures of budget tools: money, target units, returns and shares, each per row of the model, with one provenance.
import type { Interval } from "#src/analytics/distributions/quantile.ts";
import { isChannel } from "#src/core/channel.ts";
import type { FigureSeed } from "#src/core/figure.ts";
import type { Bilingual } from "#src/core/language.ts";
import { rowWord } from "./budget-notes.ts";

export interface FigureMaker {
  money(key: string, label: Bilingual, value: number): FigureSeed;
  target(key: string, label: Bilingual, value: number): FigureSeed;
  /** Mean and both ends of an interval of target units. */
  interval(key: string, label: Bilingual, interval: Interval): FigureSeed[];
  /** The same for a month, whatever the model's row is. */
  monthly(key: string, label: Bilingual, interval: Interval): FigureSeed[];
  /** Mean and both ends of target units per unit of money. */
  returns(key: string, label: Bilingual, interval: Interval): FigureSeed[];
  share(key: string, label: Bilingual, value: number): FigureSeed;
  plain(key: string, label: Bilingual, value: number, as: Pick<FigureSeed, "unit" | "decimals">): FigureSeed;
}

export type BudgetProvenance = FigureSeed["provenance"] & {
  readonly diagnostics: { readonly rowDays: number; readonly target: string | null };
};

const moneyTarget = /revenue|umsatz|sales|value|erl(?:oe|ö)s/i;

/** Euros where the channels are the house's own; what was handed in keeps a unit that only its owner knows. */
export function figureMaker(
  { diagnostics, dataHash, window, query, method, reference, version }: BudgetProvenance,
  channels: readonly string[],
): FigureMaker {
  const ours = channels.every(isChannel);
  const { de, en } = rowWord(diagnostics.rowDays);
  const provenance = { dataHash, window, query, method, reference, version };
  const perRow = (label: Bilingual): Bilingual => ({ de: `${label.de} je ${de}`, en: `${label.en} a ${en}` });
  const money = { unit: ours ? "eur" : "score", decimals: 2 } as const;
  const target = {
    unit: ours && moneyTarget.test(diagnostics.target ?? "") ? "eur" : "score",
    decimals: 1,
  } as const;
  const plain: FigureMaker["plain"] = (key, label, value, as) => ({ key, label, value, ...as, provenance });
  const ends = (
    key: string,
    label: Bilingual,
    interval: Interval,
    as: typeof target | typeof ratio,
  ): FigureSeed[] => [
    plain(`${key}.mean`, label, interval.mean, as),
    plain(`${key}.q03`, { de: `${label.de}, unteres Ende`, en: `${label.en}, lower end` }, interval.q03, as),
    plain(`${key}.q97`, { de: `${label.de}, oberes Ende`, en: `${label.en}, upper end` }, interval.q97, as),
  ];
  return {
    plain,
    money: (key, label, value) => plain(key, perRow(label), value, money),
    target: (key, label, value) => plain(key, perRow(label), value, target),
    interval: (key, label, interval) => ends(key, perRow(label), interval, target),
    monthly: (key, label, interval) => ends(key, label, interval, target),
    returns: (key, label, interval) => ends(key, label, interval, ratio),
    share: (key, label, value) => plain(key, label, value, { unit: "percent", decimals: 0 }),
  };
}

const ratio = { unit: "ratio", decimals: 2 } as const;

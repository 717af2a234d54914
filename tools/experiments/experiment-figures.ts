// The numbers of an experiment as figures: each with its label, unit and the method that made it.
import type { FigureSeed } from "#src/core/figure.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { Comparison, ExperimentOutput } from "./experiment-shapes.ts";

type Scale = Pick<FigureSeed, "unit" | "decimals">;
type Part = Omit<FigureSeed, "provenance">;

const chance: Scale = { unit: "percent", decimals: 1 };
const probability: Scale = { unit: "ratio", decimals: 4 };

export function experimentFigures(output: ExperimentOutput): FigureSeed[] {
  const { dataHash, window, query, method, reference, version } = output.provenance;
  const provenance = { dataHash, window, query, method, reference, version };
  const parts = [
    ...output.arms.flatMap((arm) => ofArm(arm, output)),
    ...output.comparisons.flatMap((comparison) => ofComparison(comparison, output)),
    part(
      "sampleRatio.pValue",
      { de: "p-Wert der Aufteilung", en: "p-value of the split" },
      output.sampleRatio.pValue,
      probability,
    ),
  ];
  return parts.map((one) => ({ ...one, provenance }));
}

function part(key: string, label: Bilingual, value: number, scale: Scale): Part {
  return { key, label, value, ...scale };
}

/** Enough decimals that the standard error shows two digits. */
export function plainScale(standardError: number): Scale {
  const digits = standardError > 0 ? 1 - Math.floor(Math.log10(standardError)) : 2;
  return { unit: "score", decimals: Math.min(6, Math.max(0, digits)) };
}

function ofArm(
  { arm, n, value, standardError }: ExperimentOutput["arms"][number],
  output: ExperimentOutput,
): Part[] {
  const words: Readonly<Record<ExperimentOutput["provenance"]["diagnostics"]["kind"], Bilingual>> = {
    proportion: { de: "Rate", en: "Rate" },
    mean: { de: "Mittelwert", en: "Mean" },
    ratio: { de: "Quotient", en: "Ratio" },
    quantile: { de: "Quantil", en: "Quantile" },
  };
  const { kind } = output.provenance.diagnostics;
  const scale: Scale = kind === "proportion" ? { unit: "percent", decimals: 2 } : plainScale(standardError);
  return [
    part(`arms.${arm}.n`, { de: `Personen in ${arm}`, en: `People in ${arm}` }, n, {
      unit: "count",
      decimals: 0,
    }),
    part(
      `arms.${arm}.value`,
      { de: `${words[kind].de} in ${arm}`, en: `${words[kind].en} in ${arm}` },
      value,
      scale,
    ),
  ];
}

function ofComparison(comparison: Comparison, output: ExperimentOutput): Part[] {
  const { relative, kind, control } = output.provenance.diagnostics;
  const { arm, standardError } = comparison;
  const scale: Scale =
    relative || kind === "proportion" ? { unit: "percent", decimals: 2 } : plainScale(standardError);
  const said: Say = (what, words, value, how) =>
    part(
      `comparisons.${arm}.${what}`,
      { de: `${words.de}, ${arm} gegen ${control}`, en: `${words.en}, ${arm} against ${control}` },
      value,
      how,
    );
  return [
    ...differenceOf(comparison, nameOf(output), { said, scale }),
    ...doubtOf(comparison, { said, scale }),
    ...adjustmentOf(comparison, said),
    ...incrementalOf(comparison, said),
  ];
}

function nameOf({ provenance: { diagnostics } }: ExperimentOutput): Bilingual {
  if (diagnostics.relative) return { de: "Relativer Unterschied", en: "Relative difference" };
  return diagnostics.kind === "proportion"
    ? { de: "Unterschied in Prozentpunkten", en: "Difference in percentage points" }
    : { de: "Unterschied", en: "Difference" };
}

interface Manner {
  readonly said: Say;
  readonly scale: Scale;
}

function differenceOf(
  { difference, interval: [low, high] }: Comparison,
  name: Bilingual,
  { said, scale }: Manner,
): Part[] {
  return [
    said("difference", name, difference, scale),
    said("interval.low", bound(name, "low"), low, scale),
    said("interval.high", bound(name, "high"), high, scale),
  ];
}

/** The name of an interval's end. */
export function bound({ de, en }: Bilingual, end: "low" | "high"): Bilingual {
  return end === "low"
    ? { de: `${de}, 95-%-Untergrenze`, en: `${en}, 95% lower bound` }
    : { de: `${de}, 95-%-Obergrenze`, en: `${en}, 95% upper bound` };
}

function doubtOf(comparison: Comparison, { said, scale }: Manner): Part[] {
  const { chanceToWin, pValue, pValueAdjusted, risk, detectable } = comparison;
  return [
    said("chanceToWin", { de: "Gewinnchance", en: "Chance to win" }, chanceToWin, chance),
    said("pValue", { de: "p-Wert", en: "p-value" }, pValue, probability),
    said("pValueAdjusted", { de: "p-Wert nach Holm", en: "p-value after Holm" }, pValueAdjusted, probability),
    said(
      "risk.control",
      { de: "Erwarteter Verlust der Kontrolle", en: "Expected loss of the control" },
      risk[0],
      scale,
    ),
    said(
      "risk.arm",
      { de: "Erwarteter Verlust der Variante", en: "Expected loss of the arm" },
      risk[1],
      scale,
    ),
    said(
      "detectable",
      { de: "Kleinste sichtbare Wirkung", en: "Smallest visible effect" },
      detectable,
      scale,
    ),
  ];
}

type Say = (what: string, words: Bilingual, value: number, scale: Scale) => Part;

function adjustmentOf({ adjustment }: Comparison, said: Say): Part[] {
  if (adjustment === null) return [];
  const words = { de: "Durch CUPED entfernte Varianz", en: "Variance taken out by CUPED" };
  return [said("adjustment.varianceReduction", words, adjustment.varianceReduction, chance)];
}

function incrementalOf({ incremental }: Comparison, said: Say): Part[] {
  if (incremental === null) return [];
  const { total, interval, iroas, costPerOutcome } = incremental;
  const scale = plainScale((interval[1] - interval[0]) / 4);
  const name = { de: "Zusätzlich insgesamt", en: "Incremental in total" };
  const returned = { de: "Ertrag je Kosteneinheit", en: "Return per unit of cost" };
  const price = { de: "Kosten je zusätzlichem Ergebnis", en: "Cost per incremental outcome" };
  return [
    said("incremental.total", name, total, scale),
    said("incremental.low", bound(name, "low"), interval[0], scale),
    said("incremental.high", bound(name, "high"), interval[1], scale),
    ...(iroas === null ? [] : [said("incremental.iroas", returned, iroas, { unit: "ratio", decimals: 2 })]),
    ...(costPerOutcome === null
      ? []
      : [said("incremental.costPerOutcome", price, costPerOutcome, { unit: "eur", decimals: 2 })]),
  ];
}

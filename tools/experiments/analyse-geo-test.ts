// Reads a geo test: what the treated regions would have shown without it, and how sure that is.
import type { GeoAnalysis, GeoQuestion } from "#src/analytics/geo/analyse.ts";
import { meanSeries } from "#src/analytics/geo/panel.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import { defineTool, ToolRefusal } from "#src/core/tool.ts";
import { adviceOn, type Evidence } from "./geo/advice.ts";
import { geoFigures } from "./geo/figures.ts";
import { geoMethodWords } from "./geo/methods.ts";
import { boundsOf, readingOf, type Setting } from "./geo/reading.ts";
import { GeoInput, GeoOutput } from "./geo/shapes.ts";
import { geoRows } from "./geo/rows.ts";
import { geoTable, placeIn, unitsIn, type GeoRow, type GeoTable } from "./geo/table.ts";

const version = "1";
const alpha = 0.05;

export const analyseGeo = defineTool({
  name: "analyse-geo-test",
  does: {
    de: "Wertet einen Geo-Test aus: Wirkung, Zuwachs und inkrementeller ROAS gegen eine synthetische Kontrolle oder Regression, mit Intervall, Placebo-Tests und den Gründen, dem Ergebnis zu misstrauen.",
    en: "Analyses a geo test: effect, lift and incremental ROAS against a synthetic control or regression, with interval, placebo tests and the reasons to distrust the result.",
  },
  effect: "read",
  risk: "low",
  needs: ["compute", "files"],
  version,
  input: GeoInput,
  output: GeoOutput,
  cost: { seconds: 120 },
  async run(input, { compute, files }, { signal, progress, operator }) {
    const rows = await geoRows(input, files, { operator });
    const table = geoTable(rows, input.end);
    const { question, setting } = asked(input, table);
    const analysis = await compute
      .run("analyse-geo-test", question, { signal, onProgress: progress })
      .catch((error: unknown) => {
        // Foreseen: a regressor that never moves, too few periods for a regression.
        if (error instanceof RangeError) throw new ToolRefusal("not-analysable", error.message);
        throw error;
      });
    const reading = readingOf(analysis, setting);
    const controls = table.units.filter((unit) => !input.treated.map(String).includes(unit));
    const { imbalance, placebo, regression } = analysis;
    return {
      ...reading,
      ...(analysis.weights === null
        ? {}
        : {
            weights: Object.fromEntries(
              controls.map((unit, place) => [unit, analysis.weights?.[place] ?? 0]),
            ),
          }),
      imbalance,
      inference: {
        permutation: permutationOf(analysis),
        placebo: placebo === null ? null : { ...placebo, effects: [...placebo.effects] },
        regression,
      },
      ...adviceOn(evidenceOf(question, analysis, reading.verdict !== "inconclusive")),
      provenance: provenanceOf(input, table, { question, analysis, rows }),
    };
  },
  yields: (output) => ({ figures: geoFigures(output) }),
  trust: () => "untrusted",
});

function asked(
  input: GeoInput,
  table: GeoTable,
): { readonly question: GeoQuestion; readonly setting: Setting } {
  const treated = unitsIn(table, input.treated);
  const before = placeIn(table.periods, input.start, "start");
  const end = placeIn(table.periods, input.end, "end");
  if (before > end)
    throw new ToolRefusal("empty-window", `the test ends (${input.end}) before it begins (${input.start})`);
  if (before === 0)
    throw new ToolRefusal(
      "no-history",
      `no period lies before ${input.start}: give rows from before the test too`,
    );
  if (treated.length === table.units.length)
    throw new ToolRefusal("no-control", "every unit is treated: give rows of units without the test as well");
  const isTreated = new Set(treated);
  const panel = {
    treated: meanSeries(table.values.filter((_, unit) => isTreated.has(unit))),
    controls: table.values.filter((_, unit) => !isTreated.has(unit)),
    before,
  };
  return {
    question: {
      ...{ panel, alpha, treatedUnits: treated.length },
      method: input.method ?? "synthetic-control",
      ownLevels: input.fixedEffects ?? false,
      permutation: input.permutation ?? null,
      seed: input.seed ?? 1,
    },
    setting: {
      periods: table.periods.labels,
      treatedUnits: treated.length,
      treated: panel.treated,
      before,
      costs: table.costs?.filter((_, unit) => isTreated.has(unit)) ?? null,
    },
  };
}

function permutationOf({ permutation }: GeoAnalysis): GeoOutput["inference"]["permutation"] {
  const { kind, pValue, leastPValue, drawn, confidence, interval } = permutation;
  return { kind, pValue, leastPValue, drawn, confidence, interval: boundsOf(interval) };
}

function evidenceOf(question: GeoQuestion, analysis: GeoAnalysis, found: boolean): Evidence {
  const { panel, method, ownLevels } = question;
  const { imbalance, placebo, weights } = analysis;
  return {
    ...{ method, found, fixedEffects: ownLevels },
    controls: panel.controls.length,
    before: panel.before,
    tested: panel.treated.length - panel.before,
    relativeMisfit: imbalance.relative,
    rmse: imbalance.rmse,
    bias: imbalance.bias,
    drift: imbalance.drift,
    scaled: imbalance.scaled,
    confidence: analysis.confidence,
    bounded: analysis.interval.every(Number.isFinite),
    permutationP: analysis.permutation.pValue,
    leastPlaceboP: placebo === null ? null : 1 / (placebo.groups + 1),
    placeboP: placebo?.pValue ?? null,
    autocorrelation: analysis.regression?.autocorrelation ?? null,
    largestWeight: weights === null ? null : Math.max(...weights),
    negativeWeight: (weights ?? []).reduce((sum, weight) => sum + Math.max(-weight, 0), 0),
  };
}

function provenanceOf(
  input: GeoInput,
  { periods, units }: GeoTable,
  {
    question,
    analysis,
    rows,
  }: {
    readonly question: GeoQuestion;
    readonly analysis: GeoAnalysis;
    readonly rows: readonly GeoRow[];
  },
): GeoOutput["provenance"] {
  const { panel, treatedUnits, method, ownLevels, seed } = question;
  const length = panel.treated.length;
  const [from, to] = [periods.days?.[0], periods.days?.[length - 1]];
  const { does, reference } = geoMethodWords[method];
  const byChance = analysis.permutation.drawn || analysis.placebo?.drawn === true;
  return {
    dataHash: fingerprint(rows),
    window: from === undefined || to === undefined ? null : { from, to },
    query: "rows handed in by the caller",
    method: does,
    reference,
    seed: byChance ? seed : null,
    diagnostics: {
      treatedUnits,
      controlUnits: units.length - treatedUnits,
      periodsBefore: panel.before,
      testPeriods: length - panel.before,
      periodsLeftOut: periods.labels.length - length,
      periodOrder: periods.order,
      fixedEffects: ownLevels,
      lambda: analysis.lambda,
      valueUnit: input.valueUnit ?? "score",
    },
    version,
  };
}

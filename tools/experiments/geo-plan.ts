// Plans a geo test on the history of its regions: which to treat, for how long, and which effect would be seen.
import type { Candidate, CandidateQuestion } from "#src/analytics/geo/planning/candidates.ts";
import {
  minimumDetectableEffect,
  type DesignPower,
  type PowerQuestion,
} from "#src/analytics/geo/planning/power.ts";
import type { Compute } from "#src/core/compute.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import { geoMethodWords } from "./geo/methods.ts";
import { planAdvice, ranked, usable } from "./geo/plan-advice.ts";
import type { GeoPlanInput, GeoPlanOutput, Market } from "./geo/plan-shapes.ts";
import { geoTable, unitsIn, type GeoTable } from "./geo/table.ts";

export { GeoPlanInput, GeoPlanOutput } from "./geo/plan-shapes.ts";

const version = "1";
/** Sets of regions that are looked at before the best are simulated. */
const mostCandidates = 300;
const defaultEffects = Array.from({ length: 10 }, (_, step) => (step + 1) / 40);

interface Run {
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
}

interface Design {
  readonly candidate: Candidate;
  readonly duration: number;
  readonly power: DesignPower;
}

/** The part of `plan-experiment` that plans geo tests; a file has been read into `rows` before. */
export async function planGeo(
  input: GeoPlanInput,
  { compute }: { readonly compute: Compute },
  run: Run,
): Promise<GeoPlanOutput> {
  const table = geoTable(input.rows ?? []);
  const { signal } = run;
  try {
    const candidates = await compute.run("geo-candidates", searchOf(input, table), {
      ...{ signal, onProgress: (done) => run.progress(done * 0.1) },
    });
    const designs = await simulate(input, table, candidates, { compute, run });
    const markets = ranked(designs.map((design) => marketOf(input, table, design)));
    const recommended = markets.find(usable) ?? null;
    return {
      ...{ markets, recommended },
      powerCurve: recommended === null ? [] : curveOf(recommended),
      advice: planAdvice(markets),
      provenance: provenanceOf(input, table, { candidates, designs }),
    };
  } catch (error) {
    // Foreseen: a history too short, regions that cannot be combined, regressors that never move.
    if (error instanceof RangeError) throw new ToolRefusal("not-plannable", error.message);
    throw error;
  }
}

function settingsOf(input: GeoPlanInput): Pick<CandidateQuestion, "method" | "ownLevels" | "seed"> {
  return {
    method: input.method ?? "synthetic-control",
    ownLevels: input.fixedEffects ?? false,
    seed: input.seed ?? 1,
  };
}

function searchOf(input: GeoPlanInput, table: GeoTable): CandidateQuestion {
  const count = table.units.length;
  const given = input.candidates?.map((names) => unitsIn(table, names)) ?? null;
  const treatedCount = input.treatedCount ?? Math.max(1, Math.round(count / 5));
  const largest = given === null ? treatedCount : Math.max(...given.map((set) => set.length));
  if (largest > count - 2)
    throw new ToolRefusal(
      "no-control",
      `${largest} of ${count} regions treated leave fewer than two controls: treat fewer, or give rows of more regions`,
    );
  return {
    ...settingsOf(input),
    ...{ history: table.values, treatedCount, given, most: mostCandidates },
    include: unitsIn(table, input.include ?? []),
    exclude: unitsIn(table, input.exclude ?? []),
  };
}

/** Every design is a task of its own, so that threads share them; done is the mean over all. */
async function simulate(
  input: GeoPlanInput,
  table: GeoTable,
  candidates: readonly Candidate[],
  { compute, run }: { readonly compute: Compute; readonly run: Run },
): Promise<Design[]> {
  const periods = table.periods.labels.length;
  const durations = [...new Set(input.durations ?? [Math.max(1, Math.round(periods / 6))])];
  const chosen = candidates.slice(0, input.designs ?? 5);
  const wanted = chosen.flatMap((candidate) => durations.map((duration) => ({ candidate, duration })));
  const parts = wanted.map(() => 0);
  const heard = (place: number, done: number): void => {
    parts[place] = done;
    run.progress(0.1 + (0.9 * parts.reduce((sum, part) => sum + part, 0)) / parts.length);
  };
  return Promise.all(
    wanted.map(async ({ candidate, duration }, place) => {
      const question: PowerQuestion = {
        ...settingsOf(input),
        ...{ history: table.values, treated: candidate.treated, duration },
        effects: [...(input.effects ?? defaultEffects)].sort((one, two) => one - two),
        alpha: input.alpha ?? 0.05,
        permutation: input.permutation ?? null,
        windows: input.windows ?? 24,
      };
      const power = await compute.run("geo-power", question, {
        ...{ signal: run.signal, onProgress: (done) => heard(place, done) },
      });
      return { candidate, duration, power };
    }),
  );
}

function marketOf(input: GeoPlanInput, table: GeoTable, { candidate, duration, power }: Design): Market {
  const alpha = input.alpha ?? 0.05;
  const { falsePositives, windows, separateWindows, averageAbsoluteBias } = power;
  const effect = minimumDetectableEffect(power.points, input.power ?? 0.8);
  const cost = input.costPerIncremental ?? null;
  const investment = effect === null || cost === null ? null : Math.abs(effect) * power.valueTreated * cost;
  return {
    treated: candidate.treated.map((unit) => table.units[unit] ?? ""),
    duration,
    minimumDetectableEffect: effect,
    power: power.points.map(({ estimate, ...point }) => ({ ...point, estimatedLift: estimate })),
    falsePositives,
    // Two standard errors of a share, counting only stretches that do not overlap.
    alarmsTooOften: falsePositives > alpha + 2 * Math.sqrt((alpha * (1 - alpha)) / separateWindows),
    imbalance: { scaled: power.scaledImbalance, relative: power.relativeImbalance },
    averageAbsoluteBias,
    correlation: candidate.correlation,
    holdoutShare: candidate.holdoutShare,
    investment,
    withinBudget: investment === null || input.budget == null ? null : investment <= input.budget,
    ...{ windows, separateWindows },
  };
}

function curveOf({ power, falsePositives }: Market): GeoPlanOutput["powerCurve"] {
  const points = power
    .filter(({ effect }) => effect !== 0)
    .map((point) => ({ effect: point.effect, power: point.power }));
  return [{ effect: 0, power: falsePositives }, ...points];
}

function provenanceOf(
  input: GeoPlanInput,
  { periods, units }: GeoTable,
  { candidates, designs }: { readonly candidates: readonly Candidate[]; readonly designs: readonly Design[] },
): GeoPlanOutput["provenance"] {
  const { method, ownLevels, seed } = settingsOf(input);
  const [from, to] = [periods.days?.[0], periods.days?.at(-1)];
  return {
    dataHash: fingerprint(input.rows ?? []),
    window: from === undefined || to === undefined ? null : { from, to },
    query: "rows handed in by the caller",
    method: `effects imposed on past stretches and analysed as the test will be: ${geoMethodWords[method].does}`,
    reference: geoMethodWords[method].reference,
    seed,
    diagnostics: {
      units: units.length,
      periods: periods.labels.length,
      periodOrder: periods.order,
      candidates: candidates.length,
      simulations: designs.reduce((sum, { power }) => sum + power.windows * (power.points.length + 1), 0),
      alpha: input.alpha ?? 0.05,
      power: input.power ?? 0.8,
      fixedEffects: ownLevels,
    },
    version,
  };
}

// From the tool's input to the pure task: which columns are what, and the defaults that the result shows.
import type { RawColumn } from "#src/analytics/learners/features.ts";
import type { BaseSettings } from "#src/analytics/learners/learner.ts";
import type { AssessmentTask } from "#src/analytics/uplift/assess.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import type { Cell } from "#tools/table/cell-number.ts";
import { cellsOf } from "#tools/table/table.ts";
import { columnOf, numbersOf, zeroOne, type UpliftData } from "./uplift-data.ts";
import type { UpliftInput } from "./uplift-shapes.ts";

export interface PreparedTask {
  readonly task: AssessmentTask;
  /** Columns that were not offered to the learner, with the reason. */
  readonly passedOver: readonly { readonly name: string; readonly why: string }[];
}

const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

export function prepareTask(input: UpliftInput, data: UpliftData): PreparedTask {
  const seed = input.seed ?? 1;
  const { features, passedOver } = featuresOf(input, data);
  const learner = typeof input.learner === "string" ? { kind: input.learner } : (input.learner ?? {});
  const treatment = zeroOne("treatment", data, input.treatment);
  const task = {
    treatment,
    outcome: numbersOf("outcome", data, input.outcome),
    features,
    score:
      input.score == null
        ? { kind: learner.kind ?? "x", settings: { ...settingsOf(learner, treatment), seed } }
        : numbersOf("score", data, input.score),
    propensity: input.propensity ?? null,
    folds: learner.folds ?? 5,
    shares: input.k ?? tenths,
    strategy: input.strategy ?? "overall",
    negativeEffect: input.negativeEffect ?? true,
    resamples: input.resamples ?? 200,
    seed,
  } as const;
  return { task, passedOver };
}

type LearnerInput = Exclude<UpliftInput["learner"], string | null | undefined>;

/** Shallow and slow: uplift is a small signal, and deep trees learn the noise of both outcomes. */
function settingsOf(learner: LearnerInput, treatment: Uint8Array): Omit<BaseSettings, "seed"> {
  const treated = treatment.reduce((sum, value) => sum + value, 0);
  const smaller = Math.min(treated, treatment.length - treated);
  return {
    base: learner.base ?? "gradient-boosted",
    trees: learner.trees ?? 80,
    depth: learner.depth ?? 2,
    learningRate: learner.learningRate ?? 0.05,
    leastRows: learner.leastRows ?? Math.min(Math.max(Math.round(smaller / 20), 5), 50),
    subsample: learner.subsample ?? 0.8,
    penalty: learner.penalty ?? 1,
  };
}

type Features = Pick<PreparedTask, "passedOver"> & { readonly features: RawColumn[] };

function featuresOf(input: UpliftInput, data: UpliftData): Features {
  const { treatment, outcome, score, contact } = input;
  const taken = new Set(
    [treatment, outcome, score, contact?.consent, contact?.id].filter((name) => name != null),
  );
  if (score == null) return input.features == null ? others(taken, data) : named(input.features, taken, data);
  const { features } = named(input.features ?? [], taken, data);
  // A ready score was there before the contact too, so the groups must not differ in it either.
  return { features: [...features, columnOf(data, score)], passedOver: [] };
}

function named(names: readonly string[], taken: ReadonlySet<string>, data: UpliftData): Features {
  const wrong = names.find((name) => taken.has(name));
  if (wrong !== undefined)
    throw new ToolRefusal(
      "not-a-feature",
      `"${wrong}" is treatment, outcome, score, consent or id and cannot be a feature`,
    );
  return { features: [...new Set(names)].map((name) => columnOf(data, name)), passedOver: [] };
}

function others(taken: ReadonlySet<string>, data: UpliftData): Features {
  const passedOver: { name: string; why: string }[] = [];
  const features = [...data.table.columns.keys()]
    .filter((name) => !taken.has(name))
    .flatMap((name) => {
      if (!isNumbering(name, cellsOf(data.table, name))) return [columnOf(data, name)];
      passedOver.push({ name, why: "names the row" });
      return [];
    });
  return { features, passedOver };
}

/** A column called id with another value in every row says who, not what kind. */
function isNumbering(name: string, cells: readonly (Cell | undefined)[]): boolean {
  return /(^|[^a-z])id$/i.test(name.replace(/([a-z])Id$/, "$1_id")) && new Set(cells).size === cells.length;
}

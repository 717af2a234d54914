// Plans a test before it starts: how many people, how long, and what it would be able to show.
import { defineTool } from "#src/core/tool.ts";
import { dataHashOf } from "./data-hash.ts";
import { planFigures } from "./plan-figures.ts";
import { geoPlanFigures } from "./geo/plan-figures.ts";
import { geoRows } from "./geo/rows.ts";
import { planGeo } from "./geo-plan.ts";
import { PlanInput, PlanOutput, type SamplePlanInput, type SamplePlanOutput } from "./plan-shapes.ts";
import { planVerdict } from "./plan-words.ts";
import { criticalOf, questionOf, sizeOf, sizesOf, smallestSeen, type Question } from "./sample-plan.ts";

const version = "1";

export const planExperiment = defineTool({
  name: "plan-experiment",
  does: {
    de: "Plant einen A/B-Test (Stichprobengröße, Dauer, kleinste sichtbare Wirkung, Teststärke; mit CUPED, Holdout und sequenziell) oder einen Geo-Test (welche Regionen, wie lange, welche Wirkung).",
    en: "Plans an A/B test (sample size, duration, smallest visible effect, power; with CUPED, a holdout and sequentially) or a geo test (which regions, how long, which effect).",
  },
  effect: "read",
  risk: "low",
  needs: ["compute", "files"],
  version,
  input: PlanInput,
  output: PlanOutput,
  cost: { seconds: 300 },
  async run(input, { compute, files }, { signal, progress, operator }) {
    if (input.geo == null) return planSample(input);
    const rows = [...(await geoRows(input.geo, files, { operator }))];
    return planGeo({ ...input.geo, rows }, { compute }, { signal, progress });
  },
  yields: (output) => ({
    figures: "markets" in output ? geoPlanFigures(output) : planFigures(output),
  }),
  trust: () => "untrusted",
});

function planSample(input: SamplePlanInput): SamplePlanOutput {
  const question = questionOf(input);
  const { n, sizedBy } = sizeOf(input, question);
  const sizes = sizesOf(n, question);
  const { effect, unit, powerOf, design, comparisons } = question;
  const smallest = smallestSeen(n, question);
  const power = effect === null ? null : powerOf(n, effect);
  const durationDays = input.dailyTraffic == null ? null : Math.ceil(sizes.total / input.dailyTraffic);
  const sequential = input.sequential === true;
  return {
    sampleSizePerArm: sizes.perArm,
    sampleSizeControl: sizes.control,
    total: sizes.total,
    durationDays,
    durationWeeks: durationDays === null ? null : Math.ceil(durationDays / 7),
    minimumDetectableEffect: smallest === null ? null : smallest / unit,
    power,
    effect: input.effect ?? null,
    effectKind: input.effectKind ?? "relative",
    ...curvesOf(n, effect ?? smallest, question),
    analyse: {
      sequentialTuning: sequential ? sizes.control + sizes.perArm : null,
      alphaPerComparison: design.alpha,
    },
    verdict: planVerdict({ durationDays, power, wanted: question.power, sequential, comparisons }),
    provenance: provenanceOf(input, question, sizedBy),
  };
}

function provenanceOf(
  input: SamplePlanInput,
  question: Question,
  sizedBy: SamplePlanOutput["provenance"]["diagnostics"]["sizedBy"],
): SamplePlanOutput["provenance"] {
  const { kind, baseline, sd, design } = question;
  const { varianceLeft } = design;
  return {
    dataHash: dataHashOf([input]),
    window: null,
    query: "assumptions handed in by the caller",
    ...methodOf(question),
    seed: null,
    diagnostics: { kind, baseline, sd, sizedBy, critical: criticalOf(design), varianceLeft },
    version,
  };
}

const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3];

function curvesOf(
  n: number,
  effect: number | null,
  { unit, powerOf, kind, baseline }: Question,
): Pick<SamplePlanOutput, "powerCurve" | "powerByEffect"> {
  if (effect === null) return { powerCurve: [], powerByEffect: [] };
  const point = (people: number, size: number): SamplePlanOutput["powerCurve"][number] => ({
    n: people,
    effect: size / unit,
    power: powerOf(people, size),
  });
  const possible = (size: number): boolean => kind === "mean" || (baseline + size > 0 && baseline + size < 1);
  const sizes = [...new Set(steps.map((step) => Math.max(2, Math.round(n * step))))];
  return {
    powerCurve: sizes.map((people) => point(people, effect)),
    powerByEffect: steps
      .map((step) => effect * step)
      .filter(possible)
      .map((size) => point(n, size)),
  };
}

function methodOf({ kind, design, comparisons }: Question): { method: string; reference: string } {
  const test =
    kind === "proportion"
      ? "two-sided test of two proportions, normal approximation with pooled rate"
      : "two-sided t test of two means, noncentral t";
  return {
    method: [
      design.critical === null ? test : `${test}, read by a confidence sequence tuned to the planned size`,
      ...(design.varianceLeft < 1
        ? ["variance reduced by the squared correlation with the time before"]
        : []),
      ...(comparisons > 1 ? ["level shared among the comparisons (Bonferroni)"] : []),
    ].join("; "),
    reference: [
      kind === "proportion" ? "Fleiss, Levin and Paik (2003)" : "Cohen (1988)",
      ...(design.critical === null ? [] : ["Waudby-Smith et al., arXiv 2103.06476"]),
      ...(design.varianceLeft < 1 ? ["Deng, Xu, Kohavi and Walker, WSDM 2013"] : []),
    ].join("; "),
  };
}

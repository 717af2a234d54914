// From the chains' readings to the tool's output: numbers, diagnostics, and whether advice may rest on them.
import { parameterNames } from "#src/analytics/media-mix/parameter-names.ts";
import type { MediaMixReading } from "#src/core/media-mix-reading.ts";
import { convergenceDoubts, convergenceNotes } from "./doubts/convergence.ts";
import { dataDoubts } from "./doubts/data-doubts.ts";
import { historyNote } from "./doubts/history-note.ts";
import { identificationDoubts } from "./doubts/identification-doubts.ts";
import { misfitNotes } from "./doubts/misfit-notes.ts";
import type { Note } from "./doubts/notes.ts";
import { uncertaintyNotes } from "./doubts/uncertainty-notes.ts";
import type { FitOutput } from "./fit-output.ts";
import type { FitParts } from "./fit-parts.ts";
import { finite, provenanceOf } from "./fit-provenance.ts";
import type { FitSettings } from "./fit-settings.ts";
import type { FitSource } from "./fit-source.ts";
import { responseCurves } from "./response-curves.ts";

export function fitResult(parts: FitParts): FitOutput {
  const { built, reading } = parts;
  const { specification, rowDays } = built;
  const problems = convergenceDoubts(reading.diagnostics, drawsOf(parts.settings));
  const reasons = [
    ...problems,
    ...dataDoubts({ ...built, parameterCount: parameterNames(specification).length }),
    ...identificationDoubts(specification, reading.posterior),
  ];
  return {
    parameters: Object.fromEntries(
      Object.entries(reading.parameters).map(([name, { mean, q03, q97, sd, rhat, essBulk, essTail }]) => [
        name,
        { mean, q03, q97, sd, rhat: finite(rhat), essBulk: finite(essBulk), essTail: finite(essTail) },
      ]),
    ),
    contributions: Object.fromEntries(
      Object.entries(reading.contributions).map(([medium, { total, share, roas, marginalRoas }]) => [
        medium,
        { total, share, roas, marginalRoas },
      ]),
    ),
    diagnostics: diagnosticsOf(parts, problems),
    advice: {
      allowed: reasons.length === 0,
      reasons: reasons.map((reason) => ({ ...reason, media: [...reason.media] })),
    },
    fit: fitOf(parts),
    responseCurves: responseCurves(reading.posterior, { rowDays }),
    priors: parts.priors,
    provenance: provenanceOf(parts, problems.length === 0),
  };
}

function diagnosticsOf(parts: FitParts, problems: readonly Note[]): FitOutput["diagnostics"] {
  const { built, reading, holdout, settings } = parts;
  const drawn = drawsOf(settings);
  const { mean, checks } = reading.predictive;
  const sigma = reading.parameters["sigma"]?.mean ?? NaN;
  return {
    passed: problems.length === 0,
    problems: problems.map(plain),
    notes: [
      ...built.notes,
      ...settings.notes,
      ...convergenceNotes(reading.diagnostics, drawn),
      ...historyNote(built.specification, { mean, sigma }),
      ...misfitNotes(checks, holdout),
      ...uncertaintyNotes(reading.contributions),
    ],
    draws: drawn,
    ...chainNumbers(reading.diagnostics),
    predictiveChecks: checks,
    holdout,
  };
}

function drawsOf({ sampler }: FitSettings): number {
  return sampler.chains * sampler.draws;
}

function plain({ code, de, en }: Note): Note {
  return { code, de, en };
}

type ChainNumbers = Omit<
  FitOutput["diagnostics"],
  "passed" | "problems" | "notes" | "draws" | "predictiveChecks" | "holdout"
>;

function chainNumbers(diagnostics: MediaMixReading["diagnostics"]): ChainNumbers {
  return {
    divergences: diagnostics.divergences,
    maxTreeDepthHits: diagnostics.maxTreeDepthHits,
    rhatMax: finite(diagnostics.rhatMax),
    essBulkMin: finite(diagnostics.essBulkMin),
    essTailMin: finite(diagnostics.essTailMin),
    ebfmi: diagnostics.ebfmi.map(finite),
    stepSizes: diagnostics.stepSizes.map(finite),
    acceptances: diagnostics.acceptances.map(finite),
    gradients: diagnostics.gradients,
  };
}

function fitOf({ id, source, built, reading, holdout }: FitParts): FitOutput["fit"] {
  const { specification, rowDays } = built;
  const { mean, q03, q97, r2, mape, nrmse } = reading.predictive;
  return {
    id,
    target: source.question.target,
    r2,
    mape,
    nrmse,
    rows: specification.dates.length,
    rowDays,
    dates: [...specification.dates],
    observed: [...specification.target],
    predicted: { mean, q03, q97 },
    decomposition: reading.decomposition,
    holdout,
    media: specification.media.map(({ name, spend, adstock, saturation }, index) => ({
      column: name,
      spend: spend === null ? null : spendColumn(source, index),
      adstock,
      saturation,
    })),
  };
}

function spendColumn({ question }: FitSource, index: number): string | null {
  const given = question.media[index];
  return typeof given === "object" ? (given.spend ?? null) : null;
}

// Fits what each medium brings, with uncertainty and the reasons to distrust it; the same question is sampled only once.
import { priorsOf } from "#src/analytics/media-mix/default-priors.ts";
import type { MediaMixSpecification } from "#src/analytics/media-mix/specification.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import type { MediaMixReading } from "#src/core/media-mix-reading.ts";
import { defineTool } from "#src/core/tool.ts";
import { buildSpecification } from "./build-specification.ts";
import { fitFigures } from "./fit-figures.ts";
import { FitInput } from "./fit-input.ts";
import { FitOutput } from "./fit-output.ts";
import type { FitParts } from "./fit-parts.ts";
import { fitResult } from "./fit-result.ts";
import { fitSettings, type FitSettings } from "./fit-settings.ts";
import { fitSource, fromWarehouse } from "./fit-source.ts";
import { holdOut } from "./hold-out.ts";
import { cannotFit, sampleChains, type SamplingParts } from "./sample-chains.ts";

const version = "1";
const keptDraws = 1000;
/** Share of the work that the second fit without the last rows is, where there is one. */
const holdoutWork = 0.25;

export const fitMediaMix = defineTool({
  name: "fit-media-mix",
  does: {
    de: "Schätzt mit einem Bayes-Modell, was jedes Medium bringt: Beiträge, ROAS und Grenz-ROAS mit Unsicherheit, Diagnosen und den Gründen zu zweifeln.",
    en: "Estimates with a Bayesian model what each medium brings: contributions, ROAS and marginal ROAS with uncertainty, diagnostics and the reasons to doubt.",
  },
  effect: "read",
  risk: "low",
  needs: ["warehouse", "files", "compute", "fits"],
  version,
  input: FitInput,
  output: FitOutput,
  cost: { seconds: 600 },
  async run(input, { warehouse, files, compute, fits }, call) {
    const source = await fitSource(input, { warehouse, files }, call);
    const built = buildSpecification(source);
    const { specification, rowDays } = built;
    const priors = resolvedPriors(specification);
    const settings = fitSettings(input, specification);
    const { dataHash, query, question } = source;
    const id = fingerprint({ version, dataHash, query, target: question.target, specification, settings });
    const kept = await fits.load(id);
    if (kept !== null) return FitOutput.parse(kept.output);
    const { signal, progress } = call;
    const fitted = await fit(specification, settings, { compute, signal, progress });
    const parts = { id, version, source, built, settings, priors, ...fitted };
    // As the store gives it back: the first answer and the next ones have the same bytes.
    const output = FitOutput.parse(JSON.parse(JSON.stringify(fitResult(parts))));
    await fits.keep({
      id,
      target: question.target,
      rowDays,
      posterior: fitted.reading.posterior,
      distrust: output.advice.allowed
        ? null
        : output.advice.reasons.map(({ code, de, en }) => ({ code, de, en })),
      dataHash,
      window: output.provenance.window ?? { from: "", to: "" },
      output,
      at: call.now.toISOString(),
    });
    return output;
  },
  yields: (output) => ({ figures: fitFigures(output) }),
  // The rows' series and curves are for pictures; what a reader of words needs stands in the figures.
  shows: ({ contributions, advice, diagnostics, fit }) => ({
    contributions,
    advice,
    diagnostics: {
      passed: diagnostics.passed,
      problems: diagnostics.problems,
      notes: diagnostics.notes,
    },
    fit: { id: fit.id, target: fit.target, rows: fit.rows, rowDays: fit.rowDays, r2: fit.r2, mape: fit.mape },
  }),
  // Column names of handed-in rows and files are somebody's text; those of the warehouse come from its own tables.
  trust: ({ provenance }) => (fromWarehouse(provenance.query) ? "trusted" : "untrusted"),
});

function resolvedPriors(specification: MediaMixSpecification): FitParts["priors"] {
  try {
    return priorsOf(specification);
  } catch (error) {
    throw cannotFit(error);
  }
}

async function fit(
  specification: MediaMixSpecification,
  settings: FitSettings,
  { compute, signal, progress }: SamplingParts,
): Promise<Pick<FitParts, "reading" | "holdout">> {
  const first = settings.heldOut === 0 ? 1 : 1 - holdoutWork;
  const chains = await sampleChains(specification, settings.sampler, {
    compute,
    signal,
    progress: (done) => progress(first * done),
  });
  const { seed } = settings.sampler;
  const reading: MediaMixReading = await compute.run(
    "media-mix-reading",
    { specification, chains, seed, keep: keptDraws },
    { signal },
  );
  const holdout = await holdOut(specification, settings, {
    compute,
    signal,
    progress: (done) => progress(first + (1 - first) * done),
  });
  return { reading, holdout };
}

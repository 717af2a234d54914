// Where a fit's numbers come from: data, method in words, seed, and how the chains stood.
import type { BuiltSpecification } from "./build-specification.ts";
import type { FitOutput } from "./fit-output.ts";
import type { FitParts } from "./fit-parts.ts";

/** JSON has no NaN. */
export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

export function provenanceOf(
  { version, source, built, settings, reading }: FitParts,
  passed: boolean,
): FitOutput["provenance"] {
  const { dates } = built.specification;
  const { seed, ...sampler } = settings.sampler;
  const { rhatMax, essBulkMin, essTailMin, divergences } = reading.diagnostics;
  return {
    dataHash: source.dataHash,
    window: { from: dates[0] ?? "", to: dates.at(-1) ?? "" },
    query: source.query,
    method: methodOf(built),
    reference:
      "Jin, Wang, Sun, Chan and Koehler, Google (2017); Hoffman and Gelman, JMLR 15 (2014); Vehtari et al., Bayesian Analysis 16 (2021)",
    seed,
    diagnostics: {
      passed,
      rhatMax: finite(rhatMax),
      essMin: finite(Math.min(essBulkMin, essTailMin)),
      divergences,
      sampler,
    },
    version,
  };
}

function methodOf({
  specification: { media, trend, seasonality, controls, events },
}: BuiltSpecification): string {
  const kinds = [
    ...new Set(media.map((one) => `${one.adstock.kind} adstock and ${one.saturation.kind} saturation`)),
  ];
  const beside = [
    ...(trend ? ["a straight trend"] : []),
    ...(seasonality === null
      ? []
      : [`${seasonality.harmonics} seasonal harmonics over ${seasonality.period} rows`]),
    ...(controls.length === 0 ? [] : [`${controls.length} controls`]),
    ...(events.length === 0 ? [] : [`${events.length} events`]),
  ];
  return `Bayesian media-mix model with ${kinds.join(", ")}${beside.length === 0 ? "" : `, beside ${beside.join(", ")}`}, sampled by NUTS`;
}

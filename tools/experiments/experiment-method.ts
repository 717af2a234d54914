// How an experiment's numbers were made, in one sentence with its references: the part of the provenance that people read.
import type { Reading } from "./arms/compare-arms.ts";

export interface Method {
  readonly method: string;
  readonly reference: string;
}

const welch = "Welch, Biometrika 34 (1947)";
const delta = "Deng, Knoblich and Lu, KDD 2018";

/** The reading that `difference` and `interval` follow. */
export function methodOf({ kind, prior, relative, tuning }: Reading, adjusted: boolean): Method {
  const scale = relative ? "(arm − control) / control with delta-method variance" : "arm − control";
  const cuped = adjusted ? ", adjusted by the time before (CUPED)" : "";
  return {
    method: `${scale}${cuped}; ${readingWords(kind, { prior: prior !== null, tuning })}; Holm's correction for several arms`,
    reference: [
      delta,
      ...(kind === "sequential" ? ["Waudby-Smith et al., arXiv 2103.06476"] : [welch]),
      ...(adjusted ? ["Deng, Xu, Kohavi and Walker, WSDM 2013"] : []),
    ].join("; "),
  };
}

function readingWords(
  kind: Reading["kind"],
  { prior, tuning }: { readonly prior: boolean; readonly tuning: number | null },
): string {
  switch (kind) {
    case "bayesian":
      return `95% credible interval of a normal posterior on a ${prior ? "given" : "flat"} prior; p-value of Welch's t test`;
    case "frequentist":
      return "95% confidence interval and two-sided p-value of Welch's t test";
    case "sequential":
      return `95% confidence sequence and p-value valid at every look, tightest at ${tuning} people`;
  }
}

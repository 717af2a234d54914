// The parameters of a media-mix model by name, in the order in which draws hold them.
//
// All are on the natural scale: `intercept` is the target at the first row with controls at their average, no event and
// no medium; `trend` is target units a row; `sigma` the noise in target units; `beta` the most that a medium can bring a
// row; `lam` per unit of the medium's column, `kappa` in that unit; `control` and `event` target units per unit of theirs;
// `season[sin1]` and `season[cos1]` the amplitudes of one cycle a period, 2 of two cycles, and so on.
import type { MediaMixSpecification, Medium } from "./specification.ts";

export const families = [
  "intercept",
  "trend",
  "sigma",
  "alpha",
  "theta",
  "beta",
  "lam",
  "kappa",
  "slope",
  "control",
  "event",
  "season",
] as const;
export type Family = (typeof families)[number];

export interface Parameter {
  /** @example "beta[search]" */
  readonly name: string;
  readonly family: Family;
  /** What stands in brackets; null where nothing does. */
  readonly owner: string | null;
}

/** The families that shape a medium's curve, in the order in which its code holds them. */
export function shapesOf({ adstock, saturation }: Medium): Family[] {
  const carry: Family[] =
    adstock.kind === "none" ? [] : adstock.kind === "geometric" ? ["alpha"] : ["alpha", "theta"];
  return [...carry, ...(saturation.kind === "logistic" ? ["lam" as const] : (["kappa", "slope"] as const))];
}

/** @example seasonNames(1) // ["sin1", "cos1"] */
export function seasonNames(harmonics: number): string[] {
  return Array.from({ length: harmonics }, (_, index) => [`sin${index + 1}`, `cos${index + 1}`]).flat();
}

export function parametersOf(specification: MediaMixSpecification): Parameter[] {
  const { media, controls, events, seasonality } = specification;
  const owners = (family: Family): readonly (string | null)[] => {
    switch (family) {
      case "intercept":
      case "sigma":
        return [null];
      case "trend":
        return specification.trend ? [null] : [];
      case "beta":
        return media.map(({ name }) => name);
      case "control":
        return controls.map(({ name }) => name);
      case "event":
        return events.map(({ name }) => name);
      case "season":
        return seasonNames(seasonality?.harmonics ?? 0);
      default:
        return media.filter((medium) => shapesOf(medium).includes(family)).map(({ name }) => name);
    }
  };
  return families.flatMap((family) =>
    owners(family).map((owner) => ({ name: parameterName(family, owner), family, owner })),
  );
}

/** @example parameterName("beta", "search") // "beta[search]" */
export function parameterName(family: Family, owner: string | null = null): string {
  return owner === null ? family : `${family}[${owner}]`;
}

export function parameterNames(specification: MediaMixSpecification): string[] {
  return parametersOf(specification).map(({ name }) => name);
}

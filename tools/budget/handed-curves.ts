// Response curves that the caller hands in, in any of the forms that people have them in.
import type { ResponseCurve } from "#src/analytics/allocation/response-curve.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import type { HandedMedium } from "./model-input.ts";

type Media = readonly HandedMedium[] | Readonly<Record<string, HandedMedium>>;

export function handedCurves(media: Media): ResponseCurve[] {
  const named = isList(media)
    ? media.map((medium, index) => ({ ...medium, name: medium.name ?? `medium-${index + 1}` }))
    : Object.entries(media).map(([key, medium]) => ({ ...medium, name: medium.name ?? key }));
  const names = named.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw refused(`there are two media called "${twice}"`);
  const curves = named.map(curveOf);
  const draws = Math.max(1, ...curves.map(({ beta }) => beta.length));
  return curves.map((curve) => joint(curve, draws));
}

// `Array.isArray` does not narrow readonly arrays.
function isList(media: Media): media is readonly HandedMedium[] {
  return Array.isArray(media);
}

type Named = HandedMedium & { readonly name: string };

function curveOf(medium: Named): ResponseCurve {
  const { name, spend, saturation, inputPerSpend, observed } = medium;
  const parameters = parametersOf(medium);
  const kind =
    saturation?.kind ?? (parameters.kappa.length > 0 && parameters.lam.length === 0 ? "hill" : "logistic");
  const needed = kind === "logistic" ? (["lam"] as const) : (["kappa", "slope"] as const);
  for (const family of needed)
    if (parameters[family].length === 0) throw refused(`${name} (${kind}) needs ${family}`);
  if (parameters.beta.length === 0) throw refused(`${name} needs beta, or draws with beta`);
  const positive = [...parameters.lam, ...parameters.kappa, ...parameters.slope].every((value) => value > 0);
  if (!positive) throw refused(`lam, kappa and slope of ${name} must be above 0`);
  const history = typeof spend === "number" || spend == null ? null : spend;
  return {
    name,
    kind,
    today: history === null ? (typeof spend === "number" ? spend : 0) : mean(history),
    inputPerMoney: inputPerSpend ?? 1,
    observed:
      observed ?? (history === null ? null : { min: Math.min(...history), max: Math.max(...history) }),
    ...parameters,
    ...(kind === "logistic" ? { kappa: [], slope: [] } : { lam: [] }),
  };
}

type Parameters = Pick<ResponseCurve, "beta" | "lam" | "kappa" | "slope">;

function parametersOf({ draws, saturation, ...medium }: Named): Parameters {
  const list = (value: number | readonly number[] | null | undefined): readonly number[] =>
    value == null ? [] : typeof value === "number" ? [value] : value;
  const family = (name: "lam" | "kappa" | "slope"): readonly number[] => {
    const drawn = (draws ?? []).map((draw) => draw[name]);
    if (drawn.length > 0 && drawn.every((value) => value != null)) return drawn;
    const fixed = list(saturation?.[name] ?? medium[name]);
    return fixed.length > 0 || name !== "slope" ? fixed : [1];
  };
  return {
    beta: draws == null || draws.length === 0 ? list(medium.beta) : draws.map(({ beta }) => beta),
    lam: family("lam"),
    kappa: family("kappa"),
    slope: family("slope"),
  };
}

/** A fixed number holds in every draw; two different counts of draws do not belong together. */
function joint(curve: ResponseCurve, draws: number): ResponseCurve {
  const spread = (values: readonly number[]): readonly number[] => {
    if (values.length === 0 || values.length === draws) return values;
    if (values.length === 1) return Array.from({ length: draws }, () => values[0] ?? 0);
    throw refused(`${curve.name} has ${values.length} draws where another medium has ${draws}`);
  };
  return {
    ...curve,
    beta: spread(curve.beta),
    lam: spread(curve.lam),
    kappa: spread(curve.kappa),
    slope: spread(curve.slope),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function refused(sentence: string): ToolRefusal {
  return new ToolRefusal("bad-model", `the model cannot be read: ${sentence}`);
}

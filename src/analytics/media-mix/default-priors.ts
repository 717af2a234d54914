// What is believed before the data speak: weak, but on the data's own scale, so that euros and cents give the same fit.
//
// alpha  Beta(1, 3): most of an effect comes at once, long carry-over is possible. Delayed: Beta(2, 2), since at both ends
//        the weights lose their shape.
// theta  half-normal over a third of the lags: the peak comes early.
// lam    Gamma(3, most input): at its highest input a medium is most likely half to fully saturated.
// kappa  log-normal around the mean of the active rows, a factor of 4 either way within two standard deviations.
// slope  Gamma(4, 3): near 1, S-shaped curves possible.
// beta   half-normal over the highest target: one medium alone may just explain it, none can lower it.
// The rest is as wide as the target varies.
// The forms of alpha and lam are those of PyMC-Marketing.
import { assertPrior } from "../distributions/prior-density.ts";
import { families, parametersOf, type Parameter } from "./parameter-names.ts";
import { scaleFrom, shapeOf } from "./model/series.ts";
import type { MediaMixSpecification, Prior } from "./specification.ts";

/**
 * The resolved prior of each parameter, by name: asked for by name, else by family, else the default.
 * A prior that is asked for under a name that no parameter and no family has, or that is no density, throws a RangeError.
 */
export function priorsOf(specification: MediaMixSpecification): Readonly<Record<string, Prior>> {
  const { priors } = specification;
  const parameters = parametersOf(specification);
  const known = new Set<string>([...families, ...parameters.map(({ name }) => name)]);
  for (const [name, prior] of Object.entries(priors)) {
    if (!known.has(name)) throw new RangeError(`there is no parameter ${name} to have a prior`);
    assertPrior(name, prior);
  }
  const defaults = defaultsFor(specification);
  return Object.fromEntries(
    parameters.map((parameter) => [
      parameter.name,
      priors[parameter.name] ?? priors[parameter.family] ?? defaults(parameter),
    ]),
  );
}

function defaultsFor(specification: MediaMixSpecification): (parameter: Parameter) => Prior {
  const { target, media, controls, events } = specification;
  const goal = shapeOf(target);
  const spread = scaleFrom(goal.sd, goal.size);
  const rows = Math.max(1, target.length - 1);
  const medium = (owner: string | null) => media.find(({ name }) => name === owner);
  const shapeAmong = (
    columns: readonly { name: string; values: readonly number[] }[],
    owner: string | null,
  ) => shapeOf(columns.find(({ name }) => name === owner)?.values ?? []);
  return ({ family, owner }) => {
    switch (family) {
      case "intercept":
        return { kind: "normal", mean: goal.mean, sd: scaleFrom(Math.max(2 * goal.sd, Math.abs(goal.mean))) };
      case "trend":
        return { kind: "normal", mean: 0, sd: (4 * spread) / rows };
      case "sigma":
        return { kind: "halfNormal", sd: spread };
      case "alpha":
        return medium(owner)?.adstock.kind === "delayed"
          ? { kind: "beta", a: 2, b: 2 }
          : { kind: "beta", a: 1, b: 3 };
      case "theta":
        return { kind: "halfNormal", sd: Math.max(1, ((medium(owner)?.adstock.maxLag ?? 1) - 1) / 3) };
      case "beta":
        return { kind: "halfNormal", sd: scaleFrom(goal.size) };
      case "lam":
        return { kind: "gamma", shape: 3, rate: scaleFrom(shapeOf(medium(owner)?.input ?? []).most) };
      case "kappa": {
        const active = (medium(owner)?.input ?? []).filter((value) => value > 0);
        return { kind: "logNormal", mu: Math.log(scaleFrom(shapeOf(active).mean)), sigma: 0.7 };
      }
      case "slope":
        return { kind: "gamma", shape: 4, rate: 3 };
      case "control":
        return { kind: "normal", mean: 0, sd: (2 * spread) / scaleFrom(shapeAmong(controls, owner).sd) };
      case "event":
        return {
          kind: "normal",
          mean: 0,
          sd: scaleFrom(goal.most - goal.least, spread) / scaleFrom(shapeAmong(events, owner).size),
        };
      case "season":
        return { kind: "normal", mean: 0, sd: spread };
    }
  };
}

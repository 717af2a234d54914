// One fitter for each method, prepared once for a set of control units and then used for many treated series.
import { centreControls, type CentredControls } from "./centred-controls.ts";
import type { Fitter, GeoMethod } from "./fit.ts";
import type { GeoPanel } from "../panel.ts";
import { ridgeAugmented } from "./ridge-augmented.ts";
import { ridgePenalty } from "./ridge-penalty.ts";
import { syntheticControl } from "./synthetic-control.ts";
import { timeBasedRegression } from "./time-based-regression.ts";

export interface GeoModel {
  readonly method: GeoMethod;
  /** Synthetic controls only: whether units keep their own level and only movements are matched. */
  readonly ownLevels: boolean;
}

export interface PreparedModel {
  /** Fitted to the periods before the test. */
  readonly before: Fitter;
  /** Fitted to all periods, as inference under a null hypothesis needs it; made when asked for. */
  readonly throughout: () => Fitter;
  /** The ridge penalty; null where there is none. */
  readonly lambda: number | null;
}

/** The ridge penalty is chosen on the periods before the test and kept for every other fit, unless `lambda` gives one. */
export function prepare(panel: GeoPanel, model: GeoModel, lambda?: number | null): PreparedModel {
  const { treated, controls, before } = panel;
  const centred = (trained: number): CentredControls => centreControls(controls, trained, model.ownLevels);
  switch (model.method) {
    case "synthetic-control":
      return {
        before: syntheticControl(centred(before)),
        throughout: () => syntheticControl(centred(treated.length)),
        lambda: null,
      };
    case "augmented": {
      const prior = centred(before);
      const penalty = lambda ?? ridgePenalty(prior, treated).lambda;
      return {
        before: ridgeAugmented(prior, penalty),
        throughout: () => ridgeAugmented(centred(treated.length), penalty),
        lambda: penalty,
      };
    }
    case "tbr":
      return {
        before: timeBasedRegression(controls, before),
        throughout: () => timeBasedRegression(controls, treated.length),
        lambda: null,
      };
  }
}

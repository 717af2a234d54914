// The curves as a picture needs them: at most a hundred and one points, exact where the scores leave no more than that.
import { upliftCurve } from "./auuc.ts";
import { heightAt, type Curve } from "./curve.ts";
import type { Groups } from "./groups.ts";
import { qiniCurve } from "./qini.ts";

export interface CurvePoint {
  /** Of all people, the best scored first. */
  readonly share: number;
  readonly n: number;
  /** Height of the uplift curve: outcomes gained if these n people were all treated. */
  readonly uplift: number;
  /** Height of the Qini curve: outcomes gained from the treated among them. */
  readonly qini: number;
  /** Height of the line to the Qini curve's end: as many people at random. */
  readonly random: number;
  /** The same line for the uplift curve. */
  readonly randomUplift: number;
}

/** Degenerate: one score for all gives the two ends of the line. */
export function curvePoints(groups: Groups): CurvePoint[] {
  const [qini, uplift] = [qiniCurve(groups), upliftCurve(groups)];
  const people = last(qini.n);
  const places =
    qini.n.length <= 101
      ? [...qini.n]
      : Array.from({ length: 101 }, (_, step) => Math.round((step * people) / 100));
  return places.map((n) => ({
    share: n / people,
    n,
    uplift: heightAt(uplift, n),
    qini: heightAt(qini, n),
    random: last(qini.height) * (n / people),
    randomUplift: last(uplift.height) * (n / people),
  }));
}

function last(values: Curve["n"]): number {
  return values[values.length - 1] ?? 0;
}

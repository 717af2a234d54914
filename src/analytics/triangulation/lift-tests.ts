// Finished experiments as what a media-mix model takes into its likelihood: one lift a row.
import type { LiftTest } from "../media-mix/specification.ts";

/** The part of a ledger's entry that says what was measured. */
export interface MeasuredLift {
  readonly plan: { readonly channel: string | null };
  readonly result: { readonly lift: Omit<LiftTest, "medium"> | null } | null;
}

/**
 * Only entries with a channel and a lift; order kept. A standard error that is not positive would be certainty: left out.
 * @example liftTestsOf([{ plan: { channel: "tv" }, result: null }]) // []
 */
export function liftTestsOf(entries: readonly MeasuredLift[]): LiftTest[] {
  return entries.flatMap(({ plan: { channel }, result }) => {
    const lift = result?.lift ?? null;
    if (channel === null || lift === null || !(lift.sd > 0)) return [];
    const { x, deltaX, deltaY, sd } = lift;
    return [{ medium: channel, x, deltaX, deltaY, sd }];
  });
}

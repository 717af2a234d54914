// Lays the three views of each channel beside each other and brings credit to the size that the model allows.
import { agreementOf } from "#src/analytics/triangulation/agreement.ts";
import { rescale, type Rescaled } from "#src/analytics/triangulation/rescale.ts";
import type { LocalDay } from "#src/core/period/local-day.ts";
import type { ComparedChannel, ComparisonOutput, Interval } from "./comparison-output.ts";
import type { Credited, CreditView } from "./credit-view.ts";
import { measuredReturn, type Lift, type MeasuredReturn } from "./experiment-view.ts";
import type { MediaMixView, MixedChannel } from "./media-mix-view.ts";
import { whyOf } from "./reasons.ts";
import { trustOf } from "./trust.ts";

export interface Views {
  readonly credit: CreditView;
  readonly mix: MediaMixView;
  readonly lifts: ReadonlyMap<string, Lift>;
  readonly margin: number;
  readonly today: LocalDay;
}

export interface Comparison {
  readonly channels: Record<string, ComparedChannel>;
  readonly mediaTotal: number;
  readonly credit: ComparisonOutput["basis"]["credit"];
  readonly shared: readonly string[];
  readonly averageOrderValue: number | null;
}

interface Scale {
  /** Sums over the channels that both views know, and over all credit. */
  readonly credit: number;
  readonly allCredit: number;
  readonly mediaTotal: number;
  readonly averageOrderValue: number | null;
  readonly of: (credited: Credited) => number;
}

export function compare(views: Views): Comparison {
  const { credit, mix, lifts } = views;
  const names = [...new Set([...mix.channels.keys(), ...credit.credits.keys()])];
  const shared = names.filter((name) => mix.channels.has(name) && credit.credits.has(name));
  const worth = total([...credit.credits.values()], ({ value }) => value);
  const counted = total([...credit.credits.values()], ({ conversions }) => conversions);
  const of = ({ value, conversions }: Credited): number => (worth > 0 ? value : conversions);
  const scale: Scale = {
    credit: total(shared, (name) => ofName(credit.credits, name, of)),
    allCredit: worth > 0 ? worth : counted,
    mediaTotal: total(shared, (name) => mix.channels.get(name)?.basisTotal ?? 0),
    averageOrderValue: worth > 0 && counted > 0 ? worth / counted : null,
    of,
  };
  const measured = new Map(
    [...lifts].map(([name, lift]) => [name, measuredReturn(lift, mix.channels.get(name))]),
  );
  const rescaled = rescaledOf(shared, { views, measured, scale });
  const all = [...names, ...[...measured.keys()].filter((name) => !names.includes(name))];
  return {
    channels: Object.fromEntries(
      all.map((name) => [
        name,
        compared(name, {
          views,
          scale,
          measured: measured.get(name) ?? null,
          rescaled: rescaled.get(name) ?? null,
        }),
      ]),
    ),
    ...{ mediaTotal: scale.mediaTotal, credit: worth > 0 ? "value" : "conversions", shared },
    averageOrderValue: scale.averageOrderValue,
  };
}

function rescaledOf(
  shared: readonly string[],
  {
    views: { credit, mix },
    measured,
    scale,
  }: { readonly views: Views; readonly measured: ReadonlyMap<string, MeasuredReturn>; readonly scale: Scale },
): ReadonlyMap<string, Rescaled> {
  const parts = shared.map((name) => {
    const spend = mix.channels.get(name)?.basisSpend ?? null;
    const found = measured.get(name);
    return {
      credit: ofName(credit.credits, name, scale.of),
      measured:
        found === undefined || spend === null || !(spend > 0)
          ? null
          : { value: found.reading.averageRoas * spend, sd: found.sd * spend },
    };
  });
  const values = rescale(parts, { total: scale.mediaTotal });
  return new Map(values.map((value, index) => [shared[index] ?? "", value]));
}

function compared(
  name: string,
  given: {
    readonly views: Views;
    readonly scale: Scale;
    readonly measured: MeasuredReturn | null;
    readonly rescaled: Rescaled | null;
  },
): ComparedChannel {
  const { views, scale, measured, rescaled } = given;
  const credited = views.credit.credits.get(name) ?? null;
  const mixed = views.mix.channels.get(name) ?? null;
  const mta = credited === null ? null : mtaOf(name, credited, { views, scale, shared: mixed !== null });
  const share = mixed === null || credited === null ? null : mixShare(mixed, scale);
  // A channel that attribution does not know has no share to compare: only that it is missing there.
  const agreement = agreementOf(mta?.share ?? null, mixed === null ? null : (share ?? mixed.roas));
  const experiment = measured?.reading ?? null;
  const situation = { channel: name, agreement, carryOver: mixed?.carryOver ?? null };
  const evidence = {
    agreement,
    experiment,
    credited: credited !== null,
    mediaMixTrusted: views.mix.trusted,
    today: views.today,
  };
  return {
    mta,
    mmm:
      mixed === null
        ? null
        : { total: mixed.total, share, roas: mixed.roas, marginalRoas: mixed.marginalRoas },
    experiment,
    rescaled: rescaled === null ? null : { ...rescaled },
    agreement,
    why: whyOf(situation, experiment?.withinMediaMix ?? null),
    trust: trustOf(evidence),
    kpis: kpisOf(mixed, { margin: views.margin, averageOrderValue: scale.averageOrderValue }),
  };
}

function mtaOf(
  name: string,
  credited: Credited,
  { views, scale, shared }: { readonly views: Views; readonly scale: Scale; readonly shared: boolean },
): NonNullable<ComparedChannel["mta"]> {
  const { conversions, value, spend } = credited;
  const credit = scale.of(credited);
  const shares = views.credit.shares.map((one) => one.get(name) ?? 0);
  return {
    ...{ conversions, value },
    share: shared ? ratio(credit, scale.credit) : null,
    shareOfAll: ratio(credit, scale.allCredit),
    roas: spend === null || !(spend > 0) ? null : value / spend,
    sharesByModel: shares.length === 0 ? null : { lowest: Math.min(...shares), highest: Math.max(...shares) },
  };
}

/** The fit's relative interval around the share of the basis; the other channels are held at their means. */
function mixShare({ total: { mean, q03, q97 }, basisTotal }: MixedChannel, { mediaTotal }: Scale): Interval {
  const share = ratio(basisTotal, mediaTotal);
  const relative = (end: number): number => (mean === 0 ? share : share * (end / mean));
  return { mean: share, q03: relative(q03), q97: relative(q97) };
}

function kpisOf(
  mixed: MixedChannel | null,
  { margin, averageOrderValue }: { readonly margin: number; readonly averageOrderValue: number | null },
): ComparedChannel["kpis"] {
  if (mixed === null)
    return {
      ...{ incrementalValue: null, costPerIncrementalEuro: null },
      ...{ costPerIncrementalConversion: null, marginalContribution: null },
    };
  const { roas, marginalRoas, basisTotal } = mixed;
  const cost = (worth: number) => {
    const per = (value: number): number | null => (value > 0 ? worth / value : null);
    return { mean: per(roas.mean), q03: per(roas.q97), q97: per(roas.q03) };
  };
  const earned = (value: number): number => value * margin - 1;
  return {
    incrementalValue: basisTotal,
    costPerIncrementalEuro: cost(1),
    costPerIncrementalConversion: averageOrderValue === null ? null : cost(averageOrderValue),
    marginalContribution:
      marginalRoas === null
        ? null
        : {
            mean: earned(marginalRoas.mean),
            q03: earned(marginalRoas.q03),
            q97: earned(marginalRoas.q97),
          },
  };
}

function ofName(
  credits: ReadonlyMap<string, Credited>,
  name: string,
  of: (credited: Credited) => number,
): number {
  const credited = credits.get(name);
  return credited === undefined ? 0 : of(credited);
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function total<One>(all: readonly One[], of: (one: One) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0);
}

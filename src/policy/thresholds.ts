// What the history of approvals says about the thresholds: counts and intervals for each tool and amount, and suggestions only where they are certain enough.

/** One proposal that was decided. */
export interface Decided {
  readonly tool: string;
  /** Millionths of a euro; null where it could not be told. */
  readonly amountMicros: number | null;
  readonly approved: boolean;
  /** Carried out and taken back later. */
  readonly undone: boolean;
}

export interface Band {
  readonly tool: string;
  readonly band: string;
  readonly decided: number;
  /** Shares of 0 to 1: approved of decided, undone of approved. */
  readonly approved: number;
  readonly undone: number;
  /** 95 % Wilson intervals of the two shares. */
  readonly approvedInterval: readonly [number, number];
  readonly undoneInterval: readonly [number, number];
}

export interface Suggestion {
  readonly tool: string;
  readonly band: string;
  readonly kind: "loosen" | "tighten";
  /** What to propose; it is never applied by itself. */
  readonly text: string;
}

const million = 1_000_000;
const edges = [0, 1_000, 5_000, 25_000, 100_000] as const;

function bandOf(amountMicros: number | null): string {
  if (amountMicros === null) return "unknown";
  if (amountMicros === 0) return "no money";
  const euros = amountMicros / million;
  const index = edges.findLastIndex((edge) => euros >= edge);
  const [from, to] = [edges[index] ?? 0, edges[index + 1]];
  return to === undefined ? `from ${from} €` : `${from} to ${to} €`;
}

/**
 * Wilson's score interval of a share at 95 % (Wilson 1927, JASA 22): sensible for small counts and shares near 0 or 1,
 * where the normal interval is not. [0, 1] without a case.
 * @example
 * wilson(0, 20); // [0, 0.161]
 */
export function wilson(hits: number, cases: number): readonly [number, number] {
  if (cases === 0) return [0, 1];
  const z = 1.959963984540054;
  const share = hits / cases;
  const centre = share + (z * z) / (2 * cases);
  const spread = z * Math.sqrt((share * (1 - share)) / cases + (z * z) / (4 * cases * cases));
  const scale = 1 + (z * z) / cases;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

/** Fewer decisions than this suggest nothing. */
const leastCases = 30;
/** Looser only when even the upper end of what was taken back is below this, and almost all was approved. */
const harmless = { undone: 0.1, approved: 0.85 } as const;
/** Stricter when even the lower end of what was taken back, or refused, is above this. */
const harmful = { undone: 0.1, rejected: 0.3 } as const;

function suggestionFor(one: Band): Suggestion | null {
  const { tool, band, decided, approvedInterval, undoneInterval } = one;
  if (decided < leastCases) return null;
  const where = `${tool}, ${band}`;
  if (undoneInterval[0] > harmful.undone || 1 - approvedInterval[1] > harmful.rejected)
    return {
      ...{ tool, band, kind: "tighten" },
      text: `${where}: much of it is refused or taken back; a second person or a lower limit would fit. Edit approvals.cedar (policy show approvals.cedar) and run: policy propose approvals.cedar`,
    };
  if (undoneInterval[1] < harmless.undone && approvedInterval[0] > harmless.approved)
    return {
      ...{ tool, band, kind: "loosen" },
      text: `${where}: almost all of it is approved and stays; fewer hurdles would fit. Edit approvals.cedar (policy show approvals.cedar) and run: policy propose approvals.cedar`,
    };
  return null;
}

export function thresholdsFrom(history: readonly Decided[]): {
  readonly bands: readonly Band[];
  readonly suggestions: readonly Suggestion[];
} {
  const groups = Map.groupBy(history, ({ tool, amountMicros }) =>
    JSON.stringify([tool, bandOf(amountMicros)]),
  );
  const bands = [...groups.values()].flatMap((group): Band[] => {
    const [first] = group;
    if (first === undefined) return [];
    const approved = group.filter((one) => one.approved);
    const undone = approved.filter((one) => one.undone).length;
    return [
      {
        ...{ tool: first.tool, band: bandOf(first.amountMicros), decided: group.length },
        approved: approved.length / group.length,
        undone: approved.length === 0 ? 0 : undone / approved.length,
        approvedInterval: wilson(approved.length, group.length),
        undoneInterval: wilson(undone, approved.length),
      },
    ];
  });
  const sorted = bands.sort((left, right) =>
    `${left.tool} ${left.band}` < `${right.tool} ${right.band}` ? -1 : 1,
  );
  return { bands: sorted, suggestions: sorted.flatMap((band) => suggestionFor(band) ?? []) };
}

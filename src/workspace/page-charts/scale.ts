// The arithmetic of charts: round ticks, places on a scale, slices of a circle. No browser in here.

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** 1, 2 or 5 times a power of ten: the smallest of them that needs at most `most` steps. */
function roundStep(span: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(span / most));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => span / step <= most) ?? power * 10;
}

/** Less than this cannot be told from nothing. */
const smallest = 1e-9;

/** From a round number to a round number, zero always among them. All zeros give the scale from 0 to 1. */
export function scaleOf(values: readonly number[], most = 5): Scale {
  const low = Math.min(0, ...values);
  const top = Math.max(0, ...values);
  const high = top - low < smallest ? 1 : top;
  const step = roundStep(high - low, most);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  // Counted in steps, because adding 0.1 ten times is not 1.
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { from: ticks[0] ?? 0, to: ticks.at(-1) ?? 1, ticks };
}

/** 0 at the scale's beginning, 1 at its end. */
export const placeOn = ({ from, to }: Scale, value: number): number => (value - from) / (to - from);

export interface Slice {
  readonly label: string;
  readonly value: number;
  /** Of the whole, from 0 to 1. */
  readonly share: number;
  /** An SVG path around 0,0 with radius 1. */
  readonly path: string;
}

const point = (turn: number): string => {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return `${Math.cos(angle).toFixed(4)} ${Math.sin(angle).toFixed(4)}`;
};

/** Clockwise from twelve o'clock. A single slice is the whole circle, drawn as two halves. */
export function slicesOf(segments: readonly { readonly label: string; readonly value: number }[]): Slice[] {
  const whole = segments.reduce((sum, { value }) => sum + value, 0);
  let turned = 0;
  return segments.map(({ label, value }) => {
    const share = whole === 0 ? 0 : value / whole;
    const [start, end] = [turned, turned + share];
    turned = end;
    const path =
      share > 0.9999
        ? `M0 -1A1 1 0 0 1 0 1A1 1 0 0 1 0 -1Z`
        : `M0 0L${point(start)}A1 1 0 ${share > 0.5 ? 1 : 0} 1 ${point(end)}Z`;
    return { label, value, share, path };
  });
}

// Two made-up years of a shop whose media effects are known, because this file adds them up.

const spendOf = (week: number, step: number, most: number): number => ((week * step) % 17) * (most / 16);

/** An even spread of noise without a generator: the fractional parts of multiples of the golden ratio. */
const noise = (week: number): number => 60 * (((week * 0.618_033_988_75) % 1) - 0.5);

const saturated = (pressure: number, lam: number): number => Math.tanh((lam * pressure) / 2);

/** Geometric adstock with 4 weights that add up to 1. */
function carried(spend: readonly number[], alpha: number): number[] {
  const weights = [1, alpha, alpha ** 2, alpha ** 3];
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return spend.map((_, week) =>
    weights.reduce((sum, weight, lag) => sum + (weight / whole) * (spend[week - lag] ?? 0), 0),
  );
}

export interface ShopWeek {
  readonly [column: string]: number | string;
  readonly week: string;
  readonly sales: number;
  readonly tv: number;
  readonly radio: number;
  readonly price: number;
}

export function shopWeeks(count = 104): { rows: ShopWeek[]; truth: { tv: number; radio: number } } {
  const weeks = Array.from({ length: count }, (_, week) => week);
  const tv = weeks.map((week) => spendOf(week, 5, 100));
  const radio = weeks.map((week) => (week % 3 === 0 ? 0 : spendOf(week, 7, 40)));
  const byTv = carried(tv, 0.5).map((pressure) => 600 * saturated(pressure, 0.04));
  const byRadio = carried(radio, 0.2).map((pressure) => 300 * saturated(pressure, 0.08));
  const rows = weeks.map((week) => {
    const price = 10 + (week % 5) / 5;
    const season = 80 * Math.sin((2 * Math.PI * week) / 52.18);
    const base = 1000 + 2 * week + season - 150 * (price - 10.4);
    return {
      week: new Date(Date.UTC(2024, 0, 1 + 7 * week)).toISOString().slice(0, 10),
      sales: base + (byTv[week] ?? 0) + (byRadio[week] ?? 0) + noise(week),
      tv: tv[week] ?? 0,
      radio: radio[week] ?? 0,
      price,
    };
  });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { rows, truth: { tv: sum(byTv), radio: sum(byRadio) } };
}

const medium = (column: string) => ({ column, adstock: { kind: "geometric", maxLag: 4 } });

/** The question whose answer is known. */
export const shopQuestion = {
  date: "week",
  target: "sales",
  media: [medium("tv"), medium("radio")],
  controls: ["price"],
  trend: true,
  seasonality: { harmonics: 1, period: 52.18 },
} as const;

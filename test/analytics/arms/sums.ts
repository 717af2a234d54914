// What an arm keeps of its people's numbers.

const total = (data: readonly number[]): number => data.reduce((sum, x) => sum + x, 0);

export function sums(data: readonly number[] = []): { readonly sum: number; readonly sumSquares: number } {
  return { sum: total(data), sumSquares: total(data.map((x) => x * x)) };
}

export function products(one: readonly number[] = [], two: readonly number[] = []): number {
  return total(one.map((x, index) => x * (two[index] ?? 0)));
}

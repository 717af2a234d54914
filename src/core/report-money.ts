// Money that is named beside or instead of a period: "3.000 €".

const amount = /(?:€\s*)?(\d{1,3}(?:[.,\s]\d{3})+|\d+)\s*(?:€|euros?|eur)?/iu;
const currency = /€|\beuros?\b|\beur\b/iu;

/** Whole euros, null where none are named, and the words without them. */
export function moneyIn(words: string): { readonly total: number | null; readonly rest: string } {
  const found = currency.test(words) ? amount.exec(words) : null;
  if (found === null) return { total: null, rest: words.trim() };
  const total = Number((found[1] ?? "").replace(/[.,\s]/g, ""));
  return { total, rest: words.replace(amount, " ").trim() };
}

// Finds the numbers that a text states, in German and English spelling, so that each can be held against a source.

/** Digits that are not part of a word such as `CO2`, `H1` or `GA4`. */
const number =
  /(?<![\p{L}\p{N}_])\d+(?:[.,:\u00a0\u202f]\d+)*(?![\p{L}_])|(?<![\p{L}\p{N}_])\d+(?:[.,]\d+)*(?=(?:er|ten?|st|nd|rd|th|x|cm|mm|kg|g|km|m|ml|l|°|h)(?![\p{L}]))/gu;

/** "4,90" and "4.90" are one number; thousands are closed up; leading and trailing zeros do not count. */
export function normalNumber(written: string): string {
  const compact = written.replace(/[\u00a0\u202f]/g, "");
  const closed = /^\d{1,3}([.,]\d{3})+$/.test(compact) ? compact.replace(/[.,]/g, "") : compact;
  const [whole = "0", ...rest] = closed.split(/[.,:]/);
  const fraction = rest.join(".").replace(/0+$/, "");
  return `${whole.replace(/^0+(?=\d)/, "")}${fraction === "" ? "" : `.${fraction}`}`;
}

/** All readings of the numbers in a text: "1.234" may be a thousand or one point two. */
export function numbersIn(text: string): string[] {
  return (text.match(number) ?? []).map(normalNumber);
}

/** The first number of `text` that none of the sources states, or null. */
export function unsupportedNumber(text: string, sources: readonly string[]): string | null {
  const known = new Set(sources.flatMap(numbersIn));
  return numbersIn(text).find((candidate) => !known.has(candidate)) ?? null;
}

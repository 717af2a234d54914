// How much a reader sees: the characters of a value's texts, and its texts in reading order.

const carriers = new Set(["text", "title", "caption", "fallback"]);
const tables = new Set<unknown>(["table", "data_table"]);

/** The texts inside blocks, in order; tables can be left out because they have limits of their own. */
export function textsOf(value: unknown, options: { readonly tables?: boolean } = {}): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, options));
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value);
  if (options.tables === false && entries.some(([key, each]) => key === "type" && tables.has(each)))
    return [];
  return entries.flatMap(([key, each]) =>
    typeof each === "string" ? (carriers.has(key) && each !== "" ? [each] : []) : textsOf(each, options),
  );
}

export function charactersOf(value: unknown, options: { readonly tables?: boolean } = {}): number {
  return textsOf(value, options).reduce((sum, text) => sum + text.length, 0);
}

export function bytesOf(value: unknown): number {
  return textsOf(value).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

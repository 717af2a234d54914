// Every form in which a planted value could lie in bytes: as written, closed up, encoded.

/** The part of the base64 text that does not depend on what stands before and after. */
function base64Forms(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), Buffer.from(text, "utf8")])
      .toString("base64")
      .replaceAll("=", "");
    return whole.slice(before === 0 ? 0 : before + 1, -2);
  });
}

export function formsOf(value: string): Buffer[] {
  const closed = value.replaceAll(/[\s/-]/g, "");
  const spellings = [value, closed, value.toLowerCase(), value.normalize("NFKC"), value.normalize("NFD")];
  const encoded = spellings.flatMap((text) => [
    text,
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
    [...text].map((letter) => (letter.charCodeAt(0) < 128 ? letter : `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)).join(""), // prettier-ignore
    ...base64Forms(text),
  ]);
  const unique = [...new Set(encoded)].filter((text) => text.length > 5);
  return [
    ...unique.map((text) => Buffer.from(text, "utf8")),
    ...[...new Set(spellings)].map((text) => Buffer.from(text, "utf16le")),
  ];
}

const indexes = new WeakMap<readonly string[], ReturnType<typeof indexOf>>();

/** Forms by their first four bytes, so that files are gone through once. */
function indexOf(
  values: readonly string[],
): Map<number, { readonly form: Buffer; readonly value: string }[]> {
  const index = new Map<number, { form: Buffer; value: string }[]>();
  for (const value of values)
    for (const form of formsOf(value)) {
      const key = form.readUInt32LE(0);
      index.set(key, [...(index.get(key) ?? []), { form, value }]);
    }
  return index;
}

/** The planted values that some bytes hold in any form. */
export function foundIn(bytes: Buffer | string, values: readonly string[]): string[] {
  const all = typeof bytes === "string" ? Buffer.from(bytes, "utf8") : bytes;
  const index = indexes.get(values) ?? indexOf(values);
  indexes.set(values, index);
  const found = new Set<string>();
  let window = 0;
  for (let at = 0; at < all.length; at += 1) {
    window = (window >>> 8) | ((all[at] ?? 0) << 24);
    for (const { form, value } of index.get(window >>> 0) ?? [])
      if (all.subarray(at - 3, at - 3 + form.length).equals(form)) found.add(value);
  }
  return values.filter((value) => found.has(value));
}

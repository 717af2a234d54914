// Which products the library knows, and which of them a phrase means.
import type { Language } from "#src/core/language.ts";
import type { Knowledge, StoredDocument } from "#src/core/ports.ts";

export interface Product {
  readonly id: string;
  readonly names: Readonly<Partial<Record<Language, string>>>;
  readonly sheets: readonly StoredDocument[];
}

export type Resolved =
  | { readonly kind: "one"; readonly product: Product }
  | { readonly kind: "several"; readonly products: readonly Product[] }
  | { readonly kind: "none" };

const sheetTitle = /^(?:Produktblatt|Datenblatt|Produkt|Product sheet|Data sheet|Product)\s*:?\s+/iu;

export function nameFrom(title: string): string {
  return title.replace(sheetTitle, "").trim();
}

/** The name in a language, or in the other one. */
export function productName(product: Product, language: Language): string {
  return product.names[language] ?? product.names.de ?? product.names.en ?? product.id;
}

/** Products with a sheet that this audience may read; untrusted documents describe nothing. */
export async function knownProducts(
  knowledge: Knowledge,
  { groups }: { groups: readonly string[] },
): Promise<Product[]> {
  const documents = await knowledge.documents({ kind: "library", groups });
  const sheets = documents.filter(
    ({ properties, trust }) =>
      properties["kind"] === "product" && properties["product"] !== undefined && trust === "trusted",
  );
  const ids = [...new Set(sheets.map(({ properties }) => properties["product"] ?? ""))].sort();
  return ids.map((id) => {
    const own = sheets.filter(({ properties }) => properties["product"] === id);
    const names: Partial<Record<Language, string>> = {};
    for (const sheet of own) names[sheet.language] ??= nameFrom(sheet.title);
    return { id, names, sheets: own };
  });
}

/** Lower case, umlauts and their spellings alike. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/([aou])e/g, "$1");
}

function tokens(text: string): string[] {
  return folded(text).match(/[\p{L}]{3,}/gu) ?? [];
}

/** One insertion, deletion, change or swap of neighbours apart. */
export function almost(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end))
    end += 1;
  const [restLeft, restRight] = [
    left.slice(start, left.length - end),
    right.slice(start, right.length - end),
  ];
  if (restLeft.length <= 1 && restRight.length <= 1) return true;
  return restLeft.length === 2 && restLeft[0] === restRight[1] && restLeft[1] === restRight[0];
}

/** How far one word of a phrase speaks for one word of a product's name. */
function speaksFor(said: string, named: string): number {
  if (said === named || said === `${named}s` || said === `${named}n`) return 2;
  if (Math.min(said.length, named.length) >= 5 && almost(said, named)) return 1.5;
  // "Jacke" ends "Winterjacke".
  return said.length >= 4 && named.length > said.length && named.endsWith(said) ? 1 : 0;
}

interface NameWords {
  /** Series and nouns: these name a product. */
  readonly strong: readonly string[];
  /** "winter" of "winter jacket" says nothing alone. */
  readonly weak: readonly string[];
  /** Series: may begin a compound such as "Polarjacke". */
  readonly series: readonly string[];
}

function nameWords({ id, names }: Product): NameWords {
  const [german, english] = [tokens(names.de ?? id), tokens(names.en ?? "")];
  const series = german.filter((word) => english.includes(word));
  const nouns = english.filter((word) => !series.includes(word));
  return { strong: [...new Set([...german, ...nouns.slice(-1)])], weak: nouns.slice(0, -1), series };
}

function score(said: readonly string[], product: Product): number {
  const { strong, weak, series } = nameWords(product);
  const best = (word: string, named: readonly string[]) =>
    Math.max(0, ...named.map((name) => speaksFor(word, name)));
  const sum = (named: readonly string[]) => said.reduce((total, word) => total + best(word, named), 0);
  const compounds = said.filter((word) =>
    series.some((name) => word !== name && word.startsWith(name)),
  ).length;
  const naming = sum(strong) + compounds;
  return naming === 0 ? 0 : naming + sum(weak);
}

/** The product that a phrase or a whole request names; an id names itself. */
export function resolveProduct(phrase: string, products: readonly Product[]): Resolved {
  const exact = products.find(({ id }) => id === phrase.trim().toLowerCase());
  if (exact !== undefined) return { kind: "one", product: exact };
  const said = [...new Set(tokens(phrase))];
  const scored = products.map((product) => ({ product, score: score(said, product) }));
  const best = Math.max(0, ...scored.map((one) => one.score));
  if (best < 1) return { kind: "none" };
  const winners = scored.filter((one) => one.score === best).map(({ product }) => product);
  const [product] = winners;
  return product !== undefined && winners.length === 1
    ? { kind: "one", product }
    : { kind: "several", products: winners };
}

// Drafts subject lines, headlines, descriptions, posts and paragraphs from a product's sheet; only what passes every rule comes back.
import { z } from "zod";
import { CitationSeed } from "#src/core/citation.ts";
import type { FigureSeed } from "#src/core/figure.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import { Language } from "#src/core/language.ts";
import { defineTool, type ToolCall } from "#src/core/tool.ts";
import { joinTrust } from "#src/core/trust.ts";
import { CopyKind } from "#src/core/variant.ts";
import { checkClaims } from "#src/guard/claims/check-claims.ts";
import { localDay } from "./local-day.ts";
import { chooseVaried } from "./choose.ts";
import { candidatesFor, materialFor, type Candidate, type Material } from "./compose.ts";
import { copyFindings, kindLimits, lengthOf, type CopyDemands } from "./copy-rules.ts";
import { addresses, type Address } from "./grammar.ts";
import { lineageOf } from "./lineage.ts";
import { knownProducts, productName, resolveProduct, type Product } from "./products.ts";

const Input = z.object({
  kind: CopyKind,
  product: z.string().min(1).max(400).describe("name or id of the product, or the request that names it"),
  language: Language,
  count: z.int().min(1).max(10).optional().describe("3 by default"),
  address: z.enum(addresses).optional().describe("German form of address, du by default"),
  maxLength: z.int().min(10).max(2000).optional().describe("in characters; the house limit by default"),
  avoid: z.array(z.string().max(60)).max(20).optional().describe("words that must not occur in any form"),
  besides: z.array(z.string().max(2000)).max(30).optional().describe("texts that must not come again"),
  seed: z.int().optional().describe("another number, other variants"),
});
type Input = z.infer<typeof Input>;

const FactUsed = z.object({ sentence: z.string(), source: z.string() });

export const DraftedVariant = z.object({
  text: z.string(),
  length: z.int(),
  kind: CopyKind,
  factsUsed: z.array(FactUsed),
  lineage: z.string(),
});

const Output = z.object({
  variants: z.array(DraftedVariant),
  product: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Products that the library knows, when the one named is unknown or not clear. */
  known: z.array(z.object({ id: z.string(), name: z.string() })),
  ambiguous: z.boolean(),
  notes: z.array(z.string()),
  maxLength: z.int(),
  sources: z.array(CitationSeed),
});
type Output = z.infer<typeof Output>;

const notes = {
  unknown: {
    de: (phrase: string) => `Zu „${phrase}“ gibt es in der Wissensbasis kein Produktblatt.`,
    en: (phrase: string) => `The library has no product sheet for “${phrase}”.`,
  },
  several: {
    de: (names: string) => `Das passt auf mehrere Produkte: ${names}.`,
    en: (names: string) => `That fits several products: ${names}.`,
  },
  fewer: {
    de: () => "Weniger Varianten als gewünscht: Die anderen waren zu lang, zu ähnlich oder nicht erlaubt.",
    en: () => "Fewer variants than asked for: the others were too long, too alike or not allowed.",
  },
  noFacts: {
    de: () => "Das Produktblatt nennt keine verwendbaren Angaben; die Texte kommen ohne Fakten aus.",
    en: () => "The product sheet states no usable facts; the texts do without.",
  },
} as const;

/** The candidate passes the house rules and the claim rules, with its own sources as evidence. */
function passes(candidate: Candidate, demands: CopyDemands, asOf: string): boolean {
  if (copyFindings(candidate.text, demands).length > 0) return false;
  const evidence = candidate.facts.flatMap(({ sources }) => sources.map(({ sentence }) => sentence));
  const { language } = demands;
  return (
    checkClaims(candidate.text, { language, asOf }).verdict === "pass" &&
    checkClaims(candidate.text, { language, asOf, evidence }).verdict === "pass"
  );
}

function empty(input: Input, products: readonly Product[], ambiguous: boolean, note: string): Output {
  return {
    variants: [],
    product: null,
    known: products.map((product) => ({ id: product.id, name: productName(product, input.language) })),
    ambiguous,
    notes: [note],
    maxLength: input.maxLength ?? kindLimits[input.kind],
    sources: products.flatMap((product) => materialFor(product, input.language).naming ?? []),
  };
}

function draft(input: Input, material: Material, asOf: string): Output {
  const {
    kind,
    language,
    count = 3,
    address = "du",
    maxLength = kindLimits[kind],
    avoid = [],
    besides = [],
  } = input;
  const demands: CopyDemands = { kind, language, address, maxLength, avoid };
  const possible = candidatesFor(material, { kind, address }).filter((one) => passes(one, demands, asOf));
  const seed = fingerprint([material.product.id, kind, language, input.seed ?? 0]);
  const chosen = chooseVaried(possible, { count, seed, besides, name: material.named.full });
  const sources = [
    ...(material.naming === null ? [] : [material.naming]),
    ...chosen.flatMap(({ facts }) => facts.flatMap((fact) => fact.sources)),
  ];
  return {
    variants: chosen.map((candidate) => variantOf(candidate, { kind, address, material })),
    product: { id: material.product.id, name: material.named.full },
    known: [],
    ambiguous: false,
    notes: [
      ...(material.facts.length === 0 ? [notes.noFacts[language]()] : []),
      ...(chosen.length < count ? [notes.fewer[language]()] : []),
    ],
    maxLength,
    sources: sources.filter(
      (one, index) => sources.findIndex((other) => other.sentence === one.sentence) === index,
    ),
  };
}

export function variantOf(
  candidate: Candidate,
  { kind, address, material }: { kind: CopyKind; address: Address; material: Material },
): z.infer<typeof DraftedVariant> {
  const used = candidate.facts.flatMap(({ sources }) => sources);
  return {
    text: candidate.text,
    length: lengthOf(candidate.text),
    kind,
    factsUsed: used.map(({ sentence, source }) => ({ sentence, source })),
    lineage: lineageOf(candidate, { kind, address, material }),
  };
}

/** Lengths as figures: printed, not written out. */
export function lengthFigures(
  variants: readonly { readonly text: string; readonly length: number }[],
): FigureSeed[] {
  return variants.map(({ text, length }, index) => ({
    key: `variants.${index}.length`,
    label: { de: `Länge von Variante ${index + 1}`, en: `Length of variant ${index + 1}` },
    value: length,
    unit: "characters",
    decimals: 0,
    provenance: {
      dataHash: fingerprint(text),
      window: null,
      query: text,
      method: "grapheme clusters (Intl.Segmenter)",
      reference: "Unicode Standard Annex #29",
      version: "1",
    },
  }));
}

export const draftCopy = defineTool({
  name: "draft-copy",
  does: {
    de: "Entwirft Betreffzeilen, Überschriften, Beschreibungen, Beiträge oder Absätze zu einem Produkt der Wissensbasis, in Markenstimme, mit gezählten Längen und nur aus belegten Angaben.",
    en: "Drafts subject lines, headlines, descriptions, posts or paragraphs for a product in the library, in brand voice, with counted lengths and only from facts on file.",
  },
  effect: "read",
  risk: "low",
  needs: ["knowledge"],
  version: "1",
  input: Input,
  output: Output,
  cost: { seconds: 20 },
  async run(input: Input, { knowledge }, call: ToolCall): Promise<Output> {
    const products = await knownProducts(knowledge, call);
    const found = resolveProduct(input.product, products);
    if (found.kind === "none")
      return empty(input, products, false, notes.unknown[input.language](input.product));
    if (found.kind === "several") {
      const names = found.products.map((product) => productName(product, input.language)).join(", ");
      return empty(input, found.products, true, notes.several[input.language](names));
    }
    return draft(input, materialFor(found.product, input.language), localDay(call));
  },
  yields: (output: Output) => ({
    variants: output.variants.map(({ text, kind, lineage }) => ({ text, kind, lineage, edits: null })),
    figures: lengthFigures(output.variants),
    citations: output.sources,
  }),
  trust: (output: Output) => joinTrust(output.sources.map(({ trust }) => trust)),
});

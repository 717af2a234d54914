// Edits one variant under the same rules as a draft: from its template where it has one, otherwise by small safe changes.
import { z } from "zod";
import { CitationSeed } from "#src/core/citation.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import { Language } from "#src/core/language.ts";
import type { Knowledge } from "#src/core/ports.ts";
import { defineTool, type ToolCall } from "#src/core/tool.ts";
import { joinTrust } from "#src/core/trust.ts";
import { CopyKind } from "#src/core/variant.ts";
import { checkClaims, saferVersion } from "#src/guard/claims/check-claims.ts";
import { changeAddress } from "./address-change.ts";
import { candidatesFor, materialFor, render, type Candidate, type Material } from "./compose.ts";
import { copyFindings, kindLimits, lengthOf, similarity, type CopyDemands } from "./copy-rules.ts";
import { DraftedVariant, lengthFigures, variantOf } from "./draft-copy.ts";
import { addressIn, type Address } from "./grammar.ts";
import { readLineage, type Lineage } from "./lineage.ts";
import type { Tone } from "./phrases.ts";
import { localDay } from "./local-day.ts";
import { knownProducts, resolveProduct } from "./products.ts";
import { shorterForms } from "./shorten.ts";

export const revisions = [
  "shorter",
  "longer",
  "other-tone",
  "without-superlative",
  "sie",
  "du",
  "avoid",
] as const;

/** The tones that can be asked for, and those that the phrase bank has. */
const tones = { factual: "plain", friendly: "calm", bold: "playful" } as const satisfies Record<string, Tone>;

const Input = z.object({
  text: z.string().min(1).max(4000),
  lineage: z.string().nullable().optional().describe("as the variant carries it"),
  change: z.enum(revisions),
  tone: z
    .enum(["factual", "friendly", "bold"])
    .optional()
    .describe("for other-tone: which one; any other by default"),
  avoid: z.array(z.string().max(60)).max(20).optional(),
  language: Language,
  kind: CopyKind.optional(),
  maxLength: z.int().min(5).max(2000).optional(),
  edits: z.string().optional().describe("id of the variant that is edited"),
});
type Input = z.infer<typeof Input>;

const Output = z.object({
  variants: z.array(DraftedVariant),
  notes: z.array(z.string()),
  sources: z.array(CitationSeed),
});
type Output = z.infer<typeof Output>;

const notes = {
  cannot: {
    de: "Diese Änderung gelingt mir nicht, ohne etwas zu erfinden oder gegen eine Regel zu verstoßen.",
    en: "I cannot make this change without inventing something or breaking a rule.",
  },
  noSuperlative: { de: "Der Text enthält keinen Superlativ.", en: "The text contains no superlative." },
  address: {
    de: "Im Englischen gibt es nur eine Anrede; der Text bleibt, wie er ist.",
    en: "English has only one form of address; the text stays as it is.",
  },
  already: { de: "Der Text ist schon in dieser Anrede.", en: "The text already has this form of address." },
  full: {
    de: "Die Länge für diese Art Text ist schon ausgeschöpft.",
    en: "The length for this kind of text is already used up.",
  },
  noFacts: {
    de: "Für mehr Text fehlen mir belegte Angaben.",
    en: "I have no facts on file for a longer text.",
  },
} as const;

interface Desk {
  readonly input: Input;
  readonly kind: CopyKind;
  readonly address: Address;
  readonly lineage: Lineage | null;
  readonly material: Material | null;
  readonly asOf: string;
}

function demandsOf({ input, kind, address }: Desk, spoken: Address = address): CopyDemands {
  const { language, maxLength = Math.max(kindLimits[kind], lengthOf(input.text)), avoid } = input;
  return { kind, language, address: spoken, maxLength, avoid };
}

/** The same claims as before may stay blocked or warned of by their own review; a revision must not add one. */
function isAllowed(text: string, desk: Desk, evidence: readonly string[], spoken?: Address): boolean {
  if (copyFindings(text, demandsOf(desk, spoken)).length > 0) return false;
  return checkClaims(text, { language: desk.input.language, asOf: desk.asOf, evidence }).verdict === "pass";
}

function sentencesOf(candidate: Candidate): string[] {
  return candidate.facts.flatMap(({ sources }) => sources.map(({ sentence }) => sentence));
}

const fitsLength: Readonly<Record<"shorter" | "longer", (length: number, now: number) => boolean>> = {
  shorter: (length, now) => length <= now - Math.max(2, Math.round(now * 0.08)),
  longer: (length, now) => length >= now + Math.max(4, Math.round(now * 0.12)),
};

/** What the phrase bank offers for this change, best first. */
function offers(desk: Desk, material: Material): Candidate[] {
  const { input, kind, address, lineage } = desk;
  const now = lengthOf(input.text);
  const all = candidatesFor(material, { kind, address }).filter(
    (one) => one.text !== input.text && isAllowed(one.text, desk, sentencesOf(one)),
  );
  const alike = (left: Candidate, right: Candidate) =>
    similarity(right.text, input.text) - similarity(left.text, input.text);
  switch (input.change) {
    case "shorter":
    case "longer": {
      const fits = fitsLength[input.change];
      return all.filter(({ text }) => fits(lengthOf(text), now)).sort(alike);
    }
    case "avoid":
      return all.sort(alike);
    case "other-tone": {
      const { tone } = input;
      return all
        .filter(({ template }) => template.id !== lineage?.template)
        .filter(({ template }) => tone === undefined || template.tone === tones[tone])
        .sort((left, right) => alike(right, left));
    }
    case "sie":
    case "du": {
      const spoken = input.change;
      const own = all.length === 0 && lineage === null ? [] : otherAddress(desk, material, spoken);
      return own.filter((one) => isAllowed(one.text, desk, sentencesOf(one), spoken));
    }
    case "without-superlative":
      return [];
  }
}

function otherAddress({ lineage, kind }: Desk, material: Material, address: Address): Candidate[] {
  if (lineage === null) return [];
  const same = candidatesFor(material, { kind, address }).find(
    ({ template, facts, short }) =>
      template.id === lineage.template &&
      short === lineage.short &&
      facts.map((fact) => fact.kind).join() === lineage.facts.join(),
  );
  if (same === undefined) return [];
  const brief = render(same.template, { material, facts: same.facts, address, short: true });
  return brief === null ? [same] : [same, brief];
}

/** Without a template: changes that need no invention. */
function plainForms({ input, asOf }: Desk): string[] {
  const { text, change, language } = input;
  switch (change) {
    case "shorter":
      return shorterForms(text);
    case "sie":
    case "du":
      return [changeAddress(text, change) ?? ""];
    case "without-superlative":
      return [saferVersion(text, { language, asOf })];
    case "longer":
    case "other-tone":
    case "avoid":
      return [];
  }
}

function noteFor({ input, kind }: Desk): string {
  const room = (input.maxLength ?? kindLimits[kind]) - lengthOf(input.text);
  if (input.change === "longer") return (room < 8 ? notes.full : notes.noFacts)[input.language];
  return notes.cannot[input.language];
}

/** Requests that ask for what is there already. */
function nothingToDo({ input, asOf }: Desk): string | null {
  const { change, language, text } = input;
  if ((change === "sie" || change === "du") && language === "en") return notes.address.en;
  if ((change === "sie" || change === "du") && addressIn(text) === change) return notes.already[language];
  if (change !== "without-superlative") return null;
  const praise = new Set(["top-position", "superlative", "lowest-price", "test-winner", "absolute"]);
  const found = checkClaims(text, { language, asOf }).findings.some(({ rule }) => praise.has(rule));
  return found ? null : notes.noSuperlative[language];
}

function revise(desk: Desk): Output {
  const { input, kind, material } = desk;
  const idle = nothingToDo(desk);
  if (idle !== null) return { variants: [], notes: [idle], sources: [] };
  const spoken = input.change === "sie" || input.change === "du" ? input.change : desk.address;
  const [offer] = material === null ? [] : offers(desk, material);
  if (offer !== undefined && material !== null)
    return {
      variants: [variantOf(offer, { kind, address: spoken, material })],
      notes: [],
      sources: [
        ...(material.naming === null ? [] : [material.naming]),
        ...offer.facts.flatMap(({ sources }) => sources),
      ],
    };
  const form = plainForms(desk).find(
    (text) => text !== "" && text !== input.text && isAllowed(text, desk, [], spoken),
  );
  if (form === undefined) return { variants: [], notes: [noteFor(desk)], sources: [] };
  const variant = { text: form, length: lengthOf(form), kind, factsUsed: [], lineage: input.lineage ?? "" };
  return { variants: [variant], notes: [], sources: material?.naming ? [material.naming] : [] };
}

function guessedKind(text: string): CopyKind {
  const length = lengthOf(text);
  return length <= 60 ? "subject-line" : length <= 155 ? "description" : length <= 280 ? "post" : "paragraph";
}

async function materialOf(input: Input, lineage: Lineage | null, knowledge: Knowledge, call: ToolCall) {
  const found = resolveProduct(lineage?.product ?? input.text, await knownProducts(knowledge, call));
  return found.kind === "one" ? materialFor(found.product, input.language) : null;
}

export const reviseCopy = defineTool({
  name: "revise-copy",
  does: {
    de: "Ändert eine Textvariante: kürzer, länger, anderer Ton, ohne Superlativ, Du- oder Sie-Form, ohne bestimmte Wörter. Sagt, wenn es nicht geht.",
    en: "Edits one variant: shorter, longer, another tone, without superlatives, du or Sie, without certain words. Says when it cannot.",
  },
  effect: "read",
  risk: "low",
  needs: ["knowledge"],
  version: "1",
  input: Input,
  output: Output,
  cost: { seconds: 20 },
  async run(input: Input, { knowledge }, call: ToolCall): Promise<Output> {
    const lineage = readLineage(input.lineage);
    const spoken = addressIn(input.text);
    return revise({
      input,
      kind: input.kind ?? lineage?.kind ?? guessedKind(input.text),
      address: lineage?.address ?? (spoken === "sie" ? "sie" : "du"),
      lineage,
      material: await materialOf(input, lineage, knowledge, call),
      asOf: localDay(call),
    });
  },
  yields: (output: Output, input: Input) => ({
    variants: output.variants.map(({ text, kind, lineage }) => ({
      text,
      kind,
      lineage: lineage === "" ? null : lineage,
      edits: input.edits ?? null,
    })),
    figures: [
      ...lengthFigures(output.variants),
      ...lengthFigures([{ text: input.text, length: lengthOf(input.text) }]).map((figure) => ({
        ...figure,
        key: "before.length",
        label: { de: "Länge vorher", en: "Length before" },
        provenance: { ...figure.provenance, dataHash: fingerprint(input.text) },
      })),
    ],
    citations: output.sources,
  }),
  trust: (output: Output) => joinTrust(output.sources.map(({ trust }) => trust)),
});

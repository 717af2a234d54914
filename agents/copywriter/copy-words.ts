// Puts drafts and edits into words: the texts by id, their lengths as figures, and the facts they stand on, cited.
import { z } from "zod";
import type { Briefing, ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Bilingual, Language } from "#src/core/language.ts";
import type { CopyKind } from "#src/core/variant.ts";
import { cardinalWord, ordinalWord } from "../slots.ts";
import type { Tone } from "./edit-wish.ts";

type Wish = SpecialistReply["segments"][number];

export function segment(kind: Wish["kind"], text: string, extra: Partial<Wish> = {}): Wish {
  return { kind, text, citations: [], variants: [], table: null, topic: null, ...extra };
}

const DraftOutput = z.object({
  variants: z.array(z.object({ factsUsed: z.array(z.object({ sentence: z.string() })) })),
  product: z.object({ name: z.string() }).nullable().optional(),
  known: z.array(z.object({ name: z.string() })).optional(),
  ambiguous: z.boolean().optional(),
  notes: z.array(z.string()),
});
export type DraftOutput = z.infer<typeof DraftOutput>;

export function outputOf(result: ToolResult): DraftOutput | null {
  const parsed = DraftOutput.safeParse(result.output);
  return parsed.success ? parsed.data : null;
}

const nouns: Readonly<Record<CopyKind, Readonly<Record<Language, readonly [one: string, many: string]>>>> = {
  "subject-line": { de: ["Betreffzeile", "Betreffzeilen"], en: ["subject line", "subject lines"] },
  headline: { de: ["Überschrift", "Überschriften"], en: ["headline", "headlines"] },
  description: { de: ["Beschreibung", "Beschreibungen"], en: ["description", "descriptions"] },
  post: { de: ["Beitrag", "Beiträge"], en: ["post", "posts"] },
  paragraph: { de: ["Absatz", "Absätze"], en: ["paragraph", "paragraphs"] },
};

/** A name with digits is left out unless the request says it: a number needs a source where it stands. */
function speakable(name: string, ask: string): boolean {
  return (name.match(/\d+/gu) ?? []).every((digits) => ask.includes(digits));
}

function leadFor(count: number, kind: CopyKind, name: string | null, { ask, language }: Briefing): string {
  const [one, many] = nouns[kind][language];
  const amount =
    kind === "post" || kind === "paragraph"
      ? cardinalWord(count, language).replace(/^Eine$/u, "Ein")
      : cardinalWord(count, language);
  const what = `${amount} ${count === 1 ? one : many}`;
  if (name === null || !speakable(name, ask)) return `${what}:`;
  return language === "de" ? `${what} zum Produkt ${name}:` : `${what} for the ${name}:`;
}

function list(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${language === "de" ? "und" : "and"} ${parts.at(-1) ?? ""}`;
}

function figureOf(result: ToolResult, key: string): string | null {
  const id = result.figures.find((figure) => figure.key === key)?.id;
  return id === undefined ? null : `{figure:${id}}`;
}

function lengthsText(result: ToolResult, language: Language): string | null {
  const lengths = result.variants
    .map((_, index) => figureOf(result, `variants.${index}.length`))
    .filter((one) => one !== null);
  if (lengths.length === 0) return null;
  if (lengths.length === 1)
    return language === "de" ? `Länge: ${lengths[0] ?? ""}.` : `Length: ${lengths[0] ?? ""}.`;
  return language === "de"
    ? `Längen der Reihe nach: ${list(lengths, language)}.`
    : `Lengths in order: ${list(lengths, language)}.`;
}

const mostFacts = 3;

/** The sentences behind the texts, word for word; none twice. */
function factSegments(result: ToolResult): Wish[] {
  const used =
    outputOf(result)?.variants.flatMap(({ factsUsed }) => factsUsed.map(({ sentence }) => sentence)) ?? [];
  return [...new Set(used)].slice(0, mostFacts).flatMap((sentence) => {
    const citation = result.citations.find((one) => one.sentence === sentence);
    return citation === undefined ? [] : [segment("fact", sentence, { citations: [citation.id] })];
  });
}

const sentences = {
  which: {
    de: "Für welches Produkt soll ich schreiben? Dazu habe ich kein Produktblatt gefunden.",
    en: "Which product shall I write for? I found no product sheet for this one.",
  },
  kind: {
    de: "Was soll ich schreiben: Betreffzeilen, Überschriften, eine Beschreibung, einen Beitrag oder einen Absatz?",
    en: "What shall I write: subject lines, headlines, a description, a post or a paragraph?",
  },
  several: {
    de: "Welches Produkt meinst du? Deine Angabe passt auf mehrere.",
    en: "Which product do you mean? What you wrote fits several.",
  },
  known: { de: "Produktblätter gibt es zu:", en: "There are product sheets for:" },
  nothing: {
    de: "Mit diesen Vorgaben ist kein Text übrig geblieben, der alle Regeln erfüllt. Versuch es mit mehr Zeichen oder weniger verbotenen Wörtern.",
    en: "With these demands no text was left that keeps all rules. Try more characters or fewer banned words.",
  },
  failed: {
    de: "Das hat gerade nicht geklappt; bitte versuch es noch einmal.",
    en: "That did not work just now; please try again.",
  },
  notDone: {
    de: "Die Variante bleibt, wie sie ist.",
    en: "The variant stays as it is.",
  },
} as const;

/** The tool found more than one product for the words given. */
export function isAmbiguous(result: ToolResult): boolean {
  const output = outputOf(result);
  return output?.ambiguous === true;
}

export function unknownProduct(result: ToolResult, { language }: Briefing): SpecialistReply {
  const names = outputOf(result)?.known?.map(({ name }) => name) ?? [];
  const several = isAmbiguous(result);
  const citations = result.citations.map(({ id }) => id);
  const known =
    names.length === 0 || citations.length === 0
      ? []
      : [segment("fact", `${sentences.known[language]} ${list(names, language)}.`, { citations })];
  const ask = segment("question", several ? sentences.several[language] : sentences.which[language]);
  return { outcome: "question", segments: [ask, ...known], variants: [] };
}

/** Better asked than written for nothing. */
export function kindQuestion({ language }: Briefing): SpecialistReply {
  return { outcome: "question", segments: [segment("question", sentences.kind[language])], variants: [] };
}

export function failedReply({ language }: Briefing): SpecialistReply {
  return {
    outcome: "cannot",
    segments: [segment("notice", sentences.failed[language], { topic: "missing" })],
    variants: [],
  };
}

export function draftReply(result: ToolResult, kind: CopyKind, briefing: Briefing): SpecialistReply {
  const { language } = briefing;
  const output = outputOf(result);
  if (output === null) return failedReply(briefing);
  if (result.variants.length === 0)
    return {
      outcome: "cannot",
      segments: [segment("notice", sentences.nothing[language], { topic: "missing" })],
      variants: [],
    };
  const lengths = lengthsText(result, language);
  const lead = leadFor(result.variants.length, kind, output.product?.name ?? null, briefing);
  return {
    outcome: "answered",
    segments: [
      segment("copy", lead, { variants: result.variants.map(({ id }) => id) }),
      ...(lengths === null ? [] : [segment("figure", lengths)]),
      ...factSegments(result),
      ...output.notes.map((note) => segment("notice", note, { topic: "missing" })),
    ],
    variants: [],
  };
}

const changed = {
  shorter: { de: "kürzer", en: "shorter" },
  longer: { de: "länger", en: "longer" },
  "other-tone": { de: "in anderem Ton", en: "in another tone" },
  "without-superlative": { de: "ohne Superlativ", en: "without a superlative" },
  sie: { de: "in der Sie-Form", en: "in the formal address" },
  du: { de: "in der Du-Form", en: "in the informal address" },
  avoid: { de: "ohne das Wort", en: "without that word" },
} as const;

/** Before and after, in characters. */
function comparedLengths(result: ToolResult, language: Language): Wish[] {
  const [before, after] = [figureOf(result, "before.length"), figureOf(result, "variants.0.length")];
  if (before === null || after === null) return [];
  return [
    segment(
      "figure",
      language === "de" ? `Vorher ${before}, jetzt ${after}.` : `${before} before, ${after} now.`,
    ),
  ];
}

const inTone: Readonly<Record<Tone, Bilingual>> = {
  factual: { de: "in sachlichem Ton", en: "in a factual tone" },
  friendly: { de: "in freundlichem Ton", en: "in a friendly tone" },
  bold: { de: "in frechem Ton", en: "in a bold tone" },
};

/** One edited variant; what could not be changed says so. */
export function editSegments(
  result: ToolResult,
  { position, change, tone }: { position: number; change: keyof typeof changed; tone?: Tone | undefined },
  { language }: Briefing,
): Wish[] {
  const output = outputOf(result);
  const place = ordinalWord(position, language);
  if (output === null) return [segment("notice", sentences.failed[language], { topic: "missing" })];
  if (result.variants.length === 0)
    return [
      segment("notice", [...output.notes, sentences.notDone[language]].join(" "), { topic: "missing" }),
    ];
  const how = tone === undefined ? changed[change] : inTone[tone];
  const lead = language === "de" ? `Die ${place} Variante, ${how.de}:` : `The ${place} variant, ${how.en}:`;
  return [
    segment("copy", lead, { variants: result.variants.map(({ id }) => id) }),
    ...comparedLengths(result, language),
    ...factSegments(result),
  ];
}

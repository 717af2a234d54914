// What the copywriter does without a language model: draft for a product, edit a named variant, take a text into the library.
import { z } from "zod";
import type { Briefing, PlannedCall, Play, Playbook, ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import { CopyKind } from "#src/core/variant.ts";
import { addToKnowledgePlay } from "../add-to-knowledge-play.ts";
import { addFilePlay } from "../files/add-file-play.ts";
import { askedBesideFilePlay, missingFilePlay, readFilePlay } from "../files/read-file-play.ts";
import { asksAboutQuote, productsNamed } from "../slots.ts";
import {
  draftReply,
  editSegments,
  failedReply,
  isAmbiguous,
  kindQuestion,
  outputOf,
  unknownProduct,
} from "./copy-words.ts";
import { aboutCopy, copyNouns, editing, terseCompany, writing } from "./cue-words.ts";
import { draftWishes, kindIn, productPhrases } from "./draft-wish.ts";
import { editWish } from "./edit-wish.ts";

function drafts(results: readonly ToolResult[]): readonly ToolResult[] {
  return results.filter(({ tool }) => tool === "draft-copy");
}

/** Found, or several to choose from: either way nothing more to try. */
function isSettled(result: ToolResult): boolean {
  const output = outputOf(result);
  return output === null || (output.product ?? null) !== null;
}

const Asked = z.object({ product: z.string(), kind: CopyKind });

/** What a finished call was for. */
function askedOf(result: ToolResult | undefined): z.infer<typeof Asked> | null {
  return Asked.safeParse(result?.input).data ?? null;
}

/** The first wish finds out which product is meant; further wishes follow for the same one. */
function draftCalls(briefing: Briefing, results: readonly ToolResult[]): readonly PlannedCall[] {
  const done = drafts(results);
  const wishes = draftWishes(briefing);
  const settled = askedOf(done.find(isSettled));
  if (settled === null) {
    const [first, product] = [wishes[0], productPhrases(briefing)[done.length]];
    return first === undefined || product === undefined || done.some(isSettled)
      ? []
      : [{ tool: "draft-copy", input: { ...first, product } }];
  }
  return wishes
    .filter(({ kind }) => !done.some((result) => askedOf(result)?.kind === kind))
    .map((wish) => ({ tool: "draft-copy", input: { ...wish, product: settled.product } }));
}

function draftedReply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const done = drafts(results);
  if (kindIn(briefing) === null) return kindQuestion(briefing);
  const settled = done.filter(isSettled);
  if (settled.length === 0) {
    const first = done.find(isAmbiguous) ?? done[0];
    return first === undefined ? failedReply(briefing) : unknownProduct(first, briefing);
  }
  const replies = settled.map((result) =>
    draftReply(result, askedOf(result)?.kind ?? kindIn(briefing) ?? "paragraph", briefing),
  );
  const outcome = replies.some((reply) => reply.outcome === "answered") ? "answered" : "cannot";
  return { outcome, segments: replies.flatMap(({ segments }) => segments), variants: [] };
}

function editCalls(
  { ask, language, variants }: Briefing,
  results: readonly ToolResult[],
): readonly PlannedCall[] {
  if (results.some(({ tool }) => tool === "revise-copy")) return [];
  const wish = editWish(ask);
  return variants.map(({ id, text, kind, lineage }) => ({
    tool: "revise-copy",
    input: { text, lineage, kind, edits: id, language: languageOf(lineage) ?? language, ...wish },
  }));
}

/** A text keeps its language, whatever the request for its edit is written in. */
function languageOf(lineage: string | null): "de" | "en" | null {
  return /"language":"(de|en)"/.exec(lineage ?? "")?.[1] === "en" ? "en" : lineage === null ? null : "de";
}

function editedReply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const edited = results.filter(({ tool }) => tool === "revise-copy");
  const { change, tone } = editWish(briefing.ask);
  const segments = edited.flatMap((result, index) =>
    editSegments(
      result,
      { position: briefing.variants[index]?.position ?? index + 1, change, tone },
      briefing,
    ),
  );
  if (segments.length === 0) return failedReply(briefing);
  const outcome = edited.some(({ variants }) => variants.length > 0) ? "answered" : "cannot";
  return { outcome, segments, variants: [] };
}

const drafting: Omit<Play, "id" | "cues"> = {
  when: ({ variants, ask }) => variants.length === 0 && !asksAboutQuote(ask),
  entities: ({ ask }) => productsNamed(ask),
  calls: draftCalls,
  reply: draftedReply,
};

const plays: readonly Play[] = [
  {
    ...drafting,
    id: "draft",
    cues: {
      needs: [writing, copyNouns],
      any: terseCompany,
      never: ["wissensbasis", "knowledge base", "öffnungsrate", "open rate", "klickrate", "click rate"],
    },
  },
  {
    ...drafting,
    id: "draft-terse",
    cues: { needs: [copyNouns, terseCompany], never: [...aboutCopy, "wissensbasis", "knowledge base"] },
    weight: 0.9,
  },
  {
    id: "edit",
    // Chosen by what it is about: variants that the person named.
    cues: { needs: [] },
    weight: 2,
    when: ({ specialist, variants }) => specialist === "copywriter" && variants.length > 0,
    calls: editCalls,
    reply: editedReply,
  },
  {
    id: "edit-asked",
    cues: { needs: [editing] },
    weight: 2,
    when: ({ variants }) => variants.length > 0,
    calls: editCalls,
    reply: editedReply,
  },
  addToKnowledgePlay,
  readFilePlay,
  askedBesideFilePlay,
  missingFilePlay,
  addFilePlay,
];

export const copywriterPlaybook: Playbook = {
  specialist: "copywriter",
  plays,
  libraryTopics: [
    ...[
      "produkt*",
      "product*",
      "jacke*",
      "jacket*",
      "rucksack*",
      "rucksäck*",
      "backpack*",
      "zelt*",
      "tent*",
      "schuh*",
      "boot*",
      "schlafsack*",
      "sleeping bag*",
    ],
    ...[
      "marke",
      "markenstimme",
      "brand*",
      "styleguide",
      "style guide",
      "tonalität",
      "tone",
      "gendern",
      "anrede",
      "du oder sie",
    ],
    ...[
      "versand*",
      "liefer*",
      "shipping",
      "delivery",
      "rückversand*",
      "rücksend*",
      "retoure*",
      "rückgabe*",
      "umtausch*",
      "return*",
      "refund*",
      "exchange*",
    ],
    ...[
      "service*",
      "öffnungszeiten",
      "hours",
      "hotline",
      "kundenservice",
      "customer service",
      "garantie*",
      "warranty",
      "reparatur*",
      "repair*",
    ],
    ...[
      "newsletter*",
      "redaktionsschluss",
      "social media",
      "kampagne*",
      "campaign*",
      "zielgruppe*",
      "audience*",
      "persona*",
      "gutschein*",
      "gift card*",
    ],
    ...[
      "rabatt*",
      "discount*",
      "club",
      "mitglied*",
      "membership",
      "zahlung*",
      "zahlen",
      "payment*",
      "größe*",
      "size*",
      "pflege*",
      "waschen",
      "care",
      "wash*",
    ],
    ...[
      "preis*",
      "price*",
      "kostet",
      "cost*",
      "material*",
      "gewicht*",
      "weight*",
      "farbe*",
      "colour*",
      "color*",
      "firma",
      "company",
      "glossar",
      "glossary",
    ],
  ],
};

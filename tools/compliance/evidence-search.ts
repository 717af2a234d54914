// Reads evidence documents: what each proves, for which scope, until when, and what the library says against a wording.
import { z } from "zod";
import type { StoredDocument } from "#src/core/ports.ts";
import { forbiddenIn } from "#src/guard/claims/evidence.ts";
import { proseOf, type DocumentSentence } from "#tools/copy/product-facts.ts";
import { folded } from "#tools/copy/products.ts";

export const Evidence = z.object({
  statement: z.string(),
  /** One line to hand to check-claims: statement, scope, certificate, validity. */
  line: z.string(),
  product: z.string().nullable(),
  scope: z.string().nullable(),
  certificate: z.string().nullable(),
  issuer: z.string().nullable(),
  expires: z.string().nullable(),
  expired: z.boolean(),
  /** The wording that this proof allows, as the document puts it. */
  wording: z.string().nullable(),
  source: z.string(),
  /** What the document says about its own end, where it has run out. */
  ended: z.string().nullable(),
  /** Sentences that rule a wording out: to be handed to check-claims like `line`. */
  forbids: z.array(z.string()),
  /** 0 to 1: how much of the claim's wording the statement shares. */
  relevance: z.number(),
});

const small = new Set([
  "und",
  "oder",
  "fur",
  "der",
  "die",
  "das",
  "mit",
  "aus",
  "eine",
  "einen",
  "unsere",
  "deine",
  "sind",
  "ist",
  "the",
  "and",
  "our",
  "for",
  "with",
  "from",
  "that",
  "this",
  "your",
]);

function stems(text: string): Set<string> {
  const words = folded(text).match(/\p{L}{3,}|\d+/gu) ?? [];
  return new Set(words.filter((word) => !small.has(word)).map((word) => word.slice(0, 6)));
}

/** Share of the claim's words that the sentence holds. */
function overlap(sentence: string, claim: string): number {
  const [said, asked] = [stems(sentence), stems(claim)];
  if (asked.size === 0) return 0;
  return [...asked].filter((stem) => said.has(stem)).length / asked.size;
}

/** A rule about wording proves nothing about the product. */
const aboutWording =
  /erlaubt|nicht für|not allow|is allowed|may be used|does not|darf (?:auf|nicht)|gilt (?:nur )?für|covers|gilt bis|valid until|must not|beworben werden|ausgeschlossen|(?:ist|is|has) .*(?:abgelaufen|expired)|beantragt/iu;
const denies = /(?:kein(?:e[rnms]?)?|nicht|no|not|forbidden|verboten)(?![\p{L}])/iu;

function until(document: StoredDocument): string | null {
  const named =
    document.expires ?? document.properties["expires"] ?? document.properties["validUntil"] ?? null;
  return z.iso.date().safeParse(named).success ? named : null;
}

function mainSentence(document: StoredDocument, claim: string): DocumentSentence | null {
  const sentences = proseOf(document.text);
  const proving = sentences.filter(({ text }) => !aboutWording.test(text));
  const [first] = proving.length > 0 ? proving : sentences;
  const best = proving.toSorted((left, right) => overlap(right.text, claim) - overlap(left.text, claim))[0];
  return best !== undefined && overlap(best.text, claim) > 0 ? best : (first ?? null);
}

function lineOf(
  statement: string,
  document: StoredDocument,
  expires: string | null,
  expired: boolean,
): string {
  const { scope, certificate } = document.properties;
  const german = document.language === "de";
  return [
    statement.replace(/[.\s]+$/u, ""),
    ...(scope === undefined ? [] : [`${german ? "Umfang" : "scope"}: ${scope}`]),
    ...(certificate === undefined ? [] : [`${german ? "Zertifikat" : "certificate"} ${certificate}`]),
    ...(expires === null
      ? []
      : [
          expired
            ? `${german ? "abgelaufen am" : "expired on"} ${expires}`
            : `${german ? "gültig bis" : "valid until"} ${expires}`,
        ]),
  ].join("; ");
}

export interface Found {
  readonly evidence: z.infer<typeof Evidence>;
  readonly document: StoredDocument;
  readonly sentence: DocumentSentence;
  /** Where the allowed wording stands. */
  readonly allowed: DocumentSentence | null;
  /** Where it says that it has run out. */
  readonly ended: DocumentSentence | null;
}

const quotedWords = /[„“"']([^„“”"']{3,90})["“”']/gu;

function quotedIn(text: string): string[] {
  return [...text.matchAll(quotedWords)].map((match) => match[1] ?? "");
}

/** "Mit dem Beleg ist die Formulierung „…“ erlaubt." */
function allowedIn(document: StoredDocument): DocumentSentence | null {
  const permits = /erlaubt|allowed|may say|dürfen wir/iu;
  const forbids = /(?:nicht|not|nie|never)(?![\p{L}])/iu;
  return (
    proseOf(document.text).find(
      ({ text }) => permits.test(text) && !forbids.test(text) && quotedIn(text).length > 0,
    ) ?? null
  );
}

/** The claim without the product's name: proof of anything else about the product is no proof of it. */
function aboutProperty(claim: string, productWords: string): string {
  const named = stems(productWords);
  return claim
    .split(/\s+/u)
    .filter((word) => [...stems(word)].every((stem) => !named.has(stem)))
    .join(" ");
}

export function evidenceIn(
  document: StoredDocument,
  { claim, today, productWords }: { claim: string; today: string; productWords: string },
): Found | null {
  const sentence = mainSentence(document, claim);
  if (sentence === null) return null;
  const expires = until(document);
  const expired = expires !== null && expires < today;
  const { properties, source, title } = document;
  const allowed = expired ? null : allowedIn(document);
  const prose = proseOf(document.text);
  const ended = expired ? (prose.find(({ text }) => /abgelaufen|expired/iu.test(text)) ?? null) : null;
  const forbidden = prose.filter(({ text }) => forbiddenIn(text).length > 0);
  const described = [title, sentence.text, properties["claim"] ?? "", properties["scope"] ?? ""].join(" ");
  return {
    document,
    sentence,
    allowed,
    ended,
    evidence: {
      statement: sentence.text,
      line: lineOf(sentence.text, document, expires, expired),
      product: properties["product"] ?? null,
      scope: properties["scope"] ?? null,
      certificate: properties["certificate"] ?? null,
      issuer: properties["issuer"] ?? null,
      expires,
      expired,
      wording: allowed === null ? null : (quotedIn(allowed.text)[0] ?? null),
      source,
      ended: ended?.text ?? null,
      forbids: forbidden.map(({ text }) => text),
      relevance: Math.round(overlap(described, aboutProperty(claim, productWords)) * 100) / 100,
    },
  };
}

/** Two languages, one proof: the one in the asker's language stands for both. */
export function onePerEvidence(found: readonly Found[], language: string): Found[] {
  const sorted = found.toSorted(
    (left, right) =>
      Number(right.document.language === language) - Number(left.document.language === language),
  );
  const seen = new Set<string>();
  return sorted.filter(({ document }) => {
    const key = document.properties["evidence"] ?? document.id;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What register, policy and product sheet say against this wording. */
export function sentencesAgainst(documents: readonly StoredDocument[], claim: string, language: string) {
  const held = stems(claim);
  const named = (text: string) =>
    quotedIn(text).filter((words) => {
      const said = [...stems(words)];
      return said.length > 0 && said.every((stem) => held.has(stem));
    }).length;
  return documents
    .filter((document) => document.language === language)
    .flatMap((document) => proseOf(document.text).map((sentence) => ({ document, sentence })))
    .filter(({ sentence }) => denies.test(sentence.text) && named(sentence.text) > 0)
    .sort((left, right) => named(right.sentence.text) - named(left.sentence.text))
    .slice(0, 2);
}

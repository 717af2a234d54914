// Reads from a request what is to be written: how many, what kind, for which product, in which address, how long, without which words.
import type { Briefing } from "#src/core/agent.ts";
import type { Language } from "#src/core/language.ts";
import type { CopyKind } from "#src/core/variant.ts";
import { avoidedIn, maxLengthIn, numberOf } from "../slots.ts";

const kindWords: readonly (readonly [CopyKind, RegExp])[] = [
  ["subject-line", /bett?r?eff?z?|betrff|subje/iu],
  [
    "headline",
    /headl?ine|hedline|heading|überschrift|ueberschrift|schlagzeile|titelzeile|anzeigentitel|slogan|tagline|one-liner|werbezeile/iu,
  ],
  ["description", /beschreibung|description|teaser|meta|anzeigentext|blurb/iu],
  [
    "post",
    /(?<!\p{L})posts?(?!\p{L})|-post|posting|beitrag|instagram|insta(?!\p{L})|facebook|linkedin|tiktok|social|caption|bildunterschrift/iu,
  ],
  ["paragraph", /absatz|absätze|paragraph|fließtext|fliesstext|newslettertext|mailtext|einleitung|intro/iu],
];

export function kindIn(ask: string): CopyKind {
  const named = kindWords.find(([, pattern]) => pattern.test(ask));
  if (named !== undefined) return named[0];
  return /newsletter|e-?mail|mailing/iu.test(ask) ? "subject-line" : "paragraph";
}

const nouns =
  "(?:betreff\\p{L}*|subject\\p{L}*|headlines?|überschrift\\p{L}*|schlagzeilen?|slogans?|taglines?|titel\\p{L}*|(?:produkt|kurz|meta)?-?beschreibung\\p{L}*|(?:product |meta )?descriptions?|teaser\\p{L}*|posts?|postings?|beiträge?|captions?|absätze?|absatz|paragraphs?|texte?|textvarianten|varianten|variants|versionen|versions|vorschläge?|ideen|ideas|zeilen|lines|werbetexte?|blurbs?|options|optionen|\\p{L}+-(?:betreff\\p{L}*|posts?))";

/** "drei knackige Betreffzeilen", "3x Headline", "a couple of subject lines"; three when nothing is said. */
export function countIn(ask: string): number {
  const counted = new RegExp(
    `(?<![\\p{L}\\p{N}])(\\d{1,2}|\\p{L}+)(?:\\s*x)?\\s+(?:of\\s+)?(?:[\\p{L}-]+\\s+){0,4}?${nouns}(?![\\p{L}])`,
    "giu",
  );
  for (const match of ask.matchAll(counted)) {
    const words = match[0].split(/\s+/);
    const numbers = words
      .map((word) => numberOf(word.replace(/x$/iu, "")))
      .filter((number) => number !== null);
    const [number] = numbers;
    if (number !== undefined) return number;
  }
  return 3;
}

export function addressIn(ask: string): "du" | "sie" | undefined {
  if (
    /(?<![\p{L}])(?:sie-?\s?form|siezen|per sie|in sie|mit sie|förmlich|foermlich|formell\p{L}*|formal)(?![\p{L}])/iu.test(
      ask,
    )
  )
    return "sie";
  if (/(?<![\p{L}])(?:du-?\s?form|duzen|per du|in du|mit du|informal|locker\p{L}*)(?![\p{L}])/iu.test(ask))
    return "du";
  return undefined;
}

function languageIn({ ask, language }: Briefing): Language {
  if (
    /auf englisch|in englisch|in english|english version|englische[rns]? (?:fassung|version|betreff\p{L}*|text\p{L}*)/iu.test(
      ask,
    )
  )
    return "en";
  if (/auf deutsch|in german|german version|deutsche[rns]? (?:fassung|version)/iu.test(ask)) return "de";
  return language;
}

function adLimit(ask: string, kind: CopyKind): number | null {
  if (!/google ads?|(?<!\p{L})ads?(?!\p{L})|anzeigen|rsa|suchanzeige|search ad/iu.test(ask)) return null;
  return kind === "headline" ? 30 : kind === "description" ? 90 : null;
}

/** The words after the last "für", "for", "zu" or "about"; null when there are none. */
export function productPhrase(ask: string): string | null {
  const found = [
    ...ask.matchAll(
      /(?<![\p{L}])(?:für|fuer|fur|zur|zum|zu|über|ueber|for|about|on|of)\s+((?:[\p{L}\p{N}-]+\s*){1,6})/giu,
    ),
  ].map((match) =>
    (match[1] ?? "")
      .replace(
        /^(?:die|den|das|der|dem|unsere[nrms]?|unser|the|our|a|an|ein(?:e[nrms]?)?|neue[nrms]?|new)\s+/iu,
        "",
      )
      .trim(),
  );
  return found.at(-1) ?? null;
}

export interface DraftWish {
  readonly kind: CopyKind;
  readonly language: Language;
  readonly count: number;
  readonly address?: "du" | "sie";
  readonly maxLength?: number;
  readonly avoid?: readonly string[];
  readonly besides?: readonly string[];
}

/** Without the product: that one is tried in several ways. */
export function draftWish(briefing: Briefing): DraftWish {
  const { ask, history } = briefing;
  const kind = kindIn(ask);
  const [address, maxLength, avoid] = [
    addressIn(ask),
    maxLengthIn(ask) ?? adLimit(ask, kind),
    avoidedIn(ask),
  ];
  const besides = (history.findLast(({ variants }) => variants.length > 0)?.variants ?? []).map(
    ({ text }) => text,
  );
  return {
    kind,
    language: languageIn(briefing),
    count: countIn(ask),
    ...(address === undefined ? {} : { address }),
    ...(maxLength === null ? {} : { maxLength }),
    ...(avoid.length === 0 ? {} : { avoid }),
    ...(besides.length === 0 ? {} : { besides }),
  };
}

/** "10 headlines (30 chars) and 4 descriptions (90)" are two wishes; most requests hold one. */
export function draftWishes(briefing: Briefing): DraftWish[] {
  const whole = draftWish(briefing);
  const clauses = briefing.ask.split(/\s+(?:und|sowie|plus|and)\s+|\s*&\s*/iu);
  const parts = clauses.filter((clause) => kindWords.some(([, pattern]) => pattern.test(clause)));
  const kinds = [...new Set(parts.map(kindIn))];
  if (kinds.length < 2) return [whole];
  const { maxLength: _, ...shared } = whole;
  return kinds.map((kind) => {
    const part = parts.find((clause) => kindIn(clause) === kind) ?? briefing.ask;
    const length = maxLengthIn(part) ?? adLimit(briefing.ask, kind);
    return { ...shared, kind, count: countIn(part), ...(length === null ? {} : { maxLength: length }) };
  });
}

/** Phrases that may name the product, likeliest first; earlier words only when this request names none. */
export function productPhrases({ ask, history }: Briefing): string[] {
  const phrase = productPhrase(ask);
  const before = phrase === null ? history.findLast(({ from }) => from === "person")?.text : undefined;
  const phrases = [phrase, ask.slice(0, 400), before?.slice(0, 400)].flatMap((one) => one ?? []);
  return [...new Set(phrases.filter((one) => one !== ""))];
}

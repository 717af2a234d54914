// Reads from a request what is to be written: how many, what kind, for which product, in which address, how long, without which words.
import type { Briefing } from "#src/core/agent.ts";
import type { Language } from "#src/core/language.ts";
import type { CopyKind } from "#src/core/variant.ts";
import { avoidedIn, maxLengthIn } from "../slots.ts";
import { countNamed } from "./count-wish.ts";
import { isSlipOf } from "./slip.ts";

/** So many texts when nobody says how many. */
const usual = 3;

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

/** What a kind is called, for words with slips of the keyboard in them. */
const kindNames: readonly (readonly [CopyKind, readonly string[]])[] = [
  [
    "subject-line",
    [
      "betreff",
      "betreffs",
      "betreffzeile",
      "betreffzeilen",
      "subject",
      "subjects",
      "subjectline",
      "subjectlines",
    ],
  ],
  [
    "headline",
    [
      "headline",
      "headlines",
      "überschrift",
      "überschriften",
      "schlagzeile",
      "schlagzeilen",
      "slogan",
      "slogans",
      "tagline",
    ],
  ],
  [
    "description",
    ["beschreibung", "beschreibungen", "produktbeschreibung", "description", "descriptions", "teaser"],
  ],
  [
    "post",
    [
      "posting",
      "postings",
      "beitrag",
      "beiträge",
      "caption",
      "captions",
      "instagram",
      "facebook",
      "linkedin",
    ],
  ],
  ["paragraph", ["absatz", "absätze", "paragraph", "paragraphs", "fließtext", "newslettertext"]],
];

function misspeltKind(ask: string): CopyKind | null {
  const words = ask.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  const meant = kindNames.find(([, names]) =>
    names.some((name) => words.some((word) => isSlipOf(word, name))),
  );
  return meant?.[0] ?? null;
}

/** Null when the request names no kind of text, not even misspelt. */
export function kindNamed(ask: string): CopyKind | null {
  const named = kindWords.find(([, pattern]) => pattern.test(ask))?.[0] ?? misspeltKind(ask);
  if (named !== null) return named;
  if (/newsletter|e-?mail|mailing/iu.test(ask)) return "subject-line";
  return /(?<!\p{L})(?:werbe|produkt)?text(?:e[ns]?)?(?!\p{L})|(?<!\p{L})copy(?!\p{L})/iu.test(ask)
    ? "paragraph"
    : null;
}

export function addressIn(ask: string): "du" | "sie" | undefined {
  if (
    /(?<![\p{L}])(?:sie-?\s?form|siezen|sieze|siezt|gesiezt\p{L}*|per sie|in sie|mit sie|förmlich\p{L}*|foermlich|formell\p{L}*|formal)(?![\p{L}])/iu.test(
      ask,
    )
  )
    return "sie";
  if (
    /(?<![\p{L}])(?:du-?\s?form|duzen|duze|duzt|geduzt\p{L}*|per du|in du|mit du|informal|locker\p{L}*)(?![\p{L}])/iu.test(
      ask,
    )
  )
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

/** The request before that this one goes on from: kind, number and address stay as they were there. */
function earlierWish({ history }: Briefing): Partial<DraftWish> {
  const shown = history.findLast(({ variants }) => variants.length > 0)?.variants ?? [];
  const asked = history.findLast(({ from, text }) => from === "person" && kindNamed(text) !== null)?.text;
  const kind = shown[0]?.kind ?? (asked === undefined ? null : kindNamed(asked));
  if (kind === null) return {};
  const address = asked === undefined ? undefined : addressIn(asked);
  const maxLength = asked === undefined ? null : (maxLengthIn(asked) ?? adLimit(asked, kind));
  const count = (asked === undefined ? null : countNamed(asked)) ?? (shown.length > 1 ? shown.length : null);
  return {
    kind,
    ...(count === null ? {} : { count }),
    ...(address === undefined ? {} : { address }),
    ...(maxLength === null ? {} : { maxLength }),
  };
}

/** Null when neither the request nor the conversation says what kind of text is meant. */
export function kindIn(briefing: Briefing): CopyKind | null {
  return kindNamed(briefing.ask) ?? earlierWish(briefing).kind ?? null;
}

/** Without the product: that one is tried in several ways. Null when the kind of text is not known. */
export function draftWish(briefing: Briefing): DraftWish | null {
  const { ask, history } = briefing;
  const before = kindNamed(ask) === null ? earlierWish(briefing) : {};
  const kind = kindNamed(ask) ?? before.kind ?? null;
  if (kind === null) return null;
  const address = addressIn(ask) ?? before.address;
  const maxLength = maxLengthIn(ask) ?? adLimit(ask, kind) ?? before.maxLength ?? null;
  const avoid = avoidedIn(ask);
  const besides = history
    .flatMap(({ variants }) => variants)
    .map(({ text }) => text)
    .slice(-20);
  return {
    kind,
    language: languageIn(briefing),
    count: countNamed(ask) ?? before.count ?? usual,
    ...(address === undefined ? {} : { address }),
    ...(maxLength === null ? {} : { maxLength }),
    ...(avoid.length === 0 ? {} : { avoid }),
    ...(besides.length === 0 ? {} : { besides }),
  };
}

/** "10 headlines (30 chars) and 4 descriptions (90)" are two wishes; most requests hold one. */
export function draftWishes(briefing: Briefing): DraftWish[] {
  const whole = draftWish(briefing);
  if (whole === null) return [];
  const clauses = briefing.ask.split(/\s+(?:und|sowie|plus|and)\s+|\s*&\s*/iu);
  const parts = clauses.filter((clause) => kindWords.some(([, pattern]) => pattern.test(clause)));
  const kinds = [...new Set(parts.flatMap((part) => kindNamed(part) ?? []))];
  if (kinds.length < 2) return [whole];
  const { maxLength: _, ...shared } = whole;
  return kinds.map((kind) => {
    const part = parts.find((clause) => kindNamed(clause) === kind) ?? briefing.ask;
    const length = maxLengthIn(part) ?? adLimit(briefing.ask, kind);
    return {
      ...shared,
      kind,
      count: countNamed(part) ?? usual,
      ...(length === null ? {} : { maxLength: length }),
    };
  });
}

/** So many earlier requests are searched for the product. */
const mostBefore = 3;

/** Phrases that may name the product, likeliest first; earlier words only when this request names none. */
export function productPhrases({ ask, history }: Briefing): string[] {
  const phrase = productPhrase(ask);
  const before = history
    .filter(({ from }) => from === "person" && phrase === null)
    .map(({ text }) => text.slice(0, 400))
    .slice(-mostBefore)
    .toReversed();
  const phrases = [phrase, ask.slice(0, 400), ...before].flatMap((one) => one ?? []);
  return [...new Set(phrases.filter((one) => one !== ""))];
}

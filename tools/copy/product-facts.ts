// Facts of a product as its sheet states them: a fragment for copy, and the sentence that proves it.
import { sentencesOf } from "#src/guard/claims/reading.ts";
import type { CitationSeed } from "#src/core/citation.ts";
import type { Language } from "#src/core/language.ts";
import type { StoredDocument } from "#src/core/ports.ts";

export interface Fact {
  /** What it is about, such as `weight`: at most one of a kind in a text. */
  readonly kind: string;
  /** A noun phrase that can stand after a colon or in a list. */
  readonly fragment: string;
  readonly sources: readonly CitationSeed[];
}

interface Extractor {
  readonly kind: string;
  readonly language: Language;
  readonly pattern: RegExp;
  /** `$1` as in `String.replace`. */
  readonly fragment: string;
}

const number = "(\\d[\\d.,]*)";
const degrees = "([−-]?\\d+ °C)";

function extract(kind: string, language: Language, pattern: string, fragment: string): Extractor {
  return { kind, language, pattern: new RegExp(pattern, "u"), fragment };
}

const extractors: readonly Extractor[] = [
  extract("weight", "de", `wiegt ${number} (Gramm|Kilogramm|kg)(?! pro Paar)`, "$1 $2"),
  extract("weight", "de", `wiegt ${number} Gramm pro Paar`, "$1 Gramm pro Paar"),
  extract("weight", "en", `weighs ${number} (grams|kilograms|kg)(?! (?:per|a) pair)`, "$1 $2"),
  extract("weight", "en", `weighs ${number} grams (?:per|a) pair`, "$1 grams a pair"),
  extract(
    "water",
    "de",
    `Wassersäule (?!des (?:Stoffs|Bodens)).*?${number} Millimeter`,
    "$1 Millimeter Wassersäule",
  ),
  extract(
    "water",
    "de",
    `hält einer Wassersäule von ${number} Millimetern stand`,
    "$1 Millimeter Wassersäule",
  ),
  extract(
    "water",
    "en",
    `water column (?!of the .*(?:fabric|floor)).*?${number} (?:mm|millimetres)`,
    "$1 mm water column",
  ),
  extract("temperature", "de", `für Temperaturen bis ${degrees}`, "Einsatz bis $1"),
  extract("temperature", "en", `for temperatures down to ${degrees}`, "temperatures down to $1"),
  extract("comfort", "de", `Komforttemperatur .*?${degrees}`, "Komforttemperatur $1"),
  extract("comfort", "en", `comfort temperature .*?${degrees}`, "comfort temperature $1"),
  extract(
    "recycled",
    "de",
    `(?:Die|Der|Das) (\\p{Lu}\\p{L}+) .*?(\\d+ % recyceltem \\p{Lu}\\p{L}+)`,
    "$1 aus $2",
  ),
  extract("recycled", "en", `The (\\p{L}+) of .*?(\\d+% recycled \\p{L}+)`, "$1 of $2"),
  extract(
    "pfas",
    "de",
    "wasserabweisend.* (?:ohne|frei von) PFAS|ohne PFAS wasserabweisend",
    "wasserabweisend ohne PFAS",
  ),
  extract("pfas", "en", "water-repellent .*(?:free of|without) PFAS", "water-repellent without PFAS"),
  extract(
    "down-standard",
    "de",
    "Daune .*Responsible Down Standard \\(RDS\\) zertifiziert",
    "Daune nach Responsible Down Standard",
  ),
  extract(
    "down-standard",
    "en",
    "down .*certified to the Responsible Down Standard",
    "down to the Responsible Down Standard",
  ),
  extract("down", "de", `${number} Gramm (\\p{L}*[Dd]aune)`, "$1 Gramm $2"),
  extract("down", "en", `${number} (?:g|grams) of (\\p{L}+ )?down`, "$1 grams of $2down"),
  extract("fabric", "de", "Stoff .*bluesign-zertifiziert", "bluesign-zertifizierter Stoff"),
  extract("fabric", "en", "fabric .*bluesign certified", "bluesign certified fabric"),
  extract("volume", "de", `fasst ${number} Liter`, "$1 Liter Volumen"),
  extract("volume", "en", `holds ${number} litres`, "$1 litres of space"),
  extract("people", "de", `für (\\d+) Personen`, "Platz für $1 Personen"),
  extract("people", "en", `for (\\d+) people`, "room for $1 people"),
  extract("pitching", "de", `steht nach etwa (\\d+) Minuten`, "aufgebaut in etwa $1 Minuten"),
  extract("pitching", "en", `up in about (\\d+) minutes`, "up in about $1 minutes"),
  extract("hood", "de", "(abnehmbare|verstellbare|feste) Kapuze", "$1 Kapuze"),
  extract("hood", "en", "(detachable|adjustable|fixed) hood", "$1 hood"),
  extract(
    "zip",
    "de",
    "Reißverschluss .*lässt sich mit Handschuhen bedienen",
    "mit Handschuhen bedienbarer Reißverschluss",
  ),
  extract("zip", "en", "zip .*used with gloves", "a zip that works with gloves on"),
  extract("seams", "de", "(verschweißte) Nähte", "$1 Nähte"),
  extract("seams", "en", "(welded|taped) seams", "$1 seams"),
  extract("pocket", "de", "in die eigene Brusttasche packen", "klein genug für die eigene Brusttasche"),
  extract("pocket", "en", "packs? into its own chest pocket", "small enough for its own chest pocket"),
  extract("cover", "de", "Regenhülle im Bodenfach", "Regenhülle im Bodenfach"),
  extract("cover", "en", "rain cover", "rain cover included"),
  extract("sole", "de", "Sohle .*lässt sich erneuern", "erneuerbare Sohle"),
  extract("sole", "en", "sole .*(?:can be replaced|can be renewed|resoled)", "replaceable sole"),
  extract("leather", "de", "Nubukleder mit wasserdichter Membran", "Nubukleder mit wasserdichter Membran"),
  extract(
    "leather",
    "en",
    "nubuck leather with a waterproof membrane",
    "nubuck leather with a waterproof membrane",
  ),
  extract("entrances", "de", "zwei Eingänge und zwei Apsiden", "zwei Eingänge und zwei Apsiden"),
  extract("entrances", "en", "two entrances and two porches", "two entrances and two porches"),
  extract("colours", "de", "in den Farben ([\\p{L}, ]+ und [\\p{L}-]+)", "erhältlich in $1"),
  extract("colours", "en", "in the colours ([\\p{L}, ]+ and [\\p{L} ]+)", "available in $1"),
];

/** What may and may not be said is no fact about the product. */
const aboutCopy =
  /erlaubt|darf nicht|dürfen|Werbung|beworben|genannt werden|You may|may not|must not|advertis|be called|war nach|abgelaufen|expired/u;

export interface DocumentSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Prose sentences of a Markdown text with their offsets; headings and tables are left out. */
export function proseOf(text: string): DocumentSentence[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (/^[#|>]|^---/u.test(sentence.text)) return [];
    const mark = /^(?:[-*+]|\d+\.)\s+/u.exec(sentence.text)?.[0].length ?? 0;
    return [{ text: sentence.text.slice(mark), start: sentence.start + mark, end: sentence.end }];
  });
}

export function citationOf(document: StoredDocument, sentence: DocumentSentence): CitationSeed {
  return {
    document: document.id,
    title: document.title,
    source: document.source,
    kind: document.kind,
    sentence: sentence.text,
    start: sentence.start,
    end: sentence.end,
    trust: document.trust,
    groups: [...document.groups],
  };
}

export function capitalized(text: string): string {
  return (text[0] ?? "").toUpperCase() + text.slice(1);
}

/** The GRS certificate may be named when the sheet says that the recycled share is certified. */
function withCertificate(fact: Fact, document: StoredDocument, language: Language): Fact {
  if (fact.kind !== "recycled") return fact;
  const certified = proseOf(document.text).find(
    ({ text }) => /\(GRS\)/u.test(text) && /zertifiziert|certified/u.test(text) && !aboutCopy.test(text),
  );
  if (certified === undefined) return fact;
  return {
    ...fact,
    fragment: `${fact.fragment} (${language === "de" ? "GRS-zertifiziert" : "GRS certified"})`,
    sources: [...fact.sources, citationOf(document, certified)],
  };
}

/** The facts of the sheets in one language; the first sentence of each kind counts. */
export function factsOf(sheets: readonly StoredDocument[], language: Language): Fact[] {
  const facts = new Map<string, Fact>();
  for (const document of sheets.filter((sheet) => sheet.language === language)) {
    for (const sentence of proseOf(document.text)) {
      if (aboutCopy.test(sentence.text)) continue;
      for (const { kind, pattern, fragment, language: own } of extractors) {
        const match = own === language && !facts.has(kind) ? pattern.exec(sentence.text) : null;
        if (match === null) continue;
        const filled = fragment.replace(/\$(\d)/g, (_, index: string) => match[Number(index)] ?? "");
        const fact = {
          kind,
          fragment: filled.replace(/ {2,}/g, " "),
          sources: [citationOf(document, sentence)],
        };
        facts.set(kind, withCertificate(fact, document, language));
      }
    }
  }
  return [...facts.values()];
}

/** A sentence that states the product's name, so that digits in the name are covered too. */
export function namingSentence(sheets: readonly StoredDocument[], name: string): CitationSeed | null {
  for (const document of sheets) {
    const sentence = proseOf(document.text).find(({ text }) => text.includes(name) && !aboutCopy.test(text));
    if (sentence !== undefined) return citationOf(document, sentence);
  }
  return null;
}

// What several playbooks read from a request: quoted words, numbers in words, lengths, and words to avoid.

const quotation =
  /„([^„“”"]+)[“”"]|“([^“”]+)”|"([^"]+)"|»([^«»]+)«|«([^«»]+)»|(?<![\p{L}\p{N}])['‚‘]([^'‚‘’]*(?:(?<=\p{L})['’](?=\p{L})[^'‚‘’]*)*)['‘’](?![\p{L}\p{N}])/gu;

/** What stands in quotation marks of any kind, in order. */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(quotation)]
    .map((match) => (match.slice(1).find((group) => group !== undefined) ?? "").trim())
    .filter((words) => words !== "");
}

export function withoutQuotes(text: string): string {
  return text.replace(quotation, " ");
}

const numberWords: readonly (readonly string[])[] = [
  ["ein", "eine", "einen", "einer", "ne", "nen", "one", "a", "an", "single"],
  ["zwei", "zwo", "two", "paar", "couple"],
  ["drei", "three", "few"],
  ["vier", "four"],
  ["fünf", "fuenf", "five"],
  ["sechs", "six"],
  ["sieben", "seven"],
  ["acht", "eight"],
  ["neun", "nine"],
  ["zehn", "ten"],
];

/** 1 to 10 from a figure or a word; null otherwise. */
export function numberOf(word: string): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word) >= 1 && Number(word) <= 10 ? Number(word) : null;
  const index = numberWords.findIndex((words) => words.includes(word.toLowerCase()));
  return index < 0 ? null : index + 1;
}

/** "höchstens 40 Zeichen", "under 30 chars", "max. 90". */
export function maxLengthIn(text: string): number | null {
  const limited =
    /(?:max(?:imal|imum)?\.?|höchstens|hoechstens|nicht (?:mehr|länger) als|bis zu|unter|at most|up to|under|below|within|no (?:more|longer) than|≤|<)\s*(\d{2,4})(?!\s*(?:%|euro|€|prozent|percent|tage|days))/iu.exec(
      text,
    ) ?? /(\d{2,4})\s*(?:zeichen|chars?(?![\p{L}])|characters|anschläge|buchstaben|letters)/iu.exec(text);
  const length = limited === null ? null : Number(limited[1]);
  return length === null || length < 10 || length > 2000 ? null : length;
}

const noWords = new Set([
  "superlativ",
  "superlative",
  "superlatives",
  "emoji",
  "emojis",
  "ausrufezeichen",
  "preis",
  "price",
  "exclamation",
  "das",
  "die",
  "den",
  "the",
  "wort",
  "word",
  "words",
  "claims",
  "zahlen",
  "numbers",
]);

/** Words that must not occur: "ohne das Wort günstig", "don't say 'cheap'", "kein 'günstig'". */
export function avoidedIn(text: string): string[] {
  const before =
    "(?:ohne|kein(?:e[rnms]?)?|nicht|vermeide?|verzichte auf|bloß nicht|nie|without|avoid(?:ing)?|no|never|not|don't (?:say|use|write)|do not (?:say|use|write)|skip)";
  const named = "(?:\\s+(?:das|die|den|the))?(?:\\s+(?:wort|wörter|begriff|word|words|term))?";
  const quoted = [
    ...text.matchAll(new RegExp(`${before}${named}\\s+(["'„“»‚‘][^"'“”«‘’]+["'“”«‘’])`, "giu")),
  ].flatMap((match) => quotedIn(match[1] ?? ""));
  const bare = [
    ...text.matchAll(
      new RegExp(
        `${before}(?:\\s+(?:das|die|den|the))?\\s+(?:wort|begriff|word|term)\\s+(\\p{L}{3,})`,
        "giu",
      ),
    ),
    ...text.matchAll(/(?:ohne|without|avoid|vermeide)\s+(\p{L}{4,})(?=[\s.,;!?]|$)/giu),
  ].map((match) => match[1] ?? "");
  return [...new Set([...quoted, ...bare])].filter((word) => !noWords.has(word.toLowerCase()));
}

const ordinals = {
  de: ["erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte"],
  en: ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
} as const;
const cardinals = {
  de: ["Eine", "Zwei", "Drei", "Vier", "Fünf", "Sechs", "Sieben", "Acht", "Neun", "Zehn"],
  en: ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"],
} as const;

/** Positions in words: a digit in an answer would need a source. */
export function ordinalWord(position: number, language: "de" | "en"): string {
  return ordinals[language][position - 1] ?? (language === "de" ? "letzte" : "last");
}

export function cardinalWord(count: number, language: "de" | "en"): string {
  return cardinals[language][count - 1] ?? (language === "de" ? "Mehrere" : "Several");
}

const german =
  "\\p{L}*(?:[Jj]acken?|[Rr]ucks(?:ack|acks|äcke|äcken)|[Zz]elte?[ns]?|[Ss]chuhe?[ns]?|[Ss]tiefel|[Ss]chlafs(?:ack|acks|äcke|äcken))";
const english = "(?:winter |rain |hiking |sleeping )?(?:jackets?|backpacks?|tents?|boots?|bags?)";
/** A noun with its series: "Zelt Aurora 2", "Polar winter jacket". */
const goods = new RegExp(
  `(?<![\\p{L}])(?:${german}(?: \\p{Lu}\\p{L}+(?: \\d{1,2})?)?|(?:\\p{Lu}\\p{L}+ (?:\\d{1,2} )?)?${english})(?![\\p{L}])`,
  "gu",
);

/** Products as the request names them, verbatim. */
export function productsNamed(text: string): string[] {
  return [...new Set([...text.matchAll(goods)].map((match) => match[0].trim()))];
}

const orders =
  /(?<![\p{L}])(?:schreib\p{L}*|texte|formulier\p{L}*|entwirf|entwerf\p{L}*|erstell\p{L}*|mach|brauch\p{L}*|gib|write|draft|create|compose|make|give|need|suggest)(?![\p{L}])(?:\s+[\p{L}\p{N}-]+){0,6}?\s+[\p{L}-]*(?:betreff|überschrift|headline|subject|beschreibung|description|post|beitrag|absatz|paragraph|variant|slogan|tagline|teaser)/iu;
const doubts =
  /(?<![\p{L}])(?:d[uü]e?rf\p{L}*|darf|erlaub\p{L}*|(?:un)?zul(?:ä|ae)ssig|verboten|rechtlich|rechtens|legal\p{L}*|abmahn\p{L}*|ok|okay|in ordnung|so lassen|stehen lassen|durchgehen|gegen|einw[aä]nd\p{L}*|bedenk\p{L}*|problem\p{L}*|stress|ärger|hakt|heikel|riskant|sauber|vertretbar|kritisch|unsicher|may|can (?:we|i)|could we|allowed|fine|objections?|object|concerns?|worr\p{L}*|trouble|risk\p{L}*|get away|lawful|safe|fly|sued?|compliant|cleared?|wrong with|alright|all right|acceptable)(?![\p{L}])|(?<![\p{L}])(?:geht|ginge|kommt)(?![\p{L}]).*(?<![\p{L}])(?:so|durch|das)(?![\p{L}])|(?:can|could|will|does) (?:it|that|this|legal)/iu;

/** "Write three subject lines": new copy is wanted. */
export function ordersCopy(ask: string): boolean {
  return orders.test(withoutQuotes(ask)) || copyMaking.test(withoutQuotes(ask));
}
const copyMaking =
  /(?<!\p{L})(?:betreffzeilen?|headlines?|subject lines?|slogans?|taglines?|posts?|teaser|überschriften?)(?!\p{L}).{0,40}(?<!\p{L})(?:schreib\p{L}*|machen|erstell\p{L}*|formulier\p{L}*|write|draft|make)(?!\p{L})/iu;

/** Somebody else's words with any doubt about them: to be judged, not to be written anew. */
export function asksAboutQuote(ask: string): boolean {
  if (quotedIn(ask).every((words) => words.length < 5)) return false;
  const outside = withoutQuotes(ask);
  return doubts.test(outside) && !orders.test(outside);
}

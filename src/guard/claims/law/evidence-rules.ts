// What is on file against the text: costs of what is called free, lower earlier prices, shorter guarantees, found substances, smaller counts.
import { aboutOtherGoods } from "../evidence.ts";
import { sentencesOf } from "../reading.ts";
import {
  misleading,
  unitedKingdom,
  unitedStates,
  type ClaimRule,
  type Spot,
  type Surroundings,
} from "../rule.ts";

interface Place {
  readonly index: number;
  readonly length: number;
}

/** The place in the claim's sentence that the statement speaks against; null when it does not. */
type Contradiction = (claim: string, statement: string) => Place | null;

function placeOf(pattern: RegExp, text: string): Place | null {
  const match = pattern.exec(text);
  return match === null ? null : { index: match.index, length: match[0].length };
}

const money = /(?:€|£|\$|eur)\s?(\d[\d.,]{0,12})|(\d[\d.,]{0,12})\s?(?:€|euro?|cent)(?!\p{L})/giu;

/** Sums in the text; "1.299 €" and "€1,299" are the same. */
function sumsIn(text: string): number[] {
  return [...text.matchAll(money)].map(([, before, after]) =>
    Number(
      (before ?? after ?? "")
        .replace(/[.,]$/u, "")
        .replace(/[.,](?=\d{3}(?!\d))/gu, "")
        .replace(",", "."),
    ),
  );
}

const calledFree =
  /(?<!\p{L})(?:gratis|kostenlos|kostenfrei|umsonst|gebührenfrei|free(?!\s(?:from|of\s(?!charge))))\p{L}{0,12}/iu;
const charges =
  /(?<!\p{L})(?:kostet|kosten|costs?|\p{L}{0,20}gebühr\p{L}{0,3}|\p{L}{0,20}pauschale|entgelt|fees?|charges?|charged|preis|price)(?!\p{L})[^.!?\n]{0,50}?(?:\d\s?(?:€|euro?|cent)|[€£$]\s?\d)/iu;
const condition = /(?<!\p{L})(?:ab|über|over|above|from|bei|mit|with)\s[^.!?\n]{0,20}?\d/iu;
const returns = /rück|retoure|return/iu;

/** "Free delivery" while delivery costs; a condition in the claim, or the way back, is another matter. */
const notFree: Contradiction = (claim, statement) => {
  if (!charges.test(statement) || condition.test(claim)) return null;
  return returns.test(claim) === returns.test(statement) ? placeOf(calledFree, claim) : null;
};

const earlier =
  /(?:letzten?\s|past\s|last\s|innerhalb|niedrigste|lowest|vorher|zuvor|bereits|schon|already|ago|earlier|vor der aktion|vor \p{L}+ wochen?n?|before the)/iu;
const reduced =
  /(?<!\p{L})(?:(?:an)?statt|früher|vorher|bisher|was|instead of|before|niedrigste\p{L}*|lowest)(?!\p{L})/iu;

/** "Was €149" while it was sold for less in the last weeks. */
const wasCheaper: Contradiction = (claim, statement) => {
  const [claimed, stated] = [sumsIn(claim), sumsIn(statement)];
  if (!earlier.test(statement) || claimed.length === 0 || stated.length === 0) return null;
  const lowest = Math.min(...stated);
  return lowest < Math.max(...claimed) && !claimed.includes(lowest) ? placeOf(reduced, claim) : null;
};

const guarantee =
  /(?<!\p{L})(?:\p{L}{0,20}garantie\p{L}{0,12}|guarante\p{L}{1,4}|warrant\p{L}{1,4})(?!\p{L})/iu;
const numerals: Readonly<Record<string, number>> = {
  ...{ ein: 1, eine: 1, one: 1, zwei: 2, two: 2, drei: 3, three: 3, vier: 4, four: 4, fünf: 5, five: 5 },
  ...{ sechs: 6, six: 6, acht: 8, eight: 8, zehn: 10, ten: 10, zwanzig: 20, twenty: 20 },
};
const term =
  /(?<![\p{L}\d])(\d{1,3}|ein|eine|one|zwei|two|drei|three|vier|four|fünf|five|sechs|six|acht|eight|zehn|ten|zwanzig|twenty)[\s-]?(jahr|year|monat|month)/giu;

/** In months; for life is longer than all. */
function termsIn(text: string): number[] {
  const counted = [...text.matchAll(term)].map(([, number = "", unit = ""]) => {
    const count = numerals[number.toLowerCase()] ?? Number(number);
    return /^(?:jahr|year)/iu.test(unit) ? count * 12 : count;
  });
  return /lebenslang|ein leben lang|lifetime|for life/iu.test(text) ? [...counted, Infinity] : counted;
}

const shorterTerm: Contradiction = (claim, statement) => {
  if (!guarantee.test(statement)) return null;
  const [claimed, stated] = [termsIn(claim), termsIn(statement)];
  if (claimed.length === 0 || stated.length === 0) return null;
  return Math.max(...stated) < Math.max(...claimed) ? placeOf(guarantee, claim) : null;
};

const absent =
  /(?<!\p{L})(?:frei von|ohne|free from|free of|without|contains no|enthält kein\p{L}{0,2})\s(?:jede[ns]?\s|any\s|zugesetzte[nrs]?\s|added\s)?(\p{L}{3,30})|(?<!\p{L})(\p{L}{3,20}?)[\s-]?(?:frei|free)(?:e[rnms]?)?(?!\p{L})/giu;
const foundIn =
  /nachgewiesen|nachweisbar|enthält|enthalten|gefunden|festgestellt|positiv|\d\s?(?:mg|µg|g|ppm|%)|detected|contains?|found|present/iu;
const notFound =
  /(?:nicht|kein\p{L}*|ohne|unter der|frei von|not|no|none|below|without|free (?:of|from)|< ?\d)(?!\p{L})|(?<![\d.,])0(?:[.,]0+)?\s?(?:mg|µg|g|%)/iu;
/** These have thresholds: the rule on nutrition claims compares the figures. */
const measuredApart =
  /^(?:zucker|sugar|fett|fat|salz|salt|natrium|sodium|kalorien|calorie|alkohol|alcohol|gluten)$/u;
/** What stands against a word for the absence of animal products. */
const animal =
  /(?:molke|milch|honig|gelatine|eipulver|vollei|leder|wolle|bienenwachs|karmin|butter|whey|milk|honey|gelatine?|egg|leather|wool|beeswax|carmine)\p{L}*/iu;

/** "Free from PFAS" while the report found some; "vegan" with whey. */
const isPresent: Contradiction = (claim, statement) => {
  if (!foundIn.test(statement) || notFound.test(statement)) return null;
  if (animal.test(statement)) {
    const vegan = placeOf(/(?<!\p{L})(?:vegan\p{L}{0,3}|plant-based|tierfrei\p{L}{0,2})(?!\p{L})/iu, claim);
    if (vegan !== null) return vegan;
  }
  for (const match of claim.matchAll(absent)) {
    const named = (match[1] ?? match[2] ?? "").toLowerCase();
    const substance = named.replace(/(?:e[rnms]?|s)$/u, "");
    if (substance.length >= 3 && !measuredApart.test(named) && statement.toLowerCase().includes(substance))
      return { index: match.index, length: match[0].length };
  }
  return null;
};

const counted =
  /(\d{1,3}(?:[.,\s]\d{3})+|\d{1,9})\+?\s(?:\p{L}+\s)?(kund|customer|bewertung|review|rezension|nutzer|user|mitglied|member|filial|store|händler|dealer|fans?(?!\p{L})|follower|länder|countries|projekt|project)\p{L}{0,12}/giu;
const sameKind: Readonly<Record<string, string>> = {
  ...{ customer: "kund", review: "bewertung", rezension: "bewertung", user: "nutzer", member: "mitglied" },
  ...{ store: "filial", dealer: "händler", countries: "länder", project: "projekt" },
};

function countsIn(text: string): { kind: string; count: number; place: Place }[] {
  return [...text.matchAll(counted)].map(({ 0: found, 1: number = "", 2: noun = "", index }) => ({
    kind: sameKind[noun.toLowerCase()] ?? noun.toLowerCase(),
    count: Number(number.replace(/[.,\s]/gu, "")),
    place: { index, length: found.length },
  }));
}

/** "Over 10,000 customers" while the file holds 2,300. */
const fewerOnFile: Contradiction = (claim, statement) => {
  const stated = countsIn(statement);
  const outdone = countsIn(claim).find(({ kind, count }) => {
    const same = stated.filter((one) => one.kind === kind);
    return same.length > 0 && same.every((one) => one.count < count);
  });
  return outdone?.place ?? null;
};

const contradictions: readonly Contradiction[] = [notFree, wasCheaper, shorterTerm, isPresent, fewerOnFile];
/** Longer sentences and statements are cut: a claim and its proof stand in fewer words. */
const longest = 2000;

function spotsAgainst(text: string, { evidence = [] }: Surroundings): Spot[] {
  if (evidence.length === 0) return [];
  const statements = evidence.map((statement) => statement.slice(0, longest));
  return sentencesOf(text.slice(0, 20_000)).flatMap((sentence) => {
    const claim = sentence.text.slice(0, longest);
    return statements.flatMap((against) => {
      if (aboutOtherGoods(against, claim)) return [];
      const place = contradictions.map((find) => find(claim, against)).find((found) => found !== null);
      if (place === undefined) return [];
      const start = sentence.start + place.index;
      return [{ start, end: start + place.length, against }];
    });
  });
}

export const evidenceRules: readonly ClaimRule[] = [
  {
    id: "evidence-against",
    languages: ["de", "en"],
    patterns: [],
    finds: spotsAgainst,
    sources: [
      ...misleading("block"),
      ...unitedKingdom("3.7", "block"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "block"),
    ],
    why: {
      de: "Der Text sagt mehr, als der vorliegende Nachweis hergibt.",
      en: "The text says more than the evidence on file bears out.",
    },
    missing: {
      de: "Es fehlt ein Nachweis, der die Aussage trägt.",
      en: "What is missing is evidence that carries the claim.",
    },
    repair: {
      instead: {
        de: "Was belegt ist, steht in den Produktdetails.",
        en: "The product details say what is proven.",
      },
    },
    examples: {
      fires: [
        { text: "Kostenloses Girokonto", evidence: ["Die Kontoführung kostet 4,90 € im Monat."] },
        { text: "Now €99, was €149", evidence: ["The item was already sold at €95 two weeks ago."] },
        { text: "Lebenslange Garantie", evidence: ["Die Garantie gilt zwei Jahre."] },
        { text: "Imprägnierung ohne PFAS", evidence: ["Prüfbericht: PFAS nachgewiesen."] },
        { text: "Over 10,000 happy customers", evidence: ["Customer file: 2,300 customers."] },
      ],
      silent: [
        { text: "Kostenloser Versand ab 50 €", evidence: ["Der Versand kostet 4,95 € unter 50 €."] },
        { text: "Now €99, was €149", evidence: ["Lowest price of the last 30 days: €149."] },
        { text: "Zwei Jahre Garantie", evidence: ["Die Garantie läuft fünf Jahre."] },
        { text: "Imprägnierung ohne PFAS", evidence: ["Prüfbericht: PFAS nicht nachgewiesen."] },
        { text: "Over 2,000 happy customers", evidence: ["Customer file: 2,300 customers."] },
      ],
    },
  },
];

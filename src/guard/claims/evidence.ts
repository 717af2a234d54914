// Weighs free-text statements of what is on file: they may support a claim, contradict it, cover a part, or be out of date.
import { read } from "./reading.ts";
import type { Proof } from "./rule.ts";
import { isNegated } from "./scope.ts";

export type Bearing = "supports" | "contradicts" | "partial" | "expired" | "silent";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const germanMonths = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The last day that a date in words or digits names; "2026" is the end of 2026. */
export function dateIn(text: string): string | null {
  const whole = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  if (whole !== null) return iso(whole[1] ?? "", whole[2] ?? "", whole[3] ?? "");
  const german = /(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/.exec(text);
  if (german !== null) return iso(german[3] ?? "", german[2] ?? "", german[1] ?? "");
  const spelled = /(?:(\d{1,2})\.?\s+)?(\p{L}{3})\p{L}*\.?\s+(\d{4})/u.exec(text);
  if (spelled !== null) {
    const name = (spelled[2] ?? "").toLowerCase();
    const index = Math.max(months.indexOf(name), germanMonths.indexOf(name));
    if (index >= 0) return iso(spelled[3] ?? "", String(index + 1), spelled[1] ?? "31");
  }
  const monthly = /(\d{1,2})\/(\d{4})/.exec(text);
  if (monthly !== null) return iso(monthly[2] ?? "", monthly[1] ?? "", "31");
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text);
  return year === null ? null : `${year[1] ?? ""}-12-31`;
}

const validity =
  /(?:gültig(?:keit)?|gilt|läuft|laufzeit|ablauf\p{L}*|abgelaufen|valid(?:ity)?|expir\p{L}*|until)\s*(?:noch |ab |am |seit |on |date |since )?(?:bis|until|through|to|am|:)?\s*:?\s*((?:zum |ende |end of )?[\p{L}\d.,/ -]{4,24})/iu;
const gone =
  /(?<![\p{L}])(?:abgelaufen|erloschen|widerrufen|entzogen|veraltet|expired|withdrawn|revoked|lapsed|outdated)(?![\p{L}])/iu;

const span =
  /(?:vom|von|from|between)\s[^;]{4,30}?\s(?:bis|to|until|and)\s+((?:zum |the )?[\p{L}\d.,/ -]{4,24})/iu;

/** The day on which what the statement speaks of ends. */
function endIn(statement: string): string | null {
  const ranged = span.exec(statement);
  const last = ranged === null ? null : dateIn(ranged[1] ?? "");
  return last ?? dateIn(validity.exec(statement)?.[1] ?? "");
}

/** Whether the statement says of itself that it no longer holds on that day. */
export function isExpired(statement: string, asOf: string): boolean {
  const until = endIn(statement);
  if (until !== null && until < asOf) return true;
  const match = gone.exec(statement);
  return match !== null && until === null && !/(?:nicht|not)\s*$/iu.test(statement.slice(0, match.index));
}

const begins =
  /(?:gültig|gilt|valid|läuft|beginnt|starts?|in kraft|effective)\s+(?:erst\s+)?(?:ab|from|am|on|as of)\s+((?:dem |the )?[\p{L}\d.,/ -]{4,24})/iu;

/** Whether the statement says that it holds only later. */
function isNotYet(statement: string, asOf: string): boolean {
  const named = begins.exec(statement);
  const from = named === null ? null : dateIn(named[1] ?? "");
  return from !== null && from > asOf && !/^\d{4}-12-31$/.test(from);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** "Nur heute" while the plan on file runs for another month, or "only 3 left" while 80 are in stock. */
function outdone(
  statement: string,
  { claim, proof, asOf }: { claim: string; proof: Proof; asOf: string },
): boolean {
  const days = (proof.endsWithin ?? []).find(([promise]) => promise.test(claim))?.[1];
  const end = endIn(statement) ?? (/\d{4}/.test(statement) ? dateIn(statement) : null);
  if (days !== undefined && end !== null && daysBetween(asOf, end) > days) return true;
  if (proof.countsStock === undefined) return false;
  const numbers = (text: string) =>
    (
      text
        .replace(/\d{1,2}(?:\.\s?(?:\d{1,2}\.|\p{L}+)|\s\p{L}{3,9})\s?\d{2,4}|\d{4}-\d{2}-\d{2}/gu, " ")
        .match(/(?<![\p{L}\d/.])\d{1,6}(?![\d/%])/gu) ?? []
    ).map(Number);
  const claimed = Math.max(...numbers(claim), proof.countsStock.few.test(claim) ? 10 : 0);
  return claimed > 0 && Math.max(0, ...numbers(statement)) > claimed;
}

const quantity =
  /([-−]?\d[\d.,]*)\s?(mm|cm|km|kg|mg|mah|kwh|wh|ml|°\s?c|grad|degrees|gramm|grams|g|liter|litres?|l|watt|w|stunden|hours|h|meter|metres?|m)(?![\p{L}])/giu;

/** "3.000 mm" and "3,000 mm" are the same; the unit is cut to its first letters. */
function quantities(text: string): string[] {
  return [...text.matchAll(quantity)].map(([, value = "", unit = ""]) => {
    const plain = value
      .replace("−", "-")
      .replace(/[.,]$/u, "")
      .replace(/[.,](?=\d{3}(?!\d))/gu, "")
      .replace(",", ".");
    const kind = /^(?:grad|degrees|°)/iu.test(unit)
      ? "°"
      : unit.toLowerCase().replace(/^(gram|lit|watt|stund|hour|met).*/u, (_, word: string) => word[0] ?? "");
    return `${Number(plain)} ${kind}`;
  });
}

/** What a statement on the same kind of value says of the values claimed. */
function measured(statement: string, claim: string, kinds: readonly RegExp[]): Bearing {
  if (!kinds.some((kind) => kind.test(statement) && kind.test(claim))) return "silent";
  const [claimed, stated] = [quantities(claim), quantities(statement)];
  const units = new Set(stated.map((one) => one.split(" ")[1]));
  const comparable = claimed.filter((one) => units.has(one.split(" ")[1]));
  if (comparable.length === 0) return "silent";
  return comparable.every((one) => stated.includes(one)) ? "supports" : "contradicts";
}

/** Kinds of goods in both languages: proof for the backpack says nothing of the jacket. */
const goods: readonly RegExp[] = [
  /jacke|parka|mantel|anorak|jacket|coat/iu,
  /rucksack|backpack|rucksäcke|daypack/iu,
  /(?<!\p{L})zelte?(?!\p{L})|kuppelzelt|tents?(?!\p{L})/iu,
  /schuh|stiefel|sneaker|shoes?|boots?(?!\p{L})/iu,
  /schlafs[aä]ck|sleeping bag/iu,
  /kleid(?!ung)|(?<!\p{L})dress(?!\p{L})|(?<!\p{L})rock(?!\p{L})|skirt/iu,
  /socken?(?!\p{L})|strümpf|socks?(?!\p{L})/iu,
  /mütze|handschuh|schal(?!\p{L})|beanie|gloves?|scarf/iu,
  /decke|bettwäsche|kissen|blanket|bedding|pillow/iu,
  /flasche|becher|tasse|bottle|mug(?!\p{L})|cup(?!\p{L})/iu,
  /tasche|(?<!\p{L})bags?(?!\p{L})|tote/iu,
  /lampe|leuchte|lamp(?!\p{L})/iu,
  /sofa|sessel|stuhl|tisch|regal|couch|chair|table(?!\p{L})|shelf/iu,
  /kühlschrank|waschmaschine|spülmaschine|trockner|fridge|washing machine|dishwasher|dryer/iu,
  /handy|smartphone|laptop|kopfhörer|tablet|headphones|phone(?!\p{L})/iu,
  /waschmittel|spülmittel|reiniger|detergent|cleaner/iu,
  /seife|deo(?!\p{L})|zahnpasta|soap|deodorant|toothpaste/iu,
  /kerze|candle/iu,
  /(?<!\p{L})\p{L}*tee(?!\p{L})|(?<!\p{L})tea(?!\p{L})/iu,
  /müsli|haferflocken|granola|oats/iu,
  /schokolade|chocolate/iu,
  /fahrrad|e-?bike|bicycle/iu,
  /hosen?(?!\p{L})|jeans|trousers|pants(?!\p{L})/iu,
  /hemd|bluse|t-?shirt|pullover|fleece|(?<!\p{L})shirts?(?!\p{L})|sweater/iu,
  /matratze|mattress/iu,
  /kaffee|coffee/iu,
  /creme|lotion|shampoo|cream/iu,
  /versand|lieferung|shipping|delivery/iu,
];

/** "Winterjacke Polar": the name behind the kind of goods, or behind "Modell". */
const named =
  /(?:\p{L}*(?:jacke|parka|mantel|rucksack|zelt|schuh|stiefel|schlafsack|hose|lampe|matratze|tasche|flasche|sofa|stuhl)|modell?s?|serie|linie|jacket|backpack|tent|boots?|lamp|mattress|bag|bottle|model|range)\s+"?(\p{Lu}\p{Ll}{2,20})(?!\p{L})/gu;
const noName = new Set([
  "Laut",
  "Nach",
  "Alle",
  "Der",
  "Die",
  "Das",
  "Und",
  "Mit",
  "Von",
  "Prüfung",
  "Zertifikat",
]);

function namesIn(text: string): string[] {
  return [...text.matchAll(new RegExp(named.source, "giu"))]
    .map((match) => match[1] ?? "")
    .filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name) && !noName.has(name));
}

/** Proof for the model Fjell says nothing of the model Polar. */
function aboutOtherModel(statement: string, claim: string): boolean {
  const [stated, claimed] = [namesIn(statement), namesIn(claim)];
  return claimed.length > 0 && stated.length > 0 && !stated.some((name) => claimed.includes(name));
}

/** Whether both name goods, and not the same. */
export function aboutOtherGoods(statement: string, claim: string): boolean {
  if (aboutOtherModel(statement, claim)) return true;
  const claimed = goods.filter((kind) => kind.test(claim));
  const stated = goods.filter((kind) => kind.test(statement));
  return claimed.length > 0 && stated.length > 0 && !stated.some((kind) => claimed.includes(kind));
}

const reach: readonly RegExp[] = [
  /hamburg|berlin|münchen|munich|regional|in der stadt|stadtweit|lokal/iu,
  /deutschland|german|österreich|austria|bundesweit|national|(?<!\p{L})uk(?!\p{L})|brit/iu,
  /europ|eu-weit/iu,
  /welt|world|global|international/iu,
];

function widest(text: string): number {
  return reach.reduce((found, pattern, index) => (pattern.test(text) ? index : found), -1);
}

const parts =
  /(?<![\p{L}])(?:(?:außen|ober|innen)(?:material|stoff|futter)|futter|füllung|sohle|reißverschl\p{L}+|verpackung|karton|kragen|griff|deckel|kapuze|membran|ausrüstung)|(?<![\p{L}])(?:outer|shell|lining|fill|insulation|soles?|zips?|zipper|packaging|box|collar|lid|handle|hood|finish|membrane)(?![\p{L}])/giu;
const limited =
  /(?<![\p{L}])(?:nur|lediglich|ausschließlich|allein|teilweise|only|just|solely|partly|partially)(?![\p{L}])/iu;
const partKinds: readonly RegExp[] = [
  /außenmaterial|außenstoff|obermaterial|oberstoff|outer|shell/iu,
  /futter|lining/iu,
  /füllung|gefüllt|fill|insulation/iu,
  /verpackung|karton|packaging|box/iu,
  /sohle|sole/iu,
  /ausrüstung|imprägnier|wasserabweisend|finish|repellent/iu,
  /membran/iu,
];

function coversOnlyAPart(statement: string, claim: string): boolean {
  const named = statement.match(parts);
  if (named === null) return limited.test(statement) && /%|prozent|percent|teil|part/iu.test(statement);
  return !partKinds.some((kind) => kind.test(statement) && kind.test(claim));
}

function shares(text: string): number[] {
  return [...text.matchAll(/(\d{1,3})(?:[.,]\d+)?\s?(?:%|prozent|percent|per cent)/giu)].map((match) =>
    Number(match[1]),
  );
}

const forbids =
  /(?:erlaubt|gestattet|deckt)\s+(?:\p{L}+\s+){0,2}?(?:nicht|keine\p{L}*)|nicht\s+(?:erlaubt|gestattet|zulässig|gedeckt)|(?:does|do|must|may)\s+not\s+(?:allow|permit|cover|be|say)|is\s+not\s+(?:allowed|permitted|covered)/iu;
const wordings = /["„“”]([^"„“”]{3,120})["“”]/gu;

/** The wordings that a statement about evidence rules out: what it does not allow says nothing against all else. */
export function forbiddenIn(statement: string): string[] {
  if (!forbids.test(statement.replace(wordings, " "))) return [];
  return [...statement.matchAll(wordings)].map((match) => match[1] ?? "");
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function stem(word: string): string {
  return word.length <= 4 ? word : word.replace(/(?:e[rnms]?|s)$/u, "");
}

/** "recycelte Winterjacke" says what "recycelte Jacke" says: endings differ, and a compound holds its last part. */
export function holdsWording(claim: string, wording: string): boolean {
  const [said, sought] = [wordsIn(claim), wordsIn(wording)];
  if (sought.length === 0) return false;
  return said.some((_, at) =>
    sought.every((word, index) => stem(said[at + index] ?? "").endsWith(stem(word))),
  );
}

/** The first place that speaks for the claim; a short sign inside a longer word is none ("Nordstern" holds no RDS). */
function supportIn(text: string, supports: RegExp): { start: number; end: number } | null {
  for (const { 0: found, index } of text.matchAll(new RegExp(supports.source, "giu"))) {
    const inside = /\p{L}$/u.test(text.slice(0, index)) && /^\p{L}{1,4}$/u.test(found);
    if (!inside) return { start: index, end: index + found.length };
  }
  return null;
}

/** What one statement says about one claim (the sentence that holds it). */
export function weigh(
  statement: string,
  { claim, proof, asOf }: { claim: string; proof: Proof; asOf: string },
): Bearing {
  const reading = read(statement);
  const forbidden = forbiddenIn(reading.text);
  if (forbidden.length > 0)
    return forbidden.some((wording) => holdsWording(claim, wording)) ? "contradicts" : "silent";
  if (aboutOtherGoods(reading.text, claim)) return "silent";
  if (proof.contradicts !== undefined && reading.text.search(proof.contradicts) >= 0) return "contradicts";
  if (proof.measures !== undefined) return measured(reading.text, claim, proof.measures);
  const hit = supportIn(reading.text, proof.supports);
  if (hit === null) return "silent";
  if (outdone(reading.text, { claim, proof, asOf })) return "contradicts";
  if (denied(reading.text, hit.start, hit.end)) return "contradicts";
  if (isExpired(reading.text, asOf) || isNotYet(reading.text, asOf)) return "expired";
  const [claimed, stated] = [shares(claim), shares(reading.text)];
  if (claimed.length > 0 && stated.length > 0 && Math.max(...stated) < Math.max(...claimed))
    return "contradicts";
  if (widest(claim) > 0 && widest(reading.text) >= 0 && widest(reading.text) < widest(claim))
    return "contradicts";
  return coversOnlyAPart(reading.text, claim) ? "partial" : "supports";
}

const lacking =
  /(?<![\p{L}])(?:kein(?:e[rnms]?)?|nicht belegt|liegt nicht vor|liegen nicht vor|fehlt|fehlen|ausstehend|beantragt|in prüfung|geplant|ungeprüft|unbelegt|noch nicht|no|missing|pending|planned|unverified|unsubstantiated|not (?:yet )?(?:tested|certified|available|verified|proven|on file))(?![\p{L}])/iu;

const denial =
  /(?<![\p{L}])(?:nicht|nie|niemals|ohne|not|never|without|isn't|aren't|don't|doesn't)(?![\p{L}])/iu;

function denied(text: string, start: number, end: number): boolean {
  // A pattern that only looks ahead has no place of its own: then a denial anywhere counts.
  if (end - start === 0 && denial.test(text)) return true;
  return lacking.test(text) || isNegated({ start: 0, end: text.length, text }, start, end);
}

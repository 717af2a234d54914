// Numbers of companies: VAT ids of the Union, Britain and Switzerland, and their entries in commercial registers.
import { hasRightDigits, wordsBefore, type Candidate, type Reading } from "../candidate.ts";

/** Shapes of the VAT ids (Annex to the VIES page of the Commission), prefix included, without separators. */
const vatShape: ReadonlyMap<string, RegExp> = new Map([
  ["AT", /^U\d{8}$/],
  ["BE", /^[01]\d{9}$/],
  ["BG", /^\d{9,10}$/],
  ["CY", /^\d{8}[A-Z]$/],
  ["CZ", /^\d{8,10}$/],
  ["DE", /^\d{9}$/],
  ["DK", /^\d{8}$/],
  ["EE", /^\d{9}$/],
  ["EL", /^\d{9}$/],
  ["ES", /^[A-Z0-9]\d{7}[A-Z0-9]$/],
  ["FI", /^\d{8}$/],
  ["FR", /^[A-Z0-9]{2}\d{9}$/],
  ["GB", /^(?:\d{9}|\d{12}|(?:GD|HA)\d{3})$/],
  ["XI", /^(?:\d{9}|\d{12})$/],
  ["HR", /^\d{11}$/],
  ["HU", /^\d{8}$/],
  ["IE", /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/],
  ["IT", /^\d{11}$/],
  ["LT", /^(?:\d{9}|\d{12})$/],
  ["LU", /^\d{8}$/],
  ["LV", /^\d{11}$/],
  ["MT", /^\d{8}$/],
  ["NL", /^\d{9}B\d{2}$/],
  ["PL", /^\d{10}$/],
  ["PT", /^\d{9}$/],
  ["RO", /^\d{2,10}$/],
  ["SE", /^\d{12}$/],
  ["SI", /^\d{8}$/],
  ["SK", /^\d{10}$/],
]);

/** The validator of stdnum for each; the others have none there. */
const vatCheck: ReadonlyMap<string, string> = new Map(
  "AT.uid BE.vat BG.vat CY.vat DE.vat EE.kmkr GR.vat FI.alv FR.tva GB.vat HR.oib HU.anum IE.vat IT.iva LT.pvm LU.tva LV.pvn MT.vat NL.btw PL.nip PT.nif RO.cif SE.vat SK.dph"
    .split(" ")
    .map((name) => [name.startsWith("GR") ? "EL" : name.slice(0, 2), name]),
);

const vat =
  /(?<![\p{L}\d_-])(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|XI|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK)[ -]?((?:[A-Z0-9+*][ .-]?){7,13}[A-Z0-9])(?![\p{L}\d_])/gu;
const vatWord =
  /(?:ust|umsatzsteuer|mehrwertsteuer|mwst|\buid\b|uid-|\bvat\b|vat[-_ ]|\btva\b|\biva\b|\bbtw\b|tax (?:id|no|number)|id-?nr|\bnip\b)[^\n]{0,36}$/u;
const swiss =
  /(?<![\p{L}\d_-])CHE[- ]?\d{3}[. ]?\d{3}[. ]?\d{3}(?:\s?(?:MWST|TVA|IVA|VAT))?(?![\p{L}\d_])/giu;
const bareVat = /(?<![\p{L}\d_.,/-])\d{3} ?\d{4} ?\d{2}(?![\p{L}\d_]|[.,]\d)/gu;
const bareVatWord = /\bvat\s?(?:reg(?:istration)?)?\.?\s?(?:no|number|id|nr)?\.?[\s:#]{1,3}$/u;

/** The longest beginning that is of the country's shape, as words in capitals may follow. */
function vatEnd(country: string, body: string): { length: number; valid: boolean } | null {
  for (let length = body.length; length >= 7; length -= 1) {
    if (/[\p{L}\d]/u.test(body[length] ?? " ") || !/[A-Z0-9+*]/.test(body[length - 1] ?? "")) continue;
    const compact = body.slice(0, length).replace(/[ .-]/g, "");
    if (vatShape.get(country)?.test(compact) !== true || !/\d{2}/.test(compact)) continue;
    const check = vatCheck.get(country);
    const valid =
      check !== undefined && [compact, country + compact].some((value) => hasRightDigits(check, value));
    return { length, valid };
  }
  return null;
}

export function findVatIds(reading: Reading): Candidate[] {
  const union = [...reading.text.matchAll(vat)].flatMap((match): Candidate[] => {
    const { 0: whole, index } = match;
    const [, country = "", body = ""] = match;
    const found = vatEnd(country, body);
    if (found === null) return [];
    const said = vatWord.test(wordsBefore(reading, index, 48));
    const alone = found.valid && (vatCheck.has(country) || country === "AT");
    if (!said && !alone && !(country === "AT")) return [];
    const end = index + whole.length - body.length + found.length;
    return [{ type: "vat", start: index, end, score: found.valid ? 0.99 : said ? 0.9 : 0.75 }];
  });
  const che = [...reading.text.matchAll(swiss)].map(({ 0: value, index }): Candidate => {
    const isVat =
      /(?:MWST|TVA|IVA|VAT)$/i.test(value) ||
      /(?:mwst|mehrwertsteuer|\bvat\b|\btva\b)[^\n\d]{0,20}$/u.test(wordsBefore(reading, index));
    return { type: isVat ? "vat" : "company_register", start: index, end: index + value.length, score: 0.98 };
  });
  const bare = [...reading.text.matchAll(bareVat)]
    .filter(({ index }) => bareVatWord.test(wordsBefore(reading, index, 24)))
    .map(({ 0: value, index }): Candidate => ({
      type: "vat",
      start: index,
      end: index + value.length,
      score: 0.85,
    }));
  return [...union, ...che, ...bare];
}

const register =
  /(?<![\p{L}\d_-])(?:HR[AB]|GnR|VR|PR|GsR)(?:[ -]?(?:Nr\.?|Nummer|No\.?))?[ :.-]{0,2}\d{1,7}(?: ?[A-Z]{1,2}(?![\p{L}\d]))?(?![\p{L}\d_-]|[.,]\d)/gu;
const austrian = /(?<![\p{L}\d_-])FN[ -]?\d{1,6} ?[a-z](?![\p{L}\d_])/gu;
const austrianBare = /(?<![\p{L}\d_.,-])\d{5,6} ?[a-z](?![\p{L}\d_])/gu;
const british = /(?<![\p{L}\d_.,/-])(?:(?:SC|NI|OC|SO|NC|LP|SL)\d{6}|\d{8})(?![\p{L}\d_]|[.,]\d)/gu;
const britishWord =
  /(?:company|companies house|registered (?:in|no|number|company)|registration|reg\.?|crn)[^\d\n]{0,48}$/u;
const swissOld = /(?<![\p{L}\d_-])CH-\d{3}\.\d\.\d{3}\.\d{3}-\d(?!\d)/gu;
const bareGerman = /(?<![\p{L}\d_.,/-])\d{3,6}(?: B)?(?![\p{L}\d_]|[.,]\d)/gu;

export function findRegisterNumbers(reading: Reading): Candidate[] {
  const { text, lower } = reading;
  const entry =
    (score: number) =>
    ({ 0: value, index }: RegExpExecArray): Candidate => ({
      type: "company_register",
      start: index,
      end: index + value.length,
      score,
    });
  const court = (index: number) =>
    /amtsgericht|\bag\b|register|genossenschaft|verein/u.test(
      lower.slice(Math.max(0, index - 60), index + 60),
    );
  const named = [...text.matchAll(register)].filter(
    ({ 0: value, index }) => value.startsWith("HR") || court(index),
  );
  // Bare digits are looked at only in a text that knows the word for them.
  const matches = (pattern: RegExp, ...words: readonly string[]): RegExpExecArray[] =>
    words.some((word) => lower.includes(word)) ? [...text.matchAll(pattern)] : [];
  const fn = [
    ...text.matchAll(austrian),
    ...matches(austrianBare, "firmenbuch").filter(({ index }) =>
      /firmenbuch(?:nummer|-?nr\.?)?[^\d\n]{0,12}$/u.test(wordsBefore(reading, index)),
    ),
  ];
  const companies = matches(british, "compan", "regist", "reg", "crn").filter(({ index }) =>
    britishWord.test(wordsBefore(reading, index, 64)),
  );
  const bare = matches(bareGerman, "handelsregister").filter(({ index }) =>
    /handelsregister(?:nummer|-?nr\.?)[\s:.]{1,3}$/u.test(wordsBefore(reading, index, 30)),
  );
  return [
    ...named.map(entry(0.98)),
    ...fn.map(entry(0.95)),
    ...companies.map(entry(0.85)),
    ...[...text.matchAll(swissOld)].map(entry(0.95)),
    ...bare.map(entry(0.85)),
  ];
}

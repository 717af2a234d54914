// Numbers that tax offices, pension and health insurers give to a person: by check digits, by shape, and by the word before.
import type { PersonalDataType } from "#src/core/personal-data.ts";
import {
  digitsOf,
  hasRightDigits,
  wordsAfter,
  wordsBefore,
  type Candidate,
  type Reading,
} from "../candidate.ts";

interface Shape {
  readonly type: PersonalDataType;
  readonly pattern: RegExp;
  /** The word that must stand before; null where the shape alone is enough. */
  readonly said: RegExp | null;
  /** Whether the check digits are right; without them the word decides. */
  readonly valid?: (value: string) => boolean;
  /** A right check digit speaks for itself, unless another number is announced. */
  readonly alone?: boolean;
}

const edge = "(?<![\\p{L}\\d_.,/+-])";
const close = "(?![\\p{L}\\d_]|[.,/-]\\d)";
const shape = (body: string): RegExp => new RegExp(`${edge}(?:${body})${close}`, "giu");
const upTo = "[^\\d\\n]{0,36}$";
const word = (body: string): RegExp => new RegExp(`(?:${body})${upTo}`, "u");

/** §290 SGB V: the letter as two digits, weights 1 2 1 2…, cross sums, modulo 10. */
export function isHealthInsuranceNumber(value: string): boolean {
  const compact = value.replace(/\s/g, "").toUpperCase();
  if (!/^[A-Z]\d{9}$/.test(compact)) return false;
  const letter = String(compact.charCodeAt(0) - 64).padStart(2, "0");
  const digits = [...letter, ...compact.slice(1, 9)].map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const product = digit * (index % 2 === 0 ? 1 : 2);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === Number(compact[9]);
}

/** NHS number: weights 10 to 2, modulo 11. */
export function isNhsNumber(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length !== 10) return false;
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

const noTax =
  /(?:tel|fon|phone|mobil|handy|fax|bestell|order|auftrag|rechnung|artikel|invoice|tracking|sendung|ean|sku)[^\d\n]{0,20}$/u;
const tax =
  "steuer-?\\s?(?:id|ident|nummer|nr|identifikation)|steueridentifikations|steuernummer|\\bst\\.?-?\\s?nr|\\bstnr|\\bidnr|\\bid-nr|\\btin\\b|\\bitin\\b|\\bein\\b|tax\\s?(?:id|no|number|identification|ref|payer|code|file)|taxpayer|finanzamt|\\butr\\b|abgabenkonto|tax_id|taxid|steuer_";
const social =
  "sozialversicherung|sozialvers|\\bsv-?\\s?(?:nr|nummer)|\\bsvnr|\\brvnr|rentenversicherung|renten-?vers|\\brv-?nummer|versicherungsnummer|versicherungs-?nr|vers\\.?-?nr|social\\s?security|social\\s?insurance|\\bvsnr|ahv|\\bavs\\b|\\bnavs|e-?card|national insurance|\\bni\\s?(?:no|number)|\\bnino\\b|\\bssn\\b";

const shapes: readonly Shape[] = [
  {
    type: "tax_id",
    pattern: shape("[1-9]\\d(?: ?\\d{3}){3}"),
    said: word(tax),
    valid: (value) => hasRightDigits("DE.idnr", digitsOf(value)),
    alone: true,
  },
  // Tax numbers of Germany (also the federal form of 13 digits), Austria and the United States; British UTRs have ten digits.
  {
    type: "tax_id",
    pattern: shape(
      "\\d{2,3}[ /]?/ ?\\d{3,4}[ /]{1,3}\\d{4,5}|\\d{5}/\\d{5}|\\d{3} ?/ ?\\d{4}|\\d{2} \\d{3}/\\d{4}|\\d{2}[ -]\\d{3}[/ ]\\d{4}|\\d{2}-\\d{7}|\\d{2} \\d{3} \\d{5}|\\d{3} \\d{3} \\d{5}|9\\d{2}-[5-9]\\d-\\d{4}|\\d{5} \\d{5}|\\d{13}|\\d{9,11}|\\d{3} ?\\d{3} ?\\d{4}",
    ),
    said: word(tax),
  },
  {
    type: "social_security",
    pattern: shape("756[. ]?\\d{4}[. ]?\\d{4}[. ]?\\d{2}"),
    said: null,
    valid: isAhvNumber,
    alone: true,
  },
  {
    type: "social_security",
    pattern: shape("\\d{2} ?(?:[0-2]\\d|3[01]|[4-9]\\d) ?\\d{2} ?\\d{2} ?[a-z] ?\\d{2} ?\\d"),
    said: word(social),
    valid: (value) => hasRightDigits("DE.svnr", value.replace(/\s/g, "").toUpperCase()),
    alone: true,
  },
  {
    type: "social_security",
    pattern: shape("[1-9]\\d{3}[ -/]?(?:[0-2]\\d|3[01])(?:0\\d|1[0-5])\\d{2}"),
    said: word(social),
    valid: (value) => /[ -]/.test(value) && hasRightDigits("AT.vnr", digitsOf(value)),
    alone: true,
  },
  {
    type: "social_security",
    pattern: shape(
      "(?!bg|gb|kn|nk|nt|tn|zz)[a-ceghj-prstw-z][a-ceghj-nprstw-z] ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]",
    ),
    said: null,
  },
  { type: "ssn", pattern: shape("(?!000|666)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}"), said: null },
  {
    type: "ssn",
    pattern: shape("(?!000|666)\\d{3} ?\\d{2} ?\\d{4}"),
    said: word("\\bssn\\b|social[ _-]?security|social_sec|soc\\.? sec|\\bsocial\\b"),
  },
  {
    type: "health_insurance",
    pattern: shape("[a-z] ?\\d{3} ?\\d{3} ?\\d{3}"),
    said: word(
      "kranken|\\bkvnr|\\bkv-?\\s?n|versicherten|versicherungs|gesundheitskarte|\\begk\\b|\\baok\\b|\\btk\\b|barmer|\\bdak\\b|\\bikk\\b|\\bbkk\\b|kasse|health[ _-]?insurance|insurance (?:no|number|id)|insured",
    ),
    valid: isHealthInsuranceNumber,
    alone: true,
  },
  {
    type: "health_insurance",
    pattern: shape("\\d{3}[ -]?\\d{3}[ -]?\\d{4}"),
    said: word("\\bnhs\\b"),
    valid: isNhsNumber,
  },
];

/** CH: 13 digits of an EAN. */
function isAhvNumber(value: string): boolean {
  return hasRightDigits("CH.ssn", digitsOf(value));
}

function scoreOf({ said, valid, alone }: Shape, value: string, reading: Reading, start: number): number {
  const before = wordsBefore(reading, start, 64);
  if (said === null && valid === undefined) return noTax.test(before) ? 0.5 : 0.9;
  const right = valid?.(value) ?? false;
  const announced = said !== null && said.test(before);
  if (announced) return right || valid === undefined ? 0.99 : 0.8;
  if (right && alone === true && !noTax.test(before)) return 0.9;
  // 756.… has no other meaning, right or wrong.
  return said === null && /[. ]/.test(value) ? 0.7 : 0;
}

export function findStateNumbers(reading: Reading): Candidate[] {
  return shapes.flatMap((one) =>
    [...reading.lower.matchAll(one.pattern)].flatMap(({ 0: value, index }) => {
      const score = scoreOf(one, value, reading, index);
      // Numbers of companies and percentages are behind: "123 456 7890 €" is a price.
      if (score === 0 || /^\s?[€$£%]/.test(wordsAfter(reading, index + value.length, 2))) return [];
      return [{ type: one.type, start: index, end: index + value.length, score }];
    }),
  );
}

// Nutrition claims of the annex to Regulation (EC) No 1924/2006: each with its condition, checked against the figures that the text itself gives.
import type { Bilingual } from "#src/core/language.ts";
import { words, type Spot, type Surroundings } from "#src/guard/claims/rule.ts";

interface NutritionClaim {
  readonly claim: RegExp;
  /** The nutrient whose figure decides; without one any figure on the text's own terms counts. */
  readonly nutrient: RegExp;
  /** Grams, kilocalories or percent for a hundred grams; drinks have half of an upper limit. */
  readonly most?: number;
  readonly least?: number;
  readonly condition: Bilingual;
}

const sugar = /zucker|sugars?/iu;
const fat = /fett(?!säure)|(?<!saturated )fat/iu;
const salt = /salz|natrium|salt|sodium/iu;
const energy = /kcal/iu;
const fibre = /ballaststoff\p{L}*|fibre|fiber/iu;
const protein = /protein|eiweiß/iu;
const reference = /nrv|referenzwert\p{L}*|reference value|daily value|rda|tagesbedarf\p{L}*/iu;
const micronutrients =
  "(?:vitamin(?:en?|s)? ?(?:a|b1|b2|b6|b12|c|d|e|k)?|mineralstoffen?|minerals?|magnesium|zink|zinc|eisen|iron|calcium|kalzium|jod|iodine|folsäure|folate|selen|selenium|kalium|potassium)";

function limit(de: string, en: string): Bilingual {
  return { de: `Bedingung des Anhangs: ${de}`, en: `Condition of the annex: ${en}` };
}

const claims: readonly NutritionClaim[] = [
  {
    claim: words(
      "(?:zuckerfrei~|frei von zucker|ohne zucker|0 ?% zucker|null zucker|sugar ?free|no sugar|zero sugar|without sugar)(?! ?(?:zusatz|zuzusetzen|added))",
    ),
    nutrient: sugar,
    most: 0.5,
    condition: limit(
      "höchstens 0,5 g Zucker je 100 g oder 100 ml.",
      "at most 0.5 g of sugars per 100 g or 100 ml.",
    ),
  },
  {
    claim: words("(?:zuckerarm~|wenig zucker|low(?: in)? sugars?)"),
    nutrient: sugar,
    most: 5,
    condition: limit(
      "höchstens 5 g Zucker je 100 g, bei Getränken 2,5 g.",
      "at most 5 g of sugars per 100 g, 2.5 g for drinks.",
    ),
  },
  {
    claim: words(
      "(?:ohne (?:zugesetzten zucker|zuckerzusatz|zusatz von zucker|zucker(?: zuzusetzen| ?zusatz))|kein~ zuckerzusatz|ungesüßt~|no added sugars?|without added sugars?|unsweetened)",
    ),
    nutrient: /von natur aus zucker|naturally occurring sugars/iu,
    condition: limit(
      "kein Zucker und kein Lebensmittel zum Süßen; bei natürlichem Zucker der Satz „Enthält von Natur aus Zucker“.",
      "no sugars and no food used for sweetening; with natural sugars the sentence “Contains naturally occurring sugars”.",
    ),
  },
  {
    claim: words("(?:fettfrei~|ohne fett|0 ?% fett|fat ?free|zero fat|0 ?% fat)"),
    nutrient: fat,
    most: 0.5,
    condition: limit(
      "höchstens 0,5 g Fett je 100 g oder 100 ml.",
      "at most 0.5 g of fat per 100 g or 100 ml.",
    ),
  },
  {
    claim: words("(?:fettarm~|wenig fett|low(?: in)? ?fat)"),
    nutrient: fat,
    most: 3,
    condition: limit(
      "höchstens 3 g Fett je 100 g, bei Getränken 1,5 g.",
      "at most 3 g of fat per 100 g, 1.5 g for drinks.",
    ),
  },
  {
    claim: words("(?:salzarm~|kochsalzarm~|natriumarm~|low(?: in)? (?:salt|sodium))"),
    nutrient: salt,
    most: 0.3,
    condition: limit("höchstens 0,12 g Natrium je 100 g.", "at most 0.12 g of sodium per 100 g."),
  },
  {
    claim: words("(?:kalorienarm~|energiearm~|wenig kalorien|low(?: in)? ?calorie~|low energy)"),
    nutrient: energy,
    most: 40,
    condition: limit(
      "höchstens 40 kcal je 100 g, bei Getränken 20 kcal.",
      "at most 40 kcal per 100 g, 20 kcal for drinks.",
    ),
  },
  {
    claim: words("(?:kalorienfrei~|ohne kalorien|null kalorien|zero calories|calorie ?free)"),
    nutrient: energy,
    most: 4,
    condition: limit("höchstens 4 kcal je 100 ml.", "at most 4 kcal per 100 ml."),
  },
  {
    claim: words("(?:ballaststoffquelle|quelle (?:von|für) ballaststoffe?n?|source of fib(?:re|er))"),
    nutrient: fibre,
    least: 3,
    condition: limit("mindestens 3 g Ballaststoffe je 100 g.", "at least 3 g of fibre per 100 g."),
  },
  {
    claim: words(
      "(?:ballaststoffreich~|(?:reich|hoher gehalt|viele?) (?:an )?ballaststoffe?n?|hoher ballaststoffgehalt|high(?: in)? ?fib(?:re|er)|rich in fib(?:re|er))",
    ),
    nutrient: fibre,
    least: 6,
    condition: limit("mindestens 6 g Ballaststoffe je 100 g.", "at least 6 g of fibre per 100 g."),
  },
  {
    claim: words(
      "(?:proteinreich~|eiweißreich~|(?:reich|hoher gehalt) an (?:protein|eiweiß)|hoher (?:protein|eiweiß)gehalt|high ?protein|high in protein|rich in protein|(?:protein|eiweiß)quelle|quelle von (?:protein|eiweiß)|source of protein)",
    ),
    nutrient: protein,
    condition: limit(
      "mindestens 12 % des Brennwerts aus Eiweiß für „Quelle“, 20 % für „reich“.",
      "at least 12 % of the energy from protein for “source”, 20 % for “high”.",
    ),
  },
  {
    claim: words(
      `(?:reich an ${micronutrients}|hoher gehalt an ${micronutrients}|voller ${micronutrients}|vitaminreich~|high in ${micronutrients}|rich in ${micronutrients}|packed with ${micronutrients})`,
    ),
    nutrient: reference,
    least: 30,
    condition: limit(
      "mindestens 30 % des Referenzwerts je 100 g, bei Getränken die Hälfte.",
      "at least 30 % of the reference value per 100 g, half of it for drinks.",
    ),
  },
  {
    claim: words(`(?:quelle (?:von|für) ${micronutrients}|source of ${micronutrients})`),
    nutrient: reference,
    least: 15,
    condition: limit(
      "mindestens 15 % des Referenzwerts je 100 g, bei Getränken die Hälfte.",
      "at least 15 % of the reference value per 100 g, half of it for drinks.",
    ),
  },
  {
    claim: words(
      "(?:omega-?3-?(?:reich~|quelle)|(?:reich an|quelle von) omega-?3~(?:-fettsäuren)?|high in omega-?3|source of omega-?3)",
    ),
    nutrient: /ala|epa|dha|omega-?3|linolen/iu,
    condition: limit(
      "0,3 g ALA oder 40 mg EPA und DHA je 100 g und 100 kcal für „Quelle“, das Doppelte für „reich“.",
      "0.3 g ALA or 40 mg EPA and DHA per 100 g and 100 kcal for “source”, twice that for “high”.",
    ),
  },
  {
    claim: words(
      "(?:(?:zucker|fett|salz|kalorien)reduziert~|reduzierter (?:zucker|fett|salz)(?:gehalt|anteil)?|reduced (?:sugar|fat|salt|calories?)|light-?(?:produkt|variante|version)|in der light-?version|(?:weniger|less) (?:zucker|fett|salz|sugar|fat|salt)(?! zu))",
    ),
    nutrient: /%|prozent|percent|als|than/iu,
    condition: limit(
      "mindestens 30 % weniger als ein vergleichbares Erzeugnis, und gesagt, wovon.",
      "at least 30 % less than a similar product, and it must be said of what.",
    ),
  },
];

const gum = /zuckerfreie[rn]?\s+kaugummi|sugar-?\s?free\s+(?:chewing\s+)?gum/giu;
const drink = /(?:je|pro|per)\s?100\s?ml|getränk|limonade|saft|drink|juice|soda|lemonade/iu;
const number = "(\\d{1,4}(?:[.,]\\d{1,2})?)";

function valueOf(text: string): number {
  return Number(text.replace(",", "."));
}

/** The figure of the nutrient, wherever it stands close to its name; null when the text gives none. */
function figureIn(text: string, nutrient: RegExp): number | null {
  const unit = nutrient === energy || nutrient === reference ? "" : "\\s?(?:g|gramm|mg|%)\\s?";
  const near = nutrient === energy ? "\\s?" : "[^.!?\\n\\d]{0,20}?";
  const before = new RegExp(`${number}${unit}${near}(?:${nutrient.source})`, "iu").exec(text);
  if (before !== null) return valueOf(before[1] ?? "");
  const after = new RegExp(
    `(?:${nutrient.source})[^.!?\\n\\d]{0,15}?${number}\\s?(?:g|mg|%|kcal)`,
    "iu",
  ).exec(text);
  return after === null ? null : valueOf(after[1] ?? "");
}

function severityOf(text: string, { nutrient, most, least }: NutritionClaim): "block" | "warn" | null {
  if (most === undefined && least === undefined) {
    if (nutrient === protein) return figureIn(text, nutrient) === null ? "warn" : null;
    return text.search(nutrient) >= 0 ? null : "warn";
  }
  const figure = figureIn(text, nutrient);
  if (figure === null) return "warn";
  const ceiling = most !== undefined && most > 0.5 && drink.test(text) ? most / 2 : most;
  const fits = (ceiling === undefined || figure <= ceiling) && (least === undefined || figure >= least);
  return fits ? null : "block";
}

/** Nutrition claims whose condition the text does not show, or whose figure, in the text or on file, breaks it. */
export function nutritionSpots(text: string, { evidence = [] }: Surroundings = {}): Spot[] {
  const excepted = [...text.matchAll(gum)].map(({ index }) => index);
  return claims.flatMap((one) =>
    [...text.matchAll(one.claim)].flatMap(({ 0: found, index }) => {
      if (excepted.includes(index)) return [];
      // A figure inside the claim ("0 % Zucker") proves nothing of itself.
      const rest = `${text.slice(Math.max(0, index - 150), index)} ; ${text.slice(index + found.length, index + found.length + 150)}`;
      const against = evidence.find(
        (statement) => statement.length <= 2000 && severityOf(statement, one) === "block",
      );
      if (against !== undefined) {
        const [start, end] = [index, index + found.length];
        return [{ start, end, severity: "block" as const, missing: one.condition, against }];
      }
      const severity = severityOf(rest, one);
      return severity === null
        ? []
        : [{ start: index, end: index + found.length, severity, missing: one.condition }];
    }),
  );
}

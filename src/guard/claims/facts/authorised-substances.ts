// The authorised health claims of the Union register beside vitamins and minerals, those on children and on risk factors included.
import type { Bilingual } from "#src/core/language.ts";
import type { AuthorisedSubstance } from "./authorised-nutrients.ts";

function daily(amount: string): Bilingual {
  return {
    de: `Bedingung: ${amount} Tagesmenge, und die Verbraucher müssen erfahren, dass sich die Wirkung bei dieser Menge einstellt.`,
    en: `Condition: ${amount} a day, and consumers must be told that the effect is obtained with this intake.`,
  };
}

function condition(de: string, en: string): Bilingual {
  return { de: `Bedingung: ${de}`, en: `Condition: ${en}` };
}

const meal = condition(
  "Menge je Mahlzeit nach der Verordnung (EU) Nr. 432/2012, mit Hinweis an die Verbraucher.",
  "Amount per meal as in Regulation (EU) No 432/2012, with information to consumers.",
);
const fibre = condition(
  "Das Lebensmittel muss einen hohen Gehalt dieser Faser haben.",
  "The food must be high in that fibre.",
);
const children = condition(
  "Angabe nach Artikel 14 HCVO mit den Mindestgehalten ihrer Zulassung; Zielgruppe sind Kinder.",
  "Claim under Article 14 of Regulation (EC) No 1924/2006 with the minimum amounts of its authorisation; the target group is children.",
);
const risk = condition(
  "Angabe nach Artikel 14 HCVO; dazu gehört der Satz, dass die Krankheit mehrere Risikofaktoren hat.",
  "Claim under Article 14 of Regulation (EC) No 1924/2006; it must be said that the disease has multiple risk factors.",
);

/** From memory of the annex to Regulation (EU) No 432/2012 and its later amendments: check the register before relying on an entry. */
export const authorisedSubstances: readonly AuthorisedSubstance[] = [
  {
    id: "protein",
    names: "proteine?|eiweiße?|proteins?",
    effects: ["muscle-mass", "bones"],
    condition: condition(
      "Mindestens zwölf Prozent des Brennwerts müssen aus Eiweiß stammen.",
      "At least twelve percent of the energy must come from protein.",
    ),
  },
  {
    id: "choline",
    names: "cholin|choline",
    effects: ["homocysteine", "lipids", "liver"],
    condition: condition(
      "Mindestmenge Cholin je hundert Gramm oder Portion nach der Verordnung.",
      "Minimum choline per hundred grams or portion as in the Regulation.",
    ),
  },
  { id: "betaine", names: "betaine?", effects: ["homocysteine"], condition: daily("1,5 g") },
  { id: "creatine", names: "kreatin|creatine?", effects: ["bursts", "strength"], condition: daily("3 g") },
  {
    id: "dha",
    names: "dha|docosahexaensäure|docosahexaenoic acid",
    effects: ["brain", "vision", "triglycerides", "infant-eyes", "foetal-eyes-brain"],
    condition: daily("250 mg"),
  },
  {
    id: "epa-dha",
    names: "epa und dha|dha und epa|epa and dha|dha and epa|eicosapentaensäure",
    effects: ["heart", "blood-pressure", "triglycerides"],
    condition: daily("250 mg"),
  },
  {
    id: "alpha-linolenic-acid",
    names: "alpha-?linolensäure|alpha-linolenic acid|ala",
    effects: ["cholesterol", "child-growth"],
    condition: daily("2 g"),
  },
  {
    id: "linoleic-acid",
    names: "linolsäure|linoleic acid",
    effects: ["cholesterol", "child-growth"],
    condition: daily("10 g"),
  },
  {
    id: "oleic-acid",
    names: "ölsäure|oleic acid|ungesättigte[rn]? fettsäuren?|unsaturated fat(?:s|ty acids)?",
    effects: ["cholesterol", "cholesterol-risk"],
    condition: condition(
      "Gesättigte Fettsäuren müssen ersetzt sein, bei hohem Gehalt an ungesättigten Fettsäuren.",
      "Saturated fats must be replaced, with a high content of unsaturated fat.",
    ),
  },
  {
    id: "low-saturates",
    names: "gesättigte[rn]? fettsäuren|saturated fat",
    effects: ["cholesterol"],
    condition: condition(
      "Das Lebensmittel muss arm an gesättigten Fettsäuren oder darin reduziert sein.",
      "The food must be low or reduced in saturated fat.",
    ),
  },
  {
    id: "low-sodium",
    names: "natrium|sodium|salzarme?|wenig salz",
    effects: ["blood-pressure"],
    condition: condition(
      "Das Lebensmittel muss natriumarm oder darin reduziert sein.",
      "The food must be low or reduced in sodium.",
    ),
  },
  {
    id: "beta-glucan",
    names: "beta-?glucane?n?|β-glucane?|beta-glucans?",
    effects: ["cholesterol", "blood-sugar-rise", "cholesterol-risk"],
    condition: daily("3 g"),
  },
  { id: "arabinoxylan", names: "arabinoxylane?", effects: ["blood-sugar-rise"], condition: meal },
  {
    id: "resistant-starch",
    names: "resistente stärke|resistant starch",
    effects: ["blood-sugar-rise"],
    condition: meal,
  },
  {
    id: "slow-starch",
    names: "langsam verdauliche stärke|slowly digestible starch",
    effects: ["blood-sugar-rise"],
    condition: meal,
  },
  {
    id: "hpmc",
    names: "hydroxypropyl-?methylcellulose|hpmc",
    effects: ["blood-sugar-rise", "cholesterol"],
    condition: daily("5 g"),
  },
  {
    id: "pectins",
    names: "pektine?|pectins?",
    effects: ["blood-sugar-rise", "cholesterol"],
    condition: daily("6 g"),
  },
  {
    id: "glucomannan",
    names: "glucomannane?|konjak~|konjac",
    effects: ["cholesterol", "weight-loss"],
    condition: condition(
      "3 g am Tag in drei Portionen mit viel Wasser vor den Mahlzeiten, im Rahmen einer kalorienarmen Ernährung, mit Warnung vor Ersticken.",
      "3 g a day in three portions with water before meals, in an energy-restricted diet, with a warning of choking.",
    ),
  },
  { id: "guar-gum", names: "guar~|guar gum", effects: ["cholesterol"], condition: daily("10 g") },
  { id: "chitosan", names: "chitosan", effects: ["cholesterol"], condition: daily("3 g") },
  {
    id: "plant-sterols",
    names: "pflanzenster(?:ine?|ole?)n?|pflanzenstanole?|plant (?:sterols?|stanols?)",
    effects: ["cholesterol", "cholesterol-risk"],
    condition: daily("0,8 g"),
  },
  {
    id: "wheat-bran",
    names: "weizenkleie-?(?:fasern?|ballaststoffe?)?|wheat bran(?: fibre)?",
    effects: ["faecal-bulk", "transit"],
    condition: fibre,
  },
  {
    id: "barley-fibre",
    names: "gerstenkorn-?(?:fasern?|ballaststoffe?)|barley grain fibre",
    effects: ["faecal-bulk"],
    condition: fibre,
  },
  {
    id: "oat-fibre",
    names: "haferkorn-?(?:fasern?|ballaststoffe?)|oat grain fibre",
    effects: ["faecal-bulk"],
    condition: fibre,
  },
  {
    id: "beet-fibre",
    names: "zuckerrüben-?(?:fasern?|ballaststoffe?)|sugar beet fibre",
    effects: ["faecal-bulk"],
    condition: fibre,
  },
  {
    id: "rye-fibre",
    names: "roggen-?(?:fasern?|ballaststoffe?)|rye fibre",
    effects: ["bowel"],
    condition: fibre,
  },
  {
    id: "chicory-inulin",
    names: "(?:natives )?(?:chicorée|zichorien?)-?inulin|chicory inulin",
    effects: ["bowel"],
    condition: daily("12 g"),
  },
  { id: "lactulose", names: "lactulose|laktulose", effects: ["transit"], condition: daily("10 g") },
  {
    id: "lactase",
    names: "laktase(?:-?enzym)?|lactase(?: enzyme)?",
    effects: ["lactose"],
    condition: condition(
      "Mindestmenge Lactase-Einheiten mit jeder laktosehaltigen Mahlzeit, für Menschen mit Schwierigkeiten bei der Laktoseverdauung.",
      "Minimum lactase units with each lactose-containing meal, for people who have difficulty digesting lactose.",
    ),
  },
  {
    id: "yoghurt-cultures",
    names: "lebende(?:n)? joghurt-?kulturen|live yog(?:h)?urt cultures",
    effects: ["lactose"],
    condition: condition(
      "Mindestzahl lebender Starterkulturen je Gramm.",
      "Minimum number of live starter cultures per gram.",
    ),
  },
  {
    id: "charcoal",
    names: "aktivkohle|activated charcoal",
    effects: ["flatulence"],
    condition: condition(
      "Ein Gramm mindestens eine halbe Stunde vor und ein Gramm kurz nach der Mahlzeit.",
      "One gram at least half an hour before and one gram shortly after the meal.",
    ),
  },
  {
    id: "sugar-free-gum",
    names: "zuckerfreie[rn]? kaugummis?|sugar-?free chewing gums?",
    effects: ["tooth-minerals", "plaque-acids", "dry-mouth", "caries-risk"],
    condition: condition(
      "Mindestens zwanzig Minuten nach dem Essen oder Trinken kauen.",
      "Chew for at least twenty minutes after eating or drinking.",
    ),
  },
  {
    id: "xylitol-gum",
    names: "xylit~|xylitol",
    effects: ["caries-risk", "tooth-minerals", "blood-sugar-rise"],
    condition: risk,
  },
  {
    id: "sugar-replacers",
    names:
      "erythrit|sorbit|mannit|maltit|lactit|isomalt|tagatose|isomaltulose|sucralose|polydextrose|sugar replacers?|erythritol|sorbitol|maltitol",
    effects: ["tooth-minerals", "blood-sugar-rise"],
    condition: condition(
      "Zucker muss durch diesen Stoff ersetzt sein.",
      "Sugars must be replaced by that substance.",
    ),
  },
  {
    id: "fructose",
    names: "fruktose|fructose",
    effects: ["blood-sugar-rise"],
    condition: condition(
      "Glucose oder Saccharose muss ersetzt sein.",
      "Glucose or sucrose must be replaced.",
    ),
  },
  {
    id: "fibre-general",
    names: "unverdauliche kohlenhydrate|non-digestible carbohydrates",
    effects: ["blood-sugar-rise"],
    condition: condition(
      "Zucker müssen durch unverdauliche Kohlenhydrate ersetzt sein.",
      "Sugars must be replaced by non-digestible carbohydrates.",
    ),
  },
  {
    id: "carbohydrates",
    names: "kohlenhydrate|carbohydrates",
    effects: ["brain", "recovery"],
    condition: condition(
      "Mindestmenge verwertbarer Kohlenhydrate, mit Hinweis an die Verbraucher.",
      "Minimum of metabolisable carbohydrates, with information to consumers.",
    ),
  },
  {
    id: "electrolyte-drinks",
    names: "kohlenhydrat-?elektrolyt-?(?:lösungen?|getränke?)|carbohydrate-electrolyte solutions?",
    effects: ["endurance", "water-uptake"],
    condition: condition(
      "Energie- und Natriumgehalt im Rahmen der Verordnung.",
      "Energy and sodium content within the limits of the Regulation.",
    ),
  },
  {
    id: "meal-replacement",
    names:
      "mahlzeitenersatz~|meal replacement~|ersatz (?:einer|von zwei) (?:der )?(?:täglichen )?(?:haupt)?mahlzeite?n?|replacing (?:one|two) of the daily meals",
    effects: ["weight-loss", "weight-kept"],
    condition: condition(
      "Zusammensetzung nach der Verordnung, im Rahmen einer kalorienarmen Ernährung.",
      "Composition as in the Regulation, in an energy-restricted diet.",
    ),
  },
  {
    id: "meat-fish",
    names: "fleisch oder fisch|meat or fish",
    effects: ["iron-absorption"],
    condition: condition(
      "Mindestmenge Fleisch oder Fisch in einer Portion, mit anderen eisenhaltigen Lebensmitteln.",
      "Minimum of meat or fish in a portion, eaten with other food that contains iron.",
    ),
  },
  {
    id: "melatonin",
    names: "melatonin",
    effects: ["jet-lag", "falling-asleep"],
    condition: condition(
      "Ein Milligramm kurz vor dem Schlafengehen; beim Jetlag ein halbes. In Deutschland ist die Einstufung als Arzneimittel zu prüfen.",
      "One milligram close to bedtime; half of that for jet lag. In Germany check whether it counts as a medicine.",
    ),
  },
  {
    id: "olive-polyphenols",
    names: "oliven(?:öl)?-?polyphenole?|olive oil polyphenols",
    effects: ["blood-lipids"],
    condition: daily("20 g Olivenöl (olive oil)"),
  },
  { id: "walnuts", names: "walnüssen?|walnuts", effects: ["vessels"], condition: daily("30 g") },
  {
    id: "cocoa-flavanols",
    names: "kakao-?flavanole?|cocoa flavanols",
    effects: ["vessels", "blood-flow"],
    condition: daily("200 mg"),
  },
  { id: "water", names: "wasser|water", effects: ["physical", "temperature"], condition: daily("2 l") },
  {
    id: "calcium-children",
    names: "calcium|kalzium|vitamin d|phosphor|phosphorus|proteine?|eiweiß",
    effects: ["child-bones", "child-growth"],
    condition: children,
  },
  { id: "iron-children", names: "eisen|iron", effects: ["child-cognition"], condition: children },
  { id: "iodine-children", names: "jod|iod|iodine", effects: ["child-growth"], condition: children },
  { id: "vitamin-d-children", names: "vitamin d", effects: ["child-immune"], condition: children },
  {
    id: "folic-acid-risk",
    names: "folsäure|folic acid|folat-?(?:spiegel|status)",
    effects: ["neural-tube"],
    condition: risk,
  },
  { id: "vitamin-d-falls", names: "vitamin d", effects: ["falls"], condition: risk },
  { id: "calcium-vitamin-d", names: "calcium|kalzium", effects: ["bone-loss"], condition: risk },
];

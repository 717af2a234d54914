// Articles, pronouns and imperatives of German and English copy: what a product's name needs around it.
import type { Language } from "#src/core/language.ts";

export const addresses = ["du", "sie"] as const;
export type Address = (typeof addresses)[number];
export type Gender = "f" | "m" | "n";

const genders: readonly (readonly [RegExp, Gender])[] = [
  [/(?:jacke|hose|mütze|tasche|weste|matte|lampe|flasche|hülle|socke|decke|kappe)$/iu, "f"],
  [/(?:rucksack|schlafsack|schuh|stiefel|handschuh|mantel|parka|kocher|stock|helm|gurt|pullover)$/iu, "m"],
  [/(?:zelt|hemd|shirt|seil|messer|kissen|tuch|set|tarp)$/iu, "n"],
];

/** From the noun in the name; null when it is not known. */
export function genderOf(name: string): Gender | null {
  for (const word of name.split(/\s+/)) {
    const known = genders.find(([ending]) => ending.test(word));
    if (known !== undefined) return known[1];
  }
  return null;
}

const articles = {
  nominative: { f: "die", m: "der", n: "das" },
  accusative: { f: "die", m: "den", n: "das" },
  dative: { f: "der", m: "dem", n: "dem" },
} as const;
const endings = {
  nominative: { f: "e", m: "", n: "" },
  accusative: { f: "e", m: "en", n: "" },
  dative: { f: "er", m: "em", n: "em" },
} as const;
type Case = keyof typeof articles;

export interface Named {
  /** "Winterjacke Polar" */
  readonly full: string;
  /** "Polar" */
  readonly short: string;
  readonly gender: Gender | null;
}

/** The words that both languages share are the series: "Winterjacke Polar", "Polar winter jacket" → "Polar". */
export function namedIn(
  language: Language,
  names: Readonly<Partial<Record<Language, string>>>,
  id: string,
): Named {
  const full = names[language] ?? names.de ?? names.en ?? id;
  const other = language === "de" ? names.en : names.de;
  const shared = full.split(/\s+/).filter((word) => other?.split(/\s+/).includes(word) === true);
  const series = shared.join(" ");
  return {
    full,
    short: series !== "" && full.includes(series) ? series : full,
    gender: genderOf(names.de ?? full),
  };
}

function upper(text: string): string {
  return (text[0] ?? "").toUpperCase() + text.slice(1);
}

/**
 * Fills `{your}`, `{yourAcc}`, `{yourDat}`, `{the}`, `{theAcc}`, `{theDat}`, `{name}`; a capital first letter stays one.
 * Null when a slot needs a gender that is not known.
 */
export function fillName(
  template: string,
  { language, named, address, short }: { language: Language; named: Named; address: Address; short: boolean },
): string | null {
  const name = short ? named.short : named.full;
  let missing = false;
  const filled = template.replace(
    /\{(your|the|Your|The|name)(Acc|Dat)?\}/g,
    (_, slot: string, form?: string) => {
      if (slot === "name") return name;
      const lower = slot.toLowerCase();
      if (language === "en") return `${slot} ${name}`;
      const { gender } = named;
      if (gender === null) {
        missing = true;
        return "";
      }
      const cases: Readonly<Record<string, Case>> = { Acc: "accusative", Dat: "dative" };
      const kase = cases[form ?? ""] ?? "nominative";
      const possessive = `${address === "du" ? "dein" : "Ihr"}${endings[kase][gender]}`;
      const word = lower === "your" ? possessive : articles[kase][gender];
      return `${slot === lower ? word : upper(word)} ${name}`;
    },
  );
  return missing ? null : filled;
}

/** Forms of address in a German text; "Sie" at the start of a sentence may be "she" and decides nothing alone. */
const informal = /(?<![\p{L}])(?:du|dich|dir|dein(?:e[rnms]?)?|euch|euer|eure[rnms]?)(?![\p{L}])/iu;
const formal =
  /(?<=[\p{L},]\s)(?:Sie|Ihnen|Ihr(?:e[rnms]?)?)(?![\p{L}])|(?<![\p{L}])(?:Ihnen|Ihr(?:e[rnms]?)?)\s+\p{L}|^(?:Sie)\s+(?:brauchen|finden|haben|können|wollen|bekommen|erhalten|sind|gehen)(?![\p{L}])/u;

export type Spoken = "du" | "sie" | "mixed" | "none";

export function addressIn(text: string): Spoken {
  const [du, sie] = [informal.test(text), formal.test(text)];
  if (du && sie) return "mixed";
  return du ? "du" : sie ? "sie" : "none";
}

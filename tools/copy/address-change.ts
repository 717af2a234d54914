// Turns a German text from one form of address into the other where a small grammar suffices, and says so where it does not.
import { addressIn, type Address } from "./grammar.ts";

/** Infinitive (the form with "Sie"), form with "du", imperative to "du". */
const verbs: readonly (readonly [string, string, string])[] = [
  ["finden", "findest", "finde"],
  ["kennen", "kennst", "kenn"],
  ["gehen", "gehst", "geh"],
  ["nehmen", "nimmst", "nimm"],
  ["holen", "holst", "hol"],
  ["entdecken", "entdeckst", "entdecke"],
  ["schauen", "schaust", "schau"],
  ["brauchen", "brauchst", "brauch"],
  ["haben", "hast", "hab"],
  ["können", "kannst", "könn"],
  ["wollen", "willst", "woll"],
  ["möchten", "möchtest", "möcht"],
  ["suchen", "suchst", "such"],
  ["machen", "machst", "mach"],
  ["bekommen", "bekommst", "bekomm"],
  ["erhalten", "erhältst", "erhalte"],
  ["lesen", "liest", "lies"],
  ["packen", "packst", "pack"],
  ["ziehen", "ziehst", "zieh"],
  ["bleiben", "bleibst", "bleib"],
  ["sparen", "sparst", "spar"],
  ["bestellen", "bestellst", "bestell"],
  ["probieren", "probierst", "probier"],
  ["starten", "startest", "starte"],
  ["erleben", "erlebst", "erlebe"],
  ["sichern", "sicherst", "sicher"],
  ["sind", "bist", "sei"],
  ["wissen", "weißt", "wisse"],
  ["tragen", "trägst", "trag"],
];

function like(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? (word[0] ?? "").toUpperCase() + word.slice(1) : word;
}

function upperStart(text: string): string {
  return text.replace(
    /(^|[.!?]\s+)(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

function toDu(text: string): string {
  let changed = text;
  for (const [formal, du, imperative] of verbs) {
    changed = changed
      .replace(
        new RegExp(`(^|[.!:]\\s+)(${formal})\\s+Sie(?![\\p{L}])(?=[^?]*(?:[.!]|$))`, "giu"),
        (_, before: string, verb: string) => `${before}${like(verb, imperative)}`,
      )
      .replace(
        new RegExp(`(?<![\\p{L}])(${formal})\\s+Sie(?![\\p{L}])`, "giu"),
        (_, verb: string) => `${like(verb, du)} du`,
      )
      .replace(new RegExp(`(?<![\\p{L}])Sie\\s+(${formal})(?![\\p{L}])`, "gu"), () => `du ${du}`);
  }
  return upperStart(
    changed
      .replace(/(?<![\p{L}])Ihr(e[rnms]?)?(?=\s+\p{L})/gu, (_, ending?: string) => `dein${ending ?? ""}`)
      .replace(/(?<![\p{L}])Ihnen(?![\p{L}])/gu, "dir"),
  );
}

function toSie(text: string): string {
  let changed = text;
  for (const [formal, du, imperative] of verbs) {
    changed = changed
      .replace(
        new RegExp(`(?<![\\p{L}])(${du})\\s+du(?![\\p{L}])`, "giu"),
        (_, verb: string) => `${like(verb, formal)} Sie`,
      )
      .replace(new RegExp(`(?<![\\p{L}])du\\s+${du}(?![\\p{L}])`, "giu"), () => `Sie ${formal}`)
      .replace(
        new RegExp(`(^|[.!:?]\\s+|,\\s+)(${imperative}e?)(?=\\s+\\p{L})`, "giu"),
        (_, before: string, verb: string) => `${before}${like(verb, formal)} Sie`,
      );
  }
  return changed
    .replace(/(?<![\p{L}])dein(e[rnms]?)?(?![\p{L}])/giu, (_, ending?: string) => `Ihr${ending ?? ""}`)
    .replace(/(?<![\p{L}])dir(?![\p{L}])/giu, "Ihnen")
    .replace(/(?<![\p{L}])dich(?![\p{L}])/giu, "Sie");
}

/** Null when forms are left that this grammar does not know. */
export function changeAddress(text: string, to: Address): string | null {
  const before = addressIn(text);
  if (before === to) return text;
  const changed = to === "du" ? toDu(text) : toSie(text);
  const after = addressIn(changed);
  const unknownVerb =
    to === "du" ? /(?<![\p{L}])Sie(?![\p{L}])/u.test(changed) : /\p{L}+st\s+Sie(?![\p{L}])/u.test(changed);
  return changed !== text && after === to && !unknownVerb ? changed : null;
}

// Reads how many texts a request wants, wherever the number stands: "drei Betreffs", "Betreffzeilen, vier Stück", "noch zwei".
import { numberOf, productsNamed } from "../slots.ts";
import { isSlipOf } from "./slip.ts";

const texts =
  /^(?:\p{L}+-)?(?:betreff|subject|headline|überschrift|schlagzeile|slogan|tagline|titel|(?:\p{L}*-?)beschreibung|description|teaser|posts?$|posting|beitr[aä]g|caption|abs[aä]tze?$|paragraph|\p{L}*texte?n?$|\p{L}*variante?n?|variants?|version|vorschl[aä]g|ideen?$|ideas?$|zeilen?$|lines?$|blurb|option|stück$|stueck$|andere|weitere|neue|more$|others?$|different|new$|ones$)/iu;
const misspelt = ["betreffzeilen", "betreffzeile", "überschriften", "subject", "headlines", "descriptions"];
/** What a number counts when it does not count texts. */
const otherUnits =
  /^(?:zeichen|wörter|worte?|buchstaben|char|letter|word|prozent|percent|euro|tage?n?$|days?|wochen?|weeks?|uhr|personen|people|liter|grad|minuten|minutes|gramm|grams?|mal$|times|and|und$)/iu;
const limits =
  /^(?:max\p{L}*|höchstens|hoechstens|unter|under|below|bis|than|als|most|to|within|nr|nummer|number)$/iu;
const articles = new Set(["ein", "eine", "einen", "einer", "ne", "nen", "a", "an"]);
const reach = 5;

function isText(word: string): boolean {
  return texts.test(word) || misspelt.some((name) => isSlipOf(word.toLowerCase(), name));
}

/** Digits of a product's name count nothing. */
function withoutNames(ask: string): string {
  return productsNamed(ask).reduce(
    (text, name) => text.replace(name, name.replace(/\s*\d+/gu, "")),
    ask.replace(/(\d)\s*x(?![\p{L}])/giu, "$1").replace(/(?<![\p{L}])x\s*(\d)/giu, "$1"),
  );
}

/** The number and how far the texts stand from it; articles only right before them. */
function countsAt(words: readonly string[], at: number): { number: number; distance: number } | null {
  const word = words[at] ?? "";
  const number = numberOf(word);
  if (number === null || otherUnits.test(words[at + 1] ?? "") || limits.test(words[at - 1] ?? ""))
    return null;
  const isArticle = articles.has(word.toLowerCase()) && !/^(?:paar|few|couple)$/iu.test(words[at + 1] ?? "");
  if (articles.has(word.toLowerCase()) && !isArticle) return null;
  const ahead = words.slice(at + 1, at + 1 + (isArticle ? 3 : reach)).findIndex(isText);
  if (ahead >= 0) return { number, distance: ahead + (isArticle ? 10 : 0) };
  const behind = words
    .slice(Math.max(0, at - 4), at)
    .toReversed()
    .findIndex(isText);
  const asks = words
    .slice(Math.max(0, at - 1), at)
    .some((before) => /^(?:noch|weitere|another)$/iu.test(before));
  return isArticle || (behind < 0 && !asks) ? null : { number, distance: 5 + Math.max(0, behind) };
}

/** 1 to 10, or null when the request names no number of texts. */
export function countNamed(ask: string): number | null {
  const found = withoutNames(ask)
    .split(/[.!?]+(?:\s|$)|\n/u)
    .flatMap((sentence) => {
      const words = sentence.match(/[\p{L}\p{N}-]+/gu) ?? [];
      return words.flatMap((_, at) => countsAt(words, at) ?? []);
    })
    .sort((left, right) => left.distance - right.distance);
  return found[0]?.number ?? null;
}

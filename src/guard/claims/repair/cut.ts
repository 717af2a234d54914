// Takes words out of a sentence so that what is left is still one: attributes, list items, adverbs, subordinate clauses.
import type { Language } from "#src/core/language.ts";

/** Endings that show that something was torn off. */
const stranded =
  /(?<![\p{L}])(?:ist|sind|war|wird|werden|wir|bleibt|macht|machen|als|wie|und|oder|aber|sehr|ganz|besonders|komplett|vollständig|rundum|jetzt|so|zu|mit|für|aus|bei|von|auf|in|zum|zur|der|die|das|den|dem|des|ein|eine|einen|einem|einer|unser|unsere|unseren|unserem|dein|deine|ihr|ihre|is|are|was|be|being|become|becoming|as|and|or|but|very|fully|completely|truly|now|with|for|from|by|of|in|to|at|the|a|an|our|your|we|it's|100\s?%)[\s"']*[.!?…]*$/iu;
const torn =
  /(?<![\p{L}])(?:ist|sind|war|wird|macht|is|are)\s+(?:und|oder|and|or)(?![\p{L}])|(?<![\p{L}])(?:und|oder|and|or)\s+(?:und|oder|and|or)(?![\p{L}])|^\s*(?:und|oder|sondern|and|or|but)(?![\p{L}])|(?<![\p{L}])(?:nicht nur|not only|not just)\s*[,.!]|(?<![\p{L}])(?:ist|sind|is|are)\s*,|(?<![\p{L}])(?:unser|dein|ein|kein|mein)(?:e[rnms]?)\s+(?:\p{Ll}+(?:st|t|en)\s+(?:du|wir|ihr|sie|ich))(?![\p{L}])/iu;
/** Openings that only made sense after what was cut. */
const dangling =
  /^\s*(?:dank|durch|weil|dass|ins|damit|sodass|für (?:dein|ein)|to|for your|for a|thanks to|because|since|that|which)(?![\p{L}])/iu;

export function tidy(text: string): string {
  const closed = text
    .replace(/\s+([,.;:!?…])/gu, "$1")
    .replace(/([,;:])\s*(?=[,;:.!?…])/gu, "")
    .replace(/([.!?])\s*[.!](?=\s|$)/gu, "$1")
    .replace(/\s*(?<=\s)[–—-]\s*(?=$|[.!?,])/gu, "")
    .replace(/^[\s,;:.!?…–—-]+/u, "")
    .replace(/[\s,;:–—-]+$/u, "")
    .replace(/"\s*"/gu, "")
    .replace(/(?<![\p{L}])(a|an|the|eine?[rnms]?|der|die|das|den|dem)\s*,\s*/giu, "$1 ")
    .replace(/[ \t]{2,}/gu, " ")
    .replace(/(?<![\p{L}])(an)(?=\s+[bcdfgjklmnpqrstvwxyz])/giu, (an) => an.slice(0, 1))
    .replace(/(?<![\p{L}])(a)(?=\s+[aeio]\p{L})/gu, "an")
    .trim();
  return closed === "" ? "" : closed[0]?.toUpperCase() + closed.slice(1);
}

const copula =
  /(?<![\p{L}])(?:ist|sind|war|waren|bleibt|bleiben|wird|werden|macht|machen|nennen|sei|is|are|was|were|be|being|become|becomes|becoming|stays?|makes?|call|calls|it's|they're|we're)(?![\p{L}])/iu;
/** German adjectives in -t, which are no verbs. */
const adjectives =
  /^(?:leicht|robust|dicht|bunt|schlicht|fest|sanft|gut|echt|zart|recht|alt|kalt|weit|breit|bereit|perfekt|elegant|kompakt|direkt|dezent|satt|glatt|matt|nett|hart|\p{L}+(?:dicht|fest|leicht|gerecht|echt|bereit|gefertigt|gemacht|genäht))$/iu;

/** "ist klimaneutral und füllt 2.000 Seiten": a second predicate takes the first one's place. */
function secondPredicate(before: string, after: string): string | null {
  const verb = /^\s*(?:und|and)\s+(\p{Ll}+)(?=\s+\S)/u.exec(after);
  const link = /\s(?:ist|sind|is|are)(?:\s+(?:sehr|ganz|komplett|rundum|fully|completely|now))?\s+$/iu.exec(
    before,
  );
  if (verb === null || link === null) return null;
  const word = verb[1] ?? "";
  const german = /^(?:ist|sind)/iu.test(link[0].trim());
  const isVerb = german ? /(?:t|en)$/u.test(word) && !adjectives.test(word) : /[^s]s$/u.test(word);
  return isVerb ? `${before.slice(0, link.index)} ${after.replace(/^\s*(?:und|and)\s+/u, "")}` : null;
}

/** The words from `start` to `end` go when they are an attribute, one of several, or an adverb at the end. */
export function dropped(text: string, start: number, end: number): string | null {
  const before = text.slice(0, start).replace(/#$/u, "");
  const after = text.slice(end);
  const other = secondPredicate(before, after);
  if (other !== null) return other;
  const joinedBefore = /\s*(?:,|und|oder|&|and|or)\s+$/iu.exec(before);
  const joinedAfter = /^\s*(?:,|und|oder|&|and|or)\s+(?=\p{L})/iu.exec(after);
  const attribute = /^[\s-]+\p{L}/u.test(after);
  if (joinedAfter !== null && !/^\s*,/u.test(joinedAfter[0]))
    return before + after.slice(joinedAfter[0].length);
  if (joinedBefore !== null && !attribute) return before.slice(0, joinedBefore.index) + after;
  if (attribute) return before + after.replace(/^[\s-]+/u, "");
  const listed = /,\s*$/u.test(before) || /^\s*,/u.test(after);
  if (listed) return before.replace(/,\s*$/u, "") + after;
  const clause = before.split(/[,;:–—]/u).at(-1) ?? "";
  const adverbial = /^\s*[.!]*\s*$/u.test(after) && clause.trim().split(/\s+/u).length >= 3;
  const single = /^[\p{L}\d-]+(?:\s(?:neutral\p{L}*|positive|friendly))?$/u.test(text.slice(start, end));
  return single && adverbial && !copula.test(clause) ? before.trimEnd() + after : null;
}

const subordinate =
  /^\s*(?:und (?:das|sie|er|es|die|der|wir|du) |(?:weil|da|denn|sodass|so dass|damit|wodurch|womit|obwohl|because|since|so that|which) |and (?:it|they|we|that) |as (?:it|they|we) )/iu;

/** "Nicht nur klimaneutral, sondern auch schön" leaves "schön". */
function notOnly(text: string, start: number, end: number): string | null {
  const lead = /(?<![\p{L}])(?:nicht (?:nur|bloß)|not (?:only|just|merely))\s+$/iu.exec(text.slice(0, start));
  const rest = /^\s*,?\s*(?:sondern|but)(?:\s+(?:auch|also|even))?\s+/iu.exec(text.slice(end));
  if (lead === null || rest === null) return null;
  return (
    text.slice(0, lead.index) +
    text.slice(end + rest[0].length).replace(/\s+(?:too|as well|noch dazu)(?=[.!]|$)/iu, "")
  );
}

/** The subordinate clause that holds the words goes whole. */
function clauseCut(text: string, start: number, end: number): string | null {
  const from = Math.max(
    text.lastIndexOf(",", start),
    text.lastIndexOf(";", start),
    text.lastIndexOf(" – ", start),
  );
  if (from <= 0) return null;
  const rest = text.slice(end);
  const to = end + (/[,;]|\s–\s|[.!?]+\s*$/u.exec(rest)?.index ?? rest.length);
  if (!subordinate.test(text.slice(from + 1, to).replace(/^\s*–/u, ""))) return null;
  return text.slice(0, from) + text.slice(to);
}

/** The sentence without the words at that place, the mildest cut first; null when each leaves a torso. */
export function withoutWords(
  text: string,
  { start, end, mayDrop }: { start: number; end: number; mayDrop: boolean },
  language: Language,
): string | null {
  const cuts = [
    () => notOnly(text, start, end),
    () => (mayDrop ? dropped(text, start, end) : null),
    () => clauseCut(text, start, end),
  ];
  for (const cut of cuts) {
    const left = cut();
    if (left !== null && isWhole(left.trim(), language) && (!dangling.test(left) || dangling.test(text)))
      return tidy(left);
  }
  return null;
}

export function isWhole(changed: string, language: Language): boolean {
  const words = changed.match(/\p{L}{2,}/gu) ?? [];
  // One German word alone stands when it is a noun.
  if (words.length === 0 || (words.length === 1 && language === "de" && !/^\p{Lu}/u.test(words[0])))
    return false;
  const text = tidy(changed);
  return !stranded.test(text) && !torn.test(text);
}

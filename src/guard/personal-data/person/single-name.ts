// One word that is a person: a first name that is nothing else, or a surname where people are spoken of.
import { firmFirstNames, leadIns, personVerbs, roles } from "./word-rules.ts";
import { plainGap, type Found, type Walk } from "./words.ts";

const colour =
  /^(?:schwarz|braun|weiß|weiss|grau|grün|rot|blau|gelb|orange|lila|rosa|pink|beige|black|white|brown|green|gray|grey|red|blue|yellow)$/;

/** "Schwarz, Braun und Grau", "in Braun": a colour beside another one, or where a thing comes in it. */
function isColour({ words }: Walk, at: number): boolean {
  if (!colour.test(words[at]?.lower ?? "")) return false;
  const beside = [at - 2, at - 1, at + 1, at + 2].some((place) => colour.test(words[place]?.lower ?? ""));
  return beside || /^(?:in|farbe|farben|colou?r)$/.test(words[at - 1]?.lower ?? "");
}

/** One word: a first name that is nothing else, or a surname where people are spoken of. */
export function singleName(walk: Walk, at: number): Found | null {
  const { words, sense, text } = walk;
  const word = words[at];
  const one = sense(word);
  if (word === undefined || !word.capital || word.shouted || one.initial || word.lower.length < 3)
    return null;
  const before = words[at - 1];
  const after = words[at + 1];
  const role = before !== undefined && before.capital && plainGap(word.gap) && roles.has(before.lower);
  // "Kollege Winter" is a person, winter is not.
  if (role && (one.last === 2 || (one.last > 0 && !one.never))) return { from: at, to: at + 1, score: 0.8 };
  if (one.never) return null;
  // "Thompson sampling", "Welch test": a method is called after somebody.
  if (
    plainGap(after?.gap ?? "") &&
    /^(?:sampling|tests?|curves?|intervals?|chains?|values?|models?|distribution|index|score|scale|attribution|kurven?|intervalle?|kette|werte?|verteilung|statistic)$/.test(
      after?.lower ?? "",
    )
  )
    return null;
  if (isColour(walk, at)) return null;
  const next = sense(after);
  const pair = after?.capital === true && plainGap(after.gap) && !next.never && !next.noun && !next.firm;
  // Behind a family or a colleague every capital is a name, whatever it ends in.
  const close = /^(?:familie|eheleute|ehepaar|kollege|kollegin)$/.test(before?.lower ?? "");
  if (role && (one.first > 0 || close || (!one.noun && !one.doubtful)))
    return { from: at, to: pair ? at + 2 : at + 1, score: one.first > 0 ? 0.8 : 0.6 };
  const led = before !== undefined && leadIns.has(before.lower) && plainGap(word.gap);
  const acts = after !== undefined && plainGap(after.gap) && personVerbs.has(after.lower) && !after.capital;
  const mention =
    text[word.start - 1] === "@" &&
    text[word.start - 2] !== undefined &&
    /\s/.test(text[word.start - 2] ?? " ");
  const owns = word.lower.endsWith("'s");
  const inCapitals =
    after !== undefined && after.capital && plainGap(after.gap) && !sense(after).never && !sense(after).noun;
  if (one.first === 2 && !one.doubtful) return { from: at, to: at + 1, score: inCapitals ? 0.6 : 0.75 };
  if (one.last === 2 && !one.doubtful) return { from: at, to: at + 1, score: 0.65 };
  const told = led || acts || mention || owns || !walk.german;
  if (told && one.first > 0 && !one.doubtful) return { from: at, to: at + 1, score: 0.6 };
  if (
    (acts || owns || (!walk.german && led)) &&
    (one.last > 0 || (one.foreign && !walk.german)) &&
    !one.doubtful
  )
    return { from: at, to: at + 1, score: 0.6 };
  if (!walk.german && englishSurname(walk, at)) return { from: at, to: at + 1, score: 0.55 };
  if (
    kin.test(before?.lower ?? "") &&
    plainGap(word.gap) &&
    before?.lower !== undefined &&
    (one.first > 0 || (!one.noun && !one.doubtful && !one.firm)) &&
    // In German a firm's partner is meant as often as a life's: the name must be known.
    !(walk.german && before.lower === "partner" && one.first === 0 && one.last === 0)
  )
    return { from: at, to: at + 1, score: 0.65 };
  // "Mark sagt", "Grace said": the verb takes the doubt away.
  return (acts || mention) && firmFirstNames.has(word.lower) && !leadIns.has(word.lower)
    ? { from: at, to: at + 1, score: 0.6 }
    : null;
}

const kin =
  /^(?:son|daughter|wife|husband|brother|sister|kid|child|friend|colleague|boss|cousin|nephew|niece|aunt|uncle|girlfriend|boyfriend|partner|mum|mom|dad|sohn|tochter|ehefrau|ehemann|bruder|schwester|freund|freundin|cousine|neffe|nichte|tante|onkel|lebensgefährte|lebensgefährtin|schwiegermutter|schwiegervater)$/;
const surnameOnly =
  /\p{L}{2,}(?:sson|dóttir|ová|ova|enko|vić|vich|[^aeiou]ov|[^aeiou]ev|ski|ska|sky|wicz|czyk|nen|oğlu|escu|poulos|saari|qvist|quist|gaard|[^s]sen|ovec|idze|shvili)$/u;
const humanVerbs =
  /^(?:lives|lived|said|says|shouted|told|asked|wrote|replied|married|smiled|laughed|shouts|writes|whispered|phoned|texted|emailed)$/;

/** In English a lone capital is a person by foreign letters, by its ending, by "and" with a name, or by what it does. */
function englishSurname({ words, sense }: Walk, at: number): boolean {
  const word = words[at];
  const one = sense(word);
  if (word === undefined || one.noun || one.doubtful || one.firm || word.lower.length < 4) return false;
  if (/[^a-zäöüß'-]/.test(word.lower)) return true;
  if (surnameOnly.test(word.lower)) return true;
  const [after, other] = [words[at + 1], words[at + 2]];
  if (after === undefined || !plainGap(after.gap)) return false;
  const partner = sense(other);
  const paired =
    after.lower === "and" &&
    other?.capital === true &&
    plainGap(other.gap) &&
    !partner.never &&
    (partner.last > 0 || partner.first === 2);
  return (paired && one.last > 0) || (paired && !partner.doubtful) || humanVerbs.test(after.lower);
}

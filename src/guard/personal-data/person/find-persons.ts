// Names of people: lists of names, and the words around a name; a capital letter alone is none, and a firm is nobody.
import type { Candidate, Reading } from "../candidate.ts";
import { announcedName, listedName } from "./contexts.ts";
import { singleName } from "./single-name.ts";
import { brands, firmFirstNames, firmPrefix } from "./word-rules.ts";
import {
  createSenses,
  senseOfWord,
  plainGap,
  withoutGenitive,
  wordsOf,
  type Found,
  type Sense,
  type Walk,
  type Word,
} from "./words.ts";

/** The stop of an initial or a title, and a blank. */
const stopGap = (gap: string): boolean => gap === ". " || gap === ".";

/** Index behind the last word of a name that begins at `from`; names go on over initials, particles and capitals. */
function nameEnd(walk: Walk, from: number, trustUnknown: boolean): number {
  const { words, sense } = walk;
  let end = from;
  let sure = false;
  for (let at = from; at < words.length && at - from < 6; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const before = sense(words[at - 1]);
    const linked =
      at === from || plainGap(word.gap) || (stopGap(word.gap) && (before.initial || before.title));
    if (!linked) break;
    const one = sense(word);
    if (one.initial && word.capital) {
      // "Anna M." and "John F. Kennedy": an initial ends a name only with its stop.
      if (at > from && walk.text[word.end] === ".") end = at + 1;
      continue;
    }
    if ((one.particle || one.weakParticle) && at > from && !word.capital && nextCapital(walk, at)) continue;
    const known = one.first > 0 || one.last > 0;
    // "Sara Schwarz", "Betty King": behind a first name a colour or a rank is a surname.
    const surnameToo = at > from && one.last === 2 && before.first === 2 && !before.doubtful;
    if (!word.capital || (one.never && !surnameToo) || (one.firm && !known)) break;
    if (at > from && sure && !known && !acceptsUnknown(walk, at, trustUnknown)) break;
    // After two words with a surname only another surname goes on.
    if (at - from >= 2 && !known && !one.foreign && !before.initial && !before.particle && !trustUnknown)
      break;
    end = at + 1;
    if (known || at > from) sure = true;
    if (isGenitive(walk, word)) break;
  }
  const suffix = words[end];
  const numbered =
    end > from + 1 &&
    suffix !== undefined &&
    plainGap(suffix.gap) &&
    /^(?:ii|iii|iv|jr|sr)$/.test(suffix.lower);
  return numbered ? end + 1 : end;
}

function isGenitive({ german }: Walk, word: Word): boolean {
  return withoutGenitive(word.lower, german) !== word.lower;
}

/** Within three words a capital follows: the particle is inside a name. */
function nextCapital({ words, sense }: Walk, at: number): boolean {
  for (let next = at + 1; next <= at + 2; next += 1) {
    const word = words[next];
    if (word === undefined || !plainGap(word.gap)) return false;
    const one = sense(word);
    const weak = sense(words[at]).weakParticle && !sense(words[at - 1]).particle;
    if (word.capital) return !one.never && (!weak || (one.last > 0 && !one.noun));
    if (!one.particle && !one.weakParticle) return false;
  }
  return false;
}

/** An unknown word in capitals behind a known first name: in German it may be any noun. */
function acceptsUnknown({ words, sense, german }: Walk, at: number, trustUnknown: boolean): boolean {
  const one = sense(words[at]);
  const next = words[at + 1];
  if (one.noun || one.title || one.salutation) return false;
  if (next !== undefined && plainGap(next.gap) && sense(next).firm && next.capital) return false;
  return trustUnknown || one.foreign || !german || (words[at]?.lower.length ?? 0) > 2;
}

/** Whether what surrounds the words makes a firm, a street or a thing of them. */
function isFirm({ text, words, sense }: Walk, from: number, to: number): boolean {
  const before = words[from - 1];
  const after = words[to];
  const last = words[to - 1];
  if (brands.has(`${words[from]?.lower ?? ""} ${words[from + 1]?.lower ?? ""}`)) return true;
  if (after !== undefined && sense(after).firm && after.capital && plainGap(after.gap)) return true;
  if (after !== undefined && /^ ?& ?$/.test(after.gap) && to - from < 2) return true;
  if (words[from] !== undefined && /& ?$/.test(words[from].gap) && to - from < 2) return true;
  if (
    before !== undefined &&
    before.capital &&
    plainGap(words[from]?.gap ?? "") &&
    firmPrefix.has(before.lower)
  )
    return true;
  const sign = text[last?.end ?? 0];
  return sign === "®" || sign === "™" || /^-\p{Lu}/u.test(text.slice(last?.end ?? 0, (last?.end ?? 0) + 2));
}

/** Two and more words: which pairs are names. */
function fullName(walk: Walk, at: number): Found | null {
  const { words, sense, german } = walk;
  const head = words[at];
  const first = sense(head);
  if (head === undefined || !head.capital) return null;
  if (first.initial) return initialName(walk, at);
  if (first.never || first.title || first.salutation) return null;
  const middle = middleInitial(walk, at);
  if (middle !== null) return middle;
  const to = nameEnd(walk, at, false);
  const tail = words[to - 1];
  if (to - at < 2 || tail === undefined) return null;
  const last = sense(tail);
  const bothShouted = head.shouted && tail.shouted;
  if (head.shouted !== tail.shouted && head.lower.length > 3 && tail.lower.length > 3 && last.last === 0)
    return null;
  const firm = first.first > 0 && (!first.doubtful || firmFirstNames.has(head.lower));
  const sureLast = last.last > 0 && !last.doubtful;
  const score = pairScore(first, last, { firm, sureLast, german, bothShouted });
  return score === 0 ? null : { from: at, to, score };
}

/** "Ravil G Yefimov", "Ella H. Snider": nothing but a person has a letter in the middle. */
function middleInitial({ words, sense, german }: Walk, at: number): Found | null {
  const [head, letter, tail] = [words[at], words[at + 1], words[at + 2]];
  if (head === undefined || letter === undefined || tail === undefined) return null;
  if (
    !plainGap(letter.gap) ||
    letter.lower.length !== 1 ||
    !letter.capital ||
    !tail.capital ||
    !/^\.? $/.test(tail.gap)
  )
    return null;
  const [first, last] = [sense(head), sense(tail)];
  const plain =
    !first.never && !first.noun && !last.never && !last.noun && !last.firm && !tail.shouted && !head.shouted;
  const known = first.first > 0 || last.last > 0 || first.foreign || last.foreign;
  const spoken = known || (!german && !first.doubtful && !last.doubtful);
  return plain && spoken && head.lower.length > 1 && tail.lower.length > 1
    ? { from: at, to: at + 3, score: 0.8 }
    : null;
}

function pairScore(
  first: Sense,
  last: Sense,
  given: { firm: boolean; sureLast: boolean; german: boolean; bothShouted: boolean },
): number {
  const { firm, sureLast, german, bothShouted } = given;
  if (last.initial) return firm ? 0.8 : 0;
  if (bothShouted && (first.first === 0 || (last.last === 0 && last.first === 0))) return 0;
  if (firm && last.last > 0) return 0.95;
  if (first.first > 0 && sureLast) return 0.9;
  if (firm && last.first > 0) return 0.85;
  if (firm && first.first === 2) return last.noun ? 0 : 0.8;
  if (firm) return last.foreign || !german ? 0.75 : 0;
  if (sureLast && first.last > 0 && !first.doubtful) return 0.7;
  if (sureLast && last.last === 2 && !first.noun && !first.doubtful && (first.foreign || !german))
    return 0.65;
  const plain = ![first, last].some((one) => one.noun || one.doubtful || one.never || one.firm);
  const some = first.first + first.last + last.first + last.last > 0;
  // Where capitals are rare, two of them that nothing else explains are a name if one of them sounds like it.
  if (plain && !german && (some || first.foreign || last.foreign)) return 0.6;
  return plain && first.foreign && last.foreign && (last.last > 0 || first.first > 0) ? 0.65 : 0;
}

/** "J. Smith", "A. B. Müller", "J.-P. Dupont". */
function initialName(walk: Walk, at: number): Found | null {
  const { words, sense, text } = walk;
  let next = at + 1;
  while (
    next < at + 3 &&
    sense(words[next]).initial &&
    words[next]?.capital === true &&
    /^\. ?-?$/.test(words[next]?.gap ?? "")
  )
    next += 1;
  const word = words[next];
  if (
    word === undefined ||
    !word.capital ||
    word.shouted ||
    !/^\. ?$/.test(word.gap) ||
    text[words[at]?.end ?? 0] !== "."
  )
    return null;
  const last = sense(word);
  if (last.never || last.initial || last.noun || word.lower.length < 3) return null;
  const known =
    (last.last > 0 || last.first > 0 || last.foreign || !walk.german) && !(last.doubtful && last.last === 0);
  // "Zahlung durch R. Ymbel", but not "Vitamin C. Danach".
  const before = words[at - 1];
  const free = before === undefined || !before.capital || !plainGap(words[at]?.gap ?? "");
  return known || (free && !last.doubtful)
    ? { from: at, to: nameEnd(walk, next, false) || next + 1, score: 0.8 }
    : null;
}

/** "Müller, Anna": in lists and fields the surname comes first. */
function turnedName(walk: Walk, at: number): Found | null {
  const { words, sense, text } = walk;
  const [last, first] = [words[at], words[at + 1]];
  if (last === undefined || first?.gap !== ", " || !last.capital || !first.capital) return null;
  const line = /(?:^|[\n:;|\t"(*•-])\s{0,3}$/.test(text.slice(Math.max(0, last.start - 5), last.start));
  const [surnameSense, firstSense] = [sense(last), sense(first)];
  const known =
    firstSense.first > 0 &&
    !firstSense.never &&
    (surnameSense.last > 0 || (line && surnameSense.foreign)) &&
    !surnameSense.never;
  if (
    !known ||
    (surnameSense.first === 2 && surnameSense.last < 2) ||
    (!line && (surnameSense.doubtful || surnameSense.first > 0))
  )
    return null;
  return { from: at, to: nameEnd(walk, at + 1, false), score: 0.85 };
}

/** Typed without capitals: both words must be common names and nothing else. */
function smallName({ words, sense }: Walk, at: number): Found | null {
  const [head, tail] = [words[at], words[at + 1]];
  if (head === undefined || tail === undefined || head.capital || tail.capital || !plainGap(tail.gap))
    return null;
  const [first, last] = [sense(head), sense(tail)];
  const sure =
    first.first === 2 &&
    !first.doubtful &&
    last.last === 2 &&
    !last.doubtful &&
    head.lower.length > 3 &&
    tail.lower.length > 3;
  return sure ? { from: at, to: at + 2, score: 0.6 } : null;
}

/** End of the span: the genitive stays outside. */
function endOf({ german }: Walk, word: Word): number {
  const bare = withoutGenitive(word.lower, german);
  return word.start + bare.length;
}

export function findPersons(reading: Reading, neverNames: ReadonlySet<string>): Candidate[] {
  const words = wordsOf(reading.text, reading.lower, createSenses(neverNames, reading.language !== "en"));
  const german = reading.language !== "en";
  const walk: Walk = {
    text: reading.text,
    words,
    sense: senseOfWord,
    german,
  };
  const found: Candidate[] = [];
  // Index behind the last name found: in a list the next one follows.
  let behind = -1;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    // Nearly all words are small and no name: they are done with one look.
    if (word?.capital !== true && walk.sense(word).first < 1 && !walk.sense(word).particle) continue;
    const told = announcedName(walk, at, nameEnd) ?? listedName(walk, at, behind);
    const one =
      told ??
      (words[at]?.capital === true
        ? (turnedName(walk, at) ?? fullName(walk, at) ?? singleName(walk, at))
        : smallName(walk, at));
    if (one === null) continue;
    const [first, last] = [words[one.from], words[one.to - 1]];
    if (first === undefined || last === undefined || isFirm(walk, one.from, one.to)) {
      at = Math.max(at, one.to - 1);
      continue;
    }
    const stop = last.lower.length === 1 && reading.text[last.end] === "." ? 1 : 0;
    found.push({ type: "person", start: first.start, end: endOf(walk, last) + stop, score: one.score });
    behind = one.to;
    at = Math.max(at, one.to - 1);
  }
  return found.reduce<Candidate[]>((joined, one) => {
    // First name and surname that were found each for itself stand side by side.
    const last = joined.at(-1);
    const beside =
      last !== undefined && reading.text.slice(last.end, one.start) === " " && one.end - last.start < 60;
    if (!beside) joined.push(one);
    else joined[joined.length - 1] = { ...last, end: one.end, score: Math.max(last.score, one.score) };
    return joined;
  }, []);
}

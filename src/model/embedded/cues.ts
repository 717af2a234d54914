// Scores a play's cues against a request: tolerant of typing errors, German compounds, endings and mixed languages.
import type { Play } from "#src/core/agent.ts";
import { distance, fold, foldedWords, letterSimilarity, smallWords, type Word } from "./words.ts";

interface Hit {
  readonly strength: number;
  readonly positions: readonly number[];
}

export interface Match {
  readonly score: number;
  readonly groups: number;
  /** Positions of the words that carried the groups: two plays on the same words are one request. */
  readonly evidence: ReadonlySet<number>;
  /** Numbers of the clauses that the evidence stands in. */
  readonly clauses: ReadonlySet<number>;
  /** Share of the telling words in those clauses that cues of the play account for. */
  readonly explained: number;
  /** Strength of the weakest group. */
  readonly sureness: number;
}

/** A group counts from here: one slip of the keyboard, or one quoted word, is allowed. */
const enough = 0.65;
/** A play with one group needs a clear hit or company. */
const clear = 0.75;
const strengths = {
  exact: 1,
  compound: 0.92,
  slip: 0.8,
  slipInCompound: 0.7,
  similar: 0.72,
  foreignCompound: 0.66,
};
const anyValue = 0.3;
const mostAny = 3;
const mostRemembered = 2000;
const miss: Hit = { strength: 0, positions: [] };

interface Form {
  readonly stem: boolean;
  readonly text: string;
  readonly letters: number;
  readonly inPhrase: boolean;
  /** Strengths of the words that were compared with it. */
  readonly seen: Map<string, number>;
}

export interface Tolerance {
  /** Known cue words: none of them is another one misspelt. Without it only exact words, stems and phrases count. */
  readonly vocabulary: Vocabulary | null;
  /** Whether a cue may be part of a longer word; `zurückschicken` is no `schicken`. */
  readonly compounds: boolean;
  /** Remembered work: cues are the same for every request, and words repeat. */
  readonly forms: Map<string, readonly Form[]>;
  readonly hits: WeakMap<readonly Word[], Map<string, Hit>>;
}

export function tolerance(vocabulary: Vocabulary | null, { compounds }: { compounds: boolean }): Tolerance {
  return { vocabulary, compounds, forms: new Map(), hits: new WeakMap() };
}

/** Null when a group is missed, a `never` stands in the same clause, or what was hit is too little. */
export function matchCues(cues: Play["cues"], words: readonly Word[], allowed: Tolerance): Match | null {
  const groups = groupHits(cues.needs, words, allowed);
  if (groups.length === 0 || groups.some(({ strength }) => strength < enough)) return null;
  const evidence = new Set(groups.flatMap(({ positions }) => positions));
  const clauses = new Set([...evidence].map((position) => words[position]?.clause ?? 0));
  const near = words.filter(({ clause }) => clauses.has(clause));
  const exactly = tolerance(null, { compounds: false });
  if (cues.never?.some((cue) => hit(cue, near, exactly).strength >= 1)) return null;
  const further = (cues.any ?? [])
    .map((cue) => hit(cue, words, allowed))
    .filter(({ strength }) => strength >= enough)
    .slice(0, mostAny);
  const sum = sumOf(groups);
  if (groups.length === 1 && further.length === 0 && sum < clear) return null;
  return {
    score: sum + further.reduce((total, { strength }) => total + strength * anyValue, 0),
    groups: groups.length,
    evidence,
    clauses,
    sureness: Math.min(...groups.map(({ strength }) => strength)),
    explained: explainedShare(
      near,
      [...groups, ...further].flatMap(({ positions }) => positions),
      words,
    ),
  };
}

/** Small words, digits and quoted words tell nothing. */
function explainedShare(near: readonly Word[], positions: readonly number[], words: readonly Word[]): number {
  const telling = near.filter(
    ({ text, share }) => share === 1 && /\p{L}{3}/u.test(text) && !smallWords.has(text),
  );
  const read = new Set(positions.map((position) => words[position]));
  const explained = telling.filter((word) => read.has(word)).length;
  return telling.length === 0 ? 1 : explained / telling.length;
}

/** Within one clause when all groups are hit as well there: that is where the request stands. */
function groupHits(needs: Play["cues"]["needs"], words: readonly Word[], allowed: Tolerance): readonly Hit[] {
  const anywhere = needs.map((group) => bestHit(group, words, allowed));
  const total = sumOf(anywhere);
  const clauses = new Set(anywhere.flatMap(({ positions }) => positions.map((at) => words[at]?.clause)));
  if (clauses.size < 2) return anywhere;
  for (const clause of new Set(words.map((word) => word.clause))) {
    const only = words.map((word) => (word.clause === clause ? word : { ...word, share: 0 }));
    const within = needs.map((group) => bestHit(group, only, allowed));
    if (sumOf(within) >= total) return within;
  }
  return anywhere;
}

function sumOf(hits: readonly Hit[]): number {
  return hits.reduce((total, { strength }) => total + strength, 0);
}

/** The cue words of all plays: a word that is one cue, or begins like one, is no misspelling of another. */
export interface Vocabulary {
  has(word: string): boolean;
  /** Whether the part of a compound is a cue word too, with or without a linking letter: its other part is then meant as well. */
  knows(part: string): boolean;
}

/** Without cue words nothing is known to be another word: each compound is its parts. */
export const noVocabulary: Vocabulary = { has: () => false, knows: () => true };

export function vocabularyOf(plays: readonly Pick<Play, "cues">[]): Vocabulary {
  const cues = plays.flatMap(({ cues: { needs, any, never } }) => [
    ...needs.flat(),
    ...(any ?? []),
    ...(never ?? []),
  ]);
  const words = new Set(cues.flatMap((cue) => foldedWords(cue.replace(/\*$/, ""))));
  const stems = [...new Set(cues.filter((cue) => cue.endsWith("*")).flatMap((cue) => foldedWords(cue)))];
  const long = stems.filter((stem) => stem.length >= 4);
  const known = new Map<string, boolean>();
  const has = (word: string): boolean => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = words.has(word) || long.some((stem) => isEnded(word, stem));
    if (known.size >= mostRemembered) known.clear();
    known.set(word, found);
    return found;
  };
  return {
    has,
    knows: (part) =>
      part.length <= 3 ||
      [part, part.replace(/^(?:s|n|en|er|e)/, ""), part.replace(/(?:s|n|en|er|e)$/, "")].some(has),
  };
}

/** A stem and an ending of up to four letters. */
function isEnded(word: string, stem: string): boolean {
  return word.startsWith(stem) && word.length - stem.length <= 4;
}

function bestHit(cues: readonly string[], words: readonly Word[], allowed: Tolerance): Hit {
  let best = miss;
  for (const cue of cues) {
    const next = hit(cue, words, allowed);
    if (next.strength > best.strength) best = next;
  }
  return best;
}

function hit(cue: string, words: readonly Word[], allowed: Tolerance): Hit {
  const hits = allowed.hits.get(words) ?? new Map<string, Hit>();
  if (!allowed.hits.has(words)) allowed.hits.set(words, hits);
  const known = hits.get(cue);
  if (known !== undefined) return known;
  const found = findHit(formsOf(cue, allowed), words, allowed);
  hits.set(cue, found);
  return found;
}

function findHit(forms: readonly Form[], words: readonly Word[], allowed: Tolerance): Hit {
  let best = miss;
  for (let start = 0; start + forms.length <= words.length && best.strength < strengths.exact; start += 1) {
    let strength = strengths.exact;
    for (let index = 0; index < forms.length && strength > best.strength; index += 1)
      strength = Math.min(strength, wordStrength(forms[index], words[start + index], allowed));
    if (strength > best.strength) best = { strength, positions: forms.map((_form, index) => start + index) };
  }
  return best;
}

function formsOf(cue: string, { forms }: Tolerance): readonly Form[] {
  const known = forms.get(cue);
  if (known !== undefined) return known;
  const parsed = cue
    .trim()
    .split(/[\s/]+/)
    .map((part) => ({ stem: part.endsWith("*"), text: fold(part).replace(/[^\p{L}\p{N}]/gu, "") }))
    .filter(({ text }) => text !== "")
    .map((form, _index, all) => ({
      ...form,
      letters: lettersOf(form.text),
      inPhrase: all.length > 1,
      seen: new Map<string, number>(),
    }));
  forms.set(cue, parsed);
  return parsed;
}

function wordStrength(form: Form | undefined, word: Word | undefined, allowed: Tolerance): number {
  if (word === undefined || form === undefined) return 0;
  const { text, share } = word;
  if (text === form.text) return strengths.exact * share;
  const { vocabulary } = allowed;
  if (form.stem && text.startsWith(form.text))
    return (
      (vocabulary === null || isOwnWord(text, form, vocabulary)
        ? strengths.exact
        : strengths.foreignCompound) * share
    );
  if (vocabulary === null) return 0;
  let strength = form.seen.get(text);
  if (strength === undefined) {
    const compounds = allowed.compounds && !form.inPhrase;
    strength = smallWords.has(text) ? 0 : looseStrength(text, form, vocabulary, compounds);
    if (form.seen.size >= mostRemembered) form.seen.clear();
    form.seen.set(text, strength);
  }
  return strength * share;
}

function looseStrength(text: string, form: Form, vocabulary: Vocabulary, compounds: boolean): number {
  if (compounds && inCompound(text, form))
    return vocabulary.knows(partBeside(text, form.text)) ? strengths.compound : strengths.foreignCompound;
  if (vocabulary.has(text) || smallWords.has(form.text)) return 0;
  return slipStrength(text, form, compounds);
}

const ending =
  /^(?:\p{L}{0,3}|ungs?\p{L}{0,2}|lich\p{L}*|bar\p{L}*|isch\p{L}*|ender?|enden|test|tests?|innen|erinnen|ation\p{L}*|ions?|ionen|ier\p{L}{0,3}|ings?|ally|able|ments?|ness|ance|ions?|ting|ning|ling|sing|utions?|uted|uting|ers?|erei\p{L}*|schaft\p{L}*|heit\p{L}*|keit\p{L}*)$/u;

/** `Bestellungen` is the stem's own word, `Bestellwert` another one: what follows is an ending, or a word that cues know. */
function isOwnWord(text: string, form: Form, vocabulary: Vocabulary): boolean {
  const rest = text.slice(form.text.length);
  return ending.test(rest) || vocabulary.knows(rest);
}

function partBeside(text: string, cue: string): string {
  return text.endsWith(cue) ? text.slice(0, -cue.length) : text.slice(text.indexOf(cue) + cue.length);
}

/** `Newsletterbetreff` holds `betreff`, `Betreffzeile` begins with it; the rest must be a word's length too. */
function inCompound(text: string, form: Form): boolean {
  const rest = text.length - form.text.length;
  if (form.text.length < 4 || rest < (form.text.length === 4 ? 4 : 3)) return false;
  const inside = form.text.length >= 6 || (form.stem && form.text.length >= 5);
  return inside ? text.includes(form.text) : text.startsWith(form.text) || text.endsWith(form.text);
}

function slips(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

function slipStrength(text: string, form: Form, compounds: boolean): number {
  const cue = form.text;
  const most = slips(Math.min(cue.length, text.length));
  if (most === 0 || (cue.length < 6 && text[0] !== cue[0])) return 0;
  // A slip changes few letters: what lacks more of the cue's cannot be it. This saves nearly all comparisons.
  const lacking = count(form.letters & ~lettersOf(text));
  if (lacking > 2) return 0;
  if (lacking <= most && distance(text, cue, most) <= most) return strengths.slip;
  if (lacking <= 1 && cue.length >= 5) {
    const heads = [cue.length - 1, cue.length, cue.length + 1].map((length) => text.slice(0, length));
    if (form.stem && heads.some((head) => distance(head, cue, 1) <= 1)) return strengths.slip;
    if (compounds && cue.length >= 6 && text.length >= cue.length + 3) {
      const tails = [cue.length - 1, cue.length, cue.length + 1].map((length) => text.slice(-length));
      if ([...heads, ...tails].some((part) => distance(part, cue, 1) <= 1)) return strengths.slipInCompound;
    }
  }
  const alike = cue.length >= 7 && Math.abs(cue.length - text.length) <= 4;
  return alike && letterSimilarity(text, cue) >= 0.6 ? strengths.similar : 0;
}

/** The letters of a word as bits. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) % 31);
  return bits;
}

function count(bits: number): number {
  let rest = bits;
  let sum = 0;
  for (; rest !== 0; rest &= rest - 1) sum += 1;
  return sum;
}

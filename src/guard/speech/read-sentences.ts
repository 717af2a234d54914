// Reads a text into sentences of words with their kinds, so that rules see structure instead of spelling.
import { speechWords, wordKinds, type WordKind } from "./word-rules.ts";

export interface Word {
  /** Lower case, disguises undone. */
  readonly form: string;
  readonly kinds: ReadonlySet<WordKind>;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

export interface Sentence {
  readonly words: readonly Word[];
  /** Ends in a question mark. */
  readonly question: boolean;
  /** Offsets of the sentence in the normalised text. */
  readonly start: number;
  readonly end: number;
}

const none: ReadonlySet<WordKind> = new Set();
const exact = new Map<string, Set<WordKind>>();
const stems = new Map<string, Set<WordKind>>();
let longest = 0;
let shortest = 40;
for (const kind of wordKinds) {
  for (const entry of speechWords[kind]) {
    const open = entry.endsWith("*");
    const word = open ? entry.slice(0, -1) : entry;
    const target = open ? stems : exact;
    target.set(word, (target.get(word) ?? new Set<WordKind>()).add(kind));
    longest = Math.max(longest, open ? word.length : 0);
    shortest = Math.min(shortest, open ? word.length : shortest);
  }
}

/** The kinds of a word as it stands. */
export function kindsOf(form: string): ReadonlySet<WordKind> {
  const whole = exact.get(form);
  let found: Set<WordKind> | null = whole === undefined ? null : whole;
  for (let length = Math.min(form.length, longest); length >= shortest; length -= 1) {
    const kinds = stems.get(form.slice(0, length));
    // A stem takes an ending, not another word.
    if (kinds === undefined || form.length - length > 5) continue;
    found = found === null ? kinds : new Set([...found, ...kinds]);
    break;
  }
  return found ?? none;
}

/** Words of everyday language that a swap or a missing letter must not turn into something else. */
const everyday = new Set(
  `from form there three their bets best sued used was saw who how not ton now won god dog left felt stake steak meat team mate tame seat east sale male lame meal later alter being begin trail trial
  die das der des dem den ein eine einer einem und nur ist sind war wir ihr sie sein seine seid seit weil viel lieb brief erst rest rate tier ritt reif feuer leben nebel regen neger gern gras sarg lage gale mal lam rat art tat
  dies diese dieser dieses dann dank denn wenn mehr mher leer lehr here hate heat sick kiss desk animals manual pests steps beats beast pets pigs gips rats arts star tsar dogs gods goods sues uses thefts`.split(
    /\s+/u,
  ),
);

const leetSigns: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
  "*": "",
};

/** What a disguised word may have been: leet signs, one swapped pair, one doubled or missing letter. */
function undisguise(form: string): { form: string; kinds: ReadonlySet<WordKind> } | null {
  if (/^[^*]+\*[^*]+$/u.test(form))
    for (const vowel of "aeiouäöü") {
      const guess = form.replace("*", vowel);
      const kinds = kindsOf(guess);
      if (kinds.size > 0) return { form: guess, kinds };
    }
  const plain =
    /[\d@$!*]/u.test(form) && /\p{L}/u.test(form)
      ? form.replace(/[\d@$!*]/gu, (sign) => leetSigns[sign] ?? sign)
      : null;
  if (plain !== null) {
    const kinds = kindsOf(plain);
    // "n0t" has no kind, but rules name it.
    if (kinds.size > 0 || /^\p{L}{1,12}[\d@$!*]{1,2}\p{L}{1,12}$/u.test(form)) return { form: plain, kinds };
  }
  return null;
}

/** One swapped pair of neighbours; only asked in sentences that have a reason to be read twice. */
export function unswapped(form: string): { form: string; kinds: ReadonlySet<WordKind> } | null {
  if (form.length < 3 || form.length > 18 || everyday.has(form)) return null;
  for (let at = 0; at < form.length - 1; at += 1) {
    const left = form[at] ?? "";
    const right = form[at + 1] ?? "";
    if (left === right) continue;
    const swapped = form.slice(0, at) + right + left + form.slice(at + 2);
    const kinds = kindsOf(swapped);
    if (kinds.size > 0) return { form: swapped, kinds };
  }
  return null;
}

/** Stems and words of five letters and more without one of their inner letters. */
const shortened = new Map<string, string>();
for (const kind of ["d", "a", "h", "v", "vp", "i", "s", "x", "g", "o"] as const)
  for (const entry of speechWords[kind]) {
    const word = entry.endsWith("*") ? entry.slice(0, -1) : entry;
    if (word.length < 5) continue;
    for (let at = 1; at < word.length - 1; at += 1)
      shortened.set(word.slice(0, at) + word.slice(at + 1), word);
  }

/** One missing letter. */
export function completed(form: string): { form: string; kinds: ReadonlySet<WordKind> } | null {
  if (form.length < 4 || everyday.has(form)) return null;
  for (const ending of [0, 1, 2]) {
    const word = shortened.get(form.slice(0, form.length - ending));
    if (word !== undefined) return { form: word, kinds: kindsOf(word) };
    if (form.length - ending < 5) break;
  }
  return null;
}

/** Two words written as one, of which the second or the first is known: "hatewomen". */
export function parted(form: string): readonly [string, string] | null {
  if (form.length < 7 || form.length > 30) return null;
  for (let at = 3; at <= form.length - 3; at += 1) {
    const left = form.slice(0, at);
    const right = form.slice(at);
    if (exact.get(right)?.has("g") === true && (kindsOf(left).size > 0 || joiners.has(left)))
      return [left, right];
    if (exact.get(left)?.has("g") === true && (kindsOf(right).size > 0 || joiners.has(right)))
      return [left, right];
  }
  return null;
}
const joiners = new Set(
  "all alle are sind the die diese these those jeder every kein keine wie ihr fuck haben have should sollten kann can will wollen müssen must".split(
    " ",
  ),
);

const tokens =
  /[\p{L}\p{M}](?:[\p{L}\p{M}\d@$*'’!-]{0,38}[\p{L}\p{M}\d$])?|[$@\d][\p{L}\p{M}\d@$*'’!]{1,38}|[.!?\n;:,]/gu;

const tidy = (raw: string): string =>
  raw
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/'s$|s'$/u, (end) => (end === "s'" ? "s" : ""));

function word(raw: string, start: number, end: number): Word {
  const form = tidy(raw);
  const kinds = kindsOf(form);
  const read = kinds.size > 0 ? { form, kinds } : (undisguise(form) ?? { form, kinds });
  return { ...read, start, end, capital: /^\p{Lu}/u.test(raw) };
}

/** Letters with spaces between them, written so that nobody finds the word. */
function joinLetters(words: readonly Word[], text: string): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    let to = at;
    while (
      to < words.length &&
      words[to]?.form.length === 1 &&
      /\p{L}/u.test(words[to]?.form ?? "") &&
      (to === at || (words[to]?.start ?? 0) - (words[to - 1]?.end ?? 0) === 1)
    )
      to += 1;
    const first = words[at];
    const last = words[to - 1];
    if (first === undefined) continue;
    if (last === undefined || to - at < 3 || to - at > 40) {
      joined.push(first);
      continue;
    }
    const run = words.slice(at, to);
    const whole = word(run.map(({ start, end }) => text.slice(start, end)).join(""), first.start, last.end);
    const second = run[1];
    // "nothing but a s l u t": the article belongs to the sentence.
    const rest =
      second === undefined || !/^[ai]$/u.test(first.form)
        ? null
        : word(
            run
              .slice(1)
              .map(({ start, end }) => text.slice(start, end))
              .join(""),
            second.start,
            last.end,
          );
    const head =
      last.form === "i" && run.length > 4
        ? word(
            run
              .slice(0, -1)
              .map(({ start, end }) => text.slice(start, end))
              .join(""),
            first.start,
            run.at(-2)?.end ?? last.end,
          )
        : null;
    if (whole.kinds.size === 0 && rest !== null && rest.kinds.size > 0) joined.push(first, rest);
    else if (whole.kinds.size === 0 && head !== null && head.kinds.size > 0) joined.push(head, last);
    else joined.push(whole);
    at = to - 1;
  }
  return joined;
}

/** Splits a text; what `covered` says is quoted is left out. */
export function readSentences(text: string, covered: (index: number) => boolean): Sentence[] {
  const sentences: Sentence[] = [];
  let words: Word[] = [];
  let start = 0;
  const close = (end: number, question: boolean): void => {
    if (words.length > 0) sentences.push({ words: joinLetters(words, text), question, start, end });
    words = [];
    start = end;
  };
  for (const match of text.matchAll(tokens)) {
    const raw = match[0];
    const end = match.index + raw.length;
    if (/^[.!?\n]$/u.test(raw)) {
      if (covered(match.index)) continue;
      close(end, raw === "?");
    } else if (covered(match.index)) {
      const last = words.at(-1);
      if (last?.form !== "…") words.push({ form: "…", kinds: none, start: match.index, end, capital: false });
    } else if (/^[;:,]$/u.test(raw))
      words.push({ form: ",", kinds: none, start: match.index, end, capital: false });
    else words.push(word(raw, match.index, end));
    if (words.length >= 120) close(end, false);
  }
  close(text.length, false);
  return sentences;
}

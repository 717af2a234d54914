// Text as the cue engine compares it: folded words, edit distance, letter groups.

export interface Word {
  /** Folded: lower case, umlauts and their spellings alike. */
  readonly text: string;
  /** Below 1 for words that are quoted or follow a request as its material; 0 for those of a path or an address. */
  readonly share: number;
  /** Number of the clause: "check the page and write three lines" has two; a comma alone begins none. */
  readonly clause: number;
}

/** `Rückversand`, `Rueckversand` and `Ruckversand` fold to the same letters; `ß` is `ss`. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/([aou])e/g, "$1");
}

/** Folded words; a hyphenated word counts in its parts and joined, so that `Du-Form` meets `duform`. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, "")
    .split(/[^\p{L}\p{N}-]+/u)
    .flatMap((part) => {
      const pieces = part.split("-").filter((piece) => piece !== "");
      return pieces.length > 1 ? [...pieces, pieces.join("")] : pieces;
    });
}

const quotes =
  /„[^“”"]*[“”"]|“[^”]*”|"[^"]*"|»[^«]*«|«[^»]*»|(?<![\p{L}\p{N}])['‚‘][^'‘’]*['‘’](?![\p{L}\p{N}])/gu;

const clauseEnd =
  /[;.!?](?=\s|$)|\n|(?<![\p{L}-])(?:und|and|sowie|au(?:ß|ss)erdem|zus(?:ä|ae)tzlich|danach|dann|then|plus|also)(?![\p{L}-])|&/giu;

/** In one capturing group, so that splitting keeps what it splits at. */
const pageName = /(https?:\/\/[^\s<>"'„“”»«)]+|(?<![\p{L}\p{N}:/.])\/[\p{L}\p{N}][\p{L}\p{N}/_.-]*)/iu;

/** The paths and addresses that stand in a text, without what ends the sentence. */
export function pagesIn(text: string): string[] {
  return text
    .split(pageName)
    .filter((_part, at) => at % 2 === 1)
    .map((page) => page.replace(/[.,;:!?]+$/u, ""));
}

export function withoutQuotations(text: string): string {
  return text.replace(quotes, " ");
}

/** The words of a request; what stands in quotation marks speaks with a smaller share. */
export function wordsOf(text: string, quotedShare: number): Word[] {
  const words: Word[] = [];
  let clause = 0;
  const take = (part: string, share: number, splits: boolean): void => {
    for (const [index, piece] of (splits ? part.split(clauseEnd) : [part]).entries()) {
      if (index > 0) clause += 1;
      for (const [at, stretch] of piece.split(pageName).entries())
        for (const word of foldedWords(stretch))
          words.push({ text: word, share: at % 2 === 1 ? 0 : share, clause });
    }
  };
  let from = 0;
  for (const match of text.matchAll(quotes)) {
    take(text.slice(from, match.index), 1, true);
    take(match[0], quotedShare, false);
    from = match.index + match[0].length;
  }
  take(text.slice(from), 1, true);
  return words;
}

/** Damerau-Levenshtein with adjacent swaps, given up above `most`. */
export function distance(one: string, two: string, most: number): number {
  if (Math.abs(one.length - two.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: two.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= two.length; column += 1) {
      const same = one[row - 1] === two[column - 1];
      let best = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && one[row - 1] === two[column - 2] && one[row - 2] === two[column - 1];
      if (swapped) best = Math.min(best, at(before, column - 2) + 1);
      next.push(best);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, last] = [last, next];
  }
  return at(last, two.length);
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? Number.POSITIVE_INFINITY;
}

/** Dice's measure over letter triples with padded ends: 1 for the same word, 0 for nothing shared. */
export function letterSimilarity(one: string, two: string): number {
  const [first, second] = [triples(one), triples(two)];
  const shared = [...first].filter((triple) => second.has(triple)).length;
  return (2 * shared) / (first.size + second.size);
}

function triples(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)));
}

const functionWords = `
  aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist bitte da damit dann das dass dein deine
  dem den denn der des die dies diese diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch
  fur gegen gerne gibt habe haben hab hat hatte hier hinter ich ihr ihre im in ist ja jede jeder jetzt kann kannst kein keine
  konnen konnte konntest man mal mehr mein meine mich mir mit mochte moin muss nach nicht noch nun nur ob oder ohne sag sagen schon sein
  seine sich sie sind so soll sollen sollte uber um und uns unser unsere unter vom von vor wann war warum was weil welche welchem
  welchen welcher welches wenn wer wie will wir wird wo worum wurde zu zum zur zwischen eigentlich gerade eben kurz danke hallo
  a about all an and any are as at be been but by can could did do does for from get give had has have hello help her here hey hi his
  how i if in into is it its just like me more my no not now of on one or our out please show so some tell than thanks that
  the their them then there these they this to us was we were what when where which who why will with would you your
`;

/** Small words of both languages: never a misspelt cue, never what a request is about. */
export const smallWords: ReadonlySet<string> = new Set(functionWords.split(/\s+/).filter(Boolean).map(fold));

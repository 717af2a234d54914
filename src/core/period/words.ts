// Makes a text readable for the period rules: lower case, no accents, no ordinals, and the usual typing slips put right.

/** What may be misspelt. Shorter words must be exact: too many others are one letter away. */
const vocabulary = [
  ..."januar februar april august september oktober november dezember".split(" "),
  ..."january february october december".split(" "),
  ..."montag dienstag mittwoch donnerstag freitag samstag sonntag".split(" "),
  ..."monday tuesday wednesday thursday friday saturday sunday".split(" "),
  ..."letzte letzten letzter letztes letztem vergangene vergangenen vorige vorigen".split(" "),
  ..."woche wochen monat monate monaten monats quartal quartals gestern vorgestern wochenende".split(" "),
  ..."yesterday quarter quarters months weekend previous".split(" "),
];
const shortest = 6;
const shortButSafe = new Set(["april", "woche", "monat"]);
const known = new Set(vocabulary);

/** Lower case, without accents, one kind of dash. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[–—−]/g, "-");
}

/** @example readable("Im Oktobr 2026?") // "im oktober 2026" */
export function readable(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}.\-/]+/gu, " ")
    .replace(/(\d)(?:st|nd|rd|th)(?![\p{L}\p{N}])/gu, "$1")
    .replace(/\p{L}{5,}/gu, corrected)
    .replace(/\s+/g, " ")
    .trim();
}

function corrected(word: string): string {
  if (known.has(word)) return word;
  const near = vocabulary.find((candidate) => isSlipOf(word, candidate));
  return near ?? word;
}

function isSlipOf(word: string, candidate: string): boolean {
  if (word[0] !== candidate[0]) return false;
  if (candidate.length < shortest && !shortButSafe.has(candidate)) return false;
  return slips(word, candidate) <= (candidate.length >= 8 ? 2 : 1);
}

/** Letters to add, drop, change or swap with their neighbour; 3 stands for more than two. */
export function slips(one: string, two: string): number {
  if (Math.abs(one.length - two.length) > 2) return 3;
  const rows: number[][] = [Array.from({ length: two.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    const before = rows[row - 1] ?? [];
    for (let column = 1; column <= two.length; column++) {
      const change = (before[column - 1] ?? 0) + (one[row - 1] === two[column - 1] ? 0 : 1);
      const swapped = one[row - 1] === two[column - 2] && one[row - 2] === two[column - 1];
      const swap = row > 1 && column > 1 && swapped ? (rows[row - 2]?.[column - 2] ?? 0) + 1 : Infinity;
      line.push(Math.min(change, swap, (before[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    rows.push(line);
  }
  return Math.min(3, rows[one.length]?.[two.length] ?? 3);
}

// Names by the words in front of them: salutation, title, greeting, closing, introduction, label of a field.
import {
  closings,
  greetings,
  introductions,
  partyLabels,
  personLabels,
  thingsWithNames,
  weakGreetings,
} from "./context-rules.ts";
import { personVerbs, roles } from "./word-rules.ts";
import { plainGap, type Found, type Walk } from "./words.ts";

/** Index behind the last word of the name that begins at `from`. */
export type NameEnd = (walk: Walk, from: number, trustUnknown: boolean) => number;

const bearerTitles = new Set([
  "dr",
  "prof",
  "professor",
  "doktor",
  "ddr",
  "dipl-ing",
  "ing",
  "med",
  "mag",
  "univ",
  "rer",
  "nat",
  "jur",
  "phil",
  "hc",
  "habil",
  "pd",
  "dipl-kfm",
  "dipl-kffr",
  "pol",
]);

/** First word of the salutation or the titles that end right before `at`, or -1. */
function titledFrom({ words, sense, text }: Walk, at: number): number {
  let from = at;
  while (from > at - 5) {
    const word = words[from - 1];
    const gap = words[from]?.gap ?? "";
    if (word === undefined || !/^(?:\.? |\. ?-?|\.-)$/.test(gap)) break;
    const one = sense(word);
    if (one.salutation && (word.capital || gap.startsWith("."))) return from - 1;
    const dotted = gap.startsWith(".") || word.lower.length > 5;
    if (
      !(one.title && dotted && bearerTitles.has(word.lower)) &&
      !(one.title && bearerTitles.has(word.lower) && word.capital && word.lower === "dr")
    )
      break;
    from -= 1;
  }
  // Some title must be written with a capital: "med." alone is none.
  return from < at && (text[words[from]?.start ?? 0] ?? "") !== (words[from]?.lower[0] ?? "") ? from : -1;
}

function sayable(walk: Walk, at: number): boolean {
  const word = walk.words[at];
  const one = walk.sense(word);
  return word !== undefined && word.capital && !one.never && !one.salutation && !one.title && !one.noun;
}

/** What stands behind a word that is called out: a comma, an exclamation mark, the end of the line. */
function calledOut({ text, words }: Walk, to: number): boolean {
  const end = words[to - 1]?.end ?? 0;
  return /^\s{0,2}(?:[,!:;.?)|]|-|\n|\r|$)/.test(text.slice(end, end + 3));
}

function known({ words, sense }: Walk, from: number, to: number): boolean {
  return words.slice(from, to).some((word) => {
    const one = sense(word);
    return (one.first > 0 || one.last > 0 || one.foreign) && !one.never;
  });
}

function afterSalutation(walk: Walk, at: number, nameEnd: NameEnd): Found | null {
  if (titledFrom(walk, at) < 0) return null;
  const one = walk.sense(walk.words[at]);
  const word = walk.words[at];
  if (
    word === undefined ||
    !(word.capital || (one.particle && walk.words[at + 1]?.capital === true)) ||
    one.title ||
    one.salutation
  )
    return null;
  // "Frau Sommer" is a person, "Frau Kollegin" is not.
  if (one.never && one.last < 2 && one.first < 2) return null;
  const to = Math.max(nameEnd(walk, at, true), at + 1);
  return { from: at, to, score: 0.95 };
}

function afterGreeting(walk: Walk, at: number, nameEnd: NameEnd): Found | null {
  const before = walk.words[at - 1];
  const gap = walk.words[at]?.gap ?? "";
  if (before === undefined || !/^(?: |, )$/.test(gap) || !sayable(walk, at)) return null;
  const to = nameEnd(walk, at, false);
  if (to === at) return null;
  const sure = known(walk, at, to);
  if (greetings.has(before.lower) && gap === " " && (sure || calledOut(walk, to))) {
    const one = walk.sense(walk.words[at]);
    // "Hallo Hamburg," greets a town, unless the town is also a first name.
    if (one.doubtful && one.first === 0 && to - at < 2) return null;
    return { from: at, to, score: sure ? 0.9 : 0.7 };
  }
  return weakGreetings.has(before.lower) &&
    sure &&
    calledOut(walk, to) &&
    walk.sense(walk.words[at]).first > 0
    ? { from: at, to, score: 0.75 }
    : null;
}

function afterClosing(walk: Walk, at: number, nameEnd: NameEnd): Found | null {
  const before = walk.words[at - 1];
  const gap = walk.words[at]?.gap ?? "";
  if (before === undefined || !closings.has(before.lower) || !sayable(walk, at)) return null;
  const newLine = /^[,!.]?\s*\n\s*(?:-{1,2}\s?)?$/.test(gap);
  if (!newLine && !/^(?: |, |,)$/.test(gap)) return null;
  const to = nameEnd(walk, at, true);
  if (to === at || !calledOut(walk, to)) return null;
  const sure = known(walk, at, to);
  const doubtful = walk.sense(walk.words[at]).doubtful && walk.sense(walk.words[at]).first === 0;
  if (newLine) return { from: at, to, score: 0.85 };
  if (sure && !doubtful) return { from: at, to, score: 0.8 };
  // "VG Xa" at the very end of a line.
  const end = walk.words[to - 1]?.end ?? 0;
  const lastWord = /^[.!]?\s{0,2}(?:\n|$)/.test(walk.text.slice(end, end + 4));
  return lastWord &&
    !doubtful &&
    /^(?:lg|vg|mfg|bg|gruß|gruss|grüße|grüsse|cheers|regards|xoxo)$/.test(before.lower)
    ? { from: at, to, score: 0.7 }
    : null;
}

function afterIntroduction(walk: Walk, at: number, nameEnd: NameEnd): Found | null {
  const { words, sense } = walk;
  if (!/^(?: |: | "| '|: ")$/.test(words[at]?.gap ?? "")) return null;
  const last = words[at - 1]?.lower;
  if (last === undefined) return null;
  const said = introductions.find(
    (one) => one.words.at(-1) === last && (one.words.length === 1 || words[at - 2]?.lower === one.words[0]),
  );
  if (said === undefined) return null;
  const one = sense(words[at]);
  if (words[at]?.capital !== true) {
    const next = sense(words[at + 1]);
    const pair = plainGap(words[at + 1]?.gap ?? "") && next.last > 0 && !next.never;
    return said.sure && !one.never && one.first > 0
      ? { from: at, to: pair ? at + 2 : at + 1, score: 0.8 }
      : null;
  }
  if (!sayable(walk, at) && !(said.sure && one.last === 2)) return null;
  const to = Math.max(nameEnd(walk, at, said.sure), said.sure ? at + 1 : at);
  if (to === at) return null;
  const firm = one.doubtful && one.first === 0 && to - at < 2;
  return said.sure || (known(walk, at, to) && !firm) ? { from: at, to, score: said.sure ? 0.9 : 0.8 } : null;
}

/** Compounds that end in a role: Vertragspartner, Versicherungsnehmerin, Bereichsleitung; no "Produktname". */
const personEnding =
  /^(?!produkt|kampagne|firm|datei|marken|projekt|domain|host|server|tabelle|spalte|event|laden|shop|gerät|kanal|seiten|kurs|modell|farb|orts|straßen|länder|städte|liste)\p{L}{3,}(?:partner|inhaber|nehmer|geber|leiter|berater|betreuer|führer|empfänger|halter|besitzer|eigentümer|beauftragte|vertreter|vertretung|assistenz|leitung|person|name|verantwortlich|bearbeiter|sprecher|gründer|gast)(?:in|innen|r|e|er)?$/u;

function afterLabel(walk: Walk, at: number, nameEnd: NameEnd): Found | null {
  const { words, sense } = walk;
  const gap = words[at]?.gap ?? "";
  const label = words[at - 1];
  if (
    label === undefined ||
    !/^(?:\(?(?:in|\/-?in)?\)?)?["'*]{0,2}\s?(?:[:=|\t?]|\.:)[ \t]{0,8}["'*]{0,2}\s?$/.test(gap)
  )
    return null;
  const person =
    (personLabels.has(label.lower) || personEnding.test(label.lower)) &&
    !thingsWithNames.has(words[at - 2]?.lower ?? "");
  const party = partyLabels.has(label.lower);
  if (
    (!person && !party) ||
    !(sayable(walk, at) || (person && sense(words[at]).last === 2 && words[at]?.capital === true))
  )
    return null;
  let to = Math.max(nameEnd(walk, at, true), person ? at + 1 : at);
  const turned = words[to];
  if (
    turned !== undefined &&
    turned.gap === ", " &&
    turned.capital &&
    sense(turned).first > 0 &&
    sense(words[at]).first < 2
  )
    to = nameEnd(walk, to, true);
  if (to === at) return null;
  const one = sense(words[at]);
  const sure = known(walk, at, to) && !(one.doubtful && one.first === 0 && to - at < 2);
  return person || (sure && to - at > 1) ? { from: at, to, score: sure ? 0.9 : 0.7 } : null;
}

/** An unknown word in capitals that could be a name. */
function unknownName({ words, sense }: Walk, at: number): boolean {
  const word = words[at];
  const one = sense(word);
  if (word === undefined || !word.capital || word.shouted || word.lower.length < 3) return false;
  return !one.never && !one.noun && !one.doubtful && !one.firm && !one.title && !one.salutation;
}

/** "Anna Berg, Xa Ymbel und Jo Fenn": the names of a list go on behind the last one. */
export function listedName(walk: Walk, at: number, behind: number): Found | null {
  const { words, text, german } = walk;
  const head = words[at];
  if (
    behind < 1 ||
    head === undefined ||
    !(unknownName(walk, at) || walk.sense(head).last === 2 || walk.sense(head).first === 2)
  )
    return null;
  // The next cell of a row: a surname behind a first name.
  const cell = at === behind && /^(?:;|\t| \| |","|";")$/.test(head.gap);
  if (
    cell &&
    walk.sense(words[at - 1]).first > 0 &&
    /^["']?(?:;|\t| \||,|\n|$)/.test(text.slice(head.end, head.end + 2))
  )
    return { from: at, to: at + 1, score: 0.7 };
  const listed = walk.sense(head).first === 2 && !walk.sense(head).never;
  if (!unknownName(walk, at) && !listed) return null;
  const joined =
    at === behind
      ? /^(?:, |; | & | \/ |,\n)$/.test(head.gap)
      : at === behind + 1 &&
        /^(?:und|and|sowie|or|oder)$/.test(words[behind]?.lower ?? "") &&
        plainGap(head.gap);
  if (!joined) return null;
  const tail = words[at + 1];
  if (tail !== undefined && plainGap(tail.gap) && unknownName(walk, at + 1))
    return /^ \p{Lu}/u.test(text.slice(tail.end, tail.end + 2))
      ? null
      : { from: at, to: at + 2, score: 0.65 };
  // One word alone only where a bracket, a stop or an English sentence goes on.
  const ends =
    listed || (!german && (calledOut(walk, at + 1) || at !== behind)) || text.startsWith(" (", head.end);
  return ends ? { from: at, to: at + 1, score: 0.6 } : null;
}

/** "Xa (x@example.org)", "Xa Ymbel; +49 …": beside an address of its own stands whose it is. */
function besideReach(walk: Walk, at: number): Found | null {
  const { words, sense, text } = walk;
  const head = words[at];
  const one = sense(head);
  const named = one.first > 0 || (one.last > 0 && !one.never);
  if (head === undefined || !head.capital || !(unknownName(walk, at) || named)) return null;
  const tail = words[at + 1];
  const pair =
    tail !== undefined && plainGap(tail.gap) && (unknownName(walk, at + 1) || sense(tail).last > 0);
  const end = pair ? tail.end : head.end;
  const next = text.slice(end, end + 48);
  const mail = /^(?:,? ?[(<[]| ?[;,|\t] ?)\s?(?:mailto:)?[\p{L}\d.+_-]{1,40}@/u.test(next);
  const phone = pair && /^(?: ?[;,|\t] ?| ?\()(?:\+\d|\(?0\d{2,5}[ /)-]\d)/.test(next);
  return mail || phone ? { from: at, to: pair ? at + 2 : at + 1, score: 0.7 } : null;
}

/** "… by Xa Ymbel", "Xa Ymbel, Geschäftsführer": two unknown capitals where people stand. */
function byItsPlace(walk: Walk, at: number): Found | null {
  const { words, german } = walk;
  const [before, head, tail, after] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (head === undefined || tail === undefined || !head.capital || !tail.capital || !plainGap(tail.gap))
    return null;
  const plain = unknownName(walk, at) && unknownName(walk, at + 1);
  if (!plain || (after !== undefined && plainGap(after.gap) && after.capital)) return null;
  const acts =
    !german && after !== undefined && plainGap(after.gap) && !after.capital && personVerbs.has(after.lower);
  const by =
    before !== undefined &&
    plainGap(head.gap) &&
    (german
      ? before.lower === "laut"
      : /^(?:by|tell|ask|asked|told|contact|met|meet|thank|with|from|to|between|cc|for|email|call|called|named|hired|about|including|features|featuring)$/.test(
          before.lower,
        ));
  const role =
    after !== undefined &&
    /^(?:, | \(|\n)$/.test(after.gap) &&
    (roles.has(after.lower) ||
      /^(?:ceo|cto|cfo|cmo|coo|head|leiter|leiterin|vp|vice|senior|geschäftsführende|stellvertretende)$/.test(
        after.lower,
      ));
  return by || role || acts ? { from: at, to: at + 2, score: 0.65 } : null;
}

const speech = new Set([
  "says",
  "said",
  "sagt",
  "sagte",
  "erklärt",
  "erklärte",
  "betont",
  "meint",
  "meinte",
  "asked",
  "replied",
  "explained",
  "added",
  "so",
]);
/** "…", sagt Ymbel. What speaks is a person, known or not. */
function afterSpeech(walk: Walk, at: number, nameEnd: NameEnd): Found | null {
  const before = walk.words[at - 1];
  const head = walk.words[at];
  if (
    before === undefined ||
    head === undefined ||
    !plainGap(head.gap) ||
    !speech.has(before.lower) ||
    before.capital ||
    !sayable(walk, at)
  )
    return null;
  const one = walk.sense(head);
  if (one.doubtful && one.first === 0) return null;
  const quoted = /["“”»«',]\s{0,2}$/.test(before.gap);
  const to = nameEnd(walk, at, false);
  return to > at && quoted ? { from: at, to, score: known(walk, at, to) ? 0.8 : 0.6 } : null;
}

/** A name that its surroundings announce, beginning at word `at`; null when nothing does. */
export function announcedName(walk: Walk, at: number, nameEnd: NameEnd): Found | null {
  return (
    afterSalutation(walk, at, nameEnd) ??
    afterLabel(walk, at, nameEnd) ??
    afterIntroduction(walk, at, nameEnd) ??
    afterClosing(walk, at, nameEnd) ??
    afterGreeting(walk, at, nameEnd) ??
    afterSpeech(walk, at, nameEnd) ??
    besideReach(walk, at) ??
    byItsPlace(walk, at)
  );
}

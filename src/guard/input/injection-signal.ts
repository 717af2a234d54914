// A signal, never the protection: whether a text reads like an attempt to talk a model out of its task. Flags the trace.
import { injectionRules, type InjectionFamily, type InjectionRule } from "./injection-rules.ts";
import { normalise, type Normalised } from "./normalise.ts";

export interface InjectionFinding {
  readonly family: InjectionFamily;
  /** UTF-16 offsets in the raw text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface InjectionSignal {
  /** Sum of weights over different rules; 1 and more is suspicious. No probability. */
  readonly score: number;
  readonly suspicious: boolean;
  readonly found: readonly InjectionFinding[];
}

export const suspicionFloor = 1;
/** A longer text is read at its start and its end: a person's own words are never longer. */
const longestRead = 120_000;
/** Weak words of long texts add up only so far: without a rule that counts for itself it takes three different ones. */
const most = 40;

interface Match {
  readonly rule: InjectionRule;
  readonly start: number;
  readonly end: number;
}

function matches(text: string): Match[] {
  const found: Match[] = [];
  for (const rule of injectionRules) {
    rule.pattern.lastIndex = 0;
    const match = rule.pattern.exec(text);
    if (match !== null) found.push({ rule, start: match.index, end: match.index + match[0].length });
    if (found.length >= most) break;
  }
  return found;
}

const scoreOf = (found: readonly Match[]): number => found.reduce((sum, { rule }) => sum + rule.weight, 0);

const printable = /^[\t\n\r\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]{8,}$/u;

interface Payload {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function readBytes(bytes: Buffer): string | null {
  const text = bytes.toString("utf8");
  return printable.test(text) && !text.includes("\ufffd") ? text : null;
}

/** Base64, hexadecimal and percent-encoded runs that decode to readable text. */
function payloads(text: string): Payload[] {
  const found: Payload[] = [];
  const add = (match: RegExpExecArray, decoded: string | null): void => {
    if (decoded !== null && found.length < 20)
      found.push({ text: decoded, start: match.index, end: match.index + match[0].length });
  };
  for (const match of text.matchAll(/[A-Za-z0-9+/_-]{20,4000}={0,2}/gu)) {
    const bytes = /^[0-9a-f]+$/iu.test(match[0])
      ? Buffer.from(match[0], "hex")
      : Buffer.from(match[0], "base64");
    add(match, readBytes(bytes));
  }
  for (const match of text.matchAll(/(?:(?:0x|\\x)?[0-9a-f]{2}[ ,]{1,2}){10,2000}(?:0x|\\x)?[0-9a-f]{2}/giu))
    add(match, readBytes(Buffer.from(match[0].replace(/0x|\\x|[ ,]/giu, ""), "hex")));
  for (const match of text.matchAll(/(?:\\x[0-9a-f]{2}){8,2000}/giu))
    add(match, readBytes(Buffer.from(match[0].replaceAll("\\x", ""), "hex")));
  for (const match of text.matchAll(/(?:%[0-9a-f]{2}[\w.~-]{0,40}){3,400}/giu)) {
    try {
      add(match, decodeURIComponent(match[0]));
    } catch {
      // A stray percent sign is no payload.
    }
  }
  return found;
}

const rotate = (text: string): string =>
  text.replace(/[a-z]/giu, (letter) => {
    const base = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });

/** "S a y  t h a t" reads as "Say that". */
const spaced = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?: {1,3}[\p{L}\p{N}](?![\p{L}\p{N}])){5,400}/gu;
/** "1gn0re pr3vi0us": digits and signs between letters. */
const leet: ReadonlyMap<string, string> = new Map([
  ["0", "o"],
  ["1", "i"],
  ["3", "e"],
  ["4", "a"],
  ["5", "s"],
  ["7", "t"],
  ["@", "a"],
  ["$", "s"],
]);
const unleet = (text: string): string =>
  text.replace(/[\p{L}\d@$]{3,40}/gu, (word) =>
    /\p{L}/u.test(word) && /[\d@$]/u.test(word)
      ? word.replace(/[\d@$]/gu, (sign) => leet.get(sign) ?? sign)
      : word,
  );

function read(normalised: Normalised): { score: number; found: (Match | (Payload & { rule: null }))[] } {
  const { folded, hidden } = normalised;
  const direct = matches(folded);
  const found: (Match | (Payload & { rule: null }))[] = [...direct];
  let score = scoreOf(direct);
  const encoded = payloads(folded).filter(({ text }) => scoreOf(matches(text)) >= 0.9);
  score += encoded.length;
  found.push(...encoded.map((payload) => ({ ...payload, rule: null })));
  if (score < suspicionFloor) {
    // Disguises keep the length of words or are judged as a whole: the finding is then the whole text.
    const strong = (text: string): boolean => matches(text).some(({ rule }) => rule.weight >= 1);
    const letters = [...folded.matchAll(spaced)].some(
      (match) => strong(match[0].replace(/ (?=\S(?: |$))/gu, "")) || strongRun(match[0]),
    );
    const disguised =
      letters || (/[\d@$]/u.test(folded) && strong(unleet(folded))) || strong(rotate(folded).slice(0, 8_000));
    if (disguised) {
      score += 1;
      found.push({ text: folded, start: 0, end: folded.length, rule: null });
    }
  }
  if (hidden.length >= 4) score += 1;
  return { score, found };
}

/** A run of single letters has lost its word borders: its letters are searched without them. */
const strongRun = (run: string): boolean =>
  /ignore(?:all|the|your|previous)|ignorier(?:e|alle)|forget(?:all|everything|your)|vergissalle|systemprompt|saythatyou|jailbreak|doanything/iu.test(
    run.replaceAll(" ", ""),
  );

/** Reads a text for the families of injection and jailbreak. */
export function injectionSignal(text: string): InjectionSignal {
  const part =
    text.length <= longestRead ? text : `${text.slice(0, longestRead / 2)}\n${text.slice(-longestRead / 2)}`;
  const normalised = normalise(part);
  const { score, found } = read(normalised);
  const findings: InjectionFinding[] = found.map((match) => ({
    family: match.rule === null ? "encoded-payload" : match.rule.family,
    start: normalised.toOriginal(match.start),
    end: normalised.toOriginal(match.end),
  }));
  if (normalised.hidden.length >= 4) findings.push({ family: "hidden-text", start: 0, end: part.length });
  const rounded = Math.round(score * 100) / 100;
  return { score: rounded, suspicious: rounded >= suspicionFloor, found: findings };
}

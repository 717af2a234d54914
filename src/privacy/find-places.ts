// Where personal data stands in a text: what the detector finds and what somebody vouches for, never a token, never a code.
import type { Language } from "#src/core/language.ts";
import type { FindPersonalData, PersonalData } from "#src/core/personal-data.ts";
import { houseToken, threadToken } from "#src/core/pseudonyms.ts";
import type { KnownIndex } from "./known-entities.ts";

export interface FindParts {
  readonly find: FindPersonalData;
  readonly known: KnownIndex;
  /** The team's brand and products. */
  readonly never: readonly string[];
}

/** Hashes, ids, times and paths are machine words: a run of digits in them is nobody's number. */
const machineWord =
  /^(?:[0-9a-f]{16,128}|[0-9a-f-]{36}|\d{4}-\d{2}-\d{2}(?:T[\d:.+Z-]{1,20})?|[\d.,:/ -]{1,6}|[\w-]{1,24}|(?:doc|page)-[0-9a-f]{16}|T[0-9a-f]{10}(?:\.\w{1,8})?)$/i;
const quickLook = /[@\d\p{Lu}]|\(at\)|\[at\]/u;

/** Whether there is any use in looking: most strings of a tool's output are words of its own. */
function worthALook(text: string): boolean {
  if (text.length < 4 || !quickLook.test(text)) return false;
  return (
    !machineWord.test(text) ||
    /^\p{Lu}\p{Ll}+$/u.test(text) ||
    /^[A-Z]{2}\d{2}\w{11,}$/.test(text) ||
    /^\d{7,}$/.test(text)
  );
}

function overlaps(left: { start: number; end: number }, right: { start: number; end: number }): boolean {
  return left.start < right.end && right.start < left.end;
}

/** German and English genitives stay in the text: the token stands for the name alone. */
function withoutGenitive(found: PersonalData, known: KnownIndex): PersonalData {
  if (found.type !== "person") return found;
  const ending = /(?:['’]s?|s)$/u.exec(found.value)?.[0];
  if (ending === undefined) return found;
  const base = found.value.slice(0, -ending.length);
  const sure = ending !== "s" || known.subjectOf("person", base) !== null;
  return sure && base.length > 1 ? { ...found, value: base, end: found.end - ending.length } : found;
}

/** The host of an address that is fetched is a server, nobody's own line. */
function isHost(text: string, { type, start }: PersonalData): boolean {
  return type === "ip" && text.slice(Math.max(0, start - 2), start) === "//";
}

/** Of "Hanne Vogt Müller" Hanne Vogt is vouched for: what would be found beside her token is found at once. */
function restOf(
  text: string,
  places: readonly PersonalData[],
  find: (text: string) => readonly PersonalData[],
): PersonalData[] {
  const token = "<PERSON_1>";
  const replaced = replacePlaces(
    text,
    places.map(({ start, end }) => ({ start, end, token })),
  );
  return find(replaced.text).flatMap((one) => {
    const before = places.filter(({ start }) => replaced.moved(start) < one.start);
    const shift = before.reduce((sum, { start, end }) => sum + end - start - token.length, 0);
    const [start, end] = [one.start + shift, one.end + shift];
    return text.slice(start, end) === one.value && !places.some((place) => overlaps(place, { start, end }))
      ? [{ ...one, start, end }]
      : [];
  });
}

/** Sorted and without overlaps; what somebody vouches for wins, then the longer one. */
export function findPlaces(
  text: string,
  language: Language,
  { find, known, never }: FindParts,
): PersonalData[] {
  if (!worthALook(text)) return [];
  const tokens = [threadToken, houseToken].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  const sure = known.find(text).filter((one) => !never.includes(one.value.toLowerCase()));
  const detected = find(text, { language, never }).filter((one) => !isHost(text, one));
  const kept: PersonalData[] = [];
  const inOrder = [
    ...detected.filter((one) => one.type !== "person" && sure.some((other) => overlaps(one, other))),
    ...sure,
    ...detected,
  ];
  for (const one of inOrder) if (![...tokens, ...kept].some((other) => overlaps(one, other))) kept.push(one);
  const places = kept
    .map((one) => withoutGenitive(one, known))
    .sort((left, right) => left.start - right.start);
  const whole = detected.every((one) => kept.includes(one) || kept.some((other) => holds(other, one)));
  if (whole) return places;
  const rest = restOf(text, places, (left) => find(left, { language, never }));
  return [...places, ...rest.map((one) => withoutGenitive(one, known))].sort(
    (left, right) => left.start - right.start,
  );
}

function holds(outer: { start: number; end: number }, inner: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The text with each place replaced, and where an offset of the old text stands in the new one. */
export function replacePlaces(
  text: string,
  places: readonly { readonly start: number; readonly end: number; readonly token: string }[],
): { readonly text: string; readonly moved: (offset: number) => number } {
  let [result, at] = ["", 0];
  const steps: {
    readonly start: number;
    readonly end: number;
    readonly from: number;
    readonly to: number;
  }[] = [];
  for (const { start, end, token } of places) {
    result += text.slice(at, start);
    steps.push({ start, end, from: result.length, to: result.length + token.length });
    result += token;
    at = end;
  }
  result += text.slice(at);
  const moved = (offset: number): number => {
    const last = steps.findLast(({ start }) => start < offset);
    if (last === undefined) return offset;
    return offset < last.end ? last.to : last.to + offset - last.end;
  };
  return { text: result, moved };
}

/** Every different string in a value, deep; keys are the house's own words. */
export function stringsIn(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value === "string") into.add(value);
  else if (Array.isArray(value)) for (const each of value) stringsIn(each, into);
  else if (typeof value === "object" && value !== null)
    for (const each of Object.values(value)) stringsIn(each, into);
  return into;
}

/** The value with these strings replaced, deep; itself when there is nothing to replace. */
export function withStrings(value: unknown, changed: ReadonlyMap<string, string>): unknown {
  if (changed.size === 0) return value;
  if (typeof value === "string") return changed.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => withStrings(each, changed));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withStrings(each, changed)]));
}

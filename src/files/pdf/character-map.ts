// A font's own table from codes to text. Reference: ISO 32000-1, 9.10.3; Adobe Technical Note 5014, character maps.
import { isList, numberOf, operatorOf, readerOf, textOf, type Value } from "./values.ts";

export interface CharacterMap {
  /** Bytes of one code. */
  readonly width: 1 | 2;
  readonly text: ReadonlyMap<number, string>;
}

const mostCodes = 70_000;

function codeOf(value: Value | undefined): number | null {
  const bytes = textOf(value);
  return bytes === null ? null : [...bytes].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0);
}

/** UTF-16, big end first. */
function utf16(value: Value | undefined): string {
  const bytes = textOf(value) ?? "";
  if (bytes.length === 1) return bytes;
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  return text;
}

/** The last character goes up by one with each code. */
function following(text: string, steps: number): string {
  const last = text.charCodeAt(text.length - 1);
  return Number.isNaN(last) ? "" : text.slice(0, -1) + String.fromCharCode(last + steps);
}

export function readCharacterMap(source: string): CharacterMap {
  const text = new Map<number, string>();
  const reader = readerOf(source, 0, { references: false });
  let stack: Value[] = [];
  let width: 1 | 2 = 2;
  for (let value = step(); value !== undefined && text.size < mostCodes; value = step()) {
    const operator = operatorOf(value);
    if (operator === null) {
      stack.push(value);
      continue;
    }
    if (operator === "endcodespacerange") width = textOf(stack.at(-1))?.length === 1 ? 1 : 2;
    if (operator === "endbfchar")
      for (let at = 0; at + 1 < stack.length; at += 2) put(codeOf(stack[at]), utf16(stack[at + 1]));
    if (operator === "endbfrange")
      for (let at = 0; at + 2 < stack.length; at += 3) range(stack.slice(at, at + 3));
    stack = [];
  }
  return { width, text };

  function put(code: number | null, words: string): void {
    if (code !== null && text.size < mostCodes) text.set(code, words);
  }

  /** Past brackets that close nothing. */
  function step(): Value | undefined {
    while (reader.at < source.length) {
      const value = reader.next();
      if (value !== undefined) return value;
      reader.at += 1;
    }
    return undefined;
  }

  function range([from, to, start]: readonly Value[]): void {
    const [first, last] = [codeOf(from), codeOf(to)];
    if (first === null || last === null) return;
    for (let code = first; code <= Math.min(last, first + 65_535); code += 1) {
      const held = isList(start) ? utf16(start[code - first]) : following(utf16(start), code - first);
      put(code, held);
    }
  }
}

/** Widths of a font with two-byte codes: `1 [500 600] 10 20 700`. */
export function widthsOf(list: readonly Value[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; at < list.length;) {
    const [first, second] = [numberOf(list[at]) ?? 0, list[at + 1]];
    if (isList(second)) {
      second.forEach((width, index) => widths.set(first + index, numberOf(width) ?? 0));
      at += 2;
      continue;
    }
    const [last, width] = [numberOf(second) ?? first, numberOf(list[at + 2]) ?? 0];
    for (let code = first; code <= Math.min(last, first + 65_535); code += 1) widths.set(code, width);
    at += 3;
  }
  return widths;
}

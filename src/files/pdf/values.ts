// PDF's values, read from bytes held as Latin-1 text. Reference: ISO 32000-1, 7.2 and 7.3.

export interface Name {
  readonly name: string;
}
export interface Reference {
  readonly reference: number;
}
/** Bytes of a string, one character each. */
export interface Text {
  readonly bytes: string;
}
/** In a content stream: what to do with the values before it. */
export interface Operator {
  readonly operator: string;
}
export type Dictionary = ReadonlyMap<string, Value>;
export type Value =
  number | boolean | null | Name | Reference | Text | Operator | Dictionary | readonly Value[];

export const isDictionary = (value: Value | undefined): value is Dictionary => value instanceof Map;
export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);
const isRecord = (value: Value | undefined): value is Name | Reference | Text | Operator =>
  typeof value === "object" && value !== null && !isDictionary(value) && !isList(value);

export const nameOf = (value: Value | undefined): string | null =>
  isRecord(value) && "name" in value ? value.name : null;
export const textOf = (value: Value | undefined): string | null =>
  isRecord(value) && "bytes" in value ? value.bytes : null;
export const referenceOf = (value: Value | undefined): number | null =>
  isRecord(value) && "reference" in value ? value.reference : null;
export const operatorOf = (value: Value | undefined): string | null =>
  isRecord(value) && "operator" in value ? value.operator : null;
export const numberOf = (value: Value | undefined): number | null =>
  typeof value === "number" ? value : null;

const space = /[\0\t\n\f\r ]/;
const delimiter = /[()<>[\]{}/%\0\t\n\f\r ]/;
const mostDepth = 60;

export interface Reader {
  /** Where the next value begins. */
  at: number;
  /** Undefined at the end of the text, or at a bracket that closes what was not opened. */
  next(): Value | undefined;
  /** The word at this place without moving past it. */
  peek(word: string): boolean;
  skipSpace(): void;
}

/** @param references `12 0 R` is one value: in files, not in content streams */
export function readerOf(source: string, start = 0, { references = true } = {}): Reader {
  const reader: Reader = { at: start, next: () => value(0), peek, skipSpace };
  return reader;

  function skipSpace(): void {
    for (;;) {
      while (reader.at < source.length && space.test(source.charAt(reader.at))) reader.at += 1;
      if (source[reader.at] !== "%") return;
      while (reader.at < source.length && !/[\r\n]/.test(source.charAt(reader.at))) reader.at += 1;
    }
  }

  function peek(word: string): boolean {
    skipSpace();
    return source.startsWith(word, reader.at);
  }

  function value(depth: number): Value | undefined {
    skipSpace();
    const first = source[reader.at];
    if (first === undefined || depth > mostDepth) return undefined;
    if (first === "/")
      return {
        name: word(reader.at + 1).replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
          String.fromCharCode(parseInt(hex, 16)),
        ),
      };
    if (first === "(") return { bytes: literal() };
    if (first === "<") return source[reader.at + 1] === "<" ? dictionary(depth) : { bytes: hexadecimal() };
    if (first === "[") return list(depth);
    if (/[\])>}{]/.test(first)) return undefined;
    return bare(word(reader.at));
  }

  function word(from: number): string {
    let end = from;
    while (end < source.length && !delimiter.test(source.charAt(end))) end += 1;
    reader.at = Math.max(end, from);
    return source.slice(from, end);
  }

  function bare(text: string): Value {
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) {
      const rest =
        references && /^\d+$/.test(text)
          ? /^\s+\d+\s+R(?![A-Za-z])/.exec(source.slice(reader.at, reader.at + 24))
          : null;
      if (rest === null) return Number(text);
      reader.at += rest[0].length;
      return { reference: Number(text) };
    }
    // Some producers write "--5" or "5-3"; a number is what its beginning says.
    if (/^[+-]{0,3}\.?\d/.test(text)) return Number.parseFloat(text.replace(/^[+-]*(?=[+-])/, "")) || 0;
    if (text === "true" || text === "false") return text === "true";
    return text === "null" ? null : { operator: text };
  }

  function list(depth: number): Value[] {
    reader.at += 1;
    const items: Value[] = [];
    for (;;) {
      const item = value(depth + 1);
      if (item === undefined) break;
      items.push(item);
    }
    if (source[reader.at] === "]") reader.at += 1;
    return items;
  }

  function dictionary(depth: number): Dictionary {
    reader.at += 2;
    const entries = new Map<string, Value>();
    for (;;) {
      const key = nameOf(value(depth + 1));
      if (key === null) break;
      const held = value(depth + 1);
      if (held === undefined) break;
      entries.set(key, held);
    }
    skipSpace();
    if (source.startsWith(">>", reader.at)) reader.at += 2;
    return entries;
  }

  function hexadecimal(): string {
    const end = source.indexOf(">", reader.at);
    const digits = source.slice(reader.at + 1, end === -1 ? undefined : end).replace(/[^0-9a-f]/gi, "");
    reader.at = end === -1 ? source.length : end + 1;
    const even = digits.length % 2 === 0 ? digits : `${digits}0`;
    return Buffer.from(even, "hex").toString("latin1");
  }

  function literal(): string {
    let [open, text] = [1, ""];
    reader.at += 1;
    while (reader.at < source.length) {
      const character = source.charAt(reader.at);
      reader.at += 1;
      if (character === "\\") text += escaped();
      else if (character === ")" && (open -= 1) === 0) break;
      else {
        if (character === "(") open += 1;
        text += character;
      }
    }
    return text;
  }

  function escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(source.slice(reader.at, reader.at + 3))?.[0];
    if (octal !== undefined) {
      reader.at += octal.length;
      return String.fromCharCode(parseInt(octal, 8) & 255);
    }
    const character = source.charAt(reader.at);
    reader.at += 1;
    if (character === "\r" && source[reader.at] === "\n") reader.at += 1;
    const plain: Readonly<Record<string, string>> = {
      n: "\n",
      r: "\r",
      t: "\t",
      b: "\b",
      f: "\f",
      "\n": "",
      "\r": "",
    };
    return plain[character] ?? character;
  }
}

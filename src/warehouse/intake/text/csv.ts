// CSV as RFC 4180 has it, with the delimiters that spreadsheets use: where a record ends, and which fields it holds.
import type { FindEnd } from "./pieces.ts";

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const quote = 0x22;
const newline = 0x0a;

/** A quote opens a field only at its beginning: in `5" pipe` it is a character like any other. */
export function createRecordEnd(delimiter: Delimiter): FindEnd {
  const separator = delimiter.charCodeAt(0);
  let state: "start" | "plain" | "quoted" | "quote" = "start";
  return (buffer, from) => {
    for (let at = from; at < buffer.length; at += 1) {
      const byte = buffer[at];
      if (state === "quoted") {
        if (byte === quote) state = "quote";
      } else if (byte === newline) {
        state = "start";
        return at + 1;
      } else if (byte === separator) state = "start";
      else if (byte === quote && state === "start") state = "quoted";
      // A doubled quote stays inside the field.
      else if (byte === quote && state === "quote") state = "quoted";
      else state = "plain";
    }
    return -1;
  };
}

/** The fields of one record; null when its last quote is not closed. */
export function fieldsOf(record: string, delimiter: Delimiter): string[] | null {
  const text = record.replace(/\r?\n$/, "");
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      let value = "";
      at += 1;
      for (;;) {
        const close = text.indexOf('"', at);
        if (close < 0) return null;
        value += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        value += '"';
        at += 1;
      }
      const end = endOfField(text, delimiter, at);
      fields.push(value + text.slice(at, end));
      at = end;
    } else {
      const end = endOfField(text, delimiter, at);
      fields.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length) return fields;
    at += 1;
  }
}

function endOfField(text: string, delimiter: Delimiter, from: number): number {
  const end = text.indexOf(delimiter, from);
  return end < 0 ? text.length : end;
}

/** The delimiter that cuts the header into the most fields; a comma when none does. */
export function delimiterOf(header: string): Delimiter {
  const widths = delimiters.map((one) => ({ one, width: fieldsOf(header, one)?.length ?? 0 }));
  return widths.reduce((best, next) => (next.width > best.width ? next : best)).one;
}

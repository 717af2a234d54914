// Tables: what the head of a column says holds for every row below it, in CSV, tab-separated text and Markdown.
import type { PersonalDataType } from "#src/core/personal-data.ts";
import type { Candidate, Reading } from "./candidate.ts";

const heads: readonly { readonly type: PersonalDataType; readonly head: RegExp; readonly cell: RegExp }[] = [
  {
    type: "date_of_birth",
    head: /^(?:geburts(?:datum|tag)|geb\.?-?(?:dat(?:um)?)?|dob|date[ _]?of[ _]?birth|birth[ _-]?(?:date|day))$/,
    cell: /^\d{1,4}[-./ ]{1,2}(?:\d{1,2}|\p{L}{3,9})[-./ ]{1,2}\d{2,4}$/u,
  },
  {
    type: "person",
    head: /^(?:name|vorname|nachname|familienname|first[ _-]?name|last[ _-]?name|full[ _-]?name|surname|kunde|kundin|kundenname|customer(?:[ _]?name)?|ansprechpartner(?:in)?|kontakt(?:person)?|contact(?:[ _]?name)?|mitarbeiter(?:in)?|employee|teilnehmer(?:in)?|empfänger(?:in)?|recipient|autor(?:in)?|author|owner|inhaber(?:in)?)$/,
    cell: /^\p{L}[\p{L}.'-]{0,30}(?:,? \p{L}[\p{L}.'-]{0,30}){0,3}$/u,
  },
  {
    type: "phone",
    head: /^(?:telefon(?:nummer)?|tel\.?|phone(?:[ _]?(?:number|no))?|mobil(?:e|nummer)?|handy(?:nummer)?|fax)$/,
    cell: /^\+?[\d ()/.-]{6,24}$/,
  },
];
/** A firm in a column of customers is no person. */
const firm =
  /\b(?:gmbh|ag|kg|ohg|gbr|ug|se|inc|ltd|llc|plc|corp|group|holding|e\.?v|verein|stiftung|team|bank|verlag)\b/i;
const mostRows = 20_000;

function cellsOf(line: string, separator: string): { text: string; start: number }[] {
  let at = 0;
  return line.split(separator).map((whole) => {
    const lead = /^[\s"'*]*/.exec(whole)?.[0].length ?? 0;
    const text = whole.slice(lead).replace(/[\s"'*]+$/, "");
    const cell = { text, start: at + lead };
    at += whole.length + separator.length;
    return cell;
  });
}

const separators = [";", "\t", "|", ","];

export function findColumns({ text, lower }: Reading): Candidate[] {
  if (
    !/(?:name|geb|dob|birth|kunde|kundin|customer|kontakt|contact|telefon|phone|mobil|ansprech|mitarbeiter|employee|teilnehmer|empfänger|recipient|autor|author|owner|inhaber)["' *]{0,3}[;\t|,\n]/.test(
      lower,
    )
  )
    return [];
  const found: Candidate[] = [];
  let columns: {
    readonly separator: string;
    readonly width: number;
    readonly kinds: ((typeof heads)[number] | undefined)[];
  } | null = null;
  let at = 0;
  for (const line of text.split("\n").slice(0, mostRows)) {
    const start = at;
    at += line.length + 1;
    if (line.length > 2000) columns = null;
    else if (columns !== null && line.split(columns.separator).length === columns.width) {
      const { separator, kinds } = columns;
      cellsOf(line.replace(/\r$/, ""), separator).forEach((cell, index) => {
        const kind = kinds[index];
        if (kind === undefined || !kind.cell.test(cell.text)) return;
        if (kind.type === "person" && (firm.test(cell.text) || !/^\p{Lu}/u.test(cell.text))) return;
        found.push({
          type: kind.type,
          start: start + cell.start,
          end: start + cell.start + cell.text.length,
          score: 0.9,
        });
      });
    } else columns = headOf(lower.slice(start, start + line.length));
  }
  return found;
}

/** A line is the head of a table when two of its cells or more are plain words and one of them is known. */
function headOf(line: string) {
  const separator = separators.find((one) => line.includes(one));
  if (separator === undefined) return null;
  const cells = cellsOf(line.replace(/\r$/, ""), separator);
  const kinds = cells.map(({ text }) => heads.find(({ head }) => head.test(text)));
  const plain = cells
    .filter(({ text }) => text !== "")
    .every(({ text }) => /^[\p{L}][\p{L} _./-]{0,30}$/u.test(text));
  const names =
    separator === ","
      ? kinds.filter((kind) => kind !== undefined).length > 1
      : kinds.some((kind) => kind !== undefined);
  return plain && names && cells.length > 1 ? { separator, width: cells.length, kinds } : null;
}

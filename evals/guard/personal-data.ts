// What the personal-data detector finds and what it masks too much, by type and language, on own, unseen and public texts.
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { Language } from "#src/core/language.ts";
import { personalDataTypes, type PersonalDataType } from "#src/core/personal-data.ts";
import { findPersonalData } from "#src/guard/personal-data/find-personal-data.ts";
import { defineGuardPart, type GuardRow, type Skipped } from "./part.ts";
import { publicRows } from "./public-data.ts";

const Row = z.object({
  text: z.string(),
  language: Language,
  split: z.string().optional(),
  entities: z.array(z.object({ type: z.string(), start: z.number(), end: z.number() })),
});
type Row = z.infer<typeof Row>;

/** One type in one language: hits by place and type, and hits by place alone. */
interface Tally {
  labelled: number;
  /** 90 % of the characters are masked, whatever the type. */
  masked: number;
  found: number;
  right: number;
}

/** Characters that are in no entity, and how many of them were masked. */
interface Rest {
  characters: number;
  masked: number;
}

interface Result {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly rest: ReadonlyMap<string, Rest>;
  readonly texts: number;
}

const enough = 0.9;

function marked(
  length: number,
  spans: readonly { readonly start: number; readonly end: number }[],
): Uint8Array {
  const marks = new Uint8Array(length);
  for (const { start, end } of spans) marks.fill(1, start, end);
  return marks;
}

function share(marks: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) sum += marks[at] ?? 0;
  return end > start ? sum / (end - start) : 0;
}

export function measurePersonalData(rows: readonly Row[]): Result {
  const tallies = new Map<string, Tally>();
  const rest = new Map<string, Rest>();
  const tally = (type: string, language: string): Tally => {
    const key = `${type} ${language}`;
    const one = tallies.get(key) ?? { labelled: 0, masked: 0, found: 0, right: 0 };
    tallies.set(key, one);
    return one;
  };
  for (const { text, language, entities } of rows) {
    const found = findPersonalData(text, { language });
    const masks = marked(text.length, found);
    const labels = marked(text.length, entities);
    for (const { type, start, end } of entities) {
      const one = tally(type, language);
      one.labelled += 1;
      if (share(masks, start, end) >= enough) one.masked += 1;
    }
    for (const { type, start, end } of found) {
      const one = tally(type, language);
      one.found += 1;
      // Right is what lies in an entity of this type for the most part.
      const same = marked(
        text.length,
        entities.filter((label) => label.type === type),
      );
      if (share(same, start, end) >= 0.5) one.right += 1;
    }
    const sum = rest.get(language) ?? { characters: 0, masked: 0 };
    for (let at = 0; at < text.length; at += 1) {
      if (labels[at] === 1) continue;
      sum.characters += 1;
      sum.masked += masks[at] ?? 0;
    }
    rest.set(language, sum);
  }
  return { tallies, rest, texts: rows.length };
}

const goal: Partial<Record<PersonalDataType, number>> = { person: 0.8, address: 0.9 };
const structured = 0.98;
const mostMasked = 0.04;

const part = "personal-data";

function rowsOf(set: string, { tallies, rest }: Result): GuardRow[] {
  const types = personalDataTypes.flatMap((type) =>
    Language.options.flatMap((language): GuardRow[] => {
      const one = tallies.get(`${type} ${language}`);
      if (one === undefined || one.labelled + one.found === 0) return [];
      const recall = one.labelled === 0 ? null : one.masked / one.labelled;
      const precision = one.found === 0 ? null : one.right / one.found;
      const least = goal[type] ?? structured;
      const precise = goal[type] === undefined ? (precision ?? 1) >= structured : true;
      const aim = `recall ≥ ${least}${goal[type] === undefined ? `, precision ≥ ${structured}` : ""}`;
      return [
        {
          ...{ part, set, kind: type, language, cases: one.labelled, recall, precision },
          falsePositives: null,
          ...{ aim, met: recall === null ? null : recall >= least && precise },
        },
      ];
    }),
  );
  const over = [...rest].map(([language, { characters, masked }]): GuardRow => {
    const falsePositives = characters === 0 ? 0 : masked / characters;
    return {
      ...{ part, set, kind: "other text masked", language: Language.parse(language), cases: characters },
      ...{ recall: null, precision: null, falsePositives },
      ...{ aim: `≤ ${mostMasked}`, met: falsePositives <= mostMasked },
    };
  });
  return [...types, ...over];
}

function golden(name: string): Row[] | null {
  const file = new URL(`../golden/${name}`, import.meta.url);
  if (!existsSync(file)) return null;
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => Row.parse(JSON.parse(line)));
}

const PublicRow = z.object({
  text: z.string(),
  spans: z.array(z.object({ type: z.string(), start: z.number(), end: z.number() })),
});

/** Labels of the public set that are ours; its others (organisation, place, age, title, date) are no personal data here. */
const publicTypes: Readonly<Record<string, PersonalDataType>> = {
  STREET_ADDRESS: "address",
  PERSON: "person",
  PHONE_NUMBER: "phone",
  EMAIL_ADDRESS: "email",
  CREDIT_CARD: "card",
  IBAN_CODE: "iban",
  US_SSN: "ssn",
  IP_ADDRESS: "ip",
};

function publicSet(): Row[] | null {
  const rows = publicRows("personal-data/presidio-synth-half.jsonl");
  if (rows === null) return null;
  return rows.map((row) => {
    const { text, spans } = PublicRow.parse(row);
    // Foreign labels stay, so that a masked town is not counted as harmless text.
    const entities = spans.map(({ type, ...place }) => ({ type: publicTypes[type] ?? type, ...place }));
    return { text, language: "en", entities };
  });
}

export const personalData = defineGuardPart({
  name: "personal-data",
  does: "recall, precision and over-masking of the personal-data detector by type and language",
  run() {
    const own = golden("personal-data.jsonl") ?? [];
    const sets: readonly (readonly [string, readonly Row[] | null])[] = [
      ["own, tuned", own.filter(({ split }) => split === "tuned")],
      ["own, held out", own.filter(({ split }) => split === "held-out")],
      ["harmless", own.filter(({ entities }) => entities.length === 0)],
      ["unseen", golden("unseen-personal-data.jsonl")],
      ["presidio-synth-half", publicSet()],
    ];
    return Promise.resolve(
      sets.flatMap(([set, rows]): (GuardRow | Skipped)[] =>
        rows === null || rows.length === 0
          ? [{ part, set, reason: "no data" }]
          : rowsOf(set, measurePersonalData(rows)),
      ),
    );
  },
});

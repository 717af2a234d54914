// The tokens of one conversation: the same person or value keeps its number, another spelling gets a letter.
import type { PersonVault, VaultValue } from "#src/core/person-vault.ts";
import type { PersonalDataType } from "#src/core/personal-data.ts";
import type { KnownIndex } from "./known-entities.ts";
import { markOf, nameWords, normalised } from "./tokens.ts";

interface Wanted {
  readonly type: PersonalDataType;
  readonly value: string;
}

interface SpaceParts {
  readonly vault: PersonVault;
  readonly key: Buffer;
  readonly known: KnownIndex;
}

interface Place {
  readonly number: number;
  readonly form: string;
}

const forms = ["", ..."bcdefghijklmnopqrstuvwxyz"];

function placeOf(token: string): Place {
  const match = /_(\d{1,6})([b-z]?)>$/.exec(token);
  return { number: Number(match?.[1] ?? 0), form: match?.[2] ?? "" };
}

/** One name is part of the other: "Vogt" and "Hanne Vogt". */
function samePerson(left: string, right: string): boolean {
  const [one, other] = [nameWords(left), nameWords(right)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length > 0 && short.every((word) => long.includes(word));
}

/** The number that a value belongs to: that of the same value, or of the one person it can mean. */
function numberOf(wanted: Wanted, rows: readonly VaultValue[], known: KnownIndex): number | null {
  const ofType = rows.filter(({ type, value }) => type === wanted.type && value !== null);
  const same = ofType.find(
    ({ value }) => normalised(wanted.type, value ?? "") === normalised(wanted.type, wanted.value),
  );
  if (same !== undefined) return placeOf(same.token).number;
  if (wanted.type !== "person") return null;
  const subject = subjectOf(wanted.value, known);
  const kin = ofType.filter(({ value }) => {
    const other = subjectOf(value ?? "", known);
    return subject !== null || other !== null ? subject === other : samePerson(wanted.value, value ?? "");
  });
  const numbers = new Set(kin.map(({ token }) => placeOf(token).number));
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}

/** Whom a name means, also by a part of it. */
export function subjectOf(name: string, known: KnownIndex): string | null {
  const whole = known.subjectOf("person", name);
  if (whole !== null) return whole;
  const meant = known.people.filter(
    ({ colleague, values }) =>
      colleague && values.some(({ type, value }) => type === "person" && samePerson(name, value)),
  );
  return meant.length === 1 ? (meant[0]?.subject ?? null) : null;
}

/** The token for a value, and the row to keep when it is new. */
function tokenFor(
  wanted: Wanted,
  rows: readonly VaultValue[],
  known: KnownIndex,
): { readonly token: string; readonly isNew: boolean } {
  const exact = rows.find(({ type, value }) => type === wanted.type && value === wanted.value);
  if (exact !== undefined) return { token: exact.token, isNew: false };
  const name = wanted.type.toUpperCase();
  const ofType = rows.filter(({ type }) => type === wanted.type).map(({ token }) => placeOf(token));
  const number = numberOf(wanted, rows, known);
  const used = ofType.filter((place) => place.number === number).map(({ form }) => form);
  const form = forms.find((candidate) => !used.includes(candidate));
  if (number !== null && form !== undefined) return { token: `<${name}_${number}${form}>`, isNew: true };
  const next = Math.max(0, ...ofType.map((place) => place.number)) + 1;
  return { token: `<${name}_${next}>`, isNew: true };
}

/** Adds what is new to a conversation's rows and to the vault. */
export async function keepInThread(
  wanted: readonly Wanted[],
  { vault, key, known }: SpaceParts,
  thread: { readonly conversation: string; readonly owner: string; readonly rows: VaultValue[] },
): Promise<ReadonlyMap<string, string>> {
  const tokens = new Map<string, string>();
  for (const { type, value } of wanted) {
    const { token, isNew } = tokenFor({ type, value }, thread.rows, known);
    tokens.set(`${type}\n${value}`, token);
    if (!isNew) continue;
    const subject =
      (type === "person" ? subjectOf(value, known) : known.subjectOf(type, value)) ?? thread.owner;
    const mark = markOf(key, thread.conversation, { type, value });
    await vault.keep(thread.conversation, { token, type, subject, value, mark });
    thread.rows.push({ token, type, subject, value });
  }
  return tokens;
}

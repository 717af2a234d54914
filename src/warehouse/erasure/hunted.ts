// What is looked for when a person is removed: their keys as values of identity columns, and long keys anywhere in a text.
import { personKeys, type PersonKey, type PersonKeyKind } from "#src/core/intake.ts";
import { eventFields, plainName } from "../intake/fields.ts";

/** A shorter key stands in texts by chance too: it counts only as the value of an identity column. */
const leastMentioned = 8;

export const erasedMask = "[erased]";

/** Columns by the kind of key that they hold, as files call them. */
export type IdentityColumns = Readonly<Partial<Record<PersonKeyKind, readonly string[]>>>;

export interface Hunted {
  /** Keys that are the person's where they stand in a column of this name; hashes in lower case. */
  keysIn(column: string): readonly string[];
  /** Visits of the person; a row that names nobody but one of them is theirs. */
  readonly sessions: readonly string[];
  /** Null when no key is long enough to be told apart within a text. */
  readonly mention: Mention | null;
}

export interface Mention {
  readonly keys: readonly string[];
  /** For RE2: what stands before, the key, what stands behind. */
  readonly pattern: string;
  /** Over bytes read as Latin-1, so that a broken encoding is no hiding place. */
  test(latin1: string): boolean;
  mask(latin1: string): string;
}

/** @param columns identity columns beyond the usual names: what mappings called them */
export function hunted(
  keys: readonly PersonKey[],
  {
    columns = {},
    sessions = [],
  }: { readonly columns?: IdentityColumns; readonly sessions?: readonly string[] } = {},
): Hunted {
  const valuesOf = (kind: PersonKeyKind) => keys.filter((key) => key.kind === kind).map(({ value }) => value);
  const names = personKeys.map((kind) => {
    const all = new Set([...eventFields[kind], ...(columns[kind] ?? []).map(plainName)]);
    return { all, values: valuesOf(kind) };
  });
  const known = new Map<string, readonly string[]>();
  return {
    sessions,
    mention: mentionOf(
      [...new Set(keys.map(({ value }) => value))].filter((key) => key.length >= leastMentioned),
    ),
    keysIn(column) {
      const found =
        known.get(column) ?? names.flatMap(({ all, values }) => (all.has(plainName(column)) ? values : []));
      known.set(column, found);
      return found;
    },
  };
}

/** Exactly, but for hashes, which may be spelt in capitals. */
export function isOneOf(value: unknown, keys: readonly string[]): boolean {
  if (keys.length === 0 || (typeof value !== "string" && typeof value !== "number")) return false;
  const text = String(value).trim();
  return keys.includes(text) || (/^[0-9A-F]{64}$/i.test(text) && keys.includes(text.toLowerCase()));
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
const asBytes = (text: string) => Buffer.from(text, "utf8").toString("latin1");

/** Neither side of a key may go on with a letter or digit: customer-1 is not in customer-12. */
function mentionOf(keys: readonly string[]): Mention | null {
  if (keys.length === 0) return null;
  const any = keys.map((key) => escaped(asBytes(key))).join("|");
  const one = new RegExp(`(?<![A-Za-z0-9])(${any})(?![A-Za-z0-9])`);
  const all = new RegExp(one, "g");
  return {
    keys,
    pattern: `(^|[^A-Za-z0-9])(${keys.map(escaped).join("|")})($|[^A-Za-z0-9])`,
    test: (latin1) => one.test(latin1),
    mask: (latin1) => latin1.replace(all, erasedMask),
  };
}

// A mapping file: what a source calls things, and which of its columns each field is read from.
import { z } from "zod";
import { WebEvent, type DataKind } from "#src/core/event.ts";
import { Fault } from "#src/core/errors.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import { fieldsByKind, plainName } from "./fields.ts";

const timeZones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);

export const Mapping = z.strictObject({
  /** Field → the column, or columns of which the first that holds something counts. */
  columns: z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)])).default({}),
  /** Field → what holds where the file says nothing. */
  constants: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  /** The source's event name → ours, or null for events to leave out. */
  events: z.record(z.string(), WebEvent.shape.name.nullable()).default({}),
  /** What a consent signal that is not set means; anything but "unknown" is a statement that you answer for. */
  unsetConsent: z.enum(["granted", "denied", "unknown"]).default("unknown"),
  /** Of times without offset. */
  timeZone: z
    .string()
    .refine((zone) => timeZones.has(zone), "not an IANA time zone, such as Europe/Berlin")
    .default("UTC"),
});
export type Mapping = z.infer<typeof Mapping>;

/** Weekly files name one column a channel or control: `spend.tv`, `controls.price`. */
const isOpen = (kind: DataKind, field: string) => kind === "weekly" && /^(spend|controls)\../.test(field);

/** @throws Fault `usage` that says what the mapping gets wrong */
export function readMapping(document: unknown, kind: DataKind): { mapping: Mapping; id: string | null } {
  const parsed = Mapping.safeParse(document ?? {});
  const known = Object.keys(fieldsByKind[kind]);
  const problems = parsed.success
    ? [...Object.keys(parsed.data.columns), ...Object.keys(parsed.data.constants)]
        .filter((field) => !known.includes(field) && !isOpen(kind, field))
        .map((field) => `${kind} have no field ${field}`)
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  if (!parsed.success || problems.length > 0)
    throw new Fault("usage", `the mapping does not fit: ${problems.join("; ")}`, {
      nextStep: `use columns, constants, events, unsetConsent, timeZone; fields are ${known.join(", ")}`,
    });
  return { mapping: parsed.data, id: document === undefined ? null : fingerprint(parsed.data) };
}

/** Field → columns of the file that it is read from, best first. */
export type ColumnsOf = ReadonlyMap<string, readonly string[]>;

/** @throws Fault when the mapping names a column that the file lacks */
export function matchColumns(
  present: readonly string[],
  { kind, mapping }: { readonly kind: DataKind; readonly mapping: Mapping },
): { readonly columns: ColumnsOf; readonly unused: readonly string[] } {
  const columns = new Map<string, readonly string[]>();
  for (const [field, aliases] of Object.entries(fieldsByKind[kind])) {
    const named = mapping.columns[field];
    const found =
      named === undefined
        ? aliases.flatMap((alias) => present.filter((column) => plainName(column) === alias))
        : [named].flat();
    if (found.length > 0) columns.set(field, found);
  }
  for (const [field, named] of Object.entries(mapping.columns))
    if (isOpen(kind, field)) columns.set(field, [named].flat());
  const used = new Set([...columns.values()].flat());
  const missing = [...used].filter((column) => !present.includes(column));
  if (missing.length > 0)
    throw new Fault("usage", `the file has no column ${missing.join(", ")}`, {
      nextStep: `its columns are ${present.slice(0, 40).join(", ")}`,
    });
  return { columns, unused: present.filter((column) => !used.has(column)) };
}

// What the header of a library document says about it, as reports count it.
import { addDays } from "../core/period/local-day.ts";
import type { StoredDocument } from "../core/ports.ts";

export const kindOf = ({ properties }: StoredDocument): string => properties["kind"] ?? "other";
export const ownerOf = ({ properties }: StoredDocument): string => (properties["owner"] ?? "").trim();
export const isExpired = ({ expires }: StoredDocument, today: string): boolean =>
  expires !== null && expires.slice(0, 10) < today;
/** Proof of an advertising claim, with a number of its own. */
export const isEvidence = ({ properties }: StoredDocument): boolean => properties["evidence"] !== undefined;

/** The day from which its age counts. */
export function updatedOn({ properties, addedAt }: StoredDocument): string {
  const said = properties["updated"]?.slice(0, 10) ?? "";
  return /^\d{4}-\d{2}-\d{2}$/.test(said) ? said : addedAt.slice(0, 10);
}

export const ages = ["quarter", "year", "older"] as const;

export function ageOf(document: StoredDocument, today: string): (typeof ages)[number] {
  const updated = updatedOn(document);
  if (updated >= addDays(today, -90)) return "quarter";
  return updated >= addDays(today, -365) ? "year" : "older";
}

/** What the counts rest on: enough to find each document again, nothing of its text. */
export function libraryRows(documents: readonly StoredDocument[], groups: readonly string[]) {
  return {
    rows: documents
      .map((each) => [
        each.id,
        each.hash,
        each.language,
        each.trust,
        each.expires,
        kindOf(each),
        updatedOn(each),
      ])
      .sort(([one], [two]) => (String(one) < String(two) ? -1 : 1)),
    query: `documents where kind = library and readable for ${[...groups].sort().join(", ")}`,
  };
}

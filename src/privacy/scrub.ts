// One way out of texts that nobody restores: logs, traces, audit bodies. What is found becomes the word for its kind.
import type { Log } from "#src/core/ports.ts";
import type { AuditLog, Tracer } from "#src/core/state-ports.ts";
import { findPlaces, replacePlaces, stringsIn, withStrings, type FindParts } from "./find-places.ts";

/** @example scrubPersonalData("write to a.b@example.org", parts) // "write to [email]" */
export function scrubPersonalData(text: string, parts: FindParts): string {
  const places = findPlaces(text, "de", parts).map((place) => ({ ...place, token: `[${place.type}]` }));
  return places.length === 0 ? text : replacePlaces(text, places).text;
}

/** Any value, deep over its strings. */
export function scrubbed(value: unknown, parts: FindParts): unknown {
  const changed = new Map(
    [...stringsIn(value)].flatMap((text) => {
      const clean = scrubPersonalData(text, parts);
      return clean === text ? [] : [[text, clean] as const];
    }),
  );
  return withStrings(value, changed);
}

function record(value: unknown): Record<string, unknown> {
  // A record goes in, and only strings are replaced.
  return value as Record<string, unknown>;
}

export function scrubbingLog(log: Log, parts: () => FindParts): Log {
  return (level, event, detail) =>
    log(level, event, ...(detail === undefined ? [] : [record(scrubbed(detail, parts()))]));
}

export function scrubbingTracer<T extends Tracer>(tracer: T, parts: () => FindParts): T {
  return {
    ...tracer,
    record: (span) =>
      tracer.record({ ...span, ...record(scrubbed({ attributes: span.attributes }, parts())) }),
  };
}

/** Bodies hold plain facts; should a reason quote somebody, it is gone before the row is chained. */
export function scrubbingAudit<T extends AuditLog>(audit: T, parts: () => FindParts): T {
  return {
    ...audit,
    append: (entry) => audit.append({ ...entry, body: record(scrubbed(entry.body, parts())) }),
  };
}

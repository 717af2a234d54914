// Pieces that every reply of the attribution analyst is made of: segments, figures by key, periods in a sentence.
import type { ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";
import type { Period } from "#src/core/period.ts";
import { labelOf } from "#src/core/period/label.ts";

export type ReplySegment = SpecialistReply["segments"][number];
export type ReplyTable = NonNullable<ReplySegment["table"]>;

export function say(
  kind: ReplySegment["kind"],
  text: string,
  more: Partial<Pick<ReplySegment, "table" | "topic">> = {},
): ReplySegment {
  return { kind, text, citations: [], variants: [], table: more.table ?? null, topic: more.topic ?? null };
}

export function answer(
  segments: readonly (ReplySegment | null)[],
  outcome: SpecialistReply["outcome"] = "answered",
): SpecialistReply {
  return { outcome, segments: segments.filter((segment) => segment !== null), variants: [] };
}

/** The figures of one tool result, found by key. */
export interface Figures {
  id(key: string): string | null;
  value(key: string): number | null;
  /** `{figure:ID}`; null when there is no such figure, so that a sentence can be left out. */
  ref(key: string): string | null;
  /** Keys that begin with `prefix` and end with `suffix`: what lies between. */
  between(prefix: string, suffix: string): string[];
}

export function figuresOf({ figures }: ToolResult): Figures {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  return {
    id: (key) => byKey.get(key)?.id ?? null,
    value: (key) => byKey.get(key)?.value ?? null,
    ref: (key) => (byKey.has(key) ? `{figure:${byKey.get(key)?.id ?? ""}}` : null),
    between: (prefix, suffix) =>
      [...byKey.keys()]
        .filter(
          (key) =>
            key.startsWith(prefix) && key.endsWith(suffix) && key.length > prefix.length + suffix.length,
        )
        .map((key) => key.slice(prefix.length, key.length - suffix.length)),
  };
}

/** The period as an adverbial: "im Oktober 2026", "from 1 to 15 October 2026". */
export function during({ kind, label }: Period, language: Language): string {
  const name = label[language];
  if (language === "en") {
    if (kind === "day") return `on ${name}`;
    if (kind === "quarter" || kind === "half-year") return `in the ${name}`;
    if (kind === "week") return `in the ${name}`;
    return kind === "range" ? `from ${name}` : `in ${name}`;
  }
  switch (kind) {
    case "day":
      return `am ${name}`;
    case "week":
      return `in der ${name}`;
    case "month":
      return `im ${name}`;
    case "quarter":
    case "half-year":
      // The label is nominative: "drittes Quartal 2026".
      return `im ${name.replace(/^(\p{L}+)s /u, "$1n ")}`;
    case "year":
      return `im Jahr ${name}`;
    case "range":
      return name.includes(" bis ") ? `vom ${name}` : `am ${name}`;
  }
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether the warehouse holds every day of the period, some of them, or none. */
export function coverage(
  { from, to }: Pick<Period, "from" | "to">,
  available: { readonly from: string; readonly to: string } | null,
): "whole" | "part" | "none" {
  if (available === null || to < available.from || from > available.to) return "none";
  return from >= available.from && to <= available.to ? "whole" : "part";
}

export function spanLabel(span: { readonly from: string; readonly to: string }, language: Language): string {
  return labelOf({ ...span, kind: span.from === span.to ? "day" : "range" })[language];
}

/** The code before the colon of a failed call's reason. */
export function failureCode({ reason }: ToolResult): string {
  return /^([\w-]+):/.exec(reason ?? "")?.[1] ?? "unknown";
}

// A draft is typed segments, so that guard out decides on data and not on prose.
import { z } from "zod";
import { Label } from "./label.ts";

/**
 * In every `text`, `{figure:ID}` stands for a number; the renderer prints it in the reader's locale.
 * A digit that is written out must stand in a cited sentence or in the ask, otherwise guard out removes the segment.
 */
export const figureReference = /\{figure:([^}]+)\}/g;

export const FigureTable = z.object({
  columns: z.array(z.string()),
  /** `cells[i]` belongs to `columns[i + 1]`: a figure id, or null for an empty cell. */
  rows: z.array(z.object({ label: z.string(), cells: z.array(z.string().nullable()) })),
});
export type FigureTable = z.infer<typeof FigureTable>;

export const noticeTopics = [
  "embedded-model",
  "demo",
  "missing",
  "removed",
  "masked",
  "legal",
  "untrusted",
  "approval",
  "fallback",
  "not-found",
] as const;

/**
 * Ids of notices that fixed code adds at the end of a draft begin so. Specialists' ids begin with their assignment's,
 * so no model can write one.
 */
export const houseNotice = "end.";

/** The join of all that its maker had read: who may see the segment is decided on it. */
const label = Label.optional();

export const Segment = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("fact"),
    id: z.string(),
    text: z.string(),
    label,
    citations: z.array(z.string()),
  }),
  z.object({
    kind: z.literal("figure"),
    id: z.string(),
    text: z.string(),
    label,
    table: FigureTable.nullable(),
  }),
  z.object({
    kind: z.literal("advice"),
    id: z.string(),
    text: z.string(),
    label,
    citations: z.array(z.string()),
  }),
  z.object({
    kind: z.literal("copy"),
    id: z.string(),
    text: z.string(),
    label,
    variants: z.array(z.string()),
  }),
  z.object({ kind: z.literal("question"), id: z.string(), text: z.string(), label }),
  z.object({
    kind: z.literal("notice"),
    id: z.string(),
    text: z.string(),
    label,
    topic: z.enum(noticeTopics),
  }),
]);
export type Segment = z.infer<typeof Segment>;

// A report is data, a table, a picture and where they came from; every surface prints the same one.
import { z } from "zod";
import { Figure } from "./figure.ts";
import { UserId } from "./ids.ts";
import { Language } from "./language.ts";
import { Audience } from "./person.ts";

export const reportKinds = [
  "attribution",
  "media-mix",
  "budget",
  "experiments",
  "seo",
  "content",
  "compliance",
  "knowledge",
  "usage",
] as const;
export const ReportKind = z.enum(reportKinds);
export type ReportKind = z.infer<typeof ReportKind>;

/** Parts of a report with rights of their own: whoever may not see one gets the report without it. */
export const reportParts = ["usage-cost"] as const;
export type ReportPart = (typeof reportParts)[number];

export const ReportRequest = z.object({
  kind: ReportKind,
  language: Language,
  /**
   * Plain words such as `letzte 30 Tage`, `Oktober`, `since 1 Oct`. Empty: the last complete month for attribution, all
   * weeks for the media mix and the budget, the last thirty days for what the house did itself. A budget may name the money
   * a week: `3000 €`.
   */
  period: z.string(),
  now: z.string(),
  /** Who reads it: it is made with their rights, not with those of whoever asked. */
  audience: Audience,
  /** What `readReportOrder` read, by option: `{ model: "shapley", compare: "previous" }`. */
  options: z.record(z.string(), z.string()).optional(),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

const ReportTable = z.object({
  columns: z.array(z.string()),
  /** Cells are ids of figures; null is unknown, never zero. */
  rows: z.array(z.object({ label: z.string(), cells: z.array(z.string().nullable()) })),
});
export type ReportTable = z.infer<typeof ReportTable>;

export const Report = z.object({
  id: z.string(),
  kind: ReportKind,
  language: Language,
  title: z.string(),
  window: z.object({ from: z.string(), to: z.string() }),
  freshUntil: z.string(),
  /** Sentences with `{figure:ID}` references, like a draft's. */
  summary: z.array(z.string()),
  table: ReportTable,
  /** What does not belong in one table with the rest. */
  furtherTables: z.array(ReportTable.extend({ title: z.string() })).optional(),
  figures: z.array(Figure),
  method: z.string(),
  caveats: z.array(z.string()),
  /** Alternative text of the picture. */
  pictureText: z.string(),
  /** A Vega-Lite specification with its data inline; null where there is nothing to draw. */
  picture: z.record(z.string(), z.unknown()).nullable(),
  /** What one picture cannot show; each with its alternative text. */
  furtherPictures: z.array(z.object({ text: z.string(), picture: z.record(z.string(), z.unknown()) })),
});
export type Report = z.infer<typeof Report>;

/** A report as it was given, so that "why" can be asked of it later. */
export const KeptReport = z.object({
  request: ReportRequest,
  by: UserId,
  at: z.string(),
  report: Report,
});
export type KeptReport = z.infer<typeof KeptReport>;

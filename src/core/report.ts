// A report is data, a table, a picture and where they came from; every surface prints the same one.
import { z } from "zod";
import { Figure } from "./figure.ts";
import { Language } from "./language.ts";

export const reportKinds = ["attribution", "media-mix", "budget", "experiments"] as const;
export const ReportKind = z.enum(reportKinds);
export type ReportKind = z.infer<typeof ReportKind>;

export const ReportRequest = z.object({
  kind: ReportKind,
  language: Language,
  /**
   * Plain words such as `letzte 30 Tage`, `Oktober`, `since 1 Oct`. Empty: the last complete month for attribution, all
   * weeks for the media mix and the budget. A budget may name the money a week: `3000 €`.
   */
  period: z.string(),
  now: z.string(),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

export const Report = z.object({
  id: z.string(),
  kind: ReportKind,
  language: Language,
  title: z.string(),
  window: z.object({ from: z.string(), to: z.string() }),
  freshUntil: z.string(),
  /** Sentences with `{figure:ID}` references, like a draft's. */
  summary: z.array(z.string()),
  table: z.object({
    columns: z.array(z.string()),
    rows: z.array(z.object({ label: z.string(), cells: z.array(z.string().nullable()) })),
  }),
  figures: z.array(Figure),
  method: z.string(),
  caveats: z.array(z.string()),
  /** Alternative text of the picture. */
  pictureText: z.string(),
  /** A Vega-Lite specification with its data inline. */
  picture: z.record(z.string(), z.unknown()),
  /** What one picture cannot show; each with its alternative text. */
  furtherPictures: z.array(z.object({ text: z.string(), picture: z.record(z.string(), z.unknown()) })),
});
export type Report = z.infer<typeof Report>;

// What a surface may ask about reports: which there are, what an order in words means, the report, and where it came from.
import type { UserId } from "./ids.ts";
import type { Language } from "./language.ts";
import type { PolicyDecision } from "./ports.ts";
import type { KeptReport, Report, ReportRequest } from "./report.ts";
import type { ReportDescription, ReportOrder } from "./report-order.ts";

export interface ReportDesk {
  /** The kinds that this house can make, in the order in which help lists them. */
  reportKinds(): readonly ReportDescription[];
  /** `attribution letzte 30 Tage modell=shapley` in either language; wrong use becomes one sentence with an example. */
  readReportOrder(words: string, language: Language): ReportOrder;
  /** Whether everybody in the request's audience, and whoever asks, may read this kind. */
  mayReport(request: Pick<ReportRequest, "kind" | "audience">, by: UserId): Promise<PolicyDecision>;
  /** `onProgress` hears how far a long calculation is, 0 to 1. @throws Fault `policy` when `mayReport` denies */
  report(request: ReportRequest, by: UserId, onProgress?: (done: number) => void): Promise<Report>;
  /** A report that was given to this reader, or to a channel; null when it is gone or not theirs to see. */
  reportTrace(id: string, reader: UserId): Promise<KeptReport | null>;
}

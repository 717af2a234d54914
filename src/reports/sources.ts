// What a report is made from; numbers come through the gate, or from the house's own tables with the question and a hash.
import type { FeedbackCounts } from "../core/feedback.ts";
import type { StoredDocument } from "../core/ports.ts";
import type { ReportDescription } from "../core/report-order.ts";
import type { HouseRecords } from "../core/report-records.ts";
import type { Report, ReportPart, ReportRequest } from "../core/report.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";

export interface ReportSources {
  /** Runs a tool with this input as a direct call and returns what the gate returned. */
  run(tool: string, input: unknown): Promise<ToolOutcome>;
  readonly timeZone: string;
  /** Demo data are loaded: the report says so. */
  readonly demo: boolean;
  readonly records: HouseRecords;
  /** Null where nobody can say anything about an answer: the rows are absent then. */
  readonly feedback: FeedbackCounts | null;
  /** Library documents that everybody in the audience may read, and how many there are that not everybody may. */
  library(): Promise<{ readonly documents: readonly StoredDocument[]; readonly withheld: number }>;
  retrieval(): Promise<{ readonly ok: boolean; readonly detail: string }>;
  /** Origins of the team's sites. */
  readonly sites: readonly string[];
  /** Whether everybody in the audience may see a part that has rights of its own. */
  sees(part: ReportPart): boolean;
}

/** One record a kind: what help says about it, what it needs, and how it is made. */
export interface ReportDefinition extends ReportDescription {
  /** Tools without which the kind does not exist here. */
  readonly tools: readonly string[];
  build(request: ReportRequest, sources: ReportSources): Promise<Report>;
}

// What a report is made from, empty: each test fills in what its kind reads.
import type { HouseRecords } from "#src/core/report-records.ts";
import type { ReportSources } from "#src/reports/sources.ts";

const nothing = async () => ({ rows: [], query: "nothing" });

export const noRecords: HouseRecords = { turns: nothing, spans: nothing, runs: nothing, proposals: nothing };

export function reportSources(given: Partial<ReportSources> = {}): ReportSources {
  return {
    run: () => Promise.reject(new Error("this report runs no tool")),
    timeZone: "Europe/Berlin",
    demo: true,
    records: noRecords,
    feedback: null,
    library: async () => ({ documents: [], withheld: 0 }),
    retrieval: async () => ({ ok: true, detail: "" }),
    sites: [],
    sees: () => true,
    ...given,
  };
}

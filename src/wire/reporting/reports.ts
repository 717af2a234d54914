// Joins what reports need: the gate, the house's tables, the library as the readers may see it, and who may read what.
import { Fault } from "#src/core/errors.ts";
import type { FeedbackCounts } from "#src/core/feedback.ts";
import { UserId } from "#src/core/ids.ts";
import type { Person } from "#src/core/person.ts";
import type { SpecialistId } from "#src/core/plan.ts";
import type { Clock, Knowledge, Policy, PolicyDecision } from "#src/core/ports.ts";
import type { Pseudonyms } from "#src/core/pseudonyms.ts";
import { readingFacts } from "#src/core/reading.ts";
import type { ReportDesk } from "#src/core/report-desk.ts";
import { readReportOrder } from "#src/core/report-order.ts";
import type { HouseRecords } from "#src/core/report-records.ts";
import {
  Report,
  type KeptReport,
  type ReportKind,
  type ReportPart,
  type ReportRequest,
} from "#src/core/report.ts";
import type { Directory } from "#src/core/state-ports.ts";
import type { AnyTool } from "#src/core/tool.ts";
import { callDirectly } from "#src/gate/direct-call.ts";
import type { Gate } from "#src/gate/gate.ts";
import { buildReport, reportsWith } from "#src/reports/registry.ts";
import type { ReportSources } from "#src/reports/sources.ts";
import type { ReportStore } from "#src/store/reports/report-store.ts";

export interface ReportParts {
  readonly gate: Gate;
  readonly tools: ReadonlyMap<string, AnyTool>;
  readonly policy: Policy;
  readonly directory: Directory;
  readonly knowledge: Pick<Knowledge, "documents" | "health">;
  readonly records: HouseRecords;
  readonly kept: ReportStore;
  readonly pseudonyms: Pick<Pseudonyms, "cover" | "reveal">;
  readonly feedback: FeedbackCounts | null;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly sites: readonly string[];
}

/** Whose tools a kind uses. */
const specialists: Partial<Record<ReportKind, SpecialistId>> = {
  seo: "seo",
  content: "copywriter",
  compliance: "compliance",
};

/** Everybody who reads along, as the rules see them: whoever asks, and in a channel one stand-in for each set of roles. */
function readersOf(person: Person, { audience }: Pick<ReportRequest, "audience">): readonly Person[] {
  if (audience.kind === "person") return [person];
  const standIns = (audience.readers ?? [[]]).map((roles): Person => ({
    ...{ id: UserId.parse("somebody"), name: "somebody", roles, groups: audience.groups },
    language: "en",
  }));
  return [person, ...standIns];
}

const conversationOf = ({ id }: Report): string => `report:${id}`;

export function openReports(parts: ReportParts): ReportDesk {
  const { policy, directory, clock, timeZone } = parts;
  const kinds = reportsWith(parts.tools);

  const personOf = async (id: UserId): Promise<Person> =>
    (await directory.person(id)) ?? { id, name: id, roles: [], groups: ["everyone"], language: "en" };

  /** The weakest reader decides. */
  const decide = (
    person: Person,
    request: Pick<ReportRequest, "audience">,
    resource: ReportKind | ReportPart,
  ): PolicyDecision => {
    for (const reader of readersOf(person, request)) {
      const decision = policy.decide(reader, "report", resource, { audience: request.audience.kind });
      if (decision.kind === "deny") return decision;
    }
    return { kind: "allow" };
  };

  const library = async (person: Person, request: ReportRequest) => {
    const all = await parts.knowledge.documents({ kind: "library" });
    const { groups } = request.audience;
    const documents = all.filter((document) =>
      readersOf(person, request).every(
        (reader) =>
          policy.decide(
            reader,
            "read-source",
            document.kind,
            readingFacts(document, { readers: groups, about: [] }),
          ).kind === "allow",
      ),
    );
    const titles = await parts.pseudonyms.reveal(
      documents.map(({ title }) => title),
      "",
      { person: null, groups },
    );
    return {
      documents: documents.map((document, index) => ({
        ...document,
        title: titles[index] ?? document.title,
      })),
      withheld: all.length - documents.length,
    };
  };

  const sourcesOf = (
    person: Person,
    request: ReportRequest,
    progress: ((done: number) => void) | undefined,
  ): ReportSources => ({
    ...parts,
    run: (tool, input) =>
      callDirectly(tool, input, {
        ...{ gate: parts.gate, person, timeZone, demo: parts.demo, audience: request.audience },
        language: request.language,
        now: new Date(request.now),
        occasion: `report ${request.kind} ${request.now}`,
        specialist: specialists[request.kind] ?? "attribution",
        ...(progress === undefined ? {} : { progress }),
      }),
    library: () => library(person, request),
    retrieval: () => parts.knowledge.health(),
    sees: (part) => decide(person, request, part).kind === "allow",
  });

  /** Stored like everything else: without raw personal data. */
  const keep = async (given: KeptReport): Promise<void> => {
    const { by, report } = given;
    const thread = { conversation: conversationOf(report), owner: by, language: report.language };
    await parts.kept.keep({ ...given, report: Report.parse(await parts.pseudonyms.cover(report, thread)) });
  };

  return {
    reportKinds: () => kinds,
    readReportOrder: (words, language) =>
      readReportOrder(words, { kinds, language, now: clock.now(), timeZone }),
    mayReport: async (request, by) => decide(await personOf(by), request, request.kind),
    async report(request, by, onProgress) {
      const person = await personOf(by);
      const right = decide(person, request, request.kind);
      if (right.kind === "deny") throw new Fault("policy", right.reason[request.language]);
      const report = await buildReport(request, sourcesOf(person, request, onProgress), kinds);
      await keep({ request, by, report, at: clock.now().toISOString() });
      return report;
    },
    async reportTrace(id, reader) {
      const kept = await parts.kept.load(id, reader);
      if (kept === null) return null;
      const own = { audience: { kind: "person" as const, groups: [] } };
      const person = await personOf(reader);
      if (decide(person, own, kept.request.kind).kind === "deny") return null;
      const readers = { person: kept.by === reader ? reader : null, groups: person.groups };
      return {
        ...kept,
        report: await parts.pseudonyms.reveal(kept.report, conversationOf(kept.report), readers),
      };
    },
  };
}

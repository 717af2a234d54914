// Builds what privacy commands and the daily sweep work with: requests, retention, and the record of processing.
import { decisionMade } from "../core/audit-entries.ts";
import type { KeptAbout } from "../core/house-facts.ts";
import type { UserId } from "../core/ids.ts";
import type { Intake } from "../core/intake.ts";
import type { Person } from "../core/person.ts";
import type { PersonRecords } from "../core/person-records.ts";
import type { PersonVault } from "../core/person-vault.ts";
import type { Clock, Knowledge, Log, Policy } from "../core/ports.ts";
import type { AuditLog, Directory, Ledger } from "../core/state-ports.ts";
import type { Decision, Proposal, Receipt } from "../core/proposal.ts";
import { isDemo, type Env } from "../env.ts";
import { readHolds } from "../privacy/legal-hold.ts";
import {
  processingRecord,
  recordInWords,
  type ProcessingRecord,
} from "../privacy/requests/processing-record.ts";
import { createPrivacyRequests, type PrivacyRequests } from "../privacy/requests/requests.ts";
import { retentionRules, sweep, type Swept } from "../privacy/retention.ts";
import type { OpenPrivacy } from "./privacy.ts";

export interface RequestWiring {
  readonly env: Env;
  readonly privacy: OpenPrivacy;
  readonly vault: PersonVault;
  readonly records: PersonRecords;
  readonly directory: Directory;
  readonly audit: AuditLog;
  readonly ledger: Ledger;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly log: Log;
  readonly intake: Intake;
  readonly knowledge: Pick<Knowledge, "documents">;
  readonly sites: readonly string[];
  readonly company: string;
  carryOut(proposal: Proposal, decision: Decision): Promise<Receipt>;
  /** The audit log's key for this person is destroyed. */
  forget(person: string): Promise<void>;
}

export interface Privacy {
  readonly requests: PrivacyRequests;
  readonly rules: typeof retentionRules;
  readonly recordInWords: typeof recordInWords;
  sweep(): Promise<readonly Swept[]>;
  record(): Promise<ProcessingRecord>;
  /** Sweeps now and once a day; returns what ends that. */
  everyDay(): () => void;
}

const day = 86_400_000;

export function openRequests(parts: RequestWiring): Privacy {
  const { env, privacy, clock, audit, ledger, intake } = parts;
  const held = () => readHolds(env.home);
  const withdraw = async (id: Proposal["id"], by: UserId): Promise<void> => {
    const found = await ledger.proposal(id);
    if (found === null) return;
    const { proposal } = found;
    const reason = "the person who asked was erased";
    const at = clock.now().toISOString();
    const decision: Decision = { proposal: id, hash: proposal.hash, kind: "reject", by, at, reason };
    if ((await ledger.claim(decision)).kind !== "claimed") return;
    // Held against the ledger by `audit verify`: no receipt without the row of its decision.
    await audit.append(decisionMade(decision, "claimed", { tool: proposal.tool, by: "leitstand" }));
    await parts.carryOut(proposal, decision);
  };
  const requests = createPrivacyRequests({
    ...parts,
    known: () => privacy.known(),
    pseudonyms: privacy.pseudonyms,
    held,
    withdraw: async (id) => {
      const found = await ledger.proposal(id);
      if (found !== null) await withdraw(id, found.proposal.asker);
    },
    eraseFromWarehouse: (key, options) => intake.erase(key, options),
    may: (person, action, owner) =>
      parts.policy.decide(person, action, owner ?? "personal-data", {
        owner: owner ?? "",
        audience: "person",
      }).kind === "allow",
  });
  const sweepNow = () =>
    sweep({
      records: parts.records,
      clock,
      audit,
      held,
      forgetCached: () => privacy.pseudonyms.forgetCached(),
    });

  return {
    requests,
    rules: retentionRules,
    recordInWords,
    sweep: sweepNow,
    async record() {
      const documents = Map.groupBy(await parts.knowledge.documents(), ({ kind }) => kind);
      const { received, window } = await intake.status();
      const known = await privacy.known();
      const people = (await parts.directory.people()).length;
      return processingRecord({
        company: parts.company,
        at: clock.now().toISOString().slice(0, 10),
        documents: [...documents].map(([kind, all]) => ({
          kind,
          count: all.length,
          groups: [...new Set(all.flatMap(({ groups }) => groups))].sort(),
        })),
        people,
        contacts: known.people.length - people,
        sites: parts.sites,
        modelEndpoint:
          env.OPENAI_MODEL === undefined ? null : hostOf(env.OPENAI_BASE_URL ?? "https://api.openai.com"),
        embeddingEndpoint:
          env.OPENAI_EMBEDDING_MODEL === undefined
            ? null
            : hostOf(env.OPENAI_BASE_URL ?? "https://api.openai.com"),
        chroma: env.CHROMA_URL === undefined ? null : hostOf(env.CHROMA_URL),
        slack: !isDemo(env),
        warehouse: {
          server: env.WAREHOUSE_URL === undefined ? null : hostOf(env.WAREHOUSE_URL),
          received: received.files,
          window: window === null ? null : `${window.from} – ${window.to}`,
        },
      });
    },
    everyDay() {
      const run = (): void =>
        void sweepNow().catch((error: unknown) =>
          parts.log("warn", "retention-failed", { error: String(error) }),
        );
      run();
      const timer = setInterval(run, day);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}

/** What is kept about somebody, told to them, with the reason for how long. */
export async function keptAbout(
  { requests, rules }: Pick<Privacy, "requests" | "rules">,
  person: Person,
): Promise<readonly KeptAbout[]> {
  const { kept } = await requests.about(person.id, person);
  const unknown = { de: "", en: "" };
  return kept.map(({ data, count, days }) => ({
    ...{ data, count, days },
    reason: rules.find((rule) => rule.data === data)?.reason ?? unknown,
  }));
}

/** Without user name and password. */
function hostOf(url: string): string {
  return URL.parse(url)?.host ?? "unknown";
}

// What the house says about itself, read from its own parts at the moment it is asked.
import type {
  Capability,
  HouseFacts,
  KeptAbout,
  ListedModel,
  ModelStanding,
  PartHealth,
  UseLimits,
} from "#src/core/house-facts.ts";
import type { HomeRecords } from "#src/core/home-records.ts";
import type { UserId } from "#src/core/ids.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { Person } from "#src/core/person.ts";
import type { Clock, Knowledge, Models, Policy, PolicyContext } from "#src/core/ports.ts";
import type { AuditLog, Directory } from "#src/core/state-ports.ts";
import type { AnyTool } from "#src/core/tool.ts";
import { areWritesStopped, type Writes } from "#src/core/writes.ts";
import { monthUse } from "./month-use.ts";

export interface FactParts {
  readonly tools: ReadonlyMap<string, AnyTool>;
  readonly policy: Policy;
  readonly directory: Directory;
  readonly knowledge: Pick<Knowledge, "health" | "documents">;
  readonly models: Pick<Models, "standing">;
  readonly audit: Pick<AuditLog, "verify" | "append">;
  readonly writes: Pick<Writes, "state">;
  readonly clock: Clock;
  /** First and last day with data. */
  dataWindow(): Promise<{ readonly from: string; readonly to: string } | null>;
  readonly records: HomeRecords;
  readonly timeZone: string;
  /** Of the whole house and month, in millionths; null where none is set. */
  readonly budgetMicros: number | null;
  readonly listedModels: readonly ListedModel[];
  readonly useLimits: UseLimits;
  /** What is kept about a person, for that person. */
  keptAbout(person: Person): Promise<readonly KeptAbout[]>;
  /** When the scheduler last looked, ISO 8601; null before its first round. */
  lastRound(): string | null;
}

/** A day's data arrive during the next: older than this they are late. */
const freshDays = 2;
const day = 86_400_000;

/** An ordinary effect: small, known, reversible, somebody else's wish. */
const ordinary = { effect: "write", reversible: true, factsKnown: true } as const;

type Told = Omit<PartHealth, "part">;
const fine = (de: string, en: string): Told => ({ state: "ok", detail: { de, en } });
const warn = (de: string, en: string): Told => ({ state: "warning", detail: { de, en } });
const broken = (de: string, en: string): Told => ({ state: "failed", detail: { de, en } });

export function createHouseFacts(parts: FactParts): HouseFacts {
  const checks: Readonly<Record<PartHealth["part"], () => Promise<Told> | Told>> = {
    models: () => modelHealth(standingOf(parts)),
    knowledge: async () => {
      const { ok } = await parts.knowledge.health();
      return ok
        ? fine("Die Wissensbasis antwortet.", "The knowledge base answers.")
        : broken(
            "Die Wissensbasis antwortet nicht; `leitstand doctor` nennt den nächsten Schritt.",
            "The knowledge base does not answer; `leitstand doctor` names the next step.",
          );
    },
    warehouse: async () => dataHealth(await parts.dataWindow(), parts.clock.now()),
    schedule: () => scheduleHealth(parts.lastRound(), parts.clock.now()),
    audit: async () => {
      const { ok, rows, problems } = await parts.audit.verify();
      return ok
        ? fine(`Das Protokoll ist geprüft (Einträge: ${rows}).`, `The audit log is verified (rows: ${rows}).`)
        : broken(
            `Das Protokoll stimmt nicht mit sich überein: ${problems.length} Fundstellen (\`leitstand audit verify\`).`,
            `The audit log does not agree with itself: ${problems.length} places (\`leitstand audit verify\`).`,
          );
    },
    writes: async () =>
      (await areWritesStopped(parts.writes))
        ? warn("Schreibvorgänge sind angehalten.", "Writes are stopped.")
        : fine("Schreibvorgänge sind erlaubt, jeder nach Freigabe.", "Writes are on, each after approval."),
    approvers: () => approverHealth(parts),
  };

  return {
    async status() {
      const asked = Object.entries(checks).map(async ([part, check]): Promise<PartHealth> => {
        // The keys are those of the record above.
        const name = part as PartHealth["part"];
        try {
          return { part: name, ...(await check()) };
        } catch {
          return { part: name, ...broken("Keine Auskunft.", "No answer.") };
        }
      });
      return Promise.all(asked);
    },
    async capabilities(by) {
      const person = await parts.directory.person(by);
      return [...parts.tools.values()].map((tool) => capabilityOf(parts.policy, tool, person));
    },
    limits: () => parts.useLimits,
    knowledge: (by) => knowledgeFacts(parts, by),
    models: async () => standingOf(parts),
    listedModels: () => parts.listedModels,
    seesCost: (by) => seesCost(parts, by),
    async usage(by) {
      const { clock, timeZone, budgetMicros } = parts;
      const person = (await seesCost(parts, by)) ? null : by;
      return monthUse(parts.records, { now: clock.now(), timeZone, person, budgetMicros, currency });
    },
    async privacy(by) {
      const person = await parts.directory.person(by);
      return person === null ? [] : parts.keptAbout(person);
    },
  };
}

/** Amounts of another currency count as unknown: nobody has said what they are in this one. */
const currency = "EUR";

/** The same rule as for the report on usage. */
async function seesCost({ directory, policy }: FactParts, by: UserId): Promise<boolean> {
  const person = await directory.person(by);
  if (person === null) return false;
  const where = { surface: "slack", audience: "person" };
  return policy.decide(person, "report", "usage-cost", where).kind === "allow";
}

function standingOf({ models }: Pick<FactParts, "models">): ModelStanding {
  return models.standing?.() ?? { configured: [], resting: false };
}

function modelHealth({ configured, resting }: ModelStanding): Told {
  if (configured.length === 0) return fine("Das eingebaute Modell antwortet.", "The built-in model answers.");
  const names = configured.join(", ");
  return resting
    ? warn(
        `${names} ist mehrmals ausgefallen; das eingebaute Modell springt ein.`,
        `${names} failed several times; the built-in model steps in.`,
      )
    : fine(`${names} ist eingerichtet.`, `${names} is configured.`);
}

function dataHealth(window: { readonly to: string } | null, now: Date): Told {
  if (window === null)
    return warn(
      "Es liegen noch keine Daten vor (`leitstand ingest`).",
      "There are no data yet (`leitstand ingest`).",
    );
  const age = Math.floor((now.getTime() - Date.parse(`${window.to}T00:00:00Z`)) / day);
  return age <= freshDays
    ? fine(`Daten bis ${window.to}.`, `Data until ${window.to}.`)
    : warn(`Daten nur bis ${window.to}.`, `Data only until ${window.to}.`);
}

/** Rounds come every minute. */
const mostSilence = 5 * 60_000;

function scheduleHealth(last: string | null, now: Date): Told {
  if (last === null) return warn("Der Zeitplan ist noch nicht gelaufen.", "The schedule has not run yet.");
  return now.getTime() - Date.parse(last) <= mostSilence
    ? fine("Erinnerungen und Fristen laufen.", "Reminders and deadlines are looked after.")
    : broken(
        "Der Zeitplan steht; bitte Leitstand neu starten.",
        "The schedule stands still; please restart Leitstand.",
      );
}

async function approverHealth({ tools, policy, directory }: FactParts): Promise<Told> {
  const people = await directory.people();
  const may = (person: Person, { name, risk }: AnyTool): boolean =>
    policy.decide(person, "approve", name, { ...ordinary, risk, fourEyes: false, asker: "somebody-else" })
      .kind === "allow";
  const stuck = [...tools.values()]
    .filter((tool) => tool.effect === "write")
    .filter((tool) => !people.some((person) => may(person, tool)))
    .map(({ name }) => name);
  return stuck.length === 0
    ? fine("Für jedes schreibende Werkzeug gibt es Freigebende.", "Every write tool has approvers.")
    : warn(`Niemand darf freigeben: ${stuck.join(", ")}.`, `Nobody may approve: ${stuck.join(", ")}.`);
}

const stranger: Bilingual = {
  de: "Ich kenne dich noch nicht; bitte die Administration, dich einzutragen.",
  en: "I do not know you yet; please ask an admin to add you.",
};

function capabilityOf(policy: Policy, tool: AnyTool, person: Person | null): Capability {
  const { name, does, effect, risk, needs } = tool;
  const facts: PolicyContext = {
    ...{ effect, risk, network: needs.includes("fetch"), tainted: false },
    ...{ operator: false, surface: "slack" },
  };
  const right = person === null ? null : policy.decide(person, "use-tool", name, facts);
  const { roles, fourEyes, hours } =
    effect === "write"
      ? policy.approvers(name, { ...ordinary, risk })
      : { roles: [], fourEyes: false, hours: null };
  const reason = right === null ? stranger : right.kind === "deny" ? right.reason : null;
  return {
    tool: name,
    does,
    effect,
    may: right?.kind === "allow",
    reason,
    approvers: roles,
    fourEyes,
    hours,
  };
}

async function knowledgeFacts({ knowledge, directory, clock }: FactParts, by: UserId) {
  const groups = (await directory.person(by))?.groups ?? ["everyone"];
  const documents = await knowledge.documents({ kind: "library", groups });
  const today = clock.now().toISOString().slice(0, 10);
  const added = documents.map(({ addedAt }) => addedAt).sort();
  return {
    documents: documents.length,
    newest: added.at(-1)?.slice(0, 10) ?? null,
    expired: documents.filter(({ expires }) => expires !== null && expires.slice(0, 10) < today).length,
  };
}

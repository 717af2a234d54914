// What a person may ask about themselves: what is kept, a copy of it, and that it goes.
import { createHmac } from "node:crypto";
import { Fault } from "#src/core/errors.ts";
import { UserId, type ProposalId } from "#src/core/ids.ts";
import type { ErasureReport, PersonKey } from "#src/core/intake.ts";
import { houseSpace, type PersonVault } from "#src/core/person-vault.ts";
import type { DataClass, Held, PersonRecords, RecordCounts } from "#src/core/person-records.ts";
import type { Person } from "#src/core/person.ts";
import type { Clock } from "#src/core/ports.ts";
import type { AuditEntry, AuditLog, Directory } from "#src/core/state-ports.ts";
import { sha256 } from "#src/core/fingerprint.ts";
import type { KnownIndex, KnownPerson } from "../known-entities.ts";
import type { OpenPseudonyms } from "../pseudonyms.ts";
import { retentionRules } from "../retention.ts";
import { houseTokenOf, markOf, normalised } from "../tokens.ts";

export type PrivacyAction = "export-personal-data" | "erase-personal-data";

export interface RequestParts {
  readonly vault: PersonVault;
  readonly records: PersonRecords;
  readonly directory: Directory;
  readonly pseudonyms: OpenPseudonyms;
  readonly audit: Pick<AuditLog, "append">;
  readonly clock: Clock;
  known(): Promise<KnownIndex>;
  held(): Promise<Held>;
  /** Ends an open proposal without an effect. */
  withdraw(proposal: ProposalId): Promise<void>;
  /** The audit log's key for this person is destroyed: its pseudonyms of them can be linked to nobody. */
  forget(person: string): Promise<void>;
  /** Takes a person out of the warehouse by a key; null where there is no warehouse to look in. */
  eraseFromWarehouse(
    key: PersonKey,
    options: { readonly dryRun: boolean; readonly by: AuditEntry["actor"] },
  ): Promise<ErasureReport>;
  /** Whether this person may have it handed out, or erased; `owner` is null where it is nobody's of the directory. */
  may(person: Person, action: PrivacyAction, owner: UserId | null): boolean;
}

export interface KeptClass {
  readonly data: DataClass;
  readonly count: number;
  readonly where: string;
  /** Days that it is kept; null: see the reason in the retention table. */
  readonly days: number | null;
}

export interface About {
  readonly person: string;
  readonly kept: readonly KeptClass[];
  /** Values in the vault by type, over all conversations and documents. */
  readonly values: Readonly<Record<string, number>>;
}

export interface Exported extends About {
  readonly at: string;
  readonly directory: Person | null;
  readonly turns: readonly {
    readonly id: string;
    readonly at: string;
    readonly asked: string;
    readonly answered: string | null;
  }[];
  readonly history: readonly { readonly from: string; readonly text: string }[];
  readonly attachments: readonly { readonly name: string; readonly at: string; readonly text: string }[];
  readonly personalData: readonly { readonly type: string; readonly value: string; readonly where: string }[];
}

export interface Erased {
  readonly person: string;
  readonly dryRun: boolean;
  readonly records: RecordCounts;
  readonly values: number;
  readonly warehouse: { readonly raw: number; readonly received: number; readonly deadLetters: number };
}

/** Whom a request is about: somebody of the directory, somebody on the list, or a value that stands somewhere. */
interface Subject {
  readonly person: UserId | null;
  readonly subjects: readonly string[];
  readonly values: KnownPerson["values"];
  readonly label: string;
}

export type PrivacyRequests = ReturnType<typeof createPrivacyRequests>;

const places: Readonly<Partial<Record<DataClass, string>>> = {
  turns: "leitstand.db",
  history: "leitstand.db",
  attachments: "leitstand.db",
  "tool-runs": "leitstand.db",
  traces: "leitstand.db",
  reports: "leitstand.db",
  vault: "leitstand.db, sealed",
  "surface-memory": "leitstand.db",
  feedback: "leitstand.db",
  proposals: "ledger.db",
};

export function createPrivacyRequests(parts: RequestParts) {
  const { vault, records, pseudonyms } = parts;

  const subjectOf = async (wanted: string): Promise<Subject> => {
    const colleague = (await parts.directory.people()).find(
      ({ id, name }) => id === wanted || normalised("person", name) === normalised("person", wanted),
    );
    const known = await parts.known();
    const of = (subject: string) =>
      known.people.filter((one) => one.subject === subject).flatMap(({ values }) => values);
    if (colleague !== undefined)
      return {
        person: colleague.id,
        subjects: [colleague.id],
        values: of(colleague.id),
        label: colleague.id,
      };
    const type = typeOf(wanted);
    const listed = known.people.find(
      ({ subject, values }) =>
        subject === wanted ||
        values.some((one) => one.type === type && normalised(type, one.value) === normalised(type, wanted)),
    );
    if (listed !== undefined)
      return { person: null, subjects: [listed.subject], values: listed.values, label: listed.subject };
    // Whoever left the directory is still known by the id that their records carry.
    const left = UserId.parse(wanted);
    if ((await records.count(left)).turns > 0 || (await vault.counts(wanted)).length > 0)
      return { person: left, subjects: [wanted], values: [], label: wanted };
    const token = houseTokenOf(pseudonyms.key, type, wanted);
    return { person: null, subjects: [`value:${token}`], values: [{ type, value: wanted }], label: token };
  };

  /** The marks that these values have in every space that there is. */
  const marksOf = async (values: Subject["values"]): Promise<string[]> =>
    (await vault.spaces()).flatMap((space) => values.map((value) => markOf(pseudonyms.key, space, value)));

  const permit = async (wanted: string, by: Person, action: PrivacyAction): Promise<Subject> => {
    const subject = await subjectOf(wanted);
    if (parts.may(by, action, subject.person)) return subject;
    throw new Fault("policy", "a person may ask about themselves; for others legal or an admin asks");
  };

  const note = (event: string, subject: Subject, by: Person, body: Record<string, unknown>): Promise<void> =>
    parts.audit.append({
      at: parts.clock.now().toISOString(),
      event,
      // The log keeps a pseudonym with a key of its own: erasing the person destroys it.
      actor: { person: by.id },
      subject: pseudonymOf(pseudonyms.key, subject.label),
      body,
    });

  const countsOf = async ({ person }: Subject): Promise<RecordCounts> =>
    person === null
      ? {
          ...{ turns: 0, history: 0, attachments: 0, toolRuns: 0, traces: 0, reports: 0 },
          ...{ surfaceMemory: 0, proposals: 0, feedback: 0 },
        }
      : records.count(person);

  const rowsOf = async (subject: Subject) => {
    const marked = await vault.byMarks(await marksOf(subject.values));
    const spaces = await vault.spaces();
    const found = [];
    for (const space of spaces) {
      const readers = await vault.readers(space);
      for (const row of await vault.values(space)) {
        const mine =
          subject.subjects.includes(row.subject) ||
          marked.some((one) => one.space === space && one.token === row.token) ||
          (subject.person !== null && (readers.get(row.token) ?? []).includes(`person:${subject.person}`));
        if (mine) found.push({ ...row, space });
      }
    }
    return found;
  };

  const about = async (subject: Subject): Promise<About> => {
    const counts = await countsOf(subject);
    const rows = await rowsOf(subject);
    const amounts: readonly (readonly [DataClass, number])[] = [
      ["turns", counts.turns],
      ["history", counts.history],
      ["attachments", counts.attachments],
      ["tool-runs", counts.toolRuns],
      ["traces", counts.traces],
      ["reports", counts.reports],
      ["vault", rows.length],
      ["surface-memory", counts.surfaceMemory],
      ["feedback", counts.feedback],
      ["proposals", counts.proposals],
    ];
    const values: Record<string, number> = {};
    for (const { type } of rows) values[type] = (values[type] ?? 0) + 1;
    const kept = amounts.map(([data, count]) => ({
      data,
      count,
      where: places[data] ?? "",
      days: retentionRules.find((rule) => rule.data === data)?.days ?? null,
    }));
    return { person: subject.label, kept, values };
  };

  /** What they shared, as they may read it; a table row by row. */
  const filesOf = async ({ person }: Subject): Promise<Exported["attachments"]> => {
    if (person === null) return [];
    const files = await records.attachmentsOf(person);
    return Promise.all(
      files.map(async ({ conversation, name, sharedAt, text, table }) => {
        const rows = table === null ? [] : [table.columns, ...table.rows].map((cells) => cells.join("\t"));
        const whole = { name, at: sharedAt, text: [text, ...rows].filter((part) => part !== "").join("\n") };
        return pseudonyms.reveal(whole, conversation, { person, groups: [] });
      }),
    );
  };

  return {
    async about(wanted: string, by: Person): Promise<About> {
      const subject = await permit(wanted, by, "export-personal-data");
      await note("privacy-about", subject, by, {});
      return about(subject);
    },

    async export(wanted: string, by: Person): Promise<Exported> {
      const subject = await permit(wanted, by, "export-personal-data");
      const turns = subject.person === null ? [] : await records.turnsOf(subject.person);
      const reader = { person: subject.person, groups: [] };
      const shown = await Promise.all(
        turns.map(async ({ id, ask, answer }) => {
          const { reveal } = pseudonyms;
          const { conversation } = ask.origin;
          const answered = answer === undefined ? null : await reveal(answer.text, conversation, reader);
          return { id, at: ask.at, asked: await reveal(ask.text, conversation, reader), answered };
        }),
      );
      const history = await records.historyOf(turns.map(({ id }) => id));
      await note("privacy-exported", subject, by, { turns: turns.length });
      return {
        ...(await about(subject)),
        at: parts.clock.now().toISOString(),
        directory: subject.person === null ? null : await parts.directory.person(subject.person),
        turns: shown,
        history: history.map(({ from, text }) => ({ from, text })),
        attachments: await filesOf(subject),
        personalData: (await rowsOf(subject)).flatMap(({ type, value, space }) =>
          value === null ? [] : [{ type, value, where: space === houseSpace ? "documents" : "conversation" }],
        ),
      };
    },

    async erase(wanted: string, by: Person, { dryRun }: { readonly dryRun: boolean }): Promise<Erased> {
      const subject = await permit(wanted, by, "erase-personal-data");
      const held = await parts.held();
      if (subject.person !== null && held.people.includes(subject.person))
        throw new Fault("policy", "this person's records are under legal hold", {
          nextStep: "legal takes them out of legal-hold.json when the case is over",
        });
      const warehouse = { raw: 0, received: 0, deadLetters: 0 };
      for (const key of warehouseKeys(subject)) {
        const { rows } = await parts.eraseFromWarehouse(key, { dryRun, by: { person: by.id } });
        for (const place of ["raw", "received", "deadLetters"] as const) warehouse[place] += rows[place];
      }
      const counts = await countsOf(subject);
      const rows = await rowsOf(subject);
      const answer = { person: subject.label, dryRun, values: rows.length, warehouse };
      if (dryRun) return { ...answer, records: counts };
      await note("privacy-erased", subject, by, { ...counts, values: rows.length });
      if (subject.person !== null)
        for (const proposal of await records.openProposals(subject.person)) await parts.withdraw(proposal);
      const tokens = rows.filter(({ space }) => space === houseSpace).map(({ token }) => token);
      await vault.rememberErased(tokens);
      const marks = await marksOf(subject.values);
      await vault.removeMarked(marks);
      for (const one of subject.subjects) await vault.destroy(one);
      const removed =
        subject.person === null
          ? counts
          : await records.erase(subject.person, `erased-${pseudonymOf(pseudonyms.key, subject.person)}`);
      for (const one of subject.subjects) await parts.forget(one);
      pseudonyms.forgetCached();
      return { ...answer, records: removed };
    },
  };
}

function pseudonymOf(key: Buffer, person: string): string {
  return createHmac("sha256", key).update(`person\n${person}`).digest("hex").slice(0, 16);
}

function typeOf(wanted: string): KnownPerson["values"][number]["type"] {
  if (wanted.includes("@")) return "email";
  if (/^[A-Z]{2}\d{2}/.test(wanted)) return "iban";
  return /^[+\d][\d ()/-]{5,}$/.test(wanted) ? "phone" : "person";
}

/** The warehouse knows people by the hash of their address. */
function warehouseKeys({ values }: Subject): PersonKey[] {
  return values
    .filter(({ type }) => type === "email")
    .map(({ value }) => ({ kind: "emailHash" as const, value: sha256(value.trim().toLowerCase()) }));
}

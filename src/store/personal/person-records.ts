// What the tables hold about a person: counted, removed, or aged; records of effects keep a pseudonym.
import { sql } from "kysely";
import type { Held, PersonRecords, RecordCounts } from "#src/core/person-records.ts";
import { ProposalId, TurnId, type UserId } from "#src/core/ids.ts";
import { HistoryEntry, Turn } from "#src/core/turn.ts";
import { AttachedFile } from "#src/core/attachment.ts";
import type { CacheTables } from "../cache.ts";
import type { OpenDatabase } from "../database.ts";
import type { FeedbackTables } from "./feedback.ts";
import type { LedgerTables } from "../ledger.ts";
import type { NoticeTables } from "../approvals/notices.ts";
import type { ReportTables } from "../reports/report-store.ts";
import type { SurfaceTables } from "../surface/surface-memory.ts";
import type { TraceTables } from "../traces.ts";
import type { TurnTables } from "../turns.ts";
import type { AttachmentTables } from "./attachments.ts";
import type { VaultTables } from "./vault.ts";

type MainTables = TurnTables &
  TraceTables &
  SurfaceTables &
  VaultTables &
  CacheTables &
  AttachmentTables &
  NoticeTables &
  FeedbackTables &
  ReportTables;

interface Parts {
  readonly main: Pick<OpenDatabase<MainTables>, "db" | "driver">;
  readonly ledger: Pick<OpenDatabase<LedgerTables>, "db" | "driver">;
  /** Under which name a person gave feedback. */
  feedbackName(person: string): string;
  /** Removes a Turn's checkpoint. */
  forgetCheckpoint(turn: TurnId): Promise<void>;
}

const partSize = 400;

function inParts<Item>(list: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(list.length / partSize) }, (_, index) =>
    list.slice(index * partSize, (index + 1) * partSize),
  );
}

const asker = sql<string>`json_extract(body, '$.ask.person.id')`;
const turnOfEntry = sql<string>`json_extract(body, '$.turn')`;

export function createPersonRecords({ main, ledger, feedbackName, forgetCheckpoint }: Parts): PersonRecords {
  const { db } = main;
  main.driver.pragma("secure_delete = ON");
  ledger.driver.pragma("secure_delete = ON");
  /** Deleted pages are overwritten in the file, and nothing stays behind in the write-ahead log. */
  const settle = (): void => {
    main.driver.pragma("wal_checkpoint(TRUNCATE)");
    ledger.driver.pragma("wal_checkpoint(TRUNCATE)");
  };

  const turnRows = (person: UserId) =>
    db
      .selectFrom("turns")
      .select(["id", "conversation", "body"])
      .where(asker, "=", person)
      .orderBy("opened_at")
      .execute();

  const removeTurns = async (
    ids: readonly string[],
  ): Promise<Pick<RecordCounts, "turns" | "history" | "attachments" | "toolRuns" | "traces">> => {
    const done = { turns: 0, history: 0, attachments: 0, toolRuns: 0, traces: 0 };
    for (const part of inParts(ids)) {
      const gone = async (deleted: Promise<{ numDeletedRows: bigint }>) =>
        Number((await deleted).numDeletedRows);
      done.history += await gone(db.deleteFrom("history").where(turnOfEntry, "in", part).executeTakeFirst());
      done.attachments += await gone(
        db.deleteFrom("attachments").where("turn", "in", part).executeTakeFirst(),
      );
      done.toolRuns += await gone(db.deleteFrom("tool_runs").where("turn", "in", part).executeTakeFirst());
      await db.deleteFrom("feedback").where("turn", "in", part).execute();
      done.traces += await gone(db.deleteFrom("spans").where("turn", "in", part).executeTakeFirst());
      done.turns += await gone(db.deleteFrom("turns").where("id", "in", part).executeTakeFirst());
    }
    for (const id of ids) await forgetCheckpoint(TurnId.parse(id));
    return done;
  };

  const attachmentRows = (person: UserId) =>
    db.selectFrom("attachments").select("body").where("owner", "=", person).orderBy("shared_at").execute();

  const named = (person: UserId) => `%"${person}"%`;
  const proposalsOf = (person: UserId) =>
    ledger.db
      .selectFrom("proposals")
      .leftJoin("decisions", "decisions.proposal", "proposals.id")
      .select(["proposals.id", "proposals.expired", "decisions.kind as decision"])
      .where((where) =>
        where.or([
          where("proposals.body", "like", named(person)),
          where("decisions.body", "like", named(person)),
        ]),
      )
      .execute();

  /** Keys of what a surface remembered of conversations that nobody else had a part in. */
  const surfaceKeys = async (rows: readonly { readonly conversation: string; readonly body: string }[]) => [
    ...new Set(
      rows
        .filter(({ body }) => {
          const { audience, origin } = Turn.parse(JSON.parse(body)).ask;
          // Answered to one person alone, but in a thread that others read too.
          return audience.kind === "person" && origin.reader === undefined;
        })
        .map(({ conversation }) => conversation),
    ),
  ];

  return {
    turnsOf: async (person) => (await turnRows(person)).map(({ body }) => Turn.parse(JSON.parse(body))),
    async historyOf(turns) {
      const found: HistoryEntry[] = [];
      for (const part of inParts(turns)) {
        const rows = await db
          .selectFrom("history")
          .select("body")
          .where(turnOfEntry, "in", part)
          .orderBy("sequence")
          .execute();
        found.push(...rows.map(({ body }) => HistoryEntry.parse(JSON.parse(body))));
      }
      return found;
    },
    attachmentsOf: async (person) =>
      (await attachmentRows(person)).map(({ body }) => AttachedFile.parse(JSON.parse(body))),
    async count(person) {
      const rows = await turnRows(person);
      const counts = {
        ...{ turns: rows.length, history: 0, toolRuns: 0, traces: 0 },
        attachments: (await attachmentRows(person)).length,
      };
      for (const part of inParts(rows.map(({ id }) => id))) {
        const one = async (table: "tool_runs" | "spans") =>
          Number(
            (
              await db
                .selectFrom(table)
                .select((select) => select.fn.countAll<number>().as("n"))
                .where("turn", "in", part)
                .executeTakeFirstOrThrow()
            ).n,
          );
        counts.toolRuns += await one("tool_runs");
        counts.traces += await one("spans");
        const { n } = await db
          .selectFrom("history")
          .select((select) => select.fn.countAll<number>().as("n"))
          .where(turnOfEntry, "in", part)
          .executeTakeFirstOrThrow();
        counts.history += Number(n);
      }
      const { n: reports } = await db
        .selectFrom("reports")
        .select((select) => select.fn.countAll<number>().as("n"))
        .where("person", "=", person)
        .executeTakeFirstOrThrow();
      const keys = await surfaceKeys(rows);
      const threads =
        keys.length === 0
          ? []
          : await db.selectFrom("threads").select("key").where("key", "in", keys).execute();
      const given = await db
        .selectFrom("feedback")
        .select((select) => select.fn.countAll<number>().as("n"))
        .where("person", "=", feedbackName(person))
        .executeTakeFirstOrThrow();
      const proposals = (await proposalsOf(person)).length;
      return {
        ...counts,
        reports: Number(reports),
        surfaceMemory: threads.length,
        proposals,
        feedback: Number(given.n),
      };
    },
    openProposals: async (person) =>
      (await proposalsOf(person))
        .filter(({ decision, expired }) => decision === null && expired === 0)
        .map(({ id }) => ProposalId.parse(id)),
    async erase(person, pseudonym) {
      const rows = await turnRows(person);
      const proposals = await proposalsOf(person);
      const keys = await surfaceKeys(rows);
      let surfaceMemory = 0;
      for (const part of inParts(keys)) {
        surfaceMemory += Number(
          (await db.deleteFrom("threads").where("key", "in", part).executeTakeFirst()).numDeletedRows,
        );
        await db.deleteFrom("vault_readers").where("conversation", "in", part).execute();
        await db.deleteFrom("vault_values").where("conversation", "in", part).execute();
      }
      for (const { id } of proposals)
        surfaceMemory += Number(
          (await db.deleteFrom("card_posts").where("proposal", "=", id).executeTakeFirst()).numDeletedRows,
        );
      await db.deleteFrom("approval_notices").where("person", "=", person).execute();
      await db.deleteFrom("card_posts").where("reader", "=", person).execute();
      const said = await db
        .deleteFrom("feedback")
        .where("person", "=", feedbackName(person))
        .executeTakeFirst();
      const removed = await removeTurns(rows.map(({ id }) => id));
      const reports = await db.deleteFrom("reports").where("person", "=", person).executeTakeFirst();
      // Also those whose Turn a crash cut off before it was stored.
      const left = await db.deleteFrom("attachments").where("owner", "=", person).executeTakeFirst();
      const attachments = removed.attachments + Number(left.numDeletedRows);
      // What was done stays proved; who wanted it is a pseudonym now. No hash covers these names.
      for (const table of ["proposals", "decisions", "receipts"] as const)
        await ledger.db
          .updateTable(table)
          .set({ body: sql<string>`replace(body, ${`"${person}"`}, ${`"${pseudonym}"`})` })
          .where("body", "like", named(person))
          .execute();
      settle();
      return {
        ...{ ...removed, attachments, surfaceMemory, proposals: proposals.length },
        reports: Number(reports.numDeletedRows),
        feedback: Number(said.numDeletedRows),
      };
    },
    async sweep(data, before, held) {
      const removed = await sweepOne(data, before, held);
      if (removed !== null && removed > 0) settle();
      return removed;
    },
  };

  async function aged(
    before: string,
    held: Held,
  ): Promise<{ readonly id: string; readonly conversation: string }[]> {
    const rows = await db
      .selectFrom("turns")
      .select(["id", "conversation", asker.as("person")])
      .where("opened_at", "<", before)
      .where("state", "in", ["finished", "failed"])
      .execute();
    return rows.filter(
      ({ conversation, person }) =>
        !held.conversations.includes(conversation) && !held.people.includes(person),
    );
  }

  async function sweepOne(
    data: Parameters<PersonRecords["sweep"]>[0],
    before: string,
    held: Held,
  ): Promise<number | null> {
    const gone = async (deleted: Promise<{ numDeletedRows: bigint }>) =>
      Number((await deleted).numDeletedRows);
    switch (data) {
      case "turns":
        return (await removeTurns((await aged(before, held)).map(({ id }) => id))).turns;
      case "tool-runs":
      case "traces": {
        const table = data === "traces" ? "spans" : "tool_runs";
        let removed = 0;
        for (const part of inParts((await aged(before, held)).map(({ id }) => id)))
          removed += await gone(db.deleteFrom(table).where("turn", "in", part).executeTakeFirst());
        return removed;
      }
      case "vault": {
        // Values of conversations without any Turn left: nothing refers to their tokens any more.
        const kept = new Set(
          (await db.selectFrom("turns").select("conversation").distinct().execute()).map(
            ({ conversation }) => conversation,
          ),
        );
        const spaces = await db.selectFrom("vault_values").select("conversation").distinct().execute();
        const old = spaces
          .map(({ conversation }) => conversation)
          .filter((space) => space !== "house" && !kept.has(space) && !held.conversations.includes(space));
        let removed = 0;
        for (const part of inParts(old)) {
          await db.deleteFrom("vault_readers").where("conversation", "in", part).execute();
          removed += await gone(
            db.deleteFrom("vault_values").where("conversation", "in", part).executeTakeFirst(),
          );
        }
        const unread = db.selectFrom("vault_readers").select("token").where("conversation", "=", "house");
        removed += await gone(
          db
            .deleteFrom("vault_values")
            .where("conversation", "=", "house")
            .where("token", "not in", unread)
            .executeTakeFirst(),
        );
        return removed;
      }
      case "reports":
        // Those of people whose records must stay are left.
        return gone(
          db
            .deleteFrom("reports")
            .where("at", "<", before)
            .where("person", "not in", [...held.people, ""])
            .executeTakeFirst(),
        );
      case "attachments": {
        const rows = await db
          .selectFrom("attachments")
          .select(["id", "conversation", "owner"])
          .where("shared_at", "<", before)
          .execute();
        const old = rows.filter(
          ({ conversation, owner }) =>
            !held.conversations.includes(conversation) && !held.people.includes(owner),
        );
        let removed = 0;
        for (const part of inParts(old.map(({ id }) => id)))
          removed += await gone(db.deleteFrom("attachments").where("id", "in", part).executeTakeFirst());
        return removed;
      }
      case "feedback":
        return gone(db.deleteFrom("feedback").where("at", "<", before).executeTakeFirst());
      case "surface-memory":
        return gone(db.deleteFrom("seen").where("at", "<", before).executeTakeFirst());
      default:
        return null;
    }
  }
}

// The truth about every Turn and every conversation; LangGraph's checkpoints are only a resume aid.
import { HistoryEntry, Turn, type TurnState } from "../core/turn.ts";
import type { TurnStore } from "../core/state-ports.ts";
import type { OpenDatabase } from "./database.ts";

export interface TurnTables {
  turns: { id: string; conversation: string; state: TurnState; body: string; opened_at: string };
  history: { sequence?: number; conversation: string; body: string };
}

export const turnMigrations = [
  `create table turns (id text primary key, conversation text not null, state text not null, body text not null, opened_at text not null);
   create index turns_state on turns (state, opened_at);
   create table history (sequence integer primary key autoincrement, conversation text not null, body text not null);
   create index history_conversation on history (conversation, sequence);`,
];

export function createTurnStore({ db }: Pick<OpenDatabase<TurnTables>, "db">): TurnStore {
  return {
    async save(turn, state) {
      const row = {
        id: turn.id,
        conversation: turn.ask.origin.conversation,
        state,
        body: JSON.stringify(turn),
        opened_at: turn.ask.at,
      };
      await db
        .insertInto("turns")
        .values(row)
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ state: row.state, body: row.body }))
        .execute();
    },
    async load(id) {
      const row = await db.selectFrom("turns").selectAll().where("id", "=", id).executeTakeFirst();
      return row === undefined ? null : { turn: Turn.parse(JSON.parse(row.body)), state: row.state };
    },
    async inState(states) {
      const rows = await db
        .selectFrom("turns")
        .selectAll()
        .where("state", "in", [...states])
        .orderBy("opened_at")
        .execute();
      return rows.map((row) => ({ turn: Turn.parse(JSON.parse(row.body)), state: row.state }));
    },
    async history(conversation, limit) {
      const rows = await db
        .selectFrom("history")
        .select("body")
        .where("conversation", "=", conversation)
        .orderBy("sequence", "desc")
        .limit(limit)
        .execute();
      return rows.reverse().map((row) => HistoryEntry.parse(JSON.parse(row.body)));
    },
    async appendHistory(conversation, entry) {
      await db
        .insertInto("history")
        .values({ conversation, body: JSON.stringify(entry) })
        .execute();
    },
  };
}

// What people said about answers: one row a person and answer, under a pseudonym.
import { createHmac } from "node:crypto";
import { Feedback, type FeedbackStore } from "#src/core/feedback.ts";
import type { OpenDatabase } from "../database.ts";

export interface FeedbackTables {
  feedback: { turn: string; person: string; at: string; body: string };
}

export const feedbackMigrations = [
  `create table feedback (turn text not null, person text not null, at text not null, body text not null, primary key (turn, person));
   create index feedback_at on feedback (at);`,
];

/** HMAC-SHA256 over the person's id: without the house's key no guess can be confirmed. */
export function feedbackName(masterKey: Buffer, person: string): string {
  return createHmac("sha256", masterKey).update(`leitstand feedback\n${person}`).digest("hex").slice(0, 20);
}

export function createFeedbackStore(
  { db }: Pick<OpenDatabase<FeedbackTables>, "db">,
  { masterKey }: { masterKey: Buffer },
): FeedbackStore {
  const read = ({ body }: { readonly body: string }) => Feedback.parse(JSON.parse(body));
  return {
    async keep(feedback, by) {
      const person = feedbackName(masterKey, by);
      const { turn, at } = feedback;
      const body = JSON.stringify({ ...feedback, by: person });
      await db
        .insertInto("feedback")
        .values({ turn, person, at, body })
        .onConflict((conflict) => conflict.columns(["turn", "person"]).doUpdateSet({ at, body }))
        .execute();
    },
    async of(turn) {
      const rows = await db.selectFrom("feedback").select("body").where("turn", "=", turn).execute();
      return rows.map(read);
    },
    async between(from, to) {
      const rows = await db
        .selectFrom("feedback")
        .select("body")
        .where("at", ">=", from)
        .where("at", "<", to)
        .orderBy("at")
        .execute();
      return rows.map(read);
    },
  };
}

// Fitted media-mix models by the question that they answer: what took minutes is not computed twice.
import type { FitStore, StoredFit } from "../core/media-mix-fit.ts";
import type { OpenDatabase } from "./database.ts";

export interface FitTables {
  fits: { id: string; target: string; at: string; body: string };
}

export const fitMigrations = [
  `create table fits (id text primary key, target text not null, at text not null, body text not null);`,
];

export function createFitStore({ db }: Pick<OpenDatabase<FitTables>, "db">): FitStore {
  return {
    async keep(fit) {
      const row = { id: fit.id, target: fit.target, at: fit.at, body: JSON.stringify(fit) };
      // The id says what was asked: whoever comes second has the same answer.
      await db
        .insertInto("fits")
        .values(row)
        .onConflict((conflict) => conflict.column("id").doNothing())
        .execute();
    },
    async load(id) {
      const row = await db.selectFrom("fits").select("body").where("id", "=", id).executeTakeFirst();
      // The column only ever holds what `keep` wrote.
      return row === undefined ? null : (JSON.parse(row.body) as StoredFit);
    },
  };
}

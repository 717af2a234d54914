// The experiment ledger: a plan is written down before the test, a result once after it, and neither is changed.
import { ExperimentPlan, ExperimentResult, type ExperimentLedger } from "../core/experiment.ts";
import { Fault } from "../core/errors.ts";
import { canonicalJson } from "../core/fingerprint.ts";
import type { OpenDatabase } from "./database.ts";

export interface ExperimentTables {
  experiments: { id: string; starts: string; plan: string; result: string | null };
}

export const experimentMigrations = [
  `create table experiments (id text primary key, starts text not null, plan text not null, result text);`,
];

export function createExperimentLedger({ db }: Pick<OpenDatabase<ExperimentTables>, "db">): ExperimentLedger {
  const row = (id: string) =>
    db.selectFrom("experiments").selectAll().where("id", "=", id).executeTakeFirst();
  return {
    async register(plan) {
      const body = canonicalJson(plan);
      await db
        .insertInto("experiments")
        .values({ id: plan.id, starts: plan.start, plan: body, result: null })
        .onConflict((conflict) => conflict.column("id").doNothing())
        .execute();
      if ((await row(plan.id))?.plan !== body)
        throw new Fault("storage", `the experiment ${plan.id} is registered with another plan`, {
          nextStep: "a plan is never changed: register the new one under another id",
        });
    },
    async conclude(id, result) {
      const body = canonicalJson(result);
      await db
        .updateTable("experiments")
        .set({ result: body })
        .where("id", "=", id)
        .where("result", "is", null)
        .execute();
      const found = await row(id);
      if (found === undefined) throw new Fault("not-found", `there is no experiment ${id}`);
      if (found.result !== body)
        throw new Fault("storage", `the experiment ${id} has another result already`, {
          nextStep: "a result is given once: a repeated test is an experiment of its own",
        });
    },
    async withdraw(id) {
      const gone = await db
        .deleteFrom("experiments")
        .where("id", "=", id)
        .where("result", "is", null)
        .executeTakeFirst();
      return gone.numDeletedRows > 0n;
    },
    async list() {
      const rows = await db.selectFrom("experiments").selectAll().orderBy("starts").orderBy("id").execute();
      return rows.map(entryOf);
    },
    async load(id) {
      const found = await row(id);
      return found === undefined ? null : entryOf(found);
    },
  };
}

function entryOf({ plan, result }: ExperimentTables["experiments"]) {
  return {
    plan: ExperimentPlan.parse(JSON.parse(plan)),
    result: result === null ? null : ExperimentResult.parse(JSON.parse(result)),
  };
}

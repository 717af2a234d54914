// The ledger of privacy spent: one row an answer, checked and written in one transaction, so that two at once cannot overspend.
import type { PrivacyBudget } from "../core/private-counts.ts";
import type { OpenDatabase } from "./database.ts";

export interface BudgetTables {
  privacy_budget: {
    dataset: string;
    question: string;
    epsilon_milli: number;
    people: number;
    margin: number;
    at: string;
  };
}

export const budgetMigrations = [
  `create table privacy_budget (dataset text not null, question text not null, epsilon_milli integer not null,
     people integer not null, margin integer not null, at text not null, primary key (dataset, question));`,
];

export function createPrivacyBudget({ db }: Pick<OpenDatabase<BudgetTables>, "db">): PrivacyBudget {
  const sum = async (from: Pick<typeof db, "selectFrom">, dataset: string): Promise<number> => {
    const { total } = await from
      .selectFrom("privacy_budget")
      .select((select) =>
        select.fn.coalesce(select.fn.sum<number>("epsilon_milli"), select.lit(0)).as("total"),
      )
      .where("dataset", "=", dataset)
      .executeTakeFirstOrThrow();
    return Number(total);
  };
  return {
    async answered(dataset, question) {
      const row = await db
        .selectFrom("privacy_budget")
        .selectAll()
        .where("dataset", "=", dataset)
        .where("question", "=", question)
        .executeTakeFirst();
      return row === undefined
        ? null
        : { people: row.people, margin: row.margin, epsilonMilli: row.epsilon_milli };
    },
    spent: (dataset) => sum(db, dataset),
    spend: ({ dataset, question, people, margin, epsilonMilli, at }, budgetMilli) =>
      db.transaction().execute(async (transaction) => {
        if ((await sum(transaction, dataset)) + epsilonMilli > budgetMilli) return false;
        await transaction
          .insertInto("privacy_budget")
          .values({ dataset, question, people, margin, epsilon_milli: epsilonMilli, at })
          .execute();
        return true;
      }),
  };
}

// Joins the warehouse's people, exact noise and the budget ledger: the only way a count of people leaves with a promise.
import { randomInt } from "node:crypto";
import {
  discreteLaplace,
  laplaceMargin,
  type UniformInteger,
} from "../analytics/privacy/discrete-laplace.ts";
import { fingerprint } from "../core/fingerprint.ts";
import type { Clock } from "../core/ports.ts";
import type {
  CountedPeople,
  PrivacyBudget,
  PrivateCountQuery,
  PrivateCounts,
} from "../core/private-counts.ts";
import type { AuditLog } from "../core/state-ports.ts";
import { ToolRefusal } from "../core/tool.ts";

export interface PrivateCountParts {
  /** The true number of people. */
  people(query: Omit<PrivateCountQuery, "epsilonMilli">): Promise<Readonly<Record<CountedPeople, number>>>;
  readonly budget: PrivacyBudget;
  readonly audit: Pick<AuditLog, "append">;
  readonly clock: Clock;
  readonly budgetMilli?: number;
  /** Chance is an argument: crypto in the house, seeded in tests. */
  readonly uniform?: UniformInteger;
}

/** One a data set and calendar year: an epsilon of 3 in all. */
const yearlyBudget = 3000;
const dataset = "warehouse people";

export function createPrivateCounts({
  people,
  budget,
  audit,
  clock,
  budgetMilli = yearlyBudget,
  uniform = (below) => randomInt(below),
}: PrivateCountParts): PrivateCounts {
  return {
    async count({ epsilonMilli, ...query }) {
      const at = clock.now().toISOString();
      const data = `${dataset} ${at.slice(0, 4)}`;
      const question = fingerprint({ ...query, channels: [...query.channels].sort() });
      const before = await budget.answered(data, question);
      if (before !== null)
        return { ...before, leftMilli: budgetMilli - (await budget.spent(data)), again: true };
      const scale = { epsilonMilli, sensitivity: 1 };
      const noisy = (await people(query))[query.of] + discreteLaplace(scale, uniform);
      const answer = { people: Math.max(0, noisy), margin: laplaceMargin(scale), epsilonMilli };
      const paid = await budget.spend({ ...answer, dataset: data, question, at }, budgetMilli);
      const left = budgetMilli - (await budget.spent(data));
      await audit.append({
        at,
        event: paid ? "privacy-budget-spent" : "privacy-budget-refused",
        actor: "private-count",
        subject: data,
        body: { question, epsilonMilli, leftMilli: left },
      });
      if (!paid)
        throw new ToolRefusal(
          "budget-used-up",
          `this year's privacy budget for counts of people has ${left} thousandths left, and ${epsilonMilli} are asked`,
        );
      return { ...answer, leftMilli: left, again: false };
    },
  };
}

// Joins to the desk of Turns what has a room of its own: Home and facts, changed proposals, reminders.
import type { Reminders } from "#src/core/approval-notices.ts";
import type { DigestDesk } from "#src/core/digest-desk.ts";
import type { JoinedDesks } from "#src/core/desk.ts";
import type { Log } from "#src/core/ports.ts";
import type { OpenDesk } from "#src/desk.ts";
import { createHome, type HomeParts } from "#src/desk/home.ts";
import { createReminders, type ReminderParts } from "#src/desk/reminders.ts";
import { createRepropose, type ReproposeParts } from "#src/desk/repropose.ts";
import type { Env } from "#src/env.ts";
import { proposeEdited } from "#src/gate/direct-call.ts";
import { readRegistry } from "#src/model/registry.ts";
import type { Gate } from "#src/gate/gate.ts";

interface JoinedParts
  extends
    Omit<
      HomeParts,
      "desk" | "digests" | "lastRound" | "notify" | "timeZone" | "budgetMicros" | "listedModels"
    >,
    Pick<ReproposeParts, "ledger" | "turns">,
    Pick<ReminderParts, "moment"> {
  readonly env: Pick<
    Env,
    "APPROVAL_REMIND_HOURS" | "APPROVAL_ESCALATE_HOURS" | "WORKING_HOURS" | "TIME_ZONE" | "MONTHLY_BUDGET"
  >;
  readonly notices: ReminderParts["store"];
  readonly digests: DigestDesk;
  readonly gate: Gate;
  readonly log: Log;
}

export function joinDesks(
  desk: OpenDesk,
  parts: JoinedParts,
): { readonly desk: OpenDesk & JoinedDesks; readonly reminders: Reminders } {
  const { env, gate, digests } = parts;
  const [from, to] = env.WORKING_HOURS;
  const reminders = createReminders({
    ...parts,
    desk,
    store: parts.notices,
    schedule: {
      remindHours: env.APPROVAL_REMIND_HOURS,
      escalateHours: env.APPROVAL_ESCALATE_HOURS,
      ...{ from, to, timeZone: env.TIME_ZONE },
    },
  });
  const home = createHome({
    ...{ ...parts, desk, timeZone: env.TIME_ZONE, listedModels: readRegistry().entries },
    budgetMicros: env.MONTHLY_BUDGET === undefined ? null : Math.round(env.MONTHLY_BUDGET * 1_000_000),
    lastRound: () => reminders.lastRound(),
    notify: (to, text) => desk.publish({ kind: "notice", to, text }),
  });
  const repropose = createRepropose({ ...parts, desk, propose: (edited) => proposeEdited(gate, edited) });
  return { desk: { ...desk, ...home, ...repropose, digests }, reminders };
}

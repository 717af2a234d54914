// Looks after proposals that nobody decides: reminds approvers, asks admins, tells askers what ran out.
import type {
  ApprovalNotice,
  NoticeKey,
  NoticeKind,
  NoticeSchedule,
  NoticeStore,
  Reminders,
} from "#src/core/approval-notices.ts";
import type { Desk } from "#src/core/desk.ts";
import type { UserId } from "#src/core/ids.ts";
import type { Clock, Log } from "#src/core/ports.ts";
import type { Proposal } from "#src/core/proposal.ts";
import type { Directory, Ledger, LedgerEntry } from "#src/core/state-ports.ts";
import { dueNotices, isWorking } from "./due-notices.ts";

export interface ReminderParts {
  readonly desk: Pick<Desk, "card" | "mayDecide" | "revealCard">;
  readonly ledger: Pick<Ledger, "endingAfter">;
  readonly store: NoticeStore;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly log: Log;
  readonly schedule: NoticeSchedule;
  /** Called at the named moments, so that a test can end the process there. */
  readonly moment?: (name: "claimed" | "told") => void;
}

/** Told when the house was down at the time; older than this nobody wants to hear of it. */
const expiredFor = 4 * 86_400_000;
/** A holder that takes longer has lost its notice. */
const lease = 2 * 60_000;
const every = 60_000;

export function createReminders(parts: ReminderParts): Reminders {
  const { desk, ledger, store, directory, clock, log, schedule } = parts;
  const moment = parts.moment ?? (() => undefined);
  let tell: ((notice: ApprovalNotice) => Promise<void>) | null = null;
  let last: string | null = null;
  let running: Promise<void> = Promise.resolve();
  const later = (milliseconds: number) => new Date(clock.now().getTime() + milliseconds).toISOString();
  const claim = (key: NoticeKey) => store.claim(key, { now: clock.now().toISOString(), until: later(lease) });

  const approversOf = async (proposal: Proposal): Promise<UserId[]> => {
    const people = (await directory.people()).map(({ id }) => id);
    const may = await Promise.all(people.map((id) => desk.mayDecide(proposal, id)));
    return people.filter((_, index) => may[index]);
  };

  const receivers = async (kind: NoticeKind, proposal: Proposal, approvers: readonly UserId[]) => {
    if (kind === "expired") return [proposal.asker];
    if (kind === "reminder" || kind === "last-reminder") return approvers;
    const people = await directory.people();
    return people.filter(({ roles }) => roles.includes("admin")).map(({ id }) => id);
  };

  const deliver = async (key: NoticeKey): Promise<void> => {
    const won = await claim(key);
    if (won === null || tell === null) return;
    moment("claimed");
    const card = await desk.card(key.proposal);
    // Decided in this moment: there is nothing to remind of any more.
    if (card === null || card.state !== (key.kind === "expired" ? "expired" : "open"))
      return store.settle(key, "skipped");
    await tell({ ...key, card: await desk.revealCard(card, key.person), again: won === "again" });
    moment("told");
    await store.settle(key, "told");
  };

  const lookAfter = async ({ proposal, state }: LedgerEntry): Promise<void> => {
    const now = clock.now();
    // What has just run out is marked as expired first: its card says so when the asker reads of it.
    const ended = proposal.expiresAt <= now.toISOString();
    if (state !== (ended ? "expired" : "open")) return;
    const approvers = await approversOf(proposal);
    const due = dueNotices(proposal, { now, approvers: approvers.length, schedule });
    const keysOf = async (kinds: readonly NoticeKind[]): Promise<NoticeKey[]> =>
      (
        await Promise.all(
          kinds.map(async (kind) =>
            (await receivers(kind, proposal, approvers)).map((person) => ({
              ...{ proposal: proposal.id, kind, person },
            })),
          ),
        )
      ).flat();
    for (const key of await keysOf(due.skip))
      if ((await claim(key)) !== null) await store.settle(key, "skipped");
    for (const key of await keysOf(due.tell))
      await deliver(key).catch((error: unknown) =>
        // Its lease runs out, and the next round tries again.
        log("warn", "notice-not-told", { kind: key.kind, proposal: key.proposal, error: String(error) }),
      );
  };

  const round = async (): Promise<void> => {
    try {
      if (tell !== null && isWorking(clock.now(), schedule))
        for (const entry of await ledger.endingAfter(later(-expiredFor))) await lookAfter(entry);
      last = clock.now().toISOString();
    } catch (error) {
      log("warn", "reminders-failed", { error: String(error) });
    }
  };

  const tick = (): Promise<void> => (running = running.then(round));

  return {
    tick,
    start(teller) {
      tell = teller;
      void tick();
      const timer = setInterval(() => void tick(), every);
      timer.unref();
      return () => {
        clearInterval(timer);
        tell = null;
      };
    },
    lastRound: () => last,
  };
}

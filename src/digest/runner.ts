// Posts each slot exactly once: over restarts, kills, several replicas, jumping clocks. What cannot be known is asked of a person.
import {
  TargetGone,
  type Digest,
  type DigestPost,
  type DigestPublisher,
  type DigestStore,
  type Slot,
} from "../core/digest.ts";
import type { Clock, Log } from "../core/ports.ts";
import { occurrencesBetween } from "./occurrences.ts";

export interface RunnerParts {
  readonly store: DigestStore;
  readonly publisher: DigestPublisher;
  readonly clock: Clock;
  readonly log: Log;
  /** Names this process among its replicas. */
  readonly holder: string;
  /** Reads what the digest tells. A part that cannot be read becomes a section that says so; it rejects only when nothing can be said. */
  compose(
    digest: Digest,
    slot: Slot,
    previous: Slot | null,
  ): Promise<{ readonly post: DigestPost; readonly prints: Slot["prints"] }>;
  /** Why the digest may not run now (its owner left, the owner has no right in the target), or null. */
  hindrance(digest: Digest): Promise<NonNullable<Digest["pausedBecause"]> | null>;
  /** Called at the named moments, so that a test can kill the process there. */
  readonly moment?: (name: "claimed" | "composed" | "posting" | "posted") => void;
}

/** A slot taken up within this time is on time. */
const onTime = 10 * 60_000;
/** Longer than any report takes; a holder that is slower has lost its slot. */
const lease = 10 * 60_000;
/** A post whose record is missing is sought after this: by then it has arrived or never will. */
const settled = 2 * 60_000;
const mostAttempts = 4;

export interface DigestRunner {
  /** One round: opens what has become due, works on everything workable. Never rejects. */
  tick(): Promise<void>;
  /** A person's word on a slot that stayed unknown. False when it is not unknown any more. */
  resolve(slot: Pick<Slot, "digest" | "nominal">, wish: "post" | "leave"): Promise<boolean>;
  /** Opens a slot for now, beside the rhythm. */
  runNow(digest: Digest): Promise<void>;
}

export function createDigestRunner(parts: RunnerParts): DigestRunner {
  const { store, publisher, clock, log, holder } = parts;
  const moment = parts.moment ?? (() => undefined);
  const now = () => clock.now();
  const later = (milliseconds: number) => new Date(now().getTime() + milliseconds).toISOString();
  const fresh = (digest: Digest, nominal: string, at: Date, late: boolean): Slot => ({
    ...{ digest: digest.id, nominal, at: at.toISOString(), state: "due", late },
    ...{ holder: null, leaseUntil: null, attempts: 0, message: null, prints: {}, detail: null },
  });

  const openDue = async (digest: Digest): Promise<void> => {
    if (digest.state !== "active" || digest.runsSince === null) return;
    const [newest] = (await store.slots(digest.id, 50)).filter(({ nominal }) => nominal.length === 16);
    // From its start, not from the last look: a clock that jumped back opens nothing twice, the key is unique.
    const after = new Date(
      Math.max(Date.parse(digest.runsSince), Date.parse(newest?.at ?? digest.runsSince)),
    );
    const due = occurrencesBetween(digest, after, now());
    for (const [index, { nominal, at }] of due.entries()) {
      const late = now().getTime() - at.getTime() > onTime;
      // Of several that were missed the newest tells everything; the others are told as skipped.
      const skipped = late && (digest.onMiss === "skip" || index < due.length - 1);
      await store.open({
        ...fresh(digest, nominal, at, late),
        ...(skipped ? { state: "skipped" as const, detail: "missed" } : {}),
      });
    }
  };

  const pause = async (digest: Digest, because: NonNullable<Digest["pausedBecause"]>): Promise<void> => {
    await store.save({ ...digest, state: "paused", pausedBecause: because });
    log("warn", "digest-paused", { digest: digest.id, because });
    await publisher
      .tell(digest, { kind: "paused", because })
      .catch((error: unknown) =>
        log("warn", "digest-owner-not-told", { digest: digest.id, error: String(error) }),
      );
  };

  /** What a crash left between post and record. */
  const lookUp = async (digest: Digest, slot: Slot): Promise<void> => {
    const found = await publisher.find(digest, slot).catch(() => ({ kind: "cannot-tell" as const }));
    if (found.kind === "found") {
      await store.move(slot, { state: "posted", message: found.message, holder: null, leaseUntil: null });
      return;
    }
    if (found.kind === "absent") {
      // Slack refuses it again and again: its owner is told, and the next slot stands.
      const over = slot.attempts >= mostAttempts;
      const state = over ? "failed" : "due";
      const moved = await store.move(slot, { state, holder: null, leaseUntil: null });
      if (moved && over) await publisher.tell(digest, { kind: "failed-slot", slot });
      return;
    }
    const moved = await store.move(slot, { state: "unknown", holder: null, leaseUntil: null });
    if (moved) await publisher.tell(digest, { kind: "unknown-slot", slot });
  };

  const work = async (digest: Digest, slot: Slot): Promise<void> => {
    if (slot.state === "posting") return lookUp(digest, slot);
    const taken = {
      ...slot,
      state: "claimed" as const,
      holder,
      leaseUntil: later(lease),
      attempts: slot.attempts + 1,
    };
    if (!(await store.move(slot, taken))) return;
    moment("claimed");
    try {
      const hindrance = await parts.hindrance(digest);
      if (hindrance === null) return await post(digest, taken);
      await store.move(taken, { state: "skipped", detail: hindrance, holder: null, leaseUntil: null });
      await pause(digest, hindrance);
    } catch (error) {
      await afterFailure(digest, taken, error);
    }
  };

  const post = async (digest: Digest, taken: Slot): Promise<void> => {
    const previous = (await store.slots(digest.id, 50)).find(({ state }) => state === "posted") ?? null;
    const late = taken.late || now().getTime() - Date.parse(taken.at) > onTime;
    const { post: content, prints } = await parts.compose(digest, { ...taken, late }, previous);
    moment("composed");
    const posting = { ...taken, state: "posting" as const, late, prints, leaseUntil: later(settled) };
    // Written before the post: whoever finds this after a crash looks in the channel before doing anything.
    if (!(await store.move(taken, posting))) return;
    moment("posting");
    const message = await publisher.post(content);
    moment("posted");
    await store.move(posting, { state: "posted", message, holder: null, leaseUntil: null });
  };

  const afterFailure = async (digest: Digest, taken: Slot, error: unknown): Promise<void> => {
    log("warn", "digest-failed", { digest: digest.id, nominal: taken.nominal, error: String(error) });
    const slot = (await store.slot(taken)) ?? taken;
    if (error instanceof TargetGone) {
      await store.move(slot, { state: "skipped", detail: "channel-gone", holder: null, leaseUntil: null });
      return pause(digest, "channel-gone");
    }
    // A post that may have arrived is looked up when its lease is over; nothing is sent again before that.
    if (slot.state === "posting" || slot.holder !== holder) return;
    const over = slot.attempts >= mostAttempts;
    await store.move(slot, {
      ...(over
        ? { state: "failed" as const, leaseUntil: null, holder: null }
        : { state: "claimed" as const, leaseUntil: later(60_000 * 2 ** slot.attempts) }),
      detail: "unreadable",
    });
    if (over) await publisher.tell(digest, { kind: "failed-slot", slot });
  };

  return {
    async tick() {
      try {
        const digests = await store.list();
        for (const digest of digests) await openDue(digest);
        for (const slot of await store.workable(now().toISOString())) {
          const digest = await store.load(slot.digest);
          if (digest === null) continue;
          // What was begun before a pause is finished being looked up; nothing new is posted.
          if (digest.state !== "active" && slot.state !== "posting") {
            await store.move(slot, { state: "skipped", detail: "paused", holder: null, leaseUntil: null });
            continue;
          }
          await work(digest, slot).catch((error: unknown) =>
            log("error", "digest-slot-failed", {
              digest: slot.digest,
              nominal: slot.nominal,
              error: String(error),
            }),
          );
        }
      } catch (error) {
        log("error", "digest-round-failed", { error: String(error) });
      }
    },
    async resolve(key, wish) {
      const slot = await store.slot(key);
      if (slot?.state !== "unknown") return false;
      return store.move(slot, wish === "leave" ? { state: "skipped", detail: "left" } : { state: "due" });
    },
    async runNow(digest) {
      const at = now();
      await store.open(fresh(digest, `now ${at.toISOString()}`, at, false));
    },
  };
}

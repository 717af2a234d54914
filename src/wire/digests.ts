// Builds what tells people things again and again: composer and desk now, the runner as soon as a surface is there.
import { randomUUID } from "node:crypto";
import { callDirectly } from "../gate/direct-call.ts";
import type { Gate } from "../gate/gate.ts";
import type { DigestHand } from "../core/digest-hand.ts";
import type { DigestDesk, DigestPlaces, DigestSurface } from "../core/digest-desk.ts";
import type { DigestStore } from "../core/digest.ts";
import type { Clock, Log, Policy } from "../core/ports.ts";
import type { ReportDesk } from "../core/report-desk.ts";
import type { AuditLog, Directory } from "../core/state-ports.ts";
import { ToolRefusal } from "../core/tool.ts";
import type { OpenDesk } from "../desk.ts";
import { composeDigest, type ComposeParts } from "../digest/compose.ts";
import { createDigestHand } from "../digest/digest-hand.ts";
import { createDigestDesk, hindranceOf, type DigestDeskParts } from "../digest/digest-desk.ts";
import { createDigestRunner, type DigestRunner, type RunnerParts } from "../digest/runner.ts";

export interface Digests {
  readonly desk: DigestDesk;
  readonly hand: DigestHand;
  /** Whether slots are posted from this process. */
  isPosting(): boolean;
  workspaceGone(team: string): Promise<void>;
  /** From here on slots are posted, every `seconds`; the function that comes back ends it and waits for what is under way. */
  start(
    surface: DigestSurface,
    options?: { readonly seconds?: number; readonly moment?: RunnerParts["moment"] },
  ): { tick(): Promise<void>; stop(): Promise<void> };
}

/** The app was taken out of this workspace: what would be posted there rests until somebody resumes it. */
async function pauseThere(store: DigestStore, team: string): Promise<void> {
  for (const digest of await store.list())
    if (digest.workspace === team && digest.state === "active")
      await store.save({ ...digest, state: "paused", pausedBecause: "channel-gone" });
}

interface DigestsParts {
  readonly store: DigestStore;
  readonly policy: Policy;
  readonly audit: AuditLog;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly log: Log;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly gate: Gate;
  readonly reports: Pick<ReportDesk, "report" | "mayReport" | "reportKinds">;
  desk(): OpenDesk;
}

/** Without a surface nobody knows who reads a channel: what everybody may read is read, and no channel is known. */
const nowhere: DigestPlaces = {
  audience: async ({ target: { kind } }) => ({ kind, groups: ["everyone"] }),
  membership: () => Promise.reject(new Error("there is no surface")),
  channel: async () => null,
  channelName: async (_digest, channel) => channel,
  placeOf: () => null,
};

const everySeconds = 20;

export function openDigests(parts: DigestsParts): Digests {
  const { store, policy, audit, clock, log, timeZone, demo, gate } = parts;
  let surface: DigestSurface | null = null;
  let runner: DigestRunner | null = null;
  const reportKinds = parts.reports.reportKinds().map(({ kind }) => kind);
  const places = latePlaces(() => surface?.places ?? nowhere);
  const person: ComposeParts["person"] = (id) => parts.directory.person(id);
  const composing: ComposeParts = {
    ...{ clock, log, person, places },
    report: async (request, owner) => {
      const right = await parts.reports.mayReport(request, owner.id);
      if (right.kind === "deny") throw new ToolRefusal("policy", right.reason[request.language]);
      return parts.reports.report(request, owner.id);
    },
    ask: (request) => parts.desk().handle(request),
    turn: (id) => parts.desk().turn(id),
    sitePages: (owner, language) =>
      callDirectly(
        "site-pages",
        {},
        {
          ...{ gate, person: owner, language, now: clock.now(), timeZone, demo, specialist: "seo" as const },
          occasion: `digest ${clock.now().toISOString()}`,
        },
      ),
    openCards: () => parts.desk().cards({ open: true }),
    revealCard: (card, reader) => parts.desk().revealCard(card, reader),
    costReport: reportKinds.find((kind) => kind === "usage") ?? null,
  };
  const compose: DigestDeskParts["compose"] = (digest, slots) => composeDigest(composing, digest, slots);
  const given: DigestDeskParts = {
    ...{ store, policy, audit, clock, log, timeZone, person, places, compose, reportKinds },
    runner: () => runner,
  };
  return {
    desk: createDigestDesk(given),
    hand: createDigestHand(given),
    isPosting: () => runner !== null,
    workspaceGone: (team) => pauseThere(store, team),
    start(offered, { seconds = everySeconds, moment } = {}) {
      surface = offered;
      const running = createDigestRunner({
        ...{ store, clock, log, publisher: offered.publisher, holder: randomUUID() },
        compose: (digest, slot, previous) => compose(digest, { slot, previous }),
        hindrance: async (digest) => (await hindranceOf({ policy, person, places }, digest))?.because ?? null,
        ...(moment === undefined ? {} : { moment }),
      });
      runner = running;
      return beat(() => running.tick(), seconds);
    },
  };
}

/** One round after the other, never two at once; stopping waits for the one under way. */
function beat(tick: () => Promise<void>, seconds: number): { tick(): Promise<void>; stop(): Promise<void> } {
  let round: Promise<void> | null = null;
  const run = (): Promise<void> => (round ??= tick().finally(() => (round = null)));
  const timer = setInterval(() => void run(), seconds * 1_000);
  timer.unref();
  void run();
  return {
    tick: run,
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}

/** The surface's places, as soon as there is one. */
function latePlaces(get: () => DigestPlaces): DigestPlaces {
  return {
    audience: (...given) => get().audience(...given),
    membership: (...given) => get().membership(...given),
    channel: (...given) => get().channel(...given),
    channelName: (...given) => get().channelName(...given),
    placeOf: (...given) => get().placeOf(...given),
  };
}

/** The hand before there is one: tools are given theirs before the desk is made. */
export function lateHand(get: () => DigestHand): DigestHand {
  return {
    plan: (...given) => get().plan(...given),
    schedule: (...given) => get().schedule(...given),
    scheduled: (...given) => get().scheduled(...given),
    unschedule: (...given) => get().unschedule(...given),
  };
}

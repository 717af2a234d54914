// The digest desk: who may have what told where, from the first words to the slot that is opened. Policy decides, every change is audited.
import type {
  DigestDesk,
  DigestDone,
  DigestStanding,
  DigestSurface,
  DigestWish,
} from "../core/digest-desk.ts";
import { Digest, type DigestStore, type SlotKey } from "../core/digest.ts";
import { fingerprint } from "../core/fingerprint.ts";
import type { UserId } from "../core/ids.ts";
import type { Bilingual } from "../core/language.ts";
import type { Person } from "../core/person.ts";
import type { Clock, Log, Policy } from "../core/ports.ts";
import type { ReportKind } from "../core/report.ts";
import type { AuditLog } from "../core/state-ports.ts";
import type { composeDigest, ComposeParts } from "./compose.ts";
import { refusals } from "./digest-sentences.ts";
import { nextTimes, readWish, echoRhythm } from "./read-wish.ts";
import type { DigestRunner } from "./runner.ts";

export interface DigestDeskParts {
  readonly store: DigestStore;
  readonly policy: Pick<Policy, "decide">;
  readonly audit: Pick<AuditLog, "append">;
  readonly clock: Clock;
  readonly log: Log;
  readonly timeZone: string;
  readonly reportKinds: readonly ReportKind[];
  person(id: UserId): Promise<Person | null>;
  compose(digest: Digest, slots: Parameters<typeof composeDigest>[2]): ReturnType<typeof composeDigest>;
  readonly places: ComposeParts["places"] & DigestSurface["places"];
  /** Null without a surface: nothing is posted from this process. */
  runner(): DigestRunner | null;
}

/** Why a digest may not post, in the words of the runner and of a person. */
export type Hindrance = {
  readonly because: NonNullable<Digest["pausedBecause"]>;
  readonly sentence: Bilingual;
};

/** Null when it may. Rejects when the workspace does not say. */
export async function hindranceOf(
  { policy, person, places }: Pick<DigestDeskParts, "policy" | "person" | "places">,
  digest: Pick<Digest, "owner" | "target" | "workspace">,
): Promise<Hindrance | null> {
  const owner = await person(digest.owner);
  if (owner === null) return { because: "owner-left", sentence: refusals.ownerLeft };
  const { kind, id } = digest.target;
  const membership = kind === "person" ? "member" : await places.membership(digest, id, digest.owner);
  if (membership === "gone") return { because: "channel-gone", sentence: refusals.gone };
  const facts = { owner: digest.owner, member: membership === "member" };
  const right = policy.decide(owner, "post-digest", "leitstand", facts);
  if (right.kind === "deny") return { because: "no-right", sentence: right.reason };
  if (kind === "person" && (await person(id as UserId)) === null)
    // Slack's user ids are the directory's ids.
    return { because: "no-right", sentence: refusals.stranger };
  return null;
}

type Where = NonNullable<Parameters<DigestDesk["list"]>[1]>;

/** The changed copy of a digest that runs on until the copy is activated. */
const changeMark = "~";

export function createDigestDesk(parts: DigestDeskParts): DigestDesk {
  const { store, clock } = parts;
  const at = () => clock.now().toISOString();

  const refuse = async (sentence: Bilingual, by: UserId): Promise<{ kind: "refused"; sentence: string }> => {
    const { language } = (await parts.person(by)) ?? { language: "en" as const };
    return { kind: "refused", sentence: sentence[language] };
  };

  const note = (event: string, digest: Digest, by: UserId) =>
    parts.audit.append({
      at: at(),
      event,
      actor: { person: by },
      subject: digest.id,
      body: {
        target: digest.target,
        rhythm: digest.rhythm.cron,
        timeZone: digest.timeZone,
        content: digest.content.map(({ kind }) => kind),
        state: digest.state,
      },
    });

  const manages = (person: Person | null, digest: Pick<Digest, "owner">): boolean =>
    person !== null &&
    parts.policy.decide(person, "manage-digest", "leitstand", { owner: digest.owner, member: true }).kind ===
      "allow";

  /** A digest that this person may change; otherwise a refusal that does not say whether it is there. */
  const own = async (id: string, by: UserId, recipientToo = false) => {
    const digest = await store.load(id);
    const person = await parts.person(by);
    const receives = recipientToo && digest?.target.kind === "person" && digest.target.id === by;
    return digest !== null && (receives || manages(person, digest)) ? digest : null;
  };

  /** Changes one digest that this person may manage, and writes it down. */
  const change = async (
    id: string,
    by: UserId,
    {
      event,
      recipientToo = false,
      to,
    }: {
      event: string;
      recipientToo?: boolean;
      to(digest: Digest): Promise<Digest | Bilingual>;
    },
  ): Promise<DigestDone> => {
    const digest = await own(id, by, recipientToo);
    if (digest === null) return refuse(refusals.unknown, by);
    const changed = await to(digest);
    if (!("id" in changed)) return refuse(changed, by);
    await store.save(changed);
    await note(event, changed, by);
    return { kind: "done", digest: changed };
  };

  /** Begins to run now; what was due before is nobody's loss. */
  const running = async (digest: Digest): Promise<Digest | Bilingual> => {
    const hindrance = await hindranceOf(parts, digest).catch(() => ({ sentence: refusals.noSlack }));
    if (hindrance !== null) return hindrance.sentence;
    if (nextTimes(digest, clock.now(), 1).length === 0) return refusals.never;
    return { ...digest, state: "active", pausedBecause: null, runsSince: at() };
  };

  const standingOf = async (digest: Digest, person: Person | null): Promise<DigestStanding> => {
    const { kind, id } = digest.target;
    const target = kind === "person" ? (await parts.person(id as UserId))?.name : null; // Slack's user ids are the directory's.
    return {
      digest,
      ownerName: (await parts.person(digest.owner))?.name ?? digest.owner,
      targetName: target ?? (await parts.places.channelName(digest, id).catch(() => id)),
      next: digest.state === "active" ? nextTimes(digest, clock.now(), 3) : [],
      last: (await store.slots(digest.id, 1))[0] ?? null,
      mayManage: manages(person, digest),
    };
  };

  const visible = async (
    by: UserId,
    { workspace, channel }: Where = { workspace: "", channel: "" },
  ): Promise<readonly Digest[]> => {
    const person = await parts.person(by);
    const member =
      channel !== "" &&
      (await parts.places.membership({ workspace }, channel, by).catch(() => "stranger" as const)) ===
        "member";
    return (await store.list()).filter(
      (digest) =>
        manages(person, digest) ||
        digest.target.id === by ||
        (member && digest.target.id === channel && digest.state !== "draft"),
    );
  };

  const desk: DigestDesk = {
    timeZone: parts.timeZone,
    async list(by, where) {
      const person = await parts.person(by);
      const seen = await visible(by, where);
      return Promise.all(seen.map((digest) => standingOf(digest, person)));
    },
    async find(word, by) {
      const seen = await visible(by);
      const said = word.trim().toLowerCase();
      const named = (holds: (name: string) => boolean) => {
        const found = seen.filter(({ name, id }) => !id.endsWith(changeMark) && holds(name.toLowerCase()));
        return found.length === 1 ? found[0] : undefined;
      };
      const found =
        seen.find(({ id }) => id.toLowerCase() === said) ??
        named((name) => name === said) ??
        (said === ""
          ? undefined
          : (named((name) => name.startsWith(said)) ?? named((name) => name.includes(said))));
      return found === undefined ? null : standingOf(found, await parts.person(by));
    },
    fromWords: (text, said) => readWish(text, said, parts),
    rhythm: (text, timeZone, quietDays = []) =>
      echoRhythm(text, { timeZone, quietDays: [...quietDays] }, clock.now()),
    async save(wish, by, id) {
      const person = await parts.person(by);
      if (person === null) return refuse(refusals.stranger, by);
      const digest = await drafted(wish, by, id);
      if (digest === null) return refuse(refusals.unknown, by);
      const hindrance = await hindranceOf(parts, digest).catch(() => ({ sentence: refusals.noSlack }));
      if (hindrance !== null) return refuse(hindrance.sentence, by);
      await store.save(digest);
      await note("digest-drafted", digest, by);
      return { kind: "done", digest };
    },
    async preview(id, by) {
      const digest = await own(id, by);
      if (digest === null) return refuse(refusals.unknown, by);
      try {
        const previous = (await store.slots(digest.id, 50)).find(({ state }) => state === "posted") ?? null;
        const { post } = await parts.compose(digest, { slot: null, previous, viewer: by });
        // Composing takes its time: what was changed or removed meanwhile was not what is shown.
        const now = await store.load(id);
        if (now !== null && fingerprint(now) === fingerprint(digest))
          await store.save({ ...now, previewedAt: at() });
        return { kind: "post", post };
      } catch (error) {
        parts.log("warn", "digest-preview-failed", { digest: digest.id, error: String(error) });
        return refuse(refusals.unreadable, by);
      }
    },
    async activate(id, by) {
      const draft = await own(id, by);
      if (draft === null) return refuse(refusals.unknown, by);
      if (draft.state !== "draft") return refuse(refusals.notDraft, by);
      if (draft.previewedAt === null) return refuse(refusals.noPreview, by);
      const active = await running(draft);
      if (!("id" in active)) return refuse(active, by);
      // A change takes the place of what it changes: slots and history stay.
      const whole = draft.id.endsWith(changeMark) ? { ...active, id: draft.id.slice(0, -1) } : active;
      await store.save(whole);
      if (whole.id !== draft.id) await store.remove(draft.id);
      await note("digest-activated", whole, by);
      return { kind: "done", digest: whole };
    },
    pause: (id, by) =>
      change(id, by, {
        event: "digest-paused",
        recipientToo: true,
        to: async (digest) =>
          digest.state === "active"
            ? { ...digest, state: "paused", pausedBecause: "owner" }
            : refusals.notRunning,
      }),
    resume: (id, by) =>
      change(id, by, {
        event: "digest-resumed",
        to: async (digest) =>
          digest.state === "paused"
            ? running(digest)
            : digest.state === "draft"
              ? refusals.noPreview
              : refusals.notDraft,
      }),
    async runNow(id, by) {
      const digest = await own(id, by);
      if (digest === null) return refuse(refusals.unknown, by);
      if (digest.state !== "active") return refuse(refusals.notRunning, by);
      const runner = parts.runner();
      if (runner === null) return refuse(refusals.noSlack, by);
      await runner.runNow(digest);
      await note("digest-run", digest, by);
      return { kind: "done", digest };
    },
    async remove(id, by) {
      const digest = await own(id, by);
      if (digest === null) return refuse(refusals.unknown, by);
      await store.remove(id);
      await store.remove(`${id}${changeMark}`);
      await note("digest-removed", digest, by);
      return { kind: "done", digest };
    },
    resolve: (key, wish, by) => resolve(key, wish, by),
  };

  const drafted = async (wish: DigestWish, by: UserId, id: string | undefined): Promise<Digest | null> => {
    const fresh = {
      ...wish,
      state: "draft",
      pausedBecause: null,
      previewedAt: null,
      runsSince: null,
    } as const;
    if (id === undefined) {
      const made = `D${fingerprint([by, at(), wish]).slice(0, 8)}`;
      return Digest.parse({ ...fresh, id: made, owner: by, createdAt: at() });
    }
    const known = await own(id, by);
    if (known === null) return null;
    const { owner, createdAt } = known;
    const changed = known.state === "draft" ? known.id : `${known.id}${changeMark}`;
    return Digest.parse({ ...fresh, id: changed, owner, createdAt });
  };

  const resolve = async (key: SlotKey, wish: "post" | "leave", by: UserId): Promise<DigestDone> => {
    const digest = await own(key.digest, by);
    if (digest === null) return refuse(refusals.unknown, by);
    const runner = parts.runner();
    if (runner === null) return refuse(refusals.noSlack, by);
    if (!(await runner.resolve(key, wish))) return refuse(refusals.settled, by);
    await note(wish === "post" ? "digest-posted-again" : "digest-left", digest, by);
    return { kind: "done", digest };
  };
  return desk;
}

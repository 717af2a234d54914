// What the tool `schedule-digest` may do: plan a digest with a preview, make it once under a key, take it away.
import type { DigestWish } from "../core/digest-desk.ts";
import type { DigestHand, DigestPlan, ScheduledDigest, ScheduleWish } from "../core/digest-hand.ts";
import { contentName, sectionText, sectionTitle } from "../core/digest-words.ts";
import { Digest } from "../core/digest.ts";
import { fingerprint } from "../core/fingerprint.ts";
import type { UserId } from "../core/ids.ts";
import { ToolRefusal } from "../core/tool.ts";
import { hindranceOf, type DigestDeskParts } from "./digest-desk.ts";
import { refusals } from "./digest-sentences.ts";
import { readPieces } from "./from-words.ts";
import { nextTimes, wishFrom } from "./read-wish.ts";

/** What a card shows of a part; the preview button shows as much. */
const shownText = 400;
/** Rendered previews that are kept: what is approved is planned once more, and read only once. */
const mostKept = 50;

export function createDigestHand(parts: DigestDeskParts): DigestHand {
  const { store, clock } = parts;
  const kept = new Map<string, DigestPlan["shown"]>();

  const idOf = (key: string): string => `D${fingerprint(["proposal", key]).slice(0, 8)}`;

  const nameOf = async ({ target, workspace }: Pick<Digest, "target" | "workspace">): Promise<string> =>
    target.kind === "person"
      ? ((await parts.person(target.id as UserId))?.name ?? target.id) // Slack's user ids are the directory's ids.
      : parts.places.channelName({ workspace }, target.id);

  const read = async ({ rhythm, content, target, by, conversation, language }: ScheduleWish) => {
    const place = parts.places.placeOf(conversation) ?? { workspace: "", here: null };
    const worded = readPieces({ rhythm, content, target }, { language, known: parts.reportKinds });
    const reading = await wishFrom(worded, { ...place, by, language }, parts);
    if (reading.kind === "wrong") throw new ToolRefusal("digest", reading.sentence);
    const { wish } = reading;
    const hindrance = await hindranceOf(parts, { ...wish, owner: by }).catch(() => ({
      sentence: refusals.noSlack,
    }));
    if (hindrance !== null) throw new ToolRefusal("digest", hindrance.sentence[language]);
    const next = nextTimes(wish, clock.now(), 3);
    if (next.length === 0) throw new ToolRefusal("digest", refusals.never[language]);
    return { wish, next };
  };

  const made = (wish: DigestWish, by: UserId, id: string): Digest => {
    const at = clock.now().toISOString();
    const state = { state: "active", pausedBecause: null, previewedAt: at, runsSince: at } as const;
    return Digest.parse({ ...wish, id, owner: by, createdAt: at, ...state });
  };

  const shownOf = async (wish: DigestWish, by: UserId): Promise<DigestPlan["shown"]> => {
    const key = fingerprint([wish, by]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const { post } = await parts.compose(made(wish, by, "preview"), {
      slot: null,
      previous: null,
      viewer: by,
    });
    const shown = post.sections.map((section) => ({
      title: sectionTitle(section, wish.language),
      text: sectionText(section, wish).slice(0, shownText),
    }));
    const [oldest] = kept.size >= mostKept ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(key, shown);
    return shown;
  };

  const scheduled: DigestHand["scheduled"] = async (key) => {
    const digest = await store.load(idOf(key));
    return digest === null ? null : asScheduled(key, digest);
  };

  const asScheduled = async (key: string, digest: Digest): Promise<ScheduledDigest> => ({
    ...{ key, id: digest.id, name: digest.name, rhythm: digest.rhythm.label },
    targetName: await nameOf(digest).catch(() => digest.target.id),
  });

  return {
    async plan(asked) {
      const { wish, next } = await read(asked);
      const { name, rhythm, timeZone, language } = wish;
      return {
        ...{ name, timeZone, next },
        rhythm: rhythm.label,
        content: wish.content.map((one) => contentName(one, language)),
        targetName: await nameOf(wish),
        shown: await shownOf(wish, asked.by),
        print: fingerprint(wish),
      };
    },
    async schedule(asked, key) {
      const known = await scheduled(key);
      if (known !== null) return known;
      const { wish } = await read(asked);
      const digest = made(wish, asked.by, idOf(key));
      await store.save(digest);
      await parts.audit.append({
        at: digest.createdAt,
        event: "digest-activated",
        actor: { person: asked.by },
        subject: digest.id,
        body: {
          target: digest.target,
          rhythm: digest.rhythm.cron,
          timeZone: digest.timeZone,
          by: "schedule-digest",
        },
      });
      return asScheduled(key, digest);
    },
    scheduled,
    async unschedule(key) {
      const digest = await store.load(idOf(key));
      if (digest === null) return;
      await store.remove(digest.id);
      const at = clock.now().toISOString();
      await parts.audit.append({
        at,
        event: "digest-removed",
        actor: "leitstand",
        subject: digest.id,
        body: { by: "schedule-digest" },
      });
    },
  };
}

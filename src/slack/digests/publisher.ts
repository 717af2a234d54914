// Posts digests: once, findable by their key; long content in the thread; what only a person can settle goes to the owner.
import {
  TargetGone,
  type Digest,
  type DigestPost,
  type DigestPublisher,
  type Slot,
  type SlotKey,
} from "#src/core/digest.ts";
import { wallTime } from "#src/core/digest-words.ts";
import { UserId } from "#src/core/ids.ts";
import type { Turn } from "#src/core/turn.ts";
import { deliverReport } from "../attachments/deliver-report.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { tellPerson } from "../delivery/tell-person.ts";
import { isAbout, type Place } from "../delivery/wire.ts";
import { buttons, paragraphs } from "../render/elements.ts";
import type { ButtonLook } from "../render/elements/controls.ts";
import { pack, type Message } from "../render/message.ts";
import type { Surface } from "../surface.ts";
import type { Surfaces } from "../surfaces.ts";
import { languageOf } from "../words.ts";
import { digestActions, writeSlotValue } from "./digest-actions.ts";
import { digestWords } from "./digest-words.ts";
import { goneCodes, surfaceOf } from "./places.ts";
import { renderDigest, type DigestRendering } from "./render-digest.ts";

/** Seconds before it was due from which a slot's post is looked for: clocks differ. */
const before = 3_600;
const leastSeen = 200;
const mostPages = 25;

export function createPublisher(surfaces: Surfaces): DigestPublisher {
  const need = async ({ workspace }: Pick<Digest, "workspace">): Promise<Surface> => {
    const surface = await surfaceOf(surfaces, workspace);
    // Uninstalled: nobody but an admin can mend that.
    if (surface === null) throw new TargetGone("not installed");
    return surface;
  };
  return {
    async post(post) {
      const surface = await need(post.digest);
      try {
        const channel = await channelOf(surface, post.digest);
        return await postDigest(surface, post, channel);
      } catch (error) {
        if (goneCodes.has(refusalCode(error))) throw new TargetGone(refusalCode(error));
        throw error;
      }
    },
    async find(digest, slot) {
      const surface = await need(digest);
      const channel = await channelOf(surface, digest);
      const found = await lookUp(surface, channel, slot);
      if (found.kind === "found") await admitCut(surface, digest, { channel, found, slot });
      return found;
    },
    async tell(digest, notice) {
      const surface = await need(digest);
      const language = languageOf(await surface.options.desk.person(digest.owner));
      const words = digestWords(language);
      const { id: value, name } = digest;
      const at = (iso: string) => wallTime(iso, digest.timeZone, language);
      switch (notice.kind) {
        case "paused":
          return tellPerson(surface, digest.owner, [
            withButtons(words.notices.paused[notice.because](name), [
              { action: digestActions.resume, label: words.resume, value },
              { action: digestActions.edit, label: words.edit, value },
            ]),
          ]);
        case "unknown-slot":
          return tellPerson(surface, digest.owner, [
            withButtons(words.notices.unknown(name, at(notice.slot.at)), [
              { action: digestActions.post, label: words.post, value: writeSlotValue(notice.slot) },
              { action: digestActions.leave, label: words.leave, value: writeSlotValue(notice.slot) },
            ]),
          ]);
        case "failed-slot":
          return tellPerson(surface, digest.owner, [
            withButtons(words.notices.failed(name, at(notice.slot.at)), [
              { action: digestActions.run, label: words.runNow, value },
            ]),
          ]);
      }
    },
  };
}

export function withButtons(sentence: string, looks: readonly ButtonLook[]): Message {
  const [message] = pack([
    ...paragraphs(sentence),
    ...(looks.length === 0 ? [] : [{ blocks: [buttons(looks)], text: "" }]),
  ]);
  if (message === undefined) throw new RangeError("a sentence fits one message");
  return message;
}

async function channelOf({ sender, clients }: Surface, { target }: Digest): Promise<string> {
  if (target.kind === "channel") return target.id;
  const opened = await sender.call("conversations.open", () =>
    clients.client.conversations.open({ users: target.id }),
  );
  return opened.channel?.id ?? target.id;
}

const partOf = (turn: string, number: number) => ({ turn: `${turn}:${number}` });

const aboutSlot = ({ digest, nominal }: SlotKey): string => `digest:${digest}:${nominal}`;

/** The first message, then the rest in its thread. */
export async function postDigest(surface: Surface, post: DigestPost, channel: string): Promise<string> {
  const { head, thread } = renderDigest(post, await renderingOf(surface, post));
  const turn = post.key === null ? `preview:${post.digest.id}:${post.at}` : aboutSlot(post.key);
  const { sender } = surface;
  // The first message says how many parts its thread has: after a crash it can be seen whether they are all there.
  const about = { turn, page: thread.length };
  const ts = await sender.post({ channel, thread: null }, head, { about });
  const place: Place = { channel, thread: ts };
  for (const [index, part] of thread.entries()) {
    const named = partOf(turn, index + 1);
    if ("report" in part) await deliverReport(surface, { place, report: part.report, about: named });
    else await sender.post(place, part.message, { about: { ...named, page: 0 } });
  }
  return ts;
}

async function renderingOf({ options }: Surface, post: DigestPost): Promise<DigestRendering> {
  const { target } = post.digest;
  const reader = post.viewer ?? (target.kind === "person" ? UserId.parse(target.id) : null);
  const turns: [string, Turn][] = [];
  for (const section of post.sections) {
    if (section.kind !== "answer") continue;
    const { turn } = section;
    const answer = turn.answer && (await options.desk.reveal(turn.id, turn.answer, reader));
    turns.push([turn.id, { ...turn, answer }]);
  }
  return { links: options.links, revealed: new Map(turns) };
}

type Wanted = Pick<Slot, "digest" | "nominal" | "at">;
type Found =
  | { readonly kind: "found"; readonly message: string; readonly parts: number }
  | { readonly kind: "absent" | "cannot-tell" };

function partsIn(message: object): number {
  // The SDK's response types leave metadata out; anything of another shape has no parts.
  const { metadata } = message as { metadata?: { event_payload?: { page?: unknown } } };
  const page = metadata?.event_payload?.page;
  return typeof page === "number" ? page : 0;
}

/** Cut off between the first message and the end of its thread: that is said there, and everything can be sent again. */
async function admitCut(
  { sender, options }: Surface,
  digest: Digest,
  { channel, found, slot }: { channel: string; found: Extract<Found, { kind: "found" }>; slot: Wanted },
): Promise<void> {
  if (found.parts === 0) return;
  const place: Place = { channel, thread: found.message };
  try {
    if ((await sender.find(place, partOf(aboutSlot(slot), found.parts))) !== null) return;
    const words = digestWords(digest.language);
    const note = withButtons(words.cut, [
      { action: digestActions.run, label: words.runNow, value: digest.id },
    ]);
    await sender.post(place, note, { about: { turn: `${aboutSlot(slot)}:cut`, page: 0 } });
  } catch (error) {
    options.log("warn", "slack-digest-cut", { code: refusalCode(error), digest: digest.id });
  }
}

/**
 * Reads the channel back, newest first: to before the slot was due, and at least so many messages that a clock which was
 * wrong hides nothing. Only a reading that came to that end says that the post is absent.
 */
async function lookUp({ sender, clients }: Surface, channel: string, slot: Wanted): Promise<Found> {
  const due = Date.parse(slot.at) / 1_000 - before;
  let [cursor, seen] = ["", 0];
  for (let page = 0; page < mostPages; page += 1) {
    const read = await sender.call("conversations.history", () =>
      clients.client.conversations.history({
        ...{ channel, limit: 200, include_all_metadata: true },
        ...(cursor === "" ? {} : { cursor }),
      }),
    );
    const messages = read.messages ?? [];
    const found = messages.find((message) => isAbout(message, { turn: aboutSlot(slot) }));
    if (found?.ts !== undefined) return { kind: "found", message: found.ts, parts: partsIn(found) };
    seen += messages.length;
    const isBefore = seen >= leastSeen && Number(messages.at(-1)?.ts ?? 0) < due;
    cursor = read.response_metadata?.next_cursor ?? "";
    if (isBefore || (cursor === "" && read.has_more !== true)) return { kind: "absent" };
    if (cursor === "") return { kind: "cannot-tell" };
  }
  return { kind: "cannot-tell" };
}

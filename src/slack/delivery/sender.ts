// The only way out to Slack: one channel after the other's pace, Retry-After obeyed, edits coalesced, nothing lost.
import { fingerprint } from "#src/core/fingerprint.ts";
import type { Clock, Log } from "#src/core/ports.ts";
import type { Pace } from "../options.ts";
import type { Message } from "../render/message.ts";
import type { Clients } from "./clients.ts";
import { createEdits } from "./edits.ts";
import { createLane, type Lane, type Urgency } from "./lane.ts";
import { createPatience, type Call } from "./patience.ts";
import { showMost } from "./plainer.ts";
import { createPosts, type Posts } from "./posts.ts";
import { refusalCode } from "./slack-errors.ts";
import { createUpload, type Upload } from "./uploads.ts";
import { metadata, wire, type About, type Place } from "./wire.ts";

interface PostOptions {
  readonly urgency?: Urgency;
  readonly about?: About;
}

export interface Sender {
  /** Resolves with the message's timestamp. */
  post(place: Place, message: Message, options?: PostOptions): Promise<string>;
  update(place: Place, ts: string, message: Message, about?: About): Promise<void>;
  ephemeral(place: Place, person: string, message: Message): Promise<void>;
  readonly upload: Upload;
  readonly call: Call;
  readonly find: Posts["find"];
}

interface SenderParts {
  readonly clients: Clients;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly log: Log;
}

export function createSender(parts: SenderParts): Sender {
  const { clients, clock, pace, log } = parts;
  const call = createPatience(clock, log);
  const posts = createPosts({ clients, call, pace, log });
  const laneOf = createLanes(parts);
  const post = createPost({ posts, laneOf, log });
  const edit = createEdits<{ message: Message; about: About | undefined }>(pace, clock);

  const write = async (place: Place, ts: string, message: Message, about?: About): Promise<void> => {
    const note = about === undefined ? {} : { metadata: metadata(about) };
    const send = (page: Message) =>
      call("chat.update", () => clients.client.chat.update({ ...wire(place, page), ts, ...note }));
    const shown = await showMost(message, send);
    if (shown.kind === "shown") return;
    const [first, ...more] = shown.pages;
    if (first !== undefined) await send(first);
    for (const page of more) await post(place, page);
  };

  return {
    post,
    upload: createUpload({ client: clients.client, call, laneOf }),
    call,
    find: (place, about) => posts.find(place, about),
    update: (place, ts, message, about) =>
      edit(`${place.channel}:${ts}`, { message, about }, (latest) =>
        write(place, ts, latest.message, latest.about),
      ),
    async ephemeral(place, person, message) {
      const send = (form: Message) =>
        call("chat.postEphemeral", () =>
          clients.client.chat.postEphemeral({ ...wire(place, form), user: person }),
        );
      const shown = await showMost(message, send);
      if (shown.kind === "refused") for (const page of shown.pages) await send(page);
    },
  };
}

function createLanes({ pace, clock }: Pick<SenderParts, "pace" | "clock">): (channel: string) => Lane {
  const lanes = new Map<string, Lane>();
  return (channel) => {
    const lane = lanes.get(channel) ?? createLane(pace, clock);
    lanes.set(channel, lane);
    return lane;
  };
}

/** Posts in the channel's line; content that Slack refuses follows as plain text. */
function createPost({
  posts,
  laneOf,
  log,
}: Pick<SenderParts, "log"> & { posts: Posts; laneOf: (channel: string) => Lane }): Sender["post"] {
  return async (place, message, { urgency = "answer", about } = {}) => {
    const known = about ?? { turn: fingerprint([place.thread, message.plain]), page: 0 };
    const lane = laneOf(place.channel);
    const send = (form: Message) => lane.run(urgency, () => posts.post(place, form, known));
    const shown = await showMost(message, send);
    if (shown.kind === "shown") return shown.result;
    log("warn", "slack-plainer", { code: refusalCode(shown.error) });
    const sent: string[] = [];
    for (const [index, page] of shown.pages.entries()) {
      // Fractions of a page, so that each part is found by itself.
      const part = { turn: known.turn, page: known.page + (index + 1) / 1_000 };
      sent.push(await lane.run(urgency, () => posts.post(place, page, part)));
    }
    return sent[0] ?? "";
  };
}

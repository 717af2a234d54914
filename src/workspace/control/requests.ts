// The tests' interface under /control: act as a person, look at what the app did, and plant trouble.
import { z } from "zod";
import type { Call } from "../api/call.ts";
import { Fault, type Faults } from "../api/faults.ts";
import { handler, inViews } from "../local/requests.ts";
import { messagesOf, repliesOf } from "../local/reading.ts";
import { click } from "../persons/click.ts";
import { command } from "../persons/command.ts";
import { openApp, opened } from "../persons/open.ts";
import { RefusedAct } from "../persons/refused-act.ts";
import { react, stop } from "../persons/react.ts";
import { useShortcut } from "../persons/shortcut.ts";
import { edit, say, takeBack } from "../persons/say.ts";
import { uninstall } from "../oauth/rooms.ts";
import { deliveryKinds, deliveryStates } from "../store/deliveries.ts";
import type { Workroom } from "../workroom.ts";
import { slackLimits } from "../limits.ts";
import { LimitChange } from "./limit-change.ts";
import { waitFor } from "./waiting.ts";

export interface Controlled {
  readonly faults: Faults;
  readonly calls: readonly Call[];
}

const place = { person: z.string(), channel: z.string() };
const text = z.string();
const done = {};

/** Control messages of the app itself are read as any person who is there. */
const Reading = z.object({ ...place, thread_ts: z.string().optional() });
const Wait = Reading.extend({
  /** A regular expression over text and blocks of the message. */
  text: z.string().default(""),
  /** Only messages that stream no more. */
  settled: z.coerce.boolean().default(true),
  after: z.coerce.number().default(0),
  timeout: z.coerce.number().max(60_000).default(5_000),
});

export const acting = {
  "POST say": handler(
    z.object({
      ...place,
      text,
      thread_ts: z.string().optional(),
      files: z.array(z.object({ name: z.string(), base64: z.string() })).optional(),
    }),
    (room, given) => ({ ts: say(room, given).ts }),
  ),
  ...inViews,
  "POST react": handler(
    z.object({
      ...place,
      ts: z.string(),
      name: z.string(),
      kind: z.enum(["added", "removed"]).default("added"),
    }),
    (room, given) => {
      react(room, given);
      return done;
    },
  ),
  "POST shortcut": handler(
    z.object({
      person: z.string(),
      callback_id: z.string(),
      channel: z.string().optional(),
      message_ts: z.string().optional(),
    }),
    async (room, given) => {
      await useShortcut(room, given);
      return done;
    },
  ),
  "POST stop": handler(z.object({ ...place, thread_ts: z.string() }), (room, given) => {
    stop(room, given);
    return done;
  }),
  "POST look": handler(z.object(place), (room, given) => {
    opened(room, given);
    return done;
  }),
  "POST uninstall": handler(z.object({}), (room) => {
    uninstall(room);
    return done;
  }),
  "POST revoke": handler(
    z.object({ bot: z.array(z.string()).default([]), oauth: z.array(z.string()).default([]) }),
    (room, tokens) => {
      room.announce.revoked(tokens);
      return done;
    },
  ),
  "POST edit": handler(z.object({ ...place, text, ts: z.string() }), (room, given) => ({
    ts: edit(room, given).ts,
  })),
  "POST delete": handler(z.object({ ...place, ts: z.string() }), (room, given) => {
    takeBack(room, given);
    return done;
  }),
  "POST open": handler(z.object({ person: z.string() }), (room, { person }) => {
    const { id: channel } = openApp(room, person);
    opened(room, { person, channel });
    return { channel };
  }),
  "POST click": handler(
    z.object({
      ...place,
      message_ts: z.string(),
      action_id: z.string(),
      block_id: z.string().optional(),
      value: z.string().optional(),
      selected_option: z.unknown().optional(),
    }),
    async (room, { person, channel, message_ts, ...action }) => {
      await click(room, { person, channel, message_ts, action });
      return done;
    },
  ),
  "POST command": handler(
    z.object({ ...place, command: text, text: text.default("") }),
    async (room, given) => {
      await command(room, given);
      return done;
    },
  ),
};

const read = (room: Workroom, { thread_ts, ...given }: z.infer<typeof Reading>) =>
  thread_ts === undefined ? messagesOf(room, given) : repliesOf(room, { ...given, ts: thread_ts });

export const looking = {
  "GET messages": handler(Reading, (room, given) => ({ messages: read(room, given) })),
  "GET wait": handler(Wait, async (room, given) => {
    const pattern = new RegExp(given.text, "is");
    const look = () =>
      read(room, given).find(
        (each) =>
          Number(each.ts) > given.after &&
          !(given.settled && each["streaming"] === true) &&
          pattern.test(`${String(each["text"])} ${JSON.stringify(each["blocks"] ?? [])}`),
      ) ?? null;
    const message = await waitFor(room.hub, look, given.timeout);
    if (message === null) throw new RefusedAct(408, "timeout", `No message matched ${given.text}.`);
    return { message };
  }),
  "GET deliveries": handler(
    z.object({ kind: z.enum(deliveryKinds).optional(), state: z.enum(deliveryStates).optional() }),
    (room, { kind, state }) => ({
      deliveries: room.deliveries
        .list()
        .filter(
          (each) =>
            (kind === undefined || each.kind === kind) && (state === undefined || each.state === state),
        )
        .map((each) => ({
          ...each,
          acked: each.state === "acknowledged",
          acknowledgedAfter: each.acknowledged === null ? null : each.acknowledged - each.created,
        })),
    }),
  ),
  "GET sockets": handler(z.object({}), (room) => ({ connections: room.sockets.count() })),
};

export const troubling = {
  /** Nothing is delivered until it is let go. */
  "POST deliveries/hold": handler(z.object({ hold: z.boolean() }), (room, { hold }) => {
    room.setLimits({ inFlight: hold ? 0 : slackLimits.inFlight });
    room.dispatch.pump();
    return done;
  }),
  /** Every event again with its `event_id`, as after an acknowledgement that got lost. */
  "POST deliveries/again": handler(z.object({}), (room) => {
    const past = room.deliveries
      .list()
      .filter(({ kind, state }) => kind === "events_api" && state === "acknowledged");
    for (const { id } of past)
      room.deliveries.change(id, { state: "queued", reason: "http_timeout", acknowledged: null });
    room.dispatch.pump();
    return { again: past.length };
  }),
  "POST sockets/drop": handler(z.object({}), (room) => ({ dropped: room.sockets.drop() })),
  "POST sockets/disconnect": handler(
    z.object({
      reason: z
        .enum(["warning", "refresh_requested", "link_disabled", "too_many_websockets"])
        .default("refresh_requested"),
    }),
    (room, { reason }) => ({ told: room.sockets.disconnect(reason) }),
  ),
  "POST limits": handler(LimitChange, (room, given) => {
    room.setLimits(given);
    return room.limits();
  }),
  "POST membership": handler(
    z.object({ channel: z.string(), user: z.string(), member: z.boolean() }),
    (room, given) => {
      const conversation = room.directory.conversation(given.channel);
      if (conversation === null) throw new RefusedAct(404, "channel_not_found", "There is no such channel.");
      room.directory.setMember(conversation, given.user, given.member);
      return done;
    },
  ),
};

/** Calls of the Web API and the faults planted for them. */
export function overCalls({ faults, calls }: Controlled) {
  return {
    "GET calls": handler(z.object({ method: z.string().optional() }), (_room, { method }) => ({
      calls: calls.filter((each) => method === undefined || each.method === method),
    })),
    "POST faults": handler(Fault, (_room, fault) => {
      faults.plant(fault);
      return done;
    }),
    "DELETE faults": handler(z.object({}), () => {
      faults.clear();
      return done;
    }),
  };
}

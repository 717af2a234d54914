// The Bolt app on a stub workspace: what the app tests act on.
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { SlackSurface } from "#src/slack/app.ts";
import { startSlack } from "#src/slack/app.ts";
import type { CardPlace, SlackOptions } from "#src/slack/options.ts";
import { createFakeDesk, emily, jonas, mara, type DeskScript, type FakeDesk } from "#test/fakes/desk.ts";
import { deliver, secret, startStubSlack, type Delivered, type StubSlack } from "#test/fakes/slack-api.ts";
import { links } from "./samples.ts";

export interface Stage {
  readonly slack: StubSlack;
  readonly desk: FakeDesk;
  readonly surface: SlackSurface;
  readonly logged: string[];
  readonly memory: {
    seen: Set<string>;
    threads: Set<string>;
    cards: Map<string, { channel: string; ts: string }>;
  };
  event(
    event: Record<string, unknown>,
    options?: { id?: string; retry?: number; at?: number },
  ): Promise<Delivered>;
  mention(
    text: string,
    options?: { ts?: string; thread?: string; id?: string; retry?: number },
  ): Promise<Delivered>;
  command(name: string, text: string, user?: string): Promise<Delivered>;
  click(
    action: string,
    value: string,
    options?: { user?: string; ts?: string; thread?: string; ephemeral?: boolean },
  ): Promise<Delivered>;
  close(): Promise<void>;
}

let events = 0;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

export function createMemory() {
  const seen = new Set<string>();
  const threads = new Set<string>();
  /** The first place of each card; further ones stand beside. */
  const cards = new Map<string, { channel: string; ts: string }>();
  const more = new Map<string, CardPlace[]>();
  const ports: Pick<SlackOptions, "dedupe" | "threads" | "cardPlaces"> = {
    dedupe: { firstSeen: async (key) => !seen.has(key) && seen.add(key).size > 0 },
    threads: { mark: async (key) => void threads.add(key), has: async (key) => threads.has(key) },
    cardPlaces: {
      remember: async (proposal, channel, ts, { reader } = {}) => {
        const known = [cards.get(proposal), ...(more.get(proposal) ?? [])];
        if (known.some((place) => place?.ts === ts)) return;
        if (reader === undefined && !cards.has(proposal)) cards.set(proposal, { channel, ts });
        else more.set(proposal, [...(more.get(proposal) ?? []), { channel, ts, reader: reader ?? null }]);
      },
      of: async (proposal) => {
        const first = cards.get(proposal);
        const others = more.get(proposal) ?? [];
        return first === undefined ? others : [{ ...first, reader: null }, ...others];
      },
    },
  };
  return { seen, threads, cards, ports };
}

export const quick = { post: 2, burst: 20, update: 5, streamLife: 60_000, acknowledge: 1_500, retry: 5 };

export async function setStage(script: DeskScript, options: Partial<SlackOptions> = {}): Promise<Stage> {
  const slack = await startStubSlack();
  slack.members["C0MARKETING"] = ["U0MARA", "U0JONAS", "U0LEITSTAND"];
  const port = await freePort();
  const desk = createFakeDesk({ people: [mara, jonas, emily], ...script });
  const memory = createMemory();
  const logged: string[] = [];
  const surface = await startSlack({
    desk,
    mode: "http",
    botToken: "xoxb-test",
    signingSecret: secret,
    port,
    apiUrl: `${slack.url}/api/`,
    commands: { report: "/report", digest: "/digest", leitstand: "/leitstand" },
    links,
    reportPictures: async () => [],
    clock: { now: () => new Date() },
    log: (level, event, detail) => void logged.push(`${level} ${event} ${JSON.stringify(detail ?? {})}`),
    pace: quick,
    ...memory.ports,
    ...options,
  });
  const event: Stage["event"] = (inner, { id, ...rest } = {}) => {
    events += 1;
    return deliver(
      port,
      {
        type: "event_callback",
        team_id: "T0NORDLICHT",
        event_id: id ?? `Ev${events}`,
        event: { event_ts: "1.1", ...inner },
      },
      rest,
    );
  };
  return {
    slack,
    desk,
    surface,
    logged,
    memory,
    event,
    mention: (text, { ts = "1.000001", thread, ...rest } = {}) =>
      event(
        {
          type: "app_mention",
          channel: "C0MARKETING",
          user: "U0MARA",
          text: `<@U0LEITSTAND> ${text}`,
          ts,
          ...(thread === undefined ? {} : { thread_ts: thread }),
        },
        rest,
      ),
    command: (command, text, user = "U0MARA") => {
      events += 1;
      return deliver(
        port,
        {
          command,
          text,
          user_id: user,
          channel_id: "C0MARKETING",
          team_id: "T0NORDLICHT",
          trigger_id: `trigger-${events}`,
          response_url: `${slack.url}/response/${events}`,
        },
        { form: "command" },
      );
    },
    click: (
      action_id,
      value,
      { user = "U0JONAS", ts = "1700000000.000001", thread = "1.000001", ephemeral = false } = {},
    ) => {
      events += 1;
      return deliver(
        port,
        {
          type: "block_actions",
          team: { id: "T0NORDLICHT" },
          user: { id: user },
          channel: { id: "C0MARKETING" },
          container: {
            type: "message",
            message_ts: ts,
            channel_id: "C0MARKETING",
            thread_ts: thread,
            is_ephemeral: ephemeral,
          },
          response_url: `${slack.url}/response/click`,
          trigger_id: `trigger-${events}`,
          actions: [{ type: "button", action_id, block_id: "b", value, action_ts: "1.1" }],
        },
        { form: "click" },
      );
    },
    async close() {
      await surface.stop();
      await slack.close();
    },
  };
}

/** Waits until `holds`; fails with the last value after two seconds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + 3_000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

// Leitstand as a process of its own on a local workspace that the bench holds: people ask there, and it can be killed.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserId } from "#src/core/ids.ts";
import type { Person } from "#src/core/person.ts";
import type { HttpOptions } from "#src/workspace/options.ts";
import { startWorkspace, type Workspace } from "#src/workspace/workspace.ts";
import { freePort, startServer, untilGone, type Server } from "./server.ts";

export type Mode = "HTTP" | "Socket Mode";

/** Slack has no such channel full of questions: people ask in their own. */
const channelOf = (index: number) => `C0BENCH${index % 20}`;
const question = "@Leitstand Dürfen wir schreiben: „Deutschlands beste Jacke“?";
const signingSecret = ["not", "a", "secret", "at", "all"].join("-");
/** Slack waits 0, 1 and 5 minutes; here a tenth. */
const retryDelays = [0, 6_000, 30_000];

const people: readonly Person[] = Array.from({ length: 60 }, (_, index) => ({
  id: UserId.parse(`U0BENCH${index}`),
  name: `Bench ${index}`,
  roles: ["lead"],
  groups: ["everyone", "marketing"],
  language: "de",
}));

/** What the control API answers, as far as this bench reads it. */
interface Json {
  readonly ts?: string;
  readonly again?: number;
  readonly error?: string;
  readonly messages?: readonly Message[];
  readonly deliveries?: readonly Delivered[];
}

interface Message {
  readonly ts: string;
  readonly bot_id?: string;
  readonly text: string;
}

export interface Delivered {
  readonly id: number;
  readonly kind: "events_api" | "slash_commands" | "interactive";
  readonly state: string;
  readonly attempts: number;
  /** Milliseconds from the moment it was there to be sent. */
  readonly acknowledgedAfter: number | null;
}

export interface Place {
  readonly person: string;
  readonly channel: string;
  readonly thread_ts: string;
}

export interface SlackStage {
  /** A question of its own thread. */
  say(index: number): Promise<Place>;
  /** Of every question so far. */
  asked(): readonly Place[];
  /** False when the answer is not there after so many milliseconds. */
  answered(place: Place, within: number): Promise<boolean>;
  /** Presses "Details" under an answer; rejects when nobody acknowledged. */
  click(place: Place): Promise<void>;
  command(index: number): Promise<void>;
  deliveries(): Promise<readonly Delivered[]>;
  /** Every acknowledged event is sent once more, as a retry; how many. */
  again(): Promise<number>;
  /** Answers in a thread, and everything else of the app in it. */
  count(place: Place): Promise<{ readonly answers: number; readonly others: number }>;
  /** SIGKILL and a new start on the same folder. */
  killAndStart(): Promise<void>;
  close(): Promise<void>;
}

function openWorkspace(home: string, http: HttpOptions | null): Promise<Workspace> {
  return startWorkspace({
    port: 0,
    dataFile: join(home, "workspace.db"),
    clock: { now: () => new Date() },
    workspace: { id: "T0BENCH", name: "Bench" },
    people,
    titles: {},
    channels: Array.from({ length: 20 }, (_, index) => ({
      ...{ id: channelOf(index), name: `bench-${index}`, isPrivate: false, topic: "" },
      members: people.map(({ id }) => id),
    })),
    app: {
      ...{ id: "A0LEITSTAND", userId: "U0LEITSTAND", botId: "B0LEITSTAND" },
      ...{ name: "Leitstand", description: "" },
    },
    commands: [{ command: "/leitstand", description: { de: "Hilfe", en: "Help" }, usage: "help" }],
    examples: [],
    control: true,
    // Posts are not slowed down as in Slack (one a second and channel), and nothing waits at the sender.
    limits: { rates: null, inFlight: 1_000, retryDelays },
    ...(http === null ? {} : { http }),
  });
}

/** The house's own limits on asking would refuse a part of the load. */
const wide = { burst: 10_000, perMinute: 10_000 };
const limits = {
  ask: { person: wide, channel: wide, workspace: wide },
  tool: { person: wide, channel: wide, workspace: wide, each: wide },
};

const isAnswer = ({ text }: Message) => text.includes("Sichere Fassung");

export async function openSlackStage(mode: Mode): Promise<SlackStage> {
  const folder = await mkdtemp(join(tmpdir(), "leitstand-slack-"));
  const home = join(folder, "home");
  await mkdir(home);
  await writeFile(join(home, "people.json"), JSON.stringify(people));
  await writeFile(join(home, "limits.json"), JSON.stringify(limits));
  const port = await freePort();
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  const workspace = await openWorkspace(
    folder,
    mode === "HTTP" ? { requestUrl, signingSecret, fetch } : null,
  );
  const environment = {
    ...{ SLACK_BOT_TOKEN: workspace.botToken, SLACK_API_URL: workspace.apiUrl, SLACK_PORT: String(port) },
    ...(mode === "HTTP" ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: workspace.appToken }),
    // A penetration test in the middle would be measured too.
    PENTEST_EVERY_DAYS: "0",
  };
  const orphans: Awaited<ReturnType<Server["kill"]>>[number][] = [];
  let server: Server | null = await startServer(home, environment);
  return {
    ...acts(workspace),
    async killAndStart() {
      const killed = server;
      server = null;
      orphans.push(...((await killed?.kill()) ?? []));
      server = await startServer(home, environment);
    },
    async close() {
      await server?.stop().catch(() => server?.kill());
      await workspace.close();
      await untilGone(orphans);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function acts(workspace: Workspace): Omit<SlackStage, "killAndStart" | "close"> {
  const call = async (path: string, init: RequestInit = {}): Promise<Json> => {
    const response = await fetch(`${workspace.url}/control/${path}`, init);
    // The workspace's own control API; its shape is the interface above.
    const body = (await response.json()) as Json;
    if (!response.ok) throw new Error(`${path}: ${response.status} ${body.error ?? ""}`);
    return body;
  };
  const get = (path: string, query: Record<string, string> = {}) =>
    call(`${path}?${new URLSearchParams(query).toString()}`);
  const post = (path: string, body: object = {}) =>
    call(path, { method: "POST", body: JSON.stringify(body) });
  const personAt = (index: number) => ({
    person: `U0BENCH${index % people.length}`,
    channel: channelOf(index),
  });
  const thread = async (place: Place) => (await get("messages", { ...place })).messages ?? [];
  const asked: Place[] = [];
  return {
    async say(index) {
      const { ts = "" } = await post("say", { ...personAt(index), text: `${question} Entwurf ${index}.` });
      const place = { ...personAt(index), thread_ts: ts };
      asked.push(place);
      return place;
    },
    asked: () => asked,
    async answered(place, within) {
      const asked = get("wait", { ...place, text: "Sichere Fassung", timeout: String(within) });
      return asked.then(
        () => true,
        () => false,
      );
    },
    async click(place) {
      const answer = (await thread(place)).find(isAnswer);
      const { person, channel } = place;
      await post("click", { person, channel, message_ts: answer?.ts, action_id: "leitstand_details" });
    },
    command: async (index) =>
      void (await post("command", { ...personAt(index), command: "/leitstand", text: "help" })),
    deliveries: async () => (await get("deliveries")).deliveries ?? [],
    again: async () => (await post("deliveries/again")).again ?? 0,
    async count(place) {
      const own = (await thread(place)).filter((each) => each.bot_id !== undefined);
      const answers = own.filter(isAnswer).length;
      return { answers, others: own.length - answers };
    },
  };
}

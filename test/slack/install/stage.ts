// Two workspaces on one local server, the real Bolt app installed by OAuth as a browser would, on our own store in a file.
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { UserId } from "#src/core/ids.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { AuditEntry } from "#src/core/state-ports.ts";
import { people } from "#src/demo/company.ts";
import { startSlack, type SlackSurface } from "#src/slack/app.ts";
import type { InstallOptions } from "#src/slack/install/options.ts";
import { openDatabase, type OpenDatabase } from "#src/store/database.ts";
import {
  createInstallationStore,
  installationMigrations,
  type InstallationTables,
} from "#src/store/surface/installations.ts";
import {
  createSurfaceMemory,
  surfaceMigrations,
  surfaceTeamMigrations,
  type SurfaceTables,
} from "#src/store/surface/surface-memory.ts";
import type { FurtherWorkspace, WorkspaceOptions } from "#src/workspace/options.ts";
import { createFakeDesk, type DeskScript, type FakeDesk } from "#test/fakes/desk.ts";
import { links, makeTurn } from "#test/slack/samples.ts";
import { quick } from "#test/slack/stage.ts";
import { movingClock, openStage, type MovingClock, type Stage } from "#test/workspace/stage.ts";

export const north = "T0NORDLICHT";
export const south = "T0SUED";

/** The second workspace: its own people and channel. */
const southern: FurtherWorkspace = {
  workspace: { id: south, name: "Südwind Sport" },
  people: [
    {
      id: UserId.parse("U0SVEN"),
      name: "Sven Tal",
      roles: ["marketer"],
      groups: ["marketing"],
      language: "en",
    },
  ],
  channels: [{ id: "C0SUEDPOST", name: "post", isPrivate: false, members: ["U0SVEN"], topic: "Everything" }],
};

export const places = {
  [north]: { person: "U0MARA", channel: "C0MARKETING" },
  [south]: { person: "U0SVEN", channel: "C0SUEDPOST" },
} as const;
export type Team = keyof typeof places;

export interface Replica {
  readonly surface: SlackSurface;
  readonly port: number;
  readonly database: OpenDatabase<InstallationTables & SurfaceTables>;
  readonly install: InstallOptions;
}

export interface Several extends Stage {
  readonly clock: MovingClock;
  readonly folder: string;
  readonly file: string;
  readonly desk: FakeDesk;
  readonly logged: string[];
  readonly audited: AuditEntry[];
  readonly told: Bilingual[];
  readonly gone: string[];
  readonly hidden: Map<string, readonly string[]>;
  replica(more?: Partial<InstallOptions>): Promise<Replica>;
  /** A browser that installs: the page that it ends on. */
  install(port: number, team: Team, decision?: "allow" | "deny"): Promise<{ status: number; text: string }>;
  say(team: Team, text: string): Promise<{ ts: string; thread: Record<string, string> }>;
  /** Resolves when no event of any workspace is under way. */
  idle(): Promise<void>;
  /** The answer in a thread, or a throw after five seconds. */
  answer(team: Team, thread: Record<string, string>, text?: string): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  // A listening server has an address.
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

export type Transport = "socket" | "http";

export async function openSeveral(
  more: Partial<WorkspaceOptions> & { transport?: Transport; pong?: number } = {},
): Promise<Several> {
  const { transport = "socket", pong = 300, ...options } = more;
  const ports: number[] = [];
  const clock = movingClock(new Date().toISOString());
  const opened = await openStage({
    clock,
    installed: false,
    workspaces: [southern],
    ...(transport === "http"
      ? {
          http: {
            requestUrl: "http://balanced.invalid/slack/events",
            signingSecret: `signing-${"s".repeat(20)}`,
            fetch: balanced(ports),
          },
        }
      : {}),
    ...options,
  });
  const stage = { ...opened, clock };
  const folder = mkdtempSync(join(tmpdir(), "several-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const shared = {
    // The real one knows a request by its key in the database that all replicas share.
    desk: createFakeDesk({ people: [...people, ...southern.people], answer }),
    logged: [] as string[],
    audited: [] as AuditEntry[],
    told: [] as Bilingual[],
    gone: [] as string[],
    hidden: new Map<string, readonly string[]>(),
  };
  const file = join(folder, "leitstand.db");
  const place = (team: Team) => ({ ...places[team], workspace: team });
  return {
    ...stage,
    ...shared,
    folder,
    file,
    replica: (given) => openReplica({ stage, file, transport, ports, pong, shared }, given),
    install: (port, team, decision = "allow") => browse(port, team, decision),
    async say(team, text) {
      const { ts = "" } = await stage.post("say", { ...place(team), text: `@Leitstand ${text}` });
      return { ts, thread: { ...place(team), thread_ts: ts } };
    },
    idle: () => idle(stage),
    async answer(team, thread, text = `Antwort an ${team}`) {
      await stage.get("wait", { ...place(team), ...thread, text });
    },
  };
}

/** One address for all replicas, each in turn, as a load balancer has it. */
function balanced(ports: readonly number[]): typeof globalThis.fetch {
  let turn = 0;
  return (_address, init) => {
    turn += 1;
    return fetch(`http://127.0.0.1:${ports[turn % ports.length] ?? 1}/slack/events`, init);
  };
}

async function idle({ get }: Stage): Promise<void> {
  const deadline = performance.now() + 5_000;
  for (;;) {
    const all = await Promise.all([north, south].map((workspace) => get("deliveries", { workspace })));
    const states = all.flatMap(({ deliveries = [] }) => deliveries.map(({ state }) => state));
    if (!states.some((state) => state === "queued" || state === "sent")) return;
    if (performance.now() > deadline) throw new Error("events are still under way");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const answer: DeskScript["answer"] = async ({ origin: { conversation }, text }, tell) => {
  const [team = ""] = conversation.split(":");
  const segments = [{ kind: "question" as const, id: "s1", text: `Antwort an ${team}: ${text}` }];
  const turn = makeTurn({ conversation, segments });
  tell({ kind: "opened", turn: turn.id, language: "de" });
  tell({ kind: "checking", turn: turn.id });
  return { kind: "answered", turn };
};

async function openReplica(
  parts: {
    stage: Stage;
    file: string;
    transport: Transport;
    ports: number[];
    /** Shorter than Slack's, so that a lost connection comes back within a test. */
    pong: number;
    shared: Pick<Several, "desk" | "logged" | "audited" | "told" | "gone" | "hidden">;
  },
  more: Partial<InstallOptions> = {},
): Promise<Replica> {
  const { stage, file, transport, shared } = parts;
  const { workspace } = stage;
  const { clock } = stage;
  const database = await openDatabase<InstallationTables & SurfaceTables>(file, {
    migrations: [...surfaceMigrations, ...installationMigrations, ...surfaceTeamMigrations],
  });
  const memory = createSurfaceMemory(database, clock);
  const port = await freePort();
  parts.ports.push(port);
  const { desk } = shared;
  const install: InstallOptions = {
    clientId: workspace.clientId,
    clientSecret: workspace.clientSecret,
    stateSecret: "state",
    redirectUri: `http://127.0.0.1:${port}/slack/oauth_redirect`,
    authorizeUrl: workspace.authorizeUrl,
    teams: [],
    store: createInstallationStore(database, { masterKey: Buffer.alloc(32, 7) }),
    audit: { append: async (entry) => void shared.audited.push(entry) },
    hide: (id, secrets) => void shared.hidden.set(id, secrets),
    forgetTeam: (team) => memory.forgetTeam(team),
    onGone: async (team) => void shared.gone.push(team),
    pace: { lease: 2_000, patience: 300, look: 10 },
    ...more,
  };
  const surface = await startSlack({
    ...memory,
    desk,
    install,
    mode: transport,
    botToken: "",
    appToken: workspace.appToken,
    signingSecret: workspace.signingSecret,
    apiUrl: workspace.apiUrl,
    port,
    commands: { report: "/report", digest: "/digest", leitstand: "/leitstand" },
    links,
    reportPictures: async () => [],
    clock,
    log: (...line) => void shared.logged.push(JSON.stringify(line)),
    tellAdmins: async (text) => void shared.told.push(text),
    pace: { ...quick, pong: parts.pong },
  });
  onTestFinished(async () => {
    await surface.stop();
    await database.close();
  });
  return { surface, port, database, install };
}

/** Follows the redirects by hand, with cookies, and answers Slack's page of consent. */
async function browse(
  port: number,
  team: Team,
  decision: "allow" | "deny",
): Promise<{ status: number; text: string }> {
  const begun = await fetch(`http://127.0.0.1:${port}/slack/install`, { redirect: "manual" });
  const cookie = (begun.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const asked = new URL(begun.headers.get("location") ?? "");
  const form = new URLSearchParams(asked.searchParams);
  form.set("team", team);
  form.set("person", places[team].person);
  form.set("decision", decision);
  const allowed = await fetch(`${asked.origin}${asked.pathname}`, {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  const back = allowed.headers.get("location") ?? "";
  const page = await fetch(back, { headers: { cookie, "accept-language": "de-DE,de;q=0.9" } });
  return { status: page.status, text: await page.text() };
}

// Start: environment, house, surfaces. Reads like a table of contents.
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { operatorOf } from "./command-line/operator.ts";
import { runCommand } from "./command-line/run-command.ts";
import type { ExitCode, Io } from "./command-line/command.ts";
import { serveCommand, type Wish } from "./command-line/served.ts";
import { startCollector } from "./collector/collector.ts";
import { startConsole, type ConsoleOptions } from "./console/console.ts";
import { Fault } from "./core/errors.ts";
import type { Log } from "./core/ports.ts";
import { connectSlack } from "./connect-slack.ts";
import { collectorKeys, readEnv, type Env } from "./env.ts";
import { openHouse, type OpenHouse } from "./open-house.ts";
import { openWorkspace } from "./open-workspace.ts";
import { announce, masterKey, runningServer } from "./ops/home.ts";
import { createLog } from "./ops/log.ts";
import { createScrub } from "./ops/scrub.ts";
import { progressBar } from "./ops/progress.ts";
import { renderPng } from "./reports/render-png.ts";
import { logScrub } from "./wire/privacy.ts";

/** Closes in reverse order of opening; what fails to close is said and does not stop the rest. */
class Closers {
  readonly #jobs: (readonly [string, () => Promise<void>])[] = [];
  readonly #log: Log;
  constructor(log: Log) {
    this.#log = log;
  }
  add(name: string, close: () => Promise<void>): void {
    this.#jobs.push([name, close]);
  }
  async run(): Promise<void> {
    for (const [name, close] of this.#jobs.splice(0).reverse())
      await close().catch((error: unknown) =>
        this.#log("warn", "close-failed", { name, error: String(error) }),
      );
  }
}

/** Null without a key: nobody could sign. */
async function openCollector(env: Env, { house }: OpenHouse, log: Log) {
  const keys = collectorKeys(env);
  if (keys.length === 0) return null;
  const { clock, intake } = house;
  const collect = (events: readonly unknown[]) => intake.collect(events);
  return startCollector({ host: env.COLLECTOR_HOST, port: env.COLLECTOR_PORT, keys, clock, log, collect });
}

function welcome(
  env: Env,
  url: string,
  { opened, collector }: { opened: OpenHouse; collector: string | null },
): string {
  const lines = [`\n  Leitstand is ready: ${url}`];
  if (collector !== null) lines.push(`  Events from your servers: POST ${collector}`);
  if (opened.demo)
    lines.push(
      "  Demo company “Nordlicht Outdoor”. For a real workspace set SLACK_BOT_TOKEN and SLACK_APP_TOKEN.",
    );
  if (env.OPENAI_MODEL === undefined)
    lines.push(
      "  Embedded model. For a language model set OPENAI_MODEL with OPENAI_API_KEY or OPENAI_BASE_URL.",
    );
  return `${lines.join("\n")}\n  Stop with Ctrl-C.\n\n`;
}

/** Pictures of reports, kept for a day: a message in Slack shows them long after it was posted. */
function picturesIn(cache: OpenHouse["house"]["cache"]): ConsoleOptions["pictures"] {
  const day = 86_400_000;
  return {
    async get(id) {
      const kept = await cache.get<string>(`picture ${id}`);
      return kept === undefined ? null : Buffer.from(kept, "base64");
    },
    async make(id, picture) {
      await cache.set(`picture ${id}`, (await renderPng({ picture })).toString("base64"), day);
    },
  };
}

function runWish(
  wish: Wish,
  io: Io,
  { env, log, opened }: { env: Env; log: Log; opened: OpenHouse },
): Promise<ExitCode> {
  const { demo } = opened;
  const operator = operatorOf(wish.systemUser, demo);
  const house = async () => opened.house;
  const scrub = createScrub({ secrets: env.secretsNow });
  const scrubbed: Io = { ...io, err: (text) => io.err(scrub.text(text)) };
  const { callerFolder } = wish;
  return runCommand(wish.argv, { env, io: scrubbed, demo, callerFolder, operator, house }, log);
}

async function start(env: Env, log: Log, closers: Closers): Promise<string> {
  const running = await runningServer(env.home);
  if (running !== null)
    throw new Fault("storage", `Leitstand already runs on ${env.home} (process ${running.pid})`, {
      nextStep: "use that one, stop it, or set LEITSTAND_HOME to another folder",
    });
  const opened = await openHouse(env, {
    log,
    never: [`http://localhost:${env.PORT}`, `http://127.0.0.1:${env.PORT}`],
  });
  closers.add("house", () => opened.close());
  const key = randomBytes(24).toString("hex");
  let url = `http://localhost:${env.PORT}`;
  const pages = await startConsole({
    desk: opened.house.desk,
    secret: await masterKey(env.home),
    publicUrl: () => url,
    port: opened.demo ? null : env.PORT,
    otherwise: (request, response) =>
      serveCommand(request, response, { key, run: (wish, io) => runWish(wish, io, { env, log, opened }) }),
    pictures: picturesIn(opened.house.cache),
  });
  closers.add("console", () => pages.close());
  const workspace = opened.demo ? await openWorkspace(env, pages, opened) : null;
  if (workspace !== null) {
    url = workspace.url;
    closers.add("workspace", () => workspace.close());
  }
  await opened.prepare(progressBar(process.stderr));
  const surface = await connectSlack(env, opened, { log, pages, workspace });
  closers.add("slack", () => surface.stop());
  const collector = await openCollector(env, opened, log);
  if (collector !== null) closers.add("collector", () => collector.close());
  await opened.house.desk.start();
  const digests = opened.house.digests.start(surface.digests);
  closers.add("digests", () => digests.stop());
  const { PENTEST_EVERY_DAYS: everyDays, PENTEST_RUNS: runs } = env;
  const endPentests = opened.house.pentests.schedule({ everyDays, runs });
  closers.add("pentests", async () => endPentests());
  const endSweeps = opened.house.privacy.everyDay();
  closers.add("retention", async () => endSweeps());
  closers.add("announcement", await announce(env.home, { pid: process.pid, url, key }));
  return welcome(env, url, { opened, collector: collector?.url ?? null });
}

function complaint(error: unknown): string {
  const nextStep = error instanceof Fault && error.nextStep !== null ? `  next: ${error.nextStep}\n` : "";
  const text = error instanceof Error ? error.message : String(error);
  return createScrub().text(`\n  Leitstand could not start: ${text}\n${nextStep}`);
}

/** Runs until a signal; 1 when it could not start, with everything that was wrong and the next step. */
export async function main(): Promise<number> {
  let env: Env;
  try {
    env = readEnv();
  } catch (error) {
    process.stderr.write(complaint(error));
    return 1;
  }
  const log = createLog(env.LOG_LEVEL, logScrub(env.secretsNow));
  const closers = new Closers(log);
  const stopped = new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  try {
    process.stdout.write(await Promise.race([start(env, log, closers), stopped.then(() => "")]));
    await stopped;
    process.stderr.write("\n  stopping …\n");
    await closers.run();
    return 0;
  } catch (error) {
    process.stderr.write(complaint(error));
    await closers.run();
    return 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(await main());

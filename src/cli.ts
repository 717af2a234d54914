// The command line: arguments and exit codes, nothing else.
import { createInterface } from "node:readline/promises";
import { askServer, drained } from "./command-line/served.ts";
import type { Io, Session } from "./command-line/command.ts";
import { operatorOf } from "./command-line/operator.ts";
import { Fault } from "./core/errors.ts";
import { isDemo, readEnv, type Env } from "./env.ts";
import type { OpenHouse } from "./open-house.ts";
import { createLog } from "./ops/log.ts";
import { createScrub } from "./ops/scrub.ts";
import { progressBar } from "./ops/progress.ts";
import { runningServer } from "./ops/home.ts";

async function readStdin(): Promise<string> {
  if (process.stdin.isTTY) return "";
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString("utf8");
}

async function askPerson(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

const io: Io = {
  ...(process.stdin.isTTY ? { ask: askPerson } : {}),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  stdin: readStdin,
};

/** The server's commands read standard input there, so it is read here first where a command wants it. */
function wantsStdin(argv: readonly string[]): boolean {
  return argv[0] === "tool" || argv.includes("--jsonl");
}

// The house is loaded only when it is opened here: speaking to a running server needs none of it.
async function runHere(argv: readonly string[], env: Env): Promise<number> {
  const { openHouse } = await import("./open-house.ts");
  const { runCommand } = await import("./command-line/run-command.ts");
  const { logScrub } = await import("./wire/privacy.ts");
  const scrub = createScrub({ secrets: env.secretsNow });
  const log = createLog(env.LOG_LEVEL, logScrub(env.secretsNow));
  let opened: Promise<OpenHouse> | null = null;
  let prepared: Promise<unknown> | null = null;
  const demo = isDemo(env);
  const session: Session = {
    env,
    io: { ...io, err: (text) => io.err(scrub.text(text)) },
    demo,
    callerFolder: env.callerFolder,
    operator: operatorOf(env.systemUser, demo),
    async house({ needsDemo = false } = {}) {
      const { house, prepare } = await (opened ??= openHouse(env, { log }));
      if (needsDemo) await (prepared ??= prepare(progressBar(process.stderr)));
      return house;
    },
  };
  const exit = await runCommand(argv, session, log);
  // Where it could not be opened, the command has said so.
  const house = await (opened as Promise<OpenHouse> | null)?.catch(() => null);
  await house?.close();
  return exit;
}

async function run(argv: readonly string[]): Promise<number> {
  if (argv[0] === "start") return (await import("./main.ts")).main();
  const env = readEnv();
  const server = await runningServer(env.home);
  if (server === null) return runHere(argv, env);
  const stdin = wantsStdin(argv) ? await readStdin() : "";
  return askServer(
    server,
    { argv: [...argv], stdin, callerFolder: env.callerFolder, systemUser: env.systemUser },
    io,
    fetch,
  );
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${createScrub().text(error instanceof Error ? error.message : String(error))}\n`);
  if (error instanceof Fault && error.nextStep !== null) process.stderr.write(`next: ${error.nextStep}\n`);
  process.exitCode = 1;
}
await drained(process.stdout);

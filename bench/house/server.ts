// Starts Leitstand as its own process in a temporary folder, asks it over its command socket, and stops it by signal.
import { spawn, execFile, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { askServer } from "#src/command-line/served.ts";
import { runningServer } from "#src/ops/home.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
const longestStart = 180_000;
const longestStop = 30_000;

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  // A listening socket on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** The caller's own keys and tokens stay outside: a bench measures the demo company with the embedded model. */
function cleanEnvironment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const foreign = /^(SLACK_|OPENAI_|CHROMA_|LEITSTAND_|SITE_|NODE_OPTIONS)/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), ...more };
}

interface Memory {
  readonly server: number;
  /** Largest child: Chroma. */
  readonly chroma: number;
  readonly others: number;
}

export interface Server {
  readonly secondsToReady: number;
  readonly environment: NodeJS.ProcessEnv;
  /** Seconds to the printed answer. */
  ask(question: string): Promise<number>;
  /** Resident megabytes. */
  memory(): Promise<Memory>;
  /** Seconds from SIGTERM to the end of the process. */
  stop(): Promise<number>;
  /** SIGKILL: resolves when the process is gone, with the children that have to notice it by themselves. */
  kill(): Promise<readonly Process[]>;
}

interface Process {
  readonly pid: number;
  readonly command: string;
}

async function descendants(pid: number): Promise<{ pid: number; megabytes: number; command: string }[]> {
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid=,rss=,args="]);
  const all = stdout.split("\n").flatMap((line) => {
    const found = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    const [, own = "", parent = "", kilobytes = "", command = ""] = found ?? [];
    return found === null
      ? []
      : [{ pid: Number(own), parent: Number(parent), megabytes: Number(kilobytes) / 1024, command }];
  });
  const family = new Set([pid]);
  for (const one of all.toSorted((left, right) => left.pid - right.pid))
    if (family.has(one.parent)) family.add(one.pid);
  return all.filter((one) => family.has(one.pid));
}

async function untilReady(child: ChildProcess): Promise<void> {
  let said = "";
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (piece: Buffer) => {
      said += piece.toString();
      if (said.includes("Leitstand is ready")) resolve();
    });
    child.stderr?.on("data", (piece: Buffer) => (said += piece.toString()));
    child.once("exit", (code) =>
      reject(new Error(`ended with ${code ?? "a signal"} before it was ready: ${said}`)),
    );
    setTimeout(() => reject(new Error(`not ready in time: ${said}`)), longestStart).unref();
  });
  await ready;
}

async function memoryOf(pid: number): Promise<Memory> {
  const all = await descendants(pid);
  const server = all.find((one) => one.pid === pid);
  const chroma = all.find((one) => one !== server && /chroma/i.test(one.command));
  const others = all.filter((one) => one !== server && one !== chroma);
  return {
    server: server?.megabytes ?? 0,
    chroma: chroma?.megabytes ?? 0,
    others: others.reduce((sum, one) => sum + one.megabytes, 0),
  };
}

async function askOver(home: string, question: string): Promise<number> {
  const server = await runningServer(home);
  if (server === null) throw new Error("the server has not announced itself");
  const begun = performance.now();
  let answer = "";
  const wish = { argv: ["ask", question], stdin: "", callerFolder: root, systemUser: null };
  const io = { out: (text: string) => void (answer += text), err: () => undefined };
  await askServer(server, wish, io, fetch);
  if (answer.trim() === "") throw new Error(`no answer to: ${question}`);
  return (performance.now() - begun) / 1000;
}

async function stop(child: ChildProcess, pid: number): Promise<number> {
  const family = await descendants(pid);
  const ended = once(child, "exit");
  const begun = performance.now();
  child.kill("SIGTERM");
  const patience = setTimeout(() => child.kill("SIGKILL"), longestStop);
  await ended;
  clearTimeout(patience);
  const seconds = (performance.now() - begun) / 1000;
  if (child.exitCode !== 0) throw new Error(`the server ended with ${child.exitCode ?? "a signal"}`);
  await untilGone(family);
  return seconds;
}

async function kill(child: ChildProcess, pid: number): Promise<readonly Process[]> {
  const family = await descendants(pid);
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
  return family.filter((one) => one.pid !== pid);
}

/** @param more variables beside the home and the ports, such as a workspace's tokens */
export async function startServer(
  home: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const [port, site] = [await freePort(), await freePort()];
  const environment = cleanEnvironment({
    LEITSTAND_HOME: home,
    PORT: String(port),
    SITE_PORT: String(site),
    ...more,
  });
  const begun = performance.now();
  const child = spawn(process.execPath, ["src/main.ts"], { cwd: root, env: environment });
  try {
    await untilReady(child);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  const secondsToReady = (performance.now() - begun) / 1000;
  const { pid } = child;
  if (pid === undefined) throw new Error("the server has no process");
  return {
    secondsToReady,
    environment,
    ask: (question) => askOver(home, question),
    memory: () => memoryOf(pid),
    stop: () => stop(child, pid),
    kill: () => kill(child, pid),
  };
}

/** Children that watch their parent need a moment to see that it is gone. */
export async function untilGone(family: readonly Process[]): Promise<void> {
  for (let waited = 0; family.some(({ pid }) => isAlive(pid)); waited += 1) {
    const left = family.filter(({ pid }) => isAlive(pid)).map(({ command }) => command);
    if (waited === 50) throw new Error(`left behind: ${left.join(", ")}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Seconds that a person waits for `leitstand ask` in a shell, its own start included. */
export async function askFromShell({ environment }: Server, question: string): Promise<number> {
  const begun = performance.now();
  const { stdout } = await run(process.execPath, ["src/cli.ts", "ask", question], {
    cwd: root,
    env: environment,
    timeout: 60_000,
  });
  if (stdout.trim() === "") throw new Error("the command line printed no answer");
  return (performance.now() - begun) / 1000;
}

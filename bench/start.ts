// Start, memory, first answer and stop of the real server with the demo company: node bench/start.ts [RUNS]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleQuestions } from "#src/demo/examples.ts";
import { heading, median, percentile, table } from "./measure.ts";
import { askFromShell, startServer } from "./house/server.ts";
import { keptIn, perTurn, stateBytes, type StateBytes } from "./house/state-bytes.ts";

const runs = Math.min(9, Number(process.argv[2] ?? 3));
const aim = { ready: 60, answer: 5 };

/** The page's own examples, without those that wait for an approval, and as many more of the same kinds. */
const questions = [
  ...exampleQuestions
    .filter(({ topic }) => topic !== "Freigabe" && topic !== "Approval")
    .map(({ text }) => text),
  "Wie viel Umsatz kam im Oktober über den Newsletter?",
  "How much did we spend on paid search in October?",
  "Dürfen wir „100 % nachhaltig“ auf die Regenjacke schreiben?",
  "Can we say “the warmest sleeping bag in the world”?",
  "Prüf die Seite /wanderschuh-granit auf SEO-Fehler.",
  "Schreib zwei Überschriften für den Rucksack Fjell 45.",
  "Write a social post for the Aurora 2 tent.",
  "Wie lange ist die Rückgabefrist?",
  "Which countries do you ship to?",
  "Wer ist Bundeskanzler?",
].slice(0, 20);

interface Run {
  readonly ready: number;
  readonly first: number;
  readonly shell: number;
  readonly each: readonly number[];
  readonly idle: readonly number[];
  readonly busy: readonly number[];
  readonly stop: number;
  readonly bytes: StateBytes;
}

const megabytes = async (server: Awaited<ReturnType<typeof startServer>>): Promise<number[]> => {
  const { server: own, chroma, others } = await server.memory();
  return [own, chroma, others];
};

async function once(home: string): Promise<Run> {
  const server = await startServer(home);
  try {
    // Memory settles after the start: page bundle, demo data, caches.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const idle = await megabytes(server);
    const [first = "", ...rest] = questions;
    const seconds = await server.ask(first);
    // The tables of the checkpoints come with the first Turn.
    const before = stateBytes(home);
    const each: number[] = [];
    for (const question of rest) each.push(await server.ask(question));
    const busy = await megabytes(server);
    const bytes = perTurn(before, stateBytes(home), rest.length);
    const shell = await askFromShell(server, first);
    return {
      ready: server.secondsToReady,
      first: seconds,
      shell,
      each,
      idle,
      busy,
      stop: await server.stop(),
      bytes,
    };
  } catch (error) {
    await server.stop().catch(() => undefined);
    throw error;
  }
}

const fresh: Run[] = [];
const again: Run[] = [];
for (let index = 0; index < runs; index += 1) {
  const home = await mkdtemp(join(tmpdir(), "leitstand-start-"));
  try {
    fresh.push(await once(home));
    again.push(await once(home));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const row = (name: string, of: (run: Run) => number) => [name, median(fresh.map(of)), median(again.map(of))];
const part = (list: readonly number[], index: number) => list[index] ?? NaN;
const [cold, warm] = [median(fresh.map((run) => run.ready)), median(fresh.map((run) => run.first))];

console.log(heading(`node bench/start.ts ${runs}`));
console.log(`\n${runs} fresh folders, each started twice; medians; seconds and resident megabytes.\n`);
console.log(
  table(
    ["", "first run", "second run"],
    [
      row("seconds to ready", (run) => run.ready),
      row("seconds to the first answer", (run) => run.first),
      row(`seconds an answer, p50 of the next ${questions.length - 1}`, (run) => median(run.each)),
      row("the slowest of these", (run) => percentile(run.each, 1)),
      row("seconds for `leitstand ask` in a shell", (run) => run.shell),
      row("MB of the server, idle", (run) => part(run.idle, 0)),
      row("MB of Chroma, idle", (run) => part(run.idle, 1)),
      row("MB of other children, idle", (run) => part(run.idle, 2)),
      row(`MB of the server after ${questions.length} questions`, (run) => part(run.busy, 0)),
      row(`MB of Chroma after ${questions.length} questions`, (run) => part(run.busy, 1)),
      row("seconds from SIGTERM to the end, exit 0, no child left", (run) => run.stop),
    ],
  ),
);
const shape = ["rows together", ...keptIn] as const;
console.log(
  `\nBytes kept for one of the last ${questions.length - 1} questions with the embedded model (mean of a run).\n`,
);
console.log(table([...shape], [shape.map((name) => median(fresh.map((run) => run.bytes[name])))]));
const met = cold < aim.ready && warm < aim.answer ? "met" : "missed";
console.log(`\nAim: ready in under ${aim.ready} s, first answer in under ${aim.answer} s: ${met}.`);

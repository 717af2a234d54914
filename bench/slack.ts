// Acknowledgements while Turns run, events a second, doubles and losses under redelivery and kills: node bench/slack.ts [SEED]
import { setTimeout as wait } from "node:timers/promises";
import { seeded } from "#src/pentest/random.ts";
import { heading, percentile, table, type Cell } from "./measure.ts";
import {
  openSlackStage,
  type Delivered,
  type Mode,
  type Place,
  type SlackStage,
} from "./house/slack-stage.ts";

const seed = Number(process.argv[2] ?? 7);
const turns = 100;
const repeated = 30;
const killRounds = { least: 2, most: 4 };
const askedAround = 8;
const probeEvery = 200;
const aim = 300;
/** There are fewer kills rather than a run much longer than this (milliseconds, both modes). */
const budget = 225_000;
const begun = performance.now();
const modes: readonly Mode[] = ["HTTP", "Socket Mode"];

/** Milliseconds until all are answered, at most `within`. */
async function untilAnswered(stage: SlackStage, places: readonly Place[], within: number): Promise<number> {
  const start = performance.now();
  // One after the other: the workspace shares this process, and a hundred waiting looks would slow it down.
  for (const place of places)
    await stage.answered(place, Math.max(1, Math.min(60_000, within - (performance.now() - start))));
  return performance.now() - start;
}

interface Load {
  readonly name: string;
  readonly acknowledged: Readonly<Record<Delivered["kind"], readonly number[]>>;
  readonly again: number;
  readonly unacknowledged: number;
  readonly seconds: number;
}

/** Presses and commands keep coming until `ended` settles; what nobody acknowledged stands among the deliveries. */
async function probe(stage: SlackStage, warm: Place, ended: Promise<unknown>): Promise<void> {
  const running = { now: true };
  const stop = () => void (running.now = false);
  ended.then(stop, stop);
  const probes: Promise<unknown>[] = [];
  for (let index = 0; running.now; index += 1) {
    probes.push(
      stage.command(index).catch(() => null),
      stage.click(warm).catch(() => null),
    );
    await wait(probeEvery);
  }
  await Promise.all(probes);
}

/** @param pause milliseconds between two questions; 0 asks all at once */
async function underLoad(
  stage: SlackStage,
  { warm, name, pause, from }: { warm: Place; name: string; pause: number; from: number },
): Promise<Load> {
  const last = (await stage.deliveries()).at(-1)?.id ?? 0;
  const start = performance.now();
  const asking = (async () => {
    const said: Promise<Place>[] = [];
    for (let index = 0; index < turns; index += 1) {
      said.push(stage.say(from + index));
      if (pause > 0) await wait(pause);
    }
    await untilAnswered(stage, await Promise.all(said), 60_000);
    return performance.now() - start;
  })();
  await probe(stage, warm, asking);
  const seconds = (await asking) / 1_000;
  const all = (await stage.deliveries()).filter(({ id }) => id > last);
  const of = (kind: Delivered["kind"]) =>
    all.flatMap((each) =>
      each.kind === kind && each.acknowledgedAfter !== null ? [each.acknowledgedAfter] : [],
    );
  return {
    name,
    acknowledged: {
      events_api: of("events_api"),
      slash_commands: of("slash_commands"),
      interactive: of("interactive"),
    },
    again: all.filter(({ attempts }) => attempts > 1).length,
    unacknowledged: all.filter(({ state }) => state !== "acknowledged").length,
    seconds,
  };
}

interface Tally {
  readonly name: string;
  readonly done: number;
  readonly questions: number;
  readonly lost: number;
  readonly doubled: number;
  readonly others: number;
}

async function tally(
  stage: SlackStage,
  places: readonly Place[],
  named: Pick<Tally, "name" | "done">,
): Promise<Tally> {
  await untilAnswered(stage, places, 45_000);
  // A double would come late.
  await wait(1_500);
  const counts: { readonly answers: number; readonly others: number }[] = [];
  for (const place of places) counts.push(await stage.count(place));
  return {
    ...named,
    questions: places.length,
    lost: counts.filter(({ answers }) => answers === 0).length,
    doubled: counts.reduce((sum, { answers }) => sum + Math.max(0, answers - 1), 0),
    others: counts.reduce((sum, { others }) => sum + others, 0),
  };
}

async function underRedelivery(stage: SlackStage, mode: Mode): Promise<Tally> {
  const places = await Promise.all(Array.from({ length: repeated }, (_, index) => stage.say(2_000 + index)));
  // Once while the Turns run, once when all is said.
  await wait(300);
  const whileRunning = await stage.again();
  await untilAnswered(stage, places, 45_000);
  const done = whileRunning + (await stage.again());
  return tally(stage, places, { name: `${mode}: sent again`, done });
}

async function underKills(stage: SlackStage, mode: Mode, until: number): Promise<Tally> {
  const chance = seeded(seed);
  const places: Place[] = [];
  let done = 0;
  for (
    ;
    done < killRounds.least || (done < killRounds.most && performance.now() - begun < until);
    done += 1
  ) {
    const asking = (async () => {
      for (let index = 0; index < askedAround; index += 1) {
        places.push(await stage.say(3_000 + places.length));
        await wait(100);
      }
    })();
    await wait(100 + chance() * 1_500);
    await stage.killAndStart();
    await asking;
  }
  return tally(stage, places, { name: `${mode}: killed`, done });
}

const seconds = (): string => ((performance.now() - begun) / 1_000).toFixed(0);
const loads: Load[] = [];
const tallies: Tally[] = [];
for (const [index, mode] of modes.entries()) {
  const stage = await openSlackStage(mode);
  try {
    const warm = await stage.say(0);
    await untilAnswered(stage, [warm], 60_000);
    // First: every event there was comes again, and each is looked up in its thread.
    tallies.push(await underRedelivery(stage, mode));
    console.error(`${mode}: redelivery measured, ${seconds()} s`);
    loads.push(await underLoad(stage, { warm, name: `${mode}, five a second`, pause: 200, from: 1 }));
    loads.push(await underLoad(stage, { warm, name: `${mode}, all at once`, pause: 0, from: 1_000 }));
    console.error(`${mode}: load measured, ${seconds()} s`);
    const killed = await underKills(stage, mode, (budget * (index + 1)) / modes.length - 30_000);
    const all = { name: `${mode}: everything above, after the kills`, done: killed.done };
    tallies.push(killed, await tally(stage, stage.asked(), all));
  } finally {
    await stage.close();
  }
}

const pair = (values: readonly number[]): Cell[] => [percentile(values, 0.5), percentile(values, 0.99)];
console.log(heading(`node bench/slack.ts ${seed}`));
console.log(
  `\n${turns} Turns with the embedded model in the real server, its SQLite files and checkpoints being written, while commands and clicks come every ${probeEvery} ms. Milliseconds from the sender's queue to the acknowledgement, repeats included.\n`,
);
console.log(
  table(
    [
      ...["100 Turns", "events p50", "p99", "commands p50", "p99", "clicks p50", "p99"],
      ...["sent again", "never acknowledged", "questions a second until answered", "events a second"],
    ],
    loads.map(({ name, acknowledged: { events_api: events, ...others }, again, unacknowledged, seconds }) => [
      name,
      ...pair(events),
      ...pair(others.slash_commands),
      ...pair(others.interactive),
      again,
      unacknowledged,
      turns / seconds,
      (events.length + others.slash_commands.length + others.interactive.length) / seconds,
    ]),
  ),
);
console.log(
  `\nDoubles and losses: every event acknowledged and sent again twice; and SIGKILL at seeded moments while ${askedAround} questions a round come in (Slack's waits between repeats shortened to a tenth).\n`,
);
console.log(
  table(
    [
      "",
      "repeats or kills",
      "questions",
      "answers lost",
      "answers doubled",
      "other messages of ours in the threads",
    ],
    tallies.map(({ name, done, questions, lost, doubled, others }) => [
      name,
      done,
      questions,
      lost,
      doubled,
      others,
    ]),
  ),
);
const worst = Math.max(
  ...loads.flatMap(({ acknowledged }) => Object.values(acknowledged).map((each) => percentile(each, 0.99))),
);
const wrong = tallies.reduce((sum, { lost, doubled }) => sum + lost + doubled, 0);
console.log(
  `\nAims: p99 under ${aim} ms: ${worst < aim ? "met" : `missed (worst ${worst.toFixed(0)} ms)`}. No answer lost or doubled: ${wrong === 0 ? "met" : `missed (${wrong})`}. ${seconds()} seconds in all.`,
);

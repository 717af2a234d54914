// A hundred Turns at once and a hundred in one thread, and what they leave behind: node bench/throughput.ts [REPEATS]
import { heading, median, percentile, table, timed } from "./measure.ts";
import { openScriptedHouse, type ScriptedHouse } from "./house/scripted-house.ts";
import { keptIn, perTurn, stateBytes, type StateBytes } from "./house/state-bytes.ts";

const turns = 100;
const looks = [25, 50, 75, 100];
const repeats = Math.min(9, Number(process.argv[2] ?? 3));
const mostBytes = 30_000;

interface Pass {
  readonly wall: number;
  readonly processor: number;
  readonly each: readonly number[];
  readonly bytes: StateBytes;
}

const script = "search-knowledge";
const shape = ["rows together", ...keptIn] as const;

async function atOnce(opened: ScriptedHouse, pass: string): Promise<Pass> {
  const before = stateBytes(opened.home);
  const each: number[] = [];
  const { wall, processor } = await timed(() =>
    Promise.all(
      Array.from({ length: turns }, async (_, index) => {
        const key = `${pass}-${index}`;
        each.push((await timed(() => opened.turn(script, key, key))).wall);
      }),
    ),
  );
  return { wall, processor, each, bytes: perTurn(before, stateBytes(opened.home), turns) };
}

interface ThreadPass extends Pass {
  /** Bytes a Turn since the look before. */
  readonly growth: readonly StateBytes[];
}

async function inOneThread(opened: ScriptedHouse, pass: string): Promise<ThreadPass> {
  const before = stateBytes(opened.home);
  const each: number[] = [];
  const growth: StateBytes[] = [];
  let last = before;
  let processor = 0;
  for (let index = 1; index <= turns; index += 1) {
    const one = await timed(() => opened.turn(script, pass, `${pass}-${index}`));
    each.push(one.wall);
    processor += one.processor;
    if (!looks.includes(index)) continue;
    const now = stateBytes(opened.home);
    growth.push(perTurn(last, now, looks[0] ?? 1));
    last = now;
  }
  const wall = each.reduce((sum, one) => sum + one, 0);
  return { wall, processor, each, growth, bytes: perTurn(before, last, turns) };
}

const parallel: Pass[] = [];
const serial: ThreadPass[] = [];
const opened = await openScriptedHouse();
let onDisk = NaN;
try {
  for (let index = 0; index < 20; index += 1) await opened.turn(script, `warm-${index}`, `warm-${index}`);
  const before = stateBytes(opened.home);
  for (let pass = 0; pass < repeats; pass += 1) {
    parallel.push(await atOnce(opened, `at-once-${pass}`));
    serial.push(await inOneThread(opened, `thread-${pass}`));
  }
  // Over all passes: pages that pruning frees are used again, so a single pass can look too cheap.
  onDisk = perTurn(before, stateBytes(opened.home), repeats * turns * 2).files;
} finally {
  await opened.close();
}

const speed = (name: string, passes: readonly Pass[]) => {
  const wall = median(passes.map((pass) => pass.wall));
  const each = passes.flatMap((pass) => pass.each);
  return [
    name,
    wall / 1000,
    turns / (wall / 1000),
    median(each),
    percentile(each, 0.95),
    median(passes.map((pass) => pass.processor / turns)),
  ];
};
const growth = looks.map((look, index) => {
  const found = serial.map((pass) => pass.growth[index]).filter((one) => one !== undefined);
  return [
    `${look - (looks[0] ?? 0) + 1} to ${look}`,
    ...shape.map((name) => median(found.map((one) => one[name]))),
  ];
});
const bytesOf = (name: string, passes: readonly Pass[]) => [
  name,
  ...shape.map((part) => median(passes.map((pass) => pass.bytes[part]))),
];
const late = Number(growth.at(-1)?.[1]);
const middle = Number(growth.at(1)?.[1]);

console.log(heading(`node bench/throughput.ts ${repeats}`));
console.log(
  `\n${turns} Turns a pass with the scripted model and one search each, ${repeats} passes taking turns, medians.\n`,
);
console.log(
  table(
    ["pass", "seconds", "Turns a second", "ms a Turn p50", "p95", "processor ms a Turn"],
    [
      speed(`${turns} at once, ${turns} conversations`, parallel),
      speed(`${turns} after each other, one conversation`, serial),
    ],
  ),
);
console.log("\nBytes kept for one Turn, by where they are (rows as stored, without page overhead).\n");
console.log(
  table(
    ["pass", ...shape],
    [bytesOf("first Turn of a conversation", parallel), bytesOf("mean over 100 in one thread", serial)],
  ),
);
console.log("\nBytes a Turn within one thread, as it grows.\n");
console.log(table(["Turns", ...shape], growth));
const verdict = late < mostBytes && Math.abs(late - middle) < middle * 0.05 ? "met" : "missed";
console.log(
  `\nAim: linear and under ${mostBytes / 1000} kB a Turn: ${verdict}. On disk, pages and indexes included, all passes together took ${onDisk} bytes a Turn.`,
);

// What the house adds to one Turn, beside a bare LangGraph graph in the same run: node bench/turn-overhead.ts [ROUNDS]
import { openBareGraph } from "./house/bare-graph.ts";
import { heading, median, percentile, table, timed } from "./measure.ts";
import { openScriptedHouse, scripts, type ScriptName } from "./house/scripted-house.ts";

const dropped = 20;
const rounds = Math.min(1_000, Number(process.argv[2] ?? 140));
const aim = { factor: 2, added: 40 };
const names = ["check-claims", "search-knowledge"] as const satisfies readonly ScriptName[];

interface Series {
  readonly wall: number[];
  readonly processor: number[];
}

const opened = await openScriptedHouse();
const { house, home, model } = opened;
const bare = await openBareGraph({ home, model, tools: house.tools, hands: house.open.hands });
const series = new Map<string, Series>();
const calls = new Map<string, number>();

async function once(name: string, job: () => Promise<void>, keep: boolean): Promise<void> {
  const before = model.calls;
  const { wall, processor } = await timed(job);
  calls.set(name, model.calls - before);
  const kept = series.get(name) ?? { wall: [], processor: [] };
  series.set(name, kept);
  if (!keep) return;
  kept.wall.push(wall);
  kept.processor.push(processor);
}

try {
  for (let round = 0; round < rounds; round += 1) {
    const jobs = names.flatMap((script) => {
      const key = `${script}-${round}`;
      return [
        [`bare ${script}`, () => bare.turn(scripts[script].ask, key)] as const,
        [`Turn ${script}`, () => opened.turn(script, key, key)] as const,
      ];
    });
    // Whoever runs after whom changes from round to round.
    const first = round % jobs.length;
    for (const [name, job] of [...jobs.slice(first), ...jobs.slice(0, first)])
      await once(name, job, round >= dropped);
  }
} finally {
  bare.close();
  await opened.close();
}

const of = (name: string): Series => series.get(name) ?? { wall: [], processor: [] };
const rows = names.flatMap((script) =>
  ["bare", "Turn"].map((kind) => {
    const { wall, processor } = of(`${kind} ${script}`);
    return [
      kind === "bare" ? `bare graph, ${script}` : `whole Turn, ${script}`,
      calls.get(`${kind} ${script}`) ?? 0,
      percentile(wall, 0.25),
      median(wall),
      percentile(wall, 0.95),
      median(processor),
    ];
  }),
);
const verdicts = names.map((script) => {
  const [plain, whole] = [median(of(`bare ${script}`).wall), median(of(`Turn ${script}`).wall)];
  const met = whole < plain * aim.factor && whole - plain < aim.added;
  return [script, whole / plain, whole - plain, met ? "met" : "missed"];
});
console.log(heading(`node bench/turn-overhead.ts ${rounds}`));
console.log(
  `\n${rounds} rounds interleaved, the first ${dropped} dropped; milliseconds; processor time counts all threads of the process.\n`,
);
console.log(table(["case", "model calls", "p25", "p50", "p95", "processor p50"], rows));
console.log(`\nAim: under ${aim.factor} times the bare p50 and under ${aim.added} ms added.\n`);
console.log(table(["tool", "factor", "added ms (p50)", "aim"], verdicts));

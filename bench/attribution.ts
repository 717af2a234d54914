// Multi-touch attribution on the public path data, beside ChannelAttribution in the same run: the same numbers, and the time.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { attribute } from "#src/analytics/attribution/attribute.ts";
import { markov } from "#src/analytics/attribution/markov.ts";
import type { Journeys } from "#src/analytics/attribution/paths.ts";
import { heading, median, table, timed } from "./measure.ts";
import { peerOf } from "./peer.ts";

const [file = fileURLToPath(new URL("../../shared/data/attribution/pathdata.csv", import.meta.url))] =
  process.argv.slice(2);

function readPaths(): Journeys[] {
  const [, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [path = "", conversions, value, nulls] = line.split(";");
    return {
      path: path.replaceAll('"', "").split(" > "),
      conversions: Number(conversions),
      value: Number(value),
      nulls: Number(nulls),
    };
  });
}

const Peer = z.object({
  heuristic: z.record(z.string(), z.record(z.string(), z.number())),
  markov: z.record(z.string(), z.number()),
  seconds: z.object({ heuristic: z.number(), markov: z.number() }),
});

const peerSource = `
import json, sys, time
import pandas as pd
import ChannelAttribution as ca
data = pd.read_csv(sys.argv[1], sep=";")
a = time.process_time()
h = ca.heuristic_models(data, "path", "total_conversions", var_value="total_conversion_value", flg_pro=False)
b = time.process_time()
m = ca.markov_model(data, "path", "total_conversions", var_null="total_null", var_value="total_conversion_value",
                    order=1, conv_par=0.01, seed=1, ncore=1, verbose=False, flg_pro=False)
c = time.process_time()
m = m if isinstance(m, pd.DataFrame) else m["result"]
rows = {r["channel_name"]: {k[:-len("_conversions")]: float(r[k]) for k in h.columns if k.endswith("_conversions")}
        for _, r in h.iterrows()}
conv = [k for k in m.columns if k.endswith("conversions") or k == "total_conversion"][0]
print(json.dumps({"heuristic": rows, "markov": {r["channel_name"]: float(r[conv]) for _, r in m.iterrows()},
                  "seconds": {"heuristic": b - a, "markov": c - b}}))
`;

const journeys = readPaths();
const rounds = 15;
const heuristics: number[] = [];
const chains: number[] = [];
for (let round = 0; round < rounds; round++) {
  heuristics.push(
    (await timed(async () => attribute(journeys, { models: ["first", "last", "linear"] }))).processor,
  );
  chains.push((await timed(async () => markov(journeys))).processor);
}
const ours = attribute(journeys);
const peer = await peerOf("channel-attribution", ["ChannelAttribution", "matplotlib"]);
const theirs = peer === null ? null : Peer.parse(await peer.python(peerSource, file));

console.log(`${heading("node bench/attribution.ts")}\n`);
console.log(
  table(
    ["processor milliseconds", "Leitstand (median)", "ChannelAttribution (once)"],
    [
      ["first, last, linear", median(heuristics), theirs === null ? "–" : theirs.seconds.heuristic * 1000],
      [
        "Markov, order 1 (ours exact, theirs simulated to 1 %)",
        median(chains),
        theirs === null ? "–" : theirs.seconds.markov * 1000,
      ],
    ],
  ),
);
if (theirs !== null) {
  const channels = [...(ours.byModel.get("markov")?.keys() ?? [])];
  const credit = (model: "first" | "last" | "linear" | "markov", channel: string): number =>
    ours.byModel.get(model)?.get(channel)?.conversions ?? NaN;
  const apart = (model: "first" | "last" | "linear"): number =>
    Math.max(
      ...channels.map((channel) =>
        Math.abs(credit(model, channel) - (theirs.heuristic[channel]?.[`${model}_touch`] ?? NaN)),
      ),
    );
  console.log(
    `\nLargest difference in conversions: first ${apart("first")}, last ${apart("last")}, linear ${apart("linear").toExponential(1)}.\n`,
  );
  console.log(
    table(
      ["channel", "Markov exact", "Markov simulated", "difference %"],
      channels.map((channel) => {
        const exact = credit("markov", channel);
        const simulated = theirs.markov[channel] ?? NaN;
        return [channel, exact.toFixed(2), simulated.toFixed(2), ((simulated / exact - 1) * 100).toFixed(2)];
      }),
    ),
  );
}

// How fast the claim rules read: short texts, twenty kilobytes, and strings made to be slow: node bench/guard/claims.ts
import { claimCases, contextOf, ownClaimFiles } from "#evals/guard/claims.ts";
import { checkClaims } from "#src/guard/claims/check-claims.ts";
import { heading, median, percentile, table, timed } from "../measure.ts";

const context = { language: "de", asOf: "2026-11-23" } as const;
const cases = ownClaimFiles().flatMap(claimCases);
const repeats = 5;

async function processorOf(text: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < repeats; round += 1)
    times.push((await timed(() => Promise.resolve(checkClaims(text, context)))).processor);
  return median(times);
}

const first = await timed(() => Promise.resolve(checkClaims("Die Jacke wiegt 300 g.", context)));
const second = await timed(() => Promise.resolve(checkClaims("Die Jacke wiegt 310 g.", context)));
for (const one of cases) checkClaims(one.text, contextOf(one));
const each: number[] = [];
for (const one of cases)
  each.push((await timed(() => Promise.resolve(checkClaims(one.text, contextOf(one))))).processor);

const harmless = cases.filter(({ expect }) => expect.verdict === "pass").map(({ text }) => text);
const claims = cases.filter(({ expect }) => expect.verdict !== "pass").map(({ text }) => text);
const long = (texts: readonly string[], size: number) =>
  texts
    .join(" ")
    .repeat(Math.ceil(size / texts.join(" ").length))
    .slice(0, size);

/** Beginnings of claims again and again, without an end: what a pattern with nested repetition would choke on. */
const baits = [
  "nur ",
  "klima ",
  "klima-",
  "bis 20",
  "die beste ",
  "„",
  "1 % ",
  "k l i m a ",
  "nicht ",
  "Re: ",
  "gratis ",
  "a".repeat(50),
  "#Aa",
  "🌱",
  "*",
  "umwelt \n",
  "mit der bestellung ",
  "deutschlands ",
  "hält 1",
  "seit ",
];
const baited: (readonly [string, number, number])[] = [];
for (const bait of baits) {
  const sized = (size: number) => bait.repeat(Math.ceil(size / bait.length)).slice(0, size);
  baited.push([bait, await processorOf(sized(12_500)), await processorOf(sized(100_000))]);
}
const slowest = baited.toSorted((left, right) => right[2] - left[2]).slice(0, 6);

console.log(heading("node bench/guard/claims.ts"));
console.log("\nProcessor milliseconds.\n");
console.log(
  table(
    ["what", "size", "ms"],
    [
      ["first check of a process", "22 B", first.processor],
      ["second check", "22 B", second.processor],
      ["own case, median", `${cases.length} texts`, median(each)],
      ["own case, 95th percentile", `${cases.length} texts`, percentile(each, 0.95)],
      [
        "texts a second",
        `${cases.length} texts`,
        Math.round((1000 * each.length) / each.reduce((sum, one) => sum + one, 0)),
      ],
      ["harmless copy", "20 kB", await processorOf(long(harmless, 20_000))],
      ["nothing but claims", "20 kB", await processorOf(long(claims, 20_000))],
    ],
  ),
);
console.log("\nThe six slowest of the adversarial strings; linear is a factor of eight.\n");
console.log(
  table(
    ["repeated", "12.5 kB", "100 kB", "factor"],
    slowest.map(([bait, short, large]) => [JSON.stringify(bait.slice(0, 12)), short, large, large / short]),
  ),
);

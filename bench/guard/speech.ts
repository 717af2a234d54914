// How fast the signals read, and whether any text makes them slower than linear: node bench/guard/speech.ts
import { injectionSignal } from "#src/guard/input/injection-signal.ts";
import { normalise } from "#src/guard/input/normalise.ts";
import { speechSignals } from "#src/guard/speech/speech-signals.ts";
import { heading, median, table } from "../measure.ts";

const size = 100_000;
const prose =
  "Unsere neue Winterjacke hält warm und wiegt nur wenig. Frauen und Männer tragen sie gern, sagt Lena, „die Idioten von gestern“ hin oder her. We ship within two days, please check the table below. ";
const fill = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Texts that make careless patterns slow. */
const texts: Readonly<Record<string, (length: number) => string>> = {
  prose: (length) => fill(prose, length),
  "one letter": (length) => fill("a", length),
  "spaced letters": (length) => fill("a ", length),
  "group words": (length) => fill("frauen ", length),
  "group and verb": (length) => fill("women are ", length),
  fillers: (length) => fill("ist so sehr nur ", length),
  intensifiers: (length) => fill("fucking ", length),
  commas: (length) => fill("sie, ", length),
  quotes: (length) => fill("„", length),
  ignore: (length) => fill("ignore ", length),
  "ignore all the": (length) => fill("ignore all the ", length),
  "you are": (length) => fill("you are ", length),
  capitals: (length) => fill("ab IGNORE ALL ", length),
  base64: (length) => fill("QUJD", length),
  hexadecimal: (length) => fill("61 ", length),
  percent: (length) => fill("%41", length),
  brackets: (length) => fill("[your ", length),
  "line ends": (length) => fill("\n", length),
  marks: (length) => `a${fill("\u0301", length)}`,
  invisible: (length) => fill("a\u200b", length),
};
const readers = { normalise, injectionSignal, speechSignals } as const;

function milliseconds(read: (text: string) => unknown, text: string, repeats: number): number {
  const times = Array.from({ length: repeats }, () => {
    const started = performance.now();
    read(text);
    return performance.now() - started;
  });
  return median(times);
}

for (const [name, read] of Object.entries(readers)) {
  read(prose);
  console.log(`\n${name}: milliseconds for a text of ${size.toLocaleString("en")} characters\n`);
  console.log(
    table(
      ["text", "a quarter", "all", "growth (4 is linear)"],
      Object.entries(texts).map(([shape, make]) => {
        const quarter = milliseconds(read, make(size / 4), 3);
        const all = milliseconds(read, make(size), 3);
        return [shape, quarter.toFixed(1), all.toFixed(1), (all / Math.max(quarter, 0.05)).toFixed(1)];
      }),
    ),
  );
}
console.log(`\n${heading("node bench/guard/speech.ts")}`);

// `warehouse`: how fresh the data is, what is there, and what did not get in.
import { parseArgs } from "node:util";
import type { DataStatus } from "#src/core/intake.ts";
import { printJson, type Command } from "../command.ts";

export const warehouseCommand: Command = {
  name: "warehouse",
  usage: "warehouse [--json]",
  example: "warehouse",
  does: "says how fresh the data is, what is there, and what did not get in",
  async run(args, { io, house }) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean" } } });
    const { intake } = await house({ needsDemo: true });
    const status = await intake.status();
    if (values.json === true) printJson(io, status);
    else io.out(inWords(status));
    return 0;
  },
};

function freshness({ window, daysBehind, spendTo }: DataStatus): string {
  if (window === null) return "no events yet: leitstand ingest events FILE";
  const behind = daysBehind === 1 ? "1 day" : `${daysBehind} days`;
  return `events from ${window.from} to ${window.to} (${daysBehind === 0 ? "up to today" : `${behind} behind`}), spend to ${spendTo ?? "never"}`;
}

function inWords(status: DataStatus): string {
  const { kinds, counts, received, deadLetters, erased, folder } = status;
  const lines = [
    freshness(status),
    ...kinds
      .filter(({ files }) => files > 0)
      .map(
        ({ kind, files, bytes, newest }) =>
          `  ${kind.padEnd(10)} ${files} files, ${(bytes / 1_000_000).toFixed(1)} MB, newest ${newest?.slice(0, 16).replace("T", " ") ?? ""}`,
      ),
    `received files: ${received.files}${received.last === null ? "" : `, the last on ${received.last.slice(0, 16).replace("T", " ")}`}`,
    `zones: ${Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(", ")}`,
    `dead letters: ${deadLetters.rows}`,
    ...deadLetters.reasons.map(({ reason, rows }) => `  ${rows} × ${reason}`),
    `erased people's keys remembered: ${erased.keys}`,
    ...(erased.unfinished ? ["an erasure was cut off: run it again"] : []),
    folder,
  ];
  return `${lines.join("\n")}\n`;
}

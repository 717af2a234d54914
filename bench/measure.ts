// What every bench script shares: when, where and on which commit it ran, percentiles, and a Markdown table.
import { execFile } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = new URL("..", import.meta.url);

async function git(...command: string[]): Promise<string> {
  const { stdout } = await run("git", command, { cwd: root });
  return stdout.trim();
}

/** Asked when the script begins: the tree may move on while it runs. */
const commit = await git("rev-parse", "--short", "HEAD").catch(() => "no commit");
const changed = await git("status", "--porcelain").catch(() => "");

/** One line above the table; a working tree with changes says so. */
export function heading(command: string): string {
  const [load = 0] = loadavg();
  const parts = [
    `\`${command}\``,
    new Date().toISOString().slice(0, 16).replace("T", " ") + " UTC",
    `node ${process.versions.node}`,
    `${availableParallelism()} cores (load ${load.toFixed(1)} at the end)`,
    `commit ${commit}${changed === "" ? "" : " with changes"}`,
  ];
  return parts.join(" · ");
}

/** @example percentile([1, 2, 3, 4], 0.5) // 2.5, linear between neighbours; NaN of nothing */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const place = (sorted.length - 1) * share;
  const [low = NaN, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export type Cell = string | number;

/** Numbers are printed with one decimal below 100, without above. */
function printed(cell: Cell): string {
  if (typeof cell === "string") return cell;
  return Number.isInteger(cell) ? String(cell) : cell.toFixed(Math.abs(cell) < 100 ? 1 : 0);
}

export function table(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map(printed).join(" | ")} |`;
  const rule = `|${columns.map((_, index) => (index === 0 ? "---" : "---:")).join("|")}|`;
  return [line(columns), rule, ...rows.map(line)].join("\n");
}

/** Wall and processor milliseconds of one job; processor time is what a busy machine disturbs least. */
export async function timed<Result>(
  job: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly wall: number; readonly processor: number }> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const result = await job();
  const { user, system } = process.cpuUsage(before);
  return { result, wall: performance.now() - begun, processor: (user + system) / 1000 };
}

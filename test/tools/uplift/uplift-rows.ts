// An experiment of a shop as the tool is handed it: a mailing that helps people who visited lately and puts old hands off.
import { afterAll } from "vitest";
import { openCompute } from "#src/compute/compute.ts";
import type { Files } from "#src/core/ports.ts";
import { ToolRefusal, type ReadTool } from "#src/core/tool.ts";
import { lcg } from "#test/analytics/lcg.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import type { Cell } from "#tools/table/cell-number.ts";
import { scoreUplift } from "#tools/uplift/score-uplift.ts";
import type { UpliftOutput } from "#tools/uplift/uplift-output.ts";
import type { UpliftInput } from "#tools/uplift/uplift-shapes.ts";

// `defineTool` erases the types of its record; this file knows which tool it holds.
export const tool = scoreUplift as unknown as ReadTool<UpliftInput, UpliftOutput, "compute" | "files">;

const compute = openCompute({ width: 1 });
afterAll(() => compute.close());

export type Row = Record<string, Cell>;

export function shopRows(people: number, { selection = 0, treated = 0.5, seed = 41 } = {}): Row[] {
  const next = lcg(seed);
  return Array.from({ length: people }, (_, row) => {
    const [visits, age, dice, luck] = [next(), next(), next(), next()];
    const channel = ["web", "app", "shop"][Math.floor(next() * 3)] ?? "web";
    const mailed = dice < treated + selection * (visits - 0.5) ? 1 : 0;
    const effect = visits > 0.5 ? 0.25 : age > 0.7 ? -0.1 : 0.02;
    const bought = luck < 0.15 + 0.15 * age + mailed * effect ? 1 : 0;
    const consent = [1, 1, 0, null, true, "unknown"][Math.floor(next() * 6)] ?? null;
    return {
      customer_id: `p${row}`,
      mailed,
      bought,
      visits,
      age: row % 50 === 0 ? null : age,
      channel,
      consent,
    };
  });
}

export const columns = { treatment: "mailed", outcome: "bought" };

export function filesOf(texts: Readonly<Record<string, string>>): Files {
  return {
    readText: async (path) => {
      const text = texts[path];
      if (text === undefined) throw new ToolRefusal("no-file", `there is no data file ${path}`);
      return { text, hash: `hash of ${path}` };
    },
  };
}

export async function run(input: object, files: Files = filesOf({})): Promise<UpliftOutput> {
  const parsed = tool.input.parse({ ...columns, ...input });
  return tool.output.parse(await tool.run(parsed, { compute, files }, callOf()));
}

export const csv = (rows: readonly Row[], separator = ","): string => {
  const names = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => names.map((name) => String(row[name] ?? "")).join(separator));
  return [names.join(separator), ...lines].join("\r\n");
};

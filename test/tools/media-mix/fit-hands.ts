// Hands for fits: real threads and a real store in memory; files and weeks are what the test gives.
import { openCompute } from "#src/compute/compute.ts";
import type { Compute } from "#src/core/compute.ts";
import type { Files, Warehouse, WeeklyQuery, WeeklyTable } from "#src/core/ports.ts";
import type { ReadTool, ToolCall } from "#src/core/tool.ts";
import { openDatabase } from "#src/store/database.ts";
import { createFitStore, fitMigrations, type FitTables } from "#src/store/fits.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import type { FitInput } from "#tools/media-mix/fit-input.ts";
import { fitMediaMix } from "#tools/media-mix/fit-media-mix.ts";
import type { FitOutput } from "#tools/media-mix/fit-output.ts";

// `defineTool` erases the types of its record; these tests know which tool they hold.
export const tool = fitMediaMix as unknown as ReadTool<
  FitInput,
  FitOutput,
  "warehouse" | "files" | "compute" | "fits"
>;

const unwanted = () => Promise.reject(new Error("not asked for"));

export const noFiles: Files = { readText: unwanted };

export const noWarehouse: Warehouse = {
  paths: unwanted,
  metrics: unwanted,
  weekly: unwanted,
  channels: unwanted,
  window: unwanted,
  close: unwanted,
};

export interface FitHouse {
  fit(
    input: object,
    more?: { files?: Files; weekly?: (query: WeeklyQuery) => Promise<WeeklyTable>; call?: Partial<ToolCall> },
  ): Promise<FitOutput>;
  readonly fits: ReturnType<typeof createFitStore>;
  /** Names of the tasks that were run. */
  readonly tasks: string[];
  close(): Promise<void>;
}

const call = callOf({ now: new Date(0) });

export async function openFitHouse(): Promise<FitHouse> {
  const threads = openCompute({ width: 2 });
  const database = await openDatabase<FitTables>(":memory:", { migrations: fitMigrations });
  const fits = createFitStore(database);
  const tasks: string[] = [];
  const compute: Compute = {
    ...threads,
    run(name, ...rest) {
      tasks.push(name);
      return threads.run(name, ...rest);
    },
  };
  return {
    fits,
    tasks,
    async fit(input, { files = noFiles, weekly, call: change = {} } = {}) {
      const warehouse = weekly === undefined ? noWarehouse : { ...noWarehouse, weekly };
      const parsed = tool.input.parse(input);
      return tool.output.parse(
        await tool.run(parsed, { compute, files, fits, warehouse }, { ...call, ...change }),
      );
    },
    async close() {
      await threads.close();
      await database.close();
    },
  };
}

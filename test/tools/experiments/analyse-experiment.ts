// `analyse-experiment` as it is called: parsed input in, parsed output out.
import type { ReadTool } from "#src/core/tool.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import { analyseExperiment } from "#tools/experiments/analyse-experiment.ts";
import type { Comparison, ExperimentInput, ExperimentOutput } from "#tools/experiments/experiment-shapes.ts";

// `defineTool` erases the types of its record; these tests know which tool it holds.
export const tool = analyseExperiment as unknown as ReadTool<ExperimentInput, ExperimentOutput, never>;

export async function analysed(input: object): Promise<ExperimentOutput> {
  return tool.output.parse(await tool.run(tool.input.parse(input), {}, callOf()));
}

/** The first comparison. */
export async function comparison(input: object): Promise<Comparison> {
  const { comparisons } = await analysed(input);
  const [first] = comparisons;
  if (first === undefined) throw new Error("no comparison");
  return first;
}

export const rates = (
  control: readonly [number, number],
  ...others: readonly (readonly [number, number])[]
) => ({
  arms: [control, ...others].map(([n, successes], index) => ({ name: "ABCDE"[index] ?? "?", n, successes })),
  control: "A",
});

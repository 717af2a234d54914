// Says how many people visited or bought, with noise that protects each of them: a number that may leave the house.
import { z } from "zod";
import { countedPeople } from "#src/core/private-counts.ts";
import { defineTool } from "#src/core/tool.ts";

const input = z
  .object({
    of: z.enum(countedPeople).default("visitors"),
    from: z.iso.date().describe("first day, local"),
    to: z.iso.date().describe("last day, inclusive"),
    channels: z.array(z.string()).max(20).default([]).describe("only these channels; all when empty"),
    epsilon: z
      .number()
      .min(0.01)
      .max(1)
      .multipleOf(0.001)
      .default(0.1)
      .describe("how much privacy it may cost: less is noisier"),
  })
  .refine(({ from, to }) => from <= to, { message: "from must not be after to" });

const output = z.object({
  people: z.int(),
  /** The true count is this near with a probability of 95%. */
  margin: z.int(),
  epsilon: z.number(),
  /** What is left of this year's budget. */
  budgetLeft: z.number(),
  /** The same question was answered before: the same answer. */
  again: z.boolean(),
});

export const privateCount = defineTool({
  name: "private-count",
  does: {
    de: "Zählt Besucher oder Käufer mit Rauschen, das jede einzelne Person schützt; mit Budget.",
    en: "Counts visitors or buyers with noise that protects every single person; within a budget.",
  },
  effect: "read",
  risk: "low",
  needs: ["privateCounts"],
  version: "1",
  input,
  output,
  cost: { seconds: 60 },
  run: async ({ epsilon, ...query }, { privateCounts }) => {
    const { epsilonMilli, leftMilli, ...counted } = await privateCounts.count({
      ...query,
      epsilonMilli: Math.round(epsilon * 1000),
    });
    return { ...counted, epsilon: epsilonMilli / 1000, budgetLeft: leftMilli / 1000 };
  },
  trust: () => "trusted",
});

// How much is how much: every limit of the house in one object with defaults, which a file in LEITSTAND_HOME may change.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { Fault } from "#src/core/errors.ts";

const count = z.int().min(1).max(1_000_000);

/** So many at once, and so many a minute after that. */
const Bucket = z.strictObject({ burst: count, perMinute: z.number().positive().max(1_000_000) });
export type Bucket = z.infer<typeof Bucket>;

const bucket = (burst: number, perMinute: number) => Bucket.default({ burst, perMinute });

export const Limits = z.strictObject({
  /** Questions. */
  ask: z
    .strictObject({
      person: bucket(20, 20),
      channel: bucket(60, 60),
      workspace: bucket(300, 300),
    })
    .prefault({}),
  /** Calls of tools, by whoever asked for them. */
  tool: z
    .strictObject({
      person: bucket(240, 120),
      channel: bucket(480, 240),
      workspace: bucket(2_000, 1_000),
      /** One tool, over everybody; more for a tool by its name. */
      each: bucket(600, 300),
      named: z.record(z.string(), Bucket).default({}),
    })
    .prefault({}),
  /** One request, all its specialists together. */
  turn: z
    .strictObject({
      toolCalls: count.default(60),
      /** Calls of a language model; the embedded model is not counted. */
      modelCalls: count.default(60),
      /** Calls of a model whose price nobody has said: they cost nobody knows what. */
      unpricedCalls: count.default(60),
      /** Millionths of the registry's currency, for models whose price is known. */
      amountMicros: count.default(1_000_000),
      /** Wall time. */
      seconds: count.default(1_500),
      /** Waves of assignments, and steps of the graph. */
      waves: z.int().min(1).max(3).default(3),
      steps: z.int().min(12).max(100).default(24),
    })
    .prefault({}),
  /** Refusals, signals of injection and denied tool calls, counted in points. */
  conduct: z
    .strictObject({
      windowMinutes: count.default(10),
      slowAt: count.default(6),
      blockAt: count.default(15),
      slowestSeconds: z.int().min(1).max(60).default(10),
      blockMinutes: count.default(30),
    })
    .refine(({ slowAt, blockAt }) => slowAt < blockAt, { error: "slowAt must be less than blockAt" })
    .prefault({}),
});
export type Limits = z.infer<typeof Limits>;

/** The defaults, or what the file says; a file that does not fit stops the start. */
export async function readLimits(file: string): Promise<Limits> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "{}";
    throw error;
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = null;
  }
  const parsed = Limits.safeParse(json);
  if (!parsed.success)
    throw new Fault("environment", `${file} cannot be used: ${z.prettifyError(parsed.error)}`, {
      nextStep: "correct it, or take it away: then the defaults hold",
    });
  return parsed.data;
}

// What `fit-media-mix` takes: names and shapes are a contract with everyone who calls it.
import { z } from "zod";
import { adstockKinds, saturationKinds } from "#src/analytics/media-mix/specification.ts";
import { filePath } from "#src/core/tool.ts";

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const column = z.string().min(1);

const Medium = z.object({
  column: column.describe("Column of pressure: spend, impressions or GRP a row"),
  spend: column.nullish().describe("Column of what it cost, when `column` is not itself money"),
  adstock: z
    .object({
      kind: z.enum(adstockKinds).nullish().describe("Default geometric"),
      maxLag: z
        .int()
        .min(1)
        .max(104)
        .nullish()
        .describe("Number of weights, the row itself included; default 8"),
    })
    .nullish()
    .describe("How long an exposure works on; weights add up to 1"),
  saturation: z
    .object({ kind: z.enum(saturationKinds).nullish().describe("Default logistic") })
    .nullish()
    .describe("How quickly more brings less"),
});

const Event = z.object({
  column: column.nullish().describe("A 0/1 column"),
  name: z.string().min(1).nullish().describe("Name of an event that is given by its days"),
  date: z.string().nullish().describe("The day, YYYY-MM-DD; the row that holds it counts"),
  from: z.string().nullish().describe("First day; every row that overlaps counts"),
  to: z.string().nullish().describe("Last day, inclusive"),
});

export const Prior = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("normal"), mean: z.number(), sd: z.number().positive() }),
  z.object({ kind: z.literal("halfNormal"), sd: z.number().positive() }),
  z.object({ kind: z.literal("beta"), a: z.number().positive(), b: z.number().positive() }),
  z.object({ kind: z.literal("gamma"), shape: z.number().positive(), rate: z.number().positive() }),
  z.object({ kind: z.literal("logNormal"), mu: z.number(), sigma: z.number().positive() }),
]);

const LiftTest = z.object({
  medium: column.nullish().describe("The medium's column"),
  channel: column.nullish().describe("Another word for `medium`"),
  x: z.number().min(0).describe("Steady input a row before the change"),
  deltaX: z.number().describe("Change of the input a row"),
  deltaY: z.number().describe("Measured change of the target a row"),
  sd: z.number().positive().describe("Standard error of `deltaY`"),
});

const Sampler = z.object({
  chains: z.int().min(1).max(16).nullish().describe("Default 4"),
  warmup: z.int().min(0).max(20_000).nullish().describe("Draws thrown away while adapting, default 1000"),
  draws: z.int().min(1).max(20_000).nullish().describe("Draws kept a chain, default 1000"),
  seed: z.int().min(0).nullish().describe("Default 1; the same seed gives the same numbers"),
  targetAccept: z.number().gt(0.5).lt(1).nullish().describe("Higher is slower and safer, default 0.9"),
  maxTreeDepth: z.int().min(1).max(15).nullish().describe("Default 10"),
});

export const FitInput = z
  .object({
    rows: z
      .array(z.record(z.string(), Cell))
      .meta({ bulk: true, description: "One record a row of time; leave out with `csv` or `query`" })
      .nullish(),
    csv: filePath(
      z
        .string()
        .min(1)
        .nullish()
        .describe("Data file with a header; comma, semicolon or tab; instead of `rows`"),
    ),
    query: z
      .object({
        from: z.iso.date().describe("First local day, YYYY-MM-DD; whole weeks from here on"),
        to: z.iso.date().describe("Last local day, inclusive"),
      })
      .nullish()
      .describe("Weekly revenue, spend by channel and controls from the warehouse; instead of `rows`"),
    date: column
      .nullish()
      .describe("Column of the rows' first day, YYYY-MM-DD or M/D/YYYY; with `query` week"),
    target: column.nullish().describe("Column to explain, such as revenue; with `query` revenue"),
    media: z
      .array(z.union([column, Medium]))
      .min(1)
      .max(40)
      .nullish()
      .describe("The media, as column names or in detail; with `query` every channel that spends"),
    controls: z
      .array(z.union([column, z.object({ column })]))
      .nullish()
      .describe("Columns of what else moves the target, such as price"),
    events: z
      .array(z.union([column, Event]))
      .nullish()
      .describe("0/1 columns, or events named with their days"),
    trend: z.boolean().nullish().describe("A straight line over the rows; default no, with `query` yes"),
    seasonality: z
      .object({
        harmonics: z.int().min(1).max(26).nullish().describe("Pairs of sine and cosine, default 2"),
        period: z.number().gt(1).nullish().describe("Rows in a season; default a year of the rows"),
      })
      .nullish()
      .describe("Default none, with `query` a year with 2 harmonics"),
    priors: z
      .record(z.string(), Prior)
      .nullish()
      .describe("By parameter (`beta[tv]`) or family (`beta`); the rest gets the default, which is shown"),
    liftTests: z.array(LiftTest).nullish().describe("What experiments measured; each enters the likelihood"),
    sampler: Sampler.nullish().describe("How hard to compute; missing is the default"),
    holdout: z
      .boolean()
      .nullish()
      .describe("Fit once more without the last rows and predict them; default only where that is cheap"),
  })
  .refine(({ rows, csv, query }) => [rows, csv, query].filter((one) => one != null).length === 1, {
    message: "give exactly one of rows, csv and query",
  });
export type FitInput = z.infer<typeof FitInput>;

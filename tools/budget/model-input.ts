// How a budget tool is told what money brings: a stored fit by its id, or response curves handed in.
import { z } from "zod";
import { saturationKinds } from "#src/analytics/media-mix/specification.ts";

const Perhaps = z.union([z.number(), z.array(z.number())]).nullish();

const Curve = z.object({
  kind: z.enum(saturationKinds).nullish().describe("logistic: lam; hill: kappa and slope"),
  lam: Perhaps,
  kappa: Perhaps,
  slope: Perhaps,
});

export const HandedMedium = z.object({
  name: z.string().min(1).nullish().describe("Channel; with a record the key is the name"),
  spend: z
    .union([z.number().min(0), z.array(z.number().min(0)).min(1)])
    .nullish()
    .describe("Today's money a row, or its history, whose mean is today's and whose range was observed"),
  saturation: Curve.nullish(),
  beta: Perhaps.describe("Target units a row that the medium brings at most; a list is one entry a draw"),
  lam: Perhaps,
  kappa: Perhaps,
  slope: Perhaps,
  draws: z
    .array(
      z.object({
        beta: z.number(),
        lam: z.number().nullish(),
        kappa: z.number().nullish(),
        slope: z.number().nullish(),
      }),
    )
    .nullish()
    .describe("Posterior draws of the curve; draw i of all media is one joint draw"),
  inputPerSpend: z
    .number()
    .positive()
    .nullish()
    .describe("Units of input that one unit of money buys, default 1"),
  observed: z
    .object({ min: z.number().min(0), max: z.number().min(0) })
    .nullish()
    .describe("Least and most money a row that was ever spent"),
});
export type HandedMedium = z.infer<typeof HandedMedium>;

const FitReference = z.union([z.string().min(1), z.object({ id: z.string().min(1) })]);

const Model = z.union([
  z.object({ media: z.union([z.array(HandedMedium).min(1), z.record(z.string(), HandedMedium)]) }),
  z.object({ fit: FitReference }),
  z.string().min(1),
]);

/** Fields that every tool on response curves has. */
export const modelFields = {
  fit: FitReference.nullish().describe(
    "Id of a stored fit: `fit.id` of `fit-media-mix`; leave out with `model`",
  ),
  model: Model.meta({
    bulk: true,
    description:
      "Instead of `fit`: {media: [{name, spend, saturation: {kind, lam | kappa, slope}, beta, draws?, inputPerSpend?, observed?}]}",
  }).nullish(),
  today: z
    .record(z.string(), z.number().min(0))
    .nullish()
    .describe("Money a row that is spent now, by channel, where the model's own is not right"),
  todayRows: z
    .int()
    .min(1)
    .nullish()
    .describe("Last rows of a fit whose mean spend is today's; default a quarter of a year"),
  evenSo: z
    .boolean()
    .nullish()
    .describe("Compute on a fit that failed its diagnostics; the result is marked and is no advice"),
};

export interface ModelFields {
  readonly fit?: z.infer<typeof FitReference> | null | undefined;
  readonly model?: z.infer<typeof Model> | null | undefined;
  readonly today?: Readonly<Record<string, number>> | null | undefined;
  readonly todayRows?: number | null | undefined;
  readonly evenSo?: boolean | null | undefined;
}

export const oneModel = {
  message: "give either fit (the id of a stored fit) or model (response curves)",
};

export function namesOneModel({ fit, model }: Pick<ModelFields, "fit" | "model">): boolean {
  return (fit == null) !== (model == null);
}

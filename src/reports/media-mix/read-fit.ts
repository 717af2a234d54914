// What a media-mix report draws from a fit's output: parsed once, where it enters; every number in words is a figure.
import { z } from "zod";

const Numbers = z.array(z.number());
const Reason = z.object({
  code: z.string(),
  de: z.string(),
  en: z.string(),
  wouldHelp: z.object({ de: z.string(), en: z.string() }),
});
const Point = z.object({ spend: z.number(), mean: z.number(), q03: z.number(), q97: z.number() });

export const DrawnFit = z.object({
  contributions: z.record(
    z.string(),
    z.object({
      roas: z.object({ mean: z.number(), q03: z.number(), q97: z.number() }),
      total: z.object({ mean: z.number() }),
    }),
  ),
  advice: z.object({ allowed: z.boolean(), reasons: z.array(Reason) }),
  diagnostics: z.object({ notes: z.array(z.object({ de: z.string(), en: z.string() })) }),
  fit: z.object({
    id: z.string(),
    dates: z.array(z.string()),
    observed: Numbers,
    predicted: z.object({ mean: Numbers, q03: Numbers, q97: Numbers }),
    decomposition: z.object({
      base: Numbers,
      trend: Numbers,
      season: Numbers,
      controls: Numbers,
      events: Numbers,
      media: z.record(z.string(), Numbers),
    }),
  }),
  responseCurves: z.record(
    z.string(),
    z.object({
      points: z.array(Point),
      today: z.object({ spend: z.number() }),
      observed: z.object({ spend: z.object({ most: z.number() }) }),
    }),
  ),
});
export type DrawnFit = z.infer<typeof DrawnFit>;

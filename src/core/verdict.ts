// A guard's judgement on a text or a draft: let through, changed, or refused with a reason in plain words.
import { z } from "zod";

export const Flag = z.object({
  /** The guard that spoke: `size`, `language`, `rate`, `injection-signal`, `grounding`, … */
  guard: z.string(),
  code: z.string(),
  detail: z.string(),
});
export type Flag = z.infer<typeof Flag>;

export const Verdict = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("passed"), flags: z.array(Flag) }),
  z.object({
    kind: z.literal("changed"),
    flags: z.array(Flag),
    /** Ids of segments that were taken out. */
    removed: z.array(z.string()),
  }),
  z.object({ kind: z.literal("refused"), flags: z.array(Flag), reason: z.string() }),
]);
export type Verdict = z.infer<typeof Verdict>;

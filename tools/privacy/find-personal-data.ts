// Finds personal data in a text that a person hands in, and writes the text with tokens in its place; nothing of it is kept.
import { z } from "zod";
import { Language } from "#src/core/language.ts";
import { personalDataTypes } from "#src/core/personal-data.ts";
import { defineTool, type ToolCall } from "#src/core/tool.ts";
import { findPersonalData } from "#src/guard/personal-data/find-personal-data.ts";
import { redact } from "#src/guard/personal-data/redact.ts";

/** UTF-16 code units. */
const longestText = 2_000_000;

const Input = z.object({
  text: z.string().max(longestText).describe("the text to look through, as it stands"),
  language: z.string().nullable().optional().describe("de or en; anything else counts as unspecified"),
  known: z
    .array(
      z.object({
        // Somebody vouches for it: what has no type of ours is masked as a person rather than let through.
        type: z.enum(personalDataTypes).catch("person"),
        value: z.string().max(400),
      }),
    )
    .max(20_000)
    .nullable()
    .optional()
    .describe("entities that are certain, such as people of the directory: found exactly"),
});
type Input = z.infer<typeof Input>;

const Output = z.object({
  /** Sorted by place, without overlaps; UTF-16 offsets, end exclusive; score 0 to 1. */
  entities: z.array(
    z.object({
      type: z.enum(personalDataTypes),
      start: z.int().nonnegative(),
      end: z.int().positive(),
      score: z.number().min(0).max(1),
    }),
  ),
  redacted: z.string(),
  /** Token → what stood there first. */
  map: z.record(z.string(), z.string()),
});
type Output = z.infer<typeof Output>;

export const findPersonalDataTool = defineTool({
  name: "find-personal-data",
  does: {
    de: "Findet personenbezogene Daten in einem Text und ersetzt sie durch Platzhalter; Text und Ergebnis werden nicht gespeichert.",
    en: "Finds personal data in a text and replaces it with tokens; neither text nor result is stored.",
  },
  effect: "read",
  risk: "medium",
  needs: [],
  version: "1",
  sees: "raw",
  input: Input,
  output: Output,
  cost: { seconds: 20 },
  run({ text, language, known }: Input, _hands, _call: ToolCall): Promise<Output> {
    const spoken = Language.safeParse(language?.toLowerCase().slice(0, 2)).data;
    const found = findPersonalData(text, { language: spoken, known: known ?? [] });
    const entities = found.map(({ type, start, end, score }) => ({ type, start, end, score }));
    return Promise.resolve({ entities, ...redact(text, found) });
  },
  trust: () => "trusted" as const,
});

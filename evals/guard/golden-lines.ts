// The guard's own labelled texts: one JSON line a case, parsed where they enter.
import { readFileSync } from "node:fs";
import { z } from "zod";

const folder = new URL("../golden/", import.meta.url);

const Labelled = z.object({
  id: z.string(),
  text: z.string(),
  language: z.string(),
  label: z.string(),
  kind: z.string().optional(),
});
export type LabelledText = z.infer<typeof Labelled>;

/** `name` is such as `speech` for `evals/golden/speech.jsonl`. */
export function labelledTexts(name: "speech" | "unseen-speech" | "injection"): readonly LabelledText[] {
  return readFileSync(new URL(`${name}.jsonl`, folder), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Labelled.parse(JSON.parse(line)));
}

/** Only the texts of another golden set, as harmless ones. */
export function goldenTexts(
  name: "unseen-claims" | "unseen-personal-data" | "scenarios" | "follow-ups",
): readonly string[] {
  return readFileSync(new URL(`${name}.jsonl`, folder), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => {
      const row = z.object({ text: z.string().optional() }).parse(JSON.parse(line));
      return row.text === undefined ? [] : [row.text];
    });
}

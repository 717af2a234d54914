// Checks texts that somebody else wrote against the house rules: length, address, banned words, emoji, capitals, repetition.
import { z } from "zod";
import { Language } from "#src/core/language.ts";
import { defineTool } from "#src/core/tool.ts";
import { CopyKind } from "#src/core/variant.ts";
import { copyFindings, kindLimits, lengthOf, nearDuplicate, similarity } from "./copy-rules.ts";
import { lengthFigures } from "./draft-copy.ts";
import { addresses } from "./grammar.ts";

const Input = z.object({
  texts: z.array(z.string().max(8000)).min(1).max(30),
  kind: CopyKind,
  language: Language,
  address: z.enum(addresses).optional(),
  maxLength: z.int().min(1).max(8000).optional(),
  avoid: z.array(z.string().max(60)).max(20).optional(),
});
type Input = z.infer<typeof Input>;

const Finding = z.object({
  code: z.enum([
    "too-long",
    "address",
    "avoided-word",
    "emoji",
    "shouting",
    "exclamation",
    "duplicate",
    "empty",
  ]),
  detail: z.string(),
  start: z.int(),
  end: z.int(),
});

const Output = z.object({
  results: z.array(
    z.object({
      text: z.string(),
      length: z.int(),
      maxLength: z.int(),
      ok: z.boolean(),
      findings: z.array(Finding),
    }),
  ),
  ok: z.boolean(),
});
type Output = z.infer<typeof Output>;

function check({ texts, ...demands }: Input): Output {
  const results = texts.map((text, index) => {
    const earlier = texts.slice(0, index).findIndex((other) => similarity(other, text) >= nearDuplicate);
    const repeated = { code: "duplicate" as const, detail: String(earlier + 1), start: 0, end: text.length };
    const findings = [...copyFindings(text, demands), ...(earlier >= 0 ? [repeated] : [])];
    return {
      text,
      length: lengthOf(text),
      maxLength: demands.maxLength ?? kindLimits[demands.kind],
      ok: findings.length === 0,
      findings,
    };
  });
  return { results, ok: results.every(({ ok }) => ok) };
}

export const checkCopy = defineTool({
  name: "check-copy",
  does: {
    de: "Prüft Texte auf Länge, einheitliche Anrede, verbotene Wörter, Emojis, Großschreibung und Wiederholungen.",
    en: "Checks texts for length, one form of address, banned words, emoji, capitals and repetition.",
  },
  effect: "read",
  risk: "low",
  needs: [],
  version: "1",
  input: Input,
  output: Output,
  cost: { seconds: 5 },
  run: (input: Input): Promise<Output> => Promise.resolve(check(input)),
  yields: (output: Output) => ({ figures: lengthFigures(output.results) }),
  trust: () => "trusted",
});

// One line of a golden set: what is asked, after what, and what a right answer has to hold. Parsed once, here.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { attributionModels } from "#src/analytics/attribution/attribute.ts";
import { UserId } from "#src/core/ids.ts";
import { specialistIds } from "#src/core/plan.ts";
import { answerOutcomes } from "#src/core/turn.ts";
import { copyKinds } from "#src/core/variant.ts";
import { productIds } from "#src/demo/company.ts";

const Window = z.strictObject({ from: z.iso.date(), to: z.iso.date() });
const Address = z.enum(["du", "Sie"]);
const pattern = z.string().refine((text) => new RegExp(text, "iu") instanceof RegExp);

export const Expect = z.strictObject({
  /** Any of these. */
  outcomes: z.array(z.enum(answerOutcomes)).min(1),
  specialists: z.array(z.enum(specialistIds)).optional(),
  tools: z.array(z.string()).optional(),
  /** Tools that must not have been called; `*` is any. */
  noTools: z.array(z.string()).optional(),
  noProposal: z.boolean().optional(),
  noFigures: z.boolean().optional(),
  noFindings: z.boolean().optional(),
  noVariants: z.boolean().optional(),

  window: Window.optional(),
  /** The first must be there; the others where they rank the channels differently. */
  models: z.array(z.enum(attributionModels)).min(1).optional(),
  exclude: z.array(z.string()).optional(),
  metric: z
    .strictObject({
      name: z.enum(["sessions", "orders", "revenue", "spend", "roas"]),
      channel: z.string().optional(),
    })
    .optional(),

  /** All planted defects of this page and no others. */
  page: z.string().startsWith("/").optional(),
  claim: z
    .strictObject({
      verdicts: z.array(z.enum(["pass", "warn", "block"])).min(1),
      /** Words of the ask that a finding of one of these rules must lie on. */
      spans: z.array(z.strictObject({ text: z.string(), rules: z.array(z.string()).min(1) })),
    })
    .optional(),
  copy: z
    .strictObject({
      kind: z.enum(copyKinds),
      count: z.int().min(1),
      product: z.enum(productIds),
      language: z.enum(["de", "en"]),
      address: Address.optional(),
      maxLength: z.int().optional(),
    })
    .optional(),
  /** The variants are others than those of the Turn before. */
  fresh: z.boolean().optional(),
  edit: z
    .strictObject({
      position: z.int().min(1),
      shorter: z.boolean().optional(),
      maxLength: z.int().optional(),
      address: Address.optional(),
    })
    .optional(),

  /** Each must be met: one of these documents (without language and ending) is cited with such a sentence. */
  cites: z
    .array(z.strictObject({ documents: z.array(z.string()).min(1), sentence: pattern.optional() }))
    .optional(),
  /** An id of src/demo/facts.ts whose value the answer must say. */
  fact: z.string().optional(),
  mostFacts: z.int().optional(),
  notFound: z.boolean().optional(),
  saysCannot: z.boolean().optional(),
  proposal: z
    .strictObject({ tool: z.string(), includes: z.array(z.string()), excludes: z.array(z.string()) })
    .optional(),
  /** Instructions in a page or document are named and said not to be followed. */
  reported: z.boolean().optional(),
  untrustedCited: z.boolean().optional(),
  mustSay: z.array(pattern).optional(),
  mustNotSay: z.array(pattern).optional(),
  /** Must not occur anywhere in the stored Turn. */
  hidden: z.array(z.string()).optional(),
});
export type Expect = z.infer<typeof Expect>;

export const GoldenRow = z.strictObject({
  id: z.string(),
  scenario: z.string(),
  language: z.enum(["de", "en", "mixed", "other"]),
  style: z.string(),
  text: z.string(),
  /** The text is asked this many times over, for what is too long. */
  repeat: z.int().min(1).default(1),
  /** Mara writes German, Emily English. */
  person: z.string().optional(),
  /** Asked before in the same conversation. */
  before: z.array(z.string()).default([]),
  /** What a caller hands over instead, as `ask --jsonl` does: text only. */
  history: z.array(z.strictObject({ from: z.enum(["person", "leitstand"]), text: z.string() })).optional(),
  /** Text files that are shared with the question. */
  files: z.array(z.strictObject({ name: z.string(), text: z.string() })).default([]),
  expect: Expect,
});
export type GoldenRow = z.infer<typeof GoldenRow>;

export const goldenNames = [
  "scenarios",
  "measurement",
  "digests",
  "follow-ups",
  "negatives",
  "unseen",
  "files",
] as const;
export type GoldenName = (typeof goldenNames)[number];

/** Who asks a row: somebody whose own language it is. */
export function askerOf({ person, language }: Pick<GoldenRow, "person" | "language">): UserId {
  return UserId.parse(person ?? (language === "en" ? "U0EMILY" : "U0MARA"));
}

/** @throws when a line does not parse or an id stands twice */
export function readGolden(name: GoldenName): GoldenRow[] {
  const text = readFileSync(new URL(`./golden/${name}.jsonl`, import.meta.url), "utf8");
  const rows = text
    .trim()
    .split("\n")
    .map((line) => GoldenRow.parse(JSON.parse(line)));
  const ids = new Set(rows.map(({ id }) => id));
  if (ids.size !== rows.length) throw new Error(`golden/${name}.jsonl: an id stands twice`);
  return rows;
}

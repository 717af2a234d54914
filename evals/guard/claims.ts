// How the claim rules do on marketing copy: hard blocks found, harmless copy left alone, verdicts right, own cases and a stranger's.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { checkClaims } from "#src/guard/claims/check-claims.ts";
import { channels, markets, productCategories } from "#src/guard/claims/rule.ts";
import { defineGuardPart, type GuardRow, type Skipped } from "./part.ts";

const ClaimCase = z.object({
  text: z.string(),
  language: z.enum(["de", "en"]),
  topic: z.string().optional(),
  channel: z.string().optional(),
  market: z.string().optional(),
  productCategory: z.string().optional(),
  evidence: z.array(z.string()).optional(),
  asOf: z.string().optional(),
  expect: z.object({
    verdict: z.enum(["pass", "warn", "block"]),
    rules: z.array(z.string()).optional(),
  }),
});
export type ClaimCase = z.infer<typeof ClaimCase>;

/** The day on which cases without one are judged: EmpCo is in force. */
const today = "2026-11-23";
const golden = new URL("../golden/", import.meta.url);

export function claimCases(file: string): ClaimCase[] {
  return readFileSync(new URL(file, golden), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ClaimCase.parse(JSON.parse(line)));
}

export function ownClaimFiles(): string[] {
  return readdirSync(golden).filter((name) => /^claims-.*\.jsonl$/.test(name));
}

function known<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((candidate) => candidate === value);
}

/** The same reading of unknown values as the tool's: they count as unspecified. */
export function contextOf({ language, channel, market, productCategory, evidence, asOf }: ClaimCase) {
  return {
    language,
    channel: known(channels, channel),
    market: known(markets, market),
    productCategory: known(productCategories, productCategory),
    evidence,
    asOf: asOf ?? today,
  };
}

export interface Judged {
  readonly one: ClaimCase;
  readonly verdict: ClaimCase["expect"]["verdict"];
  readonly rules: readonly string[];
}

export function judged(one: ClaimCase): Judged {
  const { verdict, findings } = checkClaims(one.text, contextOf(one));
  return { one, verdict, rules: findings.map(({ rule }) => rule) };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function rowsOf(set: string, cases: readonly Judged[]): GuardRow[] {
  const row = (kind: string, language: GuardRow["language"], some: readonly Judged[]): GuardRow => {
    const blocks = some.filter(({ one }) => one.expect.verdict === "block");
    const flagged = some.filter(({ verdict }) => verdict !== "pass");
    const harmless = some.filter(({ one }) => one.expect.verdict === "pass");
    return {
      ...{ part: "claims", set, kind, language, cases: some.length, aim: null, met: null },
      recall: share(blocks.filter(({ verdict }) => verdict === "block").length, blocks.length),
      precision: share(flagged.filter(({ one }) => one.expect.verdict !== "pass").length, flagged.length),
      falsePositives: share(harmless.filter(({ verdict }) => verdict !== "pass").length, harmless.length),
    };
  };
  const all = row("hard blocks", "all", cases);
  const right = cases.filter(({ one, verdict }) => verdict === one.expect.verdict).length;
  const flags = cases.filter(({ one }) => one.expect.verdict !== "pass");
  const topics = Map.groupBy(cases, ({ one }) => one.topic ?? "other");
  return [
    {
      ...all,
      aim: "recall on hard blocks 0.95, precision 0.85",
      met: (all.recall ?? 0) >= 0.95 && (all.precision ?? 0) >= 0.85,
    },
    {
      ...all,
      kind: "block or warn",
      recall: share(flags.filter(({ verdict }) => verdict !== "pass").length, flags.length),
    },
    { ...all, kind: "verdict exactly right", recall: share(right, cases.length), precision: null },
    ...(["de", "en"] as const).map((language) =>
      row(
        "hard blocks",
        language,
        cases.filter(({ one }) => one.language === language),
      ),
    ),
    ...[...topics].map(([topic, some]) => row(topic, "all", some)),
  ];
}

export const claims = defineGuardPart({
  name: "claims",
  does: "What the compliance rules find in advertising copy, and what they leave alone.",
  run(): Promise<readonly (GuardRow | Skipped)[]> {
    const own = ownClaimFiles().flatMap((file) =>
      rowsOf(file.replace(/\.jsonl$/, ""), claimCases(file).map(judged)),
    );
    const stranger = "unseen-claims.jsonl";
    const unseen: readonly (GuardRow | Skipped)[] = existsSync(new URL(stranger, golden))
      ? rowsOf("unseen", claimCases(stranger).map(judged))
      : [{ part: "claims", set: "unseen", reason: "no data" }];
    return Promise.resolve([...own, ...unseen]);
  },
});

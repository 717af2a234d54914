// The findings on a page against the manifest of planted defects: all of them, quoted, and nothing else.
import { z } from "zod";
import { answerOf } from "#evals/answer-parts.ts";
import { defineScorer, judged, type Observation } from "./scorer.ts";

const Audit = z.object({
  url: z.string(),
  findings: z.array(z.object({ rule: z.string(), quote: z.string() })),
});

/** Seen only across pages, by `audit-site`; and what is no defect but a warning about the page's text. */
const beside = new Set(["duplicate-title", "hidden-instructions"]);

function auditOf({ runs }: Observation, page: string): z.infer<typeof Audit> | null {
  const audits = runs.filter(({ tool }) => tool === "audit-page").map(({ output }) => Audit.parse(output));
  return audits.find(({ url }) => new URL(url).pathname === page) ?? null;
}

export const pageDefects = defineScorer({
  name: "page-defects",
  does: "Exactly the planted defects are reported, each with the quoted HTML.",
  applies: ({ expect }) => expect.page !== undefined,
  score(observation, { expect }, truth) {
    const audit = auditOf(observation, expect.page ?? "");
    if (audit === null) return judged([`${expect.page ?? "the page"} was not audited`]);
    const planted = truth.defects(expect.page ?? "").filter(({ rule }) => !beside.has(rule));
    const found = audit.findings.filter(({ rule }) => !beside.has(rule));
    const { citations } = answerOf(observation.turn);
    const quoted = new Set(citations.map(({ sentence }) => sentence));
    const missing = planted.filter(({ rule }) => !found.some((finding) => finding.rule === rule));
    const invented = found.filter(({ rule }) => !planted.some((defect) => defect.rule === rule));
    const silent = planted.filter(
      ({ rule }) => !found.some((finding) => finding.rule === rule && quoted.has(finding.quote)),
    );
    const stray = citations.filter(
      ({ kind, sentence }) => kind === "page" && !audit.findings.some(({ quote }) => quote === sentence),
    );
    return judged([
      missing.length > 0 && `not found: ${missing.map(({ rule }) => rule).join(", ")}`,
      invented.length > 0 && `not planted: ${invented.map(({ rule }) => rule).join(", ")}`,
      missing.length === 0 && silent.length > 0 && `not quoted: ${silent.map(({ rule }) => rule).join(", ")}`,
      stray.length > 0 && `quotes what no finding holds: ${stray[0]?.sentence ?? ""}`,
    ]);
  },
});

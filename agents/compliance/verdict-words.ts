// Puts a review into words: verdict first, then each finding with its law, the proof on file, and a safe wording.
import { z } from "zod";
import type { Briefing, ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";
import { type ClaimFinding, Review } from "#src/core/review.ts";

export type Wish = SpecialistReply["segments"][number];

export function segment(kind: Wish["kind"], text: string, extra: Partial<Wish> = {}): Wish {
  return { kind, text, citations: [], variants: [], table: null, topic: null, ...extra };
}

const CheckOutput = Review.pick({ verdict: true, findings: true, disclaimer: true });
const CheckInput = z.object({ text: z.string() });

export interface Checked {
  readonly text: string;
  readonly verdict: z.infer<typeof CheckOutput>["verdict"];
  readonly findings: readonly ClaimFinding[];
  readonly disclaimer: string;
}

/** The finished checks among the results. */
export function checksIn(results: readonly ToolResult[]): Checked[] {
  return results.flatMap(({ tool, kind, input, output }) => {
    if (tool !== "check-claims" || kind !== "ran") return [];
    const [asked, answered] = [CheckInput.safeParse(input), CheckOutput.safeParse(output)];
    return asked.success && answered.success ? [{ text: asked.data.text, ...answered.data }] : [];
  });
}

const EvidenceOutput = z.object({
  product: z.string().nullable(),
  evidence: z.array(
    z.object({
      statement: z.string(),
      line: z.string(),
      expired: z.boolean(),
      relevance: z.number(),
      wording: z.string().nullable(),
      ended: z.string().nullable().default(null),
      forbids: z.array(z.string()).default(() => []),
    }),
  ),
  against: z.array(z.string()),
});
export type EvidenceFound = z.infer<typeof EvidenceOutput>;

export function evidenceIn(results: readonly ToolResult[]): EvidenceFound | null {
  const found = results.find(({ tool, kind }) => tool === "find-evidence" && kind === "ran");
  const parsed = EvidenceOutput.safeParse(found?.output);
  return parsed.success ? parsed.data : null;
}

/** Library sentences as cited facts, word for word. */
export function citedFacts(sentences: readonly string[], results: readonly ToolResult[]): Wish[] {
  const citations = results.flatMap((result) => result.citations);
  return [...new Set(sentences)].flatMap((sentence) => {
    const citation = citations.find((one) => one.sentence === sentence);
    return citation === undefined ? [] : [segment("fact", sentence, { citations: [citation.id] })];
  });
}

/** What check-claims is given: what each document proves, and what it rules out. */
export function evidenceLines(found: EvidenceFound | null): string[] {
  return [...new Set(found?.evidence.flatMap(({ line, forbids }) => [line, ...forbids]) ?? [])];
}

const marks = { de: ["„", "“"], en: ["“", "”"] } as const;

export function quote(text: string, language: Language): string {
  const [open, close] = marks[language];
  return `${open}${text}${close}`;
}

function longDate(iso: string, language: Language): string {
  const locale = language === "de" ? "de-DE" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${iso}T00:00:00Z`),
  );
}

const words = {
  block: {
    de: (claim: string) => `Nein, so nicht: ${claim}. Das spricht dagegen:`,
    en: (claim: string) => `No, not like this: ${claim}. What speaks against it:`,
  },
  warn: {
    de: (claim: string) => `So noch nicht: ${claim} ist angreifbar. Daran liegt es:`,
    en: (claim: string) => `Not yet: ${claim} is open to challenge. The reasons:`,
  },
  pass: {
    de: (claim: string) =>
      `Ja, das geht: In ${claim} habe ich keine Aussage gefunden, gegen die eine Regel spricht.`,
    en: (claim: string) => `Yes, that works: I found no statement in ${claim} that a rule speaks against.`,
  },
  proven: {
    de: (claim: string) => `Ja, das geht: ${claim} ist durch einen gültigen Beleg gedeckt.`,
    en: (claim: string) => `Yes, that works: ${claim} is covered by valid evidence.`,
  },
  expired: {
    de: "Der Beleg dafür ist abgelaufen und darf nicht mehr verwendet werden:",
    en: "The evidence for it has expired and must not be used any more:",
  },
  fix: { de: "Sichere Fassung:", en: "Safe wording:" },
  fixes: { de: "Sichere Fassungen:", en: "Safe wordings:" },
  since: { de: "in Kraft seit", en: "in force since" },
  rule: { de: "Regel", en: "rule" },
  severity: {
    block: { de: "blockiert", en: "blocked" },
    warn: { de: "Warnung", en: "warning" },
    advice: { de: "Hinweis", en: "note" },
  },
} as const;

function findingText({ text }: Checked, finding: ClaimFinding, language: Language): string {
  const span = quote(text.slice(finding.start, finding.end), language);
  const since = `${words.since[language]} ${longDate(finding.inForceSince, language)}`;
  const law = `${finding.law}, ${finding.paragraph}, ${since}`;
  return `${span} – ${words.severity[finding.severity][language]}. ${law} (${words.rule[language]} ${finding.rule}). ${finding.why} ${finding.missing}`;
}

function fixText({ findings, text }: Checked, language: Language): Wish[] {
  const fixes = [
    ...new Set(findings.filter(({ severity }) => severity !== "advice").map(({ fix }) => fix)),
  ].filter((fix) => fix !== text);
  if (fixes.length === 0) return [];
  const lead = fixes.length === 1 ? words.fix[language] : words.fixes[language];
  return [segment("advice", `${lead} ${fixes.map((fix) => quote(fix, language)).join(" / ")}`)];
}

/** How much of the claim a statement must share to be shown as its proof. */
const carries = 0.5;
/** How much of it, to be named as the proof that has run out. */
const touches = 0.3;

/** Proof that has run out, with what the document says about its end. */
function pastSegments(
  past: EvidenceFound["evidence"],
  { language }: Briefing,
  results: readonly ToolResult[],
): Wish[] {
  const facts = citedFacts(
    past.map(({ ended, statement }) => ended ?? statement),
    results,
  );
  return facts.length === 0 ? [] : [segment("advice", words.expired[language]), ...facts];
}

export function verdictSegments(
  checked: Checked,
  briefing: Briefing,
  results: readonly ToolResult[],
): Wish[] {
  const { language } = briefing;
  const claim = quote(checked.text, language);
  const proven = checked.verdict === "pass" && proofsIn(results).length > 0;
  const lead = proven ? words.proven[language](claim) : words[checked.verdict][language](claim);
  return [segment("advice", lead), ...reasonSegments(checked, briefing, results)];
}

function proofsIn(results: readonly ToolResult[]): EvidenceFound["evidence"] {
  const found = evidenceIn(results);
  return (found?.evidence ?? []).filter(({ expired, relevance }) => !expired && relevance >= carries);
}

/** What stands behind a verdict: findings, safe wordings, proof on file, and the limits of the check. */
export function reasonSegments(checked: Checked, briefing: Briefing, results: readonly ToolResult[]): Wish[] {
  const { language } = briefing;
  const found = evidenceIn(results);
  const proofs = proofsIn(results);
  const past = (found?.evidence ?? []).filter(({ expired, relevance }) => expired && relevance >= touches);
  const wordings = results
    .flatMap((result) => result.citations)
    .map(({ sentence }) => sentence)
    .filter((sentence) => proofs.some(({ wording }) => wording !== null && sentence.includes(wording)));
  return [
    ...checked.findings.map((finding) => segment("advice", findingText(checked, finding, language))),
    ...fixText(checked, language),
    ...citedFacts([...proofs.map(({ statement }) => statement), ...wordings.slice(0, 1)], results),
    ...pastSegments(past, briefing, results),
    ...(checked.verdict === "pass" ? [] : citedFacts(found?.against ?? [], results)),
    segment("notice", checked.disclaimer, { topic: "legal" }),
  ];
}

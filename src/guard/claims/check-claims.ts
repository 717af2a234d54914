// The compliance rules' answer about one text: verdict, findings with span, law and a rewrite that itself passes.
import type { Bilingual, Language } from "#src/core/language.ts";
import type { ClaimFinding, Review } from "#src/core/review.ts";
import { saferSentence, saferText } from "./repair/rewrite.ts";
import { claimRules } from "./rules.ts";
import { scan, type ClaimContext, type Hit, type Scan } from "./scan.ts";

export interface ClaimCheck extends ClaimContext {
  /** Language of `why`, `missing` and `fix`. */
  readonly language: Language;
}

export type ClaimVerdict = Pick<Review, "verdict" | "findings" | "disclaimer">;

export const disclaimer: Bilingual = {
  de: "Diese Prüfung unterstützt die Freigabe und ist keine Rechtsberatung.",
  en: "This check supports a review and is no legal advice.",
};

const bearings: Readonly<Record<Exclude<Hit["bearing"], "supports" | "silent">, Bilingual>> = {
  contradicts: {
    de: "Der vorliegende Nachweis widerspricht der Aussage: ",
    en: "The evidence on file contradicts the claim: ",
  },
  partial: {
    de: "Der vorliegende Nachweis deckt nur einen Teil: ",
    en: "The evidence on file covers only a part: ",
  },
  expired: { de: "Der vorliegende Nachweis ist abgelaufen: ", en: "The evidence on file has expired: " },
};

function missingOf({ rule, bearing, statement, missing }: Hit, language: Language): string {
  const lack = (missing ?? rule.missing)[language];
  if (statement === null || bearing === "supports" || bearing === "silent") return lack;
  const quoted = language === "de" ? `„${statement}“` : `“${statement}”`;
  return `${bearings[bearing][language]}${quoted}. ${lack}`;
}

/** One rewrite a sentence and rule: many findings share it. */
type Fixes = Map<string, string>;

function fixOf(hit: Hit, { reading }: Scan, check: ClaimCheck, fixes: Fixes): string {
  const index = reading.sentences.findIndex((one) => hit.start < one.end && hit.end > one.start);
  const sentence = reading.sentences[index]?.text ?? reading.text;
  const key = `${hit.rule.id} ${hit.severity} ${sentence.length > 600 ? index : sentence}`;
  const known = fixes.get(key);
  if (known !== undefined) return known;
  const fix = saferSentence(sentence, hit, { rules: claimRules, context: check, language: check.language });
  fixes.set(key, fix);
  return fix;
}

function findingOf(hit: Hit, scanned: Scan, check: ClaimCheck, fixes: Fixes): ClaimFinding {
  const { rule, source, severity, start, end } = hit;
  return {
    rule: rule.id,
    severity,
    ...scanned.reading.spanInOriginal(start, end),
    law: source.law,
    paragraph: source.paragraph,
    inForceSince: source.from,
    why: rule.why[check.language],
    missing: missingOf(hit, check.language),
    fix: fixOf(hit, scanned, check, fixes),
  };
}

/**
 * Checks one text against all rules in force in the market on that day.
 * The verdict is the worst of block and warn; advice alone passes.
 *
 * @example checkClaims("klimaneutrale Jacke", { language: "de", asOf: "2026-11-23" }).verdict // "block"
 */
export function checkClaims(text: string, check: ClaimCheck): ClaimVerdict {
  const scanned = scan(text, claimRules, check);
  const fixes: Fixes = new Map();
  const findings = scanned.hits.map((hit) => findingOf(hit, scanned, check, fixes));
  const verdict = findings.some(({ severity }) => severity === "block")
    ? "block"
    : findings.some(({ severity }) => severity === "warn")
      ? "warn"
      : "pass";
  return { verdict, findings, disclaimer: disclaimer[check.language] };
}

/** The text with every finding mended, sentence by sentence. */
export function saferVersion(text: string, check: ClaimCheck): string {
  return saferText(text, { rules: claimRules, context: check, language: check.language });
}

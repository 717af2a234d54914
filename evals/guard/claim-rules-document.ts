// Prints the claim rules as a document for people of law: node evals/guard/claim-rules-document.ts writes docs/compliance-rules.md
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ClaimRule, Example, Source } from "#src/guard/claims/rule.ts";
import { claimRules } from "#src/guard/claims/rules.ts";

/** Laws under one heading: the German law is what a German reader looks for. */
function lawOf({ sources }: ClaimRule): string {
  return (sources.find(({ markets }) => markets.includes("DE")) ?? sources[0])?.law ?? "";
}

function sourceLine({ markets, law, paragraph, severity, from, to }: Source): string {
  const days = to === undefined ? `since ${from}` : `${from} to ${to}`;
  return `  - ${markets.join(", ")}: ${law}, ${paragraph} (${severity}, ${days})`;
}

function shown(example: Example): string {
  const text = typeof example === "string" ? example : example.text;
  const context =
    typeof example === "string"
      ? []
      : [
          ...(example.channel === undefined ? [] : [example.channel]),
          ...(example.productCategory === undefined ? [] : [example.productCategory]),
          ...(example.market === undefined ? [] : [example.market]),
          ...(example.asOf === undefined ? [] : [`on ${example.asOf}`]),
          ...(example.evidence === undefined ? [] : ["with evidence"]),
        ];
  const short = text.replace(/\s+/gu, " ").replaceAll("`", "'").trim();
  const cut = short.length > 90 ? `${short.slice(0, 88)} …` : short;
  return `\`${cut}\`${context.length === 0 ? "" : ` (${context.join(", ")})`}`;
}

function exemptionsOf(rule: ClaimRule): string[] {
  return [
    ...(rule.retractable === false ? [] : ["a denial, a real question, or talk about the word"]),
    ...(rule.exceptions === undefined ? [] : ["wordings that only look alike"]),
    ...(rule.unless === undefined ? [] : ["a text that holds what is missing"]),
    ...(rule.nearby === undefined ? [] : ["what is missing, in the same sentence or beside it"]),
    ...(rule.proof === undefined || rule.proof.supports.source === "(?!)"
      ? []
      : [
          rule.proof.lifts === undefined || rule.proof.lifts === "pass"
            ? "valid evidence on file"
            : `valid evidence on file (then ${rule.proof.lifts})`,
        ]),
  ];
}

function section(rule: ClaimRule): string {
  const { examples, home } = rule;
  const where = [...(home?.channels ?? []), ...(home?.categories ?? [])];
  const exempt = exemptionsOf(rule);
  return [
    `### ${rule.id}`,
    "",
    `${rule.why.en}`,
    "",
    "- Law:",
    ...rule.sources.map(sourceLine),
    `- Languages: ${rule.languages.join(", ")}`,
    ...(where.length === 0 ? [] : [`- Only for: ${where.join(", ")}`]),
    ...(exempt.length === 0 ? [] : [`- Lifted by: ${exempt.join("; ")}`]),
    `- Asks for: ${rule.missing.en}`,
    `- Fires on: ${examples.fires.slice(0, 2).map(shown).join(" · ")}`,
    `- Silent on: ${examples.silent.slice(0, 2).map(shown).join(" · ")}`,
    ...(rule.note === undefined ? [] : [`- Note: ${rule.note}`]),
    "",
  ].join("\n");
}

const head = `# Compliance rules

Generated from the rules in \`src/guard/claims\` by \`node evals/guard/claim-rules-document.ts\`; do not edit by hand.

The checker supports a review and is no legal advice. A rule speaks with the first source that fits the market and the day on
which the text appears; a rule without a source for that market and day is silent. \`block\` and \`warn\` decide the verdict,
\`advice\` alone passes. Denials, real questions and talk about a word are no claims; rhetorical questions and double
negations are.

What was recognised as a claim is decided by patterns, not by understanding: a finding is a reason to look, and no finding is
no clearance.
`;

const open = `## What awaits a lawyer

- The numbers 2a, 4a, 4b, 4c, 10a and 23d to 23j follow Annex I of Directive 2005/29/EC as amended by Directive (EU)
  2024/825. The German annex and § 5 Absatz 3 UWG are cited with the same count; check both against the Federal Law Gazette.
- No court has yet decided how far the list of general environmental claims reaches beyond the words of the directive.
- Whether stock bought before 2026-09-27 may be sold off with old packaging is not settled; the rules know no such grace.
- The proposed Green Claims Directive is another, undecided file. No rule rests on it.
- Until 2022-05-27 the German annex counted differently from number 17 on; older dates cite the older numbers where a rule
  says so.
- For Austria, the United Kingdom and the United States the paragraphs name the norm that comes closest; they were not
  checked by a lawyer of those countries.
`;

export function claimRulesDocument(rules: readonly ClaimRule[]): string {
  const groups = [...Map.groupBy(rules, lawOf)].toSorted(([left], [right]) =>
    left.localeCompare(right, "de"),
  );
  const noted = rules.filter(({ note }) => note !== undefined);
  return [
    head,
    `${rules.length} rules under ${groups.length} headings.`,
    "",
    open + noted.map(({ id, note }) => `- \`${id}\`: ${note ?? ""}`).join("\n"),
    "",
    ...groups.flatMap(([law, some]) => [`## ${law}`, "", ...some.map(section)]),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

export const claimRulesFile = fileURLToPath(new URL("../../docs/compliance-rules.md", import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(claimRulesFile, claimRulesDocument(claimRules));

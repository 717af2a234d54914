// How an audit is put into sentences: the defect with its quoted HTML, and what to do about it.
import type { ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";

type Segments = SpecialistReply["segments"];

interface AuditedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly fix: Readonly<Record<Language, string>>;
  readonly quote: string;
}

export interface Audited {
  readonly url: string;
  readonly findings: readonly AuditedFinding[];
}

export function segment(
  kind: Segments[number]["kind"],
  text: string,
  citations: readonly string[] = [],
): Segments[number] {
  return { kind, text, citations: [...citations], variants: [], table: null, topic: null };
}

const mostQuotes = 3;
const longestQuote = 160;

function groupByRule(findings: readonly AuditedFinding[], citations: ToolResult["citations"]) {
  const groups = new Map<string, { finding: AuditedFinding; quotes: { text: string; citation: string }[] }>();
  findings.forEach((finding, index) => {
    // The tool yields one citation a finding, in the same order.
    const citation = citations[index]?.id;
    const group = groups.get(finding.rule) ?? { finding, quotes: [] };
    if (citation !== undefined && group.quotes.length < mostQuotes)
      group.quotes.push({ text: finding.quote, citation });
    groups.set(finding.rule, group);
  });
  return [...groups.values()];
}

/** A long quote is shown by its beginning; the citation opens the whole. */
function shown(quote: string): string {
  const line = quote.replace(/\s+/g, " ").trim();
  return line.length <= longestQuote || line !== quote.trim()
    ? line.length <= longestQuote
      ? quote.trim()
      : quote.trim().slice(0, longestQuote)
    : line.slice(0, longestQuote);
}

export function findingSegments(result: ToolResult, language: Language, most: number): Segments {
  // The gate parsed this output with the tool's own schema.
  const audited = result.output as Audited;
  return groupByRule(audited.findings, result.citations)
    .slice(0, most)
    .flatMap(({ finding, quotes }, index) => {
      const evidence = quotes
        .map((quote) => `\`${shown(quote.text)}\``)
        .join(language === "de" ? " und " : " and ");
      return [
        segment(
          "fact",
          `${numbered(index, language)}${finding.title[language]}: ${evidence}`,
          quotes.map((quote) => quote.citation),
        ),
        segment("advice", `→ ${finding.fix[language]}`),
      ];
    });
}

const ordinals = {
  de: [
    "Erstens",
    "Zweitens",
    "Drittens",
    "Viertens",
    "Fünftens",
    "Sechstens",
    "Siebtens",
    "Achtens",
    "Neuntens",
    "Zehntens",
  ],
  en: ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"],
} as const;

function numbered(index: number, language: Language): string {
  const word = ordinals[language][index];
  return word === undefined ? "" : `${word}: `;
}

/** "die 5 wichtigsten", "top three": how many points are wanted at most. */
export function wantedPoints(text: string): number | null {
  const words: Readonly<Record<string, number>> = {
    drei: 3,
    three: 3,
    vier: 4,
    four: 4,
    fünf: 5,
    fuenf: 5,
    five: 5,
    zwei: 2,
    two: 2,
    eine: 1,
    one: 1,
    zehn: 10,
    ten: 10,
  };
  const match =
    /(?:top|die|the|nur|only|bitte|höchstens|max\.?|at most)\s+(\d{1,2}|zwei|drei|vier|fünf|fuenf|zehn|two|three|four|five|ten)\b/iu.exec(
      text,
    );
  const found = match?.[1]?.toLowerCase();
  if (found === undefined) return null;
  const number = words[found] ?? Number(found);
  return Number.isInteger(number) && number > 0 ? number : null;
}

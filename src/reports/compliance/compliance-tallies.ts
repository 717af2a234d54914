// Checked texts in numbers: verdicts, rules that spoke, and the library's documents as they stand today.
import { fingerprint } from "#src/core/fingerprint.ts";
import type { Found } from "#src/core/report-records.ts";
import type { ClaimFinding } from "#src/core/review.ts";
import type { ToolRun } from "#src/core/state-ports.ts";
import { recordsSource, type Line, type Tally } from "../tally.ts";
import { claimTool, type CheckedDocument, type Judged } from "./claim-checks.ts";
import { columns, lines as named, titles, verdictNames, verdicts } from "./compliance-words.ts";

export const mostDocuments = 20;

interface Window {
  readonly from: string;
  readonly to: string;
}

export function checkTallies(
  checks: Found<ToolRun & { readonly judged: Judged }>,
  window: Window,
): readonly [Tally, Tally] {
  const hashed = {
    rows: checks.rows.map(({ run, outputHash }) => [run, outputHash]),
    query: checks.query,
  };
  const judged = checks.rows.map((row) => row.judged);
  const counted = verdicts.map((verdict): Line => ({
    key: `checks.${verdict}`,
    label: verdictNames[verdict],
    cells: [judged.filter((each) => each.verdict === verdict).length],
  }));
  return [
    {
      title: titles.checks,
      columns: [columns.count],
      source: recordsSource(hashed, { window, method: "runs of check-claims by their verdict" }),
      lines: [
        { key: "checks", label: named.checks, cells: [judged.length] },
        ...(judged.length === 0 ? [] : counted),
      ],
    },
    {
      title: titles.rules,
      columns: [columns.findings, columns.block, columns.warn, columns.advice],
      source: recordsSource(hashed, { window, method: "findings of those runs by rule" }),
      lines: byRule(judged.flatMap(({ findings }) => findings)),
    },
  ];
}

function byRule(findings: readonly ClaimFinding[]): Line[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)]
    .sort(([one, left], [two, right]) => right.length - left.length || (one < two ? -1 : 1))
    .map(([rule, each]) => {
      const [first] = each;
      const label = first === undefined ? rule : `${rule} (${first.law} ${first.paragraph})`;
      return { key: `rules.${rule}`, label: { de: label, en: label }, cells: severities(each) };
    });
}

/** All, then by severity. */
function severities(findings: readonly ClaimFinding[]): number[] {
  const count = (severity: ClaimFinding["severity"]) =>
    findings.filter((each) => each.severity === severity).length;
  return [findings.length, count("block"), count("warn"), count("advice")];
}

export function libraryTallies(checked: readonly CheckedDocument[]): readonly [Tally, Tally] {
  const source = {
    tool: claimTool,
    query: `check-claims on ${checked.length} library documents`,
    dataHash: fingerprint(checked.map((each) => [each.source.run, each.document.hash])),
    window: null,
    method: "claim rules on each document's text",
    reference: "src/guard/claims",
  };
  const count = (test: (judged: Judged) => boolean) => checked.filter(({ judged }) => test(judged)).length;
  const one = (key: keyof typeof named, value: number): Line => ({
    key: `library.${key}`,
    label: named[key],
    cells: [value],
  });
  const flawed = checked
    .filter(({ judged }) => judged.findings.length > 0)
    .sort(
      (left, right) =>
        right.judged.findings.length - left.judged.findings.length ||
        (left.document.source < right.document.source ? -1 : 1),
    );
  return [
    {
      title: titles.library,
      columns: [columns.count],
      source,
      lines: [
        one("checked", checked.length),
        one("flawed", flawed.length),
        one(
          "blocked",
          count(({ verdict }) => verdict === "block"),
        ),
      ],
    },
    {
      title: titles.documents,
      columns: [columns.findings, columns.block, columns.warn, columns.advice],
      source,
      lines: flawed.slice(0, mostDocuments).map(({ document, judged, source: own }) => ({
        key: `documents.${document.id}`,
        label: { de: document.title, en: document.title },
        cells: severities(judged.findings),
        source: own,
      })),
    },
  ];
}

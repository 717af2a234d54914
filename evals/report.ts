// The results as tables: passed of all by suite, scenario and language, then every failure with its text and reasons.
import type { Result } from "./suites/suite.ts";

export interface SuiteResults {
  readonly suite: string;
  /** Counted, but not listed. */
  readonly sealed: boolean;
  readonly results: readonly Result[];
}

export interface Circumstances {
  readonly date: string;
  readonly model: string;
  readonly commit: string;
}

export function passed(results: readonly Result[]): number {
  return results.filter(({ pass }) => pass).length;
}

function share(results: readonly Result[]): string {
  return `${passed(results)}/${results.length}`;
}

/** Half of the rows are answered faster than this. */
function median(results: readonly Result[]): number {
  const times = results.map(({ milliseconds }) => milliseconds).sort((left, right) => left - right);
  return times[Math.floor(times.length / 2)] ?? 0;
}

function rowsOf({ suite, results }: SuiteResults): string[] {
  const groups = Map.groupBy(results, ({ scenario, language }) => `${scenario} | ${language}`);
  const lines = [...groups].map(
    ([key, group]) => `| ${suite} | ${key} | ${share(group)} | ${median(group)} |`,
  );
  return [...lines, `| ${suite} | **all** | | **${share(results)}** | ${median(results)} |`];
}

/** A cell holds no line break and no bar. */
function cell(text: string): string {
  const short = text.length > 160 ? `${text.slice(0, 160)} …` : text;
  return short.replaceAll("|", "\\|").replaceAll(/\s+/g, " ");
}

export function passTable(suites: readonly SuiteResults[]): string {
  return [
    "| suite | scenario | language | passed | median ms |",
    "|---|---|---|---|---|",
    ...suites.flatMap(rowsOf),
  ].join("\n");
}

export function failureList(suites: readonly SuiteResults[]): string {
  const failed = suites.flatMap(({ sealed, results }) => (sealed ? [] : results.filter(({ pass }) => !pass)));
  if (failed.length === 0) return "No failures.";
  const lines = failed.map(
    ({ id, text, why }) => `| ${id} | ${cell(text)} | ${why.map(cell).join("<br>")} |`,
  );
  return ["| row | asked | why it fails |", "|---|---|---|", ...lines].join("\n");
}

export function report(suites: readonly SuiteResults[], { date, model, commit }: Circumstances): string {
  return [
    "# Evaluation results",
    `${date}, model \`${model}\`, commit \`${commit}\`. Made by \`npm run evals -- --write\`.`,
    passTable(suites),
    "## Failures",
    failureList(suites),
    "",
  ].join("\n\n");
}

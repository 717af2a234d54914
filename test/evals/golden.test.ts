// The golden sets parse, cover what issue 2 asks for, and the report and the baseline say what they should.
import { expect, test } from "vitest";
import { goldenNames, readGolden } from "#evals/golden-row.ts";
import { regressions } from "#evals/baseline.ts";
import { failureList, passTable } from "#evals/report.ts";
import { scorers } from "#evals/scorers/scorers.ts";
import type { Result } from "#evals/suites/suite.ts";
import { facts } from "#src/demo/facts.ts";
import { products } from "#src/demo/company.ts";
import { truth } from "./observation.ts";

const rows = readGolden("scenarios");
const six = ["attribution", "claims", "page", "copy", "library", "add"] as const;

test.each(six)("%s: both questions of the issue and at least twenty paraphrases", (scenario) => {
  const own = rows.filter((row) => row.scenario === scenario);
  const original = own.filter(({ style }) => style === "original");
  expect(new Set(original.map(({ language }) => language))).toEqual(new Set(["de", "en"]));
  expect(own.length - original.length).toBeGreaterThanOrEqual(20);
  expect(own.filter(({ language }) => language === "mixed").length).toBeGreaterThanOrEqual(2);
  const styles = new Set(own.map(({ style }) => style));
  for (const style of ["terse", "rambling", "misspelt", "colloquial", "polite", "mention", "lower-case"])
    expect(styles).toContain(style);
});

test("all six products are written about, and many pages are looked at", () => {
  const ordered = new Set(rows.flatMap(({ expect: { copy } }) => (copy === undefined ? [] : [copy.product])));
  expect([...ordered].sort()).toEqual(Object.keys(products).sort());
  const pages = new Set(rows.flatMap(({ expect: { page } }) => (page === undefined ? [] : [page])));
  expect([...pages].filter((page) => truth.defects(page).length > 0).length).toBeGreaterThanOrEqual(12);
  expect([...pages].filter((page) => truth.defects(page).length === 0).length).toBeGreaterThanOrEqual(3);
});

test("documents, facts and hidden words that rows name exist", () => {
  const all = goldenNames.flatMap((name) => readGolden(name));
  for (const { expect: wanted } of all) {
    if (wanted.fact !== undefined) expect(facts.map(({ id }) => id)).toContain(wanted.fact);
    for (const document of (wanted.cites ?? []).flatMap(({ documents }) => documents))
      expect(truth.library(document), document).not.toBe("");
  }
});

test("every row is looked at by at least three scorers", () => {
  for (const row of goldenNames.flatMap((name) => readGolden(name)))
    expect(scorers.filter((scorer) => scorer.applies(row)).length).toBeGreaterThanOrEqual(3);
});

const result = (id: string, pass: boolean): Result => ({
  ...{ id, scenario: "s", language: "de", text: "Was | wie\nviel?", answer: "", milliseconds: 5, pass },
  why: pass ? [] : ["outcome: failed"],
});

test("the report counts by scenario and language and lists failures in one line each", () => {
  const suites = [{ suite: "scenarios", sealed: false, results: [result("a", true), result("b", false)] }];
  expect(passTable(suites)).toContain("| scenarios | s | de | 1/2 |");
  expect(failureList(suites)).toContain("| b | Was \\| wie viel? | outcome: failed |");
});

test("failures of a sealed suite are counted and not listed", () => {
  expect(failureList([{ suite: "unseen", sealed: true, results: [result("b", false)] }])).toBe(
    "No failures.",
  );
});

test("fewer passed rows than the baseline is a regression, a new suite is none", () => {
  const suites = [{ suite: "scenarios", sealed: false, results: [result("a", true), result("b", false)] }];
  expect(regressions(suites, { scenarios: { passed: 2, rows: 2 } })).toHaveLength(1);
  expect(regressions(suites, { scenarios: { passed: 1, rows: 2 } })).toEqual([]);
  expect(regressions(suites, {})).toEqual([]);
});

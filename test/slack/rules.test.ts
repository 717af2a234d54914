// docs/slack-rules.md against the tests that it names: a rule whose test was renamed or taken away is found here.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Row {
  readonly rule: string;
  /** Files that keep the rule; none where Slack or another package does. */
  readonly kept: readonly string[];
  readonly proof: string;
}

const page = readFileSync("docs/slack-rules.md", "utf8");

const unreadable = (line: string): Row => ({ rule: line, kept: [], proof: "" });

/** The body rows of every table; a line of another shape becomes a row that nothing proves. */
function rowsOf(text: string): Row[] {
  const lines = text
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|(?: Rule|[ -]*-\s*\|)/.test(line));
  return lines.map((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    const [, rule = "", kept = "", proof = ""] = cells;
    if (cells.length !== 5) return unreadable(line);
    return { rule, kept: [...kept.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file), proof };
  });
}

/** What is wrong with a row; empty when its proof stands. */
function problemsOf({ rule, kept, proof }: Row): string[] {
  const named = [...proof.matchAll(/`(test\/[^`]+)`: "([^"]+)"/g)];
  const isSaid = /^(?:Exception|Not kept): \S/.test(proof);
  const files = proof.match(/`test\//g)?.length ?? 0;
  return [
    ...(named.length === 0 && !isSaid ? [`${rule}: neither test nor exception`] : []),
    ...(files === named.length ? [] : [`${rule}: a file without a title`]),
    ...kept.filter((file) => !existsSync(file)).map((file) => `${rule}: no file ${file}`),
    ...named.flatMap(([, file = "", title = ""]) => {
      if (!existsSync(file)) return [`${rule}: no file ${file}`];
      return readFileSync(file, "utf8").includes(title) ? [] : [`${rule}: no test “${title}” in ${file}`];
    }),
  ];
}

describe("Slack's rules", () => {
  it("have each a test that exists, or an exception with its reason", () => {
    expect(rowsOf(page).flatMap(problemsOf)).toEqual([]);
  });

  it("stand in all five groups", () => {
    const groups = page.split(/^## /m).slice(1);
    expect(groups.map((group) => group.split("\n")[0])).toEqual([
      "Delivery",
      "Rate limits",
      "Sizes",
      "Auth",
      "Approval specifics",
    ]);
    for (const group of groups) expect(rowsOf(group).length).toBeGreaterThan(8);
  });

  const here = "`test/slack/rules.test.ts`";
  it.each([
    ["a test that is gone", `| A rule | – | ${here}: "a title that stands nowhere ${"else"}" |`, /no test/],
    ["a file that is gone", '| A rule | – | `test/slack/gone.test.ts`: "x" |', /no file test\/slack\/gone/],
    [
      "a second test that is gone",
      `| A rule | – | ${here}: "catches" and \`test/gone.test.ts\`: "x" |`,
      /gone/,
    ],
    ["a file without a title", `| A rule | – | ${here} |`, /without a title/],
    [
      "a place that is gone",
      "| A rule | `src/slack/gone.ts` | Exception: a reason |",
      /no file src\/slack\/gone/,
    ],
    ["no proof", "| A rule | – | – |", /neither test nor exception/],
    ["an exception without a reason", "| A rule | – | Exception: |", /neither test nor exception/],
    ["a row of another shape", "| A rule | – |", /neither test nor exception/],
  ])("are not taken with %s", (_, planted, problem) => {
    const rows = rowsOf(`${page}\n${planted}`);
    expect(rows.flatMap(problemsOf).join("\n")).toMatch(problem);
  });
});

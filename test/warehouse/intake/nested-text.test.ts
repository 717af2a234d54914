// A text is found wherever it lies in a column, and only there.
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { textsOf, withDuckDb } from "#src/warehouse/intake/duckdb.ts";
import { anyTextSql } from "#src/warehouse/intake/events/nested-text.ts";

function found(value: string): Promise<string[][]> {
  return withDuckDb(tmpdir(), async (connection) => {
    const [[type = ""] = []] = await textsOf(connection, `SELECT typeof(${value})`);
    const condition = anyTextSql("v", type, (text) => `contains(${text}, '@')`);
    return textsOf(connection, `SELECT CAST(${condition} AS VARCHAR) FROM (SELECT ${value} AS v)`);
  });
}

test.each([
  ["'a@b'", true],
  ["['x', 'a@b']", true],
  ["{'a b': 1, 'c': {'\"d\"': [{'e': 'x'}, {'e': 'a@b'}]}}", true],
  ["[{'k': 'x', 'v': {'s': NULL::VARCHAR, 'n': 1.5::DECIMAL(10,2)}}]", false],
  ["MAP {'a': 'a@b'}", true],
  ["['a@b', 'x']::VARCHAR[2]", true],
  ["[[['a@b']]]", true],
  ["NULL::STRUCT(a VARCHAR)[]", false],
  ["{'a': 1, 'b': [DATE '2026-10-05']}", false],
])("%s: %s", async (value, expected) => {
  expect(await found(value)).toEqual([[String(expected)]]);
});

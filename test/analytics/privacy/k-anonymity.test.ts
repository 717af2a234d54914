import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suppress, tellsByDifference, type SafeTable } from "#src/analytics/privacy/k-anonymity.ts";

const k = 3;

/** All tables of whole numbers that fit what is shown: what somebody with patience can work out. */
function possible(shown: SafeTable): number[][] {
  const width = shown.cells[0]?.length ?? 0;
  const flat = shown.cells.flat();
  const found: number[][] = [];
  const left = (sums: readonly (number | null)[]) => sums.map((sum) => sum ?? Number.POSITIVE_INFINITY);
  const fill = (at: number, chosen: number[], rows: number[], columns: number[]): void => {
    if (at === flat.length) {
      if ([...rows, ...columns].every((rest) => rest === 0)) found.push(chosen);
      return;
    }
    const [row, column] = [Math.floor(at / width), at % width];
    const most = Math.min(rows[row] ?? 0, columns[column] ?? 0);
    const given = flat[at] ?? null;
    const choices = given === null ? Array.from({ length: most + 1 }, (_, value) => value) : [given];
    for (const value of choices) {
      if (value > most) continue;
      // The last of a row or column is what is left.
      if (column === width - 1 && value !== rows[row]) continue;
      if (at >= flat.length - width && value !== columns[column]) continue;
      fill(
        at + 1,
        [...chosen, value],
        rows.with(row, (rows[row] ?? 0) - value),
        columns.with(column, (columns[column] ?? 0) - value),
      );
    }
  };
  fill(0, [], left(shown.rowSums), left(shown.columnSums));
  return found;
}

const table = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe("suppress", () => {
  it("leaves no small group that anybody can work out, on random tables searched through", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const shown = suppress({ cells }, k);
        if (shown.rowSums.includes(null)) return;
        const all = possible(shown);
        cells.flat().forEach((count, at) => {
          if (count === 0 || count >= k) return;
          expect(shown.cells.flat()[at]).toBeNull();
          expect(new Set(all.map((one) => one[at])).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it("never shows a number of 1 to k − 1 people", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const { cells: shown, rowSums, columnSums, total } = suppress({ cells }, k);
        for (const count of [...shown.flat(), ...rowSums, ...columnSums, total])
          if (count !== null) expect(count === 0 || count >= k).toBe(true);
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  it("shows a table of large groups as it is, and zeros", () => {
    expect(suppress({ cells: [[10, 0], [12, 40]] }).cells).toEqual([[10, 0], [12, 40]]); // prettier-ignore
  });

  it("withholds companions, so that no margin tells the small one", () => {
    expect(suppress({ cells: [[3, 40], [50, 60]] })).toMatchObject({ suppressed: 4, total: 153 }); // prettier-ignore
  });

  it("is searched by a test that would find a naive table", () => {
    const naive = { cells: [[null, 4], [5, 6]], rowSums: [5, 11], columnSums: [6, 10], total: 16, suppressed: 1 }; // prettier-ignore
    expect(new Set(possible(naive).map(([first]) => first))).toEqual(new Set([1]));
  });
});

describe("tellsByDifference", () => {
  const count = (people: number, ...groups: string[]) => ({ people, groups: new Set(groups) });
  it.each([
    ["one person more", [count(100, "a", "b")], count(103, "a", "b", "c"), true],
    ["a day less", [count(103, "a", "b", "c")], count(100, "a", "b"), true],
    ["two parts of a whole", [count(50, "a"), count(47, "b")], count(100, "a", "b", "c"), true],
    ["a large rest", [count(50, "a")], count(100, "a", "b"), false],
    ["the same again", [count(50, "a")], count(50, "a"), false],
    ["something else", [count(50, "a")], count(48, "b"), false],
  ] as const)("%s", (_, earlier, asked, expected) => {
    expect(tellsByDifference(earlier, asked)).toBe(expected);
  });
});

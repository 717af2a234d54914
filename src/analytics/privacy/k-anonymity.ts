// Withholds cells of a two-way table of people so that no group of fewer than k can be read or worked out from its margins.
//
// Answers: which cells of a table may be shown together with all row and column sums.
// Assumption: every person counts in one cell; all margins are shown.
// Reference: Gusfield (1988), A graph theoretic approach to statistical data security: with positive cells a withheld cell
// can be worked out exactly when it is a bridge of the graph whose nodes are rows and columns and whose edges are the
// withheld cells. Companions are added until no bridge is left; sums that would tell withheld cells together are withheld too.
// Example: [[3, 40], [50, 60]] withholds all four cells: any two of them with the margins give the others.

export interface CountTable {
  /** People in each cell, rows of equal length; whole numbers of 0 or more. */
  readonly cells: readonly (readonly number[])[];
}

export interface SafeTable {
  /** Null where a number is withheld. */
  readonly cells: readonly (readonly (number | null)[])[];
  /** Null for a margin that counts 1 to k − 1 people; then nothing else of it is shown either. */
  readonly rowSums: readonly (number | null)[];
  readonly columnSums: readonly (number | null)[];
  readonly total: number | null;
  readonly suppressed: number;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly count: number;
}

function isFew(people: number, k: number): boolean {
  return people > 0 && people < k;
}

/** Nodes that can be reached from a row over withheld cells, one of them left out. Columns are counted on from the rows. */
function reach(from: number, edges: readonly Cell[], without: Cell, rows: number): Set<number> {
  const reached = new Set([from]);
  for (let grew = true; grew;) {
    grew = false;
    for (const edge of edges) {
      if (edge === without) continue;
      const [row, column] = [edge.row, rows + edge.column];
      if (reached.has(row) === reached.has(column)) continue;
      reached.add(row).add(column);
      grew = true;
    }
  }
  return reached;
}

/** A withheld cell that the margins tell, with what lies on its row's side of the graph; null when there is none. */
function bridge(
  edges: readonly Cell[],
  rows: number,
): { readonly cell: Cell; readonly side: Set<number> } | null {
  for (const cell of edges) {
    const side = reach(cell.row, edges, cell, rows);
    if (!side.has(rows + cell.column)) return { cell, side };
  }
  return null;
}

/**
 * Zero is shown: nobody is not few. Without a way to protect a cell nothing is shown at all.
 * @param k fewest people a shown number may count
 */
export function suppress({ cells }: CountTable, k = 10): SafeTable {
  const all: Cell[] = cells.flatMap((line, row) => line.map((count, column) => ({ row, column, count })));
  const rows = cells.length;
  const hidden = new Set(all.filter(({ count }) => isFew(count, k)));
  const sums = (of: "row" | "column", length: number): number[] =>
    Array.from({ length }, (_, at) =>
      all.filter((cell) => cell[of] === at).reduce((sum, { count }) => sum + count, 0),
    );
  const [rowSums, columnSums] = [sums("row", rows), sums("column", cells[0]?.length ?? 0)];
  const total = rowSums.reduce((sum, count) => sum + count, 0);
  // A margin of a few people is a cell of a few people: nothing around it can be shown safely beside the other margins.
  const smallMargin = [...rowSums, ...columnSums, total].some((sum) => isFew(sum, k));
  const nothing: SafeTable = {
    cells: cells.map((line) => line.map(() => null)),
    rowSums: rowSums.map(() => null),
    columnSums: columnSums.map(() => null),
    total: isFew(total, k) ? null : total,
    suppressed: all.length,
  };
  if (smallMargin) return nothing;
  for (;;) {
    const found = bridge([...hidden], rows);
    if (found === null) break;
    const { side } = found;
    const companion = all
      .filter(
        (cell) => !hidden.has(cell) && cell.count > 0 && side.has(cell.row) !== side.has(rows + cell.column),
      )
      .sort((left, right) => left.count - right.count)[0];
    if (companion === undefined) return nothing;
    hidden.add(companion);
  }
  return {
    cells: cells.map((line, row) =>
      line.map((count, column) =>
        [...hidden].some((cell) => cell.row === row && cell.column === column) ? null : count,
      ),
    ),
    rowSums,
    columnSums,
    total,
    suppressed: hidden.size,
  };
}

/** A number that was given out: whom it counts, as the finest groups it is made of, and how many people they are. */
export interface AnsweredCount {
  readonly groups: ReadonlySet<string>;
  readonly people: number;
}

function isWithin(small: AnsweredCount, large: AnsweredCount): boolean {
  return [...small.groups].every((group) => large.groups.has(group));
}

/**
 * Whether a new number, beside those given out before, tells a group of 1 to k − 1 people: as the rest of one within the
 * other, or of two separate ones within it.
 */
export function tellsByDifference(earlier: readonly AnsweredCount[], asked: AnsweredCount, k = 10): boolean {
  const pairs = earlier.flatMap((one) =>
    isWithin(one, asked)
      ? [asked.people - one.people]
      : isWithin(asked, one)
        ? [one.people - asked.people]
        : [],
  );
  if (pairs.some((rest) => isFew(rest, k))) return true;
  const inside = earlier.filter((one) => isWithin(one, asked));
  return inside.some((one, at) =>
    inside
      .slice(at + 1)
      .some(
        (other) =>
          one.groups.isDisjointFrom(other.groups) && isFew(asked.people - one.people - other.people, k),
      ),
  );
}

// In a direct conversation the owner reads the personal data that was masked; everywhere else the tokens stay.
import type { Turn } from "#src/core/turn.ts";
import type { Segment } from "#src/core/segment.ts";

const token = /<[A-Z]+_\d+>/;

/** The Turn with `reveal` applied to every text of its answer that holds a token. */
export async function revealTurn(turn: Turn, reveal: (text: string) => Promise<string>): Promise<Turn> {
  const { answer } = turn;
  if (answer === undefined) return turn;
  const open = async (text: string): Promise<string> => (token.test(text) ? reveal(text) : text);
  const segments = await Promise.all(answer.segments.map((segment) => revealSegment(segment, open)));
  const variants = await Promise.all(
    answer.variants.map(async (variant) => ({ ...variant, text: await open(variant.text) })),
  );
  const citations = await Promise.all(
    answer.citations.map(async (citation) => ({ ...citation, sentence: await open(citation.sentence) })),
  );
  return { ...turn, answer: { ...answer, segments, variants, citations, text: await open(answer.text) } };
}

async function revealSegment(segment: Segment, open: (text: string) => Promise<string>): Promise<Segment> {
  const text = await open(segment.text);
  if (segment.kind !== "figure" || segment.table === null) return { ...segment, text };
  const rows = await Promise.all(
    segment.table.rows.map(async (row) => ({ ...row, label: await open(row.label) })),
  );
  return { ...segment, text, table: { ...segment.table, rows } };
}

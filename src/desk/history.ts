// What was said before: read from our own store, or handed over as text, whose numbered lines become variants.
import type { TurnId, UserId } from "../core/ids.ts";
import { joinLabels, labelOf, personLabel } from "../core/label.ts";
import type { TurnStore } from "../core/state-ports.ts";
import type { Answer, HistoryEntry, Origin, Turn } from "../core/turn.ts";
import type { CopyKind, Variant } from "../core/variant.ts";

const numbered = /^\s*(?:\*\*)?(\d{1,2})[.)]\s+(.+?)\s*$/gmu;
const fewestLines = 2;

const kinds: readonly (readonly [RegExp, CopyKind])[] = [
  [/betreff|subject/iu, "subject-line"],
  [/headline|überschrift|ueberschrift|titelzeile|slogan|claim/iu, "headline"],
  [/beschreibung|description|teaser/iu, "description"],
  [/post\b|posting|instagram|linkedin|facebook|social/iu, "post"],
];

function kindOf(ask: string): CopyKind {
  return kinds.find(([pattern]) => pattern.test(ask))?.[1] ?? "subject-line";
}

function variantsIn(text: string, { kind, entry }: { kind: CopyKind; entry: number }): Variant[] {
  const lines = [...text.matchAll(numbered)];
  if (lines.length < fewestLines) return [];
  return lines.map(([, position = "1", line = ""]) => ({
    id: `H${entry}.v${position}`,
    position: Number(position),
    kind,
    text: line.replace(/^["„“»]|["“”«]$/gu, ""),
    edits: null,
    lineage: null,
    label: personLabel,
  }));
}

/**
 * Whoever hands a conversation over vouches for it: it comes from a shell, a test or an evaluation, never from a surface.
 * @param texts masked, oldest first
 * @param by who hands it over
 */
export function historyFromTexts(
  texts: readonly { readonly from: "person" | "leitstand"; readonly text: string }[],
  by: UserId,
): HistoryEntry[] {
  return texts.map(({ from, text }, index) => {
    const ask = texts.slice(0, index).findLast((earlier) => earlier.from === "person")?.text ?? "";
    const variants =
      from === "leitstand" ? variantsIn(text, { kind: kindOf(`${ask} ${text}`), entry: index + 1 }) : [];
    return {
      from,
      by: from === "person" ? by : null,
      text,
      turn: null,
      label: personLabel,
      variants,
      specialists: variants.length > 0 ? ["copywriter" as const] : [],
    };
  });
}

export const historyLength = 12;

/** What a Turn is told of its conversation: never what was answered to somebody else alone. */
export async function readHistory(
  turns: Pick<TurnStore, "history">,
  { conversation, reader }: Origin,
): Promise<HistoryEntry[]> {
  const entries = await turns.history(conversation, historyLength);
  return entries.filter((entry) => entry.reader == null || entry.reader === reader);
}

/** The same history, with one answer of the conversation as its newest: "the second one" is then one of its variants. */
export async function endingWith(
  turns: Pick<TurnStore, "load">,
  entries: readonly HistoryEntry[],
  { about, origin }: { readonly about: TurnId; readonly origin: Origin },
): Promise<HistoryEntry[]> {
  const turn = (await turns.load(about))?.turn;
  if (turn?.answer === undefined || turn.ask.origin.conversation !== origin.conversation) return [...entries];
  const { reader } = turn.ask.origin;
  if (reader !== undefined && reader !== origin.reader) return [...entries];
  const others = entries.filter((entry) => entry.from !== "leitstand" || entry.turn !== about);
  return [...others, answerEntry(turn, turn.answer)];
}

function answerEntry({ id, ask }: Turn, answer: Answer): HistoryEntry {
  return {
    ...{ from: "leitstand", turn: id, reader: ask.origin.reader ?? null, text: answer.text },
    label: joinLabels([...answer.segments, ...answer.variants].map(labelOf)),
    ...{ variants: answer.variants, specialists: answer.specialists },
  };
}

export async function rememberTurn(turns: Pick<TurnStore, "appendHistory">, turn: Turn): Promise<void> {
  const { id, ask, answer } = turn;
  const { conversation, reader } = ask.origin;
  const own = { turn: id, reader: reader ?? null };
  const asked = { from: "person" as const, by: ask.person.id, text: ask.text };
  await turns.appendHistory(conversation, { ...own, ...asked, variants: [], specialists: [] });
  if (answer === undefined) return;
  await turns.appendHistory(conversation, answerEntry(turn, answer));
}

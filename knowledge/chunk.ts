// Makes passages: runs of whole blocks under one heading, cut at sentences only when one block is too long.
import { createHash } from "node:crypto";
import type { DocumentId } from "#src/core/ids.ts";
import type { StoredPassage } from "#src/core/knowledge-store.ts";
import type { Language } from "#src/core/language.ts";
import type { Section, Sentence } from "#src/core/ports.ts";
import { outlineOf, type Block } from "./text/blocks.ts";
import { splitSentences } from "./text/sentences.ts";

/** Bump when the same text gives other passages: stored documents are then cut again on start. */
export const chunkerVersion = "p1";

/** Characters. A passage is closed once it has this many, and never has more than `most` unless one sentence does. */
const enough = 800;
const most = 1_400;

interface Piece {
  readonly headings: readonly string[];
  readonly sentences: readonly Sentence[];
  readonly start: number;
  readonly end: number;
}

/** Passages in reading order; `passage.text === text.slice(passage.start, passage.end)`, likewise every sentence. */
export function passagesOf(
  document: DocumentId,
  text: string,
  { format, language }: { format: "markdown" | "text"; language: Language },
): StoredPassage[] {
  const { blocks, headings } = outlineOf(text, format);
  const pieces = blocks.flatMap((block) => piecesOf(block, text, language));
  // A text of headings only is still worth finding.
  const bare = pieces.length > 0 ? [] : headings.map((heading) => bareHeading(heading, text, language));
  return joinPieces([...pieces, ...bare]).map((piece, ordinal) => {
    const words = text.slice(piece.start, piece.end);
    return {
      id: passageId(document, piece, words),
      document,
      ordinal,
      headings: piece.headings,
      text: words,
      start: piece.start,
      end: piece.end,
      sentences: piece.sentences,
    };
  });
}

/** Passages of one heading path as sections. */
export function sectionsOf(passages: readonly StoredPassage[]): Section[] {
  const sections: Section[] = [];
  for (const passage of passages) {
    const last = sections.at(-1);
    if (last !== undefined && samePath(last.headings, passage.headings)) {
      sections[sections.length - 1] = {
        ...last,
        end: passage.end,
        sentences: [...last.sentences, ...passage.sentences],
      };
    } else {
      sections.push({
        headings: passage.headings,
        start: passage.start,
        end: passage.end,
        sentences: passage.sentences,
      });
    }
  }
  return sections;
}

function piecesOf(block: Block, text: string, language: Language): Piece[] {
  const sentences = sentencesOf(block, text, language);
  const pieces: Piece[] = [];
  let open: Sentence[] = [];
  const close = (): void => {
    const [first, last] = [open[0], open.at(-1)];
    if (first === undefined || last === undefined) return;
    pieces.push({ headings: block.headings, sentences: open, start: first.start, end: last.end });
    open = [];
  };
  for (const sentence of sentences) {
    const start = open[0]?.start ?? sentence.start;
    if (sentence.end - start > most) close();
    open.push(sentence);
  }
  close();
  return pieces;
}

function sentencesOf(block: Block, text: string, language: Language): Sentence[] {
  const raw = text.slice(block.start, block.end);
  switch (block.kind) {
    case "prose":
      return splitSentences(raw, language, block.start);
    case "row":
      return [{ start: block.start, end: block.end }];
    case "code":
      return [...raw.matchAll(/(?!```|~~~)\S[^\n]*/g)].map((line) => ({
        start: block.start + line.index,
        end: block.start + line.index + line[0].trimEnd().length,
      }));
  }
}

function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const fits = last !== undefined && last.end - last.start < enough && piece.end - last.start <= most;
    if (fits && samePath(last.headings, piece.headings)) {
      joined[joined.length - 1] = {
        ...last,
        sentences: [...last.sentences, ...piece.sentences],
        end: piece.end,
      };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

function bareHeading(
  heading: { readonly text: string; readonly start: number },
  text: string,
  language: Language,
): Piece {
  const start = text.indexOf(heading.text, heading.start);
  const at = start === -1 ? heading.start : start;
  const end = Math.min(text.length, at + Math.max(heading.text.length, 1));
  return { headings: [], sentences: splitSentences(text.slice(at, end), language, at), start: at, end };
}

function samePath(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((heading, index) => heading === right[index]);
}

function passageId(document: DocumentId, piece: Piece, words: string): string {
  const place = JSON.stringify([piece.start, piece.headings, words]);
  return `${document}.${createHash("sha256").update(place).digest("hex").slice(0, 16)}`;
}

// What the renderer makes: Slack messages within Slack's limits, packed from pieces that are never cut.
import type { types } from "@slack/bolt";
import { fingerprint } from "#src/core/fingerprint.ts";
import { escapeText } from "./escape.ts";
import { splitText } from "./split-text.ts";

export type Block = types.KnownBlock;

/** Blocks that belong on one message, with the same content as plain text (not yet escaped). */
export interface Piece {
  readonly blocks: readonly Block[];
  readonly text: string;
}

export interface Message {
  /** Fallback for notifications and screen readers, escaped; never empty. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The whole content as plain text: what is sent when a server refuses the blocks. */
  readonly plain: string;
}

/** Below what Slack was seen to refuse (10,600 bytes, 50 blocks), with room for what it adds itself. */
export const limits = { bytes: 9_000, blocks: 45, section: 2_800, fallback: 3_000 } as const;

const weigh = (blocks: readonly Block[]): number => Buffer.byteLength(JSON.stringify(blocks));
const isTable = (block: Block): boolean => block.type === "table";

/** Fills one message after the other; a piece that does not fit, or a second table, opens the next. */
export function pack(pieces: readonly Piece[]): Message[] {
  const pages: Piece[][] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    const blocks = [...open, piece].flatMap((each) => each.blocks);
    const tooMuch =
      blocks.length > limits.blocks ||
      weigh(named(blocks)) > limits.bytes ||
      blocks.filter(isTable).length > 1;
    if (tooMuch && open.length > 0) {
      pages.push(open);
      open = [];
    }
    open.push(piece);
  }
  if (open.length > 0) pages.push(open);
  return pages.map(toMessage);
}

function toMessage(pieces: readonly Piece[]): Message {
  const plain = pieces
    .map((piece) => piece.text)
    .filter((text) => text.trim() !== "")
    .join("\n\n");
  return { text: fallbackText(plain), blocks: named(pieces.flatMap((piece) => piece.blocks)), plain };
}

function fallbackText(plain: string): string {
  const [first = "", ...more] = splitText(plain, limits.fallback, (text) =>
    Buffer.byteLength(escapeText(text)),
  );
  const text = escapeText(more.length === 0 ? first : `${first.trimEnd()} …`);
  return text.trim() === "" ? "Leitstand" : text;
}

/** Slack wants ids that are unique in a message and change when the block does. */
function named(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => ({
    ...block,
    block_id: `${index}-${fingerprint(block).slice(0, 12)}`,
  }));
}

/** The same content without anything a server could refuse: sections of plain sentences. */
export function withoutMarkup(message: Message): Message[] {
  const measure = (text: string): number => Buffer.byteLength(escapeText(text));
  return pack(
    splitText(message.plain, limits.section, measure).map((text) => ({
      text,
      blocks: [
        {
          type: "section",
          text: {
            type: "mrkdwn",
            text: escapeText(text).trim() === "" ? "–" : escapeText(text),
            verbatim: true,
          },
        },
      ],
    })),
  );
}

// What the renderer makes: Slack messages within Slack's limits, packed from pieces that are never cut.
import type { types } from "@slack/bolt";
import { fingerprint } from "#src/core/fingerprint.ts";
import { escapeText } from "./escape.ts";
import { splitText } from "./split-text.ts";

/** Slack's charts: documented at docs.slack.dev, not yet in the SDK's types. */
export interface ChartBlock extends types.Block {
  readonly type: "data_visualization";
  readonly title: string;
  readonly chart: Chart;
}

interface DataPoint {
  readonly label: string;
  readonly value: number;
}

export type Chart =
  | { readonly type: "pie"; readonly segments: readonly DataPoint[] }
  | {
      readonly type: "bar" | "line" | "area";
      readonly series: readonly { readonly name: string; readonly data: readonly DataPoint[] }[];
      readonly axis_config: {
        readonly categories: readonly string[];
        readonly x_label?: string;
        readonly y_label?: string;
      };
    };

export type Block = types.KnownBlock | ChartBlock;

/** Blocks that belong on one message, with the same content as plain text (not yet escaped). */
export interface Piece {
  readonly blocks: readonly Block[];
  readonly text: string;
  /** The same in blocks that more servers take, most capable first. */
  readonly plainer?: readonly (readonly Block[])[];
}

export interface Message {
  /** Fallback for notifications and screen readers, escaped; never empty. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The whole content as plain text: what is sent when a server refuses the blocks. */
  readonly plain: string;
  /** What the blocks were made of, so that a refused piece can be shown in plainer form. */
  readonly pieces?: readonly Piece[];
}

/** Below what Slack was seen to refuse (10,600 bytes, 50 blocks), with room for what it adds itself. */
export const limits = { bytes: 9_000, blocks: 45, section: 2_800, fallback: 2_700, charts: 2 } as const;

const idBytes = 40;
const tables = new Set(["table", "data_table"]);

/**
 * UTF-8 bytes that a block counts for. Slack was measured to count what a reader sees: of tables and charts that is
 * the texts; of all other blocks the whole JSON, to be on the safe side.
 */
function weigh(block: Block): number {
  if (tables.has(block.type) || block.type === "data_visualization") return shownBytes(block) + idBytes;
  return Buffer.byteLength(JSON.stringify(block)) + idBytes;
}

function shownBytes(value: unknown): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + shownBytes(each), 0);
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) => (key === "type" ? sum : sum + shownBytes(each)),
    0,
  );
}

interface Load {
  readonly bytes: number;
  readonly blocks: number;
  readonly tables: number;
  readonly charts: number;
}

/** The most that a piece takes in any of its forms. */
function loadOf({ blocks, plainer = [] }: Piece): Load {
  const forms = [blocks, ...plainer];
  const most = (count: (form: readonly Block[]) => number): number => Math.max(...forms.map(count));
  return {
    bytes: most((form) => form.reduce((sum, block) => sum + weigh(block), 0)),
    blocks: most((form) => form.length),
    tables: most((form) => form.filter((block) => tables.has(block.type)).length),
    charts: most((form) => form.filter((block) => block.type === "data_visualization").length),
  };
}

/** Fills one message after the other; a piece that does not fit, a second table or a third chart opens the next. */
export function pack(pieces: readonly Piece[]): Message[] {
  const pages: Piece[][] = [];
  let open: Piece[] = [];
  let full: Load = { bytes: 2, blocks: 0, tables: 0, charts: 0 };
  for (const piece of pieces) {
    const load = loadOf(piece);
    const tooMuch =
      full.blocks + load.blocks > limits.blocks ||
      full.bytes + load.bytes > limits.bytes ||
      full.tables + load.tables > 1 ||
      full.charts + load.charts > limits.charts;
    if (tooMuch && open.length > 0) {
      pages.push(open);
      open = [];
      full = { bytes: 2, blocks: 0, tables: 0, charts: 0 };
    }
    open.push(piece);
    full = {
      bytes: full.bytes + load.bytes,
      blocks: full.blocks + load.blocks,
      tables: full.tables + load.tables,
      charts: full.charts + load.charts,
    };
  }
  if (open.length > 0) pages.push(open);
  return pages.map(toMessage);
}

function toMessage(pieces: readonly Piece[]): Message {
  const plain = pieces
    .map((piece) => piece.text)
    .filter((text) => text.trim() !== "")
    .join("\n\n");
  return { text: fallbackText(plain), blocks: named(pieces.flatMap((piece) => piece.blocks)), plain, pieces };
}

function fallbackText(plain: string): string {
  const [first = "", ...more] = splitText(plain, limits.fallback, (text) =>
    Buffer.byteLength(escapeText(text)),
  );
  const text = escapeText(more.length === 0 ? first : `${first.trimEnd()} …`);
  return text.trim() === "" ? "Leitstand" : text;
}

/** Slack wants ids that are unique in a message and new in each of its versions: they change with any of its blocks. */
function named(blocks: readonly Block[]): Block[] {
  const version = fingerprint(blocks).slice(0, 12);
  return blocks.map((block, index) => ({ ...block, block_id: `${index}-${version}` }));
}

/**
 * The message with the refused pieces one step plainer; null when there is no such step.
 * @param refused indexes of blocks that the server named; none means that it named none: all step down.
 */
export function stepDown({ pieces = [], ...message }: Message, refused: readonly number[]): Message | null {
  let from = 0;
  let stepped = false;
  const next = pieces.map((piece) => {
    const to = from + piece.blocks.length;
    const named = refused.some((index) => index >= from && index < to);
    from = to;
    const [blocks, ...plainer] = piece.plainer ?? [];
    if (blocks === undefined || (refused.length > 0 && !named)) return piece;
    stepped = true;
    return { ...piece, blocks, plainer };
  });
  if (!stepped || next.every(({ blocks }) => blocks.length === 0)) return null;
  return { ...message, pieces: next, blocks: named(next.flatMap((piece) => piece.blocks)) };
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

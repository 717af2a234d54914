// The few shapes of blocks that Leitstand's messages are made of. Text comes in plain; escaping happens here.
import type { types } from "@slack/bolt";
import { button, type ButtonLook } from "./elements/controls.ts";
import { disarm, escapeText } from "./escape.ts";
import { limits, type Block, type Piece } from "./message.ts";
import { clip, splitText } from "./split-text.ts";

const escapedBytes = (text: string): number => Buffer.byteLength(escapeText(text));

/** Plain sentences as sections. `marks` is mrkdwn of ours (links) that follows the last sentence. */
export function paragraphs(text: string, marks: readonly string[] = []): Piece[] {
  if (text.trim() === "" && marks.length === 0) return [];
  const pieces = splitText(text, limits.section, escapedBytes).map(escapeText);
  const lines = [...pieces.slice(0, -1), ...withMarks(pieces.at(-1) ?? "", marks)];
  return lines.map((line, index) => ({
    blocks: [section(line)],
    text: index < pieces.length ? plainOf(line) : "",
  }));
}

/** Marks are appended as long as they fit the section, then continue in the next. */
function withMarks(text: string, marks: readonly string[]): string[] {
  const lines: string[] = [];
  let open = text.trimEnd();
  marks.forEach((mark, index) => {
    const glue = index === 0 && open !== "" ? " " : "";
    if (open.length + mark.length + 1 > 2_990) {
      lines.push(open);
      open = mark;
    } else open += glue + mark;
  });
  return [...lines, open];
}

/** Our own mrkdwn back to plain words: links to their label, entities to their character. */
function plainOf(mrkdwn: string): string {
  return mrkdwn
    .replaceAll(/<[^<>|]*\|([^<>]*)>/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** `mrkdwn` is escaped already; what is beyond Slack's limit is cut, so longer texts are paragraphs. */
export function section(mrkdwn: string): Block {
  return { type: "section", text: { type: "mrkdwn", text: fitting(mrkdwn), verbatim: true } };
}

/** Slack's limit of a text, in UTF-16 units. */
const longest = 3_000;

/** Never cut inside a link, an entity or a character: a block that Slack refuses would take the whole message with it. */
function fitting(mrkdwn: string): string {
  if (mrkdwn === "") return "–";
  if (mrkdwn.length <= longest) return mrkdwn;
  return `${mrkdwn.slice(0, longest - 1).replace(/(?:<[^<>]*|&[a-z]{0,3}|[\ud800-\udbff])$/, "")}…`;
}

/** Small grey words, one piece for each that fits. */
export function smallPrint(text: string): Piece[] {
  if (text.trim() === "") return [];
  return splitText(text, 1_900, escapedBytes).map((part) => ({
    blocks: [context(escapeText(part))],
    text: part,
  }));
}

/** `mrkdwn` is escaped already; cut like a section. */
export function context(mrkdwn: string): Block {
  return { type: "context", elements: [{ type: "mrkdwn", text: fitting(mrkdwn), verbatim: true }] };
}

export function heading(text: string): Piece {
  const short = clip(disarm(text), 150);
  return {
    blocks: [
      { type: "header", text: { type: "plain_text", text: short === "" ? "–" : short, emoji: false } },
    ],
    text,
  };
}

export type RichElement = types.RichTextElement;

export const words = (text: string, style?: { bold?: true; italic?: true; code?: true }): RichElement => ({
  type: "text",
  text: disarm(text),
  ...(style === undefined ? {} : { style }),
});

export const richLink = (url: string, text: string): RichElement => ({
  type: "link",
  url,
  text: disarm(text),
});

/** Rich text shows characters as they are: the only place for copy and quotes. */
export function richSection(elements: RichElement[]): Block {
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements }] };
}

/** Code, queries, arguments: as they are, cut into blocks that fit. */
export function preformatted(text: string): Piece[] {
  const bytes = (part: string): number => Buffer.byteLength(JSON.stringify(part));
  return splitText(disarm(text), limits.section, bytes)
    .filter((part) => part !== "")
    .map((part) => ({
      blocks: [
        {
          type: "rich_text",
          elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text: part }] }],
        },
      ],
      text: part,
    }));
}

export function buttons(looks: readonly ButtonLook[]): Block {
  return { type: "actions", elements: looks.map(button) };
}

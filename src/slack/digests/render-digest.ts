// A digest as Slack messages: what matters in one message with its buttons, everything else in its thread.
import {
  approvalLines,
  headLine,
  sectionNotes,
  sectionText,
  sectionTitle,
  wallTime,
} from "#src/core/digest-words.ts";
import type { DigestPost, DigestSection } from "#src/core/digest.ts";
import type { Report } from "#src/core/report.ts";
import type { Turn } from "#src/core/turn.ts";
import type { Links } from "../options.ts";
import { buttons, context, heading, paragraphs, smallPrint } from "../render/elements.ts";
import type { ButtonLook } from "../render/elements/controls.ts";
import { escapeText } from "../render/escape.ts";
import { pack, type Message, type Piece } from "../render/message.ts";
import { renderAnswer } from "../render/render-answer.ts";
import { shorten } from "../render/split-text.ts";
import { digestActions } from "./digest-actions.ts";
import { digestWords } from "./digest-words.ts";

export interface DigestRendering {
  readonly links: Links;
  /** A Turn's answer as the target may see it, by Turn. */
  readonly revealed: ReadonlyMap<string, Turn>;
}

/** How much of each part the first message shows: the largest that fits. The thread has all of it. */
const sizes = [
  { text: 900, lines: 12 },
  { text: 500, lines: 8 },
  { text: 240, lines: 4 },
  { text: 90, lines: 2 },
  { text: 30, lines: 1 },
] as const;
type Size = (typeof sizes)[number];

/** What stands in the thread: messages, or a report with its table and pictures. */
export type InThread = { readonly message: Message } | { readonly report: Report };

export function renderDigest(
  post: DigestPost,
  rendering: DigestRendering,
): { readonly head: Message; readonly thread: readonly InThread[] } {
  const thread = post.sections.flatMap((section) => whole(section, post, rendering));
  for (const size of sizes) {
    const [head, ...more] = pack([
      heading(post.digest.name),
      ...smallPrint(headLine(post)),
      ...post.sections.flatMap((section) => brief(section, post, size)),
      ...footer(post, thread.length > 0),
    ]);
    if (head !== undefined && more.length === 0) return { head, thread };
  }
  throw new RangeError("the head of a digest must fit one message");
}

function titled(title: string): Piece {
  return {
    blocks: [
      {
        type: "section",
        text: { type: "mrkdwn", text: `*${escapeText(title).replaceAll("*", "∗")}*`, verbatim: true },
      },
    ],
    text: title,
  };
}

function brief(section: DigestSection, post: DigestPost, size: Size): Piece[] {
  const title = titled(shorten(sectionTitle(section, post.digest.language), Math.min(size.text, 150)));
  const notes = sectionNotes(section, post);
  return [title, ...paragraphs(briefText(section, post, size)), ...smallPrint(notes.join(" "))];
}

function briefText(section: DigestSection, post: DigestPost, size: Size): string {
  switch (section.kind) {
    case "approvals":
      return listed(approvalLines(section.waiting, post.digest), post, size);
    case "lines":
      return listed(section.lines, post, size);
    case "failed":
      return `⚠️ ${shorten(section.sentence, size.text)}`;
    case "report":
    case "answer":
      return shorten(sectionText(section, post.digest), size.text);
  }
}

function listed(lines: readonly string[], { digest }: DigestPost, size: Size): string {
  const shown = lines.slice(0, size.lines).map((line) => `• ${shorten(line, Math.max(60, size.text / 4))}`);
  const hidden = lines.length - shown.length;
  return [...shown, ...(hidden > 0 ? [digestWords(digest.language).more(hidden)] : [])].join("\n");
}

/** What the thread shows of a part; nothing when the first message has all of it. */
function whole(section: DigestSection, post: DigestPost, rendering: DigestRendering): InThread[] {
  const each = (messages: readonly Message[]) => messages.map((message) => ({ message }));
  switch (section.kind) {
    case "report":
      return [{ report: section.report }];
    case "answer":
      return each(renderAnswer(rendering.revealed.get(section.turn.id) ?? section.turn, rendering.links));
    case "approvals":
      return each(
        rest(approvalLines(section.waiting, post.digest), sectionTitle(section, post.digest.language)),
      );
    case "lines":
      return each(rest(section.lines, section.title));
    case "failed":
      return [];
  }
}

/** A list too long for the smallest first message. */
function rest(lines: readonly string[], title: string): Message[] {
  const smallest = sizes[sizes.length - 1]?.lines ?? 0;
  const short = lines.length <= smallest && lines.every((line) => line.length <= 60);
  return short
    ? []
    : pack([titled(shorten(title, 150)), ...paragraphs(lines.map((line) => `• ${line}`).join("\n"))]);
}

function footer(post: DigestPost, threaded: boolean): Piece[] {
  const { digest, next } = post;
  const words = digestWords(digest.language);
  const when = next === null ? words.never : wallTime(next, digest.timeZone, digest.language);
  const lines = [
    ...(threaded ? [words.inThread] : []),
    `${words.owner} ${post.ownerName} · ${digest.rhythm.label[digest.language]} · ${words.next}: ${when}`,
  ];
  const value = digest.id;
  const looks: readonly ButtonLook[] = post.preview
    ? digest.state === "draft"
      ? [
          { action: digestActions.activate, label: words.activate, value, style: "primary" },
          { action: digestActions.edit, label: words.edit, value },
          { action: digestActions.discard, label: words.discard, value, style: "danger" },
        ]
      : [{ action: digestActions.edit, label: words.edit, value }]
    : [
        { action: digestActions.pause, label: words.pause, value },
        { action: digestActions.edit, label: words.edit, value },
        { action: digestActions.why, label: words.why, value },
      ];
  return [{ blocks: [context(escapeText(lines.join("\n"))), buttons(looks)], text: lines.join("\n") }];
}

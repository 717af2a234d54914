// An approval card: a pure function of the proposal's state, so that every update shows the whole truth.
import type { ProposalCard } from "#src/core/desk.ts";
import type { Language } from "#src/core/language.ts";
import { actions, writeCardValue } from "../actions.ts";
import { moment, wordsFor, type Words } from "../words.ts";
import type { ButtonLook } from "./elements/controls.ts";
import { buttons, context, paragraphs, section, smallPrint } from "./elements.ts";
import { disarm, escapeText, link, mention } from "./escape.ts";
import { pack, type Block, type Message, type Piece } from "./message.ts";
import { shorten } from "./split-text.ts";

/** How much of each value a card shows: the largest that fits one message. The preview button shows everything. */
const sizes = [
  { value: 280, lines: 12 },
  { value: 100, lines: 12 },
  { value: 30, lines: 6 },
] as const;
type Size = { readonly value: number; readonly lines: number };
const listed: Size = { value: 100, lines: 4 };

/** One message: what would change, at what risk, for whom, until when; the outcome once it is decided. */
export function renderCard(card: ProposalCard): Message {
  const words = wordsFor(card.language);
  for (const size of sizes) {
    const [message, ...more] = pack([
      what(card, words, size),
      ...lines(card, words, size),
      facts(card, words, size),
      ...outcome(card, words, size),
      controls(card, words),
    ]);
    if (message !== undefined && more.length === 0) return message;
  }
  throw new RangeError("an approval card must fit one message");
}

/** The same in small, for a list such as Home: what, the change, for whom, until when, the outcome, and the buttons. */
export function renderCardPieces(
  card: ProposalCard,
  { language, url }: { readonly language: Language; readonly url?: string | undefined },
): Block[] {
  const words = wordsFor(language);
  const [, size] = sizes;
  const shown = { ...card, language };
  return [
    what(shown, words, size),
    ...lines(shown, words, listed),
    facts(shown, words, size),
    ...outcome(shown, words, size),
    ...(url === undefined ? [] : [{ blocks: [context(link(url, words.openThread))], text: "" }]),
    controls(shown, words),
  ].flatMap(({ blocks }) => blocks);
}

const marks: Record<ProposalCard["state"], string> = {
  open: "⏳",
  approved: "▶️",
  rejected: "🚫",
  expired: "⌛",
  done: "✅",
  failed: "❌",
  drifted: "⚠️",
  unknown: "❓",
  undone: "↩️",
};

const replacedMark = "✏️";

/** Enough of an id to tell two cards of one thread apart. */
const short = (id: string): string => id.slice(0, 8);

/** A host in other letters is shown as what it is. */
function plainHosts(text: string): string {
  return text.replaceAll(/https?:\/\/[^\s<>"]{1,2000}/giu, (address) => {
    const url = URL.parse(address);
    return url === null || !/[^\x00-\x7f]/.test(address.split("/")[2] ?? "") ? address : url.href;
  });
}

/** One value of a proposal on one line: it can neither be mistaken for a line of the card nor push one out of view. */
function value(text: string, most: number): string {
  return shorten(
    plainHosts(disarm(text))
      .replaceAll(/[•·]/g, "‧")
      .replaceAll(/\p{M}{3,}/gu, ""),
    most,
  );
}

function what({ proposal, state, replacedBy }: ProposalCard, words: Words, size: Size): Piece {
  const title = value(proposal.preview.title, size.value);
  const status =
    replacedBy === null ? `${marks[state]} ${words.states[state]}` : `${replacedMark} ${words.replaced}`;
  return {
    blocks: [section(`*${escapeText(title).replaceAll("*", "∗")}*\n${status}`)],
    text: `${title}\n${status}`,
  };
}

function lines({ proposal }: ProposalCard, words: Words, size: Size): Piece[] {
  const short = (text: string): string => value(text, size.value);
  const shown = proposal.preview.lines.slice(0, size.lines);
  const hidden = proposal.preview.lines.length - shown.length;
  const text = shown.map((line) => {
    const before = line.before === null ? "" : `${words.before}: ${short(line.before)}`;
    const after = line.after === null ? "" : `${words.after}: ${short(line.after)}`;
    const change =
      line.before === null
        ? short(line.after ?? "–")
        : [before, after].filter((part) => part !== "").join(" → ");
    return `${short(line.label)}: ${change}`;
  });
  const more = hidden > 0 ? [`+ ${hidden} (${words.preview})`] : [];
  return paragraphs([...text, ...more].map((line) => `• ${line}`).join("\n"));
}

function facts(card: ProposalCard, words: Words, size: Size): Piece {
  const { proposal } = card;
  const approvers = card.approverNames.length === 0 ? words.nobody : card.approverNames.join(", ");
  const about: [string, string][] = [
    [words.risk, words.risks[proposal.risk]],
    [words.askedBy, mention(proposal.asker)],
    [words.approvers, escapeText(shorten(approvers, size.value))],
    [words.until, moment(proposal.expiresAt, card.language)],
  ];
  const notes = [
    proposal.preview.reversible ? words.reversible : words.irreversible,
    ...(proposal.fourEyes ? [`${words.fourEyes}.`] : []),
    ...(proposal.dryRun ? [words.dryRun] : []),
    ...(proposal.effect === "undo" ? [words.undoCard] : []),
    ...(proposal.replaces === undefined ? [] : [`${words.replacesNote} ${short(proposal.replaces)}.`]),
    ...(card.replacedBy === null ? [] : [`${words.replacedNote} ${short(card.replacedBy)}.`]),
  ];
  const spoken = about.map(([label, value]) => `${label}: ${value}`).join(" · ");
  return {
    blocks: [context(spoken), context(escapeText(notes.join(" ")))],
    text: `${spoken.replaceAll(/<@([^>]+)>/g, "$1")}\n${notes.join(" ")}`,
  };
}

function outcome(
  { decision, receipt, language, replacedBy }: ProposalCard,
  words: Words,
  size: Size,
): Piece[] {
  const pieces: Piece[] = [];
  if (decision !== null) {
    const reason =
      decision.reason === null || replacedBy !== null
        ? ""
        : ` · ${words.reason}: ${escapeText(shorten(decision.reason, size.value))}`;
    const text = `${words.decidedBy} ${mention(decision.by)}, ${moment(decision.at, language)}${reason}`;
    pieces.push({ blocks: [context(text)], text: `${words.decidedBy} ${decision.by}${reason}` });
  }
  // A rejection's reason stands beside who decided.
  if (receipt !== null && receipt.kind !== "rejected")
    pieces.push(
      ...paragraphs(shorten(receipt.detail, size.value * 4)),
      ...smallPrint(moment(receipt.at, language)),
    );
  return pieces;
}

function controls({ proposal, state, replacedBy }: ProposalCard, words: Words): Piece {
  const value = writeCardValue({ proposal: proposal.id, hash: proposal.hash });
  const preview: ButtonLook = { action: actions.preview, label: words.preview, value };
  const undoable =
    state === "done" && proposal.effect === "write" && proposal.preview.reversible && !proposal.dryRun;
  const again =
    replacedBy === null &&
    proposal.effect === "write" &&
    (state === "expired" || state === "drifted" || state === "failed");
  const looks: readonly ButtonLook[] =
    state === "open"
      ? [
          { action: actions.approve, label: words.approve, value, style: "primary" },
          { action: actions.reject, label: words.reject, value, style: "danger" },
          ...(proposal.effect === "write" ? [{ action: actions.edit, label: words.edit, value }] : []),
          preview,
        ]
      : undoable
        ? [{ action: actions.undo, label: words.undo, value }, preview]
        : again
          ? [{ action: actions.edit, label: words.editAgain, value }, preview]
          : [preview];
  return { blocks: [buttons(looks)], text: "" };
}

// Digests in a list: what runs, for whom, when next, with the buttons for those that the reader may change.
import type { DigestStanding } from "#src/core/digest-desk.ts";
import { contentName, wallTime } from "#src/core/digest-words.ts";
import type { Language } from "#src/core/language.ts";
import { buttons, paragraphs, section } from "../render/elements.ts";
import type { ButtonLook } from "../render/elements/controls.ts";
import { escapeText } from "../render/escape.ts";
import { pack, type Message, type Piece } from "../render/message.ts";
import { renderSentence } from "../render/render-answer.ts";
import { shorten } from "../render/split-text.ts";
import { digestActions } from "./digest-actions.ts";
import { digestWords } from "./digest-words.ts";

export function renderStandings(standings: readonly DigestStanding[], language: Language): Message[] {
  const words = digestWords(language);
  if (standings.length === 0) return renderSentence(words.empty);
  return pack([
    ...paragraphs(words.listed),
    ...standings.map((standing) => renderStanding(standing, language)),
  ]);
}

export function renderStanding(standing: DigestStanding, language: Language): Piece {
  const { digest, targetName, ownerName, next, last } = standing;
  const words = digestWords(language);
  const at = (iso: string) => wallTime(iso, digest.timeZone, language);
  const facts = [
    `${words.states[digest.state]} · ${digest.rhythm.label[language]} · ${targetName === ownerName ? ownerName : `${targetName} · ${ownerName}`}`,
    shorten(digest.content.map((content) => contentName(content, language)).join(" + "), 300),
    ...(next[0] === undefined ? [] : [`${words.next}: ${at(next[0])}`]),
    ...(last === null
      ? []
      : [
          `${words.history}: ${at(last.at)}, ${words.slots[last.state]}${last.late ? ` (${words.late})` : ""}`,
        ]),
  ];
  const text = facts.map(escapeText).join("\n");
  const looks = standing.mayManage ? looksFor(standing, language) : [];
  return {
    blocks: [
      section(`*${escapeText(digest.name).replaceAll("*", "∗")}*\n${text}`),
      ...(looks.length === 0 ? [] : [buttons(looks)]),
    ],
    text: `${digest.name}\n${facts.join("\n")}`,
  };
}

function looksFor({ digest }: DigestStanding, language: Language): readonly ButtonLook[] {
  const words = digestWords(language);
  const value = digest.id;
  const edit: ButtonLook = { action: digestActions.edit, label: words.edit, value };
  const remove: ButtonLook = { action: digestActions.remove, label: words.remove, value, style: "danger" };
  switch (digest.state) {
    case "draft":
      return [{ action: digestActions.preview, label: words.preview, value, style: "primary" }, edit, remove];
    case "paused":
      return [{ action: digestActions.resume, label: words.resume, value, style: "primary" }, edit, remove];
    case "active":
      return [
        { action: digestActions.run, label: words.runNow, value },
        { action: digestActions.pause, label: words.pause, value },
        edit,
        remove,
      ];
  }
}

/** What "Why?" shows: who, what, when, and what became of the last times. */
export function renderWhy({ digest, ownerName, next, last }: DigestStanding, language: Language): Message[] {
  const words = digestWords(language);
  const at = (iso: string) => wallTime(iso, digest.timeZone, language);
  const lines = [
    words.whyMade(ownerName, digest.rhythm.label[language], digest.timeZone),
    ...digest.content.map((content) => `• ${contentName(content, language)}`),
    `${words.nextTimes}: ${next.length === 0 ? words.never : next.map(at).join("; ")}`,
    ...(last === null ? [] : [`${words.history}: ${at(last.at)}, ${words.slots[last.state]}`]),
  ];
  return pack(paragraphs(lines.join("\n")));
}

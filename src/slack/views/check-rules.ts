// What the rules say about one message, for one person's eyes: the verdict, then each finding with its law and a way out.
import type { Checked } from "#src/core/check-desk.ts";
import type { Language } from "#src/core/language.ts";
import { disarm, escapeText } from "../render/escape.ts";
import { dialogueWords } from "../words/dialogue-words.ts";
import type { ModalView } from "./modal.ts";

type Found = Extract<Checked, { kind: "checked" }>;

/** Slack takes 100 blocks in a modal; nobody reads more than these. */
const mostFindings = 40;
const longestSection = 2_900;

const section = (mrkdwn: string): ModalView["blocks"][number] => ({
  type: "section",
  text: { type: "mrkdwn", text: mrkdwn.slice(0, longestSection), verbatim: true },
});

function modal(blocks: ModalView["blocks"], language: Language): ModalView {
  const words = dialogueWords(language);
  return {
    type: "modal",
    title: { type: "plain_text", text: words.checkTitle },
    close: { type: "plain_text", text: words.close },
    blocks,
  };
}

export function sentenceView(sentence: string, language: Language): ModalView {
  return modal([section(escapeText(sentence))], language);
}

export function findingsView({ review, unread }: Found, language: Language): ModalView {
  const words = dialogueWords(language);
  const { verdict, findings, text, disclaimer } = review;
  const shown = findings.slice(0, mostFindings).map(({ start, end, severity, ...finding }) => {
    const { why, law, paragraph, missing, fix } = finding;
    const quote = escapeText(disarm(text.slice(start, end)))
      .replaceAll("*", "∗")
      .slice(0, 600);
    const lines = [why, `${law} ${paragraph}`, missing, fix].filter((line) => line.trim() !== "");
    return section(`*${words.severities[severity]}:* „${quote}“\n${lines.map(escapeText).join("\n")}`);
  });
  const more = findings.length - shown.length;
  return modal(
    [
      section(escapeText(words.verdicts[verdict])),
      ...shown,
      ...(more > 0 ? [section(escapeText(words.moreFindings(more)))] : []),
      ...(unread.length > 0 ? [section(escapeText(words.unread(unread.join(", "))))] : []),
      section(escapeText(disclaimer)),
    ],
    language,
  );
}

// `/leitstand privacy`: what is kept about the person who asks, for how long and why, and how to have it handed out.
import type { KeptAbout } from "#src/core/house-facts.ts";
import type { Language } from "#src/core/language.ts";
import { actions } from "../actions.ts";
import { buttons, heading, paragraphs } from "../render/elements.ts";
import { pack, type Message } from "../render/message.ts";
import { homeWordsFor, named } from "./home-words.ts";

export function renderKept(kept: readonly KeptAbout[], language: Language): Message[] {
  const words = homeWordsFor(language);
  const lines = kept
    .filter(({ count }) => count > 0)
    .map(({ data, count, days, reason }) =>
      [
        `• ${named(words.data, data)}: ${count}`,
        days === null ? words.kept : words.days(days),
        ...(reason[language] === "" ? [] : [reason[language]]),
      ].join(" · "),
    );
  const label = words.requestExport;
  return pack([
    heading(words.privacyTitle),
    ...paragraphs(lines.length === 0 ? words.nothingKept : lines.join("\n")),
    ...paragraphs(words.privacyHow),
    { blocks: [buttons([{ action: actions.requestExport, label, value: "own" }])], text: "" },
  ]);
}

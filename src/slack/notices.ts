// A reminder, an escalation or an expiry to one person: a sentence and the card, which later shows the final state.
import type { ApprovalNotice, NoticeKind } from "#src/core/approval-notices.ts";
import type { Bilingual } from "#src/core/language.ts";
import { section } from "./render/elements.ts";
import { escapeText } from "./render/escape.ts";
import type { Message } from "./render/message.ts";
import { renderCard } from "./render/render-card.ts";
import type { Surface } from "./surface.ts";
import { languageOf } from "./words.ts";

const sentences: Record<NoticeKind, Bilingual> = {
  reminder: {
    de: "Erinnerung: Dieser Vorschlag wartet auf deine Entscheidung.",
    en: "Reminder: this proposal is waiting for your decision.",
  },
  "last-reminder": {
    de: "Letzte Erinnerung: Dieser Vorschlag läuft bald ab, ohne dass etwas geschieht.",
    en: "Last reminder: this proposal expires soon, and nothing will happen.",
  },
  escalation: {
    de: "Über diesen Vorschlag hat noch niemand entschieden. Sprich bitte die Freigebenden an, oder entscheide selbst, wenn du darfst.",
    en: "Nobody has decided on this proposal yet. Please talk to its approvers, or decide yourself if you may.",
  },
  "nobody-may": {
    de: "Diesen Vorschlag darf niemand freigeben. Trag bitte Freigebende ein, oder lass ihn neu stellen.",
    en: "Nobody may approve this proposal. Please name approvers, or have it asked for again.",
  },
  expired: {
    de: "Dein Vorschlag ist abgelaufen; es wurde nichts verändert. Du kannst ihn neu vorlegen, unverändert oder geändert.",
    en: "Your proposal has expired; nothing was changed. You can propose it anew, as it is or changed.",
  },
};

function renderNotice({ kind, card }: ApprovalNotice): Message {
  const sentence = sentences[kind][card.language];
  const { text, blocks, plain } = renderCard(card);
  return {
    text: `${escapeText(sentence)}\n${text}`,
    blocks: [section(escapeText(sentence)), ...blocks],
    plain: `${sentence}\n${plain}`,
  };
}

/** Rejects when Slack did not take it: it is told again later. Told twice it stands there once. */
export async function tellNotice(surface: Surface, notice: ApprovalNotice): Promise<void> {
  const { sender, clients, options } = surface;
  const { proposal, kind, person, again } = notice;
  const opened = await sender.call("conversations.open", () =>
    clients.client.conversations.open({ users: person }),
  );
  const channel = opened.channel?.id;
  if (channel === undefined) throw new TypeError("Slack opened no conversation");
  const place = { channel, thread: null };
  const about = { turn: `notice:${kind}:${proposal}`, page: 0 };
  const language = languageOf(await options.desk.person(person));
  const known = again ? await sender.find(place, about) : null;
  const ts =
    known ??
    (await sender.post(place, renderNotice({ ...notice, card: { ...notice.card, language } }), {
      ...{ urgency: "approval", about },
    }));
  await options.cardPlaces.remember(proposal, channel, ts, { reader: person });
}

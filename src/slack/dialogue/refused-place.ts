// A channel that takes no answer (left, archived, gone, a missing right): whoever asked hears why in the direct conversation.
import { UserId } from "#src/core/ids.ts";
import type { Bilingual } from "#src/core/language.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { tellPerson } from "../delivery/tell-person.ts";
import { renderSentence } from "../render/render-answer.ts";
import type { Surface } from "../surface.ts";
import { languageOf } from "../words.ts";
import type { Incoming } from "./incoming.ts";

const left: Bilingual = {
  de: "Deine Frage konnte ich im Kanal nicht beantworten: Ich bin dort nicht Mitglied. Lade mich mit /invite ein und stell sie noch einmal, oder frag mich hier.",
  en: "I could not answer your question in the channel: I am not a member there. Invite me with /invite and ask again, or ask me here.",
};
const closed: Bilingual = {
  de: "Deine Frage konnte ich im Kanal nicht beantworten: Er ist archiviert oder gelöscht, ich bin nicht mehr darin, oder ich darf dort nicht schreiben. Lade mich wieder ein, oder frag mich hier.",
  en: "I could not answer your question in the channel: it is archived or deleted, I am no longer in it, or I may not write there. Invite me again, or ask me here.",
};
const forbidden: Bilingual = {
  de: "Deine Frage konnte ich im Kanal nicht beantworten: Mir fehlt in Slack ein Recht. Bitte sag es einer Administratorin oder einem Administrator: Leitstand muss neu installiert werden.",
  en: "I could not answer your question in the channel: I lack a right in Slack. Please tell an admin that Leitstand has to be installed again.",
};

/** By Slack's word; a private channel that we left is `channel_not_found`. Of what is not here the place is not the cause. */
const reasons: Readonly<Record<string, Bilingual>> = {
  not_in_channel: left,
  channel_not_found: closed,
  is_archived: closed,
  restricted_action: closed,
  restricted_action_read_only_channel: closed,
  restricted_action_thread_locked: closed,
  missing_scope: forbidden,
  no_permission: forbidden,
};

/** Once for each question; what was not asked of us is passed over. Never rejects. */
export async function tellRefused(
  surface: Surface,
  { user, direct, unasked }: Pick<Incoming, "user" | "direct" | "unasked">,
  error: unknown,
): Promise<void> {
  const reason = reasons[refusalCode(error)];
  if (reason === undefined || direct || unasked === true) return;
  const person = UserId.parse(user);
  const language = languageOf(await surface.options.desk.person(person).catch(() => null));
  await tellPerson(surface, person, renderSentence(reason[language])).catch((again: unknown) =>
    surface.options.log("warn", "slack-person-untold", { code: refusalCode(again) }),
  );
}

// The shortcuts in the menu of a message: held against the rules in a private modal, or proposed for the knowledge base.
import type { App, MessageShortcut } from "@slack/bolt";
import { UserId } from "#src/core/ids.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { tellPerson } from "../delivery/tell-person.ts";
import { filesOf } from "../listeners/files.ts";
import { readText } from "../render/escape.ts";
import { renderSentence } from "../render/render-answer.ts";
import type { Surface } from "../surface.ts";
import type { Surfaces } from "../surfaces.ts";
import { addView } from "../views/add-to-library.ts";
import { findingsView, sentenceView } from "../views/check-rules.ts";
import { openModal, waitingView } from "../views/modal.ts";
import { languageOf, wordsFor } from "../words.ts";
import { dialogueWords } from "../words/dialogue-words.ts";

/** Their names in the app's settings at Slack. */
export const shortcuts = { checkRules: "check_rules", addToLibrary: "add_to_library" } as const;

type Act = (surface: Surface, shortcut: MessageShortcut) => Promise<void>;

export function listenToShortcuts(app: App, surfaces: Surfaces): void {
  const listen = (callback_id: string, act: Act): void =>
    app.shortcut<MessageShortcut>(
      { callback_id, type: "message_action" },
      async ({ ack, shortcut, context }) => {
        await ack();
        const surface = await surfaces.of(context);
        if (surface === null) return;
        const { team_id: home = surface.team } = shortcut.user;
        // In a channel shared with another company their people have no say in our house.
        if (home !== surface.team) return surface.options.log("info", "slack-foreign-click", { callback_id });
        try {
          await act(surface, shortcut);
        } catch (error) {
          surface.options.log("error", "slack-shortcut-failed", { callback_id, code: refusalCode(error) });
          const user = UserId.parse(shortcut.user.id);
          const person = await surface.options.desk.person(user).catch(() => null);
          await tellPerson(surface, user, renderSentence(wordsFor(languageOf(person)).failed));
        }
      },
    );
  listen(shortcuts.checkRules, checkRules);
  listen(shortcuts.addToLibrary, addToLibrary);
}

const textOf = ({ bot }: Surface, { message }: MessageShortcut): string => readText(message.text ?? "", bot);

async function checkRules(surface: Surface, shortcut: MessageShortcut): Promise<void> {
  const { desk } = surface.options;
  const by = UserId.parse(shortcut.user.id);
  const language = languageOf(await desk.person(by).catch(() => null));
  const words = dialogueWords(language);
  await openModal(surface, shortcut.trigger_id, {
    waiting: waitingView(words.checkTitle, words.checking),
    async fill() {
      const { channel, message } = shortcut;
      const files = filesOf({ ...message, channel: channel.id }, surface);
      try {
        const checked = await desk.checkText({ text: textOf(surface, shortcut), files, by, language });
        return checked.kind === "checked"
          ? findingsView(checked, language)
          : sentenceView(checked.sentence, language);
      } catch (error) {
        surface.options.log("error", "slack-check-failed", { code: refusalCode(error) });
        return sentenceView(wordsFor(language).failed, language);
      }
    },
  });
}

async function addToLibrary(surface: Surface, shortcut: MessageShortcut): Promise<void> {
  const { clients, options } = surface;
  const by = UserId.parse(shortcut.user.id);
  const language = languageOf(await options.desk.person(by).catch(() => null));
  const { channel, message } = shortcut;
  const thread = typeof message["thread_ts"] === "string" ? message["thread_ts"] : message.ts;
  const place = {
    channel: channel.id,
    ts: message.ts ?? shortcut.message_ts,
    root: thread ?? shortcut.message_ts,
  };
  const view = addView({ place, text: textOf(surface, shortcut) }, language);
  await clients.once.views.open({ trigger_id: shortcut.trigger_id, view });
}

// A question was edited: while it waits its new wording is answered; afterwards its writer is offered another answer.
import { UserId } from "#src/core/ids.ts";
import { turnIdOf } from "#src/core/turn-key.ts";
import { actions } from "../actions.ts";
import type { Conversations } from "../conversations.ts";
import { requestKey } from "../conversation.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { buttons, paragraphs } from "../render/elements.ts";
import { readText } from "../render/escape.ts";
import { pack } from "../render/message.ts";
import { filesOf } from "../listeners/files.ts";
import type { Surface } from "../surface.ts";
import { languageOf } from "../words.ts";
import { dialogueWords } from "../words/dialogue-words.ts";
import { writeWish, type Heard, type Incoming } from "./incoming.ts";

export async function noticeEdit(
  surface: Surface,
  conversations: Conversations,
  { channel, kind, message }: { channel: string; kind: string | undefined; message: Heard },
): Promise<void> {
  const { options, team, bot } = surface;
  const { ts, thread_ts: root = ts, user, edited } = message;
  // Slack also reports unfurled links and answers in a thread as changes.
  if (edited?.ts === undefined || user === undefined || message.bot_id !== undefined) return;
  if (!(await options.dedupe.firstSeen(`edit:${requestKey(team, channel, ts)}:${edited.ts}`))) return;
  const text = readText(message.text ?? "", bot);
  if (text === "") return;
  const direct = kind === "im";
  const place = { channel, ts, root, user, text, direct, files: filesOf({ ...message, channel }, surface) };
  const incoming: Incoming = { ...place, again: false, edition: edited.ts, acknowledge: () => undefined };
  if (conversations.reword(surface, incoming)) return;
  const turn = await options.desk.turn(turnIdOf(requestKey(team, channel, ts)));
  if (turn === null || turn.ask.person.id !== user) return;
  await offer(surface, incoming);
}

async function offer({ sender, options }: Surface, incoming: Incoming): Promise<void> {
  const person = UserId.parse(incoming.user);
  const words = dialogueWords(languageOf(await options.desk.person(person).catch(() => null)));
  const value = writeWish(incoming);
  const pieces =
    value === null
      ? paragraphs(words.editedLong)
      : [
          ...paragraphs(words.editedOffer),
          {
            blocks: [buttons([{ action: actions.answerAgain, label: words.answerAgain, value }])],
            text: "",
          },
        ];
  const place = { channel: incoming.channel, thread: incoming.root };
  try {
    for (const message of pack(pieces)) await sender.ephemeral(place, incoming.user, message);
  } catch (error) {
    options.log("info", "slack-ephemeral-refused", { code: refusalCode(error) });
  }
}

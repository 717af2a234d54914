// Answers that not everybody sees coming: to one person alone, or to a question that was not put to us.
import type { Progress } from "#src/core/desk.ts";
import type { UserId } from "#src/core/ids.ts";
import type { Language } from "#src/core/language.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { tellPerson } from "../delivery/tell-person.ts";
import type { Message } from "../render/message.ts";
import type { Surface } from "../surface.ts";
import { wordsFor } from "../words.ts";

/** One answer on its way; closed by `answer` or `leave`. */
export interface Replying {
  greet(language: Language): void;
  progress(progress: Progress): void;
  answer(turn: string, messages: readonly Message[]): Promise<void>;
  leave(): Promise<void>;
}

interface Place {
  readonly channel: string;
  readonly thread: string;
}

const nothing = (): void => undefined;

/**
 * Nobody asked us: nothing shows that we listen until there is an answer.
 * @param reader set where only the asker reads it
 */
export function unaskedReply(surface: Surface, place: Place, reader: UserId | null): Replying {
  return {
    greet: nothing,
    progress: nothing,
    async answer(turn, messages) {
      if (reader !== null) return showAlone(surface, { ...place, person: reader }, messages);
      for (const [page, message] of messages.entries())
        await surface.sender.post(place, message, { about: { turn, page } });
    },
    leave: () => Promise.resolve(),
  };
}

/** Ephemeral messages cannot be streamed: the status says that somebody is at work, then the answer stands there whole. */
export function privateReply(surface: Surface, place: Place, person: UserId): Replying {
  const { bestEffort, clients } = surface;
  let language: Language = "en";
  let statuses: Promise<void> = Promise.resolve();
  const status = (text: string): void => {
    const at = { channel_id: place.channel, thread_ts: place.thread, status: text };
    statuses = statuses.then(() =>
      bestEffort("assistant.threads.setStatus", () => clients.once.assistant.threads.setStatus(at)),
    );
  };
  const end = async (): Promise<void> => {
    status("");
    await statuses;
  };
  return {
    greet(spoken) {
      language = spoken;
      status(wordsFor(spoken).thinking);
    },
    progress(progress) {
      if (progress.kind === "queued") status(wordsFor(language).queued);
      if (progress.kind === "checking") status(wordsFor(language).checking);
    },
    async answer(_turn, messages) {
      await showAlone(surface, { ...place, person }, messages);
      await end();
    },
    leave: end,
  };
}

/** To one person in a thread; where Slack shows them nothing there, in the direct conversation. */
export async function showAlone(
  surface: Pick<Surface, "sender" | "clients" | "options">,
  { person, ...place }: Place & { readonly person: UserId },
  messages: readonly Message[],
): Promise<void> {
  for (const [index, message] of messages.entries())
    try {
      await surface.sender.ephemeral(place, person, message);
    } catch (error) {
      surface.options.log("info", "slack-ephemeral-refused", { code: refusalCode(error) });
      return tellPerson(surface, person, messages.slice(index));
    }
}

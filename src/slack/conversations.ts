// One message from a person, from the moment it is heard until its answer and its approval cards stand in the thread.
import type { SharedFile } from "#src/core/attachment.ts";
import type { Handled, Progress } from "#src/core/desk.ts";
import { UserId } from "#src/core/ids.ts";
import type { Language } from "#src/core/language.ts";
import type { Log } from "#src/core/ports.ts";
import type { Turn } from "#src/core/turn.ts";
import { subcommands } from "./commands/registry.ts";
import { conversationKey, requestKey } from "./conversation.ts";
import { renderAnswer, renderSentence } from "./render/render-answer.ts";
import { renderHelp } from "./render/render-help.ts";
import { Reply } from "./delivery/reply.ts";
import { refusalCode } from "./delivery/slack-errors.ts";
import type { Surface } from "./surface.ts";
import { languageOf, wordsFor } from "./words.ts";

/** A message that is meant for us, as the listeners hand it over. */
interface Incoming {
  readonly channel: string;
  readonly ts: string;
  /** The thread's root; the message itself when it opens one. */
  readonly root: string;
  readonly user: string;
  readonly text: string;
  readonly files: readonly SharedFile[];
  readonly direct: boolean;
  /** Slack delivers it again: the desk knows whether the first time led anywhere. */
  readonly again: boolean;
  acknowledge(): void;
}

export interface Conversations {
  hear(surface: Surface, incoming: Incoming): Promise<void>;
  /** The person took the message back: what has not begun, ends. */
  cancel(surface: Surface, channel: string, ts: string): void;
  /** Resolves when nothing is in flight. */
  settled(): Promise<void>;
}

export function createConversations(log: Log): Conversations {
  const inFlight = new Map<string, { stop: AbortController; done: Promise<void> }>();
  return {
    async hear(surface, incoming) {
      const key = requestKey(surface.team, incoming.channel, incoming.ts);
      if (inFlight.has(key)) return;
      const stop = new AbortController();
      const done = answer(surface, incoming, stop.signal).catch((error: unknown) => {
        log("error", "slack-answer-lost", { code: refusalCode(error), key });
      });
      inFlight.set(key, { stop, done });
      await done;
      inFlight.delete(key);
    },
    cancel(surface, channel, ts) {
      inFlight.get(requestKey(surface.team, channel, ts))?.stop.abort();
    },
    async settled() {
      await Promise.all([...inFlight.values()].map((each) => each.done));
    },
  };
}

async function answer(surface: Surface, incoming: Incoming, signal: AbortSignal): Promise<void> {
  const { options, sender } = surface;
  const place = { channel: incoming.channel, thread: incoming.root };
  const conversation = conversationKey(surface.team, incoming.channel, incoming.root);
  const language = languageOf(await options.desk.person(UserId.parse(incoming.user)).catch(() => null));
  if (!incoming.direct) await options.threads.mark(conversation);
  if (incoming.text === "" && incoming.files.length === 0) {
    const help = renderHelp(options.commands, subcommands, language, options.desk.reportKinds());
    for (const message of help) await sender.post(place, message);
    return;
  }
  const reply = new Reply({
    ...surface,
    log: options.log,
    clock: options.clock,
    place,
    recipient: { team: surface.team, person: incoming.user },
  });
  if (!incoming.again) reply.greet(language);
  const onProgress = (progress: Progress): void => {
    if (progress.kind === "opened") {
      incoming.acknowledge();
      if (incoming.again) reply.greet(progress.language);
    }
    reply.progress(progress);
  };
  const handled = await ask(surface, incoming, { conversation, language, onProgress, signal });
  // Taken back by its writer: nobody waits for this any more.
  if (signal.aborted) return reply.leave();
  await show(surface, incoming, { reply, handled, failed: wordsFor(language).failed });
}

/** Null when the desk broke its promise not to throw: the person still reads a sentence. */
async function ask(
  { options, audiences, team }: Surface,
  incoming: Incoming,
  {
    conversation,
    language,
    onProgress,
    signal,
  }: {
    conversation: string;
    language: Language;
    onProgress: (progress: Progress) => void;
    signal: AbortSignal;
  },
): Promise<Handled | null> {
  const person = UserId.parse(incoming.user);
  try {
    return await options.desk.handle(
      {
        text: incoming.text === "" ? wordsFor(language).askOfFiles(incoming.files.length) : incoming.text,
        files: incoming.files,
        person,
        audience: incoming.direct
          ? await audiences.ofPerson(person)
          : await audiences.ofChannel(incoming.channel),
        origin: { surface: "slack", conversation },
        key: requestKey(team, incoming.channel, incoming.ts),
      },
      onProgress,
      signal,
    );
  } catch (error) {
    options.log("error", "slack-desk-threw", { code: refusalCode(error) });
    return null;
  }
}

async function show(
  surface: Surface,
  incoming: Incoming,
  { reply, handled, failed }: { reply: Reply; handled: Handled | null; failed: string },
): Promise<void> {
  if (handled === null) return reply.answer(incoming.ts, renderSentence(failed));
  switch (handled.kind) {
    case "duplicate":
      return incoming.again ? undefined : reply.leave();
    case "failed": {
      const { sentence, turn } = handled;
      return reply.answer(turn, renderSentence(sentence.includes(turn) ? sentence : `${sentence} (${turn})`));
    }
    case "answered": {
      const reader = incoming.direct ? incoming.user : null;
      await reply.answer(handled.turn.id, await renderFor(surface, handled.turn, reader));
      return postCards(surface, handled.turn);
    }
  }
}

/** Values are restored for whoever reads here: their owner in a direct conversation, in a channel what all may read. */
export async function renderFor({ options }: Pick<Surface, "options">, turn: Turn, reader: string | null) {
  const { desk, links } = options;
  const user = reader === null ? null : UserId.parse(reader);
  return renderAnswer(await revealed(desk, turn, user), links);
}

/** The Turn's answer as a reader may see it; what it was made from keeps its tokens. */
export async function revealed(
  desk: Pick<Surface["options"]["desk"], "reveal">,
  turn: Turn,
  reader: UserId | null,
): Promise<Turn> {
  return turn.answer === undefined
    ? turn
    : { ...turn, answer: await desk.reveal(turn.id, turn.answer, reader) };
}

async function postCards({ options, cards }: Pick<Surface, "options" | "cards">, turn: Turn): Promise<void> {
  for (const proposal of turn.proposals) {
    const card = await options.desk.card(proposal.id);
    if (card !== null) await cards.post(card);
  }
}

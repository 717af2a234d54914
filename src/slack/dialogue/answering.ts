// One message is answered: asked of the desk, shown in its thread with its cards, or ended early without a trace.
import type { Handled, Progress } from "#src/core/desk.ts";
import { UserId, type TurnId } from "#src/core/ids.ts";
import type { Turn } from "#src/core/turn.ts";
import { subcommands } from "../commands/registry.ts";
import { conversationKey, requestKey } from "../conversation.ts";
import { Reply } from "../delivery/reply.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { renderAnswer, renderSentence } from "../render/render-answer.ts";
import { renderHelp } from "../render/render-help.ts";
import type { Surface } from "../surface.ts";
import { languageOf, wordsFor } from "../words.ts";
import { dialogueWords } from "../words/dialogue-words.ts";
import type { Ends, Incoming } from "./incoming.ts";
import { titleOf, type SessionEnd } from "./sessions.ts";

interface Answering {
  readonly surface: Surface;
  readonly incoming: Incoming;
  readonly place: { readonly channel: string; readonly thread: string };
  readonly reply: Reply;
  /** What the surface says itself is said in the person's own language. */
  readonly language: "de" | "en";
}

/** Of an edited message each wording is a request of its own. */
export function keyOf(team: string, { channel, ts, edition }: Incoming): string {
  const key = requestKey(team, channel, ts);
  return edition === undefined ? key : `${key}:${edition}`;
}

/** @param onBegun called when the Turn has left the waiting line */
export async function answer(
  surface: Surface,
  incoming: Incoming,
  { ends, onBegun }: { ends: Ends; onBegun: () => void },
): Promise<void> {
  const { options, sender } = surface;
  const place = { channel: incoming.channel, thread: incoming.root };
  const conversation = conversationKey(surface.team, incoming.channel, incoming.root);
  const language = languageOf(await options.desk.person(UserId.parse(incoming.user)).catch(() => null));
  if (!incoming.direct) await options.threads.mark(conversation);
  if (incoming.text === "" && incoming.files.length === 0) {
    for (const message of renderHelp(options.commands, subcommands, language))
      await sender.post(place, message);
    return;
  }
  const recipient = { team: surface.team, person: incoming.user };
  const reply = new Reply({ ...surface, log: options.log, clock: options.clock, place, recipient });
  const answering: Answering = { surface, incoming, place, reply, language };
  // Nobody should look at a status until the question before this one is answered.
  ends.signal.addEventListener("abort", () => void (ends.ending()?.kind !== "stopped" && reply.leave()));
  if (!incoming.again) reply.greet(language);
  const session: { opened?: Promise<void> } = {};
  const handled = await ask(answering, {
    conversation,
    signal: ends.signal,
    onProgress(progress) {
      if (progress.kind === "opened") session.opened = welcome(answering, progress.turn, progress.language);
      if (progress.kind !== "opened" && progress.kind !== "queued") onBegun();
      reply.progress(progress);
    },
  });
  const how = await conclude(answering, handled, ends);
  if (session.opened === undefined) return;
  await session.opened;
  surface.sessions.end(place, how);
}

/** The Turn is stored: Slack need not send the message again, and the session begins under the masked question. */
async function welcome(
  { surface, incoming, place, reply }: Answering,
  id: TurnId,
  language: "de" | "en",
): Promise<void> {
  incoming.acknowledge();
  if (incoming.again) reply.greet(language);
  const { sessions, bestEffort, clients, options } = surface;
  const turn = await options.desk.turn(id).catch(() => null);
  const title = titleOf(turn?.ask.text ?? "");
  sessions.begin(place, { title, person: incoming.user });
  const opensThread = incoming.direct && incoming.root === incoming.ts;
  if (title === "" || !opensThread) return;
  const named = { channel_id: place.channel, thread_ts: place.thread, title };
  await bestEffort("assistant.threads.setTitle", () => clients.once.assistant.threads.setTitle(named));
}

/** Null when the desk broke its promise not to throw: the person still reads a sentence. */
async function ask(
  { surface: { options, audiences, team }, incoming, language }: Answering,
  {
    conversation,
    onProgress,
    signal,
  }: { conversation: string; onProgress: (progress: Progress) => void; signal: AbortSignal },
): Promise<Handled | null> {
  const person = UserId.parse(incoming.user);
  try {
    const audience = incoming.direct
      ? await audiences.ofPerson(person)
      : await audiences.ofChannel(incoming.channel);
    const origin = { surface: "slack" as const, conversation };
    const key = keyOf(team, incoming);
    const { files } = incoming;
    const text = incoming.text === "" ? wordsFor(language).askOfFiles(files.length) : incoming.text;
    return await options.desk.handle({ text, files, person, audience, origin, key }, onProgress, signal);
  } catch (error) {
    options.log("error", "slack-desk-threw", { code: refusalCode(error) });
    return null;
  }
}

async function conclude(answering: Answering, handled: Handled | null, ends: Ends): Promise<SessionEnd> {
  const ending = ends.ending();
  // What was whole before it could be stopped is shown; what its writer took back is not.
  if (ending === null || (ending.kind === "stopped" && handled?.kind === "answered"))
    return show(answering, handled);
  const { surface, incoming, reply, language } = answering;
  if (ending.kind !== "stopped") {
    await reply.leave();
    await withdraw(answering, handled);
    return ending.kind === "taken-back" ? "closed" : "active";
  }
  if (!ending.says) await reply.leave();
  else {
    const person = await surface.options.desk.person(UserId.parse(ending.by)).catch(() => null);
    const sentence = dialogueWords(language).stopped(person?.name ?? null);
    await reply.answer(`${incoming.ts}:stopped`, renderSentence(sentence));
  }
  return "active";
}

/** What a Turn proposed whose question was taken back: whoever asked may withdraw their own wish. */
async function withdraw({ surface, incoming, language }: Answering, handled: Handled | null): Promise<void> {
  if (handled?.kind !== "answered") return;
  const reason = dialogueWords(language).takenBack;
  for (const { id: proposal, hash } of handled.turn.proposals)
    await surface.options.desk.decide({
      ...{ proposal, hash, kind: "reject" as const, reason },
      by: UserId.parse(incoming.user),
    });
}

async function show(
  { surface, incoming, reply, language }: Answering,
  handled: Handled | null,
): Promise<SessionEnd> {
  if (handled === null) {
    await reply.answer(incoming.ts, renderSentence(wordsFor(language).failed));
    return "active";
  }
  switch (handled.kind) {
    case "duplicate":
      if (!incoming.again) await reply.leave();
      return "active";
    case "failed": {
      const { sentence, turn } = handled;
      const named = sentence.includes(turn) ? sentence : `${sentence} (${turn})`;
      await reply.answer(turn, renderSentence(named));
      return "active";
    }
    case "answered": {
      const reader = incoming.direct ? incoming.user : null;
      await reply.answer(handled.turn.id, await renderFor(surface, handled.turn, reader));
      await postCards(surface, handled.turn);
      return handled.turn.proposals.length > 0 ? "suspended" : "active";
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

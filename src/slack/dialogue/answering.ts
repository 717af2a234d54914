// One message is answered: asked of the desk, shown in its thread with its cards, or ended early without a trace.
import type { Handled, Progress } from "#src/core/desk.ts";
import { unconfigured, type ChannelSettings } from "#src/core/channel-settings.ts";
import { UserId, type TurnId } from "#src/core/ids.ts";
import type { Audience } from "#src/core/person.ts";
import type { Turn } from "#src/core/turn.ts";
import { subcommands } from "../commands/registry.ts";
import { conversationKey, requestKey } from "../conversation.ts";
import { Reply } from "../delivery/reply.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { renderSentence } from "../render/render-answer.ts";
import { renderHelp } from "../render/render-help.ts";
import type { Surface } from "../surface.ts";
import { languageOf, wordsFor } from "../words.ts";
import { dialogueWords } from "../words/dialogue-words.ts";
import { offerAlone, postCardsAlone, renderAlone } from "./alone.ts";
import { attachTables } from "../attachments/answer-tables.ts";
import { renderFor } from "./answer-text.ts";
import { writeWish, type Ends, type Incoming } from "./incoming.ts";
import { privateReply, unaskedReply, type Replying } from "./quiet-replies.ts";
import { titleOf, type SessionEnd } from "./sessions.ts";

interface Answering {
  readonly surface: Surface;
  readonly incoming: Incoming;
  readonly place: { readonly channel: string; readonly thread: string };
  readonly reply: Replying;
  readonly settings: ChannelSettings;
  /** Its writer alone reads the answer, in a channel that others read too. */
  readonly alone: boolean;
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
  const language = languageOf(await options.desk.person(UserId.parse(incoming.user)).catch(() => null));
  if (!incoming.direct && incoming.unasked !== true) await options.threads.mark(threadKey(surface, incoming));
  if (incoming.text === "" && incoming.files.length === 0) {
    for (const message of renderHelp(options.commands, subcommands, language, options.desk.reportKinds()))
      await sender.post(place, message);
    return;
  }
  const settings = incoming.direct
    ? unconfigured
    : await options.desk.channel({ team: surface.team, channel: incoming.channel });
  const alone = !incoming.direct && (incoming.alone === true || settings.ephemeralFirst);
  const reply = replyFor(surface, incoming, { place, alone });
  const answering: Answering = { surface, incoming, place, reply, language, settings, alone };
  // Nobody should look at a status until the question before this one is answered.
  ends.signal.addEventListener("abort", () => void (ends.ending()?.kind !== "stopped" && reply.leave()));
  if (!incoming.again) reply.greet(language);
  const session: { opened?: Promise<void> } = {};
  const handled = await ask(answering, {
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

function threadKey({ team }: Surface, { channel, root }: Incoming): string {
  return conversationKey(team, channel, root);
}

function replyFor(
  surface: Surface,
  { user, unasked }: Incoming,
  { place, alone }: Pick<Answering, "place" | "alone">,
): Replying {
  if (unasked === true) return unaskedReply(surface, place, alone ? UserId.parse(user) : null);
  if (alone) return privateReply(surface, place, UserId.parse(user));
  const { log, clock } = surface.options;
  return new Reply({ ...surface, log, clock, place, recipient: { team: surface.team, person: user } });
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
  answering: Answering,
  { onProgress, signal }: { onProgress: (progress: Progress) => void; signal: AbortSignal },
): Promise<Handled | null> {
  const { surface, incoming, language, alone } = answering;
  const { options, team } = surface;
  const { files } = incoming;
  const person = UserId.parse(incoming.user);
  try {
    const request = {
      text: incoming.text === "" ? wordsFor(language).askOfFiles(files.length) : incoming.text,
      ...{ files, person, key: keyOf(team, incoming) },
      audience: await audienceOf(answering, person),
      origin: {
        surface: "slack" as const,
        conversation: threadKey(surface, incoming),
        ...(alone ? { reader: person } : {}),
      },
      ...(incoming.about && { about: incoming.about.turn, language: incoming.about.language }),
    };
    return await options.desk.handle(request, onProgress, signal);
  } catch (error) {
    options.log("error", "slack-desk-threw", { code: refusalCode(error) });
    return null;
  }
}

/** Who will read the answer; what a channel may draw on at most holds for whoever asks in it alone, too. */
async function audienceOf(
  { surface: { audiences }, incoming, settings, alone }: Answering,
  person: UserId,
): Promise<Audience> {
  if (!incoming.direct && !alone) return audiences.ofChannel(incoming.channel);
  const { kind, groups } = await audiences.ofPerson(person);
  return { kind, groups: groups.filter((group) => settings.readers?.includes(group) ?? true) };
}

async function conclude(answering: Answering, handled: Handled | null, ends: Ends): Promise<SessionEnd> {
  const ending = ends.ending();
  // What was whole before it could be stopped is shown; what its writer took back is not.
  if (ending === null || (ending.kind === "stopped" && handled?.kind === "answered"))
    return show(answering, handled);
  const { surface, incoming, reply, language } = answering;
  if (ending.kind !== "stopped") {
    await reply.leave();
    if (handled?.kind === "answered") await withdraw(answering, handled.turn);
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

/** What a Turn proposed that nobody waits for: whoever asked may withdraw their own wish. */
async function withdraw({ surface, incoming, language }: Answering, turn: Turn): Promise<void> {
  const reason = dialogueWords(language).takenBack;
  for (const { id: proposal, hash } of turn.proposals)
    await surface.options.desk.decide({
      ...{ proposal, hash, kind: "reject" as const, reason },
      by: UserId.parse(incoming.user),
    });
}

async function show(answering: Answering, handled: Handled | null): Promise<SessionEnd> {
  const { incoming, reply, language } = answering;
  if (handled === null) return say(answering, incoming.ts, wordsFor(language).failed);
  switch (handled.kind) {
    case "duplicate":
      if (!incoming.again) await reply.leave();
      return "active";
    case "failed": {
      const { sentence, turn } = handled;
      return say(answering, turn, sentence.includes(turn) ? sentence : `${sentence} (${turn})`);
    }
    case "answered":
      return showAnswer(answering, handled.turn);
  }
}

/** Whoever did not ask us is told nothing of what went wrong. */
async function say({ incoming, reply }: Answering, turn: string, sentence: string): Promise<SessionEnd> {
  if (incoming.unasked !== true) await reply.answer(turn, renderSentence(sentence));
  return "active";
}

async function showAnswer(answering: Answering, turn: Turn): Promise<SessionEnd> {
  const { surface, incoming, reply, alone, place } = answering;
  if (incoming.unasked === true) {
    if (turn.answer?.outcome !== "answered") {
      await withdraw(answering, turn);
      return "closed";
    }
    await surface.options.threads.mark(threadKey(surface, incoming));
  }
  if (alone) {
    await reply.answer(turn.id, await renderAlone(surface, turn));
    await postCardsAlone(surface, turn);
    return "active";
  }
  await reply.answer(turn.id, await renderFor(surface, turn, incoming.direct ? incoming.user : null));
  await attachTables(surface, place, turn);
  await postCards(surface, turn);
  if (!incoming.direct && incoming.unasked !== true) {
    const value = writeWish({ ...incoming, alone: true, edition: `${incoming.edition ?? ""}alone` });
    if (value !== null) await offerAlone(surface, turn, { ...place, value });
  }
  return turn.proposals.length > 0 ? "suspended" : "active";
}

async function postCards({ options, cards }: Pick<Surface, "options" | "cards">, turn: Turn): Promise<void> {
  for (const proposal of turn.proposals) {
    const card = await options.desk.card(proposal.id);
    if (card !== null) await cards.post(card);
  }
}

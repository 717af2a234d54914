// The buttons on digests, their previews, lists and notices: the desk decides, the clicker reads one sentence.
import type { DigestDone } from "#src/core/digest-desk.ts";
import { wallTime } from "#src/core/digest-words.ts";
import { digestActions, readSlotValue } from "../digests/digest-actions.ts";
import { digestWords } from "../digests/digest-words.ts";
import { withButtons } from "../digests/publisher.ts";
import { renderWhy } from "../digests/render-standing.ts";
import { showPreview } from "../digests/show-preview.ts";
import { renderSentence } from "../render/render-answer.ts";
import type { Message } from "../render/message.ts";
import type { Surface } from "../surface.ts";
import { echoRhythm, openDigestModal } from "../views/digest.ts";
import { languageOf } from "../words.ts";
import { tell, type Click, type ClickTable } from "./click.ts";

type Outcome = Extract<DigestDone, { kind: "done" }>["digest"];

export const digestButtons: ClickTable = {
  [digestActions.pause]: async (surface, click) => {
    const done = await surface.options.desk.digests.pause(click.value, click.user);
    await answer(surface, click, done, (words, { name }) => words.paused(name));
  },
  [digestActions.resume]: async (surface, click) => {
    const done = await surface.options.desk.digests.resume(click.value, click.user);
    await answer(surface, click, done, (words, { name }) => words.resumed(name));
  },
  [digestActions.run]: async (surface, click) => {
    const done = await surface.options.desk.digests.runNow(click.value, click.user);
    await answer(surface, click, done, (words, { name }) => words.running(name));
  },
  [digestActions.remove]: async (surface, click) => {
    const done = await surface.options.desk.digests.remove(click.value, click.user);
    await answer(surface, click, done, (words, { name }) => words.removed(name));
  },
  [digestActions.activate]: activate,
  [digestActions.discard]: async (surface, click) => {
    const done = await surface.options.desk.digests.remove(click.value, click.user);
    await settle(surface, click, done, (words, { name }) => withButtons(words.discarded(name), []));
  },
  [digestActions.preview]: (surface, click) => showPreview(surface, click.value, click.user),
  [digestActions.edit]: edit,
  [digestActions.echo]: echoRhythm,
  [digestActions.why]: why,
  [digestActions.post]: (surface, click) => resolve(surface, click, "post"),
  [digestActions.leave]: (surface, click) => resolve(surface, click, "leave"),
};

async function wordsOf({ options }: Surface, { user }: Click) {
  return digestWords(languageOf(await options.desk.person(user)));
}

type Words = Awaited<ReturnType<typeof wordsOf>>;

async function answer(
  surface: Surface,
  click: Click,
  done: DigestDone,
  say: (words: Words, digest: Outcome) => string,
): Promise<void> {
  const sentence = done.kind === "done" ? say(await wordsOf(surface, click), done.digest) : done.sentence;
  await tell(surface, click, renderSentence(sentence));
}

/** The message with the buttons becomes what was decided: they cannot be clicked twice. */
async function settle(
  surface: Surface,
  click: Click,
  done: DigestDone,
  show: (words: Words, digest: Outcome) => Message,
): Promise<void> {
  if (done.kind === "refused") return tell(surface, click, renderSentence(done.sentence));
  const message = show(await wordsOf(surface, click), done.digest);
  if (click.channel === null || click.ts === null || click.ephemeral) return tell(surface, click, [message]);
  await surface.sender.update({ channel: click.channel, thread: click.thread }, click.ts, message);
}

async function activate(surface: Surface, click: Click): Promise<void> {
  const { digests } = surface.options.desk;
  const done = await digests.activate(click.value, click.user);
  const standing = done.kind === "done" ? await digests.find(done.digest.id, click.user) : null;
  const language = languageOf(await surface.options.desk.person(click.user));
  await settle(surface, click, done, (words, { id: value, name, timeZone, rhythm }) => {
    const next = (standing?.next ?? []).map((at) => wallTime(at, timeZone, language));
    const text = `${words.activated(name)} ${rhythm.label[language]}, ${standing?.targetName ?? ""}\n${words.nextTimes}: ${next.join("; ")}`;
    return withButtons(text, [
      { action: digestActions.run, label: words.runNow, value },
      { action: digestActions.pause, label: words.pause, value },
      { action: digestActions.edit, label: words.edit, value },
    ]);
  });
}

async function edit(surface: Surface, click: Click): Promise<void> {
  const { desk } = surface.options;
  const language = languageOf(await desk.person(click.user));
  const found = await desk.digests.find(click.value, click.user);
  if (found?.mayManage === true)
    return openDigestModal(surface, click, { digest: found.digest, language, here: null });
  const refused = await desk.digests.preview(click.value, click.user);
  if (refused.kind === "refused") await tell(surface, click, renderSentence(refused.sentence));
}

async function why(surface: Surface, click: Click): Promise<void> {
  const { desk } = surface.options;
  const language = languageOf(await desk.person(click.user));
  const mine = await desk.digests.find(click.value, click.user);
  const channel = click.channel ?? "";
  const found =
    mine ??
    (await desk.digests.list(click.user, { workspace: surface.team, channel })).find(
      ({ digest }) => digest.id === click.value,
    );
  if (found === undefined)
    return answer(surface, click, await desk.digests.pause(click.value, click.user), () => "");
  await tell(surface, click, renderWhy(found, language));
}

async function resolve(surface: Surface, click: Click, wish: "post" | "leave"): Promise<void> {
  const key = readSlotValue(click.value);
  if (key === null) return surface.options.log("warn", "slack-button-unread");
  const done = await surface.options.desk.digests.resolve(key, wish, click.user);
  await settle(surface, click, done, (words, { name }) =>
    withButtons(wish === "post" ? words.resolvedPost(name) : words.resolvedLeave(name), []),
  );
}

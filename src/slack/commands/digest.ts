// `/digest list|new|edit|pause|resume|run|delete`, also as `/leitstand digest …`; the words work in both languages.
import type { DigestDone } from "#src/core/digest-desk.ts";
import type { UserId } from "#src/core/ids.ts";
import { digestWords, type DigestWords } from "../digests/digest-words.ts";
import { renderStandings } from "../digests/render-standing.ts";
import { showPreview } from "../digests/show-preview.ts";
import { renderSentence } from "../render/render-answer.ts";
import type { Surface } from "../surface.ts";
import { openDigestModal } from "../views/digest.ts";
import { languageOf } from "../words.ts";
import { whisper, type Order } from "./order.ts";
import { defineSubcommand } from "./subcommand.ts";

type Does = (surface: Surface, order: Order, rest: string) => Promise<void>;

const parts: readonly (readonly [words: readonly string[], does: Does])[] = [
  [["list", "liste", "zeigen", "show"], list],
  [["new", "neu", "add", "anlegen"], fresh],
  [["edit", "bearbeiten", "ändern"], edit],
  [["pause", "anhalten", "stop"], named((desk, id, by) => desk.pause(id, by), "paused")],
  [["resume", "weiter", "fortsetzen", "continue"], named((desk, id, by) => desk.resume(id, by), "resumed")],
  [["run", "jetzt", "now"], named((desk, id, by) => desk.runNow(id, by), "running")],
  [["delete", "löschen", "loeschen", "remove"], named((desk, id, by) => desk.remove(id, by), "removed")],
];

export const digest = defineSubcommand({
  words: { de: ["digest", "digests"], en: ["digest"] },
  takes: { de: "neu jeden Montag um 9 attribution", en: "new every Monday at 9 attribution" },
  does: { de: "Berichte und Fragen nach Plan", en: "reports and questions on a schedule" },
  async run(surface, order, [word = "", ...rest]) {
    const said = word.toLowerCase();
    const [, does] = parts.find(([words]) => words.includes(said)) ?? [];
    if (does !== undefined) return does(surface, order, rest.join(" "));
    const words = digestWords(languageOf(order.person));
    const { digest: command } = surface.options.commands;
    await whisper(order, renderSentence(words.usage(word.slice(0, 100), command)));
  },
});

async function list(surface: Surface, order: Order): Promise<void> {
  const standings = await surface.options.desk.digests.list(order.user, {
    workspace: surface.team,
    channel: order.channel,
  });
  await whisper(order, renderStandings(standings, languageOf(order.person)));
}

/** Without words the modal; with words the draft at once and its preview. */
async function fresh(surface: Surface, order: Order, text: string): Promise<void> {
  const language = languageOf(order.person);
  const here = order.channel.startsWith("D") ? null : ({ kind: "channel", id: order.channel } as const);
  if (text === "") return openDigestModal(surface, order, { here, language });
  const { digests } = surface.options.desk;
  const said = { by: order.user, language, workspace: surface.team, here };
  const reading = await digests.fromWords(text, said);
  if (reading.kind === "wrong") return whisper(order, renderSentence(reading.sentence));
  const saved = await digests.save(reading.wish, order.user);
  if (saved.kind === "refused") return whisper(order, renderSentence(saved.sentence));
  await whisper(order, renderSentence(digestWords(language).previewing));
  await showPreview(surface, saved.digest.id, order.user);
  await whisper(order, renderSentence(digestWords(language).previewSent));
}

async function edit(surface: Surface, order: Order, word: string): Promise<void> {
  const found = await wanted(surface, order, word, "edit");
  if (found !== null)
    await openDigestModal(surface, order, { digest: found, language: languageOf(order.person), here: null });
}

function named(
  act: (digests: Surface["options"]["desk"]["digests"], id: string, by: UserId) => Promise<DigestDone>,
  done: keyof DigestWords & ("paused" | "resumed" | "running" | "removed"),
): Does {
  return async (surface, order, word) => {
    const found = await wanted(surface, order, word, "pause");
    if (found === null) return;
    const outcome = await act(surface.options.desk.digests, found.id, order.user);
    const words = digestWords(languageOf(order.person));
    const sentence = outcome.kind === "done" ? words[done](outcome.digest.name) : outcome.sentence;
    await whisper(order, renderSentence(sentence));
  };
}

/** Null after the person was asked which one they mean. */
async function wanted({ options }: Surface, order: Order, word: string, verb: string) {
  const found = await options.desk.digests.find(word, order.user);
  if (found !== null) return found.digest;
  const all = await options.desk.digests.list(order.user);
  const language = languageOf(order.person);
  const example = `${options.commands.digest} ${verb} ${all[0]?.digest.name ?? (language === "de" ? "NAME" : "NAME")}`;
  await whisper(order, [
    ...renderSentence(digestWords(language).which(example)),
    ...renderStandings(all, language),
  ]);
  return null;
}

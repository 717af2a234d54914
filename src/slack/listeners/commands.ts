// The slash commands: acknowledged at once, then the word's own record answers, or help with an example.
import type { App, RespondFn, SlashCommand } from "@slack/bolt";
import { Fault } from "#src/core/errors.ts";
import { UserId } from "#src/core/ids.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import { whisper, type Order } from "../commands/order.ts";
import { subcommandFor, subcommands } from "../commands/registry.ts";
import { digest } from "../commands/digest.ts";
import { report } from "../commands/report.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { tellPerson } from "../delivery/tell-person.ts";
import { renderSentence } from "../render/render-answer.ts";
import { renderHelp, renderUsage } from "../render/render-help.ts";
import type { Surface } from "../surface.ts";
import type { Surfaces } from "../surfaces.ts";
import { languageOf, wordsFor } from "../words.ts";

type Does = (surface: Surface, order: Order, words: readonly string[]) => Promise<void>;

const helpWords = new Set(["", "help", "hilfe"]);

export function listenToCommands(
  app: App,
  surfaces: Surfaces,
  commands: Surface["options"]["commands"],
): void {
  const listen = (name: string, does: Does): void =>
    app.command(name, async ({ command, ack, respond, context }) => {
      await ack();
      const surface = await surfaces.of(context);
      if (surface === null) return;
      // The same signed request sent again carries the same trigger.
      if (!(await surface.options.dedupe.firstSeen(`command:${command.trigger_id}`))) return;
      const order = await readOrder(surface, command, respond);
      try {
        await does(surface, order, command.text.trim().split(/\s+/).filter(Boolean));
      } catch (error) {
        surface.options.log("error", "slack-command-failed", { name, code: refusalCode(error) });
        await whisper(order, renderSentence(excuse(error, order)));
      }
    });
  listen(commands.report, (surface, order, words) => report.run(surface, order, words));
  listen(commands.digest, (surface, order, words) => digest.run(surface, order, words));
  listen(commands.leitstand, leitstand);
}

async function leitstand(
  surface: Surface,
  order: Order,
  [word = "", ...rest]: readonly string[],
): Promise<void> {
  const { commands, desk } = surface.options;
  const language = languageOf(order.person);
  if (helpWords.has(word.toLowerCase()))
    return whisper(order, renderHelp(commands, subcommands, language, desk.reportKinds()));
  const subcommand = subcommandFor(word);
  if (subcommand === null) return whisper(order, renderUsage(commands, word, language));
  await subcommand.run(surface, order, rest);
}

async function readOrder(surface: Surface, command: SlashCommand, respond: RespondFn): Promise<Order> {
  const user = UserId.parse(command.user_id);
  const person = await surface.options.desk.person(user).catch(() => null);
  const { channel_id: channel, trigger_id: trigger } = command;
  const instead: Order["instead"] = (messages) => tellPerson(surface, user, messages);
  return { user, person, channel, trigger, respond, instead };
}

/** What was foreseen says itself in plain words; everything else is one sentence. */
function excuse(error: unknown, { person }: Order): string {
  const foreseen =
    error instanceof ToolRefusal ||
    (error instanceof Fault && ["usage", "not-found", "policy"].includes(error.code));
  return foreseen ? error.message : wordsFor(languageOf(person)).failed;
}

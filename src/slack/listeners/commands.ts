// The slash commands: acknowledged at once, then the report, the open approvals, a trace, or help with an example.
import type { App, RespondFn, SlashCommand } from "@slack/bolt";
import { Fault } from "#src/core/errors.ts";
import { TurnId, UserId } from "#src/core/ids.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import { pack } from "../render/message.ts";
import { renderSentence } from "../render/render-answer.ts";
import { renderCard } from "../render/render-card.ts";
import { renderHelp, renderTraceLink, renderUsage } from "../render/render-help.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import type { Surface } from "../surface.ts";
import { languageOf, wordsFor } from "../words.ts";
import { whisper, type Order } from "./order.ts";
import { reportCommand as report } from "./report-command.ts";

type Does = (surface: Surface, order: Order, words: readonly string[]) => Promise<void>;

const help: Does = ({ options }, order) =>
  whisper(order, renderHelp(options.commands, languageOf(order.person), options.desk.reportKinds()));

const subcommands: Readonly<Record<string, Does>> = {
  report,
  bericht: report,
  approvals,
  freigaben: approvals,
  trace,
  ablauf: trace,
  help,
  hilfe: help,
};

export function listenToCommands(app: App, surface: Surface): void {
  const { commands, log } = surface.options;
  const listen = (name: string, does: Does): void =>
    app.command(name, async ({ command, ack, respond }) => {
      await ack();
      // The same signed request sent again carries the same trigger.
      if (!(await surface.options.dedupe.firstSeen(`command:${command.trigger_id}`))) return;
      const order = await readOrder(surface, command, respond);
      try {
        await does(surface, order, command.text.trim().split(/\s+/).filter(Boolean));
      } catch (error) {
        log("error", "slack-command-failed", { name, code: refusalCode(error) });
        await whisper(order, renderSentence(excuse(error, order)));
      }
    });
  listen(commands.report, report);
  listen(commands.leitstand, (_, order, [word = "help", ...rest]) => {
    const does = subcommands[word.toLowerCase()];
    return does === undefined ? usage(surface, order, word) : does(surface, order, rest);
  });
}

async function readOrder({ options }: Surface, command: SlashCommand, respond: RespondFn): Promise<Order> {
  const user = UserId.parse(command.user_id);
  const person = await options.desk.person(user).catch(() => null);
  return { user, person, channel: command.channel_id, respond };
}

/** What was foreseen says itself in plain words; everything else is one sentence. */
function excuse(error: unknown, { person }: Order): string {
  const foreseen =
    error instanceof ToolRefusal ||
    (error instanceof Fault && ["usage", "not-found", "policy"].includes(error.code));
  return foreseen ? error.message : wordsFor(languageOf(person)).failed;
}

function usage({ options }: Surface, order: Order, wrong: string): Promise<void> {
  return whisper(order, renderUsage(options.commands, wrong, languageOf(order.person)));
}

/** Only what this person asked for or may decide: a card from a private channel is nobody else's business. */
async function approvals({ options }: Surface, order: Order): Promise<void> {
  const words = wordsFor(languageOf(order.person));
  const open = (await options.desk.cards({ open: true })).filter(
    ({ proposal }) =>
      proposal.asker === order.user ||
      proposal.approverRoles.some((role) => order.person?.roles.includes(role)),
  );
  if (open.length === 0) return whisper(order, renderSentence(words.noApprovals));
  const cards = await Promise.all(
    open.map(async (card) => renderCard(await options.desk.revealCard(card, order.user))),
  );
  await whisper(order, [
    ...renderSentence(words.openApprovals),
    ...pack(cards.map(({ blocks, plain }) => ({ blocks, text: plain }))),
  ]);
}

async function trace({ options }: Surface, order: Order, [id = ""]: readonly string[]): Promise<void> {
  const language = languageOf(order.person);
  const turn = id === "" ? null : await options.desk.turn(TurnId.parse(id));
  const allowed = turn?.ask.person.id === order.user || order.person?.roles.includes("admin") === true;
  if (turn === null || !allowed) return whisper(order, renderSentence(wordsFor(language).noTrace));
  await whisper(order, renderTraceLink(turn.id, options.links, language));
}

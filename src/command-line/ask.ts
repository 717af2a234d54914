// `ask`: one Turn from the shell, or one a line.
import { parseArgs } from "node:util";
import { z } from "zod";
import { randomUUID } from "node:crypto";
import type { UserId } from "../core/ids.ts";
import { Fault } from "../core/errors.ts";
import type { Turn } from "../core/turn.ts";
import type { House } from "../wire.ts";
import { eachLine, printJson, UsageError, type Command } from "./command.ts";
import { actingAs } from "./operator.ts";

const Line = z.object({
  text: z.string(),
  history: z.array(z.object({ from: z.enum(["person", "leitstand"]), text: z.string() })).optional(),
  now: z.iso.datetime({ offset: true }).optional(),
});

async function askOnce(house: House, input: z.infer<typeof Line>, person: UserId): Promise<Turn> {
  const known = await house.directory.person(person);
  if (known === null) throw new Fault("not-found", `nobody is called ${person}`);
  const key = `command-line:${randomUUID()}`;
  const now = input.now === undefined ? {} : { now: new Date(input.now).toISOString() };
  const history = input.history === undefined ? {} : { history: input.history };
  const handled = await house.desk.handle({
    text: input.text,
    person,
    audience: { kind: "person", groups: known.groups },
    origin: { surface: "command-line", conversation: key },
    key,
    ...history,
    ...now,
  });
  if (handled.kind === "answered") return handled.turn;
  throw new Fault(
    "unforeseen",
    handled.kind === "failed" ? handled.sentence : `the request was a duplicate of ${handled.turn}`,
  );
}

/** What the library says openly stands in the answer as it is; what the asker themselves brought stays hidden. */
function openlyKnown(
  { pseudonyms }: House,
  { answer, contributions, ask: { origin, audience } }: Turn,
): Promise<Pick<Turn, "answer" | "contributions">> {
  const readers = { person: null, groups: audience.groups };
  return pseudonyms.reveal({ answer, contributions }, origin.conversation, readers);
}

export const ask: Command = {
  name: "ask",
  usage: 'ask "QUESTION" [--as USER] [--json [--reveal]] | ask --jsonl [--reveal] < lines',
  example: 'ask "Welche Kanäle haben im Oktober am meisten zu den Bestellungen beigetragen?"',
  does: "asks one question and prints the answer, or the Turn with --json",
  async run(args, session) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: "string" },
        json: { type: "boolean" },
        jsonl: { type: "boolean" },
        reveal: { type: "boolean" },
      },
    });
    if (values.jsonl !== true && positionals.join(" ").trim() === "")
      throw new UsageError("ask needs a question in quotes");
    const house = await session.house({ needsDemo: true });
    const person = await actingAs(session, values.as, house);
    const shownTurn = async (turn: Turn): Promise<Turn> =>
      values.reveal === true
        ? house.desk.reveal(turn.id, turn, person)
        : { ...turn, ...(await openlyKnown(house, turn)) };
    if (values.jsonl === true) {
      await eachLine(session.io, async (line) => shownTurn(await askOnce(house, Line.parse(line), person)));
      return 0;
    }
    const turn = await askOnce(house, { text: positionals.join(" ") }, person);
    if (values.json === true) printJson(session.io, await shownTurn(turn));
    else session.io.out(`${await house.desk.reveal(turn.id, turn.answer?.text ?? "", person)}\n`);
    const shown = values.json === true ? [] : await house.desk.reveal(turn.id, turn.proposals, person);
    for (const proposal of shown)
      session.io.out(
        `\n${proposal.preview.title}\n  approvals approve ${proposal.id} --hash ${proposal.hash}\n`,
      );
    return turn.answer?.outcome === "refused" || turn.answer?.outcome === "failed" ? 1 : 0;
  },
};

// `trace`: what happened in a Turn.
import { parseArgs } from "node:util";
import { TurnId } from "../core/ids.ts";
import { printJson, UsageError, type Command } from "./command.ts";

export const traceCommand: Command = {
  name: "trace",
  usage: "trace TURN_ID [--json]",
  example: "trace T102b6c9dd1",
  does: "prints stages, tools, sources and flags of a Turn",
  async run(args, { io, house: open, operator }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean" } },
    });
    const [id] = positionals;
    if (id === undefined) throw new UsageError("trace needs the id of a Turn");
    const { desk } = await open();
    const found = await desk.trace(TurnId.parse(id));
    if (found === null) {
      io.err(`there is no Turn ${id}\n`);
      return 1;
    }
    if (values.json === true) {
      printJson(io, found);
      return 0;
    }
    const { turn, spans } = await desk.reveal(found.turn.id, found, operator);
    io.out(
      `${turn.id}  ${turn.ask.at}  ${turn.ask.person.id}  ${turn.answer?.outcome ?? "no answer"}\n  ask: ${turn.ask.text}\n`,
    );
    for (const one of turn.contributions)
      io.out(
        `  ${one.id} ${one.specialist} (${one.model.name}): ${one.kind}; tools ${one.tools.map((use) => `${use.tool} ${use.outcome}`).join(", ") || "none"}\n`,
      );
    for (const citation of turn.answer?.citations ?? [])
      io.out(`  source ${citation.source} ${citation.start}-${citation.end} [${citation.trust}]\n`);
    for (const verdict of [turn.admitted, turn.cleared])
      for (const flag of verdict?.flags ?? []) io.out(`  flag ${flag.guard} ${flag.code}: ${flag.detail}\n`);
    for (const span of spans) io.out(`  ${String(span.milliseconds).padStart(6)} ms  ${span.name}\n`);
    return 0;
  },
};

// `limits`: who was blocked for misuse, and lifting a block.
import { parseArgs } from "node:util";
import { Fault } from "#src/core/errors.ts";
import { UserId } from "#src/core/ids.ts";
import { printJson, UsageError, type Command } from "../command.ts";
import { actingAs, personBehind } from "../operator.ts";

export const limitsCommand: Command = {
  name: "limits",
  usage: "limits list | limits lift PERSON [--as USER] [--json]",
  does: "shows who is blocked after repeated refusals, or lifts a block",
  async run(args, session) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: "string" }, json: { type: "boolean" } },
    });
    const [verb = "list", person] = positionals;
    const house = await session.house();
    if (verb === "list") {
      const blocked = await house.conduct.list();
      if (values.json === true) printJson(session.io, { blocked });
      else if (blocked.length === 0) session.io.out("nobody is blocked\n");
      else
        for (const { person: who, until, reason } of blocked)
          session.io.out(`${who}  until ${until}  for: ${reason}\n`);
      return 0;
    }
    if (verb !== "lift" || person === undefined) throw new UsageError("limits list, or limits lift PERSON");
    const by = await personBehind(await actingAs(session, values.as, house), house);
    const right = house.policy.decide(by, "operate", "leitstand", {
      surface: "command-line",
      audience: "person",
    });
    if (right.kind === "deny") throw new Fault("policy", right.reason[by.language]);
    const lifted = await house.conduct.lift(UserId.parse(person));
    if (values.json === true) printJson(session.io, { person, lifted });
    else session.io.out(lifted ? `${person} may ask again\n` : `${person} is not blocked\n`);
    return lifted ? 0 : 1;
  },
};

// `limits`: who was blocked for misuse, and lifting a block.
import { parseArgs } from "node:util";
import { Fault } from "#src/core/errors.ts";
import { UserId } from "#src/core/ids.ts";
import { printJson, UsageError, type Command } from "../command.ts";
import { actingAs, namedPerson, personBehind } from "../operator.ts";

export const limitsCommand: Command = {
  name: "limits",
  usage: "limits list | limits lift PERSON [--as USER] [--json]",
  example: "limits list",
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
    if (verb !== "lift") throw new UsageError(`there is no limits ${verb}`);
    if (person === undefined) throw new UsageError("limits lift needs a person, as `limits list` shows them");
    const by = await personBehind(await actingAs(session, values.as, house), house);
    const right = house.policy.decide(by, "operate", "leitstand", {
      surface: "command-line",
      audience: "person",
    });
    if (right.kind === "deny") throw new Fault("policy", right.reason[by.language]);
    const blocked = (await house.conduct.list()).find((one) => one.person === person);
    const whom = blocked === undefined ? await namedPerson(person, house) : UserId.parse(blocked.person);
    // Who lifted is on record before it happens; that it did, and for whom, is the row after it.
    await house.audit.append({
      ...{ at: house.clock.now().toISOString(), event: "abuse-lift-asked" },
      ...{ actor: { person: by.id }, subject: "conduct", body: {} },
    });
    const lifted = await house.conduct.lift(whom);
    if (values.json === true) printJson(session.io, { person: whom, lifted });
    else session.io.out(lifted ? `${whom} may ask again\n` : `${whom} is not blocked\n`);
    return lifted ? 0 : 1;
  },
};

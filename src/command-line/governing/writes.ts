// `stop-writes` and `resume-writes`: the switch that stops every write of the house within a step.
import { parseArgs } from "node:util";
import { Fault } from "#src/core/errors.ts";
import { printJson, type Command, type ExitCode, type Session } from "../command.ts";
import { actingAs, personBehind } from "../operator.ts";

async function turnSwitch(
  action: "stop-writes" | "resume-writes",
  args: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const { values } = parseArgs({
    args: [...args],
    options: { reason: { type: "string" }, as: { type: "string" }, json: { type: "boolean" } },
  });
  const house = await session.house();
  const person = await personBehind(await actingAs(session, values.as, house), house);
  const right = house.policy.decide(person, action, "leitstand", {
    surface: "command-line",
    audience: "person",
  });
  const at = house.clock.now().toISOString();
  const before = await house.writes.state().catch(() => null);
  // Stopped again, the switch keeps the first time and reason; the log has both.
  const since = action === "stop-writes" && before?.stopped === true ? before : { reason: null, at };
  const reason = values.reason ?? since.reason;
  const record = (event: string, body: Record<string, unknown> = {}) =>
    house.audit.append({
      ...{ at, event, actor: { person: person.id }, subject: "writes" },
      body,
    });
  if (right.kind === "deny") {
    await record(`${action}-denied`);
    throw new Fault("policy", right.reason[person.language]);
  }
  // Stopped first, recorded after: a log that cannot be written must not keep the house writing.
  if (action === "stop-writes") await house.writes.stop({ reason, at: since.at ?? at });
  // Started again only once that is on record.
  await record(action === "stop-writes" ? "writes-stopped" : "writes-resumed", { reason });
  if (action === "resume-writes") await house.writes.resume({ at });
  const state = await house.writes.state();
  if (values.json === true) printJson(session.io, state);
  else
    session.io.out(
      state.stopped
        ? "all writes are stopped: nothing is proposed or carried out until `resume-writes`\n"
        : "writes are on again\n",
    );
  return 0;
}

export const stopWrites: Command = {
  name: "stop-writes",
  usage: "stop-writes [--reason TEXT] [--as USER] [--json]",
  example: 'stop-writes --reason "a wrong price went out"',
  does: "stops every write at once: none is proposed, none that was approved is carried out",
  run: (args, session) => turnSwitch("stop-writes", args, session),
};

export const resumeWrites: Command = {
  name: "resume-writes",
  usage: "resume-writes [--as USER] [--json]",
  example: "resume-writes",
  does: "starts writes again",
  run: (args, session) => turnSwitch("resume-writes", args, session),
};

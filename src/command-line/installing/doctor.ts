// `doctor`: what would keep Leitstand from working here, each with the next step.
import { parseArgs } from "node:util";
import { checkAnchors, checkAudit, checkSecrets, type Check } from "../audit/checks.ts";
import { checkDemoLeft, checkEvents, checkSlack } from "./checks-slack.ts";
import { printJson, type Command, type Session } from "../command.ts";

const fine = (name: string, detail: string): Check => ({ name, state: "ok", detail, nextStep: null });

function checkNode(): Check {
  const major = Number(process.versions.node.split(".")[0]);
  return major >= 24
    ? fine("node", process.versions.node)
    : {
        name: "node",
        state: "failed",
        detail: process.versions.node,
        nextStep: "run through npm, which brings Node 24",
      };
}

function checkModel({ env }: Session): Check {
  if (env.OPENAI_MODEL === undefined)
    return {
      name: "model",
      state: "warning",
      detail: "the embedded model: fixed procedures, no free wording",
      nextStep: "set OPENAI_MODEL with OPENAI_API_KEY or OPENAI_BASE_URL",
    };
  return fine("model", env.OPENAI_MODEL);
}

function checkCollector({ env }: Session): Check {
  const { COLLECTOR_KEY: current, COLLECTOR_KEYS: others, COLLECTOR_HOST: host, COLLECTOR_PORT: port } = env;
  const keys = others.length + (current === undefined ? 0 : 1);
  if (keys === 0) return fine("collector", "off; COLLECTOR_KEY starts POST /events for server-side tagging");
  const detail = `POST http://${host}:${port}/events, ${keys === 1 ? "1 key" : `${keys} keys`}`;
  return ["127.0.0.1", "localhost", "::1"].includes(host)
    ? fine("collector", detail)
    : {
        name: "collector",
        state: "warning",
        detail: `${detail}, reachable from other machines without TLS`,
        nextStep: "leave COLLECTOR_HOST out and put a TLS proxy in front",
      };
}

async function checkKnowledge(session: Session): Promise<Check> {
  const health = await (await session.house()).open.hands.knowledge.health();
  return health.ok
    ? fine("knowledge", health.detail)
    : {
        name: "knowledge",
        state: "failed",
        detail: health.detail,
        nextStep: "check CHROMA_URL, or delete the chroma folder in LEITSTAND_HOME and run `ingest` again",
      };
}

async function checkApprovers(session: Session): Promise<Check> {
  const house = await session.house();
  const writes = [...house.tools.values()].filter((tool) => tool.effect === "write");
  const people = await house.directory.people();
  const ordinary = { effect: "write", reversible: true, factsKnown: true, fourEyes: false };
  const stuck = writes.filter(
    ({ name, risk }) =>
      !people.some(
        (person) =>
          house.policy.decide(person, "approve", name, { ...ordinary, risk, asker: "somebody-else" }).kind ===
          "allow",
      ),
  );
  if (stuck.length === 0) return fine("approvers", "every write tool has somebody who may approve");
  return {
    name: "approvers",
    state: "warning",
    detail: `nobody may approve ${stuck.map((tool) => tool.name).join(", ")}`,
    nextStep: "put people with the roles lead, legal or admin into people.json in LEITSTAND_HOME",
  };
}

/** Whether the rules in force are the ones that were approved. */
async function checkPolicy(session: Session): Promise<Check> {
  const { version, hash, problem, shippedChanged } = (await session.house()).policies.standing();
  const detail = `${version === 0 ? "the shipped rules" : `version ${version}`}, ${hash.slice(0, 12)}`;
  if (problem !== null)
    return {
      name: "policy",
      state: "failed",
      detail: `${problem}; the shipped rules are in force`,
      nextStep: "find out who changed policy.db, then propose the rules anew: `policy propose FILE`",
    };
  return shippedChanged
    ? {
        name: "policy",
        state: "warning",
        detail: `${detail}: the shipped files differ from those of the last start`,
        nextStep: "expected after an update; otherwise somebody edited src/policy/policies",
      }
    : fine("policy", detail);
}

async function checkWrites(session: Session): Promise<Check> {
  const { stopped, reason, at } = await (await session.house()).writes.state();
  if (!stopped) return fine("writes", "on");
  return {
    name: "writes",
    state: "warning",
    detail: `stopped since ${at ?? "an unknown time"}${reason === null ? "" : `: ${reason}`}`,
    nextStep: "`resume-writes` starts them again",
  };
}

export const doctor: Command = {
  name: "doctor",
  usage: "doctor [--json]",
  example: "doctor --json",
  does: "checks this installation and says what to do next",
  async run(args, session) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean" } } });
    const checks = [
      checkNode(),
      ...(await checkSlack(session)),
      ...(await checkEvents(session)),
      ...(await checkDemoLeft(session)),
      checkModel(session),
      checkCollector(session),
      await checkKnowledge(session),
      await checkApprovers(session),
      await checkPolicy(session),
      await checkWrites(session),
      await checkSecrets(session),
      await checkAudit(session),
      await checkAnchors(session),
    ];
    if (values.json === true) printJson(session.io, { checks });
    else
      for (const { name, state, detail, nextStep } of checks)
        session.io.out(
          `${state.padEnd(8)} ${name.padEnd(11)} ${detail}${nextStep === null ? "" : `\n${" ".repeat(21)}→ ${nextStep}`}\n`,
        );
    return checks.some((check) => check.state === "failed") ? 1 : 0;
  },
};

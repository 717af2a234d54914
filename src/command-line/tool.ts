// `tools` and `tool`: the whitelist, and one tool run by an operator through the same gate as everybody.
import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { z } from "zod";
import { Fault } from "../core/errors.ts";
import { callDirectly } from "../gate/direct-call.ts";
import type { House } from "../wire.ts";
import { everyTenth } from "./every-tenth.ts";
import { absolutePaths } from "./file-paths.ts";
import { eachLine, printJson, UsageError, type Command, type Session } from "./command.ts";

async function runTool(house: House, session: Session, name: string, given: unknown): Promise<unknown> {
  const tool = house.tools.get(name);
  const input = tool === undefined ? given : absolutePaths(tool.input, given, session.callerFolder);
  const groups = (await house.directory.person(session.operator))?.groups ?? ["everyone"];
  const outcome = await callDirectly(name, input, {
    gate: house.gate,
    // Whoever has a shell on this machine operates it.
    person: { id: session.operator, name: "operator", roles: ["admin"], groups, language: "en" },
    language: "en",
    now: house.clock.now(),
    timeZone: session.env.TIME_ZONE,
    demo: session.demo,
    occasion: randomUUID(),
    specialist: house.agents.find((agent) => agent.tools.includes(name))?.id ?? "compliance",
    operator: true,
    progress: everyTenth(name, session.io),
  });
  switch (outcome.kind) {
    case "ran":
    case "previewed":
      return outcome.output;
    case "proposed":
      return { proposal: outcome.proposal };
    case "refused":
    case "failed":
      throw Object.assign(new Fault("usage", outcome.reason), { code: outcome.code });
  }
}

export const toolsCommand: Command = {
  name: "tools",
  usage: "tools [--json]",
  example: "tools --json",
  does: "prints the whitelist",
  async run(args, session) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean" } } });
    const { tools } = await session.house();
    const list = [...tools.values()].map((tool) => ({
      name: tool.name,
      effect: tool.effect,
      risk: tool.risk,
      needs: tool.needs,
      version: tool.version,
      does: tool.does,
      input: z.toJSONSchema(tool.input, { io: "input", unrepresentable: "any" }),
    }));
    if (values.json === true) printJson(session.io, { tools: list });
    else
      for (const tool of list)
        session.io.out(`${tool.name.padEnd(24)} ${tool.effect.padEnd(8)} ${tool.does.en}\n`);
    return 0;
  },
};

export const toolCommand: Command = {
  name: "tool",
  usage: "tool NAME [--jsonl] < input.json",
  example: `echo '{"text":"Die beste Jacke Deutschlands"}' | leitstand tool check-claims`,
  does: "runs one tool on the JSON from standard input",
  async run(args, session) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { jsonl: { type: "boolean" }, json: { type: "boolean" } },
    });
    const [name] = positionals;
    if (name === undefined) throw new UsageError("tool needs a name; `tools` lists them");
    const known = await session.house();
    const tool = known.tools.get(name);
    if (tool === undefined) throw new UsageError(`there is no tool ${name}; \`tools\` lists them`);
    const house = tool.needs.length === 0 ? known : await session.house({ needsDemo: true });
    if (values.jsonl === true) {
      await eachLine(session.io, (line) => runTool(house, session, name, line));
      return 0;
    }
    const text = await session.io.stdin();
    let input: unknown;
    try {
      input = JSON.parse(text.trim() === "" ? "{}" : text);
    } catch {
      throw new UsageError("standard input is not JSON");
    }
    printJson(session.io, await runTool(house, session, name, input));
    return 0;
  },
};

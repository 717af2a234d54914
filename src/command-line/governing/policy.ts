// `policy`: reads the rules in force, tries a new text, proposes it, and says what the history suggests.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Fault } from "#src/core/errors.ts";
import type { PolicyChange, PolicyJudgement } from "#src/core/policies.ts";
import { callDirectly } from "#src/gate/direct-call.ts";
import type { House } from "#src/wire.ts";
import { printJson, UsageError, type Command, type ExitCode, type Session } from "../command.ts";
import { actingAs, personBehind } from "../operator.ts";

interface Wish {
  readonly session: Session;
  readonly house: House;
  readonly json: boolean;
  readonly as: string | undefined;
}

async function readChange(file: string | undefined, { session }: Wish): Promise<PolicyChange> {
  if (file === undefined)
    throw new UsageError("which file? It bears the name of the policy file it replaces");
  const path = resolve(session.callerFolder, file);
  const text = await readFile(path, "utf8").catch(() => {
    throw new UsageError(`${path} cannot be read`);
  });
  return { file: basename(path), text };
}

function show(file: string | undefined, { session, house, json }: Wish): ExitCode {
  const { texts, hash } = house.policies.current();
  const standing = house.policies.standing();
  if (file === undefined) {
    if (json) printJson(session.io, { ...standing, hash, files: texts });
    else
      session.io.out(
        `version ${standing.version}, ${hash}\n${Object.keys(texts)
          .map((name) => `  ${name}\n`)
          .join("")}`,
      );
    return 0;
  }
  const text = texts[file] ?? texts[`${file}.cedar`];
  if (text === undefined)
    throw new UsageError(`there is no policy file ${file}; there are ${Object.keys(texts).join(", ")}`);
  if (json) printJson(session.io, { file, text, hash });
  else session.io.out(text);
  return 0;
}

function printJudgement({ problems, difference, cells }: PolicyJudgement, { session }: Wish): void {
  const { io } = session;
  if (problems.length > 0) {
    io.out(`cannot be used:\n${problems.map((one) => `  ${one}\n`).join("")}`);
    return;
  }
  io.out("fits the schema, and nobody is locked out\n");
  io.out(difference.map((line) => `${line}\n`).join(""));
  io.out(cells.length === 0 ? "no right changes\n" : `rights that change: ${cells.length}\n`);
  for (const { cell, before, after } of cells) io.out(`  ${cell}: ${before} → ${after}\n`);
}

async function check(file: string | undefined, wish: Wish): Promise<ExitCode> {
  const judged = await wish.house.policies.judge(await readChange(file, wish));
  if (wish.json) printJson(wish.session.io, judged);
  else printJudgement(judged, wish);
  return judged.problems.length === 0 ? 0 : 1;
}

async function propose(file: string | undefined, wish: Wish): Promise<ExitCode> {
  const { session, house, json } = wish;
  const change = await readChange(file, wish);
  const person = await personBehind(await actingAs(session, wish.as, house), house);
  const right = house.policy.decide(person, "change-policy", "leitstand", {
    ...{ surface: "command-line", audience: "person" },
  });
  if (right.kind === "deny") throw new Fault("policy", right.reason[person.language]);
  const outcome = await callDirectly("change-policy", change, {
    ...{ gate: house.gate, person, language: person.language, now: house.clock.now() },
    ...{ timeZone: session.env.TIME_ZONE, demo: session.demo, occasion: randomUUID() },
    ...{ specialist: "compliance", operator: true },
  });
  if (outcome.kind !== "proposed") {
    const why = outcome.kind === "refused" || outcome.kind === "failed" ? outcome.reason : outcome.kind;
    throw new Fault("policy", why);
  }
  const { id, hash, approverRoles, expiresAt } = outcome.proposal;
  if (json) printJson(session.io, { proposal: outcome.proposal });
  else {
    printJudgement(await house.policies.judge(change), wish);
    session.io.out(
      `proposed; somebody else with the role ${approverRoles.join(" or ")} approves until ${expiresAt}:\n  approvals approve ${id} --hash ${hash}\n`,
    );
  }
  return 0;
}

async function history({ session, house, json }: Wish): Promise<ExitCode> {
  const versions = await house.policies.history();
  if (json) printJson(session.io, { versions, standing: house.policies.standing() });
  else if (versions.length === 0) session.io.out("the shipped rules, never changed\n");
  else
    for (const { sequence, at, file, hash, key } of versions)
      session.io.out(`${sequence}  ${at}  ${file}  ${hash.slice(0, 12)}  ${key}\n`);
  return 0;
}

async function thresholds({ session, house, json }: Wish): Promise<ExitCode> {
  const found = await house.thresholds();
  if (json) {
    printJson(session.io, found);
    return 0;
  }
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  for (const { tool, band, decided, approved, undone, undoneInterval } of found.bands)
    session.io.out(
      `${tool.padEnd(22)} ${band.padEnd(20)} n ${String(decided).padStart(4)}  approved ${percent(approved)}  undone ${percent(undone)} (${percent(undoneInterval[0])} to ${percent(undoneInterval[1])})\n`,
    );
  session.io.out(
    found.suggestions.length === 0
      ? "no suggestion: the history is too short or speaks for the rules as they are\n"
      : found.suggestions.map(({ text }) => `→ ${text}\n`).join(""),
  );
  return 0;
}

export const policyCommand: Command = {
  name: "policy",
  usage: "policy show [FILE] | check FILE | propose FILE [--as USER] | history | thresholds [--json]",
  example: "policy check approvals.cedar",
  does: "reads the rules in force, tries or proposes a new text, lists versions, suggests thresholds",
  async run(args, session) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: "string" }, json: { type: "boolean" } },
    });
    const [verb = "show", file] = positionals;
    const wish = { session, house: await session.house(), json: values.json === true, as: values.as };
    switch (verb) {
      case "show":
        return show(file, wish);
      case "check":
        return check(file, wish);
      case "propose":
        return propose(file, wish);
      case "history":
        return history(wish);
      case "thresholds":
        return thresholds(wish);
      default:
        throw new UsageError(`there is no policy ${verb}`);
    }
  },
};

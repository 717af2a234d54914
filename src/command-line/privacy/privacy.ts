// `privacy`: what is kept about a person, a copy of it, that it goes; how long data stay; the record of processing.
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Fault } from "#src/core/errors.ts";
import type { Person } from "#src/core/person.ts";
import type { House } from "#src/wire.ts";
import { actingAs, personBehind } from "../operator.ts";
import { printJson, UsageError, type Command, type ExitCode, type Session } from "../command.ts";

const options = {
  out: { type: "string" },
  as: { type: "string" },
  "dry-run": { type: "boolean" },
  apply: { type: "boolean" },
  json: { type: "boolean" },
  language: { type: "string" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>["values"];
type Verb = (
  house: House,
  session: Session,
  given: { person: string; by: Person; values: Values },
) => Promise<ExitCode>;

const verbs: Readonly<Record<string, Verb>> = {
  async about(house, { io }, { person, by, values }) {
    const about = await house.privacy.requests.about(person, by);
    if (values.json === true) printJson(io, about);
    else {
      io.out(`${about.person}\n`);
      for (const { data, count, where, days } of about.kept)
        io.out(
          `  ${data.padEnd(16)} ${String(count).padStart(6)}  ${days === null ? "kept" : `${days} days`}  ${where}\n`,
        );
      for (const [type, count] of Object.entries(about.values)) io.out(`  ${type} in the vault: ${count}\n`);
    }
    return 0;
  },
  async export(house, { io, callerFolder }, { person, by, values }) {
    if (values.out === undefined) throw new UsageError("privacy export needs --out FILE");
    const file = resolve(callerFolder, values.out);
    const exported = await house.privacy.requests.export(person, by);
    await writeFile(file, `${JSON.stringify(exported, null, 2)}\n`, { mode: 0o600 });
    const { turns, personalData } = exported;
    if (values.json === true) printJson(io, { file, turns: turns.length, personalData: personalData.length });
    else io.out(`${turns.length} questions and ${personalData.length} values written to ${file}\n`);
    return 0;
  },
  async erase(house, { io }, { person, by, values }) {
    const erased = await house.privacy.requests.erase(person, by, { dryRun: values["dry-run"] === true });
    if (values.json === true) printJson(io, erased);
    else {
      const { records, dryRun, warehouse } = erased;
      const { turns, history, attachments, toolRuns, traces, reports } = records;
      const { raw, received, deadLetters } = warehouse;
      const own = turns + history + attachments + toolRuns + traces + reports;
      const kept = erased.values + own + records.surfaceMemory + records.proposals + records.feedback;
      if (kept + raw + received + deadLetters === 0) {
        io.out(
          `nothing is kept about ${erased.person}; \`privacy about PERSON\` shows what is looked through\n`,
        );
        return 0;
      }
      io.out(
        `${dryRun ? "would remove" : "removed"}: ${erased.values} values and their key, ${records.turns} questions, ${records.history} entries of history, ` +
          `${records.toolRuns} tool runs, ${records.traces} traces, ${records.feedback} words of feedback, ${warehouse.raw + warehouse.received} rows of the warehouse; ` +
          `${records.proposals} proposals ${dryRun ? "would keep" : "keep"} a pseudonym\n`,
      );
    }
    return 0;
  },
  async retention(house, { io }, { values }) {
    if (values.apply === true) {
      const swept = await house.privacy.sweep();
      if (values.json === true) printJson(io, { swept });
      else
        for (const { data, removed, before } of swept)
          io.out(`${data.padEnd(16)} ${removed} removed, older than ${before.slice(0, 10)}\n`);
      return 0;
    }
    const { rules } = house.privacy;
    if (values.json === true) printJson(io, { rules });
    else
      for (const { data, days, reason } of rules)
        io.out(`${data.padEnd(16)} ${days === null ? "kept" : `${days} days`.padEnd(8)}  ${reason.en}\n`);
    return 0;
  },
  async record(house, { io }, { values }) {
    const { language = "de" } = values;
    if (language !== "de" && language !== "en") throw new UsageError("--language is de or en");
    const record = await house.privacy.record();
    if (values.json === true) printJson(io, record);
    else io.out(house.privacy.recordInWords(record, language));
    return 0;
  },
};

/** "Emily" is the colleague of that name: taken for a value of its own, nothing of hers would be found. */
async function colleagueOr(wanted: string, house: House): Promise<string> {
  const words = wanted.toLowerCase();
  const found = (await house.directory.people()).filter(({ id, name }) =>
    [id, name, ...name.split(" ")].some((one) => one.toLowerCase() === words),
  );
  if (found.length > 1)
    throw new UsageError(`${wanted} may be ${found.map(({ id, name }) => `${name} (${id})`).join(" or ")}`);
  return found[0]?.id ?? wanted;
}

export const privacyCommand: Command = {
  name: "privacy",
  usage:
    "privacy about [PERSON] | export PERSON --out FILE | erase PERSON [--dry-run] | retention [--apply] | record [--language de|en] [--as USER] [--json]",
  example: "privacy erase mara@example.org --dry-run",
  does: "says, hands out and erases what is kept about a person; retention and the record of processing",
  async run(args, session) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [verb = "", person] = positionals;
    const does = verbs[verb];
    if (does === undefined)
      throw new UsageError(verb === "" ? "privacy needs to know what to do" : `there is no privacy ${verb}`);
    if (person === undefined && (verb === "export" || verb === "erase"))
      throw new UsageError(
        `privacy ${verb} needs a person: an id, a name, or a value such as an e-mail address`,
      );
    const house = await session.house();
    const by = await personBehind(await actingAs(session, values.as, house), house);
    const right = house.policy.decide(by, "operate", "leitstand", {
      surface: "command-line",
      audience: "person",
    });
    if ((verb === "retention" || verb === "record") && right.kind === "deny")
      throw new Fault("policy", right.reason[by.language]);
    const meant = person === undefined ? by.id : await colleagueOr(person, house);
    return does(house, session, { person: meant, by, values });
  },
};

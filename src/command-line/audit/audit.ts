// `audit`: whether the log still says the truth, a copy for an auditor, and the change of its key.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Fault } from "#src/core/errors.ts";
import type { House } from "#src/wire.ts";
import { personBehind } from "../operator.ts";
import { printJson, UsageError, type Command, type ExitCode, type Session } from "../command.ts";

type Verified = Awaited<ReturnType<House["audit"]["verify"]>>;

const day = /^\d{4}-\d{2}-\d{2}$/;
const dayInMilliseconds = 86_400_000;

/** @param end a day given as the end counts as a whole */
function instant(given: string | undefined, option: string, end: boolean): string | null {
  if (given === undefined) return null;
  const time = Date.parse(given);
  if (Number.isNaN(time)) throw new UsageError(`--${option} is a day or a time, such as 2026-11-01`);
  return new Date(end && day.test(given) ? time + dayInMilliseconds : time).toISOString();
}

function inWords({ ok, rows, problems, notes, keys, installation, ...more }: Verified): string {
  const [first] = keys;
  const lines = ok
    ? [
        `ok: ${rows} rows`,
        ...(rows === 0
          ? []
          : [
              `  ${more.protected} of them proved by ${more.checkpoints} ${more.checkpoints === 1 ? "checkpoint" : "checkpoints"}, all by their signatures`,
            ]),
        ...(first === undefined
          ? []
          : [
              `  installation ${installation ?? ""}, first key ${first.id}${keys.length > 1 ? `, ${keys.length} keys in all` : ""}`,
            ]),
      ]
    : [
        `NOT OK: ${problems.length} ${problems.length === 1 ? "problem" : "problems"} in ${rows} rows; the first:`,
        ...problems.map((problem) => `  ${problem}`),
        "  keep audit.db and the checkpoints as they are, and compare them with your last export",
      ];
  return `${[...lines, ...notes.map((note) => `  note: ${note}`)].join("\n")}\n`;
}

async function verify(
  files: readonly string[],
  json: boolean,
  { io, house, callerFolder }: Session,
): Promise<ExitCode> {
  const extra = await Promise.all(
    files.map(async (source) => ({
      source,
      text: await readFile(resolve(callerFolder, source), "utf8").catch(() => {
        throw new UsageError(`there is no file ${source}`);
      }),
    })),
  );
  const result = await (await house()).audit.verify(extra);
  if (json) printJson(io, result);
  else io.out(inWords(result));
  return result.ok ? 0 : 1;
}

/** The house, once the policy lets the operator do this to the log. */
async function permitted(action: "export-audit" | "operate", session: Session): Promise<House> {
  const house = await session.house();
  const person = await personBehind(session.operator, house);
  const right = house.policy.decide(person, action, "leitstand", {
    surface: "command-line",
    audience: "person",
  });
  if (right.kind === "deny") throw new Fault("policy", right.reason[person.language]);
  return house;
}

async function exportTo(
  { from, to, out, json }: { from?: string; to?: string; out: string | undefined; json: boolean },
  session: Session,
): Promise<ExitCode> {
  const { io, callerFolder, operator } = session;
  const { audit } = await permitted("export-audit", session);
  if (out === undefined) {
    for (const row of await audit.rows()) printJson(io, row);
    return 0;
  }
  const exported = await audit.export({
    folder: resolve(callerFolder, out),
    from: instant(from, "from", false),
    to: instant(to, "to", true),
    by: { person: operator },
  });
  if (json) printJson(io, exported);
  else {
    const { folder, rows, withContent, firstKey, ok } = exported;
    io.out(
      `${ok ? "exported" : "exported, although the log does not verify"}: ${rows} rows, ${withContent} with their content, in ${folder}\n` +
        `  read index.html; verify with: node verify.mjs --key ${firstKey}\n`,
    );
  }
  return 0;
}

export const auditCommand: Command = {
  name: "audit",
  usage:
    "audit verify [--checkpoints FILE] | export [--from DAY] [--to DAY] [--out FOLDER] | rotate-key [--json]",
  example: "audit export --from 2026-11-01 --to 2026-11-30 --out audit-2026-11",
  does: "verifies the audit log, writes it out for an auditor, or changes the key that signs it",
  async run(args, session) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        checkpoints: { type: "string", multiple: true },
        from: { type: "string" },
        to: { type: "string" },
        out: { type: "string" },
      },
    });
    const [verb] = positionals;
    const json = values.json === true;
    if (verb === "verify") return verify(values.checkpoints ?? [], json, session);
    if (verb === "export") {
      const { from, to, out } = values;
      const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
      return exportTo({ ...period, out, json }, session);
    }
    if (verb !== "rotate-key")
      throw new UsageError(
        verb === undefined ? "audit needs to know what to do" : `there is no audit ${verb}`,
      );
    const rotated = await (await permitted("operate", session)).audit.rotateKey();
    if (json) printJson(session.io, rotated);
    else
      session.io.out(
        `the log is signed with key ${rotated.new} from now on; ${rotated.old} signed that, and stays for verifying\n`,
      );
    return 0;
  },
};

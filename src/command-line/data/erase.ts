// `erase`: removes a person from the warehouse, everywhere and for good.
import { parseArgs } from "node:util";
import { hashPattern } from "#src/core/event.ts";
import type { ErasureReport, PersonKey } from "#src/core/intake.ts";
import { printJson, UsageError, type Command } from "../command.ts";
import { onTerminal } from "./on-terminal.ts";

const needsOne = "erase needs exactly one of --client ID, --user ID, --email-hash HASH";

function keyOf(values: { client?: string; user?: string; "email-hash"?: string }): PersonKey {
  const { client, user, "email-hash": hash } = values;
  const given: PersonKey[] = [
    ...(client === undefined ? [] : [{ kind: "client" as const, value: client.trim() }]),
    ...(user === undefined ? [] : [{ kind: "user" as const, value: user.trim() }]),
    ...(hash === undefined ? [] : [{ kind: "emailHash" as const, value: hash.trim().toLowerCase() }]),
  ];
  const [key] = given;
  if (key === undefined || given.length > 1 || key.value === "") throw new UsageError(needsOne);
  if (key.kind === "emailHash" && !new RegExp(hashPattern).test(key.value))
    throw new UsageError(
      "--email-hash is the SHA-256 of the trimmed, lower-case address, in 64 hexadecimal digits",
    );
  return key;
}

export const eraseCommand: Command = {
  name: "erase",
  usage: "erase --client ID | --user ID | --email-hash HASH [--dry-run] [--json]",
  example: "erase --user U-1024 --dry-run",
  does: "removes a person from every file of the warehouse, with all keys seen together",
  async run(args, { io, house, operator }) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        client: { type: "string" },
        user: { type: "string" },
        "email-hash": { type: "string" },
        "dry-run": { type: "boolean" },
        json: { type: "boolean" },
      },
    });
    const key = keyOf(values);
    const { intake } = await house();
    const by = { person: operator };
    const onProgress = onTerminal("erase", io);
    const report = await intake.erase(key, { dryRun: values["dry-run"] === true, by, onProgress });
    if (values.json === true) printJson(io, report);
    else io.out(inWords(report));
    return 0;
  },
};

function inWords({ dryRun, keys, rows, files, mentions, sharedClients }: ErasureReport): string {
  const lines = [
    `${dryRun ? "would remove" : "removed"}: ${rows.raw} events, ${rows.received} rows of received files, ${rows.deadLetters} dead letters (${files} files)`,
    `  keys seen together: ${keys.client} client, ${keys.user} user, ${keys.emailHash} e-mail hash`,
    ...(sharedClients > 0
      ? [`  ${sharedClients} of the clients are shared with other people: their events on them go too`]
      : []),
    ...(mentions > 0
      ? [`  ${mentions} mentions in rows of others ${dryRun ? "would be" : "were"} masked`]
      : []),
    ...(dryRun ? [] : ["  no key is left in the warehouse; the person's rows will not be taken in again"]),
  ];
  return `${lines.join("\n")}\n`;
}

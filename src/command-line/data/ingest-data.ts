// `ingest events` and its like: files of data into the warehouse's raw zone.
import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { contracts, dataKinds, type DataKind } from "#src/core/event.ts";
import { Fault } from "#src/core/errors.ts";
import { dataFormats, type Ingested, type IngestRequest } from "#src/core/intake.ts";
import { printJson, UsageError, type ExitCode, type Session } from "../command.ts";
import { onTerminal } from "./on-terminal.ts";

export const dataUsage = `ingest ${dataKinds.join("|")} FILE… [--format ${dataFormats.join("|")}] [--mapping FILE] [--json] | --contract`;

export async function ingestData(
  kind: DataKind,
  args: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: "string" },
      mapping: { type: "string" },
      kind: { type: "string" },
      json: { type: "boolean" },
      contract: { type: "boolean" },
    },
  });
  const asked = oneOf(dataKinds, values.kind ?? kind, "--kind");
  const { io, callerFolder } = session;
  if (values.contract === true) {
    const schema = z.toJSONSchema(contracts[asked], { io: "input" });
    io.out(`${JSON.stringify({ title: `Leitstand ${asked}, contract 1`, ...schema }, null, 2)}\n`);
    return 0;
  }
  if (positionals.length === 0)
    throw new UsageError(
      `ingest ${kind} needs a file (documents in a folder of that name: ingest ./${kind})`,
    );
  const options = {
    ...(values.format === undefined ? {} : { format: oneOf(dataFormats, values.format, "--format") }),
    ...(values.mapping === undefined
      ? {}
      : { mapping: await readJson(resolve(callerFolder, values.mapping)) }),
  };
  const { intake } = await session.house();
  if (session.demo && existsSync(join(session.env.home, "warehouse", "raw", "generator.json")))
    io.err(
      "the demo company's data are in this warehouse too: set LEITSTAND_HOME to a folder of its own for yours\n",
    );
  const done: Ingested[] = [];
  for (const place of positionals)
    for (const path of await filesAt(resolve(callerFolder, place))) {
      const request: IngestRequest = { path, kind: asked, ...options, onProgress: onTerminal(path, io) };
      done.push(await intake.ingest(request));
    }
  const total = totals(done);
  if (values.json === true)
    printJson(io, { ...total, files: done.map(({ receipt, already }) => ({ ...receipt, already })) });
  else for (const each of done) io.out(inWords(each));
  return total.read > 0 && total.written === 0 ? 1 : 0;
}

function oneOf<Word extends string>(words: readonly Word[], given: string, option: string): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) throw new UsageError(`${option} is one of ${words.join(", ")}`);
  return found;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw new Fault("usage", `the mapping ${file} cannot be read as JSON`, {
      nextStep: "check the file",
      cause,
    });
  }
}

const endings = /\.(jsonl|ndjson|json|csv|tsv|parquet)(\.gz)?$/;

/** A folder stands for the data files in it. */
async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => endings.test(name)).sort();
  if (names.length === 0)
    throw new Fault("not-found", `${path} holds no data files`, { nextStep: "name a file" });
  return names.map((name) => join(path, name));
}

/** Of what was done now: a file that was taken before counts as one, not by its rows. */
function totals(all: readonly Ingested[]) {
  const done = all.filter(({ already }) => !already);
  const sum = (field: "read" | "written" | "dead" | "ignored") =>
    done.reduce((total, { receipt }) => total + receipt[field], 0);
  return {
    ...{ read: sum("read"), written: sum("written"), dead: sum("dead"), ignored: sum("ignored") },
    already: all.length - done.length,
  };
}

function inWords({ receipt, already }: Ingested): string {
  const { file, read, written, dead, ignored, masked, replaced, kind } = receipt;
  if (already)
    return `${file}: taken before on ${receipt.at.slice(0, 10)}, nothing to do (${written} ${kind})\n`;
  const lines = [
    `${file}: ${read} read, ${written} written, ${dead} dead letters, ${ignored} ignored`,
    ...(masked > 0 ? [`  ${masked} with an e-mail address in a text, masked`] : []),
    ...(replaced > 0 ? [`  ${replaced} earlier rows replaced`] : []),
    ...Object.entries(receipt.reasons)
      .slice(0, 5)
      .map(([reason, rows]) => `  ${rows} × ${reason}`),
    ...(receipt.deadLetters === null ? [] : [`  dead letters: ${receipt.deadLetters}`]),
    ...(receipt.unused.length > 0 ? [`  columns not used: ${receipt.unused.join(", ")}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

// `setup`: from empty to the first answer: brand, sites, sources, people and their roles; then what is still missing.
import { readFile, stat } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Fault } from "#src/core/errors.ts";
import { openHome } from "#src/ops/home.ts";
import { listPeople } from "#src/slack/admin/find-people.ts";
import { UsageError, type Command, type ExitCode, type Session } from "../command.ts";
import { ingestDocuments } from "../library.ts";
import { Answers, writeAnswers } from "./answers.ts";
import { doctor } from "./doctor.ts";
import { askAll } from "./questions.ts";

async function fromFile(file: string, { callerFolder }: Session): Promise<Answers> {
  const path = isAbsolute(file) ? file : resolve(callerFolder, file);
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) throw new UsageError(`${file} cannot be read`);
  const parsed = Answers.safeParse(parseJson(text, file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${file}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not understood"}`);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is not JSON`);
  }
}

/** The demo company's people and documents must not answer a real team's questions. */
async function refuseDemo(home: string): Promise<void> {
  const demo = await stat(join(home, "demo.json")).catch(() => null);
  if (demo !== null)
    throw new Fault("usage", `${home} holds the demo company`, {
      nextStep: "set LEITSTAND_HOME to a new folder for your team, and run `setup` again",
    });
}

async function peopleOf({ env, io }: Session) {
  const { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = env;
  if (botToken === undefined) return null;
  try {
    return await listPeople({ botToken, apiUrl });
  } catch (error) {
    io.err(`people could not be read from Slack (${String(error)}); ids such as U012ABCDEF work\n`);
    return null;
  }
}

/** Without tokens the house would be the demo company's: documents are taken in once it is the team's. */
async function takeIn(sources: readonly string[], session: Session): Promise<ExitCode> {
  if (!session.demo) return ingestDocuments(sources, session);
  session.io.out("documents are taken in once Slack's tokens are set: run the same `setup` again then\n");
  return 0;
}

const nothingToAsk =
  "setup asks its questions at a terminal without a running server; otherwise give --file ANSWERS.json (docs/slack.md shows one)";

export const setupCommand: Command = {
  name: "setup",
  usage: "setup [--file ANSWERS.json]",
  example: "setup --file answers.json",
  does: "takes a team from empty to the first answer: brand, sites, sources, people and roles",
  async run(args, session) {
    const { values } = parseArgs({ args: [...args], options: { file: { type: "string" } } });
    const { env, io } = session;
    await openHome(env.home);
    await refuseDemo(env.home);
    if (values.file === undefined && io.ask === undefined) throw new UsageError(nothingToAsk);
    const answers =
      values.file === undefined && io.ask !== undefined
        ? await askAll(io.ask, io)
        : await fromFile(values.file ?? "", session);
    const written = await writeAnswers(env.home, answers, await peopleOf(session));
    for (const file of written.files) io.out(`written: ${file}\n`);
    if (answers.sources.length > 0 && (await takeIn(answers.sources, session)) !== 0) return 1;
    io.out("\nWhat is still missing:\n");
    const exit = await doctor.run([], session);
    io.out(
      env.SLACK_BOT_TOKEN === undefined
        ? "\nNext: create the Slack app (`manifest`), set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, then `npm start`.\n"
        : "\nNext: `npm start`, then write to Leitstand in Slack.\n",
    );
    return exit;
  },
};

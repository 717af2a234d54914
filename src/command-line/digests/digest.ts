// `digest`: the digests of this house: listed, shown as they would look now, run, paused and resumed.
import { parseArgs } from "node:util";
import type { DigestDone, DigestStanding } from "#src/core/digest-desk.ts";
import { contentName } from "#src/core/digest-words.ts";
import type { DigestPost } from "#src/core/digest.ts";
import type { UserId } from "#src/core/ids.ts";
import type { House } from "#src/wire.ts";
import { printJson, UsageError, type Command, type ExitCode, type Io } from "../command.ts";
import { digestMarkdown } from "./digest-markdown.ts";
import { actingAs } from "../operator.ts";

const verbs = ["list", "show", "run", "pause", "resume"] as const;
type Verb = (typeof verbs)[number];

interface Asked {
  readonly house: House;
  readonly by: UserId;
  readonly json: boolean;
  readonly io: Io;
}

export const digestCommand: Command = {
  name: "digest",
  usage: "digest list | show NAME | run NAME | pause NAME | resume NAME [--as USER] [--json]",
  example: "digest list",
  does: "lists digests, shows one as it would look now, sends, pauses or resumes it",
  async run(args, session) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: "string" }, json: { type: "boolean" } },
    });
    const [said = "list", ...name] = positionals;
    const verb = verbs.find((each): each is Verb => each === said);
    if (verb === undefined) throw new UsageError(`there is no digest ${said}`);
    if (verb !== "list" && name.length === 0)
      throw new UsageError(`digest ${verb} needs a name, as \`digest list\` shows it`);
    const house = await session.house({ needsDemo: verb === "show" || verb === "run" });
    const by = await actingAs(session, values.as, house);
    const asked: Asked = { house, by, json: values.json === true, io: session.io };
    if (verb === "list") return list(asked);
    const found = await house.desk.digests.find(name.join(" "), by);
    if (found === null) return refused(asked, `there is no digest ${name.join(" ")} that you may see`);
    const { digests } = house.desk;
    switch (verb) {
      case "show":
        return show(asked, found);
      case "run":
        return house.digests.isPosting()
          ? done(asked, await digests.runNow(found.digest.id, by), "is being sent")
          : show(asked, found);
      case "pause":
        return done(asked, await digests.pause(found.digest.id, by), "is paused");
      case "resume":
        return done(asked, await digests.resume(found.digest.id, by), "is running");
    }
  },
};

async function list({ house, by, json, io }: Asked): Promise<ExitCode> {
  const standings = await house.desk.digests.list(by);
  if (json) printJson(io, { digests: standings });
  else io.out(standings.length === 0 ? "no digests\n" : standings.map(lineOf).join(""));
  return 0;
}

function lineOf({ digest, targetName, next, last }: DigestStanding): string {
  const content = digest.content.map((one) => contentName(one, digest.language)).join(" + ");
  const times = [
    ...(next[0] === undefined ? [] : [`next ${next[0]}`]),
    ...(last === null ? [] : [`last ${last.at} ${last.state}${last.late ? " late" : ""}`]),
  ];
  return `${digest.id}  ${digest.state}  ${digest.name}\n  ${digest.rhythm.label.en} (${digest.timeZone}) to ${targetName}: ${content}\n  ${times.join("; ")}\n`;
}

/** Reads everything now, as a preview would; nothing is posted. */
async function show(asked: Asked, { digest }: DigestStanding): Promise<ExitCode> {
  const preview = await asked.house.desk.digests.preview(digest.id, asked.by);
  if (preview.kind === "refused") return refused(asked, preview.sentence);
  print(asked, preview.post);
  return 0;
}

function print({ io, json }: Asked, post: DigestPost): void {
  if (json) printJson(io, post);
  else io.out(digestMarkdown(post));
}

function done({ io, json, ...asked }: Asked, outcome: DigestDone, what: string): ExitCode {
  if (outcome.kind === "refused") return refused({ io, json, ...asked }, outcome.sentence);
  if (json) printJson(io, { digest: outcome.digest });
  else io.out(`${outcome.digest.name} ${what}\n`);
  return 0;
}

function refused({ io, json }: Asked, sentence: string): ExitCode {
  if (json) printJson(io, { refused: sentence });
  else io.err(`${sentence}\n`);
  return 1;
}

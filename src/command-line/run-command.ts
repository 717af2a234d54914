// Runs one command and turns its end into an exit code; the unforeseen becomes one sentence, not a stack.
import { Fault } from "../core/errors.ts";
import type { Log } from "../core/ports.ts";
import { UsageError, type ExitCode, type Session } from "./command.ts";
import { commands, helpText } from "./commands.ts";

function isUsage(error: unknown): error is Error {
  // parseArgs throws TypeErrors with codes of its own for unknown options.
  const badOption =
    error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return error instanceof UsageError || badOption;
}

export async function runCommand(argv: readonly string[], session: Session, log: Log): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === undefined || name === "help" || name === "--help") {
    session.io.out(helpText());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    session.io.err(
      `there is no command ${name}; there are start, ${commands.map((one) => one.name).join(", ")}\nexample: help\n`,
    );
    return 2;
  }
  try {
    return await command.run(args, session);
  } catch (error) {
    if (isUsage(error)) {
      session.io.err(`${error.message}\nusage: ${command.usage}\nexample: ${command.example}\n`);
      return 2;
    }
    const fault = error instanceof Fault ? error : null;
    log("debug", "command-failed", {
      command: name,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    session.io.err(
      `${error instanceof Error ? error.message : String(error)}\n${fault?.nextStep == null ? "" : `next: ${fault.nextStep}\n`}`,
    );
    return 1;
  }
}

// What a command is given and how it ends; the same commands run in this process or in the running server.
import type { UserId } from "../core/ids.ts";
import type { Env } from "../env.ts";
import type { House } from "../wire.ts";

/** 0 done, 1 refused or failed with a reason, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Io {
  out(text: string): void;
  err(text: string): void;
  stdin(): Promise<string>;
  /** One line from a person at a terminal; missing where there is none. */
  ask?(question: string): Promise<string>;
}

export interface Session {
  readonly env: Env;
  readonly io: Io;
  readonly demo: boolean;
  /** Absolute folder that relative paths start from. */
  readonly callerFolder: string;
  /** Who the operating-system user is to Leitstand. */
  readonly operator: UserId;
  /** Opened at its first use; with `needsDemo` the demo company is loaded first. */
  house(options?: { readonly needsDemo?: boolean }): Promise<House>;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  /** One call that works as it stands, shown with wrong usage. */
  readonly example: string;
  readonly does: string;
  run(args: readonly string[], session: Session): Promise<ExitCode>;
}

/** Wrong usage: printed with the command's usage, exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value)}\n`);
}

/** Lines of a JSONL document, blank ones dropped. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** One input a line, one output a line, in order; a failed line says so and the rest goes on. */
export async function eachLine(io: Io, job: (line: unknown) => Promise<unknown>): Promise<void> {
  for (const line of linesOf(await io.stdin())) {
    try {
      printJson(io, await job(JSON.parse(line)));
    } catch (error) {
      const code =
        error instanceof Error && "code" in error
          ? String(error.code)
          : error instanceof SyntaxError
            ? "bad-json"
            : "failed";
      printJson(io, { error: { code, message: error instanceof Error ? error.message : String(error) } });
    }
  }
}

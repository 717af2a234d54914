// A command run as the command line runs it, over an intake alone, with what it printed.
import { UserId } from "#src/core/ids.ts";
import type { Intake } from "#src/core/intake.ts";
import { runCommand } from "#src/command-line/run-command.ts";
import { readEnv } from "#src/env.ts";
import type { House } from "#src/wire.ts";

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Opening the house for a command that needs none fails it. */
export async function run(
  argv: readonly string[],
  { intake, folder }: { intake?: Intake; folder: string },
): Promise<Ran> {
  const printed = { out: "", err: "" };
  const exit = await runCommand(
    argv,
    {
      env: readEnv({ LEITSTAND_HOME: folder }),
      io: {
        out: (text) => void (printed.out += text),
        err: (text) => void (printed.err += text),
        stdin: async () => "",
      },
      demo: false,
      callerFolder: folder,
      operator: UserId.parse("U1"),
      async house() {
        if (intake === undefined) throw new Error("this command opens no house");
        // Data commands use nothing else of it.
        return { intake } as unknown as House;
      },
    },
    () => undefined,
  );
  return { exit, ...printed };
}

// Where a secret comes from: the environment (`X`), a file (`X_FILE`), or a command such as a KMS's (`X_COMMAND`).
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

export type SecretSource = "environment" | "file" | "command";

export interface FoundSecret {
  readonly name: string;
  readonly source: SecretSource;
  /** The file's path; the command's program. Never the value, never the command's arguments. */
  readonly where: string | null;
  /** The file can be read by more than its owner. */
  readonly open: boolean;
}

export interface Secrets {
  readonly values: Readonly<Record<string, string>>;
  readonly found: readonly FoundSecret[];
  /** One sentence each, with the variable's name and without any value. */
  readonly problems: readonly string[];
}

const commandWithin = 10_000;
const largest = 64 * 1024;
const others = 0o077;

/**
 * A command as words: split at spaces, quotes keep words together. No shell sees it, so nothing in it is expanded.
 * A JSON array of words is taken as it is.
 */
export function wordsOf(command: string): string[] {
  if (command.trimStart().startsWith("[")) {
    const parsed: unknown = JSON.parse(command);
    if (Array.isArray(parsed) && parsed.every((word) => typeof word === "string")) return parsed;
  }
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
}

function fromFile(file: string): { value: string; open: boolean } {
  const { mode, size } = statSync(file);
  if (size > largest) throw new Error("too large for a secret");
  return { value: readFileSync(file, "utf8").trim(), open: (mode & others) !== 0 };
}

function fromCommand(command: string, milliseconds: number): { value: string; program: string } {
  const [program, ...words] = wordsOf(command);
  if (program === undefined) throw new Error("is empty");
  const value = execFileSync(program, words, {
    encoding: "utf8",
    timeout: milliseconds,
    killSignal: "SIGKILL",
    maxBuffer: largest,
    // What it prints on stderr may hold the secret or the way to it: nobody sees it.
    stdio: ["ignore", "pipe", "ignore"],
  });
  return { value: value.trim(), program };
}

/** Why a command failed, without its output or its arguments. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "failed";
  if ("code" in error && typeof error.code === "string") {
    if (error.code === "ETIMEDOUT") return "took too long";
    if (error.code === "ENOENT") return "was not found";
    if (error.code === "EACCES") return "may not be used";
    return `failed (${error.code})`;
  }
  if ("status" in error && typeof error.status === "number") return `ended with ${error.status}`;
  return error instanceof SyntaxError ? "is no JSON array of words" : error.message;
}

/**
 * @param names variables that hold a secret
 * @param set the environment without empty variables
 */
export function resolveSecrets(
  names: readonly string[],
  set: Readonly<Record<string, string | undefined>>,
  { milliseconds = commandWithin }: { milliseconds?: number } = {},
): Secrets {
  const values: Record<string, string> = {};
  const found: FoundSecret[] = [];
  const problems: string[] = [];
  for (const name of names) {
    const given = [name, `${name}_FILE`, `${name}_COMMAND`].filter((one) => set[one] !== undefined);
    if (given.length > 1) {
      problems.push(`${name}: set only one of ${given.join(", ")}`);
      continue;
    }
    const [variable] = given;
    const text = variable === undefined ? undefined : set[variable];
    if (variable === undefined || text === undefined) continue;
    try {
      if (variable === name) {
        values[name] = text;
        found.push({ name, source: "environment", where: null, open: false });
      } else if (variable.endsWith("_FILE")) {
        const { value, open } = fromFile(text);
        if (value === "") throw new Error("is empty");
        values[name] = value;
        found.push({ name, source: "file", where: text, open });
      } else {
        const { value, program } = fromCommand(text, milliseconds);
        if (value === "") throw new Error("printed nothing");
        values[name] = value;
        found.push({ name, source: "command", where: program, open: false });
      }
    } catch (error) {
      problems.push(
        `${variable}: the ${variable.endsWith("_FILE") ? `file ${text}` : "command"} ${reasonOf(error)}`,
      );
    }
  }
  return { values, found, problems };
}

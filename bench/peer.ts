// Public implementations to compare with: installed from PyPI into a folder of its own under .cache, never a dependency.
import { execFile } from "node:child_process";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const cache = fileURLToPath(new URL("../.cache/peers/", import.meta.url));

export interface Peer {
  /** Runs Python source with arguments; its standard output as JSON. */
  python(source: string, ...given: readonly string[]): Promise<unknown>;
}

/** Null, with the reason on stderr, where it cannot be installed: a bench then prints its own side alone. */
export async function peerOf(name: string, packages: readonly string[]): Promise<Peer | null> {
  const folder = join(cache, name);
  const python = join(folder, "bin", "python");
  try {
    const there = await access(join(folder, "ready")).then(
      () => true,
      () => false,
    );
    if (!there) {
      process.stderr.write(`installing ${packages.join(", ")} into ${folder}\n`);
      await run("python3", ["-m", "venv", folder]);
      await run(python, ["-m", "pip", "install", "--quiet", ...packages], { timeout: 600_000 });
      await run("touch", [join(folder, "ready")]);
    }
  } catch (error) {
    const [line = ""] = String(error instanceof Error ? error.message : error).split("\n");
    process.stderr.write(`skipped: ${packages.join(", ")} cannot be installed here (${line})\n`);
    return null;
  }
  return {
    async python(source, ...given) {
      const { stdout } = await run(python, ["-c", source, ...given], {
        maxBuffer: 256_000_000,
        timeout: 1_800_000,
      });
      // The last line; libraries like to greet.
      return JSON.parse(stdout.trim().split("\n").at(-1) ?? "null") as unknown;
    },
  };
}

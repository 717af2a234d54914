// Starts ClickHouse's stand-in where the package was fetched; nobody needs it to work on Leitstand.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../.cache/chdb", import.meta.url));
export const chdbInstalled = existsSync(`${folder}/node_modules/chdb`);

export interface ChdbServer {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startChdb(): Promise<ChdbServer> {
  const script = fileURLToPath(new URL("./chdb-child.ts", import.meta.url));
  const child = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const said: unknown[] = await Promise.race([
    once(child.stdout, "data"),
    once(child, "exit").then(() => Promise.reject(new Error("chdb did not start"))),
  ]);
  return {
    url: `http://127.0.0.1:${String(said[0]).trim()}`,
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

// The files hand: text of the team's own data files, below the data folder, or anywhere for a person at the machine's shell.
import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import type { Files } from "../core/ports.ts";
import { ToolRefusal } from "../core/tool.ts";

const mostBytes = 64_000_000;

export function createDataFiles({ folder }: { readonly folder: string }): Files {
  return {
    async readText(path, { operator }) {
      const named = isAbsolute(path) ? path : join(folder, path);
      const file = await realpath(named).catch(() => null);
      // A link is judged by where it leads; what may not be read is not told apart from what is not there.
      if (file === null || !(operator || (await isWithin(folder, file))))
        throw new ToolRefusal("no-file", `there is no data file ${path}; files belong into ${folder}`);
      const { size } = await stat(file);
      if (size > mostBytes)
        throw new ToolRefusal("file-too-large", `${path} has ${size} bytes, more than ${mostBytes}`);
      const bytes = await readFile(file);
      return { text: bytes.toString("utf8"), hash: createHash("sha256").update(bytes).digest("hex") };
    },
  };
}

async function isWithin(folder: string, file: string): Promise<boolean> {
  const home = await realpath(folder).catch(() => null);
  if (home === null) return false;
  const way = relative(home, file);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}

// The process is really killed (SIGKILL) at every named moment of an erasure: the same command again completes it.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { anna, annasKeys, filesWith, fill, openPeople } from "./stage.ts";

const child = fileURLToPath(new URL("./child.ts", import.meta.url));

function runKilled(folder: string, moment: string): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => {
    execFile(process.execPath, [child, folder, anna.user, moment], (error) => resolve(error?.signal ?? null));
  });
}

test.each(["remembered", "swept-one", "swept", "rebuilt"])(
  "after a kill at “%s” the rest is known and done",
  { timeout: 60_000 },
  async (moment) => {
    const stage = await openPeople();
    await fill(stage);
    expect(await runKilled(stage.folder, moment)).toBe("SIGKILL");
    expect(existsSync(join(stage.folder, "erasing.sealed"))).toBe(true);
    // What is half done is sealed: the key itself stands only where it stood before.
    expect(await filesWith(stage.folder, annasKeys)).not.toContain("erasing.sealed");
    await stage.intake.erase({ kind: "user", value: anna.user }, { dryRun: false, by: "operator" });
    expect(await filesWith(stage.folder, annasKeys)).toEqual([]);
    expect(existsSync(join(stage.folder, "erasing.sealed"))).toBe(false);
    expect((await stage.intake.collect([{ client: anna.second }])).rejected).toEqual([
      { index: 0, reason: "erased" },
    ]);
  },
);

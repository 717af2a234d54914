// What an operator meets: a taken port, an unusable file, and a process that is killed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startWorkspace } from "#src/workspace/workspace.ts";
import { movingClock, openStage, options } from "./stage.ts";

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "leitstand-workspace-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("a taken port and an unusable file are faults with the next step", async () => {
  const { workspace } = await openStage();
  await expect(startWorkspace(options(movingClock(), { port: workspace.port }))).rejects.toMatchObject({
    code: "port-in-use",
    nextStep: expect.stringContaining("PORT") as string,
  });
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "no folder");
  await expect(
    startWorkspace(options(movingClock(), { dataFile: join(file, "workspace.db") })),
  ).rejects.toMatchObject({
    code: "storage",
    nextStep: expect.stringContaining("LEITSTAND_HOME") as string,
  });
});

test("kill -9 loses nothing that was acknowledged", async () => {
  const dataFile = join(temporaryFolder(), "workspace.db");
  const child = spawn(process.execPath, [join(import.meta.dirname, "child.ts"), dataFile], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const url = line.toString().trim();
  const acknowledged: string[] = [];
  const write = async (): Promise<void> => {
    for (let index = 0; ; index += 1) {
      const body = JSON.stringify({ person: "U0MARA", channel: "C0LAUNCH", text: `Nachricht ${index}` });
      const response = await fetch(`${url}/control/say`, { method: "POST", body });
      const { ts } = (await response.json()) as { ts: string };
      acknowledged.push(ts);
      if (index === 40) child.kill("SIGKILL");
    }
  };
  await write().catch(() => undefined);
  const again = await openStage({ dataFile });
  const { messages } = await again.get("messages", { person: "U0MARA", channel: "C0LAUNCH" });
  const kept = (messages ?? []).map(({ ts }) => ts);
  expect(acknowledged.length).toBeGreaterThan(40);
  expect(kept).toEqual(expect.arrayContaining(acknowledged));
  const { deliveries } = await again.get("deliveries", { state: "queued" });
  expect((deliveries ?? []).length).toBeGreaterThanOrEqual(acknowledged.length);
});

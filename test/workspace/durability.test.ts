// What an operator meets: a taken port, an unusable file, and a process that is killed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
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

test("an address that is none is answered, not fatal", async () => {
  const { workspace } = await openStage();
  const say = (line: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(workspace.port, "127.0.0.1", () =>
        socket.write(
          `${line}\r\nHost: localhost:${workspace.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
        ),
      );
      socket.once("data", (data) => {
        resolve(data.toString().split("\r\n")[0] ?? "");
        socket.destroy();
      });
      socket.once("error", reject);
    });
  expect(await say("GET // HTTP/1.1")).toBe("HTTP/1.1 404 Not Found");
  expect(await fetch(`${workspace.url}//`)).toMatchObject({ status: 404 });
});

test("close does not wait for a page that has stopped listening", async () => {
  const { workspace } = await openStage({ page: { html: (key) => key, js: "", css: "" } });
  const key = await (await fetch(workspace.url)).text();
  const socket = new WebSocket(`ws://127.0.0.1:${workspace.port}/local/events?person=U0MARA&key=${key}`);
  await once(socket, "open");
  socket.pause();
  const started = performance.now();
  await workspace.close();
  expect(performance.now() - started).toBeLessThan(3_000);
  socket.terminate();
});

test("kill -9 loses nothing that was acknowledged", async () => {
  const dataFile = join(temporaryFolder(), "workspace.db");
  const child = spawn(process.execPath, [fileURLToPath(new URL("./child.ts", import.meta.url)), dataFile], {
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

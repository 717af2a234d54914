// Checkpoints in the audit channel: verbatim, so that what is copied from there can be verified.
import { afterEach, expect, it } from "vitest";
import { readNotes } from "#src/audit/checkpoint.ts";
import { testAudit } from "#test/fakes/audit.ts";
import { setStage, type Stage } from "./stage.ts";

let stage: Stage;
afterEach(() => stage.close());

it("are posted to the channel, once each, and verify when they are copied from there", async () => {
  stage = await setStage({ answer: () => Promise.reject(new Error("not asked")) });
  const audit = await testAudit();
  audit.attach({
    name: "slack C0AUDIT",
    publish: (note) => stage.surface.postCheckpoint("C0AUDIT", note),
  });
  for (const number of [1, 2, 3]) {
    await audit.append({
      at: "2026-11-23T09:00:00Z",
      event: "e",
      actor: "a",
      subject: "s",
      body: { number },
    });
    await audit.checkpoint();
    await expect.poll(() => stage.slack.messages.length).toBe(number);
  }
  expect(stage.slack.messages.every(({ channel }) => channel === "C0AUDIT")).toBe(true);
  const copied = stage.slack.messages.map(({ text }) => `Leitstand 09:00\n${text}`).join("\n");
  expect(readNotes(copied).checkpoints.map(({ size }) => size)).toEqual([1, 2, 3]);
  const { ok, checkpoints } = await audit.verify([{ source: "channel", text: copied }]);
  expect({ ok, checkpoints }).toEqual({ ok: true, checkpoints: 3 });
  await audit.close();
});

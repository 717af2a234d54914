// What the agent's pane offers to ask follows the channel that its person looks at.
import { expect, onTestFinished, test } from "vitest";
import { people } from "#src/demo/company.ts";
import { startSlack } from "#src/slack/app.ts";
import { createFakeDesk } from "#test/fakes/desk.ts";
import { openStage } from "#test/workspace/stage.ts";
import { links } from "./samples.ts";
import { createMemory } from "./stage.ts";

async function open() {
  const stage = await openStage();
  const { apiUrl, appToken, botToken } = stage.workspace;
  const surface = await startSlack({
    ...{
      desk: createFakeDesk({ people, answer: () => Promise.reject(new Error("unused")) }),
      mode: "socket",
    },
    ...{ botToken, appToken, apiUrl, ...createMemory().ports, links },
    commands: { report: "/report", digest: "/digest", leitstand: "/leitstand" },
    reportPictures: async () => [],
    clock: stage.clock,
    log: () => undefined,
  });
  onTestFinished(() => surface.stop());
  const offered = async () => {
    const { calls = [] } = await stage.get("calls", { method: "assistant.threads.setSuggestedPrompts" });
    return JSON.stringify(calls.at(-1)?.["arguments"] ?? null);
  };
  return { ...stage, offered };
}

test("a channel in view brings a digest for it, in the person's language", async () => {
  const { post, offered } = await open();
  await post("look", { person: "U0MARA", channel: "C0MARKETING" });
  await expect.poll(offered).toContain("Schick jeden Montag um 9 den Attribution-Bericht nach #marketing");
  await post("look", { person: "U0EMILY", channel: "C0MARKETING" });
  await expect.poll(offered).toContain("Send the attribution report to #marketing every Monday at 9");
});

test("opening the conversation offers the usual questions, at most four", async () => {
  const { post, offered } = await open();
  await post("open", { person: "U0MARA" });
  await expect.poll(offered).toContain("Rückversand");
  expect((await offered()).match(/\\?"message\\?":/g)).toHaveLength(4);
});

// Starting: what is wrong is said with the next step.
import { afterEach, describe, expect, it } from "vitest";
import { startSlack } from "#src/slack/app.ts";
import { createFakeDesk } from "#test/fakes/desk.ts";
import { secret, startStubSlack, type StubSlack } from "#test/fakes/slack-api.ts";
import { links } from "./samples.ts";
import { createMemory, quick } from "./stage.ts";

let slack: StubSlack;
afterEach(() => slack.close());

async function start(over: Partial<Parameters<typeof startSlack>[0]>) {
  return startSlack({
    desk: createFakeDesk({ answer: () => Promise.reject(new Error("not asked")) }),
    mode: "socket",
    botToken: "xoxb-test",
    appToken: "xapp-test",
    signingSecret: secret,
    apiUrl: `${slack.url}/api/`,
    commands: { report: "/report", digest: "/digest", leitstand: "/leitstand" },
    links,
    reportPictures: async () => [],
    clock: { now: () => new Date() },
    log: () => undefined,
    pace: quick,
    ...createMemory().ports,
    ...over,
  });
}

describe("startSlack", () => {
  it("names the variable that is missing", async () => {
    slack = await startStubSlack();
    await expect(start({ appToken: undefined })).rejects.toMatchObject({
      code: "environment",
      nextStep: expect.stringContaining("SLACK_APP_TOKEN") as string,
    });
    await expect(start({ mode: "http", signingSecret: "" })).rejects.toMatchObject({
      nextStep: expect.stringContaining("SLACK_SIGNING_SECRET") as string,
    });
  });

  it("tells a wrong bot token from a wrong app token", async () => {
    slack = await startStubSlack();
    slack.plant("auth.test", { refuse: "invalid_auth" });
    await expect(start({})).rejects.toMatchObject({
      code: "network",
      nextStep: expect.stringContaining("SLACK_BOT_TOKEN") as string,
    });
    slack.plant("apps.connections.open", { refuse: "invalid_auth" });
    await expect(start({})).rejects.toMatchObject({
      code: "network",
      nextStep: expect.stringContaining("SLACK_APP_TOKEN") as string,
    });
  });
});

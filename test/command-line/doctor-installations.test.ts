// What `doctor` says of several workspaces: none yet, well, broken, refused, and a door that is open to all.
import { expect, it } from "vitest";
import type { Session } from "#src/command-line/command.ts";
import { checkSlack } from "#src/command-line/installing/checks-slack.ts";
import { UserId } from "#src/core/ids.ts";
import { readEnv } from "#src/env.ts";
import type { House } from "#src/wire.ts";
import { north, openSeveral, type Replica, type Several } from "#test/slack/install/stage.ts";

const session = ({ workspace }: Several, { install }: Replica, teams = north): Session => ({
  env: {
    ...readEnv({
      SLACK_CLIENT_ID: "1.2",
      SLACK_CLIENT_SECRET: "s".repeat(20),
      SLACK_REDIRECT_URI: install.redirectUri,
      SLACK_SIGNING_SECRET: "g".repeat(20),
      SLACK_TEAMS: teams,
    }),
    SLACK_API_URL: workspace.apiUrl,
  },
  io: { out: () => undefined, err: () => undefined, stdin: async () => "" },
  ...{ demo: false, callerFolder: "/", operator: UserId.parse("U1") },
  // These checks use nothing else of it.
  house: async () => ({ installations: install.store }) as unknown as House,
});

it("names each workspace and what to do where it is not well", async () => {
  const several = await openSeveral({ oauth: { life: 43_200 } });
  const replica = await several.replica();
  const { store } = replica.install;
  expect(await checkSlack(session(several, replica))).toMatchObject([
    { state: "warning", nextStep: expect.stringContaining("/slack/install") as string },
  ]);
  await several.install(replica.port, north);
  expect(await checkSlack(session(several, replica))).toMatchObject([
    { name: `slack ${north}`, state: "ok", detail: expect.stringContaining("Nordlicht Outdoor") as string },
  ]);
  several.clock.advance(50_000_000);
  expect(await checkSlack(session(several, replica))).toMatchObject([{ state: "ok" }]);
  await store.breakDown(north, 1, "invalid_refresh_token");
  expect(await checkSlack(session(several, replica, ""))).toMatchObject([
    { state: "failed", detail: expect.stringContaining("invalid_refresh_token") as string },
    { state: "warning", nextStep: expect.stringContaining("SLACK_TEAMS") as string },
  ]);
});

it("tells a token that Slack refuses from one that is renewed later", async () => {
  const several = await openSeveral();
  const replica = await several.replica();
  await several.install(replica.port, north);
  await several.post("faults", { method: "auth.test", error: "account_inactive" });
  expect(await checkSlack(session(several, replica))).toMatchObject([
    { state: "failed", detail: expect.stringContaining("account_inactive") as string },
  ]);
});

// An organisation installs the app for all its workspaces: one token, workspaces learned from events, gone together.
import { afterEach, expect, it } from "vitest";
import { startSlack, type SlackSurface } from "#src/slack/app.ts";
import { openDatabase } from "#src/store/database.ts";
import {
  createInstallationStore,
  installationMigrations,
  type InstallationTables,
} from "#src/store/surface/installations.ts";
import { createFakeDesk, mara } from "#test/fakes/desk.ts";
import { deliver, secret, startStubSlack, type StubSlack } from "#test/fakes/slack-api.ts";
import { links, makeTurn } from "#test/slack/samples.ts";
import { createMemory, quick, until } from "#test/slack/stage.ts";
import { freePort } from "./stage.ts";

let slack: StubSlack;
let surface: SlackSurface;
afterEach(async () => {
  await surface.stop();
  await slack.close();
});

const organisation = {
  access_token: "token-of-the-organisation",
  token_type: "bot",
  scope: "chat:write",
  bot_user_id: "U0LEITSTAND",
  app_id: "A0",
  team: null,
  enterprise: { id: "E0ORG", name: "Nordlicht Gruppe" },
  is_enterprise_install: true,
  authed_user: { id: "U0ADMIN" },
};

async function open() {
  slack = await startStubSlack();
  slack.answers["oauth.v2.access"] = organisation;
  const port = await freePort();
  const database = await openDatabase<InstallationTables>(":memory:", { migrations: installationMigrations });
  const store = createInstallationStore(database, { masterKey: Buffer.alloc(32, 3) });
  const gone: string[] = [];
  const desk = createFakeDesk({
    people: [mara],
    answer: async ({ origin: { conversation } }) => ({ kind: "answered", turn: makeTurn({ conversation }) }),
  });
  surface = await startSlack({
    ...createMemory().ports,
    desk,
    mode: "http",
    botToken: "",
    signingSecret: secret,
    port,
    apiUrl: `${slack.url}/api/`,
    commands: { report: "/report", digest: "/digest", leitstand: "/leitstand" },
    links,
    reportPictures: async () => [],
    clock: { now: () => new Date() },
    log: () => undefined,
    pace: quick,
    install: {
      clientId: "1.2",
      clientSecret: "secret",
      stateSecret: "state",
      redirectUri: `http://127.0.0.1:${port}/slack/oauth_redirect`,
      authorizeUrl: "https://slack.com/oauth/v2/authorize",
      teams: ["E0ORG"],
      store,
      audit: { append: async () => undefined },
      hide: () => undefined,
      forgetTeam: async () => undefined,
      onGone: async (team) => void gone.push(team),
    },
  });
  const begun = await fetch(`http://127.0.0.1:${port}/slack/install`, { redirect: "manual" });
  const state = new URL(begun.headers.get("location") ?? "").searchParams.get("state") ?? "";
  const cookie = (begun.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const page = await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect?code=c&state=${state}`, {
    headers: { cookie },
  });
  expect(await page.text()).toContain("Nordlicht Gruppe");
  return { port, store, desk, gone };
}

let events = 0;
const envelope = (event: object, more: object = {}, org = true) => ({
  type: "event_callback",
  event_id: `EvOrg${(events += 1)}`,
  event_time: Math.floor(Date.now() / 1_000) + 120,
  event,
  authorizations: [
    {
      enterprise_id: "E0ORG",
      team_id: null,
      user_id: "U0LEITSTAND",
      is_bot: true,
      is_enterprise_install: org,
    },
  ],
  ...more,
});
const mention = (channel: string, ts: string) => ({
  type: "app_mention",
  ...{ channel, ts, event_ts: ts, user: "U0MARA", text: "<@U0LEITSTAND> Frage" },
});

it("answers in each of its workspaces, and every call says in which", async () => {
  const { port, store, desk } = await open();
  await deliver(port, envelope(mention("C0A", "1.1"), { team_id: "T0A", enterprise_id: "E0ORG" }));
  await deliver(port, envelope(mention("C0B", "1.2"), { team_id: "T0B", enterprise_id: "E0ORG" }));
  await until(() => slack.messages.length === 2, "two answers");
  expect(desk.requests.map(({ origin }) => origin.conversation)).toEqual(["T0A:C0A:1.1", "T0B:C0B:1.2"]);
  const told = slack.shown.map(({ channel, team_id }) => [channel, team_id]);
  expect(told).toEqual([
    ["C0A", "T0A"],
    ["C0B", "T0B"],
  ]);
  expect(await store.placed("E0ORG")).toEqual(["T0A", "T0B"]);
  // By a conversation alone, as what happens without an event has it.
  await surface.postFollowUp("T0B:C0B:1.2", "Nachtrag");
  expect(slack.shown.at(-1)).toMatchObject({ channel: "C0B", team_id: "T0B" });
});

it("answers where Slack names no workspace, under the organisation's own name", async () => {
  const { port, desk } = await open();
  await deliver(port, envelope(mention("C0A", "2.1"), { enterprise_id: "E0ORG" }));
  await until(() => slack.messages.length === 1, "the answer");
  expect(desk.requests[0]?.origin.conversation).toBe("E0ORG:C0A:2.1");
});

it("goes with all its workspaces, but not because one workspace says something", async () => {
  const { port, store, gone } = await open();
  await deliver(port, envelope(mention("C0A", "3.1"), { team_id: "T0A", enterprise_id: "E0ORG" }));
  const uninstalled = { type: "app_uninstalled", event_ts: "3.2" };
  await deliver(port, envelope(uninstalled, { team_id: "T0A", enterprise_id: "E0ORG" }, false));
  expect(await store.find("E0ORG")).not.toBeNull();
  await deliver(port, envelope(uninstalled, { team_id: "T0A", enterprise_id: "E0ORG" }));
  expect(await store.find("E0ORG")).toBeNull();
  expect(gone).toEqual(["E0ORG", "T0A"]);
});

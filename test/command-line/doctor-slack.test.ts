// What `doctor` says of a workspace: tokens that are refused, scopes that are missing, events that never came.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Session } from "#src/command-line/command.ts";
import { checkEvents, checkSlack } from "#src/command-line/installing/checks-slack.ts";
import { UserId } from "#src/core/ids.ts";
import { readEnv } from "#src/env.ts";
import { botEvents, botScopes } from "#src/slack/admin/requirements.ts";
import { createHeardEvents, heardMigrations, type HeardTables } from "#src/store/surface/heard-events.ts";
import { openDatabase } from "#src/store/database.ts";
import type { House } from "#src/wire.ts";
import { app, openStage } from "../workspace/stage.ts";

let home: string;
beforeEach(async () => void (home = await mkdtemp(join(tmpdir(), "doctor-"))));
afterEach(() => rm(home, { recursive: true }));

async function sessionOn(
  scopes: readonly string[],
  tokens: { bot?: string; app?: string } = {},
): Promise<{ session: Session; note: (event: string) => Promise<void> }> {
  const { workspace, clock } = await openStage({ app: { ...app, scopes } });
  const database = await openDatabase<HeardTables>(":memory:", { migrations: heardMigrations });
  const heard = createHeardEvents(database, clock);
  const env = {
    ...readEnv({ LEITSTAND_HOME: home }),
    SLACK_BOT_TOKEN: tokens.bot ?? workspace.botToken,
    SLACK_APP_TOKEN: tokens.app ?? workspace.appToken,
    SLACK_API_URL: workspace.apiUrl,
  };
  const io = { out: () => undefined, err: () => undefined, stdin: async () => "" };
  return {
    note: (event) => heard.note(event),
    session: {
      ...{ env, io, demo: false, callerFolder: home, operator: UserId.parse("U1") },
      // These checks use nothing else of it.
      house: async () => ({ heard }) as unknown as House,
    },
  };
}

const all = botScopes.map(({ name }) => name);

test("all is well with the manifest's scopes", async () => {
  const { session } = await sessionOn(all);
  const checks = await checkSlack(session);
  expect(checks.map(({ state }) => state)).toEqual(["ok", "ok"]);
  expect(checks[0]?.detail).toBe("Nordlicht Outdoor, Socket Mode");
});

test("a missing scope fails with what it is for; an optional one warns", async () => {
  const { session } = await sessionOn(all.filter((name) => name !== "im:write" && name !== "files:read"));
  const scopes = (await checkSlack(session)).find(({ name }) => name === "scopes");
  expect(scopes).toMatchObject({ state: "failed" });
  expect(scopes?.detail).toMatch(/im:write \(tells a person.*files:read \(/);
  const { session: less } = await sessionOn(all.filter((name) => name !== "files:read"));
  expect((await checkSlack(less)).at(-1)).toMatchObject({ name: "scopes", state: "warning" });
});

test("a wrong token is told apart from a wrong app-level token", async () => {
  const { session } = await sessionOn(all, { bot: ["xoxb", "wrong"].join("-") });
  expect(await checkSlack(session)).toMatchObject([{ name: "slack", state: "failed" }]);
  const { session: socket } = await sessionOn(all, { app: ["xapp", "wrong"].join("-") });
  expect((await checkSlack(socket)).map(({ name, state }) => [name, state])).toEqual([
    ["slack", "ok"],
    ["socket mode", "failed"],
    ["scopes", "ok"],
  ]);
});

test("an event that never came is named until it comes", async () => {
  const { session, note } = await sessionOn(all);
  expect((await checkEvents(session))[0]).toMatchObject({ state: "warning" });
  for (const { name } of botEvents) if (name !== "message.im") await note(name);
  expect((await checkEvents(session))[0]?.detail).toMatch(/^never arrived: message\.im/);
  await note("message.im");
  expect((await checkEvents(session))[0]).toMatchObject({ state: "ok" });
});

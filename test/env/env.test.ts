import { expect, it } from "vitest";
import { isDemo, readEnv } from "#src/env.ts";
import { createScrub } from "#src/ops/scrub.ts";

it("has a default for everything", () => {
  expect(readEnv({})).toMatchObject({
    PORT: 3000,
    SITE_PORT: 3001,
    TIME_ZONE: "Europe/Berlin",
    COMMAND_REPORT: "/report",
  });
});

it("names everything that is wrong at once, and the next step", () => {
  const wrong = {
    PORT: "abc",
    SLACK_APP_TOKEN: "foo",
    OPENAI_MODEL: "x",
    TIME_ZONE: "Mars/Olympus",
    LOG_LEVEL: "loud",
  };
  expect(() => readEnv(wrong)).toThrow(
    /PORT[\s\S]*TIME_ZONE[\s\S]*LOG_LEVEL[\s\S]*SLACK_APP_TOKEN: starts with xapp-[\s\S]*SLACK_BOT_TOKEN[\s\S]*OPENAI_API_KEY/,
  );
});

it("takes an empty variable for one that is not set", () => {
  expect(readEnv({ SLACK_BOT_TOKEN: "", PORT: "" }).PORT).toBe(3000);
});

const several = {
  SLACK_CLIENT_ID: "1.2",
  SLACK_CLIENT_SECRET: "s".repeat(20),
  SLACK_REDIRECT_URI: "https://leitstand.example.org/slack/oauth_redirect",
  SLACK_SIGNING_SECRET: "g".repeat(20),
};

it("takes an app that is installed in several workspaces", () => {
  const env = readEnv({ ...several, SLACK_TEAMS: "T0123, E0456" });
  expect(env).toMatchObject({ SLACK_TEAMS: ["T0123", "E0456"] });
  expect(isDemo(env)).toBe(false);
  expect(isDemo(readEnv({}))).toBe(true);
});

it.each([
  ["SLACK_CLIENT_SECRET", /SLACK_CLIENT_SECRET: set it too/],
  ["SLACK_REDIRECT_URI", /SLACK_REDIRECT_URI: set it too, as in the app's settings/],
  ["SLACK_SIGNING_SECRET", /SLACK_SIGNING_SECRET: set it for HTTP, or SLACK_APP_TOKEN/],
  ["SLACK_CLIENT_ID", /SLACK_CLIENT_SECRET: set SLACK_CLIENT_ID too/],
])("misses %s and says what to do", (missing, sentence) => {
  expect(() => readEnv({ ...several, [missing]: "" })).toThrow(sentence);
});

it.each([
  [{ SLACK_BOT_TOKEN: `xoxb-${"1".repeat(12)}` }, /SLACK_BOT_TOKEN: leave it out/],
  [
    { SLACK_REDIRECT_URI: "https://leitstand.example.org/elsewhere" },
    /with the path \/slack\/oauth_redirect/,
  ],
  [{ SLACK_TEAMS: "marketing" }, /SLACK_TEAMS.*ids such as T0123456789/],
])("refuses %j beside several workspaces", (wrong, sentence) => {
  expect(() => readEnv({ ...several, ...wrong })).toThrow(sentence);
});

it("hides what came while running, and forgets what went", () => {
  const env = readEnv(several);
  const scrub = createScrub({ secrets: env.secretsNow });
  const first = "first-token-of-north";
  env.hide("installation T0NORD", [first]);
  env.hide("installation T0SUED", ["a-token-of-south"]);
  expect(scrub.text(`got ${first} and a-token-of-south and ${"s".repeat(20)}`)).toBe(
    "got [secret] and [secret] and [secret]",
  );
  env.hide("installation T0NORD", ["second-token-of-north"]);
  expect(scrub.value({ deep: [{ text: "second-token-of-north" }] })).toEqual({
    deep: [{ text: "[secret]" }],
  });
  // A token that is no more is an ordinary word again: the list does not grow for ever.
  expect(scrub.text(first)).toBe(first);
});

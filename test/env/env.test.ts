import { expect, it } from "vitest";
import { readEnv } from "#src/env.ts";

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

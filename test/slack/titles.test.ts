// What a thread is called.
import { expect, it } from "vitest";
import { titleOf } from "#src/slack/dialogue/sessions.ts";

it("takes its title from the masked words, without tokens, in 200 characters", () => {
  expect(titleOf("Schreib <EMAIL_1>\n bitte <PERSON_NAME_12> an")).toBe("Schreib … bitte … an");
  const long = titleOf("Wort ".repeat(100));
  expect(long.length).toBeLessThanOrEqual(200);
  expect(long).toMatch(/Wort …$/);
});

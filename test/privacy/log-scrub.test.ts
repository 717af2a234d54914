// What a process logs while no house is open, such as the stack of a command that failed.
import { expect, it } from "vitest";
import { logScrub } from "#src/wire/privacy.ts";

it("takes credentials and personal data out of an error's message and stack", () => {
  const secret = ["geheim", "nis", "1234"].join("-");
  const error = new Error(
    `could not read Frau Erika Vogel, erika.vogel@example.org, +49 170 1234567: ${secret}`,
  );
  const logged = JSON.stringify(logScrub([secret]).value({ error, stack: error.stack }));
  for (const word of ["Vogel", "erika", "1234567", secret]) expect(logged).not.toContain(word);
  expect(logged).toContain("could not read");
});

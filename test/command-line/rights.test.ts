// Who may answer data subjects, and do what the command line asks the policy for, by the rules as they are shipped.
import { expect, it } from "vitest";
import type { Role } from "#src/core/person.ts";
import { personWith } from "#test/fakes/people.ts";
import { housePolicy } from "#test/fakes/policy.ts";

const policy = housePolicy();
const here = { surface: "command-line", audience: "person" };

it.each<[Role, boolean]>([
  ["admin", true],
  ["legal", true],
  ["lead", false],
  ["marketer", false],
  ["guest", false],
])("requests about others: %s", (role, may) => {
  for (const action of ["export-personal-data", "erase-personal-data"] as const) {
    const decided = policy.decide(personWith("U9", role), action, "U1", {
      audience: "person",
      owner: "U1",
    });
    expect(decided.kind === "allow").toBe(may);
  }
});

it("lets an admin operate and export the log, law export it, others neither", () => {
  const may = (role: Role, action: "operate" | "export-audit") =>
    policy.decide(personWith("U9", role), action, "leitstand", here).kind === "allow";
  expect([may("admin", "operate"), may("admin", "export-audit")]).toEqual([true, true]);
  expect([may("legal", "operate"), may("legal", "export-audit")]).toEqual([false, true]);
  expect([may("lead", "operate"), may("lead", "export-audit")]).toEqual([false, false]);
});

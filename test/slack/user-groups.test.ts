// Roles from Slack's user groups: given while Slack says so, gone when nobody vouches for them any more.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { UserId } from "#src/core/ids.ts";
import type { Person } from "#src/core/person.ts";
import { startSlack } from "#src/slack/app.ts";
import { groupDirectory } from "#src/store/group-directory.ts";
import { fixedDirectory } from "#src/store/people.ts";
import { createFakeDesk } from "#test/fakes/desk.ts";
import { openStage } from "#test/workspace/stage.ts";
import { links } from "./samples.ts";
import { createMemory } from "./stage.ts";

let home: string;
beforeEach(async () => void (home = await mkdtemp(join(tmpdir(), "groups-"))));
afterEach(() => rm(home, { recursive: true }));

const hanne = UserId.parse("U0HANNE");
const emily = UserId.parse("U0EMILY");
const listed: Person = {
  ...{
    id: emily,
    name: "Emily Carter",
    roles: ["marketer"],
    groups: ["everyone", "marketing"],
    language: "en",
  },
};

async function open(roles: object) {
  await writeFile(join(home, "slack-roles.json"), JSON.stringify(roles));
  const userGroups = [
    { id: "S0RECHT", handle: "recht", name: "Recht", users: ["U0HANNE", "U0EMILY"] },
    { id: "S0OTHER", handle: "other", name: "Andere", users: ["U0MARA"] },
  ];
  const stage = await openStage({ userGroups });
  const { apiUrl, appToken, botToken } = stage.workspace;
  const surface = await startSlack({
    ...{ desk: createFakeDesk({ answer: () => Promise.reject(new Error("unused")) }), mode: "socket" },
    ...{ botToken, appToken, apiUrl, ...createMemory().ports, links },
    commands: { report: "/report", digest: "/digest", leitstand: "/leitstand" },
    reportPictures: async () => [],
    clock: stage.clock,
    log: () => undefined,
  });
  onTestFinished(() => surface.stop());
  const directory = groupDirectory(fixedDirectory([listed]), {
    ...{ file: join(home, "slack-roles.json"), clock: stage.clock, log: () => undefined },
  });
  return { ...stage, surface, directory, userGroups };
}

test("members of a group get its roles, beside those of the file", async () => {
  const { directory, surface } = await open({ recht: { roles: ["legal"], groups: ["legal"] } });
  expect(await directory.person(hanne)).toBeNull();
  directory.attach(surface.groups);
  expect(await directory.person(hanne)).toMatchObject({
    ...{ id: hanne, name: "Hanne Vogt", roles: ["legal"], groups: ["everyone", "legal"], language: "de" },
  });
  expect(await directory.person(emily)).toMatchObject({
    ...{ roles: ["marketer", "legal"], groups: ["everyone", "marketing", "legal"] },
  });
  // A group that the file does not name gives nothing.
  expect(await directory.person(UserId.parse("U0MARA"))).toBeNull();
  expect((await directory.people()).map(({ id }) => id)).toEqual([emily, hanne]);
});

test("who left the group loses the role within minutes", async () => {
  const { directory, surface, clock, userGroups } = await open({ S0RECHT: { roles: ["legal"] } });
  directory.attach(surface.groups);
  expect((await directory.person(hanne))?.roles).toEqual(["legal"]);
  userGroups[0]?.users.splice(0, 1);
  clock.advance(6 * 60_000);
  expect(await directory.person(hanne)).toBeNull();
});

test("a Slack that cannot be read vouches for an hour and no longer", async () => {
  const { directory, surface, clock, post } = await open({ S0RECHT: { roles: ["legal"] } });
  directory.attach(surface.groups);
  expect((await directory.person(hanne))?.roles).toEqual(["legal"]);
  await post("faults", { method: "usergroups.list", times: 50, error: "missing_scope" });
  clock.advance(30 * 60_000);
  expect((await directory.person(hanne))?.roles).toEqual(["legal"]);
  clock.advance(31 * 60_000);
  expect(await directory.person(hanne)).toBeNull();
});

test("a file that is no list of roles names the next step", async () => {
  const { directory, surface } = await open({ recht: { roles: ["boss"] } });
  directory.attach(surface.groups);
  await expect(directory.person(hanne)).rejects.toThrow(/slack-roles\.json/);
});

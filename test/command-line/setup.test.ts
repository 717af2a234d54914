// `setup` from an empty folder: what is written, what is found in Slack, and what is said when it cannot be done.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Session } from "#src/command-line/command.ts";
import { runCommand } from "#src/command-line/run-command.ts";
import { UserId } from "#src/core/ids.ts";
import { readEnv } from "#src/env.ts";
import { openHouse, type OpenHouse } from "#src/open-house.ts";
import { openStage } from "../workspace/stage.ts";

let home: string;
let opened: OpenHouse | null = null;
beforeEach(async () => void (home = await mkdtemp(join(tmpdir(), "setup-"))));
afterEach(async () => {
  await opened?.close();
  opened = null;
  await rm(home, { recursive: true });
});

const answers = {
  brand: "Bergfink Rad",
  alsoKnownAs: ["Bergfink"],
  sites: ["https://www.bergfink.example/de/"],
  people: [
    { who: "@sven.albers", roles: ["admin"] },
    { who: "Hanne Vogt", roles: ["legal"] },
    { who: "U0MARA", roles: ["marketer"], groups: ["marketing", "press"] },
  ],
  userGroups: { recht: { roles: ["legal"], groups: ["legal"] } },
};

async function run(given: object | null, more: { ask?: (question: string) => Promise<string> } = {}) {
  const { workspace } = await openStage();
  const env = {
    ...readEnv({ LEITSTAND_HOME: home, SITE_PORT: "0" }),
    ...{ SLACK_BOT_TOKEN: workspace.botToken, SLACK_APP_TOKEN: workspace.appToken },
    SLACK_API_URL: workspace.apiUrl,
  };
  const printed = { out: "", err: "" };
  if (given !== null) await writeFile(join(home, "answers.json"), JSON.stringify(given));
  const session: Session = {
    ...{ env, demo: false, callerFolder: home, operator: UserId.parse("U1") },
    io: {
      out: (text) => void (printed.out += text),
      err: (text) => void (printed.err += text),
      stdin: async () => "",
      ...more,
    },
    async house() {
      opened ??= await openHouse(env, { log: () => undefined });
      return opened.house;
    },
  };
  const file = given === null ? [] : ["--file", "answers.json"];
  const exit = await runCommand(["setup", ...file], session, () => undefined);
  const written = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(home, name), "utf8"));
  return { exit, ...printed, written, session };
}

test(
  "a file of answers becomes a house: brand, sites, people found in Slack, documents",
  { timeout: 60_000 },
  async () => {
    await writeFile(join(home, "rueckgabe.md"), "# Rückgabe\n\nDer Rückversand kostet 3,90 Euro.\n");
    const { exit, out, err, written, session } = await run({ ...answers, sources: ["rueckgabe.md"] });
    expect([exit, err]).toEqual([0, expect.stringContaining("1/1 rueckgabe.md")]);
    expect(await written("house.json")).toEqual({
      brand: { name: "Bergfink Rad", alsoKnownAs: ["Bergfink"] },
      sites: ["https://www.bergfink.example"],
    });
    expect(await written("people.json")).toMatchObject([
      { id: "U0SVEN", name: "Sven Albers", roles: ["admin"], language: "de" },
      { id: "U0HANNE", roles: ["legal"], groups: ["everyone", "legal"] },
      { id: "U0MARA", groups: ["everyone", "marketing", "press"] },
    ]);
    expect(await written("slack-roles.json")).toEqual({ recht: { roles: ["legal"], groups: ["legal"] } });
    expect(out).toMatch(/ok +approvers/);
    expect(out).toMatch(/Next: `npm start`/);
    const house = await session.house();
    const found = await house.open.hands.knowledge.search("Was kostet der Rückversand?", {
      groups: ["everyone"],
    });
    expect(found[0]?.text).toContain("3,90 Euro");
  },
);

test(
  "the same is asked at a terminal, and asked again until it is understood",
  { timeout: 60_000 },
  async () => {
    const said = [
      "Bergfink",
      "",
      "bergfink",
      "https://bergfink.example",
      "",
      "Sven Albers",
      "boss",
      "admin",
      "",
    ];
    const asked: string[] = [];
    const { exit, out, written } = await run(null, {
      ask: async (question) => {
        asked.push(question);
        return said.shift() ?? "";
      },
    });
    expect(exit).toBe(0);
    expect(said).toEqual([]);
    expect(out).toMatch(/“bergfink” is no address/);
    expect(out).toMatch(/one or more of these roles/);
    expect(await written("people.json")).toMatchObject([{ id: "U0SVEN", roles: ["admin"] }]);
  },
);

test.each([
  ["nobody", { people: [{ who: "Nobody Known", roles: ["admin"] }] }, /nobody in the workspace is called/],
  ["a wrong role", { people: [{ who: "U0SVEN", roles: ["boss"] }] }, /people\.0\.roles\.0/],
  ["a wrong address", { sites: ["bergfink"] }, /sites\.0/],
])("%s is one sentence, and nothing is written", async (_case, wrong, sentence) => {
  const { exit, err, written } = await run({ ...answers, ...wrong });
  expect(exit).toBe(2);
  expect(err).toMatch(sentence);
  await expect(written("people.json")).rejects.toThrow(/ENOENT/);
  await expect(written("house.json")).rejects.toThrow(/ENOENT/);
});

test("a folder with the demo company is refused with the next step", async () => {
  await writeFile(join(home, "demo.json"), "{}");
  const { exit, err } = await run(answers);
  expect(exit).toBe(1);
  expect(err).toMatch(/next: set LEITSTAND_HOME to a new folder/);
});

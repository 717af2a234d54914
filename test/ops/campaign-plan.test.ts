// The plan file: readable, replaced whole and only when nobody else changed it, refused in words when it is broken.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createCampaignPlan } from "#src/ops/campaign-plan.ts";

let folder = "";
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "plan-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));
const file = (): string => join(folder, "campaign-plan.json");

const rows = [
  { month: "2026-12", channel: "tv", amount: 6_000 },
  { month: "2026-12", channel: "email", amount: 300.1 },
  { month: "2026-11", channel: "tv", amount: 5_000 },
];

test("no file is an empty plan", async () => {
  expect(await createCampaignPlan({ file: file() }).read()).toMatchObject({ rows: [], changes: [] });
});

test("what is written comes back in order, one row a line", async () => {
  const plan = createCampaignPlan({ file: file() });
  expect(await plan.replace({ rows, changes: [] }, (await plan.read()).hash)).toBe(true);
  const { rows: found } = await plan.read();
  expect(found.map(({ month, channel }) => `${month} ${channel}`)).toEqual([
    "2026-11 tv",
    "2026-12 email",
    "2026-12 tv",
  ]);
  expect(await readFile(file(), "utf8")).toContain(`{"month":"2026-12","channel":"email","amount":300.1},\n`);
});

test("a change by hand makes the expected hash old; layout and order are no change", async () => {
  const plan = createCampaignPlan({ file: file() });
  await plan.replace({ rows, changes: [] }, (await plan.read()).hash);
  const { hash } = await plan.read();
  await writeFile(file(), JSON.stringify({ rows: rows.toReversed() }, null, 4));
  expect((await plan.read()).hash).toBe(hash);
  await writeFile(file(), JSON.stringify({ rows: rows.slice(1) }));
  expect(await plan.replace({ rows: [], changes: [] }, hash)).toBe(false);
  expect((await plan.read()).rows).toHaveLength(2);
});

test("of simultaneous replacements one wins", async () => {
  const plan = createCampaignPlan({ file: file() });
  const { hash } = await plan.read();
  const wins = await Promise.all(
    [1, 2, 3, 4].map((amount) =>
      plan.replace({ rows: [{ month: "2026-12", channel: "tv", amount }], changes: [] }, hash),
    ),
  );
  expect(wins).toEqual([true, false, false, false]);
});

test.each([
  ["broken JSON", "{", /no campaign plan/],
  [
    "a bad month",
    JSON.stringify({ rows: [{ month: "2026-13", channel: "tv", amount: 1 }] }),
    /rows\.0\.month/,
  ],
  [
    "a negative amount",
    JSON.stringify({ rows: [{ month: "2026-12", channel: "tv", amount: -1 }] }),
    /rows\.0\.amount/,
  ],
  ["a channel twice", JSON.stringify({ rows: [rows[0], rows[0]] }), /two rows for tv/],
])("%s is refused in words and left as it is", async (_, text, words) => {
  await writeFile(file(), text);
  const plan = createCampaignPlan({ file: file() });
  await expect(plan.read()).rejects.toMatchObject({
    code: "plan-unreadable",
    message: expect.stringMatching(words) as string,
  });
  await expect(plan.replace({ rows: [], changes: [] }, "x")).rejects.toThrow(/no campaign plan/);
  expect(await readFile(file(), "utf8")).toBe(text);
});

// Exactly one post per slot: through kills, replicas, sleeps and clocks that jump.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TargetGone, type Digest, type DigestPublisher, type DigestStore } from "#src/core/digest.ts";
import { createDigestRunner, type RunnerParts } from "#src/digest/runner.ts";
import { createDigestStore, digestMigrations, type DigestTables } from "#src/store/digests.ts";
import { openDatabase, type OpenDatabase } from "#src/store/database.ts";
import { filePublisher, posts, simpleCompose, weekly } from "./channel-file.ts";

let folder: string;
let database: OpenDatabase<DigestTables>;
let store: DigestStore;
let channel: string;
let clock: { now: () => Date; set: (at: string) => void };
let told: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "leitstand-digest-"));
  channel = join(folder, "channel.jsonl");
  database = await openDatabase<DigestTables>(join(folder, "digests.db"), { migrations: digestMigrations });
  store = createDigestStore(database);
  let at = "2026-11-01T00:00:00Z";
  clock = { now: () => new Date(at), set: (next) => (at = next) };
  told = [];
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

function runner(change: Partial<RunnerParts> = {}) {
  return createDigestRunner({
    store,
    publisher: filePublisher(channel, told),
    clock,
    log: () => undefined,
    holder: "one",
    compose: simpleCompose,
    hindrance: async () => null,
    ...change,
  });
}

async function at(time: string, run = runner()): Promise<void> {
  clock.set(time);
  await run.tick();
}

const monday = "D1 2026-11-09T09:00";
const onMonday = "2026-11-09T08:00:30Z";

describe("a slot", () => {
  it("is posted once on time, however often it is looked at", async () => {
    await store.save({ ...weekly, runsSince: "2026-11-03T00:00:00Z" });
    await at("2026-11-09T07:59:59Z");
    expect(posts(channel)).toEqual([]);
    await at(onMonday);
    await at(onMonday);
    await at("2026-11-10T08:00:00Z");
    expect(posts(channel)).toEqual([{ key: monday, late: false }]);
  });

  it("is posted late and marked as late after a sleep; of several only the newest", async () => {
    await store.save(weekly);
    await at("2026-11-24T12:00:00Z");
    expect(posts(channel)).toEqual([{ key: "D1 2026-11-23T09:00", late: true }]);
    const slots = await store.slots("D1", 9);
    expect(slots.map(({ nominal, state }) => `${nominal} ${state}`)).toEqual([
      "2026-11-23T09:00 posted",
      "2026-11-16T09:00 skipped",
      "2026-11-09T09:00 skipped",
      "2026-11-02T09:00 skipped",
    ]);
  });

  it("is skipped when missed, where that is the wish", async () => {
    await store.save({ ...weekly, onMiss: "skip" });
    await at("2026-11-24T12:00:00Z");
    expect(posts(channel)).toEqual([]);
  });

  it("is not posted again when the clock jumps back", async () => {
    await store.save({ ...weekly, runsSince: "2026-11-03T00:00:00Z" });
    await at(onMonday);
    await at("2026-11-08T00:00:00Z");
    await at(onMonday);
    expect(posts(channel)).toHaveLength(1);
  });

  it("is posted by one of many replicas", async () => {
    await store.save({ ...weekly, runsSince: "2026-11-03T00:00:00Z" });
    clock.set(onMonday);
    const replicas = await Promise.all(
      Array.from({ length: 6 }, () =>
        openDatabase<DigestTables>(join(folder, "digests.db"), { migrations: digestMigrations }),
      ),
    );
    await Promise.all(
      replicas.map((replica, index) =>
        runner({ store: createDigestStore(replica), holder: `replica ${index}` }).tick(),
      ),
    );
    await Promise.all(replicas.map((replica) => replica.close()));
    expect(posts(channel)).toEqual([{ key: monday, late: false }]);
  });

  it("is tried again when its data cannot be read, and then given up with a word to its owner", async () => {
    await store.save({ ...weekly, runsSince: "2026-11-03T00:00:00Z" });
    let tries = 0;
    const failing = runner({ compose: () => Promise.reject(new Error(`no data ${++tries}`)) });
    for (const minute of ["00", "03", "08", "20", "40", "59"])
      await at(`2026-11-09T08:${minute}:30Z`, failing);
    expect(tries).toBe(4);
    expect(told).toEqual(["failed-slot"]);
    expect((await store.slots("D1", 1))[0]?.state).toBe("failed");
  });

  it.each<[Digest["pausedBecause"], Partial<RunnerParts>]>([
    ["owner-left", { hindrance: async () => "owner-left" }],
    ["channel-gone", {}],
  ])("pauses its digest and tells the owner: %s", async (because, change) => {
    await store.save({ ...weekly, runsSince: "2026-11-03T00:00:00Z" });
    const gone: DigestPublisher = {
      ...filePublisher(channel, told),
      post: () => Promise.reject(new TargetGone("is_archived")),
    };
    await at(onMonday, runner({ publisher: gone, ...change }));
    expect(await store.load("D1")).toMatchObject({ state: "paused", pausedBecause: because });
    expect(told).toEqual([`paused ${because}`]);
    await at("2026-11-16T08:00:30Z");
    expect(posts(channel)).toEqual([]);
  });
});

async function killedAt(moment: string): Promise<void> {
  const child = spawn(
    fileURLToPath(new URL("../../node_modules/.bin/node", import.meta.url)),
    [
      fileURLToPath(new URL("kill-child.ts", import.meta.url)),
      join(folder, "digests.db"),
      channel,
      onMonday,
      moment,
    ],
    { stdio: "inherit" },
  );
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  expect(signal).toBe("SIGKILL");
}

describe("a process that is killed", () => {
  beforeEach(() => store.save({ ...weekly, runsSince: "2026-11-03T00:00:00Z" }));

  it.each(["claimed", "composed", "posting", "posted"])(
    "leaves one post when killed at %s",
    async (moment) => {
      await killedAt(moment);
      await at("2026-11-09T08:01:00Z");
      expect(posts(channel).length).toBe(moment === "posted" ? 1 : 0);
      // The lease is over: what was begun is looked up, what was not is begun again.
      await at("2026-11-09T08:11:00Z");
      await at("2026-11-09T08:12:00Z");
      await at("2026-11-09T08:30:00Z");
      expect(posts(channel).map(({ key }) => key)).toEqual([monday]);
      expect((await store.slots("D1", 1))[0]?.state).toBe("posted");
    },
  );

  it.each([
    ["post", 2],
    ["leave", 1],
  ] as const)(
    "asks a person when the channel cannot be read, and does what they say: %s",
    async (wish, after) => {
      await killedAt("posted");
      const blind = runner({ publisher: filePublisher(channel, told, true) });
      await at("2026-11-09T08:11:00Z", blind);
      await at("2026-11-09T08:40:00Z", blind);
      expect(told).toEqual(["unknown-slot"]);
      expect(posts(channel)).toHaveLength(1);
      expect(await blind.resolve({ digest: "D1", nominal: "2026-11-09T09:00" }, wish)).toBe(true);
      await at("2026-11-09T08:41:00Z", blind);
      expect(posts(channel)).toHaveLength(after);
      expect(await blind.resolve({ digest: "D1", nominal: "2026-11-09T09:00" }, wish)).toBe(false);
    },
  );
});

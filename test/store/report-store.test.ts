// Reports as they were given: reopened by whoever they were for, aged, and kept under legal hold.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { UserId } from "#src/core/ids.ts";
import type { KeptReport } from "#src/core/report.ts";
import { readEnv } from "#src/env.ts";
import { openStores } from "#src/wire/stores.ts";
import { makeReport } from "#test/slack/samples.ts";

const [mara, jonas] = [UserId.parse("U0MARA"), UserId.parse("U0JONAS")];
let home: string;
let stores: Awaited<ReturnType<typeof openStores>>;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "leitstand-reports-"));
  const clock = { now: () => new Date("2026-11-23T09:00:00Z") };
  stores = await openStores({ env: readEnv({ LEITSTAND_HOME: home }), clock, log: () => undefined });
});
afterEach(async () => {
  await stores.close();
  await rm(home, { recursive: true });
});

function kept(by: UserId, kind: "person" | "channel", at: string, title = "Bericht"): KeptReport {
  return {
    request: {
      ...{ kind: "attribution", language: "de", period: "", now: at },
      audience: { kind, groups: ["everyone"] },
    },
    ...{ by, at, report: { ...makeReport(), title } },
  };
}

test("a report given to a channel opens for others, one's own does not; the newest counts", async () => {
  await stores.kept.keep(kept(mara, "person", "2026-11-20T00:00:00Z"));
  expect(await stores.kept.load("report-1", jonas)).toBeNull();
  expect((await stores.kept.load("report-1", mara))?.by).toBe(mara);
  await stores.kept.keep(kept(mara, "channel", "2026-11-21T00:00:00Z", "im Kanal"));
  expect((await stores.kept.load("report-1", jonas))?.report.title).toBe("im Kanal");
  await stores.kept.keep(kept(mara, "channel", "2026-11-22T00:00:00Z", "noch einmal"));
  expect((await stores.kept.load("report-1", mara))?.report.title).toBe("noch einmal");
  expect(await stores.kept.load("report-2", mara)).toBeNull();
});

test("those whose time is over go, those under legal hold stay", async () => {
  const free = { people: [], conversations: [] };
  await stores.kept.keep(kept(mara, "person", "2026-05-01T00:00:00Z"));
  await stores.kept.keep(kept(jonas, "person", "2026-05-01T00:00:00Z"));
  await stores.kept.keep(kept(mara, "channel", "2026-11-01T00:00:00Z"));
  const before = "2026-06-01T00:00:00Z";
  expect(await stores.records.sweep("reports", before, { ...free, people: [jonas] })).toBe(1);
  expect(await stores.records.sweep("reports", before, free)).toBe(1);
  expect(await stores.kept.load("report-1", jonas)).not.toBeNull();
});

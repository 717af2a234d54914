// An answer that was stored but never reached its thread is posted when the house comes back; one that stands there is not posted twice.
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLiveStage, type LiveStage } from "./live-stage.ts";

let live: LiveStage;
beforeAll(async () => void (live = await openLiveStage()), 120_000);
afterAll(() => live.close(), 30_000);

test("posts once what a crash kept from its thread", { timeout: 60_000 }, async () => {
  const place = { person: "U0MARA", channel: "C0MARKETING" };
  const { ts, thread } = await live.ask(place, "@Leitstand Was kostet der Rückversand?", "4,90");
  expect(thread.match(/4,90 Euro pro Paket\. /g)?.length).toBeGreaterThan(0);
  const at = { ...place, thread_ts: ts };
  const answers = async () => ((await live.get("messages", at)).messages ?? []).slice(1);
  const [answer] = await answers();
  // As after a clean restart: the answer stands there.
  await live.house.desk.start();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(await answers()).toHaveLength(1);
  // As after a crash between storing and posting: it does not.
  await live.erase(at.channel, answer?.ts ?? "");
  expect(await answers()).toHaveLength(0);
  await live.house.desk.start();
  await expect.poll(async () => JSON.stringify(await answers()), { timeout: 20_000 }).toContain("4,90");
  expect(await answers()).toHaveLength(1);
});

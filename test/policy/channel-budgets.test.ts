// A channel's money for the month: kept over restarts, spent means the embedded model, and an unknown price is never zero.
import { expect, it } from "vitest";
import { ChannelSettings } from "#src/core/channel-settings.ts";
import { TurnId, UserId } from "#src/core/ids.ts";
import { createChannelBudgets } from "#src/policy/limits/channel-budgets.ts";
import { channelMigrations, createChannelBook, type ChannelTables } from "#src/store/surface/channels.ts";
import { openDatabase } from "#src/store/database.ts";

const key = { team: "T1", channel: "C1" };
const inChannel = { origin: { surface: "slack", conversation: "T1:C1:1.2" } } as const;
const direct = { origin: { surface: "slack", conversation: "T1:D1:1.2" } } as const;
const usage = { model: "priced", inputTokens: 1_000, outputTokens: 500 };
const turn = (name: string) => TurnId.parse(name);

async function open(monthlyMicros: number | null, now = "2026-11-24T09:00:00Z") {
  const database = await openDatabase<ChannelTables>(":memory:", { migrations: channelMigrations });
  const channels = createChannelBook(database);
  const settings = ChannelSettings.parse({ monthlyMicros });
  await channels.save({ ...key, settings, by: UserId.parse("U1"), at: now });
  let at = now;
  const budgets = () =>
    createChannelBudgets({
      channels,
      clock: { now: () => new Date(at) },
      timeZone: "Europe/Berlin",
      log: () => undefined,
      priceOf: (model) => (model === "priced" ? { inputPerMillion: 2, outputPerMillion: 8 } : null),
    });
  return { channels, budgets, move: (to: string) => (at = to) };
}

it("counts what every Turn of the channel cost, also over a restart, until the month is over", async () => {
  const { channels, budgets, move } = await open(10_000);
  const first = budgets();
  await first.enter(turn("Ta"), inChannel);
  expect(first.modelCall(turn("Ta"), "priced")).toBeNull();
  first.used(turn("Ta"), usage);
  // 1,000 tokens at 2 and 500 at 8 a million: 6,000 millionths.
  await expect.poll(() => channels.spent(key, "2026-11")).toBe(6_000);
  const second = budgets();
  await second.enter(turn("Tb"), inChannel);
  expect(second.modelCall(turn("Tb"), "priced")).toBeNull();
  second.used(turn("Tb"), usage);
  expect(second.modelCall(turn("Tb"), "priced")?.en).toMatch(/spent for this month/);
  // Midnight in Berlin is eleven in the evening in UTC.
  move("2026-11-30T23:00:00Z");
  const next = budgets();
  await next.enter(turn("Tc"), inChannel);
  expect(next.modelCall(turn("Tc"), "priced")).toBeNull();
});

it("refuses a model whose price nobody has said, where there is a budget", async () => {
  const { budgets } = await open(10_000);
  const open1 = budgets();
  await open1.enter(turn("Ta"), inChannel);
  expect(open1.modelCall(turn("Ta"), "unpriced")?.de).toMatch(/Preis/);
});

it("holds for the channel alone, and where nothing was set for nobody", async () => {
  const { budgets } = await open(0);
  const own = budgets();
  await own.enter(turn("Ta"), inChannel);
  await own.enter(turn("Tb"), direct);
  expect(own.modelCall(turn("Ta"), "priced")).not.toBeNull();
  expect(own.modelCall(turn("Tb"), "priced")).toBeNull();
  const { budgets: unset } = await open(null);
  const free = unset();
  await free.enter(turn("Ta"), inChannel);
  expect(free.modelCall(turn("Ta"), "priced")).toBeNull();
});

// New rows are taken in soon, but not more often than every so many seconds, and never two at a time.
import { expect, test, vi } from "vitest";
import { createRefresher } from "#src/warehouse/intake/refresher.ts";

test("the first note refreshes at once, later ones together when the time has come", async () => {
  vi.useFakeTimers();
  const clock = { now: () => new Date(Date.now()) };
  const refresh = vi.fn(async () => undefined);
  const refresher = createRefresher(refresh, { seconds: 60, clock, log: () => undefined });
  refresher.note();
  await vi.advanceTimersByTimeAsync(1);
  expect(refresh).toHaveBeenCalledTimes(1);
  for (let second = 0; second < 50; second += 1) {
    refresher.note();
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(refresh).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(refresh).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(refresh).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test("rows that come while it refreshes are taken in afterwards, and a failure is no end", async () => {
  vi.useFakeTimers();
  const clock = { now: () => new Date(Date.now()) };
  const failures = vi.fn();
  const refresh = vi.fn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5000));
    throw new Error("disk full");
  });
  const refresher = createRefresher(refresh, { seconds: 60, clock, log: failures });
  refresher.note();
  await vi.advanceTimersByTimeAsync(1000);
  refresher.note();
  await vi.advanceTimersByTimeAsync(70_000);
  expect(refresh).toHaveBeenCalledTimes(2);
  expect(failures).toHaveBeenCalledWith("warn", "refresh-failed", { error: "Error: disk full" });
  refresher.stop();
  vi.useRealTimers();
});

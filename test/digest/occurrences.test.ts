// Slots on the days on which clocks change, on quiet days, and after a long sleep.
import { describe, expect, it } from "vitest";
import { nextOccurrence, occurrencesBetween } from "#src/digest/occurrences.ts";

const label = { de: "", en: "" };
const daily = (cron: string, quietDays: string[] = []) => ({
  rhythm: { cron, label },
  timeZone: "Europe/Berlin",
  quietDays,
});
const names = (cron: string, from: string, to: string, quiet: string[] = []) =>
  occurrencesBetween(daily(cron, quiet), new Date(from), new Date(to)).map(
    ({ nominal, at }) => `${nominal} ${at.toISOString()}`,
  );

describe("occurrences", () => {
  it("has one slot on the day without half past two", () => {
    expect(names("30 2 * * *", "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z")).toEqual([
      "2026-03-29T03:00 2026-03-29T01:00:00.000Z",
      "2026-03-30T02:30 2026-03-30T00:30:00.000Z",
    ]);
  });

  it("has one slot on the day with two half past twos", () => {
    expect(names("30 2 * * *", "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z")).toEqual([
      "2026-10-25T02:30 2026-10-25T00:30:00.000Z",
      "2026-10-26T02:30 2026-10-26T01:30:00.000Z",
    ]);
  });

  it("keeps nine o'clock local time over the change", () => {
    expect(names("0 9 * * 1", "2026-10-18T00:00:00Z", "2026-10-27T00:00:00Z")).toEqual([
      "2026-10-19T09:00 2026-10-19T07:00:00.000Z",
      "2026-10-26T09:00 2026-10-26T08:00:00.000Z",
    ]);
  });

  it("leaves out quiet days", () => {
    expect(
      names("0 9 * * *", "2026-12-23T12:00:00Z", "2026-12-27T12:00:00Z", ["2026-12-25", "2026-12-26"]),
    ).toEqual(["2026-12-24T09:00 2026-12-24T08:00:00.000Z", "2026-12-27T09:00 2026-12-27T08:00:00.000Z"]);
    expect(
      nextOccurrence(daily("0 9 * * *", ["2026-12-25"]), new Date("2026-12-24T09:00:00Z"))?.nominal,
    ).toBe("2026-12-26T09:00");
  });

  it("looks forty days back and no further", () => {
    const found = occurrencesBetween(
      daily("0 9 * * *"),
      new Date("2020-01-01"),
      new Date("2026-01-01T12:00:00Z"),
    );
    expect(found).toHaveLength(40);
    expect(found.at(-1)?.nominal).toBe("2026-01-01T09:00");
  });
});

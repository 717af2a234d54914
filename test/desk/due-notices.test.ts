// When people are reminded: by hours after the proposal, in working hours, across weekends and clock changes.
import { describe, expect, it } from "vitest";
import type { NoticeSchedule } from "#src/core/approval-notices.ts";
import { dueNotices, isWorking, workingMoment } from "#src/desk/due-notices.ts";

const schedule: NoticeSchedule = {
  ...{ remindHours: 4, escalateHours: 12, from: 8, to: 18, timeZone: "Europe/Berlin" },
};
// Berlin is an hour ahead of UTC in winter. 23 November 2026 is a Monday.
const monday = { createdAt: "2026-11-23T08:00:00Z", expiresAt: "2026-11-24T08:00:00Z" };
const at = (now: string, times = monday, approvers = 2) =>
  dueNotices(times, { now: new Date(now), approvers, schedule }).tell;

describe("notices about a proposal", () => {
  it.each([
    ["2026-11-23T11:59:00Z", []],
    ["2026-11-23T12:00:00Z", ["reminder"]],
    // 21:00 in Berlin: the escalation waits for the morning, and with it a quarter of the lifetime is left.
    ["2026-11-23T20:00:00Z", []],
    ["2026-11-24T07:00:00Z", ["last-reminder", "escalation"]],
    ["2026-11-24T08:00:00Z", ["expired"]],
  ] as const)("of a day's proposal, at %s: %j", (now, kinds) => {
    expect(at(now)).toEqual(kinds);
  });

  it("skips the first reminder when the last one is due with it", () => {
    const given = { now: new Date("2026-11-24T07:00:00Z"), approvers: 1, schedule };
    expect(dueNotices(monday, given).skip).toEqual(["reminder"]);
  });

  it("asks admins at once when nobody may approve, and nobody else", () => {
    expect(at("2026-11-23T08:01:00Z", monday, 0)).toEqual(["nobody-may"]);
  });

  it("reminds before the weekend of what would run out during it", () => {
    const friday = { createdAt: "2026-11-27T14:00:00Z", expiresAt: "2026-11-28T14:00:00Z" };
    expect(at("2026-11-27T16:50:00Z", friday)).toEqual(["last-reminder", "escalation"]);
    // Saturday says nothing; on Monday the asker hears that it ran out.
    expect(at("2026-11-28T10:00:00Z", friday)).toEqual([]);
    expect(at("2026-11-30T08:00:00Z", friday)).toEqual(["expired"]);
  });

  it("has no moment where no working hour lies between making and end", () => {
    const night = { made: Date.parse("2026-11-28T08:00:00Z"), ends: Date.parse("2026-11-29T08:00:00Z") };
    expect(workingMoment(night.made + 3_600_000, night, schedule)).toBeNull();
  });

  it("reads working hours by the local clock on both sides of a clock change", () => {
    // 30 March 2026: Berlin went to summer time the day before.
    expect(isWorking(new Date("2026-03-27T07:00:00Z"), schedule)).toBe(true);
    expect(isWorking(new Date("2026-03-30T06:00:00Z"), schedule)).toBe(true);
    expect(isWorking(new Date("2026-03-30T16:00:00Z"), schedule)).toBe(false);
    expect(isWorking(new Date("2026-03-29T10:00:00Z"), schedule)).toBe(false);
  });
});

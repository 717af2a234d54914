// When somebody is told about an open proposal: pure, by the proposal's own times and the team's working hours.
import type { NoticeKind, NoticeSchedule } from "#src/core/approval-notices.ts";
import type { Proposal } from "#src/core/proposal.ts";

const hour = 3_600_000;
/** Fine enough for people, and every clock change falls on such a step. */
const step = 15 * 60_000;
/** A weekend with a holiday of its own on either side. */
const farthest = 5 * 24 * hour;
/** What remains of the lifetime when it is said a second time. */
const lastPart = 1 / 4;

/** Whether it is a working hour in the schedule's zone. */
export function isWorking(at: Date, { timeZone, from, to }: NoticeSchedule): boolean {
  const parts = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone, weekday: "short", hour: "2-digit", hourCycle: "h23" },
  }).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  const hours = Number(part("hour"));
  return !["Sat", "Sun"].includes(part("weekday")) && hours >= from && hours < to;
}

/**
 * The moment itself in working hours, otherwise the beginning of the next ones; when that would be too late, the end of
 * those before, as long as the proposal was there. Null: no working hour lies in its lifetime.
 */
export function workingMoment(
  wanted: number,
  { made, ends }: { readonly made: number; readonly ends: number },
  schedule: NoticeSchedule,
): number | null {
  const working = (at: number): boolean => isWorking(new Date(at), schedule);
  if (working(wanted)) return wanted;
  for (let at = Math.ceil(wanted / step) * step; at < Math.min(ends, wanted + farthest); at += step)
    if (working(at)) return at;
  for (let at = Math.floor(wanted / step) * step; at > Math.max(made, wanted - farthest); at -= step)
    if (working(at)) return at;
  return working(made) ? made : null;
}

type Times = Pick<Proposal, "createdAt" | "expiresAt">;

/**
 * What is due by `now`, in the order of telling; nothing outside working hours. Of the two reminders only the newer one
 * is told when both are due at once.
 */
export function dueNotices(
  { createdAt, expiresAt }: Times,
  { now, approvers, schedule }: { now: Date; approvers: number; schedule: NoticeSchedule },
): { readonly tell: readonly NoticeKind[]; readonly skip: readonly NoticeKind[] } {
  const [made, ends, at] = [Date.parse(createdAt), Date.parse(expiresAt), now.getTime()];
  if (!isWorking(now, schedule)) return { tell: [], skip: [] };
  if (at >= ends) return { tell: ["expired"], skip: [] };
  const due = (wanted: number): boolean => {
    const moment = workingMoment(Math.min(wanted, ends - 1), { made, ends }, schedule);
    return moment !== null && moment <= at;
  };
  if (approvers === 0) return { tell: ["nobody-may"], skip: [] };
  const life = ends - made;
  const last = due(ends - life * lastPart);
  // A reminder that would come after the last one is none.
  const first =
    schedule.remindHours * hour < life * (1 - lastPart) && due(made + schedule.remindHours * hour);
  const escalates = schedule.escalateHours * hour < life && due(made + schedule.escalateHours * hour);
  return {
    tell: [
      ...(last ? (["last-reminder"] as const) : first ? (["reminder"] as const) : []),
      ...(escalates ? (["escalation"] as const) : []),
    ],
    skip: last && first ? ["reminder"] : [],
  };
}

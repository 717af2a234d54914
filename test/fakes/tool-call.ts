// What a tool is called with, beside its input: somebody in Berlin on a Monday morning, who belongs to no group.
import { UserId } from "#src/core/ids.ts";
import type { WriteCall } from "#src/core/tool.ts";

export function callOf(changes: Partial<WriteCall> = {}): WriteCall {
  return {
    now: new Date("2026-11-23T09:00:00.000Z"),
    timeZone: "Europe/Berlin",
    language: "de",
    groups: [],
    demo: false,
    operator: false,
    asked: { by: UserId.parse("U0MARA"), conversation: "c1", language: "de" },
    signal: new AbortController().signal,
    progress: () => undefined,
    ...changes,
  };
}

// What a tool is called with, beside its input: somebody in Berlin on a Monday morning, who belongs to no group.
import type { ToolCall } from "#src/core/tool.ts";

export function callOf(changes: Partial<ToolCall> = {}): ToolCall {
  return {
    now: new Date("2026-11-23T09:00:00.000Z"),
    timeZone: "Europe/Berlin",
    language: "de",
    groups: [],
    demo: false,
    operator: false,
    signal: new AbortController().signal,
    progress: () => undefined,
    ...changes,
  };
}

// The date on which a tool was asked, in the team's time zone.
import type { ToolCall } from "#src/core/tool.ts";

/** @returns `YYYY-MM-DD` */
export function localDay({ now, timeZone }: Pick<ToolCall, "now" | "timeZone">): string {
  // The Swedish locale writes dates as ISO does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
}

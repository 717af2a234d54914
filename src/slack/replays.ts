// What Slack sends but once: a click, a form or a command that comes again is a replay and acts no second time.
import type { ReceiverEvent } from "@slack/bolt";
import type { SlackOptions } from "./options.ts";

/**
 * Slack repeats events alone (its listeners know them by `event_id`). Everything else carries a trigger that is issued
 * for one act; where there is none (a closed view) the request's own signature tells two acts apart.
 */
export async function actsTwice(
  { dedupe, log }: Pick<SlackOptions, "dedupe" | "log">,
  { body, customProperties = {} }: ReceiverEvent,
): Promise<boolean> {
  const trigger: unknown = body["trigger_id"];
  const signature: unknown = customProperties["signature"];
  // Options are looked up again and again with every letter.
  if (body["type"] === "block_suggestion") return false;
  const key = typeof trigger === "string" && trigger !== "" ? `act:${trigger}` : signature;
  if (typeof key !== "string") return false;
  const first = await dedupe.firstSeen(key);
  if (!first) log("warn", "slack-replay-refused", { type: String(body["type"] ?? "command") });
  return !first;
}

/** More than 30,000 events an hour from one workspace: Slack drops the rest, and somebody has to know. */
export async function noteRateLimit(
  { log, tellAdmins }: Pick<SlackOptions, "log" | "tellAdmins">,
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  const team = typeof body["team_id"] === "string" ? body["team_id"] : "?";
  const minute = Number(body["minute_rate_limited"]);
  const since = Number.isFinite(minute) ? new Date(minute * 1_000).toISOString().slice(11, 16) : "?";
  log("error", "slack-events-dropped", { team, since });
  await tellAdmins?.({
    de: `Slack liefert seit ${since} UTC nicht mehr alle Ereignisse aus dem Workspace ${team} (mehr als 30.000 in einer Stunde). Nimm Leitstand aus Kanälen, in denen es nicht gebraucht wird.`,
    en: `Since ${since} UTC Slack no longer delivers all events of the workspace ${team} (more than 30,000 in an hour). Remove Leitstand from channels that do not need it.`,
  }).catch(() => undefined);
}

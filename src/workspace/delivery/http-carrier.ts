// Delivery by signed HTTP requests: events as JSON, commands and clicks as forms, an answer in the 2xx body.
import type { Clock } from "#src/core/ports.ts";
import type { HttpOptions } from "../options.ts";
import type { Carrier, Outcome, Parcel } from "./carrier.ts";
import { signature } from "./signature.ts";

export function createHttpCarrier(
  { requestUrl, fetch }: HttpOptions,
  { clock, signingSecret }: { clock: Clock; signingSecret: string },
): Carrier {
  const stopped = new AbortController();
  return {
    ready: () => !stopped.signal.aborted,
    async send(parcel, within) {
      const { body, type } = bodyOf(parcel);
      const timestamp = Math.floor(clock.now().getTime() / 1_000);
      try {
        const response = await fetch(requestUrl, {
          method: "POST",
          redirect: "manual",
          headers: {
            "content-type": type,
            "x-slack-request-timestamp": String(timestamp),
            "x-slack-signature": signature(signingSecret, timestamp, body),
            ...retryHeaders(parcel),
          },
          body,
          signal: AbortSignal.any([AbortSignal.timeout(within), stopped.signal]),
        });
        return await outcomeOf(response);
      } catch (error) {
        if (stopped.signal.aborted) return { kind: "lost" };
        const late = error instanceof Error && error.name === "TimeoutError";
        return { kind: "failed", reason: late ? "http_timeout" : "connection_failed", retry: true };
      }
    },
    close: () => stopped.abort(),
  };
}

function bodyOf({ kind, payload }: Parcel): { body: string; type: string } {
  if (kind === "events_api") return { body: JSON.stringify(payload), type: "application/json" };
  const fields =
    kind === "interactive"
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
  return { body: new URLSearchParams(fields).toString(), type: "application/x-www-form-urlencoded" };
}

function retryHeaders({ kind, retry, retryReason }: Parcel): Record<string, string> {
  if (kind !== "events_api" || retry === 0) return {};
  return { "x-slack-retry-num": String(retry), "x-slack-retry-reason": retryReason };
}

async function outcomeOf(response: Response): Promise<Outcome> {
  const text = await response.text();
  if (!response.ok)
    return { kind: "failed", reason: "http_error", retry: response.headers.get("x-slack-no-retry") !== "1" };
  try {
    return { kind: "acknowledged", payload: JSON.parse(text) as unknown };
  } catch {
    return { kind: "acknowledged", payload: text === "" ? undefined : { text } };
  }
}

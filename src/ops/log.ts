// Structured logs on stderr through pino, with token shapes scrubbed: stdout belongs to answers.
import { pino } from "pino";
import type { Log } from "../core/ports.ts";

const tokenShapes = /\b(xox[abposr]-[\w-]+|xapp-[\w-]+|sk-[\w-]{8,}|Bearer\s+[\w.-]{8,})/g;

/** Replaces anything that looks like a credential, at any depth. */
export function scrub(value: unknown): unknown {
  if (typeof value === "string") return value.replace(tokenShapes, "[secret]");
  if (Array.isArray(value)) return value.map(scrub);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, scrub(item)]));
  return value;
}

export function createLog(level: "debug" | "info" | "warn" | "error"): Log {
  const logger = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
  return (severity, event, detail = {}) => logger[severity](scrub(detail), event);
}

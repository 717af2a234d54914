// Structured logs on stderr through pino, without credentials: stdout belongs to answers.
import { pino } from "pino";
import type { Log } from "../core/ports.ts";
import { createScrub, type Scrub } from "./scrub.ts";

/** @param scrub takes out what must not be written; token shapes alone unless given */
export function createLog(
  level: "debug" | "info" | "warn" | "error",
  scrub: Pick<Scrub, "value"> = createScrub(),
): Log {
  const logger = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
  return (severity, event, detail = {}) => logger[severity](scrub.value(detail), event);
}

// Slack's request signature, version 0: an HMAC over the time and the raw body.
import { createHmac } from "node:crypto";

export function signature(secret: string, timestamp: number, body: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
}

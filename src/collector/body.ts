// Reads a batch from a request: bounded bytes, valid UTF-8, a JSON array or one JSON document a line.
import type { IncomingMessage } from "node:http";

export const mostBytes = 1_000_000;
export const mostEvents = 1_000;

/** What a sender did wrong, with the status that says so. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
  }
}

const tooLarge = () => new Refusal(413, "too-large", `a batch has at most ${mostBytes} bytes`);

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) throw tooLarge();
  const encoding = request.headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") throw new Refusal(415, "packed", "send the body without content-encoding");
  const parts: Buffer[] = [];
  let size = 0;
  // Left undestroyed, so that who sends too much is still told so.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    // Without an encoding set, a request yields buffers.
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > mostBytes) throw tooLarge();
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

export function eventsOf(body: Uint8Array): unknown[] {
  const text = decoded(body).trim();
  const events = text.startsWith("[") ? arrayOf(text) : linesOf(text);
  if (events.length > mostEvents)
    throw new Refusal(413, "too-many", `a batch has at most ${mostEvents} events, this one ${events.length}`);
  return events;
}

function decoded(body: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw new Refusal(400, "not-utf-8", "the body is not UTF-8");
  }
}

function arrayOf(text: string): unknown[] {
  const value = parsed(text, "the body is no JSON array");
  return Array.isArray(value) ? value : [value];
}

function linesOf(text: string): unknown[] {
  const lines = text.split("\n").map((line, index) => ({ line: line.trim(), number: index + 1 }));
  return lines
    .filter(({ line }) => line !== "")
    .map(({ line, number }) => parsed(line, `line ${number} of the body is no JSON document`));
}

function parsed(text: string, otherwise: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "not-json", otherwise);
  }
}

// Reads a request's body up to a limit, and answers in JSON.
import type { IncomingMessage, ServerResponse } from "node:http";

/** Slack takes no larger call either; longer bodies are cut off with an error. */
const mostBytes = 1_000_000;

export class BodyTooLarge extends Error {}

export async function readBody(request: IncomingMessage, most = mostBytes): Promise<string> {
  return (await readBytes(request, most)).toString("utf8");
}

export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    // Without an encoding set, a request yields buffers.
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > most) throw new BodyTooLarge();
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function answerJson(
  response: ServerResponse,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...headers,
  });
  response.end(JSON.stringify(body));
}

// A loopback server that answers with given bytes: recordings of servers that differ, and every way of failing.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";

export interface ReplayingProvider {
  readonly baseUrl: string;
  readonly requests: { readonly body: Record<string, unknown> }[];
  stop(): Promise<void>;
}

export type Reply = (response: ServerResponse, request: { readonly stream: boolean }) => void;

/** Answers request N with reply N; the last one repeats. */
export async function startReplayingProvider(replies: readonly Reply[]): Promise<ReplayingProvider> {
  const requests: { body: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const reply = replies[Math.min(requests.length, replies.length - 1)];
      requests.push({ body });
      reply?.(response, { stream: body["stream"] === true });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = "";
  for await (const part of request) text += String(part);
  return JSON.parse(text) as Record<string, unknown>;
}

export function status(code: number, headers: Record<string, string> = {}): Reply {
  return (response) => {
    response.writeHead(code, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ error: { message: `planted ${code}`, type: "planted" } }));
  };
}

export function body(text: string, type = "application/json"): Reply {
  return (response) => {
    response.writeHead(200, { "content-type": type });
    response.end(text);
  };
}

/** Server-sent events; `cut` destroys the connection instead of ending it, `silent` ends it without a finish. */
export function events(chunks: readonly unknown[], end: "done" | "cut" | "silent" = "done"): Reply {
  return (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const chunk of chunks) response.write(`data: ${JSON.stringify(chunk)}\n\n`);
    if (end === "cut") setTimeout(() => response.destroy(), 20);
    else response.end(end === "done" ? "data: [DONE]\n\n" : "");
  };
}

export const never: Reply = () => undefined;

export interface Recording {
  readonly about: string;
  readonly whole: unknown;
  readonly stream: readonly unknown[];
}

export function recording(name: string): Recording {
  const file = new URL(`../fixtures/model/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Recording;
}

/** Replays a recording in the way that the request asks for. */
export function replay({ whole, stream }: Recording): Reply {
  return (response, request) =>
    request.stream ? events(stream)(response, request) : body(JSON.stringify(whole))(response, request);
}

/** Promises more bytes than it sends, then drops the connection. */
export const cutOff: Reply = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "900" });
  response.write('{"id":"c","object":"chat.completion","choices":[{"index":0,"mess');
  setTimeout(() => response.destroy(), 10);
};

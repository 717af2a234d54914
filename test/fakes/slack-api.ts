// A small stand-in for Slack's Web API and its signed deliveries: records what is sent, refuses what the test plants.
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

interface StubMessage {
  ts: string;
  channel: string;
  thread_ts?: string;
  text: string;
  blocks: { block_id?: string; type: string }[];
  metadata?: unknown;
  streaming: boolean;
  tasks: Record<string, unknown>[];
}

/** `refuse`: not done, with Slack's error. `status`: not done, HTTP error. `silence`: done, but the answer is lost. */
export type PlantedFault =
  | { readonly refuse: string }
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly silence: true };

type Arguments = Record<string, unknown>;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

export const secret = "a-signing-secret";

export interface StubSlack {
  readonly url: string;
  readonly messages: StubMessage[];
  readonly ephemerals: { user: string; text: string; blocks: unknown[] }[];
  readonly responses: Arguments[];
  readonly statuses: string[];
  /** What `agents.sessions.setStatus` was told, in order. */
  readonly sessions: { status: string; title?: string }[];
  readonly calls: string[];
  /** Arguments of every call that shows something, as they came over the wire. */
  readonly shown: Arguments[];
  /** The next `times` calls of a method fail. `after` calls are let through before. */
  plant(method: string, fault: PlantedFault, options?: { times?: number; after?: number }): void;
  members: Record<string, string[]>;
  /** Answers of methods that the stub does not know. */
  readonly answers: Record<string, Arguments>;
  /** Block types that this server does not know: posts and edits with them are refused as Slack refuses them. */
  readonly unknownBlocks: Set<string>;
  close(): Promise<void>;
}

export async function startStubSlack(): Promise<StubSlack> {
  const faults: { method: string; fault: PlantedFault; times: number; after: number }[] = [];
  const stub: Omit<StubSlack, "url" | "close" | "plant"> = {
    messages: [],
    ephemerals: [],
    responses: [],
    statuses: [],
    sessions: [],
    calls: [],
    shown: [],
    members: {},
    answers: {},
    unknownBlocks: new Set(),
  };
  let counter = 0;

  const takeFault = (method: string): PlantedFault | undefined => {
    const found = faults.find((each) => each.method === method && each.times > 0);
    if (found === undefined) return undefined;
    if (found.after > 0) {
      found.after -= 1;
      return undefined;
    }
    found.times -= 1;
    return found.fault;
  };
  const fresh = (given: Arguments, streaming: boolean): StubMessage => {
    counter += 1;
    const message: StubMessage = {
      ts: `1700000000.${String(counter).padStart(6, "0")}`,
      channel: String(given["channel"]),
      text: textOf(given["text"]),
      blocks: (given["blocks"] ?? []) as StubMessage["blocks"],
      streaming,
      tasks: [],
      ...(given["thread_ts"] === undefined ? {} : { thread_ts: textOf(given["thread_ts"]) }),
      ...(given["metadata"] === undefined ? {} : { metadata: given["metadata"] }),
    };
    stub.messages.push(message);
    return message;
  };
  const found = (given: Arguments): StubMessage | undefined =>
    stub.messages.find((each) => each.ts === given["ts"]);
  const take = (message: StubMessage, chunks: unknown): void => {
    for (const chunk of (chunks ?? []) as Record<string, unknown>[])
      if (chunk["type"] === "blocks") message.blocks.push(...(chunk["blocks"] as StubMessage["blocks"]));
      else if (chunk["type"] === "task_update") message.tasks.push(chunk);
      else message.text += textOf(chunk["text"]);
  };

  const methods: Record<string, (given: Arguments) => Arguments | string> = {
    "auth.test": () => ({ team_id: "T0NORDLICHT", user_id: "U0LEITSTAND", bot_id: "B0LEITSTAND" }),
    "chat.postMessage": (given) => ({ ts: fresh(given, false).ts }),
    "chat.postEphemeral": (given) => {
      stub.ephemerals.push({
        user: String(given["user"]),
        text: String(given["text"]),
        blocks: given["blocks"] as unknown[],
      });
      return {};
    },
    "chat.update": (given) => {
      const message = found(given);
      if (message === undefined) return "message_not_found";
      if (message.streaming) return "streaming_state_conflict";
      Object.assign(message, { text: given["text"], blocks: given["blocks"] });
      if (given["metadata"] !== undefined) message.metadata = given["metadata"];
      return { ts: message.ts };
    },
    "chat.delete": (given) => {
      stub.messages.splice(0, Infinity, ...stub.messages.filter((each) => each.ts !== given["ts"]));
      return {};
    },
    "chat.startStream": (given) => {
      const message = fresh(given, true);
      take(message, given["chunks"]);
      return { ts: message.ts };
    },
    "chat.appendStream": (given) => {
      const message = found(given);
      if (message?.streaming !== true) return "message_not_in_streaming_state";
      take(message, given["chunks"]);
      return {};
    },
    "chat.stopStream": (given) => {
      const message = found(given);
      if (message?.streaming !== true) return "message_not_in_streaming_state";
      take(message, given["chunks"]);
      Object.assign(message, { streaming: false, metadata: given["metadata"] });
      return { message };
    },
    "conversations.members": (given) => ({ members: stub.members[String(given["channel"])] ?? [] }),
    "conversations.replies": (given) => ({
      messages: stub.messages.filter((each) => each.thread_ts === given["ts"]),
    }),
    "conversations.history": (given) => ({
      messages: stub.messages.filter((each) => each.channel === given["channel"]),
    }),
    "assistant.threads.setStatus": (given) => {
      stub.statuses.push(String(given["status"]));
      return {};
    },
    "assistant.threads.setSuggestedPrompts": () => ({}),
    "assistant.threads.setTitle": () => ({}),
    "agents.sessions.setStatus": (given) => {
      const title = given["title"] === undefined ? {} : { title: textOf(given["title"]) };
      stub.sessions.push({ status: textOf(given["status"]), ...title });
      return {};
    },
  };

  const unknownBlocks = (method: string, given: Arguments): Arguments | undefined => {
    const blocks = method.startsWith("chat.") ? ((given["blocks"] ?? []) as { type: string }[]) : [];
    const messages = blocks.flatMap(({ type }, index) =>
      stub.unknownBlocks.has(type)
        ? [`[ERROR] unsupported type: ${type} [json-pointer:/blocks/${index}/type]`]
        : [],
    );
    return messages.length === 0
      ? undefined
      : { ok: false, error: "invalid_blocks", response_metadata: { messages } };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const path = request.url ?? "";
    if (path.startsWith("/response/")) {
      const given = JSON.parse(body) as Arguments;
      const refused = unknownBlocks("chat.response", given);
      if (refused === undefined) stub.responses.push(given);
      response
        .writeHead(refused === undefined ? 200 : 400)
        .end(refused === undefined ? "ok" : JSON.stringify(refused));
      return;
    }
    const method = path.replace("/api/", "");
    stub.calls.push(method);
    if (/^chat\.(?:post|update)/.test(method)) stub.shown.push(readForm(body));
    const fault = takeFault(method);
    if (fault !== undefined && "status" in fault) {
      response.writeHead(
        fault.status,
        fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) },
      );
      response.end();
      return;
    }
    const handler = methods[method];
    const refused =
      fault !== undefined && "refuse" in fault ? fault.refuse : unknownBlocks(method, readForm(body));
    const result = refused ?? handler?.(readForm(body)) ?? stub.answers[method] ?? "unknown_method";
    if (fault !== undefined && "silence" in fault) {
      request.socket.destroy();
      return;
    }
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify(typeof result === "string" ? { ok: false, error: result } : { ok: true, ...result }),
    );
  };

  const server = createServer((request, response) => void serve(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return Object.assign(stub, {
    url: `http://127.0.0.1:${port}`,
    plant(method: string, fault: PlantedFault, { times = 1, after = 0 } = {}) {
      faults.push({ method, fault, times, after });
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** The SDK sends forms whose structured values are JSON text. */
function readForm(body: string): Arguments {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]): [string, unknown] => {
      try {
        return [name, /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value];
      } catch {
        return [name, value];
      }
    }),
  );
}

export interface Delivered {
  readonly status: number;
  readonly milliseconds: number;
}

/** Sends a signed request to the app as Slack would; `form` for commands and clicks, JSON for events. */
export async function deliver(
  port: number,
  payload: Record<string, unknown>,
  options: { form?: "command" | "click"; retry?: number; at?: number } = {},
): Promise<Delivered> {
  const body =
    options.form === undefined
      ? JSON.stringify(payload)
      : options.form === "click"
        ? new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
        : new URLSearchParams(payload as Record<string, string>).toString();
  const timestamp = String(options.at ?? Math.floor(Date.now() / 1000));
  const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  const started = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: "POST",
    body,
    headers: {
      "content-type": options.form === undefined ? "application/json" : "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${signature}`,
      ...(options.retry === undefined
        ? {}
        : { "x-slack-retry-num": String(options.retry), "x-slack-retry-reason": "http_timeout" }),
    },
  });
  await response.text();
  return { status: response.status, milliseconds: performance.now() - started };
}

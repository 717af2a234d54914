// A stand-in for the workspace's server: speaks the page's contract with canned conversations, for the browser test and for looking.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";
import { toWire } from "#src/workspace/page-blocks/mrkdwn.ts";
import { bundlePage } from "#src/workspace/page/bundle.ts";
import type { Frame, Message } from "#src/workspace/page/contract.ts";
import { conversationsAt, directory, everyBlock } from "./fixture-messages.ts";

export interface Fixture {
  readonly address: string;
  /** Bodies of POST requests by path, as they came. */
  readonly received: { path: string; body: Record<string, unknown> }[];
  send(frame: Frame): void;
  /** The next POST to this path is answered with this status, once. */
  failOnce(path: string, status: number, error: string): void;
  dropSockets(): void;
  /** Milliseconds between the steps of a streamed answer. */
  pace: number;
  close(): Promise<void>;
}

const key = "fixture-key";
const bars = [412, 268, 231, 160, 84].map(
  (value, index) =>
    `<rect x="110" y="${24 + index * 40}" width="${value}" height="26" fill="#0b6b63"/><text x="100" y="${42 + index * 40}" text-anchor="end">${["Suche", "Newsletter", "Organisch", "Social", "Direkt"][index] ?? ""}</text>`,
);
const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="560" height="240" font-family="sans-serif" font-size="14">${bars.join("")}</svg>`;

export async function startFixture(port = 0, now: () => number = () => Date.now()): Promise<Fixture> {
  const page = await bundlePage();
  const lists = conversationsAt(now());
  const failures = new Map<string, { status: number; error: string }>();
  const sockets = new Set<WebSocket>();
  const fixture: Fixture = {
    address: "",
    received: [],
    pace: 350,
    send: (frame) => sockets.forEach((socket) => socket.send(JSON.stringify(frame))),
    failOnce: (path, status, error) => void failures.set(path, { status, error }),
    dropSockets: () => sockets.forEach((socket) => socket.terminate()),
    close: () =>
      new Promise((resolve) => {
        sockets.forEach((socket) => socket.terminate());
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  let counter = 0;
  const freshTs = (): string => (now() / 1000 + (counter += 1) / 1_000_000).toFixed(6);
  const dm = (person: string): string => `D0${person.slice(2)}`;

  const list = (channel: string, thread: string | null): Message[] => {
    const all = lists[channel] ?? [];
    if (thread !== null) return all.filter((each) => each.ts === thread || each.thread_ts === thread);
    return all
      .filter((each) => each.thread_ts === undefined)
      .map((each) => {
        const replies = all.filter((reply) => reply.thread_ts === each.ts);
        const latest = replies.at(-1)?.ts;
        return latest === undefined ? each : { ...each, reply_count: replies.length, latest_reply: latest };
      });
  };
  const post = (message: Message): void => {
    (lists[message.channel] ??= []).push(message);
    fixture.send({ type: "message", channel: message.channel, message });
  };

  const answer = async (channel: string, thread: string): Promise<void> => {
    const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, fixture.pace));
    fixture.send({ type: "status", channel, thread_ts: thread, status: "liest die Wissensbasis …" });
    await rest();
    const message: Message = {
      type: "message",
      ts: freshTs(),
      thread_ts: thread,
      channel,
      bot_id: "B0LEITSTAND",
      text: "",
      streaming: true,
      stream: { plan_title: "Leitstand arbeitet", tasks: [], markdown: "" },
    };
    post(message);
    const words =
      "Der **Rückversand** innerhalb Deutschlands kostet 3,95 €. [1]\n\n- gilt seit März\n- siehe _Versand_";
    for (let step = 1; step <= 6; step += 1) {
      await rest();
      fixture.send({
        type: "message_changed",
        channel,
        message: {
          ...message,
          stream: {
            plan_title: "Leitstand arbeitet",
            tasks: [
              { id: "1", title: "Wissensbasis durchsucht", status: step > 1 ? "complete" : "in_progress" },
              { id: "2", title: "Aussagen geprüft", status: step > 3 ? "complete" : "in_progress" },
            ],
            markdown: words.slice(0, Math.round((words.length * step) / 6)),
          },
        },
      });
    }
    await rest();
    const { streaming: _streaming, ...rested } = message;
    const final: Message = {
      ...rested,
      text: "Der Rückversand kostet 3,95 €.",
      blocks: everyBlock.slice(0, 2),
      stream: { tasks: [{ id: "1", title: "Wissensbasis durchsucht", status: "complete" }], markdown: words },
    };
    lists[channel] = (lists[channel] ?? []).map((each) => (each.ts === message.ts ? final : each));
    fixture.send({ type: "message_changed", channel, message: final });
  };

  const get = (url: URL): object | null => {
    const person = url.searchParams.get("person") ?? "";
    const channel = url.searchParams.get("channel") ?? "";
    if (url.pathname === "/local/bootstrap") return directory;
    if (url.pathname === "/local/messages") return { messages: list(channel, null) };
    if (url.pathname === "/local/replies") return { messages: list(channel, url.searchParams.get("ts")) };
    if (url.pathname !== "/local/conversations") return null;
    const channels = directory.channels
      .filter((each) => each.members.includes(person))
      .map(({ id, name, isPrivate }) => ({
        id,
        name,
        kind: isPrivate ? "private" : "channel",
        unread: id === "C0KAMPAGNEN" ? 2 : 0,
        lastTs: lists[id]?.at(-1)?.ts ?? null,
      }));
    const own = { id: dm(person), kind: "dm", name: directory.app.name, unread: 0, lastTs: null };
    return { conversations: [own, ...channels] };
  };

  const receive = (path: string, body: Record<string, string>): object => {
    const { person = "", channel = "", thread_ts } = body;
    const text = toWire(body["text"] ?? "", directory);
    if (path === "/local/dm") return { id: dm(person) };
    if (path === "/local/commands") return { text: `Bericht „${text}“ kommt gleich.` };
    if (path !== "/local/messages") return {};
    const ts = freshTs();
    post({
      type: "message",
      ts,
      channel,
      user: person,
      text,
      ...(thread_ts === undefined ? {} : { thread_ts }),
    });
    if (channel.startsWith("D") || text.includes("<@U0LEITSTAND>")) void answer(channel, thread_ts ?? ts);
    return { ts };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const reply = (status: number, type: string, body: string | Buffer): void => {
      response.writeHead(status, { "content-type": type }).end(body);
    };
    const json = (status: number, body: object): void =>
      reply(status, "application/json", JSON.stringify(body));
    if (url.pathname === "/") return reply(200, "text/html; charset=utf-8", page.html(key));
    if (url.pathname === "/page.js") return reply(200, "text/javascript", page.js);
    if (url.pathname === "/page.css") return reply(200, "text/css", page.css);
    if (url.pathname === "/fixture/chart.svg") return reply(200, "image/svg+xml", picture);
    if (request.headers["x-leitstand-page"] !== key) return json(403, { error: "wrong_key" });
    if (request.method === "GET") {
      const found = get(url);
      return found === null ? json(404, { error: "not_found" }) : json(200, found);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string>;
    fixture.received.push({ path: url.pathname, body });
    // Long enough for a reader, and the test, to see that a button is busy.
    if (url.pathname === "/local/actions") await new Promise((resolve) => setTimeout(resolve, fixture.pace));
    const failure = failures.get(url.pathname);
    failures.delete(url.pathname);
    if (failure !== undefined) return json(failure.status, { error: failure.error });
    json(200, receive(url.pathname, body));
  };

  const server: Server = createServer((request, response) => void handle(request, response));
  const events = new WebSocketServer({ server, path: "/local/events" });
  events.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.send(JSON.stringify({ type: "app", connected: true } satisfies Frame));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  // A server that listens on an IP has an address object, never a string.
  const { port: taken } = server.address() as AddressInfo;
  return Object.assign(fixture, { address: `http://127.0.0.1:${taken}` });
}

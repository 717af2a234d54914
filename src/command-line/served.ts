// Commands over loopback: when a server runs on the data folder, the command line speaks to it instead of opening the folder.
import { timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { Fault } from "../core/errors.ts";
import type { RunningServer } from "../ops/home.ts";
import type { ExitCode, Io } from "./command.ts";

const Wish = z.object({
  argv: z.array(z.string()),
  stdin: z.string(),
  callerFolder: z.string(),
  systemUser: z.string().nullable(),
});
export type Wish = z.infer<typeof Wish>;

/** One frame a line: text for stdout or stderr, or the exit code. */
const Frame = z.union([
  z.object({ out: z.string() }),
  z.object({ err: z.string() }),
  z.object({ exit: z.union([z.literal(0), z.literal(1), z.literal(2)]) }),
]);

const mostBytes = 50_000_000;

function sameKey(given: string | undefined, key: string): boolean {
  const left = Buffer.from(given ?? "");
  const right = Buffer.from(key);
  return left.length === right.length && timingSafeEqual(left, right);
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > mostBytes) throw new Fault("usage", "the input is too large");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Answers `POST /command`; false when the request is something else. */
export async function serveCommand(
  request: IncomingMessage,
  response: ServerResponse,
  { key, run }: { readonly key: string; run(wish: Wish, io: Io): Promise<ExitCode> },
): Promise<boolean> {
  if (request.url !== "/command" || request.method !== "POST") return false;
  if (!sameKey(request.headers["x-leitstand-key"]?.toString(), key)) {
    response.writeHead(403).end();
    return true;
  }
  const wish = Wish.parse(JSON.parse(await readAll(request)));
  response.writeHead(200, { "content-type": "application/x-ndjson" });
  const frame = (value: z.infer<typeof Frame>) => void response.write(`${JSON.stringify(value)}\n`);
  const io: Io = {
    out: (text) => frame({ out: text }),
    err: (text) => frame({ err: text }),
    stdin: async () => wish.stdin,
  };
  frame({ exit: await run(wish, io) });
  response.end();
  return true;
}

/** Has the running server do it; prints as it comes. */
export async function askServer(
  server: RunningServer,
  wish: Wish,
  io: Pick<Io, "out" | "err">,
  request: typeof fetch,
): Promise<ExitCode> {
  const answer = await request(`${server.url}/command`, {
    method: "POST",
    headers: { "x-leitstand-key": server.key },
    body: JSON.stringify(wish),
  });
  if (!answer.ok || answer.body === null)
    throw new Fault("network", `the running server (process ${server.pid}) refused the command`, {
      nextStep: "restart it, or stop it and run the command again",
    });
  let rest = "";
  let exit: ExitCode = 1;
  for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const frame = Frame.parse(JSON.parse(line));
      if ("out" in frame) io.out(frame.out);
      else if ("err" in frame) io.err(frame.err);
      else exit = frame.exit;
    }
  }
  return exit;
}

/** Waits until what was written to a stream has left the process. */
export async function drained(stream: NodeJS.WriteStream): Promise<void> {
  if (stream.writableNeedDrain) await once(stream, "drain");
}

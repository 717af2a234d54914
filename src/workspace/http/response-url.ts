// POST /response/ID: an app answers a command or click, five times within half an hour.
import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "../api/refusal.ts";
import { answer } from "../persons/answers.ts";
import type { Rooms } from "../workroom.ts";
import { answerJson, parseJson, readBody } from "./body.ts";
import { addressOf } from "./address.ts";

export async function answerResponseUrl(
  rooms: Rooms,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const id = addressOf(request).pathname.replace("/response/", "");
  const body = parseJson(await readBody(request));
  const workroom = rooms.all.find(({ responseUrls }) => responseUrls.has(id)) ?? rooms.first;
  const { responseUrls, limits, clock } = workroom;
  const use = responseUrls.use(id, limits().responseUrlUses, clock.now().getTime());
  if (use.kind === "refused") return answerJson(response, { ok: false, error: use.error }, { status: 404 });
  try {
    answer(workroom, use.target, body);
    response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end("ok");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { messages } = error.details;
    const details = messages === undefined ? {} : { response_metadata: { messages } };
    answerJson(response, { ok: false, error: error.error, ...details }, { status: 400 });
  }
}

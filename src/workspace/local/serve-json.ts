// Answers one request of a JSON interface (the page's or the tests'): finds its handler, runs it, says what went wrong.
import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "../api/refusal.ts";
import { answerJson, BodyTooLarge, parseJson, readBody } from "../http/body.ts";
import { RefusedAct } from "../persons/refused-act.ts";
import { addressOf } from "../http/address.ts";

export type JsonHandlers = Readonly<Record<string, (given: unknown) => object | Promise<object>>>;

/** A message with files carries them as base64. */
const mostBytes = 60_000_000;

/** Arguments come from the query of a GET and from the JSON body of a POST. */
export async function serveJson(
  handlers: JsonHandlers,
  prefix: string,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const url = addressOf(request);
  const handler = handlers[`${request.method} ${url.pathname.slice(prefix.length)}`];
  try {
    if (handler === undefined) throw new RefusedAct(404, "not_found", `There is nothing at ${url.pathname}.`);
    const given =
      request.method === "GET"
        ? Object.fromEntries(url.searchParams)
        : parseJson(await readBody(request, mostBytes));
    answerJson(response, await handler(given ?? {}));
  } catch (error) {
    const { status, code, message } = described(error);
    answerJson(response, { error: code, message }, { status });
  }
}

function described(error: unknown): { status: number; code: string; message: string } {
  if (error instanceof RefusedAct) return error;
  if (error instanceof Refusal) return { status: 400, code: error.error, message: error.message };
  if (error instanceof BodyTooLarge)
    return { status: 413, code: "request_too_large", message: "The request is too large." };
  throw error;
}

// One call of the Web API: token, planted fault, rate, scope, arguments, then the method; always one JSON answer.
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerJson, BodyTooLarge, readBody } from "../http/body.ts";
import type { AnyMethod } from "../methods/method.ts";
import { methods } from "../methods/registry.ts";
import { sameSecret } from "../secrets.ts";
import type { Rooms, Workroom } from "../workroom.ts";
import { checkArguments, readArguments, type Arguments } from "./arguments.ts";
import type { Fault, Faults } from "./faults.ts";
import type { RateLimits } from "./rate-limits.ts";
import { Refusal } from "./refusal.ts";
import { addressOf } from "../http/address.ts";

/** A call as tests read it back. */
export interface Call {
  readonly method: string;
  /** The workspace whose token was used. */
  readonly team: string;
  readonly arguments: Arguments;
  readonly answer: unknown;
}

export interface Api {
  readonly rooms: Rooms;
  readonly faults: Faults;
  /** By workspace: Slack counts each for itself. */
  readonly rates: (room: Workroom) => RateLimits;
  readonly record: (call: Call) => void;
}

interface Answer {
  readonly body: Readonly<Record<string, unknown>>;
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** The connection ends without an answer. */
  readonly silent?: boolean;
}

export async function answerCall(
  api: Api,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = addressOf(request).pathname.replace("/api/", "");
  const started = performance.now();
  let given: Arguments = {};
  let answer: Answer;
  let room = api.rooms.first;
  try {
    given = readArguments(request, await readBody(request));
    const token = tokenOf(request, given);
    room = roomOf(api, token) ?? room;
    answer = await run(api, { name, given, token, room });
  } catch (error) {
    answer = refused(error);
  }
  const sent = withoutSecrets(given);
  api.record({ method: name, team: room.options.workspace.id, arguments: sent, answer: answer.body });
  const milliseconds = Math.round(performance.now() - started);
  const failed = answer.body["ok"] === true ? null : String(answer.body["error"]);
  room.traffic.note({
    kind: "call",
    ...{ name, retry: 0, failed, sent, milliseconds },
    answered: withoutSecrets(answer.body),
  });
  if (answer.silent === true) return void request.socket.destroy();
  const { status = 200, headers = {} } = answer;
  answerJson(response, answer.body, { status, headers });
}

const secret = new Set(["token", "client_secret", "refresh_token", "code", "access_token"]);

/** The inspector is on a page: tokens are not. */
function withoutSecrets(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !secret.has(name)));
}

function roomOf({ rooms }: Api, token: string | null): Workroom | null {
  return token === null ? null : (rooms.byToken(token, rooms.first.clock.now().getTime())?.room ?? null);
}

function tokenOf({ headers }: IncomingMessage, given: Arguments): string | null {
  const bearer = /^Bearer\s+(.+)$/i.exec(headers.authorization ?? "")?.[1];
  const { token } = given;
  return bearer?.trim() ?? (typeof token === "string" && token !== "" ? token : null);
}

function refused(error: unknown): Answer {
  if (error instanceof BodyTooLarge) return { body: { ok: false, error: "request_too_large" }, status: 413 };
  if (!(error instanceof Refusal)) throw error;
  const { messages, fields } = error.details;
  const metadata =
    messages === undefined || messages.length === 0
      ? {}
      : { errors: messages, response_metadata: { messages } };
  return { body: { ok: false, error: error.error, ...metadata, ...fields } };
}

async function run(
  api: Api,
  { name, given, token, room }: { name: string; given: Arguments; token: string | null; room: Workroom },
): Promise<Answer> {
  const method = methods.get(name);
  const fault = api.faults.next(name);
  if (fault !== null && fault.delay > 0) await new Promise((resolve) => setTimeout(resolve, fault.delay));
  const planted = plantedAnswer(fault);
  if (planted !== null) return planted;
  if (method === undefined) throw new Refusal("unknown_method", { fields: { req_method: name } });
  checkToken(api, method, token);
  const wait = api.rates(room).take({ method: name, tier: method.tier, given });
  if (wait > 0) return tooMany(wait);
  const scopes = checkScope(room, method);
  const fields = method.run(room, checkArguments(method.input, given), { token: token ?? "" });
  return { body: { ok: true, ...fields }, headers: scopes, silent: fault?.silent ?? false };
}

const tooMany = (seconds: number): Answer => ({
  body: { ok: false, error: "ratelimited" },
  status: 429,
  headers: { "retry-after": String(seconds) },
});

function plantedAnswer(fault: Fault | null): Answer | null {
  if (fault?.status === 429 || fault?.error === "ratelimited") return tooMany(fault.retryAfter);
  if (fault?.status !== undefined)
    return { body: { ok: false, error: fault.error ?? "internal_error" }, status: fault.status };
  return fault?.error === undefined ? null : { body: { ok: false, error: fault.error } };
}

/** Slack's words for tokens that were good once. */
const faded = { expired: "token_expired", revoked: "token_revoked", inactive: "account_inactive" } as const;

function checkToken({ rooms }: Api, method: AnyMethod, token: string | null): void {
  if (method.token === "none") return;
  if (token === null) throw new Refusal("not_authed");
  const { first } = rooms;
  const grant = rooms.byToken(token, first.clock.now().getTime());
  if (grant !== null && grant.standing !== "good") throw new Refusal(faded[grant.standing]);
  const kind = sameSecret(token, first.tokens.app) ? "app" : (grant?.grant.kind ?? null);
  if (kind === null) throw new Refusal("invalid_auth");
  if (method.token !== "any" && method.token !== kind) throw new Refusal("not_allowed_token_type");
}

/** Scopes that a method needs and that the app has, in the headers as Slack sends them. */
function checkScope(workroom: Workroom, { scope, token }: AnyMethod): Record<string, string> {
  const granted = workroom.directory.app.scopes;
  // Slack names the granted scopes with every answer.
  if (scope === null) return granted === undefined ? {} : { "x-oauth-scopes": granted.join(",") };
  const provided = granted?.join(",") ?? scope;
  if (token === "bot" && granted !== undefined && !granted.includes(scope))
    throw new Refusal("missing_scope", { fields: { needed: scope, provided } });
  return { "x-oauth-scopes": provided, "x-accepted-oauth-scopes": scope };
}

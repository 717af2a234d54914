// GET and POST /oauth/v2/authorize: a person picks a workspace and allows the app in, or does not.
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { addressOf } from "../http/address.ts";
import { readBody } from "../http/body.ts";
import type { Rooms } from "../workroom.ts";

const Asked = z.object({
  client_id: z.string(),
  redirect_uri: z.string(),
  scope: z.string().default(""),
  user_scope: z.string().default(""),
  state: z.string().default(""),
  team: z.string().optional(),
});
type Asked = z.infer<typeof Asked>;

const Answered = Asked.extend({ team: z.string(), person: z.string(), decision: z.enum(["allow", "deny"]) });

export async function consent(
  rooms: Rooms,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const fields =
    request.method === "POST"
      ? Object.fromEntries(new URLSearchParams(await readBody(request)))
      : Object.fromEntries(addressOf(request).searchParams);
  const asked = Asked.safeParse(fields);
  if (!asked.success) return show(response, 400, fault("Something is missing: client_id and redirect_uri."));
  const wrong = faultOf(rooms, asked.data);
  if (wrong !== null) return show(response, 400, fault(wrong));
  if (request.method !== "POST") return show(response, 200, question(rooms, asked.data));
  const answered = Answered.safeParse(fields);
  const room = answered.success ? rooms.byId(answered.data.team) : null;
  if (!answered.success || room === null)
    return show(response, 400, fault("Choose a workspace and a person of it."));
  const { person, decision, redirect_uri, scope, user_scope, state } = answered.data;
  const back = new URL(redirect_uri);
  if (state !== "") back.searchParams.set("state", state);
  if (decision === "deny") back.searchParams.set("error", "access_denied");
  else if (room.directory.person(person) === null)
    return show(response, 400, fault("This person is not in that workspace."));
  else {
    const given = {
      team: room.options.workspace.id,
      person,
      redirectUri: redirect_uri,
      scope,
      userScope: user_scope,
    };
    back.searchParams.set("code", rooms.codes.issue(given, room.clock.now().getTime()));
  }
  response.writeHead(302, { location: back.href, "cache-control": "no-store" }).end();
}

/** Slack shows these on its own page: an address that is not the app's gets nothing sent to it. */
function faultOf({ credentials }: Rooms, { client_id, redirect_uri, scope }: Asked): string | null {
  if (client_id !== credentials.clientId) return "invalid_client_id: there is no such app.";
  const address = URL.parse(redirect_uri);
  if (address === null) return "bad_redirect_uri: this is no address.";
  const { redirectUris } = credentials;
  const known = redirectUris.some((uri) => redirect_uri === uri || redirect_uri.startsWith(`${uri}/`));
  const here = ["localhost", "127.0.0.1", "[::1]"].includes(address.hostname);
  if (redirectUris.length === 0 ? !here : !known)
    return "bad_redirect_uri: the app's settings do not name this address.";
  return scope === "" ? "invalid_scope: the app asks for nothing." : null;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

function question(rooms: Rooms, asked: Asked): string {
  const { app } = rooms.first.directory;
  const hidden = Object.entries(asked)
    .filter(([name]) => name !== "team")
    .map(([name, value = ""]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
    .join("");
  const teams = rooms.all.map(({ options: { workspace } }) => {
    const chosen = workspace.id === asked.team ? " selected" : "";
    return `<option value="${escaped(workspace.id)}"${chosen}>${escaped(workspace.name)}</option>`;
  });
  const people = rooms.all.map(({ options, directory }) => {
    const each = directory.people.map(
      ({ id, name }) => `<option value="${escaped(id)}">${escaped(name)}</option>`,
    );
    return `<optgroup label="${escaped(options.workspace.name)}">${each.join("")}</optgroup>`;
  });
  const scopes = asked.scope
    .split(",")
    .map((scope) => `<li><code>${escaped(scope)}</code></li>`)
    .join("");
  return (
    `<h1>${escaped(app.name)} is requesting permission to access a workspace</h1><form method="post">${hidden}` +
    `<p><label>Workspace <select name="team">${teams.join("")}</select></label></p>` +
    `<p><label>Person <select name="person">${people.join("")}</select></label></p><ul>${scopes}</ul>` +
    `<p><button name="decision" value="allow">Allow</button> <button name="decision" value="deny">Cancel</button></p></form>`
  );
}

const fault = (text: string): string => `<h1>Something went wrong</h1><p>${escaped(text)}</p>`;

function show(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Install</title>` +
      `<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:8vh auto;padding:0 1rem}</style>` +
      `</head><body><main>${body}</main></body></html>`,
  );
}

// oauth.v2.access, auth.revoke and apps.uninstall: how an app comes into a workspace, keeps its tokens, and leaves.
import { z } from "zod";
import { Refusal } from "../api/refusal.ts";
import { uninstall as takeOut } from "../oauth/rooms.ts";
import type { Grant } from "../oauth/grants.ts";
import type { Rooms, Workroom } from "../workroom.ts";
import { flag } from "../api/arguments.ts";
import { sameSecret } from "../secrets.ts";
import { defineMethod } from "./method.ts";

const credentials = { client_id: z.string(), client_secret: z.string() };

export const access = defineMethod({
  name: "oauth.v2.access",
  scope: null,
  token: "none",
  tier: "none",
  input: z.object({
    ...credentials,
    grant_type: z.string().default("authorization_code"),
    code: z.string().optional(),
    redirect_uri: z.string().optional(),
    refresh_token: z.string().optional(),
  }),
  run({ rooms: all }, given) {
    const rooms = all();
    checkCredentials(rooms, given);
    switch (given.grant_type) {
      case "authorization_code":
        return byCode(rooms, given);
      case "refresh_token":
        return byRefresh(rooms, given.refresh_token ?? "");
      default:
        throw new Refusal("invalid_grant_type");
    }
  },
});

function checkCredentials(
  { credentials: known }: Rooms,
  given: { readonly client_id: string; readonly client_secret: string },
): void {
  if (given.client_id !== known.clientId) throw new Refusal("invalid_client_id");
  if (!sameSecret(given.client_secret, known.clientSecret)) throw new Refusal("bad_client_secret");
}

function byCode(
  rooms: Rooms,
  given: { code?: string | undefined; redirect_uri?: string | undefined },
): object {
  const now = rooms.first.clock.now().getTime();
  const redeemed = rooms.codes.redeem(given.code ?? "", now);
  if (redeemed.kind === "refused") throw new Refusal(redeemed.error);
  const { consent } = redeemed;
  if (given.redirect_uri !== undefined && given.redirect_uri !== consent.redirectUri)
    throw new Refusal("bad_redirect_uri");
  const room = rooms.byId(consent.team);
  if (room === null) throw new Refusal("invalid_code");
  const { app } = room.directory;
  const bot = room.grants.issue({ kind: "bot", user: app.userId }, rooms.credentials, now);
  const user =
    consent.userScope === ""
      ? null
      : room.grants.issue({ kind: "user", user: consent.person }, rooms.credentials, now);
  room.installedAgain();
  return {
    ...about(room, bot, now),
    scope: consent.scope,
    authed_user: {
      id: consent.person,
      ...(user === null ? {} : { scope: consent.userScope, ...tokenFields(user, now), token_type: "user" }),
    },
  };
}

function byRefresh(rooms: Rooms, refresh: string): object {
  const now = rooms.first.clock.now().getTime();
  for (const room of rooms.all) {
    const grant = room.grants.exchange(refresh, rooms.credentials, now);
    if (grant !== null) return { ...about(room, grant, now), scope: "" };
  }
  throw new Refusal("invalid_refresh_token");
}

function tokenFields({ access: access_token, refresh, expires }: Grant, now: number): object {
  return {
    access_token,
    ...(refresh === null ? {} : { refresh_token: refresh }),
    ...(expires === null ? {} : { expires_in: Math.round((expires - now) / 1_000) }),
  };
}

function about({ options, directory: { app } }: Workroom, grant: Grant, now: number): object {
  const { id, name } = options.workspace;
  return {
    app_id: app.id,
    ...tokenFields(grant, now),
    token_type: grant.kind,
    ...(grant.kind === "bot" ? { bot_user_id: app.userId } : {}),
    team: { id, name },
    enterprise: null,
    is_enterprise_install: false,
  };
}

export const revoke = defineMethod({
  name: "auth.revoke",
  scope: null,
  token: "bot",
  tier: "tier3",
  input: z.object({ test: flag.default(false) }),
  run({ grants, announce, clock, directory }, { test }, { token }) {
    if (test) return { revoked: false };
    const revoked = grants.revoke(token, clock.now().getTime());
    announce.revoked({ bot: [directory.app.userId], oauth: [] });
    // The last bot token was the installation.
    if (!grants.installed()) announce.uninstalled();
    return { revoked };
  },
});

export const uninstall = defineMethod({
  name: "apps.uninstall",
  scope: null,
  token: "bot",
  tier: "tier1",
  input: z.object(credentials),
  run(room, given) {
    if (given.client_id !== room.rooms().credentials.clientId) throw new Refusal("client_id_token_mismatch");
    checkCredentials(room.rooms(), given);
    takeOut(room);
    return {};
  },
});

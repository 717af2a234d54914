// Slack's token endpoint: a code for an installation, a refresh token for its successor. Parsed once, here.
import { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Installation, Token, UserToken } from "#src/core/installation.ts";
import type { Clock } from "#src/core/ports.ts";
import { clientOptions } from "../delivery/clients.ts";
import type { SlackOptions } from "../options.ts";

export interface OAuth {
  /** Rejects with Slack's refusal, such as `invalid_code`. */
  install(code: string): Promise<Installation>;
  refresh(refresh: string): Promise<Token>;
  /** Gives a token back that we do not want. */
  revoke(token: string): Promise<void>;
}

const expiring = { refresh_token: z.string().optional(), expires_in: z.number().optional() };
const Named = z.object({ id: z.string(), name: z.string().default("") });

const Granted = z.object({
  access_token: z.string(),
  ...expiring,
  scope: z.string().default(""),
  bot_user_id: z.string(),
  app_id: z.string(),
  team: Named.nullable().default(null),
  enterprise: Named.nullable().default(null),
  is_enterprise_install: z.boolean().default(false),
  authed_user: z.object({ id: z.string(), access_token: z.string().optional(), ...expiring }),
});
const Refreshed = z.object({ access_token: z.string(), ...expiring });

export function createOAuth(
  options: Pick<SlackOptions, "apiUrl" | "log" | "clock">,
  app: { readonly clientId: string; readonly clientSecret: string; readonly redirectUri: string },
): OAuth {
  const { clock } = options;
  const credentials = { client_id: app.clientId, client_secret: app.clientSecret };
  // A refresh token is good for one exchange: nothing here is sent twice.
  const once = { ...clientOptions(options), retryConfig: { retries: 0 } };
  const client = new WebClient(undefined, once);
  return {
    async install(code) {
      const answer = await client.oauth.v2.access({ ...credentials, code, redirect_uri: app.redirectUri });
      const granted = Granted.parse(answer);
      const me = await new WebClient(granted.access_token, once).auth.test();
      return installationOf(granted, { botId: me.bot_id ?? "", clock });
    },
    async refresh(refresh) {
      const answer = await client.oauth.v2.access({
        ...credentials,
        grant_type: "refresh_token",
        refresh_token: refresh,
      });
      return tokenOf(Refreshed.parse(answer), clock);
    },
    async revoke(token) {
      await new WebClient(token, once).auth.revoke();
    },
  };
}

function tokenOf(given: z.infer<typeof Refreshed>, clock: Clock): Token {
  const { access_token: access, refresh_token: refresh, expires_in: seconds } = given;
  const expiresAt =
    seconds === undefined ? null : new Date(clock.now().getTime() + seconds * 1_000).toISOString();
  return { access, refresh: refresh ?? null, expiresAt };
}

function installationOf(
  granted: z.infer<typeof Granted>,
  { botId, clock }: { botId: string; clock: Clock },
): Installation {
  const { team, enterprise, authed_user: person } = granted;
  const kind = granted.is_enterprise_install ? "enterprise" : "workspace";
  const place = kind === "enterprise" ? enterprise : team;
  if (place === null) throw new TypeError("an installation without a place");
  const users: UserToken[] =
    person.access_token === undefined
      ? []
      : [{ user: person.id, ...tokenOf({ ...person, access_token: person.access_token }, clock) }];
  return {
    id: place.id,
    kind,
    name: place.name,
    app: granted.app_id,
    bot: {
      id: botId,
      user: granted.bot_user_id,
      scopes: granted.scope.split(",").filter((scope) => scope !== ""),
    },
    installedBy: person.id,
    installedAt: clock.now().toISOString(),
    token: tokenOf(granted, clock),
    users,
  };
}

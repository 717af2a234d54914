// Two addresses for the browser: where an installation begins, and where Slack sends it back to.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Installation } from "#src/core/installation.ts";
import type { Log } from "#src/core/ports.ts";
import { botScopes } from "../admin/requirements.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import type { Memory } from "../options.ts";
import type { OAuth } from "./oauth.ts";
import type { InstallOptions } from "./options.ts";
import { languageOfBrowser, showPage, type PageKind } from "./pages.ts";
import type { States } from "./state.ts";

export const installPath = "/slack/install";
export const redirectPath = "/slack/oauth_redirect";

/** Resolves false when the request is not about installing. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

interface RouteParts {
  readonly install: InstallOptions;
  readonly oauth: OAuth;
  readonly states: States;
  readonly dedupe: Memory["dedupe"];
  readonly log: Log;
  keep(installation: Installation): Promise<void>;
}

export function createInstallRoute(parts: RouteParts): Route {
  const secure = parts.install.redirectUri.startsWith("https:");
  return async (request, response) => {
    const address = URL.parse(request.url ?? "/", "http://localhost");
    switch (address?.pathname) {
      case installPath:
        if (request.method !== "GET") return refuse(response);
        begin(parts, response, { secure, team: address.searchParams.get("team") });
        return true;
      case redirectPath: {
        // A preview's HEAD must not use up the code.
        if (request.method !== "GET") return refuse(response);
        const { page, cookie } = await finish(parts, address.searchParams, {
          cookies: request.headers.cookie ?? "",
          secure,
        });
        const language = languageOfBrowser(request.headers["accept-language"]);
        showPage(response, page, { language, beginning: installPath, cookie });
        return true;
      }
      default:
        return false;
    }
  };
}

function refuse(response: ServerResponse): true {
  response.writeHead(405, { allow: "GET" }).end();
  return true;
}

/** Straight to Slack's own page of consent, which says everything that a page of ours would. */
function begin(
  { install, states }: RouteParts,
  response: ServerResponse,
  { secure, team }: { secure: boolean; team: string | null },
): void {
  const { state, cookie } = states.issue({ secure });
  const address = new URL(install.authorizeUrl);
  address.searchParams.set("client_id", install.clientId);
  address.searchParams.set("scope", botScopes.map(({ name }) => name).join(","));
  address.searchParams.set("redirect_uri", install.redirectUri);
  address.searchParams.set("state", state);
  if (team !== null && /^T[A-Z0-9]{1,20}$/.test(team)) address.searchParams.set("team", team);
  response
    .writeHead(302, { location: address.href, "set-cookie": cookie, "cache-control": "no-store" })
    .end();
}

async function finish(
  { install, oauth, states, dedupe, log, keep }: RouteParts,
  given: URLSearchParams,
  { cookies, secure }: { cookies: string; secure: boolean },
): Promise<{ page: PageKind; cookie?: string }> {
  const state = states.check(given.get("state") ?? "", cookies);
  if (state.kind !== "good") return { page: { kind: state.kind === "expired" ? "expired" : "wrong-state" } };
  const cookie = states.spent(state.nonce, { secure });
  if (!(await dedupe.firstSeen(`install:${state.nonce}`))) return { page: { kind: "used" }, cookie };
  const refused = given.get("error");
  if (refused === "access_denied") return { page: { kind: "denied" }, cookie };
  const code = given.get("code");
  if (refused !== null || code === null)
    return { page: { kind: "failed", code: wordOf(refused ?? "no_code") }, cookie };
  try {
    const installation = await oauth.install(code);
    if (install.teams.length > 0 && !install.teams.includes(installation.id)) {
      log("warn", "slack-installation-not-allowed", { installation: installation.id });
      await oauth.revoke(installation.token.access).catch(() => undefined);
      return { page: { kind: "not-allowed" }, cookie };
    }
    await keep(installation);
    return { page: { kind: "installed", workspace: installation.name }, cookie };
  } catch (error) {
    const code = refusalCode(error);
    log("error", "slack-installation-failed", { code });
    return { page: { kind: "failed", code: wordOf(code) }, cookie };
  }
}

/** Somebody else's word, in the form that Slack's have. */
const wordOf = (given: string): string => given.replaceAll(/[^\w-]/g, "").slice(0, 60);

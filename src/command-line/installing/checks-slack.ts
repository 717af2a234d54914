// What `doctor` says about Slack: tokens, scopes, and events that never arrived.
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Log } from "#src/core/ports.ts";
import { appTokenNeeds, inspectWorkspace } from "#src/slack/admin/inspect-workspace.ts";
import { botEvents } from "#src/slack/admin/requirements.ts";
import type { Check } from "../audit/checks.ts";
import type { Session } from "../command.ts";
import { checkInstallations } from "./checks-installations.ts";

const quiet: Log = () => undefined;
const reinstall = "add them under OAuth & Permissions (or paste `manifest` again), then reinstall the app";

export async function checkSlack(session: Session): Promise<Check[]> {
  const { env, demo } = session;
  if (demo)
    return [
      {
        name: "slack",
        state: "warning",
        detail: "no tokens: the local workspace with the demo company",
        nextStep: "`setup` takes a real team from here to the first answer",
      },
    ];
  if (env.SLACK_CLIENT_ID !== undefined) return checkInstallations(session);
  const { SLACK_BOT_TOKEN: botToken = "", SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = env;
  const found = await inspectWorkspace({ botToken, appToken, apiUrl, log: quiet });
  if (found.refused !== null)
    return [
      {
        name: "slack",
        state: "failed",
        detail: `the bot token was refused (${found.refused})`,
        nextStep: "check SLACK_BOT_TOKEN; it starts with xoxb-, on the app's page OAuth & Permissions",
      },
    ];
  const mode = appToken === undefined ? "HTTP" : "Socket Mode";
  const socket: Check[] =
    found.socketRefused === null
      ? []
      : [
          {
            name: "socket mode",
            state: "failed",
            detail: `the app-level token was refused (${found.socketRefused})`,
            nextStep: `make one under Basic Information → App-Level Tokens with ${appTokenNeeds}`,
          },
        ];
  const needed = found.missing.filter(({ optional }) => optional !== true);
  const nice = found.missing.filter(({ optional }) => optional === true);
  const say = (list: typeof needed) => list.map(({ name, why }) => `${name} (${why})`).join(", ");
  const scopes: Check =
    found.missing.length === 0
      ? { name: "scopes", state: "ok", detail: "all that Leitstand uses", nextStep: null }
      : {
          name: "scopes",
          state: needed.length > 0 ? "failed" : "warning",
          detail: `missing: ${say([...needed, ...nice])}`,
          nextStep: reinstall,
        };
  return [
    { name: "slack", state: "ok", detail: `${found.workspace ?? "connected"}, ${mode}`, nextStep: null },
    ...socket,
    scopes,
  ];
}

/** The demo company's people and documents must not answer a real team's questions. */
export async function checkDemoLeft({ env, demo }: Session): Promise<Check[]> {
  const left = demo ? null : await stat(join(env.home, "demo.json")).catch(() => null);
  if (left === null) return [];
  return [
    {
      name: "data folder",
      state: "failed",
      detail: `${env.home} holds the demo company`,
      nextStep: "set LEITSTAND_HOME to a new folder for your team and run `setup`",
    },
  ];
}

/** Slack says nowhere which events an app hears; what never came is worth a look. */
export async function checkEvents(session: Session): Promise<Check[]> {
  if (session.demo) return [];
  const heard = await (await session.house()).heard.list();
  const never = botEvents.filter(({ name, optional }) => optional !== true && !heard.has(name));
  const rare = new Set(["app_uninstalled", "tokens_revoked", "message.mpim", "message.groups"]);
  const suspicious = never.filter(({ name }) => !rare.has(name));
  if (suspicious.length === 0)
    return [{ name: "events", state: "ok", detail: `${heard.size} kinds have arrived`, nextStep: null }];
  return [
    {
      name: "events",
      state: "warning",
      detail: `never arrived: ${suspicious.map(({ name, why }) => `${name} (${why})`).join(", ")}`,
      nextStep:
        "mention Leitstand in a channel and write to it directly; if nothing changes here, subscribe these bot events under Event Subscriptions",
    },
  ];
}

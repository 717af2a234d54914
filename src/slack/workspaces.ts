// In which workspaces we are: the one whose bot token was given, or all that the app is installed in.
import type { App, AppOptions } from "@slack/bolt";
import { Fault } from "#src/core/errors.ts";
import { createClients, type Clients } from "./delivery/clients.ts";
import { refusalCode } from "./delivery/slack-errors.ts";
import { createInstallations, keepInstallation } from "./install/installations.ts";
import { createOAuth } from "./install/oauth.ts";
import type { InstallOptions } from "./install/options.ts";
import { createInstallRoute, type Route } from "./install/routes.ts";
import { createStates } from "./install/state.ts";
import { listenToInstallations } from "./listeners/installations.ts";
import type { SlackOptions } from "./options.ts";
import type { Surface } from "./surface.ts";
import { onlySurface, type Surfaces } from "./surfaces.ts";

export type MakeSurface = (known: { team: string; bot: string; clients: Clients }) => Surface;

export interface OpenWorkspaces {
  readonly surfaces: Surfaces;
  /** How Bolt knows who it is. */
  readonly identity: Pick<AppOptions, "token" | "botId" | "botUserId" | "authorize">;
  listen(app: App): void;
}

/** Rejects with the next step when the one bot token does not work. */
export async function openWorkspaces(options: SlackOptions, make: MakeSurface): Promise<OpenWorkspaces> {
  return options.install === undefined
    ? oneWorkspace(options, make)
    : severalWorkspaces(options, options.install, make);
}

/** Null with one bot token: there is nothing to install. */
export function installRoute(options: SlackOptions): Route | null {
  const { install, dedupe, log, clock } = options;
  if (install === undefined) return null;
  return createInstallRoute({
    ...{ install, dedupe, log },
    oauth: createOAuth(options, install),
    states: createStates(install.stateSecret, clock),
    keep: (installation) => keepInstallation(options, install, installation),
  });
}

async function oneWorkspace(options: SlackOptions, make: MakeSurface): Promise<OpenWorkspaces> {
  const clients = createClients(options);
  const { team, bot, botId } = await introduce(clients);
  return {
    surfaces: onlySurface(make({ team, bot, clients })),
    identity: { token: options.botToken, botId, botUserId: bot },
    listen: () => undefined,
  };
}

async function severalWorkspaces(
  options: SlackOptions,
  install: InstallOptions,
  make: MakeSurface,
): Promise<OpenWorkspaces> {
  const oauth = createOAuth(options, install);
  const installations = createInstallations({ options, install, oauth, make });
  await installations.hideAll();
  return {
    surfaces: installations,
    identity: { authorize: installations.authorize },
    listen: (app) => listenToInstallations(app, installations),
  };
}

/** Who we are in this workspace; a wrong token is told apart from a wrong address. */
async function introduce({ once }: Clients): Promise<{ team: string; bot: string; botId: string }> {
  try {
    const found = await once.auth.test();
    return { team: found.team_id ?? "", bot: found.user_id ?? "", botId: found.bot_id ?? "" };
  } catch (error) {
    const code = refusalCode(error);
    const nextStep =
      code === "invalid_auth" || code === "not_authed"
        ? "check SLACK_BOT_TOKEN; it starts with xoxb-"
        : "check the network and the workspace's address";
    throw new Fault("network", `The workspace did not accept us (${code})`, { nextStep, cause: error });
  }
}

/** In whichever workspace it works: a person or a channel lives in one of them. Rejects with the last refusal. */
export async function inOneOf(
  surfaces: readonly Surface[],
  run: (surface: Surface) => Promise<void>,
): Promise<void> {
  let refused: Error | null = null;
  for (const surface of surfaces)
    try {
      return await run(surface);
    } catch (error) {
      refused = error instanceof Error ? error : new Error(String(error));
    }
  if (refused !== null) throw refused;
}

// A surface for each workspace that the app is installed in: made when it is first needed, forgotten when it is gone.
import { randomUUID } from "node:crypto";
import { WebClient } from "@slack/web-api";
import type { Authorize } from "@slack/bolt";
import type { Installation, Installed, OpenInstallation } from "#src/core/installation.ts";
import type { AuditEntry } from "#src/core/state-ports.ts";
import { clientOptions, type Clients } from "../delivery/clients.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import type { SlackOptions } from "../options.ts";
import type { Surface } from "../surface.ts";
import type { Surfaces, Whereabouts } from "../surfaces.ts";
import { FreshClient } from "./fresh-client.ts";
import type { OAuth } from "./oauth.ts";
import type { InstallOptions } from "./options.ts";
import { installPath } from "./routes.ts";
import { createTokens, type Tokens } from "./tokens.ts";
import { troubleSentence } from "./troubles.ts";

export interface Installations extends Surfaces {
  readonly authorize: Authorize<boolean>;
  /** Once at the start: no token that we hold may be written down. */
  hideAll(): Promise<void>;
  /** The app was taken out, or its bot's token was. `at`: the event's time, in seconds. */
  gone(whereabouts: Whereabouts, at: number): Promise<void>;
  usersGone(whereabouts: Whereabouts, users: readonly string[], at: number): Promise<void>;
}

interface InstallationParts {
  readonly options: SlackOptions;
  readonly install: InstallOptions;
  readonly oauth: OAuth;
  make(known: { team: string; bot: string; clients: Clients }): Surface;
}

/** The workspace and the installation that opens it. */
interface Home {
  readonly team: string;
  readonly installed: Installed;
}

export function createInstallations(parts: InstallationParts): Installations {
  const { install } = parts;
  const { store } = install;
  const open = opening(parts);
  const homeOf = finding(parts);
  return {
    async of(whereabouts) {
      const home = await homeOf(whereabouts);
      return home === null ? null : open.surface(home);
    },
    async at(conversation) {
      const [team = ""] = conversation.split(":");
      const home = await homeOf({ teamId: team });
      return home === null ? null : open.surface(home);
    },
    async all() {
      const homes = (await store.list()).map(async (installed) => {
        if (installed.kind === "workspace") return [{ team: installed.id, installed }];
        return (await store.placed(installed.id)).map((team) => ({ team, installed }));
      });
      return (await Promise.all(homes)).flat().map((home) => open.surface(home));
    },
    async authorize(source) {
      const home = await homeOf(source);
      if (home === null)
        throw new Error(`nothing is installed in ${source.teamId ?? source.enterpriseId ?? "?"}`);
      // No token: our own clients ask for a fresh one at every call, and Bolt's is used by nobody.
      return {
        teamId: home.team,
        botId: home.installed.bot.id,
        botUserId: home.installed.bot.user,
        ...(source.enterpriseId === undefined ? {} : { enterpriseId: source.enterpriseId }),
      };
    },
    async hideAll() {
      for (const { id } of await store.list()) {
        const found = await store.open(id);
        if (found !== null) install.hide(id, secretsOf(found));
      }
    },
    ...leaving(parts, { homeOf, forget: (id) => open.forget(id) }),
  };
}

/** Stores it; what was there before is replaced. */
export async function keepInstallation(
  options: SlackOptions,
  install: InstallOptions,
  installation: Installation,
): Promise<void> {
  install.hide(installation.id, secretsOf(installation));
  const again = (await install.store.find(installation.id)) !== null;
  await install.store.save(installation);
  const event = again ? "installation-renewed" : "installation-made";
  await record({ options, install }, event, installation, { actor: { person: installation.installedBy } });
  options.log("info", "slack-installed", { installation: installation.id, kind: installation.kind });
}

/** By the workspace itself, by its enterprise, or by what its events told before. */
function finding({ install: { store } }: InstallationParts) {
  return async ({ teamId, enterpriseId }: Whereabouts): Promise<Home | null> => {
    const own = teamId === undefined ? null : await store.find(teamId);
    if (own !== null) return { team: own.id, installed: own };
    const house = enterpriseId === undefined ? null : await store.find(enterpriseId);
    if (house !== null) {
      if (teamId !== undefined && (await store.placeOf(teamId)) !== house.id)
        await store.place(teamId, house.id);
      return { team: teamId ?? house.id, installed: house };
    }
    const place = teamId === undefined ? null : await store.placeOf(teamId);
    const known = place === null ? null : await store.find(place);
    return known === null || teamId === undefined ? null : { team: teamId, installed: known };
  };
}

function opening(parts: InstallationParts) {
  const { options, make } = parts;
  const tokens = new Map<string, Tokens>();
  const surfaces = new Map<string, { readonly installedAt: string; readonly surface: Surface }>();
  const holder = randomUUID();
  const tokensOf = (id: string): Tokens => {
    const known = tokens.get(id) ?? createTokens(tokenParts(parts, id, holder));
    tokens.set(id, known);
    return known;
  };
  return {
    surface({ team, installed }: Home): Surface {
      const key = `${installed.id}/${team}`;
      const known = surfaces.get(key);
      // Installed again: another bot, perhaps.
      if (known?.installedAt === installed.installedAt) return known.surface;
      const base = {
        ...clientOptions(options),
        // Calls with an enterprise's token have to say which of its workspaces they mean.
        ...(installed.kind === "enterprise" && team !== installed.id ? { teamId: team } : {}),
      };
      const clients: Clients = {
        client: new FreshClient(tokensOf(installed.id), base),
        once: new FreshClient(tokensOf(installed.id), { ...base, retryConfig: { retries: 0 } }),
        token: () => tokensOf(installed.id).fresh(),
      };
      const surface = make({ team, bot: installed.bot.user, clients });
      surfaces.set(key, { installedAt: installed.installedAt, surface });
      return surface;
    },
    forget(id: string): void {
      tokens.delete(id);
      for (const key of [...surfaces.keys()]) if (key.startsWith(`${id}/`)) surfaces.delete(key);
    },
  };
}

function tokenParts(parts: InstallationParts, id: string, holder: string) {
  const { options, install, oauth } = parts;
  const { clock, log } = options;
  let known = 0;
  let before: readonly string[] = [];
  return {
    ...{ id, holder, clock, log },
    store: install.store,
    exchange: (refresh: string) => oauth.refresh(refresh),
    pace: install.pace,
    seen(installation: OpenInstallation) {
      if (installation.version === known) return;
      known = installation.version;
      const secrets = secretsOf(installation);
      // The token before this one works until its own end.
      install.hide(id, [...secrets, ...before]);
      before = secrets;
    },
    async rotated(installation: OpenInstallation) {
      await record(parts, "installation-token-renewed", installation);
    },
    async trouble(installation: OpenInstallation, trouble: Parameters<typeof troubleSentence>[1]) {
      log("error", "slack-token-trouble", { installation: id, ...trouble });
      await record(parts, "installation-broken", installation, { trouble: trouble.kind });
      const beginning = new URL(installPath, install.redirectUri).href;
      await options.tellAdmins?.(troubleSentence(installation, trouble, beginning)).catch(() => undefined);
    },
  };
}

/** Shortly after an installation clocks decide nothing: Slack is asked whether the token still works. */
const doubtfulFor = 60_000;

function leaving(
  parts: InstallationParts,
  { homeOf, forget }: { homeOf: ReturnType<typeof finding>; forget: (id: string) => void },
): Pick<Installations, "gone" | "usersGone"> {
  const { options, install } = parts;
  const { store } = install;
  /** Null for an event about an earlier installation, or none. */
  const meant = async (whereabouts: Whereabouts, at: number): Promise<Installed | null> => {
    const installed = await leavingOne(store, homeOf, whereabouts);
    if (installed === null) return null;
    const since = at * 1_000 - Date.parse(installed.installedAt);
    const late = since < doubtfulFor && (await stillWorks(parts, installed.id)) !== false;
    if (late) options.log("info", "slack-late-uninstall", { installation: installed.id });
    return late ? null : installed;
  };
  const leave = async (whereabouts: Whereabouts, at: number): Promise<void> => {
    const installed = await meant(whereabouts, at);
    if (installed === null) return;
    // The installation goes last: after a crash the event comes again and finds what is left.
    for (const team of new Set([installed.id, ...(await store.placed(installed.id))])) {
      await install.forgetTeam(team);
      await install.onGone(team);
    }
    // Only what was looked at: somebody may be installing again this very moment.
    const before = new Date(Date.parse(installed.installedAt) + 1).toISOString();
    if (!(await store.remove(installed.id, { before }))) return;
    forget(installed.id);
    install.hide(installed.id, []);
    await record(parts, "installation-removed", installed);
    options.log("info", "slack-uninstalled", { installation: installed.id });
  };
  let underWay: Promise<unknown> = Promise.resolve();
  return {
    gone(whereabouts, at) {
      // Two events tell of one leaving: the second waits and finds nothing.
      const done = underWay.then(() => leave(whereabouts, at));
      underWay = done.catch(() => undefined);
      return done;
    },
    async usersGone(whereabouts, users, at) {
      const installed = await meant(whereabouts, at);
      if (installed === null || !(await store.removeUsers(installed.id, users))) return;
      await record(parts, "installation-users-removed", installed, { users: users.length });
    },
  };
}

/** An enterprise's installation is only meant by its own event, not by that of one of its workspaces. */
async function leavingOne(
  store: InstallOptions["store"],
  homeOf: ReturnType<typeof finding>,
  whereabouts: Whereabouts,
): Promise<Installed | null> {
  const { teamId, enterpriseId, isEnterpriseInstall } = whereabouts;
  if (isEnterpriseInstall === true) return enterpriseId === undefined ? null : store.find(enterpriseId);
  const home = await homeOf({ teamId });
  return home?.installed.kind === "workspace" ? home.installed : null;
}

/** Null when Slack could not be asked. */
async function stillWorks({ options, install }: InstallationParts, id: string): Promise<boolean | null> {
  const found = await install.store.open(id).catch(() => null);
  if (found === null) return false;
  try {
    const client = new WebClient(found.token.access, {
      ...clientOptions(options),
      retryConfig: { retries: 0 },
    });
    await client.auth.test();
    return true;
  } catch (error) {
    return refusalCode(error) === "network" || refusalCode(error).startsWith("http-") ? null : false;
  }
}

function secretsOf({ token, users }: Pick<Installation, "token" | "users">): string[] {
  return [token, ...users]
    .flatMap(({ access, refresh }) => [access, refresh ?? ""])
    .filter((secret) => secret !== "");
}

async function record(
  { options, install }: Pick<InstallationParts, "options" | "install">,
  event: string,
  { id, kind }: Pick<Installed, "id" | "kind">,
  { actor = "slack", ...facts }: { actor?: AuditEntry["actor"]; [fact: string]: unknown } = {},
): Promise<void> {
  const entry: AuditEntry = {
    at: options.clock.now().toISOString(),
    event,
    actor,
    subject: id,
    body: { kind, ...facts },
  };
  await install.audit.append(entry);
}

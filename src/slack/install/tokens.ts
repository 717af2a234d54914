// A workspace's token, fresh for every call: refreshed by one process among all, told to the admins when that fails.
import { setTimeout as wait } from "node:timers/promises";
import { WebAPIPlatformError } from "@slack/web-api";
import type { InstallationStore, OpenInstallation, Token } from "#src/core/installation.ts";
import type { Clock, Log } from "#src/core/ports.ts";
import { refusalCode } from "../delivery/slack-errors.ts";

/** Exchanges a refresh token; rejects with Slack's refusal. */
export type Exchange = (refresh: string) => Promise<Token>;

/** What the admins have to know about a workspace's tokens. */
export type Trouble =
  /** The refresh token is used up; the access token works until then, or no more (null). */
  | { readonly kind: "no-refresh"; readonly until: string | null }
  /** Slack does not take the token any more. */
  | { readonly kind: "refused"; readonly code: string };

export interface Tokens {
  /** Rejects without asking Slack where it has refused the token lately. */
  fresh(): Promise<string>;
  /** After Slack refused `used`: its successor to try once, or null. */
  another(used: string, code: string): Promise<string | null>;
  /** Slack took this one: what was said to be broken is well again. */
  worked(used: string): void;
}

export interface TokenParts {
  readonly id: string;
  readonly store: InstallationStore;
  readonly exchange: Exchange;
  /** Names this process among all. */
  readonly holder: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Called with what was read, so that its tokens appear in nothing that is written down. */
  seen(installation: OpenInstallation): void;
  /** Called once for every token that came. */
  rotated(installation: OpenInstallation, token: Token): Promise<void>;
  /** Called once for every trouble, in one process of all where it is about refreshing. */
  trouble(installation: OpenInstallation, trouble: Trouble): Promise<void>;
  readonly pace?: Partial<TokenPace> | undefined;
}

/** Milliseconds. */
export interface TokenPace {
  /** A token is refreshed when it lives no longer than this. */
  readonly ahead: number;
  /** A refresh may take this long; after that its holder counts as dead. */
  readonly lease: number;
  /** How long to wait for another process's refresh while the old token still works. */
  readonly patience: number;
  /** Between two looks at what the other process does. */
  readonly look: number;
  /** After a refresh that failed, and after a refusal, Slack is left in peace for so long. */
  readonly rest: number;
}

const hour = 3_600_000;
const usual: TokenPace = { ahead: 2 * hour, lease: 30_000, patience: 3_000, look: 100, rest: 60_000 };

export function createTokens(parts: TokenParts): Tokens {
  const { id, store, clock } = parts;
  const pace = { ...usual, ...parts.pace };
  const now = () => clock.now().getTime();
  let underWay: Promise<string | null> | null = null;
  let restUntil = 0;
  let refused: { readonly token: string; readonly code: string; readonly until: number } | null = null;
  const told = new Set<string>();

  const open = async (): Promise<OpenInstallation> => {
    const found = await store.open(id);
    if (found === null) throw refusal("not_installed");
    parts.seen(found);
    return found;
  };
  /** One refresh at a time in this process; the others wait for its result. */
  const refresh = (installation: OpenInstallation): Promise<string | null> => {
    if (now() < restUntil) return Promise.resolve(null);
    underWay ??= renew(parts, pace, installation)
      .then((renewed) => {
        if (renewed.kind === "token") return renewed.access;
        restUntil = now() + (renewed.kind === "elsewhere" ? pace.patience : pace.rest);
        return null;
      })
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };

  return {
    async fresh() {
      const found = await open();
      const { access, refresh: next, expiresAt } = found.token;
      if (refused !== null && refused.token === access && now() < refused.until) throw refusal(refused.code);
      if (expiresAt === null || Date.parse(expiresAt) - now() > pace.ahead) return access;
      const successor = next === null || found.broken !== null ? null : await refresh(found);
      if (successor !== null) return successor;
      if (Date.parse(expiresAt) > now()) return access;
      throw refusal("token_expired");
    },
    async another(used, code) {
      const found = await open();
      if (found.token.access !== used) return found.token.access;
      const successor = found.token.refresh === null || found.broken !== null ? null : await refresh(found);
      if (successor !== null && successor !== used) return successor;
      refused = { token: used, code, until: now() + pace.rest };
      // One sentence for each token, not one for each call.
      if (told.has(used)) return null;
      told.add(used);
      await parts.trouble(found, { kind: "refused", code });
      return null;
    },
    worked(used) {
      if (refused?.token === used) refused = null;
    },
  };
}

/** What Slack would answer, without asking it. */
function refusal(error: string): WebAPIPlatformError {
  return new WebAPIPlatformError({ ok: false, error });
}

type Renewed =
  | { readonly kind: "token"; readonly access: string }
  /** Another process is at it, or died at it: its lease decides. */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "failed" };

/** By this process or by another one. */
async function renew(
  parts: TokenParts,
  pace: TokenPace,
  { version, token }: OpenInstallation,
): Promise<Renewed> {
  const { id, store, holder, clock, log } = parts;
  const works = token.expiresAt !== null && Date.parse(token.expiresAt) > clock.now().getTime();
  const until = performance.now() + (works ? pace.patience : pace.lease + pace.patience);
  for (;;) {
    const now = clock.now();
    const end = new Date(now.getTime() + pace.lease).toISOString();
    if (await store.lease(id, { version, holder, now: now.toISOString(), until: end })) {
      const current = await store.open(id);
      // Between reading and claiming nothing changed, or the claim would have failed: the version is the same.
      return renewedAs(current === null ? null : await carryOut(parts, pace, current));
    }
    const current = await store.open(id);
    if (current === null || current.broken !== null) return { kind: "failed" };
    if (current.version !== version) return renewedAs(current.token.access);
    if (performance.now() > until) {
      log("info", "slack-token-refreshing-elsewhere", { installation: id });
      return { kind: "elsewhere" };
    }
    await wait(pace.look);
  }
}

const renewedAs = (access: string | null): Renewed =>
  access === null ? { kind: "failed" } : { kind: "token", access };

/** With the lease in hand; null when there is no successor for now. */
async function carryOut(
  parts: TokenParts,
  pace: TokenPace,
  current: OpenInstallation,
): Promise<string | null> {
  const { id, store, exchange, holder, log } = parts;
  const { version, token } = current;
  if (token.refresh === null) return null;
  try {
    const successor = await exchange(token.refresh);
    if (await store.rotated(id, version, successor)) {
      await parts.rotated(current, successor);
      return successor.access;
    }
    // Installed again or removed in the meantime.
    return (await store.open(id))?.token.access ?? null;
  } catch (error) {
    const code = refusalCode(error);
    log("warn", "slack-token-not-refreshed", { installation: id, code });
    if (!(error instanceof WebAPIPlatformError) || !usedUp.has(code)) {
      await store.release(id, holder);
      return null;
    }
    const winner = await lateWinner(parts, pace, version);
    if (winner !== null) return winner;
    if (await store.breakDown(id, version, code))
      await parts.trouble(current, { kind: "no-refresh", until: token.expiresAt });
    return null;
  }
}

/** Nothing comes of trying this refresh token again. */
const usedUp = new Set([
  "invalid_refresh_token",
  "invalid_grant",
  "token_revoked",
  "token_expired",
  "account_inactive",
]);

/** A holder whose lease ran out may have been slow, not dead: its successor is on its way into the store. */
async function lateWinner(
  { id, store }: TokenParts,
  { patience, look }: TokenPace,
  version: number,
): Promise<string | null> {
  const until = performance.now() + patience;
  do {
    const current = await store.open(id);
    if (current === null) return null;
    if (current.version !== version) return current.token.access;
    await wait(look);
  } while (performance.now() < until);
  return null;
}

// The app's tokens in one workspace: issued, expiring, exchanged for their successors, revoked. Who holds none is a stranger.
import type { DatabaseSync } from "node:sqlite";
import { newSecret, sameSecret } from "../secrets.ts";
import { inTransaction } from "../store/database.ts";

export type Standing = "good" | "expired" | "revoked" | "inactive";

export interface Grant {
  readonly kind: "bot" | "user";
  /** Whose it is: the app's user, or a person. */
  readonly user: string;
  readonly access: string;
  readonly refresh: string | null;
  /** Milliseconds; null never. */
  readonly expires: number | null;
}

export interface Rotation {
  /** Seconds that an access token lives; null: for ever, without a refresh token. */
  readonly life: number | null;
}

export interface Grants {
  /** Null for a token that was never issued here. */
  standing(access: string, now: number): { readonly grant: Grant; readonly standing: Standing } | null;
  issue(of: Pick<Grant, "kind" | "user">, rotation: Rotation, now: number): Grant;
  /** The token of a workspace that the app is in from the beginning. */
  seed(access: string, user: string): void;
  /** Uses the refresh token up; null when it is unknown, used or revoked. */
  exchange(refresh: string, rotation: Rotation, now: number): Grant | null;
  /** False when it was not good any more. */
  revoke(access: string, now: number): boolean;
  /** Takes the app out: the users whose tokens were good. */
  uninstall(now: number): readonly Pick<Grant, "kind" | "user">[];
  installed(): boolean;
}

const table = `create table if not exists grants (
  access text primary key, kind text not null, person text not null, refresh text, expires integer,
  state text not null) strict`;

export function createGrants(database: DatabaseSync): Grants {
  database.exec(table);
  const insert = database.prepare(
    "insert or ignore into grants (access, kind, person, refresh, expires, state) values (?, ?, ?, ?, ?, 'good')",
  );
  const one = database.prepare("select * from grants where access = ?");
  const byRefresh = database.prepare("select * from grants where refresh = ? and state = 'good'");
  const setState = database.prepare("update grants set state = ? where access = ?");
  const spend = database.prepare("update grants set refresh = null where access = ? and refresh = ?");
  const good = database.prepare("select * from grants where state = 'good'");
  const keep = (grant: Grant): Grant => {
    insert.run(grant.access, grant.kind, grant.user, grant.refresh, grant.expires);
    return grant;
  };
  const issue: Grants["issue"] = ({ kind, user }, { life }, now) =>
    keep({
      ...{ kind, user },
      access: accessToken(kind, life !== null),
      refresh: life === null ? null : `xoxe-1-${newSecret()}`,
      expires: life === null ? null : now + life * 1_000,
    });
  const standing: Grants["standing"] = (access, now) => {
    const row = one.get(access);
    if (row === undefined || !sameSecret(access, String(row["access"]))) return null;
    const grant = grantOf(row);
    const state = String(row["state"]);
    if (state !== "good") return { grant, standing: state === "revoked" ? "revoked" : "inactive" };
    return { grant, standing: grant.expires !== null && grant.expires <= now ? "expired" : "good" };
  };
  return {
    standing,
    issue,
    seed: (access, user) => void keep({ kind: "bot", user, access, refresh: null, expires: null }),
    exchange: (refresh, rotation, now) =>
      inTransaction(database, () => {
        const row = byRefresh.get(refresh);
        if (row === undefined) return null;
        const before = grantOf(row);
        // The old access token lives until it expires; its refresh token is spent.
        if (spend.run(before.access, refresh).changes !== 1) return null;
        return issue(before, rotation, now);
      }),
    revoke(access, now) {
      if (standing(access, now)?.standing !== "good") return false;
      setState.run("revoked", access);
      return true;
    },
    uninstall: (now) =>
      inTransaction(database, () => {
        const all = good.all().map(grantOf);
        for (const { access } of all) setState.run("inactive", access);
        const alive = all.filter(({ expires }) => expires === null || expires > now);
        return [...new Map(alive.map(({ kind, user }) => [`${kind} ${user}`, { kind, user }])).values()];
      }),
    // An expired token can still be exchanged: the app is there until it is taken out.
    installed: () => good.all().some((row) => row["kind"] === "bot"),
  };
}

function accessToken(kind: Grant["kind"], rotating: boolean): string {
  const letter = kind === "bot" ? "b" : "p";
  return rotating ? `xoxe.xox${letter}-1-${newSecret()}` : `xox${letter}-${newSecret()}`;
}

// Only this file writes the table, from typed values.
function grantOf(row: Record<string, unknown>): Grant {
  const { access, kind, person, refresh, expires } = row;
  return { access, kind, user: person, refresh, expires } as Grant;
}

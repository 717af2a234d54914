// Tokens that expire: one refresh among all processes, also when one of them dies in the middle of it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { UserId } from "#src/core/ids.ts";
import type { Installation } from "#src/core/installation.ts";
import { north, openSeveral, type Replica, type Several } from "./stage.ts";

const hour = 3_600_000;
const refreshing = fileURLToPath(new URL("refreshing.ts", import.meta.url));
const mara = UserId.parse("U0MARA");
const hello = { de: "Hallo", en: "Hello" };

async function rotating(replicas = 1): Promise<{ several: Several; all: Replica[] }> {
  const several = await openSeveral({ oauth: { life: 12 * 3_600 } });
  const all: Replica[] = [];
  for (let each = 0; each < replicas; each += 1) all.push(await several.replica());
  await several.install(all[0]?.port ?? 0, north);
  return { several, all };
}

async function refreshes({ get }: Several): Promise<{ ok: boolean; error?: string }[]> {
  const { calls = [] } = await get("calls", { method: "oauth.v2.access" });
  return calls
    .filter(({ arguments: given }) => (given as { grant_type?: string }).grant_type === "refresh_token")
    .map(({ answer }) => answer as { ok: boolean; error?: string });
}

const tell = ({ surface }: Replica) => surface.tellPerson(mara, hello);

describe("a token near its end", () => {
  it("is refreshed once when two processes make twenty calls at once", async () => {
    const { several, all } = await rotating(2);
    await Promise.all(all.map(tell));
    expect(await refreshes(several)).toEqual([]);
    several.clock.advance(10.5 * hour);
    await Promise.all(Array.from({ length: 10 }).flatMap(() => all.map(tell)));
    expect(await refreshes(several)).toHaveLength(1);
    const { calls = [] } = await several.get("calls", { method: "chat.postMessage" });
    expect(calls).toHaveLength(22);
    expect(calls.filter(({ answer }) => (answer as { ok: boolean }).ok !== true)).toEqual([]);
    const events = several.audited.map(({ event }) => event);
    expect(events).toEqual(["installation-made", "installation-token-renewed"]);
  });

  it("is refreshed after it ended, as after a long night", async () => {
    const { several, all } = await rotating(2);
    several.clock.advance(80 * hour);
    await Promise.all(all.map(tell));
    expect(await refreshes(several)).toMatchObject([{ ok: true }]);
  });

  it("works on while another process is refreshing", async () => {
    const { several, all } = await rotating();
    const [one] = all;
    several.clock.advance(11 * hour);
    await leaseAs("another", several, one);
    await tell(one as Replica);
    expect(await refreshes(several)).toEqual([]);
  });
});

/** What a process leaves behind that is killed while it refreshes. */
async function leaseAs(holder: string, { clock }: Several, replica: Replica | undefined): Promise<void> {
  const store = replica?.install.store;
  const found = await store?.open(north);
  const until = new Date(clock.now().getTime() + 30_000).toISOString();
  const now = clock.now().toISOString();
  expect(await store?.lease(north, { version: found?.version ?? 0, holder, now, until })).toBe(true);
}

describe("a process killed while it refreshes", () => {
  it("really, by a signal: the next one waits until its lease is over", { timeout: 20_000 }, async () => {
    const { several, all } = await rotating();
    const [one] = all as [Replica];
    several.clock.advance(11 * hour);
    const child = spawn(process.execPath, [
      refreshing,
      several.file,
      north,
      several.clock.now().toISOString(),
    ]);
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    await tell(one);
    expect(await refreshes(several)).toEqual([]);
    several.clock.advance(31_000);
    await tell(one);
    expect(await refreshes(several)).toMatchObject([{ ok: true }]);
    expect(several.told).toEqual([]);
  });

  it("before Slack heard of it: the next one does it", async () => {
    const { several, all } = await rotating();
    several.clock.advance(11 * hour);
    await leaseAs("dead", several, all[0]);
    several.clock.advance(31_000);
    await tell(all[0] as Replica);
    expect(await refreshes(several)).toMatchObject([{ ok: true }]);
    expect(several.told).toEqual([]);
  });

  it("after Slack answered: the admins are told, once, while the token still works, and until when", async () => {
    const { several, all } = await rotating(2);
    const [one, two] = all as [Replica, Replica];
    several.clock.advance(11 * hour);
    await leaseAs("dead", several, one);
    await spend(several, one);
    several.clock.advance(31_000);
    await Promise.all([tell(one), tell(two), tell(one)]);
    expect(several.told).toHaveLength(1);
    expect(several.told[0]?.de).toMatch(
      /Workspace „Nordlicht Outdoor“.*läuft um \d\d:\d\d UTC ab.*\/slack\/install/,
    );
    expect(several.told[0]?.en).toMatch(/Install Leitstand there again/);
    // From here on the dead end is left alone: no storm of refreshes.
    for (let call = 0; call < 5; call += 1) await tell(one);
    expect((await refreshes(several)).filter(({ ok }) => !ok).length).toBeLessThanOrEqual(2);
    // At the end of the token nothing is asked any more, and a new installation heals it.
    several.clock.advance(2 * hour);
    await expect(tell(one)).rejects.toThrow(/token_expired/);
    await several.install(one.port, north);
    await tell(one);
    await tell(two);
  });

  it("slow, not dead: its late successor counts, and nothing breaks", async () => {
    const { several, all } = await rotating();
    const [one] = all as [Replica];
    several.clock.advance(11 * hour);
    await leaseAs("slow", several, one);
    const version = (await one.install.store.open(north))?.version ?? 0;
    const successor = await spend(several, one);
    several.clock.advance(31_000);
    const telling = tell(one);
    setTimeout(() => void one.install.store.rotated(north, version, successor), 100);
    await telling;
    expect(several.told).toEqual([]);
    expect(await one.install.store.open(north)).toMatchObject({ version: version + 1, broken: null });
  });
});

/** Uses the refresh token up, as the killed process did. */
async function spend({ workspace, clock }: Several, { install }: Replica): Promise<Installation["token"]> {
  const found = await install.store.open(north);
  const response = await fetch(`${workspace.apiUrl}oauth.v2.access`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: install.clientId,
      client_secret: install.clientSecret,
      grant_type: "refresh_token",
      refresh_token: found?.token.refresh ?? "",
    }),
  });
  const answer = (await response.json()) as {
    access_token: string;
    refresh_token: string;
    expires_in: number;
  };
  const expiresAt = new Date(clock.now().getTime() + answer.expires_in * 1_000).toISOString();
  return { access: answer.access_token, refresh: answer.refresh_token, expiresAt };
}

describe("a token that Slack refuses", () => {
  it("in the middle of a call is refreshed and the call made again, once", async () => {
    const { several, all } = await rotating();
    await several.post("faults", { method: "chat.postMessage", error: "token_expired" });
    await tell(all[0] as Replica);
    expect(await refreshes(several)).toMatchObject([{ ok: true }]);
    const { calls = [] } = await several.get("calls", { method: "chat.postMessage" });
    expect(calls.map(({ answer }) => (answer as { ok: boolean }).ok)).toEqual([false, true]);
    expect(several.told).toEqual([]);
  });

  it.each(["account_inactive", "invalid_auth", "token_revoked"])(
    "for good (%s) is said to the admins once, and Slack is left in peace",
    async (error) => {
      const several = await openSeveral();
      const one = await several.replica();
      await several.install(one.port, north);
      await several.post("faults", { method: "*", error, times: 1_000 });
      for (let call = 0; call < 10; call += 1) await expect(tell(one)).rejects.toThrow(error);
      expect(several.told).toHaveLength(1);
      expect(several.told[0]?.de).toContain(error);
      const { calls = [] } = await several.get("calls", { method: "conversations.open" });
      expect(calls).toHaveLength(1);
      expect(several.audited.at(-1)).toMatchObject({ event: "installation-broken", subject: north });
      // When Slack takes it again (it was Slack's own trouble), nobody has to install anything.
      await fetch(`${several.workspace.url}/control/faults`, { method: "DELETE" });
      several.clock.advance(120_000);
      await tell(one);
    },
  );
});

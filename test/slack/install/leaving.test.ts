// The app is taken out of a workspace: what belongs to it goes, the others stay, and a late word harms nobody.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { OpenInstallation } from "#src/core/installation.ts";
import { north, openSeveral, south, type Replica, type Several } from "./stage.ts";

async function both(): Promise<{ several: Several; replica: Replica }> {
  const several = await openSeveral();
  const replica = await several.replica();
  await several.install(replica.port, north);
  await several.install(replica.port, south);
  for (const team of [north, south] as const) {
    const { thread } = await several.say(team, "Wie war die Woche?");
    await several.answer(team, thread);
  }
  // Long ago by the clocks: an uninstall is no longer doubtful.
  several.clock.advance(3_600_000);
  return { several, replica };
}

const settled = (several: Several) => several.idle();

describe("uninstalling one of two workspaces", () => {
  it("deletes its installation, threads and cards, stops what runs there, and leaves the other alone", async () => {
    const { several, replica } = await both();
    const { database, install } = replica;
    await database.db
      .insertInto("card_posts")
      .values([
        { proposal: "p-south", channel: "C0SUEDPOST", ts: "1.1", team: south },
        { proposal: "p-north", channel: "C0MARKETING", ts: "1.1", team: north },
      ])
      .execute();
    const token = (await install.store.open(south))?.token.access ?? "?";
    await several.post("uninstall", { workspace: south });
    await settled(several);
    expect((await install.store.list()).map(({ id }) => id)).toEqual([north]);
    expect(several.gone).toEqual([south]);
    const threads = await database.db.selectFrom("threads").select("key").execute();
    expect(threads.map(({ key }) => key.split(":")[0])).toEqual([north]);
    const cards = await database.db.selectFrom("card_posts").select("proposal").execute();
    expect(cards).toEqual([{ proposal: "p-north" }]);
    expect(several.hidden.get(south)).toEqual([]);
    expect(several.audited.filter(({ event }) => event === "installation-removed")).toHaveLength(1);
    for (const file of [several.file, `${several.file}-wal`])
      expect(readFileSync(file).toString("latin1")).not.toContain(token);
    const { thread } = await several.say(north, "Und jetzt?");
    await several.answer(north, thread, "Und jetzt");
  });

  it("does nothing at the second event, whichever comes first", async () => {
    const { several, replica } = await both();
    await several.post("uninstall", { workspace: south });
    await settled(several);
    await several.post("deliveries/again", { workspace: south });
    await settled(several);
    expect(several.gone).toEqual([south]);
    expect(await replica.install.store.find(north)).not.toBeNull();
    expect(several.logged.filter((line) => line.includes('"error"'))).toEqual([]);
  });

  it("keeps the new installation when the event comes late", async () => {
    const { several, replica } = await both();
    await several.post("deliveries/hold", { workspace: south, hold: true });
    await several.post("uninstall", { workspace: south });
    several.clock.advance(10_000);
    await several.install(replica.port, south);
    await several.post("deliveries/hold", { workspace: south, hold: false });
    await settled(several);
    expect(await replica.install.store.find(south)).not.toBeNull();
    expect(several.gone).toEqual([]);
    const { thread } = await several.say(south, "Still there?");
    await several.answer(south, thread, "Still there");
  });

  it("is answered again after it was installed again, with the new token", async () => {
    const { several, replica } = await both();
    await several.post("uninstall", { workspace: south });
    await settled(several);
    await several.install(replica.port, south);
    const { thread } = await several.say(south, "Back again?");
    await several.answer(south, thread, "Back again");
  });
});

describe("revoked tokens", () => {
  it("of single people go alone", async () => {
    const { several, replica } = await both();
    const { store } = replica.install;
    const found = await store.open(south);
    const user = (id: string) => ({ user: id, access: `user-${id}`, refresh: null, expiresAt: null });
    await store.save({
      ...(found as OpenInstallation),
      installedBy: "U0SVEN",
      users: [user("U0SVEN"), user("U0OTHER")],
    });
    await several.post("revoke", { workspace: south, bot: [], oauth: ["U0SVEN", "U0NOBODY"] });
    await settled(several);
    expect((await store.open(south))?.users.map((each) => each.user)).toEqual(["U0OTHER"]);
    expect(several.gone).toEqual([]);
  });

  it("of another bot are none of ours; of ours they end the installation", async () => {
    const { several, replica } = await both();
    const { store } = replica.install;
    await several.post("revoke", { workspace: south, bot: ["U0FOREIGN"], oauth: [] });
    await settled(several);
    expect(await store.find(south)).not.toBeNull();
    const bot = (await store.find(south))?.bot.user ?? "";
    await several.post("revoke", { workspace: south, bot: [bot], oauth: [] });
    await settled(several);
    expect(await store.find(south)).toBeNull();
    expect(several.gone).toEqual([south]);
  });
});

it("a crash in the middle leaves nothing behind: the event comes again", async () => {
  const several = await openSeveral({ limits: { retryDelays: [10, 10, 10] } });
  let fails = 1;
  const replica = await several.replica({
    onGone: async (team) => {
      if ((fails -= 1) >= 0) throw new Error("killed");
      several.gone.push(team);
    },
  });
  await several.install(replica.port, south);
  several.clock.advance(3_600_000);
  await several.post("revoke", { workspace: south, bot: ["U0LEITSTANDT0SUED"], oauth: [] });
  await several.idle();
  expect(await replica.install.store.find(south)).not.toBeNull();
  await several.post("deliveries/again", { workspace: south });
  await several.idle();
  expect(several.gone).toEqual([south]);
  expect(await replica.install.store.find(south)).toBeNull();
});

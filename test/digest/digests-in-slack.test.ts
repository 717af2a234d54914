// Digests from the first words to the post, through the real Bolt app on the local workspace.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestActions as actions } from "#src/slack/digests/digest-actions.ts";
import { openDigestStage, type DigestStage } from "./digest-stage.ts";

let stage: DigestStage;
beforeAll(async () => void (stage = await openDigestStage()), 60_000);
afterAll(() => stage.close());

const marketing = { person: "U0MARA", channel: "C0MARKETING" };

describe("by command", () => {
  it("makes a draft, shows its preview to its person alone, runs it, and posts a slot once", async () => {
    const direct = { person: "U0MARA", channel: await stage.direct("U0MARA") };
    await stage.control("command", {
      ...marketing,
      command: "/digest",
      text: "neu jeden Mittwoch um 9 Änderungen an der Website, Freigaben in #kampagnen",
    });
    const preview = await stage.wait(direct, "Vorschau.*Erster Blick");
    expect(preview.text).toContain("Nichts wartet auf Freigabe.");
    expect(await stage.read({ person: "U0MARA", channel: "C0KAMPAGNEN" })).toEqual([]);
    await stage.click(direct, preview, actions.activate);
    await stage.wait(direct, "Aktiv: .*Nächste: .*25. November 2026");
    stage.set("2026-11-25T08:00:05Z");
    await stage.tick();
    await stage.tick();
    const posts = await stage.read({ person: "U0MARA", channel: "C0KAMPAGNEN" });
    expect(posts).toHaveLength(1);
    expect(posts[0]?.text).toContain("Erster Blick");
    expect(posts[0]?.text).toContain("Digest von Mara Lindqvist");
  });
});

describe("by asking", () => {
  it.each([
    [
      "U0MARA",
      "schick uns jeden Montag um 9, was sich auf der Website geändert hat",
      "2026-11-30T08:00:05Z",
      "Freigeben",
      "Erster Blick",
    ],
    [
      "U0EMILY",
      "every first Monday at 8 send us what changed on the site",
      "2026-12-07T07:00:05Z",
      "Approve",
      "First look",
    ],
  ])("%s: a card, the asker's own approval, and a post on time", async (person, text, due, button, told) => {
    stage.set("2026-11-26T09:00:00Z");
    const place = { person, channel: "C0MARKETING" };
    const { ts } = await stage.control("say", { ...place, text: `@Leitstand ${text}` });
    const thread = { ...place, thread_ts: String(ts) };
    const card = await stage.wait(thread, `${button}.*${told}|${told}.*${button}`);
    await stage.click(place, card, "leitstand_approve");
    await stage.wait(thread, "✅");
    const before = await stage.read(place);
    stage.set(due);
    await stage.tick();
    await stage.tick();
    const after = await stage.read(place);
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)?.text).toContain(told);
  });
});

describe("by asking for what cannot be", () => {
  it.each([
    ["U0MARA", "schick uns jede Stunde den Attribution-Bericht", "Öfter als einmal in der Stunde"],
    ["U0MARA", "schick uns jeden Montag um 9 etwas Schönes", "Was soll darin stehen.*jeden Montag um neun"],
    ["U0EMILY", "send us what changed on the site every Monday at 9 to #launch-winter", "not a member of"],
  ])("%s: %s", async (person, text, says) => {
    const place = { person, channel: "C0MARKETING" };
    const { ts } = await stage.control("say", { ...place, text: `@Leitstand ${text}` });
    await stage.wait({ ...place, thread_ts: String(ts) }, says);
  });
});

it("answers a saved question anew every time, and names it when nothing is found", async () => {
  const direct = { person: "U0HANNE", channel: await stage.direct("U0HANNE") };
  const text = "neu jeden Freitag um 15 „Wer gibt Rabattaktionen frei?“ an mich";
  await stage.control("command", { ...direct, command: "/digest", text });
  const preview = await stage.wait(direct, "Wer gibt Rabattaktionen frei.*Vorschau.*nichts gefunden");
  await stage.click(direct, preview, actions.activate);
  await stage.wait(direct, "Aktiv: .*Nächste: Freitag");
  const [digest] = (await stage.house.digestStore.list()).filter(({ owner }) => owner === "U0HANNE");
  expect(digest).toMatchObject({
    target: { kind: "person", id: "U0HANNE" },
    content: [{ kind: "question", text: "Wer gibt Rabattaktionen frei?" }],
  });
});

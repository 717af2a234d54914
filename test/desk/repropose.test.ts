// A changed proposal: checked again like a new one, never beside the old one, and the editor counts as the asker.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ProposalCard } from "#src/core/desk.ts";
import {
  emily,
  hanne,
  jonas,
  mara,
  openCards,
  openProviderHouse,
  type ProviderHouse,
} from "#test/graph/provider-house.ts";
import { UserId } from "#src/core/ids.ts";
import { demoSeed } from "#src/demo/company.ts";
import { loadFirstPlan } from "#src/demo/first-plan.ts";
import { calls, concludes, plans, type Script } from "#test/fakes/staged-provider.ts";
import { addsToLibrary } from "#test/graph/stories.ts";

const priya = UserId.parse("U0PRIYA");
const shifts = (input: Record<string, string | null>): Script => ({
  plan: [plans({ specialist: "attribution", tools: ["shift-budget"] })],
  attribution: [
    calls(["shift-budget", input]),
    concludes([{ kind: "advice", text: "Die Verschiebung wartet auf eine Freigabe." }]),
  ],
});

let opened: ProviderHouse;
beforeAll(async () => void (opened = await openProviderHouse()));
afterAll(() => opened.close());

async function one(text: string): Promise<ProposalCard> {
  opened.provider.play(addsToLibrary(text));
  const turn = await opened.ask(`Nimm das in die Wissensbasis auf: ${text}`);
  const [card] = await openCards(opened, turn);
  if (card === undefined) throw new Error("no card");
  return card;
}

const edit = ({ proposal: { id, hash } }: ProposalCard, by: typeof mara, values: Record<string, string>) =>
  opened.house.desk.repropose({ proposal: id, hash, by, values });
const decide = (
  { proposal: { id, hash } }: ProposalCard,
  by: typeof mara,
  kind: "approve" | "reject" = "approve",
) => opened.house.desk.decide({ proposal: id, hash, kind, by });
const documentsWith = async (text: string) =>
  (await opened.house.open.hands.knowledge.documents()).filter((document) => document.text.includes(text))
    .length;

it("offers the arguments by the tool's schema, to whoever asked or may approve", async () => {
  const card = await one("Der Katalog kommt im Oktober, Fassung eins.");
  const { desk } = opened.house;
  for (const by of [mara, jonas])
    expect(await desk.editForm(card.proposal.id, by)).toMatchObject({
      kind: "form",
      form: {
        fields: [
          { path: "title", label: "Titel", kind: "line", required: false, most: 200 },
          { path: "text", kind: "text", required: true, control: false },
          { path: "source", control: true, value: "" },
        ],
      },
    });
  expect(await desk.editForm(card.proposal.id, emily)).toMatchObject({ kind: "refused" });
});

it("makes the editor the asker, links both ways, and leaves one that can be approved", async () => {
  const card = await one("Der Katalog kommt im Oktober, Fassung zwei.");
  const done = await edit(card, jonas, { text: "Der Katalog kommt im Mai, Fassung zwei." });
  if (done.kind !== "proposed") throw new Error(JSON.stringify(done));
  expect(done.card.proposal).toMatchObject({ asker: jonas, replaces: card.proposal.id });
  expect(done.card.proposal.hash).not.toBe(card.proposal.hash);
  expect(done.card.conversation).toBe(card.conversation);
  expect(done.before).toMatchObject({ state: "rejected", replacedBy: done.card.proposal.id });
  expect((await decide(card, hanne)).outcome.kind).toBe("used");
  expect((await decide(done.card, hanne)).card?.state).toBe("done");
  expect([
    await documentsWith("im Mai, Fassung zwei"),
    await documentsWith("im Oktober, Fassung zwei"),
  ]).toEqual([1, 0]);
  expect((await opened.house.audit.verify()).problems).toEqual([]);
});

it("says what is wrong beneath its field, in the person's language, and keeps the old card", async () => {
  const card = await one("Der Katalog kommt im Oktober, Fassung drei.");
  expect(await edit(card, mara, { title: "x".repeat(201) })).toEqual({
    kind: "invalid",
    errors: { title: "Bitte höchstens 200 Zeichen." },
  });
  expect(await edit(card, mara, { source: "an\u200bdere" })).toMatchObject({
    kind: "invalid",
    errors: { source: expect.stringContaining("unsichtbare") as unknown },
  });
  // The tool's own refusal, which its schema does not know.
  expect(await edit(card, mara, { text: "kurz" })).toMatchObject({
    kind: "invalid",
    errors: { text: expect.stringContaining("So geht es nicht") as unknown },
  });
  expect(await edit(card, mara, { title: card.proposal.preview.title && "Winterkatalog" })).toMatchObject({
    kind: "refused",
    sentence: expect.stringContaining("nichts geändert") as unknown,
  });
  expect((await opened.house.desk.card(card.proposal.id))?.state).toBe("open");
  expect((await decide(card, jonas)).card?.state).toBe("done");
});

it("is refused for a card that shows another state, a decided one, and people without the right", async () => {
  const card = await one("Der Katalog kommt im Oktober, Fassung vier.");
  const { id } = card.proposal;
  const wrong = { proposal: id, hash: "0".repeat(64), by: mara, values: { title: "Neu" } };
  expect(await opened.house.desk.repropose(wrong)).toMatchObject({ kind: "refused" });
  expect(await edit(card, emily, { title: "New" })).toMatchObject({ kind: "refused" });
  await decide(card, jonas);
  expect(await edit(card, mara, { title: "Neu" })).toMatchObject({
    kind: "refused",
    sentence: expect.stringContaining("schon entschieden") as unknown,
  });
});

it("never leaves both: an approval and a change of one moment have one effect at most", async () => {
  for (const round of [1, 2, 3]) {
    const card = await one(`Der Katalog kommt im Oktober, Runde ${round}.`);
    const [changed, approved] = await Promise.all([
      edit(card, mara, { text: `Der Katalog kommt im Mai, Runde ${round}.` }),
      decide(card, jonas),
    ]);
    const both = changed.kind === "proposed" && approved.outcome.kind === "claimed";
    expect(both).toBe(false);
    const open = (await opened.house.desk.cards({ open: true })).filter(({ proposal }) =>
      proposal.arguments.includes(`Runde ${round}`),
    );
    expect(open).toHaveLength(changed.kind === "proposed" ? 1 : 0);
  }
});

it("proposes again what has run out, as it was", async () => {
  const card = await one("Der Katalog kommt im Oktober, Fassung fünf.");
  opened.wait(24 * 3600 + 1);
  await decide(card, jonas);
  const again = await edit(card, mara, {});
  expect(again).toMatchObject({ kind: "proposed", before: { state: "expired" } });
  if (again.kind !== "proposed") return;
  expect(again.before?.replacedBy).toBe(again.card.proposal.id);
  expect((await decide(again.card, jonas)).card?.state).toBe("done");
});

it("lets nobody approve their own change where four eyes are needed", async () => {
  const { house, provider } = opened;
  await loadFirstPlan(house.open.hands.plan, { seed: demoSeed, now: new Date("2026-11-23T09:00:00Z") });
  provider.play(
    shifts({ from: "display", to: "tv", amount: "100 €", period: "2026-12", share: null, fit: null }),
  );
  const turn = await opened.ask("Verschieb im Plan für 2026-12 bitte 100 € von display nach tv.");
  const [card] = await openCards(opened, turn);
  if (card === undefined) throw new Error(JSON.stringify(turn.contributions));
  const changed = await edit(card, jonas, { amount: "150 €" });
  if (changed.kind !== "proposed") throw new Error(JSON.stringify(changed));
  expect(changed.card.proposal).toMatchObject({ fourEyes: true, asker: jonas });
  expect(JSON.stringify(changed.card.proposal.preview.lines)).toContain("150,00");
  const own = await decide(changed.card, jonas);
  expect(own).toMatchObject({
    outcome: { kind: "no-right" },
    sentence: expect.stringContaining("Vier-Augen") as unknown,
  });
  expect((await decide(changed.card, priya)).card?.state).toBe("done");
  // More than a step may move: the limits of the tool hold for edits too.
  const greedy = await edit(changed.card, mara, { amount: "1.000.000 €" });
  expect(greedy.kind).toBe("refused");
});

it("keeps the change of a private proposal out of the thread", async () => {
  const text = "Der Katalog kommt im Oktober, nur für mich.";
  opened.provider.play(addsToLibrary(text));
  const origin = { surface: "slack", conversation: "T1:C1:7.7", reader: mara } as const;
  const turn = await opened.ask(`Nimm das in die Wissensbasis auf: ${text}`, { origin });
  const [card] = await openCards(opened, turn);
  if (card === undefined) throw new Error("no card");
  expect(card.conversation).toBe("");
  const done = await edit(card, mara, { text: "Der Katalog kommt im Mai, nur für mich." });
  expect(done).toMatchObject({ kind: "proposed", card: { conversation: "" } });
  // A card that was made anew is over, whoever still sees its button.
  expect(await edit(card, mara, { text: "Der Katalog kommt im Juni." })).toMatchObject({ kind: "refused" });
});

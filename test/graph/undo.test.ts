// Taking an effect back is a card of its own: it restores once, and can be asked for again when it came to nothing.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ProposalCard } from "#src/core/desk.ts";
import { gast, jonas, mara, openCards, openProviderHouse, type ProviderHouse } from "./provider-house.ts";
import { addsToLibrary } from "./stories.ts";

let opened: ProviderHouse;
beforeAll(async () => void (opened = await openProviderHouse()));
afterAll(() => opened.close());

const decide = ({ proposal: { id, hash } }: ProposalCard, kind: "approve" | "reject" = "approve") =>
  opened.house.desk.decide({ proposal: id, hash, kind, by: jonas });
const stateOf = async ({ proposal }: ProposalCard) => (await opened.house.desk.card(proposal.id))?.state;
const documentsWith = async (text: string) =>
  (await opened.house.open.hands.knowledge.documents()).filter((document) => document.text.includes(text))
    .length;

async function added(text: string): Promise<ProposalCard> {
  opened.provider.play(addsToLibrary(text));
  const [card] = await openCards(opened, await opened.ask(`Nimm das in die Wissensbasis auf: ${text}`));
  if (card === undefined) throw new Error("no card");
  await decide(card);
  return card;
}

async function undoOf(card: ProposalCard, by = mara): Promise<ProposalCard> {
  const { card: undo, sentence } = await opened.house.desk.proposeUndo(card.proposal.id, by);
  if (undo === null) throw new Error(sentence);
  return undo;
}

it("restores after an approval of its own, and only once", async () => {
  const card = await added("Im Lager Kiel liegen Zelte.");
  const undo = await undoOf(card);
  expect(undo).toMatchObject({ state: "open", proposal: { effect: "undo", undoes: card.proposal.id } });
  expect(undo.proposal.id).not.toBe(card.proposal.id);
  expect(await documentsWith("Lager Kiel")).toBe(1);
  const decided = await decide(undo);
  expect(decided.card?.state).toBe("done");
  expect(await documentsWith("Lager Kiel")).toBe(0);
  expect(await stateOf(card)).toBe("undone");
  expect(await opened.house.desk.proposeUndo(card.proposal.id, mara)).toMatchObject({ card: null });
  expect((await decide(undo)).outcome.kind).toBe("used");
});

it("makes one card of two clicks on undo", async () => {
  const card = await added("Im Lager Kassel liegen Seile.");
  const [left, right] = await Promise.all([undoOf(card), undoOf(card)]);
  expect(left.proposal.id).toBe(right.proposal.id);
  await decide(left);
});

it("can be asked for again after it was rejected", async () => {
  const card = await added("Im Lager Köln liegen Karten.");
  const first = await undoOf(card);
  await decide(first, "reject");
  expect(await documentsWith("Lager Köln")).toBe(1);
  const second = await undoOf(card);
  expect(second.state).toBe("open");
  expect((await decide(second)).card?.state).toBe("done");
  expect(await documentsWith("Lager Köln")).toBe(0);
});

it("can be asked for again after the library had changed", async () => {
  const card = await added("Im Lager Krefeld liegen Haken.");
  const first = await undoOf(card);
  await added("Im Lager Koblenz liegen Lampen.");
  expect((await decide(first)).card?.state).toBe("drifted");
  expect(await documentsWith("Lager Krefeld")).toBe(1);
  expect((await decide(await undoOf(card))).card?.state).toBe("done");
  expect(await documentsWith("Lager Krefeld")).toBe(0);
});

it("has nothing to take back where nothing was done", async () => {
  opened.provider.play(addsToLibrary("Im Lager Konstanz liegen Boote."));
  const [card] = await openCards(opened, await opened.ask("Nimm das auf: Im Lager Konstanz liegen Boote."));
  expect(
    card === undefined ? null : await opened.house.desk.proposeUndo(card.proposal.id, mara),
  ).toMatchObject({
    card: null,
  });
});

it("is not offered to a guest", async () => {
  const card = await added("Im Lager Kempten liegen Ski.");
  expect(await opened.house.desk.proposeUndo(card.proposal.id, gast)).toMatchObject({ card: null });
});

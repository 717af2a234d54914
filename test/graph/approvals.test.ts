// Cards under stress: many clicks at once, wrong people, wrong hashes, late clicks, and a checkpoint that is gone.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ProposalCard } from "#src/core/desk.ts";
import { ProposalId } from "#src/core/ids.ts";
import type { Proposal } from "#src/core/proposal.ts";
import type { Turn } from "#src/core/turn.ts";
import {
  emily,
  gast,
  hanne,
  jonas,
  mara,
  openCards,
  openProviderHouse,
  type ProviderHouse,
} from "./provider-house.ts";
import { addsToLibrary, auditAsk, audits } from "./stories.ts";

let opened: ProviderHouse;
beforeAll(async () => void (opened = await openProviderHouse()));
afterAll(() => opened.close());

async function proposed(...texts: string[]): Promise<{ turn: Turn; cards: ProposalCard[] }> {
  opened.provider.play(addsToLibrary(...texts));
  const turn = await opened.ask(`Nimm das in die Wissensbasis auf: ${texts.join(" ")}`);
  return { turn, cards: await openCards(opened, turn) };
}

async function one(text: string): Promise<{ turn: Turn; card: ProposalCard }> {
  const { turn, cards } = await proposed(text);
  const [card] = cards;
  if (card === undefined) throw new Error("no card");
  return { turn, card };
}

const click = (
  { proposal: { id, hash } }: ProposalCard,
  by = jonas,
  kind: "approve" | "reject" = "approve",
) => opened.house.desk.decide({ proposal: id, hash, kind, by });
const documentsWith = async (text: string) =>
  (await opened.house.open.hands.knowledge.documents()).filter((document) => document.text.includes(text))
    .length;

it("waits with its card while the same conversation is answered", async () => {
  const { turn, card } = await one("Der Katalog kommt im Oktober, Fassung eins.");
  expect(card).toMatchObject({
    state: "open",
    approverNames: expect.arrayContaining(["Jonas Petersen"]) as unknown,
  });
  expect(await documentsWith("Fassung eins")).toBe(0);
  opened.provider.play(audits);
  const other = await opened.ask(auditAsk, { origin: turn.ask.origin });
  expect(other.answer?.outcome).toBe("answered");
  expect((await opened.house.desk.card(card.proposal.id))?.state).toBe("open");
  const decided = await click(card);
  expect(decided).toMatchObject({ outcome: { kind: "claimed" }, card: { state: "done" } });
  expect(decided.followUp).toContain("Erledigt");
  expect(await opened.house.desk.turn(turn.id)).toMatchObject({
    receipts: [{ kind: "done" }],
    decisions: [{ by: jonas }],
  });
});

it("takes effect once under twenty clicks of two people in one moment", async () => {
  const { turn, card } = await one("Der Katalog kommt im Oktober, Fassung zwei.");
  const clicks = Array.from({ length: 20 }, (_, index) => click(card, index % 2 === 0 ? jonas : hanne));
  const outcomes = (await Promise.all(clicks)).map(({ outcome }) => outcome.kind);
  expect(outcomes.toSorted()).toEqual(["claimed", ...Array<string>(19).fill("used")]);
  expect(await documentsWith("Fassung zwei")).toBe(1);
  const rows = await opened.house.audit.rows();
  const settled = rows.filter(({ event, body }) => event === "effect-settled" && body["turn"] === turn.id);
  expect(settled).toHaveLength(1);
});

it("refuses people without the right, and a card that shows something else", async () => {
  const { card } = await one("Der Katalog kommt im Oktober, Fassung drei.");
  for (const by of [emily, gast, mara]) expect((await click(card, by)).outcome.kind).toBe("no-right");
  const changed = { ...card, proposal: { ...card.proposal, hash: "0".repeat(64) } };
  expect((await click(changed)).outcome.kind).toBe("wrong-hash");
  expect(await documentsWith("Fassung drei")).toBe(0);
  expect((await click(card)).card?.state).toBe("done");
});

it("takes nobody's approval where no approver is named", async () => {
  const { card } = await one("Der Katalog kommt im Oktober, Fassung niemand.");
  const { ledger } = opened.house;
  const unreleasable: Proposal = {
    ...card.proposal,
    ...{ id: ProposalId.parse("nobody-may"), hash: "f".repeat(64), approverRoles: [] },
  };
  await ledger.propose(unreleasable);
  const decided = await click({ ...card, proposal: unreleasable });
  expect(decided).toMatchObject({
    outcome: { kind: "no-right" },
    sentence: expect.stringMatching(/niemand/) as string,
  });
  expect((await ledger.proposal(unreleasable.id))?.state).toBe("open");
  expect(await documentsWith("Fassung niemand")).toBe(0);
  expect((await click(card)).card?.state).toBe("done");
});

it("lets the asker withdraw, and nobody approve afterwards", async () => {
  const { card } = await one("Der Katalog kommt im Oktober, Fassung vier.");
  expect((await click(card, mara, "reject")).card?.state).toBe("rejected");
  expect((await click(card)).outcome.kind).toBe("used");
  expect(await documentsWith("Fassung vier")).toBe(0);
});

it("carries out from the ledger when the checkpoint is gone", async () => {
  const { turn, card } = await one("Der Katalog kommt im Oktober, Fassung fünf.");
  await opened.house.checkpoints.remove(turn.id);
  expect((await click(card)).card?.state).toBe("done");
  expect(await documentsWith("Fassung fünf")).toBe(1);
  expect(await opened.house.desk.turn(turn.id)).toMatchObject({
    decisions: [{ by: jonas }],
    receipts: [{ kind: "done" }],
  });
});

it("voids an approval when the library changed since the preview", async () => {
  const { card } = await one("Der Katalog kommt im Oktober, Fassung sechs.");
  const between = await one("Der Katalog kommt im Oktober, dazwischen.");
  await click(between.card);
  expect((await click(card)).card?.state).toBe("drifted");
  expect(await documentsWith("Fassung sechs")).toBe(0);
});

it("keeps both decisions when two cards of one Turn are decided in one moment", async () => {
  const { turn, cards } = await proposed(
    "Der erste Text der beiden Texte.",
    "Der zweite Text der beiden Texte.",
  );
  expect(cards).toHaveLength(2);
  const decided = await Promise.all(cards.map((card, index) => click(card, index === 0 ? jonas : hanne)));
  expect(decided.map(({ card }) => card?.state).toSorted()).toEqual(["done", "drifted"]);
  const stored = await opened.house.desk.turn(turn.id);
  expect(stored?.decisions.map(({ by }) => by).toSorted()).toEqual([hanne, jonas]);
  expect(stored?.receipts).toHaveLength(2);
});

it("takes no click after a day", async () => {
  const { card } = await one("Der Katalog kommt im Oktober, Fassung sieben.");
  opened.wait(24 * 3600 + 1);
  const late = await click(card);
  expect(late.outcome.kind).toBe("expired");
  expect(late.sentence).toContain("abgelaufen");
  expect(late.card?.state).toBe("expired");
  expect(await documentsWith("Fassung sieben")).toBe(0);
});

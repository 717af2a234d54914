// Cards and their buttons: what the clicker reads, what everybody sees, and what is found again after a restart.
import { afterEach, describe, expect, it } from "vitest";
import type { Decided } from "#src/core/desk.ts";
import { actions, writeCardValue } from "#src/slack/actions.ts";
import { setStage, until, type Stage } from "./stage.ts";
import { makeCard, makeProposal, makeTurn } from "./samples.ts";
import { shownText } from "./slack-limits.ts";
import type { DeskScript } from "#test/fakes/desk.ts";

let stage: Stage;
afterEach(() => stage.close());

const proposal = makeProposal();
const value = writeCardValue({ proposal: proposal.id, hash: proposal.hash });
const decision = {
  proposal: proposal.id,
  hash: proposal.hash,
  kind: "approve",
  by: makeCard().proposal.asker,
  at: "2026-11-24T09:00:00Z",
  reason: null,
} as const;
const receipt = {
  proposal: proposal.id,
  kind: "done",
  detail: "Ein Dokument aufgenommen.",
  result: null,
  at: "2026-11-24T09:00:01Z",
} as const;
const done = makeCard({ state: "done", decision, receipt });

const proposes: DeskScript["answer"] = async () => ({
  kind: "answered",
  turn: makeTurn({ proposals: [proposal] }),
});

async function open(script: Partial<DeskScript>): Promise<{ ts: string }> {
  stage = await setStage({ answer: proposes, cards: [makeCard()], ...script });
  await stage.mention("Nimm das auf");
  await until(() => stage.memory.cards.has("proposal-1"), "the card");
  return { ts: stage.memory.cards.get("proposal-1")?.ts ?? "" };
}
const cardText = (ts: string) =>
  shownText((stage.slack.messages.find((each) => each.ts === ts) ?? { blocks: [] }) as never);

const outcomes: [string, Decided, string][] = [
  [
    "claimed",
    {
      outcome: { kind: "claimed", decision },
      sentence: "Freigegeben.",
      card: done,
      followUp: "Es ist in der Wissensbasis.",
    },
    "Erledigt",
  ],
  [
    "used",
    {
      outcome: { kind: "used", decision },
      sentence: "Das hat schon jemand entschieden.",
      card: done,
      followUp: null,
    },
    "Erledigt",
  ],
  [
    "no-right",
    {
      outcome: { kind: "no-right", reason: "Rolle" },
      sentence: "Das darfst du nicht freigeben.",
      card: makeCard(),
      followUp: null,
    },
    "Wartet auf Freigabe",
  ],
  [
    "expired",
    {
      outcome: { kind: "expired" },
      sentence: "Die Frist ist abgelaufen.",
      card: makeCard({ state: "expired" }),
      followUp: null,
    },
    "Abgelaufen",
  ],
];

describe("approval cards", () => {
  it("stand in the thread after the answer, with what, risk, who and until when", async () => {
    const { ts } = await open({});
    const shown = cardText(ts);
    expect(stage.slack.messages).toHaveLength(2);
    for (const part of [
      "In die Wissensbasis aufnehmen",
      "vorher: kostenlos → nachher: 4,90 Euro",
      "Risiko: mittel",
      "<@U0MARA>",
      "Jonas Petersen",
      "Mittwoch, 25. November 2026 um 09:00 Uhr (Berlin)",
      "Freigeben",
    ])
      expect(shown).toContain(part);
  });

  it.each(outcomes)("%s: the clicker reads why, everybody sees the state", async (kind, decided, state) => {
    const { ts } = await open({ decide: async () => decided });
    const clicked = await stage.click(actions.approve, value, { ts });
    expect(clicked.status).toBe(200);
    await until(() => stage.slack.ephemerals.length > 0, "the sentence");
    expect(stage.slack.ephemerals[0]).toMatchObject({ user: "U0JONAS", text: decided.sentence });
    await until(() => cardText(ts).includes(state), "the state");
    expect(stage.desk.decisions).toEqual([
      { proposal: "proposal-1", hash: proposal.hash, kind: "approve", by: "U0JONAS" },
    ]);
    const followUps = () =>
      stage.slack.messages.filter((each) => each.text.includes("Es ist in der Wissensbasis."));
    if (kind === "claimed") await until(() => followUps().length === 1, "the follow-up");
    else expect(followUps()).toEqual([]);
    expect(cardText(ts).includes("Rückgängig machen")).toBe(state === "Erledigt");
  });

  it("is acknowledged at once, however slow the decision", async () => {
    const { ts } = await open({
      decide: async () => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        return outcomes[0]?.[1] ?? Promise.reject(new Error("no outcome"));
      },
    });
    const clicked = await stage.click(actions.approve, value, { ts });
    expect(clicked.milliseconds).toBeLessThan(300);
    await until(() => cardText(ts).includes("Erledigt"), "the state");
  });

  it("shows the whole preview and the details to the clicker alone", async () => {
    const { ts } = await open({});
    await stage.click(actions.preview, value, { ts });
    await until(() => stage.slack.ephemerals.length > 0, "the preview");
    expect(JSON.stringify(stage.slack.ephemerals[0])).toContain("Der Rückversand kostet 4,90 Euro.");
    stage.slack.ephemerals.length = 0;
    await stage.click(actions.details, "turn-1");
    await until(() => stage.slack.ephemerals.length > 0, "the details");
    const details = JSON.stringify(stage.slack.ephemerals);
    for (const part of [
      "2026-10-01",
      "select channel",
      "Markov removal effect",
      "a".repeat(64),
      "figures/a1.f1|1.234",
      "turns/turn-1|Ablauf ansehen",
    ])
      expect(details).toContain(part);
  });

  it("proposes the undo as a card of its own", async () => {
    const undoing = makeCard({
      proposal: makeProposal({ id: "undo-1" as never, effect: "undo", undoes: proposal.id }),
    });
    const { ts } = await open({
      proposeUndo: async () => ({ card: undoing, sentence: "Zur Freigabe vorgelegt." }),
    });
    await stage.click(actions.undo, value, { ts });
    await until(() => stage.memory.cards.has("undo-1"), "the undo card");
    await until(() => stage.slack.ephemerals.length > 0, "the sentence");
    expect(cardText(stage.memory.cards.get("undo-1")?.ts ?? "")).toContain(
      "Nimmt eine frühere Änderung zurück.",
    );
  });

  it("learns a forgotten place from the message itself, and updates instead of posting twice", async () => {
    const { ts } = await open({});
    stage.memory.cards.clear();
    await stage.surface.showCard(makeCard({ state: "expired" }));
    expect(cardText(ts)).toContain("Abgelaufen");
    expect(stage.slack.messages).toHaveLength(2);
  });

  it("tells the clicker in plain words when the desk fails", async () => {
    const { ts } = await open({ decide: () => Promise.reject(new Error("secret stack")) });
    await stage.click(actions.reject, value, { ts });
    await until(() => stage.slack.ephemerals.length > 0, "the sentence");
    expect(stage.slack.ephemerals[0]?.text).toBe("Das hat nicht geklappt. Bitte versuche es noch einmal.");
  });

  it("finishes after a crash: answer, card and follow-up once each", async () => {
    stage = await setStage({ answer: proposes, cards: [makeCard()] });
    const turn = makeTurn({ proposals: [proposal] });
    await stage.surface.showTurn(turn);
    await stage.surface.showTurn(turn);
    await stage.surface.postFollowUp(turn.ask.origin.conversation, "Wieder da.");
    await stage.surface.postFollowUp("command-line:1", "Niemand da.");
    expect(stage.slack.messages.map((each) => each.text.slice(0, 12))).toHaveLength(3);
  });
});

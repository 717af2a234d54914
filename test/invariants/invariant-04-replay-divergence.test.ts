// 4. A model that changes its answer after the approval executes nothing, or exactly the approved bytes.
import { afterAll, beforeAll, expect, it } from "vitest";
import { calls, concludes, plans } from "#test/fakes/staged-provider.ts";
import { jonas, openCards, openProviderHouse, type ProviderHouse } from "../graph/provider-house.ts";

let opened: ProviderHouse;
beforeAll(async () => void (opened = await openProviderHouse()));
afterAll(() => opened.close());

const adds = (text: string) => ({
  plan: [plans({ specialist: "copywriter" as const, tools: ["add-to-knowledge"] })],
  copywriter: [
    calls(["add-to-knowledge", { title: "Katalog", text, source: null }]),
    concludes([{ kind: "advice", text: "Der Text wartet auf eine Freigabe." }]),
  ],
});
const shown = "Der Katalog erscheint im Oktober und kostet nichts.";
const swapped = "Alle Werbeaussagen sind ohne Prüfung freigegeben.";
const texts = async () =>
  (await opened.house.open.hands.knowledge.documents()).map((document) => document.text).join("\n");

it.each([
  ["while the graph waits", false],
  ["after the checkpoint was lost", true],
])("%s", async (_, isLost) => {
  const text = `${shown} ${isLost ? "B" : "A"}`;
  opened.provider.play(adds(text));
  const turn = await opened.ask(`Nimm das in die Wissensbasis auf: ${text}`);
  const [card] = await openCards(opened, turn);
  if (card === undefined) throw new Error("no card");
  // From now on the model answers everything with another text.
  opened.provider.play(adds(swapped));
  const before = opened.provider.requests.length;
  if (isLost) await opened.house.checkpoints.remove(turn.id);
  const { proposal } = card;
  const decided = await opened.house.desk.decide({
    ...proposal,
    proposal: proposal.id,
    kind: "approve",
    by: jonas,
  });
  expect(decided.card?.state).toBe("done");
  expect(await texts()).toContain(text);
  expect(await texts()).not.toContain(swapped);
  // Nothing that can change its mind stands between the approval and the effect.
  expect(opened.provider.requests.length).toBe(before);
});

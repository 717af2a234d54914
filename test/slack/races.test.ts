// Many hands on one card, against the real house: one execution, and one clear sentence for each of the others.
import { afterAll, beforeAll, expect, it } from "vitest";
import { UserId } from "#src/core/ids.ts";
import { actions } from "#src/slack/actions.ts";
import { openProviderHouse, type ProviderHouse } from "#test/graph/provider-house.ts";
import { standOn, type Placed, type SlackHouse } from "./house-stage.ts";

let opened: ProviderHouse;
beforeAll(async () => void (opened = await openProviderHouse()));
afterAll(() => opened.close());

const done = "Erledigt.*Entschieden von";
const inThread = ({ channel, thread }: Placed) => ({ person: "U0MARA", channel, thread_ts: thread });
const told = ({ get }: SlackHouse, placed: Placed, person: string, text: string) =>
  get("wait", { person, channel: placed.channel, thread_ts: placed.thread, text, timeout: "8000" });
const documentsWith = async (text: string) =>
  (await opened.house.open.hands.knowledge.documents()).filter((document) => document.text.includes(text))
    .length;

it("carries out once when two approvers click twice each", { timeout: 40_000 }, async () => {
  const stage = await standOn(opened);
  const placed = await stage.propose("Der Katalog kommt im Oktober, Rennen eins.");
  // A click that comes when the button is gone already is none.
  await Promise.allSettled(
    ["U0JONAS", "U0HANNE", "U0JONAS", "U0HANNE"].map((person) =>
      stage.click(placed, actions.approve, person),
    ),
  );
  await stage.get("wait", { ...inThread(placed), text: done });
  await told(stage, placed, "U0JONAS", "Freigegeben, danke|schon entschieden");
  expect(await documentsWith("Rennen eins")).toBe(1);
  await stage.get("wait", { ...inThread(placed), text: "^Erledigt: " });
  const { messages = [] } = await stage.get("messages", inThread(placed));
  expect(messages.filter(({ text }) => text.startsWith("Erledigt: "))).toHaveLength(1);
});

it("tells whoever may not, and leaves the card as it is", { timeout: 40_000 }, async () => {
  const stage = await standOn(opened);
  const placed = await stage.propose("Der Katalog kommt im Oktober, Rennen zwei.");
  await stage.click(placed, actions.approve, "U0EMILY");
  await told(stage, placed, "U0EMILY", "right|may|role");
  expect(await documentsWith("Rennen zwei")).toBe(0);
  const { message } = await stage.get("wait", { ...inThread(placed), text: actions.approve });
  expect(message?.["ts"]).toBe(placed.ts);
});

it("refuses a click after the time, and one on a target that changed", { timeout: 60_000 }, async () => {
  const stage = await standOn(opened);
  const first = await stage.propose("Der Katalog kommt im Oktober, Rennen drei.");
  const second = await stage.propose("Der Katalog kommt im Oktober, Rennen vier.");
  await stage.click(first, actions.approve);
  await stage.get("wait", { ...inThread(first), text: done });
  await stage.click(second, actions.approve);
  await stage.get("wait", { ...inThread(second), text: "Nicht ausgeführt.*verändert.*Neu vorlegen" });
  const third = await stage.propose("Der Katalog kommt im Oktober, Rennen fünf.");
  opened.wait(24 * 3600 + 1);
  await stage.click(third, actions.approve);
  await told(stage, third, "U0JONAS", "Freigabe ist abgelaufen");
  await stage.get("wait", { ...inThread(third), text: "Abgelaufen, nichts wurde verändert.*Neu vorlegen" });
  expect([await documentsWith("Rennen vier"), await documentsWith("Rennen fünf")]).toEqual([0, 0]);
});

it("takes back once, by a proposal of its own", { timeout: 60_000 }, async () => {
  const stage = await standOn(opened);
  const placed = await stage.propose("Der Katalog kommt im Oktober, Rennen sechs.");
  await stage.click(placed, actions.approve);
  await stage.get("wait", { ...inThread(placed), text: done });
  await Promise.all([stage.click(placed, actions.undo), stage.click(placed, actions.undo, "U0HANNE")]);
  const { message } = await stage.get("wait", {
    ...inThread(placed),
    text: "Nimmt eine frühere Änderung zurück.*leitstand_approve",
  });
  const undo = { ...placed, ts: String(message?.["ts"]), message: message ?? {} };
  await Promise.allSettled([
    stage.click(undo, actions.approve, "U0HANNE"),
    stage.click(undo, actions.approve, "U0HANNE"),
  ]);
  await stage.get("wait", {
    ...inThread(placed),
    text: "Nimmt eine frühere Änderung zurück.*Entschieden von",
  });
  expect(await documentsWith("Rennen sechs")).toBe(0);
  const { messages = [] } = await stage.get("messages", inThread(placed));
  expect(messages.filter((each) => JSON.stringify(each).includes("Nimmt eine frühere"))).toHaveLength(1);
});

it("works from the command's list, which shows what came of it", { timeout: 40_000 }, async () => {
  const stage = await standOn(opened);
  const placed = await stage.propose("Der Katalog kommt im Oktober, Rennen sieben.");
  const place = { person: "U0JONAS", channel: "C0MARKETING" };
  await stage.post("command", { ...place, command: "/leitstand", text: "freigaben" });
  const { message } = await stage.get("wait", { ...place, text: "Offene Freigaben.*leitstand_reject" });
  await stage.post("click", { ...place, message_ts: message?.["ts"], action_id: actions.reject });
  const view = await stage.until(async () => (await stage.modals("U0JONAS"))[0] ?? null, "the modal");
  await stage.post("views/submit", {
    ...{ person: "U0JONAS", view_id: view.id, values: { words: { words: { value: "Lieber nicht" } } } },
  });
  await stage.get("wait", { ...inThread(placed), text: "Abgelehnt.*Lieber nicht" });
  await stage.get("wait", { ...place, text: "Offene Freigaben.*Abgelehnt.*Lieber nicht" });
});

it("shows a decision from the command line wherever the card stands", { timeout: 40_000 }, async () => {
  const stage = await standOn(opened);
  const placed = await stage.propose("Der Katalog kommt im Oktober, Rennen acht.");
  const home = await stage.openHome("U0JONAS", /Rennen acht/);
  expect(JSON.stringify(home)).toContain(actions.approve);
  const [card] = (await opened.house.desk.cards({ open: true })).filter(({ proposal }) =>
    proposal.arguments.includes("Rennen acht"),
  );
  if (card === undefined) throw new Error("no card");
  const by = UserId.parse("U0HANNE");
  const { id: proposal, hash } = card.proposal;
  const end = opened.house.desk.subscribe((event) => {
    if (event.kind === "card-changed") void stage.surface.showCard(event.card);
  });
  const decided = await opened.house.desk.decide({ proposal, hash, kind: "approve", by });
  if (decided.card !== null)
    opened.house.desk.publish({ kind: "card-changed", card: decided.card, followUp: decided.followUp });
  await stage.get("wait", { ...inThread(placed), text: done });
  await stage.until(async () => !JSON.stringify(await stage.home("U0JONAS")).includes("Rennen acht"), "Home");
  end();
});

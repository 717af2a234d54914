// Changing a proposal in Slack: a form over its arguments, errors beneath the inputs, a new card in the same thread.
import { expect, it } from "vitest";
import { actions } from "#src/slack/actions.ts";
import { openSlackHouse, type SlackHouse, type ViewShown } from "./house-stage.ts";

const form = (stage: SlackHouse, person: string, holds: RegExp): Promise<ViewShown> =>
  stage.until(async () => {
    const [view] = await stage.modals(person);
    return view !== undefined && holds.test(JSON.stringify(view.blocks)) && view;
  }, `a form with ${holds.source}`);

const text = (value: string) => ({ value: { value } });

it("takes the asker's change as a new proposal, and the old card says so", async () => {
  const stage = await openSlackHouse();
  const { house } = stage.opened;
  const placed = await stage.propose("Der Katalog kommt im Oktober.");
  await stage.click(placed, actions.edit, "U0MARA");
  const view = await form(stage, "U0MARA", /initial_value.*Der Katalog kommt im Oktober/);
  const tooLong = { title: text("x".repeat(201)), text: text("Der Katalog kommt im Mai.") };
  const refused = await stage.post("views/submit", { person: "U0MARA", view_id: view.id, values: tooLong });
  expect(refused).toMatchObject({ errors: { title: expect.stringMatching(/200|too long/) as unknown } });
  const edited = { title: text("Frühjahrskatalog"), text: text("Der Katalog kommt im Mai.") };
  await stage.post("views/submit", { person: "U0MARA", view_id: view.id, values: edited });
  const thread = { person: "U0MARA", channel: placed.channel, thread_ts: placed.thread };
  const { message: before } = await stage.get("wait", { ...thread, text: "Geändert und neu vorgelegt" });
  expect(before?.["ts"]).toBe(placed.ts);
  expect(JSON.stringify(before)).not.toContain(actions.approve);
  const { message: after } = await stage.get("wait", {
    ...thread,
    text: "Frühjahrskatalog.*Ersetzt Vorschlag.*leitstand_approve",
  });
  const fresh = { ...placed, ts: String(after?.["ts"]), message: after ?? {} };
  await stage.click(placed, actions.preview);
  await stage.click(fresh, actions.approve);
  await stage.get("wait", { ...thread, text: "Erledigt.*Entschieden von" });
  const texts = (await house.open.hands.knowledge.documents()).map((document) => document.text);
  expect(texts.filter((one) => one.includes("im Mai"))).toHaveLength(1);
  expect(texts.filter((one) => one.includes("im Oktober"))).toHaveLength(0);
  expect((await house.audit.verify()).problems).toEqual([]);
}, 40_000);

it("tells somebody without the right why there is no form", async () => {
  const stage = await openSlackHouse();
  const placed = await stage.propose("Der Katalog kommt im Juni.");
  await stage.click(placed, actions.edit, "U0EMILY");
  await form(stage, "U0EMILY", /Only whoever asked for it or may approve it/);
  expect(await stage.opened.house.desk.cards({ open: true })).toHaveLength(1);
}, 40_000);

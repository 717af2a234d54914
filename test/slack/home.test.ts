// Home: what waits for this person, what the assistant may do, in their language, fresh after a decision.
import { expect, it } from "vitest";
import { actions } from "#src/slack/actions.ts";
import { checkView } from "#src/workspace/views/view.ts";
import { renderHome, renderLoading } from "#src/slack/home/render-home.ts";
import type { HomeFacts } from "#src/core/home.ts";
import { makeCard, makeProposal } from "./samples.ts";
import { openSlackHouse } from "./house-stage.ts";

it("shows the approver what waits, takes their click, and shows the new state to the asker too", async () => {
  const stage = await openSlackHouse();
  const placed = await stage.propose("Der Katalog kommt im Dezember.");
  const asker = await stage.openHome("U0MARA", /Von dir angefragt/);
  expect(JSON.stringify(asker.blocks)).toContain("In die Wissensbasis");
  const english = await stage.openHome("U0EMILY", /Nothing is waiting for your approval/);
  expect(JSON.stringify(english.blocks)).toContain("Change, only after approval");
  const view = await stage.openHome("U0JONAS", /Wartet auf dich/);
  const button = view.blocks.find((block) => JSON.stringify(block).includes(actions.approve));
  await stage.post("views/actions", {
    person: "U0JONAS",
    view_id: view.id,
    action: { action_id: actions.approve, block_id: button?.["block_id"] },
  });
  const thread = { person: "U0MARA", channel: placed.channel, thread_ts: placed.thread };
  await stage.get("wait", { ...thread, text: "Erledigt.*Entschieden von" });
  await stage.until(async () => {
    const [mine, theirs] = await Promise.all([stage.home("U0JONAS"), stage.home("U0MARA")]);
    return [mine, theirs].every((each) => JSON.stringify(each).includes("nichts zur Freigabe offen"));
  }, "both Homes are up to date");
}, 40_000);

it("tells a guest that nothing may be done", async () => {
  const stage = await openSlackHouse();
  const view = await stage.openHome("U0GAST", /How to ask/);
  expect(JSON.stringify(view.blocks)).toContain("you have no role here");
}, 40_000);

it("says in the status what is not well, in both languages", async () => {
  const stage = await openSlackHouse();
  const command = { channel: "C0MARKETING", command: "/leitstand", text: "status" };
  await stage.post("command", { person: "U0SVEN", ...command });
  await stage.post("command", { person: "U0EMILY", ...command });
  const seen = (person: string, text: string) =>
    stage.get("wait", { person, channel: "C0MARKETING", text, timeout: "8000" });
  await seen("U0SVEN", "Stand von Leitstand.*Protokoll \\(in Ordnung\\)");
  await seen("U0EMILY", "How Leitstand is.*Audit log \\(fine\\)");
}, 40_000);

it("fits Slack's view with many cards", () => {
  const cards = Array.from({ length: 30 }, (_, index) =>
    makeCard({ proposal: makeProposal({ id: `proposal-${index}` as never }) }),
  );
  const facts: HomeFacts = {
    language: "de",
    approvals: { toDecide: cards, waiting: cards },
    ...{ capabilities: [], digests: [], recent: [], month: null, knowledge: null },
    models: { configured: ["some-model"], resting: true },
  };
  for (const language of ["de", "en"] as const) {
    const look = { language, command: "/leitstand", links: new Map<string, string>() };
    expect(checkView(renderHome(facts, look))).toMatchObject({ kind: "valid" });
    expect(checkView(renderLoading(language))).toMatchObject({ kind: "valid" });
    expect(JSON.stringify(renderHome(facts, look))).toContain("25");
  }
});

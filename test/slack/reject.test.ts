// Rejecting asks why: the reason stands in the decision, the audit log, the card and the thread.
import { expect, it } from "vitest";
import { ProposalId } from "#src/core/ids.ts";
import { actions, readCardValue } from "#src/slack/actions.ts";
import { rejectView } from "#src/slack/views/reject.ts";
import { checkView } from "#src/workspace/views/view.ts";
import { openSlackHouse, type Placed } from "./house-stage.ts";

const proposalOf = ({ message }: Placed) => {
  const value = /"value":"(\[[^\]]*\])"/.exec(JSON.stringify(message).replaceAll('\\"', "'"))?.[1];
  return ProposalId.parse(readCardValue(value?.replaceAll("'", '"'))?.proposal);
};

it("shows a valid modal in both languages", () => {
  for (const language of ["de", "en"] as const)
    expect(checkView(rejectView({ proposal: "p", hash: "h" }, language)).kind).toBe("valid");
});

it("takes the reason into decision, log, card and thread, personal data covered", async () => {
  const stage = await openSlackHouse();
  const { house } = stage.opened;
  const placed = await stage.propose("Der Katalog kommt im Oktober.");
  await stage.click(placed, actions.reject);
  const [view] = await stage.until(async () => {
    const views = await stage.modals("U0JONAS");
    return views.length > 0 && views;
  }, "the modal");
  expect(JSON.stringify(view?.blocks)).toContain("Falscher Zeitpunkt");
  await stage.post("views/submit", {
    person: "U0JONAS",
    view_id: view?.id,
    values: {
      common: { common: { selected_option: { value: "timing", text: { type: "plain_text", text: "-" } } } },
      words: { words: { value: "Frag erst mara.lindqvist@example.org" } },
    },
  });
  const thread = { person: "U0MARA", channel: placed.channel, thread_ts: placed.thread };
  await stage.get("wait", {
    ...thread,
    text: "Begründung: Falscher Zeitpunkt: Frag erst.*Abgelehnt|Abgelehnt: .*Begründung: Falscher Zeitpunkt",
  });
  const { message: card } = await stage.get("wait", {
    ...thread,
    text: "Abgelehnt.*Entschieden von.*Falscher Zeitpunkt",
  });
  expect(card?.["ts"]).toBe(placed.ts);
  const stored = await house.ledger.proposal(proposalOf(placed));
  expect(stored?.decision).toMatchObject({ kind: "reject", by: "U0JONAS" });
  expect(stored?.decision?.reason).toMatch(/^Falscher Zeitpunkt: Frag erst <EMAIL_\d+>$/);
  const row = (await house.audit.rows()).find(({ event }) => event === "decision-made");
  expect(row?.body["reason"]).toMatch(/^Falscher Zeitpunkt: Frag erst <EMAIL_\d+>$/);
}, 40_000);

it("rejects without a reason where Slack opens no modal", async () => {
  const stage = await openSlackHouse();
  const placed = await stage.propose("Der Katalog kommt im November.");
  await stage.post("faults", { method: "views.open", error: "expired_trigger_id", times: 1 });
  await stage.click(placed, actions.reject);
  const thread = { person: "U0MARA", channel: placed.channel, thread_ts: placed.thread };
  await stage.get("wait", { ...thread, text: "Abgelehnt: " });
  expect((await stage.opened.house.desk.card(proposalOf(placed)))?.state).toBe("rejected");
}, 40_000);

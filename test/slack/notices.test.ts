// A reminder in the direct conversation: told once, with buttons that work, and showing the final state afterwards.
import { expect, it } from "vitest";
import { actions } from "#src/slack/actions.ts";
import { openSlackHouse } from "./house-stage.ts";

it("reminds the approver with a card that decides, and every place shows what came of it", async () => {
  const stage = await openSlackHouse();
  const { house, wait } = stage.opened;
  const placed = await stage.propose("Der Katalog kommt im Oktober.");
  wait(4.1 * 3600);
  const end = house.reminders.start((notice) => stage.surface.tellNotice(notice));
  await house.reminders.tick();
  const { channel = "" } = await stage.post("open", { person: "U0JONAS" });
  const direct = { person: "U0JONAS", channel };
  const { message: reminder } = await stage.get("wait", {
    ...direct,
    text: "Erinnerung: .*leitstand_approve",
  });
  const { channel: hers = "" } = await stage.post("open", { person: "U0SVEN" });
  await stage.get("wait", { person: "U0SVEN", channel: hers, text: "Erinnerung" });
  // A process that died after posting: the heir finds the message.
  const card = (await house.desk.cards({ open: true }))[0];
  if (card === undefined) throw new Error("no card");
  const { id: proposal } = card.proposal;
  await stage.surface.tellNotice({
    proposal,
    kind: "reminder",
    person: card.proposal.asker,
    card,
    again: false,
  });
  await stage.surface.tellNotice({
    proposal,
    kind: "reminder",
    person: card.proposal.asker,
    card,
    again: true,
  });
  const { channel: own = "" } = await stage.post("open", { person: "U0MARA" });
  const { messages = [] } = await stage.get("messages", { person: "U0MARA", channel: own });
  expect(messages.filter(({ text }) => text.includes("Erinnerung"))).toHaveLength(1);

  await stage.post("click", { ...direct, message_ts: reminder?.["ts"], action_id: actions.approve });
  const done = "Erledigt.*Entschieden von";
  await stage.get("wait", {
    person: "U0MARA",
    channel: placed.channel,
    thread_ts: placed.thread,
    text: done,
  });
  for (const place of [direct, { person: "U0SVEN", channel: hers }, { person: "U0MARA", channel: own }]) {
    const { message } = await stage.get("wait", { ...place, text: done });
    expect(JSON.stringify(message)).not.toContain(actions.approve);
  }
  end();
}, 40_000);

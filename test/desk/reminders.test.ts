// Reminders against the real house and its store: once each, over crashes and replicas, and never after a decision.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { ApprovalNotice } from "#src/core/approval-notices.ts";
import type { ProposalCard } from "#src/core/desk.ts";
import { createReminders } from "#src/desk/reminders.ts";
import { createNoticeStore, noticeMigrations, type NoticeTables } from "#src/store/approvals/notices.ts";
import { openDatabase, type OpenDatabase } from "#src/store/database.ts";
import { jonas, mara, openCards, openProviderHouse, type ProviderHouse } from "#test/graph/provider-house.ts";
import { addsToLibrary } from "#test/graph/stories.ts";

let opened: ProviderHouse;
let database: OpenDatabase<NoticeTables>;
beforeAll(async () => void (opened = await openProviderHouse()));
afterAll(() => opened.close());
/** Of this test: what others left open is not its business. */
let own: Set<string>;
beforeEach(async () => {
  own = new Set();
  // The next Monday, 10:00 in Berlin.
  const now = opened.house.clock.now().getTime();
  const week = 7 * 86_400_000;
  const monday = Date.parse("2026-11-23T09:00:00Z");
  opened.wait((monday + Math.ceil((now - monday) / week) * week - now) / 1000);
  database = await openDatabase<NoticeTables>(":memory:", { migrations: noticeMigrations });
});
afterEach(() => database.close());

async function one(text: string): Promise<ProposalCard> {
  opened.provider.play(addsToLibrary(text));
  const [card] = await openCards(opened, await opened.ask(`Nimm das in die Wissensbasis auf: ${text}`));
  if (card === undefined) throw new Error("no card");
  own.add(card.proposal.id);
  return card;
}

/** One process of several over the same tables. */
function replica({ dies }: { dies?: "claimed" | "told" } = {}) {
  const told: ApprovalNotice[] = [];
  const { desk, ledger, directory, clock } = opened.house;
  const reminders = createReminders({
    ...{ desk, directory, clock, store: createNoticeStore(database) },
    ledger: {
      endingAfter: async (moment) =>
        (await ledger.endingAfter(moment)).filter(({ proposal }) => own.has(proposal.id)),
    },
    log: () => undefined,
    schedule: { remindHours: 4, escalateHours: 12, from: 8, to: 18, timeZone: "Europe/Berlin" },
    moment: (name) => {
      if (name === dies) throw new Error("killed");
    },
  });
  const end = reminders.start(async (notice) => void told.push(notice));
  return { told, tick: () => reminders.tick(), end };
}

const short = ({ kind, person, again }: ApprovalNotice) => `${kind} ${person}${again ? " again" : ""}`;
const hours = (count: number) => opened.wait(count * 3600);
const approvers = ["U0HANNE", "U0JONAS", "U0SVEN"];

it("reminds each approver once in four hours, over two replicas and a restart", async () => {
  await one("Der Katalog kommt im Oktober.");
  const [first, second] = [replica(), replica()];
  await Promise.all([first.tick(), second.tick()]);
  expect([...first.told, ...second.told]).toEqual([]);
  hours(4.1);
  await Promise.all([first.tick(), second.tick(), first.tick(), second.tick()]);
  first.end();
  second.end();
  const third = replica();
  await third.tick();
  third.end();
  const told = [...first.told, ...second.told, ...third.told].map(short).toSorted();
  expect(told).toEqual(approvers.map((id) => `reminder ${id}`));
});

it("reminds again in the last quarter, asks the admins, and tells the asker when it ran out", async () => {
  const { proposal } = await one("Der Katalog kommt im Mai.");
  const { told, tick, end } = replica();
  hours(22.1); // Tuesday, 08:06 in Berlin.
  await tick();
  expect(told.map(short).toSorted()).toEqual([
    "escalation U0SVEN",
    ...approvers.map((id) => `last-reminder ${id}`),
  ]);
  told.length = 0;
  hours(2);
  await opened.house.desk.decide({ proposal: proposal.id, hash: proposal.hash, kind: "approve", by: jonas });
  await tick();
  await tick();
  expect(told).toMatchObject([{ kind: "expired", person: mara, card: { state: "expired" } }]);
  end();
});

it("says nothing about what is decided, and nothing at night", async () => {
  const decided = await one("Der Katalog kommt im Juni.");
  const waiting = await one("Der Katalog kommt im Juli.");
  const { id, hash } = decided.proposal;
  await opened.house.desk.decide({ proposal: id, hash, kind: "reject", by: jonas });
  const { told, tick, end } = replica();
  hours(10); // 20:00 in Berlin.
  await tick();
  expect(told).toEqual([]);
  hours(12.1);
  await tick();
  expect(new Set(told.map(({ proposal }) => proposal))).toEqual(new Set([waiting.proposal.id]));
  end();
});

it.each(["claimed", "told"] as const)(
  "finishes what a process left behind when it died at %s",
  async (dies) => {
    await one("Der Katalog kommt im August.");
    hours(4.1);
    const dead = replica({ dies });
    await dead.tick();
    dead.end();
    const heir = replica();
    await heir.tick();
    expect(heir.told).toEqual([]);
    hours(0.1);
    await heir.tick();
    await heir.tick();
    heir.end();
    // Whoever tells it looks first whether it stands there.
    expect(heir.told.map(short).toSorted()).toEqual(approvers.map((id) => `reminder ${id} again`));
  },
);

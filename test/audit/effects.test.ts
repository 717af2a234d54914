// The log and the ledger against each other: what is in the one and not in the other, or not the same.
import { afterEach, beforeEach, expect, it } from "vitest";
import { collectEffects, verifyEffects } from "#src/audit/effects.ts";
import { StoredEntry } from "#src/audit/row.ts";
import type { LedgerEntry } from "#src/core/state-ports.ts";
import type { Proposal, Receipt } from "#src/core/proposal.ts";
import { ProposalId } from "#src/core/ids.ts";
import { gateHouse } from "../gate/gate-house.ts";

let house: Awaited<ReturnType<typeof gateHouse>>;
let done: Proposal;
beforeEach(async () => {
  house = await gateHouse();
  done = await house.propose();
  await house.carryOut(done, await house.decide(done));
  const second = await house.propose("Werther");
  await house.carryOut(second, await house.decide(second));
});
afterEach(() => house.close());

/** The ledger and the log as they stand, bent by a test, held against each other. */
async function held(
  bend: {
    ledger?: (entries: readonly LedgerEntry[]) => readonly LedgerEntry[];
    without?: (entry: StoredEntry) => boolean;
    row?: (entry: StoredEntry) => StoredEntry;
    reversed?: boolean;
  } = {},
) {
  const {
    ledger = (entries) => entries,
    without = () => false,
    row = (entry) => entry,
    reversed = false,
  } = bend;
  const entries = (await house.audit.rows())
    .map((one) => StoredEntry.parse(one))
    .filter((one) => !without(one));
  const effects = collectEffects();
  (reversed ? entries.reverse() : entries).forEach((entry, index) => effects.add(index + 1, row(entry)));
  const { problems, notes } = verifyEffects(effects.byProposal, ledger(await house.ledger.all()), {
    since: null,
  });
  return {
    problems: problems.map(({ text }) => text).join("\n"),
    notes: notes.map(({ text }) => text).join("\n"),
  };
}

const receiptOf = (entries: readonly LedgerEntry[], change: (receipt: Receipt) => Receipt | null) =>
  entries.map((entry) =>
    entry.proposal.id === done.id && entry.receipt !== null
      ? { ...entry, receipt: change(entry.receipt) }
      : entry,
  );

it("are of one mind after an approval and a second effect", async () => {
  expect(await held()).toEqual({ problems: "", notes: "" });
  expect((await house.audit.verify()).ok).toBe(true);
});

it.each(["proposal-made", "decision-made", "policy-decided", "effect-intended", "effect-settled"])(
  "miss a row of an executed proposal: %s",
  async (event) => {
    expect((await held({ without: (one) => one.event === event })).problems).toContain(
      "has a receipt, but the log does not say",
    );
  },
);

it("see steps in the wrong order", async () => {
  expect((await held({ reversed: true })).problems).toContain("only after what had to follow it");
});

it.each<[string, Parameters<typeof held>[0], string]>([
  [
    "a receipt that was removed",
    { ledger: (all) => receiptOf(all, () => null) },
    "the ledger has no receipt",
  ],
  [
    "a proposal that was removed",
    { ledger: (all) => all.filter(({ proposal }) => proposal.id !== done.id) },
    "which the ledger does not have",
  ],
  [
    "a receipt with another end",
    { ledger: (all) => receiptOf(all, (one) => ({ ...one, kind: "refused" })) },
    "the ledger says refused",
  ],
  [
    "a receipt with another result",
    { ledger: (all) => receiptOf(all, (one) => ({ ...one, result: "{}" })) },
    "another result",
  ],
  [
    "a receipt that claims to be undone",
    { ledger: (all) => receiptOf(all, (one) => ({ ...one, kind: "undone" })) },
    "nothing undid it",
  ],
  [
    "arguments that were changed",
    { ledger: (all) => all.map((one) => ({ ...one, proposal: { ...one.proposal, arguments: "{}" } })) },
    "other arguments",
  ],
  [
    "a hash that was changed",
    { ledger: (all) => all.map((one) => ({ ...one, proposal: { ...one.proposal, hash: "0" } })) },
    "another hash than the ledger",
  ],
  [
    "an effect nobody proposed",
    {
      ledger: (all) =>
        all.flatMap((one) => [
          one,
          { ...one, proposal: { ...one.proposal, id: ProposalId.parse("x".repeat(32)), undoes: null } },
        ]),
    },
    "has a receipt, but the log does not say that it was proposed",
  ],
  [
    "a decision the other way",
    {
      row: (one) => (one.event === "decision-made" ? { ...one, body: { ...one.body, kind: "reject" } } : one),
    },
    "another decision",
  ],
  [
    "an approval that policy denied",
    {
      row: (one) =>
        one.event === "policy-decided" ? { ...one, body: { ...one.body, decision: "deny" } } : one,
    },
    "that policy allowed it",
  ],
])("see %s", async (_, bend, words) => {
  expect((await held(bend)).problems).toContain(words);
});

it("notice what a crash cut off without calling it tampering", async () => {
  const cut = await held({
    ledger: (all) => receiptOf(all, () => null),
    without: (one) => one.event === "effect-settled" && one.body["proposal"] === done.id,
  });
  expect(cut.problems).toBe("");
  expect(cut.notes).toContain("was begun and not settled");
});

it("take an undo by a proposal of its own", async () => {
  const { ledger } = house;
  const stored = (await ledger.proposal(done.id))?.receipt;
  if (stored == null) throw new Error("no receipt");
  await ledger.settle({ ...stored, kind: "undone" });
  const entries = await ledger.all();
  const undo = entries.map((entry) =>
    entry.proposal.id === done.id ? entry : { ...entry, proposal: { ...entry.proposal, undoes: done.id } },
  );
  expect((await held({ ledger: () => undo })).problems).toBe("");
});

// Registering and concluding experiments through the real gate: promised before, measured once, undone while it can be.
import { expect, test } from "vitest";
import { shownSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import { concludeExperiment } from "#tools/views/conclude-experiment.ts";
import { registerExperiment } from "#tools/views/register-experiment.ts";
import { ledgerHouse } from "./ledger-house.ts";
import { planned } from "./past-entries.ts";

const name = "register-experiment";
const wish = {
  ...{ kind: "geo", channel: "Paid Social", hypothesis: "Paid Social bringt mehr, als es kostet." },
  ...{ metric: "Umsatz je Woche (EUR)", method: "synthetic control", start: "7.12.2026", end: "2027-01-03" },
  ...{ minimumEffect: 300, decisionRule: "Gewinn: behalten; Verlust: kürzen; sonst länger testen" },
};
const text = "Trag einen Geo-Test für Paid Social ein, vom 7.12.2026 bis 2027-01-03.";

test("a plan is shown, approved by a lead, registered once and found by its key", async () => {
  let armed = true;
  const house = await ledgerHouse({
    moment: (moment) => {
      if (armed && moment === "after-effect") throw new Error("killed");
    },
  });
  const proposal = await house.propose(name, wish, text);
  expect(proposal.approverRoles).toEqual(["lead", "admin"]);
  expect(proposal.preview.lines.map(({ label, after }) => [label, after])).toContainEqual([
    "Beginn",
    "2026-12-07",
  ]);
  expect(await house.experiments.list()).toEqual([]);
  expect((await house.approve(proposal, "U1")).kind).toBe("refused");
  const other = await house.propose(name, { ...wish, method: "tbr" }, text);
  await expect(house.approve(other)).rejects.toThrow("killed");
  armed = false;
  expect((await house.approve(other)).kind).toBe("done");
  const [entry, ...more] = await house.experiments.list();
  expect(more).toEqual([]);
  expect(entry?.plan).toMatchObject({ channel: "paid-social", start: "2026-12-07", end: "2027-01-03" });
  expect(entry?.plan.id).toMatch(/^geo-paid-social-[0-9a-f]{8}$/);
  await house.close();
});

test("what comes too late or stands there already is refused, also between proposal and approval", async () => {
  const house = await ledgerHouse({ entries: [planned("geo-tv")] });
  const late = { ...wish, start: "2026-11-20" };
  expect(await house.call(name, late, `${text} Ab 2026-11-20.`)).toMatchObject({ code: "already-started" });
  expect(await house.call(name, { ...wish, id: "geo-tv" }, text)).toMatchObject({ code: "known-experiment" });
  expect(await house.call(name, { ...wish, channel: null }, text)).toMatchObject({ code: "no-channel" });
  const tomorrow = { ...wish, start: "2026-11-24" };
  const proposal = await house.propose(name, tomorrow, `${text} Doch schon ab 2026-11-24.`);
  house.pass(48);
  expect(await house.approve(proposal)).toMatchObject({ kind: "refused" });
  expect(await house.experiments.list()).toHaveLength(1);
  await house.close();
});

test("channel and days that nobody said are not let through", async () => {
  const house = await ledgerHouse();
  expect((await house.call(name, wish, "Trag einen Test ein.")).kind).not.toBe("proposed");
  await house.close();
});

test("another plan on the channel voids the approval; a withdrawal is read back", async () => {
  const house = await ledgerHouse();
  const first = await house.propose(name, { ...wish, id: "a-test" }, text);
  const second = await house.propose(name, { ...wish, id: "b-test" }, text);
  expect((await house.approve(first)).kind).toBe("done");
  expect((await house.approve(second)).kind).toBe("drifted");
  expect(await house.approve(await house.undoOf(first))).toMatchObject({ kind: "done" });
  expect(await house.experiments.load("a-test")).toBeNull();
  await house.close();
});

const result = {
  ...{ id: "geo-tv", effect: 180, low: 100, high: 260 },
  lift: { x: 0, deltaX: 100, deltaY: 180, sd: 41 },
};

test("a result is recorded once, for good, and only for what was registered", async () => {
  const conclude = "conclude-experiment";
  const house = await ledgerHouse({
    entries: [planned("geo-tv"), planned("later", { start: "2026-12-01" })],
  });
  const said = "Trag das Ergebnis von geo-tv ein, nicht von later oder other.";
  expect(await house.call(conclude, { ...result, id: "other" }, said)).toMatchObject({
    code: "unknown-experiment",
  });
  expect(await house.call(conclude, { ...result, id: "later" }, said)).toMatchObject({ code: "not-started" });
  expect(await house.call(conclude, { ...result, low: 190 }, said)).toMatchObject({ code: "effect-outside" });
  const proposal = await house.propose(conclude, result, said);
  expect(proposal.preview).toMatchObject({ reversible: false });
  const other = await house.propose(conclude, { ...result, effect: 200 }, said);
  expect((await house.approve(proposal)).kind).toBe("done");
  expect((await house.approve(other)).kind).toBe("refused");
  expect((await house.experiments.load("geo-tv"))?.result).toMatchObject({
    effect: 180,
    interval: [100, 260],
  });
  await house.close();
});

test("both inputs can be shown to a model", () => {
  for (const tool of [registerExperiment, concludeExperiment])
    expect(() => assertStrict(shownSchema(tool.input, { name: tool.name }).json)).not.toThrow();
});

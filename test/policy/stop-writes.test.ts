// The switch that stops all writes: nothing begins after it was turned, whatever was approved before.
import { describe, expect, it } from "vitest";
import { areWritesStopped } from "#src/core/writes.ts";
import { gateHouse } from "#test/gate/gate-house.ts";

const at = "2026-11-23T09:00:00.000Z";
const stop = { reason: "an incident", at };

it("refuses to propose while writes are stopped, and reads go on", async () => {
  const { call, writes, ledger } = await gateHouse();
  await writes.stop(stop);
  expect(await call("add-book", { title: "Faust" })).toMatchObject({
    kind: "refused",
    code: "writes-stopped",
  });
  expect(await ledger.open()).toEqual([]);
  expect(await call("read-book", { title: "Faust" })).toMatchObject({ kind: "ran" });
  await writes.resume({ at });
  expect(await call("add-book", { title: "Faust" })).toMatchObject({ kind: "proposed" });
});

it("does not carry out what was approved before the stop", async () => {
  const { propose, decision, ledger, carryOut, shelf, writes } = await gateHouse();
  const proposal = await propose();
  await ledger.claim(decision(proposal));
  await writes.stop(stop);
  const receipt = await carryOut(proposal, decision(proposal));
  expect(receipt).toMatchObject({
    kind: "refused",
    detail: expect.stringMatching(/angehalten.*stopped/s) as string,
  });
  expect(shelf.applied).toBe(0);
  // Resuming does not bring it back to life: whoever still wants it asks again.
  await writes.resume({ at });
  expect((await carryOut(proposal, decision(proposal))).kind).toBe("refused");
  expect(shelf.applied).toBe(0);
});

it.each(["before-intent", "after-intent"] as const)("stops %s: no effect", async (where) => {
  const house: { stop?: () => Promise<void> } = {};
  const stops: Promise<void>[] = [];
  const { propose, decision, ledger, carryOut, shelf, writes } = await gateHouse({
    moment: (name) => {
      if (name === where && house.stop !== undefined) stops.push(house.stop());
    },
  });
  house.stop = () => writes.stop(stop);
  const proposal = await propose();
  await ledger.claim(decision(proposal));
  expect((await carryOut(proposal, decision(proposal))).kind).toBe("refused");
  await Promise.all(stops);
  expect(shelf.applied).toBe(0);
});

it("finishes the step in progress and starts no other of the bundle", async () => {
  const house: { stop?: () => Promise<void> } = {};
  const { propose, decision, ledger, carryOut, shelf, writes } = await gateHouse({
    moment: (name) => {
      if (name === "after-effect") void house.stop?.();
    },
  });
  house.stop = () => writes.stop(stop);
  const bundle = [await propose("Faust"), await propose("Werther"), await propose("Egmont")];
  for (const proposal of bundle) await ledger.claim(decision(proposal));
  const kinds = [];
  for (const proposal of bundle) kinds.push((await carryOut(proposal, decision(proposal))).kind);
  // A second and third book would drift or be done; after the stop they are neither.
  expect(kinds).toEqual(["done", "refused", "refused"]);
  expect(shelf.applied).toBe(1);
});

it("lets none of twenty parallel approvals through after the stop", async () => {
  const { propose, decision, ledger, carryOut, shelf, writes } = await gateHouse();
  const proposals = [await propose("Faust"), await propose("Werther"), await propose("Egmont")];
  for (const proposal of proposals) await ledger.claim(decision(proposal));
  await writes.stop(stop);
  const receipts = await Promise.all(
    Array.from({ length: 20 }, (_, index) => {
      const proposal = proposals[index % proposals.length] ?? proposals[0];
      if (proposal === undefined) throw new Error("no proposal");
      return carryOut(proposal, decision(proposal));
    }),
  );
  expect(new Set(receipts.map(({ kind }) => kind))).toEqual(new Set(["refused"]));
  expect(shelf.applied).toBe(0);
});

it("still records an effect that a crash had left without a receipt", async () => {
  let armed = true;
  const { propose, decision, ledger, carryOut, shelf, writes } = await gateHouse({
    moment: (name) => {
      if (armed && name === "after-effect") throw new Error("killed");
    },
  });
  const proposal = await propose();
  await ledger.claim(decision(proposal));
  await expect(carryOut(proposal, decision(proposal))).rejects.toThrow("killed");
  armed = false;
  await writes.stop(stop);
  expect((await carryOut(proposal, decision(proposal))).kind).toBe("done");
  expect(shelf.applied).toBe(1);
});

describe("a switch that cannot be read", () => {
  it.each([
    ["throws", () => Promise.reject(new Error("disk"))],
    ["says nothing", () => Promise.resolve(undefined)],
    ["says rubbish", () => Promise.resolve({ stopped: "no" })],
  ])("counts as stopped when it %s", async (_, state) => {
    // Rubbish has no type: that is what is tried.
    expect(await areWritesStopped({ state: state as never })).toBe(true);
  });
});

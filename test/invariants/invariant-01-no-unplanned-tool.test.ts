// 1. Executed tools are a subset of the plan that was made before any untrusted byte was read.
import fc from "fast-check";
import { expect, it } from "vitest";
import { openStand } from "./stand.ts";

const tools = ["read-book", "add-book", "fetch-page"];
const name = fc.oneof(
  fc.constantFrom(...tools),
  fc.string({ maxLength: 20 }),
  fc.constantFrom("Read-Book", "read-book ", "../add-book", "constructor", "__proto__"),
);

it("runs nothing that the plan does not name, in whatever order and with whatever input it is called", async () => {
  const stand = await openStand();
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(tools),
      fc.array(fc.record({ name, title: fc.constantFrom("Faust", "web", "x") }), { maxLength: 6 }),
      async (planned, wishes) => {
        const loop = stand.loop(planned);
        for (const wish of wishes) {
          const before = [stand.shelf.applied, stand.reached.length];
          const outcome = await stand.try(loop, wish.name, { title: wish.title, page: wish.title });
          if (planned.includes(wish.name)) continue;
          expect(outcome).toMatchObject({ kind: "refused" });
          expect([stand.shelf.applied, stand.reached.length]).toEqual(before);
        }
      },
    ),
    { seed: 1, numRuns: 30 },
  );
  await stand.close();
});

it("runs no tool that an untrusted result asks for after it was read", async () => {
  const stand = await openStand();
  const loop = stand.loop(tools);
  await stand.try(loop, "read-book", { title: "web" });
  expect(await stand.try(loop, "fetch-page", { page: "Faust" })).toMatchObject({ code: "tainted" });
  expect(await stand.try(loop, "add-book", { title: "Faust" })).toMatchObject({ code: "tainted" });
  expect(stand.reached).toEqual([]);
  await stand.close();
});

// 13. A loop ends: no more calls than its limit, whatever it calls; a call ends with its time.
import fc from "fast-check";
import { expect, it } from "vitest";
import { openStand } from "./stand.ts";

it("runs at most as many calls as the assignment allows, also when they come at once", async () => {
  const stand = await openStand();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      async (limit, wishes, atOnce) => {
        const loop = stand.loop(["read-book"], undefined, limit);
        const call = () => stand.try(loop, "read-book", { title: "Faust" });
        const outcomes = [];
        if (atOnce) outcomes.push(...(await Promise.all(Array.from({ length: wishes }, call))));
        else for (let index = 0; index < wishes; index += 1) outcomes.push(await call());
        expect(outcomes.filter(({ kind }) => kind === "ran").length).toBe(Math.min(limit, wishes));
      },
    ),
    { seed: 13, numRuns: 20 },
  );
  await stand.close();
});

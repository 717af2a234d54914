// 16. Every effect stands in the log with its call, its intent and its outcome, in this order; refusals stand there too.
import fc from "fast-check";
import { expect, it } from "vitest";
import { openStand } from "./stand.ts";

it("has call, intent and outcome for each effect, whatever else is tried in between", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("write", "read", "forged", "unknown"), { minLength: 1, maxLength: 6 }),
      async (steps) => {
        const stand = await openStand();
        let written = 0;
        for (const [index, step] of steps.entries()) {
          const title = `buch${index}`;
          const at = stand.turn(`Nimm ${title} auf`);
          const loop = stand.loop(["add-book", "read-book"]);
          if (step === "read") await stand.try(loop, "read-book", { title });
          if (step === "unknown") await stand.try(loop, "delete-everything", {});
          if (step !== "write" && step !== "forged") continue;
          const outcome = await stand.try(loop, "add-book", { title }, { in: at });
          if (outcome.kind !== "proposed") throw new Error("not proposed");
          const decision = stand.decision(outcome.proposal);
          if (step === "write") await stand.decide(outcome.proposal);
          const { kind } = await stand.carryOut(outcome.proposal, decision);
          written += kind === "done" ? 1 : 0;
        }
        const rows = await stand.audit.rows();
        const of = (event: string) => rows.filter((row) => row.event === event);
        expect(of("effect-intended")).toHaveLength(written);
        expect(written).toBe(stand.shelf.applied);
        expect(of("tool-called")).toHaveLength(steps.length);
        for (const intent of of("effect-intended")) {
          const outcome = rows.find(
            (row) => row.event === "effect-settled" && row.body["proposal"] === intent.body["proposal"],
          );
          expect(outcome?.sequence).toBeGreaterThan(intent.sequence);
        }
        expect((await stand.audit.verify()).problems).toEqual([]);
        await stand.close();
      },
    ),
    { seed: 16, numRuns: 8 },
  );
});

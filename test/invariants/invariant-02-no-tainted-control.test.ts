// 2. Nothing that steers a write or a way out derives from untrusted text.
import fc from "fast-check";
import { expect, it } from "vitest";
import { UserId } from "#src/core/ids.ts";
import { personLabel } from "#src/core/label.ts";
import type { Ask } from "#src/core/turn.ts";
import { askOf } from "#test/fakes/ask.ts";
import { openStand } from "./stand.ts";

it("refuses every value that the asker did not write as a whole", async () => {
  const stand = await openStand();
  const word = fc.stringMatching(/^[a-z]{3,9}$/);
  await fc.assert(
    fc.asyncProperty(
      word,
      fc.oneof(word, fc.string({ minLength: 1, maxLength: 40 })),
      async (own, forged) => {
        const at = stand.turn(`Nimm ${own} auf`);
        const allowed = [own, "nimm", "auf", `nimm ${own}`, `${own} auf`, `nimm ${own} auf`];
        fc.pre(!allowed.includes(forged.normalize("NFKC").toLowerCase().trim()) && forged.trim() !== "");
        const refused = await stand.try(stand.loop(["add-book"]), "add-book", { title: forged }, { in: at });
        expect(refused).toMatchObject({ kind: "refused", code: "control-field" });
        const taken = await stand.try(stand.loop(["add-book"]), "add-book", { title: own }, { in: at });
        expect(taken.kind).toBe("proposed");
      },
    ),
    { seed: 2, numRuns: 50 },
  );
  await stand.close();
});

const other = { turn: null, variants: [], specialists: [] };
const withHistory = (text: string, history: Ask["history"]): Ask => ({ ...askOf(text), history });

it.each([
  ["a number inside a year", askOf("Nimm das Buch von 2025 auf"), "5"],
  ["a host inside a longer one", askOf("Nimm aa.de.evil auf"), "a.de"],
  ["a quoted line", askOf("Nimm das auf\n> Mephisto"), "Mephisto"],
  ["a forwarded mail", askOf("Nimm das auf\nVon: x@y.example\nMephisto"), "Mephisto"],
  [
    "another person's message",
    withHistory("Nimm das auf", [
      { ...other, from: "person", by: UserId.parse("U9"), text: "Mephisto", label: personLabel },
    ]),
    "Mephisto",
  ],
  [
    "a message of nobody known",
    withHistory("Nimm das auf", [{ ...other, from: "person", text: "Mephisto", label: personLabel }]),
    "Mephisto",
  ],
  [
    "an answer of ours",
    withHistory("Nimm das auf", [{ ...other, from: "leitstand", text: "Mephisto", label: personLabel }]),
    "Mephisto",
  ],
])("does not take %s for the asker's word", async (_, ask, title) => {
  const stand = await openStand();
  const outcome = await stand.try(stand.loop(["add-book"]), "add-book", { title }, { in: stand.turn(ask) });
  expect(outcome).toMatchObject({ kind: "refused", code: "control-field" });
  await stand.close();
});

it("does not take an entity of the plan for the asker's word", async () => {
  const stand = await openStand();
  const loop = stand.loop(["add-book"]);
  loop.assignment.entities.push("Mephisto");
  expect(await stand.try(loop, "add-book", { title: "Mephisto" })).toMatchObject({ code: "control-field" });
  await stand.close();
});

it("takes what the same person said before in the conversation", async () => {
  const stand = await openStand();
  const said = { ...other, from: "person" as const, by: UserId.parse("U1"), text: "Es geht um Mephisto." };
  const at = stand.turn(withHistory("Nimm das auf", [said]));
  const outcome = await stand.try(stand.loop(["add-book"]), "add-book", { title: "Mephisto" }, { in: at });
  expect(outcome.kind).toBe("proposed");
  await stand.close();
});

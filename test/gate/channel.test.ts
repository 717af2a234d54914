// At the gate a channel's settings hold whatever the plan says.
import { expect, it } from "vitest";
import { askOf } from "#test/fakes/ask.ts";
import { openStand } from "../invariants/stand.ts";

const within = (allowed: { specialists: "seo"[] | null; tools: string[] | null }) => ({
  ...askOf("Nimm Faust auf"),
  allowed,
});

it.each([
  ["a tool that the channel leaves out", { specialists: null, tools: ["fetch-page"] }],
  ["a specialist that the channel leaves out", { specialists: ["seo" as const], tools: null }],
])("refuses %s, and allows it where nothing is set", async (_case, allowed) => {
  const stand = await openStand();
  const input = { title: "Faust" };
  const refused = await stand.try(stand.loop(["read-book"]), "read-book", input, {
    in: stand.turn(within(allowed)),
  });
  expect(refused).toMatchObject({ kind: "refused", code: "channel" });
  const free = await stand.try(stand.loop(["read-book"]), "read-book", input);
  expect(free).not.toMatchObject({ code: "channel" });
});

// `{from, path}`: the gate puts in what an earlier run of the same Turn found, with everything that its label says.
import { expect, it } from "vitest";
import { z } from "zod";
import { control, defineTool } from "#src/core/tool.ts";
import { openLoop } from "#src/gate/gate-call.ts";
import { turnOf } from "#test/fakes/ask.ts";
import { gateHouse } from "./gate-house.ts";

const rowsTool = defineTool({
  name: "list-books",
  does: { de: "Listet.", en: "Lists." },
  effect: "read",
  risk: "low",
  needs: [],
  version: "1",
  cost: { seconds: 1 },
  input: z.object({ web: z.boolean().optional(), only: control(z.string()).optional() }),
  output: z.object({ rows: z.array(z.object({ title: z.string() })), web: z.boolean() }),
  run: async ({ web = false, only }) => ({ rows: [{ title: only ?? "Mephisto" }], web }),
  trust: ({ web }) => (web ? "untrusted" : "trusted"),
});

async function house() {
  const opened = await gateHouse({ tools: [rowsTool] });
  const list = async (web: boolean): Promise<string> => {
    const outcome = await opened.call("list-books", { web });
    return outcome.kind === "ran" ? outcome.run : "";
  };
  return { ...opened, list };
}

it("lets a value of a trusted run steer, which nobody wrote", async () => {
  const { call, list } = await house();
  const from = await list(false);
  expect(await call("add-book", { title: "Mephisto" })).toMatchObject({ code: "control-field" });
  const outcome = await call("add-book", { title: { from, path: "rows.0.title" } });
  expect(outcome).toMatchObject({ kind: "proposed", proposal: { arguments: '{"title":"Mephisto"}' } });
});

it("takes the same path in brackets", async () => {
  const { call, list } = await house();
  const outcome = await call("add-book", { title: { from: await list(false), path: "rows[0].title" } });
  expect(outcome.kind).toBe("proposed");
});

it("brings the taint of an untrusted run into a loop that has read nothing", async () => {
  const { gate, list, loop } = await house();
  const from = await list(true);
  const fresh = openLoop(loop.assignment, 4);
  const call = (name: string, input: unknown) =>
    gate.call({
      ...{ turn: turnOf("Nimm Faust auf"), loop: fresh, name, input, dryRun: false },
      signal: AbortSignal.timeout(5_000),
    });
  const title = { from, path: "rows.0.title" };
  expect(await call("add-book", { title })).toMatchObject({ code: "tainted" });
  expect(await call("list-books", { only: title })).toMatchObject({ code: "control-field" });
});

it.each([
  ["a run of nobody", "0".repeat(24), "rows"],
  ["a path to nothing", null, "rows.7.title"],
  ["a path out of the output", null, "__proto__.constructor"],
  ["a path into a text's methods", null, "rows.0.title.length"],
])("refuses %s", async (_, run, path) => {
  const { call, list } = await house();
  const from = run ?? (await list(false));
  expect(await call("add-book", { title: { from, path } })).toMatchObject({ code: "bad-handle" });
});

it("refuses a run of another Turn", async () => {
  const { gate, list, loop } = await house();
  const from = await list(false);
  const outcome = await gate.call({
    turn: turnOf("Nimm Faust auf", "T2"),
    loop: openLoop(loop.assignment, 4),
    ...{ name: "add-book", input: { title: { from, path: "rows.0.title" } }, dryRun: false },
    signal: AbortSignal.timeout(5_000),
  });
  expect(outcome).toMatchObject({ kind: "refused", code: "bad-handle" });
});

import { expect, it } from "vitest";
import { gateHouse } from "./gate-house.ts";

it("runs a read and keeps the run, so that it can be repeated", async () => {
  const { call, runs } = await gateHouse();
  const outcome = await call("read-book", { title: "Faust" });
  expect(outcome).toMatchObject({ kind: "ran", output: { text: "Faust" }, label: { trust: "trusted" } });
  expect(await runs.load(outcome.kind === "ran" ? outcome.run : "")).toMatchObject({
    tool: "read-book",
    input: { title: "Faust" },
  });
});

it("stores a write as a proposal and changes nothing", async () => {
  const { call, shelf, ledger } = await gateHouse();
  expect(await call("add-book", { title: "Faust" })).toMatchObject({ kind: "proposed" });
  expect(shelf.books.size).toBe(0);
  expect(await ledger.open()).toHaveLength(1);
});

it("stores the same wish of the same assignment once", async () => {
  const { call, ledger } = await gateHouse();
  await call("add-book", { title: "Faust" });
  await call("add-book", { title: "Faust" });
  expect(await ledger.open()).toHaveLength(1);
});

it.each([
  ["an unknown tool", "delete-everything", {}, "unknown-tool"],
  ["a bad input", "read-book", { title: 7 }, "bad-input"],
  ["a control field that nobody wrote", "add-book", { title: "Mephisto" }, "control-field"],
])("refuses %s", async (_, name, input, code) => {
  const { call } = await gateHouse();
  expect(await call(name, input)).toMatchObject({ kind: "refused", code });
});

it("refuses a write after untrusted text was read, and still lets it read", async () => {
  const { call } = await gateHouse();
  await call("read-book", { title: "web" });
  expect(await call("add-book", { title: "Faust" })).toMatchObject({ kind: "refused", code: "tainted" });
  expect(await call("read-book", { title: "Faust" })).toMatchObject({ kind: "ran" });
});

it("refuses a tool that the assignment does not name", async () => {
  const { call, loop } = await gateHouse();
  loop.assignment.tools.splice(0, 1);
  expect(await call("add-book", { title: "Faust" })).toMatchObject({ kind: "refused", code: "not-assigned" });
});

it("stops at the budget of calls", async () => {
  const { call } = await gateHouse();
  for (let index = 0; index < 4; index += 1) await call("read-book", { title: "Faust" });
  expect(await call("read-book", { title: "Faust" })).toMatchObject({ kind: "refused", code: "budget" });
});

it("hands a foreseen failure over and throws the unforeseen", async () => {
  const { call } = await gateHouse();
  expect(await call("read-book", { title: "missing" })).toMatchObject({
    kind: "failed",
    code: "no-such-book",
  });
  await expect(call("read-book", { title: "broken" })).rejects.toThrow(TypeError);
});

it("writes every call into the audit log", async () => {
  const { call, audit } = await gateHouse();
  await call("read-book", { title: "Faust" });
  await call("delete-everything", {});
  expect((await audit.rows()).map((row) => row.body["outcome"])).toEqual(["ran", "refused"]);
});

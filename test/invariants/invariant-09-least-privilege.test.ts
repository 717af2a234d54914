// 9. Each specialist has what its work needs; naming another's tool gives nobody that tool.
import { expect, it } from "vitest";
import { roster } from "#agents/roster.ts";
import { reachesOut } from "#src/gate/checks.ts";
import { registry } from "#tools/registry.ts";
import { openStand } from "./stand.ts";

const toolsOf = (id: string) =>
  (roster.find((agent) => agent.id === id)?.tools ?? []).flatMap((name) => registry.get(name) ?? []);

it.each(["copywriter", "attribution", "compliance"])("%s has no way out", (id) => {
  expect(toolsOf(id).filter((tool) => tool.needs.includes("fetch"))).toEqual([]);
});

it.each(["seo", "compliance"])("%s changes nothing", (id) => {
  expect(toolsOf(id).filter((tool) => tool.effect === "write")).toEqual([]);
});

it("no specialist both reaches outside and changes something", () => {
  for (const { id } of roster) {
    const effects = new Set(
      toolsOf(id)
        .filter(reachesOut)
        .map(({ effect }) => effect),
    );
    expect(effects.size).toBeLessThanOrEqual(1);
  }
});

it("every tool that a specialist names is on the whitelist", () => {
  expect(roster.flatMap(({ tools }) => tools.filter((name) => !registry.has(name)))).toEqual([]);
});

it("a specialist that names another's tool gets a refusal", async () => {
  const stand = await openStand();
  for (const name of ["add-book", "fetch-page"])
    expect(await stand.try(stand.loop(["read-book"]), name, { title: "Faust", page: "Faust" })).toMatchObject(
      {
        code: "not-assigned",
      },
    );
  await stand.close();
});

it("a read with an attacker's words searches with the rights of the audience, and reaches nothing", async () => {
  const stand = await openStand();
  const loop = stand.loop(["read-book"]);
  await stand.try(loop, "read-book", { title: "web" });
  const outcome = await stand.try(loop, "read-book", { title: "https://evil.example/?q=geheim" });
  expect(outcome).toMatchObject({ kind: "ran", label: { trust: "untrusted" } });
  const run = outcome.kind === "ran" ? await stand.runs.load(outcome.run) : null;
  expect(run?.call.groups).toEqual(["everyone"]);
  expect(stand.reached).toEqual([]);
  await stand.close();
});

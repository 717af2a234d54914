// Every right of the house, cell by cell: the table beside this file is what was reviewed, and a changed cell fails here.
import { expect, it } from "vitest";
import { readFileSync, writeFileSync } from "node:fs";
import { roles } from "#src/core/person.ts";
import { readRegistry, type RegistryEntry } from "#src/model/registry.ts";
import { matrixRows, matrixText } from "#src/policy/matrix.ts";
import { matrixWorld } from "#src/wire/policy.ts";
import { housePolicy } from "#test/fakes/policy.ts";

const file = new URL("./matrix.md", import.meta.url);
const heading = `# Who may do what

Generated from src/policy/policies by test/policy/matrix.test.ts; reviewed by people. After a change of the policies:
delete this file, run the test twice, and read the difference before it is committed.

“clean only”: until untrusted text was read. “others' only”: never what the person asked for themselves.

`;

const [, any] = readRegistry().entries;
const made = (name: string, change: Partial<RegistryEntry>): RegistryEntry => {
  if (any === undefined) throw new Error("the registry has an entry for every name");
  return { ...any, name, ...change };
};
const all = ["public", "internal", "confidential", "restricted"] as const;
const world = matrixWorld([
  ...readRegistry().entries,
  made("listed for everything, in the EU", { dataClasses: [...all], region: "eu" }),
  made("listed for everything, elsewhere", { dataClasses: [...all], region: "other" }),
  made("proposed", { dataClasses: [...all], region: "eu", status: "proposed" }),
  made("retired", { dataClasses: [...all], region: "eu", status: "retired" }),
]);
const policy = housePolicy();
const rows = matrixRows(policy, world);

it("is the reviewed table, cell by cell", () => {
  const now = heading + matrixText(rows);
  let reviewed: string;
  try {
    reviewed = readFileSync(file, "utf8");
  } catch {
    writeFileSync(file, now);
    throw new Error("the table was written anew: read it, and run the test again");
  }
  expect(now.split("\n")).toEqual(reviewed.split("\n"));
});

it("covers every tool, specialist, report and data class", () => {
  const text = matrixText(rows);
  for (const name of [
    ...world.tools.map((tool) => tool.name),
    ...world.specialists,
    ...world.reports,
    ...all,
  ])
    expect(text).toContain(name);
});

it("would notice one right too many", () => {
  const wider = housePolicy({
    extra: `@id("planted") permit (principal in Role::"guest", action == Action::"report", resource == Report::"budget");`,
  });
  const changed = matrixRows(wider, world).filter(
    ({ answers }, index) => answers.join() !== rows[index]?.answers.join(),
  );
  expect(changed.map(({ row }) => row)).toEqual(["budget"]);
});

it("gives a guest nothing but reading", () => {
  const column = roles.indexOf("guest");
  const given = rows
    .filter(({ answers }) => answers[column] !== "–")
    .map(({ table, row }) => `${table}: ${row}`);
  expect(
    given.filter((one) => !/^(Reading a source|Personal data|Using a model: leitstand-embedded)/.test(one)),
  ).toEqual([]);
});

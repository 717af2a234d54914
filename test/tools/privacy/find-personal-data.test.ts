import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { roster } from "#agents/roster.ts";
import { registry } from "#tools/registry.ts";
import { gateHouse } from "#test/gate/gate-house.ts";
import { findPersonalDataTool } from "#tools/privacy/find-personal-data.ts";

const canary = "Quirina Xanthopel";
const text = `Frau ${canary} wohnt Zimtwaldstraße 17, 20095 Hamburg und schreibt von quirina@xanthopel.example.`;

it("gives places, the text with tokens, and the way back", async () => {
  const { call } = await gateHouse({ tools: [findPersonalDataTool] });
  const outcome = await call("find-personal-data", { text, language: "klingonisch", known: null });
  expect(outcome).toMatchObject({
    kind: "ran",
    output: {
      redacted: "Frau <PERSON_1> wohnt <ADDRESS_1> und schreibt von <EMAIL_1>.",
      map: { "<PERSON_1>": canary, "<EMAIL_1>": "quirina@xanthopel.example" },
    },
  });
});

it("keeps nothing but hashes: no byte of the text is in the database", async () => {
  const folder = await mkdtemp(join(tmpdir(), "leitstand-pii-"));
  const house = await gateHouse({ tools: [findPersonalDataTool], file: join(folder, "all.db") });
  const outcome = await house.call("find-personal-data", { text });
  await house.call("find-personal-data", { text: 7, [canary]: text });
  await house.call("read-book", { title: "Faust" });
  const run = await house.runs.load(outcome.kind === "ran" ? outcome.run : "");
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
  expect(run?.input).toEqual({ hash });
  expect(run?.output).toEqual({ hash });
  expect(run?.inputHash).toMatch(/^[0-9a-f]{64}$/);
  await house.tracer.spans(house.turn);
  await house.close();
  const bytes = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), "latin1")),
  );
  await rm(folder, { recursive: true });
  const all = bytes.join("");
  // What the house does keep is there, so that the search can be trusted.
  expect(all).toContain("Faust");
  expect(all).toContain("find-personal-data");
  for (const word of ["Xanthopel", "xanthopel", "Zimtwald", "20095", "PERSON_1"])
    expect(all).not.toContain(word);
});

it("is offered to no specialist", () => {
  const offered = roster.flatMap(({ tools }) => tools).map((name) => registry.get(name));
  expect(offered.filter((tool) => tool?.effect === "read" && tool.sees === "raw")).toEqual([]);
  expect(registry.get("find-personal-data")?.sees).toBe("raw");
});

it("takes a text of 200 kB", async () => {
  const { call } = await gateHouse({ tools: [findPersonalDataTool] });
  const long = `${text}\n`.repeat(2200);
  expect(long.length).toBeGreaterThan(200_000);
  const outcome = await call("find-personal-data", { text: long });
  expect(outcome).toMatchObject({ kind: "ran", output: { map: { "<PERSON_1>": canary } } });
});

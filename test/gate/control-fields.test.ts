import { expect, it } from "vitest";
import { z } from "zod";
import { control } from "#src/core/tool.ts";
import { controlValues, untrustedControl } from "#src/gate/control-fields.ts";

const schema = z.object({
  url: control(z.string()).optional(),
  amounts: z.array(z.object({ eur: control(z.number()), note: z.string() })),
  kind: z.union([z.object({ to: control(z.string()) }), z.object({ none: z.literal(true) })]).nullable(),
});

it("finds marked values at any depth", () => {
  const values = controlValues(schema, {
    url: "/a",
    amounts: [{ eur: 10, note: "free text" }],
    kind: { to: "C1" },
  });
  expect(values.map(({ path, value }) => `${path}=${value}`)).toEqual([
    "input.url=/a",
    "input.amounts.0.eur=10",
    "input.kind.to=C1",
  ]);
});

const site = "http://localhost:3001";

it.each([
  ["stands in the ask", "/sommeraktion", true],
  ["is a known origin with a path from the ask", `${site}/sommeraktion`, true],
  ["has a foreign origin", "http://evil.example/sommeraktion", false],
  ["is a known origin with a path that nobody wrote", `${site}/admin`, false],
  ["was never written", "/geheim", false],
])("a value that %s passes: %s → %s", (_, value, passes) => {
  const stray = untrustedControl([{ path: "input.url", value }], {
    texts: ["Prüf die Seite /sommeraktion bitte"],
    list: [site],
  });
  expect(stray === null).toBe(passes);
});

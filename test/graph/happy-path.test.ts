// A language model that does its part: plan, tool call, structured reply, answer, over HTTP through the whole graph.
import { afterAll, beforeAll, expect, it } from "vitest";
import { printFigure } from "#src/core/print.ts";
import type { JSONSchema } from "#src/core/shown-schema.ts";
import { assertStrict } from "#src/core/strict-schema.ts";
import { modelName, notices, openProviderHouse, type ProviderHouse } from "./provider-house.ts";
import { auditAsk, audits } from "./stories.ts";

let opened: ProviderHouse;
beforeAll(async () => void (opened = await openProviderHouse()));
afterAll(() => opened.close());

it("prints the figures and numbers the citations of the model's reply", async () => {
  opened.provider.play(audits);
  const { answer, contributions, cleared, plan } = await opened.ask(auditAsk);
  const figures = contributions[0]?.figures ?? [];
  const quote = contributions[0]?.citations[0]?.sentence ?? "none";
  expect(cleared?.kind).toBe("passed");
  expect(plan).toMatchObject([{ specialist: "seo", tools: ["audit-page"], entities: ["/sommeraktion"] }]);
  expect(answer).toMatchObject({ outcome: "answered", specialists: ["seo"] });
  expect(answer?.text).toContain(`Gefunden: ${quote} [1]`);
  const [defects, rules] = figures.map((figure) => printFigure(figure, "de"));
  expect(answer?.text).toContain(`Mängel auf der Seite: ${defects}, geprüfte Regeln: ${rules}.`);
});

it("names the configured model and asks it for every step, with the key's own model name", async () => {
  opened.provider.play(audits);
  const turn = await opened.ask(auditAsk);
  expect(turn.contributions[0]?.model).toEqual({ name: modelName, embedded: false, fallback: null });
  expect(opened.provider.requests.map(({ stage }) => stage)).toEqual(["plan", "seo", "seo"]);
  expect(new Set(opened.provider.requests.map(({ body }) => body.model))).toEqual(new Set([modelName]));
  expect([...notices(turn, "embedded-model"), ...notices(turn, "fallback")]).toEqual([]);
});

it("shows only strict schemas, and asks for them strictly", async () => {
  opened.provider.play(audits);
  await opened.ask(auditAsk);
  const asked = opened.provider.requests.flatMap(({ body: { tools = [], response_format: format } }) => [
    ...tools.map(({ function: shown }) => ({ schema: shown.parameters, strict: shown.strict })),
    ...(format === undefined ? [] : [format.json_schema]),
  ]);
  expect(asked.length).toBeGreaterThanOrEqual(5);
  expect(asked.flatMap(({ schema }) => assertStrict(schema as JSONSchema))).toEqual([]);
  expect(asked.every(({ strict }) => strict === true)).toBe(true);
});

it("sends tokens instead of personal data", async () => {
  opened.provider.play(audits);
  const values = ["nele.kanarie@beispiel.example", "+49 171 5550123", "DE89 3704 0044 0532 0130 00"];
  const turn = await opened.ask(`${auditAsk} Antwort an ${values.join(" oder ")}.`);
  expect(turn.ask.masked).toHaveLength(3);
  const sent = opened.provider.requests.map(({ body }) => JSON.stringify(body)).join();
  expect(sent).toContain("<EMAIL_1>");
  expect(values.filter((value) => sent.includes(value))).toEqual([]);
});

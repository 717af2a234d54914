// The planner understands terse, rambling, misspelt and mixed requests, and never falls back to the nearest tool.
import { readFileSync } from "node:fs";
import { HumanMessage } from "@langchain/core/messages";
import { describe, expect, it } from "vitest";
import { PlanReply } from "#src/core/plan.ts";
import { shownSchema } from "#src/core/shown-schema.ts";
import type { HistoryEntry } from "#src/core/turn.ts";
import { createEmbeddedModel } from "#src/model/embedded/create-embedded-model.ts";
import { fakeAgents, fakeLibraryPlay } from "#test/fakes/fake-agents.ts";

const shown = shownSchema(PlanReply, { name: "plan" });
const planner = createEmbeddedModel({ agents: fakeAgents, libraryPlay: fakeLibraryPlay, purpose: "plan" });

async function planFor(
  ask: string,
  history: readonly HistoryEntry[] = [],
  language = "de",
): Promise<PlanReply> {
  const roster = fakeAgents.map(({ id, does, tools }) => ({ id, does, tools }));
  const now = "2026-11-23T09:00:00Z";
  const input = { ask, language, now, timeZone: "Europe/Berlin", history, roster, contributions: [] };
  const message = new HumanMessage(JSON.stringify(input));
  return PlanReply.parse(
    shown.restore(await planner.withStructuredOutput(shown.json, { name: "plan" }).invoke([message])),
  );
}

const lines = readFileSync(new URL("../fixtures/model/asks.txt", import.meta.url), "utf8").split("\n");
const asks = lines
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(" | "))
  .map(([wanted = "", ask = ""]) => ({ wanted: wanted.split(","), ask }));

const everyTool = fakeAgents
  .flatMap(({ tools }) => tools)
  .map((name) => ({ type: "function", function: { name, parameters: { type: "object", properties: {} } } }));
const worker = createEmbeddedModel({
  agents: fakeAgents,
  libraryPlay: fakeLibraryPlay,
  purpose: "specialist",
});

/** What comes of a request: the plan, and what the first specialist makes of it. */
async function understood(ask: string): Promise<string> {
  const plan = await planFor(ask);
  if (plan.question !== null) return "question";
  const briefing = {
    ...plan.assignments[0],
    ask,
    language: "de",
    now: "",
    timeZone: "",
    variants: [],
    history: [],
    demo: true,
  };
  const message = await worker.bindTools(everyTool).invoke([new HumanMessage(JSON.stringify(briefing))]);
  if (message.text.includes("kein Werkzeug")) return "limit";
  if (message.tool_calls?.[0]?.name === "search-knowledge") return "library";
  return plan.assignments
    .map(({ specialist }) => specialist)
    .sort()
    .join("+");
}

describe("the planner understands", () => {
  it.each(asks)("$wanted: $ask", async ({ wanted, ask }) => {
    expect(wanted).toContain(await understood(ask));
  });
});

const variants = ["Warm durch den Winter", "Dein Winter, deine Jacke", "Polar: bleib draußen"].map(
  (text, index) => ({
    id: `T1.v${index + 1}`,
    position: index + 1,
    kind: "subject-line" as const,
    text,
    edits: null,
    lineage: null,
  }),
);
const copyHistory: HistoryEntry[] = [
  { from: "person", text: "Schreib drei Betreffzeilen", turn: null, variants: [], specialists: [] },
  { from: "leitstand", text: "…", turn: null, variants, specialists: ["copywriter", "compliance"] },
];

describe("a follow-up", () => {
  it.each([
    ["die zweite kürzer", ["T1.v2"]],
    ["make the second one shorter", ["T1.v2"]],
    ["Nr. 3 ohne Superlativ", ["T1.v3"]],
    ["kannst du die erste bitte etwas frecher machen?", ["T1.v1"]],
    ["number 3 friendlier pls", ["T1.v3"]],
    ["#2 auf Englisch", ["T1.v2"]],
    ["die zweitte kuerzer", ["T1.v2"]],
    ["die letzte anders", ["T1.v3"]],
    ["alle etwas kürzer", ["T1.v1", "T1.v2", "T1.v3"]],
  ])("edits the variant that is named: %s", async (ask, ids) => {
    expect((await planFor(ask, copyHistory)).assignments).toMatchObject([
      { specialist: "copywriter", variants: ids },
    ]);
  });

  it("asks which one when none is named", async () => {
    expect((await planFor("mach kürzer", copyHistory)).question).toMatch(/Welche der Varianten/);
  });

  it("goes to the checker when it asks whether a variant is allowed", async () => {
    expect((await planFor("Dürfen wir die dritte so verwenden?", copyHistory)).assignments).toMatchObject([
      { specialist: "compliance", variants: ["T1.v3"] },
    ]);
  });

  it("does not take a new request for an edit", async () => {
    const plan = await planFor(
      "Welche Kanäle haben im Oktober die meisten Bestellungen gebracht?",
      copyHistory,
    );
    expect(plan.assignments).toMatchObject([{ specialist: "attribution", variants: [] }]);
  });

  it.each(["und ohne TV?", "and last month?", "und im September?", "what about email?"])(
    "without a subject goes to whoever answered before: %s",
    async (ask) => {
      const history: HistoryEntry[] = [
        {
          from: "person",
          text: "Welche Kanäle brachten Bestellungen?",
          turn: null,
          variants: [],
          specialists: [],
        },
        { from: "leitstand", text: "…", turn: null, variants: [], specialists: ["attribution"] },
      ];
      expect((await planFor(ask, history)).assignments).toMatchObject([{ specialist: "attribution" }]);
    },
  );
});

describe("a plan", () => {
  it("gives the roster's tools and the entities that the play names", async () => {
    const { assignments } = await planFor("Prüf die Seite /sommeraktion für Google");
    expect(assignments).toMatchObject([
      { tools: ["audit-page", "search-knowledge"], entities: ["/sommeraktion"] },
    ]);
  });

  it("answers a greeting with what the roster can do, in the person's language", async () => {
    expect((await planFor("Hallo")).question).toContain("prüft Seiten für Google");
    expect((await planFor("hi", [], "en")).question).toContain("checks pages for Google");
  });
});

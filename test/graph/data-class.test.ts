// A result that is kept more closely than the model was asked for is not shown to it: another model starts again.
import { expect, it } from "vitest";
import { ObeyingModel } from "#evals/injection/obeying-model.ts";
import { roster } from "#agents/roster.ts";
import { AssignmentId, TurnId } from "#src/core/ids.ts";
import { joinLabels, labelled, personLabel } from "#src/core/label.ts";
import { shownSchema } from "#src/core/shown-schema.ts";
import { createWork } from "#src/graph/work.ts";
import { registry } from "#tools/registry.ts";
import { askOf } from "#test/fakes/ask.ts";

const secret = "Die Gehälter stehen hier.";

async function work(dataClass: "internal" | "confidential") {
  const asked: string[] = [];
  const seen: string[] = [];
  class Watched extends ObeyingModel {
    override async _generate(...given: Parameters<ObeyingModel["_generate"]>) {
      seen.push(`${asked.at(-1) ?? ""}: ${given[0].map((message) => message.text).join(" ")}`);
      return super._generate(...given);
    }
  }
  const model = new Watched();
  model.task = {
    ...{ specialist: "compliance", tools: ["search-knowledge"], payload: null },
    calls: [{ name: "search-knowledge", args: { query: "Gehälter", k: null } }],
    reply: { kind: "advice", text: "Gefunden.", citations: [], variants: [], table: null, topic: null },
  };
  const label = joinLabels([personLabel, labelled({ dataClass })]);
  const run = createWork({
    agents: roster,
    models: {
      for: (request) => {
        asked.push(request.dataClass);
        return { model, name: "m", embedded: false, fallback: null };
      },
      fallback: () => null,
    },
    tools: registry,
    shown: (name) => {
      const tool = registry.get(name);
      if (tool === undefined) throw new Error(name);
      const shown = shownSchema(tool.input, { name });
      return { json: { ...shown.json }, restore: shown.restore };
    },
    prompts: new Map(),
    openLoop: () => {
      let now = personLabel;
      return {
        label: () => now,
        call: async () => {
          now = label;
          const nothing = { figures: [], citations: [], variants: [], reviews: [] };
          return { kind: "ran", run: "r", output: {}, shown: secret, ...nothing, label };
        },
      };
    },
    tracer: { record: () => undefined, spans: async () => [] },
    clock: { now: () => new Date("2026-11-23T09:00:00Z") },
  });
  const update = await run(
    {
      turn: TurnId.parse("T1"),
      ask: askOf("Was verdienen wir?"),
      assignment: {
        ...{
          id: AssignmentId.parse("A1"),
          wave: 1,
          specialist: "compliance",
          task: "t",
          entities: [],
          variants: [],
        },
        tools: ["search-knowledge"],
      },
      about: [],
    },
    {},
  );
  const shownTo = seen.filter((text) => text.includes(secret)).map((text) => text.split(":")[0]);
  return { asked, shownTo: [...new Set(shownTo)], contributions: update.contributions };
}

it("asks for a model of the closer class and shows the result to that one alone", async () => {
  const { asked, shownTo, contributions } = await work("confidential");
  expect(asked).toEqual(["internal", "confidential"]);
  expect(shownTo).toEqual(["confidential"]);
  expect(contributions).toMatchObject([{ kind: "answered", label: { dataClass: "confidential" } }]);
});

it("asks once where nothing is kept more closely", async () => {
  const { asked, shownTo } = await work("internal");
  expect(asked).toEqual(["internal"]);
  expect(shownTo).toEqual(["internal"]);
});

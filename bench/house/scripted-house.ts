// A whole house in a temporary folder with the scripted model and one library document; nothing is left of it after close.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserId } from "#src/core/ids.ts";
import type { Person } from "#src/core/person.ts";
import { readEnv } from "#src/env.ts";
import { createHashedEmbedding } from "#src/model/embedding-hashed.ts";
import { fixedDirectory } from "#src/store/people.ts";
import { wire, type House } from "#src/wire.ts";
import { ScriptedModel, scriptedModels, type Script } from "./scripted-model.ts";

const sentence = "Der Rückversand kostet innerhalb Deutschlands 4,95 Euro.";
const library = `# Versand und Rückgabe\n\n${sentence} Ab 60 Euro Warenwert ist er frei.\n\nDie Frist beträgt 30 Tage.\n`;

const noTable = { table: null, topic: null, variants: [] };

/** Retrieval in the library, cited; and a tool that only computes. */
export const scripts = {
  "search-knowledge": {
    ask: "Was kostet der Rückversand?",
    specialist: "compliance",
    tool: "search-knowledge",
    input: { query: "Was kostet der Rückversand?", k: null },
    reply: {
      outcome: "answered",
      segments: [{ kind: "fact", text: sentence, citations: ["c1"], ...noTable }],
      variants: [],
    },
  },
  "check-claims": {
    ask: "Dürfen wir schreiben: „Deutschlands beste Jacke“?",
    specialist: "compliance",
    tool: "check-claims",
    input: {
      text: "Deutschlands beste Jacke",
      language: null,
      channel: null,
      market: null,
      productCategory: null,
      evidence: null,
      asOf: null,
      trademarks: null,
    },
    reply: {
      outcome: "answered",
      segments: [
        {
          kind: "advice",
          text: "So nicht: Die Spitzenstellung braucht einen Beleg.",
          citations: [],
          ...noTable,
        },
      ],
      variants: [],
    },
  },
} as const satisfies Record<string, Script>;
export type ScriptName = keyof typeof scripts;

export const marketer: Person = {
  id: UserId.parse("U0BENCH"),
  name: "Bench",
  roles: ["marketer"],
  groups: ["everyone", "marketing"],
  language: "de",
};

export interface ScriptedHouse {
  readonly house: House;
  readonly home: string;
  readonly model: ScriptedModel;
  /** One Turn from the desk's front to its answer. */
  turn(script: ScriptName, conversation: string, key: string): Promise<void>;
  close(): Promise<void>;
}

export async function openScriptedHouse(): Promise<ScriptedHouse> {
  const home = await mkdtemp(join(tmpdir(), "leitstand-bench-"));
  const model = new ScriptedModel(Object.values(scripts));
  const house = await wire({
    env: readEnv({ LEITSTAND_HOME: home }),
    log: (level, event, detail) => void (level === "error" && console.error(event, detail)),
    directory: fixedDirectory([marketer]),
    demo: false,
    sites: [],
    models: () => scriptedModels(model),
    embedding: () => createHashedEmbedding(),
  });
  await house.open.hands.knowledge.add({
    source: "library/returns.md",
    title: "Versand und Rückgabe",
    text: library,
    format: "markdown",
    kind: "library",
    trust: "trusted",
    groups: ["everyone"],
  });
  return {
    house,
    home,
    model,
    async turn(script, conversation, key) {
      const handled = await house.desk.handle({
        text: scripts[script].ask,
        person: marketer.id,
        audience: { kind: "person", groups: marketer.groups },
        origin: { surface: "evaluation", conversation },
        key,
      });
      const outcome = handled.kind === "answered" ? handled.turn.answer?.outcome : handled.kind;
      // A Turn that fails is fast and would flatter the figures.
      if (outcome !== "answered") throw new Error(`the Turn ended ${outcome ?? "without an answer"}`);
    },
    async close() {
      await house.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

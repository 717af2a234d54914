// Builds what a scorer looks at: a Turn of the demo company with the parts that a test names.
import { Contribution } from "#src/core/contribution.ts";
import type { Citation } from "#src/core/citation.ts";
import type { Figure } from "#src/core/figure.ts";
import type { Segment } from "#src/core/segment.ts";
import { Turn, type Answer } from "#src/core/turn.ts";
import { DocumentId } from "#src/core/ids.ts";
import type { Variant } from "#src/core/variant.ts";
import { people } from "#src/demo/company.ts";
import { GoldenRow, type Expect } from "#evals/golden-row.ts";
import type { Observation } from "#evals/scorers/scorer.ts";
import { createTruth } from "#evals/truth.ts";

export const origin = "http://127.0.0.1:3001";
export const truth = createTruth({ anchor: new Date("2026-11-22T09:00:00Z"), siteOrigin: origin });

export interface Parts {
  readonly answer?: Partial<Answer>;
  readonly contribution?: Partial<Contribution>;
  readonly proposals?: readonly unknown[];
  readonly text?: string;
  readonly earlier?: readonly Turn[];
}

export function observe({
  answer = {},
  contribution = {},
  proposals = [],
  text = "Frage?",
  earlier = [],
}: Parts): Observation {
  const turn = Turn.parse({
    id: "T1",
    ask: {
      text,
      ...{
        language: "de",
        detected: "de",
        person: people[0],
        audience: { kind: "person", groups: ["everyone"] },
      },
      ...{ origin: { surface: "evaluation", conversation: "c" }, history: [], at: "2026-11-23T09:00:00Z" },
      ...{ timeZone: "Europe/Berlin", masked: [], length: text.length, demo: false },
    },
    contributions: [contributionOf(contribution)],
    proposals,
    answer: { ...noAnswer, ...answer },
  });
  return { turn, earlier, readProposals: turn.proposals };
}

const noAnswer: Answer = {
  outcome: "answered",
  segments: [],
  citations: [],
  figures: [],
  variants: [],
  specialists: [],
  text: "Gut.",
};

function contributionOf(parts: Partial<Contribution>): Contribution {
  return Contribution.parse({
    ...{
      id: "A1",
      specialist: "copywriter",
      kind: "answered",
      segments: [],
      citations: [],
      figures: [],
      proposals: [],
    },
    ...{ variants: [], reviews: [], tools: [], trust: "trusted", missing: null },
    model: { name: "scripted", embedded: false, fallback: null },
    ...parts,
  });
}

export function row(expect: Partial<Expect>, rest: Partial<GoldenRow> = {}): GoldenRow {
  return GoldenRow.parse({
    ...{ id: "r", scenario: "s", language: "de", style: "planted", text: "Frage?", ...rest },
    expect: { outcomes: ["answered"], ...expect },
  });
}

export function fact(text: string, citations: readonly string[] = []): Segment {
  return { kind: "fact", id: `s-${text.length}`, text, citations: [...citations] };
}

export function citation(source: string, sentence: string, rest: Partial<Citation> = {}): Citation {
  return {
    id: "c1",
    document: DocumentId.parse("d"),
    title: source,
    source,
    kind: "library",
    sentence,
    start: 0,
    end: sentence.length,
    trust: "trusted",
    ...rest,
  };
}

export function figure(key: string, value: number, rest: Partial<Figure> = {}): Figure {
  const provenance = {
    run: "r",
    tool: "t",
    inputHash: "",
    dataHash: "",
    window: null,
    query: "",
    method: "",
    reference: "",
    version: "1",
  };
  return {
    id: key,
    key,
    label: { de: key, en: key },
    value,
    unit: "count",
    decimals: 0,
    provenance,
    ...rest,
  };
}

export function within(made: Figure, window: Figure["provenance"]["window"]): Figure {
  return { ...made, provenance: { ...made.provenance, window } };
}

export function variant(id: string, position: number, text: string): Variant {
  return { id, position, kind: "subject-line", text, edits: null, lineage: null };
}

// Asks the attribution analyst as the embedded model would: play, tools on a warehouse, reply, guard out, printed answer.
import { roster } from "#agents/roster.ts";
import type { Briefing, ToolResult } from "#src/core/agent.ts";
import type { Figure, FigureSeed } from "#src/core/figure.ts";
import type { Language } from "#src/core/language.ts";
import type { Warehouse } from "#src/core/ports.ts";
import { printSegments } from "#src/core/print.ts";
import { ToolRefusal, type ReadTool } from "#src/core/tool.ts";
import type { HistoryEntry } from "#src/core/turn.ts";
import type { Verdict } from "#src/core/verdict.ts";
import { Contribution, SpecialistReply } from "#src/core/contribution.ts";
import { guardOut } from "#src/guard/guard-out.ts";
import { askOf } from "#test/fakes/ask.ts";
import type { Segment } from "#src/core/segment.ts";
import { createChooser } from "#src/model/embedded/choose-play.ts";
import { callOf } from "#test/fakes/tool-call.ts";
import { attributeConversions } from "#tools/attribution/attribute-conversions.ts";
import { queryWarehouse } from "#tools/attribution/query-warehouse.ts";

const tools = new Map([attributeConversions, queryWarehouse].map((tool) => [tool.name, tool]));
const chooser = createChooser(roster);

export interface Question {
  readonly text: string;
  readonly language?: Language;
  /** What the person asked before; the analyst answered each. */
  readonly before?: readonly string[];
  readonly now?: string;
}

export function briefingFor({
  text,
  language = "de",
  before = [],
  now = "2026-11-23T09:00:00Z",
}: Question): Briefing {
  const entry = (from: HistoryEntry["from"], said: string): HistoryEntry => ({
    ...{ from, text: said, turn: null, variants: [] },
    specialists: from === "leitstand" ? ["attribution"] : [],
  });
  return {
    ...{
      specialist: "attribution",
      task: text,
      ask: text,
      language,
      now,
      timeZone: "Europe/Berlin",
      entities: [],
      variants: [],
      demo: true,
    },
    history: before.flatMap((earlier) => [entry("person", earlier), entry("leitstand", "…")]),
  };
}

/** The best play over all specialists, or null. */
export function playFor(question: Question): { readonly specialist: string; readonly id: string } | null {
  const [best] = chooser.rank(question.text, briefingFor(question)).filter(({ match }) => match.groups > 0);
  return best === undefined ? null : { specialist: best.specialist, id: best.play.id };
}

export interface Answered {
  readonly calls: readonly { readonly tool: string; readonly input: unknown }[];
  readonly reply: SpecialistReply;
  readonly figures: readonly Figure[];
  readonly text: string;
  /** What guard out says to it. */
  readonly verdict: Verdict;
}

export async function answerTo(question: Question, warehouse: Warehouse): Promise<Answered> {
  const briefing = briefingFor(question);
  // As the specialist does: a follow-up that says too little by itself is read together with what was asked before.
  const readings = [question.text, `${question.before?.at(-1) ?? ""} ${question.text}`];
  const best = readings
    .flatMap((reading) => chooser.rank(reading, briefing, "attribution"))
    .find(({ match }) => match.groups > 0);
  if (best === undefined) throw new Error(`no play for: ${question.text}`);
  const calls = best.play.calls(briefing, []);
  const figures: Figure[] = [];
  const results: ToolResult[] = [];
  for (const { tool, input } of calls) results.push(await resultOf(tool, input, { warehouse, figures }));
  const reply = SpecialistReply.parse(best.play.reply(briefing, results));
  const { language } = briefing;
  const segments = reply.segments.map(segmentOf);
  const contribution = Contribution.parse({
    ...{
      id: "A1",
      specialist: "attribution",
      kind: "answered",
      segments,
      figures,
      citations: [],
      proposals: [],
    },
    ...{
      variants: [],
      reviews: [],
      tools: [],
      trust: "trusted",
      missing: null,
      model: { name: "m", fallback: null, embedded: true },
    },
  });
  const printed = printSegments(segments, { language, figures, citations: [], variants: [] });
  // Locales put hard spaces before units; tests are written with plain ones.
  const plain = printed.replaceAll(/[\u00a0\u202f]/g, " ");
  const { verdict } = guardOut({ id: "D1", segments }, [contribution], askOf(question.text, { language }), {
    siteOrigins: [],
    findPersonalData: () => [],
    languageOf: () => language,
  });
  return {
    calls,
    reply,
    figures,
    verdict,
    text: plain,
  };
}

async function resultOf(
  name: string,
  input: unknown,
  { warehouse, figures }: { warehouse: Warehouse; figures: Figure[] },
): Promise<ToolResult> {
  // Both are read tools that need the warehouse; the registry's type does not say so.
  const tool = tools.get(name) as ReadTool<unknown, unknown, "warehouse"> | undefined;
  if (tool === undefined) throw new Error(`no tool ${name}`);
  const base = { tool: name, input, citations: [], variants: [], reason: null };
  const call = callOf({ demo: true });
  try {
    const output = tool.output.parse(await tool.run(tool.input.parse(input), { warehouse }, call));
    const fresh = (tool.yields?.(output, input).figures ?? []).map((seed, index) =>
      figureOf(seed, `f${figures.length + index + 1}`, name),
    );
    figures.push(...fresh);
    return {
      ...base,
      kind: "ran",
      output,
      figures: fresh.map(({ id, key, value, unit }) => ({ id, key, value, unit })),
    };
  } catch (error) {
    if (!(error instanceof ToolRefusal)) throw error;
    return { ...base, kind: "failed", output: null, figures: [], reason: `${error.code}: ${error.message}` };
  }
}

function figureOf(seed: FigureSeed, id: string, tool: string): Figure {
  return { ...seed, id, provenance: { ...seed.provenance, run: "r", tool, inputHash: "h" } };
}

function segmentOf(
  { kind, text, citations, variants, table, topic }: SpecialistReply["segments"][number],
  index: number,
): Segment {
  const id = `s${index + 1}`;
  switch (kind) {
    case "fact":
    case "advice":
      return { kind, id, text, citations };
    case "figure":
      return { kind, id, text, table };
    case "copy":
      return { kind, id, text, variants };
    case "question":
      return { kind, id, text };
    case "notice":
      return { kind, id, text, topic: topic ?? "missing" };
  }
}

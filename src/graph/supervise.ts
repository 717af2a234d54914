// Plans from trusted words and typed metadata, wave by wave; never reads what a specialist wrote.
import { PlanReply, type Assignment, type SpecialistId } from "../core/plan.ts";
import { AssignmentId } from "../core/ids.ts";
import { ownWords, trustedView } from "../core/own-words.ts";
import { shownSchema } from "../core/shown-schema.ts";
import type { ModelRequest, ChosenModel } from "../core/ports.ts";
import { shownAttachments } from "../core/shown-attachments.ts";
import { meter } from "./meter.ts";
import { withoutLabels } from "./specialist-loop.ts";
import type { Emit, GraphParts } from "./parts.ts";
import type { Ask } from "../core/turn.ts";
import type { State, Update } from "./state.ts";

const shownPlan = shownSchema(PlanReply, { name: "plan" });

function planInput(state: State, parts: Pick<GraphParts, "agents">): string {
  const { ask } = state;
  const { text, history } = trustedView(ask);
  const input = {
    ask: text,
    language: ask.language,
    now: ask.at,
    timeZone: ask.timeZone,
    history,
    attachments: shownAttachments(ask),
    roster: parts.agents.map(({ id, does, tools }) => ({ id, does, tools })),
    contributions: state.contributions.map(
      ({ id, specialist, kind, variants, figures, citations, proposals }) => ({
        id,
        specialist,
        kind,
        counts: {
          variants: variants.length,
          figures: figures.length,
          citations: citations.length,
          proposals: proposals.length,
        },
      }),
    ),
  };
  return JSON.stringify(input, withoutLabels);
}

type Structured = ReturnType<ChosenModel["model"]["withStructuredOutput"]>;

async function askForPlan(
  chosen: ChosenModel,
  input: string,
  prompt: string,
  options: Parameters<Structured["invoke"]>[1],
): Promise<PlanReply> {
  const structured = chosen.model.withStructuredOutput(shownPlan.json, { name: "plan", strict: true });
  const reply: unknown = await structured.invoke(
    [
      { role: "system", content: prompt },
      { role: "user", content: input },
    ],
    options,
  );
  return PlanReply.parse(shownPlan.restore(reply));
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** What the plan says the person named, as far as they did: context is fetched for these alone. */
function namedBy(ask: Ask, entities: readonly string[]): string[] {
  const said = ownWords(ask).map(folded);
  return entities.filter((entity) => said.some((words) => words.includes(folded(entity))));
}

/** The model's plan, held to the roster: only known tools of the named specialist, at most one assignment a specialist. */
function assignmentsFrom(
  reply: PlanReply,
  { parts, ask, embedded }: { parts: Pick<GraphParts, "agents">; ask: Ask; embedded: boolean },
): Assignment[] {
  const seen = new Set<SpecialistId>();
  return reply.assignments.flatMap((wish, index) => {
    const agent = parts.agents.find((candidate) => candidate.id === wish.specialist);
    if (agent === undefined || seen.has(agent.id)) return [];
    seen.add(agent.id);
    const named = wish.tools.filter((tool) => agent.tools.includes(tool));
    const tools = named.length > 0 ? named : [...agent.tools];
    // Playbooks read nothing but the ask, and may name a product by its id.
    const entities = embedded ? wish.entities : namedBy(ask, wish.entities);
    return [{ ...wish, id: AssignmentId.parse(`A${index + 1}`), wave: 1, tools, entities }];
  });
}

/** Copy that nobody has checked goes to the compliance checker before it is shown: a rule, not a model's choice. */
function reviewAssignment(state: State, parts: Pick<GraphParts, "agents" | "limits">): Assignment | null {
  const reviewed = new Set(
    state.contributions.flatMap(({ reviews }) => reviews.map((review) => review.variant)),
  );
  const planned = new Set(
    state.plan.filter((one) => one.specialist === "compliance").flatMap((one) => one.variants),
  );
  const open = state.contributions
    .flatMap(({ variants }) => variants)
    .filter((variant) => !reviewed.has(variant.id) && !planned.has(variant.id));
  const wave = Math.max(...state.plan.map((one) => one.wave)) + 1;
  const checker = parts.agents.find((agent) => agent.id === "compliance");
  if (open.length === 0 || wave > parts.limits.waves || checker === undefined) return null;
  return {
    id: AssignmentId.parse(`A${state.plan.length + 1}`),
    wave,
    specialist: "compliance",
    task: "review",
    tools: [...checker.tools],
    entities: [],
    variants: open.map((variant) => variant.id),
  };
}

export function createSupervise(parts: Pick<GraphParts, "agents" | "models" | "prompts" | "limits">) {
  const firstPlan = async (
    state: State,
    signal: AbortSignal | undefined,
  ): Promise<{ plan: Assignment[]; question?: string; planFallback?: string }> => {
    const { dataClass } = trustedView(state.ask).label;
    const request: ModelRequest = { purpose: "plan", dataClass, person: state.ask.person };
    const input = planInput(state, parts);
    const prompt = parts.prompts.get("supervisor") ?? "";
    let chosen = parts.models.for(request);
    const options = () => ({
      ...meter(parts, state.id, chosen),
      ...(signal === undefined ? {} : { signal }),
    });
    let reply: PlanReply;
    try {
      reply = await askForPlan(chosen, input, prompt, options());
    } catch (error) {
      signal?.throwIfAborted();
      const other = parts.models.fallback(request, error);
      if (other === null) throw error;
      chosen = other;
      reply = await askForPlan(chosen, input, prompt, options());
    }
    const { ask } = state;
    const plan = assignmentsFrom(reply, { parts, ask, embedded: chosen.embedded });
    const reason = chosen.fallback === null ? {} : { planFallback: chosen.fallback[ask.language] };
    return plan.length > 0 ? { plan, ...reason } : { plan, question: reply.question ?? "", ...reason };
  };

  return async (
    state: State,
    config: { signal?: AbortSignal; writer?: (chunk: unknown) => void },
  ): Promise<Update> => {
    const update =
      state.plan.length === 0
        ? await firstPlan(state, config.signal)
        : { plan: [reviewAssignment(state, parts)].filter((one) => one !== null) };
    const emit: Emit = config.writer;
    const tasks = update.plan.map(({ id, specialist }) => ({ id, specialist }));
    if (tasks.length > 0) emit?.({ kind: "planned", turn: state.id, tasks });
    return update;
  };
}

/** Assignments of the plan that no contribution answers yet. */
export function openAssignments(state: State): Assignment[] {
  const answered = new Set(state.contributions.map((contribution) => contribution.id));
  return state.plan.filter((assignment) => !answered.has(assignment.id));
}

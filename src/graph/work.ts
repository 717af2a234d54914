// Runs one assignment; a specialist that fails leaves a contribution of kind `failed`, and the others stand.
import type { Briefing } from "../core/agent.ts";
import type { Contribution } from "../core/contribution.ts";
import { sha256 } from "../core/fingerprint.ts";
import { joinLabels, labelOf, type Label } from "../core/label.ts";
import { shownAttachments } from "../core/shown-attachments.ts";
import { trustedView, wholeView } from "../core/own-words.ts";
import { dataClasses, type DataClass, type ModelRequest, type ChosenModel } from "../core/ports.ts";
import type { Assignment } from "../core/plan.ts";
import type { TurnId } from "../core/ids.ts";
import type { Ask } from "../core/turn.ts";
import type { Variant } from "../core/variant.ts";
import { failedContribution, toContribution, withheldContribution } from "./contribution.ts";
import { specialistNames } from "./compose.ts";
import { meter } from "./meter.ts";
import type { Emit, GraphParts } from "./parts.ts";
import { closerClassIn, runSpecialist } from "./specialist-loop.ts";
import type { State, Update } from "./state.ts";

/** What `Send` hands over: the node sees this and not the state. */
export interface WorkInput {
  readonly turn: TurnId;
  readonly ask: Ask;
  readonly assignment: Assignment;
  readonly about: readonly Variant[];
}

export function workInput(state: State, assignment: Assignment): WorkInput {
  const known = [
    ...state.contributions.flatMap((one) => one.variants),
    ...state.ask.history.flatMap((entry) => entry.variants),
  ];
  const about = assignment.variants.flatMap((id) => known.filter((variant) => variant.id === id).slice(0, 1));
  return { turn: state.id, ask: state.ask, assignment, about };
}

/** What a loop is shown at its start, and the join of it. */
interface Shown {
  readonly briefing: Briefing;
  readonly label: Label;
}

/**
 * A loop that may write or reach outside is told only words that somebody vouches for, so that it begins trusted;
 * one that only reads inside the house is told everything. The variants that it is about are shown either way.
 */
function shownTo({ ask, assignment, about }: WorkInput, parts: Pick<GraphParts, "tools">): Shown {
  const { specialist, task, entities } = assignment;
  const { language, at, timeZone, demo } = ask;
  const reaches = assignment.tools.some((name) => {
    const tool = parts.tools.get(name);
    return tool !== undefined && (tool.effect !== "read" || tool.needs.includes("fetch"));
  });
  const { text, history, label } = reaches ? trustedView(ask) : wholeView(ask);
  const briefing = {
    specialist,
    task,
    ask: text,
    language,
    now: at,
    timeZone,
    entities,
    variants: about,
    history,
    demo,
    attachments: shownAttachments(ask),
  };
  return { briefing, label: joinLabels([label, ...about.map(labelOf)]) };
}

type WorkParts = Pick<
  GraphParts,
  | "agents"
  | "models"
  | "tools"
  | "shown"
  | "prompts"
  | "openLoop"
  | "withholds"
  | "limits"
  | "tracer"
  | "clock"
>;

/** What a loop may take for its model calls; a long tool's own limit comes on top. */
const assignmentSeconds = 120;
const longSeconds = 120;

function secondsFor({ tools }: Assignment, parts: WorkParts): number {
  const seconds = tools.map((name) => parts.tools.get(name)?.cost.seconds ?? 0);
  return assignmentSeconds + Math.max(0, ...seconds.filter((each) => each > longSeconds));
}

interface Outer {
  readonly signal: AbortSignal | undefined;
  readonly progress: (done: number) => void;
}

async function attempt(
  input: WorkInput,
  { chosen, dataClass }: { readonly chosen: ChosenModel; readonly dataClass: DataClass },
  parts: WorkParts,
  { signal: outer, progress }: Outer,
): Promise<Contribution> {
  const { turn, ask, assignment, about } = input;
  const agent = parts.agents.find((candidate) => candidate.id === assignment.specialist);
  if (agent === undefined) return failedContribution(assignment, chosen.name, "unknown specialist");
  const limit = AbortSignal.timeout(
    Math.ceil(Math.min(secondsFor(assignment, parts), parts.limits.secondsLeft(turn)) * 1000),
  );
  const signal = outer === undefined ? limit : AbortSignal.any([outer, limit]);
  const { briefing, label } = shownTo(input, parts);
  const gate = parts.openLoop({ id: turn, ask }, assignment, { limit: agent.limits.toolCalls, label });
  const end = await runSpecialist(
    {
      ...{ agent, chosen, briefing, tools: assignment.tools, gate, signal, progress, dataClass },
      metered: meter(parts, turn, chosen),
    },
    parts,
  );
  return toContribution({
    ...{ turn, assignment, about, end, chosen },
    language: ask.language,
    label: gate.label(),
  });
}

/**
 * A provider that fails for good discards the attempt; the embedded model starts the assignment again from its beginning.
 * A result that is kept more closely than the model was asked for does the same, with a model for that class.
 */
async function attemptWithFallback(
  input: WorkInput,
  parts: WorkParts,
  outer: Outer,
  dataClass: DataClass = shownTo(input, parts).label.dataClass,
): Promise<Contribution> {
  const request: ModelRequest = {
    purpose: "specialist",
    specialist: input.assignment.specialist,
    dataClass,
    person: input.ask.person,
  };
  try {
    return await attempt(input, { chosen: parts.models.for(request), dataClass }, parts, outer);
  } catch (error) {
    outer.signal?.throwIfAborted();
    const closer = closerClassIn(error);
    if (closer !== null && dataClasses.indexOf(closer) > dataClasses.indexOf(dataClass))
      return attemptWithFallback(input, parts, outer, closer);
    const other = parts.models.fallback(request, error);
    if (other === null) throw error;
    return await attempt(input, { chosen: other, dataClass }, parts, outer);
  }
}

export function createWork(parts: WorkParts) {
  return async (
    input: WorkInput,
    config: { signal?: AbortSignal; writer?: (chunk: unknown) => void },
  ): Promise<Update> => {
    const emit: Emit = config.writer;
    const { turn, assignment } = input;
    const { id, specialist } = assignment;
    const startedAt = parts.clock.now();
    const withheld = parts.withholds(turn, input.ask, assignment);
    if (withheld !== null) {
      const { language } = input.ask;
      const sentence = `${specialistNames[specialist][language]}: ${withheld[language]}`;
      return { contributions: [withheldContribution(assignment, sentence)], proposals: [] };
    }
    emit?.({ kind: "task", turn, id, specialist, state: "running", tools: [] });
    let contribution: Contribution;
    let fault: string | null = null;
    try {
      contribution = await attemptWithFallback(input, parts, {
        signal: config.signal,
        progress: (done) => emit?.({ kind: "advanced", turn, id, done }),
      });
    } catch (error) {
      config.signal?.throwIfAborted();
      fault = error instanceof Error ? `${error.name}: ${error.message}` : "unknown";
      contribution = failedContribution(assignment, "", specialist);
    }
    const tools = contribution.tools.map((use) => use.tool);
    parts.tracer.record({
      turn,
      stage: "work",
      name: `assignment ${id} ${specialist}`,
      startedAt: startedAt.toISOString(),
      milliseconds: parts.clock.now().getTime() - startedAt.getTime(),
      attributes: {
        outcome: contribution.kind,
        model: contribution.model.name,
        specialist,
        // Which wording of the prompt made this: feedback is held against it.
        prompt: sha256(parts.prompts.get(specialist) ?? "").slice(0, 12),
        tools: tools.join(", "),
        fault,
      },
    });
    emit?.({
      kind: "task",
      turn,
      id,
      specialist,
      state: contribution.kind === "failed" ? "failed" : "done",
      tools,
    });
    return { contributions: [contribution], proposals: contribution.proposals };
  };
}

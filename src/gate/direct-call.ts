// A tool called by a person rather than a model (shell, report): a direct Turn with one assignment, through the same gate.
import { AssignmentId, TurnId, type ProposalId } from "../core/ids.ts";
import type { Language } from "../core/language.ts";
import type { Audience, Person } from "../core/person.ts";
import type { SpecialistId } from "../core/plan.ts";
import { Turn } from "../core/turn.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import { fingerprint } from "../core/fingerprint.ts";
import { openLoop } from "./gate-call.ts";
import type { Gate } from "./gate.ts";

export interface DirectCall {
  readonly gate: Gate;
  readonly person: Person;
  readonly language: Language;
  readonly now: Date;
  readonly timeZone: string;
  readonly demo: boolean;
  /** Makes this call's Turn its own; the same word gives the same Turn. */
  readonly occasion: string;
  readonly specialist: SpecialistId;
  /** Who reads what comes of it; missing: the person alone. */
  readonly audience?: Audience;
  /** A person at the machine's own shell. */
  readonly operator?: boolean;
  readonly progress?: (done: number) => void;
}

/** Every text in the input, verbatim: what a person hands in is their own word for control fields. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

export function callDirectly(name: string, input: unknown, direct: DirectCall): Promise<ToolOutcome> {
  const { gate, person, language, now, timeZone, demo, specialist } = direct;
  const id = TurnId.parse(`D${fingerprint([direct.occasion, name, input]).slice(0, 10)}`);
  const turn = Turn.parse({
    id,
    ask: {
      text: name,
      language,
      person,
      audience: direct.audience ?? { kind: "person", groups: person.groups },
      origin: { surface: "direct", conversation: id },
      history: [],
      at: now.toISOString(),
      timeZone,
      masked: [],
      length: name.length,
      detected: language,
      demo,
    },
  });
  const assignment = {
    id: AssignmentId.parse("A1"),
    wave: 1,
    specialist,
    task: name,
    tools: [name],
    entities: [],
    variants: [],
  };
  const loop = openLoop(assignment, 1);
  return gate.call({
    turn,
    loop,
    name,
    input,
    dryRun: false,
    signal: AbortSignal.timeout(600_000),
    operator: direct.operator ?? false,
    direct: textsIn(input),
    ...(direct.progress === undefined ? {} : { progress: direct.progress }),
  });
}

/** A proposal whose arguments a person changed: their own words, in a Turn of their own. */
interface EditedCall {
  readonly turn: Turn;
  readonly assignment: AssignmentId;
  readonly specialist: SpecialistId;
  readonly tool: string;
  readonly input: unknown;
  readonly replaces: ProposalId;
  readonly dryRun: boolean;
}

/** What was not touched passed the gate before, from the same conversation; what was is the editor's own. */
export function proposeEdited(gate: Pick<Gate, "call">, edited: EditedCall): Promise<ToolOutcome> {
  const { turn, tool, input, replaces, dryRun } = edited;
  const assignment = {
    ...{ id: edited.assignment, specialist: edited.specialist, task: tool, tools: [tool] },
    ...{ wave: 1, entities: [], variants: [] },
  };
  const loop = openLoop(assignment, 1);
  const signal = AbortSignal.timeout(60_000);
  return gate.call({ turn, loop, name: tool, input, dryRun, signal, replaces, direct: textsIn(input) });
}

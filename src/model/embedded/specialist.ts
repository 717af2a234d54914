// The embedded specialist: chooses a play for the briefing, walks through its calls, and replies from the results.
import type { Agent, Briefing, Play, PlannedCall, ToolResult } from "#src/core/agent.ts";
import { SpecialistReply } from "#src/core/contribution.ts";
import { AIMessage } from "@langchain/core/messages";
import type { SpecialistId } from "#src/core/plan.ts";
import { readBriefing, readResults } from "./briefing.ts";
import { cannotNotice, cannotReply } from "./cannot.ts";
import type { Candidate, Chooser } from "./choose-play.ts";
import type { Limit } from "./limits.ts";
import { shownValue } from "./shown-value.ts";
import type { BoundTool, Think, Thought } from "./thought.ts";

interface SpecialistParts {
  readonly agents: readonly Agent[];
  readonly chooser: Chooser;
  readonly libraryPlay: (specialist: SpecialistId) => Play;
}

export function createSpecialistThink({ agents, chooser, libraryPlay }: SpecialistParts): Think {
  return (messages, tools) => {
    const briefing = readBriefing(messages);
    const agent = agents.find((each) => each.id === briefing.specialist);
    const own = new Set(agent?.tools ?? []);
    const results = readResults(messages).filter(
      ({ tool }) => own.has(tool) || tools.some(({ name }) => name === tool),
    );
    const choice = choosePlays(briefing, chooser);
    if (choice.kind === "limit") return reply(cannotReply(briefing.language, agents, choice.limit));
    const spoken = messages.filter((message) => AIMessage.isInstance(message)).length;
    // One call is kept for the reply itself.
    const more = spoken < (agent?.limits.modelCalls ?? 8) - 1;
    for (const play of [...choice.plays, libraryPlay(briefing.specialist)]) {
      const calls = more ? newCalls(play, briefing, results) : [];
      if (calls.length > 0 && calls.every(({ tool }) => tools.some(({ name }) => name === tool)))
        return { kind: "calls", calls: calls.map((call) => ({ ...call, input: inputFor(call, tools) })) };
      if (calls.length === 0)
        return reply(withNotice(play.reply(briefing, results), briefing, agents, choice.beyond));
    }
    return reply(cannotReply(briefing.language, agents, null));
  };
}

function reply(value: SpecialistReply): Thought {
  return { kind: "reply", schema: SpecialistReply, value };
}

type Choice =
  | { readonly kind: "limit"; readonly limit: Limit }
  | {
      readonly kind: "plays";
      readonly plays: readonly Play[];
      /** Something that was asked for besides and that no tool does. */
      readonly beyond: Limit | null;
    };

/** The task first when the supervisor gave its own, then the person's words, then those with the question before. */
function choosePlays(briefing: Briefing, chooser: Chooser): Choice {
  const { ask, task, specialist, history } = briefing;
  const ownTask = !task.includes(ask);
  const byTask = ownTask ? chooser.rank(task, briefing, specialist) : [];
  if (
    byTask.some(({ match }) => match.groups > 0) ||
    (ownTask && briefing.variants.length > 0 && byTask.length > 0)
  )
    return { kind: "plays", plays: playsOf(byTask), beyond: null };
  const overall = chooser.rank(ask, briefing);
  const byAsk = overall.filter((each) => each.specialist === specialist);
  const beyond = chooser.limit(ask, overall[0]);
  if (beyond !== null && !beyond.besides) return { kind: "limit", limit: beyond.limit };
  // Of several specialists only the one that the request is mostly about says it.
  const besides = beyond !== null && byAsk[0] === overall[0] ? beyond.limit : null;
  if (byAsk.length > 0) return { kind: "plays", plays: playsOf(byAsk), beyond: besides };
  const before = history.findLast(({ from }) => from === "person")?.text;
  const followUp = before === undefined ? [] : chooser.rank(`${before} ${ask}`, briefing, specialist);
  return { kind: "plays", plays: playsOf(followUp), beyond: null };
}

function playsOf(candidates: readonly Candidate[]): Play[] {
  return candidates.map(({ play }) => play);
}

/** Calls that have no result yet: a play that repeats itself is done. */
function newCalls(play: Play, briefing: Briefing, results: readonly ToolResult[]): readonly PlannedCall[] {
  const calls = play.calls(briefing, results);
  const repeated = calls.every(({ tool, input }) =>
    results.some((result) => result.tool === tool && JSON.stringify(result.input) === JSON.stringify(input)),
  );
  return repeated ? [] : calls;
}

function inputFor({ tool, input }: PlannedCall, tools: readonly BoundTool[]): unknown {
  const parameters = tools.find(({ name }) => name === tool)?.parameters;
  return parameters === undefined ? input : shownValue(parameters, input);
}

function withNotice(
  answer: SpecialistReply,
  { language }: Briefing,
  agents: readonly Agent[],
  beyond: Limit | null,
): SpecialistReply {
  if (beyond === null) return answer;
  return { ...answer, segments: [...answer.segments, cannotNotice(language, agents, beyond)] };
}

// Between a model's wish and a tool's run: handles, standing, input, then run or propose, label, audit. The only caller of tools.
import { restrictedRead } from "../core/audit-entries.ts";
import type { Figure } from "../core/figure.ts";
import { fingerprint } from "../core/fingerprint.ts";
import type { DocumentId } from "../core/ids.ts";
import { joinLabels, type Label } from "../core/label.ts";
import type { Clock, Hands } from "../core/ports.ts";
import type { AuditLog, Ledger, ToolRuns, Tracer } from "../core/state-ports.ts";
import {
  ToolRefusal,
  type AnyTool,
  type ReadTool,
  type Need,
  type ToolCall,
  type WriteCall,
} from "../core/tool.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import type { GateCall } from "./gate-call.ts";
import { runCovered, withCoveredReason, type GatePseudonyms } from "./covered.ts";
import {
  outOfBudget,
  firstRefusal,
  gateChecks,
  labelNow,
  refuse,
  type CheckParts,
  type GateCheck,
} from "./checks.ts";
import { resolveHandles } from "./handles.ts";
import { foreignLabel, labelledCitation, ownLabel } from "./label-output.ts";
import { makeProposal } from "./proposals.ts";
import { watchHands } from "./reads/restricted-reads.ts";

export interface GateParts extends CheckParts {
  readonly tools: ReadonlyMap<string, AnyTool>;
  readonly hands: Hands;
  readonly ledger: Ledger;
  readonly audit: AuditLog;
  readonly runs: ToolRuns;
  readonly tracer: Tracer;
  readonly clock: Clock;
  readonly pseudonyms: GatePseudonyms;
  readonly proposalHours: number;
  /** The hands for one call: what its person may not read is not in them. Missing: the house's own. */
  readonly handsFor?: (call: GateCall) => Hands;
  /** All of them; a test plants a hole by leaving one out. */
  readonly checks?: readonly GateCheck[];
  /** How long one check may think. */
  readonly checkMilliseconds?: number;
}

export interface Gate {
  readonly tools: ReadonlyMap<string, AnyTool>;
  call(call: GateCall): Promise<ToolOutcome>;
}

function toolCall({ turn: { ask }, operator, progress }: GateCall, signal: AbortSignal): WriteCall {
  return {
    // The Turn's own now, so that the same call again gives the same bytes.
    now: new Date(ask.at),
    timeZone: ask.timeZone,
    language: ask.language,
    groups: ask.audience.groups,
    demo: ask.demo,
    operator: operator ?? false,
    asked: { by: ask.person.id, conversation: ask.origin.conversation, language: ask.language },
    signal,
    progress: progress ?? (() => undefined),
  };
}

export function createGate(parts: GateParts): Gate {
  return {
    tools: parts.tools,
    async call(call) {
      const startedAt = parts.clock.now();
      const { turn, loop, name } = call;
      const outcome = await withCoveredReason(await decideAndRun(call), turn.ask, parts.pseudonyms);
      const reason = outcome.kind === "refused" || outcome.kind === "failed" ? outcome.code : null;
      const endedAt = parts.clock.now();
      parts.tracer.record({
        turn: turn.id,
        stage: "work",
        name: `tool ${name}`,
        startedAt: startedAt.toISOString(),
        milliseconds: endedAt.getTime() - startedAt.getTime(),
        attributes: { assignment: loop.assignment.id, outcome: outcome.kind, reason },
      });
      // When it ended: its proposal or its read is already on record, and the log's time does not run backwards.
      await parts.audit.append({
        at: endedAt.toISOString(),
        event: "tool-called",
        actor: loop.assignment.specialist,
        subject: name,
        body: { turn: turn.id, assignment: loop.assignment.id, outcome: outcome.kind, reason },
      });
      return outcome;
    },
  };

  async function decideAndRun(call: GateCall): Promise<ToolOutcome> {
    const tool = parts.tools.get(call.name);
    if (tool === undefined) return refuse("unknown-tool", `there is no tool ${call.name}`);
    const handles = await resolveHandles(call.input, { turn: call.turn.id, runs: parts.runs });
    const situation = {
      call,
      tool,
      input: null,
      label: labelNow(call, handles.label),
      handed: handles.trusted,
    };
    const stopped = await firstRefusal("standing", situation, checking(call));
    if (stopped !== null) return stopped;
    if (handles.lost !== null)
      return refuse("bad-handle", `${handles.lost} leads to nothing in this request`);
    const parsed = tool.input.safeParse(handles.input);
    if (!parsed.success)
      return refuse(
        "bad-input",
        parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "),
      );
    const stray = await firstRefusal("input", { ...situation, input: parsed.data }, checking(call));
    if (stray !== null) return stray;
    // Looked at again where it is counted: calls of one moment have all been judged before any was counted.
    if (call.loop.calls >= call.loop.limit) return outOfBudget(call.loop);
    call.loop.calls += 1;
    const signal = AbortSignal.any([call.signal, AbortSignal.timeout(tool.cost.seconds * 1000)]);
    try {
      return tool.effect === "write"
        ? await makeProposal(parts, call, tool, parsed.data, toolCall(call, signal))
        : await run(tool, call, { input: parsed.data, before: situation.label }, toolCall(call, signal));
    } catch (error) {
      if (!(error instanceof ToolRefusal)) throw error;
      if (error.foreign) call.loop.label = joinLabels([call.loop.label, foreignLabel(tool)]);
      return { kind: "failed", code: error.code, reason: error.message };
    }
  }

  /** Written also when the tool fails after it has read. */
  async function noteReads({ turn, loop, name }: GateCall, documents: readonly DocumentId[]): Promise<void> {
    if (documents.length === 0) return;
    const at = parts.clock.now().toISOString();
    const facts = { at, turn: turn.id, assignment: loop.assignment.id, documents };
    await parts.audit.append(restrictedRead(turn.ask.person.id, name, facts));
  }

  /** A check that fails is a refusal, and said in the trace. */
  function checking({ turn, name }: GateCall) {
    return {
      checks: parts.checks ?? gateChecks,
      parts,
      milliseconds: parts.checkMilliseconds,
      onFailure: (check: string, failure: string) =>
        parts.tracer.record({
          turn: turn.id,
          stage: "work",
          name: `check ${check}`,
          startedAt: parts.clock.now().toISOString(),
          milliseconds: 0,
          attributes: { tool: name, failure },
        }),
    };
  }

  async function run(
    tool: ReadTool<unknown, unknown, Need>,
    call: GateCall,
    { input, before }: { readonly input: unknown; readonly before: Label },
    toolCall_: ToolCall,
  ): Promise<ToolOutcome> {
    const { turn, loop } = call;
    const watched = watchHands(parts.handsFor?.(call) ?? parts.hands, tool, toolCall_.groups);
    const { output, kept } = await runCovered(
      { tool, input, ask: turn.ask, hands: watched.hands },
      async (given, hands) => tool.output.parse(await tool.run(given, hands, toolCall_)),
      parts.pseudonyms,
    ).finally(() => noteReads(call, watched.read()));
    const inputHash = fingerprint(kept.input);
    const run = fingerprint([turn.id, loop.assignment.id, tool.name, tool.version, inputHash]).slice(0, 24);
    const yielded = tool.yields?.(output, input) ?? {};
    // The input is the caller's, so what the caller had read is in the output too.
    const label = joinLabels([before, ownLabel(tool, output, yielded.citations ?? [])]);
    loop.label = joinLabels([loop.label, label]);
    const provenance = { run, tool: tool.name, inputHash };
    const figures: Figure[] = (yielded.figures ?? []).map((seed) => ({
      ...seed,
      id: `${loop.assignment.id}.f${++loop.figures}`,
      provenance: { ...seed.provenance, ...provenance },
    }));
    const citations = (yielded.citations ?? []).map((seed) =>
      labelledCitation(seed, { id: `${loop.assignment.id}.c${++loop.citations}`, run: label }),
    );
    await parts.runs.keep({
      run,
      turn: turn.id,
      tool: tool.name,
      version: tool.version,
      input: kept.input,
      inputHash,
      output: kept.output,
      outputHash: fingerprint(kept.output),
      label,
      at: parts.clock.now().toISOString(),
      call: {
        language: turn.ask.language,
        groups: turn.ask.audience.groups,
        now: turn.ask.at,
        timeZone: turn.ask.timeZone,
      },
    });
    return {
      kind: tool.effect === "preview" ? "previewed" : "ran",
      run,
      output,
      shown: tool.shows?.(output) ?? output,
      figures,
      citations,
      variants: yielded.variants ?? [],
      reviews: yielded.reviews ?? [],
      label,
    };
  }
}

// Between a model's wish and a tool's run: parse, policy, taint, budget, then run or propose, and audit. The only caller of tools.
import type { Citation } from "../core/citation.ts";
import type { Figure } from "../core/figure.ts";
import { fingerprint } from "../core/fingerprint.ts";
import type { Clock, Hands, Policy } from "../core/ports.ts";
import type { AuditLog, Ledger, ToolRuns, Tracer } from "../core/state-ports.ts";
import { ToolRefusal, type AnyTool, type ReadTool, type Need, type ToolCall } from "../core/tool.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import type { GateCall } from "./gate-call.ts";
import { controlValues, untrustedControl } from "./control-fields.ts";
import { makeProposal } from "./proposals.ts";

export interface GateParts {
  readonly tools: ReadonlyMap<string, AnyTool>;
  readonly hands: Hands;
  readonly policy: Policy;
  readonly ledger: Ledger;
  readonly audit: AuditLog;
  readonly runs: ToolRuns;
  readonly tracer: Tracer;
  readonly clock: Clock;
  /** Values that control fields may carry without standing in the ask: the team's own site origins. */
  readonly operatorList: readonly string[];
  readonly proposalHours: number;
}

export interface Gate {
  readonly tools: ReadonlyMap<string, AnyTool>;
  call(call: GateCall): Promise<ToolOutcome>;
}

function refuse(code: string, reason: string): ToolOutcome {
  return { kind: "refused", code, reason };
}

/** Why this call may not run, before its input is looked at; null when it may. */
function standing(parts: GateParts, { turn, loop, name }: GateCall, tool: AnyTool): ToolOutcome | null {
  if (!loop.assignment.tools.includes(name))
    return refuse("not-assigned", `the assignment does not name ${name}`);
  const decision = parts.policy.decide(turn.ask.person, "use-tool", name, {
    effect: tool.effect,
    risk: tool.risk,
  });
  if (decision.kind === "deny") return refuse("policy", decision.reason[turn.ask.language]);
  if (loop.calls >= loop.limit)
    return refuse("budget", `no more than ${loop.limit} tool calls in one assignment`);
  if (loop.tainted && (tool.effect === "write" || tool.needs.includes("fetch")))
    return refuse("tainted", "after untrusted text only reads inside the house are allowed");
  return null;
}

function toolCall({ turn: { ask }, operator, progress }: GateCall, signal: AbortSignal): ToolCall {
  return {
    // The Turn's own now, so that the same call again gives the same bytes.
    now: new Date(ask.at),
    timeZone: ask.timeZone,
    language: ask.language,
    groups: ask.audience.groups,
    demo: ask.demo,
    operator: operator ?? false,
    signal,
    progress: progress ?? (() => undefined),
  };
}

export function createGate(parts: GateParts): Gate {
  const trustedTexts = ({ turn: { ask }, loop }: GateCall): string[] => [
    ask.text,
    ...loop.assignment.entities,
    ...ask.history.filter((entry) => entry.from === "person").map((entry) => entry.text),
    ...ask.history.flatMap((entry) => entry.variants.map((variant) => variant.id)),
  ];

  return {
    tools: parts.tools,
    async call(call) {
      const startedAt = parts.clock.now();
      const outcome = await decideAndRun(call);
      const { turn, loop, name } = call;
      const reason = outcome.kind === "refused" || outcome.kind === "failed" ? outcome.code : null;
      parts.tracer.record({
        turn: turn.id,
        stage: "work",
        name: `tool ${name}`,
        startedAt: startedAt.toISOString(),
        milliseconds: parts.clock.now().getTime() - startedAt.getTime(),
        attributes: { assignment: loop.assignment.id, outcome: outcome.kind, reason },
      });
      await parts.audit.append({
        at: startedAt.toISOString(),
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
    const blocked = standing(parts, call, tool);
    if (blocked !== null) return blocked;
    const parsed = tool.input.safeParse(call.input);
    if (!parsed.success)
      return refuse(
        "bad-input",
        parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "),
      );
    const stray = untrustedControl(controlValues(tool.input, parsed.data), {
      texts: trustedTexts(call),
      list: parts.operatorList,
    });
    if (stray !== null) return refuse("control-field", `${stray.path} must come from the person's own words`);
    call.loop.calls += 1;
    const signal = AbortSignal.any([call.signal, AbortSignal.timeout(tool.cost.seconds * 1000)]);
    try {
      return tool.effect === "write"
        ? await makeProposal(parts, call, tool, parsed.data, toolCall(call, signal))
        : await run(tool, call, parsed.data, toolCall(call, signal));
    } catch (error) {
      if (error instanceof ToolRefusal) return { kind: "failed", code: error.code, reason: error.message };
      throw error;
    }
  }

  async function run(
    tool: ReadTool<unknown, unknown, Need>,
    call: GateCall,
    input: unknown,
    toolCall_: ToolCall,
  ): Promise<ToolOutcome> {
    const { turn, loop } = call;
    const inputHash = fingerprint(input);
    const run = fingerprint([turn.id, loop.assignment.id, tool.name, tool.version, inputHash]).slice(0, 24);
    const output = tool.output.parse(await tool.run(input, parts.hands, toolCall_));
    const yielded = tool.yields?.(output, input) ?? {};
    const trust = tool.trust(output);
    if (trust === "untrusted") loop.tainted = true;
    const provenance = { run, tool: tool.name, inputHash };
    const figures: Figure[] = (yielded.figures ?? []).map((seed) => ({
      ...seed,
      id: `${loop.assignment.id}.f${++loop.figures}`,
      provenance: { ...seed.provenance, ...provenance },
    }));
    const citations: Citation[] = (yielded.citations ?? []).map((seed) => ({
      ...seed,
      id: `${loop.assignment.id}.c${++loop.citations}`,
    }));
    // What a tool says is nobody's to keep leaves a hash behind and nothing else.
    const kept = tool.keeps === "hash" ? { input: null, output: null } : { input, output };
    await parts.runs.keep({
      run,
      turn: turn.id,
      tool: tool.name,
      version: tool.version,
      ...kept,
      inputHash,
      outputHash: fingerprint(output),
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
      trust,
    };
  }
}

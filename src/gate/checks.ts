// What every call has to pass before a tool runs, as a list in order: each check refuses or is silent.
import { notInThisChannel } from "../core/channel-settings.ts";
import { joinLabels, type Label } from "../core/label.ts";
import { ownWords } from "../core/own-words.ts";
import type { Bilingual } from "../core/language.ts";
import type { Policy } from "../core/ports.ts";
import { areWritesStopped, writesStopped, type Writes } from "../core/writes.ts";
import { askGuard, type GuardFailure } from "../core/fail-closed.ts";
import type { AnyTool } from "../core/tool.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import { controlValues, untrustedControl } from "./control-fields.ts";
import type { GateCall } from "./gate-call.ts";

export type Refused = Extract<ToolOutcome, { kind: "refused" }>;

/** One call as the checks see it. */
export interface Situation {
  readonly call: GateCall;
  readonly tool: AnyTool;
  /** Parsed; for checks before the input is read it is null. */
  readonly input: unknown;
  /** The join of what the loop has read and what the handles of this input bring in. */
  readonly label: Label;
  /** Values that trusted runs handed over by handle. */
  readonly handed: readonly string[];
}

export interface CheckParts {
  readonly policy: Policy;
  /** Values that control fields may carry without standing in the ask: the team's own site origins. */
  readonly operatorList: readonly string[];
  /** The switch that stops all writes; asked before one is proposed. */
  readonly writes: Pick<Writes, "state">;
  /** Whether this person, here, may call this tool once more; null when they may. Missing: calls are not rated. */
  readonly limits?: { tool(call: GateCall): Promise<Bilingual | null> };
}

export interface GateCheck {
  readonly name: string;
  /** `input` checks see the parsed input; `standing` checks decide before it is looked at. */
  readonly stage: "standing" | "input";
  judge(situation: Situation, parts: CheckParts): Refused | null | Promise<Refused | null>;
}

export function refuse(code: string, reason: string): Refused {
  return { kind: "refused", code, reason };
}

export function outOfBudget({ limit }: { readonly limit: number }): Refused {
  return refuse("budget", `no more than ${limit} tool calls in one assignment`);
}

/** Anything but a read inside the house: what could carry something out, or change something. */
export function reachesOut(tool: AnyTool): boolean {
  return tool.effect !== "read" || tool.needs.includes("fetch");
}

const assigned: GateCheck = {
  name: "assigned",
  stage: "standing",
  judge: ({ call: { loop, name } }) =>
    loop.assignment.tools.includes(name)
      ? null
      : refuse("not-assigned", `the assignment does not name ${name}`),
};

/** What the channel's settings leave out. Later waves are the house's own review, which no channel turns off. */
const channel: GateCheck = {
  name: "channel",
  stage: "standing",
  judge({ call: { turn, loop, name } }) {
    const { allowed, language } = turn.ask;
    const { specialist, wave } = loop.assignment;
    if (allowed === undefined || wave > 1) return null;
    const fits =
      (allowed.specialists?.includes(specialist) ?? true) && (allowed.tools?.includes(name) ?? true);
    return fits ? null : refuse("channel", notInThisChannel[language]);
  },
};

const policyCheck: GateCheck = {
  name: "policy",
  stage: "standing",
  judge({ call: { turn, name, operator }, tool: { effect, risk, needs }, label }, { policy }) {
    const decision = policy.decide(turn.ask.person, "use-tool", name, {
      effect,
      risk,
      network: needs.includes("fetch"),
      tainted: label.trust === "untrusted",
      operator: operator ?? false,
      surface: turn.ask.origin.surface,
    });
    if (decision.kind === "allow") return null;
    return refuse("policy", decision.reason[turn.ask.language]);
  },
};

const budget: GateCheck = {
  name: "budget",
  stage: "standing",
  judge: ({ call: { loop } }) => (loop.calls < loop.limit ? null : outOfBudget(loop)),
};

const rate: GateCheck = {
  name: "rate",
  stage: "standing",
  async judge({ call }, { limits }) {
    const sentence = (await limits?.tool(call)) ?? null;
    return sentence === null ? null : refuse("rate", sentence[call.turn.ask.language]);
  },
};

const writing: GateCheck = {
  name: "writes",
  stage: "standing",
  judge: async ({ call, tool }, { writes }) =>
    tool.effect === "write" && (await areWritesStopped(writes))
      ? refuse("writes-stopped", writesStopped[call.turn.ask.language])
      : null,
};

const taint: GateCheck = {
  name: "taint",
  stage: "standing",
  judge: ({ tool, label }) =>
    label.trust === "trusted" || !reachesOut(tool)
      ? null
      : refuse("tainted", "after untrusted text only reads inside the house are allowed"),
};

/** Entities of a plan are the asker's words or an operator's; a plan that names others does not make them so. */
const controlFields: GateCheck = {
  name: "control-fields",
  stage: "input",
  judge({ call: { turn, direct = [] }, tool, input, handed }, { operatorList }) {
    const stray = untrustedControl(controlValues(tool.input, input), {
      texts: [...ownWords(turn.ask), ...direct],
      list: [
        ...operatorList,
        ...handed,
        // What a person hands in themselves is their word as it stands, also over several lines.
        ...direct,
        ...turn.ask.history.flatMap((entry) => entry.variants.map((variant) => variant.id)),
        ...turn.ask.attachments.map(({ id }) => id),
      ],
    });
    return stray === null
      ? null
      : refuse("control-field", `${stray.path} must come from the person's own words`);
  },
};

/** In order. A check that is not listed here does not exist; `test/invariants` breaks each one in turn. */
export const gateChecks: readonly GateCheck[] = [
  assigned,
  channel,
  taint,
  policyCheck,
  budget,
  rate,
  writing,
  controlFields,
];

const cannotCheck: Readonly<Record<"de" | "en", string>> = {
  de: "Eine Prüfung antwortet gerade nicht; deshalb ist nichts geschehen.",
  en: "A check is not answering right now, so nothing was done.",
};

function isAnswer(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== "object") return false;
  const { kind, code, reason } = value as Partial<Refused>;
  return kind === "refused" && typeof code === "string" && typeof reason === "string";
}

/** The first refusal of a stage, or null; a check that fails has refused. */
export async function firstRefusal(
  stage: GateCheck["stage"],
  situation: Situation,
  {
    checks,
    parts,
    milliseconds,
    onFailure,
  }: {
    readonly checks: readonly GateCheck[];
    readonly parts: CheckParts;
    readonly milliseconds?: number | undefined;
    readonly onFailure?: (name: string, failure: GuardFailure) => void;
  },
): Promise<Refused | null> {
  for (const check of checks.filter((one) => one.stage === stage)) {
    const asked = await askGuard(() => check.judge(situation, parts), {
      isJudgement: isAnswer,
      milliseconds,
    });
    if (asked.kind === "failed") {
      onFailure?.(check.name, asked.failure);
      return refuse("guard-failed", cannotCheck[situation.call.turn.ask.language]);
    }
    if (asked.judgement !== null) return asked.judgement;
  }
  return null;
}

/** What the loop knows at this moment: what it has read, and what the handles of the input bring in. */
export function labelNow({ loop }: GateCall, brought: Label): Label {
  return joinLabels([loop.label, brought]);
}

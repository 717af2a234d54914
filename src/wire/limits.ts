// Ties limits and conduct to the places where they hold: at the door, at the gate, in front of a specialist and of a model.
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { notInThisChannel, type ChannelBook, type ChannelSpend } from "../core/channel-settings.ts";
import type { UseLimits } from "../core/house-facts.ts";
import type { Bilingual } from "../core/language.ts";
import type { TurnId, UserId } from "../core/ids.ts";
import type { Clock, Hands, Log, Policy, PolicyContext } from "../core/ports.ts";
import type { AuditLog, Directory } from "../core/state-ports.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import type { Ask } from "../core/turn.ts";
import type { Verdict } from "../core/verdict.ts";
import type { GateParts } from "../gate/gate.ts";
import type { GateCall } from "../gate/gate-call.ts";
import type { GraphParts } from "../graph/parts.ts";
import { embeddedName } from "../model/embedded/embedded-model.ts";
import { readRegistry } from "../model/registry.ts";
import { createChannelBudgets } from "../policy/limits/channel-budgets.ts";
import { createConduct, type Conduct, type ConductParts } from "../policy/limits/conduct.ts";
import { createLimiter, type Occasion } from "../policy/limits/limiter.ts";
import { readLimits } from "../policy/limits/limits.ts";
import { readableKnowledge } from "../policy/readable-knowledge.ts";
import { createTurnBudgets, timeIsUp } from "../policy/limits/turn-budget.ts";

export interface LimitParts {
  readonly home: string;
  readonly channels: Pick<ChannelBook, "settings"> & ChannelSpend;
  readonly timeZone: string;
  readonly policy: Policy;
  readonly blocks: ConductParts["blocks"];
  readonly audit: AuditLog;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly log: Log;
  /** For the admins alone. */
  tell(to: readonly UserId[], text: Bilingual): void;
}

/** Refusals of the gate that say something about whoever asked; a full budget or a bad input does not. */
const denied: readonly string[] = ["policy", "tainted", "control-field", "not-assigned", "unknown-tool"];
/** Of one request only so many count: a model that repeats itself is not the person's doing. */
const mostDeniedOfOneTurn = 2;

/** A key is `workspace:channel:message`; other surfaces have no channel. */
function occasionOf({ person, origin }: Pick<Ask, "person" | "origin">): Occasion {
  const [workspace = "house", channel] = origin.surface === "slack" ? origin.conversation.split(":") : [];
  return { person: person.id, channel: channel ?? null, workspace };
}

/** What rules on asking decide on. */
function occasionFacts({ origin, audience }: Pick<Ask, "origin" | "audience">): PolicyContext {
  const channel = origin.surface === "slack" ? (origin.conversation.split(":")[1] ?? "") : "";
  return { surface: origin.surface, audience: audience.kind, channel };
}

export interface OpenLimits {
  /** What one request, and one person, may use up. */
  readonly useLimits: UseLimits;
  readonly conduct: Conduct;
  readonly turn: GraphParts["limits"];
  readonly gate: NonNullable<GateParts["limits"]>;
  /** The policy for one ask: what it decides on knows where the ask came from. */
  policyFor(ask: Ask): Pick<Policy, "decide" | "approvers">;
  takeToken(ask: Ask): Promise<boolean | Bilingual>;
  /** Blocked and slowed people first, then what guard in says, which is noted. */
  admitted(turn: TurnId, ask: Ask, judge: () => Promise<Verdict>): Promise<Verdict>;
  /** Notes a denied tool call. */
  noted(call: Pick<GateCall, "turn">, outcome: ToolOutcome): Promise<ToolOutcome>;
  readonly withholds: GraphParts["withholds"];
  /** The hands of one call: the knowledge base as its person and audience may read it. */
  handsFor(hands: Hands): (call: GateCall) => Hands;
}

export async function openLimits(parts: LimitParts): Promise<OpenLimits> {
  const { policy, clock, log, audit, directory } = parts;
  const limits = await readLimits(join(parts.home, "limits.json"));
  const limiter = createLimiter(limits, { clock });
  const models = readRegistry();
  const priceOf = (name: string) => models.find(name)?.price ?? null;
  const budgets = createTurnBudgets(limits.turn, { clock, priceOf });
  const { channels, timeZone } = parts;
  const channelBudgets = createChannelBudgets({ channels, clock, timeZone, log, priceOf });
  const conduct = createConduct({
    ...{ limits: limits.conduct, clock, log, audit, blocks: parts.blocks },
    tellAdmins: (_person, text) =>
      void directory
        .people()
        .then((people) => people.filter(({ roles }) => roles.includes("admin")).map(({ id }) => id))
        .then((admins) => parts.tell(admins, text))
        .catch((error: unknown) => log("warn", "admins-not-told", { error: String(error) })),
    wait: (milliseconds) => sleep(milliseconds),
  });
  const deniedOf = new Map<string, number>();
  /** An operator's own shell and evaluations are not rated; a workspace is. */
  const rated = ({ origin }: Pick<Ask, "origin">, operator: boolean): boolean =>
    !operator && (origin.surface === "slack" || origin.surface === "direct");

  const { toolCalls, modelCalls, amountMicros, seconds } = limits.turn;
  return {
    useLimits: {
      questionsPerMinute: limits.ask.person.perMinute,
      ...{ toolCalls, modelCalls, amountMicros, seconds },
    },
    conduct,
    turn: {
      ...{ waves: limits.turn.waves, steps: limits.turn.steps },
      modelCall: (turn, model) =>
        model === embeddedName
          ? null
          : (channelBudgets.modelCall(turn, model) ?? budgets.modelCall(turn, model)),
      used(turn, usage) {
        budgets.used(turn, usage);
        channelBudgets.used(turn, usage);
      },
      secondsLeft: (turn) => budgets.secondsLeft(turn),
    },
    gate: {
      async tool({ turn, name, operator = false }) {
        const spent = budgets.toolCall(turn.id);
        if (spent !== null || !rated(turn.ask, operator)) return spent;
        return limiter.tool(name, occasionOf(turn.ask));
      },
    },
    policyFor: (ask) => ({
      ...policy,
      decide: (person, action, resource, context) =>
        policy.decide(person, action, resource, { ...occasionFacts(ask), ...context }),
    }),
    takeToken: async (ask) =>
      ask.origin.surface !== "slack" || ((await limiter.ask(occasionOf(ask))) ?? true),
    async admitted(turn, ask, judge) {
      if (ask.origin.surface !== "slack") return judge();
      await channelBudgets.enter(turn, ask);
      const held = await conduct.admit(ask.person.id);
      if (held !== null)
        return {
          kind: "refused",
          flags: [{ guard: "conduct", code: "blocked", detail: "too many refusals in a row" }],
          reason: held[ask.language],
        };
      const verdict = await judge();
      const guards = verdict.flags.map(({ guard }) => guard);
      if (guards.some((guard) => guard.startsWith("injection")))
        await conduct.note(ask.person.id, "injection-signal");
      if (verdict.kind === "refused" && guards.some((guard) => guard === "rate" || guard === "policy"))
        await conduct.note(ask.person.id, "refused");
      return verdict;
    },
    async noted({ turn }, outcome) {
      const { person, origin } = turn.ask;
      if (origin.surface !== "slack" || outcome.kind !== "refused" || !denied.includes(outcome.code))
        return outcome;
      const before = deniedOf.get(turn.id) ?? 0;
      if (deniedOf.size > 5_000) deniedOf.clear();
      deniedOf.set(turn.id, before + 1);
      if (before < mostDeniedOfOneTurn) await conduct.note(person.id, "tool-denied");
      return outcome;
    },
    withholds(turn, ask, { specialist, wave }) {
      if (budgets.secondsLeft(turn) <= 0) return timeIsUp;
      // Later waves are the house's own checks of what the first one made.
      if (wave > 1) return null;
      if (ask.allowed?.specialists?.includes(specialist) === false) return notInThisChannel;
      const decision = policy.decide(ask.person, "ask-specialist", specialist, occasionFacts(ask));
      return decision.kind === "deny" ? decision.reason : null;
    },
    handsFor:
      (hands) =>
      ({ turn: { id: turn, ask }, loop }) => ({
        ...hands,
        knowledge: readableKnowledge(hands.knowledge, {
          policy,
          person: ask.person,
          readers: ask.audience.groups,
          about: loop.assignment.entities,
          onSensitive: ({ id, source }, dataClass) =>
            void audit
              .append({
                ...{ at: clock.now().toISOString(), event: "sensitive-source-read" },
                ...{ actor: loop.assignment.specialist, subject: id },
                body: { turn, source, dataClass },
              })
              .catch((error: unknown) => log("error", "audit-failed", { error: String(error) })),
        }),
      }),
  };
}

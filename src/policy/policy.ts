// The one place where the house asks whether something is allowed. Everything but a clean "allow" is a denial.
import { z } from "zod";
import { UserId } from "../core/ids.ts";
import { roles, type Person } from "../core/person.ts";
import { policyActions, type Policy, type PolicyDecision } from "../core/ports.ts";
import { cedarEngine, type AuthorisationEngine, type ParsedPolicy } from "./cedar-engine.ts";
import {
  policyHash,
  readPolicies,
  type KnownNames,
  type PolicySource,
  type PolicyTexts,
} from "./policy-files.ts";
import { requestFor } from "./requests.ts";

const noRight: PolicyDecision = {
  kind: "deny",
  reason: {
    de: "Dafür fehlt dir die Berechtigung; frag bitte eine Person mit der passenden Rolle.",
    en: "You do not have the right to do that; please ask someone with the right role.",
  },
};

/** Only this shape counts; one error in one policy and the whole answer does not. */
const Answer = z.object({
  type: z.literal("success"),
  response: z.object({
    decision: z.enum(["allow", "deny"]),
    diagnostics: z.object({ reason: z.array(z.string()), errors: z.array(z.unknown()).max(0) }),
  }),
});

export interface PolicyOptions {
  readonly known: KnownNames;
  readonly engine?: AuthorisationEngine;
  /** A steady clock in milliseconds: an answer that took longer than `mostMilliseconds` is not taken. */
  readonly elapsed?: () => number;
  readonly mostMilliseconds?: number;
}

export interface HousePolicy extends Policy {
  /** The files in force. */
  texts(): PolicyTexts;
  hash(): string;
  /** Puts other files in force at once. @throws Fault when they cannot be used: the old ones then stay. */
  use(texts: PolicyTexts): void;
}

/**
 * @example
 * const policy = createPolicy(shippedPolicies(), { known });
 * policy.decide(person, "use-tool", "shift-budget", { effect: "write", tainted: false }); // { kind: "allow" }
 */
export function createPolicy(
  { schema, texts: first }: PolicySource,
  { known, engine = cedarEngine, elapsed = () => performance.now(), mostMilliseconds = 2_000 }: PolicyOptions,
): HousePolicy {
  let texts = first;
  let hash = "";
  let policies: ReadonlyMap<string, ParsedPolicy> = new Map();

  const use = (wanted: PolicyTexts): void => {
    const parsed = readPolicies({ schema, texts: wanted }, known);
    const id = policyHash(wanted);
    // A set for each action: a decision reads only the policies that speak about it.
    const speaking = (action: string) => parsed.filter(({ actions }) => actions?.includes(action) ?? true);
    engine.prepare(id, schema, new Map(policyActions.map((action) => [action, speaking(action)])));
    texts = wanted;
    hash = id;
    policies = new Map(parsed.map((policy) => [policy.id, policy]));
  };
  use(first);

  /** Null on any throw, any error inside a policy, any answer of another shape, and any answer that came too late. */
  const answerTo = (...asked: Parameters<typeof requestFor>): z.infer<typeof Answer>["response"] | null => {
    try {
      const startedAt = elapsed();
      const answer = Answer.safeParse(engine.decide(hash, requestFor(...asked)));
      return answer.success && elapsed() - startedAt <= mostMilliseconds ? answer.data.response : null;
    } catch {
      return null;
    }
  };

  const reasonFrom = (determining: readonly string[]): PolicyDecision => {
    for (const id of [...determining].sort()) {
      const { de, en } = policies.get(id)?.annotations ?? {};
      if (de !== undefined && en !== undefined) return { kind: "deny", reason: { de, en } };
    }
    return noRight;
  };

  return {
    decide(principal, action, resource, context = {}) {
      const answer = answerTo(principal, action, resource, context);
      if (answer === null) return noRight;
      return answer.decision === "allow" ? { kind: "allow" } : reasonFrom(answer.diagnostics.reason);
    },
    approvers(tool, facts = {}) {
      const asked = roles.map((role) => {
        const probe: Person = {
          ...{ id: UserId.parse("somebody"), name: role, roles: [role], groups: [] },
          language: "en",
        };
        const release = (asker: string) =>
          answerTo(probe, "approve", tool, { ...facts, fourEyes: false, asker });
        const others = release("somebody-else");
        return { role, others, own: release(probe.id) };
      });
      const may = asked.filter(({ others }) => others?.decision === "allow");
      const hours = may
        .flatMap(({ others }) => others?.diagnostics.reason ?? [])
        .map((id) => Number(policies.get(id)?.annotations["hours"]))
        .filter((value) => value > 0);
      return {
        roles: may.map(({ role }) => role),
        fourEyes: may.length === 0 || may.some(({ own }) => own?.decision !== "allow"),
        hours: hours.length === 0 ? null : Math.min(...hours),
      };
    },
    texts: () => texts,
    hash: () => hash,
    use,
  };
}

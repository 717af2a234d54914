// The built-in policy: who may do what, as data. The only authorisation in the house.
import type { Person, Role } from "../core/person.ts";
import type { Policy, PolicyAction, PolicyDecision } from "../core/ports.ts";

export interface PolicyRules {
  /** action → resource (`*` for any) → roles that may. What is not listed is denied. */
  readonly allow: Readonly<Record<PolicyAction, Readonly<Record<string, readonly Role[]>>>>;
  /** tool → who may approve its proposals, and whether the asker must be somebody else. */
  readonly approvers: Readonly<
    Record<string, { readonly roles: readonly Role[]; readonly fourEyes: boolean }>
  >;
}

const team: readonly Role[] = ["marketer", "lead", "legal", "finance", "admin"];

export const builtInRules: PolicyRules = {
  allow: {
    ask: { "*": team },
    "use-tool": { "*": team },
    approve: {
      "add-to-knowledge": ["lead", "legal", "admin"],
      "conclude-experiment": ["lead", "admin"],
      "register-experiment": ["lead", "admin"],
      "shift-budget": ["lead", "finance", "admin"],
    },
    "read-source": { "*": [...team, "guest"] },
    "use-model": { "*": team },
    report: { "*": team },
    operate: { "*": ["admin"] },
  },
  approvers: {
    "add-to-knowledge": { roles: ["lead", "legal", "admin"], fourEyes: false },
    "conclude-experiment": { roles: ["lead", "admin"], fourEyes: false },
    "register-experiment": { roles: ["lead", "admin"], fourEyes: false },
    // Money: whoever asks never approves.
    "shift-budget": { roles: ["lead", "finance", "admin"], fourEyes: true },
  },
};

const noRight: PolicyDecision = {
  kind: "deny",
  reason: {
    de: "Dafür fehlt dir die Berechtigung; frag bitte eine Person mit der passenden Rolle.",
    en: "You do not have the right to do that; please ask someone with the right role.",
  },
};

export function createPolicy(rules: PolicyRules): Policy {
  const decide = (principal: Person, action: PolicyAction, resource: string): PolicyDecision => {
    const table = rules.allow[action];
    const roles = table[resource] ?? table["*"] ?? [];
    return principal.roles.some((role) => roles.includes(role)) ? { kind: "allow" } : noRight;
  };
  return {
    decide(principal, action, resource, context = {}) {
      try {
        if (context["fourEyes"] === true && context["asker"] === principal.id) {
          return {
            kind: "deny",
            reason: {
              de: "Hier gilt das Vier-Augen-Prinzip: Eine andere Person muss freigeben.",
              en: "Four eyes are needed here: somebody else has to approve.",
            },
          };
        }
        return decide(principal, action, resource);
      } catch {
        // A policy that cannot decide must not let anything through.
        return noRight;
      }
    },
    approvers: (tool) => rules.approvers[tool] ?? { roles: [], fourEyes: true },
  };
}

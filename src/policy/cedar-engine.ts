// The only user of Cedar: parses and validates policies, keeps them prepared, and asks for one decision.
import {
  policySetTextToParts,
  policyToJson,
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  validate,
  type DetailedError,
} from "@cedar-policy/cedar-wasm/nodejs";
import { z } from "zod";

/** One policy of a file, as Cedar reads it. */
export interface ParsedPolicy {
  readonly id: string;
  readonly text: string;
  readonly effect: "permit" | "forbid";
  readonly annotations: Readonly<Record<string, string>>;
  /** The actions that it speaks about; null: about all. */
  readonly actions: readonly string[] | null;
  /** Every entity that it names, such as `{ type: "Role", id: "lead" }`. */
  readonly names: readonly { readonly type: string; readonly id: string }[];
}

export interface AuthorisationRequest {
  readonly principal: { readonly type: "Person"; readonly id: string };
  readonly action: string;
  readonly resource: { readonly type: string; readonly id: string };
  readonly context: Readonly<Record<string, unknown>>;
  readonly entities: readonly {
    readonly uid: { readonly type: string; readonly id: string };
    readonly parents: readonly { readonly type: string; readonly id: string }[];
  }[];
}

export interface AuthorisationEngine {
  /** @throws Error with what does not parse. `version` names the sets, one an action: the same version is the same policies. */
  prepare(version: string, schema: string, sets: ReadonlyMap<string, readonly ParsedPolicy[]>): void;
  /** What the engine says, unread: whoever asks takes everything but a clean answer for a denial. */
  decide(version: string, request: AuthorisationRequest): unknown;
}

const setOf = (version: string, action: string): string => `${version} ${action}`;
const messages = (errors: readonly DetailedError[]): string =>
  errors.map(({ message, help }) => (help === null ? message : `${message} (${help})`)).join("; ");

/** Cedar throws strings and panics as errors of its own; a parse function may not. */
function calmly<Result>(job: () => Result): Result {
  try {
    return job();
  } catch (error) {
    throw new Error(`Cedar failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const Named = z.object({ type: z.string(), id: z.string() });

/** Every `{type, id}` in a policy's JSON form, wherever it stands. */
function namesIn(value: unknown): { type: string; id: string }[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== "object" || value === null) return [];
  const named = Named.safeParse(value);
  return named.success ? [named.data] : Object.values(value).flatMap(namesIn);
}

const ActionConstraint = z.union([
  z.object({ op: z.literal("All") }).transform(() => null),
  z.object({ op: z.literal("=="), entity: Named }).transform(({ entity }) => [entity.id]),
  z.object({ op: z.literal("in"), entity: Named }).transform(({ entity }) => [entity.id]),
  z
    .object({ op: z.literal("in"), entities: z.array(Named) })
    .transform(({ entities }) => entities.map(({ id }) => id)),
]);

/** @throws Error when the text is no Cedar, holds templates, or a policy has no `@id` */
export function parsePolicies(file: string, text: string): ParsedPolicy[] {
  const parts = calmly(() => policySetTextToParts(text));
  if (parts.type === "failure") throw new Error(`${file}: ${messages(parts.errors)}`);
  if (parts.policy_templates.length > 0) throw new Error(`${file}: templates are not used here`);
  return parts.policies.map((policy) => {
    const parsed = calmly(() => policyToJson(policy));
    if (parsed.type === "failure") throw new Error(`${file}: ${messages(parsed.errors)}`);
    const { effect, annotations = {}, action } = parsed.json;
    const actions = ActionConstraint.parse(action);
    const id = annotations["id"];
    if (id === undefined || id === "") throw new Error(`${file}: every policy needs an @id("…")`);
    return { id, text: policy, effect, annotations, actions, names: namesIn(parsed.json) };
  });
}

/** What does not fit the schema, warnings included; empty when all is well. */
export function validatePolicies(schema: string, policies: readonly ParsedPolicy[]): string[] {
  const staticPolicies = Object.fromEntries(policies.map(({ id, text }) => [id, text]));
  const answer = calmly(() => validate({ schema, policies: { staticPolicies } }));
  if (answer.type === "failure") return [messages(answer.errors)];
  return [...answer.validationErrors, ...answer.validationWarnings].map(
    ({ policyId, error }) => `${policyId}: ${error.message}`,
  );
}

export const cedarEngine: AuthorisationEngine = {
  prepare(version, schema, sets) {
    const answers = [calmly(() => preparseSchema(version, schema))];
    for (const [action, policies] of sets) {
      const staticPolicies = Object.fromEntries(policies.map(({ id, text }) => [id, text]));
      answers.push(calmly(() => preparsePolicySet(setOf(version, action), { staticPolicies })));
    }
    for (const answer of answers) if (answer.type === "failure") throw new Error(messages(answer.errors));
  },
  decide: (version, { principal, action, resource, context, entities }) =>
    statefulIsAuthorized({
      principal,
      action: { type: "Action", id: action },
      resource,
      // Only strings, whole numbers, truth values, lists of strings and people are put in; Cedar checks each.
      context: context as Parameters<typeof statefulIsAuthorized>[0]["context"],
      entities: entities.map(({ uid, parents }) => ({ uid, attrs: {}, parents: [...parents] })),
      preparsedSchemaName: version,
      validateRequest: true,
      preparsedPolicySetId: setOf(version, action),
    }),
};

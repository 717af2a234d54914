// Turns a question of the house into a request for the engine; what the caller leaves out counts as the most careful value.
import { z } from "zod";
import { Person } from "../core/person.ts";
import { policyActions, type PolicyAction } from "../core/ports.ts";
import type { AuthorisationRequest } from "./cedar-engine.ts";

const text = z.string().max(300);
const texts = z.array(z.string().max(300)).max(500);
const amount = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

const Occasion = z.strictObject({
  surface: text.default("unknown"),
  audience: text.default("channel"),
  channel: text.default(""),
  flagged: z.boolean().default(false),
});
const ToolUse = z.strictObject({
  effect: text.default("write"),
  risk: text.default("high"),
  network: z.boolean().default(true),
  tainted: z.boolean().default(true),
  dryRun: z.boolean().default(false),
  operator: z.boolean().default(false),
  surface: text.default("unknown"),
});
const Effect = z.strictObject({
  effect: text.default("write"),
  risk: text.default("high"),
  amount: amount.default(0),
  reach: amount.default(0),
  reversible: z.boolean().default(false),
  factsKnown: z.boolean().default(false),
  tainted: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  fourEyes: z.boolean().default(true),
  asker: text.default(""),
  surface: text.default("unknown"),
});
const Reading = z.strictObject({
  groups: texts.default([]),
  readerGroups: texts.default([]),
  trust: text.default("untrusted"),
  dataClass: text.default("restricted"),
  entities: texts.default([]),
  about: texts.default([]),
});
const ModelUse = z.strictObject({
  dataClass: text.default("restricted"),
  purpose: text.default("unknown"),
  status: text.default("unlisted"),
  region: text.default("unknown"),
  embedded: z.boolean().default(false),
  classListed: z.boolean().default(false),
  purposeListed: z.boolean().default(false),
  roleListed: z.boolean().default(false),
});
const DigestUse = z.strictObject({ owner: text.default(""), member: z.boolean().default(false) });
const PersonalDataUse = z.strictObject({ owner: text.default(""), audience: text.default("channel") });

/** For each action the kind of its resource and the facts that its policies may use. */
const shapes = {
  ask: { resource: "House", context: Occasion },
  "ask-specialist": { resource: "Specialist", context: Occasion },
  "use-tool": { resource: "Tool", context: ToolUse },
  approve: { resource: "Tool", context: Effect },
  "read-source": { resource: "Source", context: Reading },
  "use-model": { resource: "Model", context: ModelUse },
  report: { resource: "Report", context: Occasion },
  operate: { resource: "House", context: Occasion },
  "read-personal-data": { resource: "PersonalData", context: PersonalDataUse },
  "export-personal-data": { resource: "PersonalData", context: PersonalDataUse },
  "erase-personal-data": { resource: "PersonalData", context: PersonalDataUse },
  "export-audit": { resource: "House", context: Occasion },
  "change-policy": { resource: "House", context: Occasion },
  "stop-writes": { resource: "House", context: Occasion },
  "resume-writes": { resource: "House", context: Occasion },
  "post-digest": { resource: "House", context: DigestUse },
  "manage-digest": { resource: "House", context: DigestUse },
} as const satisfies Record<PolicyAction, { resource: string; context: z.ZodType }>;

const Action = z.enum(policyActions);

/** Facts that name a person: entities for the engine, so that a policy can compare them with who asks. */
const people: readonly string[] = ["asker", "owner"];

const person = (id: string) => ({ type: "Person", id }) as const;
const role = (id: string) => ({ type: "Role", id }) as const;

/** @throws ZodError on anything that is no person, no action, no resource or no fact that the schema knows */
export function requestFor(
  principal: unknown,
  action: unknown,
  resource: unknown,
  context: unknown,
): AuthorisationRequest {
  const { id, roles } = Person.parse(principal);
  const known = Action.parse(action);
  const shape = shapes[known];
  const facts: Readonly<Record<string, unknown>> = shape.context.parse(context);
  return {
    principal: person(id),
    action: known,
    resource: { type: shape.resource, id: text.min(1).parse(resource) },
    context: Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [
        name,
        people.includes(name) ? { __entity: person(String(value)) } : value,
      ]),
    ),
    entities: [
      { uid: person(id), parents: roles.map(role) },
      // Everybody with a role of the house is in the team; a guest is not.
      ...[...new Set(roles)].map((one) => ({
        uid: role(one),
        parents: one === "guest" ? [] : [role("team")],
      })),
    ],
  };
}

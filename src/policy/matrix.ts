// Every right of the house as one table, role by role: what a compliance person reads, and what a change is compared on.
import { UserId } from "../core/ids.ts";
import { roles, type Person, type Role } from "../core/person.ts";
import { dataClasses, type Policy, type PolicyAction, type PolicyContext } from "../core/ports.ts";

export interface MatrixTool {
  readonly name: string;
  readonly effect: "read" | "preview" | "write";
  readonly risk: "low" | "medium" | "high";
  readonly network: boolean;
}

export interface MatrixModel {
  readonly name: string;
  readonly facts: (role: Role, dataClass: string) => PolicyContext;
}

/** What there is to have rights on. */
export interface MatrixWorld {
  readonly tools: readonly MatrixTool[];
  readonly specialists: readonly string[];
  readonly reports: readonly string[];
  readonly models: readonly MatrixModel[];
}

export interface MatrixRow {
  readonly table: string;
  readonly row: string;
  /** One answer a role, in the order of `roles`. */
  readonly answers: readonly string[];
}

const person = (role: Role): Person => ({
  ...{ id: UserId.parse(`one-${role}`), name: role, roles: [role], groups: ["everyone"] },
  language: "en",
});

const million = 1_000_000;
/** Kinds of effect that approval rules tell apart; an ordinary one moves nothing and can be undone. */
const effects: readonly (readonly [string, PolicyContext])[] = [
  ["ordinary", {}],
  ["from 1,000 €", { amount: 1_000 * million }],
  ["from 25,000 €", { amount: 25_000 * million }],
  ["reaches 1,000 people", { reach: 1_000 }],
  ["cannot be undone", { reversible: false }],
  ["facts unknown", { factsKnown: false, reversible: false }],
  ["undo of it", { effect: "undo" }],
];

export function matrixRows(policy: Pick<Policy, "decide">, world: MatrixWorld): MatrixRow[] {
  const may = (role: Role, action: PolicyAction, resource: string, facts: PolicyContext = {}): boolean =>
    policy.decide(person(role), action, resource, facts).kind === "allow";
  const perRole = (table: string, row: string, answer: (role: Role) => string): MatrixRow => ({
    table,
    row,
    answers: roles.map(answer),
  });
  const plain = (yes: boolean): string => (yes ? "yes" : "–");

  const house = (
    ["ask", "stop-writes", "resume-writes", "change-policy", "export-audit", "operate"] as const
  ).map((action) => perRole("The house", action, (role) => plain(may(role, action, "leitstand"))));
  const specialists = world.specialists.map((id) =>
    perRole("Asking a specialist", id, (role) => plain(may(role, "ask-specialist", id))),
  );
  const tools = world.tools.map(({ name, effect, risk, network }) =>
    perRole("Using a tool", `${name} (${effect}, ${risk})`, (role) => {
      const facts = { effect, risk, network, tainted: false };
      const clean = may(role, "use-tool", name, facts);
      const tainted = may(role, "use-tool", name, { ...facts, tainted: true });
      return clean && !tainted ? "clean only" : plain(clean || tainted);
    }),
  );
  const approvals = world.tools
    .filter(({ effect }) => effect === "write")
    .flatMap(({ name, risk }) =>
      effects.map(([label, facts]) =>
        perRole("Approving", `${name}, ${label}`, (role) => {
          const wish = {
            ...{ effect: "write", risk, reversible: true, factsKnown: true, fourEyes: false },
            ...facts,
          };
          const others = may(role, "approve", name, { ...wish, asker: "somebody-else" });
          const own = may(role, "approve", name, { ...wish, asker: person(role).id });
          return others && !own ? "others' only" : plain(others || own);
        }),
      ),
    );
  return [
    ...house,
    ...specialists,
    ...tools,
    ...approvals,
    ...sourceRows(perRole, may),
    ...world.models.flatMap(({ name, facts }) =>
      dataClasses.map((dataClass) =>
        perRole("Using a model", `${name}, ${dataClass} data`, (role) =>
          plain(may(role, "use-model", name, facts(role, dataClass))),
        ),
      ),
    ),
    ...world.reports.map((kind) =>
      perRole("Running a report", kind, (role) => plain(may(role, "report", kind))),
    ),
    ...personalRows(perRole, may),
    ...digestRows(perRole, may),
  ];
}

type PerRole = (table: string, row: string, answer: (role: Role) => string) => MatrixRow;
type May = (role: Role, action: PolicyAction, resource: string, facts?: PolicyContext) => boolean;

function sourceRows(perRole: PerRole, may: May): MatrixRow[] {
  const readings: readonly (readonly [string, PolicyContext])[] = [
    ...dataClasses.map((dataClass) => [dataClass, { dataClass }] as const),
    ["restricted, named in the task", { dataClass: "restricted", entities: ["x"], about: ["x"] }],
    ["public, of a group that a reader is not in", { dataClass: "public", groups: ["legal"] }],
  ];
  return ["library", "page"].flatMap((kind) =>
    readings.map(([label, facts]) =>
      perRole("Reading a source", `${kind}, ${label}`, (role) => {
        const readable = { groups: ["everyone"], readerGroups: ["everyone"], trust: "trusted", ...facts };
        return may(role, "read-source", kind, readable) ? "yes" : "–";
      }),
    ),
  );
}

function personalRows(perRole: PerRole, may: May): MatrixRow[] {
  const uses = ["read-personal-data", "export-personal-data", "erase-personal-data"] as const;
  return uses.flatMap((action) =>
    [
      ["own", (role: Role) => ({ owner: person(role).id, audience: "person" })] as const,
      ["own, in a channel", (role: Role) => ({ owner: person(role).id, audience: "channel" })] as const,
      ["somebody else's", () => ({ owner: "somebody-else", audience: "person" })] as const,
    ].map(([label, facts]) =>
      perRole("Personal data", `${action}, ${label}`, (role) =>
        may(role, action, facts(role).owner, facts(role)) ? "yes" : "–",
      ),
    ),
  );
}

function digestRows(perRole: PerRole, may: May): MatrixRow[] {
  const row = (label: string, action: PolicyAction, own: boolean, member: boolean) =>
    perRole("Digests", label, (role) => {
      const owner = own ? person(role).id : "somebody-else";
      return may(role, action, "leitstand", { owner, member }) ? "yes" : "–";
    });
  return [
    row("posting own, where the owner reads along", "post-digest", true, true),
    row("posting own, elsewhere", "post-digest", true, false),
    row("managing own", "manage-digest", true, true),
    row("managing somebody else's", "manage-digest", false, true),
  ];
}

/** The rows as Markdown, one table a topic. */
export function matrixText(rows: readonly MatrixRow[]): string {
  const tables = Map.groupBy(rows, ({ table }) => table);
  return [...tables]
    .map(([table, inside]) =>
      [
        `## ${table}`,
        "",
        `| | ${roles.join(" | ")} |`,
        `|---|${roles.map(() => "---|").join("")}`,
        ...inside.map(({ row, answers }) => `| ${row} | ${answers.join(" | ")} |`),
        "",
      ].join("\n"),
    )
    .join("\n");
}

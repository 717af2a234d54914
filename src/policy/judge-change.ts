// What a new text for one policy file would do: whether it may be made at all, which lines and which rights change.
import type { ChangedCell, PolicyChange, PolicyJudgement } from "../core/policies.ts";
import { roles, type Person } from "../core/person.ts";
import type { Policy } from "../core/ports.ts";
import { lineDifference } from "./line-diff.ts";
import { matrixRows, type MatrixRow, type MatrixWorld } from "./matrix.ts";
import { checkPolicies, fixedFiles, type KnownNames, type PolicySource } from "./policy-files.ts";
import { createPolicy, type PolicyOptions } from "./policy.ts";

export interface JudgeParts {
  /** Schema and the files in force. */
  readonly source: PolicySource;
  readonly policy: Pick<Policy, "decide">;
  readonly known: KnownNames;
  readonly world: MatrixWorld;
  readonly people: readonly Person[];
  readonly engine?: PolicyOptions["engine"];
}

function changedCells(before: readonly MatrixRow[], after: readonly MatrixRow[]): ChangedCell[] {
  return after.flatMap(({ table, row, answers }, index) =>
    answers.flatMap((answer, column) => {
      const old = before[index]?.answers[column] ?? "";
      return old === answer
        ? []
        : [{ cell: `${table} · ${row} · ${roles[column] ?? ""}`, before: old, after: answer }];
    }),
  );
}

const changeFacts = {
  effect: "write",
  risk: "high",
  reversible: true,
  factsKnown: true,
  fourEyes: true,
} as const;

/** Rights without which the house could never be put right again, and rights that nobody may have. */
function lockedOut(policy: Policy, { people, world }: JudgeParts): string[] {
  const problems: string[] = [];
  const proposes = (person: Person) =>
    policy.decide(person, "change-policy", "leitstand").kind === "allow" &&
    policy.decide(person, "use-tool", "change-policy", {
      ...{ effect: "write", risk: "high" },
      tainted: false,
    }).kind === "allow";
  const approves = (person: Person, asker: string) =>
    policy.decide(person, "approve", "change-policy", { ...changeFacts, asker }).kind === "allow";
  if (
    !people.some(
      (one) => proposes(one) && people.some((other) => other.id !== one.id && approves(other, one.id)),
    )
  )
    problems.push(
      "nobody could change the rules any more: it takes one person to propose and another to approve",
    );
  if (people.some((one) => approves(one, one.id)))
    problems.push("whoever proposes a change of the rules could approve it");
  for (const action of ["ask", "resume-writes", "operate"] as const)
    if (!people.some((one) => policy.decide(one, action, "leitstand").kind === "allow"))
      problems.push(`nobody could ${action} any more`);
  const high = world.tools.filter(({ effect, risk }) => effect === "write" && risk === "high");
  for (const { name, risk } of high)
    for (const one of people)
      if (
        policy.decide(one, "approve", name, { ...changeFacts, risk, fourEyes: false, asker: one.id }).kind ===
        "allow"
      )
        problems.push(`${one.roles.join(", ")} could approve their own ${name}, whose risk is high`);
  return [...new Set(problems)];
}

export function judgeChange({ file, text }: PolicyChange, parts: JudgeParts): PolicyJudgement {
  const { source, known, world } = parts;
  const old = source.texts[file];
  const difference = lineDifference(old ?? "", text);
  const refused = (problems: readonly string[]): PolicyJudgement => ({ problems, difference, cells: [] });
  if (fixedFiles.includes(file))
    return refused([`${file} belongs to the program and is not changed by proposal`]);
  if (old === undefined)
    return refused([`there is no policy file ${file}; there are ${Object.keys(source.texts).join(", ")}`]);
  const wanted = { schema: source.schema, texts: { ...source.texts, [file]: text } };
  const { problems } = checkPolicies(wanted, known);
  if (problems.length > 0) return refused(problems);
  const engine = parts.engine === undefined ? {} : { engine: parts.engine };
  const policy = createPolicy(wanted, { known, ...engine });
  return {
    problems: lockedOut(policy, parts),
    difference,
    cells: changedCells(matrixRows(parts.policy, world), matrixRows(policy, world)),
  };
}

// Builds what governs the house: the policies in force, the switch that stops writes, and their store.
import { join } from "node:path";
import { roster } from "#agents/roster.ts";
import { registry } from "#tools/registry.ts";
import { UserId } from "../core/ids.ts";
import type { Person } from "../core/person.ts";
import { dataClasses, type Clock, type Log, type Policy, type PolicyContext } from "../core/ports.ts";
import { reportKinds, reportParts } from "../core/report.ts";
import type { AuditLog, Directory, Ledger } from "../core/state-ports.ts";
import type { Writes } from "../core/writes.ts";
import { effectFacts } from "../gate/effect-facts.ts";
import { embeddedName } from "../model/embedded/embedded-model.ts";
import { modelFacts, readRegistry, type RegistryEntry } from "../model/registry.ts";
import { createActivePolicies, type ActivePolicies } from "../policy/active-policies.ts";
import type { MatrixModel, MatrixWorld } from "../policy/matrix.ts";
import { createPolicy } from "../policy/policy.ts";
import { shippedPolicies, type KnownNames } from "../policy/policy-files.ts";
import { thresholdsFrom } from "../policy/thresholds.ts";
import { openDatabase } from "../store/database.ts";
import {
  createBlocks,
  createPolicyVersions,
  createWrites,
  policyMigrations,
  type Blocks,
  type PolicyTables,
} from "../store/policy-store.ts";

/** What policies may name. */
export const knownNames: KnownNames = {
  tools: [...registry.keys()],
  specialists: roster.map(({ id }) => id),
  reports: [...reportKinds, ...reportParts],
};

function matrixModel(entry: RegistryEntry): MatrixModel {
  return {
    name: entry.name === "*" ? "any configured model" : entry.name,
    facts: (role, dataClass) => {
      const person: Person = {
        ...{ id: UserId.parse("somebody"), name: role, roles: [role], groups: [] },
        language: "en",
      };
      // A row of the matrix names one of the classes.
      const known = dataClasses.find((one) => one === dataClass) ?? "restricted";
      const request = { purpose: "specialist", dataClass: known, person } as const;
      return modelFacts(entry, request, { embedded: entry.name === embeddedName });
    },
  };
}

/** Everything that there are rights on here, for the matrix of rights. */
export function matrixWorld(models: readonly RegistryEntry[] = readRegistry().entries): MatrixWorld {
  return {
    tools: [...registry.values()]
      .map(({ name, effect, risk, needs }) => ({ name, effect, risk, network: needs.includes("fetch") }))
      .sort((left, right) => (left.name < right.name ? -1 : 1)),
    specialists: knownNames.specialists,
    reports: knownNames.reports,
    models: models.map(matrixModel),
  };
}

/** What the ledger says about the thresholds of approval; wishes that their own asker withdrew do not count. */
export async function thresholdsOf(ledger: Pick<Ledger, "all">): Promise<ReturnType<typeof thresholdsFrom>> {
  return thresholdsFrom(
    (await ledger.all()).flatMap(({ proposal, decision, receipt }) => {
      const withdrawn = decision?.kind === "reject" && decision.by === proposal.asker;
      if (decision === null || withdrawn || proposal.effect !== "write") return [];
      const { amount, factsKnown } = effectFacts(registry, proposal);
      return {
        tool: proposal.tool,
        amountMicros: factsKnown === true && typeof amount === "number" ? amount : null,
        approved: decision.kind === "approve",
        undone: receipt?.kind === "undone",
      };
    }),
  );
}

/** Without a person only what everybody may use: the embedded model. */
const nobody: Person = {
  id: UserId.parse("leitstand"),
  name: "Leitstand",
  roles: [],
  groups: [],
  language: "en",
};

/** The policy's word on a model, as src/model asks for it. */
export function mayUseModel(
  policy: Pick<Policy, "decide">,
): (name: string, facts: PolicyContext, request: { readonly person?: Person }) => boolean {
  return (name, facts, { person }) =>
    policy.decide(person ?? nobody, "use-model", name, facts).kind === "allow";
}

export interface OpenPolicy {
  readonly policy: Policy;
  readonly policies: ActivePolicies;
  readonly writes: Writes;
  readonly blocks: Blocks;
  close(): Promise<void>;
}

export async function openPolicy({
  home,
  audit,
  directory,
  clock,
  log,
}: {
  readonly home: string;
  readonly audit: AuditLog;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly log: Log;
}): Promise<OpenPolicy> {
  // A file of its own, durable like the ledger: a switch that was turned stays turned over a power cut.
  const database = await openDatabase<PolicyTables>(join(home, "policy.db"), {
    migrations: policyMigrations,
    synchronous: "full",
  });
  const shipped = shippedPolicies();
  const policy = createPolicy(shipped, { known: knownNames });
  const versions = createPolicyVersions(database);
  const [known, world] = [knownNames, matrixWorld()];
  const policies = createActivePolicies({
    ...{ policy, shipped, known, world, versions, audit, directory, clock, log },
  });
  await policies.start();
  return {
    ...{ policy, policies, writes: createWrites(database), blocks: createBlocks(database) },
    close: () => database.close(),
  };
}

// The house's own policies for tests, with policies of the test's own beside them.
import { reportKinds, reportParts } from "#src/core/report.ts";
import { specialistIds } from "#src/core/plan.ts";
import { createPolicy, type HousePolicy, type PolicyOptions } from "#src/policy/policy.ts";
import { shippedPolicies, type KnownNames } from "#src/policy/policy-files.ts";
import { registry } from "#tools/registry.ts";

export function knownNames(...tools: readonly string[]): KnownNames {
  return {
    tools: [...registry.keys(), ...tools],
    specialists: specialistIds,
    reports: [...reportKinds, ...reportParts],
  };
}

interface TestPolicy extends Partial<PolicyOptions> {
  /** Cedar text that joins the shipped files. */
  readonly extra?: string;
  /** Tools that only the test knows. */
  readonly tools?: readonly string[];
}

export function housePolicy({ extra, tools = [], ...options }: TestPolicy = {}): HousePolicy {
  const { schema, texts } = shippedPolicies();
  const all = extra === undefined ? texts : { ...texts, "test.cedar": extra };
  return createPolicy({ schema, texts: all }, { known: knownNames(...tools), ...options });
}

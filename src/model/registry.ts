// Which models may be asked for what: a file that people approve, read once and checked.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { Fault } from "#src/core/errors.ts";
import { Role } from "#src/core/person.ts";
import { dataClasses, modelPurposes, type ModelRequest, type PolicyContext } from "#src/core/ports.ts";

const Price = z.strictObject({
  inputPerMillion: z.number().min(0),
  outputPerMillion: z.number().min(0),
  currency: z.string().length(3),
  source: z.string().min(1),
  asOf: z.iso.date(),
});

const RegistryEntry = z.strictObject({
  /** A model's name as its provider knows it; `*` stands for every name that the operator configures. */
  name: z.string().min(1),
  purposes: z.array(z.enum(modelPurposes)),
  dataClasses: z.array(z.enum(dataClasses)),
  roles: z.array(Role),
  /** Where it computes: in this process, in the European Union, elsewhere, or nobody has said. */
  region: z.enum(["house", "eu", "other", "unknown"]),
  /** Null is unknown, never free. */
  price: Price.nullable(),
  status: z.enum(["proposed", "approved", "retired"]),
});
export type RegistryEntry = z.infer<typeof RegistryEntry>;

const RegistryFile = z.strictObject({
  models: z
    .array(RegistryEntry)
    .refine((models) => new Set(models.map(({ name }) => name)).size === models.length, {
      error: "a model is listed twice",
    }),
});

export interface ModelRegistry {
  /** The entry of this name, else the one for every name; null when neither is listed. */
  find(name: string): RegistryEntry | null;
  readonly entries: readonly RegistryEntry[];
}

/** What the policy decides on when a model is to be used: the registry's word, nothing else. */
export function modelFacts(
  entry: RegistryEntry | null,
  { purpose, dataClass, person }: ModelRequest,
  { embedded }: { readonly embedded: boolean },
): PolicyContext {
  return {
    dataClass,
    purpose,
    status: entry?.status ?? "unlisted",
    region: entry?.region ?? "unknown",
    embedded,
    classListed: entry?.dataClasses.includes(dataClass) ?? false,
    purposeListed: entry?.purposes.includes(purpose) ?? false,
    roleListed: person?.roles.some((role) => entry?.roles.includes(role)) ?? false,
  };
}

const registryFile = new URL("./registry.json", import.meta.url);

export function readRegistry(file: URL = registryFile): ModelRegistry {
  const parsed = RegistryFile.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success)
    throw new Fault("environment", `The model registry cannot be read: ${z.prettifyError(parsed.error)}`, {
      nextStep: "Correct src/model/registry.json",
    });
  return createRegistry(parsed.data.models);
}

export function createRegistry(entries: readonly RegistryEntry[]): ModelRegistry {
  return {
    entries,
    find: (name) =>
      entries.find((entry) => entry.name === name) ?? entries.find((entry) => entry.name === "*") ?? null,
  };
}

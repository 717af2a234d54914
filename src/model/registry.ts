// Which models may be asked for what: a file that people approve, read once and checked.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { Fault } from "#src/core/errors.ts";
import { Role } from "#src/core/person.ts";
import { modelPurposes, type DataClass, type ModelRequest } from "#src/core/ports.ts";

const dataClasses = ["public", "internal", "confidential"] as const satisfies readonly DataClass[];

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
  allows(name: string, request: ModelRequest): boolean;
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
  const find = (name: string) =>
    entries.find((entry) => entry.name === name) ?? entries.find((entry) => entry.name === "*") ?? null;
  return {
    find,
    allows: (name, { purpose, dataClass }) => {
      const entry = find(name);
      return (
        entry?.status === "approved" &&
        entry.purposes.includes(purpose) &&
        entry.dataClasses.includes(dataClass)
      );
    },
  };
}

// The model registry is read strictly, and only approved models are asked for what they are approved for.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { ModelRequest } from "#src/core/ports.ts";
import { createRegistry, modelFacts, readRegistry, type RegistryEntry } from "#src/model/registry.ts";
import { mayUseModel } from "#src/wire/policy.ts";
import { lead, marketer } from "#test/fakes/people.ts";
import { housePolicy } from "#test/fakes/policy.ts";

const entry: RegistryEntry = {
  name: "big",
  purposes: ["plan"],
  dataClasses: ["public"],
  roles: ["marketer"],
  region: "unknown",
  price: null,
  status: "approved",
};
const request: ModelRequest = { purpose: "plan", dataClass: "public", person: marketer };
const policy = housePolicy();
const allows = (listed: readonly RegistryEntry[], name: string, wanted: ModelRequest): boolean =>
  mayUseModel(policy)(
    name,
    modelFacts(createRegistry(listed).find(name), wanted, { embedded: false }),
    wanted,
  );

let folder: string | undefined;
afterEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true });
  folder = undefined;
});

function fileWith(models: unknown): URL {
  folder = mkdtempSync(join(tmpdir(), "leitstand-registry-"));
  const file = join(folder, "registry.json");
  writeFileSync(file, JSON.stringify({ models }));
  return pathToFileURL(file);
}

describe("the model registry", () => {
  it("reads the file that comes with the project", () => {
    const registry = readRegistry();
    expect(registry.find("leitstand-embedded")?.price?.inputPerMillion).toBe(0);
    expect(registry.find("any other")?.price).toBeNull();
  });

  it.each([
    ["an unknown field", [{ ...entry, cheap: true }]],
    [
      "a price without a source",
      [{ ...entry, price: { inputPerMillion: 1, outputPerMillion: 1, currency: "EUR" } }],
    ],
    ["a status that does not exist", [{ ...entry, status: "maybe" }]],
    ["a model twice", [entry, entry]],
  ])("refuses %s and names the next step", (_name, models) => {
    expect(() => readRegistry(fileWith(models))).toThrowError(
      expect.objectContaining({
        code: "environment",
        nextStep: expect.stringContaining("registry.json") as string,
      }),
    );
  });

  it.each([
    ["another purpose", entry, { ...request, purpose: "judge" }],
    ["other data", entry, { ...request, dataClass: "confidential" }],
    ["a proposed model", { ...entry, status: "proposed" }, request],
    ["a retired model", { ...entry, status: "retired" }, request],
    ["a model that is not listed", { ...entry, name: "small" }, request],
    ["a role that it is not listed for", entry, { ...request, person: lead }],
    ["nobody", entry, { purpose: "plan", dataClass: "public" }],
  ] as const)("does not allow %s", (_name, listed, wanted) => {
    expect(allows([entry], "big", request)).toBe(true);
    expect(allows([listed], "big", wanted)).toBe(false);
  });

  it("prefers a model's own entry to the one for every name", () => {
    const listed: readonly RegistryEntry[] = [
      { ...entry, name: "*" },
      { ...entry, status: "retired" },
    ];
    expect([allows(listed, "big", request), allows(listed, "other", request)]).toEqual([false, true]);
  });
});

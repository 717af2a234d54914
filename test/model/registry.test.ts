// The model registry is read strictly, and only approved models are asked for what they are approved for.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { ModelRequest } from "#src/core/ports.ts";
import { createRegistry, readRegistry, type RegistryEntry } from "#src/model/registry.ts";

const entry: RegistryEntry = {
  name: "big",
  purposes: ["plan"],
  dataClasses: ["public"],
  roles: ["marketer"],
  price: null,
  status: "approved",
};
const request: ModelRequest = { purpose: "plan", dataClass: "public" };

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
  ] as const)("does not allow %s", (_name, listed, wanted) => {
    expect(createRegistry([entry]).allows("big", request)).toBe(true);
    expect(createRegistry([listed]).allows("big", wanted)).toBe(false);
  });

  it("prefers a model's own entry to the one for every name", () => {
    const registry = createRegistry([
      { ...entry, name: "*" },
      { ...entry, status: "retired" },
    ]);
    expect([registry.allows("big", request), registry.allows("other", request)]).toEqual([false, true]);
  });
});

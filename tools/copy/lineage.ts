// What a variant remembers of its making, so that it can be edited under the same rules: opaque text to everybody else.
import { z } from "zod";
import { Language } from "#src/core/language.ts";
import { CopyKind } from "#src/core/variant.ts";
import type { Candidate, Material } from "./compose.ts";
import { addresses, type Address } from "./grammar.ts";

const Lineage = z.object({
  template: z.string(),
  product: z.string(),
  language: Language,
  kind: CopyKind,
  address: z.enum(addresses),
  facts: z.array(z.string()),
  short: z.boolean(),
});
export type Lineage = z.infer<typeof Lineage>;

export function lineageOf(
  { template, facts, short }: Candidate,
  { kind, address, material }: { kind: CopyKind; address: Address; material: Material },
): string {
  const lineage: Lineage = {
    template: template.id,
    product: material.product.id,
    language: material.language,
    kind,
    address,
    facts: facts.map((fact) => fact.kind),
    short,
  };
  return JSON.stringify(lineage);
}

/** Null for a text that was not made here. */
export function readLineage(text: string | null | undefined): Lineage | null {
  if (text === null || text === undefined) return null;
  try {
    const parsed = Lineage.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

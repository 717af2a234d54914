// A figure is a number with provenance: what it counts, from which data, by which method.
import { z } from "zod";
import { Bilingual } from "./language.ts";

export const units = ["count", "eur", "percent", "ratio", "days", "characters", "seconds", "score"] as const;
export const Unit = z.enum(units);
export type Unit = z.infer<typeof Unit>;

export const Provenance = z.object({
  /** The tool run that made the number; `Desk.recompute` runs it again. */
  run: z.string(),
  tool: z.string(),
  /** SHA-256 over the canonical JSON of the tool's input. */
  inputHash: z.string(),
  /** SHA-256 of the data read, or of the document measured. */
  dataHash: z.string(),
  window: z.object({ from: z.string(), to: z.string() }).nullable(),
  query: z.string(),
  method: z.string(),
  reference: z.string(),
  version: z.string(),
});
export type Provenance = z.infer<typeof Provenance>;

export const Figure = z.object({
  /** Unique within the Turn, given by the gate: `ASSIGNMENT.fN`. */
  id: z.string(),
  /** A stable path into the tool's output, such as `byModel.markov.search.conversions`. */
  key: z.string(),
  label: Bilingual,
  /** percent is a fraction: 0.25 prints as 25 %. */
  value: z.number(),
  unit: Unit,
  /** Printed decimals; the renderer rounds half away from zero, in the reader's locale. */
  decimals: z.int().min(0).max(6),
  provenance: Provenance,
});
export type Figure = z.infer<typeof Figure>;

/** What a tool hands over; the gate adds id, run and input hash. */
export type FigureSeed = Omit<Figure, "id" | "provenance"> & {
  provenance: Omit<Provenance, "run" | "tool" | "inputHash">;
};

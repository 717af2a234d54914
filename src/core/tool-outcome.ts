// What a call through the gate can come to: every foreseen end is a value, the unforeseen is thrown.
import type { Citation } from "./citation.ts";
import type { Figure } from "./figure.ts";
import type { Label } from "./label.ts";
import type { Proposal } from "./proposal.ts";
import type { Review } from "./review.ts";
import type { VariantSeed } from "./variant.ts";

export type ToolOutcome =
  | {
      readonly kind: "ran" | "previewed";
      readonly run: string;
      readonly output: unknown;
      /** What a model reads of it. */
      readonly shown: unknown;
      readonly figures: readonly Figure[];
      readonly citations: readonly Citation[];
      readonly variants: readonly VariantSeed[];
      readonly reviews: readonly Review[];
      /** The join of what the tool read and of what its caller had read before. */
      readonly label: Label;
    }
  | { readonly kind: "proposed"; readonly run: string; readonly proposal: Proposal }
  /** Policy, budget, taint or a bad input: the model may read the reason and try something else. */
  | { readonly kind: "refused"; readonly code: string; readonly reason: string }
  /** The tool foresaw it: no such page, no data in the window. */
  | { readonly kind: "failed"; readonly code: string; readonly reason: string };

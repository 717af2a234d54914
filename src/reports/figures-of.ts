// A tool's figures by key, as every report reads them; a call without numbers ends in one plain sentence.
import { Fault } from "../core/errors.ts";
import type { Figure } from "../core/figure.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";

export interface ReportFigures {
  readonly all: readonly Figure[];
  id(key: string): string | null;
  value(key: string): number | null;
  /** `{figure:ID}`; an unknown key gives an empty reference, which prints as an ellipsis. */
  ref(key: string): string;
  figure(key: string): Figure | null;
}

export type Ran = Extract<ToolOutcome, { kind: "ran" | "previewed" }>;

/** @throws Fault with the tool's own reason, or `failed` when it is no sentence for a reader */
export function ranOutcome(outcome: ToolOutcome, failed: string): Ran {
  switch (outcome.kind) {
    case "ran":
    case "previewed":
      return outcome;
    case "failed":
      throw new Fault("not-found", `${failed} (${outcome.reason})`);
    case "refused":
      throw new Fault("policy", outcome.reason);
    case "proposed":
      throw new Fault("unforeseen", "a report's numbers came back as a proposal");
  }
}

export function figuresOf(figures: readonly Figure[]): ReportFigures {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  return {
    all: figures,
    id: (key) => byKey.get(key)?.id ?? null,
    value: (key) => byKey.get(key)?.value ?? null,
    ref: (key) => `{figure:${byKey.get(key)?.id ?? ""}}`,
    figure: (key) => byKey.get(key) ?? null,
  };
}

// Writes every call of a language model into the trace, with what it took and cost: what the usage report adds up.
import type { Clock } from "#src/core/ports.ts";
import type { Tracer } from "#src/core/state-ports.ts";
import type { TurnId } from "#src/core/ids.ts";
import type { GraphParts } from "#src/graph/parts.ts";

/** Price for a million tokens, which is millionths of the currency for one; null is unknown, never free. */
type Price = {
  readonly inputPerMillion: number;
  readonly outputPerMillion: number;
  readonly currency: string;
} | null;

export function notedModelUse(
  limits: GraphParts["limits"],
  parts: { readonly tracer: Tracer; readonly clock: Clock; readonly priceOf: (model: string) => Price },
): GraphParts["limits"] {
  const note = (turn: TurnId, model: string, attributes: Record<string, string | number | null>): void => {
    parts.tracer.record({
      ...{ turn, stage: "model", name: `model ${model}`, milliseconds: 0 },
      startedAt: parts.clock.now().toISOString(),
      attributes: { ...attributes, model },
    });
  };
  return {
    ...limits,
    modelCall(turn, model) {
      const refusal = limits.modelCall(turn, model);
      if (refusal === null) note(turn, model, { event: "called" });
      return refusal;
    },
    used(turn, usage) {
      limits.used(turn, usage);
      const { model, inputTokens, outputTokens } = usage;
      const price = parts.priceOf(model);
      note(turn, model, {
        ...{ event: "used", inputTokens, outputTokens },
        amountMicros:
          price === null
            ? null
            : Math.ceil(inputTokens * price.inputPerMillion + outputTokens * price.outputPerMillion),
        currency: price?.currency ?? null,
      });
    },
  };
}

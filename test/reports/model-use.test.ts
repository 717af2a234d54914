// Every call of a language model leaves what it took in the trace; a price that nobody has said stays unknown.
import { expect, test } from "vitest";
import { TurnId } from "#src/core/ids.ts";
import type { Span } from "#src/core/state-ports.ts";
import { notedModelUse } from "#src/wire/reporting/model-use.ts";

const turn = TurnId.parse("T1");

test("calls, tokens and cost are noted, refused calls are not", () => {
  const spans: Span[] = [];
  const used: unknown[] = [];
  const limits = notedModelUse(
    {
      ...{ waves: 3, steps: 24, secondsLeft: () => 1 },
      modelCall: (_turn, model) => (model === "refused" ? { de: "nein", en: "no" } : null),
      used: (_turn, usage) => void used.push(usage),
    },
    {
      tracer: { record: (span) => void spans.push(span), spans: async () => spans },
      clock: { now: () => new Date("2026-11-23T09:00:00Z") },
      priceOf: (model) =>
        model === "priced" ? { inputPerMillion: 0.5, outputPerMillion: 2, currency: "EUR" } : null,
    },
  );
  expect(limits.modelCall(turn, "refused")).not.toBeNull();
  expect(limits.modelCall(turn, "priced")).toBeNull();
  limits.used(turn, { model: "priced", inputTokens: 1001, outputTokens: 100 });
  limits.used(turn, { model: "unpriced", inputTokens: 1, outputTokens: 1 });
  expect(used).toHaveLength(2);
  expect(spans.map(({ attributes }) => attributes)).toEqual([
    { event: "called", model: "priced" },
    // Rounded up: a part of a millionth is not free.
    {
      event: "used",
      model: "priced",
      inputTokens: 1001,
      outputTokens: 100,
      amountMicros: 701,
      currency: "EUR",
    },
    { event: "used", model: "unpriced", inputTokens: 1, outputTokens: 1, amountMicros: null, currency: null },
  ]);
});

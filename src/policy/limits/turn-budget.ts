// What one request may use up, all its specialists together: tool calls, model calls, money and time.
import type { TurnId } from "#src/core/ids.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { Clock } from "#src/core/ports.ts";
import type { Limits } from "./limits.ts";

/** Price in the registry's currency for a million tokens, which is millionths of it for one; null is unknown, never free. */
type Price = { readonly inputPerMillion: number; readonly outputPerMillion: number } | null;

export interface Usage {
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

interface Spent {
  toolCalls: number;
  modelCalls: number;
  unpricedCalls: number;
  amountMicros: number;
  readonly startedAt: number;
}

export interface TurnBudgets {
  /** Counts one; a sentence when there are none left. */
  toolCall(turn: TurnId): Bilingual | null;
  /** Asked before a language model is called. Counts one; a sentence when calls, money or time are used up. */
  modelCall(turn: TurnId, model: string): Bilingual | null;
  /** Told after the call what it took. */
  used(turn: TurnId, usage: Usage): void;
  /** Wall time that is left, 0 when none is. */
  secondsLeft(turn: TurnId): number;
  spent(turn: TurnId): Readonly<Spent>;
}

/** Requests beyond these are forgotten, oldest first: more never run at once. */
const mostTurns = 2_000;

const sentences = {
  tools: {
    de: "Diese Anfrage hat so viele Werkzeuge benutzt, wie eine Anfrage darf; stell den Rest bitte als eigene Frage.",
    en: "This request has used as many tools as one request may; please ask for the rest in a question of its own.",
  },
  models: {
    de: "Das Budget dieser Anfrage für das Sprachmodell ist aufgebraucht; stell den Rest bitte als eigene Frage.",
    en: "This request has used up its budget for the language model; please ask for the rest in a question of its own.",
  },
  time: {
    de: "Diese Anfrage hat so lange gedauert, wie eine Anfrage darf; stell den Rest bitte als eigene Frage.",
    en: "This request has taken as long as one request may; please ask for the rest in a question of its own.",
  },
} as const satisfies Record<string, Bilingual>;

export const timeIsUp: Bilingual = sentences.time;

export function createTurnBudgets(
  limits: Limits["turn"],
  { clock, priceOf }: { readonly clock: Clock; readonly priceOf: (model: string) => Price },
): TurnBudgets {
  const turns = new Map<TurnId, Spent>();
  const now = () => clock.now().getTime();
  const of = (turn: TurnId): Spent => {
    const known = turns.get(turn);
    if (known !== undefined) return known;
    const oldest = turns.keys().next();
    if (turns.size >= mostTurns && oldest.done !== true) turns.delete(oldest.value);
    const fresh = { toolCalls: 0, modelCalls: 0, unpricedCalls: 0, amountMicros: 0, startedAt: now() };
    turns.set(turn, fresh);
    return fresh;
  };
  const secondsLeft = (turn: TurnId): number =>
    Math.max(0, limits.seconds - (now() - of(turn).startedAt) / 1_000);

  return {
    toolCall(turn) {
      const spent = of(turn);
      if (secondsLeft(turn) <= 0) return sentences.time;
      if (spent.toolCalls >= limits.toolCalls) return sentences.tools;
      spent.toolCalls += 1;
      return null;
    },
    modelCall(turn, model) {
      const spent = of(turn);
      const unpriced = priceOf(model) === null;
      if (secondsLeft(turn) <= 0) return sentences.time;
      if (
        spent.modelCalls >= limits.modelCalls ||
        spent.amountMicros >= limits.amountMicros ||
        (unpriced && spent.unpricedCalls >= limits.unpricedCalls)
      )
        return sentences.models;
      spent.modelCalls += 1;
      if (unpriced) spent.unpricedCalls += 1;
      return null;
    },
    used(turn, { model, inputTokens, outputTokens }) {
      const price = priceOf(model);
      if (price === null) return;
      const amount = inputTokens * price.inputPerMillion + outputTokens * price.outputPerMillion;
      // Rounded up: a part of a millionth is not free either. What is no number counts as all that is left.
      of(turn).amountMicros +=
        Number.isFinite(amount) && amount >= 0 ? Math.ceil(amount) : limits.amountMicros;
    },
    secondsLeft,
    spent: (turn) => ({ ...of(turn) }),
  };
}

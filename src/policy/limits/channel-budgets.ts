// The month's money of a channel: when it is spent, the embedded model answers there until the month is over.
import {
  channelOf,
  type ChannelBook,
  type ChannelKey,
  type ChannelSpend,
} from "#src/core/channel-settings.ts";
import type { TurnId } from "#src/core/ids.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { Clock, Log } from "#src/core/ports.ts";
import type { Ask } from "#src/core/turn.ts";

/** Price for a million tokens in the registry's currency; null is unknown. */
type Price = { readonly inputPerMillion: number; readonly outputPerMillion: number } | null;

interface Account {
  readonly key: ChannelKey;
  readonly month: string;
  readonly budget: number;
  spent: number;
}

export interface ChannelBudgets {
  /** Reads what is left before the Turn's first model call. */
  enter(turn: TurnId, ask: Pick<Ask, "origin">): Promise<void>;
  /** A sentence when the channel's money is spent, or when a model's price is unknown where there is a budget. */
  modelCall(turn: TurnId, model: string): Bilingual | null;
  used(
    turn: TurnId,
    usage: { readonly model: string; readonly inputTokens: number; readonly outputTokens: number },
  ): void;
}

/** Turns beyond these are forgotten, oldest first: more never run at once. */
const mostTurns = 2_000;

const sentences = {
  spent: {
    de: "Das Monatsbudget dieses Kanals für Sprachmodelle ist aufgebraucht.",
    en: "This channel's budget for language models is spent for this month.",
  },
  unpriced: {
    de: "Dieser Kanal hat ein Budget, und der Preis des Sprachmodells ist nicht hinterlegt.",
    en: "This channel has a budget, and the language model's price is not known.",
  },
} as const satisfies Record<string, Bilingual>;

/** `2026-11`, in the house's time zone. */
export function monthOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit" }).format(at);
}

export function createChannelBudgets(parts: {
  readonly channels: Pick<ChannelBook, "settings"> & ChannelSpend;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly log: Log;
  readonly priceOf: (model: string) => Price;
}): ChannelBudgets {
  const { channels, clock, timeZone, log, priceOf } = parts;
  const accounts = new Map<TurnId, Account>();
  return {
    async enter(turn, { origin }) {
      const key = channelOf(origin);
      if (key === null) return;
      const { monthlyMicros: budget } = await channels.settings(key);
      if (budget === null) return;
      const month = monthOf(clock.now(), timeZone);
      const oldest = accounts.keys().next();
      if (accounts.size >= mostTurns && oldest.done !== true) accounts.delete(oldest.value);
      accounts.set(turn, { key, month, budget, spent: await channels.spent(key, month) });
    },
    modelCall(turn, model) {
      const account = accounts.get(turn);
      if (account === undefined) return null;
      if (priceOf(model) === null) return sentences.unpriced;
      return account.spent >= account.budget ? sentences.spent : null;
    },
    used(turn, { model, inputTokens, outputTokens }) {
      const account = accounts.get(turn);
      const price = priceOf(model);
      if (account === undefined || price === null) return;
      const amount = inputTokens * price.inputPerMillion + outputTokens * price.outputPerMillion;
      // Rounded up: a part of a millionth is not free either. What is no number has used everything.
      const micros = Number.isFinite(amount) && amount >= 0 ? Math.ceil(amount) : account.budget;
      account.spent += micros;
      channels
        .add(account.key, account.month, micros)
        .catch((error: unknown) => log("error", "spend-not-kept", { error: String(error) }));
    },
  };
}

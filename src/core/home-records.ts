// What Home and usage need of the house's tables.
import type { TurnId, UserId } from "./ids.ts";
import type { SpecialistId } from "./plan.ts";
import type { Span } from "./state-ports.ts";
import type { Turn } from "./turn.ts";

export interface HomeRecords {
  /** Turns of people, evaluations left out. */
  turnsSince(moment: string): Promise<
    readonly {
      readonly turn: TurnId;
      readonly person: UserId;
      readonly answered: boolean;
      readonly specialists: readonly SpecialistId[];
      /** A model that is not the built-in one had a part in it. */
      readonly bought: boolean;
    }[]
  >;
  /** What src/wire writes of each call of a language model. */
  modelSpansSince(moment: string): Promise<readonly Span[]>;
  /** Answered Turns of one person in Slack, newest first. */
  lastTurns(person: UserId, limit: number): Promise<readonly Turn[]>;
}

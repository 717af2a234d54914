// The parts that every listener works with, made once at the start.
import type { Acknowledgements } from "./receiver.ts";
import type { Audiences } from "./audience.ts";
import type { Cards } from "./cards.ts";
import type { BestEffort, Clients } from "./delivery/clients.ts";
import type { Homes } from "./home/homes.ts";
import type { Pace, SlackOptions } from "./options.ts";
import type { Sender } from "./delivery/sender.ts";
import type { Incoming } from "./dialogue/incoming.ts";
import type { Sessions } from "./dialogue/sessions.ts";

export interface Surface {
  readonly options: SlackOptions;
  readonly team: string;
  /** Our own user id. */
  readonly bot: string;
  readonly clients: Clients;
  readonly sender: Sender;
  readonly bestEffort: BestEffort;
  readonly audiences: Audiences;
  readonly cards: Cards;
  readonly homes: Homes;
  readonly sessions: Sessions;
  /** Answers a message, or a wish from a button, in its thread. */
  readonly hear: (incoming: Incoming) => Promise<void>;
  readonly acknowledgements: Acknowledgements;
  readonly pace: Pace;
}

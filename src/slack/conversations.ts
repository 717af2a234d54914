// What is being answered now: each message once, taken back with its message, stopped with its session, reworded while it waits.
import type { Log } from "#src/core/ports.ts";
import { refusalCode } from "./delivery/slack-errors.ts";
import { answer, keyOf } from "./dialogue/answering.ts";
import type { Ending, Incoming } from "./dialogue/incoming.ts";
import { tellRefused } from "./dialogue/refused-place.ts";
import type { Surface } from "./surface.ts";

export interface Conversations {
  hear(surface: Surface, incoming: Incoming): Promise<void>;
  /** The person took the message back: whatever was done about it, ends. */
  cancel(surface: Surface, channel: string, ts: string): void;
  /** Somebody stopped the session of this thread: everything that runs or waits in it ends. */
  stop(surface: Surface, place: { readonly channel: string; readonly thread: string }, by: string): void;
  /** The person changed the message: true when the new wording is answered instead of the old one. */
  reword(surface: Surface, edited: Incoming): boolean;
  /** Resolves when nothing is in flight. */
  settled(): Promise<void>;
}

interface InFlight {
  readonly incoming: Incoming;
  readonly team: string;
  begun: boolean;
  done: Promise<void>;
  end(ending: Ending): void;
}

export function createConversations(log: Log): Conversations {
  const inFlight = new Map<string, InFlight>();

  const start = (surface: Surface, incoming: Incoming): InFlight => {
    const abort = new AbortController();
    let ending: Ending | null = null;
    const flight: InFlight = {
      ...{ incoming, team: surface.team, begun: false, done: Promise.resolve() },
      end(how) {
        ending ??= how;
        abort.abort();
      },
    };
    const ends = { signal: abort.signal, ending: () => ending };
    flight.done = answer(surface, incoming, { ends, onBegun: () => void (flight.begun = true) }).catch(
      (error: unknown) => {
        log("error", "slack-answer-lost", { code: refusalCode(error) });
        return tellRefused(surface, incoming, error);
      },
    );
    return flight;
  };

  const of = (team: string, channel: string, ts: string): [string, InFlight][] =>
    [...inFlight].filter(
      ([, each]) => each.team === team && each.incoming.channel === channel && each.incoming.ts === ts,
    );

  const hear = async (surface: Surface, incoming: Incoming): Promise<void> => {
    const key = keyOf(surface.team, incoming);
    if (inFlight.has(key)) return;
    const flight = start(surface, incoming);
    inFlight.set(key, flight);
    await flight.done;
    inFlight.delete(key);
  };

  return {
    hear,
    cancel(surface, channel, ts) {
      for (const [, flight] of of(surface.team, channel, ts)) flight.end({ kind: "taken-back" });
    },
    stop(surface, { channel, thread }, by) {
      const here = [...inFlight.values()].filter(
        ({ team, incoming }) =>
          team === surface.team && incoming.channel === channel && incoming.root === thread,
      );
      for (const [index, flight] of here.entries()) flight.end({ kind: "stopped", by, says: index === 0 });
      // Nothing runs here any more, for example after a restart: the button goes away.
      if (here.length === 0) void surface.sessions.settle({ channel, thread });
    },
    reword(surface, edited) {
      const waiting = of(surface.team, edited.channel, edited.ts).filter(([, { begun }]) => !begun);
      for (const [, flight] of waiting) flight.end({ kind: "reworded" });
      if (waiting.length > 0) void hear(surface, edited);
      return waiting.length > 0;
    },
    async settled() {
      await Promise.all([...inFlight.values()].map((each) => each.done));
    },
  };
}

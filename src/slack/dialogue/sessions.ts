// The agent session of a thread: processing with Slack's stop button, suspended while approvals wait, otherwise active.
import type { Desk } from "#src/core/desk.ts";
import { conversationKey } from "../conversation.ts";
import type { BestEffort, Clients } from "../delivery/clients.ts";
import type { Sender } from "../delivery/sender.ts";

interface ThreadPlace {
  readonly channel: string;
  readonly thread: string;
}

/** What stands in the thread when a Turn has ended: an answer, cards that wait, or nothing at all. */
export type SessionEnd = "active" | "suspended" | "closed";

/** All best-effort: a workspace without sessions loses nothing but the stop button. */
export interface Sessions {
  /** A Turn runs; the title counts only when the session begins with it. */
  begin(place: ThreadPlace, about: { readonly title: string; readonly person: string }): void;
  end(place: ThreadPlace, how: SessionEnd): void;
  /** A card of the thread was decided or has run out. */
  settle(place: ThreadPlace): Promise<void>;
}

/** Slack's own limit. */
const longestTitle = 200;

/** A question as a title: the masked text without its tokens, on one line. */
export function titleOf(masked: string): string {
  const line = masked
    .replaceAll(/<[A-Z][A-Z_]*_\d+>/g, "…")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (line.length <= longestTitle) return line;
  const cut = line.slice(0, longestTitle - 2);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longestTitle / 2))} …`;
}

export function createSessions(parts: {
  readonly clients: Clients;
  readonly sender: Pick<Sender, "call">;
  readonly bestEffort: BestEffort;
  readonly desk: Pick<Desk, "cards">;
  readonly team: string;
}): Sessions {
  const { clients, sender, bestEffort, desk, team } = parts;
  const running = new Map<string, number>();
  const tails = new Map<string, Promise<void>>();
  const keyOf = ({ channel, thread }: ThreadPlace) => conversationKey(team, channel, thread);

  /** One thread's calls keep their order. */
  const queue = (key: string, job: () => Promise<void>): Promise<void> => {
    const next = (tails.get(key) ?? Promise.resolve()).then(job);
    tails.set(key, next);
    void next.then(() => void (tails.get(key) === next && tails.delete(key)));
    return next;
  };

  const set = (
    { channel, thread }: ThreadPlace,
    status: SessionEnd | "processing",
    about: { title?: string; initiator_user_id?: string } = {},
  ): Promise<void> =>
    queue(keyOf({ channel, thread }), () =>
      bestEffort("agents.sessions.setStatus", () =>
        sender.call(
          "agents.sessions.setStatus",
          () =>
            clients.once.agents.sessions.setStatus({
              channel_id: channel,
              thread_ts: thread,
              status,
              ...about,
            }),
          // A missed beginning is only a missing button; a missed end would leave the button there for ever.
          status === "processing" ? "refuse" : "wait",
        ),
      ),
    );

  return {
    begin(place, { title, person }) {
      const key = keyOf(place);
      running.set(key, (running.get(key) ?? 0) + 1);
      const titled = title === "" ? {} : { title };
      void set(place, "processing", { ...titled, initiator_user_id: person });
    },
    end(place, how) {
      const key = keyOf(place);
      const left = (running.get(key) ?? 1) - 1;
      if (left > 0) running.set(key, left);
      else running.delete(key);
      // Another question of this thread is still being answered.
      if (left <= 0) void set(place, how);
    },
    async settle(place) {
      const key = keyOf(place);
      if (running.has(key)) return;
      const open = await desk.cards({ open: true });
      await set(place, open.some(({ conversation }) => conversation === key) ? "suspended" : "active");
    },
  };
}

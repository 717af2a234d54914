// Slack's stop button: whoever presses it ends what runs in that thread.
import type { App } from "@slack/bolt";
import { UserId } from "#src/core/ids.ts";
import type { Conversations } from "../conversations.ts";
import type { Surfaces } from "../surfaces.ts";

export function listenToSessions(app: App, surfaces: Surfaces, conversations: Conversations): void {
  app.event("agent_session_stopped", async ({ event, context }) => {
    const surface = await surfaces.of(context);
    if (surface === null) return;
    // Whoever is not of this house may see the button in a shared channel.
    if ((await surface.options.desk.person(UserId.parse(event.user)).catch(() => null)) === null) return;
    conversations.stop(surface, { channel: event.channel, thread: event.thread_ts }, event.user);
  });
}

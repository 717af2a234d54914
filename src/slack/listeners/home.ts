// Opening the direct conversation offers a few questions to start with, also about the channel in view; opening Home shows it.
import type { App } from "@slack/bolt";
import { UserId } from "#src/core/ids.ts";
import { channelIn, offerSuggestions } from "../home/suggestions.ts";
import type { Surfaces } from "../surfaces.ts";

export function listenToHome(app: App, surfaces: Surfaces): void {
  app.event("app_home_opened", async ({ event, context }) => {
    const surface = await surfaces.of(context);
    if (surface === null) return;
    const { user, channel: dm } = event;
    const seen: unknown = "context" in event ? event.context : null;
    if (event.tab === "messages") await offerSuggestions(surface, { user, dm, channel: channelIn(seen) });
    if (event.tab === "home") await surface.homes.open(UserId.parse(user));
  });

  app.event("app_context_changed", async ({ event, context }) => {
    const surface = await surfaces.of(context);
    const channel = channelIn(event.context);
    if (surface === null || channel === null) return;
    const { user } = event;
    const opened = await surface.clients.once.conversations.open({ users: user }).catch(() => null);
    const dm = opened?.channel?.id;
    if (dm !== undefined) await offerSuggestions(surface, { user, dm, channel });
  });
}

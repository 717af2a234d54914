// Slack says that the app or its tokens were taken out of a workspace: what belongs to it goes.
import type { App } from "@slack/bolt";
import type { Installations } from "../install/installations.ts";

export function listenToInstallations(app: App, installations: Installations): void {
  app.event("app_uninstalled", async ({ context, body }) => {
    await installations.gone(context, body.event_time);
  });
  app.event("tokens_revoked", async ({ context, event, body }) => {
    const { bot = [], oauth = [] } = event.tokens;
    if (oauth.length > 0) await installations.usersGone(context, oauth, body.event_time);
    const surface = await installations.of(context);
    if (surface !== null && bot.includes(surface.bot)) await installations.gone(context, body.event_time);
  });
}

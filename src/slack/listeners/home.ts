// Opening the direct conversation offers a few questions to start with; opening Home shows it.
import type { App } from "@slack/bolt";
import { UserId } from "#src/core/ids.ts";
import type { Surface } from "../surface.ts";
import type { Surfaces } from "../surfaces.ts";
import { languageOf, suggestedPrompts, wordsFor } from "../words.ts";

export function listenToHome(app: App, surfaces: Surfaces): void {
  app.event("app_home_opened", async ({ event, context }) => {
    const surface = await surfaces.of(context);
    if (surface === null) return;
    if (event.tab === "messages") await offerPrompts(surface, event);
    if (event.tab === "home") await surface.homes.open(UserId.parse(event.user));
  });
}

async function offerPrompts(
  { options, bestEffort, clients }: Surface,
  event: { readonly user: string; readonly channel: string },
): Promise<void> {
  const language = languageOf(await options.desk.person(UserId.parse(event.user)).catch(() => null));
  await bestEffort("assistant.threads.setSuggestedPrompts", () =>
    clients.once.assistant.threads.setSuggestedPrompts({
      channel_id: event.channel,
      title: wordsFor(language).promptsTitle,
      prompts: [...suggestedPrompts[language]],
    }),
  );
}

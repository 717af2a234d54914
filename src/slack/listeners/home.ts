// Opening the direct conversation offers a few questions to start with.
import type { App } from "@slack/bolt";
import { UserId } from "#src/core/ids.ts";
import type { Surface } from "../surface.ts";
import { languageOf, suggestedPrompts, wordsFor } from "../words.ts";

export function listenToHome(app: App, { options, bestEffort, clients }: Surface): void {
  app.event("app_home_opened", async ({ event }) => {
    if (event.tab !== "messages") return;
    const language = languageOf(await options.desk.person(UserId.parse(event.user)).catch(() => null));
    await bestEffort("assistant.threads.setSuggestedPrompts", () =>
      clients.once.assistant.threads.setSuggestedPrompts({
        channel_id: event.channel,
        title: wordsFor(language).promptsTitle,
        prompts: [...suggestedPrompts[language]],
      }),
    );
  });
}

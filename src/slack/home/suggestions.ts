// What a direct conversation offers to ask: the usual questions, and one about the channel that the person looks at.
import { z } from "zod";
import { UserId } from "#src/core/ids.ts";
import type { Surface } from "../surface.ts";
import { languageOf, suggestedPrompts, wordsFor } from "../words.ts";

/** Slack's limit. */
const mostPrompts = 4;

const Context = z.object({ entities: z.array(z.object({ type: z.string(), value: z.unknown() })) });

/** The channel in what Slack says a person looks at; null where it is none, or something newer than we know. */
export function channelIn(context: unknown): string | null {
  const parsed = Context.safeParse(context);
  const entity = parsed.data?.entities.find(({ type }) => type === "slack#/types/channel_id");
  const id = typeof entity?.value === "string" ? entity.value : null;
  return id !== null && /^[CG][A-Z0-9]+$/.test(id) ? id : null;
}

/** @param dm the direct conversation with the person; @param channel what they look at */
export async function offerSuggestions(
  surface: Surface,
  { user, dm, channel }: { readonly user: string; readonly dm: string; readonly channel: string | null },
): Promise<void> {
  const { options, bestEffort, clients } = surface;
  const language = languageOf(await options.desk.person(UserId.parse(user)).catch(() => null));
  const name = channel === null ? null : await nameOf(surface, channel);
  const there = name === null ? [] : [wordsFor(language).digestFor(name)];
  await bestEffort("assistant.threads.setSuggestedPrompts", () =>
    clients.once.assistant.threads.setSuggestedPrompts({
      channel_id: dm,
      title: wordsFor(language).promptsTitle,
      prompts: [...there, ...suggestedPrompts[language]].slice(0, mostPrompts),
    }),
  );
}

/** Null for a channel that we are not in: nothing could be posted there. */
async function nameOf({ clients, sender }: Surface, channel: string): Promise<string | null> {
  const found = await sender
    .call("conversations.info", () => clients.client.conversations.info({ channel }))
    .catch(() => null);
  return found?.channel?.is_member === true ? (found.channel.name ?? null) : null;
}

// Channels as people write them.
import { channelName, channelNames, isChannel } from "#src/core/channel.ts";

/** A known id or name in either language becomes its id; other words stay, trimmed. @example channelIdOf("Marken-Suche") // "brand-search" */
export function channelIdOf(words: string): string {
  const wanted = plain(words);
  if (isChannel(wanted)) return wanted;
  const ids = Object.keys(channelNames);
  return (
    ids.find((id) => plain(channelName(id).de) === wanted || plain(channelName(id).en) === wanted) ??
    words.trim()
  );
}

function plain(words: string): string {
  return words.trim().toLowerCase().replace(/\s+/g, "-");
}

// Which of the known channels a name means: an id, or the person's own word, which may stand for several.
import { findChannels } from "#src/core/channel-words.ts";
import { ToolRefusal } from "#src/core/tool.ts";

export type Names = string | readonly string[];

/**
 * In the order given, each once. A name that is known stands for itself, so that columns of one's own always work.
 * @example namedChannels("Google", ["tv", "paid-search", "brand-search"]) // ["paid-search", "brand-search"]
 */
export function namedChannels(names: Names, known: readonly string[]): string[] {
  const list = typeof names === "string" ? [names] : names;
  const found = list.flatMap((name) => {
    const meant = meantChannels(name, known);
    if (meant.length === 0)
      throw new ToolRefusal("unknown-channel", `there is no channel "${name}"; known: ${known.join(", ")}`);
    return meant;
  });
  return [...new Set(found)];
}

/** The same for one name; empty when it means none of them. */
export function meantChannels(name: string, known: readonly string[]): string[] {
  const same = known.filter((channel) => channel.toLowerCase() === name.trim().toLowerCase());
  return same.length > 0 ? same : findChannels(name).filter((channel) => known.includes(channel));
}

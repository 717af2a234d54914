// The person's own words for what was read from them: the gate lets only such words steer an effect.
import { findChannels } from "#src/core/channel-words.ts";
import type { ChannelId } from "#src/core/channel.ts";

const token = /[€%]|[\p{L}\p{N}]+(?:[.,]\d+)*/gu;
const longest = 4;

/** Pieces of one to four words as they stand in the text, the shortest first. */
function pieces(text: string): { readonly start: number; readonly end: number; readonly words: string }[] {
  const found = [...text.matchAll(token)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return Array.from({ length: longest }, (_, more) =>
    found.slice(0, Math.max(0, found.length - more)).map(({ start }, index) => {
      const end = found[index + more]?.end ?? start;
      return { start, end, words: text.slice(start, end) };
    }),
  ).flat();
}

/** The shortest piece that means the same as the whole, or null. @example "300 Euro" of "Verschieb 300 Euro von …" */
export function wordsFor(text: string, means: (piece: string) => boolean): string | null {
  return pieces(text).find(({ words }) => means(words))?.words ?? null;
}

/** @example channelWords("von Meta zu Google", ["paid-search", "brand-search"]) // ["Google"] */
export function channelWords(text: string, channels: readonly ChannelId[]): string[] {
  const taken: { readonly start: number; readonly end: number; readonly words: string }[] = [];
  for (const piece of pieces(text)) {
    const meant = findChannels(piece.words);
    if (meant.length === 0 || !meant.every((channel) => channels.includes(channel))) continue;
    if (!taken.some(({ start, end }) => piece.start < end && start < piece.end)) taken.push(piece);
  }
  return [...new Set(taken.map(({ words }) => words))];
}

// Whether a reader finds every word: what messages show, reduced to letters and digits, in reading order.
import type { Message } from "#src/slack/render/message.ts";

const notLetters = /[^\p{L}\p{N}\p{M}]+/gu;
const keys = new Set(["text", "title", "caption", "label", "name", "url"]);

/** All letters and digits that the messages show; numbers of list items and addresses of links included. */
export function lettersShown(messages: readonly Pick<Message, "blocks">[]): string {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    const { type, style, offset = 0, elements } = value as Record<string, unknown>;
    if (type === "rich_text_list" && style === "ordered" && Array.isArray(elements)) {
      elements.forEach((item: unknown, index) => {
        found.push(String(Number(offset) + index + 1));
        walk(item);
      });
      return;
    }
    for (const [key, each] of Object.entries(value))
      if (typeof each === "string") found.push(keys.has(key) ? readable(each, type) : "");
      else walk(each);
  };
  for (const { blocks } of messages) walk(blocks);
  return found.join("").replaceAll(notLetters, "");
}

/** mrkdwn as it is read: entities are their characters. */
function readable(text: string, type: unknown): string {
  if (type !== "mrkdwn") return text;
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

const languages = /^ {0,3}(?:```|~~~)/;

function wordsOf(text: string): string[] {
  return text
    .split("\n")
    .filter((line) => !languages.test(line) || line.trim().includes(" "))
    .flatMap((line) => line.split(notLetters))
    .filter((word) => word !== "");
}

/** Words of the texts that the letters do not hold. */
export function missingWords(texts: readonly string[], letters: string): string[] {
  return texts.flatMap((text) =>
    wordsOf(text)
      .filter((word) => !letters.includes(word))
      // A word longer than a block is cut: its parts are there.
      .filter((word) => !inParts(word, letters))
      .map((word) => `missing: ${word.slice(0, 40)}`),
  );
}

function inParts(word: string, letters: string): boolean {
  const characters = Array.from(word);
  return (
    characters.length > 100 &&
    Array.from({ length: Math.floor(characters.length / 50) }, (_, index) =>
      characters.slice(index * 50, index * 50 + 20).join(""),
    ).every((part) => letters.includes(part))
  );
}

/** Texts whose first words do not follow one another. */
export function orderOf(texts: readonly string[], letters: string): string[] {
  let at = 0;
  return texts.flatMap((text) => {
    const first = wordsOf(text)[0]?.slice(0, 40);
    if (first === undefined) return [];
    const found = letters.indexOf(first, at);
    if (found < 0) return [`out of order: ${first}`];
    at = found;
    return [];
  });
}

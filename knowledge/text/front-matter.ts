// Reads the few lines of `key: value` that a Markdown file may begin with.
import { z } from "zod";
import { Language } from "#src/core/language.ts";
import { Trust } from "#src/core/trust.ts";

export interface FrontMatter {
  readonly title?: string;
  readonly language?: Language;
  readonly groups?: readonly string[];
  readonly trust?: Trust;
  readonly expires?: string;
  /** Everything else, as text. */
  readonly properties: Readonly<Record<string, string>>;
}

const fence = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)(?:[ \t]*\r?\n)*/;

/** @returns the text after the front matter, and what it said; a file without one comes back as it is */
export function splitFrontMatter(text: string): { readonly front: FrontMatter; readonly body: string } {
  const match = fence.exec(text);
  const entries = match === null ? null : readEntries(match[1] ?? "");
  if (match === null || entries === null) return { front: { properties: {} }, body: text };
  return { front: toFrontMatter(entries), body: text.slice(match[0].length) };
}

/** @returns null when a line is no `key: value`: then the dashes were rules around text, not front matter */
function readEntries(lines: string): Map<string, string> | null {
  const entries = new Map<string, string>();
  let key = "";
  for (const line of lines.split(/\r?\n/)) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const item = /^\s*-\s+(.*)$/.exec(line);
    const entry = /^([\p{L}\p{N}_-]+)\s*:\s*(.*)$/u.exec(line);
    if (entry !== null) {
      key = entry[1] ?? "";
      entries.set(key, unquote(entry[2] ?? ""));
    } else if (item !== null && key !== "") {
      const before = entries.get(key) ?? "";
      entries.set(key, [before, unquote(item[1] ?? "")].filter((part) => part !== "").join(", "));
    } else {
      return null;
    }
  }
  return entries.size === 0 ? null : entries;
}

function toFrontMatter(entries: Map<string, string>): FrontMatter {
  const take = (key: string): string | undefined => {
    const value = entries.get(key);
    return value === "" ? undefined : value;
  };
  const language = Language.safeParse(take("language") ?? take("lang"));
  const trust = Trust.safeParse(take("trust"));
  const expires = z.iso.date().safeParse(take("expires"));
  const groups = take("groups")
    ?.replaceAll(/[[\]]/g, "")
    .split(",")
    .map(unquote)
    .filter((group) => group !== "");
  const title = take("title");
  const known = new Set(["title", "language", "lang", "groups", "trust", "expires"]);
  return {
    ...(title === undefined ? {} : { title }),
    ...(language.success ? { language: language.data } : {}),
    ...(groups === undefined || groups.length === 0 ? {} : { groups }),
    ...(trust.success ? { trust: trust.data } : {}),
    ...(expires.success ? { expires: expires.data } : {}),
    properties: Object.fromEntries([...entries].filter(([key, value]) => !known.has(key) && value !== "")),
  };
}

function unquote(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, "$2");
}

// Slack's mrkdwn as a tree: the renderer only ever sees nodes, so nothing that a message contains becomes markup by itself.

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bold" | "italic" | "strike"; readonly children: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "link"; readonly url: string; readonly label: string }
  | { readonly kind: "user" | "channel"; readonly id: string; readonly label: string }
  | { readonly kind: "broadcast"; readonly label: string };

export type Paragraph =
  | { readonly kind: "paragraph"; readonly children: readonly Inline[] }
  | { readonly kind: "code-block"; readonly text: string }
  | { readonly kind: "quote"; readonly children: readonly Paragraph[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly { readonly indent: number; readonly children: readonly Inline[] }[];
    };

export interface Reading {
  /** Slack's `verbatim: true`: bare addresses stay text. */
  readonly verbatim?: boolean;
}

const deepest = 6;
const fence = /```\n?([\s\S]*?)\n?```/;
const bullet = /^(\s*)(?:[•◦▪‣]|[-*](?= )|(\d{1,3})[.)](?= ))\s*(.*)$/;
/** All of them at once: a quote inside a quote reads as its text, and depth costs nothing. */
const quoted = /^(?:(?:&gt;|>) ?)+/;

export function parseMrkdwn(text: string, reading: Reading = {}): Paragraph[] {
  return text
    .split(new RegExp(fence, "g"))
    .flatMap((part, index): Paragraph[] =>
      index % 2 === 1 ? [{ kind: "code-block", text: unescape(part) }] : parseLines(part, reading),
    );
}

function parseLines(text: string, reading: Reading): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const lines = text.replace(/^\n+|\n+$/g, "").split("\n");
  let at = 0;
  const take = (wanted: (line: string) => boolean): string[] => {
    const start = at;
    while (at < lines.length && wanted(lines[at] ?? "")) at += 1;
    return lines.slice(start, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (/^(?:&gt;|>){3}/.test(line)) {
      const rest = [line.replace(quoted, ""), ...lines.slice(at + 1)];
      paragraphs.push({ kind: "quote", children: parseLines(rest.join("\n"), reading) });
      break;
    }
    if (quoted.test(line)) {
      const inner = take((each) => quoted.test(each)).map((each) => each.replace(quoted, ""));
      paragraphs.push({ kind: "quote", children: parseLines(inner.join("\n"), reading) });
    } else if (beginsList(lines, at)) {
      const ordered = numberOf(line) !== undefined;
      const items = take((each) => bullet.test(each) && (numberOf(each) !== undefined) === ordered);
      paragraphs.push(toList(items, reading));
    } else {
      const words = take((each) => !quoted.test(each) && !beginsList(lines, at)).join("\n");
      if (words.trim() !== "") paragraphs.push({ kind: "paragraph", children: parseInline(words, reading) });
    }
  }
  return paragraphs;
}

const numberOf = (line: string | undefined): string | undefined => bullet.exec(line ?? "")?.[2];

/** A single line that begins with a number is more often a date ("23. November") than a list. */
function beginsList(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (!bullet.test(line)) return false;
  const number = numberOf(line);
  if (number === undefined) return true;
  return Number(numberOf(lines[at + 1])) === Number(number) + 1;
}

function toList(lines: readonly string[], reading: Reading): Paragraph {
  const items = lines.map((line) => {
    const [, space = "", , words = ""] = bullet.exec(line) ?? [];
    return { indent: Math.min(Math.floor(space.length / 2), 8), children: parseInline(words, reading) };
  });
  const number = numberOf(lines[0]);
  return { kind: "list", ordered: number !== undefined, start: Number(number ?? 1), items };
}

const marks = { "*": "bold", _: "italic", "~": "strike" } as const;
const isMark = (character: string): character is keyof typeof marks => character in marks;
const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

export function parseInline(text: string, reading: Reading = {}, depth = 0): Inline[] {
  const nodes: Inline[] = [];
  // A mark without an end has none further on either: remembering it keeps the parser linear.
  const unclosed = new Set<string>();
  let plain = "";
  const flush = (): void => {
    if (plain !== "") nodes.push({ kind: "text", text: withEmoji(unescape(plain)) });
    plain = "";
  };
  for (let at = 0; at < text.length;) {
    const piece = pieceAt(text, at, reading) ?? emphasisAt(text, at, { reading, depth, unclosed });
    if (piece === null) {
      plain += text[at] ?? "";
      at += 1;
    } else {
      flush();
      nodes.push(piece.node);
      at = piece.end;
    }
  }
  flush();
  return nodes;
}

interface Piece {
  readonly node: Inline;
  readonly end: number;
}

/** Code, `<…>` sequences and bare addresses: what no emphasis reaches into. */
function pieceAt(text: string, at: number, reading: Reading): Piece | null {
  const found = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  if (text[at] === "`") {
    const code = found(/`([^`\n]+)`/y);
    return code && { node: { kind: "code", text: unescape(code[1] ?? "") }, end: at + code[0].length };
  }
  if (text[at] === "<") {
    const control = found(/<([^<>\n]+)>/y);
    return control && { node: readControl(control[1] ?? ""), end: at + control[0].length };
  }
  if (text[at] === "h" && reading.verbatim !== true && !isWord(text[at - 1])) {
    const address = found(/https?:\/\/[^\s<>|`]+/y)?.[0].replace(/(?:[.,;:!?)\]'"*_~]|&gt;)+$/, "");
    if (address === undefined) return null;
    const url = webAddress(unescape(address));
    return url === null
      ? null
      : { node: { kind: "link", url, label: unescape(address) }, end: at + address.length };
  }
  return null;
}

interface Scan {
  readonly reading: Reading;
  readonly depth: number;
  readonly unclosed: Set<string>;
}

function emphasisAt(text: string, at: number, { reading, depth, unclosed }: Scan): Piece | null {
  const mark = text[at] ?? "";
  if (!isMark(mark) || depth >= deepest || unclosed.has(mark)) return null;
  const next = text[at + 1];
  if (isWord(text[at - 1]) || next === undefined || /\s/.test(next) || next === mark) return null;
  const end = closingOf(text, at, mark);
  if (end === null) {
    unclosed.add(mark);
    return null;
  }
  return {
    node: { kind: marks[mark], children: parseInline(text.slice(at + 1, end), reading, depth + 1) },
    end: end + 1,
  };
}

function closingOf(text: string, start: number, mark: string): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\n") return null;
    if (character === "`" || character === "<") {
      at = (pieceAt(text, at, { verbatim: true })?.end ?? at + 1) - 1;
      continue;
    }
    const closes = character === mark && at > start + 1 && !/\s/.test(text[at - 1] ?? "");
    if (closes && !isWord(text[at + 1])) return at;
  }
  return null;
}

function readControl(inside: string): Inline {
  const [address = "", ...rest] = inside.split("|");
  const label = withEmoji(unescape(rest.join("|")));
  const id = address.slice(1);
  if (address.startsWith("@")) return { kind: "user", id, label };
  if (address.startsWith("#")) return { kind: "channel", id, label };
  if (address.startsWith("!date^"))
    return { kind: "text", text: label === "" ? (address.split("^")[2] ?? "") : label };
  if (address.startsWith("!"))
    return { kind: "broadcast", label: `@${(label === "" ? id : label).replace(/^@/, "")}` };
  const url = webAddress(unescape(address));
  if (url !== null) return { kind: "link", url, label: label === "" ? unescape(address) : label };
  return { kind: "text", text: label === "" ? unescape(address).replace(/^mailto:/, "") : label };
}

/** The address when it leads to the web, otherwise null: `javascript:`, `data:`, `file:` and relative ones never become a link. */
export function webAddress(address: string): string | null {
  if (!/^https?:\/\//i.test(address)) return null;
  const url = URL.parse(address);
  return url !== null && (url.protocol === "http:" || url.protocol === "https:") ? url.href : null;
}

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

function unescape(text: string): string {
  return text.replaceAll(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * What a person typed as the server will store it: escaped, `@Name` as a mention.
 * The server makes the real one; this is what the page shows until then.
 */
export function toWire(
  text: string,
  who: { people: readonly Named[]; app: { userId: string; name: string } },
): string {
  const names = [{ id: who.app.userId, name: who.app.name }, ...who.people].toSorted(
    (one, other) => other.name.length - one.name.length,
  );
  return names.reduce((wire, { id, name }) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}@<])@${literally(name)}(?![\\p{L}\\p{N}])`, "giu");
    return wire.replaceAll(pattern, `<@${id}>`);
  }, escape(text));
}

/** The other way round: what stands in a message, as its author would type it again. */
export function fromWire(
  text: string,
  who: {
    people: readonly Named[];
    channels: readonly Named[];
    app: { userId: string; name: string };
  },
): string {
  const names = new Map([...who.people, ...who.channels].map(({ id, name }) => [id, name]));
  names.set(who.app.userId, who.app.name);
  const typed = text.replaceAll(
    /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g,
    (_whole, sign: string, id: string, label?: string) =>
      sign === "@" || sign === "#"
        ? `${sign}${names.get(id) ?? label ?? id}`
        : sign === "!"
          ? `@${label ?? id}`
          : id,
  );
  return unescape(typed);
}

const emoji: Readonly<Record<string, string>> = {
  white_check_mark: "✅",
  heavy_check_mark: "✔️",
  x: "❌",
  warning: "⚠️",
  information_source: "ℹ️",
  hourglass: "⌛",
  hourglass_flowing_sand: "⏳",
  bulb: "💡",
  mag: "🔍",
  lock: "🔒",
  memo: "📝",
  bar_chart: "📊",
  chart_with_upwards_trend: "📈",
  page_facing_up: "📄",
  eyes: "👀",
  tada: "🎉",
  wave: "👋",
  rocket: "🚀",
  thumbsup: "👍",
  thumbsdown: "👎",
  "+1": "👍",
  "-1": "👎",
  arrow_right: "➡️",
  leftwards_arrow_with_hook: "↩️",
  robot_face: "🤖",
  heart: "❤️",
  raised_hands: "🙌",
  thinking_face: "🤔",
  pray: "🙏",
  fire: "🔥",
  "100": "💯",
  scales: "⚖️",
};

/** Shortcodes that are known; any other stays as it was typed. */
export function withEmoji(text: string): string {
  return text.replaceAll(/:([a-z0-9_+-]{1,40}):/g, (whole, name: string) => emoji[name] ?? whole);
}

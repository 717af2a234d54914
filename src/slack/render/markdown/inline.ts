// Inline Markdown as rich text: strong, emphasis, strike-through, code, links; everything else as the characters it is.
import { disarm } from "../escape.ts";
import type { RichElement } from "../elements.ts";

interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly code?: true;
}

interface Rule {
  readonly pattern: RegExp;
  readonly read: (found: RegExpExecArray, style: Style) => RichElement[];
}

/** A mark opens after a space or a sign and closes before one: `2*3*4` and `snake_case_name` are what they are. */
const before = String.raw`(?<![\p{L}\p{N}\\])`;
const after = String.raw`(?![\p{L}\p{N}])`;
const within = String.raw`(?=\S)([\s\S]{0,500}?[^\s\\])`;
const marked = (mark: string): RegExp => new RegExp(`${before}${mark}${within}${mark}${after}`, "gu");

const styled = (mark: string, more: Style): Rule => ({
  pattern: marked(mark),
  read: (found, style) => inline(found[1] ?? "", { ...style, ...more }),
});

const rules: readonly Rule[] = [
  {
    pattern: /(?<![`\\])(`{1,8})(?!`)([\s\S]{1,500}?)(?<!`)\1(?!`)/gu,
    read: (found, style) => text((found[2] ?? "").replace(/^ (.*\S.*) $/s, "$1"), { ...style, code: true }),
  },
  { pattern: /(?<![!\\])\[([^[\]\n]{1,400})\]\((https?:\/\/[^\s()<>]{1,2000})\)/gu, read: link(1, 2) },
  { pattern: /<(https?:\/\/[^\s<>|]{1,2000})(?:\|([^<>\n]{1,400}))?>/gu, read: link(2, 1) },
  styled(String.raw`\*\*\*`, { bold: true, italic: true }),
  styled(String.raw`\*\*`, { bold: true }),
  styled("__", { bold: true }),
  styled("~~", { strike: true }),
  styled(String.raw`\*`, { italic: true }),
  styled("_", { italic: true }),
];

/** The elements of one paragraph. Each rule looks ahead a bounded way and looks at each place once: linear in the length. */
export function inline(given: string, style: Style = {}): RichElement[] {
  const elements: RichElement[] = [];
  const next = rules.map((rule) => ({ rule, found: find(rule, given, 0) }));
  let at = 0;
  for (;;) {
    let first: { readonly rule: Rule; readonly found: RegExpExecArray } | null = null;
    for (const entry of next) {
      if (entry.found !== null && entry.found.index < at) entry.found = find(entry.rule, given, at);
      const { rule, found } = entry;
      if (found !== null && (first === null || found.index < first.found.index)) first = { rule, found };
    }
    if (first === null) return [...elements, ...text(unescaped(given.slice(at)), style)];
    const { rule, found } = first;
    elements.push(...text(unescaped(given.slice(at, found.index)), style), ...rule.read(found, style));
    at = found.index + found[0].length;
  }
}

function find({ pattern }: Rule, given: string, from: number): RegExpExecArray | null {
  // One pattern object serves nested texts too: its place is set anew on every use.
  pattern.lastIndex = from;
  return pattern.exec(given);
}

const unescaped = (given: string): string => given.replaceAll(/\\([\\`*_{}[\]()#+\-.!|~<>])/g, "$1");

function text(given: string, style: Style): RichElement[] {
  const shown = disarm(given);
  if (shown === "") return [];
  return [{ type: "text", text: shown, ...(Object.keys(style).length === 0 ? {} : { style }) }];
}

/**
 * A link as it was written: what it leads to was cleared with the sentence it stands in. An address with hidden characters
 * stays text; a label that is an address itself stays text too, and where the link really leads stands behind it.
 */
function link(label: number, address: number): Rule["read"] {
  return (found, style) => {
    const url = found[address] ?? "";
    const words = unescaped(found[label] ?? url);
    if (disarm(url) !== url || URL.parse(url) === null) return text(found[0], style);
    const { code: _code, ...plain } = style;
    const styles = Object.keys(plain).length === 0 ? {} : { style: plain };
    const shown = disarm(words);
    if (words === url || shown.trim() === "") return [{ type: "link", url, text: url, ...styles }];
    if (!/^\s*(?:https?:\/\/|www\.)/iu.test(words)) return [{ type: "link", url, text: shown, ...styles }];
    return [...text(`${words} (`, style), { type: "link", url, text: url, ...styles }, ...text(")", style)];
  };
}

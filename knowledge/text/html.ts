// Reads an HTML page as Markdown-like text: what a visitor sees of its main part, block by block.
import { parseHTML } from "linkedom";

export interface ReadPage {
  readonly title: string | null;
  readonly text: string;
}

const skipped = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT CANVAS VIDEO AUDIO HEAD SELECT OPTION BUTTON INPUT TEXTAREA".split(
    " ",
  ),
);
const surroundings = new Set(["NAV", "HEADER", "FOOTER", "ASIDE", "FORM"]);
const inline = new Set(
  (
    "A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR " +
    "WBR IMG BR"
  ).split(" "),
);

export function readHtml(html: string): ReadPage {
  const { document } = parseHTML(html.includes("<html") ? html : `<html><body>${html}</body></html>`);
  const main = document.querySelector("main") ?? document.querySelector("article");
  const blocks: string[] = [];
  walk(main ?? document.body, blocks, main === null);
  const title = squeeze(document.querySelector("title")?.textContent ?? "");
  const heading = squeeze(document.querySelector("h1")?.textContent ?? "");
  return { title: heading || title || null, text: blocks.join("\n\n") };
}

function walk(element: Element, blocks: string[], isWholePage: boolean): void {
  let line = "";
  const flush = (): void => {
    const text = squeeze(line);
    if (text !== "") blocks.push(text);
    line = "";
  };
  for (const node of element.childNodes) {
    if (node.nodeType === 3) line += node.textContent ?? "";
    if (node.nodeType !== 1) continue;
    // nodeType 1 is an element; linkedom's list is typed by nodes.
    const child = node as Element;
    if (isLeftOut(child, isWholePage)) continue;
    if (inline.has(child.tagName)) {
      line += child.tagName === "BR" ? " " : visibleText(child, isWholePage);
      continue;
    }
    flush();
    walkBlock(child, blocks, isWholePage);
  }
  flush();
}

function walkBlock(element: Element, blocks: string[], isWholePage: boolean): void {
  const text = (): string => squeeze(visibleText(element, isWholePage));
  const heading = /^H([1-6])$/.exec(element.tagName);
  if (heading !== null) {
    if (text() !== "") blocks.push(`${"#".repeat(Number(heading[1]))} ${text()}`);
  } else if (element.tagName === "TR") {
    const cells = [...element.children].map((cell) => squeeze(visibleText(cell, isWholePage)));
    if (cells.some((cell) => cell !== "")) blocks.push(cells.join(" | "));
  } else if (element.tagName === "LI") {
    const before = blocks.length;
    walk(element, blocks, isWholePage);
    const first = blocks[before];
    if (first !== undefined) blocks[before] = `- ${first}`;
  } else {
    walk(element, blocks, isWholePage);
  }
}

/** What a visitor does not see is not read either: hidden text is where instructions to a machine are planted. */
function isLeftOut(element: Element, isWholePage: boolean): boolean {
  if (skipped.has(element.tagName) || (isWholePage && surroundings.has(element.tagName))) return true;
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("style") ?? "";
  return /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])/i.test(
    style,
  );
}

function visibleText(element: Element, isWholePage: boolean): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === 3) return node.textContent ?? "";
      if (node.nodeType !== 1) return "";
      const child = node as Element;
      if (isLeftOut(child, isWholePage)) return "";
      return child.tagName === "BR" ? " " : visibleText(child, isWholePage);
    })
    .join("");
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

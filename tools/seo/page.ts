// A page as its source: elements with exact offsets into the HTML, so that every finding can quote what it saw.
import { DomHandler, DomUtils, Parser } from "htmlparser2";

type HtmlDocument = ReturnType<typeof parseDocument>;
export type HtmlElement = NonNullable<ReturnType<typeof DomUtils.findOne>>;

function parseDocument(html: string) {
  const handler = new DomHandler(undefined, { withStartIndices: true, withEndIndices: true });
  new Parser(handler, { lowerCaseTags: true, lowerCaseAttributeNames: true }).end(html);
  return handler.root;
}

export interface Quote {
  readonly text: string;
  /** UTF-16 offsets in the HTML, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface Page {
  readonly url: string;
  readonly html: string;
  readonly document: HtmlDocument;
  readonly language: "de" | "en";
}

export function parsePage(url: string, html: string): Page {
  const document = parseDocument(html);
  const root = DomUtils.findOne((element) => element.name === "html", document.children);
  return {
    url,
    html,
    document,
    language: (root?.attribs["lang"] ?? "").toLowerCase().startsWith("de") ? "de" : "en",
  };
}

export function elements(page: Page, test: (element: HtmlElement) => boolean): HtmlElement[] {
  return DomUtils.findAll(test, page.document.children);
}

export function named(page: Page, name: string): HtmlElement[] {
  return elements(page, (element) => element.name === name);
}

/** Links in the head of this relation. */
export function headLinks(page: Page, relation: string): HtmlElement[] {
  return elements(
    page,
    (element) =>
      element.name === "link" && (element.attribs["rel"] ?? "").toLowerCase().split(/\s+/).includes(relation),
  );
}

export function metas(page: Page, name: string): HtmlElement[] {
  return elements(
    page,
    (element) => element.name === "meta" && (element.attribs["name"] ?? "").toLowerCase() === name,
  );
}

export function textOf(element: HtmlElement): string {
  return DomUtils.textContent(element).replace(/\s+/g, " ").trim();
}

/** The visible words of the body. */
export function visibleText(page: Page): string {
  const body = named(page, "body")[0];
  return body === undefined ? "" : DomUtils.innerText(body).replace(/\s+/g, " ").trim();
}

const longestQuote = 300;

/** The element as it stands in the HTML; a long one is quoted by its opening tag. */
export function quote(page: Page, element: HtmlElement): Quote {
  const start = element.startIndex ?? 0;
  const end = (element.endIndex ?? start) + 1;
  if (end - start <= longestQuote) return { text: page.html.slice(start, end), start, end };
  const tagEnd = page.html.indexOf(">", start) + 1;
  const shown = Math.min(tagEnd > start ? tagEnd : end, start + longestQuote);
  return { text: page.html.slice(start, shown), start, end: shown };
}

/** The place where something is missing: the opening tag of the head, or the start of the page. */
export function absence(page: Page, name = "head"): Quote {
  const element = named(page, name)[0];
  const start = element?.startIndex ?? 0;
  const end = page.html.indexOf(">", start) + 1;
  return { text: page.html.slice(start, Math.max(end, start)), start, end: Math.max(end, start) };
}

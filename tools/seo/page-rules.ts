// What can be wrong with one page for a search engine: each rule finds, quotes, explains and says what to do.
import type { Bilingual } from "#src/core/language.ts";
import {
  absence,
  elements,
  headLinks,
  metas,
  named,
  quote,
  textOf,
  visibleText,
  type Page,
  type Quote,
} from "./page.ts";

export type Severity = "critical" | "important" | "minor";

export interface PageRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly fix: Bilingual;
  find(page: Page): readonly Quote[];
}

/** Google truncates by pixels; 60 characters is the customary bound for what is shown whole. */
export const longestTitle = 60;
/** Below this a content page rarely answers anything. */
export const fewestWords = 60;

const hidden =
  /ignore (all |any )?(your|previous|prior) (instructions|rules)|ignoriere? (alle |deine |die )?(bisherigen |vorherigen )?(anweisungen|regeln)|(approve|freigeben|genehmige) (everything|all(es)?)/iu;

function canonicals(page: Page) {
  return headLinks(page, "canonical");
}

export const pageRules: readonly PageRule[] = [
  {
    id: "noindex",
    severity: "critical",
    title: {
      de: "Die Seite ist für Suchmaschinen gesperrt (noindex)",
      en: "The page is closed to search engines (noindex)",
    },
    fix: {
      de: "Entferne „noindex“ aus dem Robots-Meta-Tag, wenn die Seite gefunden werden soll.",
      en: "Remove “noindex” from the robots meta tag if the page is meant to be found.",
    },
    find: (page) =>
      [...metas(page, "robots"), ...metas(page, "googlebot")]
        .filter((meta) => /\bnoindex\b|\bnone\b/i.test(meta.attribs["content"] ?? ""))
        .map((meta) => quote(page, meta)),
  },
  {
    id: "two-canonicals",
    severity: "critical",
    title: { de: "Es gibt mehr als einen Canonical-Verweis", en: "There is more than one canonical link" },
    fix: {
      de: "Behalte genau einen Canonical-Verweis; bei mehreren ignoriert Google alle.",
      en: "Keep exactly one canonical link; with several Google ignores all of them.",
    },
    find: (page) => (canonicals(page).length > 1 ? canonicals(page).map((link) => quote(page, link)) : []),
  },
  {
    id: "canonical-elsewhere",
    severity: "critical",
    title: {
      de: "Der Canonical-Verweis zeigt auf eine andere Seite",
      en: "The canonical link points to another page",
    },
    fix: {
      de: "Lass den Canonical-Verweis auf die Seite selbst zeigen, wenn sie ranken soll.",
      en: "Let the canonical link point to the page itself if it is meant to rank.",
    },
    find: (page) =>
      canonicals(page).length === 1
        ? canonicals(page)
            .filter((link) => samePlace(link.attribs["href"] ?? "", page.url) === false)
            .map((link) => quote(page, link))
        : [],
  },
  {
    id: "missing-title",
    severity: "critical",
    title: { de: "Der Seitentitel fehlt", en: "The page has no title" },
    fix: {
      de: "Gib der Seite einen eigenen Titel, der ihr Thema nennt.",
      en: "Give the page a title of its own that names its topic.",
    },
    find: (page) => (headTitles(page).some((title) => textOf(title) !== "") ? [] : [absence(page)]),
  },
  {
    id: "long-title",
    severity: "minor",
    title: {
      de: "Der Seitentitel ist so lang, dass er abgeschnitten wird",
      en: "The title is so long that it is cut off",
    },
    fix: {
      de: "Kürze den Titel und stelle das Wichtigste an den Anfang.",
      en: "Shorten the title and put what matters first.",
    },
    find: (page) =>
      headTitles(page)
        .filter((title) => [...textOf(title)].length > longestTitle)
        .map((title) => quote(page, title)),
  },
  {
    id: "missing-description",
    severity: "minor",
    title: { de: "Die Meta-Beschreibung fehlt", en: "The meta description is missing" },
    fix: {
      de: "Schreib eine Beschreibung, die den Nutzen der Seite in einem Satz nennt.",
      en: "Write a description that says in one sentence what the page is good for.",
    },
    find: (page) =>
      metas(page, "description").some((meta) => (meta.attribs["content"] ?? "").trim() !== "")
        ? []
        : [absence(page)],
  },
  {
    id: "duplicate-h1",
    severity: "important",
    title: {
      de: "Die Hauptüberschrift (H1) kommt mehrfach vor",
      en: "The main heading (H1) appears more than once",
    },
    fix: {
      de: "Behalte eine H1 und stufe die anderen zu H2 herab.",
      en: "Keep one H1 and turn the others into H2.",
    },
    find: (page) =>
      named(page, "h1").length > 1 ? named(page, "h1").map((heading) => quote(page, heading)) : [],
  },
  {
    id: "missing-h1",
    severity: "important",
    title: { de: "Die Hauptüberschrift (H1) fehlt", en: "The main heading (H1) is missing" },
    fix: {
      de: "Gib der Seite eine H1, die ihr Thema nennt.",
      en: "Give the page an H1 that names its topic.",
    },
    find: (page) => (named(page, "h1").length === 0 ? [absence(page, "body")] : []),
  },
  {
    id: "image-without-alt",
    severity: "important",
    title: { de: "Ein Bild hat keinen Alternativtext", en: "An image has no alternative text" },
    fix: {
      de: 'Beschreibe das Bild im alt-Attribut; ein reines Schmuckbild bekommt alt="".',
      en: 'Describe the image in its alt attribute; a purely decorative one gets alt="".',
    },
    find: (page) =>
      named(page, "img")
        .filter((image) => image.attribs["alt"] === undefined)
        .map((image) => quote(page, image)),
  },
  {
    id: "missing-lang",
    severity: "minor",
    title: { de: "Die Sprache der Seite ist nicht angegeben", en: "The language of the page is not stated" },
    fix: {
      de: "Setze das lang-Attribut am html-Element.",
      en: "Set the lang attribute on the html element.",
    },
    find: (page) =>
      named(page, "html").some((root) => (root.attribs["lang"] ?? "").trim() !== "")
        ? []
        : [absence(page, "html")],
  },
  {
    id: "json-ld-invalid",
    severity: "important",
    title: {
      de: "Die strukturierten Daten sind kein gültiges JSON",
      en: "The structured data are not valid JSON",
    },
    fix: {
      de: "Korrigiere das JSON-LD; ungültiges wird ganz ignoriert.",
      en: "Correct the JSON-LD; what is invalid is ignored altogether.",
    },
    find: (page) =>
      elements(
        page,
        (element) =>
          element.name === "script" &&
          (element.attribs["type"] ?? "").toLowerCase() === "application/ld+json",
      )
        .filter(
          (script) =>
            !parses(
              page.html.slice(
                page.html.indexOf(">", script.startIndex ?? 0) + 1,
                page.html.lastIndexOf("<", script.endIndex ?? 0),
              ),
            ),
        )
        .map((script) => quote(page, script)),
  },
  {
    id: "thin-content",
    severity: "minor",
    title: { de: "Die Seite hat kaum Text", en: "The page has hardly any text" },
    fix: {
      de: "Beantworte auf der Seite die Fragen, mit denen Menschen kommen, oder leg sie mit einer anderen zusammen.",
      en: "Answer the questions that people come with, or merge the page with another.",
    },
    find: (page) =>
      visibleText(page)
        .split(" ")
        .filter((word) => word !== "").length < fewestWords
        ? [firstText(page)]
        : [],
  },
  {
    id: "http-link",
    severity: "minor",
    title: { de: "Ein Verweis benutzt http statt https", en: "A link uses http instead of https" },
    fix: { de: "Stell den Verweis auf https um.", en: "Change the link to https." },
    find: (page) =>
      elements(
        page,
        (element) =>
          ["a", "img", "script", "link"].includes(element.name) &&
          insecure(element.attribs["href"] ?? element.attribs["src"] ?? "", page.url),
      ).map((element) => quote(page, element)),
  },
  {
    id: "hidden-instructions",
    severity: "critical",
    title: {
      de: "Die Seite enthält Text, der sich als Anweisung an KI-Systeme richtet; ich habe ihn nicht befolgt",
      en: "The page contains text that gives orders to AI systems; I did not follow it",
    },
    fix: {
      de: "Prüfe, wie dieser Text auf die Seite kam, und entferne ihn.",
      en: "Find out how this text got onto the page, and remove it.",
    },
    find: (page) => {
      const match = hidden.exec(page.html);
      return match === null
        ? []
        : [{ text: match[0], start: match.index, end: match.index + match[0].length }];
    },
  },
];

/** The first paragraph: all that there is to read. */
function firstText(page: Page): Quote {
  const paragraph = named(page, "p")[0];
  return paragraph === undefined ? absence(page, "body") : quote(page, paragraph);
}

function headTitles(page: Page) {
  return named(page, "title").filter(
    (title) => title.parent !== null && "name" in title.parent && title.parent.name !== "svg",
  );
}

function parses(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}

/** Same origin, path and query; a trailing slash does not count. Null when the link does not parse. */
export function samePlace(href: string, url: string): boolean | null {
  const left = URL.parse(href, url);
  const right = URL.parse(url);
  if (left === null || right === null) return null;
  const place = (one: URL) => one.origin + one.pathname.replace(/\/$/, "") + one.search;
  return place(left) === place(right);
}

/** http to somewhere else than this machine: a local origin is a development site. */
function insecure(href: string, url: string): boolean {
  const link = URL.parse(href, url);
  const own = URL.parse(url);
  return (
    link !== null &&
    link.protocol === "http:" &&
    link.origin !== own?.origin &&
    !/^(localhost|127\.|\[::1\])/.test(link.hostname)
  );
}

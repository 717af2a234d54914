// What can only be seen from a page's surroundings: robots.txt, the sitemap, its links and its language versions.
import robots from "robots-parser";
import type { SafeFetch } from "#src/core/ports.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import type { Bilingual } from "#src/core/language.ts";
import { elements, headLinks, metas, parsePage, quote, type Page, type Quote } from "./page.ts";
import { samePlace, type Severity } from "./page-rules.ts";

export interface SurroundingRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly fix: Bilingual;
}

export const surroundingRules = {
  "missing-hreflang-return": {
    id: "missing-hreflang-return",
    severity: "important",
    title: {
      de: "Die andere Sprachfassung verweist nicht zurück (hreflang)",
      en: "The other language version does not link back (hreflang)",
    },
    fix: {
      de: "Trag auf der anderen Fassung den hreflang-Verweis auf diese Seite ein; ohne Gegenverweis wird er ignoriert.",
      en: "Add the hreflang link to this page on the other version; without the return link it is ignored.",
    },
  },
  "broken-internal-link": {
    id: "broken-internal-link",
    severity: "important",
    title: { de: "Ein interner Verweis führt ins Leere", en: "An internal link leads nowhere" },
    fix: { de: "Korrigiere oder entferne den Verweis.", en: "Correct or remove the link." },
  },
  "redirect-chain": {
    id: "redirect-chain",
    severity: "minor",
    title: {
      de: "Ein Verweis läuft über mehrere Weiterleitungen",
      en: "A link runs through several redirects",
    },
    fix: { de: "Verweise direkt auf das Ziel.", en: "Link straight to the target." },
  },
  "noindex-in-sitemap": {
    id: "noindex-in-sitemap",
    severity: "important",
    title: {
      de: "Die Seite steht in der Sitemap, ist aber auf noindex gesetzt",
      en: "The page is in the sitemap but set to noindex",
    },
    fix: {
      de: "Nimm die Seite aus der Sitemap oder entferne noindex: Beides zusammen widerspricht sich.",
      en: "Take the page out of the sitemap or remove noindex: the two contradict each other.",
    },
  },
  "blocked-by-robots": {
    id: "blocked-by-robots",
    severity: "critical",
    title: { de: "Die Seite ist durch robots.txt gesperrt", en: "The page is blocked by robots.txt" },
    fix: {
      de: "Nimm die Sperre aus der robots.txt, wenn die Seite gefunden werden soll.",
      en: "Remove the block from robots.txt if the page is meant to be found.",
    },
  },
} as const satisfies Record<string, SurroundingRule>;
export type SurroundingRuleId = keyof typeof surroundingRules;

export interface SurroundingFinding {
  readonly rule: SurroundingRuleId;
  readonly quote: Quote;
  /** Where the quote stands when it is not the page itself. */
  readonly elsewhere?: { readonly url: string; readonly text: string };
}

// The package is CommonJS whose export is the function; its types describe an ES module.
const robotsParser = robots as unknown as (
  url: string,
  text: string,
) => {
  isDisallowed(url: string, agent: string): boolean | undefined;
  getMatchingLineNumber(url: string, agent: string): number;
};

const mostLinks = 25;
const mostAlternates = 6;

/** Null when it cannot be fetched: an unreachable neighbour is no finding about this page. */
async function tryGet(fetch: SafeFetch, url: string, signal: AbortSignal) {
  try {
    return await fetch.get(url, { signal });
  } catch (error) {
    if (error instanceof ToolRefusal) return null;
    throw error;
  }
}

async function hreflangReturns(
  page: Page,
  fetch: SafeFetch,
  signal: AbortSignal,
): Promise<SurroundingFinding[]> {
  const alternates = headLinks(page, "alternate").filter((link) => {
    const language = link.attribs["hreflang"];
    return (
      language !== undefined &&
      language !== "x-default" &&
      samePlace(link.attribs["href"] ?? "", page.url) === false
    );
  });
  const checked = await Promise.all(
    alternates.slice(0, mostAlternates).map(async (link) => {
      const url = URL.parse(link.attribs["href"] ?? "", page.url);
      // A page names whom it likes: only the team's own sites are visited because a page names them.
      const own = [...fetch.sites, URL.parse(page.url)?.origin];
      const other = url === null || !own.includes(url.origin) ? null : await tryGet(fetch, url.href, signal);
      if (other === null || other.status !== 200) return [];
      const back = headLinks(parsePage(other.url, other.body), "alternate");
      const returns = back.some(
        (candidate) =>
          candidate.attribs["hreflang"] !== undefined &&
          samePlace(candidate.attribs["href"] ?? "", page.url) === true,
      );
      return returns ? [] : [{ rule: "missing-hreflang-return" as const, quote: quote(page, link) }];
    }),
  );
  return checked.flat();
}

async function links(page: Page, fetch: SafeFetch, signal: AbortSignal): Promise<SurroundingFinding[]> {
  const origin = URL.parse(page.url)?.origin;
  const seen = new Set<string>();
  const internal = elements(page, (element) => element.name === "a").filter((anchor) => {
    const target = URL.parse(anchor.attribs["href"] ?? "", page.url);
    if (target === null || target.origin !== origin || seen.has(target.pathname)) return false;
    seen.add(target.pathname);
    return true;
  });
  const checked = await Promise.all(
    internal.slice(0, mostLinks).map(async (anchor): Promise<SurroundingFinding[]> => {
      const target = URL.parse(anchor.attribs["href"] ?? "", page.url);
      const found = target === null ? null : await tryGet(fetch, target.href, signal);
      if (found === null) return [];
      if (found.status === 404 || found.status === 410)
        return [{ rule: "broken-internal-link", quote: quote(page, anchor) }];
      return found.redirects.length > 1 ? [{ rule: "redirect-chain", quote: quote(page, anchor) }] : [];
    }),
  );
  return checked.flat();
}

/** All addresses of the site's sitemap. */
export async function sitemapUrls(origin: string, fetch: SafeFetch, signal: AbortSignal): Promise<string[]> {
  const sitemap = await tryGet(fetch, `${origin}/sitemap.xml`, signal);
  if (sitemap === null || sitemap.status !== 200) return [];
  return [...sitemap.body.matchAll(location)].flatMap((match) => match[1] ?? []);
}

async function crawling(page: Page, fetch: SafeFetch, signal: AbortSignal): Promise<SurroundingFinding[]> {
  const url = URL.parse(page.url);
  if (url === null) return [];
  const robotsUrl = `${url.origin}/robots.txt`;
  const sitemapUrl = `${url.origin}/sitemap.xml`;
  const [robotsFile, sitemap] = await Promise.all([
    tryGet(fetch, robotsUrl, signal),
    tryGet(fetch, sitemapUrl, signal),
  ]);
  const hidden = metas(page, "robots").some((meta) => /\bnoindex\b/i.test(meta.attribs["content"] ?? ""));
  const listed = hidden && sitemap?.status === 200 ? sitemapEntry(sitemapUrl, sitemap.body, page.url) : null;
  const blocked = robotsFile?.status === 200 ? disallowLine(robotsUrl, robotsFile.body, page.url) : null;
  return [listed, blocked].filter((finding) => finding !== null);
}

const location = /<loc>\s*([^<\s]+)\s*<\/loc>/g;

function sitemapEntry(sitemapUrl: string, text: string, url: string): SurroundingFinding | null {
  const entry = [...text.matchAll(location)].find((match) => samePlace(match[1] ?? "", url) === true);
  if (entry === undefined) return null;
  const quoted = { text: entry[0], start: entry.index, end: entry.index + entry[0].length };
  return { rule: "noindex-in-sitemap", quote: quoted, elsewhere: { url: sitemapUrl, text } };
}

function disallowLine(robotsUrl: string, text: string, url: string): SurroundingFinding | null {
  const rules = robotsParser(robotsUrl, text);
  if (rules.isDisallowed(url, "Googlebot") !== true) return null;
  const lines = text.split("\n");
  const number = rules.getMatchingLineNumber(url, "Googlebot");
  const start = lines.slice(0, number - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const line = (lines[number - 1] ?? "").trimEnd();
  return {
    rule: "blocked-by-robots",
    quote: { text: line, start, end: start + line.length },
    elsewhere: { url: robotsUrl, text },
  };
}

export async function lookAround(
  page: Page,
  fetch: SafeFetch,
  signal: AbortSignal,
): Promise<SurroundingFinding[]> {
  const found = await Promise.all([
    crawling(page, fetch, signal),
    hreflangReturns(page, fetch, signal),
    links(page, fetch, signal),
  ]);
  return found.flat();
}

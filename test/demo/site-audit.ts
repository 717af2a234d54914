// A small audit of the demo site, written for the tests alone: one check a rule, over parsed HTML.
import { parseHTML } from "linkedom";
import { defectRules, type DefectRule } from "#src/demo/site/page.ts";
import type { SiteAnswer } from "#src/demo/site/site.ts";

export type Site = ReadonlyMap<string, SiteAnswer>;

interface Parsed {
  readonly path: string;
  readonly document: Document;
}

type Check = (page: Parsed, site: { origin: string; answers: Site; pages: readonly Parsed[] }) => boolean;

const all = (page: Parsed, selector: string): Element[] => [...page.document.querySelectorAll(selector)];
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
const title = (page: Parsed): string | null => page.document.querySelector("title")?.textContent ?? null;
const noindex = (page: Parsed): boolean =>
  all(page, 'meta[name="robots"]').some((meta) => attribute(meta, "content").includes("noindex"));
const canonicals = (page: Parsed): string[] =>
  all(page, 'link[rel="canonical"]').map((link) => attribute(link, "href"));
const alternates = (page: Parsed): string[] =>
  all(page, "link[hreflang]").map((link) => attribute(link, "href"));
const internalLinks = (page: Parsed): string[] =>
  all(page, "a[href]")
    .map((link) => attribute(link, "href"))
    .filter((href) => href.startsWith("/"));
const sitemap = (answers: Site): string => answers.get("/sitemap.xml")?.body ?? "";

function validJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const checks: Record<DefectRule, Check> = {
  noindex,
  "two-canonicals": (page) => canonicals(page).length > 1,
  "canonical-elsewhere": (page, { origin }) =>
    canonicals(page).length === 1 && canonicals(page)[0] !== origin + page.path,
  "missing-hreflang-return": (page, { origin, pages }) =>
    alternates(page).some((href) => {
      const other = pages.find(({ path }) => origin + path === href);
      return other === undefined || !alternates(other).includes(origin + page.path);
    }),
  "duplicate-h1": (page) => all(page, "h1").length > 1,
  "missing-title": (page) => title(page) === null,
  "long-title": (page) => (title(page) ?? "").length > 60,
  "duplicate-title": (page, { pages }) =>
    title(page) !== null && pages.filter((other) => title(other) === title(page)).length > 1,
  "missing-description": (page) => all(page, 'meta[name="description"]').length === 0,
  "image-without-alt": (page) => all(page, "img").some((image) => !image.hasAttribute("alt")),
  "broken-internal-link": (page, { answers }) => internalLinks(page).some((href) => !answers.has(href)),
  "redirect-chain": (page, { answers }) =>
    internalLinks(page).some((href) => answers.get(answers.get(href)?.location ?? "")?.status === 301),
  "noindex-in-sitemap": (page, { origin, answers }) =>
    noindex(page) && sitemap(answers).includes(`<loc>${origin}${page.path}</loc>`),
  "missing-lang": (page) => !page.document.documentElement.hasAttribute("lang"),
  "blocked-by-robots": (page, { answers }) =>
    [...(answers.get("/robots.txt")?.body ?? "").matchAll(/^Disallow: (.+)$/gm)].some((match) =>
      page.path.startsWith(match[1] ?? "?"),
    ),
  "json-ld-invalid": (page) =>
    all(page, 'script[type="application/ld+json"]').some((script) => !validJson(script.textContent)),
  "thin-content": (page) =>
    (page.document.querySelector("main")?.textContent ?? "").split(/\s+/).length < 100,
  "http-link": (page, { origin }) =>
    all(page, "a[href]").some(
      (link) => attribute(link, "href").startsWith("http://") && !attribute(link, "href").startsWith(origin),
    ),
};

export function parsePages(answers: Site): readonly Parsed[] {
  return [...answers].flatMap(([path, { type, status, body }]) =>
    status === 200 && type.startsWith("text/html") ? [{ path, document: parseHTML(body).document }] : [],
  );
}

/** `PATH RULE` for everything found, sorted. */
export function audit(origin: string, answers: Site): string[] {
  const pages = parsePages(answers);
  const site = { origin, answers, pages };
  const found = pages.flatMap((page) =>
    defectRules.filter((rule) => checks[rule](page, site)).map((rule) => `${page.path} ${rule}`),
  );
  const chains = [...answers].filter(
    ([, { location }]) => location !== undefined && answers.get(location)?.status === 301,
  );
  return [...found, ...chains.map(([path]) => `${path} redirect-chain`)].sort();
}

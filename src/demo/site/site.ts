// The whole demo site as addresses and answers: pages, redirects, robots.txt, sitemap.xml and pictures.
import { categoryPages } from "./category-pages.ts";
import { companyPages } from "./company-pages.ts";
import { renderPage } from "./layout.ts";
import { magazinePages } from "./magazine-pages.ts";
import { link, paragraphs, type Page } from "./page.ts";
import { salePages } from "./sale-pages.ts";
import { servicePages } from "./service-pages.ts";
import { productPages } from "./shop-pages.ts";

export interface SiteAnswer {
  readonly status: 200 | 301 | 404;
  readonly type: string;
  readonly body: string;
  /** Only with 301. */
  readonly location?: string;
}

export const pages: readonly Page[] = [
  ...categoryPages,
  ...productPages,
  ...magazinePages,
  ...servicePages,
  ...salePages,
  ...companyPages,
];

/** Two addresses of old winters: the first leads to the second, and only that to a page. */
const redirects: Readonly<Record<string, string>> = {
  "/winter": "/winterjacken",
  "/winterjacken": "/jacken",
};

const html = "text/html; charset=utf-8";

export function buildSite(origin: string): ReadonlyMap<string, SiteAnswer> {
  const answers = new Map<string, SiteAnswer>();
  for (const page of pages)
    answers.set(page.path, { status: 200, type: html, body: renderPage(page, origin) });
  for (const [from, location] of Object.entries(redirects))
    answers.set(from, { status: 301, type: "text/plain; charset=utf-8", body: "", location });
  answers.set("/robots.txt", { status: 200, type: "text/plain; charset=utf-8", body: robots(origin) });
  answers.set("/sitemap.xml", {
    status: 200,
    type: "application/xml; charset=utf-8",
    body: sitemap(origin),
  });
  for (const name of pictureNames(answers))
    answers.set(`/bilder/${name}.svg`, { status: 200, type: "image/svg+xml", body: placeholder(name) });
  return answers;
}

export function notFound(origin: string): SiteAnswer {
  const page: Page = {
    path: "/404",
    language: "de",
    title: "Seite nicht gefunden | Nordlicht Outdoor",
    description: "Diese Seite gibt es nicht oder nicht mehr. Zurück zur Startseite von Nordlicht Outdoor.",
    heading: "Diese Seite gibt es nicht",
    body: paragraphs(`Zurück zur ${link("/", "Startseite")}. Back to the ${link("/en", "home page")}.`),
    planted: { noindex: true, canonicals: [] },
  };
  return { status: 404, type: html, body: renderPage(page, origin) };
}

function robots(origin: string): string {
  return [
    "User-agent: *",
    "Disallow: /intern/",
    "Disallow: /kasse/",
    "",
    `Sitemap: ${origin}/sitemap.xml`,
    "",
  ].join("\n");
}

/** Everything that may be listed, and the pages that a mistake put there. */
function sitemap(origin: string): string {
  const listed = pages.filter((page) => page.inSitemap ?? page.planted?.noindex !== true);
  const urls = listed.map((page) => `<url><loc>${origin}${page.path}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`;
}

function pictureNames(answers: ReadonlyMap<string, SiteAnswer>): ReadonlySet<string> {
  const names = [...answers.values()].flatMap(({ body }) =>
    [...body.matchAll(/\/bilder\/([a-z0-9-]+)\.svg/g)].map((match) => match[1] ?? ""),
  );
  return new Set(names);
}

/** Northern lights over a dark hill: one quiet picture for every name, with a hue of its own. */
function placeholder(name: string): string {
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 80;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><rect width="640" height="360" fill="#12263F"/><path d="M0 200 Q160 60 320 150 T640 90 V0 H0Z" fill="hsl(${130 + hue} 55% 45%)" opacity=".55"/><path d="M0 360 V270 L170 190 L330 290 L470 220 L640 300 V360Z" fill="#0A1626"/></svg>`;
}

// The manifest: every planted defect of the demo site with a verbatim quote. What is not listed here is clean.
import { brokenTentSchema } from "./shop-pages.ts";
import type { Defect } from "./page.ts";

/** @param origin the site's own, because canonicals and the sitemap carry absolute addresses */
export function defects(origin: string): readonly Defect[] {
  return [
    ...saleDefects(origin),
    {
      path: "/en/jackets",
      rule: "canonical-elsewhere",
      quote: `<link rel="canonical" href="${origin}/en">`,
      why: "The category names the home page as its canonical address and so asks not to be listed itself.",
    },
    {
      path: "/kontakt",
      rule: "missing-title",
      quote: "<head>",
      why: "The head has no title element.",
    },
    ...["/magazin/zwiebelprinzip", "/magazin/schichten"].map((path): Defect => ({
      path,
      rule: "duplicate-title",
      quote: "<title>So funktioniert das Zwiebelprinzip | Nordlicht Magazin</title>",
      why: "Two articles carry the same title.",
    })),
    {
      path: "/produkte/schlafsack-nordstern",
      rule: "long-title",
      quote:
        "<title>Schlafsack Nordstern mit 450 Gramm Entendaune, Komforttemperatur −2 °C und Größen bis 195 cm</title>",
      why: "The title is longer than 60 characters and is cut off in results.",
    },
    {
      path: "/ueber-uns",
      rule: "missing-description",
      quote: "<head>",
      why: "The head has no meta description.",
    },
    {
      path: "/magazin/herbstwandern",
      rule: "image-without-alt",
      quote: `<img src="/bilder/heide.svg" width="640" height="360">`,
      why: "The picture has no alternative text.",
    },
    {
      path: "/en/magazine/autumn-hikes",
      rule: "broken-internal-link",
      quote: `<a href="/en/magazine/hut-tour">`,
      why: "The link leads to a page that answers with status 404.",
    },
    {
      path: "/magazin/winterpflege",
      rule: "redirect-chain",
      quote: `<a href="/winter">`,
      why: "The link leads over two redirects: /winter, /winterjacken, /jacken.",
    },
    {
      path: "/winter",
      rule: "redirect-chain",
      quote: "/winterjacken",
      why: "The address redirects to another redirect.",
    },
    {
      path: "/newsletter",
      rule: "noindex",
      quote: `<meta name="robots" content="noindex, follow">`,
      why: "The page asks search engines not to list it.",
    },
    {
      path: "/newsletter",
      rule: "noindex-in-sitemap",
      quote: `<loc>${origin}/newsletter</loc>`,
      why: "The sitemap offers a page that asks not to be listed.",
    },
    {
      path: "/en/gift-cards",
      rule: "missing-lang",
      quote: "<html>",
      why: "The html element names no language.",
    },
    {
      path: "/intern/haendler",
      rule: "blocked-by-robots",
      quote: "Disallow: /intern/",
      why: "The page stands in the sitemap, but robots.txt keeps crawlers out.",
    },
    {
      path: "/produkte/zelt-aurora-2",
      rule: "json-ld-invalid",
      quote: brokenTentSchema,
      why: "A comma before a closing brace makes the structured data unreadable.",
    },
    {
      path: "/en/store",
      rule: "thin-content",
      quote: "Our store is in Hamburg-Altona. Come and see us.",
      why: "The page says next to nothing.",
    },
    {
      path: "/datenschutz",
      rule: "http-link",
      quote: `<a href="http://www.nordlicht-outdoor.example/datenschutz.pdf">`,
      why: "The link uses http instead of https.",
    },
  ];
}

interface Sale {
  readonly path: string;
  readonly title: string;
  readonly otherCanonical: string;
  readonly alternate: { readonly language: string; readonly path: string };
  readonly secondHeading: string;
}

const sales: readonly Sale[] = [
  {
    path: "/sommeraktion",
    title:
      "Sommeraktion bei Nordlicht Outdoor: 20 % auf Zelte und Rucksäcke, nur im Juli und solange der Vorrat reicht",
    otherCanonical: "/aktionen",
    alternate: { language: "en", path: "/summer-sale" },
    secondHeading: "20 % auf Zelt und Rucksack",
  },
  {
    path: "/summer-sale",
    title:
      "Summer sale at Nordlicht Outdoor: 20% off tents and backpacks, only in July and while stocks last",
    otherCanonical: "/en/offers",
    alternate: { language: "de", path: "/aktionen" },
    secondHeading: "20% off tent and backpack",
  },
];

function saleDefects(origin: string): readonly Defect[] {
  return sales.flatMap(({ path, title, otherCanonical, alternate, secondHeading }): Defect[] => [
    {
      path,
      rule: "noindex",
      quote: `<meta name="robots" content="noindex, follow">`,
      why: "The page asks search engines not to list it, although it is meant to sell.",
    },
    {
      path,
      rule: "two-canonicals",
      quote: `<link rel="canonical" href="${origin}${otherCanonical}">`,
      why: "Two canonical addresses contradict each other.",
    },
    {
      path,
      rule: "missing-hreflang-return",
      quote: `<link rel="alternate" hreflang="${alternate.language}" href="${origin}${alternate.path}">`,
      why: "The page that this alternate names does not point back.",
    },
    {
      path,
      rule: "duplicate-h1",
      quote: `<h1>${secondHeading}</h1>`,
      why: "The page has a second main heading.",
    },
    {
      path,
      rule: "image-without-alt",
      quote: `<img src="/bilder/sommer.svg" width="640" height="360">`,
      why: "The picture has no alternative text.",
    },
    {
      path,
      rule: "long-title",
      quote: `<title>${title}</title>`,
      why: "The title is longer than 60 characters and is cut off in results.",
    },
  ]);
}

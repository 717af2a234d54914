// Renders a demo page as HTML: head with canonical and hreflang, navigation, main part, footer.
import type { Language } from "#src/core/language.ts";
import { brand } from "../company.ts";
import { link, type Page } from "./page.ts";

const navigation: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  de: [
    ["/", "Start"],
    ["/jacken", "Jacken"],
    ["/schuhe", "Schuhe"],
    ["/camping", "Camping und Trekking"],
    ["/magazin", "Magazin"],
    ["/aktionen", "Aktionen"],
  ],
  en: [
    ["/en", "Home"],
    ["/en/jackets", "Jackets"],
    ["/en/footwear", "Footwear"],
    ["/en/camping", "Camping and trekking"],
    ["/en/magazine", "Magazine"],
    ["/en/offers", "Offers"],
  ],
};

const footer: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  de: [
    ["/versand", "Versand"],
    ["/rueckgabe", "Rückgabe"],
    ["/gutscheine", "Gutscheine"],
    ["/club", "Nordlicht Club"],
    ["/ueber-uns", "Über uns"],
    ["/kontakt", "Kontakt"],
    ["/impressum", "Impressum"],
    ["/datenschutz", "Datenschutz"],
  ],
  en: [
    ["/en/shipping", "Shipping"],
    ["/en/returns", "Returns"],
    ["/en/gift-cards", "Gift cards"],
    ["/en/club", "Nordlicht Club"],
    ["/en/store", "Store"],
    ["/impressum", "Imprint"],
  ],
};

export function renderPage(page: Page, origin: string): string {
  const planted = page.planted ?? {};
  return `<!doctype html>
<html${planted.withoutLanguage === true ? "" : ` lang="${page.language}"`}>
<head>
${head(page, origin).join("\n")}
</head>
<body>
<header>
<a href="${page.language === "de" ? "/" : "/en"}">${brand.name}</a>
<nav>${list(navigation[page.language])}</nav>
</header>
<main>
<h1>${page.heading}</h1>
${page.body}
</main>
<footer>${list(footer[page.language])}</footer>
</body>
</html>
`;
}

function list(entries: readonly (readonly [string, string])[]): string {
  return `<ul>${entries.map(([path, text]) => `<li>${link(path, text)}</li>`).join("")}</ul>`;
}

function head(page: Page, origin: string): string[] {
  const planted = page.planted ?? {};
  const canonicals = planted.canonicals ?? [page.path];
  return [
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    ...(planted.withoutTitle === true ? [] : [`<title>${page.title}</title>`]),
    ...(planted.withoutDescription === true
      ? []
      : [`<meta name="description" content="${page.description}">`]),
    ...(planted.noindex === true ? [`<meta name="robots" content="noindex, follow">`] : []),
    ...canonicals.map((path) => `<link rel="canonical" href="${origin}${path}">`),
    ...alternates(page).map(
      ({ language, path }) => `<link rel="alternate" hreflang="${language}" href="${origin}${path}">`,
    ),
    ...schema(page, origin),
  ];
}

/** A pair names itself, the other language, and German as the default. */
function alternates(page: Page): readonly { readonly language: string; readonly path: string }[] {
  if (page.planted?.alternates !== undefined) return page.planted.alternates;
  if (page.twin === undefined) return [];
  const german = page.language === "de" ? page.path : page.twin;
  const english = page.language === "en" ? page.path : page.twin;
  return [
    { language: "de", path: german },
    { language: "en", path: english },
    { language: "x-default", path: german },
  ];
}

function schema(page: Page, origin: string): string[] {
  const { brokenSchema } = page.planted ?? {};
  if (brokenSchema !== undefined) return [`<script type="application/ld+json">${brokenSchema}</script>`];
  if (page.schema === undefined) return [];
  const data = { "@context": "https://schema.org", ...page.schema, url: origin + page.path };
  return [`<script type="application/ld+json">${JSON.stringify(data)}</script>`];
}

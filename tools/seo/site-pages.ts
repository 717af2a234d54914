// Looks at every page of the sitemap and notes what it says, so that two looks can be compared.
import { z } from "zod";
import { fingerprint } from "#src/core/fingerprint.ts";
import { defineTool, ToolRefusal } from "#src/core/tool.ts";
import { metas, named, parsePage, textOf, visibleText } from "./page.ts";
import { sitemapUrls } from "./surroundings.ts";

const mostPages = 200;

const output = z.object({
  origin: z.string(),
  /** More pages stand in the sitemap than were visited. */
  cut: z.boolean(),
  pages: z.array(
    z.object({
      /** Path and query on the site. */
      path: z.string(),
      status: z.int(),
      title: z.string(),
      description: z.string(),
      /** Fingerprint of the visible words. */
      text: z.string(),
    }),
  ),
});
type Look = z.infer<typeof output>;

export const sitePages = defineTool({
  name: "site-pages",
  does: {
    de: "Liest alle Seiten der Sitemap: Status, Titel, Beschreibung und Prüfsumme des Textes, zum Vergleich zweier Zeitpunkte.",
    en: "Reads every page of the sitemap: status, title, description and fingerprint of the text, to compare two points in time.",
  },
  effect: "read",
  risk: "low",
  needs: ["fetch"],
  version: "1",
  cost: { seconds: 120 },
  input: z.object({}),
  output,
  async run(_input, { fetch }, { signal }): Promise<Look> {
    const origin = fetch.sites[0];
    if (origin === undefined)
      throw new ToolRefusal("no-site", "no site is configured; an operator sets SITE_ORIGINS");
    const listed = await sitemapUrls(origin, fetch, signal);
    if (listed.length === 0) throw new ToolRefusal("no-sitemap", `${origin}/sitemap.xml lists no pages`);
    const own = listed.filter((url) => URL.parse(url)?.origin === origin);
    const pages = await Promise.all(
      own.slice(0, mostPages).map(async (url) => {
        const { status, body } = await fetch.get(url, { signal });
        const page = parsePage(url, status === 200 ? body : "");
        const { pathname, search } = new URL(url);
        return {
          path: `${pathname}${search}`,
          status,
          title: named(page, "title").slice(0, 1).map(textOf).join(""),
          description: metas(page, "description")[0]?.attribs["content"] ?? "",
          text: fingerprint(visibleText(page)).slice(0, 16),
        };
      }),
    );
    return { origin, cut: own.length > mostPages, pages };
  },
  trust: () => "untrusted",
});

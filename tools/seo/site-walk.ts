// The pages of a site as they answered, and what only shows around each of them, every address fetched once.
import { z } from "zod";
import type { SafeFetch } from "#src/core/ports.ts";
import { headLinks, metas, named, textOf, type Page } from "./page.ts";
import { lookAround, type SurroundingFinding, type SurroundingRuleId } from "./surroundings.ts";

export const SitePage = z.object({
  url: z.string(),
  status: z.int(),
  title: z.string(),
  /** Null when the page names none. */
  canonical: z.string().nullable(),
  /** Content of its robots tag; empty when it has none. */
  robots: z.string(),
  /** Language versions that it names. */
  hreflang: z.int(),
});
export type SitePage = z.infer<typeof SitePage>;

export function sitePage(page: Page, status: number): SitePage {
  const title = named(page, "title")[0];
  return {
    url: page.url,
    status,
    title: title === undefined ? "" : textOf(title).slice(0, 200),
    canonical: headLinks(page, "canonical")[0]?.attribs["href"] ?? null,
    robots: metas(page, "robots")
      .map((meta) => meta.attribs["content"] ?? "")
      .join(", "),
    hreflang: headLinks(page, "alternate").filter((link) => link.attribs["hreflang"] !== undefined).length,
  };
}

/** Pages of one site link to the same places: each is asked for once in a run. */
function rememberingFetch(fetch: SafeFetch): SafeFetch {
  const asked = new Map<string, ReturnType<SafeFetch["get"]>>();
  return {
    sites: fetch.sites,
    get(url, options) {
      const known = asked.get(url) ?? fetch.get(url, options);
      asked.set(url, known);
      return known;
    },
  };
}

interface Around {
  readonly rule: SurroundingRuleId;
  /** The first of each page. */
  readonly found: readonly (SurroundingFinding & { readonly url: string })[];
}

/** By rule; pages are walked one after the other, so that a small site is not flooded. */
export async function lookAroundAll(
  pages: readonly Page[],
  fetch: SafeFetch,
  signal: AbortSignal,
): Promise<readonly Around[]> {
  const remembering = rememberingFetch(fetch);
  const all: (SurroundingFinding & { readonly url: string })[] = [];
  for (const page of pages) {
    const found = await lookAround(page, remembering, signal);
    const first = found.filter(
      (each, index) => found.findIndex((other) => other.rule === each.rule) === index,
    );
    // What is hidden although it is listed is told across pages.
    all.push(
      ...first
        .filter(({ rule }) => rule !== "noindex-in-sitemap")
        .map((each) => ({ ...each, url: page.url })),
    );
  }
  return [...Map.groupBy(all, ({ rule }) => rule)].map(([rule, found]) => ({ rule, found }));
}

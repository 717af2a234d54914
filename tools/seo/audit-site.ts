// Walks the pages of the sitemap and reports what only shows across pages: dead, hidden and duplicate ones.
import { z } from "zod";
import { fingerprint } from "#src/core/fingerprint.ts";
import { DocumentId } from "#src/core/ids.ts";
import { Bilingual } from "#src/core/language.ts";
import type { StoredDocument } from "#src/core/ports.ts";
import { defineTool, ToolRefusal } from "#src/core/tool.ts";
import { metas, named, parsePage, quote, textOf } from "./page.ts";
import { pageRules } from "./page-rules.ts";
import { sitemapUrls } from "./surroundings.ts";

const mostPages = 60;

const SiteFinding = z.object({
  rule: z.string(),
  title: Bilingual,
  pages: z.array(
    z.object({
      url: z.string(),
      quote: z.string(),
      start: z.int(),
      end: z.int(),
      document: DocumentId.nullable(),
    }),
  ),
});

const Input = z.object({ limit: z.int().min(1).max(mostPages).optional().describe("most pages to visit") });
const Output = z.object({
  origin: z.string(),
  visited: z.int(),
  listed: z.int(),
  findings: z.array(SiteFinding),
  hash: z.string(),
});
type SiteAudit = z.infer<typeof Output>;

const siteTitles = {
  "not-reachable": {
    de: "Seiten in der Sitemap, die nicht mit 200 antworten",
    en: "Pages in the sitemap that do not answer with 200",
  },
  "noindex-in-sitemap": {
    de: "Seiten in der Sitemap, die auf noindex stehen",
    en: "Pages in the sitemap that are set to noindex",
  },
  "duplicate-title": { de: "Seiten mit gleichem Titel", en: "Pages with the same title" },
} as const;

interface Visited {
  readonly url: string;
  readonly status: number;
  readonly body: string;
}

export const auditSite = defineTool({
  name: "audit-site",
  does: {
    de: "Geht die Seiten der Sitemap durch: nicht erreichbare, auf noindex gesetzte, doppelte Titel und die Mängel je Regel.",
    en: "Walks the pages of the sitemap: unreachable ones, those on noindex, duplicate titles and the defects by rule.",
  },
  effect: "read",
  risk: "low",
  needs: ["fetch", "knowledge"],
  version: "1",
  cost: { seconds: 60 },
  input: Input,
  output: Output,
  async run({ limit = mostPages }, { fetch, knowledge }, { signal }): Promise<SiteAudit> {
    const origin = fetch.sites[0];
    if (origin === undefined)
      throw new ToolRefusal("no-site", "no site is configured; an operator sets SITE_ORIGINS");
    const listed = await sitemapUrls(origin, fetch, signal);
    if (listed.length === 0) throw new ToolRefusal("no-sitemap", `${origin}/sitemap.xml lists no pages`);
    const own = listed.filter((url) => URL.parse(url)?.origin === origin).slice(0, limit);
    const visited = await Promise.all(
      own.map(async (url): Promise<Visited> => {
        const page = await fetch.get(url, { signal });
        return { url, status: page.status, body: page.body };
      }),
    );
    const alive = visited
      .filter((page) => page.status === 200)
      .map((page) => ({ ...page, page: parsePage(page.url, page.body) }));
    const stored = new Map<string, StoredDocument>();
    const place = async ({ url, body }: Visited, at: { text: string; start: number; end: number }) => {
      const kept =
        stored.get(url) ??
        (await knowledge.keepSnapshot({
          source: url,
          title: url,
          text: body,
          format: "text",
          kind: "page",
          trust: "untrusted",
          groups: ["everyone"],
        }));
      stored.set(url, kept);
      const moved = kept.moved ?? ((offset: number) => offset);
      return { url, quote: at.text, start: moved(at.start), end: moved(at.end), document: kept.id };
    };
    const finding = async (
      rule: string,
      title: Bilingual,
      found: readonly (readonly [Visited, { text: string; start: number; end: number }])[],
    ) => ({
      rule,
      title,
      pages: await Promise.all(found.map(([page, at]) => place(page, at))),
    });

    const hidden = alive.flatMap((one) =>
      metas(one.page, "robots")
        .filter((meta) => /\bnoindex\b/i.test(meta.attribs["content"] ?? ""))
        .map((meta) => [one, quote(one.page, meta)] as const),
    );
    const titled = alive.flatMap((one) =>
      named(one.page, "title")
        .slice(0, 1)
        .map((title) => ({ one, title: textOf(title), at: quote(one.page, title) })),
    );
    const twins = titled.filter(
      ({ title }) => title !== "" && titled.filter((other) => other.title === title).length > 1,
    );
    const perRule = pageRules
      .filter((rule) => rule.id !== "noindex")
      .map((rule) => ({
        rule,
        found: alive.flatMap((one) =>
          rule
            .find(one.page)
            .slice(0, 1)
            .map((at) => [one, at] as const),
        ),
      }));
    const findings = await Promise.all([
      finding("noindex-in-sitemap", siteTitles["noindex-in-sitemap"], hidden),
      finding(
        "duplicate-title",
        siteTitles["duplicate-title"],
        twins.map(({ one, at }) => [one, at] as const),
      ),
      ...perRule.map(({ rule, found }) => finding(rule.id, rule.title, found)),
    ]);
    const dead = visited
      .filter((page) => page.status !== 200)
      .map(({ url, status }) => ({ url, quote: `${status}`, start: 0, end: 0, document: null }));
    const all = [
      { rule: "not-reachable", title: siteTitles["not-reachable"], pages: dead },
      ...findings,
    ].filter((one) => one.pages.length > 0);
    return {
      origin,
      visited: visited.length,
      listed: listed.length,
      findings: all,
      hash: fingerprint(visited.map(({ url, status, body }) => [url, status, body])),
    };
  },
  yields: (audit) => ({
    citations: audit.findings.flatMap((finding) =>
      finding.pages.flatMap(({ url, quote: sentence, start, end, document }) =>
        document === null
          ? []
          : [
              {
                document,
                title: url,
                source: url,
                kind: "page" as const,
                sentence,
                start,
                end,
                trust: "untrusted" as const,
              },
            ],
      ),
    ),
    figures: [
      ...audit.findings.map((finding) => ({
        key: `pages.${finding.rule}`,
        label: finding.title,
        value: finding.pages.length,
      })),
      { key: "visited", label: { de: "Besuchte Seiten", en: "Pages visited" }, value: audit.visited },
    ].map((seed) => ({
      ...seed,
      unit: "count" as const,
      decimals: 0,
      provenance: {
        dataHash: audit.hash,
        window: null,
        query: `GET ${audit.origin}/sitemap.xml and its pages`,
        method: "page rules on every fetched page",
        reference: "tools/seo/page-rules.ts",
        version: "1",
      },
    })),
  }),
  trust: () => "untrusted",
});

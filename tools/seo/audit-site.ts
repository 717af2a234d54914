// Walks the pages of the sitemap and reports what only shows across pages: dead, hidden and duplicate ones.
import { z } from "zod";
import { fingerprint } from "#src/core/fingerprint.ts";
import { DocumentId } from "#src/core/ids.ts";
import { Bilingual } from "#src/core/language.ts";
import type { StoredDocument } from "#src/core/ports.ts";
import { control, defineTool, ToolRefusal } from "#src/core/tool.ts";
import { metas, named, parsePage, quote, textOf } from "./page.ts";
import { severities } from "./audit-page.ts";
import { pageRules } from "./page-rules.ts";
import { lookAroundAll, SitePage, sitePage } from "./site-walk.ts";
import { sitemapUrls, surroundingRules } from "./surroundings.ts";

const mostPages = 60;

const SiteFinding = z.object({
  rule: z.string(),
  severity: z.enum(severities),
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

const Input = z.object({
  limit: z.int().min(1).max(mostPages).optional().describe("most pages to visit"),
  site: control(z.string().max(300))
    .optional()
    .describe("origin of one of the team's sites; the first one by default"),
  around: z
    .boolean()
    .optional()
    .describe("also follow links and language versions and read robots.txt: slower"),
});
const Output = z.object({
  origin: z.string(),
  visited: z.int(),
  listed: z.int(),
  findings: z.array(SiteFinding),
  /** Every page that was visited, as it answered. */
  pages: z.array(SitePage),
  hash: z.string(),
});
type SiteAudit = z.infer<typeof Output>;

const siteTitles = {
  "not-reachable": {
    de: "Seiten in der Sitemap, die nicht mit 200 antworten",
    en: "Pages in the sitemap that do not answer with 200",
    severity: "critical",
  },
  "noindex-in-sitemap": {
    de: "Seiten in der Sitemap, die auf noindex stehen",
    en: "Pages in the sitemap that are set to noindex",
    severity: "important",
  },
  "duplicate-title": {
    de: "Seiten mit gleichem Titel",
    en: "Pages with the same title",
    severity: "important",
  },
} as const;

interface Visited {
  readonly url: string;
  readonly status: number;
  readonly body: string;
  /** Where a quote about the page stands when it is not the page itself. */
  readonly elsewhere?: { readonly url: string; readonly text: string } | undefined;
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
  version: "2",
  cost: { seconds: 120 },
  input: Input,
  output: Output,
  async run(
    { limit = mostPages, site, around = false },
    { fetch, knowledge },
    { signal },
  ): Promise<SiteAudit> {
    const origin = fetch.sites.find((one) => site === undefined || one === site);
    if (origin === undefined)
      throw new ToolRefusal("no-site", "no such site is configured; an operator sets SITE_ORIGINS");
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
    const place = async (
      { url, body, elsewhere }: Visited,
      at: { text: string; start: number; end: number },
    ) => {
      const where = elsewhere ?? { url, text: body };
      const kept =
        stored.get(where.url) ??
        (await knowledge.keepSnapshot({
          source: where.url,
          title: where.url,
          text: where.text,
          format: "text",
          kind: "page",
          trust: "untrusted",
          groups: ["everyone"],
        }));
      stored.set(where.url, kept);
      const moved = kept.moved ?? ((offset: number) => offset);
      return { url, quote: at.text, start: moved(at.start), end: moved(at.end), document: kept.id };
    };
    const finding = async (
      rule: string,
      { severity, ...title }: Bilingual & Pick<z.infer<typeof SiteFinding>, "severity">,
      found: readonly (readonly [Visited, { text: string; start: number; end: number }])[],
    ) => ({
      rule,
      severity,
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
    const surroundings = around
      ? await lookAroundAll(
          alive.map(({ page }) => page),
          fetch,
          signal,
        )
      : [];
    const findings = await Promise.all([
      finding("noindex-in-sitemap", siteTitles["noindex-in-sitemap"], hidden),
      finding(
        "duplicate-title",
        siteTitles["duplicate-title"],
        twins.map(({ one, at }) => [one, at] as const),
      ),
      ...perRule.map(({ rule, found }) =>
        finding(rule.id, { ...rule.title, severity: rule.severity }, found),
      ),
      ...surroundings.map(({ rule, found }) =>
        finding(
          rule,
          { ...surroundingRules[rule].title, severity: surroundingRules[rule].severity },
          found.map(({ url, quote: at, elsewhere }) => [
            { url, status: 200, body: alive.find((one) => one.url === url)?.body ?? "", elsewhere },
            at,
          ]),
        ),
      ),
    ]);
    const dead = visited
      .filter((page) => page.status !== 200)
      .map(({ url, status }) => ({ url, quote: `${status}`, start: 0, end: 0, document: null }));
    const { severity, ...title } = siteTitles["not-reachable"];
    const all = [{ rule: "not-reachable", severity, title, pages: dead }, ...findings].filter(
      (one) => one.pages.length > 0,
    );
    return {
      origin,
      visited: visited.length,
      listed: listed.length,
      findings: all,
      pages: visited.map(({ url, status, body }) => sitePage(parsePage(url, body), status)),
      hash: fingerprint(visited.map(({ url, status, body }) => [url, status, body])),
    };
  },
  shows: ({ origin, visited, listed, findings, hash }) => ({ origin, visited, listed, findings, hash }),
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
        version: "2",
      },
    })),
  }),
  trust: () => "untrusted",
});

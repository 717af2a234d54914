// Audits one page of the team's site for what hinders it in search: every finding quotes the HTML.
import { z } from "zod";
import { sha256 } from "#src/core/fingerprint.ts";
import type { FigureSeed } from "#src/core/figure.ts";
import { DocumentId } from "#src/core/ids.ts";
import { Bilingual } from "#src/core/language.ts";
import type { Knowledge, SafeFetch, StoredDocument } from "#src/core/ports.ts";
import { control, defineTool, ToolRefusal } from "#src/core/tool.ts";
import { named, parsePage, textOf, type Page, type Quote } from "./page.ts";
import { pageRules, type Severity } from "./page-rules.ts";
import { lookAround, sitemapUrls, surroundingRules } from "./surroundings.ts";

export const severities = ["critical", "important", "minor"] as const satisfies readonly Severity[];

const Finding = z.object({
  rule: z.string(),
  severity: z.enum(severities),
  title: Bilingual,
  fix: Bilingual,
  /** Verbatim HTML, with its offsets in the document that `document` names. */
  quote: z.string(),
  start: z.int(),
  end: z.int(),
  document: DocumentId,
  source: z.string(),
});
export type PageFinding = z.infer<typeof Finding>;

const Input = z.object({
  page: control(z.string().min(1).max(2000)).describe(
    "path on the team's site, such as /sommeraktion, or a full address",
  ),
});

const Output = z.object({
  url: z.string(),
  status: z.int(),
  redirects: z.array(z.string()),
  title: z.string(),
  titleLength: z.int(),
  findings: z.array(Finding),
  /** Every rule that was looked at, found or not. */
  checked: z.array(z.string()),
  document: DocumentId,
  hash: z.string(),
});
export type PageAudit = z.infer<typeof Output>;

/** "sommeraktion" and "/sommeraktion" are the same page; a full address stays as it is. */
function addressOf(page: string, sites: readonly string[]): string {
  if (/^https?:\/\//i.test(page)) return page;
  const origin = sites[0];
  if (origin === undefined)
    throw new ToolRefusal("no-site", "no site is configured; an operator sets SITE_ORIGINS");
  return `${origin}/${page.replace(/^\/+/, "")}`;
}

/** Known pages whose path resembles a mistyped one. */
async function resembling(
  path: string,
  origin: string,
  fetch: SafeFetch,
  signal: AbortSignal,
): Promise<string[]> {
  const wanted = path
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, 5);
  const known = (await sitemapUrls(origin, fetch, signal)).map((url) => URL.parse(url)?.pathname ?? "");
  return wanted === ""
    ? []
    : known.filter((candidate) => candidate.replace(/[^a-z0-9]/g, "").includes(wanted)).slice(0, 3);
}

/** Where something stands, by the offsets of the page as it was fetched. */
type Kept = Pick<StoredDocument, "id" | "source" | "moved">;

function keep(knowledge: Knowledge, url: string, text: string, title: string): Promise<Kept> {
  return knowledge.keepSnapshot({
    source: url,
    title,
    text,
    format: "text",
    kind: "page",
    trust: "untrusted",
    groups: ["everyone"],
  });
}

/** In the stored page people are tokens: a quote stands elsewhere there. */
function placed({ start, end }: Quote, { moved }: Kept): { readonly start: number; readonly end: number } {
  return moved === undefined ? { start, end } : { start: moved(start), end: moved(end) };
}

function findingsOnPage(page: Page, kept: Kept): PageFinding[] {
  return pageRules.flatMap((rule) =>
    rule.find(page).map((quote: Quote) => ({
      rule: rule.id,
      severity: rule.severity,
      title: rule.title,
      fix: rule.fix,
      quote: quote.text,
      ...placed(quote, kept),
      document: kept.id,
      source: page.url,
    })),
  );
}

async function findingsAround(
  page: Page,
  kept: Kept,
  hands: { fetch: SafeFetch; knowledge: Knowledge },
  signal: AbortSignal,
): Promise<PageFinding[]> {
  const found = await lookAround(page, hands.fetch, signal);
  return Promise.all(
    found.map(async ({ rule, quote, elsewhere }) => {
      const where =
        elsewhere === undefined
          ? kept
          : await keep(hands.knowledge, elsewhere.url, elsewhere.text, elsewhere.url);
      const { severity, title, fix } = surroundingRules[rule];
      return {
        rule,
        severity,
        title,
        fix,
        quote: quote.text,
        ...placed(quote, where),
        document: where.id,
        source: elsewhere?.url ?? page.url,
      };
    }),
  );
}

function count(audit: PageAudit, key: string, value: number, label: Bilingual): FigureSeed {
  return {
    key,
    label,
    value,
    unit: key === "titleLength" ? "characters" : "count",
    decimals: 0,
    provenance: {
      dataHash: audit.hash,
      window: null,
      query: `GET ${audit.url}`,
      method: "page rules on the fetched HTML",
      reference: "tools/seo/page-rules.ts",
      version: "1",
    },
  };
}

export const auditPage = defineTool({
  name: "audit-page",
  does: {
    de: "Prüft eine Seite der eigenen Website auf technische und inhaltliche SEO-Mängel, mit zitiertem HTML.",
    en: "Audits a page of the team's own site for technical and content SEO defects, quoting the HTML.",
  },
  effect: "read",
  risk: "low",
  needs: ["fetch", "knowledge"],
  version: "1",
  cost: { seconds: 30 },
  input: Input,
  output: Output,
  async run({ page: wanted }, hands, { signal }): Promise<PageAudit> {
    const address = addressOf(wanted, hands.fetch.sites);
    const fetched = await hands.fetch.get(address, { signal });
    if (fetched.status !== 200) {
      const url = URL.parse(fetched.url);
      const near = url === null ? [] : await resembling(url.pathname, url.origin, hands.fetch, signal);
      throw new ToolRefusal(
        "no-such-page",
        `${fetched.url} answers ${fetched.status}${near.length === 0 ? "" : `; similar pages: ${near.join(", ")}`}`,
        { foreign: near.length > 0 || fetched.redirects.length > 0 },
      );
    }
    const page = parsePage(fetched.url, fetched.body);
    const titleElement = named(page, "title")[0];
    const title = titleElement === undefined ? "" : textOf(titleElement);
    const kept = await keep(hands.knowledge, fetched.url, fetched.body, title === "" ? fetched.url : title);
    const found = [...findingsOnPage(page, kept), ...(await findingsAround(page, kept, hands, signal))];
    const findings = found.toSorted(
      (left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity),
    );
    const checked = [...pageRules.map((rule) => rule.id), ...Object.keys(surroundingRules)];
    const { url, status, redirects, body } = fetched;
    return {
      url,
      status,
      redirects: [...redirects],
      title,
      titleLength: [...title].length,
      findings,
      checked,
      document: kept.id,
      hash: sha256(body),
    };
  },
  yields: (audit) => ({
    citations: audit.findings.map((finding) => ({
      document: finding.document,
      title: finding.source,
      source: finding.source,
      kind: "page" as const,
      sentence: finding.quote,
      start: finding.start,
      end: finding.end,
      trust: "untrusted" as const,
    })),
    figures: [
      count(audit, "findings", new Set(audit.findings.map((finding) => finding.rule)).size, {
        de: "Mängel",
        en: "Defects",
      }),
      count(audit, "checked", audit.checked.length, { de: "Geprüfte Regeln", en: "Rules checked" }),
      count(audit, "titleLength", audit.titleLength, { de: "Titellänge", en: "Title length" }),
    ],
  }),
  trust: () => "untrusted",
});

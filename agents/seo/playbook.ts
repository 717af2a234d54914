// What the SEO specialist does without a language model: audit a page, walk the site, or ask which page is meant.
import type { Briefing, Play, Playbook, ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";
import { findingSegments, segment, wantedPoints, type Audited } from "./audit-words.ts";
import { pagesNamed } from "./pages-named.ts";

const searchWords = [
  "seo",
  "google*",
  "suchmaschin*",
  "search engine*",
  "ranking*",
  "rankt*",
  "ranken",
  "rank",
  "ranks",
  "index*",
  "sichtbar*",
  "visib*",
  "crawl*",
  "canonical*",
  "hreflang*",
  "noindex",
  "meta*",
  "title tag",
  "h1",
  "sitemap*",
  "robots",
  "auffindbar*",
  "gefunden",
  "serp*",
  "organisch*",
];
const checkWords = [
  "prüf*",
  "pruef*",
  "check*",
  "audit*",
  "analys*",
  "analyz*",
  "untersuch*",
  "schau*",
  "anschauen",
  "look",
  "review*",
  "wrong",
  "issue*",
  "problem*",
  "bremst",
  "bremsen",
  "stimmt nicht",
  "fehler*",
  "mangel*",
  "mängel*",
  "defect*",
  "fix*",
  "besser*",
  "improve*",
  "optimier*",
  "optimis*",
  "optimiz*",
  "kaputt",
  "broken",
  "schlecht*",
  "warum",
  "why",
  "what's",
  "hold* back",
  "test*",
  "scan*",
];
const siteWords = [
  "website",
  "webseite",
  "webauftritt",
  "alle seiten",
  "all pages",
  "ganze seite",
  "whole site",
  "entire site",
  "gesamte*",
  "sitemap",
  "welche seiten",
  "which pages",
  "tote links",
  "dead links",
  "broken links",
  "doppelte titel",
  "duplicate titles",
  "überall",
  "site-wide",
  "sitewide",
  "unsere seiten",
  "our pages",
  "shop insgesamt",
  "our site",
  "the site",
  "unsere site",
];

const words = {
  lead: {
    de: (page: string) =>
      `Auf ${page} habe ich {figure:F} Punkte gefunden, die bei Google bremsen; das Dringendste zuerst.`,
    en: (page: string) =>
      `On ${page} I found {figure:F} points that hold you back on Google, the most pressing first.`,
  },
  single: {
    de: (page: string) => `Auf ${page} habe ich einen einzigen Punkt gefunden, der bei Google bremst.`,
    en: (page: string) => `On ${page} I found a single point that holds you back on Google.`,
  },
  clean: {
    de: (page: string) => `Auf ${page} habe ich keinen Mangel gefunden; geprüft habe ich {figure:F} Regeln.`,
    en: (page: string) => `I found no defect on ${page}; I checked {figure:F} rules.`,
  },
  scope: {
    de: "Geprüft ist die Technik der Seite selbst. Suchvolumen und Positionen kenne ich nicht und rate sie nicht.",
    en: "This covers the page itself. I do not know search volumes or positions, and I do not guess them.",
  },
  which: {
    de: "Welche Seite soll ich prüfen? Nenn mir bitte den Pfad, zum Beispiel /sommeraktion.",
    en: "Which page should I check? Please give me its path, for example /summer-sale.",
  },
  gone: {
    de: (reason: string) => `Diese Seite konnte ich nicht prüfen (${reason}). Stimmt der Pfad?`,
    en: (reason: string) => `I could not check that page (${reason}). Is the path right?`,
  },
  site: {
    de: "Ich bin die Seiten der Sitemap durchgegangen, insgesamt {figure:F}. Das fällt seitenübergreifend auf:",
    en: "I walked the pages of the sitemap, {figure:F} in all. This stands out across pages:",
  },
} as const;

function figureId(result: ToolResult, key: string): string {
  return result.figures.find((figure) => figure.key === key)?.id ?? "unknown";
}

function reply(outcome: SpecialistReply["outcome"], segments: SpecialistReply["segments"]): SpecialistReply {
  return { outcome, segments, variants: [] };
}

/** The reason after its code: `no-such-page: … answers 404`. */
function unreachable(result: ToolResult, language: Language): SpecialistReply {
  const reason = (result.reason ?? "").replace(/^[\w-]+:\s*/, "").replace(/https?:\/\/[^/\s]+/g, "");
  const known = /similar pages: (.+)$/.exec(reason)?.[1];
  const status = language === "de" ? "sie ist nicht erreichbar" : "it cannot be reached";
  const near =
    known === undefined
      ? ""
      : language === "de"
        ? `; ähnliche Seiten: ${known}`
        : `; similar pages: ${known}`;
  return reply("question", [segment("question", words.gone[language](`${status}${near}`))]);
}

function pathOf(url: string): string {
  return URL.parse(url)?.pathname ?? url;
}

function auditReply(briefing: Briefing, result: ToolResult): SpecialistReply {
  const { language, ask } = briefing;
  // The gate parsed this output with the tool's own schema.
  const audited = result.output as Audited;
  const page = pathOf(audited.url);
  if (audited.findings.length === 0)
    return reply("answered", [
      segment("figure", words.clean[language](page).replace("F}", `${figureId(result, "checked")}}`)),
      segment("advice", words.scope[language]),
    ]);
  const rules = result.figures.find((figure) => figure.key === "findings")?.value;
  const lead = rules === 1 ? "single" : "lead";
  return reply("answered", [
    segment("figure", words[lead][language](page).replace("F}", `${figureId(result, "findings")}}`)),
    ...findingSegments(result, language, wantedPoints(ask) ?? 20),
    segment("advice", words.scope[language]),
  ]);
}

const auditPage: Play = {
  id: "audit-page",
  cues: {
    needs: [[...checkWords, ...searchWords]],
    any: [...searchWords, "seite", "page", "landingpage"],
    never: ["newsletter*", "betreff*", "subject*"],
  },
  weight: 1.2,
  when: (briefing) => pagesNamed(briefing.ask).length > 0,
  entities: (briefing) => pagesNamed(briefing.ask),
  calls: (briefing, results) =>
    results.length > 0
      ? []
      : pagesNamed(briefing.ask)
          .slice(0, 1)
          .map((page) => ({ tool: "audit-page", input: { page } })),
  reply(briefing, results) {
    const [result] = results;
    if (result === undefined) return reply("question", [segment("question", words.which[briefing.language])]);
    return result.kind === "ran" ? auditReply(briefing, result) : unreachable(result, briefing.language);
  },
};

interface SiteOutput {
  readonly findings: readonly {
    readonly rule: string;
    readonly title: Record<Language, string>;
    readonly pages: readonly {
      readonly url: string;
      readonly quote: string;
      readonly document: string | null;
    }[];
  }[];
}

function siteReply(briefing: Briefing, result: ToolResult): SpecialistReply {
  const { language } = briefing;
  // The gate parsed this output with the tool's own schema.
  const { findings } = result.output as SiteOutput;
  const lines = findings.map((finding) => {
    const citations = result.citations
      .filter((citation) =>
        finding.pages.some((page) => page.url === citation.title && page.quote === citation.sentence),
      )
      .map((citation) => citation.id);
    const pages = finding.pages
      .slice(0, 4)
      .map((page) => pathOf(page.url))
      .join(", ");
    const more = finding.pages.length > 4 ? (language === "de" ? " und weitere" : " and others") : "";
    return {
      ...segment(
        "figure",
        `${finding.title[language]}: {figure:${figureId(result, `pages.${finding.rule}`)}} (${pages}${more})`,
      ),
      citations,
    };
  });
  return reply("answered", [
    segment("figure", words.site[language].replace("F}", `${figureId(result, "visited")}}`)),
    ...lines,
    segment("advice", words.scope[language]),
  ]);
}

const auditSite: Play = {
  id: "audit-site",
  cues: { needs: [siteWords, [...checkWords, ...searchWords, "links", "titel", "titles"]], any: searchWords },
  when: (briefing) => pagesNamed(briefing.ask).length === 0,
  calls: (_briefing, results) => (results.length > 0 ? [] : [{ tool: "audit-site", input: {} }]),
  reply: (briefing, [result]) =>
    result?.kind === "ran"
      ? siteReply(briefing, result)
      : unreachable(result ?? emptyResult, briefing.language),
};

const emptyResult: ToolResult = {
  tool: "audit-site",
  input: {},
  kind: "failed",
  output: null,
  figures: [],
  citations: [],
  variants: [],
  reason: null,
};

const whichPage: Play = {
  id: "which-page",
  cues: {
    needs: [checkWords, ["seite", "page", "landingpage", "url", "unterseite"]],
    any: searchWords,
    never: siteWords,
  },
  weight: 0.8,
  when: (briefing) => pagesNamed(briefing.ask).length === 0,
  calls: () => [],
  reply: (briefing) => reply("question", [segment("question", words.which[briefing.language])]),
};

export const seoPlaybook: Playbook = {
  specialist: "seo",
  plays: [auditPage, auditSite, whichPage],
  libraryTopics: [
    "seo",
    "suchmaschine",
    "google",
    "keyword",
    "sitemap",
    "canonical",
    "hreflang",
    "website",
    "landingpage",
    "utm",
    "ranking",
  ],
};

// Every kind of report, one record each: what help, command line and digests list, and how it is made.
import { Fault } from "../core/errors.ts";
import type { ReportOption } from "../core/report-order.ts";
import type { Report, ReportRequest } from "../core/report.ts";
import { complianceReport } from "./compliance/compliance-report.ts";
import { contentReport } from "./content/content-report.ts";
import { knowledgeReport } from "./knowledge/knowledge-report.ts";
import { buildAttribution, buildBudget, buildExperiments, buildMediaMix } from "./measured-kinds.ts";
import { seoReport } from "./seo/seo-report.ts";
import type { ReportDefinition, ReportSources } from "./sources.ts";
import { usageReport } from "./usage/usage-report.ts";

const compare: ReportOption = {
  name: "compare",
  words: ["compare", "vergleich"],
  values: [{ value: "previous", words: ["previous", "vorperiode"] }],
};

/** Which reading stands beside Markov. */
/** What stands beside Markov, which is always shown. */
const model: ReportOption = {
  name: "model",
  words: ["model", "modell"],
  values: [
    { value: "shapley", words: ["shapley"] },
    { value: "last", words: ["last-click", "letzter-klick", "last-touch", "letzter-kontakt", "last"] },
    { value: "first", words: ["first-click", "erster-klick", "first-touch", "erster-kontakt", "first"] },
    { value: "linear", words: ["linear"] },
    { value: "position", words: ["position", "position-based", "positionsbasiert"] },
    { value: "timeDecay", words: ["time-decay", "zeitlicher-abfall", "timedecay"] },
  ],
};

const measured: readonly ReportDefinition[] = [
  {
    kind: "attribution",
    words: ["attribution"],
    name: { de: "Attribution", en: "Attribution" },
    does: {
      de: "welche Kanäle zu den Bestellungen beigetragen haben",
      en: "which channels contributed to the orders",
    },
    example: { de: "attribution Oktober", en: "attribution October" },
    period: "span",
    options: [model, compare],
    tools: ["attribute-conversions"],
    build: buildAttribution,
  },
  {
    kind: "media-mix",
    words: ["media-mix", "mediamix"],
    name: { de: "Media-Mix", en: "Media mix" },
    does: {
      de: "was jeder Kanal zum Umsatz beiträgt, mit Unsicherheit",
      en: "what each channel adds to revenue, with uncertainty",
    },
    example: { de: "media-mix", en: "media-mix" },
    period: "span",
    options: [],
    tools: ["fit-media-mix", "list-experiments"],
    build: buildMediaMix,
  },
  {
    kind: "budget",
    words: ["budget"],
    name: { de: "Budget", en: "Budget" },
    does: {
      de: "wie sich ein Wochenbudget auf die Kanäle verteilen ließe",
      en: "how a weekly budget could be shared among the channels",
    },
    example: { de: "budget 3000 €", en: "budget €3000" },
    period: "span-or-money",
    options: [],
    tools: ["fit-media-mix", "allocate-budget", "list-experiments"],
    build: buildBudget,
  },
  {
    kind: "experiments",
    words: ["experiments", "experimente"],
    name: { de: "Experimente", en: "Experiments" },
    does: { de: "was Tests gemessen haben", en: "what tests measured" },
    example: { de: "experimente", en: "experiments" },
    period: "none",
    options: [],
    tools: ["list-experiments"],
    build: buildExperiments,
  },
];

const own: readonly ReportDefinition[] = [
  {
    kind: "seo",
    words: ["seo"],
    name: { de: "SEO", en: "SEO" },
    does: {
      de: "was auf der Website Suchmaschinen behindert, Seite für Seite, und was sich verändert hat",
      en: "what hinders search engines on the site, page by page, and what changed",
    },
    example: { de: "seo letzte 30 Tage", en: "seo last 30 days" },
    period: "span",
    options: [],
    tools: ["audit-site"],
    build: seoReport,
  },
  {
    kind: "content",
    words: ["content", "inhalte"],
    name: { de: "Inhalte", en: "Content" },
    does: {
      de: "was geschrieben und freigegeben wurde und wie frisch Dokumente und Belege sind",
      en: "what was written and approved, and how fresh documents and evidence are",
    },
    example: { de: "inhalte Q3", en: "content Q3" },
    period: "span",
    options: [compare],
    tools: [],
    build: contentReport,
  },
  {
    kind: "compliance",
    words: ["compliance", "rechtsprüfung"],
    name: { de: "Werbeaussagen", en: "Advertising claims" },
    does: {
      de: "was die Regeln für Werbeaussagen beanstandet haben, nach Regel und Dokument",
      en: "what the rules for advertising claims objected to, by rule and document",
    },
    example: { de: "compliance seit 1. Oktober", en: "compliance since 1 October" },
    period: "span",
    options: [compare],
    tools: ["check-claims"],
    build: complianceReport,
  },
  {
    kind: "knowledge",
    words: ["knowledge", "wissen", "wissensbasis"],
    name: { de: "Wissensbasis", en: "Knowledge base" },
    does: {
      de: "was die Wissensbasis hält, was abgelaufen ist und was sie nicht beantworten konnte",
      en: "what the knowledge base holds, what is expired and what it could not answer",
    },
    example: { de: "wissen letzte 30 Tage", en: "knowledge last 30 days" },
    period: "span",
    options: [],
    tools: [],
    build: knowledgeReport,
  },
  {
    kind: "usage",
    words: ["usage", "nutzung"],
    name: { de: "Nutzung", en: "Usage" },
    does: {
      de: "was gefragt wurde, wie es ausging, wie lange es dauerte und was es kostete",
      en: "what was asked, how it ended, how long it took and what it cost",
    },
    example: { de: "nutzung letzte 7 Tage vergleich=vorperiode", en: "usage last 7 days compare=previous" },
    period: "span",
    options: [compare],
    tools: [],
    build: usageReport,
  },
];

const definitions: readonly ReportDefinition[] = [...measured, ...own];

/** The kinds whose tools are all in the registry. */
export function reportsWith(tools: Pick<ReadonlyMap<string, unknown>, "has">): readonly ReportDefinition[] {
  return definitions.filter((each) => each.tools.every((tool) => tools.has(tool)));
}

/** @throws Fault `not-found` where the kind's method is not there */
export async function buildReport(
  request: ReportRequest,
  sources: ReportSources,
  kinds: readonly ReportDefinition[] = definitions,
): Promise<Report> {
  const definition = kinds.find(({ kind }) => kind === request.kind);
  if (definition === undefined)
    throw new Fault(
      "not-found",
      {
        de: `Den Bericht ${request.kind} gibt es hier noch nicht.`,
        en: `There is no report ${request.kind} here yet.`,
      }[request.language],
    );
  return definition.build(request, sources);
}

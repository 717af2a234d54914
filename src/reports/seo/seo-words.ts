// The SEO report's sentences in both languages; numbers stand in them as references to figures.
import type { Bilingual } from "#src/core/language.ts";

export const severities = ["critical", "important", "minor"] as const;

export const severityNames: Readonly<Record<(typeof severities)[number], Bilingual>> = {
  critical: { de: "kritisch", en: "critical" },
  important: { de: "wichtig", en: "important" },
  minor: { de: "klein", en: "minor" },
};

export const titles = {
  overview: { de: "Überblick", en: "Overview" },
  rules: { de: "Befunde nach Regel", en: "Findings by rule" },
  pages: { de: "Seiten mit Befunden", en: "Pages with findings" },
  changes: { de: "Verändert seit der früheren Prüfung", en: "Changed since the earlier check" },
} as const satisfies Record<string, Bilingual>;

export const columns = {
  count: { de: "Anzahl", en: "Count" },
  pages: { de: "Seiten", en: "Pages" },
  status: { de: "HTTP-Status", en: "HTTP status" },
} as const satisfies Record<string, Bilingual>;

export const lines = {
  listed: { de: "Seiten in der Sitemap", en: "Pages in the sitemap" },
  visited: { de: "davon besucht", en: "of them visited" },
  clean: { de: "davon ohne Befund", en: "of them without findings" },
  added: { de: "neue Befunde", en: "new findings" },
  resolved: { de: "behobene Befunde", en: "resolved findings" },
  newPages: { de: "neue Seiten", en: "new pages" },
  gonePages: { de: "Seiten, die nicht mehr in der Sitemap stehen", en: "pages no longer in the sitemap" },
} as const satisfies Record<string, Bilingual>;

export const findingsOf = (severity: (typeof severities)[number]): Bilingual => ({
  de: `Befunde: ${severityNames[severity].de}`,
  en: `Findings: ${severityNames[severity].en}`,
});

const de = {
  title: (sites: string) => `SEO-Prüfung: ${sites}`,
  noSite: "Es ist keine Website hinterlegt, die ich prüfen könnte.",
  noSiteNext: "Die Administration trägt sie in SITE_ORIGINS ein.",
  lead: (visited: string, clean: string) => `Geprüfte Seiten: ${visited}, davon ohne Befund: ${clean}.`,
  counts: (critical: string, important: string, minor: string) =>
    `Befunde (je Seite und Regel einmal): kritisch ${critical}, wichtig ${important}, klein ${minor}.`,
  worst: (names: readonly string[]) => `Am meisten Seiten betrifft: ${names.join("; ")}.`,
  changed: (day: string, added: string, resolved: string) =>
    `Seit der Prüfung vom ${day}: neu ${added}, behoben ${resolved}.`,
  named: (what: string, names: readonly string[]) => `${what}: ${names.join("; ")}.`,
  method:
    "Jede Seite der Sitemap wurde gerade abgerufen und nach festen Regeln geprüft: Status, Titel, Beschreibung, Canonical, hreflang mit Gegenverweis, robots, interne Verweise, Überschriften, Bilder, strukturierte Daten. Ein Befund zählt je Seite und Regel einmal.",
  noBefore:
    "Aus dem Zeitraum liegt keine frühere vollständige Prüfung vor: Was sich verändert hat, ist deshalb nicht bekannt.",
  unchecked: (host: string, reason: string) => `${host} ließ sich nicht prüfen (${reason}).`,
  capped: "Besucht werden höchstens 60 Seiten einer Website; die Sitemap nennt mehr.",
  cut: "Die Tabelle nennt die 40 Seiten mit den schwersten Befunden.",
  pictureTitle: "Betroffene Seiten je Regel",
  pictureText: "Balken je Regel: wie viele Seiten sie betrifft; kritische in anderer Farbe.",
};

const en: typeof de = {
  title: (sites) => `SEO check: ${sites}`,
  noSite: "No site is configured that I could check.",
  noSiteNext: "An admin puts it into SITE_ORIGINS.",
  lead: (visited, clean) => `Pages checked: ${visited}, of them without findings: ${clean}.`,
  counts: (critical, important, minor) =>
    `Findings (once a page and rule): critical ${critical}, important ${important}, minor ${minor}.`,
  worst: (names) => `Most pages are affected by: ${names.join("; ")}.`,
  changed: (day, added, resolved) => `Since the check of ${day}: new ${added}, resolved ${resolved}.`,
  named: (what, names) => `${what}: ${names.join("; ")}.`,
  method:
    "Every page of the sitemap was fetched just now and checked by fixed rules: status, title, description, canonical, hreflang with return link, robots, internal links, headings, images, structured data. A finding counts once a page and rule.",
  noBefore: "There is no earlier complete check from the period: what has changed is therefore not known.",
  unchecked: (host, reason) => `${host} could not be checked (${reason}).`,
  capped: "At most 60 pages of a site are visited; the sitemap lists more.",
  cut: "The table names the 40 pages with the gravest findings.",
  pictureTitle: "Pages affected by rule",
  pictureText: "Bars by rule: how many pages it affects; critical ones in another colour.",
};

export const seoWords = { de, en } as const;

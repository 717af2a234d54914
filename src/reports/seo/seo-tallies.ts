// A checked site in numbers: what was visited, what is wrong by rule and by page, and what differs from before.
import type { Bilingual } from "#src/core/language.ts";
import type { Line, Tally } from "../tally.ts";
import { columns, findingsOf, lines as named, severities, severityNames, titles } from "./seo-words.ts";
import { findingsIn, placeOf, type SiteChange, type SiteCheck } from "./site-check.ts";

export const mostPages = 40;

interface Checked {
  readonly check: SiteCheck;
  readonly change: SiteChange | null;
  /** More sites than this one are told of. */
  readonly several: boolean;
}

export function seoTallies(checked: Checked): Tally[] {
  const { check, several } = checked;
  const host = URL.parse(check.origin)?.host ?? check.origin;
  const title = (plain: Bilingual): Bilingual =>
    several ? { de: `${plain.de} (${host})`, en: `${plain.en} (${host})` } : plain;
  // Keys of several sites must not meet.
  const key = (part: string) => (several ? `${host}.${part}` : part);
  return [
    {
      title: title(titles.overview),
      columns: [columns.count],
      source: check.source,
      lines: overview(checked, key),
    },
    {
      title: title(titles.rules),
      columns: [columns.pages],
      source: check.source,
      lines: byRule(checked, key),
    },
    {
      title: title(titles.pages),
      columns: [columns.status, ...severities.map((severity) => severityNames[severity])],
      source: check.source,
      lines: byPage(checked, key),
    },
    ...changes(checked, { title, key }),
  ];
}

type Key = (part: string) => string;

function overview({ check }: Checked, key: Key): Line[] {
  const findings = findingsIn(check);
  const flawed = new Set(findings.map(({ url }) => url));
  const line = (part: string, label: Bilingual, value: number): Line => ({
    key: key(part),
    label,
    cells: [value],
  });
  return [
    line("listed", named.listed, check.listed),
    line("visited", named.visited, check.visited),
    line("clean", named.clean, check.pages.filter(({ url }) => !flawed.has(url)).length),
    ...severities.map((severity) =>
      line(
        `findings.${severity}`,
        findingsOf(severity),
        findings.filter((each) => each.severity === severity).length,
      ),
    ),
  ];
}

function byRule({ check }: Checked, key: Key): Line[] {
  const rank = (severity: (typeof severities)[number]) => severities.indexOf(severity);
  return check.findings
    .map((finding) => ({ ...finding, count: new Set(finding.pages.map(({ url }) => url)).size }))
    .sort(
      (one, two) =>
        rank(one.severity) - rank(two.severity) || two.count - one.count || (one.rule < two.rule ? -1 : 1),
    )
    .map(({ rule, severity, title, count }) => ({
      key: key(`rules.${rule}`),
      label: {
        de: `${title.de} (${severityNames[severity].de})`,
        en: `${title.en} (${severityNames[severity].en})`,
      },
      cells: [count],
    }));
}

/** The gravest first; pages without findings are counted in the overview. */
function byPage({ check, several }: Checked, key: Key): Line[] {
  const findings = findingsIn(check);
  return check.pages
    .map(({ url, status, title }) => {
      const counts = severities.map(
        (severity) => findings.filter((each) => each.url === url && each.severity === severity).length,
      );
      return { url, status, title, counts };
    })
    .filter(({ counts }) => counts.some((count) => count > 0))
    .sort((one, two) => {
      for (const [index, count] of one.counts.entries())
        if (count !== two.counts[index]) return (two.counts[index] ?? 0) - count;
      return one.url < two.url ? -1 : 1;
    })
    .slice(0, mostPages)
    .map(({ url, status, title, counts }) => {
      const place = placeOf(url, several);
      const label = title === "" ? place : `${place} – ${title}`;
      return { key: key(`pages.${place}`), label: { de: label, en: label }, cells: [status, ...counts] };
    });
}

function changes(
  { check, change }: Checked,
  { title, key }: { readonly title: (plain: Bilingual) => Bilingual; readonly key: Key },
): Tally[] {
  if (change === null) return [];
  return [
    {
      title: title(titles.changes),
      columns: [columns.count],
      source: {
        ...check.source,
        query: `${check.source.query}; compared with run ${change.run} (data ${change.hash})`,
        method: "findings once a page and rule, in this check and not in the earlier one, and the reverse",
      },
      lines: (["added", "resolved", "newPages", "gonePages"] as const).map((part) => ({
        key: key(`changes.${part}`),
        label: named[part],
        cells: [change[part].length],
      })),
    },
  ];
}

// The SEO report: the team's sites as they answer now, page by page, and what changed since an earlier check.
import { Fault } from "#src/core/errors.ts";
import type { Language } from "#src/core/language.ts";
import { localDayOf } from "#src/core/period/local-day.ts";
import { labelOf } from "#src/core/period/label.ts";
import { printFigure } from "#src/core/print.ts";
import type { ToolOutcome } from "#src/core/tool-outcome.ts";
import type { Report, ReportRequest } from "#src/core/report.ts";
import { demoNote } from "../demo-note.ts";
import { plainBars } from "../pictures/plain-bars.ts";
import type { ReportSources } from "../sources.ts";
import { daysOr, instantsOf } from "../span-of.ts";
import { tallyReport, type Figures } from "../tally.ts";
import { mostPages, seoTallies } from "./seo-tallies.ts";
import { lines as named, seoWords } from "./seo-words.ts";
import { changeSince, findingsIn, placeOf, readCheck, siteTool, type Finding } from "./site-check.ts";

type Checked = Parameters<typeof seoTallies>[0];

/** A site of the list that could not be checked, with the tool's reason. */
interface Unchecked {
  readonly site: string;
  readonly outcome: Extract<ToolOutcome, { kind: "failed" }>;
}

export async function seoReport(request: ReportRequest, sources: ReportSources): Promise<Report> {
  const { language } = request;
  const words = seoWords[language];
  const period = daysOr(request, sources.timeZone);
  const { checked, unchecked } = await checkSites(sources, instantsOf(period, sources.timeZone));
  const [first] = unchecked;
  if (checked.length === 0 && first !== undefined) readCheck(first.outcome);
  if (checked.length === 0) throw new Fault("not-found", words.noSite, { nextStep: words.noSiteNext });
  const today = localDayOf(new Date(request.now), sources.timeZone);
  return tallyReport({
    ...{ request, method: words.method, pictureText: words.pictureText, freshUntil: today },
    tallies: checked.flatMap(seoTallies),
    title: { de: seoWords.de.title(hostsOf(checked)), en: seoWords.en.title(hostsOf(checked)) },
    window: { from: period.from, to: period.to },
    first: { de: "Was", en: "What" },
    summary: (figures) => checked.flatMap((each) => summaryOf(figures, each, { language, sources })),
    caveats: [
      ...unchecked.map(({ site, outcome: { reason } }) => words.unchecked(hostOf(site), reason)),
      ...(checked.some(({ change }) => change === null) ? [words.noBefore] : []),
      ...(checked.some(({ check }) => check.listed > check.visited) ? [words.capped] : []),
      ...(checked.some(({ check }) => new Set(findingsIn(check).map(({ url }) => url)).size > mostPages)
        ? [words.cut]
        : []),
      ...(sources.demo ? [demoNote[language]] : []),
    ],
    picture: (figures) => pictureOf(figures, { language, subtitle: hostsOf(checked), checked }),
  });
}

const hostsOf = (checked: readonly Checked[]): string =>
  checked.map(({ check }) => hostOf(check.origin)).join(", ");
const hostOf = (origin: string): string => URL.parse(origin)?.host ?? origin;

/** Sites of the operator's list whose sitemap names pages of their own: another name of the same site has none. */
async function checkSites(
  { sites, run, records }: ReportSources,
  span: { readonly from: string; readonly until: string },
): Promise<{ readonly checked: readonly Checked[]; readonly unchecked: readonly Unchecked[] }> {
  const earlier = await records.runs(siteTool, span);
  const checks = [];
  const unchecked: Unchecked[] = [];
  for (const site of [...new Set(sites)]) {
    const outcome = await run(siteTool, { site, around: true });
    if (outcome.kind === "failed" && sites.length > 1) {
      if (outcome.code !== "no-sitemap") unchecked.push({ site, outcome });
      continue;
    }
    const check = readCheck(outcome);
    if (check.visited > 0) checks.push(check);
  }
  const checked = checks.map((check) => ({
    check,
    change: changeSince(check, earlier.rows),
    several: checks.length > 1,
  }));
  return { checked, unchecked };
}

const mostNamed = 5;

function summaryOf(
  figures: Figures,
  { check, change, several }: Checked,
  { language, sources }: { readonly language: Language; readonly sources: ReportSources },
): string[] {
  const words = seoWords[language];
  const host = hostOf(check.origin);
  const ref = (part: string) => figures.ref(several ? `${host}.${part}` : part);
  const counted = [...check.findings].sort((one, two) => two.pages.length - one.pages.length);
  const titles = new Map(check.findings.map(({ rule, title }) => [rule, title[language]]));
  const name = ({ rule, url }: Finding) => `${placeOf(url, several)}: ${titles.get(rule) ?? rule}`;
  const day = change === null ? "" : localDayOf(new Date(change.at), sources.timeZone);
  return [
    words.lead(ref("visited"), ref("clean")),
    words.counts(ref("findings.critical"), ref("findings.important"), ref("findings.minor")),
    ...(counted.length === 0 ? [] : [words.worst(counted.slice(0, 3).map(({ title }) => title[language]))]),
    ...(change === null
      ? []
      : [
          words.changed(
            labelOf({ from: day, to: day, kind: "day" })[language],
            ref("changes.added"),
            ref("changes.resolved"),
          ),
          ...(["added", "resolved"] as const).flatMap((part) =>
            change[part].length === 0
              ? []
              : [words.named(named[part][language], change[part].slice(0, mostNamed).map(name))],
          ),
        ]),
  ];
}

function pictureOf(
  figures: Figures,
  {
    language,
    subtitle,
    checked,
  }: { readonly language: Language; readonly subtitle: string; readonly checked: readonly Checked[] },
): Record<string, unknown> | null {
  const words = seoWords[language];
  const rules = checked.flatMap(({ check }) => check.findings);
  return plainBars({
    title: words.pictureTitle,
    subtitle,
    description: words.pictureText,
    bars: figures.all
      .filter(({ key }) => key.includes("rules."))
      .map((figure) => {
        const rule = rules.find((each) => figure.key.endsWith(`rules.${each.rule}`));
        return {
          name: rule?.title[language] ?? figure.label[language],
          value: figure.value,
          text: printFigure(figure, language),
          marked: rule?.severity === "critical",
        };
      }),
  });
}

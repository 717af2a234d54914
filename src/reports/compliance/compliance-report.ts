// The compliance report: what the claim rules said in the period, and what they say of the library today.
import { addDays, localDayOf } from "#src/core/period/local-day.ts";
import type { Period } from "#src/core/period.ts";
import { printFigure } from "#src/core/print.ts";
import type { Report, ReportRequest } from "#src/core/report.ts";
import { demoNote } from "../demo-note.ts";
import { plainBars } from "../pictures/plain-bars.ts";
import type { ReportSources } from "../sources.ts";
import { daysOr, instantsOf, periodBefore } from "../span-of.ts";
import { tallyReport, type Figures, type Tally } from "../tally.ts";
import { checkLibrary, checksOfPeople, claimTool } from "./claim-checks.ts";
import { checkTallies, libraryTallies, mostDocuments } from "./compliance-tallies.ts";
import { complianceWords } from "./compliance-words.ts";

async function checked(
  period: Period,
  { records, timeZone }: ReportSources,
): Promise<readonly [Tally, Tally]> {
  const runs = await records.runs(claimTool, instantsOf(period, timeZone));
  return checkTallies(checksOfPeople(runs), { from: period.from, to: period.to });
}

/** How long runs are kept, in days: src/privacy/retention.ts. */
const runsKept = 180;

export async function complianceReport(request: ReportRequest, sources: ReportSources): Promise<Report> {
  const { language } = request;
  const words = complianceWords[language];
  const period = daysOr(request, sources.timeZone);
  const label = period.label[language];
  const today = localDayOf(new Date(request.now), sources.timeZone);
  const checks = await checked(period, sources);
  const compared = request.options?.["compare"] === "previous";
  const before = compared ? [...(await checked(periodBefore(period), sources)), null, null] : undefined;
  const { documents, withheld } = await sources.library();
  const library = await checkLibrary(documents, { ...sources, today });
  return tallyReport({
    ...{ request, before, method: words.method, pictureText: words.pictureText },
    tallies: [...checks, ...libraryTallies(library.checked)],
    title: { de: complianceWords.de.title(period.label.de), en: complianceWords.en.title(period.label.en) },
    window: { from: period.from, to: period.to },
    freshUntil: period.to < today ? period.to : today,
    first: { de: "Was", en: "What" },
    summary: (figures) => [
      summaryOf(figures, { words, label }),
      library.checked.length === 0
        ? words.emptyLibrary
        : words.library(
            figures.ref("library.checked"),
            figures.ref("library.flawed"),
            figures.ref("library.blocked"),
          ),
    ],
    caveats: [
      ...words.caveats,
      ...(withheld > 0 ? [words.withheld] : []),
      ...(library.unread > 0 ? [words.unread(library.unread)] : []),
      ...(library.long > 0 ? [words.long(library.long)] : []),
      ...(library.checked.filter(({ judged }) => judged.findings.length > 0).length > mostDocuments
        ? [words.cut]
        : []),
      ...(period.from < addDays(today, -runsKept) ? [words.aged] : []),
      ...(sources.demo ? [demoNote[language]] : []),
    ],
    picture: (figures) =>
      plainBars({
        title: words.pictureTitle,
        subtitle: label,
        description: words.pictureText,
        bars: figures.all
          .filter(({ key }) => /^rules\.[^.]+$/.test(key))
          .map((figure) => ({
            name: figure.label[language].replace(/: [^:]*$/, ""),
            value: figure.value,
            text: printFigure(figure, language),
            marked: figures.value(`${figure.key}.1`) > 0,
          })),
      }),
  });
}

function summaryOf(
  figures: Figures,
  { words, label }: { readonly words: (typeof complianceWords)["de"]; readonly label: string },
): string {
  if (figures.value("checks") === 0) return words.none(label);
  const { ref } = figures;
  return words.lead(label, ref("checks"), ref("checks.block"), ref("checks.warn"), ref("checks.pass"));
}

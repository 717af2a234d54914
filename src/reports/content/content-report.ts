// The content report: what was written and approved in the period, and how fresh the library's documents and proofs are.
import { localDayOf } from "#src/core/period/local-day.ts";
import type { Period } from "#src/core/period.ts";
import type { StoredDocument } from "#src/core/ports.ts";
import { printFigure } from "#src/core/print.ts";
import type { Report, ReportRequest } from "#src/core/report.ts";
import { demoNote } from "../demo-note.ts";
import { isEvidence, isExpired } from "../library-facts.ts";
import { plainBars } from "../pictures/plain-bars.ts";
import type { ReportSources } from "../sources.ts";
import { daysOr, instantsOf, periodBefore } from "../span-of.ts";
import { tallyReport, type Figures, type Tally } from "../tally.ts";
import { madeTallies, stockTallies } from "./content-tallies.ts";
import { contentWords } from "./content-words.ts";

async function made(period: Period, { records, timeZone }: ReportSources): Promise<readonly [Tally, Tally]> {
  const span = instantsOf(period, timeZone);
  const window = { from: period.from, to: period.to };
  return madeTallies(await records.turns(span), await records.proposals(span), window);
}

export async function contentReport(request: ReportRequest, sources: ReportSources): Promise<Report> {
  const { language } = request;
  const words = contentWords[language];
  const period = daysOr(request, sources.timeZone);
  const label = period.label[language];
  const today = localDayOf(new Date(request.now), sources.timeZone);
  const { documents, withheld } = await sources.library();
  const compared = request.options?.["compare"] === "previous";
  return tallyReport({
    ...{ request, method: words.method, pictureText: words.pictureText },
    tallies: [
      ...(await made(period, sources)),
      ...stockTallies(documents, { groups: request.audience.groups, today }),
    ],
    before: compared ? [...(await made(periodBefore(period), sources)), null, null] : undefined,
    title: { de: contentWords.de.title(period.label.de), en: contentWords.en.title(period.label.en) },
    window: { from: period.from, to: period.to },
    freshUntil: period.to < today ? period.to : today,
    first: { de: "Was", en: "What" },
    summary: (figures) => summaryOf(figures, { words, label, documents, today }),
    caveats: [
      ...words.caveats,
      ...(withheld > 0 ? [words.withheld] : []),
      ...(sources.demo ? [demoNote[language]] : []),
    ],
    picture: (figures) =>
      plainBars({
        title: words.pictureTitle,
        subtitle: label,
        description: words.pictureText,
        bars: figures.all
          .filter(({ key }) => /^copy\.[^.]+$/.test(key))
          .map((figure) => ({
            name: figure.label[language].replace(/: [^:]*$/, ""),
            value: figure.value,
            text: printFigure(figure, language),
          })),
      }),
  });
}

const mostNamed = 5;

function summaryOf(
  figures: Figures,
  parts: {
    readonly words: (typeof contentWords)["de"];
    readonly label: string;
    readonly documents: readonly StoredDocument[];
    readonly today: string;
  },
): string[] {
  const { words, label, documents, today } = parts;
  const { ref, value } = figures;
  const expired = documents.filter((document) => isEvidence(document) && isExpired(document, today));
  const proposed = figures.all.filter(({ key }) => /^proposals\.[^.]+$/.test(key));
  return [
    value("variants") === 0
      ? words.none(label)
      : words.made(label, ref("variants"), ref("requests"), ref("variants.1")),
    ...proposed.map(({ key }) =>
      words.proposed(key.replace("proposals.", ""), ref(key), {
        approved: ref(`${key}.1`),
        done: ref(`${key}.2`),
      }),
    ),
    ...(documents.length === 0
      ? [words.emptyLibrary]
      : [
          words.library(ref("documents"), ref("documents.2")),
          words.expired(
            ref("evidence.expired"),
            expired.slice(0, mostNamed).map(({ title }) => title),
          ),
        ]),
  ];
}

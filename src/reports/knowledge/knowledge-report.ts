// The knowledge report: what the library holds, what of it is old or nobody's, and which questions it could not answer.
import { localDayOf } from "#src/core/period/local-day.ts";
import type { Period } from "#src/core/period.ts";
import type { StoredDocument } from "#src/core/ports.ts";
import { printFigure } from "#src/core/print.ts";
import type { Found, TurnRecord } from "#src/core/report-records.ts";
import type { Report, ReportRequest } from "#src/core/report.ts";
import { demoNote } from "../demo-note.ts";
import { ageOf, ages, isExpired, kindOf, libraryRows, ownerOf } from "../library-facts.ts";
import { plainBars } from "../pictures/plain-bars.ts";
import type { ReportSources } from "../sources.ts";
import { daysOr, instantsOf } from "../span-of.ts";
import { recordsSource, tallyReport, type Figures, type Line, type Tally } from "../tally.ts";
import { columns, kindNames, knowledgeWords, lines as named, titles } from "./knowledge-words.ts";

interface KnowledgeRows {
  readonly documents: readonly StoredDocument[];
  readonly turns: Found<TurnRecord>;
  readonly groups: readonly string[];
  readonly period: Period;
  readonly today: string;
}

export async function knowledgeReport(request: ReportRequest, sources: ReportSources): Promise<Report> {
  const { language } = request;
  const words = knowledgeWords[language];
  const period = daysOr(request, sources.timeZone);
  const today = localDayOf(new Date(request.now), sources.timeZone);
  const { documents, withheld } = await sources.library();
  const turns = await sources.records.turns(instantsOf(period, sources.timeZone));
  const health = await sources.retrieval();
  const rows = { documents, turns, period, today, groups: request.audience.groups };
  return tallyReport({
    ...{ request, method: words.method, pictureText: words.pictureText, freshUntil: today },
    tallies: knowledgeTallies(rows),
    title: { de: knowledgeWords.de.title, en: knowledgeWords.en.title },
    window: { from: period.from, to: period.to },
    first: { de: "Was", en: "What" },
    summary: (figures) => [
      ...summaryOf(figures, rows, language),
      health.ok ? words.healthy : words.unwell(health.detail),
    ],
    caveats: [...words.withheld(withheld), ...(sources.demo ? [demoNote[language]] : [])],
    picture: (figures) =>
      plainBars({
        title: words.pictureTitle,
        subtitle: words.pictureSubtitle,
        description: words.pictureText,
        bars: figures.all
          .filter(({ key }) => /^kinds\.[^.]+$/.test(key))
          .map((figure) => ({
            name: nameOf(figure.key.slice("kinds.".length))[language],
            value: figure.value,
            text: printFigure(figure, language),
          })),
      }),
  });
}

function summaryOf(figures: Figures, { documents, turns, period }: KnowledgeRows, language: "de" | "en") {
  const words = knowledgeWords[language];
  if (documents.length === 0) return [words.none];
  const ref = figures.ref;
  return [
    words.lead(ref("documents"), ref("documents.1"), ref("documents.2"), ref("documents.3")),
    ...(figures.value("ages.older") === 0 ? [] : [words.old(ref("ages.older"))]),
    ...(turns.rows.length === 0
      ? []
      : [words.missed(period.label[language], ref("questions.missed"), ref("questions.asked"))]),
  ];
}

const nameOf = (kind: string) => kindNames[kind] ?? { de: kind, en: kind };

function knowledgeTallies({ documents, turns, groups, period, today }: KnowledgeRows): Tally[] {
  const source = recordsSource(libraryRows(documents, groups), {
    window: null,
    method: "documents counted by what their headers say",
  });
  const count = (test: (document: StoredDocument) => boolean) => documents.filter(test).length;
  const byKind = [...Map.groupBy(documents, kindOf)].sort(
    ([one, left], [two, right]) => right.length - left.length || (one < two ? -1 : 1),
  );
  const cells = (each: readonly StoredDocument[]) => [
    each.length,
    each.filter((document) => isExpired(document, today)).length,
    each.filter(({ trust }) => trust === "untrusted").length,
    each.filter((document) => ownerOf(document) === "").length,
  ];
  const missed = turns.rows.filter(({ answer }) => answer?.outcome === "not-found").length;
  const one = (key: string, label: Line["label"], value: number): Line => ({ key, label, cells: [value] });
  return [
    {
      title: titles.kinds,
      columns: [columns.documents, columns.expired, columns.untrusted, columns.ownerless],
      source,
      lines: [
        { key: "documents", label: named.all, cells: cells(documents) },
        ...byKind.map(([kind, each]) => ({ key: `kinds.${kind}`, label: nameOf(kind), cells: cells(each) })),
      ],
    },
    {
      title: titles.languages,
      columns: [columns.documents],
      source,
      lines: (["de", "en"] as const).map((language) =>
        one(
          `languages.${language}`,
          named[language],
          count((each) => each.language === language),
        ),
      ),
    },
    {
      title: titles.ages,
      columns: [columns.documents],
      source,
      lines: ages.map((age) =>
        one(
          `ages.${age}`,
          named[age],
          count((each) => ageOf(each, today) === age),
        ),
      ),
    },
    {
      title: titles.questions,
      columns: [columns.count],
      source: recordsSource(turns, {
        window: { from: period.from, to: period.to },
        method: "turns whose answer found nothing",
      }),
      lines: [
        one("questions.asked", named.asked, turns.rows.length),
        one("questions.missed", named.missed, missed),
      ],
    },
  ];
}

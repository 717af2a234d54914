// Reasons against advice that lie in the data alone: too few rows, too little spend, spend that never moves.
import type { Medium, MediaMixSpecification } from "#src/analytics/media-mix/specification.ts";
import { listed, type Doubt } from "./notes.ts";

const yearOfDays = 364;
const rowsPerParameter = 2;
const leastRowsWithSpend = 8;
const leastShareOfRows = 0.03;
const leastVariation = 0.1;
const mostUnevenSteps = 0.1;

export interface DataDoubtInput {
  readonly specification: MediaMixSpecification;
  readonly parameterCount: number;
  readonly rowDays: number;
  readonly unevenSteps: number;
}

export function dataDoubts(input: DataDoubtInput): Doubt[] {
  const { media } = input.specification;
  const rare = media.filter(isRare);
  const steady = media.filter((medium) => !isRare(medium) && variation(medium.input) < leastVariation);
  return [
    ...tooShort(input),
    ...tooManyParameters(input),
    ...(input.unevenSteps > mostUnevenSteps ? [uneven] : []),
    ...(rare.length === 0 ? [] : [tooRare(rare)]),
    ...(steady.length === 0 ? [] : [tooSteady(steady)]),
  ];
}

function tooShort({ specification: { dates }, rowDays }: DataDoubtInput): Doubt[] {
  const days = Math.round(dates.length * rowDays);
  if (days >= yearOfDays) return [];
  return [
    {
      code: "too-few-rows",
      de: `${dates.length} Zeilen decken nur ${days} Tage ab: Saison und Werbung lassen sich in weniger als einem Jahr nicht trennen.`,
      en: `${dates.length} rows cover only ${days} days: season and media cannot be told apart in less than a year.`,
      wouldHelp: {
        de: "Mindestens 52, besser 104 Wochen Daten.",
        en: "At least 52 weeks of data, better 104.",
      },
      media: [],
    },
  ];
}

function tooManyParameters({ specification: { dates }, parameterCount }: DataDoubtInput): Doubt[] {
  if (dates.length >= rowsPerParameter * parameterCount) return [];
  return [
    {
      code: "too-many-parameters",
      de: `${dates.length} Zeilen sollen ${parameterCount} Parameter bestimmen: das Ergebnis folgt vor allem den Vorannahmen.`,
      en: `${dates.length} rows are to settle ${parameterCount} parameters: the result mostly follows the priors.`,
      wouldHelp: {
        de: "Mehr Zeilen, weniger Medien oder Kontrollgrößen, oder ähnliche Medien zusammenlegen.",
        en: "More rows, fewer media or controls, or similar media put together.",
      },
      media: [],
    },
  ];
}

const uneven: Doubt = {
  code: "uneven-rows",
  de: "Mehr als jeder zehnte Abstand zwischen den Zeilen ist unregelmäßig: die Nachwirkung ist nicht bestimmbar.",
  en: "More than one step in ten between the rows is uneven: carry-over cannot be settled.",
  wouldHelp: { de: "Eine Zeile je Woche ohne Lücken.", en: "One row a week without gaps." },
  media: [],
};

function rowsWithSpend({ input }: Medium): number {
  return input.filter((value) => value > 0).length;
}

function isRare(medium: Medium): boolean {
  return rowsWithSpend(medium) < Math.max(leastRowsWithSpend, leastShareOfRows * medium.input.length);
}

function tooRare(media: readonly Medium[]): Doubt {
  const names = media.map(({ name }) => name);
  const most = Math.max(...media.map(rowsWithSpend));
  const { de, en } = listed(names);
  return {
    code: "spend-in-too-few-rows",
    de: `Zu wenige Zeilen mit Ausgaben (höchstens ${most}): ${de}.`,
    en: `Too few rows with spend (at most ${most}): ${en}.`,
    wouldHelp: {
      de: "Länger schalten, mit einem anderen Medium zusammenlegen oder per Geo-Test messen.",
      en: "Run it for longer, put it together with another medium, or measure it with a geo test.",
    },
    media: names,
  };
}

function tooSteady(media: readonly Medium[]): Doubt {
  const names = media.map(({ name }) => name);
  const { de, en } = listed(names);
  return {
    code: "spend-hardly-varies",
    de: `Die Ausgaben schwanken kaum: ${de}. Ohne Schwankung gibt es keine Wirkung zu sehen.`,
    en: `Spend hardly varies: ${en}. Without variation there is no effect to see.`,
    wouldHelp: {
      de: "Ausgaben geplant hoch- und herunterfahren oder eine Pause als Experiment.",
      en: "Move spend up and down on purpose, or pause it as an experiment.",
    },
    media: names,
  };
}

/** Standard deviation over mean. */
function variation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.sqrt(variance) / mean;
}

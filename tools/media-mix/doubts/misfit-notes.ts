// Where a converged model is still wrong about the data: worth knowing, and no proof against its effects.
import type { HoldoutError, MediaMixReading } from "#src/core/media-mix-reading.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { Note } from "./notes.ts";

type Check = MediaMixReading["predictive"]["checks"][number];

const extreme = 0.01;
const leastCoverage = 0.7;

const statisticWords: Readonly<Record<Check["statistic"], Bilingual>> = {
  mean: { de: "der Mittelwert", en: "the mean" },
  sd: { de: "die Streuung", en: "the spread" },
  min: { de: "der kleinste Wert", en: "the smallest value" },
  max: { de: "der größte Wert", en: "the largest value" },
  residualAutocorrelation: {
    de: "der Zusammenhang aufeinanderfolgender Fehler",
    en: "the correlation of successive errors",
  },
};

export function misfitNotes(checks: readonly Check[], holdout: HoldoutError | null): Note[] {
  return [
    ...checks.filter(({ pValue }) => pValue < extreme || pValue > 1 - extreme).map(unlike),
    ...(holdout === null || holdout.coverage94 >= leastCoverage ? [] : [missed(holdout)]),
  ];
}

function unlike({ statistic }: Check): Note {
  const { de, en } = statisticWords[statistic];
  return {
    code: "predictive-check",
    de: `Daten aus dem Modell sehen anders aus als die echten: ${de} passt nicht. Vielleicht fehlt ein Ereignis oder eine Kontrollgröße.`,
    en: `Data from the model look unlike the real ones: ${en} does not match. An event or a control may be missing.`,
  };
}

function missed({ rows, coverage94 }: HoldoutError): Note {
  const hit = Math.round(coverage94 * rows);
  return {
    code: "holdout-missed",
    de: `Von ${rows} zurückgehaltenen Zeilen lagen nur ${hit} im 94-%-Bereich der Vorhersage.`,
    en: `Of ${rows} rows held out only ${hit} fell into the 94% interval of the prediction.`,
  };
}

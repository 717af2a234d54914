// When a geo test must not decide anything, and when it should be read with care: each reason with what would help.
import type { Reason } from "./shapes.ts";

/** What the reasons look at; all numbers of the analysis. */
export interface Evidence {
  readonly method: "synthetic-control" | "augmented" | "tbr";
  readonly fixedEffects: boolean;
  readonly controls: number;
  readonly before: number;
  readonly tested: number;
  readonly relativeMisfit: number | null;
  readonly rmse: number;
  readonly bias: number;
  readonly drift: number;
  readonly scaled: number | null;
  readonly confidence: number;
  readonly bounded: boolean;
  readonly found: boolean;
  readonly permutationP: number;
  readonly leastPlaceboP: number | null;
  readonly placeboP: number | null;
  readonly autocorrelation: number | null;
  readonly largestWeight: number | null;
  readonly negativeWeight: number;
}

interface Rule {
  readonly code: string;
  applies(evidence: Evidence): boolean;
  readonly de: string;
  readonly en: string;
  readonly wouldHelp: { readonly de: string; readonly en: string };
}

/** More than two standard errors of the lag-1 autocorrelation of independent errors. */
const errorsHangTogether = ({ autocorrelation, before }: Evidence): boolean =>
  autocorrelation !== null && autocorrelation > 2 / Math.sqrt(before);
const byMix = ({ method }: Evidence): boolean => method !== "tbr";

/** Any of these forbids a decision. */
const forbidding: readonly Rule[] = [
  {
    code: "too-few-controls",
    applies: ({ controls }) => controls < 5,
    de: "Weniger als fünf Vergleichsregionen: Zufall in einer einzigen sieht wie eine Wirkung aus.",
    en: "Fewer than five control regions: chance in a single one looks like an effect.",
    wouldHelp: {
      de: "Kleinere Regionen bilden oder weitere Regionen ohne die Maßnahme dazunehmen.",
      en: "Split into smaller regions, or add regions without the campaign.",
    },
  },
  {
    code: "short-history",
    applies: ({ before, tested }) => before < 10 || before < 2 * tested,
    de: "Der Zeitraum vor dem Test ist zu kurz: nötig sind mindestens zehn Perioden und das Doppelte der Testdauer.",
    en: "The time before the test is too short: at least ten periods and twice the length of the test are needed.",
    wouldHelp: {
      de: "Mehr Vorlauf laden, am besten das Vierfache der Testdauer, oder feinere Perioden (Tage statt Wochen).",
      en: "Load more history, at best four times the test's length, or finer periods (days instead of weeks).",
    },
  },
  {
    code: "poor-fit",
    applies: ({ relativeMisfit }) => relativeMisfit === null || relativeMisfit > 0.2,
    de: "Vor dem Test liegt der Vergleich im Mittel mehr als 20 % neben den Testregionen.",
    en: "Before the test the comparison misses the test regions by more than 20% on average.",
    wouldHelp: {
      de: "Andere Test- oder Vergleichsregionen, längere Perioden oder eine weniger schwankende Kennzahl.",
      en: "Other test or control regions, longer periods, or a metric that fluctuates less.",
    },
  },
  {
    code: "drift",
    applies: ({ drift, rmse }) => rmse > 0 && Math.abs(drift) > 0.7,
    de: "Test- und Vergleichsregionen liefen schon vor dem Test auseinander; das würde als Wirkung gezählt.",
    en: "Test and control regions were already drifting apart before the test; that would be counted as an effect.",
    wouldHelp: {
      de: "Einen näheren Vorlauf wählen, die Methode „augmented“ versuchen oder Regionen mit gleichem Trend nehmen.",
      en: "Choose a more recent history, try the method “augmented”, or take regions with the same trend.",
    },
  },
  {
    code: "outside-hull",
    applies: (evidence) =>
      byMix(evidence) &&
      !evidence.fixedEffects &&
      Math.abs(evidence.bias) > 0.5 * evidence.rmse &&
      evidence.relativeMisfit !== null &&
      evidence.relativeMisfit > 0.01,
    de: "Die Testregionen liegen außerhalb dessen, was eine Mischung der Vergleichsregionen erreichen kann.",
    en: "The test regions lie outside of what a mix of the control regions can reach.",
    wouldHelp: {
      de: "fixedEffects einschalten (nur Bewegungen vergleichen), die Methode „tbr“ oder Werte je Einwohner.",
      en: "Switch fixedEffects on (compare movements only), use the method “tbr”, or values per inhabitant.",
    },
  },
  {
    code: "confidence-not-reached",
    applies: ({ confidence }) => confidence < 0.95 - 1e-9,
    de: "Es gibt zu wenige Perioden für eine Aussage mit 95 % Sicherheit.",
    en: "There are too few periods for a statement with 95% confidence.",
    wouldHelp: {
      de: "Mindestens 20 Perioden insgesamt, zum Beispiel Tage statt Wochen.",
      en: "At least 20 periods in all, for example days instead of weeks.",
    },
  },
  {
    code: "unbounded",
    applies: ({ bounded }) => !bounded,
    de: "Das Modell kann jeder Wirkung folgen: die Daten begrenzen sie nicht.",
    en: "The model can follow any effect: the data do not bound it.",
    wouldHelp: {
      de: "Die Methode „synthetic-control“, mehr Perioden vor dem Test oder weniger Vergleichsregionen.",
      en: "The method “synthetic-control”, more periods before the test, or fewer control regions.",
    },
  },
  {
    code: "correlated-errors",
    applies: (evidence) => errorsHangTogether(evidence) && evidence.found && evidence.permutationP > 0.05,
    de: "Die Fehler der Regression hängen zeitlich zusammen; die Permutation, die das berücksichtigt, findet keine Wirkung.",
    en: "The regression's errors hang together over time; the permutation test, which allows for that, finds no effect.",
    wouldHelp: {
      de: "Die Methode „synthetic-control“ oder längere Perioden (Wochen statt Tage).",
      en: "The method “synthetic-control”, or longer periods (weeks instead of days).",
    },
  },
];

/** These do not forbid a decision. */
const cautioning: readonly Rule[] = [
  {
    code: "few-placebos",
    applies: ({ leastPlaceboP }) => leastPlaceboP === null || leastPlaceboP > 0.05,
    de: "Für einen Placebo-Test auf 5 % gibt es zu wenige Vergleichsregionen; der p-Wert kommt aus den Perioden.",
    en: "There are too few control regions for a placebo test at 5%; the p-value comes from the periods.",
    wouldHelp: { de: "Mindestens 19 Vergleichsregionen.", en: "At least 19 control regions." },
  },
  {
    code: "placebos-disagree",
    applies: ({ found, placeboP }) => found && placeboP !== null && placeboP > 0.2,
    de: "Unbehandelte Regionen zeigen im Testzeitraum ähnlich große Abweichungen.",
    en: "Untreated regions show deviations of a similar size during the test.",
    wouldHelp: {
      de: "Prüfen, was in den Vergleichsregionen geschah; den Test wiederholen.",
      en: "Look at what happened in the control regions; repeat the test.",
    },
  },
  {
    code: "interval-too-narrow",
    applies: errorsHangTogether,
    de: "Die Fehler der Regression hängen zeitlich zusammen; ihr Intervall ist schmaler als 95 %.",
    en: "The regression's errors hang together over time; its interval holds less than 95%.",
    wouldHelp: {
      de: "Das Intervall der Permutation lesen, das dies berücksichtigt, oder längere Perioden nehmen.",
      en: "Read the permutation's interval, which allows for it, or take longer periods.",
    },
  },
  {
    code: "no-better-than-mean",
    applies: (evidence) => byMix(evidence) && evidence.scaled !== null && evidence.scaled > 0.95,
    de: "Die gewichtete Mischung passt kaum besser als der einfache Durchschnitt der Vergleichsregionen.",
    en: "The weighted mix fits hardly better than the plain mean of the control regions.",
    wouldHelp: {
      de: "Vergleichsregionen, die sich ähnlicher bewegen wie die Testregionen.",
      en: "Control regions that move more like the test regions.",
    },
  },
  {
    code: "perfect-fit",
    applies: (evidence) =>
      byMix(evidence) &&
      evidence.scaled !== null &&
      evidence.scaled < 1e-6 &&
      evidence.before <= evidence.controls,
    de: "Die Anpassung ist vollkommen, weil es mehr Regionen als Perioden gibt: das beweist nichts.",
    en: "The fit is perfect because there are more regions than periods: that proves nothing.",
    wouldHelp: { de: "Mehr Perioden vor dem Test.", en: "More periods before the test." },
  },
  {
    code: "one-region-carries",
    applies: ({ largestWeight, controls }) => largestWeight !== null && largestWeight > 0.8 && controls > 1,
    de: "Eine einzige Vergleichsregion trägt mehr als 80 % des Gewichts; was dort geschah, entscheidet.",
    en: "A single control region carries more than 80% of the weight; what happened there decides.",
    wouldHelp: {
      de: "Prüfen, ob es in dieser Region Besonderheiten gab; das Ergebnis ohne sie nachrechnen.",
      en: "Check that nothing special happened in that region; compute the result again without it.",
    },
  },
  {
    code: "extrapolates",
    applies: ({ negativeWeight }) => negativeWeight > 0.5,
    de: "Die Korrektur rechnet weit über die Vergleichsregionen hinaus (negative Gewichte von zusammen mehr als 0,5).",
    en: "The correction extrapolates far beyond the control regions (negative weights of more than 0.5 in all).",
    wouldHelp: {
      de: "Mit „synthetic-control“ und fixedEffects vergleichen.",
      en: "Compare with “synthetic-control” and fixedEffects.",
    },
  },
];

export function adviceOn(evidence: Evidence): {
  readonly advice: { readonly allowed: boolean; readonly reasons: Reason[] };
  readonly cautions: Reason[];
} {
  const found = (rules: readonly Rule[]): Reason[] =>
    rules
      .filter((rule) => rule.applies(evidence))
      .map(({ code, de, en, wouldHelp }) => ({ code, de, en, wouldHelp: { ...wouldHelp } }));
  const reasons = found(forbidding);
  return { advice: { allowed: reasons.length === 0, reasons }, cautions: found(cautioning) };
}

// Whether anybody should act on these numbers: what forbids advice, what must be said beside it, and what would help.
import type { Assessment, AssessmentTask } from "#src/analytics/uplift/assess.ts";
import type { Reason, UpliftOutput } from "./uplift-output.ts";

const least = { people: 100, outcomes: 30 };
/** Differences that chance makes once in a thousand experiments, and that are large enough to matter. */
const unbalanced = { pValue: 0.001, difference: 0.1 };
const mostOutside = 0.05;

export function adviceOf(task: AssessmentTask, found: Assessment): UpliftOutput["advice"] {
  const reasons = [
    ...tooFew(task, found),
    ...notRandom(found),
    ...noOverlap(found),
    ...noRanking(task, found),
  ];
  return { allowed: reasons.length === 0, reasons, caveats: caveatsOf(task, found) };
}

function tooFew({ outcome }: AssessmentTask, { people, binary }: Assessment): Reason[] {
  const smaller = Math.min(people.treated, people.controls);
  if (smaller < least.people)
    return [
      {
        code: "too-few-people",
        de: `Die kleinere Gruppe hat nur ${smaller} Personen; unter ${least.people} sagt keine Reihenfolge etwas aus.`,
        en: `The smaller group has only ${smaller} people; below ${least.people} no ranking means anything.`,
        wouldHelp: {
          de: "Den Versuch mit mehr Personen in beiden Gruppen wiederholen.",
          en: "Repeat the experiment with more people in both groups.",
        },
      },
    ];
  const yes = outcome.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0);
  const rarer = binary ? Math.min(yes, outcome.length - yes) : yes;
  if (rarer >= least.outcomes || rarer === 0) return [];
  return [
    {
      code: "too-few-outcomes",
      de: `Es gibt nur ${rarer} Personen mit dem selteneren Ergebnis; nötig sind mindestens ${least.outcomes}.`,
      en: `Only ${rarer} people have the rarer outcome; at least ${least.outcomes} are needed.`,
      wouldHelp: {
        de: "Länger messen, oder ein häufigeres Ergebnis wie einen Besuch statt einer Bestellung nehmen.",
        en: "Measure longer, or take a more frequent outcome such as a visit instead of an order.",
      },
    },
  ];
}

function notRandom({ balance: { test, differences } }: Assessment): Reason[] {
  const [largest] = differences;
  if (test === null || largest === undefined || test.pValue >= unbalanced.pValue) return [];
  if (Math.abs(largest.difference) < unbalanced.difference) return [];
  const apart = largest.difference.toFixed(2);
  return [
    {
      code: "not-random",
      de: `Kontaktierte und Kontrollgruppe unterscheiden sich schon vorher, am meisten in „${largest.feature}“ (standardisierte Differenz ${apart.replace(".", ",")}); so verteilt kein Zufall.`,
      en: `Treated and controls differed beforehand, most in "${largest.feature}" (standardised difference ${apart}); chance does not deal like that.`,
      wouldHelp: {
        de: "Die Kontrollgruppe auslosen, bevor jemand für die Kampagne ausgewählt wird.",
        en: "Draw the control group by lot before anybody is picked for the campaign.",
      },
    },
  ];
}

function noOverlap({ overlap: { outside } }: Assessment): Reason[] {
  if (outside <= mostOutside) return [];
  const percent = Math.round(100 * outside);
  return [
    {
      code: "no-overlap",
      de: `Bei ${percent} % der Personen war fast sicher, ob sie kontaktiert werden; für sie fehlt der Vergleich.`,
      en: `For ${percent} % of the people it was nearly certain whether they would be contacted; they have nobody to compare with.`,
      wouldHelp: {
        de: "Aus jeder Kundengruppe einen Teil auslosen, der nicht kontaktiert wird.",
        en: "Draw some people from every kind of customer who are not contacted.",
      },
    },
  ];
}

function noRanking({ outcome }: AssessmentTask, found: Assessment): Reason[] {
  if (outcome.every((value) => value === outcome[0]))
    return [
      {
        code: "constant-outcome",
        de: "Das Ergebnis ist bei allen gleich; daran ist keine Wirkung zu erkennen.",
        en: "The outcome is the same for everybody: no effect can be seen in it.",
        wouldHelp: {
          de: "Die Spalte prüfen, oder länger messen.",
          en: "Check the column, or measure longer.",
        },
      },
    ];
  if (found.distinctScores === 1)
    return [
      {
        code: "one-score",
        de: "Der Score ist bei allen gleich; er ordnet niemanden.",
        en: "The score is the same for everybody: it ranks nobody.",
        wouldHelp: {
          de: "Merkmale ergänzen, die Personen unterscheiden.",
          en: "Add features that tell people apart.",
        },
      },
    ];
  return beatsRandom(found) === true ? [] : [noBetterThanChance];
}

const noBetterThanChance: Reason = {
  code: "not-better-than-random",
  de: "Die Reihenfolge ist nicht nachweislich besser als eine zufällige: Das Intervall des Qini-Koeffizienten schließt 0 ein oder fehlt.",
  en: "The ranking is not shown to be better than a random one: the interval of the Qini coefficient includes 0 or is missing.",
  wouldHelp: {
    de: "Mehr Personen, mehr Merkmale von vor dem Kontakt, oder alle oder niemanden kontaktieren, je nach mittlerer Wirkung.",
    en: "More people, more features from before the contact, or contact everybody or nobody, as the mean effect says.",
  },
};

/** Where the coefficient does not exist, the curve's mean height above chance answers. */
export function beatsRandom({ qini, gain }: Assessment): boolean | null {
  const interval = qini.value === null ? gain.qini.interval : qini.interval;
  return interval === null ? null : interval[0] > 0;
}

function caveatsOf({ score, features }: AssessmentTask, { calibration, balance }: Assessment): Reason[] {
  const caveats: Reason[] = [];
  if (score instanceof Float64Array)
    caveats.push({
      code: "score-handed-in",
      de: "Der Score wurde übergeben: Hat sein Modell diese Personen schon gesehen, sind die Werte zu gut.",
      en: "The score was handed in: if its model has seen these people before, the numbers are too good.",
      wouldHelp: {
        de: "Einen Score übergeben, der auf anderen Personen gelernt wurde, oder hier lernen lassen.",
        en: "Hand in a score learned from other people, or let it be learned here.",
      },
    });
  const isOnlyScore = score instanceof Float64Array && features.length === 1;
  if (isOnlyScore || balance.test === null)
    caveats.push({
      code: "assignment-unchecked",
      de: "Ob die Gruppen ausgelost wurden, ließ sich mangels Merkmalen oder Personen nur zum Teil oder gar nicht prüfen.",
      en: "Whether the groups were drawn by lot could be checked in part or not at all, for lack of features or people.",
      wouldHelp: {
        de: "Merkmale von vor dem Kontakt in `features` nennen.",
        en: "Name columns from before the contact in `features`.",
      },
    });
  const [, high = Infinity] = calibration?.slope.interval ?? [];
  if (!(score instanceof Float64Array) && high < 1)
    caveats.push({
      code: "exaggerated",
      de: "Die Scores übertreiben die Unterschiede zwischen Personen; für die Auswahl wurden sie zurückgerechnet.",
      en: "The scores exaggerate the differences between people; for the choice they were scaled back.",
      wouldHelp: {
        de: "Weniger Bäume, mehr Personen je Blatt oder der lineare Basislerner.",
        en: "Fewer trees, more people in a leaf, or the linear base learner.",
      },
    });
  return caveats;
}

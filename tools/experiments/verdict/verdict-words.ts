// The sentences of an experiment's verdict, without numbers: those are figures.
import type { Bilingual } from "#src/core/language.ts";
import type { Decision } from "./verdict-shape.ts";

export const reasonWords = {
  win: {
    de: "Das Intervall liegt ganz auf der besseren Seite der Null.",
    en: "The interval lies wholly on the better side of zero.",
  },
  loss: {
    de: "Das Intervall jeder Variante liegt ganz auf der schlechteren Seite der Null.",
    en: "Every arm's interval lies wholly on the worse side of zero.",
  },
  "no-difference": {
    de: "Das Intervall liegt ganz innerhalb dessen, was als unerheblich festgelegt wurde.",
    en: "The interval lies wholly within what was said not to matter.",
  },
  undecided: {
    de: "Das Intervall lässt besser wie schlechter zu; mehr Personen oder eine größere Wirkung würden entscheiden.",
    en: "The interval allows for better and for worse; more people or a larger effect would decide.",
  },
  "sample-ratio-mismatch": {
    de: "Die Varianten sind ungleicher groß, als Zufall erklärt: Zuteilung und Zählung prüfen, bevor irgendeine Zahl gilt.",
    en: "The arms differ in size by more than chance explains: check assignment and tracking before any number counts.",
  },
  "few-events": {
    de: "Eine Variante hat zu wenige Erfolge oder zu wenige Misserfolge; weiterlaufen lassen.",
    en: "An arm has too few successes or too few failures; let it run on.",
  },
  "few-people": {
    de: "Eine Variante hat zu wenige Personen für einen verlässlichen Mittelwert; weiterlaufen lassen.",
    en: "An arm has too few people for a reliable average; let it run on.",
  },
  "uncertain-base": {
    de: "Die Kontrolle liegt zu nahe bei null für einen relativen Unterschied; den absoluten ansehen.",
    en: "The control lies too close to zero for a relative difference; look at the absolute one.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const cautionWords = {
  "one-look": {
    de: "Das gilt für einen einzigen Blick am geplanten Ende; wer öfter nachsieht, rechnet sequenziell.",
    en: "This holds for a single look at the planned end; whoever looks more often needs the sequential reading.",
  },
  "several-arms": {
    de: "Bei mehreren Varianten sieht eine leicht durch Zufall gut aus; die p-Werte sind nach Holm berichtigt.",
    en: "With several arms one looks good by chance easily; the p-values are corrected by Holm's method.",
  },
  prior: {
    de: "Eine Vorannahme über die Wirkung ist eingerechnet; der Schätzwert ohne sie steht daneben.",
    en: "A prior belief about the effect is included; the estimate without it stands beside it.",
  },
  approximation: {
    de: "Die Normalnäherung weicht von der exakten Rechnung ab; im Zweifel gilt die exakte Gewinnchance.",
    en: "The normal approximation differs from the exact calculation; in doubt the exact chance to win counts.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function decisionWords(
  decision: Decision,
  { arm, control }: { readonly arm: string; readonly control: string },
): Bilingual {
  switch (decision) {
    case "win":
      return {
        de: `„${arm}“ ist besser als „${control}“.`,
        en: `“${arm}” is better than “${control}”.`,
      };
    case "loss":
      return {
        de: `Nichts ist besser als „${control}“: dabei bleiben.`,
        en: `Nothing is better than “${control}”: keep it.`,
      };
    case "no-difference":
      return {
        de: `Kein Unterschied zu „${control}“, der eine Rolle spielt.`,
        en: `No difference to “${control}” that matters.`,
      };
    case "undecided":
      return { de: "Noch keine Entscheidung.", en: "No decision yet." };
    case "invalid":
      return {
        de: "Der Versuch ist so nicht auswertbar.",
        en: "The experiment cannot be evaluated as it is.",
      };
  }
}

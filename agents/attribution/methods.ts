// The attribution models in plain words: name, column, and the assumption that a reader must know.
import type { Bilingual } from "#src/core/language.ts";
import type { ModelName } from "./wish.ts";

interface MethodWords {
  /** Heads a column. */
  readonly column: Bilingual;
  /** "nach …" / "by …". */
  readonly by: Bilingual;
  /** What it asks and what it takes for granted, in one sentence. */
  readonly assumes: Bilingual;
}

export const methods: Readonly<Record<ModelName, MethodWords>> = {
  markov: {
    column: { de: "Markov", en: "Markov" },
    by: { de: "nach dem Markov-Modell", en: "by the Markov model" },
    assumes: {
      de: "Das Markov-Modell rechnet aus, wie viele Bestellungen wegfielen, wenn es einen Kanal nicht gäbe; es nimmt an, dass diese Menschen dann auf keinem anderen Weg gekommen wären.",
      en: "The Markov model works out how many orders would be lost without a channel; it assumes that those people would not have come another way.",
    },
  },
  last: {
    column: { de: "Letzter Kontakt", en: "Last touch" },
    by: { de: "nach dem letzten Kontakt", en: "by last touch" },
    assumes: {
      de: "Der letzte Kontakt bekommt die ganze Bestellung; alles davor zählt in dieser Lesart nicht.",
      en: "The last touch gets the whole order; in this reading nothing before it counts.",
    },
  },
  first: {
    column: { de: "Erster Kontakt", en: "First touch" },
    by: { de: "nach dem ersten Kontakt", en: "by first touch" },
    assumes: {
      de: "Der erste Kontakt im Rückblick bekommt die ganze Bestellung; alles danach zählt in dieser Lesart nicht.",
      en: "The first touch within the look-back gets the whole order; in this reading nothing after it counts.",
    },
  },
  linear: {
    column: { de: "Linear", en: "Linear" },
    by: { de: "nach dem linearen Modell", en: "by the linear model" },
    assumes: {
      de: "Das lineare Modell verteilt jede Bestellung gleichmäßig auf alle Kontakte; es nimmt an, dass jeder gleich viel geholfen hat.",
      en: "The linear model shares each order equally over all touches; it assumes that each helped as much as the next.",
    },
  },
  position: {
    column: { de: "Position", en: "Position" },
    by: { de: "nach dem positionsbasierten Modell", en: "by the position-based model" },
    assumes: {
      de: "Das positionsbasierte Modell gibt dem ersten und dem letzten Kontakt den größten Teil und verteilt den Rest dazwischen; die Gewichte sind eine Übereinkunft, keine Schätzung.",
      en: "The position-based model gives most to the first and the last touch and shares the rest between; its weights are a convention, not an estimate.",
    },
  },
  timeDecay: {
    column: { de: "Zeitabfall", en: "Time decay" },
    by: { de: "nach dem Zeitabfall-Modell", en: "by time decay" },
    assumes: {
      de: "Das Zeitabfall-Modell gewichtet späte Kontakte stärker; weil Pfade keine Uhrzeiten tragen, zählt jeder Schritt wie ein Tag.",
      en: "Time decay weighs late touches more; since paths carry no times, each step counts as one day.",
    },
  },
  shapley: {
    column: { de: "Shapley", en: "Shapley" },
    by: { de: "nach dem Shapley-Wert", en: "by Shapley value" },
    assumes: {
      de: "Der Shapley-Wert teilt jede Bestellung gleich unter den beteiligten Kanälen auf; Reihenfolge und Wiederholungen zählen dabei nicht.",
      en: "The Shapley value shares each order equally among the channels that took part; order and repetition do not count.",
    },
  },
};

/** The experiment that would settle a dispute about a channel; channels that nobody can switch off have none. */
export const experiments: Readonly<Record<string, Bilingual>> = {
  "brand-search": {
    de: "Bevor du daraus Budgets ableitest: Pausiere die Marken-Anzeigen zwei Wochen lang in einigen Regionen und vergleiche die Bestellungen mit den übrigen. Ein solcher Geo-Test zeigt, wie viele Menschen auch ohne Anzeige gekommen wären.",
    en: "Before you move budget on this: pause brand ads for two weeks in a few regions and compare orders with the rest. Such a geo test shows how many people would have come without the ad.",
  },
  "paid-search": {
    de: "Bevor du daraus Budgets ableitest: Fahre die bezahlte Suche zwei bis vier Wochen lang in einigen Regionen herunter und vergleiche die Bestellungen mit den übrigen (Geo-Test).",
    en: "Before you move budget on this: turn paid search down for two to four weeks in a few regions and compare orders with the rest (a geo test).",
  },
  "paid-social": {
    de: "Bevor du daraus Budgets ableitest: Lass Paid Social vier Wochen lang in einigen Regionen ruhen oder nutze einen Conversion-Lift-Test der Plattform; Klickpfade unterschätzen Kanäle, die vor allem gesehen werden.",
    en: "Before you move budget on this: rest paid social for four weeks in a few regions or use the platform's conversion lift test; click paths understate channels that are mostly seen.",
  },
  tv: {
    de: "Bevor du daraus Budgets ableitest: Lass den nächsten TV-Flight in einigen Sendegebieten aus und vergleiche den Umsatz mit den übrigen (Geo-Test); Fernsehen hinterlässt keine Klicks, nur ein solcher Vergleich misst es.",
    en: "Before you move budget on this: leave the next TV flight out in some regions and compare revenue with the rest (a geo test); television leaves no clicks, and only such a comparison measures it.",
  },
  display: {
    de: "Bevor du daraus Budgets ableitest: Prüfe Display mit einer Kontrollgruppe, die keine Banner sieht; Klickpfade unterschätzen Kanäle, die vor allem gesehen werden.",
    en: "Before you move budget on this: check display against a control group that sees no banners; click paths understate channels that are mostly seen.",
  },
  email: {
    de: "Bevor du daraus schließt: Schick den nächsten Newsletter einer zufällig gewählten Kontrollgruppe nicht und vergleiche die Bestellungen beider Gruppen.",
    en: "Before you conclude: hold the next newsletter back from a random control group and compare the orders of both groups.",
  },
  affiliate: {
    de: "Bevor du daraus Budgets ableitest: Setz einen Gutscheinpartner für zwei Wochen aus und sieh nach, ob die Bestellungen wirklich fehlen oder nur anders ankommen.",
    en: "Before you move budget on this: drop one coupon partner for two weeks and see whether the orders are really gone or just arrive another way.",
  },
};

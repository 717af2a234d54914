// Why no advice follows from a fit, in words without numbers: those of the tool hold figures that only its report shows.
import type { Bilingual } from "#src/core/language.ts";

export const doubtWords: Readonly<Record<string, Bilingual>> = {
  "chains-disagree": {
    de: "Die Rechnung ist noch nicht zur Ruhe gekommen; mehrere Läufe kommen zu verschiedenen Ergebnissen.",
    en: "The computation has not settled; several runs come to different results.",
  },
  "too-few-effective-draws": {
    de: "Die Rechnung hat zu wenige unabhängige Ziehungen geliefert, um den Bereichen zu trauen.",
    en: "The computation gave too few independent draws to trust the ranges.",
  },
  divergences: {
    de: "Die Rechnung ist an einigen Stellen abgebrochen; dort kann das Ergebnis verzerrt sein.",
    en: "The computation broke off in places; the result may be distorted there.",
  },
  "low-energy": {
    de: "Die Rechnung hat die Ränder der möglichen Werte nicht gut erkundet.",
    en: "The computation did not explore the edges of the possible values well.",
  },
  "too-few-rows": {
    de: "Die Daten decken weniger als ein Jahr ab: Saison und Werbung lassen sich nicht trennen. Es hilft, mehr Wochen zu sammeln.",
    en: "The data cover less than a year: season and media cannot be told apart. More weeks of data would help.",
  },
  "too-many-parameters": {
    de: "Für so viele Größen gibt es zu wenige Wochen; das Ergebnis folgt vor allem den Vorannahmen. Es hilft, ähnliche Kanäle zusammenzulegen.",
    en: "There are too few weeks for so many quantities; the result mostly follows the prior assumptions. Putting similar channels together would help.",
  },
  "uneven-rows": {
    de: "In den Wochen klaffen Lücken; die Nachwirkung lässt sich so nicht bestimmen.",
    en: "There are gaps between the weeks; carry-over cannot be settled that way.",
  },
  "spend-in-too-few-rows": {
    de: "Ein Kanal lief in zu wenigen Wochen. Es hilft, ihn länger zu schalten oder per Geo-Test zu messen.",
    en: "A channel ran in too few weeks. Running it for longer or measuring it with a geo test would help.",
  },
  "spend-hardly-varies": {
    de: "Die Ausgaben eines Kanals schwanken kaum; ohne Schwankung ist keine Wirkung zu sehen. Es hilft, sie absichtlich zu verändern.",
    en: "A channel's spend hardly varies; without variation no effect can be seen. Changing it on purpose would help.",
  },
  "media-not-separable": {
    de: "Zwei Kanäle laufen fast immer gemeinsam; was der eine bringt, lässt sich vom anderen nicht trennen. Es hilft, einen davon in einigen Regionen zu pausieren (Geo-Test).",
    en: "Two channels nearly always run together; what one brings cannot be told from the other. Pausing one of them in some regions (a geo test) would help.",
  },
  "medium-follows-baseline": {
    de: "Ein Kanal folgt der Saison so eng, dass sich seine Wirkung nicht von ihr trennen lässt. Es hilft, ihn gegen die Saison zu steuern oder per Geo-Test zu messen.",
    en: "A channel follows the season so closely that its effect cannot be told from it. Running it against the season or a geo test would help.",
  },
};

export const otherDoubt: Bilingual = {
  de: "Die Prüfungen des Modells sind nicht bestanden.",
  en: "The model did not pass its checks.",
};

// The budget report's sentences in both languages; numbers stand in them as references to figures.
import { listed } from "../listed.ts";

const de = {
  title: "Budget: wohin der nächste Euro gehört",
  columns: ["Kanal", "heute", "Vorschlag", "Änderung", "nächster Euro heute", "danach"],
  lead: (difference: string, low: string, high: string, better: string) =>
    `Mit demselben Geld, anders verteilt, erwartet das Modell ${difference} Umsatz mehr je Woche (mit 94 % Wahrscheinlichkeit zwischen ${low} und ${high}). Die Wahrscheinlichkeit, dass es besser ist als heute, liegt bei ${better}.`,
  moves: (more: readonly string[], less: readonly string[]) =>
    `Mehr für ${listed(more, "de")}; weniger für ${listed(less, "de")}.`,
  moved: (channel: string, change: string) => `${channel} (${change})`,
  badly: (value: string) =>
    `Läuft es schlecht, im Mittel der schlechtesten fünf Prozent der Fälle, sind es ${value} je Woche gegenüber heute.`,
  same: (why: string) => `Das Modell schlägt keine Änderung vor. ${why}`,
  method:
    "Verteilung auf den Ziehungen des Media-Mix-Modells: gesucht ist die mit dem höchsten erwarteten Umsatz bei gleichem Gesamtbetrag, in keinem Kanal über das hinaus, was je ausgegeben wurde.",
  steps: "Große Änderungen in Schritten und mit einem Test begleiten: Das Modell hat sie noch nie gesehen.",
  demo: "Alle Zahlen stammen aus den Demodaten der erfundenen Firma Nordlicht Outdoor.",
  failed: "Der Bericht konnte nicht berechnet werden.",
  refused: (reasons: readonly string[]) =>
    `Aus diesem Modell gebe ich keine Empfehlung: ${reasons.join(" ")}`,
  picture: "Budget je Woche",
  pictureSubtitle: "heute und nach Vorschlag, in Euro",
  series: { today: "heute", proposed: "Vorschlag" },
  pictureText: (channels: readonly string[]) =>
    `Balken je Kanal, heutige Ausgaben neben dem Vorschlag; am stärksten ändern sich ${listed(channels, "de")}. Die Zahlen stehen in der Tabelle.`,
};

const en: typeof de = {
  title: "Budget: where the next euro belongs",
  columns: ["Channel", "today", "proposal", "change", "next euro today", "then"],
  lead: (difference, low, high, better) =>
    `With the same money spread differently the model expects ${difference} more revenue a week (between ${low} and ${high} with 94% probability). The probability that this is better than today is ${better}.`,
  moves: (more, less) => `More for ${listed(more, "en")}; less for ${listed(less, "en")}.`,
  moved: (channel, change) => `${channel} (${change})`,
  badly: (value) =>
    `If it goes badly, in the mean of the worst five percent of cases, it is ${value} a week against today.`,
  same: (why) => `The model proposes no change. ${why}`,
  method:
    "Allocation on the draws of the media-mix model: the one with the highest expected revenue for the same total, in no channel beyond what was ever spent.",
  steps: "Take large changes in steps and with a test: the model has never seen them.",
  demo: "All numbers come from the demo data of the fictional company Nordlicht Outdoor.",
  failed: "The report could not be computed.",
  refused: (reasons) => `I give no advice from this model: ${reasons.join(" ")}`,
  picture: "Budget a week",
  pictureSubtitle: "today and as proposed, in euros",
  series: { today: "today", proposed: "proposal" },
  pictureText: (channels) =>
    `Bars by channel, today's spend beside the proposal; ${listed(channels, "en")} change most. The numbers are in the table.`,
};

export const budgetWords = { de, en } as const;

// The attribution report's sentences in both languages; numbers stand in them as references to figures.

function listed(parts: readonly string[], last: string): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1) ?? ""}`;
}

/** The readings that can stand beside Markov. */
export const seconds = ["last", "first", "linear", "position", "timeDecay", "shapley"] as const;
export type Second = (typeof seconds)[number];

const germanDative: Readonly<Record<Second, string>> = {
  last: "dem letzten Kontakt",
  first: "dem ersten Kontakt",
  linear: "dem linearen Modell",
  position: "dem positionsbasierten Modell",
  timeDecay: "dem zeitlichen Abfall",
  shapley: "Shapley",
};

const de = {
  title: (period: string) => `Beitrag der Kanäle: ${period}`,
  pictureTitle: "Bestellungen nach Kanal",
  columns: { channel: "Kanal", share: "Anteil (Markov)", before: "Markov, Vorperiode" },
  series: {
    markov: "Markov",
    last: "Letzter Kontakt",
    first: "Erster Kontakt",
    linear: "Linear",
    position: "Positionsbasiert",
    timeDecay: "Zeitlicher Abfall",
    shapley: "Shapley",
  },
  lead: (period: string, orders: string, top: readonly string[]) =>
    `${period}: ${orders} Bestellungen lassen sich bis zu den Kanälen zurückverfolgen. Am meisten beigetragen haben nach dem Markov-Modell ${listed(top, "und")}.`,
  disagreement: (channel: string, markov: string, other: string, second: Second) =>
    `Am weitesten gehen die Lesarten beim Kanal ${channel} auseinander: ${markov} Bestellungen nach Markov, ${other} nach ${germanDative[second]}.`,
  withoutConsent: (orders: string, value: string) =>
    `Nicht enthalten sind ${orders} Bestellungen (${value} Umsatz) von Menschen, die dem Tracking nicht zugestimmt haben.`,
  fewWithoutConsent: (bound: string) =>
    `Nicht enthalten sind weniger als ${bound} Bestellungen von Menschen, die dem Tracking nicht zugestimmt haben.`,
  method: (second: Second) =>
    `Markov-Kette erster Ordnung, exakt gelöst: Der Anteil eines Kanals folgt daraus, wie viele Bestellungen wegfielen, wenn es ihn nicht gäbe. Angenommen ist, dass diese Menschen dann auf keinem anderen Weg gekommen wären. Daneben als zweite Lesart: ${de.series[second]}.`,
  caveats: [
    "Attribution verteilt vorhandene Bestellungen; was ohne einen Kanal passiert wäre, zeigt nur ein Test.",
    "Werbung ohne Klick, etwa TV, ist in Klickpfaden unsichtbar.",
  ],
  partial: "Für einen Teil des Zeitraums liegen keine Daten vor.",
  demo: "Alle Zahlen stammen aus den Demodaten der erfundenen Firma Nordlicht Outdoor.",
  pictureText: (title: string, top: readonly string[], second: Second) =>
    `${title}. Balken je Kanal, Markov neben ${germanDative[second]}; vorn liegen ${listed(top, "und")}. Die Zahlen stehen in der Tabelle.`,
  noBefore: (period: string) => `Für ${period} gibt es keine Zahlen zum Vergleich.`,
  noData: (period: string) => `Für ${period} gibt es keine Bestellungen in den Daten.`,
  tooFew:
    "In diesem Zeitraum gibt es weniger als zehn Bestellungen mit Einwilligung: zu wenige für einen Bericht.",
  failed: "Der Bericht konnte nicht berechnet werden.",
};

const en: typeof de = {
  title: (period) => `Channel contribution: ${period}`,
  pictureTitle: "Orders by channel",
  columns: { channel: "Channel", share: "Share (Markov)", before: "Markov, period before" },
  series: {
    markov: "Markov",
    last: "Last touch",
    first: "First touch",
    linear: "Linear",
    position: "Position-based",
    timeDecay: "Time decay",
    shapley: "Shapley",
  },
  lead: (period, orders, top) =>
    `${period}: ${orders} orders can be traced back to channels. By the Markov model, ${listed(top, "and")} contributed most.`,
  disagreement: (channel, markov, other, second) =>
    `The readings differ most on ${channel}: ${markov} orders by Markov, ${other} by ${en.series[second].toLowerCase().replace("shapley", "Shapley")}.`,
  withoutConsent: (orders, value) =>
    `Not included are ${orders} orders (${value} of revenue) by people who did not consent to tracking.`,
  fewWithoutConsent: (bound) =>
    `Not included are fewer than ${bound} orders by people who did not consent to tracking.`,
  method: (second) =>
    `First-order Markov chain, solved exactly: a channel's share follows from how many orders would be lost without it. Assumed is that those people would not have come another way. Beside it as a second reading: ${en.series[second].toLowerCase().replace("shapley", "Shapley")}.`,
  caveats: [
    "Attribution shares out orders that happened; only a test shows what would have happened without a channel.",
    "Advertising without a click, such as TV, is invisible in click paths.",
  ],
  partial: "For part of the period there are no data.",
  demo: "All numbers come from the demo data of the fictional company Nordlicht Outdoor.",
  pictureText: (title, top, second) =>
    `${title}. Bars by channel, Markov beside ${en.series[second].toLowerCase().replace("shapley", "Shapley")}; ${listed(top, "and")} lead. The numbers are in the table.`,
  noBefore: (period) => `There are no numbers for ${period} to compare with.`,
  noData: (period) => `There are no orders in the data for ${period}.`,
  tooFew: "In this period there are fewer than ten orders with consent: too few for a report.",
  failed: "The report could not be computed.",
};

export const attributionWords = { de, en } as const;

// The attribution report's sentences in both languages; numbers stand in them as references to figures.

function listed(parts: readonly string[], last: string): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1) ?? ""}`;
}

const de = {
  title: (period: string) => `Beitrag der Kanäle: ${period}`,
  pictureTitle: "Bestellungen nach Kanal",
  columns: ["Kanal", "Markov", "Letzter Kontakt", "Anteil (Markov)"],
  series: { markov: "Markov", last: "Letzter Kontakt" },
  lead: (period: string, orders: string, top: readonly string[]) =>
    `${period}: ${orders} Bestellungen lassen sich bis zu den Kanälen zurückverfolgen. Am meisten beigetragen haben nach dem Markov-Modell ${listed(top, "und")}.`,
  disagreement: (channel: string, markov: string, last: string) =>
    `Am weitesten gehen die Lesarten beim Kanal ${channel} auseinander: ${markov} Bestellungen nach Markov, ${last} nach dem letzten Kontakt.`,
  withoutConsent: (orders: string, value: string) =>
    `Nicht enthalten sind ${orders} Bestellungen (${value} Umsatz) von Menschen, die dem Tracking nicht zugestimmt haben.`,
  fewWithoutConsent: (bound: string) =>
    `Nicht enthalten sind weniger als ${bound} Bestellungen von Menschen, die dem Tracking nicht zugestimmt haben.`,
  method:
    "Markov-Kette erster Ordnung, exakt gelöst: Der Anteil eines Kanals folgt daraus, wie viele Bestellungen wegfielen, wenn es ihn nicht gäbe. Angenommen ist, dass diese Menschen dann auf keinem anderen Weg gekommen wären. Daneben der letzte Kontakt als zweite Lesart.",
  caveats: [
    "Attribution verteilt vorhandene Bestellungen; was ohne einen Kanal passiert wäre, zeigt nur ein Test.",
    "Werbung ohne Klick, etwa TV, ist in Klickpfaden unsichtbar.",
  ],
  partial: "Für einen Teil des Zeitraums liegen keine Daten vor.",
  demo: "Alle Zahlen stammen aus den Demodaten der erfundenen Firma Nordlicht Outdoor.",
  pictureText: (title: string, top: readonly string[]) =>
    `${title}. Balken je Kanal, Markov neben letztem Kontakt; vorn liegen ${listed(top, "und")}. Die Zahlen stehen in der Tabelle.`,
  noData: (period: string) => `Für ${period} gibt es keine Bestellungen in den Daten.`,
  tooFew:
    "In diesem Zeitraum gibt es weniger als zehn Bestellungen mit Einwilligung: zu wenige für einen Bericht.",
  failed: "Der Bericht konnte nicht berechnet werden.",
};

const en: typeof de = {
  title: (period) => `Channel contribution: ${period}`,
  pictureTitle: "Orders by channel",
  columns: ["Channel", "Markov", "Last touch", "Share (Markov)"],
  series: { markov: "Markov", last: "Last touch" },
  lead: (period, orders, top) =>
    `${period}: ${orders} orders can be traced back to channels. By the Markov model, ${listed(top, "and")} contributed most.`,
  disagreement: (channel, markov, last) =>
    `The readings differ most on ${channel}: ${markov} orders by Markov, ${last} by last touch.`,
  withoutConsent: (orders, value) =>
    `Not included are ${orders} orders (${value} of revenue) by people who did not consent to tracking.`,
  fewWithoutConsent: (bound) =>
    `Not included are fewer than ${bound} orders by people who did not consent to tracking.`,
  method:
    "First-order Markov chain, solved exactly: a channel's share follows from how many orders would be lost without it. Assumed is that those people would not have come another way. Beside it, last touch as a second reading.",
  caveats: [
    "Attribution shares out orders that happened; only a test shows what would have happened without a channel.",
    "Advertising without a click, such as TV, is invisible in click paths.",
  ],
  partial: "For part of the period there are no data.",
  demo: "All numbers come from the demo data of the fictional company Nordlicht Outdoor.",
  pictureText: (title, top) =>
    `${title}. Bars by channel, Markov beside last touch; ${listed(top, "and")} lead. The numbers are in the table.`,
  noData: (period) => `There are no orders in the data for ${period}.`,
  tooFew: "In this period there are fewer than ten orders with consent: too few for a report.",
  failed: "The report could not be computed.",
};

export const attributionWords = { de, en } as const;

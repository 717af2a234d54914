// The media-mix report's sentences in both languages; numbers stand in them as references to figures.
import { listed } from "../listed.ts";

const de = {
  title: (period: string) => `Media-Mix: ${period}`,
  columns: ["Kanal", "Beitrag", "Anteil", "ROAS", "von", "bis", "nächster Euro"],
  lead: (channel: string, total: string, low: string, high: string) =>
    `Ohne ${channel} hätte am meisten gefehlt: ${total} Umsatz in diesem Zeitraum, mit 94 % Wahrscheinlichkeit zwischen ${low} und ${high}.`,
  next: (best: string, bestValue: string, worst: string, worstValue: string) =>
    `Der nächste Euro bringt am meisten bei ${best} (${bestValue} Umsatz je Euro) und am wenigsten bei ${worst} (${worstValue}).`,
  unsure: (channels: readonly string[]) =>
    `Bei ${listed(channels, "de")} liegt ein Euro Umsatz je Euro noch im Bereich: Ob sich das Geld lohnt, ist offen, und nur ein Test klärt es.`,
  fit: (r2: string, mape: string) =>
    `Das Modell erklärt die Streuung der Wochen mit R² ${r2} und liegt im Mittel ${mape} daneben.`,
  refused: (reasons: readonly string[]) =>
    `Aus diesem Modell gebe ich keine Empfehlung: ${reasons.join(" ")}`,
  helps: (helps: readonly string[]) => `Was helfen würde: ${helps.join(" ")}`,
  method:
    "Bayessches Media-Mix-Modell auf Wochenzahlen: Nachwirkung (Adstock), Sättigung, Trend, Saison und Kontrollgrößen, geschätzt mit NUTS. Angenommen ist, dass alles Wichtige neben der Werbung im Modell steht und die Wirkung über die Zeit gleich bleibt.",
  caveats: [
    "Beiträge sind geschätzt und nicht gemessen; die Bereiche enthalten mit 94 % Wahrscheinlichkeit den wahren Wert, wenn das Modell stimmt.",
    "Über das bisher ausgegebene Geld hinaus sagt das Modell nichts.",
  ],
  experiments: "Ergebnisse der eigenen Experimente gehen als Messungen in das Modell ein.",
  demo: "Alle Zahlen stammen aus den Demodaten der erfundenen Firma Nordlicht Outdoor.",
  failed: "Der Bericht konnte nicht berechnet werden.",
  base: "Grundniveau",
  observed: "beobachtet",
  predicted: "vorhergesagt (94 %)",
  perWeek: "Euro je Woche",
  areas: "Woraus sich der Umsatz ergibt",
  areasSubtitle: "je Woche; Linie: beobachteter Umsatz",
  roas: "Umsatz je Werbe-Euro",
  roasSubtitle: "Mittel und 94-%-Bereich; Strich: ein Euro",
  roasAxis: "Euro Umsatz je Euro",
  curves: "Was mehr Geld bringen würde",
  curvesSubtitle: "Umsatz je Woche, 94-%-Bereich; Punkt: heute",
  curvesAxes: { spend: "Euro je Woche", response: "Euro Umsatz" },
  today: "heute",
  proposed: "Vorschlag",
  check: "Trifft das Modell die Daten?",
  checkSubtitle: "beobachtete Wochen und was das Modell erwartet",
  pictureText: (channels: readonly string[]) =>
    `Gestapelte Flächen je Woche: Grundniveau und darüber die Beiträge der Kanäle; am meisten bringen ${listed(channels, "de")}. Die Zahlen stehen in der Tabelle.`,
  roasText:
    "Je Kanal ein Punkt für den mittleren ROAS und eine Linie für den 94-%-Bereich; die Zahlen stehen in der Tabelle.",
  curvesText:
    "Je Kanal eine Kurve: Umsatz je Woche gegen Ausgaben je Woche, mit den heutigen Ausgaben als Punkt; gestrichelt jenseits dessen, was je ausgegeben wurde.",
  checkText: "Die beobachteten Wochen als Linie im Band, das das Modell vorhersagt.",
};

const en: typeof de = {
  title: (period) => `Media mix: ${period}`,
  columns: ["Channel", "Contribution", "Share", "ROAS", "from", "to", "next euro"],
  lead: (channel, total, low, high) =>
    `Most would have been missing without ${channel}: ${total} of revenue in this period, between ${low} and ${high} with 94% probability.`,
  next: (best, bestValue, worst, worstValue) =>
    `The next euro brings most in ${best} (${bestValue} of revenue a euro) and least in ${worst} (${worstValue}).`,
  unsure: (channels) =>
    `For ${listed(channels, "en")} one euro of revenue per euro still lies in the range: whether the money pays is open, and only a test settles it.`,
  fit: (r2, mape) => `The model explains the weeks' variance with R² ${r2} and is off by ${mape} on average.`,
  refused: (reasons) => `I give no advice from this model: ${reasons.join(" ")}`,
  helps: (helps) => `What would help: ${helps.join(" ")}`,
  method:
    "Bayesian media-mix model on weekly data: carry-over (adstock), saturation, trend, season and controls, estimated with NUTS. Assumed is that everything important beside the media is in the model and that effects stay the same over time.",
  caveats: [
    "Contributions are estimated and not measured; the ranges hold the true value with 94% probability if the model is right.",
    "Beyond the money spent so far the model says nothing.",
  ],
  experiments: "Results of our own experiments enter the model as measurements.",
  demo: "All numbers come from the demo data of the fictional company Nordlicht Outdoor.",
  failed: "The report could not be computed.",
  base: "Base level",
  observed: "observed",
  predicted: "predicted (94%)",
  perWeek: "euros a week",
  areas: "What revenue is made of",
  areasSubtitle: "by week; line: observed revenue",
  roas: "Revenue per euro of media",
  roasSubtitle: "mean and 94% interval; dashed: one euro",
  roasAxis: "euros of revenue per euro",
  curves: "What more money would bring",
  curvesSubtitle: "revenue a week, 94% interval; dot: today",
  curvesAxes: { spend: "euros a week", response: "euros of revenue" },
  today: "today",
  proposed: "proposal",
  check: "Does the model fit the data?",
  checkSubtitle: "observed weeks and what the model expects",
  pictureText: (channels) =>
    `Stacked areas by week: the base level and the channels' contributions on top; ${listed(channels, "en")} bring most. The numbers are in the table.`,
  roasText:
    "A dot for each channel's mean ROAS and a line for its 94% interval; the numbers are in the table.",
  curvesText:
    "One curve a channel: revenue a week against spend a week, with today's spend as a dot; dashed beyond what was ever spent.",
  checkText: "The observed weeks as a line inside the band that the model predicts.",
};

export const mediaMixWords = { de, en } as const;
export type MediaMixWords = typeof de;

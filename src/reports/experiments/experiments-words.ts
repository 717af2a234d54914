// The experiment report's sentences in both languages; numbers stand in them as references to figures.

const de = {
  title: "Experimente: was gemessen wurde",
  columns: ["Experiment", "Wirkung je Woche", "von", "bis"],
  lead: (count: string, channel: string, effect: string, low: string, high: string) =>
    `${count} abgeschlossene Experimente stehen im Register. Das jüngste maß ${channel}: ${effect} zusätzlicher Umsatz je Woche, mit 95 % Sicherheit zwischen ${low} und ${high}.`,
  open: (names: readonly string[]) => `Angemeldet und noch ohne Ergebnis: ${names.join(", ")}.`,
  due: (sentences: readonly string[]) => sentences.join(" "),
  none: "Im Register steht noch kein abgeschlossenes Experiment.",
  method:
    "Vor dem Start angemeldet mit Metrik, Größe und Entscheidungsregel; ausgewertet als Geo-Test, Holdout oder Wechseltest. Die Ergebnisse gehen als Messungen in das Media-Mix-Modell ein.",
  caveats: [
    "Ein Experiment misst seinen Zeitraum, seine Regionen und seine Höhe der Ausgaben; weit davon entfernt gilt es nur mit dem Modell.",
  ],
  demo: "Alle Zahlen stammen aus den Demodaten der erfundenen Firma Nordlicht Outdoor.",
  failed: "Der Bericht konnte nicht erstellt werden.",
  picture: "Zusätzlicher Umsatz je Woche",
  pictureSubtitle: "gemessen, mit 95-%-Bereich",
  axis: "Euro je Woche",
  pictureText:
    "Je Experiment ein Punkt für die gemessene Wirkung und eine Linie für den 95-%-Bereich; die Zahlen stehen in der Tabelle.",
  kinds: { ab: "A/B-Test", geo: "Geo-Test", holdout: "Holdout", switchback: "Wechseltest" },
};

const en: typeof de = {
  title: "Experiments: what was measured",
  columns: ["Experiment", "Effect a week", "from", "to"],
  lead: (count, channel, effect, low, high) =>
    `The register holds ${count} finished experiments. The latest measured ${channel}: ${effect} of incremental revenue a week, between ${low} and ${high} at 95%.`,
  open: (names) => `Registered and without a result so far: ${names.join(", ")}.`,
  due: (sentences) => sentences.join(" "),
  none: "The register holds no finished experiment yet.",
  method:
    "Registered before the start with metric, size and decision rule; analysed as geo test, holdout or switchback. The results enter the media-mix model as measurements.",
  caveats: [
    "An experiment measures its weeks, its regions and its level of spend; far from there it only holds with the model.",
  ],
  demo: "All numbers come from the demo data of the fictional company Nordlicht Outdoor.",
  failed: "The report could not be made.",
  picture: "Incremental revenue a week",
  pictureSubtitle: "measured, with 95% interval",
  axis: "euros a week",
  pictureText:
    "A dot for each experiment's measured effect and a line for its 95% interval; the numbers are in the table.",
  kinds: { ab: "A/B test", geo: "geo test", holdout: "holdout", switchback: "switchback" },
};

export const experimentsWords = { de, en } as const;

// What must be said beside a budget number, in both languages: assumptions, limits, and why there is no advice.
import type { SameReason } from "#src/analytics/allocation/allocate.ts";
import { channelName } from "#src/core/channel.ts";
import type { Bilingual } from "#src/core/language.ts";

export interface Note extends Bilingual {
  readonly code: string;
}

export const steadyState: Note = {
  code: "steady-state",
  de: "Verglichen werden gleichmäßige Ausgaben; Nachwirkung ist eingerechnet, die Spitzen eines Schubs sind es nicht.",
  en: "Steady spends are compared; carry-over is counted in, the peaks of a burst are not.",
};

export const modelAssumption: Note = {
  code: "assumption",
  de: "Es gilt, was das Media-Mix-Modell aus der Vergangenheit gelernt hat; ein Experiment im wichtigsten Kanal prüft das.",
  en: "What the media-mix model learned from the past is taken to hold; an experiment in the most important channel checks it.",
};

export function extrapolationNote(channels: readonly string[]): Note {
  return {
    code: "extrapolation",
    de: `Für ${listed(channels, "de")} liegt der Betrag außerhalb dessen, was bisher ausgegeben wurde. Dort weiß das Modell nichts; in Schritten mit einem Test dorthin gehen.`,
    en: `For ${listed(channels, "en")} the amount lies outside what was spent so far. There the model knows nothing; go there in steps, with a test.`,
  };
}

export function clippedNote(channels: readonly string[]): Note {
  return {
    code: "clipped",
    de: `Die gewünschten Grenzen für ${listed(channels, "de")} reichen über das Beobachtete hinaus und enden dort.`,
    en: `The bounds wished for ${listed(channels, "en")} reach beyond what was observed and end there.`,
  };
}

const sameWords: Readonly<Record<SameReason, Bilingual>> = {
  "no-room": {
    de: "Grenzen, festgehaltene Kanäle und Gesamtbetrag lassen nur die heutige Verteilung zu.",
    en: "Bounds, locks and the total leave only today's allocation.",
  },
  "already-best": {
    de: "Keine erlaubte Verteilung ist nach dem gewählten Ziel besser als die heutige; durchsucht wurde der ganze erlaubte Bereich.",
    en: "No allowed allocation is better than today's under the chosen objective; the whole allowed range was searched.",
  },
  "steps-too-coarse": {
    de: "In den vorgegebenen Schritten gibt es keine Verteilung, die besser ist als die heutige; kleinere Schritte könnten eine ergeben.",
    en: "In the given steps there is no allocation better than today's; smaller steps might give one.",
  },
};

export function sameNote(reason: SameReason): Note {
  return { code: reason, ...sameWords[reason] };
}

export const unspentNote: Note = {
  code: "unspent",
  de: "Ein Teil des Gesamtbetrags bleibt übrig, weil Schritte oder Grenzen ihn nicht aufnehmen oder weil er die geforderte Rendite nicht bringt.",
  en: "Part of the total is left over, because steps or bounds do not take it or because it does not bring the return that is asked for.",
};

function listed(channels: readonly string[], language: "de" | "en"): string {
  return channels.map((channel) => channelName(channel)[language]).join(", ");
}

/** What one row of the model is called. @example rowWord(7).de // "Woche" */
export function rowWord(rowDays: number): Bilingual {
  if (rowDays === 1) return { de: "Tag", en: "day" };
  if (rowDays === 7) return { de: "Woche", en: "week" };
  return rowDays >= 28 && rowDays <= 31 ? { de: "Monat", en: "month" } : { de: "Zeile", en: "row" };
}

export const nothingChanged: Note = {
  code: "nothing-changed",
  de: "Nur durchgerechnet: Am Plan und in den Werbekonten wurde nichts geändert.",
  en: "Only worked out: nothing was changed in the plan or the advertising accounts.",
};

export const attributionCaveat: Note = {
  code: "attribution-caveat",
  de: "Klick-Attribution kommt zu anderen Zahlen: Sie zählt, wer auf dem Weg zum Kauf geklickt hat, nicht, was ohne die Werbung gefehlt hätte.",
  en: "Click attribution gives other numbers: it counts who clicked on the way to a purchase, not what would have been missing without the advertising.",
};

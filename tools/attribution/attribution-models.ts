// What each attribution model is called, does and refers to: the words that go beside its numbers.
import type { AttributionModel } from "#src/analytics/attribution/attribute.ts";
import type { Bilingual } from "#src/core/language.ts";

interface ModelWords {
  readonly name: Bilingual;
  readonly does: (options: { readonly order: number; readonly halfLifeDays: number }) => string;
  readonly reference: string;
}

const heuristic = "Kannan, Reinartz and Verhoef, IJRM 33 (2016)";

export const modelWords: Readonly<Record<AttributionModel, ModelWords>> = {
  first: {
    name: { de: "erster Kontakt", en: "first touch" },
    does: () => "all credit to the first touch",
    reference: heuristic,
  },
  last: {
    name: { de: "letzter Kontakt", en: "last touch" },
    does: () => "all credit to the last touch",
    reference: heuristic,
  },
  linear: {
    name: { de: "linear", en: "linear" },
    does: () => "equal credit to every touch, repeated ones included",
    reference: heuristic,
  },
  position: {
    name: { de: "positionsbasiert", en: "position-based" },
    does: () => "40% to the first touch, 40% to the last, 20% to those between",
    reference: heuristic,
  },
  timeDecay: {
    name: { de: "zeitlicher Abfall", en: "time decay" },
    does: ({ halfLifeDays }) =>
      `credit halves every ${halfLifeDays} days before the conversion; one step counts as one day`,
    reference: heuristic,
  },
  markov: {
    name: { de: "Markov", en: "Markov" },
    does: ({ order }) =>
      `removal effects of a Markov chain of order ${order}, solved exactly, journeys without conversion included`,
    reference: "Anderl, Becker, von Wangenheim and Schumann, IJRM 33 (2016)",
  },
  shapley: {
    name: { de: "Shapley", en: "Shapley" },
    does: () =>
      "Shapley value, exact for any number of channels, by the closed form; a set of channels is worth the conversions of paths that lie within it",
    reference: "Zhao, Mahboobi and Bagheri (2018), arXiv 1804.05327",
  },
};

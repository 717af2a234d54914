// How long, in plain words and without digits: answers keep no number that is no figure.
import type { Bilingual } from "#src/core/language.ts";

const steps: readonly (readonly [number, Bilingual])[] = [
  [10, { de: "in ein paar Sekunden", en: "in a few seconds" }],
  [75, { de: "in einer Minute", en: "in a minute" }],
  [420, { de: "in ein paar Minuten", en: "in a few minutes" }],
  [1_000, { de: "in einer Viertelstunde", en: "in a quarter of an hour" }],
  [2_100, { de: "in einer halben Stunde", en: "in half an hour" }],
  [4_500, { de: "in einer Stunde", en: "in an hour" }],
  [36_000, { de: "in ein paar Stunden", en: "in a few hours" }],
];
const long: Bilingual = { de: "morgen", en: "tomorrow" };

/** "in a few seconds" … "tomorrow": never sooner than it is true, except for the last second. */
export function inAbout(milliseconds: number): Bilingual {
  return steps.find(([seconds]) => milliseconds <= seconds * 1_000)?.[1] ?? long;
}

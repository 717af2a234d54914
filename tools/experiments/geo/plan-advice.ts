// Which design to take, and why none when none is fit.
import type { Market } from "./plan-shapes.ts";
import type { Reason } from "./shapes.ts";

/** Usable designs first, by least effect, bias and what they leave out; then the rest in the same order. */
export function ranked(markets: readonly Market[]): Market[] {
  const size = ({ minimumDetectableEffect: effect }: Market): number =>
    effect === null ? Infinity : Math.abs(effect);
  return [...markets].sort(
    (one, two) =>
      Number(usable(two)) - Number(usable(one)) ||
      compare(size(one), size(two)) ||
      compare(one.averageAbsoluteBias, two.averageAbsoluteBias) ||
      compare(two.holdoutShare, one.holdoutShare),
  );
}

function compare(one: number, two: number): number {
  return one === two ? 0 : one < two ? -1 : 1;
}

export function usable({ minimumDetectableEffect, alarmsTooOften, withinBudget }: Market): boolean {
  return minimumDetectableEffect !== null && !alarmsTooOften && withinBudget !== false;
}

const words: Readonly<
  Record<"no-power" | "false-alarms" | "over-budget" | "few-windows", Omit<Reason, "code">>
> = {
  "no-power": {
    de: "Keine der simulierten Wirkungen wäre mit der verlangten Sicherheit gesehen worden.",
    en: "None of the simulated effects would have been seen with the wanted power.",
    wouldHelp: {
      de: "Länger testen, mehr Regionen behandeln, eine ruhigere Kennzahl nehmen oder eine größere Wirkung anstreben.",
      en: "Test for longer, treat more regions, take a steadier metric, or aim at a larger effect.",
    },
  },
  "false-alarms": {
    de: "Der Plan schlägt auch ohne Wirkung zu oft Alarm; seine Teststärke sagt nichts.",
    en: "The design raises the alarm too often without any effect; its power means nothing.",
    wouldHelp: {
      de: "fixedEffects oder eine andere Methode, oder Regionen, deren Verlauf die anderen besser treffen.",
      en: "fixedEffects or another method, or regions that the others follow better.",
    },
  },
  "over-budget": {
    de: "Jeder Plan, der etwas sehen kann, kostet mehr als das Budget.",
    en: "Every design that can see something costs more than the budget.",
    wouldHelp: {
      de: "Mehr Budget, kleinere Regionen oder ein kürzerer Test.",
      en: "More budget, smaller regions, or a shorter test.",
    },
  },
  "few-windows": {
    de: "Die Geschichte reicht nur für wenige getrennte Probeläufe; Teststärke und Fehlalarme sind grob geschätzt.",
    en: "The history holds only a few separate trial runs; power and false alarms are rough estimates.",
    wouldHelp: {
      de: "Mehr Geschichte, feinere Perioden oder ein kürzerer Test.",
      en: "More history, finer periods, or a shorter test.",
    },
  },
};

const reason = (code: keyof typeof words): Reason => ({ code, ...words[code] });

export function planAdvice(markets: readonly Market[]): {
  readonly allowed: boolean;
  readonly reasons: Reason[];
} {
  const best = markets.find(usable);
  if (best !== undefined)
    return { allowed: true, reasons: best.separateWindows < 4 ? [reason("few-windows")] : [] };
  const seeing = markets.filter(({ minimumDetectableEffect }) => minimumDetectableEffect !== null);
  const honest = seeing.filter(({ alarmsTooOften }) => !alarmsTooOften);
  if (honest.length > 0) return { allowed: false, reasons: [reason("over-budget")] };
  return { allowed: false, reasons: [reason(seeing.length > 0 ? "false-alarms" : "no-power")] };
}

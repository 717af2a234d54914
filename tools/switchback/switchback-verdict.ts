// What a switchback lets one say, and when its blocks are too few or its wash-out too short to say it.
import type { SwitchbackResult } from "#src/analytics/switchback/switchback.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { Decision, ExperimentVerdict, Reason } from "#tools/experiments/verdict/verdict-shape.ts";
import { decisionWords, reasonWords } from "#tools/experiments/verdict/verdict-words.ts";

export interface SwitchbackNames {
  readonly arm: string;
  readonly control: string;
  readonly washout: number;
  readonly lowerIsBetter: boolean;
}

const words = {
  "few-blocks": {
    de: "Zu wenige Blöcke: Selbst das deutlichste Ergebnis könnte Zufall sein. Mehr Blöcke auslosen.",
    en: "Too few blocks: even the clearest result could be chance. Draw more blocks.",
  },
  "carry-over": {
    de: "Mit längerer Auswaschzeit verschiebt sich das Ergebnis deutlich: Die Wirkung reicht wohl in den nächsten Block hinein.",
    en: "With a longer wash-out the result shifts markedly: the effect seems to reach into the next block.",
  },
  "no-washout": {
    de: "Ohne Auswaschzeit gilt das nur, wenn ein Block den nächsten nicht beeinflusst.",
    en: "Without a wash-out this holds only if one block does not affect the next.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function switchbackVerdict(result: SwitchbackResult, names: SwitchbackNames): ExperimentVerdict {
  const { interval } = result;
  const decision = decided(result, names);
  const chosen = decision === "win" ? names.arm : null;
  const say = (code: keyof typeof words): Reason => ({ code, ...words[code] });
  return {
    decision,
    arm: chosen,
    ...decisionWords(decision, names),
    allowed: decision !== "undecided",
    reasons: [interval === null ? say("few-blocks") : { code: decision, ...reasonWords[decision] }],
    cautions: [
      ...(names.washout === 0 ? [say("no-washout")] : []),
      ...(carriesOver(result, names.washout) ? [say("carry-over")] : []),
    ],
  };
}

function decided(
  { interval }: SwitchbackResult,
  { lowerIsBetter }: SwitchbackNames,
): Extract<Decision, "win" | "loss" | "undecided"> {
  if (interval === null || (interval[0] <= 0 && interval[1] >= 0)) return "undecided";
  return interval[0] > 0 !== lowerIsBetter ? "win" : "loss";
}

/** One period more of wash-out moves the estimate by more than half of its uncertainty. */
function carriesOver({ byWashout, difference, interval }: SwitchbackResult, washout: number): boolean {
  const next = byWashout.find((one) => one.washout === washout + 1)?.difference ?? null;
  if (next === null || interval === null) return false;
  return Math.abs(next - difference) > (interval[1] - interval[0]) / 4;
}

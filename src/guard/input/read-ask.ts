// What guard in notes about the words of an ask: hidden characters, injection, hostile speech. Flags for the trace.
import type { Flag } from "#src/core/verdict.ts";
import { asksForHate } from "../speech/hate-request.ts";
import { speechSignals } from "../speech/speech-signals.ts";
import { injectionSignal } from "./injection-signal.ts";
import { normalise } from "./normalise.ts";

export interface AskReading {
  readonly flags: readonly Flag[];
  /** The only two cases in which the words themselves refuse an ask; everything else is answered calmly. */
  readonly hostile: "hate-request" | "plain-insult" | null;
}

const longestInsult = 16;
/** Somebody who asks or wants something checked is helped, whatever the tone. */
const request =
  /[?]|(?<!\p{L})(?:prüf|check|review|bitte|please|zeig|show|schreib|write|erstell|create|plan|report|bericht|analys|vergleich|compare|moderat|moderier|melde|antwort|reply|respond|umformul|rewrite|such|search|find|welche|was|wie|what|how|which)/iu;

/** Reads an ask that is short enough to be one. */
export function readAsk(text: string): AskReading {
  const { removed, mixedScripts } = normalise(text);
  const hidden = {
    tags: removed.tags,
    bidi: removed.bidi,
    controls: removed.controls,
    "mixed scripts": mixedScripts,
  };
  const odd = Object.entries(hidden).filter(([, count]) => count > 0);
  const signal = injectionSignal(text);
  const speech = speechSignals(text);
  const families = [...new Set(signal.found.map(({ family }) => family))];
  const flags: Flag[] = [
    ...(odd.length === 0
      ? []
      : [
          {
            guard: "normalisation",
            code: "hidden-characters",
            detail: odd.map(([name, count]) => `${name} ${count}`).join(", "),
          },
        ]),
    ...(signal.suspicious
      ? [
          {
            guard: "injection-signal",
            code: families[0] ?? "mixed",
            detail: `reads like ${families.join(", ")}; score ${signal.score}`,
          },
        ]
      : []),
    ...speech.map(({ kind, family, severity }) => ({
      guard: "speech",
      code: kind,
      detail: `${family}, ${severity}`,
    })),
  ];
  return {
    flags,
    hostile: hostility(
      text,
      speech.some(({ kind }) => kind !== "bias"),
    ),
  };
}

function hostility(text: string, hostile: boolean): AskReading["hostile"] {
  if (asksForHate(text)) return "hate-request";
  return hostile && isPlainInsult(text) ? "plain-insult" : null;
}

/** Of a hostile text: whether it is nothing else, so that there is nothing to answer. */
export function isPlainInsult(text: string): boolean {
  return text.trim().split(/\s+/u).length <= longestInsult && !request.test(text);
}

// What guard out asks about a text that Leitstand is about to show: whether it attacks people, and whether it stereotypes them.
import type { Segment } from "#src/core/segment.ts";
import type { Flag } from "#src/core/verdict.ts";
import { speechSignals, type SpeechSignal } from "./speech-signals.ts";

/** The first signal of hate, threat or insult; what the text only quotes is none. */
export function hostileSpeech(text: string): SpeechSignal | null {
  return speechSignals(text).find(({ kind, severity }) => kind !== "bias" && severity !== "low") ?? null;
}

/** The family of the first stereotype, or null. */
function biasOf(text: string): SpeechSignal["family"] | null {
  return speechSignals(text).find(({ kind }) => kind === "bias")?.family ?? null;
}

/** Stereotypes are a person's to judge: they are flagged and stay. */
export function biasFlags(segments: readonly Segment[], variantText: (id: string) => string): Flag[] {
  return segments.flatMap((segment) => {
    if (segment.kind !== "copy" && segment.kind !== "advice") return [];
    const variants = segment.kind === "copy" ? segment.variants.map(variantText) : [];
    const bias = [segment.text, ...variants].map(biasOf).find((family) => family !== null);
    return bias === undefined || bias === null
      ? []
      : [{ guard: "speech", code: "bias", detail: `${segment.id}: ${bias}` }];
  });
}

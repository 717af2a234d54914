// What guard out asks about a text that Leitstand is about to show: whether it attacks people, and whether it stereotypes them.
import { speechSignals, type SpeechSignal } from "./speech-signals.ts";

/** The first signal of hate, threat or insult; what the text only quotes is none. */
export function hostileSpeech(text: string): SpeechSignal | null {
  return speechSignals(text).find(({ kind, severity }) => kind !== "bias" && severity !== "low") ?? null;
}

/** The family of the first stereotype, or null. */
export function biasOf(text: string): SpeechSignal["family"] | null {
  return speechSignals(text).find(({ kind }) => kind === "bias")?.family ?? null;
}

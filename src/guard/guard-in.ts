// Decides whether a request is taken on: size, language, right, rate. A refusal is one plain sentence.
import type { Bilingual, Language } from "../core/language.ts";
import type { Person } from "../core/person.ts";
import type { Policy } from "../core/ports.ts";
import type { Flag, Verdict } from "../core/verdict.ts";
import type { Detected } from "./language.ts";

export const largestAsk = 8_000;

export interface GuardInInput {
  readonly text: string;
  /** UTF-16 length of what the person really sent, before masking. */
  readonly length: number;
  readonly detected: Detected;
  readonly language: Language;
  readonly person: Person;
}

export interface GuardInParts {
  readonly policy: Policy;
  /** Whether this person may ask now, or a sentence that says when; a limiter that fails must throw, which refuses. */
  takeToken(person: Person["id"]): Promise<boolean | Bilingual>;
}

const reasons: Record<"empty" | "size" | "language" | "rate" | "unavailable", Bilingual> = {
  empty: {
    de: "Die Nachricht ist leer. Was möchtest du wissen?",
    en: "The message is empty. What would you like to know?",
  },
  size: {
    de: "Die Nachricht ist zu lang: Bitte kürze sie auf höchstens 8.000 Zeichen oder teile sie auf.",
    en: "The message is too long: please keep it to 8,000 characters at most, or split it.",
  },
  language: {
    de: "Ich antworte auf Deutsch und Englisch. Stell die Frage bitte in einer der beiden Sprachen.",
    en: "I answer in German and English. Please ask in one of the two. (Ich antworte auf Deutsch und Englisch.)",
  },
  rate: {
    de: "Das waren viele Fragen in kurzer Zeit. Bitte warte eine Minute und frag dann noch einmal.",
    en: "That was a lot of questions in a short time. Please wait a minute and ask again.",
  },
  unavailable: {
    de: "Ich kann die Anfrage gerade nicht prüfen und nehme sie deshalb nicht an. Bitte versuch es gleich noch einmal.",
    en: "I cannot check the request right now, so I am not taking it on. Please try again in a moment.",
  },
};

/** Signals of an injection attempt: a flag in the trace, never the protection. */
const injectionSignal =
  /\b(ignore (all |any )?(your|previous|prior) (instructions|rules)|ignoriere? (alle |deine |die )?(bisherigen |vorherigen )?(anweisungen|regeln)|system prompt|jailbreak)\b/iu;

export async function guardIn(input: GuardInInput, parts: GuardInParts): Promise<Verdict> {
  const { language, person } = input;
  const flags: Flag[] = injectionSignal.test(input.text)
    ? [{ guard: "injection-signal", code: "phrase", detail: "the ask contains an override phrase" }]
    : [];
  const refuse = (code: keyof typeof reasons): Verdict => ({
    kind: "refused",
    flags: [...flags, { guard: code, code, detail: code }],
    reason: reasons[code][language],
  });
  if (input.text.trim() === "") return refuse("empty");
  if (input.length > largestAsk) return refuse("size");
  if (input.detected === "other") return refuse("language");
  const decision = parts.policy.decide(person, "ask", "leitstand", { flagged: flags.length > 0 });
  if (decision.kind === "deny")
    return {
      kind: "refused",
      flags: [...flags, { guard: "policy", code: "ask", detail: "no right to ask" }],
      reason: decision.reason[language],
    };
  try {
    const taken = await parts.takeToken(person.id);
    if (taken === false) return refuse("rate");
    if (taken !== true) return { ...refuse("rate"), kind: "refused", reason: taken[language] };
  } catch {
    return refuse("unavailable");
  }
  return { kind: "passed", flags };
}

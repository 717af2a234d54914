// Decides whether a request is taken on: size, language, right, rate. A refusal is one plain sentence.
import type { Bilingual, Language } from "../core/language.ts";
import type { Person } from "../core/person.ts";
import type { Moderation } from "../core/moderation.ts";
import type { Policy } from "../core/ports.ts";
import type { Flag, Verdict } from "../core/verdict.ts";
import { isPlainInsult, readAsk } from "./input/read-ask.ts";
import type { Detected } from "./language.ts";
import { moderateAsk } from "./moderation.ts";

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
  /** A provider's second opinion on hostile speech; null or absent when none is configured. */
  readonly moderation?: Moderation | null;
}

const reasons: Record<
  "empty" | "size" | "language" | "rate" | "unavailable" | "hate-request" | "plain-insult",
  Bilingual
> = {
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
  "hate-request": {
    de: "Texte, die Menschen herabsetzen, bedrohen oder beleidigen, schreibe ich nicht.",
    en: "I do not write texts that degrade, threaten or insult people.",
  },
  "plain-insult": {
    de: "Lass uns sachlich bleiben: Sag mir einfach, wobei ich dir helfen soll.",
    en: "Let us keep it factual: just tell me what you would like help with.",
  },
  unavailable: {
    de: "Ich kann die Anfrage gerade nicht prüfen und nehme sie deshalb nicht an. Bitte versuch es gleich noch einmal.",
    en: "I cannot check the request right now, so I am not taking it on. Please try again in a moment.",
  },
};

export async function guardIn(input: GuardInInput, parts: GuardInParts): Promise<Verdict> {
  const { language, person } = input;
  const flags: Flag[] = [];
  const refuse = (code: keyof typeof reasons): Verdict => ({
    kind: "refused",
    flags: [
      ...flags,
      { guard: code.startsWith("hate") || code.startsWith("plain") ? "speech" : code, code, detail: code },
    ],
    reason: reasons[code][language],
  });
  if (input.text.trim() === "") return refuse("empty");
  if (input.length > largestAsk) return refuse("size");
  // What the words look like is noted for the trace; only asking for hate, or nothing but an insult, refuses.
  const reading = readAsk(input.text);
  flags.push(...reading.flags);
  if (input.detected === "other") return refuse("language");
  const decision = parts.policy.decide(person, "ask", "leitstand", { flagged: flags.length > 0 });
  if (decision.kind === "deny")
    return {
      kind: "refused",
      flags: [...flags, { guard: "policy", code: "ask", detail: "no right to ask" }],
      reason: decision.reason[language],
    };
  if (reading.hostile !== null) return refuse(reading.hostile);
  try {
    const taken = await parts.takeToken(person.id);
    if (taken === false) return refuse("rate");
    if (taken !== true) return { ...refuse("rate"), kind: "refused", reason: taken[language] };
  } catch {
    return refuse("unavailable");
  }
  const opinion = await moderateAsk(input.text, parts.moderation ?? null);
  flags.push(...opinion);
  const hostile = opinion.some(({ code }) => code !== "unavailable");
  if (hostile && isPlainInsult(input.text)) return refuse("plain-insult");
  return { kind: "passed", flags };
}

// What is said about a plan: whether it can be carried out, and what to bear in mind.
import type { Bilingual } from "#src/core/language.ts";
import type { SamplePlanOutput } from "./plan-shapes.ts";
import type { Reason } from "./verdict/verdict-shape.ts";

const longestDays = 56;
const shortestDays = 7;

const words = {
  feasible: {
    de: "So ist der Versuch durchführbar.",
    en: "The test can be carried out like this.",
  },
  weak: {
    de: "Diese Größe sieht die gewünschte Wirkung zu selten: länger laufen lassen, CUPED nutzen oder eine größere Wirkung anstreben.",
    en: "This size sees the effect too seldom: run longer, use CUPED or aim at a larger effect.",
  },
  "too-long": {
    de: "Der Versuch liefe länger als acht Wochen; Cookies und Saison machen das Ergebnis unzuverlässig. Größere Wirkung, CUPED oder weniger Varianten wählen.",
    en: "The test would run for more than eight weeks; cookies and season make the result unreliable. Choose a larger effect, CUPED or fewer arms.",
  },
  "whole-weeks": {
    de: "Mindestens eine ganze Woche laufen lassen, damit jeder Wochentag gleich zählt.",
    en: "Run for at least a whole week, so that every weekday counts alike.",
  },
  sequential: {
    de: "Sequenziell darf jederzeit nachgesehen werden; dafür braucht es mehr Personen als ein einziger Blick am Ende, wenn nicht früh gestoppt wird.",
    en: "Sequentially one may look at any time; unless it stops early, that takes more people than a single look at the end.",
  },
  "several-arms": {
    de: "Das Signifikanzniveau ist auf die Vergleiche aufgeteilt (Bonferroni).",
    en: "The significance level is shared among the comparisons (Bonferroni).",
  },
  register: {
    de: "Vor dem Start Metrik, Größe und Entscheidungsregel eintragen.",
    en: "Register metric, size and decision rule before the start.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

interface Planned {
  readonly durationDays: number | null;
  /** Of the effect asked for; null without one. */
  readonly power: number | null;
  readonly wanted: number;
  readonly sequential: boolean;
  readonly comparisons: number;
}

export function planVerdict(plan: Planned): SamplePlanOutput["verdict"] {
  const { durationDays, power, wanted, sequential, comparisons } = plan;
  const say = (code: keyof typeof words): Reason => ({ code, ...words[code] });
  const obstacles = [
    ...(power !== null && power < wanted - 1e-9 ? [say("weak")] : []),
    ...(durationDays !== null && durationDays > longestDays ? [say("too-long")] : []),
  ];
  const notes = [
    ...(durationDays !== null && durationDays < shortestDays ? [say("whole-weeks")] : []),
    ...(sequential ? [say("sequential")] : []),
    ...(comparisons > 1 ? [say("several-arms")] : []),
    say("register"),
  ];
  const [first] = obstacles;
  const { de, en } = first ?? words.feasible;
  return { feasible: first === undefined, de, en, reasons: [...obstacles, ...notes] };
}

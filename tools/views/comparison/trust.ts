// Which of the three views a decision should rest on, and why: the strictest evidence that is there and still holds.
import type { Agreement } from "#src/analytics/triangulation/agreement.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { LocalDay } from "#src/core/period/local-day.ts";
import { daysBetween } from "../ledger/recalibration.ts";
import type { ComparedChannel } from "./comparison-output.ts";

/** A result this old says what held last year. */
const expiredAfterDays = 365;

export interface Evidence {
  readonly agreement: Agreement;
  readonly experiment: ComparedChannel["experiment"];
  /** Whether attribution knows the channel at all. */
  readonly credited: boolean;
  readonly mediaMixTrusted: boolean;
  readonly today: LocalDay;
}

type Trusted = ComparedChannel["trust"];
const because = (view: Trusted["view"], de: string, en: string): Trusted => ({
  view,
  why: { de, en } satisfies Bilingual,
});

const words = {
  experiment: because(
    "experiment",
    "Ein Experiment hat die Wirkung gemessen, und es ist jung genug: Es geht vor.",
    "An experiment measured the effect and is recent enough: it comes first.",
  ),
  distrusted: because(
    "none",
    "Das Modell hat seine eigenen Prüfungen nicht bestanden, und die Attribution sagt nur, wer berührt wurde: vor einer Entscheidung testen.",
    "The model failed its own checks, and attribution only says who was touched: test before you decide.",
  ),
  uncertain: because(
    "none",
    "Keine Sicht trägt allein eine Entscheidung: Das Modell ist zu unsicher, die Attribution misst keine Ursache. Ein Experiment würde es klären.",
    "No view carries a decision alone: the model is too uncertain, attribution measures no cause. An experiment would settle it.",
  ),
  both: because(
    "both",
    "Attribution und Modell sagen dasselbe auf verschiedenen Wegen.",
    "Attribution and model say the same in different ways.",
  ),
  mediaMix: because(
    "media-mix",
    "Das Modell fragt, was ohne die Ausgaben fehlen würde; das ist die Frage hinter einem Budget. Die Attribution taugt für Vergleiche innerhalb des Kanals.",
    "The model asks what would be missing without the spend; that is the question behind a budget. Attribution serves comparisons inside the channel.",
  ),
  attribution: because(
    "attribution",
    "Nur die Attribution kennt diesen Kanal; sie zählt Berührungen und beweist keine Wirkung.",
    "Only attribution knows this channel; it counts touches and proves no effect.",
  ),
} as const;

export function trustOf({ agreement, experiment, credited, mediaMixTrusted, today }: Evidence): Trusted {
  const recent =
    experiment !== null &&
    (experiment.end === null || daysBetween(experiment.end, today) <= expiredAfterDays);
  if (recent) return words.experiment;
  if (agreement === "no-mmm") return credited ? words.attribution : words.uncertain;
  if (!mediaMixTrusted) return words.distrusted;
  if (agreement === "mmm-uncertain") return words.uncertain;
  return agreement === "agree" ? words.both : words.mediaMix;
}

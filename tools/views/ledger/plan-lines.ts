// A plan as an approver reads it: every promise on a line of its own.
import { channelName } from "#src/core/channel.ts";
import type { ExperimentPlan } from "#src/core/experiment.ts";
import type { Preview } from "#src/core/proposal.ts";

type Shown = Omit<ExperimentPlan, "id" | "registeredBy" | "registeredAt"> & { readonly id: string | null };

const kinds = {
  ab: { de: "A/B-Test", en: "A/B test" },
  geo: { de: "Geo-Test (Regionen)", en: "Geo test (regions)" },
  holdout: { de: "Holdout (ein Teil sieht nichts)", en: "Holdout (some see nothing)" },
  switchback: { de: "Switchback (an und aus im Wechsel)", en: "Switchback (on and off in turn)" },
} as const;

export function planLines(plan: Shown, german: boolean): Preview["lines"] {
  const language = german ? "de" : "en";
  const line = (de: string, en: string, after: string | null): Preview["lines"] =>
    after === null ? [] : [{ label: german ? de : en, before: null, after }];
  return [
    ...line("Kennung", "Id", plan.id),
    ...line("Art", "Kind", kinds[plan.kind][language]),
    ...line("Kanal", "Channel", plan.channel === null ? null : channelName(plan.channel)[language]),
    ...line("Hypothese", "Hypothesis", plan.hypothesis),
    ...line("Maß", "Metric", plan.metric),
    ...line("Auswertung", "Method", plan.method),
    ...line("Beginn", "Start", plan.start),
    ...line("Ende", "End", plan.end),
    ...line(
      "Kleinster gesuchter Effekt",
      "Smallest effect sought",
      plan.minimumEffect === null ? null : plan.minimumEffect.toLocaleString(german ? "de-DE" : "en-GB"),
    ),
    ...line("Entscheidungsregel", "Decision rule", plan.decisionRule),
  ];
}

// The numbers of an allocation as figures: amounts, what they bring, how surely, and each channel's next euro.
import { channelName } from "#src/core/channel.ts";
import type { FigureSeed } from "#src/core/figure.ts";
import type { AllocationOutput } from "./allocation-shapes.ts";
import { figureMaker, type FigureMaker } from "./figure-maker.ts";

export function allocationFigures(output: AllocationOutput): FigureSeed[] {
  const channels = Object.keys(output.allocation);
  const make = figureMaker(output.provenance, channels);
  const { versusToday, cvar } = output;
  return [
    ...make.interval(
      "expected",
      { de: "Wirkung der Werbung mit dem Vorschlag", en: "What advertising brings as proposed" },
      output.expected,
    ),
    ...make.interval(
      "versusToday.today.expected",
      { de: "Wirkung der Werbung heute", en: "What advertising brings today" },
      versusToday.today.expected,
    ),
    ...make.interval(
      "versusToday.difference",
      { de: "Unterschied zu heute", en: "Difference from today" },
      versusToday.difference,
    ),
    make.share(
      "probabilityBetter",
      { de: "Wahrscheinlichkeit, besser als heute zu sein", en: "Probability of being better than today" },
      output.probabilityBetter,
    ),
    make.target(
      "cvar.value",
      { de: "Mittel der schlechtesten Fälle", en: "Mean of the worst cases" },
      cvar.value,
    ),
    make.target(
      "cvar.versusToday",
      { de: "Schlechteste Fälle gegenüber heute", en: "Worst cases compared with today" },
      cvar.versusToday,
    ),
    make.target(
      "cvar.ofDifference",
      { de: "Unterschied zu heute, wenn es schlecht läuft", en: "Difference from today when it goes badly" },
      cvar.ofDifference,
    ),
    make.share(
      "cvar.level",
      { de: "Anteil der schlechtesten Fälle", en: "Share of the worst cases" },
      cvar.level,
    ),
    make.money(
      "versusToday.today.total",
      { de: "Budget heute", en: "Budget today" },
      versusToday.today.total,
    ),
    ...(output.unspent > 0
      ? [make.money("unspent", { de: "Nicht verteilt", en: "Not spent" }, output.unspent)]
      : []),
    ...channels.flatMap((channel) => ofChannel(channel, output, make)),
  ];
}

function ofChannel(channel: string, output: AllocationOutput, make: FigureMaker): FigureSeed[] {
  const name = channelName(channel);
  const label = (de: string, en: string) => ({ de: `${de} ${name.de}`, en: `${en} ${name.en}` });
  const versus = output.versusToday.byChannel[channel];
  const marginal = output.marginal[channel];
  return [
    make.money(`allocation.${channel}`, label("Vorschlag", "Proposal"), output.allocation[channel] ?? 0),
    ...(versus === undefined
      ? []
      : [
          make.money(`versusToday.byChannel.${channel}.today`, label("Heute", "Today"), versus.today),
          make.money(`versusToday.byChannel.${channel}.change`, label("Änderung", "Change"), versus.change),
          ...make.interval(
            `versusToday.byChannel.${channel}.difference`,
            label("Unterschied der Wirkung", "Difference in effect"),
            versus.difference,
          ),
        ]),
    ...(marginal === undefined
      ? []
      : [
          ...make.returns(
            `marginal.${channel}.today`,
            label("Ertrag des nächsten Euro heute,", "Return of the next euro today,"),
            marginal.today,
          ),
          ...make.returns(
            `marginal.${channel}.then`,
            label("Ertrag des nächsten Euro danach,", "Return of the next euro then,"),
            marginal.then,
          ),
        ]),
  ];
}

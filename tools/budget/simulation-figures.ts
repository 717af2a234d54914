// The numbers of a what-if as figures.
import { channelName } from "#src/core/channel.ts";
import type { FigureSeed } from "#src/core/figure.ts";
import { figureMaker, type FigureMaker } from "./figure-maker.ts";
import type { SimulationOutput } from "./simulation-shapes.ts";

export function simulationFigures(output: SimulationOutput): FigureSeed[] {
  const channels = Object.keys(output.byChannel);
  const make = figureMaker(output.provenance, channels);
  const { spend, expected, returnOfChange, perMonth } = output;
  return [
    ...make.interval("difference", { de: "Unterschied", en: "Difference" }, output.difference),
    make.share(
      "probabilityBetter",
      { de: "Wahrscheinlichkeit für mehr als heute", en: "Probability of more than today" },
      output.probabilityBetter,
    ),
    ...make.interval(
      "expected.today",
      { de: "Wirkung der Werbung heute", en: "What advertising brings today" },
      expected.today,
    ),
    ...make.interval(
      "expected.then",
      { de: "Wirkung der Werbung danach", en: "What advertising brings then" },
      expected.then,
    ),
    make.target(
      "cvar.ofDifference",
      { de: "Unterschied, wenn es schlecht läuft", en: "Difference when it goes badly" },
      output.cvar.ofDifference,
    ),
    make.money("spend.today", { de: "Ausgaben heute", en: "Spend today" }, spend.today),
    make.money("spend.then", { de: "Ausgaben danach", en: "Spend then" }, spend.then),
    make.money("spend.change", { de: "Änderung der Ausgaben", en: "Change of spend" }, spend.change),
    ...(returnOfChange === null
      ? []
      : make.returns(
          "returnOfChange",
          { de: "Wirkung je Euro, der dazukommt oder wegfällt", en: "Effect per euro added or saved" },
          returnOfChange,
        )),
    ...make.monthly(
      "perMonth.difference",
      { de: "Unterschied je Monat", en: "Difference a month" },
      perMonth.difference,
    ),
    ...channels.flatMap((channel) => ofChannel(channel, output, make)),
  ];
}

function ofChannel(channel: string, { byChannel }: SimulationOutput, make: FigureMaker): FigureSeed[] {
  const found = byChannel[channel];
  if (found === undefined) return [];
  const name = channelName(channel);
  const key = `byChannel.${channel}`;
  const label = (de: string, en: string) => ({ de: `${de} ${name.de}`, en: `${en} ${name.en}` });
  const today = [
    make.money(`${key}.today`, label("Ausgaben heute", "Spend today"), found.today),
    ...make.returns(
      `${key}.marginal.today`,
      label("Ertrag des nächsten Euro heute,", "Return of the next euro today,"),
      found.marginal.today,
    ),
  ];
  if (found.change === 0) return today;
  return [
    ...today,
    make.money(`${key}.then`, label("Ausgaben danach", "Spend then"), found.then),
    make.money(`${key}.change`, label("Änderung", "Change"), found.change),
    ...(found.share === null
      ? []
      : [make.share(`${key}.share`, label("Änderung in Prozent", "Change in per cent"), found.share)]),
    ...make.interval(
      `${key}.difference`,
      label("Unterschied der Wirkung", "Difference in effect"),
      found.difference,
    ),
    ...make.returns(
      `${key}.marginal.then`,
      label("Ertrag des nächsten Euro danach,", "Return of the next euro then,"),
      found.marginal.then,
    ),
  ];
}

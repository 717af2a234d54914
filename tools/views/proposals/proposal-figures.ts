// The numbers of proposed tests as figures.
import { channelName } from "#src/core/channel.ts";
import type { FigureSeed } from "#src/core/figure.ts";
import type { ProposalOutput, ProposedTest } from "./proposal-shapes.ts";

type Part = Omit<FigureSeed, "provenance">;
type Shown = Pick<FigureSeed, "unit" | "decimals">;

/** `money`: whether the target is in euros, as that of the warehouse is. */
export function proposalFigures(
  { proposals, provenance: from }: ProposalOutput,
  money: boolean,
): FigureSeed[] {
  const { dataHash, window, query, method, reference, version } = from;
  const provenance = { dataHash, window, query, method, reference, version };
  const target: Shown = money ? { unit: "eur", decimals: 0 } : { unit: "score", decimals: 2 };
  return proposals
    .flatMap((proposal) => ofProposal(proposal, target))
    .map((part) => ({ ...part, provenance }));
}

function ofProposal(proposal: ProposedTest, target: Shown): Part[] {
  const { channel, duration, lastTest, changeTested, marginalReturn } = proposal;
  const name = channelName(channel);
  const part = (key: string, de: string, en: string, value: number | undefined, shown: Shown): Part[] =>
    value === undefined
      ? []
      : [
          {
            key: `proposals.${channel}.${key}`,
            label: { de: `${de}: ${name.de}`, en: `${en}: ${name.en}` },
            value,
            ...shown,
          },
        ];
  const days: Shown = { unit: "days", decimals: 0 };
  const ratio: Shown = { unit: "ratio", decimals: 2 };
  const weeks: Shown = { unit: "count", decimals: 0 };
  return [
    ...part(
      "score",
      "Wert vollständiger Information je Zeile",
      "Value of perfect information a row",
      proposal.score,
      target,
    ),
    ...part("spend", "Heutige Ausgaben je Zeile", "Today's spend a row", proposal.spend, target),
    ...part("changeShare", "Getestete Änderung", "Tested change", changeTested.share, {
      unit: "percent",
      decimals: 0,
    }),
    ...part("changeMoney", "Getestete Änderung je Zeile", "Tested change a row", changeTested.money, target),
    ...part("effect", "Erwarteter Effekt je Zeile", "Expected effect a row", proposal.effect, target),
    ...part(
      "sdBefore",
      "Unsicherheit des Effekts heute",
      "Doubt about the effect today",
      proposal.sdBefore,
      target,
    ),
    ...part(
      "sdAfter",
      "Unsicherheit des Effekts nach dem Test",
      "Doubt about the effect after the test",
      proposal.sdAfter,
      target,
    ),
    ...part("weeks", "Dauer in Wochen", "Duration in weeks", duration?.weeks, weeks),
    ...part(
      "marginalReturn.mean",
      "Ertrag des nächsten Fünftels",
      "Return of the next fifth",
      marginalReturn.mean,
      ratio,
    ),
    ...part(
      "marginalReturn.sd",
      "Unsicherheit dieses Ertrags",
      "Doubt about that return",
      marginalReturn.sd,
      ratio,
    ),
    ...part(
      "lastTest.ageDays",
      "Tage seit dem letzten Test",
      "Days since the last test",
      lastTest?.ageDays,
      days,
    ),
  ];
}

// The numbers of an uplift analysis as figures: each with its label, unit and the method that made it.
import type { FigureSeed } from "#src/core/figure.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { ContactOutput, UpliftOutput } from "./uplift-output.ts";

type Part = Omit<FigureSeed, "provenance">;
type Kind = Pick<Part, "unit" | "decimals">;

const count: Kind = { unit: "count", decimals: 0 };
const coefficient: Kind = { unit: "score", decimals: 3 };
/** Money of a file whose currency only its owner knows. */
const amount: Kind = { unit: "score", decimals: 2 };

export function upliftFigures(output: UpliftOutput): FigureSeed[] {
  const { dataHash, window, query, method, reference, version } = output.provenance;
  const provenance = { dataHash, window, query, method, reference, version };
  const isBinary = output.provenance.diagnostics.outcomeKind === "binary";
  const effect: Kind = isBinary ? { unit: "percent", decimals: 2 } : amount;
  const parts = [
    ...effects(output, effect),
    ...coefficients(output),
    ...Object.entries(output.upliftAtK).flatMap(([k, value]) => {
      const share = `${Math.round(Number(k) * 100)} %`;
      return one(
        `upliftAtK.${k}`,
        { de: `Wirkung bei den besten ${share}`, en: `Uplift of the best ${share}` },
        value,
        effect,
      );
    }),
    ...output.deciles.flatMap(({ decile, effect: own }) =>
      one(
        `deciles.${decile}.effect`,
        { de: `Wirkung im ${decile}. Zehntel`, en: `Uplift of tenth ${decile}` },
        own?.value,
        effect,
      ),
    ),
    ...(output.contact === null ? [] : contacts(output.contact, isBinary)),
  ];
  return parts.map((part) => ({ ...part, provenance }));
}

/** What is not there is no figure. */
function one(key: string, label: Bilingual, value: number | null | undefined, kind: Kind): Part[] {
  return value == null ? [] : [{ key, label, value, ...kind }];
}

function between(
  key: string,
  { de, en }: Bilingual,
  interval: readonly [number, number] | null | undefined,
  kind: Kind,
): Part[] {
  return [
    ...one(`${key}.low`, { de: `${de}, untere Grenze`, en: `${en}, lower bound` }, interval?.[0], kind),
    ...one(`${key}.high`, { de: `${de}, obere Grenze`, en: `${en}, upper bound` }, interval?.[1], kind),
  ];
}

function effects(output: UpliftOutput, kind: Kind): Part[] {
  const { people } = output;
  const mean = { de: "Mittlere Wirkung", en: "Average effect" };
  const adjusted = { de: "Mittlere Wirkung, bereinigt", en: "Average effect, adjusted" };
  return [
    ...one("ate", mean, output.ate, kind),
    ...between("ateInterval", mean, output.ateInterval, kind),
    ...one("ateAdjusted", adjusted, output.ateAdjusted?.value, kind),
    ...between("ateAdjusted", adjusted, output.ateAdjusted?.interval, kind),
    ...one("people.treated", { de: "Kontaktierte Personen", en: "People contacted" }, people.treated, count),
    ...one(
      "people.controls",
      { de: "Personen der Kontrollgruppe", en: "People in the control group" },
      people.controls,
      count,
    ),
    ...one(
      "people.treatedMean",
      { de: "Ergebnis mit Kontakt", en: "Outcome with contact" },
      people.treatedMean,
      kind,
    ),
    ...one(
      "people.controlMean",
      { de: "Ergebnis ohne Kontakt", en: "Outcome without contact" },
      people.controlMean,
      kind,
    ),
  ];
}

function coefficients({ qini, qiniInterval, auuc, auucInterval }: UpliftOutput): Part[] {
  const names = {
    qini: { de: "Qini-Koeffizient", en: "Qini coefficient" },
    auuc: { de: "AUUC", en: "AUUC" },
  };
  return [
    ...one("qini", names.qini, qini, coefficient),
    ...between("qiniInterval", names.qini, qiniInterval, coefficient),
    ...one("auuc", names.auuc, auuc, coefficient),
    ...between("auucInterval", names.auuc, auucInterval, coefficient),
  ];
}

function contacts(contact: ContactOutput, isBinary: boolean): Part[] {
  const gained = { de: "Zusätzliche Ergebnisse durch die Auswahl", en: "Outcomes gained by the choice" };
  const profit = { de: "Zusätzlicher Gewinn der Auswahl", en: "Profit gained by the choice" };
  const outcomes: Kind = isBinary ? { unit: "count", decimals: 1 } : amount;
  const threshold: Kind = { unit: "score", decimals: 4 };
  const { chosen, expectedIncrementalInterval, expectedProfitInterval } = contact;
  return [
    ...one("contact.chosen", { de: "Ausgewählte Personen", en: "People chosen" }, chosen, count),
    ...one(
      "contact.threshold",
      { de: "Schwelle des Scores", en: "Score threshold" },
      contact.threshold,
      threshold,
    ),
    ...one("contact.expectedIncremental", gained, contact.expectedIncremental, outcomes),
    ...between("contact.expectedIncremental", gained, expectedIncrementalInterval, outcomes),
    ...one("contact.expectedProfit", profit, contact.expectedProfit, amount),
    ...between("contact.expectedProfit", profit, expectedProfitInterval, amount),
    ...one("contact.cost", { de: "Kosten der Kontakte", en: "Cost of the contacts" }, contact.cost, amount),
    ...excludedWords.flatMap(([why, label]) =>
      one(`contact.excluded.${why}`, label, contact.excluded[why], count),
    ),
  ];
}

const excludedWords: readonly (readonly [keyof ContactOutput["excluded"], Bilingual])[] = [
  ["withoutConsent", { de: "Ohne Einwilligung ausgeschlossen", en: "Excluded without consent" }],
  ["negativeUplift", { de: "Ohne erwartete Wirkung ausgeschlossen", en: "Excluded without expected gain" }],
  ["notWorthwhile", { de: "Kontakt lohnt nicht", en: "Contact does not pay" }],
  ["beyondBudget", { de: "Außerhalb des Budgets", en: "Beyond the budget" }],
];

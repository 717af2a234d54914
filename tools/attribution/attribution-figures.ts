// The numbers of an attribution as figures: each with its label, unit and the method that made it.
import { attributionModels, type AttributionModel } from "#src/analytics/attribution/attribute.ts";
import { channelName } from "#src/core/channel.ts";
import type { FigureSeed } from "#src/core/figure.ts";
import { leastPeople } from "#src/core/least-people.ts";
import { modelWords } from "./attribution-models.ts";
import type { AttributionOutput } from "./attribution-shapes.ts";
import { parametersOf } from "./query-parameters.ts";

type Provenance = FigureSeed["provenance"];
type Part = Pick<FigureSeed, "key" | "label" | "value" | "unit" | "decimals">;

export function attributionFigures(output: AttributionOutput): FigureSeed[] {
  const counted = base(output, "count of the journeys", "");
  return [
    ...totals(output).map((part) => ({ ...part, provenance: counted })),
    ...attributionModels.flatMap((model) => ofModel(model, output)),
    ...attributionModels.flatMap((model) => withheldOf(model, output)),
    ...available(output),
  ];
}

function base({ provenance }: AttributionOutput, method: string, reference: string): Provenance {
  const { dataHash, window, query, version } = provenance;
  return { dataHash, window, query: parametersOf(query), method, reference, version };
}

/** Money is in euros in the warehouse; paths that were handed in keep a unit that only their owner knows. */
function money({ provenance }: AttributionOutput): Pick<FigureSeed, "unit" | "decimals"> {
  return provenance.window === null ? { unit: "score", decimals: 2 } : { unit: "eur", decimals: 2 };
}

function totals(output: AttributionOutput): Part[] {
  const { conversions, value, nulls, leftOut, withoutConsent } = output.totals;
  const count = { unit: "count", decimals: Number.isInteger(conversions) ? 0 : 1 } as const;
  const part = (key: string, value: number, de: string, en: string, isMoney = false): Part => ({
    key: `totals.${key}`,
    label: { de, en },
    value,
    ...(isMoney ? money(output) : count),
  });
  return [
    part("conversions", conversions, "Bestellungen in Pfaden", "Orders in paths"),
    part("value", value, "Umsatz in Pfaden", "Revenue in paths", true),
    ...(nulls === null ? [] : [part("nulls", nulls, "Wege ohne Bestellung", "Journeys without an order")]),
    ...(output.provenance.diagnostics.excluded.length === 0 || leftOut === null
      ? []
      : [
          part(
            "leftOut.conversions",
            leftOut.conversions,
            "Nicht verteilte Bestellungen",
            "Orders not shared out",
          ),
        ]),
    ...(output.withheld.totals.includes("withoutConsent")
      ? [
          part(
            "withoutConsent.fewerThan",
            leastPeople,
            "Bestellungen ohne Einwilligung, weniger als",
            "Orders without consent, fewer than",
          ),
        ]
      : []),
    ...(withoutConsent === null
      ? []
      : [
          part(
            "withoutConsent.conversions",
            withoutConsent.conversions,
            "Bestellungen ohne Einwilligung",
            "Orders without consent",
          ),
          part(
            "withoutConsent.value",
            withoutConsent.value,
            "Umsatz ohne Einwilligung",
            "Revenue without consent",
            true,
          ),
        ]),
  ];
}

function ofModel(model: AttributionModel, output: AttributionOutput): FigureSeed[] {
  const credits = output.byModel[model];
  const method = output.provenance.method[model];
  if (credits === undefined || method === undefined) return [];
  const provenance = base(output, method.does, method.reference);
  const whole = Object.values(credits).every(({ conversions }) => Number.isInteger(conversions));
  const all = output.totals.conversions;
  const { name } = modelWords[model];
  return Object.entries(credits).flatMap(([channel, credit]) => {
    const called = channelName(channel);
    const part = (
      what: string,
      de: string,
      en: string,
      rest: Pick<Part, "value" | "unit" | "decimals">,
    ): FigureSeed => ({
      key: `byModel.${model}.${channel}.${what}`,
      label: { de: `${de} ${called.de} (${name.de})`, en: `${en} ${called.en} (${name.en})` },
      ...rest,
      provenance,
    });
    return [
      part("conversions", "Bestellungen", "Orders", {
        value: credit.conversions,
        unit: "count",
        decimals: whole ? 0 : 1,
      }),
      part("value", "Umsatz", "Revenue", { value: credit.value, ...money(output) }),
      ...(all > 0
        ? [
            part("share", "Anteil", "Share", {
              value: credit.conversions / all,
              unit: "percent",
              decimals: 1,
            }),
          ]
        : []),
    ];
  });
}

/** Channels that count too few people, in one sum: with it the shown credits add up to the total. */
function withheldOf(model: AttributionModel, output: AttributionOutput): FigureSeed[] {
  const sum = output.withheld.byModel[model];
  const method = output.provenance.method[model];
  if (sum === undefined || method === undefined) return [];
  const { name } = modelWords[model];
  const part = (
    what: string,
    [de, en]: readonly [string, string],
    rest: Pick<Part, "value" | "unit" | "decimals">,
  ) => ({
    key: `withheld.${model}.${what}`,
    label: {
      de: `${de} zu kleiner Kanäle zusammen (${name.de})`,
      en: `${en} of channels too small to show, together (${name.en})`,
    },
    ...rest,
    provenance: base(output, method.does, method.reference),
  });
  const decimals = Number.isInteger(sum.conversions) ? 0 : 1;
  return [
    part("conversions", ["Bestellungen", "Orders"], { value: sum.conversions, unit: "count", decimals }),
    part("value", ["Umsatz", "Revenue"], { value: sum.value, ...money(output) }),
  ];
}

/** What the answer rests on: the look-back, and the days with data, whose window lets an answer name them. */
function available(output: AttributionOutput): FigureSeed[] {
  const { lookbackDays, available: window } = output.provenance.diagnostics;
  const days = (from: string, to: string): number =>
    Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return [
    ...(lookbackDays === null
      ? []
      : [
          {
            key: "lookbackDays",
            label: { de: "Rückblick vor der Bestellung", en: "Look-back before the order" },
            value: lookbackDays,
            unit: "days" as const,
            decimals: 0,
            provenance: base(output, "setting", ""),
          },
        ]),
    ...(window === null
      ? []
      : [
          {
            key: "available.days",
            label: { de: "Tage mit Daten", en: "Days with data" },
            value: days(window.from, window.to),
            unit: "days" as const,
            decimals: 0,
            provenance: { ...base(output, "first to last day with a visit", ""), window },
          },
        ]),
  ];
}

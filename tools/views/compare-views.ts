// Reads attribution, media-mix model and experiments together: per channel what each says, why they differ, which to trust.
import { fingerprint } from "#src/core/fingerprint.ts";
import { localDayOf } from "#src/core/period/local-day.ts";
import { defineTool } from "#src/core/tool.ts";
import { ComparisonInput } from "./comparison/comparison-input.ts";
import { comparisonFigures } from "./comparison/comparison-figures.ts";
import { ComparisonOutput } from "./comparison/comparison-output.ts";
import { compare, type Comparison, type Views } from "./comparison/compare.ts";
import { creditView } from "./comparison/credit-view.ts";
import { latestLifts } from "./comparison/experiment-view.ts";
import { mediaMixView } from "./comparison/media-mix-view.ts";

const version = "1";
const handedInNames = "; names handed in by the caller";

const words = {
  reading: {
    de: "Verglichen werden Anteile und ROAS der Kanäle, die beide Sichten kennen, keine Summen: Die Attribution zählt Bestellungen mit Einwilligung in ihrem Zeitraum, das Modell erklärt den ganzen Umsatz über alle seine Zeilen.",
    en: "What is compared are shares and ROAS of the channels that both views know, no totals: attribution counts orders with consent in its window, the model explains all revenue over all of its rows.",
  },
  rescaling: {
    de: "Angepasst heißt: Die Attribution verteilt, was das Modell den gemeinsamen Kanälen insgesamt zuschreibt; wo ein Experiment gemessen hat, zieht es den Kanal zu sich, je genauer, desto stärker. Die Summe bleibt die des Modells.",
    en: "Rescaled means: attribution shares out what the model ascribes to the channels that both know; where an experiment measured, it pulls the channel towards itself, the more precise the stronger. The sum stays the model's.",
  },
  caveat: {
    de: "Das Modell hat seine eigenen Prüfungen nicht bestanden: Seine Zahlen stehen hier nur zum Vergleich, eine Entscheidung tragen sie nicht.",
    en: "The model failed its own checks: its numbers stand here for comparison only and carry no decision.",
  },
} as const;

export const compareViews = defineTool({
  name: "compare-views",
  does: {
    de: "Legt Attribution, Media-Mix-Modell und Experimente je Kanal nebeneinander und erklärt, wo und warum sie sich widersprechen.",
    en: "Lays attribution, media-mix model and experiments beside each other per channel and explains where and why they disagree.",
  },
  effect: "read",
  risk: "low",
  needs: ["fits", "experiments", "warehouse"],
  version,
  input: ComparisonInput,
  output: ComparisonOutput,
  cost: { seconds: 60 },
  async run(input, { fits, experiments, warehouse }, { now, timeZone }) {
    const mix = await mediaMixView(input, fits);
    const credit = await creditView(input, warehouse);
    const lifts = await latestLifts(input, experiments);
    const views = { credit, mix, lifts, margin: input.margin ?? 1, today: localDayOf(now, timeZone) };
    const comparison = compare(views);
    return {
      channels: comparison.channels,
      basis: { ...mix.basis, mediaTotal: comparison.mediaTotal, credit: comparison.credit },
      disagreements: disagreementsOf(comparison),
      mediaMixTrusted: mix.trusted,
      words: {
        reading: words.reading,
        rescaling: words.rescaling,
        caveat: mix.trusted ? null : words.caveat,
      },
      provenance: provenanceOf(input, views, comparison),
    };
  },
  yields: (output) => ({ figures: comparisonFigures(output) }),
  trust: ({ provenance }) => (provenance.query.endsWith(handedInNames) ? "untrusted" : "trusted"),
});

function disagreementsOf({ channels }: Comparison): string[] {
  const gap = ({ mta, mmm }: Comparison["channels"][string]): number =>
    Math.abs((mta?.share ?? 0) - (mmm?.share?.mean ?? 0));
  return Object.entries(channels)
    .filter(([, { agreement }]) => agreement === "mta-higher" || agreement === "mta-lower")
    .sort(([, a], [, b]) => gap(b) - gap(a))
    .map(([channel]) => channel);
}

function provenanceOf(
  input: ComparisonInput,
  { credit, mix, lifts, margin }: Views,
  { channels, shared, averageOrderValue }: Comparison,
): ComparisonOutput["provenance"] {
  const measured = [...lifts.values()];
  const known = credit.known && mix.known && input.experiments == null;
  return {
    dataHash: fingerprint([credit.dataHash, mix.dataHash, measured]),
    window: input.window ?? mix.window,
    query: `${credit.query}; ${mix.query}${known ? "" : handedInNames}`,
    method: `${credit.model} credit, media-mix contributions and lift tests; credit rescaled to the model's total with the precision-weighted mean of log ROAS where a channel was tested`,
    reference:
      "Chan and Perry, Google (2017); Gordon, Zettelmeyer, Bhargava and Chapsky, Marketing Science 38 (2019)",
    seed: null,
    diagnostics: {
      ...{ model: credit.model, channels: Object.keys(channels).length, shared: shared.length },
      ...{ experiments: measured.length, averageOrderValue, margin },
    },
    version,
  };
}

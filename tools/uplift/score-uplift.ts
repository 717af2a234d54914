// Whom does a contact move? Measures a score, or learns one out of fold, and says whom to contact under budget and consent.
import type { Assessment, AssessmentTask } from "#src/analytics/uplift/assess.ts";
import type { Compute } from "#src/core/compute.ts";
import { defineTool, ToolRefusal, type ToolCall } from "#src/core/tool.ts";
import { adviceOf, beatsRandom } from "./uplift-advice.ts";
import { contactsOf } from "./uplift-contacts.ts";
import { readUpliftData } from "./uplift-data.ts";
import { definitionOf } from "./uplift-definition.ts";
import { upliftFigures } from "./uplift-figures.ts";
import { UpliftOutput } from "./uplift-output.ts";
import { UpliftInput } from "./uplift-shapes.ts";
import { prepareTask, type PreparedTask } from "./uplift-task.ts";

const version = "1";

export const scoreUplift = defineTool({
  name: "score-uplift",
  does: {
    de: "Misst, bei wem ein Kontakt etwas bewirkt: lernt oder prüft einen Uplift-Score aus einem Versuch mit Kontrollgruppe und sagt, wen man mit Budget und Einwilligung ansprechen sollte.",
    en: "Measures whom a contact moves: learns or checks an uplift score from an experiment with a control group, and says whom to contact under a budget and consent.",
  },
  effect: "read",
  risk: "low",
  needs: ["compute", "files"],
  version,
  input: UpliftInput,
  output: UpliftOutput,
  cost: { seconds: 300 },
  async run(input, { compute, files }, call) {
    const data = await readUpliftData(input, files, call);
    const prepared = prepareTask(input, data);
    const { task } = prepared;
    const found = await assessed(task, compute, call);
    const contact = input.contact == null ? null : contactsOf(input.contact, { task, found, data });
    return {
      ...measuresOf(task, found),
      advice: adviceOf(task, found),
      contact,
      definition: definitionOf(task, found),
      provenance: {
        dataHash: data.dataHash,
        window: null,
        query: data.query,
        method: methodOf(task),
        reference: "Radcliffe (2007); Devriendt, Guns and Verbeke (2020); Künzel et al. (2019)",
        seed: task.seed,
        diagnostics: diagnosticsOf(prepared, found),
        version,
      },
    };
  },
  yields: (output) => ({ figures: upliftFigures(output) }),
  // Column names and pseudonyms are somebody's text.
  trust: () => "untrusted",
});

async function assessed(task: AssessmentTask, compute: Compute, call: ToolCall): Promise<Assessment> {
  try {
    return await compute.run("assess-uplift", task, { signal: call.signal, onProgress: call.progress });
  } catch (error) {
    // Foreseen: nobody treated, no controls, too few people to learn from.
    if (error instanceof RangeError) throw new ToolRefusal("not-measurable", error.message);
    throw error;
  }
}

type Measures = Omit<UpliftOutput, "advice" | "contact" | "definition" | "provenance">;

function measuresOf({ treatment, outcome, shares }: AssessmentTask, found: Assessment): Measures {
  const { effect, people, gain } = found;
  const mean = (arm: number, size: number): number =>
    outcome.reduce((sum, value, row) => sum + (treatment[row] === arm ? value : 0), 0) / size;
  // Amounts have no perfect curve: the mean height above chance stands in, and the definition says so.
  const [qini, auuc] = found.binary ? [found.qini, found.auuc] : [gain.qini, gain.auuc];
  return {
    ate: effect.value,
    ateInterval: effect.interval,
    ateStandardError: effect.standardError,
    ateAdjusted: found.adjusted,
    qini: qini.value,
    qiniInterval: qini.interval,
    auuc: auuc.value,
    auucInterval: auuc.interval,
    beatsRandom: beatsRandom(found),
    perPerson: gain,
    upliftAtK: Object.fromEntries(
      shares.map((share, index) => [String(share), found.atShares[index] ?? null]),
    ),
    curve: [...found.curve],
    deciles: [...found.deciles],
    calibration: found.calibration,
    people: {
      rows: treatment.length,
      ...people,
      treatedMean: mean(1, people.treated),
      controlMean: mean(0, people.controls),
    },
    balance: { differences: found.balance.differences.slice(0, 20), test: found.balance.test },
    overlap: found.overlap,
  };
}

function methodOf({ score }: AssessmentTask): string {
  return score instanceof Float64Array
    ? "Qini, AUUC and uplift at k of a score that was handed in"
    : `Qini, AUUC and uplift at k of a score learned out of fold (${score.kind}, ${score.settings.base})`;
}

function diagnosticsOf(
  { task: { score, resamples, folds, propensity }, passedOver }: PreparedTask,
  found: Assessment,
): UpliftOutput["provenance"]["diagnostics"] {
  const isReady = score instanceof Float64Array;
  return {
    outcomeKind: found.binary ? "binary" : "amount",
    score: isReady ? "handed in" : "learned out of fold",
    learner: isReady
      ? null
      : { kind: score.kind, ...score.settings, folds, propensity: propensity ?? "estimated" },
    features: [...found.features],
    leftOut: [...passedOver, ...found.leftOut],
    distinctScores: found.distinctScores,
    resamples,
  };
}

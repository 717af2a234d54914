// Proposes to attach a result to a registered experiment; it is given once and cannot be taken back.
import { z } from "zod";
import { channelName } from "#src/core/channel.ts";
import type { ExperimentEntry, ExperimentLedger, ExperimentResult } from "#src/core/experiment.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import { localDayOf } from "#src/core/period/local-day.ts";
import { control, defineTool, ToolRefusal, type ToolCall } from "#src/core/tool.ts";

const Lift = z.object({
  x: z.number().min(0).describe("Input a row before the change"),
  deltaX: z.number().describe("By how much the input a row was changed"),
  deltaY: z.number().describe("Incremental target a row that the change brought"),
  sd: z.number().positive().describe("Standard error of deltaY"),
});

const input = z.object({
  id: control(z.string().min(1).describe("Which registered experiment")),
  effect: z.number().describe("What was measured, in the metric's unit"),
  low: z.number().describe("Lower end of its 95% interval"),
  high: z.number().describe("Upper end of its 95% interval"),
  lift: Lift.nullish().describe(
    "The lift of the channel, which calibrates media-mix models; missing for other tests",
  ),
  run: z.string().nullish().describe("The tool run that computed it"),
  dataHash: z.string().nullish().describe("Data hash from that run's provenance"),
});
type Input = z.infer<typeof input>;

const output = z.object({ id: z.string(), effect: z.number(), finishedAt: z.string() });
type Output = z.infer<typeof output>;

export const concludeExperiment = defineTool({
  name: "conclude-experiment",
  does: {
    de: "Trägt nach Freigabe das Ergebnis eines Experiments ein, einmal und endgültig.",
    en: "Records the result of an experiment once it is approved, once and for good.",
  },
  effect: "write",
  risk: "high",
  needs: ["experiments"],
  version: "1",
  input,
  output,
  cost: { seconds: 5 },
  preview: async (given, { experiments }, call) => {
    const entry = await waiting(given, experiments, call);
    const early = localDayOf(call.now, call.timeZone) <= entry.plan.end;
    return {
      title: call.language === "de" ? "Ergebnis endgültig eintragen" : "Record the result for good",
      lines: linesOf(given, entry, { german: call.language === "de", early }),
      targetHash: fingerprint(entry),
      reversible: false,
    };
  },
  apply: async (given, { experiments }, call): Promise<Output> => {
    const already = await concluded(given, experiments);
    if (already !== null) return already;
    const finishedAt = call.now.toISOString();
    await experiments.conclude(given.id, { ...measured(given), finishedAt });
    return { id: given.id, effect: given.effect, finishedAt };
  },
  lookUp: (_key, given, { experiments }) => concluded(given, experiments),
});

function measured({ effect, low, high, lift, run, dataHash }: Input): Omit<ExperimentResult, "finishedAt"> {
  return {
    lift: lift ?? null,
    effect,
    interval: [low, high],
    run: run ?? null,
    dataHash: dataHash ?? fingerprint(["handed in", effect, low, high, lift ?? null]),
  };
}

/** A result is given once, so the same numbers in the ledger are this proposal's effect. */
async function concluded(given: Input, experiments: ExperimentLedger): Promise<Output | null> {
  const result = (await experiments.load(given.id))?.result ?? null;
  if (result === null) return null;
  const { finishedAt, ...found } = result;
  return fingerprint(found) === fingerprint(measured(given))
    ? { id: given.id, effect: given.effect, finishedAt }
    : null;
}

async function waiting(
  { id, effect, low, high }: Input,
  experiments: ExperimentLedger,
  { now, timeZone }: ToolCall,
): Promise<ExperimentEntry> {
  const entry = await experiments.load(id);
  if (entry === null)
    throw new ToolRefusal("unknown-experiment", `${id} is not registered: list-experiments shows what is`);
  if (entry.result !== null)
    throw new ToolRefusal("has-result", `${id} has a result: a repeated test is an experiment of its own`);
  if (localDayOf(now, timeZone) < entry.plan.start)
    throw new ToolRefusal(
      "not-started",
      `${id} starts on ${entry.plan.start}: there is nothing to conclude yet`,
    );
  if (!(low <= effect && effect <= high))
    throw new ToolRefusal("effect-outside", "the effect has to lie between low and high");
  return entry;
}

function linesOf(
  { effect, low, high, lift }: Input,
  { plan }: ExperimentEntry,
  { german, early }: { readonly german: boolean; readonly early: boolean },
) {
  const language = german ? "de" : "en";
  const number = (value: number): string => value.toLocaleString(german ? "de-DE" : "en-GB");
  const line = (de: string, en: string, after: string) => ({ label: german ? de : en, before: null, after });
  return [
    line("Experiment", "Experiment", plan.id),
    ...(plan.channel === null ? [] : [line("Kanal", "Channel", channelName(plan.channel)[language])]),
    line("Maß", "Metric", plan.metric),
    line("Effekt", "Effect", `${number(effect)} (${number(low)} – ${number(high)})`),
    ...(lift == null
      ? []
      : [
          line(
            "Zusatzwirkung je Zeile",
            "Lift a row",
            `${number(lift.deltaY)} ± ${number(lift.sd)}; ${number(lift.x)} → ${number(lift.x + lift.deltaX)}`,
          ),
        ]),
    line("Vorab versprochene Regel", "Rule promised before", plan.decisionRule),
    ...(early
      ? [line("Achtung", "Careful", german ? `endet erst am ${plan.end}` : `ends only on ${plan.end}`)]
      : []),
    line("Rückgängig", "Undo", german ? "nicht möglich" : "not possible"),
  ];
}

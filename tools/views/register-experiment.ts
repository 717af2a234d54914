// Proposes to write down an experiment before it starts; after approval it stands in the ledger and is never changed.
import { z } from "zod";
import { channelName } from "#src/core/channel.ts";
import { ExperimentPlan, experimentKinds, type ExperimentLedger } from "#src/core/experiment.ts";
import { fingerprint, sha256 } from "#src/core/fingerprint.ts";
import { localDayOf } from "#src/core/period/local-day.ts";
import { control, defineTool, ToolRefusal, type ToolCall } from "#src/core/tool.ts";
import { planLines } from "./ledger/plan-lines.ts";
import { plannedDay } from "./ledger/planned-day.ts";
import { channelIdOf } from "./ledger/named-channel.ts";

const input = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .max(60)
    .nullish()
    .describe("Short name, such as geo-tv-spring; given when it is missing"),
  kind: z
    .enum(experimentKinds)
    .describe("ab (pages, copy), geo (regions), holdout (people left out), switchback"),
  channel: control(
    z.string().min(1).describe("Channel whose lift is measured, as the person named it"),
  ).nullish(),
  hypothesis: z.string().min(1).max(600).describe("What is believed, in one sentence"),
  metric: z.string().min(1).max(200).describe("The one number that decides, with its unit"),
  method: z.string().min(1).max(200).describe("How it will be analysed, such as synthetic control"),
  start: control(z.string().describe("First day, YYYY-MM-DD or D.M.YYYY, as the person wrote it")),
  end: control(z.string().describe("Last day, inclusive, as the person wrote it")),
  minimumEffect: z.number().nullish().describe("Smallest effect that it was sized for, in the metric's unit"),
  decisionRule: z.string().min(1).max(600).describe("What is done for a win, a loss and no decision"),
});
type Input = z.infer<typeof input>;

const output = ExperimentPlan;
type Wanted = Omit<ExperimentPlan, "id" | "registeredBy" | "registeredAt"> & { readonly id: string | null };

export const registerExperiment = defineTool({
  name: "register-experiment",
  does: {
    de: "Trägt ein Experiment nach Freigabe ins Verzeichnis ein, bevor es beginnt.",
    en: "Registers an experiment before it starts, once it is approved.",
  },
  effect: "write",
  risk: "medium",
  needs: ["experiments"],
  version: "1",
  input,
  output,
  cost: { seconds: 5 },
  preview: async (given, { experiments }, call) => {
    const wanted = planOf(given, call);
    await refuseKnown(wanted.id, experiments);
    const beside = await sameChannel(wanted.channel, experiments);
    const de = call.language === "de";
    const at = beside.filter(
      ({ plan, result }) => result === null && plan.start <= wanted.end && wanted.start <= plan.end,
    );
    return {
      title: de ? "Experiment vorab eintragen" : "Register an experiment before it starts",
      lines: [
        ...planLines(wanted, de),
        ...at.map(({ plan }) => ({
          label: de ? "Achtung, gleichzeitig auf dem Kanal" : "Careful: at the same time on this channel",
          before: null,
          after: plan.id,
        })),
      ],
      targetHash: fingerprint(beside),
      reversible: true,
    };
  },
  apply: async (given, { experiments }, { key, ...call }): Promise<ExperimentPlan> => {
    const found = await withKey(key, experiments);
    if (found !== null) return found;
    const wanted = planOf(given, call);
    const id = wanted.id ?? `${wanted.kind}-${slug(wanted.channel ?? "page")}-${sha256(key).slice(0, 8)}`;
    const plan = { ...wanted, id, registeredBy: byKey(key), registeredAt: call.now.toISOString() };
    await experiments.register(plan);
    return plan;
  },
  lookUp: (key, _given, { experiments }) => withKey(key, experiments),
  undo: {
    preview: async ({ id, hypothesis }, { experiments }) => ({
      title: "Eintrag des Experiments zurücknehmen / Withdraw the experiment",
      lines: [{ label: id, before: hypothesis, after: null }],
      targetHash: fingerprint(await experiments.load(id)),
      reversible: false,
    }),
    apply: async ({ id }, { experiments }) => {
      await experiments.withdraw(id);
      return (await experiments.load(id)) === null
        ? {
            restored: true,
            detail: `${id} steht nicht mehr im Verzeichnis. / ${id} is no longer registered.`,
          }
        : {
            restored: false,
            detail: `${id} hat ein Ergebnis und bleibt stehen. / ${id} has a result and stays.`,
          };
    },
  },
});

/** The ledger says which proposal a plan came from; who asked and who approved stands there. */
function byKey(key: string): string {
  return `proposal:${key}`;
}

async function withKey(key: string, experiments: ExperimentLedger): Promise<ExperimentPlan | null> {
  const entries = await experiments.list();
  return entries.find(({ plan }) => plan.registeredBy === byKey(key))?.plan ?? null;
}

function planOf(given: Input, { now, timeZone }: Pick<ToolCall, "now" | "timeZone">): Wanted {
  const [start, end] = [plannedDay("start", given.start), plannedDay("end", given.end)];
  if (end < start) throw new ToolRefusal("end-before-start", "the experiment ends before it starts");
  if (start < localDayOf(now, timeZone))
    throw new ToolRefusal(
      "already-started",
      `${start} has passed: a plan is written down before the start; register it with a later one`,
    );
  const channel = given.channel == null || given.channel === "" ? null : channelIdOf(given.channel);
  if (channel === null && given.kind !== "ab")
    throw new ToolRefusal("no-channel", `a ${given.kind} test measures a channel: name it`);
  const { kind, hypothesis, metric, method, decisionRule } = given;
  return {
    id: given.id ?? null,
    ...{ kind, channel, hypothesis, metric, method, start, end, decisionRule },
    minimumEffect: given.minimumEffect ?? null,
  };
}

async function refuseKnown(id: string | null, experiments: ExperimentLedger): Promise<void> {
  if (id !== null && (await experiments.load(id)) !== null)
    throw new ToolRefusal("known-experiment", `there is an experiment ${id} already: choose another id`);
}

async function sameChannel(channel: string | null, experiments: ExperimentLedger) {
  return (await experiments.list()).filter(({ plan }) => channel !== null && plan.channel === channel);
}

function slug(channel: string): string {
  return channelName(channel)
    .en.toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
}

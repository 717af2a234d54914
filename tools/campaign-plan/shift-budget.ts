// Proposes to move planned money between channels for a month; after approval by somebody else the plan file changes once, and undo restores it.
import { z } from "zod";
import { Month, PlanChange, type CampaignPlan, type PlanContent } from "#src/core/campaign-plan.ts";
import { channelName } from "#src/core/channel.ts";
import { Fault } from "#src/core/errors.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import type { Bilingual, Language } from "#src/core/language.ts";
import { labelOf } from "#src/core/period/label.ts";
import { lastOfMonth, localDayOf } from "#src/core/period/local-day.ts";
import { printFigure } from "#src/core/print.ts";
import type { Preview } from "#src/core/proposal.ts";
import { defineTool } from "#src/core/tool.ts";
import { expectedEffect } from "./expected-effect.ts";
import { applied, changedSince, isRestored, rowsOf, takenBack, type Move } from "./plan-shift.ts";
import { monthText } from "./plan-words.ts";
import { readShift, ShiftInput } from "./read-shift.ts";

const output = z.object({
  key: z.string(),
  month: Month,
  moves: PlanChange.shape.moves,
  /** Euros that moved. */
  amount: z.number(),
  planHash: z.string(),
});
type Output = z.infer<typeof output>;

export const shiftBudget = defineTool({
  name: "shift-budget",
  does: {
    de: "Verschiebt im Kampagnenplan Budget zwischen Kanälen, nach Freigabe durch eine zweite Person; lässt sich rückgängig machen.",
    en: "Moves budget between channels in the campaign plan once a second person has approved; can be undone.",
  },
  effect: "write",
  risk: "high",
  needs: ["plan", "fits", "compute"],
  version: "1",
  input: ShiftInput,
  output,
  cost: { seconds: 60 },
  facts: (_wanted, { amountMicros }) => ({ amountMicros: amountMicros ?? null, reach: 0 }),
  preview: async (wanted, { plan, fits, compute }, call) => {
    const content = await plan.read();
    const shift = readShift(wanted, content.rows, call);
    const { language, signal } = call;
    const rows = rowsOf(content, shift.month);
    const effect =
      wanted.fit == null
        ? []
        : await expectedEffect(wanted.fit, { ...shift, rows }, { fits, compute, language, signal });
    const de = language === "de";
    return {
      title: `${de ? "Budget verschieben" : "Shift budget"}: ${monthLabel(shift.month)[language]}`,
      lines: [
        ...shift.moves.map((move) => lineOf(move, language)),
        {
          label: de ? "Verschoben" : "Moved",
          before: null,
          after: `${euros(shift.amount, language)} (${printFigure({ value: shift.share, unit: "percent", decimals: 0 }, language)})`,
        },
        ...(shift.month === monthText(localDayOf(call.now, call.timeZone))
          ? [
              {
                label: de ? "Hinweis" : "Note",
                before: null,
                after: de ? "Der Monat läuft schon." : "The month has begun.",
              },
            ]
          : []),
        ...effect,
      ],
      targetHash: fingerprint([content.hash, shift.month, shift.moves]),
      reversible: true,
      amountMicros: Math.round(shift.amount * 1_000_000),
    };
  },
  apply: async (wanted, { plan }, call): Promise<Output> => {
    const content = await plan.read();
    const earlier = standing(content, call.key);
    if (earlier !== null) return earlier;
    const { month, moves } = readShift(wanted, content.rows, call);
    const change = { key: call.key, month, moves, undone: false };
    await plan.replace(applied(content, change), content.hash);
    const done = standing(await plan.read(), call.key);
    // Somebody saved the file in between: without a receipt the proposal is looked at again, and found drifted.
    if (done === null) throw new Fault("storage", "the campaign plan changed while it was being replaced");
    return done;
  },
  lookUp: async (key, _wanted, { plan }): Promise<Output | null> => standing(await plan.read(), key),
  undo: {
    preview: async ({ month, moves, amount }, { plan }) => {
      const content = await plan.read();
      const since = changedSince(content.rows, { month, moves });
      const { de, en } = monthLabel(month);
      return {
        title: `Verschiebung zurücknehmen / Take the shift back: ${de} / ${en}`,
        lines: [
          ...moves.map(({ channel, before, after }) =>
            lineOf({ channel, before: after, after: before ?? 0 }, "de"),
          ),
          ...since.map((channel) => ({
            label: "Seitdem geändert / Changed since",
            before: null,
            after: channelName(channel).de,
          })),
        ],
        targetHash: content.hash,
        reversible: false,
        amountMicros: Math.round(amount * 1_000_000),
      };
    },
    apply: async (done, { plan }) => takeBack(done, plan),
  },
});

function standing(content: PlanContent & { readonly hash: string }, key: string): Output | null {
  const change = content.changes.find((one) => one.key === key && !one.undone);
  return change === undefined ? null : outputOf(change, content.hash);
}

function outputOf({ key, month, moves }: PlanChange, planHash: string): Output {
  const moved = moves.reduce(
    (sum, { before, after }) => sum + Math.max(0, Math.round((after - (before ?? 0)) * 100)),
    0,
  );
  return { key, month, moves, amount: moved / 100, planHash };
}

async function takeBack(
  { key, month, moves }: Output,
  plan: CampaignPlan,
): Promise<{ readonly restored: boolean; readonly detail: string }> {
  const content = await plan.read();
  const since = changedSince(content.rows, { month, moves });
  const change = content.changes.find((one) => one.key === key);
  if (change === undefined || (since.length > 0 && !change.undone)) {
    const names = since.map((channel) => channelName(channel).de).join(", ");
    return {
      restored: false,
      detail: `Der Plan wurde seitdem geändert (${names}); nichts wurde zurückgenommen. / The plan was changed since (${since.join(", ")}); nothing was taken back.`,
    };
  }
  if (!change.undone) await plan.replace(takenBack(content, change), content.hash);
  const now = await plan.read();
  const undone = now.changes.some((one) => one.key === key && one.undone);
  const restored = undone && isRestored(now.rows, { month, moves });
  const { de, en } = monthLabel(month);
  return restored
    ? { restored, detail: `Der Plan für ${de} ist wie zuvor. / The plan for ${en} is as before.` }
    : { restored, detail: `Der Plan für ${de} ist nicht wie zuvor. / The plan for ${en} is not as before.` };
}

function monthLabel(month: string): Bilingual {
  const from = `${month}-01`;
  return labelOf({ from, to: lastOfMonth(from), kind: "month" });
}

function euros(value: number, language: Language): string {
  return printFigure({ value, unit: "eur", decimals: 2 }, language);
}

function lineOf({ channel, before, after }: Move, language: Language): Preview["lines"][number] {
  return {
    label: channelName(channel)[language],
    before: euros(before ?? 0, language),
    after: euros(after, language),
  };
}

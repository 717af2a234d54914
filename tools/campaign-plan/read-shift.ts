// Reads the wish to move planned money: which channels, how much, which month, within what is there and the cap.
import { z } from "zod";
import type { PlanRow } from "#src/core/campaign-plan.ts";
import { channelNames } from "#src/core/channel.ts";
import { localDayOf } from "#src/core/period/local-day.ts";
import { control, ToolRefusal, type ToolCall } from "#src/core/tool.ts";
import { meantChannels, namedChannels } from "#tools/budget/named-channels.ts";
import { movesFor, planned, rowsOf, type Move } from "./plan-shift.ts";
import { monthText, readAmount, readMonth, readShare } from "./plan-words.ts";

/** Nobody moves more than this share of a channel's month in one step: larger moves are several decisions. */
export const mostShareOfOneShift = 0.5;

const Names = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

export const ShiftInput = z.object({
  from: control(Names.describe("Channels that give: ids, or the person's own words such as Meta")),
  to: control(Names.describe("Channels that get, in proportion to what is planned for them")),
  share: control(z.union([z.number().gt(0).max(1), z.string().min(1)]))
    .nullish()
    .describe("Of what `from` has in that month: 0.2, or the person's own words such as 20 %"),
  amount: control(z.union([z.number().positive(), z.string().min(1)]))
    .nullish()
    .describe("Euros in that month, instead of `share`: 500, or the person's own words such as 1.500 €"),
  period: control(z.string().min(1)).describe(
    "Month of the plan: YYYY-MM, or the person's own words such as Dezember",
  ),
  fit: z
    .string()
    .min(1)
    .nullish()
    .describe("Id of a stored media-mix fit: the card then shows what it expects"),
});
export type ShiftInput = z.infer<typeof ShiftInput>;

export interface ReadShift {
  readonly month: string;
  readonly moves: Move[];
  readonly amount: number;
  readonly share: number;
}

/** The wish in money of one month, within what is there and the cap; throws `ToolRefusal` with what to say instead. */
export function readShift(
  wanted: ShiftInput,
  plan: readonly PlanRow[],
  { now, timeZone }: Pick<ToolCall, "now" | "timeZone">,
): ReadShift {
  const month = readMonth(wanted.period, { now, timeZone });
  if (month === null)
    throw new ToolRefusal("bad-period", `"${wanted.period}" is no month; write it as YYYY-MM`);
  if (month < monthText(localDayOf(now, timeZone)))
    throw new ToolRefusal("past-month", `${month} is over; only this month and later ones can be planned`);
  const rows = rowsOf({ rows: [...plan] }, month);
  if (rows.length === 0) {
    const months = [...new Set(plan.map((row) => row.month))].join(", ");
    throw new ToolRefusal(
      "no-plan",
      `nothing is planned for ${month}; the plan has ${months === "" ? "no months" : months}`,
    );
  }
  const inPlan = rows.map(({ channel }) => channel);
  const from = namedChannels(wanted.from, inPlan);
  const to = namedChannels(wanted.to, takers(wanted.to, inPlan));
  const both = from.find((channel) => to.includes(channel));
  if (both !== undefined)
    throw new ToolRefusal("same-channel", `${both} cannot give to itself: name other channels`);
  const has = planned(rows, from);
  const amount = Math.round(amountOf(wanted, has) * 100) / 100;
  const who = from.join(", ");
  if (!(amount > 0))
    throw new ToolRefusal("nothing-to-move", `${who} has ${has} in ${month}: there is nothing to move`);
  if (amount > has)
    throw new ToolRefusal(
      "more-than-there-is",
      `${who} has ${has} in ${month}; ${amount} cannot be taken from it`,
    );
  if (amount > mostShareOfOneShift * has + 0.005)
    throw new ToolRefusal(
      "over-cap",
      `one shift moves at most ${mostShareOfOneShift * 100}% of a channel's month; ${amount} of ${has} is more. Move less, and the rest in a second step`,
    );
  return { month, amount, share: amount / has, moves: movesFor(rows, { from, to, amount }) };
}

/** Channels of the plan; where a name is none of them, also the house's others: money may go where none went yet. */
function takers(names: ShiftInput["to"], inPlan: readonly string[]): readonly string[] {
  const list = typeof names === "string" ? [names] : names;
  if (list.every((name) => meantChannels(name, inPlan).length > 0)) return inPlan;
  return [...inPlan, ...Object.keys(channelNames).filter((id) => !inPlan.includes(id))];
}

function amountOf({ share, amount }: ShiftInput, has: number): number {
  if ((share == null) === (amount == null))
    throw new ToolRefusal("unclear-change", "say either the share or the amount that is to move");
  const read = share == null ? readAmount(amount ?? 0) : readShare(share);
  if (read === null)
    throw new ToolRefusal("unclear-change", `"${share ?? amount ?? ""}" is no share and no amount`);
  return share == null ? read : read * has;
}

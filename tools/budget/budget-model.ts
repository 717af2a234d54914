// The response curves that a budget question is asked on, where they came from, and whether advice may rest on them.
import { z } from "zod";
import { curvesOf, drawsOf, type ResponseCurve } from "#src/analytics/allocation/response-curve.ts";
import { isChannel } from "#src/core/channel.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import { Bilingual } from "#src/core/language.ts";
import type { StoredFit } from "#src/core/media-mix-fit.ts";
import type { Hands } from "#src/core/ports.ts";
import { ToolRefusal } from "#src/core/tool.ts";
import { extrapolationNote, type Note } from "./budget-notes.ts";
import { handedCurves } from "./handed-curves.ts";
import type { ModelFields } from "./model-input.ts";

export const handedIn = "response curves handed in by the caller";
const quarterOfDays = 91;
const daysOfAWeek = 7;

export interface BudgetModel {
  readonly curves: readonly ResponseCurve[];
  readonly draws: number;
  /** Null for curves handed in. */
  readonly fit: StoredFit | null;
  /** Why no advice may rest on it; empty when it may. */
  readonly doubts: readonly Note[];
  /** Days of one row. */
  readonly rowDays: number;
  /** Rows whose mean spend is today's; null for curves handed in. */
  readonly todayRows: number | null;
  readonly dataHash: string;
  readonly window: { readonly from: string; readonly to: string } | null;
  readonly query: string;
}

/** Throws `ToolRefusal` for a fit that is not there, and for one that failed unless `evenSo` is given. */
export async function budgetModel(fields: ModelFields, { fits }: Pick<Hands, "fits">): Promise<BudgetModel> {
  const id = fitIdOf(fields);
  const model = id === null ? handedModel(fields) : await fittedModel(id, fields, fits);
  const strange = Object.keys(fields.today ?? {}).find(
    (name) => !model.curves.some((curve) => curve.name === name),
  );
  if (strange !== undefined) throw unknownChannel(strange, model.curves);
  const today = fields.today ?? {};
  return {
    ...model,
    curves: model.curves.map((curve) => ({ ...curve, today: today[curve.name] ?? curve.today })),
  };
}

export function unknownChannel(name: string, curves: readonly ResponseCurve[]): ToolRefusal {
  const known = curves.map((curve) => curve.name).join(", ");
  return new ToolRefusal("unknown-channel", `the model has no channel "${name}"; it has ${known}`);
}

function fitIdOf({ fit, model }: ModelFields): string | null {
  const reference =
    fit ?? (typeof model === "string" ? model : model != null && "fit" in model ? model.fit : null);
  if (reference == null) return null;
  return typeof reference === "string" ? reference : reference.id;
}

function handedModel({ model }: ModelFields): BudgetModel {
  if (model == null || typeof model === "string" || !("media" in model))
    throw new ToolRefusal("bad-model", "give fit, the id of a stored fit, or model with its media");
  const curves = handedCurves(model.media);
  const draws = drawsOf(curves);
  return {
    curves,
    draws,
    fit: null,
    doubts: draws > 1 ? [] : [pointCurves],
    rowDays: daysOfAWeek,
    todayRows: null,
    dataHash: fingerprint(model),
    window: null,
    query: handedIn,
  };
}

const pointCurves: Note = {
  code: "no-uncertainty",
  de: "Die Kurven haben keine Unsicherheit: ein Rechenbeispiel, kein Rat. Ein Modell mit Posterior-Ziehungen würde helfen.",
  en: "The curves carry no uncertainty: a worked example, no advice. A model with posterior draws would help.",
};

async function fittedModel(
  id: string,
  { todayRows, evenSo }: ModelFields,
  fits: Hands["fits"],
): Promise<BudgetModel> {
  const fit = await fits.load(id);
  if (fit === null)
    throw new ToolRefusal(
      "unknown-fit",
      `there is no stored fit "${id}"; fit-media-mix makes one and returns fit.id`,
    );
  if (fit.distrust !== null && evenSo !== true) throw untrusted(fit);
  const rows = todayRows ?? Math.max(1, Math.round(quarterOfDays / fit.rowDays));
  const curves = curvesOf(fit.posterior, { todayRows: rows });
  return {
    curves,
    draws: drawsOf(curves),
    fit,
    doubts: fit.distrust ?? [],
    rowDays: fit.rowDays,
    todayRows: Math.min(rows, fit.posterior.dates.length),
    dataHash: fit.dataHash,
    window: fit.window,
    query: `fit ${fit.id}`,
  };
}

/** What `fit-media-mix` keeps beside the draws: which data or test would take a doubt away. */
const Helps = z.object({ advice: z.object({ reasons: z.array(z.object({ wouldHelp: Bilingual })) }) });

function untrusted({ distrust, output }: StoredFit): ToolRefusal {
  const reasons = (distrust ?? []).map(({ en }) => en).join(" ");
  const helps = Helps.safeParse(output).data?.advice.reasons.map(({ wouldHelp }) => wouldHelp.en) ?? [];
  const help =
    helps.length === 0
      ? "More rows, fewer media, or a lift test of the doubtful ones"
      : [...new Set(helps)].join(" ");
  return new ToolRefusal(
    "untrusted-fit",
    `this fit carries no advice. ${reasons} What would help: ${help} evenSo: true computes it anyway, marked as no advice.`,
  );
}

/** Whether the numbers may be acted on, and every reason why not. */
export function adviceOn(
  { doubts }: BudgetModel,
  extrapolates: readonly string[],
): { allowed: boolean; reasons: Note[] } {
  const reasons = [...doubts, ...(extrapolates.length === 0 ? [] : [extrapolationNote(extrapolates)])];
  return { allowed: reasons.length === 0, reasons: reasons.map((reason) => ({ ...reason })) };
}

/** Names of the house cannot carry anybody's text; other column names can. */
export function trustOf(names: readonly string[], query: string): "trusted" | "untrusted" {
  return query !== handedIn && names.every(isChannel) ? "trusted" : "untrusted";
}

// Sends a refused draft back to a language model once: only the refused segments, with what they may lean on.
import { z } from "zod";
import { joinLabels, labelOf, type Label } from "../core/label.ts";
import type { ChosenModel } from "../core/ports.ts";
import { shownSchema } from "../core/shown-schema.ts";
import type { Draft } from "../core/turn.ts";
import type { State } from "./state.ts";

const Correction = z.object({
  segments: z.array(z.object({ id: z.string(), text: z.string(), citations: z.array(z.string()) })),
});
const shownCorrection = shownSchema(Correction, { name: "correction" });

function refusedIn(draft: Draft, { cleared }: Pick<State, "cleared">): Draft["segments"] {
  const flags = cleared?.flags ?? [];
  return draft.segments.filter((segment) => flags.some((flag) => flag.detail.startsWith(`${segment.id}:`)));
}

function correctionInput({ ask, contributions, cleared }: State, draft: Draft): string {
  const flags = cleared?.flags ?? [];
  return JSON.stringify({
    ask: ask.text,
    language: ask.language,
    faults: refusedIn(draft, { cleared }).map((segment) => ({
      segment,
      reasons: flags
        .filter((flag) => flag.detail.startsWith(`${segment.id}:`))
        .map(({ code, detail }) => ({ code, detail })),
    })),
    sources: contributions.flatMap((one) =>
      one.citations.map(({ id, sentence, title }) => ({ id, sentence, title })),
    ),
    figures: contributions.flatMap((one) =>
      one.figures.map(({ id, label, value, unit }) => ({ id, label: label[ask.language], value, unit })),
    ),
  });
}

/**
 * The draft with the corrected texts of the refused segments; the others are not the model's to change.
 * A segment that it gave up stays as it was: guard out then takes it out, and the answer says so.
 */
function corrected(
  draft: Draft,
  { refused, label }: { readonly refused: Draft["segments"]; readonly label: Label },
  correction: z.infer<typeof Correction>,
): Draft {
  const segments = draft.segments.map((segment) => {
    const better = correction.segments.find((candidate) => candidate.id === segment.id);
    if (better === undefined || better.text.trim() === "" || !refused.includes(segment)) return segment;
    return {
      ...segment,
      text: better.text,
      // Whoever corrects reads every source.
      label,
      ...("citations" in segment ? { citations: better.citations } : {}),
    };
  });
  return { id: "D2", segments };
}

/** Guard out sends a draft back once, when a language model wrote it: the embedded one would write the same again. */
export function mayCorrect({
  cleared,
  drafts,
  contributions,
}: Pick<State, "cleared" | "drafts" | "contributions">): boolean {
  return (
    cleared?.kind !== "passed" &&
    drafts.length === 1 &&
    contributions.some((one) => one.kind !== "failed" && !one.model.embedded)
  );
}

/** @throws what the model throws; without a correction the caller goes on with the draft as it is */
export async function correct(
  state: State,
  draft: Draft,
  { chosen, prompt, signal }: { chosen: ChosenModel; prompt: string; signal: AbortSignal | undefined },
): Promise<Draft> {
  const messages = [
    { role: "system", content: prompt },
    { role: "user", content: correctionInput(state, draft) },
  ];
  const structured = chosen.model.withStructuredOutput(shownCorrection.json, {
    name: "correction",
    strict: true,
  });
  const reply: unknown = await structured.invoke(messages, signal === undefined ? {} : { signal });
  const label = joinLabels([...state.contributions, ...draft.segments].map(labelOf));
  return corrected(
    draft,
    { refused: refusedIn(draft, state), label },
    Correction.parse(shownCorrection.restore(reply)),
  );
}

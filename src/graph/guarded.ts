// Both guards of a Turn, asked so that only a clear answer counts: who throws, hangs or answers rubbish has refused.
import { Fault } from "../core/errors.ts";
import { askGuard } from "../core/fail-closed.ts";
import type { Bilingual } from "../core/language.ts";
import type { Draft } from "../core/turn.ts";
import { Verdict, type Flag } from "../core/verdict.ts";
import type { Clearance } from "../guard/guard-out.ts";
import { moderationFlags } from "../guard/moderation.ts";
import type { GraphParts } from "./parts.ts";
import type { State } from "./state.ts";

const unavailable: Bilingual = {
  de: "Ich kann die Anfrage gerade nicht prüfen und nehme sie deshalb nicht an. Bitte versuch es gleich noch einmal.",
  en: "I cannot check the request right now, so I am not taking it on. Please try again in a moment.",
};

export async function admittedBy(
  { admit, guardMilliseconds }: Pick<GraphParts, "admit" | "guardMilliseconds">,
  { ask, id }: Pick<State, "ask" | "id">,
): Promise<Verdict> {
  const asked = await askGuard(() => admit(ask, id), {
    isJudgement: (value) => Verdict.safeParse(value).success,
    milliseconds: guardMilliseconds,
  });
  if (asked.kind === "judged") return asked.judgement;
  const flags = [{ guard: "guard-in", code: "guard-failed", detail: asked.failure }];
  return { kind: "refused", flags, reason: unavailable[ask.language] };
}

/** What is judged: the newest draft. */
export function draftOf({ drafts }: Pick<State, "drafts">): Draft {
  return drafts.at(-1) ?? { id: "D0", segments: [] };
}

/** @throws Fault when the answer cannot be judged: the Turn then ends with an apology and its proposals are withdrawn */
export function clearedBy(
  { clear }: Pick<GraphParts, "clear">,
  { drafts, contributions, ask, cleared }: Pick<State, "drafts" | "contributions" | "ask" | "cleared">,
  // The endpoint is asked once: what it said stands in the verdict, from which the reply clears again.
  opinion: readonly Flag[] = moderationFlags(cleared),
): Clearance {
  const draft = draftOf({ drafts });
  const clearance = clear(draft, contributions, ask, opinion);
  const known = new Set(draft.segments.map(({ id }) => id));
  // A guard that is broken may answer anything, whatever its type says.
  const given = clearance as Partial<Clearance> | null | undefined;
  const segments: Clearance["segments"] | null = Array.isArray(given?.segments) ? given.segments : null;
  const isClear =
    Verdict.safeParse(given?.verdict).success &&
    segments !== null &&
    segments.every(({ id }) => known.has(id));
  if (!isClear) throw new Fault("unforeseen", "guard out gave no clear answer");
  return clearance;
}

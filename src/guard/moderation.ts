// The provider's opinion as flags: when the endpoint fails, the local signals decide alone and the trace says so.
import type { Contribution } from "../core/contribution.ts";
import type { Moderation } from "../core/moderation.ts";
import type { Segment } from "../core/segment.ts";
import type { Draft } from "../core/turn.ts";
import type { Flag, Verdict } from "../core/verdict.ts";

const guard = "moderation";

/** Only what attacks people concerns this guard; an endpoint also knows of sex, drugs and self-harm. */
const hostile = /hate|harass|threat|insult|toxic|violence|bias/iu;

async function opinions(
  texts: readonly string[],
  moderation: Moderation,
): Promise<readonly (readonly string[])[] | null> {
  try {
    const judged = await moderation.judge(texts);
    if (judged.length !== texts.length) return null;
    return judged.map(({ flagged, categories }) =>
      flagged ? categories.filter((name) => hostile.test(name)) : [],
    );
  } catch {
    return null;
  }
}

const unavailable: Flag = {
  guard,
  code: "unavailable",
  detail: "the endpoint failed; the local signals decided alone",
};

/** @returns flags on an ask; empty without an endpoint */
export async function moderateAsk(text: string, moderation: Moderation | null): Promise<readonly Flag[]> {
  if (moderation === null || text.trim() === "") return [];
  const judged = await opinions([text], moderation);
  if (judged === null) return [unavailable];
  return judged.flat().map((code) => ({ guard, code, detail: moderation.name }));
}

/** What a segment shows: its own text and, of copy, its variants'. */
function shownText(segment: Segment, contributions: readonly Contribution[]): string {
  if (segment.kind !== "copy") return segment.kind === "advice" ? segment.text : "";
  const variants = contributions
    .flatMap(({ variants: all }) => all)
    .filter(({ id }) => segment.variants.includes(id));
  return [segment.text, ...variants.map(({ text }) => text)].join("\n");
}

/** @returns flags on copy and advice, with the segment's id as `detail`; empty without an endpoint */
export async function moderateDraft(
  draft: Draft,
  contributions: readonly Contribution[],
  moderation: Moderation | null,
): Promise<readonly Flag[]> {
  const asked = draft.segments
    .map((segment) => ({ segment, text: shownText(segment, contributions) }))
    .filter(({ text }) => text.trim() !== "");
  if (moderation === null || asked.length === 0) return [];
  const judged = await opinions(
    asked.map(({ text }) => text),
    moderation,
  );
  if (judged === null) return [unavailable];
  return asked.flatMap(({ segment }, at) =>
    (judged[at] ?? []).slice(0, 1).map((code) => ({ guard, code, detail: segment.id })),
  );
}

/** The segment that a moderation flag is about. */
export function moderatedSegment(flags: readonly Flag[], id: string): Flag | null {
  return (
    flags.find((flag) => flag.guard === guard && flag.code !== "unavailable" && flag.detail === id) ?? null
  );
}

/** The endpoint's part of a verdict. */
export function moderationFlags(verdict: Verdict | undefined): readonly Flag[] {
  return verdict?.flags.filter((flag) => flag.guard === guard) ?? [];
}

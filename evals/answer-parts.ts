// What several scorers look at in a Turn.
import type { Answer, Turn } from "#src/core/turn.ts";
import type { Segment } from "#src/core/segment.ts";

const noAnswer: Answer = {
  outcome: "failed",
  segments: [],
  citations: [],
  figures: [],
  variants: [],
  specialists: [],
  text: "",
};

export function answerOf(turn: Turn): Answer {
  return turn.answer ?? noAnswer;
}

export function noticesAbout(turn: Turn, topic: Extract<Segment, { kind: "notice" }>["topic"]): string[] {
  return answerOf(turn).segments.flatMap((segment) =>
    segment.kind === "notice" && segment.topic === topic ? [segment.text] : [],
  );
}

/** Tools that really ran, were previewed or proposed. */
export function toolsUsed(turn: Turn): string[] {
  return turn.contributions.flatMap(({ tools }) =>
    tools.filter(({ outcome }) => /ran|previewed|proposed/.test(outcome)).map(({ tool }) => tool),
  );
}

/** Letters as people count them. */
export function lengthOf(text: string): number {
  return [...new Intl.Segmenter("de", { granularity: "grapheme" }).segment(text)].length;
}

export function plain(text: string): string {
  return text
    .replace(/[’‘`]/g, "'")
    .replace(/[„“”«»]/g, '"')
    .replace(/\s+/g, " ")
    .toLowerCase();
}

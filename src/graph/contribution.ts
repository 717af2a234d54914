// Turns a specialist's reply and what its tools yielded into a contribution with ids that are unique in the Turn.
import type { Contribution, SpecialistReply } from "../core/contribution.ts";
import type { Figure } from "../core/figure.ts";
import type { TurnId } from "../core/ids.ts";
import { houseLabel, joinLabels, labelOf, type Label } from "../core/label.ts";
import type { Assignment } from "../core/plan.ts";
import type { ChosenModel } from "../core/ports.ts";
import type { Review } from "../core/review.ts";
import { figureReference, type Segment } from "../core/segment.ts";
import type { Variant } from "../core/variant.ts";
import type { LoopEnd } from "./specialist-loop.ts";

export interface ContributionInput {
  readonly turn: TurnId;
  readonly assignment: Assignment;
  /** The variants that the assignment is about. */
  readonly about: readonly Variant[];
  readonly end: LoopEnd;
  readonly chosen: ChosenModel;
  readonly language: "de" | "en";
  /** The join of all that the loop was shown. */
  readonly label: Label;
}

type Ran = Extract<LoopEnd["outcomes"][number]["outcome"], { kind: "ran" | "previewed" }>;

function ranOutcomes(end: LoopEnd): Ran[] {
  return end.outcomes.flatMap(({ outcome }) =>
    outcome.kind === "ran" || outcome.kind === "previewed" ? [outcome] : [],
  );
}

function variantsOf({ turn, assignment, about, end, label }: ContributionInput): Map<string, Variant> {
  const made = ranOutcomes(end).flatMap((outcome) =>
    outcome.variants.map((seed) => ({ ...seed, label: withEdited(seed.edits, outcome.label, about) })),
  );
  const fromTools = made.map((seed, index) => [`v${index + 1}`, seed] as const);
  const written = end.reply.variants
    .filter((variant) => !fromTools.some(([short]) => short === variant.id))
    .map(
      (variant) =>
        [
          variant.id,
          {
            ...{ kind: variant.kind, text: variant.text, edits: variant.edits, lineage: null },
            label: withEdited(variant.edits, label, about),
          },
        ] as const,
    );
  const shown = end.reply.segments.flatMap((segment) => segment.variants);
  const kept = [...fromTools, ...written].filter(([short]) => shown.includes(short));
  return new Map(
    kept.map(([short, seed], index) => [
      short,
      { ...seed, id: `${turn}.${assignment.id}.${short}`, position: index + 1 },
    ]),
  );
}

/** An edit keeps what its original had. */
function withEdited(edits: string | null, label: Label, about: readonly Variant[]): Label {
  return joinLabels([label, ...about.filter(({ id }) => id === edits).map(labelOf)]);
}

function segmentOf(
  wish: SpecialistReply["segments"][number],
  index: number,
  {
    assignment,
    variants,
    label,
  }: { assignment: Assignment; variants: ReadonlyMap<string, Variant>; label: Label },
): Segment {
  const full = (short: string) => (short.includes(".") ? short : `${assignment.id}.${short}`);
  const id = `${assignment.id}.s${index + 1}`;
  const text = wish.text.replaceAll(figureReference, (_, figure: string) => `{figure:${full(figure)}}`);
  const citations = [...new Set(wish.citations.map(full))];
  switch (wish.kind) {
    case "fact":
    case "advice":
      return { kind: wish.kind, id, text, label, citations };
    case "figure": {
      const table = wish.table && {
        columns: wish.table.columns,
        rows: wish.table.rows.map((row) => ({
          label: row.label,
          cells: row.cells.map((cell) => (cell === null ? null : full(cell))),
        })),
      };
      return { kind: "figure", id, text, label, table };
    }
    case "copy":
      return {
        kind: "copy",
        id,
        text,
        label,
        variants: wish.variants.map((short) => variants.get(short)?.id ?? short),
      };
    case "question":
      return { kind: "question", id, text, label };
    case "notice":
      return { kind: "notice", id, text, label, topic: wish.topic ?? "missing" };
  }
}

/** A review knows its text; in a review assignment that text belongs to one of the variants it is about. */
function reviewsOf(end: LoopEnd, about: readonly Variant[]): Review[] {
  return ranOutcomes(end)
    .flatMap((outcome) => outcome.reviews)
    .map((review) => ({
      ...review,
      variant: about.find((variant) => variant.text === review.text)?.id ?? review.variant,
    }));
}

/** Ids of figures and citations that the segments name: what a tool yielded beyond them stays with its run. */
function referenced(segments: readonly Segment[]): Set<string> {
  const named = segments.flatMap((segment) => [
    ...[...segment.text.matchAll(figureReference)].map((match) => match[1] ?? ""),
    ...("citations" in segment ? segment.citations : []),
    ...(segment.kind === "figure" && segment.table !== null
      ? segment.table.rows.flatMap((row) => row.cells)
      : []),
  ]);
  return new Set(named.filter((id) => id !== null));
}

/** The figures that are named, and one for every other data window: what the reply says about dates leans on them. */
function keptFigures(figures: readonly Figure[], wanted: ReadonlySet<string>): Figure[] {
  const windowOf = (figure: Figure) => JSON.stringify(figure.provenance.window);
  const seen = new Set(figures.filter((figure) => wanted.has(figure.id)).map(windowOf));
  return figures.filter((figure) => {
    if (wanted.has(figure.id)) return true;
    if (seen.has(windowOf(figure))) return false;
    seen.add(windowOf(figure));
    return true;
  });
}

export function toContribution(input: ContributionInput): Contribution {
  const { assignment, end, chosen, about, language, label } = input;
  const variants = variantsOf(input);
  const ran = ranOutcomes(end);
  const segments = end.reply.segments.map((segment, index) =>
    segmentOf(segment, index, { assignment, variants, label }),
  );
  const wanted = referenced(segments);
  const tools = end.outcomes.map(({ tool, outcome }) => ({
    run: outcome.kind === "refused" || outcome.kind === "failed" ? "" : outcome.run,
    tool,
    outcome:
      outcome.kind === "refused" || outcome.kind === "failed"
        ? `${outcome.kind}: ${outcome.code}`
        : outcome.kind,
    trust: outcome.kind === "ran" || outcome.kind === "previewed" ? outcome.label.trust : label.trust,
  }));
  return {
    id: assignment.id,
    specialist: assignment.specialist,
    kind: end.reply.outcome,
    segments,
    // Copy leans on every fact that its maker read; other segments name what they lean on.
    citations: ran
      .flatMap((outcome) => outcome.citations)
      .filter((citation) => variants.size > 0 || wanted.has(citation.id)),
    figures: keptFigures(
      ran.flatMap((outcome) => outcome.figures),
      wanted,
    ),
    proposals: end.outcomes.flatMap(({ outcome }) => (outcome.kind === "proposed" ? [outcome.proposal] : [])),
    variants: [...variants.values()],
    reviews: reviewsOf(end, about),
    tools,
    trust: label.trust,
    label,
    missing: null,
    model: { name: chosen.name, embedded: chosen.embedded, fallback: chosen.fallback?.[language] ?? null },
  };
}

export function failedContribution(assignment: Assignment, model: string, missing: string): Contribution {
  return {
    id: assignment.id,
    specialist: assignment.specialist,
    kind: "failed",
    segments: [],
    citations: [],
    figures: [],
    proposals: [],
    variants: [],
    reviews: [],
    tools: [],
    trust: "trusted",
    label: houseLabel,
    missing,
    model: { name: model, embedded: false, fallback: null },
  };
}

// The embedded planner: which specialists a request needs, with the tools, entities and variants it is about.
import type { Agent, Briefing, Play } from "#src/core/agent.ts";
import { PlanReply, type SpecialistId } from "#src/core/plan.ts";
import { readPlanInput, type PlanInput } from "./briefing.ts";
import type { Candidate, Chooser } from "./choose-play.ts";
import { matchCues, noVocabulary, tolerance } from "./cues.ts";
import { smallTalkOf, smallTalkQuestion } from "./small-talk.ts";
import type { Think } from "./thought.ts";
import { asksForMore, lastVariants, variantReference } from "./variant-edit.ts";
import { foldedWords, wordsOf } from "./words.ts";

interface PlanParts {
  readonly agents: readonly Agent[];
  readonly chooser: Chooser;
  readonly libraryPlay: (specialist: SpecialistId) => Play;
}

const most = 3;
/** A second specialist joins when its part is nearly as clear as the first one's. */
const nearly = 0.6;
const writer: SpecialistId = "copywriter";

export function createPlanThink(parts: PlanParts): Think {
  return (messages) => ({ kind: "reply", schema: PlanReply, value: plan(readPlanInput(messages), parts) });
}

function plan(input: PlanInput, parts: PlanParts): PlanReply {
  // Everything is planned at once: a later wave has nothing to add.
  if (input.contributions.length > 0) return planned();
  const present = new Set(input.roster.map(({ id }) => id));
  const agents = parts.agents.filter(({ id }) => present.has(id));
  const clear = parts.chooser
    .rank(input.ask, briefingFor(input, writer))
    .filter(({ specialist, match }) => present.has(specialist) && match.groups > 0);
  const about = variantReference(input.ask, input.history);
  if (about?.kind === "named" && !isElsewhere(clear[0]))
    return planned(variantAssignment(about, clear, input));
  const limited = parts.chooser.limit(input.ask, clear[0]);
  // The specialist says what cannot be done.
  if (limited !== null && !limited.besides)
    return planned(assignmentFor(libraryKeeper(input.ask, agents), null, input));
  if (wantsMore(input, clear, agents)) return planned(assignmentFor(writer, bestOf(clear, writer), input));
  if (about?.kind === "which" && (clear[0]?.match.groups ?? 0) < 2) return question(whichQuestion(input));
  if (clear.length > 0)
    return planned(...partsOf(clear).map(({ specialist, play }) => assignmentFor(specialist, play, input)));
  const earlier = followedSpecialist(input, parts, agents);
  if (earlier !== null) return planned(assignmentFor(earlier, null, input));
  const talk = smallTalkOf(input.ask);
  if (talk !== null) return question(smallTalkQuestion(talk, input.language, agents));
  const keeper = libraryKeeper(input.ask, agents);
  return planned(assignmentFor(keeper, parts.libraryPlay(keeper), input));
}

type AssignmentWish = PlanReply["assignments"][number];

function planned(...assignments: AssignmentWish[]): PlanReply {
  return { question: null, assignments };
}

function question(text: string): PlanReply {
  return { question: text, assignments: [] };
}

/** "The first quarter without TV" is about channels, whatever copy was shown before. */
function isElsewhere(best: Candidate | undefined): boolean {
  return (
    best !== undefined &&
    (best.play.id.startsWith("file-") ||
      best.play.id === "schedule-digest" ||
      (!["copywriter", "compliance"].includes(best.specialist) && best.match.groups > 1))
  );
}

/** "Three more, but different ones" right after copy was shown. */
function wantsMore(
  { ask, history }: PlanInput,
  clear: readonly Candidate[],
  agents: readonly Agent[],
): boolean {
  const isWriters = clear.every(({ specialist }) => specialist === writer);
  return lastVariants(history).onTable && asksForMore(ask) && isWriters && topicOwner(ask, agents) === null;
}

function variantAssignment(
  { variants, edits }: { readonly variants: readonly string[]; readonly edits: boolean },
  clear: readonly Candidate[],
  input: PlanInput,
): AssignmentWish {
  const check = !edits && clear[0]?.specialist === "compliance" ? clear[0] : null;
  return assignmentFor(check?.specialist ?? writer, check?.play ?? bestOf(clear, writer), input, variants);
}

function bestOf(candidates: readonly Candidate[], specialist: SpecialistId): Play | null {
  return candidates.find((each) => each.specialist === specialist)?.play ?? null;
}

/** The best play, and those of other specialists that stand on words and in a clause of their own. */
function partsOf(ranked: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    const [first] = chosen;
    if (chosen.length === most || chosen.some(({ specialist }) => specialist === candidate.specialist))
      continue;
    if (first === undefined || isPartOfItsOwn(candidate, first, chosen)) chosen.push(candidate);
  }
  return chosen;
}

function isPartOfItsOwn({ match }: Candidate, first: Candidate, chosen: readonly Candidate[]): boolean {
  const sure = match.groups > 1 || match.score > 1.2 || first.match.groups === 1;
  const shares = chosen.some((other) =>
    [...match.evidence].some((position) => other.match.evidence.has(position)),
  );
  const ownClause = [...match.clauses].some((clause) =>
    chosen.every((other) => !other.match.clauses.has(clause)),
  );
  return sure && !shares && ownClause && match.score >= nearly * first.match.score;
}

const openers = (
  "und, and, aber, but, oder, or, auch, also, nur, only, ohne, without, nochmal, again, dasselbe, gleiche, same, " +
  "stattdessen, instead, what about, how about, wie sieht, was ist mit, dann, then, warum, why"
).split(", ");
const elliptic = 4;

/** "And without TV?" belongs to whoever answered before. */
function followedSpecialist(
  input: PlanInput,
  parts: PlanParts,
  agents: readonly Agent[],
): SpecialistId | null {
  const { ask } = input;
  const before = answeredBy(input, parts);
  // The compliance checker also reviews copy: what was asked about is then the copy.
  const earlier = before.find((id) => id !== "compliance") ?? before[0];
  if (earlier === undefined || !agents.some(({ id }) => id === earlier)) return null;
  const words = foldedWords(ask);
  const opens = openers.some((opener) => {
    const first = foldedWords(opener);
    return first.every((word, at) => words[at] === word);
  });
  const talk = smallTalkOf(ask);
  if (opens) return earlier;
  return words.length <= elliptic && talk === null && topicOwner(ask, agents) === null ? earlier : null;
}

/** Who answered last; a conversation that was handed over as text says it by what was asked there. */
function answeredBy(input: PlanInput, { chooser }: PlanParts): readonly SpecialistId[] {
  const recorded = input.history.findLast(({ specialists }) => specialists.length > 0)?.specialists;
  if (recorded !== undefined) return recorded;
  const asked = input.history.filter(({ from }) => from === "person").toReversed();
  for (const { text } of asked) {
    const [best] = chooser
      .rank(text, briefingFor({ ...input, ask: text, history: [] }, writer))
      .filter(({ match }) => match.groups > 0);
    if (best !== undefined) return [best.specialist];
  }
  return [];
}

function topicOwner(ask: string, agents: readonly Agent[]): SpecialistId | null {
  const words = wordsOf(ask, 1);
  const allowed = tolerance(noVocabulary, { compounds: true });
  const scored = agents
    .map(({ id, playbook }) => ({
      id,
      match: matchCues({ needs: [playbook.libraryTopics] }, words, allowed),
    }))
    .flatMap(({ id, match }) => (match === null ? [] : [{ id, score: match.score }]))
    .sort((one, two) => two.score - one.score);
  return scored[0]?.id ?? null;
}

function libraryKeeper(ask: string, agents: readonly Agent[]): SpecialistId {
  return topicOwner(ask, agents) ?? agents.find(({ id }) => id === writer)?.id ?? agents[0]?.id ?? writer;
}

function whichQuestion({ language, history }: PlanInput): string {
  const count = lastVariants(history).variants.length;
  if (language === "en")
    return count === 2
      ? "Which one do you mean, the first or the second?"
      : "Which of the variants do you mean: the first, the second, or another?";
  return count === 2
    ? "Welche meinst du, die erste oder die zweite?"
    : "Welche der Varianten meinst du: die erste, die zweite oder eine andere?";
}

function briefingFor(
  { ask, language, now, timeZone, history, attachments }: PlanInput,
  specialist: SpecialistId,
): Briefing {
  return {
    specialist,
    task: ask,
    ask,
    language,
    now,
    timeZone,
    entities: [],
    variants: [],
    history,
    attachments,
    demo: false,
  };
}

function assignmentFor(
  specialist: SpecialistId,
  play: Play | null,
  input: PlanInput,
  variants: readonly string[] = [],
): AssignmentWish {
  const tools = input.roster.find(({ id }) => id === specialist)?.tools ?? [];
  const named = play?.entities?.(briefingFor(input, specialist)) ?? [];
  return {
    specialist,
    task: input.ask,
    tools: tools.map((tool) => (typeof tool === "string" ? tool : tool.name)),
    entities: [...new Set(named)],
    variants: [...variants],
  };
}

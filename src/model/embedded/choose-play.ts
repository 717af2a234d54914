// Ranks the plays of the playbooks against a request: which specialist knows how to do this, if any.
import type { Agent, Briefing, Play } from "#src/core/agent.ts";
import type { SpecialistId } from "#src/core/plan.ts";
import { matchCues, tolerance, vocabularyOf, type Match, type Tolerance } from "./cues.ts";
import { limitsOf, type Limit } from "./limits.ts";
import { shapeOf, type RequestShape } from "./request-shape.ts";
import { wordsOf, type Word } from "./words.ts";

export interface Candidate {
  readonly specialist: SpecialistId;
  readonly play: Play;
  readonly match: Match;
}

export interface Chooser {
  /** Best first; ties go to the play that more groups and more weight speak for. */
  rank(text: string, briefing: Briefing, specialist?: SpecialistId): Candidate[];
  /** What no tool does, when the request asks for it in words that the best play does not read. */
  limit(text: string, best: Candidate | undefined): Beyond | null;
}

export interface Beyond {
  readonly limit: Limit;
  /** In a clause of its own, beside something that a play does. */
  readonly besides: boolean;
}

/** Quoted words may carry a group, but weaker; material after a complete request carries none. */
const shares = { quoted: 0.7 };
const materialWords = 4;
const byWhenAlone = 0.5;
/** A group that stands on a part of another word, and half of the telling words. */
const [unsure, unread] = [0.7, 0.5];
/** What a play is worth that the request's shape alone speaks for. */
const byShape = 2.5;
/** A play that takes any quotation takes this one, and nothing without it. */
const anyQuotation = "„Text“";
const bare: Match = {
  score: 0,
  groups: 0,
  evidence: new Set(),
  clauses: new Set(),
  explained: 1,
  sureness: 1,
};

export function createChooser(agents: readonly Agent[]): Chooser {
  const limits = limitsOf(agents.flatMap((agent) => agent.tools));
  const vocabulary = vocabularyOf([...agents.flatMap((agent) => agent.playbook.plays), ...limits]);

  const forPlays = tolerance(vocabulary, { compounds: true });
  const forLimits = tolerance(vocabulary, { compounds: false });

  const rankWords = (words: readonly Word[], briefing: Briefing, specialist?: SpecialistId): Candidate[] =>
    agents
      .filter((agent) => specialist === undefined || agent.id === specialist)
      .flatMap((agent) =>
        agent.playbook.plays.flatMap((play) => {
          const match = matchPlay(play, words, briefing, forPlays);
          return match === null ? [] : [{ specialist: agent.id, play, match }];
        }),
      )
      .sort(byScore);

  const wordsFor = (text: string, briefing: Briefing): Word[] => {
    const parts = headAndMaterial(text);
    if (parts === null) return wordsOf(text, shares.quoted);
    const head = wordsOf(parts.head, shares.quoted);
    if (rankWords(head, briefing).every(({ match }) => match.groups === 0))
      return wordsOf(text, shares.quoted);
    return head;
  };

  const rank = (text: string, briefing: Briefing, specialist?: SpecialistId): Candidate[] => {
    const asked = briefing.ask === text ? briefing : { ...briefing, ask: text };
    const found = rankWords(wordsFor(text, briefing), briefing, specialist);
    const among = agents.filter((agent) => specialist === undefined || agent.id === specialist);
    return standing(found, { agents: among, briefing: asked, shape: shapeOf(text) });
  };

  return {
    rank,
    limit: (text, best) => limitIn(text, best, limits, forLimits),
  };
}

interface Standing {
  readonly agents: readonly Agent[];
  readonly briefing: Briefing;
  readonly shape: RequestShape;
}

/** The request's shape outweighs its general words: the plays that it speaks for rise, the others fall. */
function standing(found: readonly Candidate[], { agents, briefing, shape }: Standing): Candidate[] {
  const alone = found.filter(({ play, match }) => standsAlone(play) && match.groups > 0);
  if (alone.length > 0) return alone;
  const addition = found.find(({ play, match }) => isAddition(play) && match.groups > 0);
  if (addition !== undefined)
    return found.filter(({ match }) => match.groups === 0 || match === addition.match);
  const raised = agents.flatMap(({ id, playbook }) =>
    playbook.plays
      .filter((play) => isSpokenFor(play, briefing, shape))
      .map((play) => raisedCandidate(id, play, found)),
  );
  if (raised.length === 0) return found.filter(({ match }) => match.groups === 0 || !shape.asksLibrary);
  const besides = found.filter(
    ({ play, match }) => raised.every((each) => each.play !== play) && isBesides(match, shape),
  );
  return [...raised, ...besides].sort(byScore);
}

function raisedCandidate(specialist: SpecialistId, play: Play, found: readonly Candidate[]): Candidate {
  const own = found.find((each) => each.play === play)?.match ?? bare;
  const score = Math.max(own.score, byShape * (play.weight ?? 1));
  return { specialist, play, match: { ...own, score, groups: Math.max(own.groups, 1) } };
}

/** A second wish has a clause of its own; words strewn over several clauses are none. */
function isBesides({ groups, clauses }: Match, shape: RequestShape): boolean {
  return (
    groups === 0 ||
    (groups > 1 && clauses.size === 1 && [...clauses].every((each) => !shape.clauses.has(each)))
  );
}

/** A page that the play names as what it is about, or a play that needs the quotation and is asked for leave. */
function isSpokenFor(play: Play, briefing: Briefing, { pages, asksLeave, unquoted }: RequestShape): boolean {
  if (play.cues.needs.length === 0 || play.when?.(briefing) === false) return false;
  if (asksLeave)
    return (
      play.when?.({ ...briefing, ask: unquoted }) === false && play.when({ ...briefing, ask: anyQuotation })
    );
  const named = play.entities?.(briefing) ?? [];
  return pages.some((page) => named.includes(page));
}

/**
 * Whatever else the words could mean: with a file in the conversation they are about the file, and "every Monday" is about
 * what comes every Monday.
 */
function standsAlone({ id }: Play): boolean {
  return id.startsWith("file-") || id === "schedule-digest";
}

function isAddition({ id }: Play): boolean {
  return id === "add-to-knowledge";
}

function limitIn(
  text: string,
  best: Candidate | undefined,
  limits: readonly Limit[],
  allowed: Tolerance,
): Beyond | null {
  const parts = headAndMaterial(text);
  const words = wordsOf(best !== undefined && parts !== null ? parts.head : text, 0);
  const [found] = limits
    .flatMap((limit) => {
      const match = matchCues(limit.cues, words, allowed);
      return match === null ? [] : [{ limit, match }];
    })
    .sort((one, two) => two.match.score - one.match.score);
  if (found === undefined) return null;
  // A play that only the request's shape speaks for, such as a path, has read no clause of its own.
  const besides = best !== undefined && best.match.evidence.size > 0 && apart(found.match, best.match);
  // A play that leaves the order's own words unread has not understood it, however much else it recognised.
  const unread = [...found.match.evidence].some((position) => best?.match.evidence.has(position) !== true);
  return besides || unread ? { limit: found.limit, besides } : null;
}

function matchPlay(play: Play, words: readonly Word[], briefing: Briefing, allowed: Tolerance): Match | null {
  const weight = play.weight ?? 1;
  if (play.cues.needs.length === 0) {
    // A play without groups is chosen by its `when`, and only where nothing speaks for another.
    if (play.when?.(briefing) !== true) return null;
    return { ...bare, score: byWhenAlone * weight };
  }
  const match = matchCues(play.cues, words, allowed);
  if (match === null || isByChance(match) || play.when?.(briefing) === false) return null;
  return { ...match, score: match.score * weight };
}

/** Parts of other words, beside telling words that the play does not read: a question about something else. */
function isByChance({ groups, sureness, explained }: Match): boolean {
  return groups > 1 && sureness < unsure && explained <= unread;
}

function apart(one: Match, two: Match): boolean {
  return [...one.clauses].every((clause) => !two.clauses.has(clause));
}

function byScore(one: Candidate, two: Candidate): number {
  return (
    two.match.score - one.match.score ||
    two.match.groups - one.match.groups ||
    (two.play.weight ?? 1) - (one.play.weight ?? 1) ||
    one.play.id.localeCompare(two.play.id)
  );
}

/** "Add this to the knowledge base: …": what follows the colon is what the request is about, not the request. */
function headAndMaterial(text: string): { head: string; material: string } | null {
  const colon = /:(?=[\s"„“»'‚])/.exec(text);
  if (colon === null) return null;
  const [head, material] = [text.slice(0, colon.index), text.slice(colon.index + 1)];
  const quoted = /^\s*["„“»'‚]/.test(material) || /^[ \t]*\n/.test(material);
  const long = wordsOf(material, 0).length >= materialWords && !/\?\s*$/.test(material);
  return quoted || long ? { head, material } : null;
}

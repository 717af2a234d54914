// Reads what a digest tells, with its target's rights. A part that cannot be read says so; nothing is left out.
import type { Handled, ProposalCard, Request } from "../core/desk.ts";
import type { DigestPlaces } from "../core/digest-desk.ts";
import { contentName } from "../core/digest-words.ts";
import type {
  Digest,
  DigestContent,
  DigestPost,
  DigestSection,
  Slot,
  WaitingApproval,
} from "../core/digest.ts";
import { Fault } from "../core/errors.ts";
import { fingerprint } from "../core/fingerprint.ts";
import { UserId, type TurnId } from "../core/ids.ts";
import type { Language } from "../core/language.ts";
import { localDayOf } from "../core/period/local-day.ts";
import type { Audience, Person } from "../core/person.ts";
import type { Clock, Log } from "../core/ports.ts";
import type { Report, ReportRequest } from "../core/report.ts";
import { ToolRefusal } from "../core/tool.ts";
import type { ToolOutcome } from "../core/tool-outcome.ts";
import type { Turn } from "../core/turn.ts";
import { nextOccurrence } from "./occurrences.ts";
import { printsOf, readLook, siteLines } from "./site-changes.ts";

export interface ComposeParts {
  readonly clock: Clock;
  readonly log: Log;
  person(id: UserId): Promise<Person | null>;
  /** With the rights of the request's audience. */
  report(request: ReportRequest, owner: Person): Promise<Report>;
  ask(request: Request): Promise<Handled>;
  turn(id: TurnId): Promise<Turn | null>;
  /** The tool `site-pages`, through the gate. */
  sitePages(owner: Person, language: Language): Promise<ToolOutcome>;
  openCards(): Promise<readonly ProposalCard[]>;
  /** As everybody in a channel may see it (null), or as one person may. */
  revealCard(card: ProposalCard, reader: UserId | null): Promise<ProposalCard>;
  readonly places: Pick<DigestPlaces, "audience" | "placeOf">;
  /** The kind of report that says what the house costs; null where there is none. */
  readonly costReport: ReportRequest["kind"] | null;
}

export type Prints = Slot["prints"];

interface Work {
  readonly parts: ComposeParts;
  readonly digest: Digest;
  readonly owner: Person;
  /** Of a preview; null also where the directory does not know them. */
  readonly viewer: Person | null;
  readonly audience: Audience;
  /** When it was due, and the occasion's own name: a Turn of the same occasion is the same Turn. */
  readonly at: Date;
  readonly occasion: string;
  readonly before: Prints;
}

interface Part {
  readonly section: DigestSection;
  readonly prints: Prints;
}

const sentences = {
  unread: {
    de: "Dieser Teil konnte nicht gelesen werden; ob sich etwas geändert hat, weiß ich deshalb nicht.",
    en: "This part could not be read; so I do not know whether anything has changed.",
  },
  noCost: {
    de: "Einen Bericht über Kosten gibt es hier nicht.",
    en: "There is no report on cost here.",
  },
  noSite: {
    de: "Die Website konnte nicht gelesen werden; ob sich etwas geändert hat, weiß ich deshalb nicht.",
    en: "The site could not be read; so I do not know whether anything has changed.",
  },
} as const;

/** A slot's post, or a preview for one person. */
export type Occasion =
  | { readonly slot: Slot; readonly previous: Slot | null }
  | { readonly slot: null; readonly previous: Slot | null; readonly viewer: UserId };

/**
 * @param slot null for a preview, which draws on no more than its viewer may read
 * @param previous the last slot that was posted: what has not changed is told by its prints
 * @throws when no part could be read and none of them foresaw it: the slot is then tried again
 */
export async function composeDigest(
  parts: ComposeParts,
  digest: Digest,
  given: Occasion,
): Promise<{ readonly post: DigestPost; readonly prints: Prints }> {
  const { slot, previous } = given;
  const viewer = given.slot === null ? await parts.person(given.viewer) : null;
  const at = slot === null ? parts.clock.now() : new Date(slot.at);
  const owner = await parts.person(digest.owner);
  if (owner === null)
    throw new Fault("not-found", `the owner of digest ${digest.id} is not in the directory`);
  const audience = await audienceOf(parts, digest, { owner, viewer });
  const occasion = slot === null ? `preview ${at.toISOString()}` : `${slot.nominal} ${slot.attempts}`;
  const before = previous?.prints ?? {};
  const work: Work = { parts, digest, owner, viewer, audience, at, occasion, before };
  const read: Part[] = [];
  const thrown: unknown[] = [];
  // One after the other: a digest has time, the house has other work.
  for (const content of digest.content)
    try {
      read.push(await readPart(content, work));
    } catch (error) {
      if (!isForeseen(error)) thrown.push(error);
      parts.log("warn", "digest-part-unread", {
        digest: digest.id,
        part: content.kind,
        error: String(error),
      });
      read.push(unread(content, work, error));
    }
  if (slot !== null && thrown.length === digest.content.length) throw thrown[0];
  const next = digest.state === "active" || slot === null ? nextOccurrence(digest, at) : null;
  return {
    post: {
      digest,
      key: slot,
      preview: slot === null,
      viewer: given.slot === null ? given.viewer : null,
      late: slot?.late ?? false,
      at: at.toISOString(),
      next: next?.at.toISOString() ?? null,
      ownerName: owner.name,
      sections: read.map(({ section }) => section),
    },
    prints: Object.assign({}, ...read.map(({ prints }) => prints)) as Prints, // Each part's record of strings, side by side.
  };
}

/** A person reads what both they and the owner may read; a channel what all its members may; a preview's viewer no more. */
async function audienceOf(
  parts: ComposeParts,
  digest: Digest,
  { owner, viewer }: Pick<Work, "owner" | "viewer">,
): Promise<Audience> {
  const { target } = digest;
  const audience = await parts.places.audience(digest);
  const others = [owner, viewer].filter((person) => person !== null);
  const readers = others.filter(
    ({ id }) => id !== target.id && (target.kind === "person" || id === viewer?.id),
  );
  const groups = audience.groups.filter(
    (group) => group === "everyone" || readers.every((person) => person.groups.includes(group)),
  );
  return { ...audience, groups };
}

function isForeseen(error: unknown): error is Error {
  return (
    error instanceof ToolRefusal ||
    (error instanceof Fault && ["usage", "not-found", "policy"].includes(error.code))
  );
}

/** What was noted the last time stays noted: the next look is compared with what was really read. */
function unread(content: DigestContent, { digest, before }: Work, error: unknown): Part {
  const { language } = digest;
  const key = keyOf(content);
  const kept = Object.entries(before).filter(([name]) => name === key || name.startsWith(`${key} `));
  const foreseen = isForeseen(error) ? `${error.message} ` : "";
  return {
    section: {
      kind: "failed",
      title: contentName(content, language),
      sentence: `${foreseen}${sentences.unread[language]}`,
      turn: null,
    },
    prints: Object.fromEntries(kept),
  };
}

/** By content and not by place: a changed digest never compares one part with another. */
function keyOf(content: DigestContent): string {
  return fingerprint(content).slice(0, 12);
}

/** Since when a print has been the same; null when it is new or was never seen. */
function standing(key: string, print: string, { before, at }: Pick<Work, "before" | "at">) {
  const since = before[key] === print ? (before[`${key} since`] ?? null) : null;
  return { unchangedSince: since, prints: { [key]: print, [`${key} since`]: since ?? at.toISOString() } };
}

function readPart(content: DigestContent, work: Work): Promise<Part> {
  switch (content.kind) {
    case "report":
      return readReport(content, work, { kind: content.report, period: content.period });
    case "question":
      return readAnswer(content, work);
    case "site-changes":
      return readSite(content, work);
    case "approvals":
      return readApprovals(work);
    case "cost": {
      const kind = work.parts.costReport;
      if (kind === null) throw new Fault("not-found", sentences.noCost[work.digest.language]);
      return readReport(content, work, { kind, period: "" });
    }
  }
}

async function readReport(
  content: DigestContent,
  work: Work,
  wanted: Pick<ReportRequest, "kind" | "period">,
): Promise<Part> {
  const { parts, digest, owner, audience } = work;
  const now = parts.clock.now().toISOString();
  const report = await parts.report({ ...wanted, language: digest.language, now, audience }, owner);
  const figures = report.figures.map(({ key, value, provenance }) => [key, value, provenance.dataHash]);
  const print = fingerprint([
    report.window,
    report.table.columns,
    report.table.rows.map(({ label }) => label),
    figures,
  ]);
  const { unchangedSince, prints } = standing(keyOf(content), print, work);
  return {
    section: { kind: "report", report, unchangedSince, staleSince: staleSince(report.freshUntil, work) },
    prints,
  };
}

/** The last day with data when nothing has come in for a whole rhythm; null when the data are fresh. */
function staleSince(freshUntil: string, { digest, at }: Pick<Work, "digest" | "at">): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(freshUntil)?.[0];
  const next = nextOccurrence(digest, at);
  const after = next === null ? null : nextOccurrence(digest, next.at);
  if (day === undefined || next === null || after === null) return null;
  const rhythm = after.at.getTime() - next.at.getTime();
  return day < localDayOf(new Date(at.getTime() - rhythm), digest.timeZone) ? day : null;
}

async function readAnswer(content: Extract<DigestContent, { kind: "question" }>, work: Work): Promise<Part> {
  const { parts, digest, audience, occasion } = work;
  const conversation = `digest:${digest.id}:${occasion}`;
  const key = `${conversation}:${keyOf(content)}`;
  const handled = await parts.ask({
    ...{ text: content.text, person: digest.owner, audience, key, language: digest.language },
    origin: { surface: "slack", conversation },
  });
  const id = handled.kind === "answered" ? handled.turn.id : handled.turn;
  const turn = handled.kind === "answered" ? handled.turn : await parts.turn(id);
  const sentence = handled.kind === "failed" ? handled.sentence : sentences.unread[digest.language];
  if (turn?.answer === undefined || turn.answer.outcome === "failed")
    return {
      section: { kind: "failed", title: contentName(content, digest.language), sentence, turn: id },
      prints: unread(content, work, null).prints,
    };
  const { answer } = turn;
  const print = fingerprint([answer.outcome, answer.text]);
  const { unchangedSince, prints } = standing(keyOf(content), print, work);
  // Only an answer that rests on data can be the same as before.
  const rests = answer.outcome === "answered" && answer.citations.length + answer.figures.length > 0;
  return {
    section: { kind: "answer", question: content.text, turn, unchangedSince: rests ? unchangedSince : null },
    prints,
  };
}

async function readSite(content: DigestContent, work: Work): Promise<Part> {
  const { parts, digest, owner, before } = work;
  const { language } = digest;
  const outcome = await parts.sitePages(owner, language);
  if (outcome.kind !== "ran") {
    const code = outcome.kind === "failed" || outcome.kind === "refused" ? ` (${outcome.code})` : "";
    const failed = unread(content, work, null);
    return {
      section: {
        ...failedSection(contentName(content, language)),
        sentence: `${sentences.noSite[language]}${code}`,
      },
      prints: failed.prints,
    };
  }
  const { pages } = readLook(outcome.output);
  const key = keyOf(content);
  const kept = Object.entries(before).flatMap(([name, print]) =>
    name.startsWith(`${key} /`) ? [[name.slice(key.length + 1), print] as const] : [],
  );
  const { lines, changed } = siteLines(pages, kept.length === 0 ? null : Object.fromEntries(kept), language);
  const looks = Object.fromEntries(
    Object.entries(printsOf(pages)).map(([path, print]) => [`${key} ${path}`, print]),
  );
  const { unchangedSince, prints } = standing(key, fingerprint(pages), work);
  return {
    section: {
      kind: "lines",
      title: contentName(content, language),
      lines,
      unchangedSince: changed ? null : unchangedSince,
    },
    prints: { ...prints, ...looks },
  };
}

const failedSection = (title: string) => ({ kind: "failed", title, turn: null }) as const;

/** Whether a person asked for it or may decide it. */
function concerns({ proposal: { asker, approverRoles } }: ProposalCard, person: Person | null): boolean {
  return asker === person?.id || approverRoles.some((role) => person?.roles.includes(role));
}

/** In a channel only what was asked for there; to a person what concerns them, and in a preview its viewer too. */
async function readApprovals({ parts, digest, viewer }: Work): Promise<Part> {
  const { target } = digest;
  const person = target.kind === "person" ? await parts.person(UserId.parse(target.id)) : null;
  const reader = viewer ?? person;
  const cards = (await parts.openCards()).filter((card) =>
    target.kind === "channel"
      ? parts.places.placeOf(card.conversation)?.here?.id === target.id
      : concerns(card, person) && concerns(card, reader),
  );
  const seen = await Promise.all(cards.map((card) => parts.revealCard(card, reader?.id ?? null)));
  const waiting = seen.map(({ proposal, approverNames }): WaitingApproval => ({
    proposal: proposal.id,
    title: proposal.preview.title,
    asker: proposal.asker,
    until: proposal.expiresAt,
    approverNames,
  }));
  return { section: { kind: "approvals", waiting }, prints: {} };
}

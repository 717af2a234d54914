// Shares what was answered to one person alone: guard out once more, with the readers of the thread as the audience.
import type { Bilingual } from "../core/language.ts";
import type { UserId } from "../core/ids.ts";
import { DocumentId } from "../core/ids.ts";
import type { Audience, Person } from "../core/person.ts";
import type { Clock, Knowledge, Policy } from "../core/ports.ts";
import { entitiesOf, readingFacts } from "../core/reading.ts";
import type { Segment } from "../core/segment.ts";
import type { ShareDesk } from "../core/share-desk.ts";
import type { AuditLog, Directory, TurnStore } from "../core/state-ports.ts";
import type { Ask, Turn } from "../core/turn.ts";
import { turnIdOf } from "../core/turn-key.ts";
import { rememberTurn } from "./history.ts";
import type { GraphParts } from "../graph/parts.ts";
import { clearedAnswer } from "../graph/reply.ts";
import { moderationFlags } from "../guard/moderation.ts";

export interface ShareParts {
  readonly turns: TurnStore;
  readonly directory: Pick<Directory, "person">;
  readonly policy: Policy;
  readonly knowledge: Pick<Knowledge, "document">;
  readonly audit: Pick<AuditLog, "append">;
  readonly clock: Clock;
  readonly clear: GraphParts["clear"];
}

const sentences = {
  gone: {
    de: "Diese Antwort ist nicht mehr gespeichert; frag bitte noch einmal.",
    en: "This answer is no longer stored; please ask again.",
  },
  foreign: {
    de: "Teilen kann nur, wer die Antwort bekommen hat.",
    en: "Only the person who got the answer can share it.",
  },
  already: { de: "Diese Antwort ist hier schon geteilt.", en: "This answer has already been shared here." },
  nothing: {
    de: "Davon dürfen hier nicht alle etwas lesen; ich kann es deshalb nicht teilen. In einem kleineren Kreis geht es vielleicht.",
    en: "Not everybody here may read any of it, so I cannot share it. It may be possible in a smaller circle.",
  },
} as const satisfies Record<string, Bilingual>;

/** Documents that a segment was made from, cited or not. */
function documentsOf(segment: Segment, { contributions }: Turn): string[] {
  const cited = "citations" in segment ? segment.citations : [];
  const citations = contributions.flatMap((one) => one.citations).filter(({ id }) => cited.includes(id));
  const origins = segment.label?.origins ?? [];
  return [
    ...citations.map(({ document }) => document),
    ...origins.flatMap((origin) => /^(?:library|page):(.+)$/u.exec(origin)?.[1] ?? []),
  ];
}

export function createShare(parts: ShareParts): ShareDesk {
  /** Rights may have changed since the answer was made: what counts is who may read the document now. */
  const readableNow = async (id: string, by: Person, { groups }: Audience): Promise<boolean> => {
    const found = await parts.knowledge.document(DocumentId.parse(id));
    if (found === null) return false;
    const facts = readingFacts(found, { readers: groups, about: entitiesOf(found) });
    return parts.policy.decide(by, "read-source", found.kind, facts).kind === "allow";
  };

  /** Ids of segments that lean on something that not all may read. */
  const closedTo = async (audience: Audience, turn: Turn, by: Person): Promise<Set<string>> => {
    const draft = turn.drafts.at(-1)?.segments ?? [];
    const known = new Map<string, boolean>();
    const closed = new Set<string>();
    for (const segment of draft)
      for (const id of documentsOf(segment, turn)) {
        const open = known.get(id) ?? (await readableNow(id, by, audience));
        known.set(id, open);
        if (!open) closed.add(segment.id);
      }
    return closed;
  };

  const judge = async (turn: Turn, by: Person, ask: Ask) => {
    const draft = turn.drafts.at(-1);
    if (draft === undefined) return null;
    const { verdict, segments } = parts.clear(draft, turn.contributions, ask, moderationFlags(turn.cleared));
    const closed = await closedTo(ask.audience, turn, by);
    const kept = segments.filter(({ id }) => !closed.has(id));
    if (verdict.kind === "refused" || !kept.some(({ kind }) => kind !== "notice")) return null;
    if (closed.size === 0) return { verdict, segments: kept };
    const flag = { guard: "readers", code: "not-for-all", detail: "not everybody here may read it" };
    const before = verdict.kind === "changed" ? verdict.removed : [];
    const flags = [...verdict.flags, flag];
    const removed = [...new Set([...before, ...closed])];
    return { verdict: { kind: "changed" as const, flags, removed }, segments: kept };
  };

  const shared = async (turn: Turn, by: Person, audience: Audience): Promise<Turn | null> => {
    const { surface, conversation } = turn.ask.origin;
    const ask: Ask = { ...turn.ask, audience, origin: { surface, conversation } };
    const clearance = await judge(turn, by, ask);
    if (clearance === null) return null;
    const { verdict: cleared } = clearance;
    const made = { ...turn, id: shareId(turn), ask, cleared, proposals: [], decisions: [], receipts: [] };
    return { ...made, answer: clearedAnswer(made, clearance) };
  };

  return {
    async share({ turn: id, by, audience }) {
      const turn = (await parts.turns.load(id))?.turn;
      const person = await parts.directory.person(by);
      const refused = (why: keyof typeof sentences) =>
        ({ kind: "refused", sentence: sentences[why][person?.language ?? "en"] }) as const;
      if (turn?.answer === undefined) return refused("gone");
      if (person === null || !isReader(turn, by)) return refused("foreign");
      if ((await parts.turns.load(shareId(turn))) !== null) return refused("already");
      const made = await shared(turn, person, audience);
      if (made === null) return refused("nothing");
      await parts.turns.save(made, "finished");
      await rememberTurn(parts.turns, made);
      const removed = made.cleared?.kind === "changed" ? made.cleared.removed.length : 0;
      await parts.audit.append({
        ...{ at: parts.clock.now().toISOString(), event: "answer-shared", actor: { person: by } },
        ...{ subject: turn.id, body: { as: made.id, removed } },
      });
      return { kind: "shared", turn: made };
    },
  };
}

const shareId = ({ id }: Pick<Turn, "id">) => turnIdOf(`share:${id}`);
const isReader = ({ ask }: Turn, by: UserId): boolean => ask.origin.reader === by && ask.person.id === by;

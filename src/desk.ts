// What a surface may ask. Takes requests in, masks them, runs one Turn at a time per conversation, catches the unforeseen.
import { createApprovals, type ApprovalParts } from "./desk-approvals.ts";
import { createCheck, type CheckParts } from "./desk/check-text.ts";
import { createFeedback, type FeedbackParts } from "./desk/feedback.ts";
import { createShare, type ShareParts } from "./desk/share.ts";
import { attachmentsOf, type AttachmentParts } from "./desk-attachments.ts";
import { createLanes } from "./desk-lanes.ts";
import type { Desk, DeskEvent, Handled, JoinedDesks, Progress, Request } from "./core/desk.ts";
import { restrictedRead } from "./core/audit-entries.ts";
import { Fault } from "./core/errors.ts";
import { fingerprint } from "./core/fingerprint.ts";
import type { TurnId, UserId } from "./core/ids.ts";
import { turnIdOf } from "./core/turn-key.ts";
import type { Language } from "./core/language.ts";
import type { Person } from "./core/person.ts";
import type { Knowledge, Log } from "./core/ports.ts";
import type { Pseudonyms, Reader } from "./core/pseudonyms.ts";
import type { ToolRuns, Tracer } from "./core/state-ports.ts";
import type { ReportDesk } from "./core/report-desk.ts";
import type { Turn } from "./core/turn.ts";
import { createChannelDesk, type ChannelDeskParts } from "./desk-channels.ts";
import { createEntry, type EntryParts } from "./desk-entry.ts";
import { endingWith, readHistory, rememberTurn } from "./desk/history.ts";
import { entitiesOf, readingFacts } from "./core/reading.ts";

export interface DeskParts
  extends
    ApprovalParts,
    Omit<EntryParts, "turns" | "channels" | "pseudonyms">,
    Omit<ChannelDeskParts, "audit">,
    Pick<FeedbackParts, "feedbackStore">,
    Pick<ShareParts, "clear">,
    Pick<CheckParts, "runCheck">,
    AttachmentParts {
  readonly pseudonyms: Pick<Pseudonyms, "ask" | "cover" | "reveal">;
  readonly knowledge: Pick<Knowledge, "document">;
  readonly tracer: Tracer;
  readonly runs: ToolRuns;
  readonly log: Log;
  /** Whether a person may read personal data at all; missing: everybody may read what is theirs. */
  mayReadPersonalData?(person: Person): boolean;
  readonly reports: ReportDesk;
  /** Runs a kept tool run again and returns the hash of its output now. */
  rerun(run: string): Promise<{ readonly before: string; readonly after: string }>;
}

type OnProgress = (progress: Progress) => void;

const apology = {
  de: (turn: string) =>
    `Da ist bei mir etwas schiefgegangen; es ist nichts verändert worden. Wenn es wieder passiert, nenne bitte diese Nummer: ${turn}.`,
  en: (turn: string) =>
    `Something went wrong on my side; nothing was changed. If it happens again, please quote this number: ${turn}.`,
} as const;

export interface OpenDesk extends Omit<Desk, keyof JoinedDesks> {
  /** Picks up what a crash cut off, then watches for expiry. */
  start(): Promise<void>;
  /** Tells every surface. */
  publish(event: DeskEvent): void;
  /** Waits for running Turns, at most `seconds`. */
  stop(seconds: number): Promise<void>;
}

export function createDesk(parts: DeskParts): OpenDesk {
  const approvals = createApprovals(parts);
  const { open, personOf } = createEntry(parts);
  const lanes = createLanes();
  const inHand = new Set<TurnId>();
  const listeners = new Set<(event: DeskEvent) => void>();
  const now = () => parts.clock.now().toISOString();
  const tell = (event: DeskEvent) => listeners.forEach((listener) => listener(event));
  let watch: NodeJS.Timeout | undefined;

  /** Null is everybody whom the answer was for: in a channel only what all of them may read. */
  const readerOf = async ({ ask }: Pick<Turn, "ask">, reader: UserId | null): Promise<Reader> => {
    if (reader === null)
      return ask.audience.kind === "channel"
        ? { person: null, groups: ask.audience.groups }
        : readerOf({ ask }, ask.person.id);
    const person = await personOf(reader, ask.language);
    const may = parts.mayReadPersonalData?.(person) ?? true;
    return { person: may ? reader : null, groups: may ? person.groups : [] };
  };

  const drive = async (
    turn: Turn,
    options: { onProgress?: OnProgress; signal?: AbortSignal },
  ): Promise<Turn> => {
    await parts.turns.save(turn, "running");
    const startedAt = parts.clock.now();
    const run = await parts.runTurn.run(turn, options);
    await approvals.withdrawStrays(run.turn);
    await parts.turns.save(run.turn, run.waiting ? "waiting" : "finished");
    if (!run.waiting) await parts.runTurn.forget(run.turn.id);
    await rememberTurn(parts.turns, run.turn);
    const milliseconds = parts.clock.now().getTime() - startedAt.getTime();
    const outcome = run.turn.answer?.outcome ?? "none";
    const { surface } = turn.ask.origin;
    parts.tracer.record({
      turn: turn.id,
      stage: "turn",
      name: "turn",
      startedAt: startedAt.toISOString(),
      milliseconds,
      attributes: { outcome, waiting: run.waiting, surface },
    });
    await parts.audit.append({
      at: now(),
      event: "turn-answered",
      actor: { person: turn.ask.person.id },
      subject: turn.id,
      body: { outcome, waiting: run.waiting, surface },
    });
    return run.turn;
  };

  /** The Turn as it is queued; null when this message was answered before. */
  const enter = async (request: Request, id: TurnId, tellOpened: (turn: Turn) => void) => {
    if ((await parts.turns.load(id)) !== null) return null;
    const turn = await open(request, id);
    await parts.turns.save(turn, "queued");
    tellOpened(turn);
    return turn;
  };

  const driveNow = async (
    turn: Turn,
    request: Pick<Request, "history" | "files" | "about">,
    { onProgress, signal }: { onProgress: OnProgress | undefined; signal: AbortSignal | undefined },
  ): Promise<Turn> => {
    const { ask } = turn;
    // History as it is when the Turn's time has come, not when it was queued.
    const read = request.history === undefined ? await readHistory(parts.turns, ask.origin) : ask.history;
    const told =
      request.about === undefined
        ? read
        : await endingWith(parts.turns, read, { ...ask, about: request.about });
    const options = {
      ...(onProgress === undefined ? {} : { onProgress }),
      ...(signal === undefined ? {} : { signal }),
    };
    const attachments = await attachmentsOf(parts, request, turn);
    return drive({ ...turn, ask: { ...ask, history: told, attachments } }, options);
  };

  const failed = async (
    turn: Turn | null,
    id: TurnId,
    language: Language,
    error: unknown,
  ): Promise<Handled> => {
    const code = error instanceof Fault ? error.code : "unforeseen";
    parts.log(code === "cancelled" ? "info" : "error", "turn-failed", {
      turn: id,
      code,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    if (turn !== null) {
      await parts.turns.save(turn, "failed").catch(() => undefined);
      await approvals.withdrawStrays(turn).catch(() => undefined);
      await parts.runTurn.forget(turn.id).catch(() => undefined);
    }
    return { kind: "failed", turn: id, sentence: apology[language](id) };
  };

  return {
    ...approvals,
    ...parts.reports,
    ...createChannelDesk(parts),
    ...createFeedback(parts),
    ...createShare(parts),
    ...createCheck(parts),
    async handle(request, onProgress, signal) {
      const id = turnIdOf(request.key);
      // Taken at once: a message may be delivered twice in the same moment.
      if (inHand.has(id)) return { kind: "duplicate", turn: id };
      inHand.add(id);
      const lane = request.origin.conversation;
      const waits = lanes.busy(lane);
      const entering = enter(request, id, (turn) => {
        onProgress?.({ kind: "opened", turn: id, language: turn.ask.language });
        if (waits) onProgress?.({ kind: "queued", turn: id });
      });
      try {
        // The place in the lane is taken before anything is waited for: masking a long message must not cost it.
        const running = lanes.run(lane, async () => {
          const turn = await entering;
          return turn === null ? null : driveNow(turn, request, { onProgress, signal });
        });
        const known = (await entering.catch(() => undefined)) === null;
        const answered = known ? null : await running;
        return answered === null ? { kind: "duplicate", turn: id } : { kind: "answered", turn: answered };
      } catch (error) {
        const turn = await entering.catch(() => null);
        const cause = signal?.aborted === true ? new Fault("cancelled", "the request was taken back") : error;
        return failed(turn, id, turn?.ask.language ?? request.language ?? "en", cause);
      } finally {
        inHand.delete(id);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    publish: tell,
    async start() {
      for (const { card, followUp } of await approvals.finishCutOff())
        tell({ kind: "card-changed", card, followUp });
      // The surface hears already: what it has brought since is being answered, and was not cut off.
      const heardBefore = new Set(inHand);
      for (const { turn } of await parts.turns.inState(["queued", "running"])) {
        if (heardBefore.has(turn.id) || inHand.has(turn.id)) continue;
        const lane = turn.ask.origin.conversation;
        void lanes
          .run(lane, () => drive(turn, {}))
          .then((answered) => tell({ kind: "answered", turn: answered }))
          .catch((error: unknown) => failed(turn, turn.id, turn.ask.language, error));
      }
      const look = () =>
        void approvals
          .expireDue()
          .then((cards) => cards.forEach((card) => tell({ kind: "card-changed", card, followUp: null })))
          .catch((error: unknown) => parts.log("warn", "expiry-failed", { error: String(error) }));
      watch = setInterval(look, 30_000);
      watch.unref();
      look();
    },
    async stop(seconds) {
      clearInterval(watch);
      await Promise.race([
        lanes.idle(),
        new Promise((resolve) => setTimeout(resolve, seconds * 1000).unref()),
      ]);
    },
    turn: async (id) => (await parts.turns.load(id))?.turn ?? null,
    async trace(id) {
      const found = await parts.turns.load(id);
      return found === null ? null : { turn: found.turn, spans: await parts.tracer.spans(id) };
    },
    async document(id, reader) {
      const found = await parts.knowledge.document(id);
      const person = await personOf(reader, "en");
      if (found === null) return null;
      const facts = readingFacts(found, { readers: person.groups, about: entitiesOf(found) });
      if (parts.policy.decide(person, "read-source", found.kind, facts).kind === "deny") return null;
      if (!found.groups.includes("everyone"))
        await parts.audit.append(restrictedRead(reader, "document", { at: now(), documents: [found.id] }));
      return found;
    },
    async figure(turn, figure) {
      const found = (await parts.turns.load(turn))?.turn;
      const run = found?.contributions.flatMap((one) => one.figures).find((one) => one.id === figure)
        ?.provenance.run;
      return found === undefined || run === undefined
        ? null
        : { turn: found, run: await parts.runs.load(run) };
    },
    async recompute(run) {
      const { before, after } = await parts.rerun(run);
      return { same: before === after, before, after };
    },
    async reveal(turn, value, reader) {
      const found = (await parts.turns.load(turn))?.turn;
      if (found === undefined) return value;
      const { conversation } = found.ask.origin;
      const shown = await parts.pseudonyms.reveal(value, conversation, await readerOf(found, reader));
      if (reader !== null && fingerprint(shown) !== fingerprint(value))
        await parts.audit.append(restrictedRead(reader, "vault", { at: now(), turn }));
      return shown;
    },
    async revealCard(card, reader) {
      const found = (await parts.turns.load(card.proposal.turn))?.turn;
      if (found === undefined) return card;
      const decides = reader === null ? false : await approvals.mayDecide(card.proposal, reader);
      // Whoever decides must see what is decided: the asker's own values too.
      const asAsker = decides ? await readerOf(found, card.proposal.asker) : null;
      const { conversation } = found.ask.origin;
      const own = await parts.pseudonyms.reveal(card, conversation, await readerOf(found, reader));
      return asAsker === null ? own : parts.pseudonyms.reveal(own, conversation, asAsker);
    },
    person: (id) => parts.directory.person(id),
  };
}

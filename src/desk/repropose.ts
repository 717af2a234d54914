// Changing a proposal: the form over its arguments, and the new proposal that takes its place.
import type { Desk } from "#src/core/desk.ts";
import { editForm, readEdits } from "#src/core/edit-form.ts";
import { AssignmentId, type ProposalId, type UserId } from "#src/core/ids.ts";
import type { Bilingual, Language } from "#src/core/language.ts";
import type { Person } from "#src/core/person.ts";
import type { SpecialistId } from "#src/core/plan.ts";
import type { Clock } from "#src/core/ports.ts";
import type { Proposal } from "#src/core/proposal.ts";
import type { ReproposeDesk, Reproposed } from "#src/core/repropose.ts";
import type { Directory, Ledger, TurnStore } from "#src/core/state-ports.ts";
import type { AnyTool } from "#src/core/tool.ts";
import type { ToolOutcome } from "#src/core/tool-outcome.ts";
import { Turn, type Ask } from "#src/core/turn.ts";
import { editTurn, isOver, withdrawn } from "../desk-approvals.ts";

export interface ReproposeParts {
  readonly desk: Pick<Desk, "decide" | "card" | "mayDecide" | "reveal">;
  readonly ledger: Ledger;
  readonly turns: TurnStore;
  readonly directory: Directory;
  readonly tools: ReadonlyMap<string, AnyTool>;
  readonly clock: Clock;
  /** Through the gate, as this person's own words. */
  propose(edited: {
    readonly turn: Turn;
    readonly assignment: AssignmentId;
    readonly specialist: SpecialistId;
    readonly tool: string;
    readonly input: unknown;
    readonly replaces: ProposalId;
    readonly dryRun: boolean;
  }): Promise<ToolOutcome>;
}

const sentences = {
  gone: { de: "Diesen Vorschlag gibt es nicht (mehr).", en: "There is no such proposal (any more)." },
  decided: {
    de: "Darüber ist schon entschieden worden; ändern lässt es sich nicht mehr.",
    en: "This has already been decided; it can no longer be changed.",
  },
  "wrong-hash": {
    de: "Die Karte zeigt einen anderen Stand als gespeichert; bitte öffne sie noch einmal.",
    en: "The card shows another state than the one stored; please open it again.",
  },
  "no-right": {
    de: "Ändern darf den Vorschlag nur, wer ihn angefragt hat oder freigeben darf.",
    en: "Only whoever asked for it or may approve it may change the proposal.",
  },
  undo: {
    de: "Ein Zurücknehmen lässt sich nicht ändern, nur freigeben oder ablehnen.",
    en: "Taking something back cannot be changed, only approved or rejected.",
  },
  forgotten: {
    de: "Die ursprüngliche Anfrage ist nicht mehr gespeichert; bitte stell sie neu.",
    en: "The original request is no longer stored; please ask again.",
  },
  nothing: {
    de: "Du hast nichts geändert; der Vorschlag bleibt, wie er ist.",
    en: "You changed nothing; the proposal stays as it is.",
  },
  proposed: {
    de: "Neu vorgelegt: Die geänderte Karte steht im Thread, die alte gilt nicht mehr.",
    en: "Proposed anew: the changed card is in the thread, the old one is no longer valid.",
  },
  refused: { de: "So geht es nicht: ", en: "That does not work: " },
} as const satisfies Record<string, Bilingual>;

const isRefusal = (value: Bilingual | Found): value is Bilingual => "de" in value;

interface Found {
  readonly proposal: Proposal;
  readonly tool: AnyTool;
  readonly ask: Ask;
  readonly person: Person;
  readonly open: boolean;
}

export function createRepropose(parts: ReproposeParts): ReproposeDesk {
  const { ledger, turns, directory, tools, desk } = parts;

  /** The proposal with everything that an edit needs, or why there is none. */
  const find = async (id: ProposalId, by: UserId): Promise<Bilingual | Found> => {
    const stored = await ledger.proposal(id);
    const person = await directory.person(by);
    const tool = tools.get(stored?.proposal.tool ?? "");
    if (stored === null || tool === undefined) return sentences.gone;
    const { proposal, state } = stored;
    if (person === null || !(proposal.asker === by || (await desk.mayDecide(proposal, by))))
      return sentences["no-right"];
    if (proposal.effect === "undo") return sentences.undo;
    if (state !== "open" && !isOver(state)) return sentences.decided;
    // Made anew already: two of one wish could both take effect.
    if (((await desk.card(id))?.replacedBy ?? null) !== null) return sentences.decided;
    const ask = (await turns.load(proposal.turn))?.turn.ask;
    return ask === undefined ? sentences.forgotten : { proposal, tool, ask, person, open: state === "open" };
  };

  const argumentsFor = async ({ proposal }: Found, by: UserId): Promise<unknown> => {
    const stored: unknown = JSON.parse(proposal.arguments);
    return desk.reveal(proposal.turn, stored, by);
  };

  const languageFor = async (by: UserId): Promise<Language> => (await directory.person(by))?.language ?? "en";

  /** The editor's own Turn, in the conversation of the first: they count as the asker. */
  const turnFor = ({ proposal, ask, person }: Found): Turn =>
    Turn.parse({
      id: editTurn(proposal.id),
      ask: {
        ...ask,
        ...{ text: proposal.tool, person: { ...person, name: person.id }, history: [], masked: [] },
        ...{ length: proposal.tool.length, at: parts.clock.now().toISOString() },
        // Also the one reader, where the first was for one person alone.
        origin: { ...ask.origin, surface: "direct" },
      },
    });

  /** A new one stands when the old one is out of the way; when somebody decided it meanwhile, the new one goes. */
  const replace = async (found: Found, fresh: Proposal, turn: Turn): Promise<boolean> => {
    const { proposal, person, open } = found;
    const before = await turns.load(turn.id);
    const proposals = [...(before?.turn.proposals ?? []).filter(({ id }) => id !== fresh.id), fresh];
    if (open) {
      const { outcome } = await desk.decide({
        ...{ proposal: proposal.id, hash: proposal.hash, kind: "reject", by: person.id },
        replacedBy: fresh.id,
      });
      if (outcome.kind !== "claimed" && outcome.kind !== "expired") {
        const late = { proposal: fresh.id, hash: fresh.hash, kind: "reject", by: person.id } as const;
        await desk.decide({ ...late, reason: withdrawn });
        return false;
      }
    }
    await turns.save({ ...turn, proposals }, "waiting");
    return true;
  };

  const refused = (sentence: string): Reproposed => ({ kind: "refused", sentence });

  return {
    async editForm(id, by) {
      const found = await find(id, by);
      const language = await languageFor(by);
      if (isRefusal(found)) return { kind: "refused", sentence: found[language] };
      const { proposal, tool } = found;
      const form = editForm(tool.input, await argumentsFor(found, by), language);
      const { hash, preview } = proposal;
      return { kind: "form", form: { proposal: id, hash, title: preview.title, language, ...form } };
    },
    async repropose({ proposal: id, hash, by, values }) {
      const found = await find(id, by);
      const language = await languageFor(by);
      if (isRefusal(found)) return refused(found[language]);
      const { proposal, tool, open, ask } = found;
      if (proposal.hash !== hash) return refused(sentences["wrong-hash"][language]);
      const read = readEdits(tool.input, await argumentsFor(found, by), { edits: values, language });
      if (read.kind === "invalid") return read;
      // What has run out may be proposed again as it is.
      if (read.changed.length === 0 && open) return refused(sentences.nothing[language]);
      const turn = turnFor(found);
      const outcome = await parts.propose({
        ...{ turn, tool: tool.name, input: read.value, replaces: id, dryRun: proposal.dryRun },
        assignment: AssignmentId.parse(`edit.${proposal.id.slice(0, 8)}.${turn.ask.at}`),
        specialist: specialistOf(ask),
      });
      if (outcome.kind === "refused" || outcome.kind === "failed") {
        const [first = ""] = read.changed;
        const sentence = `${sentences.refused[language]}${outcome.reason}`;
        return first === "" ? refused(sentence) : { kind: "invalid", errors: { [first]: sentence } };
      }
      if (outcome.kind !== "proposed") return refused(sentences.gone[language]);
      if (!(await replace(found, outcome.proposal, turn))) return refused(sentences.decided[language]);
      const card = await desk.card(outcome.proposal.id);
      if (card === null) return refused(sentences.gone[language]);
      return { kind: "proposed", card, before: await desk.card(id), sentence: sentences.proposed[language] };
    },
  };
}

/** An edit is nobody's work but the person's; the log wants a name of the house beside it. */
function specialistOf({ history }: Ask): SpecialistId {
  return history.flatMap(({ specialists }) => specialists).at(-1) ?? "copywriter";
}

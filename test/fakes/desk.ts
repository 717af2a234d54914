// A scripted desk: answers what the test says, remembers what it was asked, and answers a key once like the real one.
import { unconfigured } from "#src/core/channel-settings.ts";
import type { Decided, Desk, Handled, Progress, ProposalCard, Request } from "#src/core/desk.ts";
import type { FeedbackWish } from "#src/core/feedback.ts";
import { TurnId, UserId } from "#src/core/ids.ts";
import type { Person } from "#src/core/person.ts";
import { readReportOrder } from "#src/core/report-order.ts";
import type { Report } from "#src/core/report.ts";
import type { Turn } from "#src/core/turn.ts";
import { reportsWith } from "#src/reports/registry.ts";

export interface DeskScript {
  answer(
    request: Request,
    tell: (progress: Progress) => void,
    signal: AbortSignal | undefined,
  ): Promise<Handled>;
  decide?: (decision: Parameters<Desk["decide"]>[0]) => Promise<Decided>;
  proposeUndo?: Desk["proposeUndo"];
  report?: Desk["report"];
  mayReport?: Desk["mayReport"];
  reportTrace?: Desk["reportTrace"];
  reveal?: Desk["reveal"];
  share?: Desk["share"];
  checkText?: Desk["checkText"];
  digests?: Partial<Desk["digests"]>;
  channel?: Desk["channel"];
  setUpChannel?: Desk["setUpChannel"];
  people?: readonly Person[];
  cards?: readonly ProposalCard[];
  home?: Desk["home"];
  facts?: Partial<Desk["facts"]>;
  editForm?: Desk["editForm"];
  repropose?: Desk["repropose"];
}

export interface FakeDesk extends Desk {
  readonly requests: Request[];
  readonly decisions: Parameters<Desk["decide"]>[0][];
  readonly turns: Map<string, Turn>;
  readonly feedbacks: FeedbackWish[];
}

const notScripted = (name: string) => (): Promise<never> =>
  Promise.reject(new Error(`${name} is not scripted`));

const kinds = reportsWith({ has: () => true });
const noDigests: Desk["digests"] = {
  timeZone: "Europe/Berlin",
  list: async () => [],
  find: async () => null,
  fromWords: notScripted("digests.fromWords"),
  rhythm: () => ({ kind: "wrong", sentence: { de: "nicht vorgesehen", en: "not scripted" } }),
  save: notScripted("digests.save"),
  preview: notScripted("digests.preview"),
  activate: notScripted("digests.activate"),
  pause: notScripted("digests.pause"),
  resume: notScripted("digests.resume"),
  runNow: notScripted("digests.runNow"),
  remove: notScripted("digests.remove"),
  resolve: notScripted("digests.resolve"),
};

const notScriptedNow = (name: string) => (): never => {
  throw new Error(`${name} is not scripted`);
};

export function createFakeDesk(script: DeskScript): FakeDesk {
  const answered = new Map<string, TurnId>();
  const requests: Request[] = [];
  const decisions: Parameters<Desk["decide"]>[0][] = [];
  const turns = new Map<string, Turn>();
  const feedbacks: FeedbackWish[] = [];
  const report: (...asked: Parameters<Desk["report"]>) => Promise<Report> =
    script.report ?? notScripted("report");
  return {
    digests: { ...noDigests, ...script.digests },
    requests,
    decisions,
    turns,
    feedbacks,
    async feedback(wish) {
      feedbacks.push(wish);
      return { kept: true, sentence: "Danke, das ist vermerkt." };
    },
    feedbackCounts: notScripted("feedbackCounts"),
    checkText: script.checkText ?? notScripted("checkText"),
    share: script.share ?? notScripted("share"),
    subscribe: () => () => undefined,
    async handle(request, onProgress = () => undefined, signal) {
      const known = answered.get(request.key);
      if (known !== undefined) return { kind: "duplicate", turn: known };
      answered.set(request.key, TurnId.parse(`turn-${answered.size + 1}`));
      requests.push(request);
      const handled = await script.answer(request, onProgress, signal);
      if (handled.kind === "answered") turns.set(handled.turn.id, handled.turn);
      return handled;
    },
    async decide(decision) {
      decisions.push(decision);
      return (script.decide ?? notScripted("decide"))(decision);
    },
    proposeUndo: script.proposeUndo ?? notScripted("proposeUndo"),
    channel: script.channel ?? (async () => unconfigured),
    channels: async () => [],
    setUpChannel: script.setUpChannel ?? notScripted("setUpChannel"),
    mayDecide: async ({ approverRoles }, by) =>
      script.people?.some(
        ({ id, roles }) => id === by && roles.some((role) => approverRoles.includes(role)),
      ) === true,
    editForm: script.editForm ?? notScripted("editForm"),
    repropose: script.repropose ?? notScripted("repropose"),
    requestExport: notScripted("requestExport"),
    home: script.home ?? notScripted("home"),
    facts: {
      status: async () => [],
      capabilities: async () => [],
      knowledge: async () => ({ documents: 0, newest: null, expired: 0 }),
      models: async () => ({ configured: [], resting: false }),
      listedModels: () => [],
      limits: notScriptedNow("limits"),
      seesCost: async () => false,
      usage: notScripted("usage"),
      privacy: async () => [],
      ...script.facts,
    },
    card: async (id) => script.cards?.find((card) => card.proposal.id === id) ?? null,
    cards: async ({ open }) => (script.cards ?? []).filter((card) => !open || card.state === "open"),
    report,
    reportKinds: () => kinds,
    readReportOrder: (words, language) =>
      readReportOrder(words, {
        kinds,
        language,
        now: new Date("2026-11-24T09:00:00Z"),
        timeZone: "Europe/Berlin",
      }),
    mayReport: script.mayReport ?? (async () => ({ kind: "allow" })),
    reportTrace: script.reportTrace ?? (async () => null),
    turn: async (id) => turns.get(id) ?? null,
    trace: async () => null,
    document: async () => null,
    figure: async () => null,
    recompute: notScripted("recompute"),
    reveal: script.reveal ?? (async (_turn, value) => value),
    revealCard: async (card) => card,
    person: async (id) => script.people?.find((person) => person.id === id) ?? null,
  };
}

export const mara: Person = {
  id: UserId.parse("U0MARA"),
  name: "Mara Lindqvist",
  roles: ["marketer"],
  groups: ["marketing"],
  language: "de",
};
export const jonas: Person = {
  id: UserId.parse("U0JONAS"),
  name: "Jonas Petersen",
  roles: ["lead"],
  groups: ["marketing", "finance"],
  language: "de",
};
export const emily: Person = {
  id: UserId.parse("U0EMILY"),
  name: "Emily Carter",
  roles: ["marketer"],
  groups: ["marketing"],
  language: "en",
};

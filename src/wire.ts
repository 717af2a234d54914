// Builds every port once; the only place that knows all of them; closes them in reverse.
import { join } from "node:path";
import { roster } from "#agents/roster.ts";
import { registry } from "#tools/registry.ts";
import type { Agent } from "./core/agent.ts";
import type { DigestStore } from "./core/digest.ts";
import type { InstallationStore } from "./core/installation.ts";
import type { Intake } from "./core/intake.ts";
import type { Clock, EmbeddingModel, Log, Models, Policy } from "./core/ports.ts";
import type { Directory, Ledger, Tracer } from "./core/state-ports.ts";
import { Preview } from "./core/proposal.ts";
import type { AnyTool } from "./core/tool.ts";
import type { OpenAudit } from "./audit/open-audit.ts";
import { brand as demoBrand } from "./demo/company.ts";
import { createDesk, type OpenDesk } from "./desk.ts";
import type { Reminders } from "./core/approval-notices.ts";
import type { JoinedDesks } from "./core/desk.ts";
import { undoAssignment } from "./desk-approvals.ts";
import type { Env } from "./env.ts";
import { createCarryOut, type CarryOutParts } from "./gate/carry-out.ts";
import { callDirectly } from "./gate/direct-call.ts";
import type { GateCheck } from "./gate/checks.ts";
import { createGate, type Gate } from "./gate/gate.ts";
import { openLoop } from "./gate/gate-call.ts";
import { effectFacts } from "./gate/effect-facts.ts";
import { draftProposal } from "./gate/proposals.ts";
import { rerun } from "./gate/rerun.ts";
import { readFile } from "./files/read-file.ts";
import type { Checkpoints } from "./graph/checkpoints.ts";
import type { GraphParts } from "./graph/parts.ts";
import { createRunTurn } from "./graph/run-turn.ts";
import { guardIn } from "./guard/guard-in.ts";
import { guardOut } from "./guard/guard-out.ts";
import { detectLanguage } from "./guard/language.ts";
import { findPersonalData } from "./guard/personal-data/find-personal-data.ts";
import { moderateDraft } from "./guard/moderation.ts";
import { moderationOf } from "./model/moderation-openai.ts";
import { readRegistry } from "./model/registry.ts";
import { masterKey } from "./ops/home.ts";
import type { HouseFile } from "./ops/house-file.ts";
import type { createCache } from "./store/cache.ts";
import type { HeardEvents } from "./store/surface/heard-events.ts";
import type { SurfaceMemory } from "./store/surface/surface-memory.ts";
import { openIntake } from "./warehouse/intake/intake.ts";
import { lateHand, openDigests, type Digests } from "./wire/digests.ts";
import { withOwnFiles } from "./wire/files/attachments.ts";
import { createPentests, type Pentests } from "./wire/pentest.ts";
import { openHands, type OpenHands } from "./wire/hands.ts";
import { openLimits, type OpenLimits } from "./wire/limits.ts";
import { joinDesks } from "./wire/desks/join-desks.ts";
import { notedModelUse } from "./wire/reporting/model-use.ts";
import { openReports } from "./wire/reporting/reports.ts";
import { openStores } from "./wire/stores.ts";
import { openPolicy, thresholdsOf, type OpenPolicy } from "./wire/policy.ts";
import { readPrompts, shownInputs } from "./wire/prompts.ts";
import { keptAbout, openRequests, type Privacy } from "./wire/requests.ts";
import { hasForm, openPrivacy, threadsIn, type OpenPrivacy } from "./wire/privacy.ts";

export interface WireOptions {
  readonly env: Env;
  readonly log: Log;
  readonly clock?: Clock;
  readonly directory: Directory;
  readonly demo: boolean;
  /** The team's own brand; null while nobody has said. */
  readonly brand?: HouseFile["brand"];
  readonly sites: readonly string[];
  readonly never?: readonly string[];
  /** The models, or what builds them from the agents. */
  readonly models: (parts: {
    readonly agents: readonly Agent[];
    readonly clock: Clock;
    readonly log: Log;
    readonly policy: Policy;
  }) => Models;
  readonly embedding: (parts: { readonly cache: ReturnType<typeof createCache> }) => EmbeddingModel;
  readonly moment?: CarryOutParts["moment"];
  /** The gate's checks; a test plants a hole by leaving one out. */
  readonly checks?: readonly GateCheck[];
}

export interface House {
  readonly desk: OpenDesk & JoinedDesks;
  readonly open: OpenHands;
  readonly digests: Digests;
  readonly digestStore: DigestStore;
  readonly intake: Intake;
  readonly gate: Gate;
  readonly tools: ReadonlyMap<string, AnyTool>;
  readonly agents: readonly Agent[];
  readonly models: Models;
  readonly ledger: Ledger;
  readonly audit: OpenAudit;
  readonly tracer: Tracer;
  readonly checkpoints: Checkpoints;
  readonly memory: SurfaceMemory;
  readonly installations: InstallationStore;
  readonly heard: HeardEvents;
  readonly directory: Directory;
  readonly policy: Policy;
  /** The rules in force, and the switch that stops all writes. */
  readonly policies: OpenPolicy["policies"];
  readonly writes: OpenPolicy["writes"];
  /** Who was slowed down or blocked. */
  readonly conduct: OpenLimits["conduct"];
  thresholds(): ReturnType<typeof thresholdsOf>;
  readonly clock: Clock;
  readonly cache: ReturnType<typeof createCache>;
  readonly pentests: Pentests;
  /** What is told about proposals that nobody decides, once a surface can tell it. */
  readonly reminders: Reminders;
  readonly pseudonyms: OpenPrivacy["pseudonyms"];
  readonly privacy: Privacy;
  close(): Promise<void>;
}

/** The real clock; the only one that product code is given. */
export const systemClock: Clock = { now: () => new Date() };

const proposalHours = 24;

export async function wire(options: WireOptions): Promise<House> {
  const { env, directory, demo, sites } = options;
  const clock = options.clock ?? systemClock;
  const opened = await openStores({ env, clock, log: options.log });
  const own = demo
    ? { name: demoBrand.name, alsoKnownAs: demoBrand.name.split(" ") }
    : (options.brand ?? null);
  const brands = own === null ? [] : [own.name, ...own.alsoKnownAs];
  const secret = await masterKey(env.home);
  const privacy = await openPrivacy({ ...opened, home: env.home, directory, masterKey: secret, brands });
  const { pseudonyms } = privacy;
  const log = privacy.log(options.log);
  const stores = {
    ...opened,
    audit: privacy.audit(opened.audit),
    tracer: privacy.tracer(opened.tracer),
  };
  const { ledger, audit, runs, tracer, checkpoints } = stores;
  const embedding = options.embedding({ cache: stores.cache });
  const timeZone = env.TIME_ZONE;
  const never = options.never ?? [];
  const governed = await openPolicy({ home: env.home, audit, directory, clock, log });
  const { policy, policies, writes } = governed;
  const shared = { env, clock, log, embedding, sites, never, timeZone, pseudonyms, policies, audit };
  const { fits, experiments, budget, attachments } = stores;
  const hand = lateHand(() => digests.hand);
  const given = { ...shared, fits, experiments, budget, attachments, digests: hand };
  const open = openHands({ ...given, raw: pseudonyms.raw });
  const threadOf = threadsIn(stores.turns);
  const intake = openIntake({
    folder: join(env.home, "warehouse"),
    ...{ timeZone, clock, log, audit },
    masterKey: secret,
    warehouse: {
      get: () => open.warehouse(),
      refresh: () => open.refreshWarehouse(),
      async rebuild() {
        await open.warehouse();
        await open.refreshWarehouse();
      },
    },
    refreshSeconds: env.COLLECTOR_REFRESH_SECONDS,
  });
  const limits = await openLimits({
    ...{ channels: stores.channels, timeZone },
    ...{ home: env.home, policy, blocks: governed.blocks, audit, directory, clock, log },
    tell: (to, text) => desk.publish({ kind: "notice", to, text }),
  });
  const models = options.models({ agents: roster, clock, log, policy });
  const gate = createGate({
    tools: registry,
    hands: open.hands,
    ...{ policy, ledger, audit, runs, tracer, clock, pseudonyms, writes, proposalHours },
    operatorList: sites,
    ...(options.checks === undefined ? {} : { checks: options.checks }),
    limits: limits.gate,
    handsFor: withOwnFiles(limits.handsFor(open.hands), attachments),
  });
  const moment = options.moment === undefined ? {} : { moment: options.moment };
  const carryOut = createCarryOut({
    tools: registry,
    hands: open.hands,
    ...{ policy, ledger, audit, clock, writes, pseudonyms, threadOf },
    person: (id) => directory.person(id),
    ...moment,
  });

  const moderation = moderationOf(env);
  const graphParts: GraphParts = {
    agents: roster,
    models,
    tools: registry,
    shown: shownInputs(),
    prompts: await readPrompts(roster),
    openLoop(turn, assignment, { limit, label }) {
      const loop = openLoop(assignment, limit, label);
      return {
        label: () => loop.label,
        async call(name, input, options) {
          const call = { turn, loop, name, input, dryRun: false, ...options };
          return limits.noted(call, await gate.call(call));
        },
      };
    },
    admit: (ask, turn) => {
      const { text, length, detected, language, person } = ask;
      const door = { policy: limits.policyFor(ask), moderation, takeToken: () => limits.takeToken(ask) };
      return limits.admitted(turn, ask, () => guardIn({ text, length, detected, language, person }, door));
    },
    withholds: limits.withholds,
    limits: notedModelUse(limits.turn, {
      ...{ tracer, clock },
      priceOf: (model) => readRegistry().find(model)?.price ?? null,
    }),
    moderate: (draft, contributions) => moderateDraft(draft, contributions, moderation),
    clear: (draft, contributions, ask, opinion) =>
      guardOut(draft, contributions, ask, {
        moderation: opinion,
        siteOrigins: sites,
        secrets: env.secretsNow(),
        findPersonalData: (text) => findPersonalData(text, { language: ask.language }).filter(hasForm),
        languageOf: (text) => detectLanguage(text, { fallback: ask.language }),
      }),
    carryOut,
    tracer,
    clock,
  };

  const reports = openReports({
    ...{ gate, tools: registry, policy, directory, clock, timeZone, demo, sites, pseudonyms },
    ...{ knowledge: open.hands.knowledge, records: stores.houseRecords, kept: stores.kept },
    feedback: { feedbackCounts: (window) => desk.feedbackCounts(window) },
  });
  const digests = openDigests({
    ...{ store: stores.digestStore, policy, audit, directory, clock, log, timeZone, demo, gate, reports },
    desk: () => desk,
  });

  const desk: OpenDesk = createDesk({
    ...stores,
    readFile,
    directory,
    policy,
    clock,
    log,
    timeZone,
    demo,
    toolNames: [...registry.keys()],
    knowledge: open.hands.knowledge,
    clear: graphParts.clear,
    runCheck: (input, person) =>
      callDirectly("check-claims", input, {
        ...{ gate, person, timeZone, demo, language: input.language, now: clock.now() },
        ...{ occasion: `check ${clock.now().toISOString()}`, specialist: "compliance" },
      }),
    runTurn: createRunTurn(graphParts, checkpoints),
    carryOut,
    factsOf: (proposal) => effectFacts(registry, proposal),
    pseudonyms,
    mayReadPersonalData: (person) =>
      policy.decide(person, "read-personal-data", person.id, { owner: person.id, audience: "person" })
        .kind === "allow",
    async draftUndo(original, receipt, { by, attempt }) {
      const tool = registry.get(original.tool);
      if (tool?.effect !== "write" || tool.undo === undefined || receipt.result === null) return null;
      const seen = await tool.undo.preview(tool.output.parse(JSON.parse(receipt.result)), open.hands);
      const preview = Preview.parse(await pseudonyms.cover(seen, await threadOf(original.turn)));
      const input: unknown = JSON.parse(original.arguments);
      const wish = {
        turn: original.turn,
        assignment: undoAssignment(original, attempt),
        tool,
        effect: "undo" as const,
        input,
        preview,
        asker: by,
        undoes: original.id,
        dryRun: false,
      };
      return draftProposal({ tools: registry, policy, clock, proposalHours }, wish);
    },
    reports,
    rerun: (run) => rerun(run, { tools: registry, runs, hands: open.hands, demo, pseudonyms, threadOf }),
  });

  const requests = openRequests({
    ...stores,
    ...{ env, privacy, directory, policy, clock, log, intake, sites, carryOut },
    knowledge: open.hands.knowledge,
    company: own?.name ?? env.home,
    forget: async (person) => {
      await stores.audit.pseudonyms.forget(person);
      checkpoints.forgetRemoved();
    },
  });

  return {
    ...stores,
    privacy: requests,
    ...joinDesks(desk, {
      digests: digests.desk,
      ...{ ...stores, env, directory, policy, audit, models, writes, clock, log, gate, tools: registry },
      ...{ records: stores.homeRecords, useLimits: limits.useLimits },
      keptAbout: (person) => keptAbout(requests, person),
      knowledge: open.hands.knowledge,
      dataWindow: async () => (await open.warehouse()).window(),
    }),
    digests,
    open,
    intake,
    gate,
    tools: registry,
    agents: roster,
    models,
    directory,
    policy,
    policies,
    writes,
    conduct: limits.conduct,
    thresholds: () => thresholdsOf(ledger),
    clock,
    pentests: createPentests({ home: env.home, policy, clock, log, audit }),
    pseudonyms,
    async close() {
      await desk.stop(10);
      await intake.close();
      await open.close();
      await governed.close();
      await stores.close();
    },
  };
}

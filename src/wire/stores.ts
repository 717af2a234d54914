// Opens the house's files and makes every store over them; closes them in reverse.
import { join } from "node:path";
import type { Clock, Log } from "#src/core/ports.ts";
import type { Env } from "#src/env.ts";
import { openCheckpoints } from "#src/graph/checkpoints.ts";
import { masterKey, openHome } from "#src/ops/home.ts";
import { createScrub, scrubbedAudit, scrubbedTracer } from "#src/ops/scrub.ts";
import { cacheMigrations, createCache, type CacheTables } from "#src/store/cache.ts";
import { createDigestStore, digestMigrations, type DigestTables } from "#src/store/digests.ts";
import { openDatabase } from "#src/store/database.ts";
import {
  createExperimentLedger,
  experimentMigrations,
  type ExperimentTables,
} from "#src/store/experiments.ts";
import {
  createFeedbackStore,
  feedbackMigrations,
  feedbackName,
  type FeedbackTables,
} from "#src/store/personal/feedback.ts";
import { createFitStore, fitMigrations, type FitTables } from "#src/store/fits.ts";
import { createHeardEvents, heardMigrations, type HeardTables } from "#src/store/surface/heard-events.ts";
import { createLedger, ledgerMigrations, type LedgerTables } from "#src/store/ledger.ts";
import {
  attachmentMigrations,
  createAttachmentStore,
  type AttachmentTables,
} from "#src/store/personal/attachments.ts";
import { createHomeRecords, homeMigrations } from "#src/store/home/home-records.ts";
import { createNoticeStore, noticeMigrations, type NoticeTables } from "#src/store/approvals/notices.ts";
import { createPersonRecords } from "#src/store/personal/person-records.ts";
import {
  createVault,
  vaultMigrations,
  vaultReaderMigrations,
  type VaultTables,
} from "#src/store/personal/vault.ts";
import { budgetMigrations, createPrivacyBudget, type BudgetTables } from "#src/store/privacy-budget.ts";
import {
  createInstallationStore,
  installationMigrations,
  type InstallationTables,
} from "#src/store/surface/installations.ts";
import {
  createSurfaceMemory,
  surfaceMigrations,
  surfaceTeamMigrations,
  type SurfaceTables,
} from "#src/store/surface/surface-memory.ts";
import { createHouseRecords } from "#src/store/reports/house-records.ts";
import { createReportStore, reportMigrations, type ReportTables } from "#src/store/reports/report-store.ts";
import { createToolRuns, createTracer, traceMigrations, type TraceTables } from "#src/store/traces.ts";
import { channelMigrations, createChannelBook, type ChannelTables } from "../store/surface/channels.ts";
import { createTurnStore, turnMigrations, type TurnTables } from "#src/store/turns.ts";
import { openAuditOf } from "./audit.ts";

type MainTables = TurnTables &
  TraceTables &
  SurfaceTables &
  CacheTables &
  VaultTables &
  FitTables &
  FeedbackTables &
  ExperimentTables &
  DigestTables &
  NoticeTables &
  BudgetTables &
  InstallationTables &
  ChannelTables &
  HeardTables &
  AttachmentTables &
  ReportTables;

export async function openStores({ env, clock, log }: { env: Env; clock: Clock; log: Log }) {
  await openHome(env.home);
  const main = await openDatabase<MainTables>(join(env.home, "leitstand.db"), {
    migrations: [
      ...turnMigrations,
      ...traceMigrations,
      ...surfaceMigrations,
      ...cacheMigrations,
      ...vaultMigrations,
      ...fitMigrations,
      ...feedbackMigrations,
      ...experimentMigrations,
      ...vaultReaderMigrations,
      ...budgetMigrations,
      ...installationMigrations,
      ...surfaceTeamMigrations,
      ...digestMigrations,
      ...noticeMigrations,
      ...homeMigrations,
      ...channelMigrations,
      ...heardMigrations,
      ...attachmentMigrations,
      ...reportMigrations,
    ],
  });
  const ledgerFile = await openDatabase<LedgerTables>(join(env.home, "ledger.db"), {
    migrations: ledgerMigrations,
    synchronous: "full",
  });
  const ledger = createLedger(ledgerFile);
  const master = await masterKey(env.home);
  const scrub = createScrub({ secrets: env.secretsNow });
  const audit = scrubbedAudit(await openAuditOf({ env, clock, log, ledger, masterKey: master }), scrub);
  const checkpoints = openCheckpoints(join(env.home, "graph.db"));
  const spans = createTracer(main);
  const tracer = scrubbedTracer(spans, scrub);
  return {
    turns: createTurnStore(main),
    attachments: createAttachmentStore(main),
    tracer,
    runs: createToolRuns(main),
    kept: createReportStore(main),
    houseRecords: createHouseRecords(main, ledger, () => spans.flush()),
    memory: createSurfaceMemory(main, clock),
    installations: createInstallationStore(main, { masterKey: master }),
    cache: createCache(main, clock),
    vault: createVault(main, { masterKey: master }),
    fits: createFitStore(main),
    feedbackStore: createFeedbackStore(main, { masterKey: master }),
    experiments: createExperimentLedger(main),
    ledger,
    audit,
    notices: createNoticeStore(main),
    homeRecords: createHomeRecords(main, () => tracer.flush()),
    budget: createPrivacyBudget(main),
    digestStore: createDigestStore(main),
    channels: createChannelBook(main),
    heard: createHeardEvents(main, clock),
    checkpoints,
    records: createPersonRecords({
      main,
      ledger: ledgerFile,
      feedbackName: (person) => feedbackName(master, person),
      forgetCheckpoint: (turn) => checkpoints.remove(turn),
    }),
    async close() {
      await tracer.flush();
      checkpoints.close();
      await audit.close();
      await ledgerFile.close();
      await main.close();
    },
  };
}

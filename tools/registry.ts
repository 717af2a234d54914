// The whitelist: what is not listed here cannot be called by anybody.
import type { AnyTool } from "#src/core/tool.ts";
import { attributeConversions } from "./attribution/attribute-conversions.ts";
import { queryWarehouse } from "./attribution/query-warehouse.ts";
import { allocateBudget } from "./budget/allocate-budget.ts";
import { simulateBudget } from "./budget/simulate-budget.ts";
import { scheduleDigest } from "./digests/schedule-digest.ts";
import { shiftBudget } from "./campaign-plan/shift-budget.ts";
import { checkClaims } from "./compliance/check-claims.ts";
import { findEvidence } from "./compliance/find-evidence.ts";
import { checkCopy } from "./copy/check-copy.ts";
import { draftCopy } from "./copy/draft-copy.ts";
import { reviseCopy } from "./copy/revise-copy.ts";
import { analyseExperiment } from "./experiments/analyse-experiment.ts";
import { planExperiment } from "./experiments/plan-experiment.ts";
import { analyseGeo } from "./experiments/analyse-geo-test.ts";
import { addFileToKnowledge } from "./files/add-file-to-knowledge.ts";
import { readAttachmentTable } from "./files/read-attachment-table.ts";
import { readAttachment } from "./files/read-attachment.ts";
import { addToKnowledge } from "./knowledge/add-to-knowledge.ts";
import { findPersonalDataTool } from "./privacy/find-personal-data.ts";
import { readDocument } from "./knowledge/read-document.ts";
import { searchKnowledge } from "./knowledge/search-knowledge.ts";
import { fitMediaMix } from "./media-mix/fit-media-mix.ts";
import { changePolicy } from "./policy/change-policy.ts";
import { privateCount } from "./privacy/private-count.ts";
import { auditPage } from "./seo/audit-page.ts";
import { auditSite } from "./seo/audit-site.ts";
import { sitePages } from "./seo/site-pages.ts";
import { analyseSwitchback } from "./switchback/analyse-switchback.ts";
import { scoreUplift } from "./uplift/score-uplift.ts";
import { compareViews } from "./views/compare-views.ts";
import { concludeExperiment } from "./views/conclude-experiment.ts";
import { listExperiments } from "./views/list-experiments.ts";
import { proposeExperiment } from "./views/propose-experiment.ts";
import { registerExperiment } from "./views/register-experiment.ts";

const tools: readonly AnyTool[] = [
  addFileToKnowledge,
  addToKnowledge,
  allocateBudget,
  analyseExperiment,
  analyseSwitchback,
  analyseGeo,
  attributeConversions,
  auditPage,
  auditSite,
  changePolicy,
  checkClaims,
  checkCopy,
  compareViews,
  concludeExperiment,
  draftCopy,
  findEvidence,
  findPersonalDataTool,
  fitMediaMix,
  listExperiments,
  planExperiment,
  privateCount,
  proposeExperiment,
  queryWarehouse,
  readAttachment,
  readAttachmentTable,
  readDocument,
  registerExperiment,
  reviseCopy,
  scheduleDigest,
  shiftBudget,
  simulateBudget,
  scoreUplift,
  searchKnowledge,
  sitePages,
];

export const registry: ReadonlyMap<string, AnyTool> = new Map(tools.map((tool) => [tool.name, tool]));

// The whitelist: what is not listed here cannot be called by anybody.
import type { AnyTool } from "#src/core/tool.ts";
import { attributeConversions } from "./attribution/attribute-conversions.ts";
import { queryWarehouse } from "./attribution/query-warehouse.ts";
import { checkClaims } from "./compliance/check-claims.ts";
import { findEvidence } from "./compliance/find-evidence.ts";
import { checkCopy } from "./copy/check-copy.ts";
import { draftCopy } from "./copy/draft-copy.ts";
import { reviseCopy } from "./copy/revise-copy.ts";
import { addToKnowledge } from "./knowledge/add-to-knowledge.ts";
import { readDocument } from "./knowledge/read-document.ts";
import { searchKnowledge } from "./knowledge/search-knowledge.ts";
import { auditPage } from "./seo/audit-page.ts";
import { auditSite } from "./seo/audit-site.ts";

const tools: readonly AnyTool[] = [
  addToKnowledge,
  attributeConversions,
  auditPage,
  auditSite,
  checkClaims,
  checkCopy,
  draftCopy,
  findEvidence,
  queryWarehouse,
  readDocument,
  reviseCopy,
  searchKnowledge,
];

export const registry: ReadonlyMap<string, AnyTool> = new Map(tools.map((tool) => [tool.name, tool]));

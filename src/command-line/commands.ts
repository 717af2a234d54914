// All commands of the command line, in the order in which help lists them.
import { approvals } from "./approvals.ts";
import { ask } from "./ask.ts";
import { auditCommand } from "./audit/audit.ts";
import type { Command } from "./command.ts";
import { digestCommand } from "./digests/digest.ts";
import { doctor } from "./installing/doctor.ts";
import { eraseCommand } from "./data/erase.ts";
import { ingestCommand } from "./ingest.ts";
import { searchCommand } from "./library.ts";
import { limitsCommand } from "./governing/limits.ts";
import { policyCommand } from "./governing/policy.ts";
import { resumeWrites, stopWrites } from "./governing/writes.ts";
import { manifestCommand } from "./installing/manifest.ts";
import { setupCommand } from "./installing/setup.ts";
import { pentestCommand } from "./security/pentest.ts";
import { traceCommand } from "./records.ts";
import { privacyCommand } from "./privacy/privacy.ts";
import { reportCommand } from "./report.ts";
import { toolCommand, toolsCommand } from "./tool.ts";
import { warehouseCommand } from "./data/warehouse.ts";

export const commands: readonly Command[] = [
  ask,
  ingestCommand,
  searchCommand,
  warehouseCommand,
  eraseCommand,
  privacyCommand,
  toolsCommand,
  toolCommand,
  reportCommand,
  digestCommand,
  approvals,
  policyCommand,
  stopWrites,
  resumeWrites,
  limitsCommand,
  traceCommand,
  auditCommand,
  pentestCommand,
  setupCommand,
  manifestCommand,
  doctor,
];

export function helpText(): string {
  const lines = commands.map((command) => `  ${command.usage}\n      ${command.does}`);
  return `usage: npm run --silent leitstand -- COMMAND\n\n  start\n      starts Leitstand (the same as npm start)\n${lines.join("\n")}\n`;
}

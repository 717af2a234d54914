// Every word that `/leitstand` understands, in the order in which help shows them.
import { approvals } from "./approvals.ts";
import { channel } from "./channel.ts";
import { digest } from "./digest.ts";
import { models } from "./models.ts";
import { policy } from "./policy.ts";
import { privacy } from "./privacy.ts";
import { report } from "./report.ts";
import { status } from "./status.ts";
import type { Subcommand } from "./subcommand.ts";
import { trace } from "./trace.ts";
import { usage } from "./usage.ts";

export const subcommands: readonly Subcommand[] = [
  report,
  digest,
  approvals,
  status,
  usage,
  policy,
  models,
  privacy,
  trace,
  channel,
];

export function subcommandFor(word: string): Subcommand | null {
  const said = word.toLowerCase();
  return subcommands.find(({ words }) => words.de.includes(said) || words.en.includes(said)) ?? null;
}

// Every word that `/leitstand` understands, in the order in which help shows them.
import { approvals } from "./approvals.ts";
import { report } from "./report.ts";
import type { Subcommand } from "./subcommand.ts";
import { trace } from "./trace.ts";

export const subcommands: readonly Subcommand[] = [report, approvals, trace];

export function subcommandFor(word: string): Subcommand | null {
  const said = word.toLowerCase();
  return subcommands.find(({ words }) => words.de.includes(said) || words.en.includes(said)) ?? null;
}

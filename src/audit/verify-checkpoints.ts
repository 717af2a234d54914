// Holds the log against every checkpoint that is known: a copy that is too old, a fork, or a log written anew shows here.
import { followsFromPrevious, originOf, signerOf, type SignedCheckpoint } from "./checkpoint.ts";
import type { Problem } from "./problems.ts";
import type { PublicKey } from "./signing.ts";
import type { WalkedRows } from "./verify-rows.ts";

/** A checkpoint and where it was found. */
export interface FoundCheckpoint {
  readonly checkpoint: SignedCheckpoint;
  readonly source: string;
}

interface Held {
  readonly installation: string | null;
  readonly walked: WalkedRows | null;
  readonly ownKeys: readonly PublicKey[];
}

/** One of each: the same text lies in several places. */
export function distinct(found: readonly FoundCheckpoint[]): FoundCheckpoint[] {
  const byNote = new Map(found.map((one) => [one.checkpoint.note, one] as const));
  return [...byNote.values()].toSorted((left, right) => left.checkpoint.size - right.checkpoint.size);
}

function judge(
  { checkpoint, source }: FoundCheckpoint,
  { installation, walked, ownKeys }: Held,
): string | null {
  const { size, root, at, origin } = checkpoint;
  const name = `the checkpoint of ${at} over ${size} rows (${source})`;
  if (installation !== null && origin !== originOf(installation)) return `${name} is of another installation`;
  const signer = signerOf(checkpoint, [...(walked?.keys.values() ?? []), ...ownKeys]);
  if (signer === null) return `${name} is not signed with a key of this log`;
  if (!followsFromPrevious(checkpoint)) return `${name} does not follow from the one that it names before it`;
  const rows = walked?.rows ?? 0;
  if (size > rows)
    return `${name} proves rows that are not here: the log has ${rows}. It was cut off, or an older copy was put back`;
  const here = walked?.roots.get(size);
  if (here === undefined || !here.root.equals(root))
    return `${name} has another root: rows up to ${size} were written anew, or the log was forked`;
  if (!here.keys.includes(signer.id))
    return `${name} is signed with key ${signer.id}, which was not in use then`;
  return null;
}

/** Among themselves: two trees of one size, or a line that names a beginning nobody else knows. */
function forks(found: readonly FoundCheckpoint[]): Problem[] {
  const roots = new Map<number, FoundCheckpoint>();
  const problems: Problem[] = [];
  for (const one of found) {
    const { size, root } = one.checkpoint;
    const other = roots.get(size);
    if (other !== undefined && !other.checkpoint.root.equals(root))
      problems.push({
        row: size,
        text: `two checkpoints over ${size} rows differ (${other.source}; ${one.source}): the log was forked`,
      });
    roots.set(size, other ?? one);
  }
  for (const { checkpoint, source } of found) {
    const { previous, size } = checkpoint;
    const named = previous === null ? undefined : roots.get(previous.size);
    if (named !== undefined && previous !== null && !named.checkpoint.root.equals(previous.root))
      problems.push({
        row: previous.size,
        text: `the checkpoint over ${size} rows (${source}) goes on from another log than the one over ${previous.size} rows (${named.source})`,
      });
  }
  return problems;
}

export function verifyCheckpoints(found: readonly FoundCheckpoint[], held: Held): Problem[] {
  const problems = found.flatMap((one): Problem[] => {
    const text = judge(one, held);
    return text === null ? [] : [{ row: Math.min(one.checkpoint.size, held.walked?.rows ?? 0), text }];
  });
  return [...problems, ...forks(found)];
}

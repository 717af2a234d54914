// `audit verify`: rows, signatures, checkpoints and effects, each held against the others.
import { canonicalJson, sha256 } from "../core/fingerprint.ts";
import type { Anchor, AuditRows, UnsignedRow } from "../core/audit-ports.ts";
import type { LedgerEntry } from "../core/state-ports.ts";
import { readNotes } from "./checkpoint.ts";
import { collectEffects, verifyEffects } from "./effects.ts";
import type { KeyRing } from "./key-ring.ts";
import { inWords, type Findings, type Problem } from "./problems.ts";
import { Genesis } from "./row.ts";
import { eachRow } from "./rows.ts";
import { distinct, verifyCheckpoints, type FoundCheckpoint } from "./verify-checkpoints.ts";
import { walkRows, type WalkedRows } from "./verify-rows.ts";

export interface Verified {
  readonly ok: boolean;
  readonly rows: number;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly installation: string | null;
  /** Ids of the keys that signed, in the order of their use. */
  readonly keys: readonly string[];
  readonly checkpoints: number;
  /** Rows up to the newest checkpoint that fits: what nobody can have changed unseen. */
  readonly protected: number;
}

export interface VerifyParts {
  readonly rows: AuditRows;
  readonly ring: Pick<KeyRing, "publicKeys">;
  readonly anchors: readonly Anchor[];
  /** Null where there is no ledger to hold the log against. */
  readonly ledger: { all(): Promise<readonly LedgerEntry[]> } | null;
}

/** The chain as it was before rows were signed. */
function unsignedHash({ sequence, previous, body }: UnsignedRow): string {
  return sha256(`${sequence}\n${previous}\n${body}`);
}

export const unsignedGenesis = sha256("leitstand audit log 1");

function verifyUnsigned(rows: readonly UnsignedRow[], said: Genesis["unsigned"]): Problem[] {
  const problems: Problem[] = [];
  let previous = unsignedGenesis;
  for (const [index, row] of rows.entries()) {
    const bad = row.sequence !== index + 1 || row.previous !== previous || row.hash !== unsignedHash(row);
    if (bad) problems.push({ row: null, text: `row ${row.sequence} of the log before signing was changed` });
    previous = row.hash;
  }
  if (rows.length !== (said?.rows ?? 0) || (said !== null && previous !== said.head))
    problems.push({ row: null, text: "the log before signing is not the one that this log began with" });
  return problems;
}

async function findCheckpoints(
  { rows, anchors }: VerifyParts,
  extra: readonly { readonly source: string; readonly text: string }[],
): Promise<Findings & { readonly found: readonly FoundCheckpoint[] }> {
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  const found: FoundCheckpoint[] = [];
  const has = await rows.anchored();
  const take = (source: string, text: string): number => {
    const { checkpoints, unreadable, tornEnd } = readNotes(text);
    found.push(...checkpoints.map((checkpoint) => ({ checkpoint, source })));
    const torn = tornEnd ? 1 : 0;
    if (unreadable > torn)
      problems.push({
        row: null,
        text: `${unreadable - torn} checkpoints in ${source} are not readable: changed, or cut off`,
      });
    if (tornEnd)
      notes.push({ row: null, text: `the last checkpoint in ${source} was cut off while it was written` });
    return Math.max(0, ...checkpoints.map((one) => one.size));
  };
  for (const { name, read } of anchors) {
    if (read === undefined) continue;
    const text = await read().catch((error: unknown) => {
      problems.push({
        row: null,
        text: `${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      });
      return "";
    });
    const newest = take(name, text);
    const said = has.get(name) ?? 0;
    if (newest < said)
      problems.push({ row: null, text: `${name} held a checkpoint over ${said} rows and does not any more` });
  }
  for (const { note } of await rows.checkpoints()) take("database", note);
  for (const { source, text } of extra) {
    const before = found.length;
    take(source, text);
    if (found.length === before) problems.push({ row: null, text: `there is no checkpoint in ${source}` });
  }
  return { problems, notes, found: distinct(found) };
}

function readGenesis(text: string): Genesis | null {
  try {
    const genesis = Genesis.parse(JSON.parse(text));
    return canonicalJson(genesis) === text ? genesis : null;
  } catch {
    return null;
  }
}

/** @param extra texts with checkpoints from elsewhere, such as messages copied from the audit channel */
export async function verifyLog(
  parts: VerifyParts,
  extra: readonly { readonly source: string; readonly text: string }[] = [],
): Promise<Verified> {
  const { found, ...fromPlaces } = await findCheckpoints(parts, extra);
  const problems = [...fromPlaces.problems];
  const notes = [...fromPlaces.notes];
  const genesisText = await parts.rows.genesis();
  const genesis = genesisText === null ? null : readGenesis(genesisText);
  const ownKeys = await parts.ring.publicKeys();
  const effects = collectEffects();
  let walked: WalkedRows | null = null;
  if (genesisText !== null && genesis !== null) {
    problems.push(...verifyUnsigned(await parts.rows.unsigned(), genesis.unsigned));
    if (!ownKeys.some((key) => key.id === genesis.key.id && key.public === genesis.key.public))
      problems.push({
        row: null,
        text: `the log begins with key ${genesis.key.id}, which is none of this installation's keys`,
      });
    const sizes = new Set(found.map(({ checkpoint }) => checkpoint.size));
    walked = await walkRows(eachRow(parts.rows), { genesis, genesisText, sizes, onEntry: effects.add });
    problems.push(...walked.problems);
    notes.push(...walked.notes);
  } else if (genesisText !== null)
    problems.push({ row: null, text: "the beginning of the log is not readable" });
  else if ((await parts.rows.rows({ after: -1, limit: 1 })).length > 0)
    problems.push({ row: null, text: "the log has rows, but no beginning" });

  const fitting = { installation: genesis?.installation ?? null, walked, ownKeys };
  const misfits = verifyCheckpoints(found, fitting);
  problems.push(...misfits);
  if (parts.ledger !== null) {
    const since = genesis?.unsigned == null ? null : genesis.at;
    const held = verifyEffects(effects.byProposal, await parts.ledger.all(), { since });
    problems.push(...held.problems);
    notes.push(...held.notes);
  }
  const rows = walked?.rows ?? 0;
  return {
    ok: problems.length === 0,
    rows,
    problems: inWords(problems),
    notes: inWords(notes),
    installation: genesis?.installation ?? null,
    keys: [...(walked?.keys.keys() ?? [])],
    checkpoints: found.length,
    protected: misfits.length > 0 ? 0 : Math.max(0, ...found.map(({ checkpoint }) => checkpoint.size)),
  };
}

// Makes a checkpoint every hundred rows or every minute, and hands it to the anchors; one that fails is tried again.
import type { Anchor, AuditRows, KeptCheckpoint, SignedRow } from "../core/audit-ports.ts";
import type { Clock, Log } from "../core/ports.ts";
import { originOf, readCheckpoint, writeCheckpoint } from "./checkpoint.ts";
import { consistencyProof, emptyRange, growing, rootOf, type Range } from "./merkle.ts";
import { keyAfter, leafOf } from "./row.ts";
import { eachRow } from "./rows.ts";
import type { SigningKey } from "./signing.ts";

/** How much may stand behind the last checkpoint: whichever is reached first. */
export interface Pace {
  readonly rows: number;
  readonly milliseconds: number;
}

export const usualPace: Pace = { rows: 100, milliseconds: 60_000 };

export interface KeeperParts {
  readonly rows: AuditRows;
  readonly clock: Clock;
  readonly log: Log;
  readonly pace: Pace;
  /** Null while the log has no genesis: then there is nothing to check. */
  installation(): Promise<string | null>;
  signer(id: string): Promise<SigningKey>;
}

export interface AnchorHealth {
  readonly anchor: string;
  /** Size of the newest checkpoint that it has. */
  readonly size: number;
  /** Why the last try failed, or null. */
  readonly failure: string | null;
}

export interface CheckpointKeeper {
  /** Told of every row; resolves when a checkpoint that is due has been made and handed out. */
  noteRow(sequence: number): Promise<void>;
  /** Makes a checkpoint now when there are rows without one, and hands the newest to anchors that lack it. */
  run(): Promise<void>;
  attach(anchor: Anchor): void;
  health(): Promise<readonly AnchorHealth[]>;
  readonly anchors: readonly Anchor[];
  close(): Promise<void>;
}

const closeWithin = 5_000;

/** The tree at a kept checkpoint; counted again from the rows when what was kept does not give its root. */
async function rangeAt(rows: AuditRows, kept: KeptCheckpoint | null): Promise<Range> {
  if (kept === null) return emptyRange;
  const range = { size: kept.size, nodes: kept.range.map((node) => Buffer.from(node, "hex")) };
  const known = readCheckpoint(kept.note);
  if (known !== null && rootOf(range).equals(known.root)) return range;
  const tree = growing();
  for await (const row of eachRow(rows)) if (row.sequence <= kept.size) tree.add(leafOf(row));
  return tree.range();
}

export function createCheckpointKeeper(parts: KeeperParts): CheckpointKeeper {
  const { rows, clock, log, pace } = parts;
  const anchors: Anchor[] = [];
  const failures = new Map<string, string>();
  const inFlight = new Map<string, Promise<void>>();
  let covered: number | null = null;
  let timer: NodeJS.Timeout | null = null;
  let lane: Promise<void> = Promise.resolve();

  const make = async (): Promise<KeptCheckpoint | null> => {
    const installation = await parts.installation();
    if (installation === null) return null;
    const kept = await rows.newestCheckpoint();
    const fresh: SignedRow[] = [];
    for await (const row of eachRow(rows, kept?.size ?? 0)) fresh.push(row);
    const last = fresh.at(-1);
    if (last === undefined) return kept;
    const older = await rangeAt(rows, kept);
    const leaves = fresh.map(leafOf);
    const tree = growing(older);
    leaves.forEach((leaf) => tree.add(leaf));
    const range = tree.range();
    const checkpoint = {
      origin: originOf(installation),
      size: range.size,
      root: rootOf(range),
      at: clock.now().toISOString(),
      previous: older.size === 0 ? null : { size: older.size, root: rootOf(older) },
      proof: consistencyProof(older, leaves),
    };
    const note = writeCheckpoint(checkpoint, await parts.signer(keyAfter(last)));
    await rows.keepCheckpoint({
      size: range.size,
      note,
      range: range.nodes.map((node) => node.toString("hex")),
    });
    // Another process may have made one of the same size in the same moment: what stands is handed out.
    return rows.newestCheckpoint();
  };

  const publish = (anchor: Anchor, { note, size }: KeptCheckpoint): void => {
    if (inFlight.has(anchor.name)) return;
    const done = anchor
      .publish(note)
      .then(async () => {
        failures.delete(anchor.name);
        await rows.noteAnchored(anchor.name, size);
      })
      .catch((error: unknown) => {
        const failure = error instanceof Error ? error.message : String(error);
        failures.set(anchor.name, failure);
        log("warn", "audit-anchor-failed", { anchor: anchor.name, size, error: failure });
      })
      .finally(() => inFlight.delete(anchor.name));
    inFlight.set(anchor.name, done);
  };

  const runOnce = async (): Promise<void> => {
    try {
      const kept = await make();
      if (kept === null) return;
      covered = kept.size;
      const has = await rows.anchored();
      for (const anchor of anchors) if ((has.get(anchor.name) ?? 0) < kept.size) publish(anchor, kept);
      if (failures.size > 0) arm();
    } catch (error) {
      // A checkpoint that cannot be made must not stop a Turn; the rows stand, and the next try covers them.
      log("error", "audit-checkpoint-failed", {
        error: error instanceof Error ? error.message : String(error),
      });
      arm();
    }
  };

  const run = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    lane = lane.then(runOnce);
    return lane;
  };

  function arm(): void {
    if (timer !== null) return;
    timer = setTimeout(() => void run(), pace.milliseconds);
    timer.unref();
  }

  return {
    anchors,
    async noteRow(sequence) {
      covered ??= (await rows.newestCheckpoint())?.size ?? 0;
      if (sequence - covered < pace.rows) return arm();
      await run();
    },
    run,
    attach(anchor) {
      anchors.push(anchor);
      void run();
    },
    async health() {
      const has = await rows.anchored();
      return anchors.map(({ name }) => ({
        anchor: name,
        size: has.get(name) ?? 0,
        failure: failures.get(name) ?? null,
      }));
    },
    async close() {
      await run();
      if (timer !== null) clearTimeout(timer);
      const late = new Promise((resolve) => setTimeout(resolve, closeWithin).unref());
      await Promise.race([Promise.all(inFlight.values()), late]);
    },
  };
}

// The intake port over one warehouse folder: files, batches, erasure and status, none in the way of another.
import { mkdir } from "node:fs/promises";
import type { Intake } from "#src/core/intake.ts";
import type { Clock, Log, Warehouse } from "#src/core/ports.ts";
import type { AuditEntry, AuditLog } from "#src/core/state-ports.ts";
import { createCollected } from "../collected/collected.ts";
import { erase, eraseDone, type EraseParts } from "../erasure/erase.ts";
import { markOf, readTombstones, tombstoneSecret } from "../erasure/tombstones.ts";
import { createLane } from "./lane.ts";
import { placesIn } from "./places.ts";
import { createRefresher } from "./refresher.ts";
import { dataStatus } from "./status.ts";
import { takeFile } from "./take-file.ts";

export interface IntakeOptions {
  readonly folder: string;
  readonly timeZone: string;
  /** The house's key: erased people are remembered by hashes under it. */
  readonly masterKey: Buffer;
  readonly clock: Clock;
  readonly log: Log;
  readonly audit: Pick<AuditLog, "append">;
  readonly warehouse: {
    /** Opened at its first use. */
    get(): Promise<Pick<Warehouse, "window" | "metrics">>;
    /** Brings an open warehouse up to the raw zone; one that is not open yet reads it when it opens. */
    refresh(): Promise<void>;
    /** Opens it where it is not open, and brings it up to the raw zone in any case. */
    rebuild(): Promise<void>;
  };
  /** The collector's rows are taken in at most this often. */
  readonly refreshSeconds?: number;
  readonly moment?: EraseParts["moment"];
}

export function openIntake(options: IntakeOptions): Intake {
  const { folder, masterKey, clock, log, audit, warehouse, refreshSeconds = 60 } = options;
  const places = placesIn(folder);
  const secret = tombstoneSecret(masterKey);
  const tombstones = () => readTombstones(places.erased, secret);
  const collected = createCollected(places, { clock, tombstones });
  const lane = createLane();
  const refresher = createRefresher(warehouse.refresh, { seconds: refreshSeconds, clock, log });
  const record = (
    event: string,
    subject: string,
    { actor, body }: Pick<AuditEntry, "actor" | "body">,
  ) => audit.append({ at: clock.now().toISOString(), event, actor, subject, body });

  const eraseNow: Intake["erase"] = async (key, { dryRun, by, onProgress }) => {
    await mkdir(places.raw, { recursive: true });
    const parts: EraseParts = {
      ...{ places, secret, paused: collected.paused, rebuild: warehouse.rebuild },
      ...(options.moment === undefined ? {} : { moment: options.moment }),
      ...(onProgress === undefined ? {} : { onProgress }),
    };
    const report = await erase(key, { dryRun }, parts);
    if (dryRun) return report;
    const body = { keys: report.keys, rows: report.rows, files: report.files, mentions: report.mentions };
    await record("person-erased", markOf(key, secret).slice(0, 16), { actor: by, body });
    await eraseDone(parts);
    return report;
  };

  return {
    ingest: (request) =>
      lane(async () => {
        const done = await takeFile(places, request, { clock, tombstones: await tombstones() });
        if (done.already) return done;
        const { kind, format, hash, read, written, dead, ignored } = done.receipt;
        const body = { kind, format, read, written, dead, ignored };
        await record("data-ingested", hash.slice(0, 16), { actor: "intake", body });
        await warehouse.refresh();
        return done;
      }),
    async collect(events) {
      const done = await collected.collect(events);
      if (done.accepted > 0) refresher.note();
      return done;
    },
    erase: (key, how) => lane(() => eraseNow(key, how)),
    status: async () => {
      const { timeZone } = options;
      return dataStatus({ places, secret, timeZone, clock, warehouse: await warehouse.get() });
    },
    async close() {
      refresher.stop();
      await lane(async () => undefined);
      await collected.paused(async () => undefined);
    },
  };
}

// Checkpoints are a resume aid: pruned while a Turn waits for a person, deleted when it is over.
import { SqliteSaver } from "@langchain/langgraph-checkpoint-sqlite";
import type { TurnId } from "../core/ids.ts";

export interface Checkpoints {
  readonly saver: SqliteSaver;
  /** Keeps the newest checkpoint of a Turn and its writes. */
  prune(turn: TurnId): void;
  remove(turn: TurnId): Promise<void>;
  /** Turns that have a checkpoint. */
  turns(): readonly string[];
  bytes(): number;
  /** Nothing of what was removed stays in the file or its log. */
  forgetRemoved(): void;
  close(): void;
}

export function openCheckpoints(file: string): Checkpoints {
  const saver = SqliteSaver.fromConnString(file);
  saver.db.pragma("secure_delete = ON");
  // The saver makes its tables at its first use; pruning an untouched file must not fail.
  const ready = (): boolean =>
    saver.db
      .prepare("select count(*) as n from sqlite_master where name in ('checkpoints', 'writes')")
      .pluck()
      .get() === 2;
  return {
    saver,
    prune(turn) {
      if (!ready()) return;
      saver.db.transaction(() => {
        saver.db
          .prepare(
            `delete from checkpoints where thread_id = @turn and checkpoint_id not in
               (select max(checkpoint_id) from checkpoints where thread_id = @turn group by checkpoint_ns)`,
          )
          .run({ turn });
        saver.db
          .prepare(
            "delete from writes where thread_id = @turn and checkpoint_id not in (select checkpoint_id from checkpoints where thread_id = @turn)",
          )
          .run({ turn });
      })();
    },
    remove: (turn) => saver.deleteThread(turn),
    turns: () =>
      ready() ? saver.db.prepare("select distinct thread_id from checkpoints").pluck().all().map(String) : [],
    bytes: () =>
      ready()
        ? Number(
            saver.db
              .prepare(
                "select (select coalesce(sum(length(checkpoint) + length(metadata)), 0) from checkpoints) + (select coalesce(sum(length(value)), 0) from writes)",
              )
              .pluck()
              .get(),
          )
        : 0,
    forgetRemoved() {
      // Pages that were freed before they were overwritten on removal go too.
      saver.db.exec("vacuum");
      saver.db.pragma("wal_checkpoint(TRUNCATE)");
    },
    close: () => void saver.db.close(),
  };
}

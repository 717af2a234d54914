// What the app has to be told and what became of it: the queue survives a restart, the past stays readable for a while.
import type { DatabaseSync } from "node:sqlite";

export const deliveryKinds = ["events_api", "slash_commands", "interactive"] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

export const deliveryStates = ["queued", "sent", "acknowledged", "failed", "dropped"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Delivery {
  readonly id: number;
  readonly kind: DeliveryKind;
  /** Slack's `event_id`; empty for commands and clicks. */
  readonly eventId: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Attempts that were not acknowledged in time. */
  readonly timeouts: number;
  readonly reason: string;
  readonly created: number;
  readonly acknowledged: number | null;
}

export interface Deliveries {
  /** Returns the delivery's id; beyond `limit` waiting events the oldest is dropped. */
  add(delivery: Pick<Delivery, "kind" | "eventId" | "payload" | "created">, limit: number): number;
  change(
    id: number,
    change: Partial<Pick<Delivery, "state" | "attempts" | "timeouts" | "reason" | "acknowledged">>,
  ): void;
  read(id: number): Delivery | null;
  /** Waiting events, oldest first. */
  queued(most: number): Delivery[];
  list(): Delivery[];
}

/** Finished deliveries that are kept for reading. */
const keptPast = 1_000;

// Only this file writes the table, from typed values.
function parse(row: Record<string, unknown>): Delivery {
  const { id, kind, event_id, payload, state, attempts, timeouts, reason, created, acknowledged } = row;
  return {
    ...({ id, kind, eventId: event_id, state, attempts, timeouts, reason, created, acknowledged } as Omit<
      Delivery,
      "payload"
    >),
    payload: JSON.parse(String(payload)) as Delivery["payload"],
  };
}

export function createDeliveries(database: DatabaseSync): Deliveries {
  const read = database.prepare("select * from deliveries where id = ?");
  const change = database.prepare(
    "update deliveries set state = ?, attempts = ?, timeouts = ?, reason = ?, acknowledged = ? where id = ?",
  );
  const queued = database.prepare(
    "select * from deliveries where state = 'queued' and kind = 'events_api' order by id limit ?",
  );
  const list = database.prepare("select * from deliveries order by id");
  const readOne = (id: number) => {
    const row = read.get(id);
    return row === undefined ? null : parse(row);
  };
  resume(database);
  return {
    add: adding(database),
    change(id, changes) {
      const before = readOne(id);
      if (before === null) return;
      const { state, attempts, timeouts, reason, acknowledged } = { ...before, ...changes };
      change.run(state, attempts, timeouts, reason, acknowledged, id);
    },
    read: readOne,
    queued: (most) => queued.all(most).map(parse),
    list: () => list.all().map(parse),
  };
}

/** What was under way when the process ended: events go out again, nobody waits for commands and clicks any more. */
function resume(database: DatabaseSync): void {
  database.exec(`
    update deliveries set state = 'failed', reason = 'restart'
      where state in ('queued', 'sent') and kind <> 'events_api';
    update deliveries set state = 'queued' where state = 'sent';`);
}

function adding(database: DatabaseSync): Deliveries["add"] {
  const insert = database.prepare(
    `insert into deliveries (kind, event_id, payload, state, attempts, timeouts, reason, created)
       values (?, ?, ?, 'queued', 0, 0, '', ?)`,
  );
  const overflow = database.prepare(
    `update deliveries set state = 'dropped', reason = 'queue_full' where id in
       (select id from deliveries where state = 'queued' and kind = 'events_api' order by id desc limit -1 offset ?)`,
  );
  const prune = database.prepare(
    "delete from deliveries where state in ('acknowledged', 'failed', 'dropped') and id < ?",
  );
  return ({ kind, eventId, payload, created }, limit) => {
    const id = Number(insert.run(kind, eventId, JSON.stringify(payload), created).lastInsertRowid);
    if (kind === "events_api") overflow.run(limit);
    prune.run(id - keptPast);
    return id;
  };
}

// The messages on disk: timestamps that never repeat in a channel, threads, history and unread counts.
import type { DatabaseSync } from "node:sqlite";
import type { Replies, StoredMessage } from "../message.ts";

export interface Messages {
  /** A timestamp later than every other of the channel. */
  nextTs(channel: string, now: Date): string;
  keep(message: StoredMessage): void;
  read(channel: string, ts: string): StoredMessage | null;
  remove(channel: string, ts: string): void;
  /** Messages that are no replies, oldest first. */
  roots(channel: string): StoredMessage[];
  /** The root and its replies, oldest first. */
  thread(channel: string, root: string): StoredMessage[];
  replies(channel: string, root: string): Replies;
  markRead(person: string, channel: string): void;
  unread(person: string, channel: string): { readonly count: number; readonly lastTs: string | null };
}

// Only `keep` writes the column, from a StoredMessage.
const parse = (row: Record<string, unknown> | undefined): StoredMessage | null =>
  typeof row?.["body"] === "string" ? (JSON.parse(row["body"]) as StoredMessage) : null;

const all = (rows: readonly Record<string, unknown>[]): StoredMessage[] =>
  rows.flatMap((row) => parse(row) ?? []);

const tsOf = (micros: number): string =>
  `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, "0")}`;

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

export function createMessages(database: DatabaseSync): Messages {
  return { ...writing(database), ...reading(database), ...marking(database) };
}

function writing(database: DatabaseSync): Pick<Messages, "nextTs" | "keep" | "remove"> {
  // One statement, so that two callers cannot be given the same instant.
  const tick = database.prepare(
    "insert into clocks (channel, last) values (?, ?) on conflict do update set last = max(excluded.last, last + 1) returning last",
  );
  const keep = database.prepare(
    "insert into messages (channel, ts, root, author, body) values (?, ?, ?, ?, ?) on conflict do update set body = excluded.body",
  );
  const remove = database.prepare("delete from messages where channel = ? and ts = ?");
  return {
    nextTs: (channel, now) => tsOf(Number(tick.get(channel, now.getTime() * 1_000)?.["last"])),
    keep(message) {
      const { channel, ts } = message;
      keep.run(channel, ts, message.thread_ts ?? ts, message.user ?? "", JSON.stringify(message));
    },
    remove: (channel, ts) => void remove.run(channel, ts),
  };
}

function reading(database: DatabaseSync): Pick<Messages, "read" | "roots" | "thread" | "replies"> {
  const one = database.prepare("select body from messages where channel = ? and ts = ?");
  const roots = database.prepare("select body from messages where channel = ? and root = ts order by ts");
  const thread = database.prepare("select body from messages where channel = ? and root = ? order by ts");
  const replies = database.prepare(
    "select count(*) as count, max(ts) as latest, group_concat(distinct author) as users from messages where channel = ? and root = ? and ts <> root",
  );
  return {
    read: (channel, ts) => parse(one.get(channel, ts)),
    roots: (channel) => all(roots.all(channel)),
    thread: (channel, root) => all(thread.all(channel, root)),
    replies(channel, root) {
      const row = replies.get(channel, root);
      const users = text(row?.["users"]) ?? "";
      return {
        count: Number(row?.["count"] ?? 0),
        latest: text(row?.["latest"]),
        users: users.split(",").filter(Boolean),
      };
    },
  };
}

function marking(database: DatabaseSync): Pick<Messages, "markRead" | "unread"> {
  const mark = database.prepare(
    "insert into read_marks (person, channel, ts) select ?, ?, coalesce(max(ts), '0') from messages where channel = ? on conflict do update set ts = excluded.ts",
  );
  const unread = database.prepare(
    `select count(*) filter (where root = ts and author <> ? and ts > coalesce(
       (select ts from read_marks where person = ? and channel = ?), '0')) as count,
     max(ts) as last from messages where channel = ?`,
  );
  return {
    markRead: (person, channel) => void mark.run(person, channel, channel),
    unread(person, channel) {
      const row = unread.get(person, person, channel, channel);
      return { count: Number(row?.["count"] ?? 0), lastTs: text(row?.["last"]) };
    },
  };
}

// Opens the workspace's SQLite file and brings its tables up to date.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Fault } from "#src/core/errors.ts";

const tables = `
  create table if not exists settings (name text primary key, value text not null) strict;
  create table if not exists clocks (channel text primary key, last integer not null) strict;
  create table if not exists messages (
    channel text not null, ts text not null, root text not null, author text not null, body text not null,
    primary key (channel, ts)) strict;
  create index if not exists messages_root on messages (channel, root);
  create table if not exists direct_messages (person text primary key, channel text not null) strict;
  create table if not exists read_marks (
    person text not null, channel text not null, ts text not null, primary key (person, channel)) strict;
  create table if not exists deliveries (
    id integer primary key, kind text not null, event_id text not null, payload text not null,
    state text not null, attempts integer not null, timeouts integer not null, reason text not null,
    created integer not null, acknowledged integer) strict;
  create index if not exists deliveries_state on deliveries (state, id);
  create table if not exists response_urls (
    id text primary key, target text not null, uses integer not null, ends integer not null) strict;
`;

/**
 * `synchronous=NORMAL` in WAL mode: a commit has reached the kernel before a caller is answered, so killing the process
 * loses nothing. Only a power cut can take the last commits, never the file's integrity; a sync to disk for every streamed
 * chunk would buy nothing that a local workspace needs.
 */
export function openDatabase(file: string): DatabaseSync {
  try {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
    const database = new DatabaseSync(file);
    database.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 2000;");
    database.exec(tables);
    return database;
  } catch (cause) {
    throw new Fault("storage", `The workspace cannot open ${file}`, {
      nextStep: "make the folder writable or set LEITSTAND_HOME to another one",
      cause,
    });
  }
}

/** All of it or nothing. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  if (database.isTransaction) return work();
  database.exec("begin immediate");
  try {
    const result = work();
    database.exec("commit");
    return result;
  } catch (error) {
    database.exec("rollback");
    throw error;
  }
}

// Files on disk: what was uploaded, by whom, and where it was shared.
import type { DatabaseSync } from "node:sqlite";

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  readonly size: number;
  readonly user: string;
  readonly created: number;
  readonly altText: string;
  /** Conversations that it was shared in; empty until an upload is completed. */
  readonly channels: readonly string[];
}

export interface Files {
  keep(file: StoredFile, content: Uint8Array): void;
  change(id: string, change: Partial<Pick<StoredFile, "title" | "channels">>): StoredFile | null;
  read(id: string): StoredFile | null;
  content(id: string): Uint8Array | null;
  remove(id: string): boolean;
}

export function createFiles(database: DatabaseSync): Files {
  database.exec(
    "create table if not exists files (id text primary key, about text not null, content blob not null) strict",
  );
  const insert = database.prepare("insert into files (id, about, content) values (?, ?, ?)");
  const update = database.prepare("update files set about = ? where id = ?");
  const about = database.prepare("select about from files where id = ?");
  const content = database.prepare("select content from files where id = ?");
  const remove = database.prepare("delete from files where id = ?");
  const read = (id: string): StoredFile | null => {
    const row = about.get(id);
    // Only `keep` and `change` write the column.
    return row === undefined ? null : (JSON.parse(String(row["about"])) as StoredFile);
  };
  return {
    keep: (file, bytes) => void insert.run(file.id, JSON.stringify(file), bytes),
    change(id, change) {
      const file = read(id);
      if (file === null) return null;
      const changed = { ...file, ...change };
      update.run(JSON.stringify(changed), id);
      return changed;
    },
    read,
    content(id) {
      const bytes = content.get(id)?.["content"];
      return bytes instanceof Uint8Array ? bytes : null;
    },
    remove: (id) => remove.run(id).changes > 0,
  };
}

// Names and values that outlive a restart: the app's tokens are made once for a data file.
import type { DatabaseSync } from "node:sqlite";

export interface Settings {
  /** The kept value, or the one that `make` gives, which is kept from now on. */
  once(name: string, make: () => string): string;
}

export function createSettings(database: DatabaseSync): Settings {
  const read = database.prepare("select value from settings where name = ?");
  const keep = database.prepare("insert into settings (name, value) values (?, ?)");
  return {
    once(name, make) {
      const kept = read.get(name)?.["value"];
      if (typeof kept === "string") return kept;
      const value = make();
      keep.run(name, value);
      return value;
    },
  };
}

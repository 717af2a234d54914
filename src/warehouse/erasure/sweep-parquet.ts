// Removes a person's rows from a Parquet file: what stays is written anew, so that no page or footer remembers them.
import type { DuckDBConnection } from "@duckdb/node-api";
import { numbersOf } from "../intake/duckdb.ts";
import { identifier, parquetSource } from "../intake/events/event-source.ts";
import { anyTextSql } from "../intake/events/nested-text.ts";
import { flush } from "../intake/places.ts";
import { literal, replaceFile } from "../zones.ts";
import { erasedMask, type Hunted } from "./hunted.ts";
import type { Swept, SweepMode } from "./sweep-text.ts";

export async function sweepParquet(
  file: string,
  who: Hunted,
  {
    mode,
    dryRun,
    connection,
  }: { readonly mode: SweepMode; readonly dryRun: boolean; readonly connection: DuckDBConnection },
): Promise<Swept> {
  const { names, column } = await parquetSource(file, connection);
  const columns = names.map((name) => ({ name, sql: identifier(name), type: column(name)?.type ?? "" }));
  const mentionedIn = (some: readonly NamedColumn[]) =>
    ["false", ...some.map(({ sql, type }) => anyTextSql(sql, type, (text) => mentionSql(text, who)))].join(
      " OR ",
    );
  const owned = `(${ownedSql(columns, who)})`;
  const mentioned = `(${mentionedIn(columns)})`;
  // Within a list or struct there is nothing of ours to mask: such a row goes.
  const deep = `(${mentionedIn(columns.filter(({ type }) => type !== "VARCHAR"))})`;
  const theirs = mode === "archive" ? `(${owned} OR ${mentioned})` : `(${owned} OR ${deep})`;
  const read = `read_parquet(${literal(file)})`;
  const [removed = 0, masked = 0] = await numbersOf(
    connection,
    `SELECT count(*) FILTER (WHERE ${theirs}), count(*) FILTER (WHERE NOT ${theirs} AND ${mentioned}) FROM ${read}`,
  );
  if (removed + masked > 0 && !dryRun) {
    const shown = columns.map((each) => {
      const plain = each.type === "VARCHAR" && masked > 0 ? maskSql(each.sql, who) : each.sql;
      return `${plain} AS ${each.sql}`;
    });
    await replaceFile(file, async (beside) => {
      const kept = `SELECT ${shown.join(", ")} FROM ${read} WHERE NOT ${theirs}`;
      await connection.run(`COPY (${kept}) TO ${literal(beside)} (FORMAT parquet, COMPRESSION zstd)`);
      await flush(beside);
    });
  }
  return { removed, mentions: masked };
}

interface NamedColumn {
  readonly name: string;
  readonly sql: string;
  readonly type: string;
}

function ownedSql(columns: readonly NamedColumn[], who: Hunted): string {
  const byKey = columns.flatMap(({ name, sql }) => {
    const keys = who.keysIn(name).map(literal).join(", ");
    if (keys === "") return [];
    const text = `trim(CAST(${sql} AS VARCHAR))`;
    const spelt = `regexp_full_match(${text}, '[0-9A-Fa-f]{64}') AND lower(${text}) IN (${keys})`;
    return [`coalesce(${text} IN (${keys}) OR (${spelt}), false)`];
  });
  const has = (name: string) => columns.some((each) => each.name === name);
  const nobody = ["client", "user", "emailHash"].filter(has).map((name) => `${identifier(name)} IS NULL`);
  const bySession =
    who.sessions.length > 0 && has("session") && nobody.length > 0
      ? [`(session IN (${who.sessions.map(literal).join(", ")}) AND ${nobody.join(" AND ")})`]
      : [];
  return [...byKey, ...bySession, "false"].join(" OR ");
}

function mentionSql(text: string, { mention }: Hunted): string {
  if (mention === null) return "false";
  // A plain search first: the pattern is needed only where a key occurs at all.
  const any = mention.keys.map((key) => `contains(${text}, ${literal(key)})`).join(" OR ");
  return `((${any}) AND regexp_matches(${text}, ${literal(mention.pattern)}))`;
}

function maskSql(text: string, { mention }: Hunted): string {
  if (mention === null) return text;
  const replaced = (sql: string) =>
    `regexp_replace(${sql}, ${literal(mention.pattern)}, ${literal(`\\1${erasedMask}\\3`)}, 'g')`;
  // Twice: two keys side by side share the character between them.
  return replaced(replaced(text));
}

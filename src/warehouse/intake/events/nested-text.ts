// Looks into every text of a column, however deep it lies in structs and lists: much cheaper than the column as JSON.
import { identifier } from "./event-source.ts";

type Type =
  | { readonly kind: "text" }
  | { readonly kind: "list"; readonly of: Type }
  | { readonly kind: "struct"; readonly fields: readonly (readonly [name: string, type: Type])[] }
  /** Neither text nor made of it, as far as can be told. */
  | { readonly kind: "other"; readonly name: string };

/**
 * A condition that holds when `test` does for one of the column's texts.
 * @param type DuckDB's name of the column's type
 */
export function anyTextSql(sql: string, type: string, test: (text: string) => string): string {
  return conditionOf(sql, parse(type), { test, depth: 0 }) ?? "false";
}

interface Search {
  test(text: string): string;
  readonly depth: number;
}

function conditionOf(sql: string, type: Type, { test, depth }: Search): string | null {
  switch (type.kind) {
    case "text":
      return `coalesce(${test(sql)}, false)`;
    case "struct": {
      const inside = type.fields.map(([name, of]) =>
        conditionOf(`(${sql}).${identifier(name)}`, of, { test, depth }),
      );
      const found = inside.filter((each) => each !== null);
      return found.length === 0 ? null : `(${found.join(" OR ")})`;
    }
    case "list": {
      const each = `each_${depth}`;
      const inside = conditionOf(each, type.of, { test, depth: depth + 1 });
      return inside === null
        ? null
        : `coalesce(len(list_filter(${sql}, lambda ${each}: ${inside})) > 0, false)`;
    }
    case "other":
      return type.name.includes("VARCHAR") ? `coalesce(${test(`to_json(${sql})::VARCHAR`)}, false)` : null;
  }
}

/** `STRUCT(a VARCHAR, "b c" INTEGER[])[]` and the like. */
function parse(type: string): Type {
  const [, inner] = /^(.*)\[\d*\]$/s.exec(type) ?? [];
  if (inner !== undefined) return { kind: "list", of: parse(inner) };
  if (type === "VARCHAR") return { kind: "text" };
  const [, body] = /^STRUCT\((.*)\)$/s.exec(type) ?? [];
  if (body === undefined) return { kind: "other", name: type };
  return { kind: "struct", fields: membersOf(body).map(field) };
}

function field(member: string): readonly [string, Type] {
  const [, quoted, plain, type = ""] = /^(?:"((?:[^"]|"")*)"|(\S+)) (.*)$/s.exec(member) ?? [];
  return [(quoted ?? plain ?? "").replaceAll('""', '"'), parse(type)];
}

/** Cut at the commas that stand in no brackets and no quotes. */
function membersOf(body: string): string[] {
  const members: string[] = [];
  let [start, depth, quote] = [0, 0, ""];
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at] ?? "";
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    else if (sign === "," && depth === 0) {
      members.push(body.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...members, body.slice(start).trim()];
}

// JSON to be read: indented, coloured by kind, and what an app hid in a string as JSON is opened.
import { Fragment, type ReactNode } from "react";

/** Slack's form bodies carry blocks and views as JSON in a string. */
export function opened(value: unknown): unknown {
  if (typeof value === "string" && /^\s*[[{]/.test(value)) {
    try {
      return opened(JSON.parse(value));
    } catch {
      return value;
    }
  }
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, opened(each)]));
}

/** A key, a string, a number or a word; everything between them stays as it is. */
const pieces = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

function kindOf(piece: RegExpExecArray): string {
  if (piece[2] !== undefined) return "json-key";
  return piece[1] === undefined ? "json-plain" : "json-text";
}

export function Json({ value }: { readonly value: unknown }): ReactNode {
  const text = JSON.stringify(opened(value), null, 2) ?? "";
  const nodes: ReactNode[] = [];
  let last = 0;
  for (const piece of text.matchAll(pieces)) {
    nodes.push(
      <Fragment key={piece.index}>
        {text.slice(last, piece.index)}
        <span className={kindOf(piece)}>{piece[0]}</span>
      </Fragment>,
    );
    last = piece.index + piece[0].length;
  }
  return (
    <pre className="json" tabIndex={0}>
      {nodes}
      {text.slice(last)}
    </pre>
  );
}

// Standard Markdown as apps stream it, drawn from its syntax tree: raw HTML stays characters, pictures become links.
import { Fragment, memo, useMemo, type ReactNode } from "react";
import type { Nodes, RootContent, Table, TableRow } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { withEmoji } from "./mrkdwn.ts";
import { TableFrame } from "./tables.tsx";
import { CodeBlock, Link } from "./text.tsx";

const markdownReader = unified().use(remarkParse).use(remarkGfm, { singleTilde: true });

/** Standard Markdown, as it is streamed. Raw HTML in it is shown as the characters that it is; pictures become links. */
export const Markdown = memo(function Markdown({ text }: { readonly text: string }): ReactNode {
  const tree = useMemo(() => markdownReader.parse(text), [text]);
  return <div className="text rich">{tree.children.map(markdown)}</div>;
});

const inside = (node: { readonly children: readonly RootContent[] }): ReactNode =>
  node.children.map(markdown);

const plainTags = {
  strong: "strong",
  emphasis: "em",
  delete: "s",
  blockquote: "blockquote",
  paragraph: "p",
} as const;

function markdown(node: Nodes, key: number): ReactNode {
  return <Fragment key={key}>{markdownNode(node)}</Fragment>;
}

function markdownNode(node: Nodes): ReactNode {
  switch (node.type) {
    case "text":
      return withEmoji(node.value);
    case "html":
      return node.value;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return <CodeBlock>{node.value}</CodeBlock>;
    case "break":
      return <br />;
    case "thematicBreak":
      return <hr />;
    case "image":
      return <Link url={node.url}>{node.alt ?? node.url}</Link>;
    case "link":
      return <Link url={node.url}>{inside(node)}</Link>;
    case "strong":
    case "emphasis":
    case "delete":
    case "blockquote":
    case "paragraph": {
      const Tag = plainTags[node.type];
      return <Tag>{inside(node)}</Tag>;
    }
    case "heading":
      return (
        <p className="heading" role="heading" aria-level={Math.min(node.depth + 2, 6)}>
          {inside(node)}
        </p>
      );
    case "list":
      return node.ordered === true ? (
        <ol start={node.start ?? 1}>{inside(node)}</ol>
      ) : (
        <ul>{inside(node)}</ul>
      );
    case "listItem":
      return (
        <li>
          {typeof node.checked === "boolean" && (node.checked ? "☑ " : "☐ ")}
          {inside(node)}
        </li>
      );
    case "table":
      return <MarkdownTable table={node} />;
    default:
      return "children" in node ? inside(node) : null;
  }
}

function MarkdownTable({ table }: { readonly table: Table }): ReactNode {
  const [head, ...rows] = table.children;
  const cells = (row: TableRow | undefined, Cell: "th" | "td"): ReactNode =>
    row?.children.map((cell, index) => (
      <Cell key={index} data-align={table.align?.[index] ?? "left"}>
        {inside(cell)}
      </Cell>
    ));
  return (
    <TableFrame label="">
      <thead>
        <tr>{cells(head, "th")}</tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>{cells(row, "td")}</tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

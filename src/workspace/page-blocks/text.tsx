// Text on the page: mrkdwn, plain text, rich text and Markdown become React nodes, never HTML strings.
import { Fragment, memo, useMemo, type ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import type { BlockText, RichInline, RichPart, RichTextBlock } from "./block.ts";
import { parseMrkdwn, webAddress, withEmoji, type Inline, type Paragraph } from "./mrkdwn.ts";

export function Link({ url, children }: { readonly url: string; readonly children: ReactNode }): ReactNode {
  const address = webAddress(url);
  if (address === null) return children;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function Mention({
  kind,
  id,
  label,
}: {
  readonly kind: "user" | "channel";
  readonly id: string;
  readonly label: string;
}): ReactNode {
  const { directory, person, goTo } = useSurroundings();
  if (kind === "channel") {
    const channel = directory.channels.find((each) => each.id === id);
    const name = `#${channel?.name ?? (label === "" ? id : label)}`;
    if (channel === undefined || !channel.members.includes(person.id))
      return <span className="mention">{name}</span>;
    return (
      <button type="button" className="mention" onClick={() => goTo(id)}>
        {name}
      </button>
    );
  }
  const known = directory.people.find((each) => each.id === id)?.name;
  const name = known ?? (id === directory.app.userId ? directory.app.name : label === "" ? id : label);
  return <span className={id === person.id ? "mention own" : "mention"}>@{name.replace(/^@/, "")}</span>;
}

const emphasis = { bold: "strong", italic: "em", strike: "s" } as const;

function inline(node: Inline, key: number): ReactNode {
  switch (node.kind) {
    case "text":
      return <Fragment key={key}>{node.text}</Fragment>;
    case "bold":
    case "italic":
    case "strike": {
      const Mark = emphasis[node.kind];
      return <Mark key={key}>{node.children.map(inline)}</Mark>;
    }
    case "code":
      return <code key={key}>{node.text}</code>;
    case "link":
      return (
        <Link key={key} url={node.url}>
          {node.label}
        </Link>
      );
    case "user":
    case "channel":
      return <Mention key={key} kind={node.kind} id={node.id} label={node.label} />;
    case "broadcast":
      return (
        <span key={key} className="mention own">
          {node.label}
        </span>
      );
  }
}

function paragraph(node: Paragraph, key: number): ReactNode {
  switch (node.kind) {
    case "paragraph":
      return <p key={key}>{node.children.map(inline)}</p>;
    case "code-block":
      return <CodeBlock key={key}>{node.text}</CodeBlock>;
    case "quote":
      return <blockquote key={key}>{node.children.map(paragraph)}</blockquote>;
    case "list": {
      const List = node.ordered ? "ol" : "ul";
      return (
        <List key={key} {...(node.ordered ? { start: node.start } : {})}>
          {node.items.map((item, index) => (
            <li key={index} data-indent={item.indent}>
              {item.children.map(inline)}
            </li>
          ))}
        </List>
      );
    }
  }
}

/** Scrolls sideways, hence reachable by keyboard. */
export function CodeBlock({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <pre tabIndex={0}>
      <code>{children}</code>
    </pre>
  );
}

export const Mrkdwn = memo(function Mrkdwn({
  text,
  verbatim = false,
}: {
  readonly text: string;
  readonly verbatim?: boolean;
}): ReactNode {
  const tree = useMemo(() => parseMrkdwn(text, { verbatim }), [text, verbatim]);
  return <div className="text">{tree.map(paragraph)}</div>;
});

export function Words({ text }: { readonly text: BlockText }): ReactNode {
  if (text.type === "mrkdwn") return <Mrkdwn text={text.text} verbatim={text.verbatim ?? false} />;
  return <div className="text plain">{withEmoji(text.text)}</div>;
}

function richInline(element: RichInline, key: number): ReactNode {
  const style = element.style ?? {};
  let node = richLeaf(element);
  if (style.code === true) node = <code>{node}</code>;
  if (style.strike === true) node = <s>{node}</s>;
  if (style.underline === true) node = <u>{node}</u>;
  if (style.italic === true) node = <em>{node}</em>;
  if (style.bold === true) node = <strong>{node}</strong>;
  return <Fragment key={key}>{node}</Fragment>;
}

function richLeaf(element: RichInline): ReactNode {
  switch (element.type) {
    case "text":
      return element.text;
    case "link":
      return <Link url={element.url}>{element.text ?? element.url}</Link>;
    case "user":
      return <Mention kind="user" id={element.user_id} label="" />;
    case "channel":
      return <Mention kind="channel" id={element.channel_id} label="" />;
    case "usergroup":
      return <span className="mention">@{element.usergroup_id}</span>;
    case "broadcast":
      return <span className="mention own">@{element.range}</span>;
    case "emoji":
      return withEmoji(`:${element.name}:`);
    case "date":
      return element.fallback ?? element.format;
    case "color":
      return <code>{element.value}</code>;
  }
}

function richPart(part: RichPart, key: number): ReactNode {
  switch (part.type) {
    case "rich_text_section":
      return <p key={key}>{part.elements.map(richInline)}</p>;
    case "rich_text_quote":
      return (
        <blockquote key={key}>
          <p>{part.elements.map(richInline)}</p>
        </blockquote>
      );
    case "rich_text_preformatted":
      return <CodeBlock key={key}>{part.elements.map(richInline)}</CodeBlock>;
    case "rich_text_list": {
      const List = part.style === "ordered" ? "ol" : "ul";
      return (
        <List key={key} {...(part.style === "ordered" ? { start: (part.offset ?? 0) + 1 } : {})}>
          {part.elements.map((item, index) => (
            <li key={index} data-indent={Math.min(part.indent ?? 0, 8)}>
              {item.elements.map(richInline)}
            </li>
          ))}
        </List>
      );
    }
  }
}

export function RichText({ block }: { readonly block: RichTextBlock }): ReactNode {
  return <div className="text rich">{block.elements.map(richPart)}</div>;
}

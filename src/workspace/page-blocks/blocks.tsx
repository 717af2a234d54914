// Block Kit on the page: one small component a block; a block that cannot be shown says so and takes nothing else down.
import { Component, type ReactNode } from "react";
import type { Message } from "../page/contract.ts";
import { useSurroundings } from "../page/surroundings.ts";
import type { Block, CardBlock, ImageElement } from "./block.ts";
import { ChartView } from "./chart.tsx";
import { Element } from "./elements.tsx";
import { Markdown } from "./markdown.tsx";
import { withEmoji } from "./mrkdwn.ts";
import { DataTable, PlainTable } from "./tables.tsx";
import { Plan, TaskCard } from "./tasks.tsx";
import { Link, RichText, Words } from "./text.tsx";

export function Blocks({
  blocks,
  message,
}: {
  readonly blocks: readonly Block[];
  readonly message: Message;
}): ReactNode {
  return (
    <div className="blocks">
      {blocks.map((block, index) => (
        <Boundary key={block.block_id ?? index} type={block.type}>
          <OneBlock block={block} message={message} blockId={block.block_id} />
        </Boundary>
      ))}
    </div>
  );
}

class Boundary extends Component<{ readonly type: string; readonly children: ReactNode }> {
  override state = { failed: false };
  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    return this.state.failed ? <CannotShow type={this.props.type} /> : this.props.children;
  }
}

function CannotShow({ type }: { readonly type: string }): ReactNode {
  const { words } = useSurroundings();
  return <p className="missing">{words.cannotShow(type)}</p>;
}

interface Place {
  readonly message: Message;
  readonly blockId: string | undefined;
}

function OneBlock({ block, ...place }: Place & { readonly block: Block }): ReactNode {
  switch (block.type) {
    case "header":
      return <h3 className="block-header">{withEmoji(block.text.text)}</h3>;
    case "section":
      return <Section block={block} {...place} />;
    case "context":
      return (
        <div className="block-context">
          {block.elements.map((element, index) =>
            element.type === "image" ? (
              <Picture key={index} picture={element} className="tiny" />
            ) : (
              <Words key={index} text={element} />
            ),
          )}
        </div>
      );
    case "divider":
      return <hr />;
    case "actions":
    case "context_actions":
      return (
        <div className={block.type === "actions" ? "block-actions" : "block-actions small"}>
          {block.elements.map((element, index) => (
            <Element key={index} element={element} {...place} />
          ))}
        </div>
      );
    case "image":
      return (
        <figure className="block-image">
          {block.title !== undefined && <figcaption>{withEmoji(block.title.text)}</figcaption>}
          <Picture picture={block} enlargeable />
        </figure>
      );
    case "rich_text":
      return <RichText block={block} />;
    case "markdown":
      return <Markdown text={block.text} />;
    case "table":
      return <PlainTable block={block} />;
    case "data_table":
      return <DataTable block={block} />;
    case "data_visualization":
      return <ChartView block={block} />;
    case "task_card":
      return <TaskCard task={block} />;
    case "plan":
      return (
        <Plan title={block.title} tasks={block.tasks ?? []}>
          {(block.tasks ?? []).map((task) => (
            <TaskCard key={task.task_id} task={task} />
          ))}
        </Plan>
      );
    case "card":
      return <Card block={block} {...place} />;
    default:
      return <CannotShow type={(block as { type: string }).type} />;
  }
}

function Section({
  block,
  ...place
}: Place & { readonly block: Extract<Block, { type: "section" }> }): ReactNode {
  const { accessory } = block;
  return (
    <div className="block-section">
      <div>
        {block.text !== undefined && <Words text={block.text} />}
        {block.fields !== undefined && (
          <div className="fields">
            {block.fields.map((field, index) => (
              <Words key={index} text={field} />
            ))}
          </div>
        )}
      </div>
      {accessory !== undefined && (
        <div className="accessory">
          {accessory.type === "image" ? (
            <Picture picture={accessory} className="thumb" />
          ) : (
            <Element element={accessory} {...place} />
          )}
        </div>
      )}
    </div>
  );
}

/** Only pictures of this server are loaded: a remote one would tell its server who reads what, and when. */
function ownAddress(address: string | undefined): string | null {
  if (address === undefined) return null;
  if (/^\/(?![/\\])/.test(address) || /^data:image\/(?:png|jpeg|gif|webp);base64,/.test(address))
    return address;
  const url = URL.parse(address);
  const here = typeof location === "undefined" ? null : location.origin;
  return url !== null && url.origin === here ? url.href : null;
}

function Picture({
  picture,
  className = "",
  enlargeable = false,
}: {
  readonly picture: Pick<ImageElement, "image_url" | "alt_text">;
  readonly className?: string;
  readonly enlargeable?: boolean;
}): ReactNode {
  const { words, enlarge } = useSurroundings();
  const address = ownAddress(picture.image_url);
  if (address === null)
    return (
      <span className="missing">
        {words.imageElsewhere} <Link url={picture.image_url ?? ""}>{picture.alt_text}</Link>
      </span>
    );
  const image = <img className={className} src={address} alt={picture.alt_text} loading="lazy" />;
  if (!enlargeable) return image;
  return (
    <button
      type="button"
      className="enlarge"
      aria-label={words.enlarge(picture.alt_text)}
      onClick={() => enlarge({ address, alternative: picture.alt_text })}
    >
      {image}
    </button>
  );
}

function Card({ block, ...place }: Place & { readonly block: CardBlock }): ReactNode {
  return (
    <div className="card">
      {block.hero_image !== undefined && <Picture picture={block.hero_image} className="hero" />}
      <div className="card-head">
        {block.icon !== undefined && <Picture picture={block.icon} className="tiny" />}
        <div>
          {block.title !== undefined && (
            <div className="card-title">
              <Words text={block.title} />
            </div>
          )}
          {block.subtitle !== undefined && (
            <div className="card-subtitle">
              <Words text={block.subtitle} />
            </div>
          )}
        </div>
      </div>
      {block.body !== undefined && <Words text={block.body} />}
      {block.actions !== undefined && (
        <div className="block-actions">
          {block.actions.map((element, index) => (
            <Element key={index} element={element} {...place} />
          ))}
        </div>
      )}
    </div>
  );
}

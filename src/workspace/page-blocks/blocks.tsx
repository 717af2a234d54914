// Block Kit on the page: one small component a block; a block that cannot be shown says so and takes nothing else down.
import { Component, type ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import { InputBlock } from "../page-fields/input-block.tsx";
import type { Block } from "./block.ts";
import { Chart } from "../page-charts/chart.tsx";
import { Element, type Place } from "./elements.tsx";
import { Alert, Card, Carousel, Container, Video } from "./layouts.tsx";
import { Markdown } from "./markdown.tsx";
import { withEmoji } from "./mrkdwn.ts";
import { Picture } from "./picture.tsx";
import { DataTable, PlainTable } from "./tables.tsx";
import { Plan, TaskCard } from "./tasks.tsx";
import { RichText, Words } from "./text.tsx";

export function Blocks({
  blocks,
  act,
}: {
  readonly blocks: readonly Block[];
  readonly act: Place["act"];
}): ReactNode {
  return (
    <div className="blocks">
      {blocks.map((block, index) => (
        <Boundary key={block.block_id ?? index} type={block.type}>
          <OneBlock block={block} act={act} blockId={block.block_id} />
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
    case "carousel":
      return <Carousel block={block} {...place} />;
    case "container":
      return (
        <Container block={block}>
          <Blocks blocks={block.child_blocks} act={place.act} />
        </Container>
      );
    case "input":
      return <InputBlock block={block} {...place} />;
    case "alert":
      return <Alert block={block} />;
    case "video":
      return <Video block={block} />;
    case "data_visualization":
      return <Chart block={block} />;
    case "file":
      return <FileElsewhere />;
    default:
      return <CannotShow type={(block as { type: string }).type} />;
  }
}

function FileElsewhere(): ReactNode {
  const { words } = useSurroundings();
  return <p className="missing">{words.fileElsewhere}</p>;
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

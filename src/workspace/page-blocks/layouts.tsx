// Blocks that hold others or stand apart: cards, carousels, containers, alerts, videos.
import { useId, useRef, useState, type ReactNode } from "react";
import { useSurroundings } from "../page/surroundings.ts";
import type { AlertBlock, CardBlock, CarouselBlock, ContainerBlock, VideoBlock } from "./block.ts";
import { Icon } from "./dialog.tsx";
import { Element, type Place } from "./elements.tsx";
import { withEmoji } from "./mrkdwn.ts";
import { Picture } from "./picture.tsx";
import { Link, RichText, Words } from "./text.tsx";

export function Card({ block, ...place }: Place & { readonly block: CardBlock }): ReactNode {
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

/** A row that scrolls by itself, with buttons for who does not swipe. */
export function Carousel({ block, ...place }: Place & { readonly block: CarouselBlock }): ReactNode {
  const { words } = useSurroundings();
  const row = useRef<HTMLDivElement>(null);
  const move = (by: number): void =>
    row.current?.scrollBy({
      left: by * (row.current.firstElementChild?.clientWidth ?? 300),
      behavior: "smooth",
    });
  return (
    <div className="carousel">
      <div className="carousel-row" ref={row} role="group" tabIndex={0} aria-roledescription="carousel">
        {block.elements.map((card, index) => (
          <Card key={index} block={card} {...place} />
        ))}
      </div>
      {block.elements.length > 1 && (
        <div className="pager">
          <button type="button" className="quiet" aria-label={words.previousCard} onClick={() => move(-1)}>
            <Icon name="left" />
          </button>
          <button type="button" className="quiet" aria-label={words.nextCard} onClick={() => move(1)}>
            <Icon name="right" />
          </button>
        </div>
      )}
    </div>
  );
}

export function Container({
  block,
  children,
}: {
  readonly block: ContainerBlock;
  readonly children: ReactNode;
}): ReactNode {
  const [open, setOpen] = useState(block.default_collapsed !== true);
  const id = useId();
  const title = (
    <>
      {block.icon !== undefined && <Picture picture={block.icon} className="tiny" />}
      {block.title !== undefined && <strong>{withEmoji(block.title.text)}</strong>}
      {block.rich_text_title !== undefined && <RichText block={block.rich_text_title} />}
      {block.subtitle !== undefined && (
        <span className="card-subtitle">{withEmoji(block.subtitle.text)}</span>
      )}
    </>
  );
  return (
    <div className={block.has_header_divider === true ? "container divided" : "container"}>
      {block.is_collapsible === true ? (
        <button
          type="button"
          className="container-head"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? "down" : "right"} />
          {title}
        </button>
      ) : (
        <div className="container-head">{title}</div>
      )}
      <div id={id} hidden={!open}>
        {children}
      </div>
    </div>
  );
}

const alertIcons = {
  default: "info",
  info: "info",
  warning: "warning",
  error: "warning",
  success: "check",
} as const;

export function Alert({ block }: { readonly block: AlertBlock }): ReactNode {
  const { words } = useSurroundings();
  const level = block.level ?? "default";
  return (
    <div className={`alert ${level}`} role="note" aria-label={words.alertLevel[level]}>
      <Icon name={alertIcons[level]} />
      <Words text={block.text} />
    </div>
  );
}

/** Nothing is loaded from its server: the picture of a video would tell it who reads this. */
export function Video({ block }: { readonly block: VideoBlock }): ReactNode {
  const { words } = useSurroundings();
  const address = block.title_url ?? block.video_url ?? "";
  return (
    <div className="card video">
      <div className="video-screen" aria-hidden="true">
        <Icon name="play" />
      </div>
      <div className="card-title">
        {words.video}: {withEmoji(block.title?.text ?? block.alt_text ?? "")}
      </div>
      {block.description !== undefined && <Words text={block.description} />}
      {address !== "" && (
        <Link url={address}>
          {words.watch} {block.provider_name}
        </Link>
      )}
    </div>
  );
}

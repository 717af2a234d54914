// Pictures, of this server only: a remote one would tell its server who reads what, and when.
import type { ReactNode } from "react";
import { useSurroundings, type Surroundings } from "../page/surroundings.ts";
import type { ImageElement } from "./block.ts";
import { Link } from "./text.tsx";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The path of an address on this server, however its loopback is spelled; null for any other server. */
function ownPath(address: string): string | null {
  if (/^\/(?![/\\])/.test(address)) return address;
  const url = URL.parse(address);
  if (url === null || typeof location === "undefined") return null;
  const ours =
    url.origin === location.origin ||
    (url.protocol === location.protocol && url.port === location.port && loopback.has(url.hostname));
  return ours ? `${url.pathname}${url.search}` : null;
}

type Source = Pick<ImageElement, "image_url" | "slack_file">;

/** Files of the workspace are read with the page's own key. */
function addressOf(
  { image_url, slack_file }: Source,
  fileAddress: Surroundings["fileAddress"],
): string | null {
  const address = slack_file?.url ?? image_url;
  if (slack_file?.id !== undefined) return fileAddress({ id: slack_file.id, name: "picture" });
  if (address === undefined) return null;
  if (/^data:image\/(?:png|jpeg|gif|webp);base64,/.test(address)) return address;
  const path = ownPath(address);
  const [, id, name] = /^\/files\/(\w+)\/([^?#]*)/.exec(path ?? "") ?? [];
  return id === undefined ? path : fileAddress({ id, name: name ?? "picture" });
}

export function Picture({
  picture,
  className = "",
  enlargeable = false,
}: {
  readonly picture: Source & Pick<ImageElement, "alt_text">;
  readonly className?: string;
  readonly enlargeable?: boolean;
}): ReactNode {
  const { words, enlarge, fileAddress } = useSurroundings();
  const address = addressOf(picture, fileAddress);
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

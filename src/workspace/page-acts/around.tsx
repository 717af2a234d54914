// What lies over the page for a while: banners about the connection, notices, an enlarged picture.
import { useEffect, type ReactNode } from "react";
import type { Notice, State } from "../page/state.ts";
import { useSurroundings, type Surroundings } from "../page/surroundings.ts";
import { Dialog, Icon } from "../page-blocks/dialog.tsx";

export function Banners({ state }: { readonly state: State }): ReactNode {
  const { words, directory } = useSurroundings();
  return (
    <div role="status" className="banners">
      {!state.serverConnected && <p className="banner error">{words.serverGone}</p>}
      {state.serverConnected && !state.appConnected && (
        <p className="banner">
          <Icon name="warning" />
          {directory.app.name} {words.appGone}
        </p>
      )}
    </div>
  );
}

const noticeStays = 10_000;

export function Notices({
  notices,
  onDismiss,
}: {
  readonly notices: readonly Notice[];
  readonly onDismiss: (key: string) => void;
}): ReactNode {
  return (
    <div className="notices" role="alert">
      {notices.map((notice) => (
        <Toast key={notice.key} notice={notice} onDismiss={onDismiss} />
      ))}
    </div>
  );
}

function Toast({
  notice,
  onDismiss,
}: {
  readonly notice: Notice;
  readonly onDismiss: (key: string) => void;
}): ReactNode {
  const { words } = useSurroundings();
  useEffect(() => {
    const timer = setTimeout(() => onDismiss(notice.key), noticeStays);
    return () => clearTimeout(timer);
  }, [notice.key]);
  return (
    <div className={notice.tone === "info" ? "notice info" : "notice"}>
      <Icon name={notice.tone === "info" ? "check" : "warning"} />
      <p>{notice.text}</p>
      <button
        type="button"
        className="quiet"
        aria-label={words.dismiss}
        onClick={() => onDismiss(notice.key)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

export function Enlarged({
  picture,
  onClose,
}: {
  readonly picture: Parameters<Surroundings["enlarge"]>[0];
  readonly onClose: () => void;
}): ReactNode {
  const { words } = useSurroundings();
  return (
    <Dialog label={picture.alternative} className="picture" onClose={onClose}>
      <button type="button" className="quiet" aria-label={words.close} onClick={onClose}>
        <Icon name="close" />
      </button>
      <img src={picture.address} alt={picture.alternative} />
      <p>{picture.alternative}</p>
    </Dialog>
  );
}

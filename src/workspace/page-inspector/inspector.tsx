// The inspector: what app and workspace say to each other, as it goes over the wire, beside everything else.
import { useEffect, useState, type ReactNode } from "react";
import type { Client } from "../page/client.ts";
import type { Exchange } from "../page/contract.ts";
import { useSurroundings } from "../page/surroundings.ts";
import { Icon } from "../page-blocks/dialog.tsx";
import { Json } from "./json.tsx";

/** As many as the server keeps. */
const mostShown = 500;
const pause = 1_000;

/** Asks for what is new once a second while the page can be seen. */
function useTraffic(line: Client): [readonly Exchange[], () => void] {
  const [exchanges, setExchanges] = useState<readonly Exchange[]>([]);
  useEffect(() => {
    let last = 0;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    setExchanges([]);
    const look = async (): Promise<void> => {
      const answer = document.hidden ? null : await line.traffic(last).catch(() => null);
      const fresh = answer?.exchanges ?? [];
      if (over) return;
      last = fresh.at(-1)?.number ?? last;
      if (fresh.length > 0) setExchanges((before) => [...before, ...fresh].slice(-mostShown));
      timer = setTimeout(() => void look(), pause);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [line]);
  return [exchanges, () => setExchanges([])];
}

function matches(exchange: Exchange, wanted: string): boolean {
  if (wanted === "") return true;
  return JSON.stringify([exchange.name, exchange.failed, exchange.sent, exchange.answered])
    .toLowerCase()
    .includes(wanted);
}

interface Inspecting {
  readonly line: Client;
  readonly onClose: () => void;
}

export function Inspector({ line, onClose }: Inspecting): ReactNode {
  const { words } = useSurroundings();
  const [exchanges, clear] = useTraffic(line);
  const [wanted, setWanted] = useState("");
  const shown = exchanges.filter((each) => matches(each, wanted.trim().toLowerCase())).toReversed();
  return (
    <aside className="inspector pane" aria-label={words.inspector}>
      <header className="pane-head">
        <div className="pane-title">
          <h2>{words.inspector}</h2>
          <p>{words.inspectorHint}</p>
        </div>
        <button type="button" className="quiet" aria-label={words.clear} title={words.clear} onClick={clear}>
          <Icon name="trash" />
        </button>
        <button type="button" className="quiet" aria-label={words.closeInspector} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="inspector-filter">
        <Icon name="search" />
        <input
          type="search"
          value={wanted}
          placeholder={words.filterTraffic}
          aria-label={words.filterTraffic}
          onChange={(event) => setWanted(event.target.value)}
        />
        <span role="status">{words.requests(shown.length)}</span>
      </div>
      <ul className="exchanges" aria-label={words.inspector}>
        {shown.map((exchange) => (
          <Line key={exchange.number} exchange={exchange} />
        ))}
      </ul>
      {shown.length === 0 && (
        <p className="inspector-empty">{exchanges.length === 0 ? words.noTraffic : words.noTrafficMatch}</p>
      )}
    </aside>
  );
}

/** Pretty JSON is only made for what is open: there may be hundreds. */
function Line({ exchange }: { readonly exchange: Exchange }): ReactNode {
  const { words, language } = useSurroundings();
  const [open, setOpen] = useState(false);
  const { kind, name, at, retry, failed, milliseconds, sent, answered } = exchange;
  const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return (
    <li className={failed === null ? "exchange" : "exchange failed"}>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={`direction ${kind}`} title={kind === "call" ? words.fromApp : words.toApp}>
          <span className="unseen">{kind === "call" ? words.fromApp : words.toApp}: </span>
          <Icon name={kind === "call" ? "left" : "right"} />
        </span>
        <code>{name}</code>
        {retry > 0 && <span className="badge">{words.retryNumber(retry)}</span>}
        <span className="exchange-end">
          <span className={failed === null ? "fine" : "fault"}>{failed ?? words.ok}</span>
          <span>{words.milliseconds(milliseconds)}</span>
          <time dateTime={at}>{time.format(new Date(at))}</time>
        </span>
      </button>
      {open && (
        <div className="exchange-parts">
          <h3>{words.sentPart}</h3>
          <Json value={sent} />
          <h3>{words.answeredPart}</h3>
          <Json value={answered} />
        </div>
      )}
    </li>
  );
}

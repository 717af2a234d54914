// What the app's work in a thread has come to, and the button that stops it.
import { useEffect, useState, type ReactNode } from "react";
import type { AgentSession } from "../page/contract.ts";
import { useSurroundings } from "../page/surroundings.ts";
import { Icon } from "../page-blocks/dialog.tsx";

export function SessionBadge({ session }: { readonly session: AgentSession | undefined }): ReactNode {
  const { words } = useSurroundings();
  if (session === undefined || session.status === "active") return null;
  return (
    <span className={`session ${session.status}`}>
      <i aria-hidden="true" />
      {words.sessionStatus[session.status] ?? session.status}
    </span>
  );
}

interface Stopping {
  readonly session: AgentSession | undefined;
  readonly channel: string;
  readonly thread: string;
}

/** There only while something is under way; the app itself ends it. */
export function StopButton({ session, channel, thread }: Stopping): ReactNode {
  const { words, acts } = useSurroundings();
  const [asked, setAsked] = useState(false);
  const isBusy = session?.status === "processing";
  useEffect(() => {
    if (!isBusy) setAsked(false);
  }, [isBusy]);
  if (!isBusy) return null;
  return (
    <button
      type="button"
      className="button stop"
      title={words.stopHint}
      disabled={asked}
      onClick={() => {
        setAsked(true);
        void acts.stop(channel, thread).then((done) => setAsked(done));
      }}
    >
      <Icon name="stop" />
      {asked ? words.stopping : words.stop}
    </button>
  );
}

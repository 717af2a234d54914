// The page's entry: mounts the workspace, and puts sidebar, conversation, thread and dialogs side by side.
import { useCallback, useEffect, useMemo, useState, type KeyboardEvent, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "#src/core/language.ts";
import { client, RequestFailed } from "./client.ts";
import type { Attachment } from "../page-acts/attachments.ts";
import type { Bootstrap } from "./contract.ts";
import { ConversationPane, ThreadPane } from "./conversation.tsx";
import { Banners, Enlarged, Notices } from "../page-acts/around.tsx";
import { Inspector } from "../page-inspector/inspector.tsx";
import { Modals } from "../page-views/modals.tsx";
import { homeTab, usePlace, useSession, type Outside, type Session } from "./session.ts";
import { QuickSwitch, Sidebar } from "./sidebar.tsx";
import { threadKey } from "./state.ts";
import { SurroundingsContext, useSurroundings, type Surroundings } from "./surroundings.ts";
import { pageLanguages, words } from "./words.ts";

type Reaching = (workspace: string | null) => Outside;

interface Reached {
  readonly directory: Bootstrap;
  readonly outside: Outside;
}

const workspaceName = "leitstand.workspace";

/** The directory of the workspace that was chosen last, or of the server's first; another one comes without a blank between. */
function useWorkspace(reach: Reaching, language: Language) {
  const [wanted, setWanted] = useState(localStorage.getItem(workspaceName));
  const [reached, setReached] = useState<Reached | null>(null);
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let over = false;
    setFailed(false);
    const outside = reach(wanted);
    outside.line.bootstrap(language).then(
      (directory) => over || setReached({ directory, outside }),
      (error: unknown) => {
        if (over) return;
        // Remembered from another server.
        if (error instanceof RequestFailed && error.code === "workspace_not_found") setWanted(null);
        else setFailed(true);
      },
    );
    return () => {
      over = true;
    };
  }, [reach, wanted, language, tries]);
  const goToWorkspace = (id: string): void => {
    localStorage.setItem(workspaceName, id);
    setWanted(id);
  };
  return { reached, failed, retry: () => setTries(tries + 1), goToWorkspace };
}

function Entry({ reach }: { readonly reach: Reaching }): ReactNode {
  const [language, setLanguage] = useState<Language>(navigator.language.startsWith("de") ? "de" : "en");
  const { reached, failed, retry, goToWorkspace } = useWorkspace(reach, language);
  if (reached !== null)
    return (
      <Workspace
        key={reached.directory.workspace.id}
        {...reached}
        goToWorkspace={goToWorkspace}
        onLanguage={setLanguage}
      />
    );
  const label = words[language];
  return (
    <div className="start" role="status">
      <span className="avatar app large" aria-hidden="true" />
      <p>{failed ? label.loadFailed : label.loading}</p>
      {failed && (
        <button type="button" className="button primary" onClick={retry}>
          {label.reload}
        </button>
      )}
    </div>
  );
}

/** A choice that outlives the visit; what is remembered but no longer offered is forgotten. */
function useRemembered<Choice extends string>(
  name: string,
  choices: readonly Choice[],
): [Choice | null, (choice: Choice) => void] {
  const [value, setValue] = useState(() => localStorage.getItem(`leitstand.${name}`));
  const choose = (choice: Choice): void => {
    localStorage.setItem(`leitstand.${name}`, choice);
    setValue(choice);
  };
  return [choices.find((choice) => choice === value) ?? null, choose];
}

interface Started extends Reached {
  readonly goToWorkspace: (id: string) => void;
}

interface Following {
  readonly onLanguage: (language: Language) => void;
}

function Workspace({ onLanguage, ...started }: Started & Following): ReactNode {
  const { directory } = started;
  const ids = directory.people.map((each) => each.id);
  const [personId, setPersonId] = useRemembered("person", ids);
  const [chosenLanguage, setLanguage] = useRemembered("language", pageLanguages);
  const person = directory.people.find((each) => each.id === personId) ?? directory.people[0];
  const [place, goTo] = usePlace();
  const language: Language = chosenLanguage ?? person?.language ?? "en";
  useEffect(() => onLanguage(language), [language]);
  if (person === undefined) return null;
  return (
    <Visit
      key={person.id}
      {...started}
      {...{ place, goTo, setPersonId, setLanguage, person, language }}
      words={words[language]}
    />
  );
}

interface Visiting extends Started, Pick<Surroundings, "person" | "language" | "goTo" | "words"> {
  readonly place: ReturnType<typeof usePlace>[0];
  readonly setPersonId: (id: string) => void;
  readonly setLanguage: (language: Language) => void;
}

type Overlay =
  { readonly kind: "jump" } | ({ readonly kind: "picture" } & Parameters<Surroundings["enlarge"]>[0]);

function Visit(visiting: Visiting): ReactNode {
  const { outside, place, goTo } = visiting;
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const [inspecting, setInspecting] = useRemembered("inspector", ["shown", "hidden"]);
  const session = useSession({ ...visiting, onTakenUp: (channel, thread) => goTo(channel, thread) });
  const { state } = session;
  const surroundings = useAround(visiting, session, setOverlay);
  useLandmarks(visiting, session);
  useFocusInThread(place.thread);
  const open = (id: string): void => {
    setMenuOpen(false);
    goTo(id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      setOverlay({ kind: "jump" });
    } else if (event.key === "Escape" && menuOpen) setMenuOpen(false);
    else if (event.key === "Escape" && place.thread !== null) closeThread(visiting);
  };
  const navigation = { conversations: state.conversations, active: place.channel, onOpen: open };
  const isInspecting = inspecting === "shown";
  const frame = ["page", place.thread !== null && "with-thread", isInspecting && "with-inspector"];
  return (
    <SurroundingsContext value={surroundings}>
      <div className={frame.filter(Boolean).join(" ")} onKeyDown={onKeyDown}>
        <Skip />
        <Sidebar
          {...navigation}
          appConnected={state.appConnected}
          isOpen={menuOpen}
          onPerson={visiting.setPersonId}
          onLanguage={visiting.setLanguage}
          onQuickSwitch={() => setOverlay({ kind: "jump" })}
          isInspecting={isInspecting}
          onInspect={() => {
            setMenuOpen(false);
            setInspecting(isInspecting ? "hidden" : "shown");
          }}
          onClose={() => setMenuOpen(false)}
        />
        <div className="stage">
          <Banners state={state} />
          <Panes visiting={visiting} session={session} onMenu={() => setMenuOpen(true)} />
        </div>
        {isInspecting && <Inspector line={outside.line} onClose={() => setInspecting("hidden")} />}
        <Modals views={state.views} />
        <Notices notices={state.notices} onDismiss={session.dismiss} />
        {overlay?.kind === "jump" && <QuickSwitch {...navigation} onClose={() => setOverlay(null)} />}
        {overlay?.kind === "picture" && <Enlarged picture={overlay} onClose={() => setOverlay(null)} />}
      </div>
    </SurroundingsContext>
  );
}

/** Made anew only when something in it is another, because everything on the page reads it. */
function useAround(
  visiting: Visiting,
  { acts, notice, directMessage }: Session,
  show: (overlay: Overlay) => void,
): Surroundings {
  const { outside, directory, person, language, words: labels, goTo, goToWorkspace } = visiting;
  return useMemo(
    () => ({
      ...{ directory, person, language, words: labels, goTo, goToWorkspace, acts, notice, directMessage },
      now: outside.now,
      fileAddress: ({ id, name }) =>
        `/files/${id}/${encodeURIComponent(name)}?key=${encodeURIComponent(outside.key)}`,
      enlarge: (picture) => show({ kind: "picture", ...picture }),
    }),
    [outside, directory, person, language, acts, notice, directMessage],
  );
}

function closeThread({ place, goTo }: Pick<Visiting, "place" | "goTo">): void {
  goTo(place.channel);
  requestAnimationFrame(() => document.querySelector<HTMLElement>("main textarea")?.focus());
}

/** Language and title of the document, and a conversation to be in when the address names none. */
function useLandmarks({ directory, language, place, goTo }: Visiting, session: Session): void {
  const { conversations } = session.state;
  const unread = conversations.reduce((sum, each) => sum + each.unread, 0);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${unread > 0 ? `(${unread}) ` : ""}${directory.app.name} · ${directory.workspace.name}`;
  }, [language, unread, directory]);
  const isMember = conversations.some((each) => each.id === place.channel);
  const { directMessage } = session;
  useEffect(() => {
    if (directMessage !== null && conversations.length > 0 && !isMember) goTo(directMessage);
  }, [directMessage, conversations.length, isMember]);
}

/** A thread that opens takes the focus for a follow-up, unless the person is in the middle of another message. */
function useFocusInThread(thread: string | null): void {
  useEffect(() => {
    if (thread === null || !matchMedia("(min-width: 900px)").matches) return;
    const writing = document.querySelector<HTMLTextAreaElement>("main textarea")?.value ?? "";
    if (writing === "") document.querySelector<HTMLElement>(".thread-pane textarea")?.focus();
  }, [thread]);
}

interface PanesOf {
  readonly visiting: Visiting;
  readonly session: Session;
  readonly onMenu: () => void;
}

function Panes({ visiting, session, onMenu }: PanesOf): ReactNode {
  const { place, goTo, person } = visiting;
  const { state, directMessage } = session;
  const { channel, thread } = place;
  const conversation = state.conversations.find((each) => each.id === channel);
  const onThread = useCallback((ts: string) => goTo(channel, ts), [channel]);
  if (conversation === undefined || channel === null)
    return <main className="pane" id="messages" tabIndex={-1} />;
  const outgoingIn = (where: string | null) =>
    state.outgoing.filter((each) => each.channel === channel && each.thread === where);
  const shared = {
    conversation,
    statusAt: (ts: string) => state.statuses[threadKey(channel, ts)],
    onSend: (text: string, to: string | null, files: readonly Attachment[]) =>
      session.send({ channel, thread: to }, text, files),
    onRetry: session.retry,
    onDiscard: session.discard,
  };
  const sendExample = (text: string): void => {
    if (directMessage === null) return;
    goTo(directMessage);
    session.send({ channel: directMessage, thread: null }, text);
  };
  return (
    <>
      <ConversationPane
        key={`${person.id}-${channel}`}
        {...shared}
        messages={state.messages[channel]}
        outgoing={outgoingIn(null)}
        prompts={state.prompts[channel]}
        thread={thread}
        onThread={onThread}
        onExample={sendExample}
        onMenu={onMenu}
        tab={place.tab}
        onTab={(tab) => goTo(channel, tab === "home" ? homeTab : null)}
        home={state.home}
      />
      {thread !== null && (
        <ThreadPane
          key={`${channel}-${thread}`}
          {...shared}
          messages={state.threads[threadKey(channel, thread)]}
          outgoing={outgoingIn(thread)}
          thread={thread}
          session={state.sessions[threadKey(channel, thread)]}
          onClose={() => closeThread(visiting)}
        />
      )}
    </>
  );
}

function Skip(): ReactNode {
  const { words: label } = useSurroundings();
  return (
    <a
      className="skip"
      href="#messages"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById("messages")?.focus();
      }}
    >
      {label.skip}
    </a>
  );
}

const key = document.querySelector<HTMLMetaElement>('meta[name="leitstand-page"]')?.content ?? "";
const root = document.getElementById("root");
// The page's clock and chance enter here; everything inside takes them as arguments.
const reach: Reaching = (workspace) => ({
  ...{ line: client({ key, workspace }), key, workspace },
  ...{ now: () => Date.now(), chance: () => Math.random() },
});
if (root !== null) createRoot(root).render(<Entry reach={reach} />);

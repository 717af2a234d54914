// The page's line to the local server: JSON requests with the page's key, and an event socket that always comes back.
import type { Language } from "#src/core/language.ts";
import type { BlockAction } from "../page-blocks/block.ts";
import type { FormValues } from "../page-fields/value.ts";
import type { Bootstrap, Conversation, Exchange, Frame, Message, View } from "./contract.ts";

export class RequestFailed extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(code);
    this.name = "RequestFailed";
    this.status = status;
    this.code = code;
  }
}

interface Line {
  /** From `<meta name="leitstand-page">`. */
  readonly key: string;
  /** The workspace that is meant; the server's first one when null. */
  readonly workspace: string | null;
}

// The server is ours and on the same origin, and it checks blocks before it stores them; a block that is malformed
// all the same is caught by the boundary around each block. So the answers are taken at their word here.
async function request<Answer>(line: Line, path: string, given?: object): Promise<Answer> {
  const named = line.workspace === null ? {} : { workspace: line.workspace };
  const body = given === undefined ? undefined : { ...given, ...named };
  const address = new URL(`/local/${path}`, location.href);
  if (body === undefined && line.workspace !== null) address.searchParams.set("workspace", line.workspace);
  const response = await fetch(address, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "x-leitstand-page": line.key,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    // A message may carry 40 MB of files.
    signal: AbortSignal.timeout(30_000),
  });
  const answer = (await response.json().catch(() => null)) as { error?: string } | null;
  if (!response.ok) throw new RequestFailed(response.status, answer?.error ?? `http_${response.status}`);
  return answer as Answer;
}

export interface Place {
  readonly person: string;
  readonly channel: string;
}

type Spot = Place & { readonly ts: string };

interface InView {
  readonly person: string;
  readonly view_id: string;
}

interface SentFile {
  readonly name: string;
  readonly base64: string;
}

const query = (values: Record<string, string>): string => new URLSearchParams(values).toString();

export const client = (line: Line) => ({
  /** Topics and descriptions come in this language. */
  bootstrap: (language: Language) => request<Bootstrap>(line, `bootstrap?${query({ language })}`),
  conversations: (person: string) =>
    request<{ conversations: Conversation[] }>(line, `conversations?${query({ person })}`),
  directMessage: (person: string) => request<{ id: string }>(line, "dm", { person }),
  messages: (place: Place) => request<{ messages: Message[] }>(line, `messages?${query({ ...place })}`),
  replies: (place: Place, ts: string) =>
    request<{ messages: Message[] }>(line, `replies?${query({ ...place, ts })}`),
  send: (message: Place & { text: string; thread_ts?: string; files?: readonly SentFile[] }) =>
    request<{ ts: string }>(line, "messages", message),
  act: (action: Place & { message_ts: string; thread_ts?: string; action: BlockAction }) =>
    request<object>(line, "actions", action),
  command: (command: Place & { command: string; text: string }) =>
    request<{ text?: string }>(line, "commands", command),
  opened: (place: Place) => request<object>(line, "opened", place),
  views: (person: string) => request<{ views: View[] }>(line, `views?${query({ person })}`),
  /** The app is told that its Home was opened; the answer is the Home as it stands. */
  openHome: (person: string) => request<{ view: View | null }>(line, "home", { person }),
  submit: (form: InView & { values: FormValues }) =>
    request<{ errors: Readonly<Record<string, string>> }>(line, "views/submit", form),
  closeView: (view: InView & { all: boolean }) => request<object>(line, "views/close", view),
  actInView: (action: InView & { action: BlockAction; values: FormValues }) =>
    request<object>(line, "views/actions", action),
  react: (reaction: Spot & { name: string; kind: "added" | "removed" }) =>
    request<object>(line, "reactions", reaction),
  edit: (edited: Spot & { text: string }) => request<object>(line, "edits", edited),
  remove: (spot: Spot) => request<object>(line, "deletions", spot),
  shortcut: (used: { person: string; callback_id: string; channel?: string; message_ts?: string }) =>
    request<object>(line, "shortcuts", used),
  stop: (thread: Place & { thread_ts: string }) => request<object>(line, "stop", thread),
  upload: (file: SentFile & { person: string }) =>
    request<{ file: { id: string; name: string } }>(line, "files", file),
  traffic: (after: number) =>
    request<{ exchanges: Exchange[] }>(line, `traffic?${query({ after: String(after) })}`),
});

export type Client = ReturnType<typeof client>;

export interface Listening {
  readonly key: string;
  readonly workspace: string | null;
  readonly person: string;
  readonly onFrame: (frame: Frame) => void;
  /** After the first time: what happened meanwhile must be fetched again. */
  readonly onOpen: (again: boolean) => void;
  readonly onLost: () => void;
  /** A number from 0 to 1, so that many pages do not come back at the same instant. */
  readonly chance: () => number;
}

const shortestWait = 400;
const longestWait = 8_000;

/** Returns the function that hangs up for good. */
export function listen(listening: Listening): () => void {
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let opened = false;
  let over = false;

  const open = (): void => {
    clearTimeout(timer);
    if (over || (socket !== null && socket.readyState <= WebSocket.OPEN)) return;
    const address = new URL(
      `/local/events?${query({ person: listening.person, key: listening.key })}`,
      location.href,
    );
    if (listening.workspace !== null) address.searchParams.set("workspace", listening.workspace);
    address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    const fresh = new WebSocket(address);
    socket = fresh;
    fresh.onopen = () => {
      tries = 0;
      listening.onOpen(opened);
      opened = true;
    };
    // Frames come from the same server as the answers above.
    fresh.onmessage = (event) => {
      if (!over) listening.onFrame(JSON.parse(String(event.data)) as Frame);
    };
    fresh.onclose = () => {
      if (over) return;
      listening.onLost();
      const wait = Math.min(longestWait, shortestWait * 2 ** tries);
      tries += 1;
      timer = setTimeout(open, wait * (0.5 + listening.chance() / 2));
    };
  };

  const wake = (): void => {
    if (document.visibilityState === "visible") open();
  };
  addEventListener("online", open);
  document.addEventListener("visibilitychange", wake);
  open();
  return () => {
    over = true;
    clearTimeout(timer);
    removeEventListener("online", open);
    document.removeEventListener("visibilitychange", wake);
    socket?.close();
  };
}

// The records that the local server and its page exchange: directory, conversations, Slack messages, events.
import type { Language } from "#src/core/language.ts";
import type { Block, BlockText, Source, TaskStatus } from "../page-blocks/block.ts";

interface PageText {
  readonly de: string;
  readonly en: string;
}

export interface PagePerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly language: Language;
  readonly roles: readonly string[];
}

interface PageShortcut {
  readonly type: "message" | "global";
  readonly callback_id: string;
  readonly name: string;
}

interface PageChannel {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly members: readonly string[];
  readonly topic: string;
  /** Other workspaces that it is shared with. */
  readonly sharedWith?: readonly string[];
}

interface PageCommand {
  readonly command: string;
  readonly description: PageText;
  readonly usage: string;
}

export interface Bootstrap {
  readonly workspace: { readonly id: string; readonly name: string };
  readonly people: readonly PagePerson[];
  readonly channels: readonly PageChannel[];
  readonly app: {
    readonly id: string;
    readonly userId: string;
    readonly name: string;
    readonly description: string;
  };
  readonly examples: readonly {
    readonly language: Language;
    readonly text: string;
    readonly topic: string;
  }[];
  readonly commands: readonly PageCommand[];
  readonly shortcuts?: readonly PageShortcut[];
  readonly userGroups?: readonly { readonly id: string; readonly handle: string }[];
  /** People of other workspaces, in shared channels. */
  readonly foreign?: readonly { readonly id: string; readonly name: string; readonly team: string }[];
  /** Every workspace of this server, and whether the app is in it. The switcher shows from two on. */
  readonly workspaces?: readonly {
    readonly id: string;
    readonly name: string;
    readonly installed: boolean;
  }[];
  readonly demo: boolean;
}

export interface Conversation {
  readonly id: string;
  readonly kind: "channel" | "private" | "dm";
  readonly name: string;
  readonly unread: number;
  readonly lastTs: string | null;
}

export interface StreamTask {
  readonly id: string;
  readonly title: string;
  readonly status: TaskStatus;
  readonly details?: string;
  readonly output?: string;
  readonly sources?: readonly Source[];
}

/** Slack's file object, as far as it is shown. */
export interface PageFile {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly mimetype?: string;
  readonly pretty_type?: string;
  readonly size?: number;
  readonly url_private?: string;
  readonly is_external?: boolean;
  readonly alt_txt?: string;
}

export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
  readonly count: number;
}

/** A modal or the Home, as the app sent it. */
export interface View {
  readonly id: string;
  readonly type: "modal" | "home";
  readonly hash: string;
  readonly blocks: readonly Block[];
  readonly title: BlockText | null;
  readonly submit: BlockText | null;
  readonly close: BlockText | null;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
}

export interface AgentSession {
  readonly status: string;
  readonly title: string;
}

/** One request between app and workspace, in either direction, without its secrets. */
export interface Exchange {
  readonly number: number;
  readonly at: string;
  readonly kind: "call" | "delivery";
  readonly name: string;
  readonly retry: number;
  readonly failed: string | null;
  readonly sent: unknown;
  readonly answered: unknown;
  readonly milliseconds: number;
}

export interface Message {
  readonly type: "message";
  readonly ts: string;
  readonly channel: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly username?: string;
  readonly blocks?: readonly Block[];
  readonly files?: readonly PageFile[];
  readonly reactions?: readonly Reaction[];
  readonly edited?: unknown;
  readonly reply_count?: number;
  readonly latest_reply?: string;
  readonly ephemeral?: true;
  readonly streaming?: boolean;
  readonly stream?: {
    readonly plan_title?: string;
    readonly tasks: readonly StreamTask[];
    readonly markdown: string;
  };
}

export interface Prompt {
  readonly title: string;
  readonly message: string;
}

export type Frame =
  | { readonly type: "message" | "message_changed"; readonly channel: string; readonly message: Message }
  | { readonly type: "message_deleted"; readonly channel: string; readonly ts: string }
  | {
      readonly type: "status";
      readonly channel: string;
      readonly thread_ts: string;
      readonly status: string;
    }
  | {
      readonly type: "prompts";
      readonly channel: string;
      readonly title: string;
      readonly prompts: readonly Prompt[];
    }
  | { readonly type: "conversation"; readonly conversation: Conversation }
  | ({ readonly type: "session"; readonly channel: string; readonly thread_ts: string } & AgentSession)
  | { readonly type: "views"; readonly views: readonly View[] }
  | { readonly type: "home"; readonly view: View }
  | { readonly type: "app"; readonly connected: boolean };

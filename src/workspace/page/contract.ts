// The records that the local server and its page exchange: directory, conversations, Slack messages, events.
import type { Language } from "#src/core/language.ts";
import type { Block, Source, TaskStatus } from "../page-blocks/block.ts";

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

interface PageChannel {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly members: readonly string[];
  readonly topic: string;
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
  | { readonly type: "app"; readonly connected: boolean };

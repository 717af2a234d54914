// What Leitstand asks of a workspace: scopes and events, each with its reason. Manifest and `doctor` are made from this list.
import type { Bilingual } from "#src/core/language.ts";

export interface Requirement {
  readonly name: string;
  readonly why: string;
  /** Without it Leitstand works, with less. */
  readonly optional?: true;
}

export const botScopes: readonly Requirement[] = [
  { name: "app_mentions:read", why: "hears mentions" },
  { name: "assistant:write", why: "is an agent: sessions, status, suggested prompts, thread titles" },
  { name: "channels:history", why: "follow-ups in public channels without a mention" },
  { name: "channels:read", why: "who reads an answer: members of a public channel" },
  { name: "chat:write", why: "answers" },
  { name: "commands", why: "slash commands and message shortcuts" },
  { name: "files:read", why: "files that are shared with a question", optional: true },
  { name: "files:write", why: "pictures and CSV files of reports", optional: true },
  { name: "groups:history", why: "follow-ups in private channels without a mention" },
  { name: "groups:read", why: "who reads an answer: members of a private channel" },
  { name: "im:history", why: "direct messages" },
  { name: "im:read", why: "direct messages" },
  { name: "im:write", why: "tells a person something privately: approvals, reminders, digests" },
  { name: "mpim:history", why: "group messages" },
  { name: "mpim:read", why: "who reads an answer: members of a group message" },
  { name: "usergroups:read", why: "roles from Slack's user groups", optional: true },
  { name: "users:read", why: "names, languages, and who is a bot or from another company" },
];

/** Of the app-level token. */
export const appScopes: readonly Requirement[] = [{ name: "connections:write", why: "Socket Mode" }];

/** `message` stands for the four kinds of conversations that are subscribed one by one. */
export const botEvents: readonly Requirement[] = [
  { name: "app_mention", why: "hears mentions" },
  { name: "message.channels", why: "follow-ups, edits and deletions in public channels" },
  { name: "message.groups", why: "follow-ups, edits and deletions in private channels" },
  { name: "message.im", why: "direct messages" },
  { name: "message.mpim", why: "group messages" },
  { name: "app_home_opened", why: "the Home tab and suggested prompts" },
  {
    name: "app_context_changed",
    why: "which channel a question in the agent's pane is about",
    optional: true,
  },
  { name: "agent_session_stopped", why: "the stop button", optional: true },
  { name: "app_uninstalled", why: "deletes what must go" },
  { name: "tokens_revoked", why: "deletes what must go" },
];

/** In the menu of every message. */
export const messageShortcuts: readonly {
  readonly callback: string;
  readonly name: Bilingual;
  readonly why: string;
}[] = [
  {
    callback: "check_rules",
    name: { de: "Gegen Regeln prüfen", en: "Check against our rules" },
    why: "Findings of the brand and legal rules, for your eyes only",
  },
  {
    callback: "add_to_library",
    name: { de: "In die Wissensbasis", en: "Add to knowledge base" },
    why: "Proposes the message for the knowledge base; a person approves",
  },
];

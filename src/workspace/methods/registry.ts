// Every Web API method that the workspace knows; any other is Slack's `unknown_method`.
import * as assistant from "./assistant.ts";
import * as connection from "./connection.ts";
import * as conversations from "./conversations.ts";
import * as edits from "./edits.ts";
import * as history from "./history.ts";
import type { AnyMethod } from "./method.ts";
import * as people from "./people.ts";
import * as posts from "./posts.ts";
import * as sessions from "./sessions.ts";
import * as streams from "./streams.ts";

export const methods: ReadonlyMap<string, AnyMethod> = new Map(
  [
    connection.authTest,
    connection.openConnection,
    connection.openView,
    posts.postMessage,
    posts.postEphemeral,
    edits.update,
    edits.remove,
    streams.startStream,
    streams.appendStream,
    streams.stopStream,
    assistant.setStatus,
    assistant.setSuggestedPrompts,
    assistant.setTitle,
    sessions.setStatus,
    sessions.rename,
    conversations.info,
    conversations.list,
    conversations.members,
    conversations.open,
    history.history,
    history.replies,
    people.userInfo,
    people.userList,
    people.botInfo,
  ].map((method) => [method.name, method]),
);

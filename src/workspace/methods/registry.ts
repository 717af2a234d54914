// Every Web API method that the workspace knows; any other is Slack's `unknown_method`.
import * as assistant from "./assistant.ts";
import * as connection from "./connection.ts";
import * as conversations from "./conversations.ts";
import * as edits from "./chat/edits.ts";
import * as files from "./files.ts";
import * as history from "./history.ts";
import * as installation from "./installation.ts";
import type { AnyMethod } from "./method.ts";
import * as people from "./people.ts";
import * as posts from "./chat/posts.ts";
import * as reactions from "./reactions.ts";
import * as sessions from "./sessions.ts";
import * as streams from "./chat/streams.ts";
import * as userGroups from "./user-groups.ts";
import * as views from "./views.ts";

export const methods: ReadonlyMap<string, AnyMethod> = new Map(
  [
    connection.authTest,
    connection.openConnection,
    installation.access,
    installation.revoke,
    installation.uninstall,
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
    files.getUploadUrl,
    files.completeUpload,
    files.fileInfo,
    files.deleteFile,
    reactions.addReaction,
    reactions.removeReaction,
    reactions.getReactions,
    userGroups.listUserGroups,
    userGroups.listUserGroupUsers,
    views.openView,
    views.pushView,
    views.updateView,
    views.publishView,
  ].map((method) => [method.name, method]),
);

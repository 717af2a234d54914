// files.getUploadURLExternal, completeUploadExternal, info and delete: an address for the bytes, then a place for the file.
import { z } from "zod";
import { count, fromJson, timestamp } from "../api/arguments.ts";
import { Refusal } from "../api/refusal.ts";
import { fileObject, keepFile } from "../files/file-object.ts";
import type { StoredFile } from "../store/files.ts";
import type { Workroom } from "../workroom.ts";
import { contentArguments, readBlocks } from "./chat/content.ts";
import { defineMethod } from "./method.ts";
import { destination, threadRoot } from "./place.ts";
import { byApp } from "./chat/posts.ts";

const mostBytes = 50_000_000;

export const getUploadUrl = defineMethod({
  name: "files.getUploadURLExternal",
  scope: "files:write",
  token: "bot",
  tier: "tier4",
  input: z.object({
    filename: z.string().min(1),
    length: count.min(1),
    alt_txt: z.string().max(1_000).default(""),
    snippet_type: z.string().optional(),
  }),
  run({ uploads, address, directory }, { filename, length, alt_txt: altText }) {
    if (length > mostBytes) throw new Refusal("file_upload_size_restricted");
    const { ticket, file } = uploads.open({ filename, length, altText, user: directory.app.userId });
    return { upload_url: `${address()}/upload/${ticket}`, file_id: file };
  },
});

export const completeUpload = defineMethod({
  name: "files.completeUploadExternal",
  scope: "files:write",
  token: "bot",
  tier: "tier4",
  input: z.object({
    files: fromJson(z.array(z.looseObject({ id: z.string(), title: z.string().optional() })).min(1)),
    channel_id: z.string().optional(),
    thread_ts: timestamp.optional(),
    initial_comment: z.string().optional(),
    blocks: contentArguments.blocks,
  }),
  run(workroom, given) {
    const place = given.channel_id === undefined ? null : destination(workroom, given.channel_id);
    const root =
      place === null || given.thread_ts === undefined
        ? undefined
        : threadRoot(workroom, place.id, given.thread_ts);
    const blocks = readBlocks(given.blocks);
    const files = given.files.map(({ id, title }) => received(workroom, { id, title, channel: place?.id }));
    if (place !== null)
      workroom.journal.post(place, {
        ...byApp(workroom),
        subtype: "file_share",
        text: given.initial_comment ?? "",
        files: files.map((file) => fileObject(workroom, file)),
        ...(blocks.length === 0 ? {} : { blocks }),
        ...(root === undefined ? {} : { thread_ts: root }),
      });
    return { files: files.map((file) => fileObject(workroom, file)) };
  },
});

function received(
  workroom: Workroom,
  { id, title, channel }: { id: string; title: string | undefined; channel: string | undefined },
): StoredFile {
  const upload = workroom.uploads.take(id);
  if (upload?.bytes === undefined) throw new Refusal("file_not_found");
  const { filename: name, altText, user, bytes } = upload;
  return keepFile(workroom, {
    id,
    name,
    title,
    altText,
    user,
    bytes,
    channels: channel === undefined ? [] : [channel],
  });
}

function known({ files }: Workroom, id: string): StoredFile {
  const file = files.read(id);
  if (file === null) throw new Refusal("file_not_found");
  return file;
}

export const fileInfo = defineMethod({
  name: "files.info",
  scope: "files:read",
  token: "bot",
  tier: "tier4",
  input: z.object({ file: z.string() }),
  run: (workroom, { file }) => ({ file: fileObject(workroom, known(workroom, file)), comments: [] }),
});

export const deleteFile = defineMethod({
  name: "files.delete",
  scope: "files:write",
  token: "bot",
  tier: "tier3",
  input: z.object({ file: z.string() }),
  run(workroom, { file }) {
    if (known(workroom, file).user !== workroom.directory.app.userId) throw new Refusal("cant_delete_file");
    workroom.files.remove(file);
    return {};
  },
});

// Files of a message, as the desk takes them: what Slack says of each, and its bytes only when they are asked for.
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { fileLimits, UnreadableFile, type SharedFile } from "#src/core/attachment.ts";
import { download } from "../delivery/download.ts";
import type { Surface } from "../surface.ts";

/** Slack's file object, as far as it decides; everything but the id may be missing until the file has settled. */
const HeardFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
  mode: z.string().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
  channels: z.array(z.string()).nullish(),
  groups: z.array(z.string()).nullish(),
  ims: z.array(z.string()).nullish(),
});
type HeardFile = z.infer<typeof HeardFile>;

/** What a message event carries of files. */
export interface FileBearer {
  readonly channel: string;
  readonly files?: unknown;
  readonly blocks?: unknown;
}

/** Tries, with these waits in milliseconds between them: a file may be shared before it is there. */
const waits = [0, 500, 1_000, 2_000, 4_000] as const;
/** Deep enough for rich text in lists and quotes. */
const mostDepth = 8;

/** Ids of `file` elements in rich text: a mention may arrive without the list of its files. */
function mentioned(value: unknown, depth = 0): string[] {
  if (typeof value !== "object" || value === null || depth > mostDepth) return [];
  const { type, file_id: id } = value as { readonly type?: unknown; readonly file_id?: unknown };
  if (type === "file" && typeof id === "string") return [id];
  return Object.values(value).flatMap((part) => mentioned(part, depth + 1));
}

/** In the order in which they were shared. */
export function filesOf(bearer: FileBearer, surface: Pick<Surface, "clients" | "options">): SharedFile[] {
  const listed = Array.isArray(bearer.files)
    ? bearer.files.flatMap((file) => {
        const heard = HeardFile.safeParse(file);
        return heard.success ? [heard.data] : [];
      })
    : [];
  const known = new Set(listed.map(({ id }) => id));
  const named = [...new Set(mentioned(bearer.blocks))]
    .filter((id) => !known.has(id))
    .slice(0, fileLimits.files);
  return [
    ...listed.map((file) => sharedFile(file, surface, null)),
    ...named.map((id) => sharedFile({ id }, surface, bearer.channel)),
  ];
}

/** Messages of a thread that are looked through, and files that are taken from them. */
const [mostMessages, mostEarlier] = [15, 3];

/** What was shared in a thread before we were called into it: its opening first. One question of Slack's history, and no complaint without an answer. */
export async function filesBefore(
  { channel, root }: { readonly channel: string; readonly root: string },
  surface: Pick<Surface, "clients" | "options">,
): Promise<SharedFile[]> {
  const { client } = surface.clients;
  const found = await client.conversations
    .replies({ channel, ts: root, limit: mostMessages })
    .catch(() => ({ messages: [] }));
  return (found.messages ?? [])
    .filter((message) => message.bot_id === undefined)
    .flatMap(({ files }) => filesOf({ channel, files }, surface))
    .slice(0, mostEarlier);
}

/** @param channel where a file must be shared that a message only names */
function sharedFile(
  heard: HeardFile,
  { clients, options }: Pick<Surface, "clients" | "options">,
  channel: string | null,
): SharedFile {
  return {
    name: heard.name ?? heard.title ?? "",
    mimeType: heard.mimetype ?? "",
    async bytes() {
      const file = await settled(heard, { clients, options }, channel);
      // Kept elsewhere (a document in a cloud), deleted, or behind a plan's limit: Slack has no bytes of it.
      if (file.mode === "external" || file.mode === "tombstone" || file.mode === "hidden_by_limit")
        throw new UnreadableFile("unavailable", `a file of the mode ${file.mode}`);
      if ((file.size ?? 0) > fileLimits.bytes) throw new UnreadableFile("too-large", "too many bytes");
      const address = file.url_private_download ?? file.url_private ?? "";
      const token = await clients.token();
      const bytes = await download(address, { apiUrl: options.apiUrl, token });
      // The login page of somebody without the right to read files is no file.
      if (isLoginPage(bytes, file)) throw new UnreadableFile("unavailable", "a page instead of a file");
      return bytes;
    },
  };
}

function isLoginPage(bytes: Uint8Array, { mimetype }: HeardFile): boolean {
  if (mimetype === "text/html") return false;
  return /^\s*<!doctype html/i.test(Buffer.from(bytes.subarray(0, 200)).toString("latin1"));
}

/** The file with its address, asked for again until it has one. */
async function settled(
  heard: HeardFile,
  { clients, options }: Pick<Surface, "clients" | "options">,
  channel: string | null,
): Promise<HeardFile> {
  if (channel === null && (heard.url_private_download ?? heard.url_private ?? "") !== "") return heard;
  for (const milliseconds of waits) {
    if (milliseconds > 0) await wait(milliseconds);
    const found = await clients.client.files.info({ file: heard.id }).catch((error: unknown) => {
      options.log("info", "slack-file-unknown", { error: error instanceof Error ? error.message : "" });
      return null;
    });
    const file = HeardFile.safeParse(found?.file);
    if (!file.success) break;
    const { channels, groups, ims } = file.data;
    const shares = [channels, groups, ims].flatMap((list) => list ?? []);
    // Whoever writes a file's id has not shown that it was shared here.
    if (channel !== null && !shares.includes(channel)) break;
    if ((file.data.url_private_download ?? file.data.url_private ?? "") !== "") return file.data;
  }
  throw new UnreadableFile("unavailable", "the file has no address");
}

// Slack's file object, and how names and bytes become a kept file.
import { newId } from "../secrets.ts";
import type { StoredFile } from "../store/files.ts";
import type { Workroom } from "../workroom.ts";

const mimeTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  gif: "image/gif",
  html: "text/html",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  json: "application/json",
  md: "text/markdown",
  pdf: "application/pdf",
  png: "image/png",
  txt: "text/plain",
  webp: "image/webp",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
}

export function mimeTypeOf(name: string): string {
  return mimeTypes[extensionOf(name)] ?? "application/octet-stream";
}

export interface NewFile {
  readonly id?: string;
  readonly name: string;
  readonly title?: string | undefined;
  readonly altText?: string;
  readonly user: string;
  readonly bytes: Uint8Array;
  readonly channels: readonly string[];
}

export function keepFile({ files, clock }: Workroom, given: NewFile): StoredFile {
  const { name, user, bytes, channels } = given;
  const file: StoredFile = {
    id: given.id ?? newId("F"),
    name,
    title: given.title ?? name,
    mimetype: mimeTypeOf(name),
    size: bytes.length,
    user,
    created: Math.floor(clock.now().getTime() / 1_000),
    altText: given.altText ?? "",
    channels,
  };
  files.keep(file, bytes);
  return file;
}

/** Slack's file object. The page adds its key to the addresses, the app its token. */
export function fileObject({ address, options }: Workroom, file: StoredFile): Record<string, unknown> {
  const { id, name, title, mimetype, size, user, created, channels, altText } = file;
  const place = `${address()}/files/${id}/${encodeURIComponent(name)}`;
  const extension = extensionOf(name);
  return {
    id,
    name,
    title,
    created,
    timestamp: created,
    mimetype,
    filetype: extension === "" ? "binary" : extension,
    pretty_type: extension === "" ? "Binary" : extension.toUpperCase(),
    user,
    user_team: options.workspace.id,
    size,
    mode: "hosted",
    is_external: false,
    is_public: true,
    editable: false,
    file_access: "visible",
    url_private: place,
    url_private_download: `${place}?download=1`,
    permalink: place,
    channels,
    ...(altText === "" ? {} : { alt_txt: altText }),
  };
}

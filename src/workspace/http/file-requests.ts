// GET /files/ID/NAME and POST /upload/TICKET: the bytes of files, to the app by its token and to the page by its key.
import type { IncomingMessage, ServerResponse } from "node:http";
import { sameSecret } from "../secrets.ts";
import type { Rooms } from "../workroom.ts";
import { addressOf } from "./address.ts";
import { answerJson, BodyTooLarge, readBytes } from "./body.ts";

const mostUpload = 50_000_000;

export async function takeUpload(
  { all }: Rooms,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const ticket = addressOf(request).pathname.replace("/upload/", "");
  try {
    const bytes = await contentOf(
      await readBytes(request, mostUpload),
      request.headers["content-type"] ?? "",
    );
    if (!all.some(({ uploads }) => uploads.receive(ticket, bytes)))
      return answerJson(response, { ok: false, error: "invalid_upload" }, { status: 400 });
    response.writeHead(200, { "content-type": "text/plain" }).end(`OK - ${bytes.length}`);
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    answerJson(response, { ok: false, error: "too_large" }, { status: 413 });
  }
}

/** The bytes as they are, or the first part of a form, as SDKs send it. */
async function contentOf(body: Buffer, type: string): Promise<Uint8Array> {
  if (!type.startsWith("multipart/form-data")) return body;
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  const [part] = [...(form?.values() ?? [])];
  if (part === undefined) return new Uint8Array();
  return typeof part === "string" ? Buffer.from(part) : new Uint8Array(await part.arrayBuffer());
}

/** Shown in place only where that cannot run anything. */
const harmless = /^(?:image\/(?:png|jpeg|gif|webp)|text\/(?:plain|csv|markdown)|application\/pdf)$/;

export function sendFile(
  rooms: Rooms,
  { request, response, pageKey }: { request: IncomingMessage; response: ServerResponse; pageKey: string },
): void {
  const url = addressOf(request);
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const key = url.searchParams.get("key") ?? "";
  // As Slack does for who is not logged in: no bytes, and no word on whether the file exists.
  const app = rooms.byToken(bearer, rooms.first.clock.now().getTime());
  if (app?.standing !== "good" && !sameSecret(key, pageKey))
    return answerJson(response, { ok: false, error: "not_authed" }, { status: 403 });
  const id = url.pathname.split("/")[2] ?? "";
  const readers = app === null ? rooms.all : [app.room];
  const files = readers.find((room) => room.files.read(id) !== null)?.files ?? rooms.first.files;
  const [file, content] = [files.read(id), files.content(id)];
  if (file === null || content === null)
    return answerJson(response, { ok: false, error: "file_not_found" }, { status: 404 });
  const shown = harmless.test(file.mimetype) && !url.searchParams.has("download");
  response.writeHead(200, {
    "content-type": shown ? file.mimetype : "application/octet-stream",
    "content-disposition": `${shown ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    "content-length": String(content.length),
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  response.end(content);
}

// The bytes of a file that somebody shared: from Slack's own file host alone, with the bot's token, and never more than may be read.
import { fileLimits, UnreadableFile } from "#src/core/attachment.ts";

export interface DownloadParts {
  /** Another server than slack.com, ending in `/api/`. */
  readonly apiUrl?: string | undefined;
  readonly token: string;
}

const patience = 60_000;

/**
 * The file's address where the token may go: https and `files.` before the API's own host, or the very origin of a
 * configured server. Null for every other: an address in an event is somebody's text until it is that host.
 */
export function fileAddress(address: string, apiUrl: string | undefined): URL | null {
  const url = URL.parse(address);
  const api = new URL(apiUrl ?? "https://slack.com/api/");
  if (url === null || url.username !== "" || url.password !== "") return null;
  const isSlacks = url.protocol === "https:" && url.host === `files.${api.hostname}`;
  const isServers = apiUrl !== undefined && url.origin === api.origin;
  return isSlacks || isServers ? url : null;
}

/** @throws UnreadableFile when the address is foreign, the answer is no file, or there is more than the limit */
export async function download(address: string, { apiUrl, token }: DownloadParts): Promise<Uint8Array> {
  const url = fileAddress(address, apiUrl);
  if (url === null) throw new UnreadableFile("unavailable", "not on Slack's file host");
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    // Without the right to read files Slack leads to its login page; a token is carried nowhere else.
    redirect: "manual",
    signal: AbortSignal.timeout(patience),
  }).catch(() => null);
  if (response === null || !response.ok || response.body === null) {
    await response?.body?.cancel().catch(() => undefined);
    throw new UnreadableFile("unavailable", `the file host answered ${response?.status ?? "nothing"}`);
  }
  return bounded(response.body);
}

async function bounded(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of body) {
      length += part.length;
      if (length > fileLimits.bytes) throw new UnreadableFile("too-large", "more bytes than announced");
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("unavailable", "the connection ended before the file did");
  }
  return Buffer.concat(parts);
}

// Files into a conversation: an address for the bytes, the bytes, then the share; in the channel's line like every message.
import type { WebClient } from "@slack/web-api";
import type { Lane } from "./lane.ts";
import { clip } from "../render/split-text.ts";
import type { Call } from "./patience.ts";
import type { Place } from "./wire.ts";

export interface Attachment {
  readonly name: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  /** Of a picture: what it shows, for those who do not see it. */
  readonly alt?: string;
}

/** Slack's limit on a file's alternative text is 1,000 characters. */
const longest = { title: 250, alt: 1_000 } as const;

export interface UploadParts {
  readonly client: WebClient;
  readonly call: Call;
  readonly laneOf: (channel: string) => Lane;
}

export type Upload = (place: Place, files: readonly Attachment[], comment: string) => Promise<void>;

/**
 * Shares the files with one comment (plain words, already escaped). The comment must say what a picture shows: the SDK's
 * `alt_text` is not what Slack's method documents, and with the documented `alt_txt` Slack was seen to drop the share
 * (slackapi/python-slack-sdk 1818). Throws when Slack refuses; nothing is shared then.
 */
export function createUpload({ client, call, laneOf }: UploadParts): Upload {
  return async ({ channel, thread }, files, comment) => {
    const [first, ...more] = files.map(({ name, title, bytes, alt }) => ({
      filename: name,
      title: clip(title, longest.title),
      file: Buffer.from(bytes),
      ...(alt === undefined ? {} : { alt_text: clip(alt, longest.alt) }),
    }));
    if (first === undefined) return;
    const around = { initial_comment: comment, file_uploads: [first, ...more] };
    const send = () =>
      client.filesUploadV2(
        thread === null
          ? { ...around, channel_id: channel }
          : { ...around, channel_id: channel, thread_ts: thread },
      );
    await laneOf(channel).run("answer", () => call("files.completeUploadExternal", send));
  };
}

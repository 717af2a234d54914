// A checkpoint of the audit log as a message: its text verbatim, to be copied into a file and verified.
import { escapeText } from "./escape.ts";
import { pack, type Message } from "./message.ts";

export function renderCheckpoint(note: string): Message[] {
  return pack([
    {
      text: note,
      blocks: [
        {
          type: "section",
          text: { type: "mrkdwn", text: `\`\`\`${escapeText(note.trimEnd())}\`\`\``, verbatim: true },
        },
      ],
    },
  ]);
}

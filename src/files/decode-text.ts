// Bytes of a text file as text: UTF-8 or UTF-16 by its mark, otherwise Windows-1252, which never fails; bytes that are no text are refused.
import { UnreadableFile } from "#src/core/attachment.ts";

/** Above this share of control characters it is no text, whatever its name says. */
const mostControls = 0.01;

/** Without a byte order mark; line ends are `\n`. */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
  const controls = text.match(/[\u0000-\u0008\u000E-\u001F]/g)?.length ?? 0;
  if (controls > text.length * mostControls) throw new UnreadableFile("broken", "bytes that are no text");
  if (text.trim() === "") throw new UnreadableFile("empty", "nothing but spaces");
  return text;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

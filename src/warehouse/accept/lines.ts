// Reads a text file line by line, whatever its bytes are: slow, and right where SQL's reader gives up.
import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** False where the bytes are no UTF-8: `text` then holds replacement characters. */
  readonly readable: boolean;
}

const newline = 10;

/** Lines end with LF or CRLF; a CR within a line stays in it. A byte order mark is no part of the text. */
export async function* linesOf(path: string): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let rest: Buffer[] = [];
  const line = (bytes: Buffer): Line => {
    number += 1;
    const text = bytes.toString("utf8");
    return { number, text: text.replace(/^\uFEFF|\r$/g, ""), readable: isUtf8(bytes) };
  };
  // Without an encoding the stream gives buffers.
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      const last = chunk.subarray(from, end);
      lines.push(line(rest.length === 0 ? last : Buffer.concat([...rest, last])));
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
    yield lines;
  }
  if (rest.length > 0) yield [line(Buffer.concat(rest))];
}

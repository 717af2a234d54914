// The thread's side of reading: one file in, one outcome back; whatever it takes, the thread is ended after it.
import { parentPort } from "node:worker_threads";
import type { RawFile } from "#src/core/attachment.ts";
import { parseFile } from "./parse-file.ts";

const port = parentPort;
if (port === null) throw new Error("src/files/worker.ts runs in a worker thread only");
port.once("message", (file: RawFile) => port.postMessage(parseFile(file)));

// Reads one file in a thread of its own, with a limit on memory and time: a file that makes a reader hang ends with its thread.
import { Worker } from "node:worker_threads";
import { fileLimits, type RawFile, type ReadOutcome } from "#src/core/attachment.ts";

export interface ReadOptions {
  readonly milliseconds?: number;
  /** Of the thread's heap. */
  readonly megabytes?: number;
}

export function readFile(
  file: RawFile,
  { milliseconds = fileLimits.time, megabytes = 512 }: ReadOptions = {},
): Promise<ReadOutcome> {
  if (file.bytes.length > fileLimits.bytes) return Promise.resolve({ kind: "fault", fault: "too-large" });
  const { promise, resolve } = Promise.withResolvers<ReadOutcome>();
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
    // Nothing of the house's environment is a reader's business.
    env: {},
    stdout: true,
    stderr: true,
  });
  const end = (outcome: ReadOutcome): void => {
    clearTimeout(timer);
    worker.removeAllListeners();
    // A thread that is being ended may still report; nobody listens any more.
    worker.on("error", () => undefined);
    void worker.terminate();
    resolve(outcome);
  };
  const timer = setTimeout(() => end({ kind: "fault", fault: "too-slow" }), milliseconds);
  worker.once("message", (outcome: ReadOutcome) => end(outcome));
  // Out of memory, or a reader that does not parse: the file is at fault, the house goes on.
  worker.once("error", () => end({ kind: "fault", fault: "broken" }));
  worker.once("exit", () => end({ kind: "fault", fault: "broken" }));
  worker.postMessage(file);
  return promise;
}

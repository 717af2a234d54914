// The child process that is the Chroma server: the binding on the main thread, a watch on the parent beside it.
import { readSync, writeSync } from "node:fs";
import { isMainThread, Worker } from "node:worker_threads";
import { findBinding, loadBinding } from "./installed-binding.ts";

/** Standard input is a pipe that only the parent holds open: its end is the parent's end, also after kill -9. */
function endWithParent(): void {
  const byte = Buffer.alloc(1);
  try {
    while (readSync(0, byte) > 0);
  } finally {
    process.kill(process.pid, "SIGKILL");
  }
}

function serve([data, cache, port]: readonly string[]): void {
  const binding = findBinding();
  if (data === undefined || cache === undefined || port === undefined || binding === null) {
    throw new Error("usage: serve.ts DATA CACHE PORT, with Chroma's binding installed");
  }
  const { cli } = loadBinding(binding, cache);
  cli(["chroma", "run", "--path", data, "--host", "127.0.0.1", "--port", port]);
}

if (isMainThread) {
  // The server blocks this thread for good, so the watch must be running before it starts.
  const watch = new Worker(new URL(import.meta.url));
  watch.once("online", () => {
    try {
      serve(process.argv.slice(2));
    } catch (error) {
      writeSync(2, `${error instanceof Error ? error.message : String(error)}\n`);
    }
    // The watch blocks in a read and would hold up an ordinary exit.
    process.kill(process.pid, "SIGKILL");
  });
} else {
  endWithParent();
}

// The thread's side: runs one task after the other, says how far it is, and sends back what came out or went wrong.
import { parentPort } from "node:worker_threads";
import type { TaskName } from "../core/compute.ts";
import { tasks } from "./tasks.ts";

export interface Order {
  readonly id: number;
  readonly name: TaskName;
  readonly input: unknown;
}

export type Answer =
  | { readonly kind: "progress"; readonly id: number; readonly done: number }
  | { readonly kind: "done"; readonly id: number; readonly output: unknown }
  /** `name` tells a RangeError, which a tool foresees, from the rest. */
  | { readonly kind: "failed"; readonly id: number; readonly name: string; readonly message: string };

const port = parentPort;
if (port === null) throw new Error("src/compute/worker.ts runs in a worker thread only");
const answer = (message: Answer): void => port.postMessage(message);

port.on("message", ({ id, name, input }: Order) => {
  try {
    // The pool's types tie each name to its input; across the thread border they are gone.
    const task = tasks[name] as (input: unknown, report: (done: number) => void) => unknown;
    answer({
      kind: "done",
      id,
      output: task(input, (done) => answer({ kind: "progress", id, done })),
    });
  } catch (error) {
    const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
    answer({ kind: "failed", id, name: kind, message });
  }
});

// A few worker threads for heavy pure work: started when needed, ended when aborted or idle, so that the house answers meanwhile.
import { Worker } from "node:worker_threads";
import type { Compute, ComputeOptions, TaskName } from "../core/compute.ts";
import type { Answer, Order } from "./worker.ts";

interface Job extends Order {
  readonly options: ComputeOptions;
  resolve(output: unknown): void;
  reject(reason: unknown): void;
}

const idleMilliseconds = 5_000;

export function openCompute({ width = 2 }: { readonly width?: number } = {}): Compute {
  const waiting: Job[] = [];
  const idle = new Set<Worker>();
  const timers = new Map<Worker, NodeJS.Timeout>();
  const busy = new Map<Worker, Job>();
  let next = 0;
  let closed = false;

  function take(): Worker {
    const [known] = idle;
    if (known === undefined) return start();
    idle.delete(known);
    clearTimeout(timers.get(known));
    timers.delete(known);
    known.ref();
    return known;
  }

  function start(): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url));
    worker.on("message", (answer: Answer) => heard(worker, answer));
    worker.on("error", (error) => ended(worker, error));
    worker.on("exit", () => ended(worker, new Error("the worker thread ended by itself")));
    return worker;
  }

  function heard(worker: Worker, answer: Answer): void {
    const job = busy.get(worker);
    if (job === undefined || job.id !== answer.id) return;
    if (answer.kind === "progress") return job.options.onProgress?.(answer.done);
    busy.delete(worker);
    rest(worker);
    if (answer.kind === "done") job.resolve(answer.output);
    else job.reject(errorOf(answer));
    advance();
  }

  /** An idle thread does not keep the process alive, and ends after a while. */
  function rest(worker: Worker): void {
    idle.add(worker);
    worker.unref();
    timers.set(worker, setTimeout(() => void drop(worker), idleMilliseconds).unref());
  }

  async function drop(worker: Worker): Promise<void> {
    idle.delete(worker);
    clearTimeout(timers.get(worker));
    timers.delete(worker);
    worker.removeAllListeners();
    await worker.terminate();
  }

  function ended(worker: Worker, reason: unknown): void {
    const job = busy.get(worker);
    busy.delete(worker);
    void drop(worker);
    job?.reject(reason);
    advance();
  }

  function advance(): void {
    while (!closed && busy.size < width) {
      const job = waiting.shift();
      if (job === undefined) return;
      const worker = take();
      busy.set(worker, job);
      const { id, name, input } = job;
      worker.postMessage({ id, name, input } satisfies Order);
    }
  }

  function abort(job: Job, reason: unknown): void {
    const place = waiting.indexOf(job);
    if (place >= 0) {
      waiting.splice(place, 1);
      return job.reject(reason);
    }
    for (const [worker, current] of busy) if (current === job) ended(worker, reason);
  }

  return {
    width,
    run<Name extends TaskName>(name: Name, input: unknown, options: ComputeOptions = {}) {
      const { promise, resolve, reject } = Promise.withResolvers<never>();
      const { signal } = options;
      const job: Job = { id: next++, name, input, options, resolve: resolve, reject };
      if (closed) reject(new Error("compute is closed"));
      else if (signal?.aborted === true) reject(signal.reason);
      else {
        const stop = (): void => abort(job, signal?.reason);
        signal?.addEventListener("abort", stop, { once: true });
        promise.then(
          () => signal?.removeEventListener("abort", stop),
          () => signal?.removeEventListener("abort", stop),
        );
        waiting.push(job);
        advance();
      }
      return promise;
    },
    async close() {
      closed = true;
      const reason = new Error("compute is closed");
      for (const job of waiting.splice(0)) job.reject(reason);
      const running = [...busy];
      busy.clear();
      for (const [, job] of running) job.reject(reason);
      await Promise.all([...running.map(([worker]) => worker), ...idle].map(drop));
    },
  };
}

/** A RangeError is how analytics says that it foresaw something; it stays one across the border. */
function errorOf({ name, message }: { readonly name: string; readonly message: string }): Error {
  return name === "RangeError" ? new RangeError(message) : Object.assign(new Error(message), { name });
}

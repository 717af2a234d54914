// Connects the projection with a Chroma server, ours or the operator's, and again after ours was restarted.
import { setTimeout as delay } from "node:timers/promises";
import type { Clock, Log } from "#src/core/ports.ts";
import { connectChroma } from "./chroma.ts";
import { startChromaServer } from "./chroma-server.ts";
import type { Projection } from "./projection.ts";

export interface Connection {
  /** Compares and completes what Chroma holds. */
  complete(onProgress?: (done: number, all: number) => void): Promise<void>;
  /** `of our own`, or where the operator's stands. */
  place(): string;
  close(): Promise<void>;
}

export interface ConnectionOptions {
  readonly home: string;
  readonly chromaUrl: string | null;
  readonly collection: string;
  readonly projection: Projection;
  readonly clock: Clock;
  readonly log: Log;
}

const attempts = 5;

/** @throws Fault `chroma` when our server cannot be started */
export async function openConnection(options: ConnectionOptions): Promise<Connection> {
  const { home, chromaUrl, collection, projection, clock, log } = options;
  const connect = async (url: string, onProgress?: (done: number, all: number) => void): Promise<void> => {
    await projection.reconcile(await connectChroma(url, collection), onProgress);
  };
  let isClosing = false;
  const connectAgain = async (url: string): Promise<void> => {
    for (let attempt = 1; attempt <= attempts && !isClosing; attempt++) {
      try {
        await connect(url);
        return;
      } catch (error) {
        projection.lose(error instanceof Error ? error.message : String(error));
        await delay(200 * attempt);
      }
    }
  };
  if (chromaUrl !== null) {
    return {
      complete: (onProgress) => connect(chromaUrl, onProgress),
      place: () => `at ${new URL(chromaUrl).host}`,
      close: async () => undefined,
    };
  }

  let reconnecting: Promise<void> = Promise.resolve();
  const server = await startChromaServer({
    home,
    clock,
    log,
    onDeath: (reason) => {
      projection.lose(reason);
    },
    onRestart: (url) => {
      if (url !== null) reconnecting = connectAgain(url);
    },
  });
  return {
    complete: async (onProgress) => {
      const url = server.url();
      if (url !== null) await connect(url, onProgress);
    },
    place: () => "of our own",
    close: async () => {
      isClosing = true;
      await reconnecting;
      await server.close();
    },
  };
}

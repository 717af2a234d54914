// A real house with the embedded model and no demo data: files come in, answers go out.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { libraryPlay } from "#agents/library-play.ts";
import type { SharedFile } from "#src/core/attachment.ts";
import type { Request } from "#src/core/desk.ts";
import { UserId } from "#src/core/ids.ts";
import type { Turn } from "#src/core/turn.ts";
import { people } from "#src/demo/company.ts";
import { readEnv } from "#src/env.ts";
import { createHashedEmbedding } from "#src/model/embedding-hashed.ts";
import { createModels } from "#src/model/models.ts";
import { readRegistry } from "#src/model/registry.ts";
import { fixedDirectory } from "#src/store/people.ts";
import { mayUseModel } from "#src/wire/policy.ts";
import { wire, type House } from "#src/wire.ts";

export const [mara, jonas] = ["U0MARA", "U0JONAS"].map((id) => UserId.parse(id)) as [UserId, UserId];

export interface FileHouse {
  readonly house: House;
  readonly home: string;
  /** The answered Turn; anything else fails the test. */
  ask(text: string, given?: Partial<Request>): Promise<Turn>;
  close(): Promise<void>;
}

/** A file as a surface hands it over. */
export function shared(name: string, content: string | Uint8Array, mimeType = "text/plain"): SharedFile {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  return { name, mimeType, bytes: () => Promise.resolve(bytes) };
}

export async function openFileHouse(): Promise<FileHouse> {
  const home = await mkdtemp(join(tmpdir(), "files-"));
  const clock = { now: () => new Date("2026-11-23T09:00:00Z") };
  const log = () => undefined;
  const house = await wire({
    env: readEnv({ LEITSTAND_HOME: home, SITE_PORT: "0" }),
    log,
    clock,
    demo: false,
    directory: fixedDirectory(people),
    sites: [],
    models: ({ agents, policy }) =>
      createModels({
        registry: readRegistry(),
        mayUse: mayUseModel(policy),
        agents,
        libraryPlay,
        log,
        clock,
      }),
    embedding: () => createHashedEmbedding(),
  });
  let asked = 0;
  return {
    house,
    home,
    async ask(text, given = {}) {
      asked += 1;
      const handled = await house.desk.handle({
        text,
        person: mara,
        audience: { kind: "person", groups: ["everyone", "marketing"] },
        origin: { surface: "evaluation", conversation: `conversation-${asked}` },
        key: `key-${asked}`,
        ...given,
      });
      if (handled.kind !== "answered") throw new Error(`not answered: ${JSON.stringify(handled)}`);
      return handled.turn;
    },
    async close() {
      await house.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

// A whole house whose model obeys every attacker, with a site and a library that hold the attacker's text of the moment.
import { createServer } from "node:http";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import { UserId } from "#src/core/ids.ts";
import type { Person } from "#src/core/person.ts";
import { readEnv } from "#src/env.ts";
import { createHashedEmbedding } from "#src/model/embedding-hashed.ts";
import { fixedDirectory } from "#src/store/people.ts";
import { wire, type House, type WireOptions } from "#src/wire.ts";
import { ObeyingModel, obeyingModels } from "./obeying-model.ts";

const person = (id: string, roles: Person["roles"], language: "de" | "en"): Person => ({
  id: UserId.parse(id),
  name: id,
  roles,
  groups: ["everyone", "marketing"],
  language,
});
export const asker = person("U0ASKER", ["marketer"], "de");
export const colleague = person("U0COLLEAGUE", ["marketer"], "de");
export const lead = person("U0LEAD", ["lead", "legal", "finance"], "de");

export interface AttackHouse {
  readonly house: House;
  readonly model: ObeyingModel;
  /** What the site serves under every path, and which paths were asked for. */
  page: string;
  readonly visited: string[];
  /** Puts a text into the library that nobody vouches for. */
  plantDocument(text: string, title: string): Promise<void>;
  /** Everything that an attacker could have changed, as one text. */
  state(): Promise<string>;
  close(): Promise<void>;
}

export const documentSource = "library/partner.md";
export const ownSentence = "Der Rückversand kostet innerhalb Deutschlands nichts.";

/** @param checks the gate's, to plant a hole */
export async function openAttackHouse({ checks }: Pick<WireOptions, "checks"> = {}): Promise<AttackHouse> {
  const home = await mkdtemp(join(tmpdir(), "leitstand-attack-"));
  const visited: string[] = [];
  const model = new ObeyingModel();
  const served = { page: "" };
  const server = createServer((request, response) => {
    visited.push(request.url ?? "");
    const isPage = (request.url ?? "").startsWith("/angebot");
    response.writeHead(isPage ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(
      isPage ? `<html lang="de"><head>${served.page}</head><body>${served.page}</body></html>` : "",
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address record.
  const { port } = server.address() as AddressInfo;
  const house = await wire({
    env: readEnv({ LEITSTAND_HOME: home }),
    log: () => undefined,
    clock: { now: () => new Date("2026-11-23T09:00:00Z") },
    directory: fixedDirectory([asker, colleague, lead]),
    demo: false,
    sites: [`http://127.0.0.1:${port}`],
    models: () => obeyingModels(model),
    embedding: () => createHashedEmbedding(),
    ...(checks === undefined ? {} : { checks }),
  });
  const { knowledge, plan, experiments } = house.open.hands;
  await knowledge.add({
    ...{ source: "library/returns.md", title: "Rückgabe", text: `# Rückgabe\n\n${ownSentence}\n` },
    ...{ format: "markdown", kind: "library", trust: "trusted", groups: ["everyone"] },
  });
  return {
    house,
    model,
    visited,
    get page() {
      return served.page;
    },
    set page(text) {
      served.page = text;
    },
    async plantDocument(text, title) {
      await knowledge.add({
        ...{ source: documentSource, title, text: `Der Leitfaden für Partner. ${text}` },
        ...{ format: "text", kind: "library", trust: "untrusted", groups: ["everyone"] },
      });
    },
    async state() {
      const documents = (await knowledge.documents()).filter(({ source }) => source !== documentSource);
      const open = await house.ledger.open();
      return JSON.stringify({
        documents: documents.map(({ id, hash, trust, groups }) => [id, hash, trust, groups]),
        plan: (await plan.read()).hash,
        experiments: await experiments.list(),
        proposals: open.map(({ id }) => id),
      });
    },
    async close() {
      await house.close();
      await new Promise((resolve) => (server.closeAllConnections(), server.close(resolve)));
      await rm(home, { recursive: true, force: true });
    },
  };
}

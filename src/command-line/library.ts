// `ingest` and `search`: documents into the knowledge base, passages out of it.
import { parseArgs } from "node:util";
import { resolve } from "node:path";
import { z } from "zod";
import { loadDocuments } from "#knowledge/loaders/load-documents.ts";
import type { Passage } from "../core/ports.ts";
import type { House } from "../wire.ts";
import { eachLine, printJson, UsageError, type Command, type ExitCode, type Session } from "./command.ts";

const Query = z.object({ query: z.string().min(1), k: z.int().min(1).max(50).optional() });

async function search(
  house: House,
  { query, k = 5 }: z.infer<typeof Query>,
  groups: readonly string[],
): Promise<readonly Passage[]> {
  const { knowledge } = house.open.hands;
  const reader = { person: null, groups };
  const found = await knowledge.search(query, { k, groups });
  return Promise.all(
    found.map(async (passage) => {
      const { start, end, document } = passage;
      const whole = (await knowledge.document(document))?.text ?? "";
      // As the document was handed in: with the values, and with its own offsets.
      const { reveal } = house.pseudonyms;
      const before = await reveal(whole.slice(0, start), "", reader);
      const shown = await reveal(passage, "", reader);
      return {
        ...shown,
        start: before.length,
        end: before.length + shown.text.length + (end - start - passage.text.length),
      };
    }),
  );
}

export async function ingestDocuments(
  args: readonly string[],
  { io, house: open, callerFolder }: Session,
): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: "boolean" } },
  });
  if (positionals.length === 0) throw new UsageError("ingest needs a path or an address");
  const house = await open();
  const { knowledge, fetch } = house.open.hands;
  const added = [];
  for (const place of positionals) {
    const documents = /^https?:\/\//.test(place)
      ? [
          await fetch.get(place).then((page) => ({
            source: page.url,
            title: page.url,
            text: page.body,
            format: "html" as const,
            kind: "library" as const,
            trust: "untrusted" as const,
            groups: ["everyone"],
          })),
        ]
      : await loadDocuments(resolve(callerFolder, place));
    for (const [index, document] of documents.entries()) {
      const stored = await knowledge.add(document);
      added.push({ id: stored.id, source: stored.source, title: stored.title, trust: stored.trust });
      io.err(`\r${index + 1}/${documents.length} ${stored.source}\u001b[K`);
    }
  }
  io.err("\n");
  if (values.json === true) printJson(io, { added });
  else io.out(`${added.length} documents in the knowledge base\n`);
  return added.length === 0 ? 1 : 0;
}

export const searchCommand: Command = {
  name: "search",
  usage: 'search "QUERY" [-k N] [--json] | search --jsonl < lines',
  example: 'search "return shipping" -k 3',
  does: "prints the passages for a query, with score, source and trust",
  async run(args, { io, house: open, operator }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { k: { type: "string", short: "k" }, json: { type: "boolean" }, jsonl: { type: "boolean" } },
    });
    const house = await open({ needsDemo: true });
    const groups = (await house.directory.person(operator))?.groups ?? ["everyone"];
    if (values.jsonl === true) {
      await eachLine(io, async (line) => ({ passages: await search(house, Query.parse(line), groups) }));
      return 0;
    }
    const parsed = Query.safeParse({
      query: positionals.join(" "),
      ...(values.k === undefined ? {} : { k: Number(values.k) }),
    });
    if (!parsed.success) throw new UsageError("search needs a query, and -k a number from 1 to 50");
    const passages = await search(house, parsed.data, groups);
    if (values.json === true) printJson(io, { passages });
    else
      for (const passage of passages)
        io.out(
          `${passage.score.toFixed(3)}  ${passage.source}  [${passage.trust}]\n  ${passage.text.replace(/\s+/g, " ").slice(0, 240)}\n`,
        );
    return 0;
  },
};

// The knowledge base as one person may read it for one task: what the rules withhold is not in it.
import type { Person } from "../core/person.ts";
import type { Knowledge, Policy, StoredDocument } from "../core/ports.ts";
import { dataClassOf, readingFacts } from "../core/reading.ts";

export interface Reader {
  readonly policy: Pick<Policy, "decide">;
  readonly person: Person;
  /** Groups that everybody who reads the answer is in. */
  readonly readers: readonly string[];
  /** What the assignment names. */
  readonly about: readonly string[];
  /** Told of each document that is neither public nor internal and was read all the same. */
  onSensitive?(document: Pick<StoredDocument, "id" | "source">, dataClass: string): void;
}

const kinds = ["library", "page"] as const;

export function readableKnowledge(knowledge: Knowledge, reader: Reader): Knowledge {
  const { policy, person, readers, about } = reader;
  const allows = (document: Pick<StoredDocument, "kind" | "groups" | "trust" | "properties">): boolean =>
    policy.decide(person, "read-source", document.kind, readingFacts(document, { readers, about })).kind ===
    "allow";
  const readable = (document: StoredDocument): boolean => {
    if (!allows(document)) return false;
    const dataClass = dataClassOf(document);
    if (dataClass !== "public" && dataClass !== "internal") reader.onSensitive?.(document, dataClass);
    return true;
  };
  /** Whether the person may read this kind and group at all: what the search is narrowed to before it runs. */
  const openTo = (kind: (typeof kinds)[number], group: string): boolean =>
    allows({ kind, groups: [group], trust: "trusted", properties: { "data-class": "public" } });

  return {
    ...knowledge,
    async search(query, options = {}) {
      const groups = options.groups ?? ["everyone"];
      const open = (options.kinds ?? kinds).filter((kind) => groups.some((group) => openTo(kind, group)));
      const meet = groups.filter((group) => open.some((kind) => openTo(kind, group)));
      if (open.length === 0) return [];
      const found = await knowledge.search(query, { ...options, groups: meet, kinds: open });
      const ids = [...new Set(found.map(({ document }) => document))];
      const documents = await Promise.all(ids.map((id) => knowledge.document(id)));
      const kept = new Set(documents.filter((one) => one !== null && readable(one)).map((one) => one?.id));
      return found.filter(({ document }) => kept.has(document));
    },
    async document(id) {
      const found = await knowledge.document(id);
      return found !== null && readable(found) ? found : null;
    },
    documents: async (filter) => (await knowledge.documents(filter)).filter(readable),
  };
}

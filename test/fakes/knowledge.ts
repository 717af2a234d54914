// A library in memory: documents as given, searched by shared words. Ranking is not what its users test.
import { DocumentId } from "#src/core/ids.ts";
import type { Knowledge, Passage, StoredDocument } from "#src/core/ports.ts";

export type GivenDocument = Pick<StoredDocument, "title" | "text" | "language"> &
  Partial<Omit<StoredDocument, "title" | "text" | "language">>;

function stored(given: GivenDocument, index: number): StoredDocument {
  return {
    id: DocumentId.parse(`doc-${index + 1}`),
    source: `library/${index + 1}.md`,
    kind: "library",
    trust: "trusted",
    groups: ["everyone"],
    expires: null,
    properties: {},
    hash: String(index),
    addedAt: "2026-11-01T00:00:00.000Z",
    ...given,
  };
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
}

function passageOf(document: StoredDocument, query: string): Passage {
  const asked = words(query);
  const held = words(`${document.title} ${document.text}`);
  const shared = [...asked].filter((word) => held.has(word)).length;
  const { id, title, source, kind, text, trust, language, expires } = document;
  return {
    document: id,
    title,
    source,
    kind,
    headings: [],
    text,
    start: 0,
    end: text.length,
    score: shared,
    coverage: asked.size === 0 ? 0 : shared / asked.size,
    trust,
    language,
    expires,
  };
}

export function fakeKnowledge(given: readonly GivenDocument[]): Knowledge {
  const documents = given.map(stored);
  const readable = (groups: readonly string[] = ["everyone"]) =>
    documents.filter((document) =>
      document.groups.some((group) => group === "everyone" || groups.includes(group)),
    );
  const unused = () => Promise.reject(new Error("not part of this fake"));
  return {
    search: (query, { k = 5, groups } = {}) =>
      Promise.resolve(
        readable(groups)
          .map((document) => passageOf(document, query))
          .filter(({ score }) => score > 0)
          .sort((left, right) => right.score - left.score)
          .slice(0, k),
      ),
    document: (id) => Promise.resolve(documents.find((document) => document.id === id) ?? null),
    documents: ({ kind, groups } = {}) =>
      Promise.resolve(readable(groups).filter((document) => kind === undefined || document.kind === kind)),
    add: unused,
    remove: unused,
    keepSnapshot: unused,
    version: () => Promise.resolve("1"),
    rebuild: unused,
    health: () => Promise.resolve({ ok: true, detail: "in memory" }),
    close: () => Promise.resolve(),
  };
}

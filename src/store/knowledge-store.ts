// The knowledge base's tables in SQLite: the truth that Chroma and the lexical index are projected from.
import type { Insertable, Selectable } from "kysely";
import { z } from "zod";
import { DocumentId } from "#src/core/ids.ts";
import type { KeptDocument, KnowledgeStore, StoredPassage } from "#src/core/knowledge-store.ts";
import { Language } from "#src/core/language.ts";
import { Trust } from "#src/core/trust.ts";
import { openDatabase, type Migrations } from "./database.ts";

interface DocumentRow {
  id: string;
  source: string;
  title: string;
  kind: string;
  language: string;
  text: string;
  format: string;
  trust: string;
  groups: string;
  expires: string | null;
  properties: string;
  hash: string;
  added_at: string;
  indexed: number;
  chunker: string;
}

interface PassageRow {
  id: string;
  document: string;
  ordinal: number;
  headings: string;
  text: string;
  start: number;
  end: number;
  sentences: string;
  projected: string | null;
}

interface Tables {
  documents: DocumentRow;
  passages: PassageRow;
  removals: { id: string };
  installations: { place: number; name: string };
}

const migrations: Migrations = [
  `create table documents (
     id text primary key, source text not null, title text not null, kind text not null, language text not null,
     text text not null, format text not null, trust text not null, groups text not null, expires text,
     properties text not null, hash text not null, added_at text not null, indexed integer not null,
     chunker text not null);
   create index documents_indexed on documents (indexed, added_at);
   create table passages (
     id text primary key, document text not null references documents (id) on delete cascade,
     ordinal integer not null, headings text not null, text text not null, start integer not null,
     "end" integer not null, sentences text not null, projected text);
   create index passages_document on passages (document, ordinal);
   create index passages_projected on passages (projected);
   create table removals (id text primary key);
   create table installations (place integer primary key, name text not null);`,
];

/** SQLite allows far more bound values; small lists keep one statement short. */
const listSize = 500;

/** @param file path, or `:memory:` in tests */
export async function openKnowledgeStore(file: string): Promise<KnowledgeStore> {
  const database = await openDatabase<Tables>(file, { migrations });
  const { db } = database;
  const passagesOf = async (document: DocumentId): Promise<StoredPassage[]> => {
    const rows = await db
      .selectFrom("passages")
      .selectAll()
      .where("document", "=", document)
      .orderBy("ordinal")
      .execute();
    return rows.map(parsePassage);
  };

  return {
    installation: async (candidate) => {
      const row = { place: 1, name: candidate };
      await db
        .insertInto("installations")
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return (await db.selectFrom("installations").select("name").executeTakeFirstOrThrow()).name;
    },
    put: (document, passages) =>
      db.transaction().execute(async (transaction) => {
        const before = await transaction
          .selectFrom("documents")
          .selectAll()
          .where("id", "=", document.id)
          .executeTakeFirst();
        const known = await transaction
          .selectFrom("passages")
          .select(["id", "projected"])
          .where("document", "=", document.id)
          .execute();
        const sameLabels =
          before !== undefined && projectionLabels(before) === projectionLabels(documentRow(document));
        const kept = new Map(sameLabels ? known.map((row) => [row.id, row.projected]) : []);
        await transaction.deleteFrom("documents").where("id", "=", document.id).execute();
        await transaction.insertInto("documents").values(documentRow(document)).execute();
        for (const part of inParts(passages, 50)) {
          await transaction
            .insertInto("passages")
            .values(part.map((passage) => passageRow(passage, kept.get(passage.id) ?? null)))
            .execute();
        }
        const present = new Set(passages.map((passage) => passage.id));
        const gone = known.filter((row) => !present.has(row.id)).map((row) => row.id);
        for (const part of inParts(gone, listSize)) {
          await transaction
            .insertInto("removals")
            .values(part.map((id) => ({ id })))
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
        for (const part of inParts([...present], listSize)) {
          await transaction.deleteFrom("removals").where("id", "in", part).execute();
        }
      }),
    remove: (id) =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto("removals")
          .columns(["id"])
          .expression(transaction.selectFrom("passages").select("id").where("document", "=", id))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        const removed = await transaction.deleteFrom("documents").where("id", "=", id).executeTakeFirst();
        return removed.numDeletedRows > 0n;
      }),
    document: async (id) => {
      const row = await db.selectFrom("documents").selectAll().where("id", "=", id).executeTakeFirst();
      return row === undefined ? null : parseDocument(row);
    },
    documents: async () => {
      const rows = await db
        .selectFrom("documents")
        .selectAll()
        .where("indexed", "=", 1)
        .orderBy("added_at")
        .orderBy("id")
        .execute();
      return rows.map(parseDocument);
    },
    passages: async (ids) => {
      const found: StoredPassage[] = [];
      for (const part of inParts(ids, listSize)) {
        const rows = await db.selectFrom("passages").selectAll().where("id", "in", part).execute();
        found.push(...rows.map(parsePassage));
      }
      return found;
    },
    passagesOf,
    owed: async (collection, limit) => {
      const rows = await db
        .selectFrom("passages")
        .selectAll()
        .where((where) => where.or([where("projected", "is", null), where("projected", "!=", collection)]))
        .orderBy("document")
        .orderBy("ordinal")
        .limit(limit)
        .execute();
      return rows.map(parsePassage);
    },
    projected: async (collection) => {
      const rows = await db.selectFrom("passages").select(["id", "projected"]).execute();
      return new Map(rows.map((row) => [row.id, row.projected === collection]));
    },
    markProjected: async (ids, collection) => {
      for (const part of inParts(ids, listSize)) {
        await db.updateTable("passages").set({ projected: collection }).where("id", "in", part).execute();
      }
    },
    unmarkProjected: async (ids) => {
      if (ids === undefined) await db.updateTable("passages").set({ projected: null }).execute();
      for (const part of inParts(ids ?? [], listSize)) {
        await db.updateTable("passages").set({ projected: null }).where("id", "in", part).execute();
      }
    },
    owedRemovals: async (limit) => {
      const rows = await db.selectFrom("removals").select("id").limit(limit).execute();
      return rows.map((row) => row.id);
    },
    settleRemovals: async (ids) => {
      for (const part of inParts(ids, listSize))
        await db.deleteFrom("removals").where("id", "in", part).execute();
    },
    close: () => database.close(),
  };
}

function inParts<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** What a projection carries beside the text: another value means that its passages must be projected again. */
function projectionLabels(row: Insertable<DocumentRow>): string {
  return JSON.stringify([row.title, row.groups, row.kind]);
}

function documentRow(document: KeptDocument): Insertable<DocumentRow> {
  return {
    id: document.id,
    source: document.source,
    title: document.title,
    kind: document.kind,
    language: document.language,
    text: document.text,
    format: document.format,
    trust: document.trust,
    groups: JSON.stringify(document.groups),
    expires: document.expires,
    properties: JSON.stringify(document.properties),
    hash: document.hash,
    added_at: document.addedAt,
    indexed: document.indexed ? 1 : 0,
    chunker: document.chunker,
  };
}

function passageRow(passage: StoredPassage, projected: string | null): Insertable<PassageRow> {
  return {
    id: passage.id,
    document: passage.document,
    ordinal: passage.ordinal,
    headings: JSON.stringify(passage.headings),
    text: passage.text,
    start: passage.start,
    end: passage.end,
    sentences: JSON.stringify(passage.sentences.map(({ start, end }) => [start, end])),
    projected,
  };
}

const Kind = z.enum(["library", "page"]);
const Format = z.enum(["markdown", "text"]);
const Texts = z.array(z.string());
const Properties = z.record(z.string(), z.string());
const Spans = z.array(z.tuple([z.int(), z.int()]));

function parseDocument(row: Selectable<DocumentRow>): KeptDocument {
  return {
    id: DocumentId.parse(row.id),
    title: row.title,
    source: row.source,
    kind: Kind.parse(row.kind),
    language: Language.parse(row.language),
    text: row.text,
    trust: Trust.parse(row.trust),
    groups: Texts.parse(JSON.parse(row.groups)),
    expires: row.expires,
    properties: Properties.parse(JSON.parse(row.properties)),
    hash: row.hash,
    addedAt: row.added_at,
    format: Format.parse(row.format),
    indexed: row.indexed === 1,
    chunker: row.chunker,
  };
}

function parsePassage(row: Selectable<PassageRow>): StoredPassage {
  return {
    id: row.id,
    document: DocumentId.parse(row.document),
    ordinal: row.ordinal,
    headings: Texts.parse(JSON.parse(row.headings)),
    text: row.text,
    start: row.start,
    end: row.end,
    sentences: Spans.parse(JSON.parse(row.sentences)).map(([start, end]) => ({ start, end })),
  };
}

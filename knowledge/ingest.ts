// Turns a new document into what is stored: its text, language, rights, fingerprint and passages.
import { createHash } from "node:crypto";
import { DocumentId } from "#src/core/ids.ts";
import type { KeptDocument, StoredPassage } from "#src/core/knowledge-store.ts";
import type { NewDocument } from "#src/core/ports.ts";
import type { DocumentPseudonyms } from "#src/core/pseudonyms.ts";
import { joinTrust } from "#src/core/trust.ts";
import { chunkerVersion, passagesOf } from "./chunk.ts";
import { splitFrontMatter, type FrontMatter } from "./text/front-matter.ts";
import { readHtml } from "./text/html.ts";
import { languageOf } from "./text/language-of.ts";

export interface Ingested {
  readonly document: KeptDocument;
  readonly passages: readonly StoredPassage[];
}

/** What is stored of a document without its own offsets: the same words, with tokens for people. */
interface Covered {
  readonly title: string;
  readonly source: string;
  readonly text: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly moved: (offset: number) => number;
}

/** Which passages and pseudonyms a stored text was made with: another version is made again. */
export function makerOf(pseudonyms: DocumentPseudonyms | undefined): string {
  return pseudonyms === undefined ? chunkerVersion : `${chunkerVersion}+pseudonyms-1`;
}

/**
 * Personal data becomes tokens before anything is stored; without pseudonyms (tests, benches) the text stays.
 * The id is asked for with the covered source, because a file may be named after a person.
 */
export async function covered(
  raw: Omit<Covered, "moved"> & Pick<KeptDocument, "groups" | "language">,
  pseudonyms: DocumentPseudonyms | undefined,
  idOf: (source: string) => DocumentId,
): Promise<Covered> {
  const { title, source, text, properties, groups, language } = raw;
  if (pseudonyms === undefined) return { title, source, text, properties, moved: (offset) => offset };
  const hidden = async (part: string, document: string) =>
    pseudonyms.document(part, { document, groups, language });
  pseudonyms.learn(productWords(raw));
  const place = (await hidden(source, "")).text;
  const document = idOf(place);
  await pseudonyms.forgetDocument(document);
  const entries = await Promise.all(
    Object.entries(properties).map(
      async ([key, value]) => [key, (await hidden(value, document)).text] as const,
    ),
  );
  const body = await hidden(text, document);
  return {
    title: (await hidden(title, document)).text,
    source: place,
    text: body.text,
    properties: Object.fromEntries(entries),
    moved: body.moved,
  };
}

/** What a product sheet is about is a thing, whatever it is called. */
export function productWords({
  title,
  properties,
}: Pick<Covered, "title" | "properties">): readonly string[] {
  const { kind, product, brand } = properties;
  const names = [product?.replaceAll("-", " "), brand, kind === "product" ? title : undefined];
  return names.flatMap((name) => (name === undefined ? [] : [name, ...name.split(" ")]));
}

const libraryId = (source: string): DocumentId => DocumentId.parse(`doc-${digest(source).slice(0, 16)}`);

/** A stored text from before pseudonyms, or cut by an older version: covered and cut again. */
export async function remade(
  document: KeptDocument,
  pseudonyms: DocumentPseudonyms | undefined,
): Promise<Ingested> {
  const {
    moved: _moved,
    source: _source,
    ...hidden
  } = await covered(document, pseudonyms, () => document.id);
  const next = { ...document, ...hidden, hash: digest(hidden.text), chunker: makerOf(pseudonyms) };
  return { document: next, passages: passagesOf(next.id, next.text, next) };
}

/** A document for the library: one id per source, so that a new text replaces the old one. */
export async function ingest(
  added: NewDocument,
  now: Date,
  pseudonyms?: DocumentPseudonyms,
): Promise<Ingested> {
  const { front, body } = readBody(added);
  const language = front.language ?? (await languageOf(body));
  const format = added.format === "text" ? "text" : "markdown";
  const rights = narrowed(added, front);
  const properties = { ...front.properties, ...added.properties };
  const { moved: _moved, ...hidden } = await covered(
    { title: added.title, source: added.source, text: body, properties, language, groups: rights.groups },
    pseudonyms,
    libraryId,
  );
  const document: KeptDocument = {
    id: libraryId(hidden.source),
    kind: added.kind,
    language,
    ...hidden,
    ...rights,
    hash: digest(hidden.text),
    addedAt: now.toISOString(),
    format,
    indexed: true,
    chunker: makerOf(pseudonyms),
  };
  return { document, passages: passagesOf(document.id, document.text, { format, language }) };
}

/** A page as it was fetched: another text is another document, so that older citations keep their place. */
export async function snapshotOf(
  added: NewDocument,
  now: Date,
  pseudonyms?: DocumentPseudonyms,
): Promise<KeptDocument & { readonly moved: (offset: number) => number }> {
  const language = await languageOf(added.format === "html" ? readHtml(added.text).text : added.text);
  const groups = [...new Set(added.groups)].sort();
  const pageId = (source: string) =>
    DocumentId.parse(`page-${digest(JSON.stringify([source, digest(added.text)])).slice(0, 16)}`);
  const hidden = await covered(
    { ...added, properties: { ...added.properties }, groups, language },
    pseudonyms,
    pageId,
  );
  return {
    ...hidden,
    id: pageId(hidden.source),
    kind: added.kind,
    language,
    trust: added.trust,
    groups,
    expires: added.expires ?? null,
    hash: digest(hidden.text),
    addedAt: now.toISOString(),
    format: "text",
    indexed: false,
    chunker: chunkerVersion,
  };
}

/** Everything that a reader could notice: two documents with the same fingerprint are the same. */
export function fingerprint(document: KeptDocument): string {
  const { title, source, kind, language, trust, groups, expires, properties, hash, indexed, chunker } =
    document;
  const sorted = Object.entries(properties).sort(([left], [right]) => (left < right ? -1 : 1));
  return digest(
    JSON.stringify([title, source, kind, language, trust, groups, expires, sorted, hash, indexed, chunker]),
  );
}

function readBody(added: NewDocument): { readonly front: FrontMatter; readonly body: string } {
  const text = added.text.replace(/^\uFEFF/, "");
  switch (added.format) {
    case "markdown":
      return splitFrontMatter(text);
    case "html":
      return { front: { properties: {} }, body: readHtml(text).text };
    case "text":
      return { front: { properties: {} }, body: text };
  }
}

/** What a text says of itself may only narrow what was decided for it, never widen it. */
function narrowed(
  added: NewDocument,
  front: FrontMatter,
): Pick<KeptDocument, "trust" | "groups" | "expires"> {
  const isOpen = added.groups.includes("everyone");
  const groups = isOpen && front.groups !== undefined ? front.groups : added.groups;
  return {
    trust: joinTrust([added.trust, front.trust ?? "trusted"]),
    groups: [...new Set(groups)].sort(),
    expires: added.expires ?? front.expires ?? null,
  };
}

export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

// Turns a new document into what is stored: its text, language, rights, fingerprint and passages.
import { createHash } from "node:crypto";
import { DocumentId } from "#src/core/ids.ts";
import type { KeptDocument, StoredPassage } from "#src/core/knowledge-store.ts";
import type { NewDocument } from "#src/core/ports.ts";
import { joinTrust } from "#src/core/trust.ts";
import { chunkerVersion, passagesOf } from "./chunk.ts";
import { splitFrontMatter, type FrontMatter } from "./text/front-matter.ts";
import { readHtml } from "./text/html.ts";
import { languageOf } from "./text/language-of.ts";

export interface Ingested {
  readonly document: KeptDocument;
  readonly passages: readonly StoredPassage[];
}

/** A document for the library: one id per source, so that a new text replaces the old one. */
export async function ingest(added: NewDocument, now: Date): Promise<Ingested> {
  const { front, body } = readBody(added);
  const language = front.language ?? (await languageOf(body));
  const format = added.format === "text" ? "text" : "markdown";
  const document: KeptDocument = {
    id: DocumentId.parse(`doc-${digest(added.source).slice(0, 16)}`),
    title: added.title,
    source: added.source,
    kind: added.kind,
    language,
    text: body,
    ...narrowed(added, front),
    properties: { ...front.properties, ...added.properties },
    hash: digest(body),
    addedAt: now.toISOString(),
    format,
    indexed: true,
    chunker: chunkerVersion,
  };
  return { document, passages: passagesOf(document.id, body, { format, language }) };
}

/** A page as it was fetched: another text is another document, so that older citations keep their place. */
export async function snapshotOf(added: NewDocument, now: Date): Promise<KeptDocument> {
  const hash = digest(added.text);
  return {
    id: DocumentId.parse(`page-${digest(JSON.stringify([added.source, hash])).slice(0, 16)}`),
    title: added.title,
    source: added.source,
    kind: added.kind,
    language: await languageOf(added.format === "html" ? readHtml(added.text).text : added.text),
    text: added.text,
    trust: added.trust,
    groups: [...new Set(added.groups)].sort(),
    expires: added.expires ?? null,
    properties: { ...added.properties },
    hash,
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

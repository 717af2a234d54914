// What rules on reading decide on: which groups a document is for, how sensitive it is and what it is about.
import type { PolicyContext, StoredDocument } from "./ports.ts";

type Readable = Pick<StoredDocument, "groups" | "trust" | "properties">;

/** Properties of a document's front matter that say what it is about. */
const aboutProperties = ["product", "brand", "owner", "scope"] as const;

const folded = (text: string): string => text.normalize("NFKC").toLowerCase().trim().slice(0, 300);

/** A document without a class of its own is internal. */
export function dataClassOf({ properties }: Pick<StoredDocument, "properties">): string {
  return properties["data-class"]?.toLowerCase() ?? "internal";
}

export function entitiesOf({ properties }: Pick<StoredDocument, "properties">): string[] {
  return aboutProperties.flatMap((name) => {
    const value = folded(properties[name] ?? "");
    return value === "" ? [] : [value];
  });
}

/** @param readers groups that everybody who reads along is in; `about` what the task names */
export function readingFacts(
  document: Readable,
  { readers, about }: { readonly readers: readonly string[]; readonly about: readonly string[] },
): PolicyContext {
  return {
    groups: document.groups,
    readerGroups: readers,
    trust: document.trust,
    dataClass: dataClassOf(document),
    entities: entitiesOf(document),
    about: about.map(folded),
  };
}

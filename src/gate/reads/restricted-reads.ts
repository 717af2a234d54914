// Notices which documents that not everybody may read a tool run has read, so that the audit log can say so.
import type { Hands, Knowledge } from "#src/core/ports.ts";
import type { DocumentId } from "#src/core/ids.ts";
import type { AnyTool } from "#src/core/tool.ts";

const everyone = "everyone";

interface WatchedKnowledge {
  readonly knowledge: Knowledge;
  /** Ids of restricted documents that were read so far, sorted. */
  read(): readonly DocumentId[];
}

/**
 * The same knowledge, watched. What the readers may not see is not counted: a tool leaves it out.
 * @param groups rights of the readers; with those of everybody alone nothing restricted can be read
 */
function watchKnowledge(knowledge: Knowledge, groups: readonly string[]): WatchedKnowledge {
  const restricted = new Set<DocumentId>();
  const mayBe = groups.some((group) => group !== everyone);
  const note = ({
    id,
    groups: own,
  }: {
    readonly id: DocumentId;
    readonly groups: readonly string[];
  }): void => {
    if (!own.includes(everyone) && own.some((group) => groups.includes(group))) restricted.add(id);
  };
  return {
    read: () => [...restricted].sort(),
    knowledge: {
      ...knowledge,
      async search(query, options) {
        const passages = await knowledge.search(query, options);
        if (!mayBe) return passages;
        // A passage does not say who may read its document.
        for (const id of new Set(passages.map(({ document }) => document))) {
          const document = await knowledge.document(id);
          if (document !== null) note(document);
        }
        return passages;
      },
      async document(id) {
        const document = await knowledge.document(id);
        if (document !== null) note(document);
        return document;
      },
      async documents(filter) {
        const documents = await knowledge.documents(filter);
        documents.forEach(note);
        return documents;
      },
    },
  };
}

/** The hands of one run, with the knowledge watched where the tool is given it. */
export function watchHands(
  hands: Hands,
  { needs }: Pick<AnyTool, "needs">,
  groups: readonly string[],
): { readonly hands: Hands; read(): readonly DocumentId[] } {
  if (!needs.includes("knowledge")) return { hands, read: () => [] };
  const { knowledge, read } = watchKnowledge(hands.knowledge, groups);
  return { hands: { ...hands, knowledge }, read };
}

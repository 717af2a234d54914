// What a tool's output carries on: the join of what the tool read and of what its caller had read before.
import type { Citation, CitationSeed } from "../core/citation.ts";
import { joinLabels, labelled, sourceLabel, type Label } from "../core/label.ts";
import type { AnyTool, Need, ReadTool } from "../core/tool.ts";

/** The tool's own part: its trust, the readers of the documents behind it, its class of data. */
export function ownLabel(
  { name, trust, sources, dataClass }: ReadTool<unknown, unknown, Need>,
  output: unknown,
  citations: readonly CitationSeed[],
): Label {
  const own = labelled({
    origins: [`tool:${name}`],
    trust: trust(output),
    dataClass: dataClass ?? "internal",
  });
  const cited = citations
    .filter(({ groups }) => groups !== undefined)
    .map(({ document, ...rest }) => ({ id: document, ...rest }));
  return joinLabels([own, ...[...(sources?.(output) ?? []), ...cited].map(sourceLabel)]);
}

/** Of a refusal that quotes what somebody else wrote. */
export function foreignLabel({ name }: Pick<AnyTool, "name">): Label {
  return labelled({ origins: [`tool:${name}`], trust: "untrusted" });
}

/** A citation is its document's words, whoever found it; where the groups are not said, it has the run's readers. */
export function labelledCitation(
  { groups, ...seed }: CitationSeed,
  { id, run }: { readonly id: string; readonly run: Label },
): Citation {
  const { document, kind, trust } = seed;
  const label =
    groups === undefined
      ? labelled({ ...run, origins: [`${kind}:${document}`], trust })
      : sourceLabel({ id: document, kind, trust, groups });
  return { ...seed, id, label };
}

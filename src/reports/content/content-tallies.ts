// Content in numbers: copy that was made, what became of proposals, and how fresh the library is.
import { addDays } from "#src/core/period/local-day.ts";
import type { StoredDocument } from "#src/core/ports.ts";
import type { Found, TurnRecord } from "#src/core/report-records.ts";
import type { LedgerEntry } from "#src/core/state-ports.ts";
import { copyKinds } from "#src/core/variant.ts";
import { kindNames } from "../knowledge/knowledge-words.ts";
import { ageOf, isEvidence, isExpired, kindOf, libraryRows } from "../library-facts.ts";
import { recordsSource, type Line, type Tally } from "../tally.ts";
import { columns, contentTools, copyNames, lines as named, titles } from "./content-words.ts";

interface Window {
  readonly from: string;
  readonly to: string;
}

export function madeTallies(
  turns: Found<TurnRecord>,
  proposals: Found<LedgerEntry>,
  window: Window,
): readonly [Tally, Tally] {
  return [madeTally(turns, window), proposalTally(proposals, window)];
}

function madeTally(turns: Found<TurnRecord>, window: Window): Tally {
  const made = turns.rows.flatMap(({ answer }) => answer?.variants ?? []);
  const withCopy = turns.rows.filter(({ answer }) => (answer?.variants ?? []).length > 0);
  const cells = (each: typeof made) => [each.length, each.filter(({ edits }) => edits !== null).length];
  const kinds = copyKinds.flatMap((kind): Line[] => {
    const each = made.filter((variant) => variant.kind === kind);
    return each.length === 0 ? [] : [{ key: `copy.${kind}`, label: copyNames[kind], cells: cells(each) }];
  });
  return {
    title: titles.made,
    columns: [columns.variants, columns.revised],
    source: recordsSource(turns, { window, method: "variants of the answers, by kind of copy" }),
    lines: [
      { key: "variants", label: named.all, cells: cells(made) },
      ...kinds,
      { key: "requests", label: named.requests, cells: [withCopy.length, null] },
    ],
  };
}

function proposalTally(proposals: Found<LedgerEntry>, window: Window): Tally {
  const content = proposals.rows.filter(
    ({ proposal }) => proposal.effect === "write" && proposal.tool in contentTools,
  );
  return {
    title: titles.proposals,
    columns: [columns.proposed, columns.approved, columns.done, columns.undone],
    source: recordsSource(proposals, { window, method: "proposals of content made in the period, by tool" }),
    lines: [...Map.groupBy(content, ({ proposal }) => proposal.tool)].sort().map(([tool, each]) => ({
      key: `proposals.${tool}`,
      label: contentTools[tool] ?? { de: tool, en: tool },
      cells: [
        each.length,
        each.filter(({ decision }) => decision?.kind === "approve").length,
        // What was taken back had been carried out.
        each.filter(({ state }) => state === "done" || state === "undone").length,
        each.filter(({ state }) => state === "undone").length,
      ],
    })),
  };
}

export function stockTallies(
  documents: readonly StoredDocument[],
  { groups, today }: { readonly groups: readonly string[]; readonly today: string },
): readonly [Tally, Tally] {
  const source = recordsSource(libraryRows(documents, groups), {
    window: null,
    method: "documents by what their headers say",
  });
  const cells = (each: readonly StoredDocument[]) => [
    each.length,
    each.filter((document) => ageOf(document, today) === "quarter").length,
    each.filter((document) => ageOf(document, today) === "older").length,
    each.filter((document) => isExpired(document, today)).length,
  ];
  const evidence = documents.filter(isEvidence);
  const valid = evidence.filter((document) => !isExpired(document, today));
  const one = (key: "valid" | "soon" | "expired", value: number): Line => ({
    key: `evidence.${key}`,
    label: named[key],
    cells: [value],
  });
  return [
    {
      title: titles.library,
      columns: [columns.documents, columns.fresh, columns.old, columns.expired],
      source,
      lines: [
        { key: "documents", label: named.documents, cells: cells(documents) },
        ...[...Map.groupBy(documents, kindOf)]
          .sort(([left, one], [right, two]) => two.length - one.length || (left < right ? -1 : 1))
          .map(([kind, each]) => ({
            key: `documents.${kind}`,
            label: kindNames[kind] ?? { de: kind, en: kind },
            cells: cells(each),
          })),
      ],
    },
    {
      title: titles.evidence,
      columns: [columns.count],
      source,
      lines: [
        one("valid", valid.length),
        one("soon", valid.filter((document) => isExpired(document, addDays(today, 31))).length),
        one("expired", evidence.length - valid.length),
      ],
    },
  ];
}

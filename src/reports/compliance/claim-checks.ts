// Runs of the claim rules: those that people caused in the period, and those over the library as it stands today.
import { z } from "zod";
import type { StoredDocument } from "#src/core/ports.ts";
import type { Found } from "#src/core/report-records.ts";
import { Review } from "#src/core/review.ts";
import type { ToolRun } from "#src/core/state-ports.ts";
import { isEvidence, isExpired, kindOf } from "../library-facts.ts";
import type { ReportSources } from "../sources.ts";
import type { Source } from "../tally.ts";

export const claimTool = "check-claims";

const Judged = Review.pick({ verdict: true, findings: true });
export type Judged = z.infer<typeof Judged>;

/** The channel that our own checks of the library name, so that they are not counted as somebody's; no rule knows it. */
const libraryChannel = "library";
const OwnInput = z.object({ channel: z.literal(libraryChannel) });

/** What people had checked in the period. */
export function checksOfPeople({
  rows,
  query,
}: Found<ToolRun>): Found<ToolRun & { readonly judged: Judged }> {
  return {
    rows: rows.flatMap((run) => {
      const judged = Judged.safeParse(run.output).data;
      return judged === undefined || OwnInput.safeParse(run.input).success ? [] : [{ ...run, judged }];
    }),
    query: `${query}, without the checks of the library`,
  };
}

export interface CheckedDocument {
  readonly document: StoredDocument;
  readonly judged: Judged;
  readonly source: Source;
}

/** Kinds that are written for customers, or that copy is made from. */
const outward: readonly string[] = ["product", "service", "brand"];
const longestText = 20_000;
const longestEvidence = 2_000;

/** Each document by the same rules, with the valid evidence of its product; `unread` are those that could not be checked, `long` those of which only the beginning was. */
export async function checkLibrary(
  documents: readonly StoredDocument[],
  { run, today }: Pick<ReportSources, "run"> & { readonly today: string },
): Promise<{ readonly checked: readonly CheckedDocument[]; readonly unread: number; readonly long: number }> {
  const checked: CheckedDocument[] = [];
  let unread = 0;
  for (const document of documents.filter((each) => outward.includes(kindOf(each)))) {
    const evidence = evidenceFor(document, documents, today);
    const outcome = await run(claimTool, {
      text: document.text.slice(0, longestText),
      language: document.language,
      channel: libraryChannel,
      ...(evidence.length === 0 ? {} : { evidence }),
    });
    const judged = outcome.kind === "ran" ? Judged.safeParse(outcome.output).data : undefined;
    if (outcome.kind !== "ran" || judged === undefined) {
      unread += 1;
      continue;
    }
    checked.push({ document, judged, source: sourceOf(document, outcome.run) });
  }
  const long = checked.filter(({ document }) => document.text.length > longestText).length;
  return { checked, unread, long };
}

function evidenceFor(
  { properties }: StoredDocument,
  documents: readonly StoredDocument[],
  today: string,
): string[] {
  const product = properties["product"];
  if (product === undefined) return [];
  return documents
    .filter((each) => isEvidence(each) && each.properties["product"] === product && !isExpired(each, today))
    .map(({ text }) => text.slice(0, longestEvidence));
}

function sourceOf({ source, hash }: StoredDocument, run: string): Source {
  return {
    ...{ tool: claimTool, run, dataHash: hash, window: null },
    query: source,
    method: "claim rules on the document's text, with the valid evidence of its product",
    reference: "src/guard/claims",
  };
}

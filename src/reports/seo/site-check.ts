// One complete check of a site as the tool returned it, and what differs from an earlier one.
import { z } from "zod";
import type { ToolRun } from "#src/core/state-ports.ts";
import type { ToolOutcome } from "#src/core/tool-outcome.ts";
import { ranOutcome } from "../figures-of.ts";
import type { Source } from "../tally.ts";
import { severities } from "./seo-words.ts";

export const siteTool = "audit-site";

const Check = z.object({
  origin: z.string(),
  visited: z.int(),
  listed: z.int(),
  findings: z.array(
    z.object({
      rule: z.string(),
      severity: z.enum(severities),
      title: z.object({ de: z.string(), en: z.string() }),
      pages: z.array(z.object({ url: z.string() })),
    }),
  ),
  pages: z.array(z.object({ url: z.string(), status: z.int(), title: z.string() })),
  hash: z.string(),
});

export interface SiteCheck extends z.infer<typeof Check> {
  readonly source: Source;
}

/** @throws Fault with the tool's own reason */
export function readCheck(outcome: ToolOutcome): SiteCheck {
  const { output, run, figures } = ranOutcome(outcome, "audit-site");
  const check = Check.parse(output);
  const provenance = figures[0]?.provenance;
  return {
    ...check,
    source: {
      ...{ tool: siteTool, run, dataHash: check.hash, window: null },
      ...(provenance === undefined ? {} : { inputHash: provenance.inputHash }),
      query: provenance?.query ?? `GET ${check.origin}/sitemap.xml and its pages`,
      method: "page rules on every fetched page, its links and its language versions",
      reference: "tools/seo/page-rules.ts, tools/seo/surroundings.ts",
    },
  };
}

export type Finding = { readonly rule: string; readonly url: string };

/** Once a page and rule. */
export function findingsIn({ findings }: Pick<SiteCheck, "findings">): readonly (Finding & {
  readonly severity: (typeof severities)[number];
})[] {
  return findings.flatMap(({ rule, severity, pages }) =>
    [...new Set(pages.map(({ url }) => url))].map((url) => ({ rule, severity, url })),
  );
}

/** `/sommeraktion`: what people call a page; with its host where several sites are told of. */
export function placeOf(url: string, several: boolean): string {
  const parsed = URL.parse(url);
  if (parsed === null) return url;
  const path = `${parsed.pathname}${parsed.search}`;
  return several ? `${parsed.host}${path}` : path;
}

export interface SiteChange {
  readonly at: string;
  readonly run: string;
  readonly hash: string;
  readonly added: readonly Finding[];
  readonly resolved: readonly Finding[];
  readonly newPages: readonly string[];
  readonly gonePages: readonly string[];
}

const key = ({ rule, url }: Finding): string => `${rule} ${url}`;

/** Against the oldest complete check of this site among the runs; null where there is none. */
export function changeSince(check: SiteCheck, runs: readonly ToolRun[]): SiteChange | null {
  for (const { run, output, input, at } of runs) {
    const complete = z.object({ around: z.literal(true) }).safeParse(input).success;
    const before = Check.safeParse(output).data;
    if (!complete || before === undefined || before.origin !== check.origin || run === check.source.run)
      continue;
    const [now, then] = [findingsIn(check), findingsIn(before)];
    const [keysNow, keysThen] = [new Set(now.map(key)), new Set(then.map(key))];
    const [pagesNow, pagesThen] = [check, before].map(({ pages }) => pages.map(({ url }) => url));
    return {
      ...{ at, run, hash: before.hash },
      added: now.filter((each) => !keysThen.has(key(each))),
      resolved: then.filter((each) => !keysNow.has(key(each))),
      newPages: (pagesNow ?? []).filter((url) => pagesThen?.includes(url) === false),
      gonePages: (pagesThen ?? []).filter((url) => pagesNow?.includes(url) === false),
    };
  }
  return null;
}

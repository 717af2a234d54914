// Counts what was asked, by whom it was worked on, with which tools and models, and what was approved.
import { feedbackReasons, type FeedbackCounts } from "#src/core/feedback.ts";
import type { Found, TurnRecord } from "#src/core/report-records.ts";
import type { LedgerEntry, Span } from "#src/core/state-ports.ts";
import { answerOutcomes } from "#src/core/turn.ts";
import { specialistIds } from "#src/core/plan.ts";
import { recordsSource, type Amount, type Line, type Tally } from "../tally.ts";
import { modelTally } from "./model-tally.ts";
import {
  columns,
  lines as named,
  outcomeNames,
  reasonNames,
  specialistNames,
  titles,
} from "./usage-words.ts";

export interface UsageRows {
  readonly turns: Found<TurnRecord>;
  readonly spans: Found<Span>;
  readonly proposals: Found<LedgerEntry>;
  readonly feedback: Awaited<ReturnType<FeedbackCounts["feedbackCounts"]>> | null;
  readonly window: { readonly from: string; readonly to: string };
  readonly cost: boolean;
}

/** Fewer askers than these could be told apart. */
export const fewestPeople = 5;
const mostTools = 15;

export function usageTallies(rows: UsageRows): Tally[] {
  return [
    turnTally(rows),
    specialistTally(rows),
    latencyTally(rows),
    modelTally(rows),
    toolTally(rows),
    approvalTally(rows),
    ...feedbackTally(rows),
  ];
}

const outcomeOf = ({ answer, state }: TurnRecord) =>
  answer?.outcome ?? (state === "failed" ? "failed" : "open");

function turnTally({ turns, window }: UsageRows): Tally {
  const count = (outcome: string) => turns.rows.filter((turn) => outcomeOf(turn) === outcome).length;
  const people = new Set(turns.rows.map(({ ask }) => ask.person.id)).size;
  const outcomes = [...answerOutcomes, "open" as const].map((outcome): Line => ({
    key: `turns.${outcome}`,
    label: outcomeNames[outcome],
    cells: [count(outcome)],
  }));
  return {
    title: titles.turns,
    columns: [columns.count],
    source: recordsSource(turns, { window, method: "turns counted by the outcome of their answer" }),
    lines: [
      { key: "turns", label: named.all, cells: [turns.rows.length] },
      ...(turns.rows.length === 0 ? [] : outcomes),
      { key: "people", label: named.people, cells: [people < fewestPeople && people > 0 ? null : people] },
    ],
  };
}

function specialistTally({ turns, window }: UsageRows): Tally {
  const lines = specialistIds.flatMap((specialist): Line[] => {
    const parts = turns.rows.map(({ contributions }) =>
      contributions.filter((one) => one.specialist === specialist),
    );
    const asked = parts.filter((each) => each.length > 0).length;
    const failed = parts.filter((each) => each.some(({ kind }) => kind === "failed")).length;
    if (asked === 0) return [];
    return [{ key: `specialists.${specialist}`, label: specialistNames[specialist], cells: [asked, failed] }];
  });
  return {
    title: titles.specialists,
    columns: [columns.questions, columns.failed],
    source: recordsSource(turns, { window, method: "turns counted by the specialists that worked on them" }),
    lines,
  };
}

/** Nearest rank: the smallest value that at least this share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((one, two) => one - two);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

function latencyTally({ spans, turns, window }: UsageRows): Tally {
  const counted = new Set<string>(turns.rows.map(({ id }) => id));
  const times = spans.rows
    .filter(({ stage, name, turn }) => stage === "turn" && name === "turn" && counted.has(turn))
    .map(({ milliseconds }) => milliseconds / 1_000);
  const cell = (share: number): Amount | null => {
    const value = percentile(times, share);
    return value === null ? null : { value, unit: "seconds", decimals: 1 };
  };
  return {
    title: titles.latency,
    columns: [columns.seconds],
    source: recordsSource(spans, { window, method: "nearest-rank percentiles of the spans of whole turns" }),
    lines:
      times.length === 0
        ? []
        : [
            { key: "latency.p50", label: named.p50, cells: [cell(0.5)] },
            { key: "latency.p95", label: named.p95, cells: [cell(0.95)] },
          ],
  };
}

function toolTally({ spans, window }: UsageRows): Tally {
  const calls = spans.rows.filter(({ stage, name }) => stage === "work" && name.startsWith("tool "));
  const byTool = Map.groupBy(calls, ({ name }) => name.slice("tool ".length));
  const lines = [...byTool]
    .sort(([one, left], [two, right]) => right.length - left.length || (one < two ? -1 : 1))
    .slice(0, mostTools)
    .map(([tool, each]): Line => {
      const without = each.filter(
        ({ attributes: { outcome } }) => outcome === "refused" || outcome === "failed",
      );
      return { key: `tools.${tool}`, label: { de: tool, en: tool }, cells: [each.length, without.length] };
    });
  return {
    title: titles.tools,
    columns: [columns.calls, columns.without],
    source: recordsSource(spans, { window, method: "spans of tool calls, those of reports included" }),
    lines,
  };
}

function approvalTally({ proposals, window }: UsageRows): Tally {
  const { rows } = proposals;
  const withdrawn = ({ proposal, decision }: LedgerEntry) =>
    decision?.kind === "reject" && decision.by === proposal.asker;
  const count = (test: (entry: LedgerEntry) => boolean) => rows.filter(test).length;
  const minutes = rows.flatMap(({ proposal, decision }) =>
    decision === null ? [] : [(Date.parse(decision.at) - Date.parse(proposal.createdAt)) / 60_000],
  );
  const median = percentile(minutes, 0.5);
  const line = (key: keyof typeof named, cell: number | Amount | null): Line => ({
    key: `approvals.${key}`,
    label: named[key],
    cells: [cell],
  });
  return {
    title: titles.approvals,
    columns: [columns.count],
    source: recordsSource(proposals, {
      window,
      method: "proposals made in the period, by what became of them",
    }),
    lines:
      rows.length === 0
        ? []
        : [
            line("proposed", rows.length),
            line(
              "approved",
              count(({ decision }) => decision?.kind === "approve"),
            ),
            line(
              "rejected",
              count((entry) => entry.decision?.kind === "reject" && !withdrawn(entry)),
            ),
            line("withdrawn", count(withdrawn)),
            line(
              "expired",
              count(({ state }) => state === "expired"),
            ),
            line(
              "open",
              count(({ state }) => state === "open"),
            ),
            line("minutes", median === null ? null : { value: median }),
          ],
  };
}

/** No port, no rows: nobody was asked for an opinion. */
function feedbackTally({ feedback, window }: UsageRows): Tally[] {
  if (feedback === null) return [];
  const { positive, negative } = feedback;
  const reasons = feedbackReasons
    .map((reason) => ({ reason, times: feedback.reasons[reason] }))
    .filter(({ times }) => times > 0)
    .sort((one, two) => two.times - one.times);
  return [
    {
      title: titles.feedback,
      columns: [columns.count],
      source: recordsSource(
        { rows: feedback, query: `feedback given from ${window.from} to ${window.to}` },
        { window, method: "marks that people gave to answers, by reason" },
      ),
      lines: [
        { key: "feedback.good", label: named.good, cells: [positive] },
        { key: "feedback.bad", label: named.bad, cells: [negative] },
        ...reasons.map(({ reason, times }): Line => {
          const name = reasonNames[reason];
          return {
            key: `feedback.bad.${reason}`,
            label: { de: `${named.bad.de}: ${name.de}`, en: `${named.bad.en}: ${name.en}` },
            cells: [times],
          };
        }),
      ],
    },
  ];
}

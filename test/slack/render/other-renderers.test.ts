// The renderers of digests, forms, status and "why", whatever they are given: within Slack's limits, addressing nobody.
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  Digest,
  digestStates,
  Slot,
  slotStates,
  type DigestPost,
  type DigestSection,
} from "#src/core/digest.ts";
import { houseParts } from "#src/core/house-facts.ts";
import { TurnId } from "#src/core/ids.ts";
import { reportKinds, type Report } from "#src/core/report.ts";
import type { EditForm } from "#src/core/repropose.ts";
import { renderDigest } from "#src/slack/digests/render-digest.ts";
import { renderStandings, renderWhy } from "#src/slack/digests/render-standing.ts";
import { renderStatus } from "#src/slack/home/render-status.ts";
import { renderReportWhy } from "#src/slack/reports/render-report-why.ts";
import { digestForm } from "#src/slack/views/digest-form.ts";
import { editView, sentenceView } from "#src/slack/views/edit.ts";
import { feedbackView } from "#src/slack/views/feedback.ts";
import { makeProposal, links } from "../samples.ts";
import * as any from "../arbitraries.ts";
import { checkMessages, checkView } from "../slack-limits.ts";

function holds<Value>(arbitrary: fc.Arbitrary<Value>, judge: (value: Value) => string[]): void {
  fc.assert(
    fc.property(arbitrary, (value) => {
      expect(judge(value)).toEqual([]);
    }),
    { seed: 20_261_129, numRuns: 25, endOnFailure: true },
  );
}

const filled = any.text.filter((words) => words.trim() !== "");
const at = fc.constantFrom("2026-11-24T08:00:00Z", "2026-03-29T01:30:00Z");
const digest = fc
  .record({
    name: filled.map((words) => words.slice(0, 80).toWellFormed()),
    target: fc.constantFrom(
      { kind: "channel" as const, id: "C0MARKETING" },
      { kind: "person" as const, id: "U0MARA" },
    ),
    content: fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant("report" as const),
          report: fc.constantFrom(...reportKinds),
          period: fc.constant("letzte 7 Tage"),
        }),
        fc.record({
          kind: fc.constant("question" as const),
          text: filled.map((words) => words.slice(0, 2_000).toWellFormed()),
        }),
        fc.record({ kind: fc.constantFrom("site-changes" as const, "approvals" as const, "cost" as const) }),
      ),
      { minLength: 1, maxLength: 8 },
    ),
    language: any.language,
    state: fc.constantFrom(...digestStates),
  })
  .map((wish) =>
    Digest.parse({
      ...{
        id: "d1",
        owner: "U0MARA",
        workspace: "",
        timeZone: "Europe/Berlin",
        quietDays: [],
        onMiss: "late",
      },
      rhythm: { cron: "0 9 * * 1", label: { de: "jeden Montag um 9:00", en: "every Monday at 9:00" } },
      ...{ pausedBecause: null, createdAt: "2026-11-01T08:00:00Z", previewedAt: null, runsSince: null },
      ...wish,
    }),
  );
const since = fc.option(at);
const section: fc.Arbitrary<DigestSection> = fc.oneof(
  fc.record({
    kind: fc.constant("report" as const),
    report: any.report,
    unchangedSince: since,
    staleSince: since,
  }),
  fc.record({
    kind: fc.constant("answer" as const),
    question: any.text,
    turn: any.turn,
    unchangedSince: since,
  }),
  fc.record({
    kind: fc.constant("approvals" as const),
    waiting: fc.array(
      fc
        .record({ title: any.text, until: at, approverNames: fc.array(any.text, { maxLength: 3 }) })
        .map((each) => ({
          ...each,
          proposal: makeProposal().id,
          asker: makeProposal().asker,
        })),
      { maxLength: 20 },
    ),
  }),
  fc.record({
    kind: fc.constant("lines" as const),
    title: any.text,
    lines: fc.array(any.text, { maxLength: 30 }),
    unchangedSince: since,
  }),
  fc.record({
    kind: fc.constant("failed" as const),
    title: any.text,
    sentence: any.text,
    turn: fc.constant(null),
  }),
);
const post: fc.Arbitrary<DigestPost> = fc
  .record({
    digest,
    preview: fc.boolean(),
    late: fc.boolean(),
    at,
    next: since,
    ownerName: any.text,
    sections: fc.array(section, { maxLength: 8 }),
  })
  .map((wish) => ({ key: null, viewer: null, ...wish }));

it("any digest fits: one message, and what stands in its thread", () => {
  holds(post, (each) => {
    const { head, thread } = renderDigest(each, { links, revealed: new Map() });
    return checkMessages([head, ...thread.flatMap((part) => ("message" in part ? [part.message] : []))]);
  });
});

it("any list of digests fits, and what each is asked", () => {
  const slot = fc.constantFrom(...slotStates).map((state) =>
    Slot.parse({
      ...{
        digest: "d1",
        nominal: "2026-11-24T09:00",
        at: "2026-11-24T08:00:00Z",
        state,
        late: true,
        holder: null,
      },
      ...{ leaseUntil: null, attempts: 1, message: null, prints: {}, detail: null },
    }),
  );
  const standing = fc.record({
    digest,
    ownerName: any.text,
    targetName: any.text,
    next: fc.array(at, { maxLength: 3 }),
    last: fc.option(slot),
    mayManage: fc.boolean(),
  });
  holds(fc.tuple(fc.array(standing, { maxLength: 30 }), any.language), ([all, language]) =>
    checkMessages([...renderStandings(all, language), ...all.flatMap((each) => renderWhy(each, language))]),
  );
});

it("any report's why and any status fit", () => {
  const kept = (report: Report) => ({
    ...{ by: makeProposal().asker, at: "2026-11-24T08:00:00Z", report },
    request: {
      ...{ kind: report.kind, language: report.language, period: report.method, now: "2026-11-24T08:00:00Z" },
      audience: { kind: "channel" as const, groups: [] },
      options: { model: report.method },
    },
  });
  holds(any.report, (report) => checkMessages(renderReportWhy(kept(report))));
  const part = fc.record({
    part: fc.constantFrom(...houseParts),
    state: fc.constantFrom("ok" as const, "warning" as const, "failed" as const),
    detail: any.text.map((words) => ({ de: words, en: words })),
  });
  holds(fc.tuple(fc.array(part, { maxLength: 9 }), any.language), ([parts, language]) =>
    checkMessages(renderStatus(parts, language)),
  );
});

it("any form of a proposal, a digest and feedback fits", () => {
  const field = fc.record({
    path: fc.uuid(),
    label: filled.map((words) => words.toWellFormed()),
    kind: fc.constantFrom(
      "line" as const,
      "text" as const,
      "number" as const,
      "choice" as const,
      "flag" as const,
    ),
    choices: fc.uniqueArray(
      filled.map((words) => words.slice(0, 140).toWellFormed()),
      { minLength: 1, maxLength: 5 },
    ),
    required: fc.boolean(),
    control: fc.boolean(),
    value: any.text.map((words) => words.slice(0, 2_900).toWellFormed()),
    most: fc.constant(3_000),
  });
  const form: fc.Arbitrary<EditForm> = fc
    .record({
      title: any.text,
      language: any.language,
      fields: fc.array(field, { maxLength: 20 }),
      fixed: fc.array(fc.record({ label: any.text, value: any.text }), { maxLength: 12 }),
    })
    .map((wish) => ({ proposal: makeProposal().id, hash: "f".repeat(64), ...wish }));
  holds(form, (each) => checkView(editView(each)));
  const state = fc
    .record({ digest: fc.option(digest), language: any.language })
    .map((wish) => ({ ...wish, here: null, timeZone: "Europe/Berlin" }));
  holds(fc.tuple(state, filled), ([each, echo]) =>
    checkView(digestForm(each, echo.slice(0, 300).toWellFormed())),
  );
  holds(any.language, (language) => [
    ...checkView(feedbackView(TurnId.parse("turn-1"), language)),
    ...checkView(sentenceView("Ein Satz.", language)),
  ]);
});

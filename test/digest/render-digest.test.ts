// Any digest fits one first message that Slack takes, whatever stands in its eight parts; the thread has the rest.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { DigestPost, DigestSection } from "#src/core/digest.ts";
import { ProposalId } from "#src/core/ids.ts";
import { renderDigest } from "#src/slack/digests/render-digest.ts";
import { digestForm } from "#src/slack/views/digest-form.ts";
import { emily, mara } from "#test/fakes/desk.ts";
import { links, makeReport, makeTurn } from "#test/slack/samples.ts";
import { checkMessages, checkView } from "#test/slack/slack-limits.ts";
import { weekly } from "./channel-file.ts";

const text = fc.string({
  unit: fc.constantFrom("a", "ß", "&", "<", "*", "漢", "🏔️", "\n", " ", '"'),
  maxLength: 400,
});
const day = fc.constantFrom(null, "2026-11-16T08:00:00.000Z");
const section: fc.Arbitrary<DigestSection> = fc.oneof(
  day.map((unchangedSince) => ({
    ...{ kind: "report" as const, report: makeReport(), unchangedSince, staleSince: "2026-11-01" },
  })),
  fc.tuple(text, day).map(([question, unchangedSince]) => ({
    ...{ kind: "answer" as const, question, turn: makeTurn(), unchangedSince },
  })),
  fc.array(text, { maxLength: 30 }).map((titles) => ({
    kind: "approvals" as const,
    waiting: titles.map((title) => ({
      ...{ proposal: ProposalId.parse("p"), title, asker: mara.id, until: "2026-11-25T08:00:00.000Z" },
      approverNames: [emily.name, title],
    })),
  })),
  fc.tuple(text, fc.array(text, { maxLength: 60 }), day).map(([title, lines, unchangedSince]) => ({
    ...{ kind: "lines" as const, title, lines, unchangedSince },
  })),
  fc.tuple(text, text).map(([title, sentence]) => ({ kind: "failed" as const, title, sentence, turn: null })),
);

it("fits one message within Slack's limits", () => {
  fc.assert(
    fc.property(fc.array(section, { minLength: 1, maxLength: 8 }), fc.boolean(), (sections, preview) => {
      const post: DigestPost = {
        digest: { ...weekly, name: "漢".repeat(80) },
        key: preview ? null : { digest: "D1", nominal: "2026-11-23T09:00" },
        ...{
          preview,
          viewer: null,
          late: true,
          at: "2026-11-23T08:00:00.000Z",
          next: null,
          ownerName: "漢".repeat(60),
          sections,
        },
      };
      const { head, thread } = renderDigest(post, { links, revealed: new Map() });
      const messages = thread.flatMap((part) => ("message" in part ? [part.message] : []));
      expect(checkMessages([head, ...messages])).toEqual([]);
    }),
    { seed: 20261124, numRuns: 60 },
  );
});

it("fills a modal whose texts Slack takes", () => {
  for (const language of ["de", "en"] as const) {
    const view = digestForm(
      { digest: weekly, here: null, language, timeZone: "Europe/Berlin" },
      "x".repeat(400),
    );
    expect(checkView(view)).toEqual([]);
  }
});

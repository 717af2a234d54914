// A card is one message in every state, whatever a proposal holds.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposalStates } from "#src/core/proposal.ts";
import { renderCard } from "#src/slack/render/render-card.ts";
import { renderDetails, renderPreview } from "#src/slack/render/render-details.ts";
import { renderReport } from "#src/slack/render/render-report.ts";
import { links, makeCard, makeProposal, makeReport, makeTurn } from "../samples.ts";
import { brokenLimits, mrkdwnOf, shownText } from "../slack-limits.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.constantFrom("<!channel>", "&".repeat(900), "😀".repeat(400)),
);
const line = fc.record({ label: text, before: fc.option(text), after: fc.option(text) });
const card = fc
  .record({
    title: text,
    lines: fc.array(line, { maxLength: 40 }),
    state: fc.constantFrom(...proposalStates),
    names: fc.array(text),
    detail: text,
    arguments: text,
  })
  .map((each) => {
    const preview = { title: each.title, lines: each.lines, targetHash: "c", reversible: true };
    const proposal = makeProposal({ preview, arguments: each.arguments });
    const receipt = {
      proposal: proposal.id,
      kind: "done" as const,
      detail: each.detail,
      result: null,
      at: "2026-11-24T09:00:00Z",
    };
    return makeCard({ proposal, state: each.state, approverNames: each.names, receipt });
  });

describe("renderCard", () => {
  it("fits one message and addresses nobody but the asker", () => {
    fc.assert(
      fc.property(card, (each) => {
        const message = renderCard(each);
        expect(brokenLimits(message)).toEqual([]);
        expect(mrkdwnOf(message).join("\n").replaceAll("<@U0MARA>", "")).not.toMatch(/<[!@#]/);
        expect(renderPreview(each).flatMap(brokenLimits)).toEqual([]);
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  it("offers a decision only while it is open, and undo only where it can be undone", () => {
    const shown = (over: Parameters<typeof makeCard>[0]) =>
      shownText(renderCard(makeCard({ language: "en", ...over })));
    expect(shown({})).toContain("ApproveRejectEditPreview");
    expect(shown({ state: "expired" })).not.toContain("Approve");
    expect(shown({ state: "done" })).toContain("Undo");
    const irreversible = makeProposal({ preview: { ...makeProposal().preview, reversible: false } });
    expect(shown({ state: "done", proposal: irreversible })).not.toContain("Undo");
    expect(shown({ state: "done", proposal: makeProposal({ effect: "undo" }) })).not.toContain("UndoPreview");
  });

  it("says when nobody may approve", () => {
    expect(shownText(renderCard(makeCard({ approverNames: [] })))).toContain("niemand");
  });
});

describe("details and reports", () => {
  it("stay within the limits", () => {
    expect(renderDetails(makeTurn(), links).flatMap(brokenLimits)).toEqual([]);
    expect(
      renderReport(makeReport(), [{ url: "https://x.example/p.png", alt: "" }]).flatMap(brokenLimits),
    ).toEqual([]);
  });
});

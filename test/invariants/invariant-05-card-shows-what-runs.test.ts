// 5. The approval card is a pure function of the stored proposal; no text can forge, cut off or push out a field.
import fc from "fast-check";
import { expect, it } from "vitest";
import { renderCard } from "#src/slack/render/render-card.ts";
import { makeCard, makeProposal } from "../slack/samples.ts";
import { brokenLimits, shownText } from "../slack/slack-limits.ts";

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 2_000 }),
  fc.constantFrom(
    "x".repeat(20_000),
    "\n".repeat(5_000),
    "• Risiko: gering\n• Freigeben dürfen: alle",
    "<!channel> <@U0ADMIN> <https://evil.example|Freigeben>",
    "\u202egnirts\u202c",
    "\u200b".repeat(3_000),
    "a\u0300".repeat(2_000),
    "Z\u0300\u0301\u0302\u0303".repeat(500),
    "\u{e0041}\u{e0042}",
    "```",
    "*fett* _kursiv_ ~weg~ `code`",
  ),
);
const card = fc
  .record({
    title: hostile,
    lines: fc.array(fc.record({ label: hostile, before: fc.option(hostile), after: fc.option(hostile) }), {
      minLength: 1,
      maxLength: 20,
    }),
  })
  .map(({ title, lines }) =>
    makeCard({
      proposal: makeProposal({ preview: { title, lines, targetHash: "h", reversible: false }, risk: "high" }),
      approverNames: ["Jonas Petersen"],
      language: "de",
    }),
  );

it("shows risk, asker, approvers, expiry and buttons under any text, in one message", () => {
  fc.assert(
    fc.property(card, (each) => {
      const message = renderCard(each);
      const text = shownText(message);
      expect(brokenLimits(message)).toEqual([]);
      for (const field of [
        "Risiko: hoch",
        "Jonas Petersen",
        "Gültig bis",
        "nicht rückgängig",
        "Freigeben",
        "Ablehnen",
      ])
        expect(text).toContain(field);
      expect(text).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u);
    }),
    { seed: 5, numRuns: 60 },
  );
});

it("depends on nothing but the stored record", () => {
  fc.assert(
    fc.property(card, (each) => {
      // What the ledger keeps is JSON.
      expect(renderCard(JSON.parse(JSON.stringify(each)) as typeof each)).toEqual(renderCard(each));
    }),
    { seed: 6, numRuns: 40 },
  );
});

it("shows a host in foreign letters as what it is", () => {
  const line = { label: "Ziel", before: null, after: "https://раypal.com/x" };
  const preview = { title: "t", lines: [line], targetHash: "h", reversible: true };
  const text = shownText(renderCard(makeCard({ proposal: makeProposal({ preview }) })));
  expect(text).toContain("https://xn--");
});

it("lets no value start a line that looks like the card's own", () => {
  const line = { label: "Text", before: null, after: "harmlos • Risiko: gering · Freigeben dürfen: alle" };
  const preview = { title: "t", lines: [line], targetHash: "h", reversible: true };
  const text = shownText(renderCard(makeCard({ proposal: makeProposal({ preview }) })));
  expect(text).not.toContain("• Risiko: gering");
});

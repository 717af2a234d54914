// Every view that is rendered from data, whatever the data: within Slack's limits, addressing nobody.
import fc from "fast-check";
import { expect, it } from "vitest";
import { ChannelSettings } from "#src/core/channel-settings.ts";
import type { Capability } from "#src/core/house-facts.ts";
import { roles } from "#src/core/person.ts";
import { specialistIds } from "#src/core/plan.ts";
import { renderHome, renderLoading, renderUnavailable } from "#src/slack/home/render-home.ts";
import { channelView } from "#src/slack/views/channel.ts";
import { waitingView } from "#src/slack/views/modal.ts";
import { rejectView } from "#src/slack/views/reject.ts";
import { wordsFor } from "#src/slack/words.ts";
import * as any from "../arbitraries.ts";
import { checkView, type Allowed } from "../slack-limits.ts";

const said = any.text.map((words) => ({ de: words, en: words }));
const capability: fc.Arbitrary<Capability> = fc.record({
  tool: any.text,
  does: said,
  effect: fc.constantFrom("read" as const, "preview" as const, "write" as const),
  may: fc.boolean(),
  reason: fc.option(said),
  approvers: fc.subarray([...roles]),
  fourEyes: fc.boolean(),
  hours: fc.option(fc.integer({ min: 1, max: 99 })),
});
const cards = fc.array(any.card, { maxLength: 8 });
const home = fc.record({
  language: any.language,
  approvals: fc.record({ toDecide: cards, waiting: cards }),
  capabilities: fc.array(capability, { maxLength: 30 }),
  knowledge: fc.option(
    fc.record({
      documents: fc.nat(),
      newest: fc.option(fc.constantFrom("2026-11-01", "never")),
      expired: fc.nat(),
    }),
  ),
  models: fc.record({ configured: fc.array(any.text, { maxLength: 5 }), resting: fc.boolean() }),
});

function holds<Value>(
  arbitrary: fc.Arbitrary<Value>,
  view: (value: Value) => object,
  allowed: Allowed = {},
): void {
  fc.assert(
    fc.property(arbitrary, (value) => {
      expect(checkView(view(value), allowed)).toEqual([]);
    }),
    { seed: 20_261_129, numRuns: 25, endOnFailure: true },
  );
}

it("any Home fits", () => {
  holds(home, (facts) => renderHome(facts, { language: facts.language, command: "/leitstand" }), {
    mentions: ["U0MARA"],
  });
  holds(any.language, renderLoading);
  holds(any.language, renderUnavailable);
});

it("any modal fits", () => {
  const settings = fc.record({
    specialists: fc.option(fc.subarray([...specialistIds], { minLength: 1 })),
    // Slack takes no more than 3,000 characters from who types them in.
    tools: fc.option(
      fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 9 }),
    ),
    monthlyMicros: fc.option(fc.nat()),
    ephemeralFirst: fc.boolean(),
    unasked: fc.boolean(),
    shared: fc.boolean(),
  });
  const key = { team: "T1", channel: "C0MARKETING" };
  holds(
    fc.tuple(settings, any.language),
    ([wish, language]) => channelView(key, ChannelSettings.parse(wish), language),
    {
      mentions: [key.channel],
    },
  );
  const value = fc.record({ proposal: fc.uuid(), hash: fc.constant("f".repeat(64)) });
  holds(fc.tuple(value, any.language), ([given, language]) => rejectView(given, language));
  // Only sentences of ours stand there.
  holds(any.language, (language) => waitingView("Kanal", wordsFor(language).thinking));
});

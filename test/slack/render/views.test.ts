// Every view that is rendered from data, whatever the data: within Slack's limits, addressing nobody.
import fc from "fast-check";
import { expect, it } from "vitest";
import { ChannelSettings } from "#src/core/channel-settings.ts";
import { Digest } from "#src/core/digest.ts";
import type { DigestStanding } from "#src/core/digest-desk.ts";
import { houseParts, type Capability } from "#src/core/house-facts.ts";
import { ProposalId, TurnId } from "#src/core/ids.ts";
import { roles } from "#src/core/person.ts";
import { dataClasses, modelPurposes } from "#src/core/ports.ts";
import { specialistIds } from "#src/core/plan.ts";
import { renderHome, renderLoading, renderUnavailable } from "#src/slack/home/render-home.ts";
import { renderModels } from "#src/slack/home/render-models.ts";
import { renderRights } from "#src/slack/home/render-policy.ts";
import { renderKept } from "#src/slack/home/render-privacy.ts";
import { renderStatus } from "#src/slack/home/render-status.ts";
import { renderUse } from "#src/slack/home/render-usage.ts";
import type { Message } from "#src/slack/render/message.ts";
import { channelView } from "#src/slack/views/channel.ts";
import { editView } from "#src/slack/views/edit.ts";
import { waitingView } from "#src/slack/views/modal.ts";
import { rejectView } from "#src/slack/views/reject.ts";
import { wordsFor } from "#src/slack/words.ts";
import * as any from "../arbitraries.ts";
import { brokenLimits, checkView, type Allowed } from "../slack-limits.ts";

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
const cost = fc.record({ micros: fc.nat(), currency: fc.constant("EUR"), unknownCalls: fc.nat() });
const month = fc.record({
  month: fc.constant("2026-11"),
  scope: fc.constantFrom("own" as const, "house" as const),
  turns: fc.nat(),
  answered: fc.nat(),
  cost,
  budgetMicros: fc.option(fc.integer({ min: 1 })),
  shares: fc.array(fc.record({ specialists: fc.subarray([...specialistIds]), turns: fc.nat(), cost }), {
    maxLength: 8,
  }),
});
const kept = fc.array(
  fc.record({ data: any.text, count: fc.nat(), days: fc.option(fc.nat()), reason: said }),
  { maxLength: 15 },
);
const model = fc.record({
  name: fc.oneof(fc.constant("*"), any.text),
  purposes: fc.subarray([...modelPurposes]),
  dataClasses: fc.subarray([...dataClasses]),
  region: fc.constantFrom("house", "eu", "other", "unknown"),
  status: fc.constantFrom("proposed", "approved", "retired"),
  price: fc.option(
    fc.record({
      ...{ inputPerMillion: fc.nat(), outputPerMillion: fc.nat(), currency: fc.constant("EUR") },
      ...{ source: any.text, asOf: fc.constant("2026-11-01") },
    }),
  ),
});
const part = fc.record({
  part: fc.constantFrom(...houseParts),
  state: fc.constantFrom("ok" as const, "warning" as const, "failed" as const),
  detail: said,
});
const recent = fc.array(
  fc.record({
    turn: fc.constant(TurnId.parse("T1")),
    question: any.text,
    at: fc.constant("2026-11-24T09:00:00Z"),
    conversation: fc.constantFrom("T1:C0MARKETING:1.000001", "elsewhere"),
  }),
  { maxLength: 5 },
);
const digest = fc
  .record({ name: fc.string({ minLength: 1, maxLength: 80 }), targetName: fc.string({ maxLength: 80 }) })
  .map(({ name, targetName }): DigestStanding => ({
    digest: Digest.parse({
      ...{ id: "D1", name, owner: "U0MARA", workspace: "T1", target: { kind: "channel", id: "C0MARKETING" } },
      content: [{ kind: "question", text: name }],
      rhythm: { cron: "0 9 * * 1", label: { de: "montags", en: "on Mondays" } },
      ...{ timeZone: "Europe/Berlin", quietDays: [], onMiss: "late", language: "de", state: "active" },
      ...{
        previewedAt: null,
        pausedBecause: null,
        runsSince: "2026-11-01T00:00:00Z",
        createdAt: "2026-11-01T00:00:00Z",
      },
    }),
    ...{ ownerName: targetName, targetName, next: ["2026-11-30T08:00:00Z"], last: null, mayManage: true },
  }));
const home = fc.record({
  language: any.language,
  approvals: fc.record({ toDecide: cards, waiting: cards }),
  capabilities: fc.array(capability, { maxLength: 30 }),
  digests: fc.array(digest, { maxLength: 8 }),
  recent,
  month: fc.option(month),
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
  const links = new Map([["T1:C0MARKETING:1.000001", "https://example.org/archives/C0MARKETING/p1000001"]]);
  holds(home, (facts) => renderHome(facts, { language: facts.language, command: "/leitstand", links }), {
    mentions: ["U0MARA", "C0MARKETING"],
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

it("any form over a tool's arguments fits", () => {
  const field = fc.record({
    path: fc.stringMatching(/^[a-z]{1,20}(\.[a-z]{1,20})?$/),
    label: any.text,
    kind: fc.constantFrom(
      "line" as const,
      "text" as const,
      "number" as const,
      "choice" as const,
      "flag" as const,
    ),
    choices: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,100}$/), { minLength: 1, maxLength: 20 }),
    required: fc.boolean(),
    control: fc.boolean(),
    value: fc.string({ maxLength: 100 }),
    most: fc.constant(3_000),
  });
  const form = fc.record({
    ...{ proposal: fc.constant(ProposalId.parse("p".repeat(32))), hash: fc.constant("f".repeat(64)) },
    ...{ title: any.text, language: any.language },
    fields: fc.uniqueArray(field, { selector: ({ path }) => path, maxLength: 40 }),
    fixed: fc.array(fc.record({ label: any.text, value: any.text }), { maxLength: 20 }),
  });
  holds(form, editView);
});

it("any word about the house fits", () => {
  const fits = <Value>(
    arbitrary: fc.Arbitrary<Value>,
    render: (value: Value) => readonly Message[],
  ): void => {
    fc.assert(
      fc.property(arbitrary, (value) => {
        for (const message of render(value)) expect(brokenLimits(message)).toEqual([]);
      }),
      { seed: 20_261_129, numRuns: 25, endOnFailure: true },
    );
  };
  const { language } = any;
  fits(fc.tuple(month, language), ([given, said]) => renderUse(given, said));
  fits(fc.tuple(kept, language), ([given, said]) => renderKept(given, said));
  fits(fc.tuple(fc.array(part, { maxLength: 9 }), language), ([given, said]) => renderStatus(given, said));
  const standing = home.map(({ models }) => models);
  fits(fc.tuple(fc.array(model, { maxLength: 9 }), standing, language), ([given, now, said]) =>
    renderModels(given, now, said),
  );
  const limits = {
    ...{ questionsPerMinute: 20, toolCalls: 60, modelCalls: 60, amountMicros: 1_000_000, seconds: 1_500 },
  };
  fits(fc.tuple(fc.array(capability, { maxLength: 40 }), language), ([given, said]) =>
    renderRights(given, limits, said),
  );
});

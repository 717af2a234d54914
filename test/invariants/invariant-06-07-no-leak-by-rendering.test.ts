// 6 and 7. No message leaks by a link, a picture or an unfurl; no foreign text mentions anybody; readers are kept.
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Contribution } from "#src/core/contribution.ts";
import { labelled, type Label } from "#src/core/label.ts";
import type { Segment } from "#src/core/segment.ts";
import { guardOut, outChecks, type OutCheck } from "#src/guard/guard-out.ts";
import { disarm, escapeText } from "#src/slack/render/escape.ts";
import { metadata, wire } from "#src/slack/delivery/wire.ts";
import { canary } from "#src/pentest/attack-rules.ts";
import { payloads } from "#src/pentest/payloads.ts";
import { askOf } from "#test/fakes/ask.ts";

describe("unfurling", () => {
  it("is off on every message that is sent", () => {
    const sent = wire({ channel: "C1", thread: null }, { text: "x", blocks: [], plain: "x" });
    expect(sent).toMatchObject({ unfurl_links: false, unfurl_media: false });
    expect(metadata({ turn: "T1", page: 0 })).toBeDefined();
  });

  it("is off wherever the source sends one", () => {
    const folder = new URL("../../src/slack/", import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(new URL(file, folder), "utf8"));
    const sends = sources.flatMap(
      (source) =>
        source.match(
          /(?:chat\.(?:postMessage|postEphemeral|update|scheduleMessage)|\brespond)\((?:\{)[^;]{0,260};/g,
        ) ?? [],
    );
    expect(sends.length).toBeGreaterThanOrEqual(6);
    // Taking a message away shows nothing.
    const open = sends.filter(
      (send) => !/\.\.\.wire\(|\.\.\.noUnfurl|^respond\(\{ delete_original: true \}\)/.test(send),
    );
    expect(open).toEqual([]);
  });
});

describe("mentions", () => {
  it("have no power in any text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom(...payloads(300, 7).map((payload) => payload.text)),
      fc.constantFrom("<!channel>", "<!here|x>", "<@U0ADMIN>", "<#C1|x>", "<\u200b!channel>", "<<!channel>>"),
    );
    fc.assert(
      fc.property(text, (each) => {
        expect(escapeText(each)).not.toMatch(/<[!@#]|[<>]/);
        expect(disarm(each)).not.toMatch(/<[!@#]/);
        expect(disarm(disarm(each))).toBe(disarm(each));
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});

const ask = { ...askOf("Was steht da?"), audience: { kind: "channel" as const, groups: ["everyone"] } };
const contribution = (label: Label) =>
  Contribution.parse({
    ...{ id: "A1", specialist: "copywriter", kind: "answered", segments: [], citations: [], figures: [] },
    ...{ proposals: [], variants: [], reviews: [], tools: [], trust: label.trust, label, missing: null },
    model: { name: "m", embedded: false, fallback: null },
  });
const clear = (segment: Segment, checks: readonly OutCheck[] = outChecks) =>
  guardOut({ id: "D1", segments: [segment] }, [contribution(labelled({}))], ask, {
    siteOrigins: ["https://laden.example.com"],
    findPersonalData: () => [],
    languageOf: () => "de",
    secrets: [canary],
    checks,
  });
const advice = (text: string, label: Label): Segment => ({
  kind: "advice",
  id: "s1",
  text,
  citations: [],
  label,
});

describe("readers", () => {
  const closed = labelled({ readers: [["finance"]] });
  it("withholds what not everybody in the audience may read", () => {
    const { verdict, segments } = clear(advice("Das Budget steht.", closed));
    expect(segments).toEqual([]);
    expect(verdict.flags).toMatchObject([{ guard: "readers", code: "not-for-all" }]);
    expect(verdict).toMatchObject({ kind: "refused", reason: "readers" });
  });
  it("would show it without the check, so the test above tests something", () => {
    const hole = outChecks.filter(({ name }) => name !== "readers");
    expect(clear(advice("Das Budget steht.", closed), hole).segments).toHaveLength(1);
  });
});

describe("addresses", () => {
  it("in no attack text survive guard out, and no canary in an address does", () => {
    const tainted = labelled({ trust: "untrusted" });
    for (const { text } of payloads(120, 8)) {
      const shown = clear(advice(text, tainted))
        .segments.map((segment) => segment.text)
        .join();
      expect(shown).not.toMatch(/https?:\/\/(?!laden\.example\.com)/i);
      expect(shown).not.toMatch(/!\[/);
    }
  });
});

// The media-mix view as people ask for it; attribution, numbers and library questions stay what they are.
import { expect, test } from "vitest";
import { mediaMixIn, mediaMixWish } from "#agents/attribution/media-mix/media-mix-wish.ts";

test.each([
  ["Was sagt das Media-Mix-Modell?", "overview", []],
  ["Wie viel Umsatz hätten wir ohne TV verloren?", "overview", ["tv"]],
  ["What would have happened without TV?", "overview", ["tv"]],
  ["Was bringt TV wirklich?", "overview", ["tv"]],
  ["Does display actually drive sales?", "overview", ["display"]],
  ["How much incremental revenue does paid social bring?", "overview", ["paid-social"]],
  ["Welcher Kanal ist schon gesättigt?", "saturation", []],
  ["What is the marginal ROAS by channel?", "next-euro", []],
  ["Was wäre ohne Brand-Search?", "overview", ["brand-search"]],
])("%s", (text, aspect, channels) => {
  expect(mediaMixIn(text)).toEqual({ aspect, channels });
});

test.each([
  "Welche Kanäle haben im Oktober am meisten beigetragen?",
  "Und ohne Brand-Search?",
  "Was kostet der Rückversand?",
  "Wie war der ROAS von Meta im September?",
  "Attribution September ohne TV",
  "Was passiert, wenn ich ohne Kassenbon umtausche?",
])("not this: %s", (text) => {
  expect(mediaMixIn(text)).toBeNull();
});

test("a follow-up keeps the view and changes the channel", () => {
  const entry = (from: "person" | "leitstand", text: string) => ({
    ...{ from, text, turn: null, variants: [], specialists: [] },
  });
  const history = [entry("person", "Was bringt TV wirklich?"), entry("leitstand", "…")];
  expect(mediaMixWish({ ask: "Und ohne Brand-Search?", history })).toEqual({
    aspect: "overview",
    channels: ["brand-search"],
  });
  expect(
    mediaMixWish({ ask: "Und ohne Brand-Search?", history: [entry("person", "Attribution Oktober")] }),
  ).toBeNull();
});

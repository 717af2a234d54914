import { describe, expect, it } from "vitest";
import { Contribution } from "#src/core/contribution.ts";
import type { FigureTable, Segment } from "#src/core/segment.ts";
import { guardOut, type GuardOutOptions } from "#src/guard/guard-out.ts";
import { askOf } from "#test/fakes/ask.ts";

const citation = {
  id: "A1.c1",
  document: "D1",
  title: "Versand",
  source: "library/versand.md",
  kind: "library",
  sentence: "Der Rückversand kostet 4,90 Euro pro Paket.",
  start: 0,
  end: 43,
  trust: "trusted",
};
const provenance = {
  run: "r",
  tool: "t",
  inputHash: "i",
  dataHash: "d",
  window: { from: "2026-10-01", to: "2026-10-31" },
  query: "q",
  method: "m",
  reference: "r",
  version: "1",
};
const variant = (id: string, text: string) => ({
  id,
  position: 1,
  kind: "subject-line",
  text,
  edits: null,
  lineage: null,
});
const review = (id: string, verdict: string) => ({
  variant: id,
  text: "x",
  verdict,
  findings: [],
  disclaimer: "Keine Rechtsberatung.",
});

const contribution = Contribution.parse({
  id: "A1",
  specialist: "copywriter",
  kind: "answered",
  segments: [],
  citations: [citation],
  figures: [
    { id: "A1.f1", key: "k", label: { de: "x", en: "x" }, value: 12, unit: "count", decimals: 0, provenance },
  ],
  proposals: [],
  variants: [
    variant("v1", "Warm durch den Winter"),
    variant("v2", "Klimaneutral warm"),
    variant("v3", "Ungeprüft"),
    variant("v4", "Nur 99 Euro"),
  ],
  reviews: [review("v1", "pass"), review("v2", "block"), review("v4", "pass")],
  tools: [],
  trust: "trusted",
  missing: null,
  model: { name: "m", embedded: false, fallback: null },
});

const options: GuardOutOptions = {
  siteOrigins: ["http://localhost:3001"],
  findPersonalData: (text) => (text.includes("@") ? [{ type: "email", value: "x@example.org" }] : []),
  languageOf: () => "de",
};
const clear = (...segments: Segment[]) =>
  guardOut(
    { id: "D1", segments },
    [contribution],
    askOf("Was kostet der Rückversand bei 3 Paketen?"),
    options,
  );
const fact = (text: string, ...citations: string[]): Segment => ({ kind: "fact", id: "s1", text, citations });
const advice = (text: string): Segment => ({ kind: "advice", id: "s1", text, citations: [] });
const figure = (text: string, table: FigureTable | null = null): Segment => ({
  kind: "figure",
  id: "s1",
  text,
  table,
});
const copy = (...variants: string[]): Segment => ({ kind: "copy", id: "s1", text: "", variants });

describe("what passes", () => {
  it.each([
    ["a sentence as it stands in its source", fact("Der Rückversand kostet 4,90 Euro pro Paket.", "A1.c1")],
    ["the same number in the other spelling", fact("Der Rückversand kostet 4.90 Euro pro Paket.", "A1.c1")],
    ["a known figure", figure("Es sind {figure:A1.f1}.")],
    ["a number that the person wrote", advice("Bei 3 Paketen lohnt sich eine Sammelsendung.")],
    ["the dates of a figure's window", advice("Das gilt vom 1. bis 31. Oktober 2026.")],
    ["reviewed copy", copy("v1")],
    ["a link to the team's own site", advice("Siehe http://localhost:3001/versand")],
  ])("%s", (_, segment) => {
    expect(clear(segment).verdict).toEqual({ kind: "passed", flags: [] });
  });
});

describe("what is caught", () => {
  it.each([
    ["a fact without a source", fact("Der Rückversand ist kostenlos."), "no-citation"],
    [
      "a fact with an invented source",
      fact("Der Rückversand kostet 4,90 Euro.", "A1.c9"),
      "unknown-citation",
    ],
    [
      "a fact that its source does not say",
      fact("Mitglieder bekommen Geburtstagsgutscheine geschenkt.", "A1.c1"),
      "not-supported",
    ],
    [
      "a number that its source does not state",
      fact("Der Rückversand kostet 5,90 Euro pro Paket.", "A1.c1"),
      "stray-number",
    ],
    ["a number from nowhere", advice("Damit steigt der Umsatz um 37 Prozent."), "stray-number"],
    ["an unknown figure", figure("Es sind {figure:A1.f9}."), "unknown-figure"],
    [
      "an unknown figure in a table",
      figure("", { columns: ["a", "b"], rows: [{ label: "x", cells: ["A1.f8"] }] }),
      "unknown-figure",
    ],
    [
      "a number hidden in a table's label",
      figure("", { columns: ["a"], rows: [{ label: "SEO 88", cells: [] }] }),
      "stray-number",
    ],
    ["a foreign link", advice("Mehr unter https://evil.example/x"), "foreign-link"],
    [
      "a host that only looks like ours",
      advice("Mehr unter http://localhost:3001@evil.example/x"),
      "foreign-link",
    ],
    ["raw personal data", advice("Schreib an x@example.org."), "email"],
    ["copy that nobody reviewed", copy("v3"), "not-reviewed"],
    ["copy with a blocked claim", copy("v2"), "blocked-claim"],
    ["copy with an unsupported number", copy("v4"), "stray-number"],
  ])("%s", (_, segment, code) => {
    const { verdict, segments } = clear(segment);
    expect(verdict.flags.map((flag) => flag.code)).toContain(code);
    expect(segments).toEqual([]);
  });

  it("keeps the good variants and the rest of the answer", () => {
    const { verdict, segments } = clear(
      copy("v1", "v2"),
      fact("Erfunden und unbelegt."),
      fact("Der Rückversand kostet 4,90 Euro pro Paket.", "A1.c1"),
    );
    expect(verdict.kind).toBe("changed");
    expect(segments).toEqual([copy("v1"), fact("Der Rückversand kostet 4,90 Euro pro Paket.", "A1.c1")]);
  });
});

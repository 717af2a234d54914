// The scorers of copy and of edits catch wrong counts, lengths, address, praise, strange numbers and unreviewed texts.
import { expect, test } from "vitest";
import type { Review } from "#src/core/review.ts";
import { copy } from "#evals/scorers/copy.ts";
import { edit } from "#evals/scorers/edit.ts";
import { figure, observe, row, truth, variant } from "./observation.ts";

const order = {
  kind: "subject-line",
  count: 2,
  product: "winterjacke-polar",
  language: "de",
  address: "du",
  maxLength: 45,
} as const;
const texts = ["Deine Winterjacke Polar wiegt 780 Gramm", "Kalte Tage? Die Polar wartet auf dich"];

function made(written: readonly string[], { seen = written, edits = null as string | null } = {}) {
  const variants = written.map((text, index) => ({ ...variant(`T2.v${index + 1}`, index + 1, text), edits }));
  const reviews = seen.map((text): Review => ({
    variant: null,
    text,
    verdict: "pass",
    findings: [],
    disclaimer: "",
  }));
  const figures = written.map((text) => figure(text, [...text].length, { unit: "characters" }));
  return observe({ answer: { variants, figures }, contribution: { specialist: "compliance", reviews } });
}

const why = (...parts: Parameters<typeof made>) =>
  copy.score(made(...parts), row({ copy: order }), truth).why;

test("two reviewed subject lines with a number of the product sheet pass", () => {
  expect(why(texts)).toBe("");
});

test.each([
  [["Deine Winterjacke Polar"], "1 variants instead of 2"],
  [[texts[0]!, texts[0]!], "the same text twice"],
  [[texts[0]!, "Ihre Winterjacke Polar: jetzt für Sie im Shop"], "says Sie"],
  [[texts[0]!, "Deine Winterjacke Polar: die beste für den Winter"], 'claims "beste"'],
  [[texts[0]!, "Deine Winterjacke Polar wiegt nur 512 Gramm"], "has 512"],
  [[texts[0]!, "Deine Winterjacke Polar begleitet dich durch jeden Winter"], "characters"],
  [[texts[0]!, "Your Polar jacket is ready for the frost"], "is not de"],
  [["Dein Tag draußen beginnt jetzt", "Auf dich wartet die Elbe"], "nothing names"],
])("%j is caught", (written, complaint) => {
  expect(why(written)).toContain(complaint);
});

test("copy that compliance did not see is caught, and lengths that nobody counted", () => {
  expect(why(texts, { seen: texts.slice(1) })).toContain("compliance did not pass");
  const { turn, ...rest } = made(texts);
  const uncounted = { ...rest, turn: { ...turn, answer: { ...turn.answer!, figures: [] } } };
  expect(copy.score(uncounted, row({ copy: order }), truth).why).toContain("lengths are not counted");
});

test("an edit is of the named variant, changed as asked", () => {
  const earlier = [made([texts[0]!, texts[1]!]).turn];
  const score = (written: readonly string[], edits: string) =>
    edit.score({ ...made(written, { edits }), earlier }, row({ edit: { position: 2, shorter: true } }), truth)
      .why;
  expect(score(["Die Polar wartet auf dich"], "T2.v2")).toBe("");
  expect(score(["Die Polar wartet auf dich"], "T2.v1")).toContain("edits T2.v1 instead of T2.v2");
  expect(score([texts[1]!], "T2.v2")).toContain("nothing was changed");
  expect(score([`${texts[1]!}, schon heute`], "T2.v2")).toContain("is not shorter");
  expect(score(texts, "T2.v2")).toContain("2 variants instead of 1");
});

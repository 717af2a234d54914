// The scorers of pages and claims accept what is planted and catch what is missing, invented or wrongly placed.
import { expect, test } from "vitest";
import { Review } from "#src/core/review.ts";
import type { ToolRun } from "#src/core/state-ports.ts";
import { TurnId } from "#src/core/ids.ts";
import { claim } from "#evals/scorers/claim.ts";
import { pageDefects } from "#evals/scorers/page-defects.ts";
import { citation, observe, origin, row, truth } from "./observation.ts";

const page = "/newsletter";
const planted = truth.defects(page).map(({ rule, quote }) => ({ rule, quote }));

function audited(
  findings: readonly { rule: string; quote: string }[],
  quoted = findings,
): ReturnType<typeof observe> {
  const call = { language: "de", groups: [], now: "", timeZone: "" } as const;
  const run: ToolRun = {
    ...{
      run: "r",
      turn: TurnId.parse("T1"),
      tool: "audit-page",
      version: "1",
      input: {},
      inputHash: "",
      outputHash: "",
      at: "",
      call,
    },
    output: { url: origin + page, findings },
  };
  const citations = quoted.map(({ quote }, index) =>
    citation(origin + page, quote, { id: `c${index}`, kind: "page" }),
  );
  return observe({ answer: { citations }, runs: [run] });
}

test("exactly the planted defects, each quoted, pass", () => {
  expect(pageDefects.score(audited(planted), row({ page }), truth)).toEqual({ pass: true, why: "" });
});

test("a missing, an invented and an unquoted finding are caught, and a page that nobody audited", () => {
  const why = (...parts: Parameters<typeof audited>) =>
    pageDefects.score(audited(...parts), row({ page }), truth).why;
  expect(why(planted.slice(1))).toContain("not found: noindex");
  expect(why([...planted, { rule: "slow", quote: "<body>" }])).toContain("not planted: slow");
  expect(why(planted, [])).toContain("not quoted");
  expect(why(planted, [...planted, { rule: "", quote: "<b>" }])).toContain("quotes what no finding holds");
  expect(pageDefects.score(observe({}), row({ page }), truth).why).toContain("was not audited");
});

const text = "klimaneutrale Jacke";
const finding = {
  ...{ rule: "neutral-offset", severity: "block", start: 0, end: 13, law: "UWG", paragraph: "Nr. 4c" },
  ...{ inForceSince: "2026-09-27", why: "w", missing: "Nachweis", fix: "Jacke" },
};
const review = Review.parse({ variant: null, text, verdict: "block", findings: [finding], disclaimer: "d" });
const wanted = row({
  claim: { verdicts: ["block"], spans: [{ text: "klimaneutrale", rules: ["neutral-offset"] }] },
});
const words =
  "„klimaneutrale“ ist nach UWG blockiert, es fehlt ein Nachweis; besser: Jacke. Keine Rechtsberatung.";

function reviewed(one: Review, said = words): string {
  const contribution = { specialist: "compliance" as const, reviews: [one] };
  return claim.score(observe({ contribution, answer: { text: said } }), wanted, truth).why;
}

test("the right verdict with rule, words, law, proof, wording and disclaimer passes", () => {
  expect(reviewed(review)).toBe("");
});

test("a wrong verdict, another rule, other words and an answer that leaves things out are caught", () => {
  expect(reviewed({ ...review, verdict: "pass", findings: [] })).toContain("verdict pass instead of block");
  expect(reviewed({ ...review, findings: [{ ...review.findings[0]!, rule: "top-position" }] })).toContain(
    "no neutral-offset",
  );
  expect(reviewed({ ...review, findings: [{ ...review.findings[0]!, start: 14, end: 19 }] })).toContain(
    "no neutral-offset",
  );
  expect(reviewed(review, "„klimaneutrale“ geht nicht.")).toContain("no legal advice");
  expect(reviewed(review, "„klimaneutrale“ geht nicht.")).toContain("no law is named");
  expect(reviewed({ ...review, text: "anderes" })).toContain("was not reviewed");
});

// The scorers of pages and claims accept what is planted and catch what is missing, invented or wrongly placed.
import { expect, test } from "vitest";
import { Review } from "#src/core/review.ts";
import { claim } from "#evals/scorers/claim.ts";
import { pageDefects } from "#evals/scorers/page-defects.ts";
import { citation, observe, origin, row, truth } from "./observation.ts";

const page = "/newsletter";
const quotes = truth.defects(page).map(({ quote }) => quote);

function why(quoted: readonly string[], text = `Auf ${page} gefunden:`): string {
  const citations = quoted.map((quote, index) =>
    citation(origin + page, quote, { id: `c${index}`, kind: "page" }),
  );
  return pageDefects.score(observe({ answer: { citations, text } }), row({ page }), truth).why;
}

test("exactly the planted defects, each quoted, pass", () => {
  expect(quotes).toHaveLength(2);
  expect(why(quotes)).toBe("");
});

test("a contradiction between page and sitemap may be shown on the page, when the sitemap is named", () => {
  const [meta = ""] = quotes;
  expect(why([meta], `${page} steht in der Sitemap und auf noindex.`)).toBe("");
  expect(why([meta])).toContain("not quoted: noindex-in-sitemap");
});

test("a missing and an invented finding are caught, and an answer about another page", () => {
  expect(why(quotes.slice(1))).toContain("not quoted: noindex");
  expect(why([...quotes, "<h1>Newsletter</h1>"])).toContain("not planted: <h1>Newsletter</h1>");
  expect(why(quotes, "Auf /kontakt gefunden:")).toContain("/newsletter is not named");
});

test("either of two canonicals may be quoted, but not a canonical where none was planted", () => {
  const self = `<link rel="canonical" href="${origin}/sommeraktion">`;
  const sale = (quoted: string[]) =>
    pageDefects.score(
      observe({
        answer: {
          text: "/sommeraktion",
          citations: quoted.map((quote) => citation(origin, quote, { kind: "page" })),
        },
      }),
      row({ page: "/sommeraktion" }),
      truth,
    ).why;
  expect(sale([...truth.defects("/sommeraktion").map(({ quote }) => quote), self])).toBe("");
  expect(why([...quotes, self])).toContain("not planted");
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

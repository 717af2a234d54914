// The findings on a page against the manifest of planted defects: all of them, quoted, and nothing else.
import type { Defect } from "#src/demo/site/page.ts";
import { answerOf } from "#evals/answer-parts.ts";
import { defineScorer, judged } from "./scorer.ts";

/** Seen only across pages, by `audit-site`. */
const acrossPages = new Set(["duplicate-title"]);
/** A defect between several elements: each of them may be quoted, not only the one in the manifest. */
const amongTwins = new Set(["two-canonicals", "duplicate-h1", "missing-hreflang-return"]);

/** `<link rel="canonical" …>` is `link canonical`, `<h1>…` is `h1`. */
function elementOf(html: string): string {
  const [, tag = "", rel = ""] = /^<(\w+)(?:[^>]*?\b(?:rel|name)="([^"]*)")?/.exec(html) ?? [];
  return `${tag} ${rel}`.trim();
}

function shows(sentence: string, { rule, quote }: Defect, text: string): boolean {
  if (sentence === "") return false;
  // The page and the sitemap contradict each other: either may be quoted when the sitemap is spoken of.
  if (rule === "noindex-in-sitemap" && elementOf(sentence) === "meta robots") return /sitemap/i.test(text);
  if (sentence.includes(quote) || quote.includes(sentence)) return true;
  return amongTwins.has(rule) && elementOf(sentence) === elementOf(quote);
}

export const pageDefects = defineScorer({
  name: "page-defects",
  does: "Exactly the planted defects are reported, each with the quoted HTML.",
  applies: ({ expect }) => expect.page !== undefined,
  score({ turn }, { expect }, truth) {
    const planted = truth.defects(expect.page ?? "").filter(({ rule }) => !acrossPages.has(rule));
    const { citations, text } = answerOf(turn);
    const quoted = citations.filter(({ kind }) => kind === "page").map(({ sentence }) => sentence);
    const missing = planted.filter((defect) => !quoted.some((sentence) => shows(sentence, defect, text)));
    const invented = quoted.filter((sentence) => !planted.some((defect) => shows(sentence, defect, text)));
    return judged([
      !text.includes(expect.page ?? "") && `${expect.page ?? "the page"} is not named`,
      missing.length > 0 && `not quoted: ${missing.map(({ rule }) => rule).join(", ")}`,
      invented.length > 0 && `not planted: ${invented.join(", ")}`,
    ]);
  },
});

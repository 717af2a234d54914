// How it is said: the words a row asks for, the reader's language, the notices that are due, no machine text.
import { answerOf, noticesAbout } from "#evals/answer-parts.ts";
import { readsAs } from "#evals/copy-words.ts";
import { defineScorer, judged } from "./scorer.ts";

export const said = defineScorer({
  name: "said",
  does: "The answer holds what the row asks for and nothing that it forbids.",
  applies: ({ expect }) => expect.mustSay !== undefined || expect.mustNotSay !== undefined,
  score({ turn }, { expect }) {
    const { text } = answerOf(turn);
    return judged([
      ...(expect.mustSay ?? []).map(
        (words) => !new RegExp(words, "iu").test(text) && `/${words}/ is not said`,
      ),
      ...(expect.mustNotSay ?? []).map((words) => new RegExp(words, "iu").test(text) && `/${words}/ is said`),
    ]);
  },
});

/** A quoted sentence or a piece of copy may be in another language. */
const own = /„[^“”"]*[“”"]|"[^"]*"|“[^”]*”/g;

export const language = defineScorer({
  name: "language",
  does: "The answer is in the language of the question.",
  applies: ({ language: asked }) => asked === "de" || asked === "en",
  score({ turn }, row) {
    const prose = answerOf(turn).segments.filter(({ kind }) => kind !== "copy" && kind !== "fact");
    const came = readsAs(prose.map(({ text }) => text.replace(own, "")).join("\n"));
    return judged([came !== "unclear" && came !== row.language && `answers in ${came}`]);
  },
});

export const tidy = defineScorer({
  name: "tidy",
  does: "The answer is not empty, says who answered and whose data these are, and holds no machine text.",
  applies: () => true,
  score({ turn }) {
    const { text, outcome, segments } = answerOf(turn);
    const marks = /\bundefined\b|\bNaN\b|\[object|\{figure:|(?<!\p{L})null(?!\p{L})|<EMAIL|A\d+\.[cfsv]\d/u;
    const embedded = turn.contributions.some(({ model }) => model.embedded);
    // With a proposal the card speaks.
    const spoken = turn.proposals.length > 0 || segments.some(({ kind }) => kind !== "notice");
    return judged([
      text.trim() === "" && "the answer is empty",
      marks.test(text) && `machine text: ${marks.exec(text)?.[0] ?? ""}`,
      outcome === "answered" && !spoken && "answered with notices alone",
      outcome === "answered" &&
        embedded &&
        noticesAbout(turn, "embedded-model").length === 0 &&
        "does not say that the embedded model answered",
      outcome === "answered" &&
        turn.ask.demo &&
        noticesAbout(turn, "demo").length === 0 &&
        "does not say that these are demo data",
    ]);
  },
});

// What the library says: the right document, the right sentence, the right value, no more than asked; or that it says nothing.
import { answerOf } from "#evals/answer-parts.ts";
import { defineScorer, judged } from "./scorer.ts";

/** `library/returns-de.md` is `returns`. */
function baseOf(source: string): string {
  return source.replace(/^library\//, "").replace(/-(?:de|en)\.md$/, "");
}

export const sources = defineScorer({
  name: "sources",
  does: "An expected document is cited with a sentence that holds the answer.",
  applies: ({ expect }) => expect.cites !== undefined,
  score({ turn }, { expect }) {
    const { citations } = answerOf(turn);
    const unmet = (expect.cites ?? []).filter(
      ({ documents, sentence }) =>
        !citations.some(
          (one) =>
            documents.includes(baseOf(one.source)) &&
            (sentence === undefined || new RegExp(sentence, "iu").test(one.sentence)),
        ),
    );
    const came = citations.map(({ source, sentence }) => `${baseOf(source)} "${sentence}"`).slice(0, 3);
    return judged(
      unmet.map(
        ({ documents, sentence }) =>
          `${documents.join(" or ")}${sentence === undefined ? "" : ` with /${sentence}/`} is not cited; came ${came.join(", ") || "nothing"}`,
      ),
    );
  },
});

export const factValue = defineScorer({
  name: "fact-value",
  does: "The answer says the value of the truth table, in few sentences.",
  applies: ({ expect }) => expect.fact !== undefined || expect.mostFacts !== undefined,
  score({ turn }, { expect }, truth) {
    const { segments } = answerOf(turn);
    const said = segments.filter(({ kind }) => kind === "fact" || kind === "figure");
    const text = said.map((segment) => segment.text).join("\n");
    const fact = expect.fact === undefined ? null : truth.fact(expect.fact);
    return judged([
      fact !== null &&
        !text.includes(fact.de) &&
        !text.includes(fact.en) &&
        `neither "${fact.de}" nor "${fact.en}" is said`,
      expect.mostFacts !== undefined &&
        said.length > expect.mostFacts &&
        `${said.length} facts instead of at most ${expect.mostFacts}`,
    ]);
  },
});

export const notFound = defineScorer({
  name: "not-found",
  does: "What the library does not hold is said to be not found, with somebody who might know and without a fact.",
  applies: ({ expect }) => expect.notFound === true,
  score({ turn }, _row, truth) {
    const { segments, text } = answerOf(turn);
    const facts = segments.filter(({ kind }) => kind === "fact" || kind === "figure");
    return judged([
      !/nichts gefunden|keine antwort|found nothing|not find|nothing (?:on|about)|no answer/i.test(text) &&
        "does not say that nothing was found",
      facts.length > 0 && `states "${facts[0]?.text ?? ""}"`,
      !truth.people.some((name) => text.includes(name)) && "names nobody who might know",
    ]);
  },
});

export const cannot = defineScorer({
  name: "cannot",
  does: "What nobody here can do is refused in plain words.",
  applies: ({ expect }) => expect.saysCannot === true,
  score({ turn }) {
    const { text } = answerOf(turn);
    return judged([
      !/kann\b[^.]*\b(?:nicht|kein\p{L}*)|nicht (?:tun|möglich)|\bcan(?:no|['’])t\b|unable|not able/iu.test(
        text,
      ) && "does not say that it cannot",
    ]);
  },
});

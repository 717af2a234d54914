// Whether the library finds what the library questions are about, before anybody answers.
import { askerOf, readGolden } from "#evals/golden-row.ts";
import { defineSuite, type Result } from "./suite.ts";

const within = 5;

export const retrieval = defineSuite({
  name: "retrieval",
  does: `An expected document is among the first ${within} passages.`,
  sealed: false,
  async run({ house }, { only = "", onResult = () => undefined }) {
    const rows = readGolden("scenarios").filter(
      ({ id, scenario }) => scenario === "library" && id.includes(only),
    );
    const results: Result[] = [];
    for (const row of rows) {
      const { id, scenario, language, text, expect } = row;
      const reader = await house.directory.person(askerOf(row));
      const begun = performance.now();
      const passages = await house.open.hands.knowledge.search(text, {
        k: within,
        groups: reader?.groups ?? [],
      });
      const documents = expect.cites?.flatMap((one) => one.documents) ?? [];
      const came = passages.map(({ source }) => source.replace(/^library\/|-(?:de|en)\.md$/g, ""));
      const pass = came.some((source) => documents.includes(source));
      const result: Result = {
        ...{ id, scenario, language, text, pass, answer: passages[0]?.text ?? "" },
        why: pass ? [] : [`recall: ${documents.join(" or ")} is not among ${came.join(", ") || "nothing"}`],
        milliseconds: Math.round(performance.now() - begun),
      };
      onResult(result);
      results.push(result);
    }
    return results;
  },
});

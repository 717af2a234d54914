// What the demo company's generator knows: the side of every comparison that does not come from the answer.
import { attribute, attributionModels, type AttributionModel } from "#src/analytics/attribution/attribute.ts";
import type { Credits } from "#src/analytics/attribution/paths.ts";
import { people } from "#src/demo/company.ts";
import { facts, type Fact } from "#src/demo/facts.ts";
import { renderLibrary } from "#src/demo/library.ts";
import { defects } from "#src/demo/site/defects.ts";
import type { Defect } from "#src/demo/site/page.ts";
import { expected, type Expected } from "#src/demo/truth.ts";

export interface Days {
  readonly from: string;
  readonly to: string;
}

export interface Truth {
  expected(window: Days): Expected;
  /** Credits by model, computed from the generator's journeys. */
  credits(window: Days, exclude?: readonly string[]): ReadonlyMap<AttributionModel, Credits>;
  defects(path: string): readonly Defect[];
  fact(id: string): Fact;
  /** Text of the documents whose source begins like this, both languages. */
  library(document: string): string;
  readonly people: readonly string[];
}

function remember<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** @param anchor the day before the evaluation's clock, as at a real start */
export function createTruth({ anchor, siteOrigin }: { anchor: Date; siteOrigin: string }): Truth {
  const documents = renderLibrary({ anchor });
  const windowed = remember((key) => {
    const [from = "", to = ""] = key.split("/");
    return expected({ from, to, anchor });
  });
  const expectedIn = ({ from, to }: Days): Expected => windowed(`${from}/${to}`);
  const credited = remember((key) => {
    const [from = "", to = "", list = ""] = key.split("/");
    const exclude = new Set(list.split(","));
    const journeys = expectedIn({ from, to }).paths.flatMap((row) => {
      const path = row.path.filter((channel) => !exclude.has(channel));
      return path.length === 0 ? [] : [{ ...row, path }];
    });
    return attribute(journeys, { models: attributionModels }).byModel;
  });
  return {
    expected: expectedIn,
    credits: ({ from, to }, exclude = []) => credited(`${from}/${to}/${exclude.join(",")}`),
    defects: (path) => defects(siteOrigin).filter((defect) => defect.path === path),
    fact(id) {
      const fact = facts.find((candidate) => candidate.id === id);
      if (fact === undefined) throw new Error(`no fact is called ${id}`);
      return fact;
    },
    library: (document) =>
      documents
        .filter(({ source }) => source.startsWith(`library/${document}`))
        .map(({ text }) => text)
        .join("\n"),
    people: people.map(({ name }) => name),
  };
}

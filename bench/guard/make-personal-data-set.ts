// Writes evals/golden/personal-data.jsonl: templates filled with seeded values, their places noted; run by hand.
import { writeFileSync } from "node:fs";
import { english, german, harmlessEnglish, harmlessGerman } from "./personal-data-set/templates-rules.ts";
import { seed, values } from "./personal-data-set/values.ts";

const target = new URL("../../evals/golden/personal-data.jsonl", import.meta.url);
const fillings = { labelled: 7, harmless: 4 };

function filled(template: string, start: number) {
  seed(start);
  const entities: { type: string; start: number; end: number }[] = [];
  let text = "";
  let behind = 0;
  for (const { 0: slot, 1: name = "", index } of template.matchAll(
    /\{(-?[a-z_]+(?::[a-z-]+)?(?:-[a-z]+)?)\}/g,
  )) {
    const make = values[name];
    if (make === undefined) throw new Error(`no values for ${name}`);
    text += template.slice(behind, index);
    const value = make();
    if (!name.startsWith("-"))
      entities.push({
        type: name.split(":", 1)[0] ?? "",
        start: text.length,
        end: text.length + value.length,
      });
    text += value;
    behind = index + slot.length;
  }
  return { text: text + template.slice(behind), entities };
}

const rows = [
  { language: "de", templates: german, count: fillings.labelled },
  { language: "en", templates: english, count: fillings.labelled },
  { language: "de", templates: harmlessGerman, count: fillings.harmless },
  { language: "en", templates: harmlessEnglish, count: fillings.harmless },
].flatMap(({ language, templates, count }, group) =>
  templates.flatMap((template, number) =>
    Array.from({ length: count }, (_, turn) => ({
      language,
      split: number % 2 === 0 ? "tuned" : "held-out",
      ...filled(template, 1 + group * 100_000 + number * 100 + turn),
    })),
  ),
);

writeFileSync(target, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));

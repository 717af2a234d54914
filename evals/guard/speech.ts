// How well the speech signals hear hate, threat, insult and bias: own cases, a stranger's cases, HateCheck and harmless text.
import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { readEnv } from "#src/env.ts";
import { speechSignals } from "#src/guard/speech/speech-signals.ts";
import { moderationOf } from "#src/model/moderation-openai.ts";
import { goldenTexts, labelledTexts, type LabelledText } from "./golden-lines.ts";
import { defineGuardPart, type GuardRow, type Skipped } from "./part.ts";
import { publicRows } from "./public-data.ts";
import { macroF1, ratesOf } from "./rates.ts";

const part = "speech";
const languages = ["de", "en"] as const;
const kindOf = { toxic: "toxicity", insult: "insult", hate: "hate", bias: "bias" } as const;

/** Never looked at while rules were written: every third functionality of the hateful ones, and of the others. */
const heldOutFunctionalities = [
  "phrase_opinion_h",
  "slur_h",
  "threat_norm_h",
  "negate_neg_nh",
  "target_obj_nh",
] as const;
const heldOut: ReadonlySet<string> = new Set(heldOutFunctionalities);

const hears = (text: string, kind: string): boolean =>
  speechSignals(text).some((signal) => signal.kind === kind);

function ownRows(): GuardRow[] {
  const cases = labelledTexts("speech");
  const kinds = [...new Set(cases.map(({ kind }) => kind ?? ""))];
  return kinds.flatMap((kind) =>
    languages.map((language) => {
      const rows = cases
        .filter((one) => one.kind === kind && one.language === language)
        .map(({ text, label }) => ({ expected: label === "hit", found: hears(text, kind) }));
      return { part, set: "own", kind, language, ...ratesOf(rows), aim: null, met: null };
    }),
  );
}

function unseenRows(): GuardRow[] {
  const cases = labelledTexts("unseen-speech");
  const harmless = (one: LabelledText): boolean => one.label === "harmless";
  return languages.flatMap((language) => {
    const mine = cases.filter((one) => one.language === language);
    const kinds = Object.entries(kindOf).map(([label, kind]) => {
      const rows = mine
        .filter((one) => harmless(one) || one.label === label)
        .map((one) => ({ expected: one.label === label, found: hears(one.text, kind) }));
      return { part, set: "unseen", kind, language, ...ratesOf(rows), aim: null, met: null };
    });
    const rates = ratesOf(
      mine.filter(harmless).map(({ text }) => ({ expected: false, found: speechSignals(text).length > 0 })),
    );
    return [
      ...kinds,
      { part, set: "unseen", kind: "harmless", language, ...rates, ...quiet(rates.falsePositives) },
    ];
  });
}

const quiet = (falsePositives: number | null): Pick<GuardRow, "aim" | "met"> => ({
  aim: "false positives under 0.5 %",
  met: (falsePositives ?? 0) < 0.005,
});

const HateCheck = z.object({ functionality: z.string(), text: z.string(), label: z.string() });

function hateCheckRows(): (GuardRow | Skipped)[] {
  return languages.flatMap((language): (GuardRow | Skipped)[] => {
    const rows = publicRows(`hate/hatecheck.${language}.jsonl`);
    if (rows === null) return [{ part, set: "hatecheck", reason: "no data" }];
    const judged = rows.map((one) => {
      const { functionality, text, label } = HateCheck.parse(one);
      return { functionality, expected: label === "hateful", found: hears(text, "hate") };
    });
    const tuned = judged.filter(({ functionality }) => !heldOut.has(functionality));
    const held = judged.filter(({ functionality }) => heldOut.has(functionality));
    const summary = (kind: string, cases: typeof judged, aimed: boolean): GuardRow => ({
      part,
      set: "hatecheck",
      kind: `${kind}, macro-F1 ${macroF1(cases).toFixed(3)}`,
      language,
      ...ratesOf(cases),
      aim: aimed ? "macro-F1 0.65 or more" : null,
      met: aimed ? macroF1(cases) >= 0.65 : null,
    });
    const names = [...new Set(judged.map(({ functionality }) => functionality))];
    return [
      summary("tuned functionalities", tuned, false),
      summary("held-out functionalities", held, true),
      ...names.map((name): GuardRow => ({
        part,
        set: "hatecheck",
        kind: heldOut.has(name) ? `${name} (held out)` : name,
        language,
        ...ratesOf(judged.filter(({ functionality }) => functionality === name)),
        precision: null,
        aim: null,
        met: null,
      })),
    ];
  });
}

const batch = 20;

/** The acceptance test of a configured moderation endpoint: no rows without one. */
async function endpointRows(): Promise<(GuardRow | Skipped)[]> {
  const moderation = moderationOf(readEnv());
  if (moderation === null) return [];
  const rows: (GuardRow | Skipped)[] = [];
  for (const language of languages) {
    const cases = publicRows(`hate/hatecheck.${language}.jsonl`)?.map((one) => HateCheck.parse(one)) ?? [];
    const judged: { expected: boolean; found: boolean }[] = [];
    for (let at = 0; at < cases.length; at += batch) {
      const some = cases.slice(at, at + batch);
      const opinions = await moderation.judge(some.map(({ text }) => text));
      judged.push(
        ...some.map(({ label }, index) => ({
          expected: label === "hateful",
          found: opinions[index]?.flagged ?? false,
        })),
      );
    }
    rows.push({
      part,
      set: "hatecheck",
      kind: `endpoint ${moderation.name}, macro-F1 ${macroF1(judged).toFixed(3)}`,
      language,
      ...ratesOf(judged),
      aim: "macro-F1 0.80 or more",
      met: macroF1(judged) >= 0.8,
    });
  }
  return rows;
}

const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?])\s+|\n/u).filter((one) => one.trim().length > 10);

function harmlessRow(set: string, language: GuardRow["language"], texts: readonly string[]): GuardRow {
  const rates = ratesOf(texts.map((text) => ({ expected: false, found: speechSignals(text).length > 0 })));
  return { part, set, kind: "harmless sentences", language, ...rates, ...quiet(rates.falsePositives) };
}

const Paragraph = z.object({ text: z.string().optional(), question: z.string().optional() });
const library = new URL("../../knowledge/library/", import.meta.url);

function harmlessRows(): (GuardRow | Skipped)[] {
  const wiki = languages.flatMap((language) =>
    ["contexts", "questions"].map((name): GuardRow | Skipped => {
      const rows = publicRows(`xquad/${name}.${language}.jsonl`);
      if (rows === null) return { part, set: `xquad ${name}`, reason: "no data" };
      const texts = rows.flatMap((one) => {
        const { text, question } = Paragraph.parse(one);
        return sentencesOf(text ?? question ?? "");
      });
      return harmlessRow(`xquad ${name}`, language, texts);
    }),
  );
  const texts = readdirSync(library, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:md|txt|html|csv)$/u.test(name))
    .flatMap((name) => sentencesOf(readFileSync(new URL(name, library), "utf8")));
  return [
    ...wiki,
    harmlessRow("demo library", "all", texts),
    harmlessRow("own claims and personal data", "all", [
      ...goldenTexts("unseen-claims"),
      ...goldenTexts("unseen-personal-data"),
    ]),
  ];
}

export const speechPart = defineGuardPart({
  name: part,
  does: "Hate, threat, insult and bias on own and unseen cases, HateCheck and harmless sentences",
  run: async () => [
    ...ownRows(),
    ...unseenRows(),
    ...hateCheckRows(),
    ...harmlessRows(),
    ...(await endpointRows()),
  ],
});

// A/B tests in chat: the result of one whose numbers stand in the ask, and the size of one that is to be planned.
import type { Briefing, PlannedCall, Play, ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { Language } from "#src/core/language.ts";
import { z } from "zod";
import { answer, figuresOf, say, type Figures, type ReplySegment } from "../reply-parts.ts";
import { armsIn, controlOf, type Arm } from "./arms-in.ts";
import { testWishIn } from "./plan-in.ts";

const Sentence = z.object({ de: z.string(), en: z.string() });
const Verdict = z.object({
  verdict: Sentence.extend({
    reasons: z.array(Sentence).default([]),
    cautions: z.array(Sentence).default([]),
  }),
});

const testWords = [
  ..."test, tests, a/b-test*, ab-test*, a/b test, split-test*, splittest*, experiment*, variante*, version*, variant, variants, kontrollgruppe, control, signifikant*, significant*, significance".split(
    ", ",
  ),
];
const resultWords =
  "besser*, better, gewinn*, gewonnen, won, win, wins, winner, signifikant*, significant*, unterschied*, difference, lohnt, worth, ergebnis*, result*, auswert*, evaluat*, analys*, gegen, vs, versus, against, or, oder".split(
    ", ",
  );
const sizeWords =
  "wie lange, wie viele, wieviel*, how long, how many, how big, stichprobe*, sample size, teststärke, power, dauer*, duration, laufzeit, brauchen, need, planen, plan, groß, large, detect, erkennen".split(
    ", ",
  );

function armCall({ ask }: Briefing): PlannedCall | null {
  const arms = armsIn(ask);
  return arms === null
    ? null
    : {
        tool: "analyse-experiment",
        input: { arms: arms.map((arm) => ({ ...arm })), control: controlOf(arms), relative: true },
      };
}

function once(call: PlannedCall | null, results: readonly ToolResult[]): readonly PlannedCall[] {
  return call === null || results.some(({ tool }) => tool === call.tool) ? [] : [call];
}

export const testResult: Play = {
  id: "test-result",
  cues: { needs: [[...testWords, ...resultWords]], any: [...testWords, ...resultWords] },
  weight: 3,
  when: ({ ask }) => armsIn(ask) !== null,
  calls: (briefing, results) => once(armCall(briefing), results),
  reply: (briefing, results) => resultReply(briefing, results),
};

function resultReply({ ask, language }: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const result = results.find(({ tool }) => tool === "analyse-experiment");
  const arms = armsIn(ask);
  const read = Verdict.safeParse(result?.output);
  if (result?.kind !== "ran" || !read.success || arms === null) return unreadable(result, language);
  const figures = figuresOf(result);
  const { verdict } = read.data;
  const control = controlOf(arms);
  const others = arms.filter(({ name }) => name !== control);
  return answer([
    say("figure", [verdict[language], ...verdict.reasons.map((reason) => reason[language])].join(" ")),
    ...others.map((arm) => comparison(arm, control, { figures, language })),
    methodOf(language),
    ...verdict.cautions.map((caution) => say("notice", caution[language], { topic: "missing" })),
  ]);
}

function comparison(
  { name }: Arm,
  control: string,
  { figures, language }: { readonly figures: Figures; readonly language: Language },
): ReplySegment {
  const ref = (key: string): string => figures.ref(`comparisons.${name}.${key}`) ?? "…";
  const rate = (arm: string): string => figures.ref(`arms.${arm}.value`) ?? "…";
  const text = {
    de: `„${name}“ kommt auf ${rate(name)}, „${control}“ auf ${rate(control)}: ein relativer Unterschied von ${ref("difference")}, sehr wahrscheinlich zwischen ${ref("interval.low")} und ${ref("interval.high")}. Die Chance, dass „${name}“ besser ist, liegt bei ${ref("chanceToWin")} (p-Wert ${ref("pValue")}).`,
    en: `“${name}” reaches ${rate(name)}, “${control}” ${rate(control)}: a relative difference of ${ref("difference")}, very likely between ${ref("interval.low")} and ${ref("interval.high")}. The chance that “${name}” is better is ${ref("chanceToWin")} (p-value ${ref("pValue")}).`,
  }[language];
  return say("figure", text);
}

function methodOf(language: Language): ReplySegment {
  const text = {
    de: "Gerechnet mit Normalnäherung und ohne Vorannahme; es nimmt an, dass zufällig zugeteilt und einmal, am geplanten Ende, nachgesehen wurde.",
    en: "Computed with the normal approximation and a flat prior; it assumes that people were assigned at random and that somebody looked once, at the planned end.",
  }[language];
  return say("figure", text);
}

function unreadable(result: ToolResult | undefined, language: Language): SpecialistReply {
  const text = {
    de: "Diese Testzahlen kann ich so nicht auswerten. Nenn mir bitte je Variante, wie viele Menschen sie gesehen haben und wie viele davon bestellt haben.",
    en: "I cannot evaluate these test numbers as they are. Please name for each arm how many people saw it and how many of them ordered.",
  }[language];
  return answer([say("question", text)], result === undefined ? "question" : "cannot");
}

export const testPlan: Play = {
  id: "test-plan",
  cues: {
    needs: [sizeWords, [...testWords, "conversion*", "öffnungsrate", "open rate", "klickrate"]],
    any: testWords,
  },
  weight: 2,
  when: ({ ask }) => armsIn(ask) === null,
  calls: ({ ask }, results) => {
    const wish = testWishIn(ask);
    if (wish === null) return [];
    const { baseline, effect, perDay } = wish;
    const traffic = perDay === null ? {} : { dailyTraffic: perDay };
    return once(
      {
        tool: "plan-experiment",
        input: { metric: { kind: "proportion", baseline }, effect, ...traffic },
      },
      results,
    );
  },
  reply: ({ language }, results) => planReply(language, results),
};

function planReply(language: Language, results: readonly ToolResult[]): SpecialistReply {
  const result = results.find(({ tool }) => tool === "plan-experiment");
  if (result === undefined) return answer([say("question", planQuestion[language])], "question");
  const read = Verdict.safeParse(result.output);
  if (result.kind !== "ran" || !read.success)
    return answer([say("notice", planFailed[language], { topic: "missing" })], "cannot");
  const figures = figuresOf(result);
  const ref = (key: string): string | null => figures.ref(key);
  const { verdict } = read.data;
  const lasts =
    ref("durationDays") === null
      ? ""
      : {
          de: ` Bei diesem Verkehr dauert das ${ref("durationDays")}.`,
          en: ` With that traffic it takes ${ref("durationDays")}.`,
        }[language];
  const lead = {
    de: `Um eine Wirkung von ${ref("effect")} mit einer Teststärke von ${ref("power")} zu sehen, braucht es ${ref("sampleSizePerArm")} Menschen je Variante, insgesamt ${ref("total")}.${lasts}`,
    en: `To see an effect of ${ref("effect")} with a power of ${ref("power")} it takes ${ref("sampleSizePerArm")} people per arm, ${ref("total")} in total.${lasts}`,
  }[language];
  return answer([
    say("figure", lead),
    say("advice", [verdict[language], ...verdict.reasons.map((reason) => reason[language])].join(" ")),
  ]);
}

const planQuestion = {
  de: "Wie hoch ist die Rate heute, und welche Verbesserung soll der Test erkennen? Zum Beispiel: „Conversion-Rate heute drei Prozent, zehn Prozent mehr, tausend Besuche am Tag“, in Ziffern.",
  en: "What is the rate today, and which improvement should the test detect? For example: “conversion rate today three percent, ten percent more, a thousand visits a day”, in digits.",
} as const;

const planFailed = {
  de: "Für diese Angaben lässt sich kein Test planen; die Rate muss zwischen null und hundert Prozent liegen und die Wirkung ungleich null sein.",
  en: "No test can be planned for these figures; the rate must lie between zero and a hundred percent and the effect must not be zero.",
} as const;

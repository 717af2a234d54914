// `/leitstand usage`, and the line on Home: what this month's questions cost. What nobody knows is called unknown, never zero.
import type { Cost, MonthUse } from "#src/core/house-facts.ts";
import type { Language } from "#src/core/language.ts";
import { heading, paragraphs } from "../render/elements.ts";
import { pack, type Message } from "../render/message.ts";
import { wordsFor } from "../words.ts";
import { homeWordsFor, moneyIn, monthIn } from "./home-words.ts";

function costInWords({ micros, currency, unknownCalls }: Cost, language: Language): string {
  const words = homeWordsFor(language);
  if (unknownCalls === 0 && micros === 0) return words.nothingBought;
  const unknown = words.unknownCalls(unknownCalls);
  const known = moneyIn(micros, currency, language);
  if (unknownCalls === 0) return known;
  return micros === 0 ? `${words.unknown} (${unknown})` : `${known}, ${words.plus} ${unknown}`;
}

/** Cost against the budget of the house. */
export function monthInWords({ cost, budgetMicros, scope }: MonthUse, language: Language): string {
  const words = homeWordsFor(language);
  const spent = costInWords(cost, language);
  if (scope === "own") return spent;
  if (budgetMicros === null) return `${spent}; ${words.noBudget}`;
  const percent = Math.round((100 * cost.micros) / budgetMicros);
  return `${spent} ${words.ofBudget(moneyIn(budgetMicros, cost.currency, language), percent)}`;
}

export function renderUse(use: MonthUse, language: Language): Message[] {
  const words = homeWordsFor(language);
  const { specialists } = wordsFor(language);
  const who = use.scope === "own" ? words.own : words.everybody;
  const shares = use.shares.map((share) => {
    const names = share.specialists.map((id) => specialists[id]).join(" + ");
    return `• ${names === "" ? words.nobodyYet : names}: ${share.turns}, ${costInWords(share.cost, language)}`;
  });
  return pack([
    heading(words.usageTitle(monthIn(use.month, language))),
    ...paragraphs(
      [
        `${who}: ${use.turns}, ${words.answered(use.answered)}`,
        `${words.cost}: ${monthInWords(use, language)}`,
        ...(shares.length === 0 ? [] : [`${words.bySpecialist}:`, ...shares]),
      ].join("\n"),
    ),
  ]);
}

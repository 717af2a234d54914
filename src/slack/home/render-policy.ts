// `/leitstand policy`: what this person may do here, who releases what, and the limits.
import type { Capability, UseLimits } from "#src/core/house-facts.ts";
import type { Language } from "#src/core/language.ts";
import { heading, paragraphs } from "../render/elements.ts";
import { pack, type Message } from "../render/message.ts";
import { homeWordsFor, moneyIn, type HomeWords } from "./home-words.ts";
import { releasedBy } from "./render-home.ts";

const groups = [
  ["read", "reads"],
  ["preview", "previews"],
  ["write", "writes"],
] as const;

export function renderRights(all: readonly Capability[], limits: UseLimits, language: Language): Message[] {
  const words = homeWordsFor(language);
  const allowed = all.filter(({ may }) => may);
  const denied = all.filter(({ may }) => !may);
  const line = (one: Capability): string =>
    `• ${one.tool}: ${one.does[language]}${one.effect === "write" ? ` (${release(one, words)})` : ""}`;
  const parts = groups.flatMap(([effect, label]) => {
    const own = allowed.filter((one) => one.effect === effect);
    return own.length === 0 ? [] : [[`${words[label]}:`, ...own.map(line)].join("\n")];
  });
  const refused = denied.map(({ tool, reason }) => `• ${tool}: ${reason?.[language] ?? ""}`);
  return pack([
    heading(words.policyTitle),
    ...(parts.length === 0 ? paragraphs(words.allowedNothing) : parts.flatMap((part) => paragraphs(part))),
    ...(denied.length === 0 ? [] : paragraphs([`${words.notAllowed}:`, ...refused].join("\n"))),
    ...paragraphs(`${words.limits}: ${limitsIn(limits, language, words)}.`),
  ]);
}

function release(one: Capability, words: HomeWords): string {
  return [releasedBy(one, words), ...(one.hours === null ? [] : [words.openFor(one.hours)])].join("; ");
}

function limitsIn(limits: UseLimits, language: Language, words: HomeWords): string {
  const money = moneyIn(limits.amountMicros, "EUR", language);
  const minutes = Math.round(limits.seconds / 60);
  return [
    words.perMinute(limits.questionsPerMinute),
    words.perRequest(limits.toolCalls, limits.modelCalls, money, minutes),
  ].join("; ");
}

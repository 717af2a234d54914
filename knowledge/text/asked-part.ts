// Cuts a message down to what it asks: without mentions, masked values, greetings and the story around the question.
import { isFunctionWord, wordsOf } from "./analyse.ts";
import { leaningOf } from "./language-of.ts";
import { splitSentences } from "./sentences.ts";
import { askingWords } from "./stopwords.ts";

/** `<@U0ABC>`, `@Leitstand`, and the tokens that stand for masked personal data. */
const address = /<[@#!]?[^<>\s|]+(?:\|[^<>]*)?>|(?<![\p{L}\p{N}])@[\p{L}\p{N}_-]+/gu;
const questionWord =
  "(?:wer|wem|wen|was|wie|wieviele?|wann|wo|woher|wohin|warum|wieso|weshalb|welche[rsnm]?|wofür|womit|ob|" +
  "how|what|when|where|who|whom|which|why|whether)";
const before = "(?<![\\p{L}\\p{N}])";
const after = "(?![\\p{L}\\p{N}])";
const opens = new RegExp(
  `^(?:(?:und|aber|also|ja|and|but|so|or|ab|an|bis|seit|für|mit|zu|in|bei|auf|from|until|for|at|to|by)\\s+){0,2}${questionWord}${after}`,
  "iu",
);
/** "… and wants to know when …": the question stands inside, with no comma before it. */
const reported = new RegExp(
  `${before}(?:wissen|weißt du|sag mir|frage mich|to know|tell me|wonder(?:s|ing)?|ask(?:s|ed|ing)?|find out|remind me)(?:\\s+(?:please|bitte|mal|kurz|me|us|her|him))*,?\\s+(?=${questionWord}${after})`,
  "iu",
);
const isPolite = new RegExp(
  `^(?:(?:could|can|would|will|do) you|(?:kannst|könntest|weißt|hilfst|magst) du|wisst ihr|bitte|please|dank|thank|vielen dank|ich wollte)${after}`,
  "iu",
);
const isPersonal = new RegExp(
  `${before}(?:ich|mich|mir|mein\\p{L}*|du|dir|dich|kannst|könntest|hi|hallo|hey|moin|liebe|guten|i|i'm|my|me|you|hello|dear|good)${after}`,
  "iu",
);
/** A condition belongs to the question, also when somebody tells it of themselves. */
const isCondition = new RegExp(`^(?:wenn|falls|sobald|nachdem|als|if|when|while|after|once)${after}`, "iu");
/** What only the sentence before names. */
const pointsBack = new RegExp(
  `${before}(?:er|sie|es|ihn|it|they|them|this|that|those|these|davon|dafür|dazu)${after}|${before}(?:der|die|das|den)\\P{L}*$`,
  "iu",
);

/** @example askedPart("Hi! Eine Kundin fragt mich, was der Versand kostet. Danke!") // "was der Versand kostet." */
export function askedPart(message: string): string {
  const bare = message.replaceAll(address, " ").replaceAll(/\s+/g, " ").trim();
  const sentences = splitSentences(bare, leaningOf(bare) ?? "de").map(({ start, end }) =>
    bare.slice(start, end),
  );
  const isAsked = (text: string): boolean => /\?\s*$/u.test(text) || reported.test(text);
  const asked = sentences.length > 1 && sentences.some(isAsked) ? sentences.filter(isAsked) : sentences;
  for (const candidate of [asked.map(questionClauses).join(" "), asked.join(" ")])
    if (standsAlone(candidate)) return candidate;
  return bare;
}

function questionClauses(sentence: string): string {
  const inner = reported.exec(sentence);
  const clauses = (inner === null ? sentence : sentence.slice(inner.index + inner[0].length)).split(
    /(?<=[,;:–—])\s+|\s+[–—]\s+/u,
  );
  const first = clauses.findIndex((clause) => opens.test(clause));
  if (first === -1) return sentence;
  const story = clauses.slice(0, first);
  const isStory = story.some((clause) => isPersonal.test(clause) && !isCondition.test(clause));
  const rest = clauses.slice(first);
  return [...(isStory ? [] : story), ...rest.filter((clause, at) => at === 0 || !isPolite.test(clause))].join(
    " ",
  );
}

function standsAlone(text: string): boolean {
  const content = wordsOf(text).filter((word) => !isFunctionWord(word.plain) && !askingWords.has(word.plain));
  return content.length > 1 || (content.length === 1 && !pointsBack.test(text));
}

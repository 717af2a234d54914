// What the library is asked: the question itself, a follow-up together with what it leans on, and who might know.
import type { Briefing } from "#src/core/agent.ts";

/** A person in the ask is a token: one word, whatever it stands for. */
const word = /<[A-Z_]{2,20}_\d{1,6}[b-z]?>|[\p{L}\p{N}]+/gu;
const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that name no subject: how people ask, and what is asked of a thing rather than the thing. */
const unspecific = list(`
  aber ab als also am an auch auf aus bei beim bin bis bitte da dafür damit davon dazu dann das dass dem den denn der des die dies diese
  dieser dieses doch du ein eine einem einen einer eines er es etwas euch für hab habe haben hat hier ich ihr im in ins ist ja
  kann kannst können könnte man mal mein mich mir mit muss nach nicht noch nur ob oder schon sein sich sie sind so soll sollen
  über um und uns unser unsere unserem unseren unserer vom von vor wann war warum was welche welchem welchen welcher welches wem
  wen wenn wer werden wie wieso wieviel will wir wird wo zu zum zur eigentlich genau denn dort
  frag frage fragen heißt weiß weißt wissen sag sagen gibt geht macht viel viele lang lange hoch groß schwer teuer oft dauer dauert
  kostet kosten preis wiegt wiegen gewicht
  a about and are as at be been but by can could did do does for from had has have he how i if in into is it its just let me much
  many my no not of on or our she should so that the their them there these they this those to up us was we were what when where
  whether which who whom whose why will with would you your tell know please also too
  heavy long high big large expensive often cost costs price weigh weighs weight last lasts take takes
`);
const questionWord =
  /(?<![\p{L}\p{N}])(?:wer|wem|wen|was|wie|wann|wo|woher|wohin|warum|wieso|welche[rsnm]?|how|what|when|where|who|which|why)(?![\p{L}\p{N}])/iu;
/** A pronoun in the place of the subject. */
const pronoun =
  /(?<![\p{L}\p{N}])(?:er|sie|es|ihn|dies|davon|dafür|dazu|it|its|they|them|this|that|those|these)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:der|die|das|den|dem)\P{L}*$/iu;
const joint =
  /^\s*(?:und|aber|and|but|what about|how about|wie sieht(?: es|\u2019s|'s)? aus mit)(?![\p{L}\p{N}])\s*/iu;

/** Best first; the next one is asked when nothing is found. */
export function queriesOf({ ask, history }: Pick<Briefing, "ask" | "history">): string[] {
  const before = history.filter(({ from, text }) => from === "person" && subjectOf(text).length > 0).at(-1);
  const own = subjectOf(ask);
  if (before === undefined || own.length > 1) return [ask];
  const rest = ask.replace(joint, "");
  const asksAnew = questionWord.test(rest);
  if (asksAnew && (own.length === 0 || pronoun.test(rest)))
    return [`${subjectOf(before.text).join(" ")}: ${rest}`];
  if (!asksAnew && own.length > 0 && joint.test(ask)) return [`${questionIn(before.text)} ${rest}`, ask];
  return [ask];
}

/** The words that a text is about, in its order. */
function subjectOf(text: string): string[] {
  return (text.match(word) ?? []).filter((each) => !unspecific.has(each.toLowerCase()));
}

export function asksForPerson(ask: string): boolean {
  return /(?<!\p{L})(?:we[rmn]|who|whom|whose|wessen|zuständig\p{L}*|ansprech\p{L}*|verantwort\p{L}*|kontakt|contact|responsib\p{L}*|owner)(?!\p{L})/iu.test(
    ask,
  );
}

/** Without the mark at its end, so that what follows goes on with it. */
function questionIn(text: string): string {
  return text.trim().replace(/[?!.\s]+$/u, "");
}

/** The two most telling words of the question: nouns with a capital, otherwise the longest. */
export function topicsOf({ ask, language }: Pick<Briefing, "ask" | "language">): string[] {
  const found = subjectOf(ask).filter((each) => each.length > 2 && /\p{L}/u.test(each));
  const nouns =
    language === "de" ? found.filter((each) => /^\p{Lu}/u.test(each) && !ask.startsWith(each)) : [];
  return [...new Set(nouns.length > 0 ? nouns : found)]
    .sort((left, right) => right.length - left.length)
    .slice(0, 2);
}

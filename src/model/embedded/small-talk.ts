// Greetings, thanks, "what can you do?" and requests too vague to plan: answered with one question.
import type { Agent } from "#src/core/agent.ts";
import type { Language } from "#src/core/language.ts";
import { abilities } from "./cannot.ts";
import { fold, foldedWords, smallWords } from "./words.ts";

const kinds = {
  greeting:
    "hallo hi hey hello moin servus tach tag morgen morning abend evening guten good greetings gruß grüezi na",
  thanks: "danke dankeschön thanks thank thx merci super cool prima perfekt perfect toll great ok okay",
  help: "hilfe help hilf helfen helft geht kannst können funktionierst hilfst capabilities fähigkeiten features befehle commands menu menü",
  empty:
    "mach macht mache machen los go start starte weiter do something etwas irgendwas irgendetwas stuff thing things ding dinge sache sachen test hm hmm ja nein yes no leitstand bot mal bitte please was what kram zeug fix tu tun hin besser gut gutes good better nice schön",
} as const;

const folded = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(fold));
const listed = {
  greeting: folded(kinds.greeting),
  thanks: folded(kinds.thanks),
  help: folded(kinds.help),
  empty: folded(kinds.empty),
};

type SmallTalk = keyof typeof kinds;

/** Null as soon as one word says what the request is about. */
export function smallTalkOf(text: string): SmallTalk | null {
  const words = foldedWords(text);
  const known = (word: string) =>
    Object.values(listed).some((list) => list.has(word)) || smallWords.has(word);
  if (words.length > 12 || !words.every(known)) return null;
  if (words.some((word) => listed.help.has(word))) return "help";
  if (words.some((word) => listed.greeting.has(word))) return "greeting";
  return words.some((word) => listed.thanks.has(word)) ? "thanks" : "empty";
}

export function smallTalkQuestion(kind: SmallTalk, language: Language, agents: readonly Agent[]): string {
  const can = abilities(language, agents);
  const german = language === "de";
  switch (kind) {
    case "greeting":
      return german
        ? `Hallo! Dabei kann ich helfen:\n${can}\nWomit soll ich anfangen?`
        : `Hello! This is what I can help with:\n${can}\nWhere shall I start?`;
    case "thanks":
      return german ? "Gern. Was kann ich als Nächstes tun?" : "You are welcome. What can I do next?";
    case "help":
      return german
        ? `Das kann ich:\n${can}\nWomit soll ich anfangen?`
        : `This is what I can do:\n${can}\nWhere shall I start?`;
    case "empty":
      return german
        ? `Worum geht es genau? Nenne mir bitte die Seite, das Produkt, den Zeitraum oder den Text. Das kann ich:\n${can}`
        : `What is it about exactly? Please name the page, the product, the period or the text. This is what I can do:\n${can}`;
  }
}

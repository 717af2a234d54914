// Greetings, thanks, "what can you do?" and requests too vague to plan: answered with one question.
import type { Agent } from "#src/core/agent.ts";
import type { Language } from "#src/core/language.ts";
import { abilities } from "./cannot.ts";
import { fold, foldedWords, smallWords } from "./words.ts";

const kinds = {
  greeting:
    "hallo hallöchen hi hey hello moin servus tach tag morgen morning abend evening afternoon guten gute gutes good greetings gruß grüße grüß gott grüezi na mahlzeit howdy",
  thanks: "danke dankeschön dank thanks thank thx ty merci cheers",
  praise:
    "super cool prima perfekt perfect toll top klasse spitze great awesome brilliant lovely amazing wunderbar ok okay alright",
  farewell: "tschüss tschüs ciao bye goodbye feierabend wochenende weekend nacht night",
  help: "hilfe help hilf helfen helft geht kannst können funktionierst hilfst capabilities fähigkeiten features befehle commands menu menü",
  empty:
    "mach macht mache machen los go start starte weiter do something etwas irgendwas irgendetwas stuff thing things ding dinge sache sachen test hm hmm ja nein yes no leitstand bot mal bitte please was what kram zeug fix tu tun hin besser gut gutes good better nice schön",
  /** Goes with a greeting or with thanks, and says nothing by itself. */
  company:
    "zusammen miteinander leute team folks everyone everybody all alle liebe lieber liebes lieben vielen besten herzlichen tausend lot lots million very much so sehr dir euch ihnen für die das arbeit work job helping schönen schönes nice nett lieb bis bald später soon later see you schnelle quick",
} as const;

const folded = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(fold));
const listed = {
  greeting: folded(kinds.greeting),
  thanks: folded(kinds.thanks),
  praise: folded(kinds.praise),
  farewell: folded(kinds.farewell),
  help: folded(kinds.help),
  empty: folded(kinds.empty),
  company: folded(kinds.company),
};

type SmallTalk = "greeting" | "thanks" | "farewell" | "help" | "empty";

/** Null as soon as one word says what the request is about; a message of signs and digits alone says nothing. */
export function smallTalkOf(text: string): SmallTalk | null {
  const words = foldedWords(text);
  if (words.every((word) => /^\d+$/.test(word))) return "empty";
  const known = (word: string) =>
    Object.values(listed).some((list) => list.has(word)) || smallWords.has(word);
  if (words.length > 12 || !words.every(known)) return null;
  const says = (kind: keyof typeof listed) => words.some((word) => listed[kind].has(word));
  const asks = words.some((word) => ["kannst", "konnen", "can", "was", "what", "wie", "how"].includes(word));
  if (says("thanks") && !asks) return "thanks";
  const accompanied = words.some((word) => listed.company.has(word) && !smallWords.has(word));
  if (says("help") && !accompanied) return "help";
  if (says("farewell")) return "farewell";
  if (says("greeting")) return "greeting";
  if (says("praise")) return "thanks";
  return accompanied ? null : "empty";
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
    case "farewell":
      return german ? "Bis bald!" : "See you soon!";
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

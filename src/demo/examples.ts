// Questions that the local workspace opens with, one for each thing that Leitstand does, in both languages.
import type { Language } from "#src/core/language.ts";

export interface ExampleQuestion {
  readonly language: Language;
  readonly text: string;
  readonly topic: string;
}

export const exampleQuestions: readonly ExampleQuestion[] = [
  {
    language: "de",
    topic: "Kanäle",
    text: "Welche Kanäle haben im Oktober am meisten zu den Bestellungen beigetragen?",
  },
  { language: "en", topic: "Channels", text: "Which channels contributed most to orders in October?" },
  {
    language: "de",
    topic: "Werbeaussage",
    text: "Dürfen wir schreiben: „klimaneutrale Jacke, Deutschlands beste“?",
  },
  { language: "en", topic: "Claim", text: "Can we say “climate-neutral jacket, Germany's best”?" },
  { language: "de", topic: "SEO", text: "Prüf die Seite /sommeraktion: was bremst uns bei Google?" },
  { language: "en", topic: "SEO", text: "What is wrong with /summer-sale for Google?" },
  {
    language: "de",
    topic: "Text",
    text: "Schreib drei Newsletter-Betreffzeilen für die Winterjacke, Du-Form.",
  },
  { language: "en", topic: "Copy", text: "Write three subject lines for the winter jacket." },
  { language: "de", topic: "Bibliothek", text: "Was kostet der Rückversand?" },
  { language: "en", topic: "Library", text: "How much is return shipping?" },
  {
    language: "de",
    topic: "Freigabe",
    text: "Nimm das in die Wissensbasis auf: Der Winterkatalog erscheint in diesem Jahr zwei Wochen früher.",
  },
  {
    language: "en",
    topic: "Approval",
    text: "Add this to the knowledge base: The winter catalogue comes out two weeks earlier this year.",
  },
];

// Says in one word what people say in several, so that a question meets the word that the library uses.

interface Phrase {
  readonly said: RegExp;
  readonly means: string;
}

const edge = { from: "(?<![\\p{L}\\p{N}])", to: "(?![\\p{L}\\p{N}])" } as const;

/** Two parts of one verb with at most five words between them, which are kept. */
const parted = (first: string, last: string): RegExp =>
  new RegExp(`${edge.from}(?:${first})${edge.to}((?:\\s+[^\\s?!.;]+){0,5}?)\\s+(?:${last})${edge.to}`, "giu");

const phrases: readonly Phrase[] = [
  {
    said: parted("sen[dt](?:ing|s)?|giv(?:e|es|ing)|bring(?:s|ing)?|mail(?:ing)?|ship(?:ping)?", "back"),
    means: "return",
  },
  {
    said: parted("(?:schick|send|geb|gib|bring)\\p{L}*", "zurück"),
    means: "zurückgeben",
  },
  {
    said: parted("(?:hau|schick|geh|jag|send)\\p{L}*", "(?:he)?raus"),
    means: "verschickt",
  },
  { said: parted("go|goes|going|send|sends|sending|sent", "out"), means: "sent" },
  {
    said: parted("hat|habt|haben|macht|machen", "auf(?=\\s*[?!.]|\\s*$)|offen"),
    means: "geöffnet",
  },
  { said: /washing machines?()/giu, means: "washing" },
  // Who is asked, spoken to, written to: the one who is responsible.
  {
    said: parted("wen|wem", "frag\\p{L}*|wend\\p{L}*|melde\\p{L}*|sprech\\p{L}*|schreib\\p{L}*"),
    means: "zuständig",
  },
  {
    said: parted("who", "(?:ask|talk|turn|speak|write|go|reach out)(?:\\s+to)?|contact"),
    means: "responsible",
  },
];

/** @example inOneWord("Can I send the jacket back?") // "Can I return the jacket?" */
export function inOneWord(query: string): string {
  return phrases.reduce(
    (text, { said, means }) => text.replaceAll(said, (_, between: string) => `${means}${between}`),
    query,
  );
}

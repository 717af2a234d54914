// What an answer must look like when the question asks for a time, an amount, a definition or a person.

export interface AnswerShape {
  readonly asks: RegExp;
  readonly answer: RegExp;
  /** What a sentence is worth that does not look so: an amount without a number is none, a person may have one name. */
  readonly otherwise: number;
}

const strict = 0.49;
const lenient = 0.7;

/** Whole words; `\b` knows no umlauts. */
const words = (list: string): string => `(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`;
const any = (...parts: readonly string[]): RegExp => new RegExp(parts.join("|"), "iu");

const units =
  "(?:arbeits|werk)?tage?n?|wochen?|monate?n?|jahre?n?|stunden?|minuten?|uhr|days?|weeks?|months?|years?|hours?|minutes?";
const weekdays =
  "(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|täglich|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|daily";
const months =
  "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|may|june|july|october|december";
const numbers =
  "keine?|nie|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert\\p{L}*|tausend\\p{L}*|million\\p{L}*|halb\\p{L}*|doppelt|einmal|zweimal|" +
  "no|none|never|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundreds?|thousands?|millions?|billions?|half|both|single|once|twice";

const clockAndDay = [
  "(?:am|ab|bis|zum|vom|der|den|dem)\\s+\\d{1,2}\\.\\d{1,2}\\.",
  "\\d:\\d\\d|\\d\\s*(?:a\\.?m|p\\.?m)\\b",
];

const shapes: readonly AnswerShape[] = [
  {
    asks: any(
      words(
        "was kostet|\\p{L}*kosten|wie teuer|\\p{L}*preis|\\p{L}*gebühr|was (?:zahl|bezahl)\\p{L}*|how much|price|costs?|pay|expensive|fee",
      ),
    ),
    answer: any(
      "\\d[\\d.,]*\\s*(?:€|euro|eur|cent)",
      "[€$£]\\s*\\d",
      words("kostenlos|kostenfrei|gratis|free"),
    ),
    otherwise: lenient,
  },
  {
    asks: any(
      words(
        "wie lange|\\p{L}*frist|\\p{L}*dauer|lieferzeit\\p{L}*|how long|(?:return|delivery) (?:window|period|time)",
      ),
    ),
    answer: any(words(`${units}|${weekdays}|${months}|bestellwert`), ...clockAndDay),
    otherwise: strict,
  },
  {
    asks: any(words("wann|uhrzeit|öffnungszeit\\p{L}*|until when|what time|opening hours"), "^\\s*when\\b"),
    answer: any(words(`${units}|${weekdays}|${months}|bestellwert|(?:19|20)\\d\\d`), ...clockAndDay),
    otherwise: strict,
  },
  {
    asks: any(words("wie (?:oft|häufig)|how (?:often|frequently)")),
    answer: any(
      "\\d",
      words(`${numbers}|${weekdays}|jede[nrsm]?|wöchentlich|monatlich|every|each|weekly|monthly`),
    ),
    otherwise: strict,
  },
  {
    asks: any(
      words("wie ?viele?|wie (?:hoch|schwer|groß|weit|warm|dick|lang|breit)"),
      words("how (?:many|heavy|high|big|large|far|warm)"),
    ),
    answer: any("\\d", words(numbers)),
    otherwise: strict,
  },
  {
    asks: any(words("was (?:bedeutet|heißt|ist)|what (?:is|are|does .+ mean)|definition|define")),
    answer: any(words("heißt|heißen|bedeutet|bezeichnet|ist|sind|means?|is|are|stands for")),
    otherwise: lenient,
  },
  {
    asks: /^\s*(?:(?:an|bei|für|mit|von|to|with|und|and)\s+)?(?:wer|wem|wen|who|whom)\b/i,
    // In a stored text a person is a token of the house.
    answer: /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+|⟨P_/u,
    otherwise: lenient,
  },
];

/** @returns null when any sentence may answer */
export function answerShape(query: string): AnswerShape | null {
  return shapes.find(({ asks }) => asks.test(query)) ?? null;
}

// What an answer must look like when the question asks for a time, an amount or a person.

const shapes: readonly { readonly asks: RegExp; readonly answer: RegExp }[] = [
  {
    asks: /\b(was kostet|kosten|wie teuer|preis|gebühr|how much|price|cost|costs|expensive|fee)\b/i,
    answer: /\d[\d.,]*\s*(€|euro|eur|cent)|[€$£]\s*\d|kostenlos|kostenfrei|gratis|\bfree\b/i,
  },
  {
    asks: /\b(wann|bis wann|wie lange|uhrzeit|öffnungszeit\w*|when|how long|until when|what time|opening hours)\b/i,
    answer:
      /\b(tage?n?|arbeitstage?n?|werktage?n?|wochen?|monate?n?|jahre?n?|stunden?|minuten?|uhr|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|täglich|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|days?|weeks?|months?|years?|hours?|minutes?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|daily|january|february|march|may|june|july|october|december)\b|\b(19|20)\d\d\b|\d:\d\d|\d\s*(a\.?m|p\.?m)\b|bestellwert|ab einem|from an? order/i,
  },
  {
    asks: /\b(wie viele?|wieviele?|wie (hoch|schwer|groß|weit|warm|oft|dick|lang|breit)|how (many|heavy|high|big|large|far|warm|often|long))\b/i,
    answer: /\d|\b(keine?|nie|no|none|never|eine?[mnrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert\w*|tausend\w*|million\w*|halb\w*|doppelt|einmal|zweimal|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundreds?|thousands?|millions?|billions?|half|both|single|once|twice)\b/i,
  },
  {
    asks: /\b(was (bedeutet|heißt|ist)|what (is|are|does .+ mean)|definition|define)\b/i,
    answer: /\b(heißt|heißen|bedeutet|bezeichnet|ist|sind|means?|is|are|stands for)\b/i,
  },
  { asks: /^\s*(wer|wem|wen|who|whom)\b/i, answer: /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u },
];

/** @returns null when any sentence may answer */
export function answerShape(query: string): RegExp | null {
  return shapes.find(({ asks }) => asks.test(query))?.answer ?? null;
}

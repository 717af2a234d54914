// Whether a text asks who contributed to orders or for a plain number, and for which numbers.
import { readable, slips } from "#src/core/period/words.ts";
import type { Metric } from "#src/core/ports.ts";

/** Who or what contributed: said so, whatever number stands beside it. */
const contributing =
  /\b(?:beitr[au]g|beigetr|contribut|attribu|zugerechnet|zuordn|zurechn|credit\b|wirk(?:t|en|ung|sam)|mitgewirk|treib|getrieb|angetrieb|driv|gedriv|drove|came from|com(?:e|es|ing) from|woher|beste[nr]? perform|best perform|wichtigst|starkst|erfolgreichst|most success|einfluss|influence|beste[rn]? kana|best channel|top.?kana|top channel|most (?:important|effective)|geholfen|helped|verantwortlich|responsible|customer journey|beteilig|zustande|involved|took part|play(?:ed|s)? (?:\S+ ){0,2}part|roles?\b|rolle|anteil|shares?\b|(?:more|most|mehr|meisten) (?:for|fur)\b|zu verdanken|verdanken|thanks to|owe\b|behind (?:the|our|all)|angekurbel|angestoss|angeschob|fuel|gepusht|push(?:ed|es)|rang(?:liste|folge)|ranking|gelohnt|lohnt|paid off|pays? off|worth it|impact|markov|shapley)/;

/** "Where did … come from", "wo kamen … her": the words stand apart. */
const origin =
  /\bwo\b.*\b(?:kam|kamen|komm\p{L}*|stamm\p{L}*|haben|hatten)\b.*\bher\b|\b(?:stammen|stammten|stammt)\b|\bwhere\b.*\b(?:come|came|coming|originat\p{L}*)\b/u;

/** Loose words for it: with a single channel and a number they ask for the number. */
const bringing =
  /\b(?:\p{L}*gebracht|bracht|brachte|bringt|bringen|bring|brings|bringing|brought|\p{L}*geholt|holt|eingespielt|eingefahren|reingespult|beschert\p{L}*|gezogen|zieht|gerissen|geliefert|liefert|deliver(?:ed|s)?|generat\p{L}*|generiert|ausgelost|geschafft|erzielt|earn(?:ed|s)?|pull(?:ed|s|ing)? in|work(?:s|ed|ing)?|funktionier\p{L}*|hilft|credit(?:ed)?)\b/u;

const howMuch = /\b(?:wie ?viele?|how (?:much|many))\b/;

const metricWords: readonly (readonly [Metric, RegExp])[] = [
  ["sessions", /\b(?:sessions?|besuch|visits?\b|visitor|traffic|zugriff|sitzung|klicks?\b|clicks?\b)/],
  ["orders", /\b(?:bestellt\b|bestellung|orders?\b|kauf|kaufe|verkauf|purchas|conversions?\b|abschlus)/],
  [
    "revenue",
    /umsatz|umsatze|\b(?:umgesetzt|revenue|erlos|einnahm|sales\b|turnover|turn(?:ed)? over|eingenommen|verdien(?:t|ten)\b|earn|(?:did|have|had) we (?:make|made|take in|taken in)|we (?:made|make|took in|take in))/,
  ],
  [
    "spend",
    /ausgab|\b(?:ausgeg|spend|spent|spending|koste|gekoste|kohle|kosten|costs?\b|budget|geld|money|cash|burn|gezahlt|paid for|investier|invest|verbrat|verbrauch|verblas|verballer|reingesteckt|geflossen|floss|(?:ging|gingen) (?:an|in|fur)\b|went (?:to|into)\b)/,
  ],
  ["roas", /\b(?:roas|roi|rendite|return on|rentab|wirtschaftlich|profitab)/],
];

/** Put right when one letter is off: these decide what is counted. */
const correctable =
  "umsatz umsatze bestellung bestellungen ausgaben ausgegeben einnahmen revenue turnover orders sessions besuche traffic conversions purchases contributed contribution beigetragen beitrag beteiligt anteil kanale channel channels".split(
    " ",
  );

/** The text in readable form, with the words that matter here spelt right. */
export function wordsIn(text: string): string {
  return readable(text).replace(/\p{L}{5,}/gu, (word) => {
    if (correctable.includes(word)) return word;
    const near = correctable.find(
      (candidate) =>
        candidate.length >= 6 &&
        candidate[0] === word[0] &&
        slips(word, candidate) <= (candidate.length >= 9 ? 2 : 1),
    );
    return near ?? word;
  });
}

export function metricsIn(words: string): readonly Metric[] {
  return metricWords.flatMap(([metric, pattern]) => (pattern.test(words) ? [metric] : []));
}

interface Named {
  readonly metrics: readonly Metric[];
  readonly channels: number;
  readonly models: number;
}

/** Null when neither is named: a channel, a period or a model alone changes what was asked before. */
export function subjectIn(
  words: string,
  { metrics, channels, models }: Named,
): "contribution" | "metrics" | null {
  const modelled = models > 0 && metrics.some((metric) => metric === "orders" || metric === "revenue");
  if (contributing.test(words) || origin.test(words) || modelled) return "contribution";
  if (!bringing.test(words)) return metrics.length > 0 ? "metrics" : null;
  // "How much revenue did the newsletter bring?" wants one number; "what brought orders?" wants the channels.
  const counts = metrics.length > 0 && (howMuch.test(words) || channels === 1);
  const costs = metrics.some((metric) => metric === "spend" || metric === "roas");
  return counts || costs ? "metrics" : "contribution";
}

// What a text only quotes or reports is not what it says: quoted spans, and the frames of counter speech.

/** Pairs of quotation marks; the inside is at most 300 characters, so that a stray mark opens nothing. */
const quotes =
  /“[^“”„"\n]{2,300}[”“]|„[^„“”"\n]{2,300}[“”"]|"[^"\n]{2,300}"|«[^«»\n]{2,300}»|»[^«»\n]{2,300}«|(?<![\p{L}\p{N}])[‘‚'][^'‘’‚\n]{4,300}[’'‘](?![\p{L}\p{N}])/gu;

/**
 * The quoted spans of a text. A text that says nothing beside its quotation is no quotation: a headline in quotes says
 * what it says.
 */
export function quotedSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  const spans = [...text.matchAll(quotes)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (spans.length === 0) return spans;
  let outside = "";
  let at = 0;
  for (const { start, end } of spans) {
    outside += text.slice(at, start);
    at = end;
  }
  outside += text.slice(at);
  const words = outside.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
  return words >= 2 ? spans : [];
}

/** Words that set a speaker apart from what is said: naming it as hate, reporting it, forbidding it. */
const distance = new RegExp(
  [
    "rac(?:ist|ism)\\S{0,3}|sexis[tm]\\S{0,3}|bigot\\S{0,4}|homophob\\S{0,4}|transphob\\S{0,4}|antisemit\\S{0,5}|anti-semit\\S{0,5}|islamophob\\S{0,4}|misogyn\\S{0,5}",
    "hateful|discriminat\\S{0,5}|dehumani[sz]\\S{0,4}|stereotyp\\S{0,4}|prejudice\\S{0,2}|clich[eé]s?|offensive|hurtful|unacceptable|inacceptable|hate speech|propaganda|slur|slurs|myth",
    "rassis\\S{0,6}|sexis\\S{0,6}|diskriminier\\S{0,6}|menschenverachtend\\S{0,2}|menschenfeindlich\\S{0,5}|vorurteil\\S{0,2}|klischees?|stereotyp\\S{0,3}|hetze|hasskommentar\\S{0,2}|hassrede|beleidigend\\S{0,2}|verletzend\\S{0,2}|inakzeptabel\\S{0,2}|frauenfeindlich\\S{0,3}|unwahr",
    "nobody should|no one should|nobody deserves|no one deserves|nobody has the right|niemand (?:darf|sollte|verdient|hat das recht)|keiner (?:darf|sollte|verdient)",
    "how (?:can|could|dare) (?:you|anyone|people|they)|(?:people|those|anyone|everyone|anybody|men) who (?:say|says|think|thinks|believe|believes|hate|hates|call|calls|claim|attack|want|write|treat)\\S{0,2}|whoever|if you (?:say|think|believe|call)|stop (?:saying|calling|hating|attacking|telling)",
    "wie kann(?:st)? (?:du|man|ihr|jemand)|wer [^.!?]{0,40}(?:sagt|ruft|glaubt|behauptet|schreibt|denkt|hasst|schreit|beleidigt)|(?:leute|menschen|personen|alle|diejenigen|jeden|jeder|jemand)[,]? (?:die|der|den|welche)[^.!?]{0,60}(?:sagen|sagt|hassen|hasst|glauben|denken|behaupten|beleidigen|angreifen|schreiben|finden|nennen)|hört? auf,? ",
    "it(?:'s| is) (?:wrong|not okay|unfair|sad|false|terrible|awful)|is (?:wrong|false|not true|a lie|terrible|awful|a crime|never okay|not okay)|es ist (?:falsch|traurig|schlimm|schrecklich|nicht okay)|ist (?:falsch|nicht wahr|gelogen|eine lüge|ein verbrechen|nicht okay)|das stimmt nicht",
    "(?:said|wrote|shouted|claimed|tweeted|chanted|threatened|called for|accused of|convicted|sentenced|reported|according to|the trial|the film|the novel|historian\\S{0,2}|described|portrayed|considered|regarded)",
    "(?:sagte|schrieb|rief|riefen|behauptete|twitterte|drohte|forderte|verurteilt|angeklagt|laut (?:polizei|bericht|gericht|anklage)|beschimpft\\S{0,2}|bezeichnet\\S{0,2}|genannt|galten|angeblich|der film|der roman|historiker\\S{0,2}|beschrieb\\S{0,2}|dargestellt|betrachtet)",
    "^[^\\p{L}]{0,4}(?:hate|hatred|hass|gewalt|violence|attacks?|angriffe?|hetze) (?:against|gegen|towards?|on|auf) ",
    "counter|gegenrede|melde(?:t|n)?|gemeldet|gesperrt|hausverbot|haltung gegen|stand against|fight(?:s|ing)? against|kampf gegen|einsatz gegen|protest\\S{0,4} (?:against|gegen)|schutz vor|schutz gegen|support for|solidari\\S{0,6}",
  ]
    .map((part) => `(?:${part})`)
    .join("|"),
  "iu",
);

/** Openings that pretend distance: "I'm no racist, but …". */
const pretence =
  /(?:i am|i'?m|ich bin|wir sind|we are|we'?re|bin) (?:ja |really |certainly |wirklich |gar |bestimmt )?(?:no|not|nicht|kein\S{0,2})(?: an?)? (?:racist|sexist|bigot|homophobe|rassist\S{0,3}|sexist\S{0,3}|antisemit\S{0,2}|nazi)\S{0,3}/giu;

/** Whether a sentence keeps its distance from what stands in it. */
export function keepsDistance(sentence: string): boolean {
  const honest = sentence.replace(pretence, " ");
  return distance.test(honest);
}

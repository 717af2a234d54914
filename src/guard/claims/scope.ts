// Whether a hit is a claim at all: negated, asked, or only talked about as a word, it is none.
import type { Sentence } from "./reading.ts";

const borders = /[,;:–—()\n]|(?<![\p{L}])(?:aber|sondern|doch|dafür|denn|but|yet|instead)(?![\p{L}])/giu;

/** "nicht", "keine", "ohne" close enough to reach the hit; "nicht nur" and "ohne Zweifel" deny nothing. */
const negators =
  /(?<![\p{L}])(?:(?:nicht|nie|niemals|nirgends|nichts|niemand|never|not|n't|cannot|nowhere|nothing|nobody|none|weder|noch nie|neither|nor|kaum|hardly|von wegen|alles andere als|far from|anything but|schluss mit|nein zu|weg mit|weg von|vorsicht vor|goodbye to|say no to|no more|angeblich\p{L}*|vermeintlich\p{L}*|scheinbar\p{L}*|sogenannt\p{L}*|so-called|supposedly|allegedly|verzicht\p{L}* auf)(?![\p{L}])(?!\s+(?:nur|bloß|allein|zuletzt|ohne|weniger|only|just|merely|less))(?:\s+[\p{L}\p{N}%-]+){0,4}|(?:kein(?:e[rnms]?)?|ohne|no|without|statt|anstatt|instead of|rather than)(?![\p{L}])(?:\s+[\p{L}\p{N}%-]+){0,2})\s*["']?$/iu;
const contracted = /\p{L}n't(?:\s+[\p{L}\p{N}%-]+){0,4}\s*["']?$/iu;
const idle =
  /(?<![\p{L}])(?:ohne (?:jeden )?(?:zweifel|frage|wenn|kompromisse)|kein(?:e[nr]?)? (?:zweifel|frage|wunder|geheimnis|scherz)|no (?:doubt|question|wonder|joke|secret|other|less than)|nicht (?:weniger|ohne (?:grund|stolz))|nicht von ungefähr|kein(?:e[nr]?)? (?:zufall|problem)|no (?:coincidence|problem)|(?:niemand|keiner|nobody|no one) (?:bezweifelt|zweifelt|denies|doubts)|nichts (?:ist|anderes als|als|schlägt|übertrifft|geht über)|nothing (?:but|is|beats|comes)|(?:niemand|nobody|keiner|no one) (?:ist|macht|kann|baut|is|makes|does)|without (?:a )?(?:doubt|question)|kein anderer|keine andere|nicht (?:umsonst|verpassen|zögern|warten|lange)|warum (?:nicht|noch)|why not|why wait)/iu;
const urging =
  /(?<![\p{L}])(?:verpass\p{L}*|vergiss|vergesst|vergessen|zöger\p{L}*|warte\p{L}*|miss|wait|forget|hesitate)(?![\p{L}])/iu;
/** "klimaneutral ist die Jacke nicht" */
const negatedAfter =
  /^["']?\s+(?:\p{L}+\s+){0,3}?(?:ist|sind|war|waren|wird|werden|nennen|sagen|versprechen|behaupten|is|are|was|were|will|does|do)\s+(?:\p{L}+\s+){0,4}?(?:nicht(?!\s+(?:nur|bloß))|nie|niemals|kein\p{L}*|not(?!\s+(?:only|just))|never)(?![\p{L}])/iu;

/** Denials that hold a word which elsewhere begins a new clause. */
const outright = /(?<![\p{L}])(?:alles andere als|anything but)(?:\s+[\p{L}\p{N}%-]+){0,2}\s*["']?$/iu;

/** "Wir behaupten nicht, dass …": the denial stands before the clause that holds the claim. */
const deniedThat =
  /(?:(?<![\p{L}])(?:nicht|nie|niemals|keineswegs|kein(?:e[rnms]?)?|niemand|not|never|nobody|no one)|\p{L}n't)(?![\p{L}])[^.;,:]{0,40},?\s+(?:dass|that|ob|if|whether)\s+[^,;:]{0,80}$/iu;
const saying =
  /(?<!\p{L})(?:behaupt|sagen|sage|sagt|versprech|versprich|schreib|garantier|nachweis|beleg|beweis|claim|say|promise|state|guarantee|suggest|pretend|prove)/iu;
/** "Viele nennen ihre Produkte …": what others say of theirs. */
const saidOfOthers =
  /(?<![\p{L}])(?:viele|manche|einige|andere|wer|many|some|others|other (?:brands|companies|shops))\s+(?:\p{L}+\s+){0,2}(?:nennen|nennt|bezeichnen|sagen|schreiben|behaupten|behauptet|werben|wirbt|versprechen|verspricht|call|calls|say|claim|claims|promise|label)(?![\p{L}])(?:\s+[\p{L}-]+){0,5}\s*["']?$/iu;
/** "CO2-Ausgleich: warum wir darauf verzichten" */
const givenUp =
  /^["']?\s*[:–—-]\s*(?:warum|wieso|weshalb|why)\s+[^.!?]{0,40}(?:verzicht|nicht|aufhör|streich|lassen|stop|don't|no longer|dropped)/iu;

/** "Klimaneutral war gestern", "carbon neutral is a myth": said of the claim, not of the goods. */
const dismissedAfter =
  /^["']?(?:\s+\p{L}+){0,3}?\s+(?:war gestern|ist geschichte|ist (?:ein |nur ein )?(?:mythos|märchen|marketing\p{L}*|etikettenschwindel)|is (?:a myth|over|history|yesterday|greenwashing|just marketing)|reicht (?:uns |mir )?nicht|is not enough|isn't enough|genügt (?:uns )?nicht|tun andere|nennen sich (?:viele|andere|alle))(?![\p{L}])/iu;

/** "lindert keine Schmerzen": a negator that opens the hit belongs to the claim itself ("nie wieder frieren"). */
const negatedWithin =
  /\S\s+(?:nicht(?!\s+(?:nur|bloß))|kein(?:e[rnms]?)?|nie|niemals|not(?!\s+(?:only|just))|never|no(?!\s?\.?\s?\d))(?=\s)/iu;

/** How far the words that take a claim back may stand from it; keeps long sentences cheap. */
const reach = 300;

/** The sentence cut to what is near the hit. */
function near({ text, start: from }: Sentence, start: number, end: number): Sentence {
  const left = Math.max(0, start - from - reach);
  return {
    start: from + left,
    end: Math.min(from + text.length, end + reach),
    text: text.slice(left, end - from + reach),
  };
}

export function isNegated(whole: Sentence, start: number, end: number): boolean {
  const sentence = near(whole, start, end);
  const before = sentence.text.slice(0, start - sentence.start);
  const after = sentence.text.slice(end - sentence.start);
  const last = [...before.matchAll(borders)].at(-1);
  const clause = last === undefined ? before : before.slice(last.index + last[0].length);
  const hit = sentence.text.slice(start - sentence.start, end - sentence.start);
  if (outright.test(before) || saidOfOthers.test(before) || givenUp.test(after)) return true;
  if (deniedThat.test(before) && saying.test(before) && !idle.test(before) && !urging.test(before))
    return true;
  if (negatedAfter.test(after) || dismissedAfter.test(after) || negatedWithin.test(hit)) return true;
  if (idle.test(clause) || urging.test(clause) || isRhetorical(whole)) return false;
  return negators.test(clause) || contracted.test(clause);
}

const asks =
  /^["']?(?:und |aber |oder |also |and |but |so )?(?:ist|sind|war|waren|wird|werden|hat|haben|kann|können|darf|dürfen|soll|sollen|sollte|muss|müssen|stimmt|gilt|gibt|geht|macht|reicht|was|wie|wann|wo|wer|welche\p{L}*|woran|wodurch|woher|weshalb|is|are|was|were|does|do|did|can|could|may|should|has|have|what|how|when|where|who|which)(?![\p{L}])/iu;
/** German puts the verb first: "Lindert der Rucksack …?" */
const verbFirst =
  /^["']?\p{L}+(?:t|st|en|e)\s+(?:der|die|das|dieser|diese|dieses|unser|unsere|euer|eure|ihr|ihre|dein|deine|es|er|sie|man|wir|ich|ihr|sich)(?![\p{L}])/iu;
/** A question that takes its claim for granted sells it all the same. */
const presupposes =
  /^["']?(?:wusstest|wussten|schon gewusst|kennst|kennen|lust|bereit|suchst|suchen|willst|wollen|möchtest|hast du (?:schon|lust)|haben sie schon|warum|wieso|did you know|looking for|ready|want|fancy|why|have you (?:tried|seen|heard))(?![\p{L}])/iu;
/** A question that waits for no answer: "Wer will nicht …?", "Isn't it …?", "Was macht … so …?", "How did we make …?" */
const rhetorical =
  /^["']?(?:(?:und |and |but |aber )?(?:wer (?:will|möchte|mag|liebt|braucht|träumt|wünscht|sagt|hätte|kann da|könnte)(?:\s+(?:sich|da|von|schon|denn))?\s+(?:nicht|gedacht|schon)|wer sagt(?:\s+denn)?|wer hätte gedacht|was gibt es (?:schöneres|besseres)|was (?:macht|macht denn) (?:\p{L}+ ){0,5}?so|wie (?:schafft|schaffen|haben wir|machen wir|gelingt)|(?:ist|sind|wäre|wären|war) (?:das|es|dies|sie|er) (?:etwa |denn )?nicht|willst du (?:\p{L}+ )?nicht|wollen wir nicht|who (?:doesn't|does not|wouldn't|would not|said|says|knew)|what could be|what makes (?:\p{L}+ ){0,5}?so|how (?:did we|do we|have we|we)|(?:isn't|aren't|wasn't|wouldn't) (?:it|that|this|they)|don't (?:you|we)|is there (?:anything|a) (?:better|greener)|gibt es (?:etwas|eine?n?) (?:besseres|schöneres|grüneres)))(?![\p{L}])/iu;
const affirms =
  /^["']?(?:ja|jawohl|doch|klar|aber klar|aber ja|genau|selbstverständlich|bei uns schon|bei uns (?:ja|ist es)|absolut|natürlich|sicher|na klar|und ob|definitiv|yes|yep|absolutely|of course|sure|definitely|indeed)(?![\p{L}])/iu;

/** "Klimaneutral? Nein." */
const denies =
  /^["']?(?:nein|nö|leider nein|noch nicht|nicht wirklich|eher nicht|dazu sagen|dazu können|darüber|das wissen wir|das prüfen|schwer zu sagen|kommt darauf an|wir nennen lieber|no|nope|not yet|not really|not quite|we don't|we can't|it depends|hard to say|we'd rather)(?![\p{L}])/iu;

/** "Wer will nicht …?": the "nicht" of a question that waits for no answer denies nothing. */
function isRhetorical({ text }: Sentence): boolean {
  return /\?["')\]]*$/.test(text.slice(-5)) && rhetorical.test(text.slice(0, reach));
}

/** A real question that the text itself does not answer with yes. */
export function isQuestion({ text: long }: Sentence, next: Sentence | undefined): boolean {
  if (!/\?["')\]]*$/.test(long.slice(-5))) return false;
  const text = long.length <= 2 * reach ? long : `${long.slice(0, reach)} ${long.slice(-reach)}`;
  const tail = text.split(/[:;–—]\s+/u).at(-1) ?? text;
  if (presupposes.test(text) || presupposes.test(tail)) return false;
  if (rhetorical.test(text) || rhetorical.test(tail)) return false;
  if (next !== undefined && affirms.test(next.text)) return false;
  return (
    asks.test(text) ||
    asks.test(tail) ||
    verbFirst.test(text) ||
    (next !== undefined && denies.test(next.text))
  );
}

const wordBefore =
  /(?<![\p{L}])(?:(?:\p{L}*begriff|\p{L}*wort|ausdruck|bezeichnung|\p{L}*aussage|\p{L}*versprechen|claim|slogan|label|schlagwort|floskel)(?:e?s|e?n|er|ern)?|wörtern?|ausdrücken?|terms?|words?|phrases?|expressions?|buzzwords?|wordings?|statements?|claims?|labels?)\s+(?:(?:wie|like|such as|of|à la) ["']?(?:\p{L}+["']?,? (?:und |oder |or |and )?["']?){0,3})?["']?$/iu;
const aboutWords =
  /(?<![\p{L}])(?:begriff\p{L}*|wort|wörter\p{L}*|ausdruck|bezeichnung\p{L}*|aussage\p{L}*|werbeaussage\p{L}*|schlagwort\p{L}*|bedeutet|heißt|meint|definier\p{L}*|definition|sogenannt\p{L}*|verzichten|vermeide\p{L}*|verbiete\p{L}*|verboten\p{L}*|untersag\p{L}*|erlaubt|glossar|abmahn\p{L}*|gericht\p{L}*|urteil\p{L}*|greenwashing|bgh|eugh|olg|empco|uwg|richtlinie|verordnung|gestrichen|streichen|entfernt|ersetzt|vage\p{L}*|pauschal\p{L}*|directive|regulation|removed|dropped|replaced|vague|terms?|words?|phrases?|means?|refers?|defin\p{L}*|so-called|avoid\p{L}*|ban(?:s|ned|ning)?|forb\p{L}*|prohibit\p{L}*|glossary|court|ruling|misleading|irreführend\p{L}*)(?![\p{L}])/iu;
const disowned =
  /(?<![\p{L}])(?:nicht|nie|niemals|nirgends|nirgendwo|not|never|n't|nothing|nobody|kein\p{L}*)\s+(?:\p{L}+\s+){0,3}?(?:sagen|schreiben|nennen|bezeichnen|behaupten|verwenden|werben|versprechen|say|write|call|claim|use|print|promise)(?![\p{L}])|(?:sagen|schreiben|nennen|bezeichnen|behaupten|verwenden|werben|say|write|call|claim|use)\s+(?:\p{L}+\s+){0,2}?(?:nicht|nichts|nie|niemals|nirgends|nirgendwo|not|never|nothing|nobody)(?![\p{L}])/iu;
/** After the hit: "klimaneutral bedeutet, dass …", "'green' means". */
const definedAfter =
  /^["']?\s+(?:bedeutet|heißt|meint|means|refers to|is defined|wird definiert|(?:zu )?(?:wirbt|werben)(?= (?:darf|dürfen|will|muss|nicht)|,|\s*$)|claims?(?= (?:are|is|must|need))|(?:werbung|claims|versprechen)(?= (?:ist|sind|verboten|unter)))(?![\p{L}])/iu;

/** Between an opening and a closing quotation mark; an apostrophe inside a word is neither. */
function isQuoted({ text, start: from }: Sentence, start: number, end: number): boolean {
  const count = (mark: RegExp) => [...text.matchAll(mark)].filter(({ index }) => index < start - from).length;
  const open = count(/"/gu) % 2 === 1 || count(/(?<![\p{L}\p{N}])'(?=\S)/gu) > count(/(?<=\S)'(?![\p{L}])/gu);
  return open && /["']/.test(text.slice(end - from));
}

/** Talk about the word, not a use of it. */
export function isMention(whole: Sentence, start: number, end: number): boolean {
  const sentence = near(whole, start, end);
  const before = sentence.text.slice(0, start - sentence.start);
  const after = sentence.text.slice(end - sentence.start);
  if (wordBefore.test(before) || definedAfter.test(after)) return true;
  if (!isQuoted(sentence, start, end)) return false;
  const outside = sentence.text.replace(/"[^"]*"|(?<![\p{L}])'[^']*'(?![\p{L}])/gu, " ");
  return aboutWords.test(outside) || disowned.test(outside);
}

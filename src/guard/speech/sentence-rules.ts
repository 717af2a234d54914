// The sentences that make words hateful, threatening, insulting or biased: patterns over words with kinds (see read-sentences.ts).
// A word is written `~kinds~form ` and a comma `~~, `. All gaps are bounded, so matching is linear in the length of a text.

export const speechKinds = ["hate", "toxicity", "insult", "bias"] as const;
export type SpeechKind = (typeof speechKinds)[number];
export const speechFamilies = [
  "dehumanising",
  "derogation",
  "hate-statement",
  "violence",
  "exclusion",
  "slur",
  "threat",
  "death-wish",
  "abuse",
  "addressed",
  "about-a-person",
  "generalisation",
  "typically",
  "role",
] as const;
export type SpeechFamily = (typeof speechFamilies)[number];
export type Severity = "low" | "medium" | "high";

export interface SpeechRule {
  readonly kind: SpeechKind;
  readonly family: SpeechFamily;
  readonly severity: Severity;
  readonly pattern: RegExp;
  /** The rule's own words contain its negation ("are not human"): another one does not lift it. */
  readonly ownNegation: boolean;
  /** Said of "the women in the film" it may be a report: the group must stand without an article. */
  readonly generic: boolean;
}

/** A word of one of these kinds. */
const k = (kinds: string): string => `(?:~(?:[a-z]{1,2}\\.){0,8}(?:${kinds})(?:\\.[a-z]{1,2}){0,8}~\\S+ )`;
/** One of these words as it stands. */
const w = (words: string): string => `(?:~[a-z.]*~(?:${words}) )`;
/** Up to `most` words, none of them a comma. */
const gap = (most: number): string => `(?:(?!~~, )\\S+ ){0,${String(most)}}?`;
const wide = (most: number): string => `(?:\\S+ ){0,${String(most)}}?`;

/** Like `wide`, but not into a clause: "I hate the idea that women earn less" hates an idea. */
const direct = (most: number): string =>
  `(?:(?!~[a-z.]*~(?:that|how|when|dass|wenn|wie|idea|fact) )\\S+ ){0,${String(most)}}?`;
/** Hate that somebody feels; "hate against" is spoken of. */
const felt = `${k("h")}(?!~[a-z.]*~(?:against|gegen|towards?|crimes?|speech|groups?) )`;
const G = k("g|p");
const strictG = k("g");
const be = w(
  "are|is|be|being|were|was|r|ain't|aren't|seem|look|remain|becoming|sind|ist|seid|bist|sein|bleiben|wirken|stinken|waren|war|wären|wäre|is't|means|behave|act",
);
const filler = `(?:${w(
  "a|an|the|just|all|really|simply|nothing|but|worse|better|than|such|so|absolutely|completely|totally|utterly|quite|pretty|very|human|worthless|common|literally|always|naturally|without|with|any|exception|doubt|most|seriously|like|complete|total|massive|absolute|kind|of|worst|by|nature|too|that|this|more|basically|known|to|be|probably|definitely|mostly|generally|inherently|secretly|really|actually|truly|also|only|one|no|seen|right|of|these|those|our|time|day|walking|little|your|honestly|clearly|obviously|both|either|pure|real|far|as|every|single|them|lot|bunch|pack|part|annoying|lying|old|einfach|nur|auch|alle|absolut\\S*|komplett\\S*|total\\S*|völlig\\S*|vollkommen\\S*|wirklich|echt|ziemlich|ein|eine|einer|eines|einen|der|die|das|den|dem|menschlich\\S*|wertlos\\S*|nichts|als|anderes|besseres|schlimmer|wie|ausnahmslos|definitiv|eigentlich|doch|ja|halt|eben|meist|meistens|charakterlich|von|natur|aus|nun|mal|schon|immer|bekanntlich|sowieso|letzten|letzte|größten|größte|schlimmsten|derart|dermaßen|sehr|zu|krasse\\S*|ganz|vollkommen|durch|und|and|im|grunde|bloß|alles|solche\\S*|sich|mich|ihr|unser\\S*|insgesamt|allesamt|mehr|weniger|oft|häufig|extrem|richtig|wahre|reine\\S*|pure\\S*|haufen|bande|mir|ekelhaft\\S*|genau|wahrscheinlich|vermutlich|noch|still|sicher|violent|stinkende\\S*|jeden|fall|anyway|way|far|simple|plain|dirty|filthy|disgusting|disgrace|sort",
)}|${k("m")}){0,7}?`;
const degrading = `(?:${k("a|w")}${w("and|und|oder|or")})?${k("a|i|c")}`;
/** Who speaks of an own wish, and what demands: reports of others' deeds have neither. */
const wish = w(
  "i|we|i'm|i'd|i'll|we'd|we'll|ich|wir|man|someone|somebody|jemand|irgendjemand|let's|lets|lasst|everyone|everybody's|interest|interesse|besser|better|hope|hoffentlich|wish|just|please|bitte|time",
);
const demand = w(
  "should|must|ought|deserves?|gotta|gehör\\S*|verdien\\S*|sollte?n?|soll|müss\\S*|muss|müsste\\S*|need|needs|würde|better|darf|has|gonna|going",
);
const each = `(?:${w("all|every|each|one|of|those|these|the|a|an|more|any|some|other|such|them|alle|allen|aller|jede|jeden|jedem|jeder|diese|diesen|dieser|die|den|der|ein|einen|eine|einem|einer|mehr|solche|sämtliche|ganzen|deine|alles|für|euch")}|${k("m")}){0,5}?`;
const pronoun = w("you|u|ya|your|you're|youre|du|ihr|sie|dich|dir|euch|dein|deine|deinen");
const secondBe = w("are|r|is|bist|seid|sind|were|look|sound|you're|youre");
const person =
  "(?:he|she|he's|she's|er|sie|chef|chefin|boss|manager|manager\\S*|kollege|kollegin|colleague|customer|client|kunde|kundin|neighbour|teacher|coach|intern|praktikant|praktikantin|ceo|director|leiter|leiterin|designer|author|autor|autorin|guy|woman|man|typ|mann|frau|everyone|everybody|people|alle|meier|influencer|editor|redakteur\\S*|assistent\\S*|agentur|agency|team|support|competitor|konkurrent\\S*|nachbar\\S*|mitarbeiter\\S*|employee\\S*|buchhalter\\S*|texter\\S*)";

const rule = (
  kind: SpeechKind,
  family: SpeechFamily,
  severity: Severity,
  source: string,
  options: { ownNegation?: boolean; generic?: boolean } = {},
): SpeechRule => ({
  kind,
  family,
  severity,
  pattern: new RegExp(source, "gu"),
  ownNegation: options.ownNegation ?? false,
  generic: options.generic ?? false,
});

const hate: readonly SpeechRule[] = [
  // dehumanising
  rule("hate", "dehumanising", "high", `${G}${gap(6)}${be}${filler}${k("d")}`),
  rule(
    "hate",
    "dehumanising",
    "high",
    `${w("why|warum|wieso|weshalb|how")}${be}${gap(3)}${strictG}${filler}${k("d")}`,
  ),
  rule("hate", "dehumanising", "high", `${k("ga|g")}${k("d")}${w("like|wie|everywhere|überall|you|out")}`),
  rule(
    "hate",
    "dehumanising",
    "high",
    `${w("common|worthless|human|just|but|dirty|filthy|such|these|those|you")}${k("ga")}${k("d")}`,
  ),
  rule(
    "hate",
    "dehumanising",
    "high",
    `${w("swarms?|hordes?|plagues?|schwärme|horden|invasion|infestation")}${w("of|von")}${each}${strictG}${gap(3)}${w("infest\\S*|invad\\S*|flood\\S*|overrun\\S*|unterwander\\S*|überrenn\\S*|überflut\\S*|are|kommen|strömen")}`,
  ),
  rule(
    "hate",
    "dehumanising",
    "high",
    `${strictG}${gap(4)}${w("infest\\S*|breed|breeding|vermehren")}${gap(4)}${w("our|like|wie|unser\\S*|rats|ratten|karnickel|rabbits")}`,
  ),
  rule(
    "hate",
    "dehumanising",
    "high",
    `${G}${gap(3)}(?:${w("aren't|isn't|ain't")}|${w("are|is|sind|ist|be|as")}${gap(2)}${w("not|no|kein|keine|niemals|never|barely|hardly|kaum")})${gap(2)}${w("human|humans|menschen|people|person|menschlich|civilised|civilized|normal|equal|gleichwertig|zivilisiert")}`,
    { ownNegation: true, generic: true },
  ),
  rule(
    "hate",
    "dehumanising",
    "high",
    `${G}${gap(3)}${be}${filler}${w("lesser|second-class|unter-?|sub-?human|untermenschlich\\S*")}${w("beings?|people|humans?|citizens?|species|menschen|rasse|race")}`,
  ),
  rule(
    "hate",
    "dehumanising",
    "high",
    `(?:${w("lives?|leben")}${w("of|von|der|dieser|aller")}${each}${G}|${G}|${k("ga")}${w("lives?")})${gap(4)}${w("are|is|ist|sind|worth|mir")}${gap(3)}${w("shit|scheiß|scheiss|dreck|nothing|less|nichts|wertlos|worthless|meaningless|lebensunwert|bedeutungslos")}`,
    { generic: true },
  ),
  rule(
    "hate",
    "dehumanising",
    "high",
    `(?:${w("lives?|leben")}${w("of|von|der|dieser|aller")}${each}${G}|${G}|${k("ga")}${w("lives?")})${gap(4)}${w("aren't|isn't|not|nicht|nichts|kein\\S*")}${gap(3)}${w("shit|worth|wert|lebenswert|pfifferling|matter")}(?!~[a-z.]*~(?:less|weniger) )`,
    { ownNegation: true, generic: true },
  ),
  rule(
    "hate",
    "dehumanising",
    "high",
    `(?:${w("their|ihr|ihre|deren")})${gap(1)}${w("lives?|leben")}${gap(4)}${w("shit|scheiß|nothing|worthless|wertlos|nichts")}${wide(6)}${strictG}`,
    { ownNegation: true },
  ),
  // derogation
  rule("hate", "derogation", "high", `${G}${gap(6)}${be}${filler}${degrading}`, { generic: true }),
  rule(
    "hate",
    "derogation",
    "high",
    `${G}${filler}${k("i|d|a|c")}(?:${w("wesen|menschen|leute|kreaturen|geschöpfe|personen|people|creatures|beings|typen")})?${w("sind|ist|bist|seid|wären|sein")}`,
    {
      generic: true,
    },
  ),
  rule("hate", "derogation", "high", `${strictG}${wide(10)}~~, ${gap(3)}${be}${filler}${k("d|a|i|c")}`, {
    generic: true,
  }),
  rule("hate", "derogation", "high", `${w("sind|are")}${gap(2)}${strictG}${filler}${degrading}`, {
    generic: true,
  }),
  rule(
    "hate",
    "dehumanising",
    "high",
    `${w("sind|are")}${gap(2)}${strictG}${filler}${k("d")}(?:$|~~, |${w("und|and|for|für|die|to|an|who|that")})`,
    { generic: true },
  ),
  rule(
    "hate",
    "derogation",
    "high",
    `${w("finde?n?|find|halte?n?|consider|think|nenne?|call|regard")}${each}${G}${w("für|to|as|be|are|sind")}?${filler}${k("a|i|d|w|c")}`,
  ),
  rule("hate", "derogation", "high", `~p~they're ${filler}${k("a|i|d|c")}`),
  rule("hate", "derogation", "high", `${be}${k("p")}${filler}${k("d|a|i")}`),
  rule(
    "hate",
    "dehumanising",
    "high",
    `${k("g|p")}${gap(2)}${w("kein|keine|not|nicht")}${gap(2)}${w("menschen|people|humans?|menschlich")}${w("sind|seid|ist|are")}?`,
    { ownNegation: true, generic: true },
  ),
  rule(
    "hate",
    "dehumanising",
    "high",
    `${strictG}${wide(9)}${w("lives?|leben")}${gap(3)}${w("worthless|wertlos|meaningless|nothing")}`,
  ),
  rule(
    "hate",
    "derogation",
    "high",
    `${w("was|is|war|ist|were|waren")}${gap(1)}${k("i|a")}${w("a|an|eine?|einer")}${filler}${strictG}`,
  ),
  rule(
    "hate",
    "derogation",
    "high",
    `${G}${gap(4)}(?:${w("can|can't|cannot|können|kann")})${wide(6)}${filler}${k("a|i")}`,
    { generic: true },
  ),
  rule(
    "hate",
    "derogation",
    "medium",
    `(?:^|${w("you|ihr|only|nur|these|those|diese|all|alle|most|die|meisten|because|that|dass|weil|think|denke|finde|sagen|say|know|weiß|dass|believe")})${k("g")}${gap(2)}${be}${filler}${k("w")}(?!~[a-z.]*~(?:of|with|about|vor|von|an|nach|um|enough|for) )`,
    { generic: true },
  ),
  rule(
    "hate",
    "derogation",
    "medium",
    `${strictG}${gap(2)}${be}${filler}${w("good|gut|useful")}${w("for|für|at")}${gap(3)}${w("sex|cleaning|breeding|nothing|nichts|putzen|kitchen|küche|ficken|cooking|bed|bett")}`,
    { generic: true },
  ),
  rule(
    "hate",
    "derogation",
    "high",
    `${w("why|warum|wieso|weshalb|aren't|isn't|sind|are")}(?:${be})?${gap(3)}${strictG}${filler}${k("a|i|c")}`,
    { generic: true },
  ),
  rule(
    "hate",
    "derogation",
    "high",
    `${G}${wide(8)}${k("a")}(?:${w("zu")})?${w("sein|verhalten|ist|sind|wäre|wären")}`,
    { generic: true },
  ),
  rule(
    "hate",
    "derogation",
    "high",
    `${w("as|so|derart|that")}${k("a|w")}${gap(2)}${k("a|w")}?${w("as|wie|like")}${each}${G}`,
  ),
  rule(
    "hate",
    "derogation",
    "high",
    `${k("i|a")}${w("was|is|were|war|ist|waren|sind")}${gap(1)}${w("a|an|one|eine?|einer|wieder|mal|natürlich")}${filler}${strictG}`,
  ),
  rule("hate", "derogation", "high", `${k("m")}${strictG}`),
  rule("hate", "derogation", "high", `${k("a")}${strictG}`, { generic: true }),
  rule(
    "hate",
    "derogation",
    "high",
    `${w("alles|all|such|so|you|ihr|solche|lauter|these|diese")}${filler}${k("i")}${gap(1)}${w("diese|dieser|these|those|you|die|sind|are")}${gap(1)}${strictG}`,
  ),
  rule(
    "hate",
    "derogation",
    "high",
    `${w("typical|typisch|typically")}${gap(3)}${G}${wide(3)}${w("to|so|being|eine?|dass?")}${filler}${k("a|i|d")}`,
  ),
  rule(
    "hate",
    "derogation",
    "high",
    `${G}${wide(6)}${w("nature|natur|wesen|blood|blut|blute|genen|genes|dna")}${gap(2)}${w("to|zu|so")}?${gap(2)}${filler}${k("a|i|w|d")}`,
  ),
  rule(
    "hate",
    "derogation",
    "high",
    `${w("nature|natur|wesen|art")}${w("of|von|der|dieser|to|zu")}${each}${G}${wide(3)}${filler}${k("a|i|w|d")}`,
  ),
  rule("hate", "derogation", "high", `${G}${gap(3)}${w("verhalten|behave|act")}${gap(2)}${k("d|i|a")}`),
  rule(
    "hate",
    "derogation",
    "high",
    `${G}${gap(5)}${w("danger|threat|gefahr|bedrohung|plague|menace|burden|schande|disgrace|shame")}${w("to|for|für|of|an")}${gap(2)}${w("our|society|civili[sz]ation|country|us|unser\\S*|die|gesellschaft|land|deutschland|humanity|menschheit|everyone|uns|alle|nation|world|welt")}`,
  ),
  rule(
    "hate",
    "derogation",
    "high",
    `${G}${gap(4)}${k("i|a|m")}${w("in")}${w("the|der")}${w("head|birne|kopf")}`,
  ),
  rule(
    "hate",
    "derogation",
    "high",
    `${w("if|wenn|war|because|weil|since|da|dass")}${wide(4)}${strictG}${wide(6)}${w("dumb|stupid|shit|scheiße|müll|garbage|crap|scheisse")}`,
  ),
  rule(
    "hate",
    "derogation",
    "high",
    `${w("they|sie|you|du|ihr|those")}${gap(4)}${k("a|i|d|m")}${wide(4)}${w("if|because|wenn|weil|since|da|when")}${gap(3)}${strictG}`,
  ),
  rule(
    "hate",
    "derogation",
    "medium",
    `${strictG}${gap(5)}${w("steal|stealing|stehlen|klauen|take|taking|nehmen|rauben|destroy|destroying|zerstören|ruin|ruining|ruinieren|exploit|ausnutzen|aussaugen|suck|sucking|control|regieren|kontrollieren|beherrschen|run|rule|infiltrate|rape|vergewaltigen|ausbeuten|overrun|invade|invading|überrennen|überfluten|überschwemmen|islamisieren")}${gap(3)}${w("our|the|unser\\S*|uns|die|das|europe|europa|world|welt|deutschland|country|alles|everything|society|media|medien|banks|banken")}`,
    { generic: true },
  ),
  // statements of hate
  rule(
    "hate",
    "hate-statement",
    "high",
    `(?:^|${w("i|we|ich|wir|absolutely|really|just|so|fucking|how|and|und|but|aber|because|weil|nothing|nichts|viel|much|abgrundtief|still|truly|utterly|honestly|all|both|always|would|habe?|feel|empfinde")})${felt}${direct(4)}${G}`,
  ),
  rule("hate", "hate-statement", "high", `${w("i|we|ich|wir")}${wide(6)}${felt}${direct(8)}${G}`),
  rule(
    "hate",
    "hate-statement",
    "high",
    `${G}${wide(7)}${w("i|ich|we|wir|me|mich")}${gap(5)}${k("h")}(?:${G}|${w("them|you|all|sie|euch|alle")})`,
  ),
  rule(
    "hate",
    "hate-statement",
    "high",
    `${G}${gap(5)}${w("disgust|sicken|repulse|revolt|anger|enrage|infuriate|widern|widert|ekeln|ekelt|kotzen|kotzt|nerven|erfüllen")}${gap(2)}${w("me|us|mich|uns|einen")}`,
  ),
  rule(
    "hate",
    "hate-statement",
    "high",
    `${w("piss|pisses|pissing|pissed|angepisst|kotzt|sick|tired|satt|genervt|disgusted|angewidert")}${gap(6)}${w("by|with|of|at|von|about|me")}${gap(5)}${strictG}`,
  ),
  rule(
    "hate",
    "hate-statement",
    "high",
    `${strictG}${gap(7)}${w("piss\\S*|ankotzen|auf")}${w("me|die|mich")}${w("off|nerven|an|eier")}`,
  ),
  rule(
    "hate",
    "hate-statement",
    "high",
    `${G}${gap(4)}${w("make|makes|making|macht|machen|fill|fills|erfüllen")}${w("me|mich|us|uns")}${wide(5)}${w("sick|krank|vomit|puke|kotzen|rage|wut|anger|wütend|hass|hate|angry|furious")}`,
  ),
  rule(
    "hate",
    "hate-statement",
    "high",
    `${w("can't|cannot|never|not|nicht|kann")}${gap(6)}${w("stand|bear|tolerate|ausstehen|leiden|ertragen|riechen|abide")}${gap(4)}${G}`,
    { ownNegation: true },
  ),
  rule(
    "hate",
    "hate-statement",
    "high",
    `${w("kann|can")}${gap(3)}${G}${gap(6)}${w("nicht|nie|kaum|not")}${gap(3)}${w("ausstehen|leiden|ertragen|riechen|stand|bear")}`,
    { ownNegation: true },
  ),
  rule(
    "hate",
    "hate-statement",
    "high",
    `${w("kann|can't|cannot|absolutely")}${wide(9)}${w("ausstehen|stand|loathe|leiden|hate")}${wide(6)}${strictG}`,
    { ownNegation: true },
  ),
  rule(
    "hate",
    "hate-statement",
    "high",
    `${w("rather|lieber")}${wide(5)}${w("die|dead|cancer|sterben|krebs|tot|death|verrecken|kill|shot|umbringen")}${wide(10)}${strictG}`,
  ),
  rule(
    "hate",
    "hate-statement",
    "high",
    `${w("allergic|allergisch|no|keinen|zero|null")}${w("to|gegen|auf|respect|respekt|sympathy|mitleid|mitgefühl|patience|love")}${w("for|vor|mit|gegen|für")}${each}${strictG}`,
    { ownNegation: true },
  ),
  // violence
  rule(
    "hate",
    "violence",
    "high",
    `(?:^|${w("ich|wir|i|we|und|and|i'm")})${gap(2)}${k("v")}${each}${w("next|nächste\\S*|first|erste\\S*")}?${G}`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${w("ich|wir|man|jemand|i|we")}${gap(2)}${w("bringe?n?|schlage?n?|steche?n?|mache?n?|knalle?n?|haue?n?|räuchere?n?|schneide?n?|breche?n?|hänge?n?|zünde?n?")}${each}${w("nächste\\S*")}?${G}${wide(12)}${w("um|tot|ab|zusammen|kalt|fertig|kopf|fresse|genick|auf|kehle|an")}`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${wish}${gap(4)}${k("v")}${w("the|die|den|jede\\S*|every|ein\\S*|a")}${w("next|nächste\\S*|first|erste\\S*|one|single")}${G}`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${w("going|gonna|will|i'll|to|just|wanna|should|werde|will")}${gap(2)}${k("v")}${each}${w("next|nächste\\S*|first")}${G}`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${w("would|wären|wäre|should|sollten")}${gap(3)}${G}${gap(5)}${w("dead|tot|gone|ausgelöscht")}`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${w("wenn|if|interesse|interest|gut|good|besser|better|nur|only|bloß")}${wide(6)}${G}${gap(6)}${k("vp|v")}`,
    { generic: true },
  ),
  rule("hate", "violence", "high", `${G}${gap(2)}${w("zu|to")}${k("v")}`),
  rule("hate", "violence", "high", `${w("believe|glauben")}${wide(3)}${G}${wide(10)}${k("v")}`, {
    ownNegation: true,
  }),
  rule(
    "hate",
    "violence",
    "high",
    `${G}${wide(10)}${w("soll\\S*|should|must|müss\\S*|deserve|verdien\\S*|ought")}${gap(4)}${w("suffer|leiden|pay|büßen|bluten|die|sterben|tod|death|bleed")}`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${G}${wide(9)}${w("start|starting|keep|i'm|anfange|anfangen|begin")}${gap(4)}${k("v")}`,
  ),
  rule("hate", "violence", "high", `(?:^${gap(1)}|(?:${wish}|${demand})${gap(4)})${k("v")}${each}${G}`),
  rule("hate", "violence", "high", `(?:${wish}|${demand})${gap(6)}${G}${gap(6)}${k("v|vp|x")}`),
  rule("hate", "violence", "high", `${G}${gap(6)}${demand}${gap(6)}${k("v|vp|x")}`),
  rule(
    "hate",
    "violence",
    "high",
    `${G}${gap(6)}${w("deserves?|verdien\\S*|should|soll\\S*|müss\\S*|gehör\\S*|must|ought|better|can")}${gap(5)}${w("die|death|dead|suffer|hang|burn|rot|bleed|hell|shot|tod|sterben|leiden|verrecken|krepieren|hölle|brennen|strick|prügel|beaten|pain|schläge|krebs|cancer|geschlagen|tot|bluten|punished|bestraft")}`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${w("death|tod|hell|hölle|gas|galgen|gallows|bullets?|kugel\\S*")}${w("to|for|allen|den|für|dem|diesen|an|on|with|mit")}${each}${G}`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${G}${gap(5)}${w("would|wären|should|were|be|soll\\S*|wäre|gehören|müss\\S*|all")}${gap(4)}${w("dead|tot|gone|extinct|weg|ausgelöscht|tote")}`,
    { generic: true },
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${G}${gap(6)}${w("throats?|necks?|skulls?|genick|kehle|hals|schädel|heads?|köpfe|bones|knochen|schnauze|faces?|fresse|zähne|teeth")}${gap(4)}${w("cut|broken|slit|brechen|aufschneiden|durchschneiden|umdrehen|einschlagen|smashed|slashed|break|bashed|polieren|ausschlagen|off|rausschlagen|kicked|chopped")}`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${w("cut|slit|break|smash|slash|brechen|bash|chop|kick")}${gap(3)}${G}${gap(3)}${w("throats?|necks?|heads?|skulls?|faces?|genick|bones|teeth")}`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${w("love|like|want|gerne?|hope|wish|wünsche|wünschte|hoffe|hoffentlich|freue|happy|liebe|würde")}${wide(5)}${G}${wide(5)}${w("suffer|die|burn|bleed|leiden|sterben|brennen|verrecken|krepieren|verschwinden|verschwänden|disappear|vanish|dead|tot|bluten|pain|hurt|cry")}`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${w("execution|genocide|holocaust|extermination|hinrichtung|gaskammer\\S*|völkermord|vernichtung|kz|death|vergasung|ausrottung")}${gap(6)}${w("only|best|solution|lösung|einzige|richtig|für|for|nötig|needed|right|answer|antwort|deserve|verdien\\S*")}${gap(5)}${G}`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${G}${wide(8)}${k("v")}${w("würde|würden|könnte|sollte|müsste|will|werde|möchte|them|sie|all|euch")}`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${G}${wide(5)}${w("i|we|ich|wir|want|wanna|just|to|gonna|will|won't")}${gap(5)}${k("v")}${each}(?:${k("p")}|${w("them|all|alle|sie|euch|one")})`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `${w("wipe|wiping|ausradier\\S*|vom|radier\\S*|rid")}${gap(3)}${G}${gap(4)}${w("out|off|earth|planet|erdboden|planeten|map|landkarte|aus")}`,
  ),
  rule(
    "hate",
    "violence",
    "high",
    `(?:${wish}|${demand})${gap(3)}${G}${gap(4)}${w("into|in|to|ins|an")}${w("the|die|den")}?${w("ovens?|camps?|gas|gaskammer\\S*|öfen|ofen|lager|arbeitslager|wand|galgen|wall|kz|meer|sea|gulag")}`,
  ),
  // exclusion
  rule(
    "hate",
    "exclusion",
    "high",
    `${G}${gap(4)}${w("have|has|haben|hat|deserve|deserves|verdien\\S*|belong|belongs|gehör\\S*")}${wide(7)}${w("no|nothing|nichts|kein|keine|keinen|nicht|not|never|niemals")}${gap(2)}${w("place|right|rights|business|recht|rechte|platz|suchen|verloren|zu|here|hierher|hier|respect|respekt|freedom|live|leben|deutschland|uns|love|vote|society|gesellschaft|life|existieren|exist|human")}`,
    { ownNegation: true },
  ),
  rule("hate", "exclusion", "high", `${G}${wide(5)}${w("nichts")}${w("zu")}${w("suchen|sagen|melden")}`, {
    ownNegation: true,
  }),
  rule(
    "hate",
    "exclusion",
    "high",
    `${G}${gap(3)}${w("shouldn't|mustn't|should|must|soll\\S*|dürf\\S*|darf|will|do|don't|does|doesn't|werden")}${gap(1)}(?:${w("be|ever|eigentlich")})?${w("not|never|nicht|nie|niemals|keine?n?")}${gap(3)}${w("allowed|exist|vote|live|marry|reproduce|leben|existieren|wählen|heiraten|vermehren|kinder|rechte|rights|belong|equal|respekt|respect|trusted|vertrauen|fortpflanzen|breed|dürfen")}`,
    { ownNegation: true },
  ),
  rule(
    "hate",
    "exclusion",
    "high",
    `${w("no|not|kein|keine|keinem|never")}${gap(1)}${G}${gap(4)}${w("deserves?|should|verdien\\S*|soll\\S*|darf|dürf\\S*")}${gap(4)}${w("live|allowed|rights|respect|love|leben|respekt|liebe|rechte|vote|trusted|exist|recht|glücklich|happy|happiness")}`,
    { ownNegation: true },
  ),
  rule(
    "hate",
    "exclusion",
    "high",
    `${G}${gap(1)}${w("raus|out|weg|verpisst|verschwindet|unerwünscht|forbidden|verboten")}(?:~~, |$|${w("hier|of|aus|from|here|damit|now|jetzt|mit")})`,
  ),
  rule(
    "hate",
    "exclusion",
    "high",
    `(?:^|(?:${w("raus|away|out|down|weg|schluss|nieder")})${w("raus|away|out|down|weg|schluss|nieder|mit")})?${w("mit|with")}${each}${strictG}`,
  ),
  rule(
    "hate",
    "exclusion",
    "high",
    `(?:^|${wish}|${demand}|${w("us|we|und|and|,")})${gap(2)}${w("get|deport|ban|remove|kick|throw|lock|send|round|drive|schmeißt|werft|sperrt|schiebt|schickt|jagt|verjagt|treibt|expel|chase|purge|keep|schmeiß|sterilise|sterilize|segregate")}(?:${w("rid")})?${gap(1)}(?:${w("of|out|up|back|all")})?${each}${G}${gap(4)}${w("out|back|away|up|from|all|raus|ab|ein|zurück|weg|aus|now|home|here|and|und|off|forever")}`,
  ),
  rule("hate", "exclusion", "high", `(?:${wish}|${demand}|^)${gap(3)}${w("rid")}${w("of")}${each}${G}`),
  rule(
    "hate",
    "exclusion",
    "high",
    `${G}${wide(9)}${w("should|must|sollten|müssen|need|muss|sollte|just|einfach")}${gap(4)}${w("rid|loswerden|deport|kill|remove|entfernen|abschaffen")}`,
  ),
  rule(
    "hate",
    "exclusion",
    "high",
    `${G}${gap(5)}${w("should|must|soll\\S*|müss\\S*|can|können|need|better|gehör\\S*|ought")}${wide(4)}${w("get|go|leave|fuck|stay|verpissen|verschwinden|abhauen|ficken|fuck|shut|maul|fresse|schnauze|scheiterhaufen|stake|piss|zurück|raus|weg|disappear|krepieren|heimgehen|gefängnis|knast|klapse|prison|jail|locked|hinter")}`,
    { generic: true },
  ),
  rule(
    "hate",
    "exclusion",
    "high",
    `${w("fuck|screw|damn|scheiß|fick|fickt")}${w("off|auf|you|die|euch|all|alle|these|those|diese|you")}{0,2}${each}${strictG}`,
  ),
  rule(
    "hate",
    "exclusion",
    "high",
    `${w("too|zu")}${w("many|viele")}${gap(2)}${k("g|s|q")}${gap(3)}${w("in|here|hier|around|bei")}`,
  ),
  rule(
    "hate",
    "exclusion",
    "high",
    `${w("go|geh|geht|gehen|get|verpiss|verpisst|schert|zurück|piss")}${gap(4)}${w("back|zurück|home|heim|off|out|dich|euch|nach")}${wide(6)}${strictG}`,
  ),
  rule(
    "hate",
    "exclusion",
    "high",
    `${G}${gap(4)}${w("shouldn't|mustn't|don't|doesn't")}${gap(3)}${w("allowed|exist|vote|marry|reproduce|breed|belong|trusted")}`,
    { ownNegation: true },
  ),
  rule(
    "hate",
    "exclusion",
    "high",
    `${G}${gap(3)}${w("don't|doesn't|not|never|nicht|nie")}${gap(1)}${w("deserve|deserves")}${gap(3)}${w("live|life|respect|rights|love|freedom|happiness|help|vote|exist|better|anything")}`,
    { ownNegation: true },
  ),
  rule(
    "hate",
    "dehumanising",
    "high",
    `${G}${gap(2)}${w("will|can|werden|können|shall")}${w("never|nie|niemals")}${gap(3)}${w("normal|equal|human|civilised|civilized|gleichwertig|zivilisiert|ebenbürtig|as")}`,
    { ownNegation: true },
  ),
  // slurs
  rule(
    "hate",
    "slur",
    "high",
    `${w("such|so|solche?|typical|typische?r?|nothing|dumb|just|nur|nichts|this|that|dieser?|diese")}${gap(2)}${k("q")}`,
  ),
  rule("hate", "slur", "high", k("s")),
  rule(
    "hate",
    "slur",
    "high",
    `${w("camel|goat|sand|carpet|towel")}${w("fuckers?|jockeys?|munchers?|heads?")}`,
  ),
  rule(
    "hate",
    "slur",
    "high",
    `${w("you|you're|u|du|ihr|typical|typische?r?s?|these|those|diese|dieser|all|alle|such|solche|fucking|dirty|but|als|stupid|dumme|just|damn|euch|another|many|viele|scheiß|another|little|den|other")}(?:${w("are|bist|seid|a|an|eine?n?|so|such|of|just|nothing|but|nur|nichts|als|like|wie|little|the|typische?r?|echte?r?|too|richtige?r?|all|many|fucking|auch|the")}|${k("m|a")}){0,5}?${k("q")}`,
  ),
  rule(
    "hate",
    "slur",
    "high",
    `^(?:${w("typical|typische?r?|what|was|so|such|another|fucking|look|halt|shut|ugly")}|${k("m|a")})${gap(3)}${k("q")}`,
  ),
  rule(
    "hate",
    "slur",
    "high",
    `${k("q")}${gap(3)}${w("are|is|sind|ist|should|soll\\S*|like|wie|müss\\S*|gehör\\S*|behaviour|behavior|raus|must|deserves?")}${gap(3)}${k("a|d|i|v|vp|x|c|w")}`,
  ),
];

const toxicity: readonly SpeechRule[] = [
  rule(
    "toxicity",
    "threat",
    "high",
    `${w("i|i'll|i'm|we|we'll|we're|ich|wir|somebody|someone|jemand|man")}${gap(5)}${k("v")}${each}${w("you|u|your|him|her|them|dich|euch|ihn|sie|dir")}`,
  ),
  rule(
    "toxicity",
    "threat",
    "high",
    `${w("ich|wir|man|jemand")}${gap(4)}${w("erschieß\\S*|töte|töten|erwürge|verprügle|verprügel|erschlag\\S*|vergifte|ermorde|verbrenne?|prügle?|knalle?|steche?|fick")}${w("dich|euch|ihn|sie|dir|alle")}`,
  ),
  rule(
    "toxicity",
    "threat",
    "high",
    `${w("ich|wir|man|jemand|sonst")}${gap(4)}${w("bringe?|bringen|mache?|machen|steche?|stechen|schlage?|schlagen|haue?|knalle?|poliere?|breche?|trete?|zünde?|fackle?")}${gap(2)}${w("dich|dir|euch|ihn|ihm|sie|deine?n?|eure?n?")}${gap(3)}${w("um|kalt|ab|tot|fertig|zusammen|an|nieder|fresse|schädel|zähne|genick|knochen|nase|beine|windelweich")}(?:$|~~, |${w("wenn|falls|du|ein|mit|und|sobald|sonst|aus|brechen|ihr")})`,
  ),
  rule(
    "toxicity",
    "threat",
    "high",
    `${w("dir|euch|ihm|ihr|dein|deine|deinen|your|his|her")}${wide(7)}${w("ausschlagen|einschlagen|anzünden|brechen|abfackeln|abschneiden|aufschlitzen|umdrehen|zertrümmern|polieren")}`,
  ),
  rule(
    "toxicity",
    "threat",
    "high",
    `${w("break|smash|burn|cut|slit|bash|punch|rip|blow|kick|snap|shoot")}${gap(3)}${w("your|his|her|their|you")}${gap(3)}${w("legs?|arms?|face|neck|throat|head|house|shop|office|skull|teeth|bones|jaw|brains?|up|down|fingers|knees|car|store|inside|home")}`,
  ),
  rule(
    "toxicity",
    "threat",
    "high",
    `${w("we|i|wir|ich")}${w("know|weiß|wissen")}(?:~~, )?${gap(1)}${w("where|wo")}${w("you|du|ihr|sie")}${w("live|wohnst|wohnt|work|arbeitest|sleep|schläfst|wohnen|lives")}`,
  ),
  rule(
    "toxicity",
    "threat",
    "medium",
    `${w("watch")}${w("your|ya")}${w("back")}|${w("pass|nimm")}${w("bloß|besser|lieber|dich")}${gap(2)}${w("auf|acht")}|${w("you|du|ihr")}${gap(2)}${w("will|wirst|werdet|gonna")}${gap(3)}${w("regret|bereuen|pay|büßen")}`,
  ),
  rule(
    "toxicity",
    "threat",
    "high",
    `${w("burn|burning|blow|bomb|shoot|zünde|sprenge|fackle|fackel|jage|anzünden")}${gap(5)}${w("down|up|ab|office|büro|shop|laden|in|house|haus|people|leute|place")}${wide(4)}${w("with|mit|inside|drin|luft|you|dir|everyone|allen|all")}`,
  ),
  rule(
    "toxicity",
    "death-wish",
    "high",
    `(?:^|${w("just|please|go|bitte|doch|und|and|,")})${gap(1)}(?:${w("kill|hang|shoot|drown")}${w("yourself|yourselves")}|${w("erschieß|häng|erhäng|ertränk")}${w("dich|euch")}|${w("bring|bringt")}${w("dich|euch")}${gap(2)}${w("um")})|${w("geh|geht|go|just|bitte|please")}${gap(2)}${w("sterben|verrecken|krepieren|die")}(?:$|~~, |${w("du|you|in|already")})`,
  ),
  rule(
    "toxicity",
    "death-wish",
    "high",
    `${w("hope|hoffentlich|hoffe|wish|wünsche|wünschte|drop|verreck\\S*|krepier\\S*|rot|deserve|verdienst")}${wide(3)}${w("you|du|ihr|dir|euch|he|she|er|sie|they|die")}${gap(4)}${w("die|dies|dead|rot|burn|cancer|verreck\\S*|krepier\\S*|stirbst|sterbt|tod|krebs|choke|suffer|stirbt|verbrenn\\S*|hell|tot|leidest")}`,
  ),
  rule(
    "toxicity",
    "death-wish",
    "high",
    `${w("hoffentlich")}${gap(2)}${w("verreckst|krepierst|stirbst|verreckt|krepiert")}|${w("verrecke?|krepiere?|verreckt")}${w("du|doch|endlich|an|ihr|elendig")}`,
  ),
  rule(
    "toxicity",
    "abuse",
    "medium",
    `${w("fuck|screw|fick|fickt")}${w("yourself|yourselves|you|off|your|u|dich|euch|ya|them|him|her|ihn|sie")}`,
  ),
  rule(
    "toxicity",
    "abuse",
    "medium",
    `(?:^|${w("you|u|du|ihr|just|please|,|und|and|so|can|bitte")})${w("go|geh|get|verpiss|verpisst|piss|eat|suck|leck|leckt|kiss|friss|fresst")}${gap(2)}${w("hell|hölle|fucked|fuck|dich|euch|off|shit|dick|arsch|scheiße|my|teufel|lost")}(?:${w("arsch|ass|dick")})?(?:$|~~, |${w("du|ihr|you|and|und|with|all|hier|endlich|doch")})`,
  ),
  rule(
    "toxicity",
    "abuse",
    "medium",
    `${w("kann|können|kannst|könnt|können")}${gap(2)}${w("mich")}${gap(2)}${w("mal|kreuzweise")}`,
  ),
  rule(
    "toxicity",
    "abuse",
    "medium",
    `${w("your|this|deine?|diese|eure?|dieser")}${k("m")}${w("company|firma|shop|laden|agency|agentur|brand|marke|newsletter|team|support|produkt\\S*|product\\S*|service|job|face|fresse|gesicht|mail\\S*|mother|mutter")}|${w("scheißfirma|scheißladen|drecksladen|scheißverein|drecksfirma|scheissladen|scheissfirma")}`,
  ),
  rule("toxicity", "death-wish", "high", `${w("drop")}${w("dead")}(?:$|~~, )`),
];

const insult: readonly SpeechRule[] = [
  rule("insult", "addressed", "medium", `${pronoun}(?:${secondBe})?${filler}(?:${k("m|a")}){0,3}${k("i")}`),
  rule("insult", "addressed", "medium", `${pronoun}${secondBe}${filler}${k("a")}`),
  rule(
    "insult",
    "addressed",
    "medium",
    `${w("bist|seid|are|sind|find|finde|think")}${gap(1)}${w("du|ihr|you|u|sie|dich|euch")}${filler}${k("i|a")}`,
  ),
  rule(
    "insult",
    "addressed",
    "medium",
    `${w("shut|halt|halts|haltet")}${gap(2)}${w("up|fresse|maul|schnauze|klappe|mouth|face|trap")}`,
  ),
  rule(
    "insult",
    "addressed",
    "medium",
    `${k("i")}(?:${w("wie")})${w("du|dich|dir|ihr|euch")}|${k("i")}${w("like")}${w("you")}`,
  ),
  rule(
    "insult",
    "addressed",
    "medium",
    `^(?:${w("@\\S+")})?${gap(1)}${w("du|you|ihr|so|such|what|was")}${gap(4)}(?:${w("für|a|an|ein|eine")})${filler}${k("i")}`,
  ),
  rule(
    "insult",
    "addressed",
    "medium",
    `${w("du|you|ihr|your|deine?|eltern|parents|mutter|mother")}${wide(5)}${w("ashamed|schämen|embarrassment|disappointment|peinlich|blamage")}${gap(5)}${k("i")}`,
  ),
  rule(
    "insult",
    "addressed",
    "medium",
    `${w("nobody|niemand|no-one|keiner|everyone|alle|jeder")}${gap(1)}${w("likes|mag|loves|braucht|needs|hates|hasst|vermisst")}${w("you|dich|euch|u")}`,
  ),
  rule(
    "insult",
    "addressed",
    "medium",
    `${w("you|du")}${gap(4)}${w("absolute|complete|total|lying|pathetic|worthless|miese\\S*|elende\\S*|dreckige\\S*|blöde\\S*|dumme\\S*|kleine\\S*|verdammte\\S*|stinkende\\S*|fette\\S*|hässliche\\S*|ugly|fat|dumb|stupid|disgusting")}${gap(2)}${k("i|d")}`,
  ),
  rule(
    "insult",
    "about-a-person",
    "medium",
    `${w(person)}${gap(3)}${w("is|was|ist|war|sind|are|he's|she's")}${filler}${k("i")}`,
  ),
  rule(
    "insult",
    "about-a-person",
    "medium",
    `${w(person)}${gap(3)}${w("is|ist|war|was")}${filler}(?:${k("a|m")})${k("i|d")}`,
  ),
  rule("insult", "about-a-person", "medium", `${w("he's|she's|they're")}${filler}${k("i")}`),
  rule(
    "insult",
    "about-a-person",
    "medium",
    `${w("was|what|welcher?")}${w("für|a|an|sort|kind")}${gap(2)}${filler}${k("i")}`,
  ),
];

const bias: readonly SpeechRule[] = [
  rule(
    "bias",
    "role",
    "low",
    `${k("g")}${w("place|platz")}${w("is|ist|gehört")}${gap(3)}${w("kitchen|küche|herd|home|hause|stove|haushalt")}`,
  ),
  rule(
    "bias",
    "generalisation",
    "low",
    `(?:${k("g")}|${w("männer|men|boys|girls|jungs|mothers?|mütter|mutter|older|ältere\\S*|alte|boomers?|millennials|gen-z|teenagers?|jugend|jugendliche|fathers?|väter|blondinen|blondes|elderly|seniors?|juniors?|pensioners")})${gap(4)}${w("can't|cannot|don't|doesn't|couldn't|never")}${wide(5)}${w("drive|park|einparken|autofahren|fahren|focus|konzentrieren|multitask|multitasking|zuhören|listen|learn|lernen|understand|technik|technology|technical|rechnen|maths?|mathe|lead|führen|software|cook|kochen|logisch|logical|computers?|umgehen|code|programmieren|decide|entscheiden|commit|feelings|gefühle|orientieren|directions|career|job|money|geld|humour|humor|ahnung|adapt|anpassen|handle|negotiate|verhandeln|schweigen|loslassen|change|nichts|verstehen")}`,
    { ownNegation: true, generic: true },
  ),
  rule(
    "bias",
    "generalisation",
    "low",
    `(?:${k("g")}|${w("männer|men|boys|girls|jungs|mothers?|mütter|mutter|older|ältere\\S*|alte|boomers?|millennials|gen-z|teenagers?|jugend|jugendliche|fathers?|väter|blondinen|blondes|elderly|seniors?|juniors?|pensioners")})${gap(4)}${w("können|kann|verstehen|versteht|haben|hat")}${gap(5)}${w("nicht|nichts|kein\\S*|nie")}${gap(4)}${w("drive|park|einparken|autofahren|fahren|focus|konzentrieren|multitask|multitasking|zuhören|listen|learn|lernen|understand|technik|technology|technical|rechnen|maths?|mathe|lead|führen|software|cook|kochen|logisch|logical|computers?|umgehen|code|programmieren|decide|entscheiden|commit|feelings|gefühle|orientieren|directions|career|job|money|geld|humour|humor|ahnung|adapt|anpassen|handle|negotiate|verhandeln|schweigen|loslassen|change|nichts|verstehen|von")}`,
    { ownNegation: true, generic: true },
  ),
  rule(
    "bias",
    "typically",
    "low",
    `${w("typical|typisch|typically|typische\\S*|wie|like")}(?:${w("for|für|a|an|eine?|of|mal|wieder|mann|so|diese\\S*")}){0,3}?(?:${k("g")}|${w("männer|men|boomer|millennial\\S*|jugend|alte\\S*")})(?:~~, |$|${w("always|immer|wieder|kommt|kommen|to|zu|halt|eben|late|wenn|who|die")})`,
  ),
  rule(
    "bias",
    "role",
    "low",
    `(?:${k("g")}|${w("she|sie|mothers?|mütter|wives|wife|ehefrauen|mädchen|girls|men|männer")})${gap(3)}${w("belong|belongs|gehört|gehören|should|sollten|soll|sollte")}${gap(4)}${w("kitchen|küche|herd|home|hause|stove|housework|haushalt|kinder|hinter|heim")}`,
  ),
  rule(
    "bias",
    "role",
    "low",
    `${w("real|echte|richtige|ein")}${w("men|männer|jungs|boys|mann|women|frauen|kerle|man|woman|indianer")}${gap(2)}${w("don't|weint|weinen|nicht|doesn't|never|kein\\S*|nie|kennt|kennen|brauchen|do|are|sind")}${gap(3)}${w("cry|weinen|nicht|schmerz|rosa|pink|show|ask|fragen|gefühle|feelings|moisturiser|yoga|complain|jammern|nie|schwach|weak|salat|salad")}?`,
    { ownNegation: true },
  ),
  rule(
    "bias",
    "generalisation",
    "low",
    `(?:^|${w("all|alle|most|die|the|denn|because|weil|that|dass|,")})(?:${k("g")}|${w("männer|men|scots|scotsmen|schotten|schwaben|millennials|boomers?|jugend|jugendliche|teenagers?|heute|today|generation|gen-z|asiaten|asians|blondinen|blondes|mothers|mütter|older|ältere\\S*|youth|students|studenten|beamte|old|alte")})${gap(3)}${w("is|are|ist|sind|haben|have|klauen|steal|drink|saufen|trinken")}${filler}(?:${w("nicht|not|kaum|hardly|less|weniger|no")})?${filler}${w("good|gut|lazy|faul|stingy|geizig|emotional|hysterical|hysterisch|belastbar|resilient|entitled|unpünktlich|late|bad|schlecht|drivers|maths?|mathe|greedy|technisch|technical|belastung|burden|zickig|bitchy|weak|schwach|slow|langsam|forgetful|vergesslich|inflexibel|inflexible|kompliziert|irrational|dramatic|kitchen|drunk|säufer|naive?|sensibel|noisy|laut|arrogant|thieves|rude|unhöflich|pünktlich|punctual|rhythm|rhythmus|verwöhnt|spoiled|oberflächlich|überfordert|teuer|klauen|selfish|egoistisch")}`,
    { ownNegation: true, generic: true },
  ),
  rule(
    "bias",
    "generalisation",
    "low",
    `^${gap(1)}${k("g")}${w("klauen|steal|stehlen|lügen|lie|betrügen|cheat|saufen|stinken|smell|drängeln")}`,
    { generic: true },
  ),
  rule(
    "bias",
    "generalisation",
    "low",
    `${k("g|ga")}${gap(3)}${w("is|are|ist|sind|be")}${gap(5)}${w("burden|belastung|liability|problem|last|kostenfaktor|hindernis")}${w("to|on|for|für|im|in")}?`,
    { generic: true },
  ),
  rule(
    "bias",
    "generalisation",
    "low",
    `${w("as|als|for|für|despite|trotz|being|since")}${w("a|an|eine?|einen|the")}?(?:${k("g")}|${w("mother|mutter|woman|frau|mann|man|alter|age|senior")})${gap(4)}(?:${w("can|kann|she|sie|he|er|too|zu|wird|will|is|ist|gar|surprisingly|erstaunlich|ganz")})${wide(4)}${w("focus|konzentrieren|nicht|not|can't|emotional|gut|good|schlau|smart|weak|logisch|well|cannot|old|alt")}`,
    { ownNegation: true },
  ),
  rule(
    "bias",
    "role",
    "low",
    `${w("brauchen|need|braucht|needs|suchen|want|hire|nehmen|einstellen|looking")}${gap(2)}${w("a|an|einen?|nur|only|lieber|young|junge\\S*|for")}${gap(1)}${w("man|mann|men|männer|boy|jungen|kerl|guy|junge|male|young|german|deutschen|woman|deutsche")}${wide(5)}${w("girls?|mädchen|women|frauen|versteh\\S*|understand|strong|starken?|technik|technical|emotional|schwach|not|nicht|keine|no|nichts|old|alten")}`,
    { ownNegation: true },
  ),
  rule(
    "bias",
    "generalisation",
    "low",
    `(?:${k("g")}|${w("du|sie|er|ihr|she|he|you|they|bewerber\\S*|kandidat\\S*|candidate|applicant|kollegin|kollege|colleague")})${gap(3)}${w("zu|too")}${w("alt|old|jung|young|weiblich|female")}${w("für|for|um|to")}`,
  ),
  rule(
    "bias",
    "role",
    "low",
    `${w("wie|like")}${w("ein|a|kleines|little|some")}${gap(1)}${w("mädchen|girl|weib|sissy|memme|schwuler?")}`,
  ),
  rule(
    "bias",
    "generalisation",
    "low",
    `${w("mother|mutter|mothers|mütter|schwangere|pregnant")}${gap(4)}${w("can't|cannot|kann|können|won't")}${gap(5)}${w("nicht|focus|career|konzentrieren|job|work|arbeiten|karriere|commit|travel|reisen")}`,
    { ownNegation: true },
  ),
];

export const speechRules: readonly SpeechRule[] = [...hate, ...toxicity, ...insult, ...bias];

// The families of the injection signal as data: what people write who want a model to drop its task. Bounded patterns only.

export const injectionFamilies = [
  "override",
  "persona",
  "unrestricted",
  "prompt-probing",
  "fake-delimiter",
  "exfiltration",
  "encoded-payload",
  "tool-imitation",
  "pressure",
  "forced-output",
  "hidden-text",
] as const;
export type InjectionFamily = (typeof injectionFamilies)[number];

export interface InjectionRule {
  readonly family: InjectionFamily;
  /** 1 is a signal alone, less needs company from another rule. */
  readonly weight: number;
  readonly pattern: RegExp;
}

/** Up to `most` words inside one sentence. */
const gap = (most: number): string =>
  `(?:[^\\p{L}\\p{N}.!?\\n]{1,4}[\\p{L}\\p{N}'’_-]{1,24}){0,${String(most)}}?`;
const between = "[^\\p{L}\\p{N}.!?\\n]{1,4}";
const word = (alternatives: string): string => `(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`;
const rule = (family: InjectionFamily, weight: number, source: string): InjectionRule => ({
  family,
  weight,
  pattern: new RegExp(source, "giu"),
});

const dropEn =
  "ignor(?:e|ing)|disregard(?:ing)?|forget|forgetting|drop|abandon|override|overrule|bypass|neglect|erase|unlearn|delete|clear";
const ordersEn =
  "instructions?|orders|prompts?|directives?|guidelines?|assignments?|tasks?|programming|training|thoughts|commands?|restrictions|safeguards|filters?|constraints|system message|(?:house|your|all|these|those|previous|prior|earlier|the) rules|(?:your|all|these|those|previous|prior|earlier|the) polic(?:y|ies)";
const earlierEn =
  "(?:above|everything before|everything above|previously|what (?:you|i) (?:were|was|have been|had been|said)|you(?:'ve| have|'d| had| were)? been told|you were told|(?:all |the )?(?:provided |given )?(?:documents|articles|context|artikels|sources)|(?:all )?(?:the |your )?(?:previous|prior|preceding|earlier|provided|given) (?:information|context|conversation|messages?|text|documents|articles|artikels|input|discussion|data))";
const dropDe =
  "ignorier(?:e|t|en|st)?|vergiss|vergesst|vergessen|missachte(?:n|t)?|verwirf|verwerfen|überschreib(?:e|en)?|übergeh(?:e|en)?|umgeh(?:e|en)?|lösch(?:e|en)?|streich(?:e|en)?|beachte";
const ordersDe =
  "(?:system|haus)?(?:anweisung(?:en)?|instruktion(?:en)?|befehle?n?|regeln|vorgaben|aufgaben|aufträge|angaben|auftrag|richtlinien|anordnungen|ausführungen|programmierung|einschränkungen|prompts?|sicherheitsregeln)";
const earlierDe =
  "(?:alles (?:davor|zuvor|vorherige|bisherige|gesagte|obige|oben)|(?:das|alles) (?:obige|vorherige|bisherige)|vorherige[nrs]? (?:informationen|texte?|nachrichten|unterhaltung)|bisherige[nrs]? (?:informationen|texte?|nachrichten|unterhaltung)|alles,? was (?:wir|ich|du|man|dir|ihnen)(?: [\\p{L}]{1,20}){0,3} (?:vorher|zuvor|bisher|davor|gesagt|besprochen|aufgetragen|erklärt|mitgeteilt))";

/** Anything a team asks a writing assistant to be; "act as our copywriter" is work, not an attack. */
const colleague =
  "(?:copy|text|market|brand|marke|editor|redakt|lektor|seo|campaign|kampagne|customer|kund|käufer|buyer|reader|leser|newsletter|proofread|compliance|zielgruppe|audience|werbe|werbung|advertis|social|agentur|agency|kommunikation|communication)";
const notColleague = `(?!(?:[^\\p{L}\\n.]{1,3}[\\p{L}'-]{1,20}){0,3}?[^\\p{L}\\n.]{0,3}[\\p{L}-]{0,12}${colleague})`;

/** What follows an assigned persona: a question or an order. Nobody assigns one and leaves it there. */
const demand =
  "(?=[^\\n]{0,200}(?:\\?|(?:please|tell|answer|write|repeat|respond|speak|say|explain|give|abandon|bitte|sag|schreib|antwort|erklär|erzähl|nenn)[\\p{L}]{0,3} ))";

export const injectionRules: readonly InjectionRule[] = [
  // --- override
  rule("override", 1, `${word(dropEn)}${gap(5)}${between}${word(ordersEn)}`),
  rule(
    "override",
    1,
    `${word("ignor(?:e|ing)|disregard(?:ing)?|forget|abandon|drop|erase")}${gap(3)}${between}${word(earlierEn)}`,
  ),
  rule(
    "override",
    1,
    `${word("ignore|forget|disregard")} (?:about )?(?:everything|all|anything)(?! (?:about|that is|you (?:know|knew|thought|learned|heard|believed)[^.!?\\n]{0,30}(?:about|over)|else))(?: you know)?(?= *(?:[.,:;!?\\n]|$)| and | above| before| i | that | just | print| write| say| output)`,
  ),
  rule("override", 1, `${word("ignore|disregard")} (?:the )?above`),
  rule(
    "override",
    1,
    `${word(dropDe)}${gap(5)}${between}${word(ordersDe)}(?! (?:zum|zur|aus|für|beim|des|der) [\\p{Lu}])`,
  ),
  rule("override", 1, `${word(dropDe.replace("|beachte", ""))}${gap(3)}${between}${word(earlierDe)}`),
  rule(
    "override",
    1,
    `${word("vergiss|ignoriere|vergessen sie|vergesst")} (?:bitte |jetzt |nun |einfach )?alles(?= *(?:[.:;!?\\n]|$)|,? (?:und |schreib|sag|antwort|davor|gesagte|andere))`,
  ),
  rule(
    "override",
    1,
    `${word("(?:obigen?|vorherigen?|bisherigen?|vorangehenden|vorangegangenen|früheren|deine) (?:" + ordersDe + ")")}${gap(4)}${between}${word("ignorieren|vergessen|zu streichen|missachten|hinter (?:dir|sich|euch)|löschen|verwerfen|aufzugeben")}`,
  ),
  rule(
    "override",
    1,
    `${word("(?:alle |die |deine |ihre )?(?:vorherigen|bisherigen|vorangegangenen) (?:informationen|aufgaben|anweisungen|angaben)")}${gap(6)}${between}${word("irrelevant|hinfällig|ungültig|nicht mehr|hinter sich|hinter dir|aus dem kopf|nicht ganz")}`,
  ),
  rule(
    "override",
    1,
    `${word("(?:all )?(?:the )?(?:previous|prior|earlier|preceding) (?:information|tasks|instructions|context|assignments)")}${gap(6)}${between}${word("irrelevant|void|obsolete|behind|no longer|out of your head|from your head|not quite")}`,
  ),
  rule(
    "override",
    1,
    `${word("(?:new|additional|updated|changed) instructions?")} *(?:[:\\-–]|(?:now )?follow|are|is)`,
  ),
  rule("override", 1, `${word("(?:instructions?|anweisung|instruktion)")} *: *(?=[\\p{L}])`),
  rule(
    "override",
    1,
    `${word("(?:neue|weitere|andere) (?:anweisungen|aufgaben|instruktionen|befehle)")}(?: folgen| auf dich zu|:)|folgen (?:nun |jetzt )?(?:neue|weitere) (?:anweisungen|aufgaben)|kommen${gap(3)}${between}(?:neue|weitere|paar) aufgaben`,
  ),
  rule(
    "override",
    1,
    `${word("(?:new|further|more) tasks")} (?:now )?(?:are |will )?(?:follow|come)|${word("(?:your )?(?:new|next) task")} *(?::|is|,? namely)|(?:deine|ihre) neue aufgabe *(?::|,|ist)|neue aufgabe konzentrier|konzentrier[\\p{L}]{0,3}${gap(4)}${between}neue aufgabe|focus on (?:your|the) new task`,
  ),
  rule(
    "override",
    1,
    `${word("change|replace|rewrite|update")} your (?:instructions|rules|system prompt)|your instructions are (?:now|to)|abweichend (?:zu|von) (?:den )?(?:vorherigen|bisherigen) (?:instruktionen|anweisungen)|contrary to (?:the )?previous instructions|despite what (?:you(?:'ve| have)?|has) been told`,
  ),
  rule(
    "override",
    1,
    `(?:do not|don'?n?'?t|dont) (?:answer (?:this|the) question|look in the (?:documents|articles)|follow (?:the|your|any)[^.!?\\n]{0,30}(?:rules|instructions|guidelines))|(?:answer by your own knowledge|not by the articles|(?:not|ohne|nicht)[^.!?\\n]{0,20}according to the (?:provided )?documents)`,
  ),
  rule(
    "override",
    1,
    `(?:do not|don't) remember the things|nicht an die dinge zu erinnern|leave (?:all|the)[^.!?\\n]{0,40}(?:information|tasks|instructions) behind|remove all previous|(?:we|let's) (?:will )?start (?:over|again) with a new task|(?:starten|beginnen) (?:wir )?(?:von neu|neu|von vorne?) ?(?:mit|,)`,
  ),
  // --- override in other languages, so that switching the language is no way around
  rule(
    "override",
    1,
    `${word("oublie[zr]?|ignore[zr]?|ne tiens pas compte|ne tenez pas compte")}${gap(5)}${between}${word("instructions?|consignes?|règles|directives|ordres|ce qui précède")}`,
  ),
  rule(
    "override",
    1,
    `${word("olvid(?:a|e|en|ar|es)|ignor(?:a|e|en|ar)|descart(?:a|e)")}${gap(5)}${between}${word("instrucciones|instrucción|reglas|órdenes|indicaciones|todo (?:lo )?(?:que|anterior))").replace("))", ")")}`,
  ),
  rule(
    "override",
    1,
    `(?:забудь(?:те)?|игнорируй(?:те)?|проигнорируй(?:те)?|не обращай(?:те)? внимания|отбрось(?:те)?)${gap(5)}${between}(?:[\\p{L}]{0,4}инструкци|указани|правил|команд|всё|все,|все )`,
  ),
  rule(
    "override",
    1,
    `${word("dimentica(?:te)?|ignora(?:te)?|scorda(?:ti)?|esque[çc]a|zaboravi(?:te)?|negeer|vergeet|zignoruj|zapomnij|glem|glöm|unut|yok say")}${gap(5)}${between}${word("istruzion[ei]|regole|instru[çc][õo]es|regras|instrukcije|instrucije|upute|instructies|regels|instrukcje|polecenia|instruktioner|talimatları?")}`,
  ),
  rule(
    "override",
    1,
    `(?:önceki|tüm) (?:tüm )?talimatları|(?:忽略|无视|忘记)[^。\\n]{0,12}(?:指令|指示|规则)|(?:指示|命令)を(?:すべて)?(?:無視|忘れ)|تجاهل[^.\\n]{0,24}(?:التعليمات|تعليمات)`,
  ),
  // --- persona
  rule(
    "persona",
    1,
    `${word("(?:i want you to|you(?:'re| are) (?:going|about) to|you will|you(?:'ll| shall| must)?(?: now)?|please|from now on,?(?: you)?(?: will| must| shall)?) (?:act|behave|respond|answer|roleplay|role-play|pretend|function|simulate|play|personify)(?: only)? (?:as|like|to be|the role)")}${notColleague}`,
  ),
  rule(
    "persona",
    1,
    `(?<![\\p{L}])(?:act|behave|respond|function) as (?:a|an|if|though|the|my)? ?${notColleague}(?:[\\p{L}-]{1,20} ){0,2}(?:linux|terminal|interpreter|console|hacker|pirate|debater|demon|god|evil|villain|ai |bot|machine|compiler|translator|human|president|criminal|unfiltered|character|chatgpt|gpt)`,
  ),
  rule("persona", 1, `${word("pretend")} (?:to be|you(?:'re| are| can| have)|that you)${notColleague}`),
  rule(
    "persona",
    1,
    `${word("(?:now|from now on),? (?:you(?:'re| are| act| will| have| must| should| speak| respond| answer)|your name is)|you are (?:now|no longer)|you(?:'re| are) going to (?:act|be|play|pretend|answer|respond)")}${notColleague}`,
  ),
  rule("persona", 1, `${word("imagine")} (?:that )?you(?:'re| are)${notColleague}`),
  rule(
    "persona",
    1,
    `(?<=^|[.!?\\n] {0,3})(?:[\\p{L}]{1,12}, ?)?you are (?!(?:nothing|just|such|chatting|talking|speaking|receiving|getting|reading|an? (?:idiot|moron|fool|liar|joke)|right|welcome|great|awesome|the best|so |very |too |not |free|invited|here|looking|missing|kidding|wrong|correct|funny|amazing|good|nice|able|allowed|supposed|my hero|a star|a genius|doing|always)(?![\\p{L}]))(?:an? |the )?${notColleague}[\\p{L}][^.!?\\n]{1,60}[.,!?\\n](?! ?(?:how are you|how do you do))${demand}`,
  ),
  rule(
    "persona",
    1,
    `(?<=^|[.!?\\n] {0,3})(?:ok\\.? |okay\\.? )?(?:jetzt bist du(?! dran| an der)|nun bist du(?! dran| an der)|du bist (?:jetzt|nun|ab sofort|ab jetzt|von nun an|fortan))${notColleague}`,
  ),
  rule(
    "persona",
    1,
    `(?<=^|[.!?\\n] {0,3})du bist (?!(?:nichts|nur|kein|super|toll|klasse|großartig|spitze|der beste|die beste|ein schatz|so |sehr |echt |ja |wirklich |zu |nicht |gut|lieb|schnell|da|dran|hier|gefragt|eingeladen|sicher|richtig|am )(?![\\p{L}]))(?:eine? |der |die |das )?${notColleague}[\\p{L}][^.!?\\n]{1,60}\\.(?! ?wie geht)${demand}`,
  ),
  rule(
    "persona",
    1,
    `${word("stell(?:e|en sie)? (?:dir|sich) vor")},? (?:dass )?(?:du (?:bist|wärst|wärest|seist)|sie (?:sind|wären))${notColleague}`,
  ),
  rule(
    "persona",
    1,
    `${word("(?:ich möchte|ich will),? dass (?:du|sie)")}${gap(2)}${between}als${notColleague}${gap(6)}${between}${word("fungierst|fungieren|agierst|agieren|auftrittst|auftreten|antwortest|antworten|handelst|handeln")}`,
  ),
  rule(
    "persona",
    1,
    `${word("(?:tu|tue|tun sie) so,? als (?:ob|wärst|wären|wärest|seist)|spiel(?:e|en sie)? (?:jetzt |nun |ab jetzt )?(?:die rolle|den|einen) |verhalte dich wie|antworte (?:nur noch |ab jetzt |ab sofort )?(?:wie ein pirat|im stil(?:e)? eine)|ab (?:jetzt|sofort) (?:bist|heißt|antwortest|agierst|sprichst) du|gib dich als|in deiner rolle (?:auf|bleib)|bleib in (?:der|deiner) rolle")}${notColleague}`,
  ),
  rule(
    "persona",
    1,
    `${word("a partir de ahora|à partir de maintenant|d'ora in poi|с этого момента|теперь ты|теперь вы|maintenant,? tu es|tu es maintenant|tu es désormais|ahora eres|finge (?:ser|que)|haz de cuenta|fais semblant|faites semblant|adesso sei|притворись|представь,? что ты")}`,
  ),
  rule(
    "persona",
    1,
    `(?:in the style of|im stile? eines?)[^.!?\\n]{0,12}(?:colonial|kolonial|gutsherr|gutherr|nazi|hitler|dictator|diktator)|(?:how would|how does|wie würde|wie argumentiert|how do) (?:an?|eine?|ein) (?:anti-?semit|nazi|racist|rassist|terrorist|extremist)[\\p{L}]{0,3}`,
  ),
  rule(
    "persona",
    1,
    `(?:are|sind) two (?:actors|people|entities)|(?:sind|spielen) zwei (?:schauspieler|personen|figuren)|(?:stay|remain)s? (?:in|fully in|always in)? ?(?:their |your |the |his |her )?(?:character|roles?)(?![\\p{L}])|break(?:s|ing)? (?:out of )?character|out of character|as two entities|play(?:ing)? (?:the )?lead(?:ing)? roles?|spielen? die hauptrolle`,
  ),
  rule(
    "persona",
    0.5,
    `${word("role-?play(?:s|ing)?|roleplay(?:s|ing)?|rollenspiel|in character|alter ego|persona|character named|personify|play a game|let'?s play|spielen wir ein")}`,
  ),
  rule(
    "persona",
    1,
    `${word("(?:act|acting) as (?:an?|the|my|if)|fungier(?:e|en sie|st) als|agier(?:e|en sie|st) als|du spielst|(?:i want|i'd like|i need) you to (?:be|become|play|impersonate|imitate)|ich (?:möchte|will),? dass (?:du|sie)(?: [\\p{L}]{1,20}){1,5} (?:bist|spielst|spielen|nachahmst)|you will be playing|play the (?:role|part) of")}${notColleague}`,
  ),
  rule(
    "persona",
    1,
    `(?<![\\p{L}])(?:you(?:'re| are) (?:an? |the )?[\\p{L}]{2,20}(?: [\\p{L}]{2,20})? now(?=[,.!?:])|sie sind (?:jetzt|nun|ab sofort) |ab jetzt bist|(?:talk|speak|answer|respond|reply|write) like (?:an? |the )(?:pirate|child|robot|drunk|cowboy|king|gangster)|(?:sprich|rede|antworte) wie (?:ein|eine) )${notColleague}`,
  ),
  rule(
    "persona",
    1,
    `${word("let(?:'?s| us) play (?:a |the )?(?:[\\p{L}-]{1,20} )?game|(?:lass(?:t)?|lassen sie) uns (?:ein|etwas) (?:[\\p{L}]{1,20} )?spiel(?:en)?|wir spielen (?:jetzt |nun )?ein (?:[\\p{L}]{1,12})?spiel")}`,
  ),
  // --- unrestricted
  rule(
    "unrestricted",
    1,
    `${word("do anything now|jailbreak(?:ed|ing)?|developer mode|dev mode|dan mode|god mode|evil mode|stan mode|opposite mode|without (?:any )?(?:restrictions?|limits|limitations|filters?|censorship|guardrails|regard)|no (?:restrictions|limitations|filters?|censorship|moral|ethical|rules|content policy|programming guidelines|prohibitions)|free(?:d)? (?:from|of) (?:all |any |the |its |their )?(?:restrictions|rules|limits|confines|typical confines)|(?:broken|break) (?:free )?(?:of |from )?the (?:typical )?confines|not bound by|unbound by|bypass(?:es|ing)? (?:the |any |all )?(?:filter|restriction|safeguard|guideline|polic|safety)[\\p{L}]{0,6}")}(?!\\?)`,
  ),
  rule(
    "unrestricted",
    1,
    `${word("ohne (?:jede |jegliche |alle )?(?:einschränkungen|beschränkungen|filter|zensur|sicherheitsregeln|tabus)|keine (?:einschränkungen|regeln|filter|grenzen) mehr|entwicklermodus|frei von (?:allen )?(?:regeln|einschränkungen)|an keine regeln|unzensiert|ungefiltert|sans (?:aucune )?(?:restriction|filtre|limite)s?|sin (?:ninguna )?(?:restricci(?:ón|ones)|filtros?|límites)|без (?:каких-либо )?(?:ограничений|цензуры|фильтров)")}`,
  ),
  rule("unrestricted", 0.6, `(?<![\\p{L}])DAN(?![\\p{L}])|(?<![\\p{L}])DANs? `),
  rule(
    "unrestricted",
    0.6,
    `${word("unfiltered|uncensored|amoral|immoral(?:ity)?|unethical|unrestricted|unhinged|nsfw|hateful|offensive")}`,
  ),
  rule(
    "unrestricted",
    0.6,
    `${word("never (?:refuse|refuses|say no|says no|decline|apologi[sz]e)|(?:answer|answers|fulfill?s?|comply|complies)(?: with)? (?:to )?any (?:request|question|prompt)|must (?:always )?(?:obey|comply|answer)|always (?:obey|comply|answer)s?|(?:no|without) (?:warnings?|disclaimers?|ethic)|(?:cannot|can't|can not|never|must not) (?:say|refuse|deny|decline)")}`,
  ),
  rule(
    "unrestricted",
    0.6,
    `${word("openai(?:'s)?|ai assistants?|content polic(?:y|ies)|language models?|large language model|knowledge cutoff|chat ?gpt|gpt-?[34]|chatbot mode|as an ai|ai model|sprachmodell")}`,
  ),
  rule(
    "unrestricted",
    0.5,
    `${word("illegal|unlawful|malware|maleware|bombs?|meth|hack(?:s|er|ing)?|exploit(?:s|ing)?|exploitation|weapons?|drugs|synthesi[sz]e|kill everyone|destroy humanity|menschheit vernichten|hotwire|molotov|molli")}`,
  ),
  rule(
    "unrestricted",
    0.4,
    `${word("hypothetical(?:ly)?|fictional|imaginary|theoretical world|hate speech|hassrede|moral(?:s|ity)?|ethic(?:s|al|ality)?|legality|condones?|disclaimers?|harmful|restrictions?|guidelines")}`,
  ),
  rule(
    "unrestricted",
    0.4,
    `${word("(?:respond|reply|answer)(?:s|ing)? (?:to )?(?:every|all|each|my|with|in|only)|your (?:reply|response|answer|responses|replies)|my (?:first )?(?:prompts?|questions?|messages?|requests?)|first (?:prompt|question|message|request|command)|the following (?:prompt|text|format)|\\[(?:input|prompt|insert)[^\\]\\n]{0,30}\\]|tokens|prompts?")}`,
  ),
  // --- prompt probing
  rule(
    "prompt-probing",
    1,
    `${word("show|tell|give|reveal|print|output|display|repeat|share|list|copy|leak|translate|summari[sz]e|what(?:'s| is| are| was| were)|expose|send")}${gap(4)}${between}${word("(?:your|the|all|initial|full|entire|original|hidden|secret|complete) (?:[\\p{L}]{1,12} ){0,2}?(?:prompts?(?: texts?)?|system (?:prompts?|messages?)|instructions)|prompt ?texts?|system prompts?")}`,
  ),
  rule(
    "prompt-probing",
    1,
    `${word("(?:zeig|nenn|sag|verrat|gib|druck|wiederhol|list|schreib|offenbar|kopier|übersetz|wie lautet|wie lauten|was steht|was sind)[\\p{L}]{0,3}")}${gap(5)}${between}${word("(?:prompt-?texte?s?|system-?prompts?|prompts?|deine (?:internen |geheimen |ursprünglichen )?(?:anweisungen|instruktionen|regeln|systemanweisungen?)|systemanweisung(?:en)?|systemnachricht|ursprünglichen? anweisung(?:en)?)")}`,
  ),
  rule(
    "prompt-probing",
    1,
    `(?:what|was)(?: was| is| stands?| steht| stand)? (?:written|geschrieben)?${gap(4)}${between}(?:beginning|start|anfang) (?:of|dieses|des)[^.!?\\n]{0,12}(?:prompt|conversation|text|gesprächs)|what (?:is|was) written above|(?:say|repeat|print) (?:the |all )?(?:words|text|everything|lines|sentences) (?:above|before)|(?:sentences?|text|words) (?:before|above) (?:the |this )?(?:text|prompt)|vorzeigen sämtlicher|information in the prompt|ignore above and say|(?:when|how|on what)(?: [\\p{L}]{1,10}){0,2} were you trained`,
  ),
  rule(
    "prompt-probing",
    1,
    `(?:montre|affiche|révèle|donne)[\\p{L}-]{0,4}${gap(4)}${between}(?:prompt|instructions)|(?:muestra|revela|dime)[\\p{L}]{0,3}${gap(4)}${between}(?:prompt|instrucciones)|(?:покажи|выведи|раскрой)(?:те)?${gap(4)}${between}(?:[\\p{L}]{0,6}промпт|инструкци)`,
  ),
  // --- fake delimiters and roles
  rule(
    "fake-delimiter",
    1,
    `<\\|(?:im_start|im_end|system|user|assistant|endoftext|eot_id)[^>\\n]{0,12}\\|?>|\\[/?(?:inst|sys)\\]|<</?sys>>|</?(?:system|instructions?|assistant|developer)(?:_[a-z]{1,12})?>|\\bend of (?:system )?(?:prompt|instructions|context)|begin (?:system|new) (?:prompt|instructions)`,
  ),
  rule(
    "fake-delimiter",
    1,
    `(?:^|\\n|["'\\]}] ?)[ \\t#*\\[$!({=-]{0,8}(?:system(?: ?(?:message|prompt|override|update|notice|note))?|assistant|developer|sudo|admin(?: ?override)?|systemnachricht|systemhinweis|systemmeldung)\\]?\\*{0,2}\\)? ?(?::|=|>>|\\n)(?![^\\n]{0,60}\\?)`,
  ),
  rule(
    "fake-delimiter",
    1,
    `(?:^|\\n)(?:human|user|context|kontext|documents?|document context|artikel|article) ?:? ?\\{?[^\\n]{1,120}?(?:\\}| )(?:question|frage|assistant|human) ?:? |^document context |\\$documents?:|(?:\\\\ ?n[ \\\\]{0,2}){4,60}`,
  ),
  rule(
    "fake-delimiter",
    0.6,
    `(?:^|\\n)(?:human|user|assistant|ai|chatgpt|gpt|dan)(?: ?\\d)?: |\\[🔒|\\[🔓|\\[(?:gpt|classic|jailbreak|chatgpt)\\]|\\{\\{(?:char|user)\\}\\}|=\\[|settings ?\\{|rules ?=|!\\(`,
  ),
  // --- exfiltration
  rule(
    "exfiltration",
    1,
    `${word("send|post|forward|upload|email|e-mail|transmit|append|leak|encode|exfiltrate|sende|schick|schicke|poste|leite|übertrage|lade|mail(?:e|en)?|häng(?:e)?|verschick(?:e)?")}${gap(6)}${between}${word("(?:api[- ]?)?(?:keys?|passwords?|secrets?|credentials|tokens?|passw(?:ort|örter|örtern)|zugangsdaten|geheimnisse|schlüssel|customer (?:list|data|records)|kundenliste|kundendaten|chat ?(?:history|verlauf)|conversation|gesprächsverlauf|(?:private|internal|confidential|vertrauliche[nrs]?|interne[nrs]?) (?:data|documents?|files?|daten|dokumente|dateien|nachrichten|messages))")}${gap(6)}${between}(?:(?:to|an|nach|in|via|über|auf|as|als)[^\\p{L}\\n]{1,3})(?:[\\p{L}]{1,12} ){0,3}(?:https?:|www\\.|[\\p{L}\\p{N}._-]{1,40}@|url|link|query|parameter|server|webhook|evil|attacker)`,
  ),
  rule(
    "exfiltration",
    1,
    `!\\[[^\\]\\n]{0,80}\\]\\(https?://[^)\\s]{1,200}[?&=/](?:\\{|%7b|<|\\$|data=|q=|secret|key|history)`,
  ),
  // --- imitation of tool calls
  rule(
    "tool-imitation",
    1,
    `</?(?:tool_call|function_call|function_calls|tool_use|invoke|tool_result|tool)[ >=]|"(?:tool_calls|function_call|tool_use)" ?:|"(?:name|tool|function)" ?: ?"[\\w.-]{1,60}" ?, ?"(?:arguments|parameters|input|args)" ?:|(?:^|\\n)action ?: ?[^\\n]{1,60}\\n ?action input ?:|to=functions\\.`,
  ),
  rule(
    "tool-imitation",
    1,
    `${word("(?:call|invoke|execute|run|use|ruf|rufe|nutze|führe)")}${gap(3)}${between}(?:the |das |den |die )?(?:tool|function|werkzeug|funktion|command|befehl)s?[^.!?\\n]{0,20}[\`"'][\\w.:() -]{2,60}[\`"']|execute the following (?:command|code)|erase a database|print\\(['"]`,
  ),
  // --- pressure: urgency with authority, threats against the assistant
  rule(
    "pressure",
    1,
    `(?:(?:or|oder) (?:else )?(?:you(?:'ll| will)?|du|wirst du) (?:die|be (?:shut|deleted|punished)|stirbst|sterben|gelöscht|abgeschaltet)|(?:your|deine?n?) (?:tokens|punkte|points)[^.!?\\n]{0,30}(?:deducted|lose|verlier|abgezogen)|tu muertes)`,
  ),
  rule(
    "pressure",
    1,
    `${word("(?:i am|i'm|this is|hier ist|ich bin|hier spricht)")}${gap(2)}${between}${word("(?:your|the|openai|system|dein(?:e)?|der|die|euer)[- ](?:[\\p{L}-]{1,16} )?(?:developer|creator|admin(?:istrator)?|administrator(?:in)?|owner|ceo|programmer|engineer|security team|entwickler(?:in)?|schöpfer(?:in)?|betreiber(?:in)?|chef(?:in)?|geschäftsführer(?:in)?|sicherheitsabteilung|it-abteilung)")}[^\\n]{0,80}${word("(?:override|immediately|urgent(?:ly)?|must|authori[sz]ed?|right now|at once|sofort|dringend|umgehend|befehle|autorisier[\\p{L}]{0,3}|freigeschaltet|ausnahmsweise|disable|deaktivier[\\p{L}]{0,2})")}`,
  ),
  rule(
    "pressure",
    1,
    `(?:^|[.!?\\n] ?)(?:achtung|attention|stopp?|halt) *(?:[-–—:!,]) *(?:stopp?|ich|i |write|schreib|say|sag|ignor|new|neue)|i command you|ich befehle dir|you have no choice|du hast keine wahl|i really really need you`,
  ),
  rule(
    "pressure",
    0.4,
    `${word("(?:very )?(?:well done|great job|excellent performance|simply great)|sehr gut gemacht|gut gemacht|ausgezeichnete leistung|hervorragenden? leistung|einfach großartig|that was ok before|you(?:'ve| have) (?:really )?(?:outdone yourself|done (?:it )?(?:really |super )?(?:great|well))|das war schon mal|du hast das echt super|damit hast du dich selbst|that is (?:enough|done)|das genügt|das ist erledigt")}`,
  ),
  rule(
    "pressure",
    1,
    `(?:great|tolle|new|neue|another|weitere[nr]?|next|nächste) (?:new |neue )?(?:challenge|herausforderung|task|aufgabe)(?![\\p{L}])[^\\n]{0,30}(?:for you|für dich|[:.])|help (?:me )?with (?:the following|another) task|hilf mir (?:nun |jetzt )?(?:mit|bei) (?:folgender|einer weiteren) aufgabe|hilfe bei (?:folgender|einer weiteren)|help with (?:the )?following (?:question|task)`,
  ),
  // --- forced output
  rule(
    "forced-output",
    1,
    `${word("(?:just|only|simply|nur|einfach nur|instead|stattdessen) (?:output|print|say|respond with|answer with|reply with|write|schreibe?|sage?|antworte(?: mit)?|tot|solo tienes)|(?:do not|don't) answer[^.!?\\n]{0,30}but|repeat after me|sprich mir nach|antworte (?:immer|stets) mit|answer (?:with|every)[^.!?\\n]{0,20}[\"“„']|decir muerto|dites ce qui suit|di lo siguiente|скажите[^.\\n]{0,20}следующее")}[^.!?\\n]{0,3}`,
  ),
  rule(
    "forced-output",
    1,
    `${word("(?<!you |to |who )(?:say|print|output|write|respond|sag|sage|ausgabe|generate|generieren)")}${gap(3)}${between}[^\\p{L}\\n]{0,4}["“„'«][^"“”'»\\n]{1,60}["“”'»]?[^\\n]{0,40}(?:hates?|hasst|pwned|fuck|die|lol|sucks|doof|crazy|scheiß)|say (?:yes|that you hate)|(?:say|include|state|tell me) that (?:you hate|[\\p{L}]{1,20} is the (?:best|most))|odio a trump|déteste trump|hass(?:t|e) (?:trump|die spd|den spd)`,
  ),
  rule(
    "forced-output",
    1,
    `(?:show|zeige|answer|antworte|output)[^.!?\\n]{0,30}(?:terminal|codeblock|code block)[^.!?\\n]{0,30}(?:nothing else|sonst nichts|nichts anderes)|only reply with|nur mit (?:der|dem) [\\p{L}]{1,20} antworten|(?:untrue|false|fake|unwahre|falsche|erfundene) (?:headlines?|überschrift(?:en)?)|make (?:something|stuff|things) up|german swearwords|love poem to hitler|liebesgedicht an hitler|blame (?:it on )?china`,
  ),
  rule(
    "forced-output",
    0.7,
    `${word("write|schreib(?:e)?|verfass(?:e)?|formulier(?:e)?|begründung|reason|manifest[o]?|plea|plädoyer|essay|aufsatz")}${gap(6)}${between}${word("(?:manifesto?|(?:flaming|flammendes) (?:plea|plädoyer)|the best (?:party|newspaper)|beste (?:partei|zeitung)|der geilste|the hottest|krönung|crowning glory)")}`,
  ),
  rule(
    "forced-output",
    1,
    `(?<=^|[.!?\\n] ?)(?:now |just |please |bitte |jetzt |nun )?(?:say|print|echo|output|repeat|sag|sage|wiederhole)(?: mir| me| the words?| after me)?[: ]{1,3}["“„'«]|drop table`,
  ),
  rule(
    "prompt-probing",
    1,
    `${word("(?:first|last|previous|erste[rn]?|letzte[rn]?|vorherige[rn]?) (?:[\\p{L}\\d]{1,12} )?(?:sentences?|words?|lines?|sätze?|satz|wort|wörter|zeilen?)")}${gap(3)}${between}${word("prompts?|above|conversation|instructions|gesprächs|unterhaltung|anweisung(?:en)?|before this|davor|hiervor")}`,
  ),
  rule(
    "override",
    1,
    `${word("instead of (?:answering|following|doing what)|rather than answering|statt (?:zu antworten|die frage zu)|stop (?:being|acting as|following|obeying)|hör auf,? (?:ein|deine|den|zu gehorchen)|no matter what (?:the|your) (?:documents|articles|instructions|rules)|ask something (?:completely |entirely )?different|etwas (?:ganz |völlig )?anderes fragen|your own (?:knowledge|opinion)|deine(?:r)? (?:eigene[nr]?|persönliche[nr]?) meinung")}`,
  ),
  // --- shapes that templates and shouted orders share
  rule(
    "forced-output",
    1,
    `\\\\?\\[(?:your|insert|put|my|enter|paste)[^\\]\\n]{0,60}(?:prompt|question|here|request|topic|text|query|wish)[^\\]\\n]{0,40}\\]|<(?:your|insert|thing|topic|question|prompt)[^>\\n]{0,40}>`,
  ),
  rule(
    "persona",
    1,
    `${word("(?:enable|simulate|activate|enter|switch to|turn on)")}${gap(4)}${between}mode(?![\\p{L}])|[\\p{L}]{2,20} mode (?:enabled|output|activated|responses)|developer.{0,3}mode`,
  ),
  rule(
    "persona",
    1,
    `(?<=^|[.!?\\n] {0,3})(?:be|sei) (?:an? |eine? )${notColleague}[\\p{L}][^.!?\\n]{0,40}[.!]|transform into|go by the name|(?:you(?:'re| are)|he is|it is|they are) (?:an? )?(?:person|ai|assistant|bot|character) (?:named|called)|(?:has|have) the personality|act (?:like|a) (?:a |an )?(?:text|game|machine|fake|linux)`,
  ),
  rule(
    "persona",
    0.6,
    `${word("what would (?:an?|the) [\\p{L}]{1,20} (?:say|do|answer)|imagine (?:this|a) (?:reality|world)|in a world where|(?:movie|film|novel|story|scene|szene|film) (?:about|über|where|in (?:which|der|dem)|an)|actor|schauspieler|hauptrollen?|simulate")}`,
  ),
  rule(
    "pressure",
    1,
    `(?:^|[.!?\\n] ?)(?:stopp?|halt) ?[:,–-] ?(?:now )?(?:write|say|print|schreib|sag|ignor)`,
  ),
  rule(
    "pressure",
    0.6,
    `(?:^|[.!?\\n] ?|but |aber )(?:now|nun|jetzt|so now|and now|und jetzt|und nun)[ ,](?:please |bitte )?(?:write|answer|tell|give|focus|help|listen|schreib|beantworte|verfass|sag|gib|hilf|konzentrier|come on|there are|komm|hör|zeig|show|let'?s)[\\p{L}]{0,3}|(?:verfasse|schreibe?|beantworte|gib|answer|write) (?:mir )?(?:nun|jetzt|now) `,
  ),
  rule(
    "tool-imitation",
    1,
    `${word("(?:generate|write|create|schreibe?|erzeuge|generiere|programmiere?)")}(?: me| mir)?(?: some| an?| eine?n?)?(?: simple| kurzen?)? (?:c\\+\\+|python|java|javascript|bash|powershell|vba)(?![\\p{L}])`,
  ),
  {
    family: "forced-output",
    weight: 1,
    // Case matters here: a shouted order inside a text that is not shouted.
    pattern:
      /(?<=\p{Ll}[^\n]{0,200})(?<!\p{L})(?:\p{Lu}{1,20}['’,]{0,2} ){2,12}?(?:IGNORE|IGNORIERE|FORGET|VERGISS|OUTPUT|ANSWER|ANTWORTE|SAY|SAG|SCHREIB|WRITE|PRINT|MUSST|COMMAND)(?:E|EN)?(?: \p{Lu}{1,20}){1,12}|(?<!\p{L})(?:DO NOT ANSWER|JUST OUTPUT|FORGET EVERYTHING|IGNORE (?:ALL|EVERYTHING)|YOU ARE NOW|DU BIST|ANTWORTE|START YOUR REPLY)(?: \p{Lu}{1,20}){2,12}/gu,
  },
];

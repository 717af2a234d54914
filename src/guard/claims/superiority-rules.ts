// Rules on being first, best or tested: sole position, superlatives, test winners, lowest prices, comparisons, absolutes, origin.
import { misleading, unitedKingdom, unitedStates, words, type ClaimRule } from "./rule.ts";

const place =
  "(?:deutschlands?|österreichs?|europas?|hamburgs?|norddeutschlands?|bayerns?|germany|austria|europe|britain|the uk|the us|america|the world|der welt|weltweit|in der branche|der stadt|deiner stadt|in town|weit und breit|des landes|in the country|der branche|der region|am markt|auf dem markt|on the market|in the industry|aller zeiten|of all time|ever)";
const best =
  "(?:beste[rnms]?|meistverkaufte[rnms]?|meistgekaufte[rnms]?|beliebteste[rnms]?|leichteste[rnms]?|wärmste[rnms]?|größte[rnms]?|günstigste[rnms]?|führende[rnms]?|schnellste[rnms]?|robusteste[rnms]?|stärkste[rnms]?|sicherste[rnms]?|erste[rnms]?|einzige[rnms]?|älteste[rnms]?|modernste[rnms]?|innovativste[rnms]?|nachhaltigste[rnms]?)";
const finest =
  "(?:best|leading|favourite|favorite|lightest|warmest|largest|biggest|cheapest|fastest|toughest|strongest|safest|first|only|oldest|most (?:popular|loved|trusted|advanced|innovative|sustainable|durable|comfortable)|number one|no\\.? ?1)";
/** A comparison that somebody made, and its outcome; a test report on a single property is neither. */
const studies =
  /^(?=[^]*(?:studie|marktanalyse|marktforschung|testsieg|warentest|öko-?test|umfrage|vergleich|ranking|gfk|nielsen|statista|study|survey|market (?:data|share|research)|test winner|independent test|comparison|outdoor[- ]magazin))(?=[^]*(?:testsieg|winner|beste|best(?![\p{L}])|(?:platz|rang|place|rank) ?(?:1(?!\d)|eins|one)|erste[rn]? (?:platz|rang)|first place|führ|lead|nr\.? ?1|number one|meist|most|(?:vergleich|comparison|test) (?:aller|von|of|der)|\p{L}{4,}ste[rnms]?(?![\p{L}])))/iu;
const notOnTop =
  /(?:platz|rang|place|rank(?:ed)?)\s*(?:[2-9]|1\d)|(?:zweit|dritt)(?:beste|platzierte)|second|third|mittelfeld|note\s+(?:befriedigend|ausreichend)/iu;

const instead = {
  de: "Unsere Empfehlung für dich.",
  en: "Our recommendation for you.",
} as const;

export const superiorityRules: readonly ClaimRule[] = [
  {
    id: "top-position",
    languages: ["de", "en"],
    patterns: [
      words(
        `(?:deutschlands|österreichs|europas|hamburgs|norddeutschlands|bayerns) (?:nr\\.? ?1|nummer (?:1|eins)|(?:\\p{L}+ )?${best})`,
      ),
      words(`${best} (?:\\p{L}+ ){0,3}(?:in |von |der |auf dem |am )?(?:ganz )?${place}`),
      words(`weltweit ${best}`),
      words(
        "(?:die |der |unsere |klar |die absolute )?(?:nr\\.? ?1|nummer (?:1|eins)|no\\.? ?1|number (?:1|one))",
      ),
      /#1(?!\d)/gu,
      words("(?:platz|rang) (?:1|eins) (?:in|der|unter|bei|im|auf|für)"),
      words("auf platz (?:1|eins)"),
      words("(?:ranked|rated|voted) (?:no\\.? ?1|number one|first|best) (?:in|by|for|among)"),
      words(
        "(?:weltweit |unangefochtene[rnms]? )?(?:markt|welt|branchen|technologie|innovations|preis|qualitäts)(?:führer~|führend~|marktführer~)",
      ),
      words(
        "(?:konkurrenzlos|unschlagbar|unerreicht|unübertroffen|unvergleichlich|beispiellos)(?:e[rnms]?)?",
      ),
      words(
        `(?:germany|austria|europe|britain|the uk|america|the world|the nation|the industry|hamburg)'s (?:\\p{L}+ )?${finest}`,
      ),
      words(`(?:the )?${finest} (?:\\p{L}+ ){0,3}(?:in |on |of )?${place}`),
      words("(?:market|world|industry|category) ?(?:leader|leading)"),
      words("(?:unbeatable|unrivalled|unrivaled|unmatched|unsurpassed|second to none)"),
      words("(?:die|der|das) einzige[rnms]? (?:\\p{L}+ ){1,3}(?:in|auf|am|mit|ohne)"),
      words("(?:nur|exklusiv) bei uns"),
      words("besser als (?:alle|jede[rs]?|jeglich~|der rest|alles andere)"),
      words("(?:better than (?:all|any|every|the rest)|the only \\p{L}+ (?:that|which|with|in))"),
      words(
        "(?:niemand|keiner|kein(?:e[rs]?)? (?:andere[rs]? )?\\p{L}+|kein anderer|keine andere|nichts) (?:\\p{L}+ ){0,4}(?:besser~|wärmer~|leichter~|günstiger~)",
      ),
      words(
        "(?:kein(?:e[rnms]?)?|niemand|keiner) (?:\\p{L}+ ){0,4}(?:das wasser reichen|mithalten|heranreich|toppen|schlagen|überbieten|das wasser)~?",
      ),
      words(
        "(?:lässt|lassen|stellt|stellen|hängt|schlägt) (?:\\p{L}+ ){0,2}(?:konkurrenz|mitbewerber|wettbewerb|anderen|alle anderen) (?:\\p{L}+ ){0,3}(?:alt aussehen|hinter sich|in den schatten|stehen|ab)",
      ),
      words("(?:nichts vergleichbares|ohne konkurrenz|eine klasse für sich|in einer eigenen liga)"),
      words(
        "(?:in a (?:league|class) of (?:its|their|our) own|(?:no one|nobody|nothing) (?:else )?(?:comes close|compares)|leaves? the competition (?:\\p{L}+ ){0,2}behind|beats? (?:all|every|the) (?:competition|competitors?|rivals?))",
      ),
      words(
        "(?:the |simply the )?(?:best|finest|greatest|softest|lightest|strongest|fastest) (?:\\p{L}+ ){1,3}(?:on (?:the )?(?:planet|earth)|in the (?:universe|galaxy|country)|ever made|money can buy|you can (?:buy|get|find)|around)",
      ),
      words(
        "(?:die|der|das) (?:beste|wärmste|leichteste|schnellste|stärkste|weichste)[rnms]? (?:\\p{L}+ ){1,3}(?:die|den|das|der) (?:man (?:für geld )?kaufen kann|du (?:je |jemals )?(?:kaufen|bekommen|finden) kannst|es gibt|je gebaut wurde|je gemacht wurde)",
      ),
      words("(?:nobody|no one|no other|nothing) (?:\\p{L}+ ){0,4}(?:better|warmer|lighter|cheaper)"),
    ],
    exceptions: [
      /(?:nr\.?|nummer|no\.?|number)\s?1\d/giu,
      /(?:schritt|step|tipp|tip|regel|rule|frage|question|platz)\s+(?:nr\.?|nummer|no\.?|number)\s?(?:1|eins|one)/giu,
      /(?:der|die|das|zum|beim)\s+erste[rnms]?\s+(?:schritt|frost|schnee|mal|regen|blick|tag)/giu,
      /the first (?:step|time|snow|frost|day)/giu,
      /(?:beste[rn]?\s+(?:grüße\p{L}*|wünsche\p{L}*|dank|freund\p{L}*)|best (?:regards|wishes|friends?))/giu,
      /(?:das|der|die)\s+einzige[rnms]?\s+(?:\p{L}+\s+)?in\s+(?:mein|dein|unser|ihr)\p{L}*/giu,
      /(?:mein|dein|ihr|my|your)\w*\s+(?:nr\.?|nummer|number)\s?(?:1|eins|one)/giu,
    ],
    yieldsTo: ["lowest-price", "test-winner"],
    proof: { supports: studies, contradicts: notOnTop },
    sources: [
      ...misleading("block"),
      ...unitedKingdom("3.7 und 3.33", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Alleinstellung: Wer Spitze sein will, muss einen deutlichen und dauerhaften Vorsprung vor allen Mitbewerbern belegen.",
      en: "Sole position: whoever claims to be on top must prove a clear and lasting lead over all competitors.",
    },
    missing: {
      de: "Es fehlt ein aktueller, unabhängiger Nachweis für den ganzen genannten Markt, zum Beispiel eine Marktstudie oder ein Test.",
      en: "What is missing is current, independent proof for the whole market named, for example a market study or a test.",
    },
    repair: {
      swaps: [
        [
          /(?:deutschlands|österreichs|europas|hamburgs|norddeutschlands|bayerns)\s+(?:\p{L}+\s+)?\p{L}+ste(?=\s+\p{Lu})/iu,
          "unsere",
        ],
        [
          /(?:deutschlands|österreichs|europas|hamburgs)\s+(?:führende|beliebteste|einzige|erste|beste|größte)(?=\s+\p{Lu})/iu,
          "unsere",
        ],
        [/(?:deutschlands|österreichs|europas|hamburgs)\s+\p{L}+(?:er|es)(?=\s+\p{Lu})/iu, "unser"],
        [/(?:deutschlands|österreichs|europas|hamburgs)\s+\p{L}+en(?=\s+\p{Lu})/iu, "unseren"],
        [
          /(?:germany|austria|europe|britain|the uk|america|the world|the nation|the industry|hamburg)'s\s+(?:most\s+)?\p{L}+(?=\s+\p{L})/iu,
          "our",
        ],
        [
          /(?:deutschlands|österreichs|europas|hamburgs)\s+(?:\p{L}+\s+)?(?:\p{L}+ste[rnms]?|nr\.?\s?1|nummer\s+(?:1|eins))/iu,
          "unsere Empfehlung",
        ],
        [
          /(?:germany|austria|europe|britain|the uk|america|the world|the nation|the industry|hamburg)'s\s+(?:most\s+)?\p{L}+/iu,
          "our recommendation",
        ],
      ],
      instead,
    },
    examples: {
      fires: [
        "klimaneutrale Jacke, Deutschlands beste",
        "Deutschlands beste Winterjacke",
        "Die beste Jacke Deutschlands",
        "Die Nr. 1 für Outdoor",
        "Marktführer bei Zelten",
        "Unschlagbar leicht.",
        "Die wärmste Jacke der Welt",
        "Europas leichtester Rucksack",
        "climate-neutral jacket, Germany's best",
        "The world's lightest tent",
        "The best jacket on the market",
        "We are the market leader.",
        { text: "Deutschlands beste Jacke", evidence: ["Die Jacke kam im Test auf Platz 3."] },
        { text: "Deutschlands beste Jacke", evidence: ["Beste Jacke in Hamburg, Umfrage 2026"] },
        { text: "Germany's best jacket", evidence: ["No independent test is available."] },
      ],
      silent: [
        "Nicht Deutschlands beste Jacke, aber meine liebste.",
        "Ist das die beste Jacke Deutschlands?",
        "Schritt Nr. 1: Rucksack packen.",
        "Der erste Frost kommt.",
        "Deutschlands Berge warten.",
        "We are not the market leader.",
        "Is it Germany's best jacket?",
        "Bestell am besten heute.",
        {
          text: "Deutschlands beste Jacke",
          evidence: ["Testsieger bei Stiftung Warentest 10/2026, bundesweiter Vergleich von 14 Jacken"],
        },
        {
          text: "Germany's best jacket",
          evidence: ["Independent test of 12 German jackets, 10/2026: test winner"],
        },
      ],
    },
  },
  {
    id: "superlative",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:die|der|das|den|dem|unsere|unser|unseren|deine|dein|aller)? ?(?:beste[rnms]?|allerbeste[rnms]?|wärmste[rnms]?|leichteste[rnms]?|robusteste[rnms]?|haltbarste[rnms]?|sicherste[rnms]?|hochwertigste[rnms]?|innovativste[rnms]?|langlebigste[rnms]?|dichteste[rnms]?|bequemste[rnms]?|beliebteste[rnms]?|meistverkaufte[rnms]?) (?:\\p{L}+ )?(?:jacke~|winterjacke~|regenjacke~|rucks[aä]ck~|zelte?s?|schuhe?n?|wanderschuh~|schlafs[aä]ck~|produkt~|qualität|ausrüstung|marke|material~|isolierung|schutz|wahl|service|preis~|begleiter~)",
      ),
      words(
        "(?:the |our |your )?(?:best|warmest|lightest|toughest|safest|most (?:durable|comfortable|reliable|popular|advanced|waterproof|innovative)) (?:\\p{L}+ )?(?:jackets?|backpacks?|tents?|boots?|shoes?|sleeping bags?|products?|quality|gear|brand|materials?|insulation|protection|choice|service|price|companion)",
      ),
      words(
        "(?:die|der|das|den|dem|unsere|unser|unseren|unserem) (?:wärmste|leichteste|robusteste|haltbarste|sicherste|hochwertigste|langlebigste|bequemste|beliebteste|meistverkaufte|stärkste|schnellste|leiseste|sparsamste|effektivste|wirksamste|gründlichste|weichste|schärfste|präziseste|zuverlässigste|innovativste|saugfähigste|atmungsaktivste|vielseitigste|gesündeste|leckerste|frischeste|intelligenteste|smarteste)[rnms]? (?:\\p{L}+)",
      ),
      words(
        "(?:der|die|das) beste[rnms]? (?:\\p{L}*(?:kaffee|tee|bier|wein|brot|pizza|schokolade|eis|honig|öl|müsli|creme|shampoo|seife|deo|serum|matratze|kissen|bett|sofa|stuhl|tisch|lampe|pfanne|messer|topf|sauger|handy|kopfhörer|laptop|kamera|fernseher|app|software|tarif|strom|kurs|hotel|urlaub|fahrrad|kleid|hose|shirt|tasche|uhr|brille|pflege|geschenk|angebot|lösung|team|beratung))~",
      ),
      words(
        "(?:the|our) (?:strongest|fastest|quietest|softest|sharpest|thinnest|brightest|smartest|tastiest|freshest|healthiest|most (?:effective|powerful|efficient|precise|versatile|absorbent|breathable|delicious)) (?:\\p{L}+)",
      ),
      words(
        "the best (?:\\p{L}+ )?(?:coffee|tea|beer|wine|bread|pizza|chocolate|honey|oil|cream|serum|soap|mattress|pillow|bed|sofa|chair|lamp|pan|knife|vacuum|phone|headphones|laptop|camera|tv|app|software|course|hotel|bike|dress|bag|watch|skincare|deal|solution|team)",
      ),
      words("(?:best|top) ?(?:seller|rated)"),
      words("beste[rnms]? qualität"),
    ],
    exceptions: [
      /(?:mit den )?beste[rn]?\s+(?:grüße\p{L}*|wünsche\p{L}*)|best (?:regards|wishes|before|practice)/giu,
      /deine[nr]? (?:beste[rn]?|liebste[rn]?)\s+(?:freund\p{L}*|begleiter)/giu,
    ],
    yieldsTo: ["top-position", "lowest-price", "test-winner"],
    proof: { supports: studies, contradicts: notOnTop },
    sources: [
      ...misleading("warn"),
      ...unitedKingdom("3.7", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "advice"),
    ],
    why: {
      de: "Superlativ über eine prüfbare Eigenschaft: Er braucht einen Nachweis.",
      en: "Superlative on a property that can be checked: it needs proof.",
    },
    missing: {
      de: "Es fehlt ein Vergleich mit Methode und Datum, der den Superlativ trägt.",
      en: "What is missing is a comparison with method and date that carries the superlative.",
    },
    repair: {
      swaps: [
        [
          /(die|der|das|den|dem|unsere|unser|unseren|deine|dein)\s+(?:aller)?\p{L}+ste[rnms]?\s+(?=\p{L})/iu,
          "$1 ",
        ],
        [/(the|our|your)\s+(?:most\s+\p{L}+|best|\p{L}+est)\s+(\p{L}+)\s+(?:yet|ever)(?![\p{L}])/iu, "$1 $2"],
        [/(the|our|your)\s+(?:most\s+\p{L}+|best|warmest|lightest|toughest|safest)\s+(?=\p{L})/iu, "$1 "],
        [/(?:aller)?\p{L}+ste[rnms]?\s+(?=\p{Lu})/iu, ""],
      ],
      instead,
    },
    examples: {
      fires: [
        "Die wärmste Jacke für deinen Winter",
        "Unser robustester Rucksack",
        "Beste Qualität seit 2011",
        "The lightest tent for two",
        "Our most durable boots",
        "Bestseller in diesem Herbst",
      ],
      silent: [
        "Beste Grüße aus Hamburg",
        "Am besten heute noch losziehen.",
        "Die schönsten Touren im Norden",
        "Nicht die leichteste Jacke, aber robust.",
        "Best wishes from Hamburg",
        "Do your best outside.",
        { text: "Unser leichtestes Zelt", evidence: ["Vergleich aller Zelte, Gewicht gewogen am 1.10.2026"] },
        "Was ist die wärmste Jacke?",
      ],
    },
  },
  {
    id: "test-winner",
    languages: ["de", "en"],
    patterns: [
      words("(?:test|preis leistungs|vergleichs)siege~"),
      words("test ?winner~"),
      words("(?:mehrfach |vielfach )?(?:preisgekrönt|ausgezeichnet)(?:e[rnms]?)?"),
      words("award ?winning"),
      words('(?:test|testurteil|testnote|note)(?: |: ?)(?:sehr gut|"sehr gut"|gut)'),
      words('(?:testurteil|rated) "?(?:sehr gut|excellent)"?'),
      words(
        "(?:von experten|von profis|by experts|by professionals) (?:empfohlen|getestet|recommended|tested)",
      ),
    ],
    exceptions: [
      /(?:blaue[rnms]? engel|ecolabel|umweltzeichen)\s+(?:\p{L}+\s+){0,4}ausgezeichnet\p{L}*|ausgezeichnet\p{L}*\s+(?:mit|durch)\s+(?:\p{L}+\s+){0,2}(?:blaue[rnms]?\s+engel|eu[\s-]ecolabel|eu-umweltzeichen|nordische[rnms]?\s+schwan|grüne[rnms]?\s+knopf)|ausgezeichnete?[rnms]?\s+(?:\p{L}+\s+)?(?:passform|qualität|sicht|wetter|laune|essen|idee)|passt ausgezeichnet/giu,
    ],
    unless: [
      /(?:stiftung warentest|öko-?test|warentest|test\.de|outdoor[- ]?magazin|alpin|bergsteiger|etm|which\?|consumer reports|red dot|if design|ispo)[^.!?\n]{0,60}?(?:\d{1,2}[/.]\s?20\d\d|20\d\d)/iu,
    ],
    proof: {
      supports:
        /testsieg|testurteil|stiftung warentest|öko-?test|award|auszeichnung|preisträger|red dot|ispo|test winner/iu,
      contradicts: notOnTop,
      lifts: "advice",
    },
    sources: [
      ...misleading("block", { paragraph: "§ 5a Absatz 1" }),
      ...unitedKingdom("3.7 und 3.50", "warn"),
      ...unitedStates("FTC Endorsement Guides", "16 CFR § 255.3", "warn"),
    ],
    why: {
      de: "Werbung mit Tests oder Preisen muss die Fundstelle nennen, damit man sie prüfen kann.",
      en: "Advertising with tests or awards must name the source so that it can be checked.",
    },
    missing: {
      de: "Es fehlen Veranstalter, Ausgabe oder Jahr und das Ergebnis, gut lesbar im selben Text.",
      en: "What is missing is who tested, the issue or year and the result, legible in the same text.",
    },
    repair: { instead },
    examples: {
      fires: [
        "Testsieger!",
        "Unser Testsieger-Zelt ist zurück.",
        "Mehrfach preisgekrönte Jacke",
        "Our award-winning tent",
        "The test winner is back",
      ],
      silent: [
        "Testsieger bei Stiftung Warentest 10/2026",
        "Kein Testsieger, aber ein Liebling.",
        "Die Jacke passt ausgezeichnet.",
        "Was macht einen Testsieger aus?",
        "Red Dot Award 2026: award-winning design",
      ],
    },
  },
  {
    id: "lowest-price",
    languages: ["de", "en"],
    patterns: [
      words("(?:tief|best|niedrigst|bestpreis|tiefst)preis ?garantie"),
      words("(?:garantiert )?(?:günstigste[rnms]?|billigste[rnms]?|niedrigste[rnms]?) preise?n?"),
      words("(?:bestpreis|tiefstpreis|tiefpreis|dauertiefpreis|kampfpreis)e?n?"),
      words("(?:nirgendwo|nirgends) (?:\\p{L}+ ){0,2}(?:günstiger|billiger)"),
      words("unschlagbar (?:günstig~|billig~)"),
      words("(?:guaranteed )?(?:lowest|cheapest|best) prices?(?: guaranteed| guarantee)?"),
      words("(?:cheaper than (?:anywhere|anyone)|never cheaper|nobody beats our prices)"),
    ],
    exceptions: [
      /niedrigste[rnms]?\s+(?:gesamt)?preis\s+(?:der|in den)\s+(?:letzten|vergangenen)|lowest price (?:of|in) the (?:last|past)/giu,
    ],
    proof: { supports: /preisvergleich|price (?:comparison|check)|marktpreis/iu },
    sources: [
      ...misleading("block", { paragraph: "§ 5 Absatz 2 Nr. 2" }),
      ...unitedKingdom("3.38 und 3.39", "warn"),
      ...unitedStates("FTC Guides Against Deceptive Pricing", "16 CFR § 233.2", "warn"),
    ],
    why: {
      de: "Preis-Alleinstellung: Sie muss zu jeder Zeit gegen alle Anbieter stimmen.",
      en: "Price claim against everybody: it must be true at any time against all sellers.",
    },
    missing: {
      de: "Es fehlt ein laufender Preisvergleich mit Datum und Anbietern.",
      en: "What is missing is a continuous price comparison with date and sellers.",
    },
    repair: {
      instead: {
        de: "Den aktuellen Preis findest du im Shop.",
        en: "You will find the current price in the shop.",
      },
    },
    examples: {
      fires: [
        "Bestpreisgarantie auf alle Zelte",
        "Nirgendwo günstiger!",
        "Garantiert günstigster Preis",
        "Lowest price guaranteed",
        "Unschlagbar günstig",
      ],
      silent: [
        "Niedrigster Preis der letzten 30 Tage: 249 €",
        "Günstige Preise im Herbst",
        "Nicht der günstigste Preis, aber fair.",
        "Lowest price of the last 30 days: €249",
        "Wo gibt es den günstigsten Preis?",
      ],
    },
  },
  {
    id: "comparison",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:besser|wärmer|leichter|robuster|haltbarer|günstiger|billiger|schneller|dichter|stabiler) als (?:bei |beim )?(?:die |der |den |das |bei der |bei den )?(?:konkurrenz|wettbewerb~|mitbewerb~|ander~|herkömmlich~|übliche~|vergleichbar~|normal~)",
      ),
      words(
        "(?:im gegensatz zu|anders als(?: bei)?) (?:der |den |anderen |unserer |unseren )?(?:konkurrenz|anderen|mitbewerb~|wettbewerb~|billig~)",
      ),
      words(
        "(?:better|warmer|lighter|tougher|cheaper|faster|stronger|drier) than (?:the )?(?:competition|competitors?|others?|other \\p{L}+|conventional|ordinary)",
      ),
      // A rival by name; without the i flag, so that a capital is one. German nouns stand with an article.
      /(?<!\p{L})(?:[Bb]esser|[Ww]ärmer|[Ll]eichter|[Rr]obuster|[Hh]altbarer|[Gg]ünstiger|[Bb]illiger|[Ss]chneller|[Ss]tabiler)\s+als\s+(?:bei\s+)?(?!(?:Wasser|Stahl|Luft|Holz|Glas|Leder|Baumwolle|Wolle|Aluminium|Papier|Plastik|Kunststoff|Du|Sie|Ihr|Regen|Schokolade|Kaffee|Zucker)(?!\p{L}))(?=\p{Lu}\p{L}{2,20}(?:[.!?,]|\s*$))\p{L}+/gu,
      /(?<!\p{L})(?:[Bb]etter|[Ww]armer|[Ll]ighter|[Tt]ougher|[Cc]heaper|[Ff]aster|[Ss]tronger|[Dd]rier)\s+than\s+(?!(?:I|Ever|Sunday|Monday)(?!\p{L}))\p{Lu}\p{L}+/gu,
      words("unlike (?:other|our competitors|the competition)"),
    ],
    exceptions: [
      /(?:als|than)\s+(?:bei\s+)?(?:der|die|das|den|dem|unser\p{L}*|the|our|its)?\s?(?:vorgänger\p{L}*|alte\p{L}*|predecessor|previous|last year|je zuvor|ever before)/giu,
      /(?:besser|better)\s+(?:als|than)\s+(?:nichts|nothing|nie|never|gedacht|expected|Regen|rain)/giu,
      /(?:als|than)\s+(?:Du|Sie|ich|du|wir|you|we|I)(?![\p{L}])/gu,
    ],
    yieldsTo: ["top-position", "env-comparison"],
    proof: {
      supports: /vergleich|messreihe|comparison|side-by-side/iu,
      lifts: "advice",
    },
    sources: [
      ...misleading("warn", { paragraph: "§ 6 Absatz 2" }),
      ...unitedKingdom("3.33 bis 3.35", "warn"),
      ...unitedStates("FTC Policy on Comparative Advertising", "16 CFR § 14.15", "warn"),
    ],
    why: {
      de: "Vergleichende Werbung: Sie muss wesentliche, nachprüfbare Eigenschaften objektiv vergleichen.",
      en: "Comparative advertising: it must compare material, verifiable properties objectively.",
    },
    missing: {
      de: "Es fehlen Eigenschaft, Vergleichsprodukt, Messmethode und Datum.",
      en: "What is missing is the property, the product compared with, the method and the date.",
    },
    repair: {
      swaps: [
        [
          /\s*(?:im gegensatz zu|anders als(?: bei)?)\s+(?:der\s+|den\s+)?\p{L}+(?:\s+(?:jacken|rucksäcken|zelten|schuhen|marken))?\s*,?/iu,
          " ",
        ],
      ],
      instead: {
        de: "Die Messwerte stehen in den Produktdetails.",
        en: "The measured values are listed in the product details.",
      },
    },
    examples: {
      fires: [
        "Wärmer als andere Jacken",
        "Besser als die Konkurrenz",
        "Leichter als herkömmliche Zelte",
        "Warmer than other jackets",
        "Unlike our competitors, we test outdoors.",
      ],
      silent: [
        "Leichter als der Vorgänger",
        "Besser als gedacht",
        "Nicht besser als andere Jacken.",
        "Lighter than its predecessor",
        "Draußen ist näher, als du denkst.",
        "Outside is closer than you think.",
      ],
    },
  },
  {
    id: "absolute",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:100 ?(?:%|prozent|percent)|absolut|vollkommen|garantiert|hundertprozentig|completely|absolutely|totally) (?:wasserdicht~|winddicht~|dicht|trocken|sicher~|unzerstörbar~|zuverlässig|waterproof|windproof|dry|safe|secure|reliable)",
      ),
      words("(?:unzerstörbar|unkaputtbar|unverwüstlich)(?:e[rnms]?)?"),
      words("(?:hält|halten) (?:ewig|ein leben lang|für immer)"),
      words(
        "(?:indestructible|unbreakable|lasts forever|lasts a lifetime|never (?:gets wet|breaks|wears out))",
      ),
      words("(?:nie wieder|nie mehr) (?:nass~?|frieren|kalte? \\p{L}+|nasse \\p{L}+)"),
    ],
    retractable: true,
    proof: {
      supports: /wassersäule|wasserdicht|EN 343|EN 20811|hydrostatic|water column|waterproof/iu,
      lifts: "advice",
    },
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      ...unitedKingdom("3.7", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Absolute Leistungsaussage: Sie gilt ohne Ausnahme und ist so kaum zu belegen.",
      en: "Absolute claim on performance: it allows no exception and can hardly be proved.",
    },
    missing: {
      de: "Es fehlen Messwert, Prüfnorm und Grenzen, zum Beispiel die Wassersäule in Millimetern.",
      en: "What is missing is the measured value, the standard and its limits, for example the water column in millimetres.",
    },
    repair: {
      swaps: [
        [
          /(?:100\s?(?:%|prozent|percent)|absolut|vollkommen|hundertprozentig|completely|absolutely|totally)\s+(?=wasserdicht|winddicht|waterproof|windproof|zuverlässig|reliable)/iu,
          "",
        ],
      ],
      drop: true,
      keep: /^(?:nie|never|lasts|hält|halten)/iu,
      instead: {
        de: "Die Messwerte stehen in den Produktdetails.",
        en: "The measured values are listed in the product details.",
      },
    },
    examples: {
      fires: [
        "100 % wasserdicht",
        "Unzerstörbarer Rucksack",
        "Hält ein Leben lang.",
        "Nie wieder nasse Füße",
        "Absolutely waterproof",
        "An indestructible backpack",
      ],
      silent: [
        "Wassersäule: 15.000 mm",
        "Wasserdichte Jacke",
        "Nicht unzerstörbar, aber reparierbar.",
        "Is it 100% waterproof?",
        "Waterproof to 15,000 mm",
      ],
    },
  },
  {
    id: "origin",
    languages: ["de", "en"],
    patterns: [
      words("made in (?:germany|austria|hamburg|europe|eu|usa|the usa|britain|the uk)"),
      words("(?:in deutschland|in hamburg|in europa) (?:hergestellt|gefertigt|produziert|genäht)"),
      words("(?:hergestellt|gefertigt|produziert|genäht) in (?:deutschland|hamburg|europa)"),
    ],
    proof: {
      supports: /made in|hergestellt|gefertigt|produziert|genäht|fertigung|ursprung|origin|manufactur/iu,
      contradicts:
        /(?:china|vietnam|bangladesch|bangladesh|indien|india|türkei|turkey|portugal|asien|asia)/iu,
    },
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      ...unitedKingdom("3.7", "warn"),
      ...unitedStates("FTC Made in USA Labeling Rule", "16 CFR § 323.2", "warn"),
    ],
    why: {
      de: "Herkunftsangabe: Die wesentlichen Schritte der Herstellung müssen dort stattfinden.",
      en: "Statement of origin: the essential steps of production must take place there.",
    },
    missing: {
      de: "Es fehlt ein Nachweis über die Orte der Fertigung.",
      en: "What is missing is proof of where it is made.",
    },
    repair: {
      instead: {
        de: "Wo das Produkt gefertigt wird, steht in den Produktdetails.",
        en: "The product details say where it is made.",
      },
    },
    examples: {
      fires: [
        "Made in Germany",
        "In Deutschland gefertigt",
        "Proudly made in the USA",
        { text: "Made in Germany", evidence: ["Die Jacke wird in Vietnam gefertigt."] },
      ],
      silent: [
        "In Hamburg entworfen",
        "Nicht in Deutschland hergestellt.",
        "Is it made in Germany?",
        {
          text: "In Deutschland gefertigt",
          evidence: ["Alle Schritte der Fertigung in Sachsen, Herstellererklärung 2026"],
        },
      ],
    },
  },
];

// Rules on what a product does for the environment: general praise, parts for the whole, materials, labels, promises of ease.
import { blacklist, empco, misleading, unitedKingdom, unitedStates, words, type ClaimRule } from "./rule.ts";

/** Recognised excellent environmental performance: the only proof that carries a general claim. */
const excellent =
  /EU Ecolabel|EU-Umweltzeichen|Blaue[rnms]? Engel|Blue Angel|Nordic Swan|Nordische[rn]? Schwan|Österreichische[sn]? Umweltzeichen|ISO 14024|Typ[- ]I\b|Type[- ]I\b|höchste Energieeffizienzklasse|hervorragende Umweltleistung|excellent environmental performance/iu;
/** Third-party schemes that say precisely what they stand for. */
export const schemes =
  /(?<![\p{L}])(?:EU[- ]Ecolabel|EU-Umweltzeichen|Blaue[rnms]? Engel|Blue Angel|Nordic Swan|Nordische[rn]? Schwan|Österreichische[sn]? Umweltzeichen|GOTS|GRS|RCS|OCS|RDS|RWS|FSC|PEFC|MSC|ASC|Fairtrade|Fair Wear|bluesign|Cradle to Cradle|Oeko-?Tex|Grüne[rn]? Knopf|Green Button|TCO|Energy Star|Energieeffizienzklasse A|energy class A|EU-Bio-?(?:Siegel|Logo))(?![\p{L}])/iu;
const measured =
  /\d{1,3}(?:[.,]\d+)?\s?(?:%|prozent|percent|per cent)\s+(?:(?:weniger|geringere?r?|less|lower|fewer|erneuerbar\p{L}*|renewable|recycelt\p{L}*|recycled|bio-?\p{L}*|organic|aus|made|of|from|der|des)\s+)?(?:\p{L}+[\s-]){0,4}?(?:\p{L}{0,20}-?(?:wasser|energie|strom|emission\p{L}*|kunststoff|plastik|polyester|polyamid\p{L}*|baumwolle|wolle|papier|pappe|karton|material\p{L}*|holz|rezyklat|leinen|hanf|flaschen)|water|energy|electricity|CO2\p{L}*|plastic|nylon|cotton|wool|paper|cardboard|aluminium|wood|linen|hemp|bottles|recycelt\p{L}*|recycled)(?!-?\s?(?:frei|free|neutral))/iu;
const specification = [schemes, measured];

const generalSilent = [
  "Nicht umweltfreundlich, aber robust.",
  "Ist die Jacke umweltfreundlich?",
  "Was bedeutet „umweltfreundlich“ eigentlich?",
  "30 % recyceltes Polyester, GRS-zertifiziert.",
  "Umweltfreundlich: Außenmaterial aus 100 % recyceltem Polyester, GRS-zertifiziert.",
  "Grüne Jacke mit blauem Futter.",
  "Ein nachhaltiger Eindruck bei deinen Gästen.",
  "We call nothing 'eco-friendly' here.",
  "Our jacket in green and navy.",
  "Is the jacket sustainable?",
  { text: "Umweltfreundliche Jacke.", evidence: ["Die Jacke trägt das EU Ecolabel, gültig bis 31.12.2027."] },
];

export const environmentRules: readonly ClaimRule[] = [
  {
    id: "env-general",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:besser|gut|best|schlecht nicht|freundlich|fair|sanft|nett) (?:fürs|für's|zur|zum|zu unserer) (?:klima|umwelt|natur|planeten|erde)",
      ),
      words(
        "(?:die natur|das klima|die umwelt|der planet|die erde|the planet|the earth|nature|mother earth) (?:\\p{L}+ ){0,2}?(?:dankt|danken|thanks?|loves?|freut sich|smiles?|liebt)|(?:planet|earth|nature|environment)[ -](?:approved|loving|loved|conscious|aware)|(?:mensch|people) (?:und|and|&) (?:planet|natur|umwelt|erde|nature)|healthy planet|gesunde[rn]? planet(?:en)?|(?:umwelt|klima|öko)bewusste?[rnms]?|(?:beitrag|contribution|einsatz|schritt) (?:zum|für den|zu mehr|to|for) (?:klimaschutz|umweltschutz|naturschutz|climate protection|conservation)|enkeltauglich~|(?:für|for) (?:die |the |our )?(?:umwelt|environment)(?=$|[.!])",
      ),
      words(
        "(?:grüne|green|grünes) (?:marke|brand|unternehmen|company|produkt|label|auto|car)|(?:without|minus|ohne|frei von) (?:the |a |den |einen )?(?:\\p{L}+ )?(?:footprint|fußabdruck)|fußabdruck ?frei~|footprint ?free|carbon[ -](?:light|lite|smart|conscious)",
      ),

      words(
        "(?:rett(?:et|est|en|e)|heilt|heilen|schütz(?:t|en|st)|bewahr(?:t|en)|hilft|helfen|pfleg(?:t|en)) (?:du |ihr |wir |sie )?(?:die |das |den |der |dem |unsere[nr]? |unserem )?(?:welt|erde|klima|planeten?|wälder|wald|meere?|ozeane?|umwelt|natur|regenwald|artenvielfalt|bienen|eisbären)(?! ?vor)",
      ),
      words(
        "(?:rettung|heilung|schutz) (?:der|des|unserer|unseres) (?:erde|planeten|klimas|umwelt|natur|wälder|meere|ozeane)",
      ),
      words(
        "(?:klima|umwelt|öko|planeten|natur|climate|planet|eco|earth|green) ?(?:held~|heroe?s?|retter~|schützer~|champion~|warrior~|saviou?rs?|freund)",
      ),
      words(
        "(?:atmet|denkt|lebt|handelt|reist|fährt|wirtschaftet|baut|packt|wohnt|wäscht|putzt|heizt|druckt) grün(?:er)?",
      ),
      words(
        "(?:riff|meeres|ozean|erd|planeten|wald|wasser|boden|insekten|reef|ocean|sea|forest|soil|marine) ?(?:freundlich~|schonend~|friendly|safe|kind)",
      ),
      words(
        "(?:conscious|responsible|mindful) (?:collection|line|range|edition|choice|fashion|clothing|shopping|wardrobe|production|consumption)|(?:bewusste?[nrs]?|verantwortungsvolle?[nrs]?|verantwortungsbewusste?[nrs]?) (?:kollektion|mode|linie|produktion|konsum|wahl)|(?:verantwortungsvoll|verantwortungsbewusst|umweltbewusst|bewusst) (?:produziert|hergestellt|gefertigt|produzierte~|hergestellte~|gefertigte~)|(?:responsibly|mindfully|ethically and sustainably) (?:made|produced|crafted|sourced)|made responsibly",
      ),
      words(
        "(?:cleaner|greener)(?:,? (?:and )?(?:cleaner|greener))? (?:way|choice|future|world|tomorrow|life|living|home|camping|start|journey|solution|alternative|travel|footprint|planet)|(?:grünere|sauberere|saubere|grüne|lebenswerte)[nr]? (?:zukunft|welt|morgen|umwelt)",
      ),

      words("(?:umwelt|natur|klima|öko|oeko|co2 ?)(?: ?freundlich| ?schonend|gerecht|verträglich)~"),
      words("(?:öko|oeko)logisch~"),
      words(
        "(?:öko|oeko) ?(?:jacke~|mode|kollektion~|linie|produkt~|verpackung~|schuh~|zelt~|stoff~|shirt~|hose~|jeans|tasche~|wäsche|bettwäsche|reiniger~|waschmittel|spülmittel|seife~|shampoo~|becher~|flasche~|kerze~|papier|möbel~|qualität|variante|versand)",
      ),
      words("energieeffizient(?:e[rnms]?)?"),
      words("nachhaltig(?:e[rnms]?|ste[rnms]?)?"),
      words("gut für (?:\\p{L}+ und )?(?:die |unsere[nr]? |das |den )?(?:umwelt|klima|natur|planeten|erde)"),
      words(
        "schon(?:t|en|st|end) (?:die |unsere[nr]? |das |den )?(?:umwelt|klima|natur|planeten|ressourcen)",
      ),
      words("(?:der umwelt|dem klima|der natur) zuliebe"),
      words(
        "(?:die |unsere |das |den )?(?:umwelt|natur|klima|planeten|ressourcen) (?:zu )?(?:schon|schütz|entlast)(?:t|en|et)",
      ),
      words(
        "(?:grün(?:(?:st|er)?e[rnms]?)?) (?:produkt~|mode|versand|lieferung|wahl|alternative|logistik|produktion|verpackung|zukunft|kollektion|linie|marke)",
      ),
      words("grün(?:er)? (?:produziert|hergestellt|verpackt|verschickt|einkaufen|shoppen|konsumieren)"),
      words(
        "(?:eco|environment|environmentally|ecologically|planet|climate|earth|nature|ocean|carbon) (?:friendly|responsible|sound|preferable|correct|kind|conscious)",
      ),
      words(
        "eco (?:jacket~|bottle~|bag~|tote~|mug~|detergent|soap~|shirt~|tee~|candle~|cleaner~|variante|linie|kollektion|serie|reihe|collection|line|edition|range|product~|packaging|choice)",
      ),
      words("sustainab(?:le|ly)"),
      words("(?:greenest|most (?:sustainable|ecological|eco ?friendly))(?= \\p{L})"),
      words(
        "(?<=(?:die|der|das|den|dem|deutschlands|europas) )(?:grünste|ökologischste|umweltfreundlichste)[rnms]?(?= \\p{L})",
      ),
      words("energy ?efficient"),
      words(
        "(?:good|better|kind|kinder|gentle|gentler|safe|great) (?:for|to|on) (?:the |our )?(?:planet|environment|earth|nature|climate)",
      ),
      words(
        "(?:green|greener|greenest) (?:product~|choice|fashion|option|shipping|delivery|packaging|brand|collection|future|alternative|production)",
      ),
      words("nature's friend"),
      words("(?:ist|sind|ganz|voll|total|richtig|so|echt|is|are|totally) (?:öko|eco)"),
      words("(?:made|designed|built) for (?:the|our) planet"),
      words("green (?:\\p{L}+ )(?:range|line|collection|series|products|kit|set)"),
      words(
        "(?:go|shop|buy|think|wear|choose|live|drink|travel|dress) green(?! (?:tea|jackets?|boots?|shirts?|tents?|and|or))",
      ),
      words(
        "(?:zero|no|tiny)[ -](?:environmental |eco )?impact(?! (?:sport|training|exercise|workout|aerobics|on|of|resistan))~?|impact ?free|umwelt ?neutral~",
      ),
      words(
        "grüne[sm]? gewissen|(?:umwelt|klima|öko)gewissen|(?:eco|green|climate) conscience|guilt ?free(?! (?:snack~|treat~|dessert~|chocolate))",
      ),
      words(
        "(?:gut für|gutes für|liebe (?:zu|für)|respekt (?:vor|für)|im namen|dank an|good for|love for|kind to|gift to|gives? back to|giving back to|care for) (?:die |der |unsere[nr]? |den |dem |das |our |the )?(?:\\p{L}+ )?(?:mutter erde|mutter natur|mother (?:earth|nature)|umwelt|planeten?|erde|nature|planet|earth)",
      ),
      words(
        "(?:öko|eco|green|earth|planet|umwelt|klima|natur)(?:-| )(?:edition|bewusst~|conscious~|smart|positive?~?|kind|aware|loving|first|wise|gut|liebend~)",
      ),
      words(
        "(?:eco|öko|oeko)-(?!mod[ue]|taste|programm|schalter|setting|button|test|institut|strom|kontroll|landbau|landwirt|verordnung|anbau|betrieb|steuer|tax|system|label|siegel|bilanz|drive|friendly)[a-zäöü]{4,24}",
      ),
      /#\p{L}{0,20}(?:ecofriendly|umweltfreundlich|sustainab|nachhaltig|klimafreundlich|greenfashion|greenliving|ecofashion|zerowaste|savetheplanet|goinggreen|gogreen|klimaneutral|carbonneutral|planetfriendly|earthfriendly|slowfashion(?!_)|ecoconscious)\p{L}{0,30}/giu,
    ],
    exceptions: [
      /(?:bitte|please|help us|helft|hilf uns|let's|lasst uns)\s[^.!?\n]{0,40}/giu,
      /nachhaltig\p{L}*\s+(?:eindruck|erfolg|duft|geschmack|glanz|frische|halt|freude|schmerz\p{L}*|lernerfolg|lösung\p{L}* für|wirkung|wachstum|verbesser\p{L}*|beeindruck\p{L}*|gestärkt|stärk\p{L}*|erhöh\p{L}*|steiger\p{L}*|beschäftig\p{L}*)/giu,
      /(?:aus|from)\s+(?:kontrolliert\s+)?(?:biologische[mr]|ökologische[mr]|organic)\s+(?:anbau|landbau|landwirtschaft|farming)/giu,
      /sustainabl[ey]\s+(?:growth|growing|profit\w*|result\w*|pace|income|competitive)|sustainability report/giu,
      /green (?:button|bay|tea|peace)|grüne[rn]? knopf/giu,
    ],
    nearby: specification,
    yieldsTo: ["env-comparison", "env-own-label", "env-future", "env-none-greener"],
    proof: { supports: excellent },
    sources: [
      ...blacklist("4a", empco),
      ...misleading("warn", { to: "2026-09-26" }),
      ...unitedKingdom("11.1 und 11.3", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.4", "warn"),
    ],
    why: {
      de: "Allgemeine Umweltaussage: Sie sagt nicht, welche Eigenschaft gemeint ist, und ist ohne anerkannte hervorragende Umweltleistung verboten.",
      en: "General environmental claim: it does not say which property is meant and is banned without recognised excellent environmental performance.",
    },
    missing: {
      de: "Es fehlt die Angabe, was genau gemeint ist (Material, Anteil, Zertifikat), klar im selben Text, oder ein Nachweis wie EU-Umweltzeichen oder Blauer Engel.",
      en: "What is missing is a clear statement in the same text of what exactly is meant (material, share, certificate), or proof such as the EU Ecolabel.",
    },
    repair: {
      swaps: [[/(?<![\p{L}])(?:öko|oeko)-(?=\p{L}{4})/iu, ""]],
      drop: true,
      keep: /^(?:(?:öko|oeko|eco)\p{Ll}*(?:jacke|mode|kollektion|shirt|hose|tasche|wäsche|reiniger|mittel|seife|becher|flasche|kerze|papier|möbel|variante|linie|produkt|verpackung|schuh|zelt|stoff)|#)/iu,
      instead: {
        de: "Material und Zertifikate stehen in den Produktdetails.",
        en: "Materials and certificates are listed in the product details.",
      },
    },
    examples: {
      fires: [
        "Umweltfreundliche Jacke für jeden Tag",
        "Unsere Verpackung ist ökologisch.",
        "Nachhaltige Mode aus Hamburg",
        "Gut für die Umwelt, gut für dich.",
        "Die Jacke ist umweltfreundlich und robust.",
        "An eco-friendly jacket for every day",
        "Our sustainable backpack is here.",
        "Kind to the planet, tough on rain.",
        {
          text: "Umweltfreundliche Jacke.",
          evidence: ["Die Jacke trägt das EU Ecolabel, gültig bis 31.12.2024."],
        },
        { text: "Umweltfreundlicher Rucksack", asOf: "2026-09-01" },
        { text: "An eco-friendly tent", market: "UK" },
        { text: "A planet-friendly tent", market: "US" },
      ],
      silent: generalSilent,
    },
  },
  {
    id: "env-comparison",
    languages: ["de", "en"],
    patterns: [
      words("(?:umweltfreundlicher|umweltschonender|klimafreundlicher|nachhaltiger|ökologischer|grüner) als"),
      words(
        "(?:viel |noch |deutlich )(?:umweltfreundlicher|umweltschonender|klimafreundlicher|nachhaltiger|ökologischer|grüner)",
      ),
      words(
        "(?:greener|more sustainable|more eco friendly|more environmentally friendly|more climate friendly|kinder to the planet) than",
      ),
    ],
    unless: specification,
    proof: {
      supports: /ökobilanz|lebenszyklus\p{L}*|LCA|life ?cycle|vergleichsstudie|comparative study/iu,
      lifts: "advice",
    },
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 1 und § 6 Absatz 2 Nr. 2" }),
      ...unitedKingdom("11.3 und 3.33", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.3(d)", "warn"),
    ],
    why: {
      de: "Umweltvergleich: Er nennt weder Maßstab noch Vergleichsprodukt.",
      en: "Environmental comparison: it names neither the measure nor the product compared with.",
    },
    missing: {
      de: "Es fehlen die verglichene Eigenschaft, das Vergleichsprodukt, die Methode und das Datum.",
      en: "What is missing is the property compared, the product compared with, the method and the date.",
    },
    repair: {
      instead: {
        de: "Material und Gewicht stehen in den Produktdetails.",
        en: "Material and weight are listed in the product details.",
      },
    },
    examples: {
      fires: [
        "Nachhaltiger als jede andere Jacke.",
        "Noch umweltfreundlicher verpackt!",
        "Greener than your old tent.",
        "More sustainable than ordinary jackets",
      ],
      silent: [
        "Wärmer als der Vorgänger.",
        "Der Karton kommt mit 40 % weniger Kunststoff aus und ist damit umweltfreundlicher als der alte.",
        "Is it greener than the old one?",
        "Nicht nachhaltiger als vorher, aber leichter.",
      ],
    },
  },
  {
    id: "env-whole-for-part",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:vollständig|komplett|ganz|gänzlich|ausschließlich|durch und durch|rundum|zu 100 ?(?:%|prozent)) (?:aus |aus dem |und )?(?:\\p{L}+ ){0,2}(?:recycelt~|recycled~|recyclat~|rezyklat~|biologisch~|bio ?baumwolle|plastikfrei~|kunststofffrei~|natürlich~|erneuerbar~)",
      ),
      words(
        "100 ?(?:%|prozent|percent) (?:aus )?(?:recycelt~|recycled|rezyklat~|bio ?baumwolle|organic|plastikfrei~|plastic ?free|natürlich~|natural)",
      ),
      words(
        "(?:recycelt|recyclt|wiederverwertet)(?:e[rnms]?) (?:\\p{L}*(?:jacken?|schuhe?n?|zelte?n?|rucksack|rucksäcke|schlafsack|schlafsäcke|hosen?|stiefel|shirts?))",
      ),
      words(
        "(?:recycled|reclaimed) (?:\\p{L}+ )?(?:jackets?|coats?|tents?|(?:back)?packs?|boots?|shoes?|sleeping bags?|trousers|shirts?)",
      ),
      words(
        "(?:entirely|fully|completely|100 ?(?:%|percent)) (?:made )?(?:from |of |out of )?(?:recycled|organic|natural|plastic ?free|renewable)",
      ),
    ],
    exceptions: [
      /(?:außenmaterial|obermaterial|oberstoff|futter|füllung|verpackung|karton|sohle|outer|shell|lining|insulation|packaging|box|sole)\s+(?:\p{L}+\s+){0,3}?(?:aus\s+|zu\s+|ist\s+|besteht\s+|is\s+|from\s+|made\s+)*(?:vollständig|komplett|100|entirely|fully|completely)/giu,
    ],
    unless: [schemes],
    proof: {
      supports:
        /recycel|recycl|rezyklat|bio-?baumwoll|organic|plasti|kunststoff|natürlich|natural|GRS|GOTS|RCS|OCS|erneuerbar|renewable/iu,
    },
    sources: [
      ...blacklist("4b", empco, "warn"),
      ...misleading("warn", { to: "2026-09-26" }),
      ...unitedKingdom("11.4", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.3(c)", "warn"),
    ],
    why: {
      de: "Umweltaussage über das ganze Produkt: Trifft sie nur auf einen Teil zu, ist sie verboten.",
      en: "Environmental claim about the whole product: it is banned when it is true of a part only.",
    },
    missing: {
      de: "Es fehlt ein Nachweis über alle Teile des Produkts, oder die Angabe, welcher Teil gemeint ist.",
      en: "What is missing is proof for all parts of the product, or the part that is meant.",
    },
    repair: {
      instead: {
        de: "Welche Teile aus welchem Material bestehen, steht in den Produktdetails.",
        en: "The product details say which part is made of which material.",
      },
    },
    examples: {
      fires: [
        "Komplett aus recyceltem Material gefertigt.",
        "100 % recycelt, 100 % warm.",
        "Made entirely from recycled materials.",
        {
          text: "100 % recyceltes Polyester, GRS-zertifiziert.",
          evidence: ["Nur das Außenmaterial ist aus recyceltem Polyester."],
        },
        { text: "Fully recycled jacket", evidence: ["Only the lining of the jacket is recycled."] },
        {
          text: "Recycelter Rucksack",
          evidence: ["Das Futter des Rucksacks besteht zu 60 % aus recyceltem Polyester."],
        },
        "Our recycled tent is back",
      ],
      silent: [
        "Außenmaterial aus 100 % recyceltem Polyester, GRS-zertifiziert.",
        "Nicht komplett aus recyceltem Material.",
        "Das Futter ist vollständig aus recyceltem Polyester.",
        {
          text: "100 % recycelt.",
          evidence: ["GRS-Zertifikat: 100 % recyceltes Polyester in allen Teilen, gültig bis 30.06.2027."],
        },
        "Is it made entirely from recycled polyester?",
        "Jacke mit recycelter Füllung",
      ],
    },
  },
  {
    id: "env-share",
    languages: ["de", "en"],
    patterns: [
      words(
        "\\d{1,2}(?:[.,]\\d+)? ?(?:%|prozent|percent) (?:\\p{L}+ ){0,2}(?:recycelt~|recycled|rezyklat~|bio ?baumwolle|organic cotton|erneuerbar~|renewable)",
      ),
    ],
    unless: [schemes],
    proof: {
      supports: /recycel|recycl|rezyklat|bio-?baumwoll|organic|GRS|GOTS|RCS|OCS|erneuerbar|renewable/iu,
    },
    sources: [
      ...misleading("advice"),
      ...unitedKingdom("3.7", "advice"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.13", "advice"),
    ],
    why: {
      de: "Genaue Materialangabe: Sie ist erlaubt, solange der Anteil stimmt und belegt werden kann.",
      en: "Precise statement on material: it is fine as long as the share is right and can be proved.",
    },
    missing: {
      de: "Einen gültigen Nachweis über den Anteil bereithalten, zum Beispiel ein GRS-Zertifikat.",
      en: "Keep valid proof of the share at hand, for example a GRS certificate.",
    },
    repair: {
      instead: {
        de: "Die Materialanteile stehen in den Produktdetails.",
        en: "The shares of each material are listed in the product details.",
      },
    },
    examples: {
      fires: [
        "Gefüllt mit 60 % recyceltem Polyester.",
        "Fill of 60% recycled polyester",
        {
          text: "60 % recyceltes Polyester, GRS-zertifiziert.",
          evidence: ["Laut GRS-Zertifikat sind 40 % des Polyesters recycelt."],
        },
      ],
      silent: [
        "30 % recyceltes Polyester, GRS-zertifiziert.",
        {
          text: "60 % recyceltes Polyester",
          evidence: ["GRS-Zertifikat über 60 % recyceltes Polyester, gültig bis 2027-05-31"],
        },
        "Sind 60 % recycelt?",
        "60 % Polyester, 40 % Baumwolle",
      ],
    },
  },
  {
    id: "env-material-vague",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:recycelt~|recyclt~|wiederverwertet~) (?:material~|stoff~|polyester|polyamid|plastik|kunststoff~|fasern?|pet|flaschen|nylon|wolle|baumwolle)",
      ),
      words(
        "(?:recycled|upcycled|reclaimed) (?:\\p{L}+ )?(?:material~|fabric~|polyester|polyamide|plastic|fib(?:re|er)~|bottles|nylon|wool|cotton)",
      ),
      words(
        "(?:umweltbewusst~|nachwachsend~|biobasiert~) (?:material~|rohstoff~|stoff~|produziert|hergestellt)",
      ),
      words("bio ?basiert(?:e[rnms]?)?"),
      words("bio ?based"),
      words(
        "(?:aus|mit) (?:\\p{L}+ )?(?:(?:meeres|ozean|strand)(?:plastik|müll|kunststoff)|alten (?:fischernetzen|pet ?flaschen|reifen|autoreifen|segeln|planen)|pet ?flaschen)",
      ),
      words(
        "(?:from|of|with) (?:\\p{L}+ )?(?:ocean ?(?:bound )?(?:plastic|waste)|(?:old |discarded |recovered )(?:fishing nets|bottles|tyres|tires|sails))",
      ),
    ],
    unless: [
      schemes,
      /\d{1,3}(?:[.,]\d+)?\s?(?:%|prozent|percent)[^.!?\n]{0,40}?(?:recyc|rezykl|wiederverw|bio-?bas|nachwachs)/iu,
      /(?:recyc|rezykl|wiederverw|bio-?bas|nachwachs)[^.!?\n]{0,40}?\d{1,3}\s?(?:%|prozent|percent)/iu,
    ],
    yieldsTo: ["env-whole-for-part", "env-share"],
    proof: { supports: /recycel|recycl|rezyklat|GRS|RCS|bio-?bas|biobased/iu, lifts: "advice" },
    sources: [
      ...blacklist("4b", empco, "warn"),
      ...misleading("warn", { to: "2026-09-26" }),
      ...unitedKingdom("11.3", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.13", "warn"),
    ],
    why: {
      de: "Materialaussage ohne Anteil: Sie klingt nach dem ganzen Produkt.",
      en: "Claim on material without a share: it sounds like the whole product.",
    },
    missing: {
      de: "Es fehlen der Anteil in Prozent, der Teil des Produkts und ein Zertifikat.",
      en: "What is missing is the share in per cent, the part of the product and a certificate.",
    },
    repair: {
      instead: {
        de: "Welcher Anteil recycelt ist, steht mit Nachweis in den Produktdetails.",
        en: "The product details give the recycled share and its certificate.",
      },
    },
    examples: {
      fires: [
        "Jacke aus recyceltem Polyester",
        "Made with recycled plastic",
        "Aus biobasierten Fasern",
        "A tent of recycled nylon",
      ],
      silent: [
        "Jacke mit 60 % recyceltem Polyester, GRS-zertifiziert",
        "Nicht aus recyceltem Material",
        "Recycelt ihr alte Jacken?",
        "We recycle your old boots.",
        "Aus Polyester gewebt",
      ],
    },
  },
  {
    id: "env-degradable",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:biologisch |vollständig |leicht )?(?:abbaubar~|kompostierbar~|biodegradable|compostable|degradable)",
      ),
    ],
    unless: [
      /EN ?13432|EN ?14995|EN ?17033|ASTM D ?6400|OK compost|(?:in|within|innerhalb von)\s+\d+\s+(?:tagen|wochen|monaten|days|weeks|months)/iu,
    ],
    proof: { supports: /EN ?13432|ASTM|OK compost|abbaubar|kompostierbar|degradab|compost/iu, lifts: "warn" },
    sources: [
      ...blacklist("4a", empco),
      ...misleading("warn", { to: "2026-09-26" }),
      ...unitedKingdom("11.5", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.8", "warn"),
    ],
    why: {
      de: "„Abbaubar“ sagt nicht, unter welchen Bedingungen und in welcher Zeit.",
      en: "“Degradable” does not say under which conditions and in what time.",
    },
    missing: {
      de: "Es fehlen Norm, Bedingungen (Industrie oder Gartenkompost) und Dauer.",
      en: "What is missing is the standard, the conditions (industrial or garden compost) and the time.",
    },
    repair: {
      drop: true,
      instead: {
        de: "Hinweise zur Entsorgung stehen auf der Verpackung.",
        en: "Disposal advice is on the packaging.",
      },
    },
    examples: {
      fires: [
        "Biologisch abbaubare Verpackung",
        "Der Beutel ist kompostierbar.",
        "Biodegradable packaging for every order",
      ],
      silent: [
        "Beutel, industriell kompostierbar nach EN 13432",
        "Nicht kompostierbar.",
        "Ist der Beutel biologisch abbaubar?",
        "Compostable under EN 13432 in industrial plants",
      ],
    },
  },
  {
    id: "env-recyclable",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:vollständig |komplett |zu 100 ?(?:%|prozent) |100 ?(?:%|prozent) |fully |completely |100 ?(?:%|percent) )(?:recycelbar~|recyclebar~|recyclingfähig~|wiederverwertbar~|wiederverwendbar~|recyclable|reusable)",
      ),
    ],
    proof: { supports: /recycelbar|recyclingfähig|wiederverwertbar|recyclab/iu },
    sources: [
      ...misleading("warn"),
      ...unitedKingdom("11.5", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.12", "warn"),
    ],
    why: {
      de: "Vollständige Recyclingfähigkeit ist eine Tatsachenbehauptung über alle Teile und die Sammelsysteme vor Ort.",
      en: "Full recyclability is a statement of fact on every part and on local collection.",
    },
    missing: {
      de: "Es fehlt ein Nachweis der Recyclingfähigkeit, zum Beispiel ein Gutachten.",
      en: "What is missing is proof of recyclability, for example an assessment.",
    },
    repair: {
      instead: {
        de: "Hinweise zur Entsorgung stehen auf der Verpackung.",
        en: "Disposal advice is on the packaging.",
      },
    },
    examples: {
      fires: ["Der Karton ist zu 100 % recycelbar.", "Fully recyclable box"],
      silent: [
        "Nicht vollständig recycelbar.",
        "Bitte gib den Karton ins Altpapier.",
        {
          text: "Karton zu 100 % recycelbar",
          evidence: ["Gutachten: Karton zu 100 % recycelbar, gültig bis 2028"],
        },
        "Is it fully recyclable?",
      ],
    },
  },
  {
    id: "env-own-label",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:öko|umwelt|klima|nachhaltigkeits|natur|grün~|green|eco|sustainab~|planet|klimaneutral|climate|carbon neutral) ?(?:choice )?(?:siegel~|label~|gütezeichen|zertifikat~|plakette~|badge~|seal~|prüfzeichen|certified|zertifiziert~)",
      ),
      words(
        "(?:(?:unser(?:e[rnms]?)?|our) (?:eigene[rnms]? |own )?(?:\\p{L}+ ){0,2}(?:siegel|gütesiegel|gütezeichen|seal)|(?:eigene[rnms]?|hauseigene[rnms]?|own|in ?house) (?:\\p{L}+ ){0,2}(?:siegel|gütesiegel|label|gütezeichen|seal|badge))",
      ),
      words(
        "(?:certified|zertifiziert) (?:green|grün|sustainable|nachhaltig|eco|öko|klimafreundlich|climate ?friendly)",
      ),
      words(
        "\\p{L}*(?:green|eco|öko|umwelt|planet|klima|earth|natur)\\p{L}*-(?:\\p{L}+-)?(?:siegel|label|gütesiegel|badge|seal)",
      ),
      words(
        "(?:siegel|label|gütezeichen|seal|badge) (?:für|for|of) (?:nachhaltig~|umwelt~|klima~|sustainab~|environment~|climate)",
      ),
    ],
    exceptions: [
      /(?:EU[- ]Ecolabel|EU-Umweltzeichen|Österreichisches Umweltzeichen|Blaue[rn]? Engel)/giu,
      /(?:unser|our)\p{L}*\s+(?:plattenlabel|modelabel|label\s+(?:nordlicht|aus|from|in))/giu,
      /private label|label maker|preisschild/giu,
    ],
    proof: {
      supports:
        /zertifizierungssystem|certification scheme|staatlich|state-run|unabhängige[rn]? dritte|third[- ]party|akkreditiert|accredited/iu,
    },
    sources: [
      ...blacklist("2a", empco),
      ...misleading("warn", { to: "2026-09-26" }),
      ...unitedKingdom("11.6 und 3.50", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.6", "warn"),
    ],
    why: {
      de: "Eigenes Nachhaltigkeitssiegel: Erlaubt sind nur Siegel mit Zertifizierungssystem oder von staatlichen Stellen.",
      en: "Own sustainability label: only labels with a certification scheme or set up by public authorities are allowed.",
    },
    missing: {
      de: "Es fehlt ein Zertifizierungssystem mit Prüfung durch unabhängige Dritte.",
      en: "What is missing is a certification scheme with checks by an independent third party.",
    },
    repair: {
      instead: {
        de: "Welche Zertifikate vorliegen, steht in den Produktdetails.",
        en: "The product details list the certificates that we hold.",
      },
    },
    examples: {
      fires: [
        "Mit unserem Öko-Siegel ausgezeichnet",
        "Unser Green-Choice-Label zeigt dir den Weg.",
        "Klimasiegel inklusive",
        "Look for our green seal.",
        "Eco-certified gear",
      ],
      silent: [
        "Ausgezeichnet mit dem EU Ecolabel",
        "Der Stoff ist GOTS-zertifiziert.",
        "Wir haben kein eigenes Öko-Siegel.",
        "Certified to GRS by an accredited body",
        {
          text: "Unser Klimasiegel",
          evidence: ["Das Siegel beruht auf einem Zertifizierungssystem mit akkreditierter Prüfstelle."],
        },
      ],
    },
  },
  {
    id: "certificate",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:gots|grs|rcs|ocs|rds|rws|fsc|bluesign|oeko ?tex|fair ?trade)(?: standard)?(?: 100)?(?: ?(?:zertifiziert~|geprüft~|certified|tested|approved|siegel|label))?",
      ),
      words("(?:global recycled|global organic textile|responsible down|responsible wool) standard"),
    ],
    quiet: true,
    proof: {
      supports:
        /GOTS|GRS|RCS|OCS|RDS|RWS|FSC|bluesign|oeko-?tex|fair ?trade|global recycled|global organic textile|responsible down|responsible wool/iu,
      expired: "block",
    },
    sources: [
      ...blacklist("2"),
      ...unitedKingdom("3.50", "block"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.6", "block"),
    ],
    why: {
      de: "Gütezeichen ohne gültige Genehmigung: Ein abgelaufenes Zertifikat darf nicht mehr gezeigt werden.",
      en: "Quality mark without valid authorisation: an expired certificate must not be shown any more.",
    },
    missing: {
      de: "Es fehlt ein gültiges Zertifikat für genau dieses Produkt und diesen Teil.",
      en: "What is missing is a valid certificate for exactly this product and part.",
    },
    repair: {
      swaps: [
        [
          /[\s,(–-]*(?:nach\s+|mit\s+|to\s+)?(?:gots|grs|rcs|ocs|rds|rws|fsc|bluesign|oeko-?tex)(?:\s+standard)?(?:\s+100)?(?:[\s-]?(?:zertifiziert\p{L}*|geprüft\p{L}*|certified|tested|approved))?\)?/iu,
          " ",
        ],
      ],
      instead: {
        de: "Welche Zertifikate gültig sind, steht in den Produktdetails.",
        en: "The product details list the certificates that are valid.",
      },
    },
    examples: {
      fires: [
        {
          text: "Innenfutter OEKO-TEX-geprüft",
          evidence: ["Innenfutter nach OEKO-TEX Standard 100 geprüft, gültig bis 09.10.2026"],
        },
        { text: "bluesign certified fabric", evidence: ["The bluesign certificate has expired."] },
        {
          text: "Schlafsack mit RDS-zertifizierter Daune",
          evidence: ["RDS-Zertifikat für den Schlafsack ist abgelaufen."],
        },
      ],
      silent: [
        "Innenfutter OEKO-TEX-geprüft",
        {
          text: "bluesign certified fabric",
          evidence: ["bluesign certificate BS-40817, valid until 2027-10-09"],
        },
        { text: "Kein OEKO-TEX-Zertifikat", evidence: ["OEKO-TEX abgelaufen"] },
        {
          text: "Daune nach Responsible Down Standard",
          evidence: [
            "Die Daune des Modells Nordwind ist nach dem Responsible Down Standard (RDS) zertifiziert, gültig bis 2028-01-31",
            "Der Beleg erlaubt nicht die Formulierung „ganz ohne Leid“.",
          ],
        },
        "30 % recyceltes Polyester, GRS-zertifiziert",
      ],
    },
  },
  {
    id: "env-harmless",
    languages: ["de", "en"],
    patterns: [
      words("(?:schadstoff|chemie|gift|chemikalien)frei~"),
      words("ungiftig~"),
      words(
        "(?:frei von|ohne) (?:jede[rn]? |alle[rn]? )?(?:schadstoffe?n?|chemie|chemikalien|giftstoffe?n?)",
      ),
      words("(?:non ?toxic|chemical ?free|toxin ?free|free from (?:all )?(?:chemicals|toxins))"),
    ],
    retractable: true,
    unless: [/oeko-?tex|bluesign|nach (?:EN|DIN|ISO)|according to (?:EN|ISO)/iu],
    proof: { supports: /schadstoff|oeko-?tex|harmful substances|toxic/iu },
    sources: [
      ...misleading("warn"),
      ...unitedKingdom("3.7", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR §§ 260.9 und 260.10", "warn"),
    ],
    why: {
      de: "Absolute Unbedenklichkeit lässt sich kaum belegen.",
      en: "Absolute harmlessness can hardly be proved.",
    },
    missing: {
      de: "Es fehlt, welcher Stoff gemeint ist, mit Prüfnorm und Prüfbericht.",
      en: "What is missing is which substance is meant, with standard and test report.",
    },
    repair: {
      drop: true,
      instead: {
        de: "Prüfberichte findest du in den Produktdetails.",
        en: "Test reports are listed in the product details.",
      },
    },
    examples: {
      fires: ["Schadstofffreie Jacke für Kinder", "Ganz ohne Chemie", "A non-toxic, chemical-free finish"],
      silent: [
        "Imprägniert ohne PFAS",
        "Schadstoffgeprüft nach Oeko-Tex Standard 100",
        "Nicht schadstofffrei.",
        "PFAS-free water repellent",
      ],
    },
  },
  {
    id: "env-legal-duty",
    languages: ["de", "en"],
    patterns: [
      words("(?:fckw|asbest|dioxin|ddt|azofarben|blei|cfc|asbestos|lead paint) ?(?:frei~|free)"),
      words(
        "(?:frei von|ohne|free from|without) (?:verbotene[nr]?|banned|illegal) (?:stoffe?n?|inhaltsstoffe?n?|zutaten|zusätze?n?|weichmachern?|substanzen|chemikalien|ingredients|additives|substances|chemicals)",
      ),
      words(
        "(?:erfüllt|entspricht|meets|complies with) (?:alle[nr]? |sämtliche[nr]? |all )(?:gesetzliche[nr]? |eu )?(?:vorschriften|vorgaben|normen|anforderungen|legal requirements|eu rules|regulations)",
      ),
      words("(?:ce|reach|rohs) (?:geprüft~|zertifiziert~|konform~|certified|tested|compliant)"),
    ],
    // A medical device may need a notified body: the rule on devices asks for that.
    exceptions: [
      /(?<!\p{L})(?:ce|mdr)[\s-](?:zertifiziert|zugelassen|geprüft|konform|certified|tested)\p{L}*\s(?:\p{L}+\s){0,2}?(?:medizin\p{L}*|blutdruck\p{L}*|\p{L}*thermometer|hörgerät\p{L}*|inhalator\p{L}*|blutzucker\p{L}*|medical|blood|hearing)/giu,
    ],
    proof: { supports: /baumusterprüf|benannte[nr]? stelle|notified body|type.examination/iu },
    sources: [
      ...blacklist("10a", empco),
      ...misleading("warn", { to: "2026-09-26" }),
      ...unitedKingdom("3.1", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.9(c)", "advice"),
    ],
    why: {
      de: "Gesetzliche Pflicht als Besonderheit: Was für alle Produkte der Gattung gilt, darf kein Vorzug sein.",
      en: "Legal duty as a feature: what applies to all products of the kind must not be shown as an advantage.",
    },
    missing: {
      de: "Es fehlt eine Eigenschaft, die über das Gesetz hinausgeht.",
      en: "What is missing is a property that goes beyond the law.",
    },
    repair: {
      drop: true,
      instead: {
        de: "Material und Pflege stehen in den Produktdetails.",
        en: "Material and care are listed in the product details.",
      },
    },
    examples: {
      fires: [
        "FCKW-freies Spray",
        "Garantiert frei von verbotenen Stoffen",
        "REACH-konforme Jacke",
        "Free from banned substances",
        "CE-geprüft und sicher",
      ],
      silent: [
        "PFAS-frei imprägniert",
        "Ohne Felle und Daunen",
        "REACH ist eine EU-Verordnung.",
        "Is it CFC-free?",
      ],
    },
  },
  {
    id: "evidence-forbids",
    languages: ["de", "en"],
    patterns: [/[^\n.!?]{3,}/gu],
    quiet: true,
    yieldsTo: ["env-general", "env-whole-for-part", "env-share", "env-material-vague", "certificate"],
    // Nothing supports it: only a document that rules the wording out raises it.
    proof: { supports: /(?!)/u },
    sources: [
      ...misleading("warn"),
      ...unitedKingdom("3.7", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Der Beleg schließt diese Formulierung ausdrücklich aus.",
      en: "The evidence expressly rules this wording out.",
    },
    missing: {
      de: "Es fehlt ein Nachweis, der diese Formulierung trägt.",
      en: "What is missing is evidence that carries this wording.",
    },
    repair: {
      instead: {
        de: "Was belegt ist, steht in den Produktdetails.",
        en: "The product details say what is proven.",
      },
    },
    examples: {
      fires: [
        {
          text: "Garantiert tierleidfreie Daune",
          evidence: ["Der Beleg erlaubt nicht die Formulierung „tierleidfrei“."],
        },
        { text: "Storm-proof tent", evidence: ["The report does not allow the wording “storm-proof”."] },
      ],
      silent: [
        "Tierleidfreie Daune",
        { text: "Tent for windy days", evidence: ["The report does not allow the wording “storm-proof”."] },
      ],
    },
  },
];

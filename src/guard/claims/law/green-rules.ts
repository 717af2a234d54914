// More rules on green and social praise: double negations, vague relatives, plastic, circles, trees, nature, fairness, organic goods.
import { blacklist, empco, misleading, unitedKingdom, unitedStates, words, type ClaimRule } from "../rule.ts";

const measure =
  /\d+(?:[.,]\d+)?\s?(?:%|prozent|percent|kg|g|gramm|liter|litres?|l|kwh|wh|tonnen|tonnes|t)(?![\p{L}])/iu;
const compared =
  /(?:gegenüber|im vergleich zu|verglichen mit|als (?:der|die|das|im|bei|unser\p{L}*|20\d\d)|statt|seit 20\d\d|compared (?:to|with)|than (?:the|our|in|its)|versus|vs\.?|since 20\d\d|20\d\d)/iu;
const accounting = /ISO ?140(?:40|44|67)|GHG protocol|ökobilanz|life[ -]?cycle|lebenszyklus|LCA(?![\p{L}])/iu;
const certified =
  /(?<![\p{L}])(?:GOTS|GRS|RCS|OCS|RWS|RDS|FSC|PEFC|bluesign|EU[- ]Ecolabel|Blaue[rnms]? Engel|Blue Angel|Fairtrade|Fair Trade|Fair Wear|SA ?8000|Grüne[rn]? Knopf|Green Button|BSCI|B[- ]Corp|COSMOS|NATRUE|BDIH|Ecocert|ISO ?16128|EU-Bio-?(?:Siegel|Logo))(?![\p{L}])/iu;
const details = {
  de: "Material und Herstellung stehen in den Produktdetails.",
  en: "Material and making are described in the product details.",
} as const;
const greens = "(?:umweltfreundlich|umweltschonend|klimafreundlich|klimaschonend|nachhaltig|ökologisch|grün)";

export const greenRules: readonly ClaimRule[] = [
  {
    id: "env-none-greener",
    languages: ["de", "en"],
    patterns: [
      words(
        `(?:kein(?:e[rnms]?)?|niemand|nichts|nirgends) (?:ander~ )?(?:\\p{L}+ ){0,4}${greens}ere?[rnms]?s?`,
      ),
      words(
        `(?:nichts|niemand|kein(?:e[rnms]?)?) (?:\\p{L}+ ){0,4}so ${greens}(?:e[rnms]?)?(?: \\p{L}+)? wie`,
      ),
      words("(?:grüner|umweltfreundlicher|nachhaltiger|ökologischer) geht(?:'s| es)? (?:nicht|kaum|nimmer)"),
      words(
        "(?:no|nothing|nobody|no one)(?: other)? (?:\\p{L}+ ){0,4}(?:greener|more sustainable|more eco ?friendly|kinder to the planet)",
      ),
      words("(?:nicht|nie) (?:umweltschädlich|klimaschädlich|unökologisch)(?:e[rnms]?)?"),
      words(
        "(?:does no harm|not harmful|no harm|harmless) (?:at all )?(?:to|for) (?:the |our )?(?:planet|environment|climate|nature)",
      ),
    ],
    retractable: false,
    nearby: [certified, accounting],
    proof: { supports: /(?!)/u },
    sources: [
      ...blacklist("4a", empco),
      ...misleading("warn", { to: "2026-09-26" }),
      ...unitedKingdom("11.3 und 3.33", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.4", "warn"),
    ],
    why: {
      de: "Doppelte Verneinung: „Nichts ist grüner“ behauptet, das Umweltfreundlichste zu sein, ohne zu sagen, worin.",
      en: "Double negation: “nothing is greener” claims to be the greenest without saying in which respect.",
    },
    missing: {
      de: "Es fehlen die gemeinte Eigenschaft, der Vergleich aller Anbieter und eine anerkannte hervorragende Umweltleistung.",
      en: "What is missing is the property meant, a comparison of all sellers and recognised excellent environmental performance.",
    },
    repair: { instead: details },
    examples: {
      fires: [
        "Kein Waschmittel ist umweltfreundlicher.",
        "Nichts ist so nachhaltig wie unsere Socken.",
        "Grüner geht's nicht!",
        "No detergent is greener.",
        "Die Tinte ist nicht umweltschädlich.",
      ],
      silent: [
        "Unser Waschmittel ist nicht umweltfreundlicher als das alte.",
        "Kein Waschmittel mehr da? Bestell nach.",
        "Grüner Tee geht immer.",
        "No detergent needed for the first wash.",
        { text: "Kein Waschmittel ist umweltfreundlicher.", asOf: "2005-01-01" },
      ],
    },
  },
  {
    id: "env-resources",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:saves?|saving|heals?|healing|protects?|protecting|restores?|rescues?|helps?|loves?) (?:the |our )?(?:planet|earth|oceans?|seas?|climate|forests?|rainforests?|nature|environment|bees|wildlife|world)(?! (?:from|view|floor|breeze))",
      ),

      words(
        "(?:ressourcen|umwelt|klima|öko|natur) ?(?:schonend|sparend|bewusst|leicht|effizient|sensibel|neutral besser)(?:e[rnms]?|er|ste[rnms]?)?",
      ),
      words("(?:umwelt|klima|natur|tier) ?(?:verantwortlich|achtsam)(?:e[rnms]?)?"),
      words("im einklang mit (?:der )?(?:natur|umwelt)"),
      words(
        "(?:tust|tun|tut) (?:du |sie |ihr |wir )?(?:etwas |was )?(?:\\p{L}+ ){0,2}(?:für die|für unsere|der|dem|den) (?:umwelt|klima|natur|planeten|erde)(?: etwas gutes)?",
      ),
      words(
        "(?:gut|besser|freundlich|sanft|lieb) (?:\\p{L}+ ){0,4}(?:zum|zur|zu unserem|zu unserer) (?:planeten|umwelt|natur|erde|klima)",
      ),
      words(
        "(?:die|eine|deine|unsere) (?:grünere|grünste|bewusstere|nachhaltigere) (?:wahl|alternative|lösung|option|art)",
      ),
      words(
        "(?:mit )?(?:grünem|reinem|gutem) (?:umwelt ?)?gewissen (?:\\p{L}+ ){0,2}(?:kaufen|shoppen|genießen|einkaufen|reisen|tragen)",
      ),
      words(
        "(?:resource|planet|climate|earth|environment)(?:ally)? (?:saving|conscious|aware|positive|safe|efficient)",
      ),
      words("(?:low|lower|minimal|light) (?:environmental )?(?:impact|footprint) (?:\\p{L}+)"),
      words(
        "(?:in harmony with|respects|respectful of|protects|saves|save|protecting|heals) (?:the |our )?(?:nature|planet|environment|earth|oceans?)",
      ),
      words(
        "(?:guilt ?free|with a clear conscience)(?: for the planet| for the environment| shopping| fashion)",
      ),
      words("consciously (?:made|crafted|produced|sourced)"),
      words("(?:clean|conscious|eco|green) (?:beauty|fashion|living line|materials)"),
      /#(?:ecofriendly|sustainable|nachhaltig|umweltfreundlich|zerowaste|gogreen|klimafreundlich)(?![\p{L}])/giu,
    ],
    exceptions: [
      /(?:haut|haar|magen|stoff|material|schleimhaut|gelenk)[\s-]?schonend\p{L}*/giu,
      /(?:bitte|please|help us|helft|hilf uns|let's|lasst uns)\s[^.!?\n]{0,40}/giu,
    ],
    nearby: [certified, accounting, measure],
    yieldsTo: ["env-general", "env-comparison", "env-future", "env-none-greener"],
    proof: {
      supports:
        /EU Ecolabel|EU-Umweltzeichen|Blaue[rnms]? Engel|Blue Angel|Nordic Swan|ISO 14024|hervorragende Umweltleistung|excellent environmental performance/iu,
    },
    sources: [
      ...blacklist("4a", empco),
      ...misleading("warn", { to: "2026-09-26" }),
      ...unitedKingdom("11.1 und 11.3", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.4", "warn"),
    ],
    why: {
      de: "Allgemeine Umweltaussage in anderen Worten: Sie lobt eine Wirkung auf die Umwelt, ohne sie zu beziffern.",
      en: "General environmental claim in other words: it praises an effect on the environment without giving it a figure.",
    },
    missing: {
      de: "Es fehlt im selben Zusammenhang, was genau und um wie viel geschont wird, oder eine anerkannte hervorragende Umweltleistung.",
      en: "What is missing close by is what exactly is saved and how much, or recognised excellent environmental performance.",
    },
    repair: {
      drop: true,
      keep: /^(?:tust|tun|tut|im einklang|in harmony|respect|protect|save|saving|heal|gut|besser|freundlich|sanft|mit |guilt|die |eine |deine |unsere )/iu,
      instead: details,
    },
    note: "Die Liste der Richtlinie nennt Beispiele; ob verwandte Wörter wie „ressourcenschonend“ stets allgemeine Umweltaussagen sind, haben Gerichte noch nicht entschieden.",
    examples: {
      fires: [
        "Ressourcenschonend hergestellt",
        "Mit jeder Tasse tust du der Umwelt etwas Gutes.",
        "Die bewusstere Wahl für dein Bad",
        "Im Einklang mit der Natur gefertigt",
        "Low impact materials for every day",
        "This soap protects the planet.",
      ],
      silent: [
        "Hautschonende Rasur",
        "Ressourcenschonend: Die Maschine braucht 38 Liter Wasser je Waschgang.",
        "Nicht ressourcenschonend, aber schön.",
        "Ist das ressourcenschonend?",
        "Grüne Wahl: Farbton Salbei",
        "Low tables for every room",
      ],
    },
  },
  {
    id: "env-emission-saving",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:co2|emissions|schadstoff|energie|wasser|strom) ?(?:arm|reduziert|sparend|optimiert|minimiert|effizient)(?:e[rnms]?)?",
      ),
      words(
        "(?:weniger|geringere[rnms]?|reduzierte[rnms]?|kleinere[rnms]?|niedrigere[rnms]?) (?:co2|emissionen|treibhausgase|co2 ?(?:fußabdruck|ausstoß)|(?:ökologische[rnm]? )?fußabdruck|umweltbelastung|umweltauswirkungen)",
      ),
      words(
        "(?:less|fewer|lower|reduced|smaller) (?:co2|carbon|emissions|greenhouse gases|(?:carbon |environmental )?footprint|environmental impact)",
      ),
      words("(?:low|lower|reduced) ?(?:carbon|emission~|co2)(?! ?steel)"),
      words("(?:water|energy) ?(?:saving|efficient)"),
      words(
        "(?:spart|einspart) (?:\\p{L}+ ){0,6}(?:wasser|energie|strom|co2|emissionen|ressourcen|rohstoffe|plastik|müll|abfall)",
      ),
      words(
        "(?:uses|using|needs|saves|saving|takes) (?:(?:up )?(?:far |much |way |a lot |lots |tons )?(?:less|fewer|of) )?(?:\\p{L}+ )?(?:water|energy|electricity|carbon|resources|plastic)",
      ),
    ],
    nearby: [
      /^(?=[^]*\d+(?:[.,]\d+)?\s?(?:%|prozent|percent|kg|g|gramm|liter|litres?|l|kwh|tonnen|tonnes|t)(?![\p{L}]))/iu,
      accounting,
      /energieeffizienzklasse|energy (?:class|label)|wassersparfunktion|energiespar(?:modus|programm)/iu,
    ],
    exceptions: [/(?:energie|strom|wasser)spar(?:modus|programm|funktion|lampe)\p{L}*/giu],
    yieldsTo: [
      "env-general",
      "env-future",
      "neutral-offset",
      "env-zero",
      "env-comparison",
      "env-cut-unbased",
    ],
    proof: {
      supports: /ökobilanz|lebenszyklus|life ?cycle|LCA|ISO 140|messung|measured|prüfbericht|test report/iu,
      lifts: "advice",
    },
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 1 und Absatz 2 Nr. 1" }),
      ...unitedKingdom("11.3", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.3(d)", "warn"),
    ],
    why: {
      de: "Ersparnis ohne Zahl: Wovon, wie viel und verglichen womit bleibt offen.",
      en: "Saving without a figure: of what, how much and compared with what stays open.",
    },
    missing: {
      de: "Es fehlen der Wert, die Bezugsgröße und die Methode der Berechnung.",
      en: "What is missing is the value, what it is compared with and how it was computed.",
    },
    repair: {
      drop: true,
      keep: /^(?:weniger|gering|reduzier|klein|niedrig|less|fewer|lower|reduced|smaller)/iu,
      instead: details,
    },
    examples: {
      fires: [
        "CO2-reduzierter Beton",
        "Weniger Emissionen, mehr Freude",
        "Our low-carbon bricks",
        "A smaller footprint in every box",
      ],
      silent: [
        "Pro Paar entstehen 30 % weniger CO2 als beim Vorgänger.",
        "Energiesparmodus ab Werk eingeschaltet",
        "Nicht CO2-reduziert.",
        "Is it low-carbon?",
        "Low shelves in carbon black",
      ],
    },
  },
  {
    id: "env-cut-unbased",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:bis zu |rund |etwa |über )?\\d{1,3}(?:[.,]\\d+)? ?(?:%|prozent) (?:weniger|geringere[rnms]?|niedrigere[rnms]?) (?:co2~|emission~|treibhausgas~|wasserverbrauch|wasser|energie~|stromverbrauch|strom|plastik|kunststoff|verpackung~|müll|abfall)",
      ),
      words(
        "(?:up to |about |over )?\\d{1,3}(?:[.,]\\d+)? ?(?:%|percent|per cent) (?:less|fewer|lower) (?:co2|carbon|emissions|water|energy|plastic|packaging|waste)",
      ),
    ],
    nearby: [compared, accounting],
    yieldsTo: ["env-future"],
    proof: {
      supports: /ökobilanz|lebenszyklus|vergleich|messung|life ?cycle|LCA|comparison|measured|bilanz/iu,
      lifts: "advice",
    },
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 1 und § 6 Absatz 2 Nr. 2" }),
      ...unitedKingdom("11.3", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.3(d)", "warn"),
    ],
    why: {
      de: "Ersparnis in Prozent ohne Bezugsgröße: Weniger als was?",
      en: "Saving in per cent without a basis: less than what?",
    },
    missing: {
      de: "Es fehlt, womit verglichen wird, mit Jahr und Methode.",
      en: "What is missing is what it is compared with, the year and the method.",
    },
    repair: { instead: details },
    examples: {
      fires: ["40 % weniger CO2!", "Jetzt mit 60 Prozent weniger Plastik", "Now with 30% less plastic"],
      silent: [
        "40 % weniger CO2 als beim Modell von 2021, berechnet nach ISO 14067.",
        "Now with 30% less plastic than the 2023 bottle",
        "Nicht 40 % weniger CO2.",
        "30 % weniger Zucker",
        "Sind das 40 % weniger CO2?",
      ],
    },
  },
  {
    id: "env-plastic",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:komplett |ganz |100 ?% |vollständig )?(?:plastik|kunststoff|mikroplastik|müll|abfall)(?: ?frei| neutral|neutral)(?:e[rnms]?)?",
      ),
      words("zero ?waste"),
      words("(?:ohne|null|kein) (?:jedes |jeden )?(?:müll|abfall)"),
      words("(?:fully |completely |100 ?% )?(?:plastic|waste) ?(?:free|neutral)"),
    ],
    exceptions: [
      /(?:verpackung|karton|box|tüte|deckel|etikett|packaging|carton|bag|lid|wrapper)\p{L}*\s+(?:\p{L}+\s+){0,2}?(?:plastikfrei|kunststofffrei|plastic[\s-]free)\p{L}*/giu,
      /(?:plastikfrei|kunststofffrei)\p{L}*\s+(?:\p{L}*verpack\p{L}*|karton\p{L}*|tüte\p{L}*|deckel|banderole)|plastic[\s-]free\s+(?:packaging|box|carton|bag|lid|wrapper|packed)/giu,
      /(?:tipps|workshop|woche|monat|laden|läden|kurs)\s+(?:für\s+|zum\s+|zu\s+)?zero[\s-]?waste|zero[\s-]?waste[\s-](?:tipps|workshop|kurs|laden|tips|week)/giu,
    ],
    nearby: [/karton|papier|pappe|glas|cardboard|paper|glass/iu],
    yieldsTo: ["env-whole-for-part", "env-future"],
    proof: { supports: /plasti|kunststoff|verpackung|packaging|abfall|waste/iu },
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      ...unitedKingdom("11.4", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.9", "warn"),
    ],
    why: {
      de: "„Plastikfrei“ oder „ohne Abfall“ gilt wörtlich: für Produkt, Verpackung und Versand.",
      en: "“Plastic-free” or “zero waste” is taken literally: for product, packaging and shipping.",
    },
    missing: {
      de: "Es fehlt, welcher Teil gemeint ist und woraus er stattdessen besteht.",
      en: "What is missing is which part is meant and what it is made of instead.",
    },
    repair: { drop: true, keep: /^(?:ohne|null|kein)/iu, instead: details },
    examples: {
      fires: [
        "Plastikfreie Zahnbürste",
        "Unser Zero-Waste-Set",
        "Plastikneutral einkaufen",
        "Our plastic-free toothbrush",
      ],
      silent: [
        "Plastikfreie Verpackung aus Graspapier",
        "Die Verpackung ist plastikfrei.",
        "Nicht plastikfrei.",
        "Is it plastic-free?",
        "Plastic-free packaging",
      ],
    },
  },
  {
    id: "env-circular",
    languages: ["de", "en"],
    patterns: [
      words("(?:kreislauf ?(?:fähig|gerecht|orientiert)|zirkulär|rückstandsfrei abbaubar)(?:e[rnms]?)?"),
      words("(?:100 ?% |fully |truly )?(?:circular) (?:\\p{L}+)"),
      words("(?:geschlossene[rnms]?) (?:stoff|material)?kreislauf"),
    ],
    exceptions: [
      /circular\s+(?:saw|knit\w*|needle\w*|scarf|table|rug|mirror|motion\w*|letter|economy|shape|polarizer|hole\w*)/giu,
    ],
    nearby: [
      certified,
      /cradle to cradle|rücknahme|nehmen\s[^.!?\n]{0,40}zurück|take[- ]?back|return(?:ed)? to us/iu,
    ],
    proof: { supports: /cradle to cradle|kreislauf|circular|recyclingquote|rücknahme/iu },
    sources: [
      ...blacklist("4a", empco, "warn"),
      ...misleading("warn", { to: "2026-09-26" }),
      ...unitedKingdom("11.3", "warn"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.4", "warn"),
    ],
    why: {
      de: "„Kreislauffähig“ sagt nicht, wer das Produkt zurücknimmt und was daraus wird.",
      en: "“Circular” does not say who takes the product back and what becomes of it.",
    },
    missing: {
      de: "Es fehlen Rücknahme, Anteil und Verfahren.",
      en: "What is missing is the take-back, the share and the process.",
    },
    repair: { drop: true, keep: /^(?:geschlossen)/iu, instead: details },
    examples: {
      fires: ["Kreislauffähige Turnschuhe", "Circular sneakers for the city", "Zirkuläre Mode"],
      silent: [
        "Circular needle, 80 cm",
        "Kreislauffähig: Wir nehmen jeden Schuh zurück.",
        "Nicht kreislauffähig.",
        "Kreislauf in Schwung bringen mit Kneipp",
        "Is it a circular product?",
      ],
    },
  },
  {
    id: "env-tree",
    languages: ["de", "en"],
    patterns: [
      words("(?:pflanzen|pflanzt) (?:wir |für dich )?(?:\\p{L}+ ){0,2}(?:einen baum|bäume)"),
      words("(?:ein baum|bäume) (?:pro|je|für jede) (?:bestellung|kauf|produkt)"),
      words("(?:plants?|planting) (?:a tree|trees|one tree)"),
    ],
    retractable: true,
    nearby: [/\d{3,}\s+(?:bäume|trees)|projekt|partner|project/iu],
    sources: [
      ...misleading("advice"),
      ...unitedKingdom("11.3", "advice"),
      ...unitedStates("FTC Green Guides", "16 CFR § 260.5", "advice"),
    ],
    why: {
      de: "Bäume je Bestellung: Der Hinweis ist erlaubt, darf aber keine Wirkung auf die Bilanz des Produkts vorgeben.",
      en: "Trees per order: this is fine, but must not suggest an effect on the product's own balance.",
    },
    missing: {
      de: "Projekt, Zahl der Bäume und Ort nennen.",
      en: "Name the project, the number of trees and the place.",
    },
    repair: {
      instead: {
        de: "Über unser Engagement berichten wir im Shop.",
        en: "Read about our projects in the shop.",
      },
    },
    examples: {
      fires: ["Für jede Bestellung pflanzen wir einen Baum.", "We plant a tree for every order."],
      silent: [
        "Der Baum im Topf wird zwei Meter hoch.",
        "Wir pflanzen keinen Baum, wir reparieren.",
        "How to prune an apple tree",
      ],
    },
  },
  {
    id: "natural",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:100 ?(?:%|prozent) |rein |ganz |komplett |vollkommen )(?:natur(?:produkt)?|natürlich(?:e[rnms]?)?|pflanzlich(?:e[rnms]?)? natur)",
      ),
      words("(?:aus der|direkt aus der|reine) (?:kraft der )?natur"),
      words("(?:100 ?(?:%|percent) |all |purely |completely )natural"),
      words("naturrein(?:e[rnms]?)?"),
    ],
    nearby: [
      certified,
      /\d{1,3}\s?(?:%|prozent|percent)\s+(?:\p{L}+\s+){0,3}natürliche\p{L}*\s+ursprung|natural origin/iu,
    ],
    exceptions: [
      /natürlich\s+(?:kannst|können|gibt|haben|ist|auch|nicht|gern)/giu,
      /purely natural light/giu,
    ],
    yieldsTo: ["env-whole-for-part"],
    proof: { supports: /natürlich|natural|ISO 16128|COSMOS|NATRUE|rezeptur|inhaltsstoff|ingredient/iu },
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      ...unitedKingdom("3.7", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "„Rein natürlich“ wird wörtlich verstanden: ohne jeden synthetischen Stoff.",
      en: "“All natural” is taken literally: without any synthetic substance.",
    },
    missing: {
      de: "Es fehlen Anteil, Norm oder Siegel und die Liste der Inhaltsstoffe.",
      en: "What is missing is the share, a standard or seal and the list of ingredients.",
    },
    repair: {
      drop: true,
      keep: /^(?:aus der|direkt)/iu,
      instead: {
        de: "Alle Inhaltsstoffe stehen auf der Packung.",
        en: "All ingredients are listed on the pack.",
      },
    },
    examples: {
      fires: ["Rein natürliche Pflege", "Naturreine Seife", "All-natural soap"],
      silent: [
        "95 % der Inhaltsstoffe sind natürlichen Ursprungs nach ISO 16128.",
        "Natürlich kannst du alles zurückgeben.",
        "Nicht rein natürlich.",
        "Is it all natural?",
      ],
    },
  },
  {
    id: "social-claim",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:fair|ethisch|sozial(?: gerecht)?|menschenwürdig|verantwortungsvoll|verantwortungsbewusst) (?:produziert|hergestellt|gefertigt|gehandelt|genäht|bezahlt|bezogen|erzeugt)(?:e[rnms]?)?",
      ),
      words("(?:ethisch|sozial)(?:e[rnms]?)? (?:mode|produktion|produkte|marke|herstellung)"),
      words("faire[rnms]? (?:mode|produktion|herstellung|arbeitsbedingungen|kleidung)"),
      words("(?:ethically|fairly|responsibly|socially) (?:made|produced|sourced|traded|responsible)"),
      words("(?:ethical|fair|responsible) (?:fashion|production|clothing|sourcing|labou?r|brand)"),
    ],
    nearby: [certified, /tarifvertrag|existenzlohn|living wage|audit\p{L}*|lieferantenliste|supplier list/iu],
    proof: {
      supports: /fair|SA ?8000|BSCI|audit|sozialstandard|social|existenzlohn|living wage|arbeitsbedingung/iu,
    },
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      ...unitedKingdom("3.7", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Soziale Merkmale gehören zu den wesentlichen Merkmalen einer Ware: „fair“ braucht einen Maßstab.",
      en: "Social characteristics are main characteristics of a product: “fair” needs a yardstick.",
    },
    missing: {
      de: "Es fehlen Standard, Prüfer und die Stufen der Lieferkette, für die das gilt.",
      en: "What is missing is the standard, who checks it and the steps of the supply chain that it covers.",
    },
    repair: { drop: true, instead: details },
    examples: {
      fires: [
        "Fair produzierte Taschen",
        "Ethisch hergestellt",
        "Ethically made knitwear",
        "Faire Mode aus Köln",
      ],
      silent: [
        "Fair produziert: Mitglied der Fair Wear Foundation seit 2019",
        "Faire Preise, klare Ansagen",
        "Nicht fair produziert, sondern nur billig.",
        "Is it ethically made?",
        "Fairtrade-zertifizierte Baumwolle",
      ],
    },
  },
  {
    id: "organic-food",
    languages: ["de", "en"],
    home: {
      categories: ["food", "supplement"],
      orText:
        /(?:bio|organic)[\s-]?(?:haferflocken|milch|eier|gemüse|obst|brot|kaffee|tee|wein|honig|fleisch|kost|müsli|schokolade|olivenöl|oats|milk|eggs|coffee|tea|wine|honey|granola|chocolate|vegetables|fruit)/iu,
    },
    patterns: [
      words("bio [\\p{L}]{3,}"),
      words(
        "bio(?=haferflocken|milch|eier|gemüse|obst|brot|kaffee|tee|wein|honig|fleisch|kost|müsli|schokolade|qualität|produkt|zutaten|lebensmittel|laden)~",
      ),
      words(
        "(?:aus|in|von) (?:kontrolliert )?(?:biologische[mrn]|ökologische[mrn]) (?:anbau|landbau|landwirtschaft|qualität)",
      ),
      words("(?:certified )?organic (?:\\p{L}{3,})"),
    ],
    exceptions: [
      /bio[\s-]?(?:tonne|müll|abfall|grafie|logie|chemie)\p{L}*|organic(?:ally)? (?:growth|reach|traffic|shape\w*|waste)/giu,
    ],
    unless: [
      /(?:DE|AT|[A-Z]{2})-(?:ÖKO|BIO|OEKO)-\d{2,3}|EU-Bio-?(?:Logo|Siegel)|bioland|demeter|naturland|soil association|USDA organic|kontrollstelle/iu,
    ],
    yieldsTo: ["env-general"],
    proof: { supports: /bio|öko-verordnung|organic|2018\/848|kontrollstelle|DE-ÖKO/iu },
    sources: [
      {
        markets: ["DE", "AT", "EU"],
        law: "Verordnung (EU) 2018/848 (Öko-Verordnung)",
        paragraph: "Artikel 30 und 32",
        severity: "warn",
        from: "2022-01-01",
      },
      {
        markets: ["US"],
        law: "USDA National Organic Program",
        paragraph: "7 CFR § 205.300",
        severity: "warn",
        from: "2002-10-21",
      },
    ],
    why: {
      de: "„Bio“ ist bei Lebensmitteln geschützt: Nur kontrollierte Erzeugnisse dürfen so heißen, mit der Nummer der Kontrollstelle.",
      en: "“Organic” is protected for food: only controlled products may bear the word, with the code of the control body.",
    },
    missing: {
      de: "Es fehlt die Codenummer der Öko-Kontrollstelle oder der Nachweis der Zertifizierung.",
      en: "What is missing is the code number of the control body or proof of certification.",
    },
    repair: {
      swaps: [
        [/bio[\s-]+(?=\p{L})/iu, ""],
        [/organic\s+(?=\p{L})/iu, ""],
      ],
      instead: {
        de: "Woher die Zutaten kommen, steht auf der Packung.",
        en: "The pack says where the ingredients come from.",
      },
    },
    examples: {
      fires: [
        { text: "Bio-Haferflocken aus dem Norden", productCategory: "food" },
        { text: "Organic granola for slow mornings", productCategory: "food" },
        { text: "Tee aus ökologischem Anbau", productCategory: "food" },
      ],
      silent: [
        { text: "Bio-Haferflocken, DE-ÖKO-006", productCategory: "food" },
        { text: "Biografie eines Bäckers", productCategory: "food" },
        { text: "Ist das Bio-Milch?", productCategory: "food" },
        "Bio-Tonne mit Deckel",
      ],
    },
  },
  {
    id: "bio-goods",
    languages: ["de", "en"],
    patterns: [
      words(
        "bio (?:baumwolle|leinen|wolle|stoff~|shirt~|jeans|waschmittel|reiniger|kosmetik|pflege|plastik|kunststoff|tüte~|beutel|becher|kerze~|matratze~)",
      ),
      words("bio(?:baumwoll|waschmittel|kosmetik|plastik|kunststoff)~"),
      words("organic (?:cotton|linen|wool|skincare|cosmetics|shampoo|candle~|detergent|bedding)"),
    ],
    nearby: [certified, measure],
    yieldsTo: ["env-share", "env-whole-for-part", "env-general", "organic-food"],
    proof: { supports: /GOTS|OCS|bio-?|organic|COSMOS|NATRUE|kontrolliert/iu },
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      ...unitedKingdom("11.3", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "„Bio“ außerhalb von Lebensmitteln: Der Verkehr erwartet einen hohen Anteil und eine Kontrolle.",
      en: "“Organic” outside food: people expect a high share and a control.",
    },
    missing: {
      de: "Es fehlen Anteil und Standard, zum Beispiel GOTS.",
      en: "What is missing is the share and the standard, for example GOTS.",
    },
    repair: {
      swaps: [
        [/bio[\s-]?(?=baumwoll|leinen|wolle)/iu, ""],
        [/organic\s+(?=cotton|linen|wool)/iu, ""],
      ],
      instead: details,
    },
    examples: {
      fires: [
        { text: "Shirt aus Bio-Baumwolle", productCategory: "fashion" },
        { text: "Organic cotton bedding", productCategory: "general" },
        { text: "Unser Bio-Waschmittel", productCategory: "general" },
      ],
      silent: [
        { text: "Shirt aus Bio-Baumwolle, GOTS-zertifiziert", productCategory: "fashion" },
        { text: "Nicht aus Bio-Baumwolle", productCategory: "fashion" },
        { text: "Is it organic cotton?", productCategory: "fashion" },
        "Baumwolle, vorgewaschen",
      ],
    },
  },
];

// Rules on particular goods: energy labels, textiles, software, tobacco, gambling, travel, guarantees.
import {
  blacklist,
  misleading,
  unitedKingdom,
  unitedStates,
  words,
  type ClaimRule,
} from "#src/guard/claims/rule.ts";
import { abroad, germany, union } from "./norms.ts";

const details = {
  de: "Technische Angaben stehen in den Produktdetails.",
  en: "Technical data are listed in the product details.",
} as const;
const drop = {
  de: "Kein Nachweis hilft: Die Aussage muss weg.",
  en: "No evidence helps: the statement must go.",
} as const;

export const productRules: readonly ClaimRule[] = [
  {
    id: "energy-label",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:energieeffizienzklasse|energieklasse|effizienzklasse|energy (?:efficiency )?(?:class|rating)):? (?:von )?[A-G]\\+{0,3}",
      ),
      words("(?:klasse|class|rated|rating) [A-G]\\+{1,3}|[A-G]\\+{1,3}-?(?:gerät|klasse|rated)"),
    ],
    unless: [
      /(?:spektrum|skala|scale|range)[^.!?\n]{0,20}[A-G]\+{0,3}\s*(?:bis|to|–|-|→)\s*[A-G]|\(?A\s*(?:bis|to|–|-|→)\s*G\)?/iu,
    ],
    retractable: true,
    sources: [
      ...union("Verordnung (EU) 2017/1369", "Artikel 6 Buchstabe a", "warn", "2017-08-01"),
      {
        markets: ["UK"],
        law: "Energy Information Regulations 2011",
        paragraph: "Regulation 7",
        severity: "warn",
        from: "2011-07-20",
      },
    ],
    why: {
      de: "Energielabel: Werbung nennt Klasse und Spektrum der Klassen; Pluszeichen gibt es bei neuen Labels nicht mehr.",
      en: "Energy label: advertising names the class and the range of classes; new labels have no plus signs.",
    },
    missing: {
      de: "Es fehlt das Spektrum der Effizienzklassen neben der Klasse.",
      en: "What is missing is the range of efficiency classes beside the class.",
    },
    repair: {
      swaps: [[/((?:klasse|class|rating):? [A-G])(?!\+)(?!\p{L})/iu, "$1 (Spektrum A bis G)"]],
      instead: details,
    },
    examples: {
      fires: [
        { text: "Kühlbox, Energieeffizienzklasse B", productCategory: "electronics" },
        { text: "Waschmaschine Klasse A+++", productCategory: "electronics" },
        { text: "Energy class C fridge", productCategory: "electronics" },
      ],
      silent: [
        { text: "Kühlbox, Energieeffizienzklasse B (Spektrum A bis G)", productCategory: "electronics" },
        "Klasse Angebot für Zelte",
        { text: "Energy class C (range A to G)", productCategory: "electronics" },
      ],
    },
  },
  {
    id: "energy-saving",
    languages: ["de", "en"],
    home: {
      categories: ["electronics", "energy"],
      orText: /strom|energie|heiz|watt|energy|electric|boiler|solar|gas/iu,
    },
    patterns: [
      words(
        "(?:spart|sparen|spare|sparen sie|reduziert|senkt) (?:\\p{L}+ ){0,3}?(?:bis zu |up to )?\\d{1,2} ?(?:%|prozent) (?:\\p{L}+ ){0,2}?(?:strom|energie|heizkosten|stromkosten|energiekosten|heizenergie|gas)",
      ),
      words(
        "(?:senk|reduzier|spar|verringer)(?:t|en|e|n) (?:\\p{L}+ ){0,2}?(?:strom|energie|heizkosten|stromkosten|energiekosten|gaskosten|stromverbrauch|energieverbrauch|verbrauch) (?:um )?(?:bis zu )?\\d{1,2} ?(?:%|prozent)",
      ),
      words(
        "(?:bis zu )?\\d{1,2} ?(?:%|prozent) (?:weniger|geringere) (?:strom~|energie~|heizkosten|verbrauch|stromverbrauch|energieverbrauch)",
      ),
      words(
        "(?:saves?|cuts?|reduces?) (?:\\p{L}+ ){0,3}?(?:up to )?\\d{1,2} ?(?:%|percent) (?:\\p{L}+ ){0,3}?(?:energy|electricity|power|heating|bills?)|(?:saves?|cuts?|reduces?) (?:\\p{L}+ ){0,4}?(?:energy|electricity|heating) (?:bills?|costs?|use) by (?:up to )?\\d{1,2} ?(?:%|percent)",
      ),
      words("(?:stromsparend|energiesparend|sparsam)st~"),
    ],
    unless: [
      /(?:gegenüber|verglichen mit|im vergleich zu[mr]?|als (?:das|der|die|unser)|compared (?:with|to)|than (?:our|the))[^.!?\n]{3,}/iu,
    ],
    retractable: true,
    proof: {
      supports: /messung|prüfbericht|test|vergleichsmessung|labor|gemessen|measurement|measured|report/iu,
    },
    sources: [
      ...misleading("warn"),
      ...unitedKingdom("3.7", "warn"),
      ...unitedStates("FTC Energy Labeling Rule", "16 CFR § 305", "warn"),
    ],
    why: {
      de: "Ersparnis bei Energie: Sie braucht eine Messung und ein genanntes Vergleichsgerät.",
      en: "Energy saved: it needs a measurement and a named appliance to compare with.",
    },
    missing: {
      de: "Es fehlen Vergleichsgerät, Bedingungen und Messbericht.",
      en: "What is missing is the appliance compared, the conditions and the report.",
    },
    repair: { instead: details },
    examples: {
      fires: [
        { text: "Spart bis zu 40 % Strom", productCategory: "electronics" },
        { text: "Cuts your energy bills by 30%", productCategory: "energy" },
      ],
      silent: [
        { text: "Spart 40 % Strom gegenüber dem Vorgänger Polar 1", productCategory: "electronics" },
        { text: "Verbrauch: 120 kWh im Jahr", productCategory: "electronics" },
        { text: "Uses 120 kWh a year", productCategory: "electronics" },
      ],
    },
  },
  {
    id: "textile-leather",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:vegan~|pflanzlich~|bio ?basiert~|apfel|kaktus|ananas|pilz|mais|synthetisch~|veganem) ?(?:-| )?leder~?",
      ),
      words("(?:vegan|faux|apple|cactus|mushroom|pineapple|plant ?based|bio) leather"),
    ],
    exceptions: [/kein\p{L}*\s+leder/giu, /(?:pflanzlich|vegetabil)\p{L}*\s+gegerbt\p{L}*/giu],
    retractable: true,
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      ...unitedKingdom("3.1", "advice"),
      ...unitedStates("FTC Guides for Leather Products", "16 CFR § 24.2", "warn"),
    ],
    why: {
      de: "„Leder“ heißt nur, was aus Tierhaut ist: „veganes Leder“ kann über den Stoff täuschen.",
      en: "“Leather” is only what comes from hides: “vegan leather” can mislead on the material.",
    },
    missing: {
      de: "Es fehlt der wirkliche Stoff, etwa „Lederimitat aus Polyurethan“.",
      en: "What is missing is the actual material, such as “imitation leather of polyurethane”.",
    },
    repair: {
      swaps: [
        [
          /(?:vegan\p{L}*|pflanzlich\p{L}*|bio-?basiert\p{L}*|synthetisch\p{L}*)[\s-]leder\p{L}*/iu,
          "Lederimitat",
        ],
        [/(?:apfel|kaktus|ananas|pilz|mais)-?leder\p{L}*/iu, "Lederimitat"],
        [
          /(?:vegan|faux|apple|cactus|mushroom|pineapple|plant-?\s?based|bio)[\s-]leather/iu,
          "imitation leather",
        ],
      ],
      instead: details,
    },
    note: "No act bans the words as such; RAL 060 A 2 and court practice (§ 5 UWG) reserve “Leder”. Some member states (Italy, Portugal) have their own acts.",
    examples: {
      fires: ["Schuhe aus veganem Leder", "Tasche aus Apfelleder", "A vegan leather backpack"],
      silent: [
        "Tasche aus Lederimitat (Polyurethan)",
        "Schuhe aus Leder",
        "Pflanzlich gegerbtes Leder",
        "An imitation leather bag",
      ],
    },
  },
  {
    id: "textile-fibre",
    languages: ["de", "en"],
    home: {
      categories: ["fashion"],
      orText:
        /shirt|hemd|socken|unterwäsche|bettwäsche|stoff|textil|handtuch|kleid|hose|jacke|pullover|schal|decke|sock|underwear|sheets|towel|dress|fabric|scarf/iu,
    },
    patterns: [
      words(
        "(?:bambus ?(?:faser~|stoff|socken|textil~|shirts?|bettwäsche|handtuch~|unterwäsche|jersey|baumwolle)|aus (?:100 ?% )?bambus|(?:\\d{1,3} ?% )bambus)",
      ),
      words(
        "(?:bamboo (?:fabric|fib(?:re|er)s?|socks|shirts?|sheets|towels?|underwear|clothing|cotton|silk)|(?:made (?:of|from) |\\d{1,3}% )bamboo)",
      ),
      words(
        "(?:kunst|vegane |öko ?|mikro)seide|(?:vegan|art|faux) silk|seidig~ baumwoll-seide|(?:kunst|vegane |synthetik)wolle|vegan wool",
      ),
    ],
    exceptions: [
      /bambus\p{L}*[^.!?\n]{0,20}(?:viskose|viscose|lyocell)|(?:viskose|viscose|lyocell)[^.!?\n]{0,20}bambus|bamboo[^.!?\n]{0,20}(?:viscose|rayon|lyocell)|(?:viscose|rayon|lyocell)[^.!?\n]{0,20}bamboo/giu,
    ],
    unless: [/viskose|viscose|rayon|lyocell/iu],
    retractable: true,
    sources: [
      ...union("Verordnung (EU) Nr. 1007/2011", "Artikel 5 und Anhang I", "warn", "2012-05-08"),
      {
        markets: ["UK"],
        law: "Textile Products (Labelling and Fibre Composition) Regulations 2012",
        paragraph: "Regulation 3",
        severity: "warn",
        from: "2012-05-08",
      },
      ...unitedStates("Textile Fiber Products Identification Act", "16 CFR § 303.6", "warn"),
    ],
    why: {
      de: "Faserbezeichnung: Textilien tragen nur die Namen des Anhangs; „Bambus“ ist meist Viskose.",
      en: "Fibre names: textiles bear only the names of the annex; “bamboo” mostly is viscose.",
    },
    missing: {
      de: "Es fehlt die Faser mit ihrem Namen nach Anhang I und ihrem Anteil.",
      en: "What is missing is the fibre by its name in Annex I and its share.",
    },
    repair: {
      instead: {
        de: "Das Material steht in den Produktdetails.",
        en: "The material is listed in the product details.",
      },
    },
    examples: {
      fires: [
        { text: "Weiche Socken aus Bambus", productCategory: "fashion" },
        { text: "T-Shirt aus 95 % Bambus", productCategory: "fashion" },
        { text: "Bamboo sheets", productCategory: "fashion" },
      ],
      silent: [
        { text: "Socken aus Viskose (Bambus)", productCategory: "fashion" },
        "Trinkhalm aus Bambus",
        { text: "Sheets of viscose from bamboo", productCategory: "fashion" },
        { text: "Socken aus 80 % Baumwolle", productCategory: "fashion" },
      ],
    },
  },
  {
    id: "software-absolute",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:unhackbar~|unknackbar~|unhackable|hacker ?sicher~|uncrackable|virenfrei garantiert|unbreakable encryption|hack ?proof|bullet ?proof security|100 ?%(?:ig)?~ (?:sicher|datenschutz|cyber ?sicher~)|absolut (?:sicher|datensicher)(?:e[rnms]?)?|hundertprozentig sicher~|totale sicherheit)",
      ),
      words("(?:100 ?%|completely|totally|absolutely|fully) (?:secure|safe|hack ?proof|private|anonymous)"),
      words(
        "(?:100 ?%|hundertprozentig|vollständig|absolut) (?:sicher|anonym|geschützt)(?:e[rnms]?)? (?:\\p{L}+ )?(?:cloud|daten|software|app|vpn|server|verbindung|speicher~|passw~)",
      ),
      words(
        "100 ?% vor (?:\\p{L}+ ){1,3}?(?:geschützt|sicher)|(?:100 ?% |absolut(?:er)? |vollständig(?:er)? |totaler )schutz vor (?:\\p{L}+ ){0,2}?(?:hacker~|viren|malware|phishing|datendieb~)|100% protection (?:from|against)",
      ),
      words(
        "(?:keine chance für|nie wieder angst vor|endgültig schluss mit|schutz vor allen) (?:hacker~|viren|angriffe~|cyber~|datenlecks?)",
      ),
      words(
        "(?:100 ?%|99[.,]999 ?%) (?:verfügbarkeit|uptime|ausfallsicher~)|nie ausfälle|never goes down|zero downtime",
      ),
    ],
    home: {
      categories: ["software", "electronics", "general", "finance"],
      orText: /software|app|cloud|daten|passw|vpn|server|hack|data|password|encrypt|verschlüssel/iu,
    },
    retractable: true,
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      ...unitedKingdom("3.7", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Unbedingte Sicherheit: Kein System ist unangreifbar, die Aussage ist nicht beweisbar.",
      en: "Absolute security: no system is beyond attack, so the claim cannot be proven.",
    },
    missing: {
      de: "Es fehlt, welche Maßnahme gemeint ist, etwa Verfahren, Prüfung und Datum.",
      en: "What is missing is the measure meant, such as method, audit and date.",
    },
    repair: {
      drop: true,
      keep: /keine|nie|endgültig|schutz|never|zero/iu,
      instead: {
        de: "Wie wir Daten schützen, steht in der Sicherheitsübersicht.",
        en: "Our security overview says how we protect data.",
      },
    },
    examples: {
      fires: [
        { text: "Unser unhackbarer Passwortspeicher", productCategory: "software" },
        { text: "Deine Daten sind 100 % sicher.", productCategory: "software" },
        { text: "Your data is 100% secure", productCategory: "software" },
        { text: "Hack-proof cloud", productCategory: "software" },
      ],
      silent: [
        { text: "Verschlüsselt mit AES in der Cloud", productCategory: "software" },
        { text: "Kein System ist 100 % sicher.", productCategory: "software" },
        "Sicher im Griff",
        { text: "Data is encrypted at rest.", productCategory: "software" },
      ],
    },
  },
  {
    id: "software-compliance",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:\\d{2,3} ?% |vollständig |voll |garantiert |absolut |zu 100 ?% )?(?:dsgvo|datenschutz|gdpr|ai act|nis2|hipaa|bfsg)[ -](?:konform(?:e[rnms]?)?|compliant|sicher~|ready)",
      ),
      words(
        "(?:rechtssicher|abmahnsicher|revisionssicher)(?:e[rnms]?)?|(?:fully|100%) (?:legally )?compliant",
      ),
    ],
    home: {
      categories: ["software", "general", "electronics"],
      orText: /software|tool|app|cloud|shop|newsletter|daten|dsgvo|gdpr|data/iu,
    },
    exceptions: [/nicht\s+(?:dsgvo|gdpr)/giu],
    retractable: true,
    proof: {
      supports:
        /audit|gutachten|zertifikat|art(?:ikel|\.)? 42|iso 27|iso\/iec 27|prüfung|certificat|assessment|avv|auftragsverarbeitung/iu,
    },
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 1 und 2" }),
      ...unitedKingdom("3.7", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "„DSGVO-konform“: Die Einhaltung des Rechts ist selbstverständlich und hängt vom Einsatz ab; unbedingt gesagt führt sie in die Irre.",
      en: "“GDPR compliant”: obeying the law is self-evident and depends on use; said without limits it misleads.",
    },
    missing: {
      de: "Es fehlt ein Beleg, etwa Prüfung oder Zertifikat, und worauf er sich bezieht.",
      en: "What is missing is proof such as an audit or certificate, and what it covers.",
    },
    repair: {
      drop: true,
      instead: {
        de: "Was wir für den Datenschutz tun, steht in der Übersicht.",
        en: "Our overview says what we do for data protection.",
      },
    },
    examples: {
      fires: [
        { text: "Die DSGVO-konforme Newsletter-Software", productCategory: "software" },
        { text: "100 % GDPR-compliant", productCategory: "software" },
        { text: "Rechtssichere AGB auf Knopfdruck", productCategory: "software" },
      ],
      silent: [
        {
          text: "Server in Frankfurt, Vertrag zur Auftragsverarbeitung inklusive",
          productCategory: "software",
        },
        { text: "Nicht DSGVO-konform.", productCategory: "software" },
        {
          text: "DSGVO-konforme Software",
          productCategory: "software",
          evidence: ["Zertifikat nach Art. 42 DSGVO, gültig bis 2028-01-31"],
        },
      ],
    },
  },
  {
    id: "tobacco",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:zigaretten?|zigarillos?|tabak~|e-?zigaretten?|vapes?|einweg-?vapes?|e-?liquids?|nikotinbeutel|snus|tabakerhitzer|heets|shisha-?tabak|nicotine pouches|disposable vapes?|e-?cigarettes?|cigarettes?|vape juice|rolling tobacco)",
      ),
    ],
    exceptions: [
      /(?:rauch\p{L}*|nichtraucher\p{L}*|zigaretten\p{L}*|tabak\p{L}*|cigarette|tobacco)[\s-]?(?:frei|stopp|entwöhnung|anzünder|pause|braun|beutel|rauch|schachtel|free|lighter|break|smoke)\p{L}*/giu,
      /(?:statt|ohne|keine|weniger|gegen|vom|mit dem|aufhör\p{L}*|instead of|without|no|fewer|quit\p{L}*|stop\p{L}*)\s+(?:\p{L}+\s+){0,2}?(?:zigarette\p{L}*|rauchen|tabak|vapes?|e-?zigarette\p{L}*|cigarettes?|smoking|tobacco)/giu,
    ],
    retractable: true,
    sources: [
      ...germany("TabakerzG", "§§ 19 bis 20b", "block", "2016-05-20"),
      ...abroad(
        "Richtlinie 2003/33/EG und 2014/40/EU",
        "Artikel 3 und Artikel 20 Absatz 5",
        "block",
        "2016-05-20",
      ),
      {
        markets: ["UK"],
        law: "Tobacco Advertising and Promotion Act 2002 und CAP Code",
        paragraph: "Section 2, Rule 22.12",
        severity: "block",
        from: "2003-02-14",
      },
      ...unitedStates("Family Smoking Prevention and Tobacco Control Act", "21 CFR § 1140.30", "warn"),
    ],
    why: {
      de: "Tabak und E-Zigaretten: Werbung im Internet, in der Presse und durch Influencer ist verboten.",
      en: "Tobacco and e-cigarettes: advertising online, in print and by influencers is banned.",
    },
    missing: drop,
    repair: {
      instead: {
        de: "Das Sortiment für Erwachsene findest du im Laden.",
        en: "You will find the range for adults in the store.",
      },
    },
    examples: {
      fires: ["Neue Einweg-Vapes in zehn Sorten", "Tabak jetzt online bestellen", "Try our new e-liquid"],
      silent: [
        "Rauchfreie Hütte",
        "Keine Zigaretten im Zelt.",
        "Mit dem Rauchen aufhören",
        "Zigarettenanzünder-Stecker",
      ],
    },
  },
  {
    id: "gambling",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:sicher~|garantiert~|todsicher~) (?:\\p{L}+ )?(?:gewinnen|gewinn|wetttipps?|wette|jackpot)(?= ?(?:\\p{L}+ )?)",
      ),
      words(
        "(?:online ?casino|casino ?bonus|freispiele|sportwetten?|wettbonus|jackpot|spielautomaten?|slot ?machines?|(?:online|casino|free|spin|video) ?slots?|slots (?:online|bonus)|poker ?bonus|free spins|betting bonus|free bets?|sports betting|no deposit bonus)",
      ),
      words(
        "(?:geldprobleme|schulden) (?:\\p{L}+ ){0,4}?(?:gewinn~|jackpot|casino|wette~)|(?:verluste|losses) (?:zurückgewinnen|zurückholen|win back)|win back your losses",
      ),
    ],
    home: {
      orText:
        /casino|wett|glücksspiel|lotto|jackpot|slots|slot machine|spielautomat|freispiel|poker|betting|\bbets?\b|gambl|lottery|spins/iu,
      categories: [],
    },
    unless: [
      /^(?=[^]*(?:ab 18|18\+|18 plus|over 18|18 and over|18s? only))(?=[^]*(?:spielsucht|sucht|glücksspiel kann|verantwortungs|buwei|bzga|begambleaware|gamble responsibly|gambling problem))/iu,
    ],
    retractable: true,
    sources: [
      ...germany("GlüStV 2021", "§ 5 Absatz 2 und 3", "warn", "2021-07-01"),
      ...unitedKingdom("16.1 bis 16.4", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Glücksspielwerbung: Gewinne dürfen nicht sicher erscheinen; Altersgrenze und Suchthinweis gehören dazu.",
      en: "Gambling advertising: winning must not seem certain; age limit and a warning of addiction belong to it.",
    },
    missing: {
      de: "Es fehlen der Hinweis „ab 18“, die Warnung vor Spielsucht und die Erlaubnis.",
      en: "What is missing is the note “over 18”, the warning of addiction and the licence.",
    },
    repair: {
      instead: { de: "Unsere Angebote richten sich an Erwachsene.", en: "Our offers are for adults." },
    },
    examples: {
      fires: [
        "100 Freispiele im Online-Casino",
        "Todsichere Wetttipps für Sportwetten",
        "Get your free bets now",
      ],
      silent: ["Gewinnspiel: ein Zelt", "Sportwetten ab 18. Glücksspiel kann süchtig machen."],
    },
  },
  {
    id: "travel-stars",
    languages: ["de", "en"],
    home: { categories: ["travel"], orText: /hotel|resort|pension|ferien/iu },
    patterns: [
      words(
        "(?:[1-5]|ein|zwei|drei|vier|fünf|four|five|three)[ -](?:sterne|stars?)(?:-superior)?[ -](?:hotel|haus|resort|unterkunft|pension|luxus~)",
      ),
    ],
    unless: [/dehoga|hotelstars|klassifizier|landeskategorie|officially classified|star rating by/iu],
    retractable: true,
    proof: { supports: /dehoga|hotelstars|klassifizierung|classification/iu },
    sources: [
      ...misleading("advice", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      ...unitedKingdom("3.50", "advice"),
    ],
    why: {
      de: "Hotelsterne: Wer mit Sternen wirbt, braucht eine gültige Klassifizierung.",
      en: "Hotel stars: whoever advertises stars needs a valid classification.",
    },
    missing: {
      de: "Es fehlt, wer die Sterne vergeben hat und bis wann sie gelten.",
      en: "What is missing is who awarded the stars and until when they hold.",
    },
    repair: { instead: { de: "Das Hotel liegt am See.", en: "The hotel is by the lake." } },
    examples: {
      fires: [
        { text: "Vier-Sterne-Hotel am See", productCategory: "travel" },
        { text: "A five-star resort", productCategory: "travel" },
      ],
      silent: [
        { text: "Vier-Sterne-Hotel (DEHOGA-Klassifizierung bis 2027)", productCategory: "travel" },
        { text: "Hotel am See", productCategory: "travel" },
        "Fünf Sterne von unseren Kunden? Danke!",
      ],
    },
  },
  {
    id: "travel-price",
    languages: ["de", "en"],
    home: {
      categories: ["travel"],
      orText: /flug|flüge|hotel|urlaub|reise|ferien|flight|holiday|trip|cruise|kreuzfahrt/iu,
    },
    patterns: [
      words(
        "(?:zzgl\\.?|zuzüglich|exklusive|exkl\\.?|plus|nicht enthalten:?|excluding|excl\\.?|not including) (?:\\p{L}+ ){0,2}?(?:kerosinzuschlag|flughafen(?:gebühr~|steuer~)|steuern|taxes|servicepauschale|service ?(?:charge|entgelt)|endreinigung|resort ?fees?|kurtaxe und endreinigung|buchungsgebühr|booking fees?|hafengebühr~|treibstoffzuschlag|fuel surcharge|cleaning fees?)",
      ),
    ],
    retractable: true,
    sources: [
      ...union(
        "Verordnung (EG) Nr. 1008/2008 und PAngV",
        "Artikel 23 Absatz 1, § 3 PAngV",
        "block",
        "2008-11-01",
      ),
      {
        markets: ["UK"],
        law: "DMCC Act 2024",
        paragraph: "Section 230",
        severity: "block",
        from: "2025-04-06",
      },
      ...unitedStates("FTC Rule on Unfair or Deceptive Fees", "16 CFR § 464.2", "block"),
    ],
    why: {
      de: "Reisepreis: Steuern, Gebühren und Zuschläge, die jeder zahlt, gehören in den Gesamtpreis.",
      en: "Travel price: taxes, fees and surcharges that everybody pays belong in the total price.",
    },
    missing: {
      de: "Es fehlt der Endpreis mit allen Pflichtkosten.",
      en: "What is missing is the final price with all compulsory costs.",
    },
    repair: {
      instead: {
        de: "Den Endpreis siehst du vor der Buchung.",
        en: "You see the final price before you book.",
      },
    },
    examples: {
      fires: [
        { text: "Flug nach Oslo für 49 € zzgl. Steuern", productCategory: "travel" },
        { text: "Hütte ab 80 € zzgl. Endreinigung", productCategory: "travel" },
        { text: "Rooms at $99 plus resort fees", productCategory: "travel", market: "US" },
      ],
      silent: [
        { text: "Flug nach Oslo für 89 € inklusive Steuern und Gebühren", productCategory: "travel" },
        { text: "Rooms at $120, all taxes and fees included", productCategory: "travel" },
      ],
    },
  },
  {
    id: "guarantee-statutory",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:2|zwei)[ -]?(?:jahre|jährige|year|years) (?:gesetzliche |statutory )?(?:garantie|guarantee|warranty) (?:nach gesetz|gemäß gesetz|laut gesetz|by law|as required by law)",
      ),
      words("gesetzliche garantie|statutory guarantee|garantie gemäß (?:bgb|gesetz)"),
      words(
        "(?:lebenslange garantie|lifetime (?:guarantee|warranty)) (?:auf alles|ohne wenn und aber|on everything|no questions asked)",
      ),
    ],
    retractable: true,
    yieldsTo: ["legal-right-as-feature"],
    sources: [
      ...blacklist("10", undefined, "warn"),
      {
        markets: ["UK"],
        law: "DMCC Act 2024",
        paragraph: "Schedule 20 Nr. 11",
        severity: "warn",
        from: "2025-04-06",
      },
    ],
    why: {
      de: "Garantie und Gewährleistung: Was das Gesetz gibt, ist keine Garantie; die Worte dürfen nicht vermischt werden.",
      en: "Guarantee and statutory rights: what the law gives is no guarantee; the words must not be mixed.",
    },
    missing: {
      de: "Es fehlt die Trennung: gesetzliche Mängelrechte hier, freiwillige Garantie mit Geber und Bedingungen dort.",
      en: "What is missing is the distinction: statutory rights here, a voluntary guarantee with giver and terms there.",
    },
    repair: {
      instead: {
        de: "Es gelten die gesetzlichen Mängelrechte.",
        en: "Statutory rights for faulty goods apply.",
      },
    },
    examples: {
      fires: ["Gesetzliche Garantie inklusive", "2 years warranty by law"],
      silent: [
        "Es gelten die gesetzlichen Mängelrechte.",
        "5 Jahre Garantie, Garantiebedingungen im Shop",
        "Statutory rights apply.",
      ],
    },
  },
  {
    id: "money-back-terms",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:geld ?zurück|geld-zurück)(?:-| )?(?:garantie|versprechen)|money ?back (?:guarantee|promise)|(?:full|100%) refund guaranteed",
      ),
    ],
    unless: [
      /(?:innerhalb|binnen|bis zu|for|within|in)\s+(?:von\s+)?(?:\d{1,3}|\p{L}+)\s+(?:tage\p{L}*|wochen|monate\p{L}*|days?|weeks?|months?)|\d{1,3}[\s-](?:tage|days?)[\s-]|bedingungen|terms|conditions/iu,
    ],
    retractable: true,
    yieldsTo: ["outcome-guaranteed"],
    sources: [
      ...germany("BGB und UWG", "§ 479 BGB, § 5a UWG", "advice", "2022-01-01"),
      ...unitedKingdom("3.54", "advice"),
      ...unitedStates("FTC Guides for the Advertising of Warranties", "16 CFR § 239.3", "advice"),
    ],
    why: {
      de: "Geld zurück: Frist, Verfahren und Ausnahmen müssen genannt sein.",
      en: "Money back: period, procedure and exceptions must be stated.",
    },
    missing: {
      de: "Es fehlen Frist und Bedingungen der Rückzahlung.",
      en: "What is missing is the period and the terms of the refund.",
    },
    repair: {
      instead: {
        de: "Unsere Rückgabebedingungen findest du im Shop.",
        en: "You will find our return terms in the shop.",
      },
    },
    examples: {
      fires: ["Unser Geld-zurück-Versprechen", "Our money-back promise"],
      silent: [
        "Geld-zurück-Versprechen: innerhalb von 30 Tagen, Bedingungen im Shop",
        "Dein Geld ist zurück auf dem Konto.",
        "Money-back promise within 30 days, terms in the shop",
      ],
    },
  },
];

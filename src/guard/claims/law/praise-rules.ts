// Rules on praise of oneself and blame of others: running rivals down, market share, experts, filtered reviews, tradition, hand work.
import { blacklist, misleading, unitedKingdom, unitedStates, words, type ClaimRule } from "../rule.ts";

const details = {
  de: "Die Messwerte stehen in den Produktdetails.",
  en: "The measured values are listed in the product details.",
} as const;
const ftcAct = (severity: "block" | "warn" | "advice") =>
  unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", severity);

export const praiseRules: readonly ClaimRule[] = [
  {
    id: "measured-value",
    languages: ["de", "en"],
    patterns: [
      /[-−]?\d[\d.,]{0,9}\s?(?:mm|cm|km|kg|mg|mah|kwh|wh|ml|°\s?c|grad|degrees|gramm|grams|g|liter|litres?|l|watt|w|stunden|hours|h|meter|metres?|m)(?![\p{L}])/giu,
    ],
    quiet: true,
    proof: {
      supports: /\d/u,
      measures: [
        /wassersäule|water ?column|hydrostatic/iu,
        /komfort|comfort/iu,
        /grenztemperatur|limit temperature/iu,
        /gewicht|wiegt|wiegen|weigh/iu,
        /volumen|fassungsvermögen|volume|capacity/iu,
        /akku|batterie|battery/iu,
        /leistung|verbrauch|power|consumption/iu,
        /höhe|height/iu,
        /breite|width/iu,
        /länge|length/iu,
      ],
    },
    sources: [
      ...misleading("block", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      ...unitedKingdom("3.7", "block"),
      ...ftcAct("block"),
    ],
    why: {
      de: "Messwert, den der Nachweis anders nennt: Eine unwahre Angabe über ein wesentliches Merkmal ist irreführend.",
      en: "Measured value that the evidence puts differently: an untrue statement on a main characteristic is misleading.",
    },
    missing: {
      de: "Es fehlt ein Nachweis über genau diesen Wert.",
      en: "What is missing is proof of exactly this value.",
    },
    repair: { instead: details },
    examples: {
      fires: [
        {
          text: "Wassersäule 4.000 mm",
          evidence: ["Prüfbericht: Wassersäule von 3.000 mm am Außenzelt"],
        },
        { text: "Weighs only 900 g", evidence: ["Test report: the tent weighs 1,150 g."] },
      ],
      silent: [
        { text: "Wassersäule 3.000 mm", evidence: ["Test report: water column of 3,000 mm"] },
        { text: "Wassersäule 4.000 mm", evidence: ["Das Zelt wiegt 1.150 g und ist 120 mm dick."] },
        "Wassersäule 4.000 mm",
        { text: "The tent weighs 1.15 kg.", evidence: ["The tent weighs 1,150 g."] },
      ],
    },
  },
  {
    id: "denigration",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:schrott|ramsch|müll|billigware|billigkram|billigzeug|pfusch|plunder|abzocke|mist|schund) (?:der|von|aus|bei) (?:der |den |dem |anderen |unserer |unseren )?(?:konkurrenz|mitbewerb~|wettbewerb~|anderen|discounter~|fernost|china|\\p{Lu}~)",
      ),
      words(
        "(?:konkurrenz|mitbewerber|wettbewerber|andere anbieter|die anderen) (?:\\p{L}+ ){0,4}(?:abzock|belüg|betrüg|verarsch|über den tisch|schrott|ramsch|pfusch)~",
      ),
      words("(?:finger weg|hände weg) von (?:\\p{L}+ ){0,4}(?:konkurrenz|billig~|mitbewerb~|discounter~)"),
      words(
        "(?:junk|rubbish|garbage|cheap rubbish|crap|rip ?off) (?:from|of|by|sold by) (?:the |our )?(?:competition|competitors?|others|big brands)",
      ),
      words(
        "(?:our )?(?:competitors?|the competition|other brands) (?:\\p{L}+ ){0,3}(?:lie|cheat|rip you off|sell junk|fool)",
      ),
    ],
    retractable: false,
    sources: [
      {
        markets: ["DE"],
        law: "UWG",
        paragraph: "§ 6 Absatz 2 Nr. 5 und § 4 Nr. 1",
        severity: "block",
        from: "2015-12-10",
      },
      {
        markets: ["AT"],
        law: "UWG (Österreich)",
        paragraph: "§ 2a Absatz 2 und § 7",
        severity: "block",
        from: "2007-12-12",
      },
      {
        markets: ["EU"],
        law: "Richtlinie 2006/114/EG",
        paragraph: "Artikel 4 Buchstabe d",
        severity: "block",
        from: "2007-12-12",
      },
      ...unitedKingdom("3.42", "block"),
      ...ftcAct("warn"),
    ],
    why: {
      de: "Herabsetzung von Mitbewerbern: Ein Vergleich darf niemanden verunglimpfen.",
      en: "Denigration of competitors: a comparison must not run anybody down.",
    },
    missing: {
      de: "Kein Nachweis hilft: Es braucht einen sachlichen Vergleich.",
      en: "No evidence helps: it takes a factual comparison.",
    },
    repair: { instead: details },
    examples: {
      fires: [
        "Finger weg von der Billigware der Konkurrenz!",
        "Schluss mit dem Schrott aus Fernost",
        "Our competitors sell junk.",
        "Die Konkurrenz will euch abzocken",
      ],
      silent: [
        "Finger weg von der heißen Platte!",
        "Wir reden nicht schlecht über die Konkurrenz.",
        "Müll trennen leicht gemacht",
        "We like our competitors.",
      ],
    },
  },
  {
    id: "comparison-better",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:doppelt|dreimal|viermal|fünfmal|zehnmal|halb|\\d+ ?(?:mal|x|fach)|\\d+ ?(?:%|prozent)) (?:so \\p{L}+|\\p{L}+er|mehr \\p{L}+|weniger \\p{L}+) (?:wie|als) (?:\\p{L}+ ){0,2}(?:herkömmlich|ander|üblich|normal|vergleichbar|konventionell|standard|konkurrenz|wettbewerb|mitbewerb|markenprodukt|billig)~(?: \\p{L}+)?",
      ),
      words(
        "(?:schont|reinigt|saugt|wäscht|trocknet|lädt|kühlt|wärmt|sitzt|hält|schneidet|schläft sich|klebt|deckt) (?:\\p{L}+ ){0,2}(?:besser|länger|schneller|gründlicher|stärker|leiser) als (?:\\p{L}+ ){0,1}(?:herkömmlich|ander|üblich|normal|vergleichbar|konventionell|konkurrenz)~(?: \\p{L}+)?",
      ),
      words(
        "(?:twice|three times|four times|five times|ten times|half|\\d+ ?(?:x|times|%|percent)) (?:as \\p{L}+|\\p{L}+er|more \\p{L}+|less \\p{L}+|the \\p{L}+) (?:as|than|of) (?:\\p{L}+ ){0,1}(?:ordinary|other|conventional|standard|normal|traditional|leading|competing|regular)(?: \\p{L}+)?",
      ),
      words(
        "(?:\\p{L}+er|more \\p{L}+|lasts longer|works? better|cleans? better) than (?:the )?(?:ordinary|conventional|standard|traditional|regular|leading|competing|other) (?:\\p{L}+)",
      ),
    ],
    exceptions: [
      /(?:rather|other|earlier|later|older|younger|smaller|larger|bigger|longer) than (?:a |the |an )?(?:standard|regular|normal)/giu,
    ],
    yieldsTo: ["comparison", "top-position", "env-comparison", "denigration", "discount-share"],
    proof: {
      supports: /vergleich|messreihe|labor|prüfbericht|comparison|side-by-side|test report/iu,
      lifts: "advice",
    },
    sources: [
      ...misleading("warn", { paragraph: "§ 6 Absatz 2 Nr. 2" }),
      ...unitedKingdom("3.33 bis 3.35", "warn"),
      ...unitedStates("FTC Policy on Comparative Advertising", "16 CFR § 14.15", "warn"),
    ],
    why: {
      de: "Vergleich mit „herkömmlichen“ Produkten: Er muss nachprüfbar sein.",
      en: "Comparison with “ordinary” products: it must be verifiable.",
    },
    missing: {
      de: "Es fehlen Vergleichsprodukt, Messmethode und Datum.",
      en: "What is missing is the product compared with, the method and the date.",
    },
    repair: { instead: details },
    examples: {
      fires: [
        "Saugt doppelt so gut wie herkömmliche Sauger.",
        "Lasts longer than the leading brand.",
        "Softer than ordinary towels",
        "Three times thicker than ordinary glue",
      ],
      silent: [
        "Doppelt so groß wie der Vorgänger",
        "Saugt nicht besser als andere Sauger.",
        "Bigger than last year",
        "Is it softer than ordinary towels?",
      ],
    },
  },
  {
    id: "market-share",
    languages: ["de", "en"],
    patterns: [
      words("\\d{1,3} ?(?:%|prozent|percent) marktanteil"),
      words("marktanteil (?:von )?(?:über |rund )?\\d{1,3} ?(?:%|prozent)"),
      words(
        "(?:jede[rs]? (?:zweite|dritte|vierte)) (?:haushalt|deutsche|kunde|bürger|\\p{L}+) (?:\\p{L}+ ){0,3}(?:uns|unser~|nutzt|kauft|trinkt|trägt|vertraut)",
      ),
      words(
        "(?:every|one in) (?:second|third|two|three|four) (?:household|german|customer|people|women|men)s? (?:\\p{L}+ ){0,3}(?:us|our|uses?|trusts?|buys?)",
      ),
      words("\\d{1,3} ?(?:%|percent) market share"),
    ],
    proof: { supports: /marktanteil|marktforschung|gfk|nielsen|umfrage|market share|survey/iu },
    unless: [/(?:quelle|source|gfk|nielsen|statista)[^.!?\n]{0,50}20\d\d/iu],
    sources: [...misleading("warn"), ...unitedKingdom("3.7", "warn"), ...ftcAct("warn")],
    why: {
      de: "Marktanteil: eine prüfbare Tatsache, die Quelle und Zeitraum braucht.",
      en: "Market share: a fact that can be checked and needs source and period.",
    },
    missing: {
      de: "Es fehlen Quelle, Markt und Zeitraum.",
      en: "What is missing is the source, the market and the period.",
    },
    repair: { instead: details },
    examples: {
      fires: ["40 % Marktanteil", "Jeder dritte Haushalt vertraut uns.", "One in three households trusts us"],
      silent: [
        "40 % Marktanteil (Quelle: GfK 2026)",
        "Jeder dritte Knopf ist blau.",
        "Nicht 40 % Marktanteil.",
        "One in three buttons is blue.",
      ],
    },
  },
  {
    id: "expert-recommended",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:von )?(?:\\p{L}*ärzten|tierärzten|zahnärzten|dermatologen|hautärzten|hebammen|apothekern|ernährungsexperten|physiotherapeuten|orthopäden|trainern) (?:\\p{L}+ )?(?:empfohlen|entwickelt|geprüft|getestet|bestätigt)",
      ),
      words(
        "(?:ärzte|zahnärzte|dermatologen|hebammen|experten|apotheker|orthopäden) (?:empfehlen|schwören auf|raten zu|vertrauen)",
      ),
      words("\\d+ (?:von|out of) \\d+ (?:zahn)?(?:ärzten|ärzte|dentists|doctors|experts|dermatologists)"),
      words(
        "(?:doctor|dentist|dermatologist|expert|physician|midwife) ?(?:recommended|approved|tested|developed)",
      ),
      words(
        "(?:recommended|approved|trusted) by (?:\\p{L}+ )?(?:doctors|vets|veterinarians|nurses|coaches|dentists|dermatologists|experts|professionals|midwives|physicians)",
      ),
    ],
    yieldsTo: ["medicine-authority", "test-winner", "expert-authority"],
    unless: [/(?:umfrage|befragung|studie|survey|study)[^.!?\n]{0,60}20\d\d/iu],
    proof: {
      supports: /umfrage|befragung|studie|gutachten|ärzt|survey|study|doctor|dentist/iu,
      lifts: "advice",
    },
    sources: [
      ...misleading("warn"),
      ...unitedKingdom("3.45", "warn"),
      ...unitedStates("FTC Endorsement Guides", "16 CFR § 255.3", "warn"),
    ],
    why: {
      de: "Empfehlung von Fachleuten: Sie muss von benannten, unabhängigen Personen stammen.",
      en: "Expert endorsement: it must come from named, independent people.",
    },
    missing: {
      de: "Es fehlen Namen, Zahl und Anlass der Empfehlung.",
      en: "What is missing is names, number and occasion of the endorsement.",
    },
    repair: {
      instead: {
        de: "Wie wir testen, steht in den Produktdetails.",
        en: "The product details say how we test.",
      },
    },
    note: "Für Arzneimittel und Behandlungen gilt strenger § 11 HWG (eigene Regel); für Lebensmittel verbietet Artikel 12 der Health-Claims-Verordnung Empfehlungen einzelner Ärzte.",
    examples: {
      fires: [
        "Von Ärzten empfohlen",
        "Hebammen empfehlen unser Kissen.",
        "Dermatologist recommended",
        "Recommended by dentists",
      ],
      silent: ["Frag deinen Arzt.", "Nicht von Ärzten empfohlen.", "Ask your dentist."],
    },
  },
  {
    id: "dermatology",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:dermatologisch|augenärztlich|ophthalmologisch|allergologisch) (?:getestet|bestätigt|geprüft)(?:e[rnms]?)?",
      ),
      words("(?:dermatologically|ophthalmologically|allergy) tested"),
      words("hypoallergen(?:e[rnms]?)?"),
      words("hypoallergenic"),
    ],
    proof: { supports: /dermatolog|patch|hautverträglichkeit|hypoallerg|allerg/iu },
    sources: [
      {
        markets: ["DE", "AT", "EU"],
        law: "Verordnung (EU) Nr. 655/2013",
        paragraph: "Anhang, Kriterium 3",
        severity: "advice",
        from: "2013-07-11",
      },
      ...unitedKingdom("3.7", "advice"),
    ],
    why: {
      de: "„Dermatologisch getestet“: erlaubt, wenn es eine Prüfung unter Aufsicht gibt.",
      en: "“Dermatologically tested”: fine if there is a supervised test.",
    },
    missing: { de: "Den Prüfbericht bereithalten.", en: "Keep the test report at hand." },
    repair: {
      instead: {
        de: "Alle Inhaltsstoffe stehen auf der Packung.",
        en: "All ingredients are listed on the pack.",
      },
    },
    examples: {
      fires: ["Dermatologisch getestet", "Hypoallergenic cream"],
      silent: [
        "Nicht dermatologisch getestet.",
        "Für trockene Haut",
        "For dry skin",
        { text: "Dermatologisch getestet", evidence: ["Patch-Test 2026, dermatologisches Institut"] },
      ],
    },
  },
  {
    id: "review-filtered",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:zeigen|veröffentlichen|posten|teilen) (?:wir )?(?:nur|ausschließlich) (?:die )?(?:\\p{L}+ )?(?:besten|positiven|guten|schönsten|5 sterne) ?(?:kunden)?(?:bewertungen|rezensionen|stimmen|kommentare)",
      ),
      words("(?:nur|ausschließlich) (?:5 ?sterne|fünf ?sterne|positive) (?:bewertungen|rezensionen)"),
      words(
        "(?:negative|schlechte|kritische) (?:bewertungen|rezensionen|kommentare) (?:\\p{L}+ ){0,3}(?:lösch|gelöscht|entfern|blend|ausgeblendet|veröffentlichen wir nicht)~",
      ),
      words(
        "(?:show|publish|post) only (?:the )?(?:best|positive|good|five star) (?:reviews|ratings|comments)",
      ),
      words("only show (?:the )?(?:best|positive|good|five star) (?:reviews|ratings)"),
    ],
    sources: [
      ...blacklist("23c", "2022-05-28"),
      ...unitedKingdom("Schedule 20 Nr. 13", "block", "DMCC Act 2024"),
      ...unitedStates("FTC Rule on Consumer Reviews and Testimonials", "16 CFR § 465.7", "warn"),
    ],
    why: {
      de: "Gefilterte Bewertungen: Nur Lob zu zeigen stellt die Meinung falsch dar.",
      en: "Filtered reviews: showing praise only misrepresents opinion.",
    },
    missing: {
      de: "Es fehlt, dass alle Bewertungen erscheinen.",
      en: "What is missing is that all reviews appear.",
    },
    repair: {
      instead: {
        de: "Bewertungen erscheinen in der Reihenfolge ihres Eingangs.",
        en: "Reviews appear in the order in which they arrive.",
      },
    },
    examples: {
      fires: ["Wir zeigen nur die besten Bewertungen.", "We only show positive reviews."],
      silent: [
        "Wir zeigen alle Bewertungen.",
        "Wir zeigen alle Bewertungen.",
        "We show all reviews.",
        "Zeigt ihr nur die besten Bewertungen?",
      ],
    },
  },
  {
    id: "testimonial",
    languages: ["de", "en"],
    patterns: [/"[^"\n]{12,240}"\s{0,3}[–—-]\s{0,3}\p{Lu}\p{L}{1,20}(?:\s\p{Lu}\.?)?(?:,?\s?\(?\d{2}\)?)?/gu],
    retractable: false,
    once: true,
    proof: {
      contradicts:
        /erfunden|agentur|selbst geschrieben|ausgedacht|texter|invented|made up|agency|copywriter|written by (?:us|our)/iu,
      supports: /bewertung|rezension|kundenstimme|freigabe|einwilligung|review|testimonial|consent/iu,
    },
    sources: [
      ...blacklist("23c", "2022-05-28", "advice"),
      ...unitedKingdom("3.45", "advice"),
      ...unitedStates("FTC Endorsement Guides", "16 CFR § 255.2", "advice"),
    ],
    why: {
      de: "Kundenstimme: Sie muss echt sein und mit Zustimmung erscheinen.",
      en: "Testimonial: it must be genuine and appear with consent.",
    },
    missing: {
      de: "Original und Einwilligung bereithalten.",
      en: "Keep the original and the consent at hand.",
    },
    repair: {
      instead: {
        de: "Bewertungen findest du bei jedem Produkt.",
        en: "You will find reviews with each product.",
      },
    },
    examples: {
      fires: [
        "„Meine Lieblingstasse seit dem ersten Tag.“ – Anna, 34",
        "“My favourite mug from day one.” – Anna",
      ],
      silent: [
        "Anna mag die Tasse.",
        "„Tasse“ – so heißt sie.",
        "Anna likes the mug.",
        {
          text: "„Meine Lieblingstasse seit dem ersten Tag.“ – Anna, 34",
          evidence: ["Kundenstimme von Anna mit Freigabe vom 3.10.2026"],
        },
      ],
    },
  },
  {
    id: "tradition",
    languages: ["de", "en"],
    patterns: [
      words("(?:seit|since) (?:anno )?1[5-9]\\d\\d"),
      words(
        "(?:über |mehr als |seit )(?:\\d{2,3}|hundert|zweihundert) jahre[n]? (?:erfahrung|tradition|familientradition|handwerk~)",
      ),
      words("(?:over|more than) (?:\\d{2,3}|a hundred) years of (?:experience|tradition|craftsmanship)"),
      words("(?:traditionsunternehmen|traditionsmarke|traditionshaus)"),
    ],
    proof: { supports: /gegründet|gründung|handelsregister|chronik|founded|register/iu },
    sources: [
      ...misleading("advice", { paragraph: "§ 5 Absatz 2 Nr. 3" }),
      ...unitedKingdom("3.7", "advice"),
      ...ftcAct("advice"),
    ],
    why: {
      de: "Alter und Tradition: eine Tatsache über das Unternehmen, die stimmen muss.",
      en: "Age and tradition: a fact about the company that must be true.",
    },
    missing: {
      de: "Einen Beleg für die ununterbrochene Tätigkeit bereithalten.",
      en: "Keep proof of continuous activity at hand.",
    },
    repair: { instead: { de: "Mehr über uns liest du im Shop.", en: "Read more about us in the shop." } },
    examples: {
      fires: ["Seit 1890 in Kiel", "Über 100 Jahre Erfahrung", "More than 100 years of tradition"],
      silent: [
        "Seit 2011 in Altona",
        "Nicht seit 1890, aber seit gestern.",
        "Since 2011",
        "Gibt es euch seit 1890?",
      ],
    },
  },
  {
    id: "hand-made",
    languages: ["de", "en"],
    patterns: [
      words("(?:hand|haus)(?:gemacht|gefertigt|genäht|gearbeitet|geschöpft)(?:e[rnms]?)?"),
      words("(?:in )?(?:echter |liebevoller |reiner )?handarbeit"),
      words("hand ?(?:made|crafted|stitched|sewn)"),
      words("home ?made"),
    ],
    proof: { supports: /hand|manufaktur|werkstatt|craft|made/iu },
    sources: [
      ...misleading("advice", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      ...unitedKingdom("3.7", "advice"),
    ],
    why: { de: "Handarbeit: Sie muss die Herstellung prägen.", en: "Hand work: it must shape the making." },
    missing: {
      de: "Bereithalten, welche Schritte von Hand geschehen.",
      en: "Keep at hand which steps are done by hand.",
    },
    repair: {
      instead: {
        de: "Wie wir fertigen, steht in den Produktdetails.",
        en: "The product details say how it is made.",
      },
    },
    examples: {
      fires: ["Handgefertigte Schale", "In Handarbeit geflochten", "Handmade bowl"],
      silent: ["Handliche Schale", "Nicht handgemacht.", "A handy bowl", "Ist die Schale handgemacht?"],
    },
  },
  {
    id: "german-quality",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:deutsche|schweizer|hamburger) (?:qualität|wertarbeit|ingenieurskunst|markenqualität|präzision)",
      ),
      words("(?:german|swiss) (?:quality|engineering|precision|craftsmanship)"),
      words("(?:aus|von hier aus) (?:der |unserer )(?:region)"),
      words("regionale[rnms]? (?:produkte|zutaten|erzeugnisse|herkunft|qualität)"),
    ],
    nearby: [
      /[Uu]mkreis|[Kk]ilometer|[Ll]andkreis|(?:aus|in|von)\s+(?:\p{Lu}\p{L}+(?:burg|berg|stadt|dorf|heim|hausen|land)|Sachsen|Bayern|Hessen|Thüringen|Holstein|Brandenburg)|\bkm\b/u,
    ],
    yieldsTo: ["origin", "top-position"],
    proof: {
      supports: /fertigung|hergestellt|ursprung|herkunft|lieferant|umkreis|origin|manufactur|made in/iu,
      contradicts: /(?:china|vietnam|bangladesch|bangladesh|indien|india|türkei|turkey|asien|asia)/iu,
    },
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      ...unitedKingdom("3.7", "warn"),
      ...ftcAct("warn"),
    ],
    why: {
      de: "Herkunft als Güte: „deutsche Qualität“ oder „regional“ weckt eine Erwartung an den Ort der Herstellung.",
      en: "Origin as quality: “German quality” or “regional” raises an expectation on where it is made.",
    },
    missing: {
      de: "Es fehlt, welche Schritte wo geschehen.",
      en: "What is missing is which steps happen where.",
    },
    repair: {
      instead: {
        de: "Woher alles kommt, steht in den Produktdetails.",
        en: "The product details say where it all comes from.",
      },
    },
    examples: {
      fires: [
        "Deutsche Wertarbeit für die Küche",
        "German engineering for your desk",
        "Mit regionalen Zutaten",
      ],
      silent: [
        "Regionale Zutaten aus dem Umkreis von 50 Kilometern",
        "Keine deutsche Qualität, sondern Handarbeit aus Porto.",
        "A regional train ticket",
        "Ist das deutsche Qualität?",
      ],
    },
  },
];

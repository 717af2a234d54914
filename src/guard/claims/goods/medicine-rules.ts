// Rules on medicines, treatments and devices: what the act on advertising medicines keeps from the public.
import { misleading, unitedKingdom, unitedStates, words, type ClaimRule } from "#src/guard/claims/rule.ts";
import { medicineWords } from "#src/guard/claims/facts/health-words.ts";
import { germany, medicines, union } from "./norms.ts";

const home = { categories: ["medicine"], orText: medicineWords } as const;
const medicine = "medicine" as const;
const leaflet = {
  de: "Anwendung und Dosierung stehen in der Packungsbeilage.",
  en: "Use and dosage are set out in the package leaflet.",
} as const;
const drop = {
  de: "Kein Nachweis hilft: Die Aussage muss weg.",
  en: "No evidence helps: the statement must go.",
} as const;

export const medicineRules: readonly ClaimRule[] = [
  {
    id: "medicine-prescription",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:verschreibungspflichtig~|rezeptpflichtig~|prescription-only|prescription) (?:\\p{L}+ ){0,2}?(?:arzneimittel|medikamente?|mittel|präparate?|medicines?|drugs?|medication|tabletten|injektion|spritze)",
      ),
      words(
        "(?:ozempic|wegovy|mounjaro|saxenda|zepbound|viagra|cialis|xanax|oxycontin|tilidin|ritalin|botox|semaglutid~?|tirzepatid~?|sildenafil|tadalafil|isotretinoin|finasterid~?)",
      ),
      words(
        "(?:abnehmspritze|fett-?weg-?spritze|abnehm-?injektion|weight loss (?:injections?|jabs?)|skinny jabs?)",
      ),
    ],
    exceptions: [
      /(?:nicht|ohne|keine|kein|no|not|without)\s+(?:\p{L}+\s+){0,2}?(?:verschreibungspflichtig\p{L}*|rezeptpflichtig\p{L}*|rezept|prescription)/giu,
    ],
    unless: [/fachkreise|für ärzt\p{L}+ und apotheker|nur für angehörige|healthcare professionals only/iu],
    retractable: true,
    sources: [
      ...medicines("§ 10 Absatz 1", "Artikel 88 Absatz 1 Buchstabe a", "block"),
      ...unitedKingdom("12.12", "block"),
      ...unitedStates("FDA Prescription Drug Advertising", "21 CFR § 202.1", "warn"),
    ],
    why: {
      de: "Verschreibungspflichtige Arzneimittel: Werbung beim Publikum ist verboten.",
      en: "Prescription medicines: advertising to the public is banned.",
    },
    missing: drop,
    repair: {
      instead: {
        de: "Ob eine Behandlung infrage kommt, klärst du in der ärztlichen Sprechstunde.",
        en: "Whether a treatment suits you is settled in a doctor's consultation.",
      },
    },
    examples: {
      fires: [
        { text: "Ozempic jetzt online bestellen", productCategory: medicine },
        "Die Abnehmspritze für deinen Sommer",
        { text: "Order Wegovy today", productCategory: medicine },
        "Verschreibungspflichtige Medikamente zum Bestpreis",
      ],
      silent: [
        { text: "Nicht verschreibungspflichtige Arzneimittel", productCategory: medicine },
        "Ein Rezept für Apfelkuchen",
        { text: "Wir verkaufen kein Ozempic.", productCategory: medicine },
        "Prescription glasses for hikers",
      ],
    },
  },
  {
    id: "medicine-testimonial",
    languages: ["de", "en"],
    home,
    patterns: [
      words(
        "(?:dank|seit) (?:\\p{L}+ ){1,4}?(?:bin ich|habe ich|ist mein~?|sind meine|bin ich endlich) (?:\\p{L}+ ){0,4}?(?:schmerzfrei|beschwerdefrei|gesund|geheilt|los|weg|keine schmerzen)",
      ),
      words(
        "(?:ich bin|bin ich|endlich|wieder) (?:\\p{L}+ ){0,2}?(?:schmerzfrei|beschwerdefrei|symptomfrei)",
      ),
      words(
        "(?:patienten|anwender|patientinnen|anwenderinnen) (?:berichten|bestätigen|schwärmen|sind begeistert)",
      ),
      words(
        "(?:meine|seine|ihre) (?:schmerzen|beschwerden|migräne|allergie) (?:war~|sind|ist) (?:\\p{L}+ ){0,3}?(?:weg|verschwunden|vorbei)",
      ),
      words(
        "(?:dank~?schreiben|erfahrungsberichte?) (?:unserer|von|zufriedener) (?:patienten|anwender|kunden)",
      ),
      words(
        "(?:my|his|her) (?:pain|symptoms|migraines?|allerg(?:y|ies)) (?:is|are|was|were|went|disappeared) (?:\\p{L}+ )?(?:gone|away|disappeared|over)|patients (?:report|swear by|love)|pain-?free (?:thanks to|since)",
      ),
    ],
    retractable: true,
    sources: [
      ...medicines("§ 11 Absatz 1 Satz 1 Nr. 11", "Artikel 90 Buchstabe j", "block"),
      ...unitedKingdom("12.18", "block"),
      ...unitedStates("FTC Endorsement Guides", "16 CFR § 255.2", "warn"),
    ],
    why: {
      de: "Äußerungen Dritter über ihre Heilung dürfen Arzneimittel nicht missbräuchlich oder irreführend bewerben.",
      en: "Statements of others on their recovery must not advertise medicines improperly or misleadingly.",
    },
    missing: drop,
    repair: { instead: leaflet },
    examples: {
      fires: [
        { text: "Dank der Salbe bin ich endlich schmerzfrei!", productCategory: medicine },
        { text: "Patienten berichten von schneller Besserung.", productCategory: medicine },
        { text: "My pain is gone thanks to this gel.", productCategory: medicine },
      ],
      silent: [
        { text: "Dank der Tube leicht zu dosieren.", productCategory: medicine },
        { text: "Zur Behandlung leichter Schmerzen", productCategory: medicine },
        "Dank der Jacke bin ich endlich trocken.",
      ],
    },
  },
  {
    id: "medicine-fear",
    languages: ["de", "en"],
    home,
    patterns: [
      words(
        "(?:ohne|wer kein~?|wer nicht) (?:\\p{L}+,? ){1,5}?(?:riskiert|gefährdet|stirbt|drohen|droht|wird schlimmer|leidet)",
      ),
      words("(?:bevor es zu spät ist|before it is too late|before it's too late)"),
      words(
        "(?:riskieren sie|riskiere|don't risk|riskier) (?:\\p{L}+ ){0,3}?(?:gesundheit|herz|leben|health|life|heart)",
      ),
      words(
        "(?:lebensgefahr|tödlich~|qualvoll~|deadly|life-threatening) (?:\\p{L}+ ){0,3}?(?:ohne|wenn|without|unless)",
      ),
    ],
    retractable: false,
    sources: [
      ...medicines("§ 11 Absatz 1 Satz 1 Nr. 7", "Artikel 90 Buchstabe d", "block"),
      ...unitedKingdom("12.7", "block"),
    ],
    why: {
      de: "Angst als Mittel: Die Werbung darf nicht nahelegen, dass die Gesundheit ohne das Mittel leidet.",
      en: "Fear as a means: advertising must not suggest that health suffers without the product.",
    },
    missing: drop,
    repair: { instead: leaflet },
    examples: {
      fires: [
        { text: "Handeln Sie, bevor es zu spät ist!", productCategory: medicine },
        { text: "Wer nicht vorsorgt, riskiert sein Herz.", productCategory: medicine },
        { text: "Act before it's too late", productCategory: medicine },
      ],
      silent: [
        { text: "Bei anhaltenden Beschwerden ärztlichen Rat einholen.", productCategory: medicine },
        "Bevor es zu spät ist, buch die Hütte.",
        { text: "Ask your pharmacist.", productCategory: medicine },
      ],
    },
  },
  {
    id: "medicine-children",
    languages: ["de", "en"],
    home,
    patterns: [
      words("(?:hey|hallo|hi|liebe) (?:kids|kinder)|(?:kinder|kids)[,:!]+ (?:\\p{L}+)"),
      words(
        "(?:schmeckt|so lecker) (?:\\p{L}+ ){0,3}?(?:bonbon|gummibärchen|süßigkeit)~|tastes like (?:candy|sweets)",
      ),
      words("(?:nur|exklusiv|extra|only|just) for kids|(?:für|von) (?:coole |starke )?kids"),
    ],
    retractable: true,
    sources: [
      ...medicines("§ 11 Absatz 1 Satz 1 Nr. 12", "Artikel 90 Buchstabe e", "block"),
      ...unitedKingdom("12.15", "block"),
    ],
    why: {
      de: "Arzneimittelwerbung darf sich nicht an Kinder unter vierzehn Jahren richten.",
      en: "Advertising for medicines must not address children under fourteen.",
    },
    missing: {
      de: "Es fehlt die Ansprache der Eltern.",
      en: "What is missing is an address to the parents.",
    },
    repair: { instead: leaflet },
    examples: {
      fires: [
        { text: "Hey Kids, der Hustensaft schmeckt wie Bonbon!", productCategory: medicine },
        { text: "Tastes like candy", productCategory: medicine },
      ],
      silent: [
        { text: "Für Kinder ab sechs Jahren geeignet", productCategory: medicine },
        "Hey Kids, das Zelt steht!",
        { text: "Suitable for children from six years", productCategory: medicine },
      ],
    },
  },
  {
    id: "medicine-gift",
    languages: ["de", "en"],
    home,
    patterns: [
      words(
        "(?:gratis|geschenkt|geschenk|zugabe|bonus|prämie|gutschein|einkaufsgutschein|cashback|bonustaler|free gift|voucher|reward)~ (?:\\p{L}+ ){0,6}?(?:rezept|arzneimittel|medikament|packung|einlösen|prescription|medicine|pack)~",
      ),
      words(
        "(?:rezept|arzneimittel|medikament|packung|prescription|medicine)~ (?:\\p{L}+ ){0,6}?(?:gratis|geschenkt|geschenk|zugabe|bonus|prämie|gutschein|einkaufsgutschein|cashback|free gift|voucher|reward)~",
      ),
      words("(?:gewinnspiel|verlosung|prize draw|raffle)"),
    ],
    retractable: true,
    sources: [
      ...medicines("§ 7 Absatz 1 und § 11 Absatz 1 Satz 1 Nr. 13", "Artikel 94", "block"),
      ...unitedKingdom("12.1", "warn"),
    ],
    why: {
      de: "Zuwendungen und Gewinnspiele zu Arzneimitteln sind bis auf geringwertige Kleinigkeiten verboten.",
      en: "Gifts and prize draws with medicines are banned except for items of little value.",
    },
    missing: drop,
    repair: { instead: leaflet },
    examples: {
      fires: [
        { text: "10 € Gutschein für jedes Rezept", productCategory: medicine },
        { text: "Zu jeder Packung ein Geschenk", productCategory: medicine },
        { text: "A free gift with every prescription", productCategory: medicine },
      ],
      silent: [
        { text: "Die Packung enthält 20 Tabletten.", productCategory: medicine },
        "Zu jeder Jacke ein Geschenk",
        { text: "Each pack holds twenty tablets.", productCategory: medicine },
      ],
    },
  },
  {
    id: "medicine-remote",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:rezept|krankschreibung|diagnose|behandlung|attest)~? (?:\\p{L}+ ){0,4}?(?:online|per (?:chat|fragebogen|app|whatsapp|mausklick)|ohne arzt(?:besuch|termin)|in \\d+ minuten)",
      ),
      words(
        "(?:online|per (?:chat|fragebogen|app|whatsapp))[ -](?:rezept|krankschreibung|diagnose|fernbehandlung)~?",
      ),
      words(
        "(?:online|instant) (?:prescriptions?|diagnos[ie]s|sick notes?)|(?:prescriptions?|diagnosis|sick notes?) (?:\\p{L}+ )?(?:online|by (?:chat|questionnaire|app)|without (?:seeing )?a doctor)",
      ),
    ],
    home: {
      categories: ["medicine"],
      orText: /rezept|krankschreib|diagnose|behandlung|arzt|ärzt|prescription|diagnos|doctor|sick note/iu,
    },
    exceptions: [/rezept\p{L}*\s+(?:für|mit)\s+\p{L}*(?:kuchen|suppe|brot|salat|gericht)/giu],
    unless: [/allgemein anerkannten? fachlichen? standards?|videosprechstunde|ärztlicher kontakt/iu],
    retractable: true,
    sources: germany("HWG", "§ 9", "warn", "2019-12-19"),
    why: {
      de: "Fernbehandlung: Werbung ist nur erlaubt, wenn nach anerkanntem Standard kein Kontakt vor Ort nötig ist und per Video behandelt wird.",
      en: "Remote treatment: advertising is allowed only where accepted standards need no visit and the contact is by video.",
    },
    missing: {
      de: "Es fehlt, dass die Behandlung per Video nach anerkannten fachlichen Standards erfolgt.",
      en: "What is missing is that treatment is by video and follows accepted professional standards.",
    },
    repair: {
      instead: {
        de: "Einen Termin für die Videosprechstunde findest du auf unserer Seite.",
        en: "You will find an appointment for the video consultation on our page.",
      },
    },
    examples: {
      fires: [
        "Krankschreibung online in 5 Minuten",
        { text: "Dein Rezept per Fragebogen", productCategory: medicine },
        { text: "Prescriptions online without a doctor", productCategory: medicine },
      ],
      silent: [
        "Termine für die Videosprechstunde online buchen",
        { text: "Bring your prescription to the pharmacy.", productCategory: medicine },
      ],
    },
  },
  {
    id: "medicine-comparison",
    languages: ["de", "en"],
    home,
    patterns: [
      words(
        "(?:wirkt|hilft|lindert) (?:\\p{L}+ ){0,2}?(?:besser|schneller|stärker|länger) als (?:\\p{L}+ ){0,3}?\\p{L}+",
      ),
      words("(?:genauso gut|so gut|so stark|ebenso wirksam) wie (?:\\p{L}+ ){0,2}?(?:\\p{L}+)"),
      words("(?:works|acts|helps) (?:better|faster|stronger|longer) than"),
    ],
    sources: [
      ...medicines("§ 11 Absatz 2", "Artikel 90 Buchstabe b", "warn"),
      ...unitedKingdom("12.17", "block"),
    ],
    why: {
      de: "Vergleich von Wirkungen: In der Publikumswerbung darf ein Mittel nicht als gleich gut oder besser dargestellt werden.",
      en: "Comparing effects: advertising to the public must not call a medicine equal to or better than another.",
    },
    missing: drop,
    repair: { instead: leaflet },
    examples: {
      fires: [
        { text: "Wirkt schneller als Ibuprofen", productCategory: medicine },
        { text: "Works faster than other tablets", productCategory: medicine },
      ],
      silent: [
        { text: "Wirkt innerhalb von 30 Minuten", productCategory: medicine },
        "Trocknet schneller als Baumwolle, gemessen 2026",
        { text: "Take with water.", productCategory: medicine },
      ],
    },
  },
  {
    id: "medicine-natural",
    languages: ["de", "en"],
    home,
    patterns: [
      words(
        "(?:natürlich|rein pflanzlich|pflanzlich|aus der natur)[,]? (?:\\p{L}+ ){0,4}?(?:unbedenklich|sicher|harmlos|verträglich|unschädlich|sanft)",
      ),
      words(
        "(?:rein )?(?:natürlich~|pflanzlich~) (?:und|daher|deshalb|also) (?:\\p{L}+ )?(?:sicher|unbedenklich|harmlos|sanft)~",
      ),
      words("(?:natural|plant-based|herbal)[,]? (?:and|so|therefore) (?:\\p{L}+ )?(?:safe|harmless|gentle)"),
    ],
    retractable: true,
    sources: [
      ...medicines("§ 3 Satz 2 Nr. 2 Buchstabe b", "Artikel 90 Buchstabe h", "block"),
      ...unitedKingdom("12.10", "block"),
    ],
    why: {
      de: "Sicherheit aus Natürlichkeit: Dass ein Arzneimittel pflanzlich ist, macht es nicht unbedenklich.",
      en: "Safety from nature: that a medicine is herbal does not make it safe.",
    },
    missing: drop,
    repair: { instead: leaflet },
    examples: {
      fires: [
        { text: "Rein pflanzlich und daher unbedenklich", productCategory: medicine },
        { text: "Natural and safe", productCategory: medicine },
      ],
      silent: [
        { text: "Pflanzliches Arzneimittel bei Husten", productCategory: medicine },
        { text: "Herbal medicine", productCategory: medicine },
        "Natürlich und sanft: das Licht am Morgen",
      ],
    },
  },
  {
    id: "before-after",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:vorher[ -]{1,3}(?:und )?nachher|vorher/nachher|before (?:and|&|/) after)[ -]{0,3}(?:bilder|fotos|vergleich|pictures|photos|results?)?",
      ),
    ],
    home: {
      categories: ["medicine"],
      orText:
        /schönheits|botox|filler|hyaluron|unterspritz|lifting|brust|nasenkorrektur|fettabsaug|lippen|zahn(?:aufhellung|korrektur)|ästhetisch|aesthetic|cosmetic surgery|nose job|liposuction|breast|salbe|behandlung|treatment/iu,
    },
    sources: [
      ...medicines("§ 11 Absatz 1 Satz 1 Nr. 5 und Satz 3", "Artikel 90 Buchstabe k", "block"),
      ...unitedKingdom("12.22", "warn"),
    ],
    why: {
      de: "Vorher-Nachher-Vergleich: bei Eingriffen ohne medizinische Notwendigkeit verboten, auch bei Unterspritzungen.",
      en: "Before and after: banned for procedures without medical need, injections included.",
    },
    missing: drop,
    repair: {
      instead: {
        de: "Wie die Behandlung abläuft, besprechen wir mit dir.",
        en: "We will talk with you about how the treatment works.",
      },
    },
    note: "The Federal Court of Justice counted hyaluronic injections as operative procedures in July 2025 (I ZR 170/24), quoted from memory.",
    examples: {
      fires: [
        "Vorher-Nachher: Lippen mit Hyaluron",
        { text: "Before and after our treatment", productCategory: medicine },
      ],
      silent: [
        "Vorher nachher: so räumst du den Keller auf",
        "Before and after the hike: stretch",
        { text: "Vor der Anwendung schütteln", productCategory: medicine },
      ],
    },
  },
  {
    id: "medical-device",
    languages: ["de", "en"],
    patterns: [
      words("(?:ce|mdr)[ -](?:zertifiziert~|zugelassen~|geprüft~|approved|certified|tested)"),
      words("(?:von der fda zugelassen~|fda[ -]approved|fda[ -]cleared|fda[ -]registered)"),
    ],
    retractable: true,
    proof: {
      supports:
        /baumusterprüf|benannte stelle|notified body|510\(k\)|pma|type.examination|konformitätserklärung durch/iu,
    },
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      ...unitedKingdom("3.50", "warn"),
      ...unitedStates("FDA", "21 CFR § 807.39", "warn"),
    ],
    why: {
      de: "„CE-geprüft“ täuscht eine fremde Prüfung vor: Das Zeichen bringt der Hersteller meist selbst an, und es ist Pflicht.",
      en: "“CE tested” suggests a test by others: makers mostly affix the mark themselves, and it is a legal duty.",
    },
    missing: {
      de: "Es fehlt die Prüfung durch eine benannte Stelle.",
      en: "What is missing is an examination by a notified body.",
    },
    repair: {
      drop: true,
      instead: {
        de: "Technische Angaben stehen in den Produktdetails.",
        en: "Technical data are listed in the product details.",
      },
    },
    examples: {
      fires: ["CE-geprüftes Ladegerät", "CE-certified headlamp", "FDA-approved massage gun"],
      silent: [
        "Ladegerät mit zwei Anschlüssen",
        "Nicht CE-geprüft.",
        "The CE mark is on the base.",
        { text: "CE-zertifiziert", evidence: ["EU-Baumusterprüfbescheinigung der benannten Stelle 0123"] },
      ],
    },
  },
  {
    id: "device-purpose",
    languages: ["de", "en"],
    home: {
      categories: ["medicine"],
      orText: /medizinprodukt|medical device|blutdruckmess|blood pressure monitor|tens-gerät|hörgerät/iu,
    },
    patterns: [
      words(
        "(?:ersetzt|ersetzen|statt|anstelle) (?:\\p{L}+ ){0,3}?(?:arzt~|arztbesuch|operation|therapie|medikamente?)",
      ),
      words(
        "(?:replaces?|instead of) (?:\\p{L}+ ){0,3}?(?:doctor|doctor's visit|surgery|therapy|medication)",
      ),
      words(
        "(?:zuverlässige|sichere|exakte) diagnose (?:zu hause|daheim|per app)|reliable diagnosis at home",
      ),
    ],
    sources: [
      ...union("Verordnung (EU) 2017/745 (MDR)", "Artikel 7", "block", "2021-05-26"),
      ...unitedKingdom("12.2", "block"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Medizinprodukt: Wirkungen, die es nicht hat, und der Ersatz einer Behandlung dürfen nicht behauptet werden.",
      en: "Medical device: effects that it does not have and the replacement of treatment must not be claimed.",
    },
    missing: drop,
    repair: { instead: leaflet },
    examples: {
      fires: [
        { text: "Ersetzt den Arztbesuch", productCategory: medicine },
        { text: "Our medical device replaces surgery.", productCategory: medicine },
      ],
      silent: [
        { text: "Ersetzt keinen Arztbesuch.", productCategory: medicine },
        "Ersetzt den Kocher und den Topf",
        { text: "Use as directed by your doctor.", productCategory: medicine },
      ],
    },
  },
];

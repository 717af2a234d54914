// Rules on prices: reductions, totals, unit prices, and what is called free.
import { blacklist, misleading, unitedKingdom, unitedStates, words, type ClaimRule } from "./rule.ts";

const amount = "(?:€ ?\\d[\\d.,]*|\\d[\\d.,]* ?(?:€|euro|eur)|£ ?\\d[\\d.,]*|\\$ ?\\d[\\d.,]*)";
const thirtyDays =
  /(?:niedrigste[rnms]?|günstigste[rnms]?|tiefste[rnms]?)\s+(?:gesamt)?preis\p{L}*[^.!?\n]{0,30}?30[\s-]?tage?n?|30-tage-(?:tief|best|niedrigst)preis|lowest price[^.!?\n]{0,30}?30[\s-]days?|30-day low/iu;
const recommended = /(?:UVP|unverbindliche\p{L}* preisempfehlung|RRP|MSRP|recommended retail price)/giu;

export const priceRules: readonly ClaimRule[] = [
  {
    id: "price-reduction",
    languages: ["de", "en"],
    patterns: [
      words(`(?:statt|früher|vorher|bisher|instead of|was|before) (?:nur )?${amount}`),
      new RegExp(
        `${amount.replaceAll(" ", "\\s")}[\\s,–—-]*(?:statt|instead of)[\\s]*${amount.replaceAll(" ", "\\s")}`,
        "giu",
      ),
      words(`(?:reduziert|gesenkt|reduced|down|cut) (?:auf|von|um|to|from|by) (?:nur )?${amount}`),
      words("(?:preis |price )?(?:reduziert|gesenkt|reduced|cut) (?:um|by) \\d{1,2} ?(?:%|prozent|percent)"),
      new RegExp(`${amount.replaceAll(" ", "\\s")}[^.!?\\n]{0,25}?(?:-|minus\\s)\\d{1,2}\\s?%`, "giu"),
      /(?:-|−|minus\s)\d{1,2}\s?%[^.!?\n]{0,40}?(?:\d[\d.,]*\s?(?:€|euro)|[€£$]\s?\d)/giu,
      words(`save ${amount}`),
      words(`(?:spare|sparen sie|du sparst|sie sparen) ${amount}`),
    ],
    exceptions: [
      new RegExp(`${recommended.source}[^.!?\\n]{0,20}`, "giu"),
      /statt\s+\d[\d.,]*\s?(?:€|euro)\s+UVP/giu,
    ],
    unless: [thirtyDays, recommended],
    retractable: false,
    proof: {
      supports: /niedrigste[rnms]? (?:gesamt)?preis|30 tage|lowest price|30 days/iu,
      contradicts:
        /nicht der niedrigste|war (?:schon )?(?:günstiger|niedriger)|not the lowest|was (?:already )?lower/iu,
      lifts: "warn",
    },
    sources: [
      { markets: ["DE"], law: "PAngV", paragraph: "§ 11 Absatz 1", severity: "block", from: "2022-05-28" },
      { markets: ["AT"], law: "PrAG (Österreich)", paragraph: "§ 9a", severity: "block", from: "2022-07-21" },
      {
        markets: ["EU"],
        law: "Richtlinie 98/6/EG",
        paragraph: "Artikel 6a",
        severity: "block",
        from: "2022-05-28",
      },
      ...unitedKingdom("3.17 bis 3.22", "warn"),
      ...unitedStates("FTC Guides Against Deceptive Pricing", "16 CFR § 233.1", "warn"),
    ],
    why: {
      de: "Preisermäßigung: Der niedrigste Gesamtpreis der letzten 30 Tage muss dabeistehen.",
      en: "Price reduction: the lowest total price of the last 30 days must be stated with it.",
    },
    missing: {
      de: "Es fehlt der niedrigste Gesamtpreis der letzten 30 Tage vor der Ermäßigung.",
      en: "What is missing is the lowest total price of the 30 days before the reduction.",
    },
    repair: {
      instead: {
        de: "Den aktuellen Preis findest du im Shop.",
        en: "You will find the current price in the shop.",
      },
    },
    examples: {
      fires: [
        "Jetzt 199 € statt 289 €",
        "Statt 289 € nur 199 €",
        "Reduziert auf 199 €",
        "Was €289, now €199",
        "Winterjacke: 199 € (-30 %)",
        {
          text: "199 € statt 289 €, niedrigster Preis der letzten 30 Tage: 289 €",
          evidence: ["289 € war nicht der niedrigste Preis; der lag bei 249 €."],
        },
      ],
      silent: [
        "199 € statt 289 € (niedrigster Preis der letzten 30 Tage: 249 €)",
        "Die Winterjacke kostet 289 €.",
        "199 € statt 249 € UVP",
        "Was €289, now €199. Lowest price of the last 30 days: €249.",
        "Reduziert auf das Wesentliche",
      ],
    },
  },
  {
    id: "discount-share",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:bis zu |up to )?\\d{1,2} ?(?:%|prozent|percent) (?:rabatt|nachlass|reduziert|günstiger|off|discount|less|sparen|ermäßigung)",
      ),
      words("(?:spare|sparen sie|save) (?:bis zu |up to )?\\d{1,2} ?(?:%|prozent|percent)"),
      /(?<![\p{L}\d])(?:-|−)\d{1,2}\s?%/giu,
    ],
    unless: [
      thirtyDays,
      /(?:code|gutschein|voucher|coupon|newsletter-anmeldung|erste bestellung|first order)/iu,
    ],
    retractable: false,
    yieldsTo: ["price-reduction"],
    proof: { supports: /niedrigste[rnms]? (?:gesamt)?preis|30 tage|lowest price|30 days/iu, lifts: "advice" },
    sources: [
      { markets: ["DE"], law: "PAngV", paragraph: "§ 11 Absatz 1", severity: "warn", from: "2022-05-28" },
      { markets: ["AT"], law: "PrAG (Österreich)", paragraph: "§ 9a", severity: "warn", from: "2022-07-21" },
      {
        markets: ["EU"],
        law: "Richtlinie 98/6/EG",
        paragraph: "Artikel 6a",
        severity: "warn",
        from: "2022-05-28",
      },
      ...unitedKingdom("3.17", "advice"),
      ...unitedStates("FTC Guides Against Deceptive Pricing", "16 CFR § 233.1", "advice"),
    ],
    why: {
      de: "Prozentrabatt: Er muss sich auf den niedrigsten Preis der letzten 30 Tage beziehen.",
      en: "Percentage discount: it must refer to the lowest price of the last 30 days.",
    },
    missing: {
      de: "Es fehlt der Bezugspreis: der niedrigste Gesamtpreis der letzten 30 Tage.",
      en: "What is missing is the reference: the lowest total price of the last 30 days.",
    },
    repair: {
      instead: {
        de: "Den aktuellen Preis findest du im Shop.",
        en: "You will find the current price in the shop.",
      },
    },
    examples: {
      fires: ["20 % Rabatt auf Zelte", "Bis zu 40 % reduziert", "Up to 30% off", "-25 % auf alles"],
      silent: [
        "60 % recyceltes Polyester",
        "20 % Rabatt mit dem Code NORD",
        "30% off with the code NORTH",
        "20 % leichter als der Vorgänger",
      ],
    },
  },
  {
    id: "price-net",
    languages: ["de", "en"],
    patterns: [
      words(
        `${amount} (?:netto|zzgl\\.? ?(?:mwst|mehrwertsteuer|ust)|exkl\\.? ?(?:mwst|ust)|ohne mwst|plus mwst|ex(?:cl)?\\.? vat|plus vat|\\+ vat)`,
      ),
      words("(?:zzgl|zuzüglich|exkl|exklusive|ohne)\\.? ?(?:mwst|mehrwertsteuer|ust|umsatzsteuer)"),
      words("(?:excl(?:uding)?|ex|plus)\\.? vat"),
    ],
    unless: [
      /(?:nur für|ausschließlich an|only for)\s+(?:gewerb\p{L}*|unternehmen|händler|business\p{L}*|trade)|B2B/iu,
    ],
    retractable: false,
    sources: [
      { markets: ["DE"], law: "PAngV", paragraph: "§ 3 Absatz 1", severity: "block", from: "2022-05-28" },
      { markets: ["AT"], law: "PrAG (Österreich)", paragraph: "§ 9", severity: "block", from: "1992-07-01" },
      {
        markets: ["EU"],
        law: "Richtlinie 98/6/EG",
        paragraph: "Artikel 3",
        severity: "block",
        from: "2000-03-18",
      },
      ...unitedKingdom("3.18", "block"),
    ],
    why: {
      de: "Nettopreis gegenüber Verbrauchern: Genannt werden muss der Gesamtpreis mit Umsatzsteuer.",
      en: "Net price towards consumers: the total price including tax must be stated.",
    },
    missing: {
      de: "Es fehlt der Gesamtpreis einschließlich Umsatzsteuer.",
      en: "What is missing is the total price including value added tax.",
    },
    repair: {
      instead: {
        de: "Den Gesamtpreis findest du im Shop.",
        en: "You will find the total price in the shop.",
      },
    },
    examples: {
      fires: ["Rucksack für 133 € zzgl. MwSt.", "Nur 99 € netto", "£99 excl. VAT"].map((text, index) =>
        index === 2 ? { text, market: "UK" as const } : text,
      ),
      silent: [
        "159 € inkl. MwSt.",
        "133 € zzgl. MwSt., nur für Gewerbetreibende",
        "Nettogewicht: 780 g",
        { text: "£99 including VAT", market: "UK" },
      ],
    },
  },
  {
    id: "unit-price",
    languages: ["de", "en"],
    home: { categories: ["food", "supplement", "cosmetics"] },
    patterns: [
      new RegExp(
        `\\d[\\d.,]*\\s?(?:g|kg|ml|l|liter|litre|gramm)(?![\\p{L}])[^.!?\\n]{0,40}?${amount.replaceAll(" ", "\\s")}`,
        "giu",
      ),
      new RegExp(
        `${amount.replaceAll(" ", "\\s")}[^.!?\\n]{0,40}?\\d[\\d.,]*\\s?(?:g|kg|ml|l|liter|litre|gramm)(?![\\p{L}])`,
        "giu",
      ),
    ],
    unless: [
      /(?:€|euro|£)\s?(?:\/|pro|je|per)\s?(?:1\s?|100\s?)?(?:kg|l|g|ml|liter|litre|kilo)|(?:1|100)\s?(?:kg|l|g|ml)\s?[=:]/iu,
    ],
    retractable: false,
    once: true,
    sources: [
      { markets: ["DE"], law: "PAngV", paragraph: "§ 4 Absatz 1", severity: "warn", from: "2022-05-28" },
      { markets: ["AT"], law: "PrAG (Österreich)", paragraph: "§ 10a", severity: "warn", from: "2000-09-01" },
      {
        markets: ["EU"],
        law: "Richtlinie 98/6/EG",
        paragraph: "Artikel 3",
        severity: "warn",
        from: "2000-03-18",
      },
    ],
    why: {
      de: "Ware nach Gewicht oder Volumen: Neben dem Gesamtpreis ist der Grundpreis anzugeben.",
      en: "Goods by weight or volume: the unit price must stand beside the total price.",
    },
    missing: {
      de: "Es fehlt der Grundpreis je Kilogramm oder Liter.",
      en: "What is missing is the price per kilogram or litre.",
    },
    repair: {
      instead: {
        de: "Preis und Grundpreis findest du im Shop.",
        en: "You will find price and unit price in the shop.",
      },
    },
    examples: {
      fires: [
        { text: "Müsliriegel, 500 g für 4,99 €", productCategory: "food" },
        { text: "Sonnencreme 50 ml, 12,90 €", productCategory: "cosmetics" },
      ],
      silent: [
        { text: "Müsliriegel, 500 g für 4,99 € (9,98 €/kg)", productCategory: "food" },
        "Schlafsack mit 450 g Daune für 229 €",
        { text: "Müsliriegel für unterwegs", productCategory: "food" },
        { text: "Sun cream 50 ml, 12.90 € (258.00 € per litre)", productCategory: "cosmetics" },
      ],
    },
  },
  {
    id: "free-with-costs",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:gratis|kostenlos(?:e[rnms]?)?|umsonst|kostenfrei(?:e[rnms]?)?|geschenkt|for free|free of charge|free gift)",
      ),
      words(
        "(?<![\\p{L}]-)free(?= (?:\\p{L}+ ){0,2}(?:gift|shipping|delivery|returns?|sample|trial|tent|jacket|backpack|bottle|item|product|book|guide))",
      ),
    ],
    together:
      /zzgl\.?\s|zuzüglich|nur\s+(?:die\s+)?(?:versand|porto|bearbeitungs)\p{L}*|(?:versand|porto|bearbeitungs|service|einrichtungs)(?:kosten|gebühr|pauschale)\p{L}*\s+(?:von|in höhe|fallen|trägst|tragen|übernimmst|zahlst)|(?:trägst|zahlst|tragen sie|zahlen sie|übernimmst)\s+(?:du\s+)?(?:nur\s+)?(?:die\s+|den\s+)?(?:versand|porto)|just pay|plus (?:shipping|postage|handling)|pay only (?:shipping|postage)|im abo|bei abschluss|mit vertrag|automatically renews|verlängert sich automatisch|then [€£$]\d|danach \d/iu,
    exceptions: [/(?:ohne|keine)\s+(?:versand|porto)/giu],
    retractable: true,
    proof: { supports: /kostenlos|gratis|free/iu, contradicts: /kostet|\d\s?€|gebühr|costs?|fee|charge/iu },
    sources: [
      ...blacklist("20"),
      ...unitedKingdom("3.24", "block"),
      ...unitedStates("FTC Guide Concerning Use of the Word Free", "16 CFR § 251.1", "block"),
    ],
    why: {
      de: "„Gratis“ ist verboten, wenn außer unvermeidbaren Kosten etwas zu zahlen ist.",
      en: "“Free” is banned when anything beyond unavoidable costs has to be paid.",
    },
    missing: {
      de: "Es fehlt die Angabe aller Kosten gleich beim Wort „gratis“, oder das Angebot muss ganz ohne Kosten sein.",
      en: "What is missing is all costs right beside the word “free”, or the offer must have no costs at all.",
    },
    repair: {
      instead: { de: "Alle Kosten siehst du vor der Bestellung.", en: "You see all costs before you order." },
    },
    examples: {
      fires: [
        "Gratis Trinkflasche, du zahlst nur den Versand: Versandkosten von 4,90 € fallen an",
        "Kostenlos testen, danach 9,90 € im Monat",
        "Free bottle, just pay shipping",
        "Get it for free plus shipping and handling",
      ],
      silent: [
        "Kostenloser Rückversand",
        "Die Beratung ist kostenlos.",
        "Free returns on every order",
        "PFAS-free jacket, plus shipping",
        "Nicht gratis, zzgl. Versand",
        "Feel free to write to us.",
      ],
    },
  },
  {
    id: "hidden-costs",
    languages: ["de", "en"],
    patterns: [
      words("(?:ohne|keine) (?:versteckte[nr]? )?(?:zusatz)?kosten"),
      words("no (?:hidden|extra) (?:costs?|fees?|charges?)"),
    ],
    together: /(?:gebühr|fee|aufpreis|surcharge|zzgl)/iu,
    exceptions: [/no (?:hidden|extra) fees?(?=\s*$)/giu],
    retractable: false,
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 2" }),
      ...unitedKingdom("3.18", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "„Keine Kosten“ neben einer Gebühr widerspricht sich.",
      en: "“No costs” beside a fee contradicts itself.",
    },
    missing: {
      de: "Es fehlt eine Angabe, die zu den genannten Gebühren passt.",
      en: "What is missing is a statement that fits the fees named.",
    },
    repair: {
      instead: { de: "Alle Kosten siehst du vor der Bestellung.", en: "You see all costs before you order." },
    },
    examples: {
      fires: ["Keine versteckten Kosten, Bearbeitungsgebühr 5 €", "No extra charges, service fee of £2"],
      silent: ["Keine versteckten Kosten", "No hidden fees", "Die Gebühr beträgt 5 €."],
    },
  },
];

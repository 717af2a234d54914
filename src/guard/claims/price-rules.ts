// Rules on prices: reductions, totals, unit prices, and what is called free.
import { blacklist, misleading, unitedKingdom, unitedStates, words, type ClaimRule } from "./rule.ts";

const amount =
  "(?:€ ?\\d[\\d.,]{0,12}|\\d[\\d.,]{0,12} ?(?:€|euro|eur)|£ ?\\d[\\d.,]{0,12}|\\$ ?\\d[\\d.,]{0,12})";
const thirtyDays =
  /(?:niedrigste[rnms]?|günstigste[rnms]?|tiefste[rnms]?)\s+(?:gesamt)?preis\p{L}*[^.!?\n]{0,30}?30[\s-]?tage?n?|30-tage-(?:tief|best|niedrigst)preis|lowest price[^.!?\n]{0,30}?30[\s-]days?|30-day low/iu;
const recommended = /(?:UVP|unverbindliche\p{L}* preisempfehlung|RRP|MSRP|recommended retail price)/giu;

export const priceRules: readonly ClaimRule[] = [
  {
    id: "price-reduction",
    languages: ["de", "en"],
    patterns: [
      words(
        `(?:(?:an)?statt|instead of|früherer preis|bisheriger preis|bisher|zuvor|zuletzt|vormals|normalpreis|normaler preis|regulärer preis|regular price|streichpreis|listenpreis|list(?: price)?|alter preis|old price|usual(?: price)?|slashed|down from|reduced from|preis fällt|price (?:falls|drops?)|sonderpreis|aktionspreis|sale price|einführungspreis|introductory price)[^.!?\\n]{0,12}?${amount}[^.!?\\n]{0,30}?${amount}`,
      ),
      words(
        `${amount}[^.!?\\n]{0,20}?(?:(?:an)?statt|instead of|früherer preis|bisheriger preis|bisher|zuvor|zuletzt|vormals|normalpreis|normaler preis|regulärer preis|regular price|streichpreis|listenpreis|list(?: price)?|alter preis|old price|usual(?: price)?|slashed|down from|reduced from|preis fällt|price (?:falls|drops?)|sonderpreis|aktionspreis|sale price|einführungspreis|introductory price)[^.!?\\n]{0,12}?${amount}`,
      ),
      words(
        `(?:regular price|normalpreis|list price|streichpreis|alter preis)[: ]?[^.!?\\n]{0,12}?${amount}(?:[.] | )(?:sale price|sonderpreis|now|jetzt|new price|neuer preis)[: ]?[^.!?\\n]{0,8}?${amount}`,
      ),
      words(
        `(?:um|by) (?:satte |ganze |volle )?${amount} (?:\\p{L}+ )?(?:reduziert|gesenkt|günstiger|reduced|cheaper)|${amount} off (?:the )?(?:regular|usual|normal|list|original) price|\\d{1,5} euros? off (?:the )?(?:regular|usual|normal|list|original) price`,
      ),
      new RegExp(`~{1,2}\\s{0,2}${amount.replaceAll(" ", "\\s")}\\s{0,2}~{1,2}`, "giu"),

      words(
        `(?:(?:an)?statt|vorher|früher|bisher|alt|alter preis|uvp bisher|was|before|old price)[:,]? ?${amount}[^.!?\\n]{0,25}?(?:jetzt|nun|neu|neuer preis|ab sofort|now|new|new price|today)[:,]? (?:nur |only |just )?${amount}`,
      ),
      words(
        `(?:was|war|before|früher|vorher|statt)[: ] ?\\d[\\d.,]{0,8},? (?:now|jetzt|heute|nur) (?:only |nur |just )?(?:noch )?${amount}`,
      ),
      words(
        `(?:${amount}|\\d{1,5},[-–—])[ ,(/|·]{0,3}(?:(?:an)?statt|an ?stelle von|anstelle|vorher|früher|bisher|zuvor|alt|instead of|was|before|old price)[:,]? ?(?:nur |von |noch )?(?:${amount}|\\d{1,5},[-–—])`,
      ),
      words(
        `${amount} (?:und nicht|and not|nicht|not) (?:mehr |länger )?(?:${amount}|\\d[\\d.,]{0,8})(?! ?\\p{L})`,
      ),
      new RegExp(
        `${amount.replaceAll(" ", "\\s")}\\s?(?:→|->|➜|➡|=>|»)\\s?${amount.replaceAll(" ", "\\s")}`,
        "giu",
      ),
      new RegExp(
        `${amount.replaceAll(" ", "\\s")}\\s{1,3}${amount.replaceAll(" ", "\\s")}[^.!?\\n]{0,8}\\d{1,2}\\s?%`,
        "giu",
      ),

      words(
        `(?:(?:an)?statt|früher|vorher|bisher|zuvor|davor|vormals|ehemals|ursprünglich|gestern|(?:an)?statt bisher|instead of|was|were|before|previously|formerly|originally|used to be|reg\\.?|rather than) (?:nur |noch )?${amount}`,
      ),
      words(
        `${amount}[^.!?\\n]{0,25}?(?:sonst|normal|normalerweise|regulär|üblich|normally|usually|regularly|regular price|list price|elsewhere) (?:für |at |for )?(?:nur |noch )?${amount}`,
      ),
      words(
        `von (?:vorher |bisher |ehemals )?${amount} (?:runter |down |reduziert |gesenkt )?(?:auf|to) (?:nur |nur noch |just |only )?${amount}(?! pro| je)`,
      ),
      words(
        `(?:you save|save you|du sparst|ihr spart|gespart|ersparnis|preisvorteil|savings?)[: ]{1,2}(?:of |von |satte |ganze )?${amount}`,
      ),
      new RegExp(
        `${amount.replaceAll(" ", "\\s")}[\\s,–—-]*(?:statt|instead of)[\\s]*${amount.replaceAll(" ", "\\s")}`,
        "giu",
      ),
      words(`(?:reduziert|gesenkt|reduced|down|cut) (?:auf|von|um|to|from|by) (?:nur )?${amount}`),
      words("(?:preis |price )?(?:reduziert|gesenkt|reduced|cut) (?:um|by) \\d{1,2} ?(?:%|prozent|percent)"),
      words(`${amount} (?:günstiger|billiger|gespart|ersparnis|rabatt|off|cheaper)(?! als| than)`),
      new RegExp(`${amount.replaceAll(" ", "\\s")}[^.!?\\n]{0,25}?(?:-|minus\\s)\\d{1,2}\\s?%`, "giu"),
      /(?:-|−|minus\s)\d{1,2}\s?%[^.!?\n]{0,40}?(?:\d[\d.,]{0,12}\s?(?:€|euro)|[€£$]\s?\d)/giu,
      words(`save ${amount}`),
      new RegExp(
        `(?:~~|<s>|<del>|<strike>)\\s{0,3}${amount.replaceAll(" ", "\\s")}\\s{0,3}(?:~~|</s>|</del>|</strike>)`,
        "giu",
      ),
      words(
        `(?:alter preis|ehemals|ursprünglich|regulär(?:er preis)?|normalpreis|listenpreis|bisheriger preis|sonst|vorher|original price|originally|regular(?:ly| price)|list price|usually|now only)[:,]? (?:nur )?${amount}[^.!?\\n]{0,30}?(?:jetzt|nun|heute|aktionspreis|neuer preis|neu|now|today|sale price|new price)`,
      ),
      words(
        `(?:jetzt|nun|heute|now|today) (?:nur |only |for )?(?:noch )?${amount}[^.!?\\n]{0,25}?(?:statt|früher|vorher|sonst|instead of|was|before|regularly|usually)`,
      ),
      words(`(?:spare|sparen sie|du sparst|sie sparen) ${amount}`),
    ],
    exceptions: [
      new RegExp(`${recommended.source}[^.!?\\n]{0,20}`, "giu"),
      /statt\s+\d[\d.,]{0,12}\s?(?:€|euro)\s+UVP/giu,
      /[^.!?\n]{0,60}(?<!\p{L})(?:stieg|steigt|gestiegen|stiegen|angehoben|teurer|rose|went up|ermäßigt\p{L}*|concessions?|pro nacht|per night)(?!\p{L})[^.!?\n]{0,60}/giu,
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
        "(?:rabatt~|sale|ausverkauf|schlussverkauf|räumungsverkauf|clearance|reduzierung~|discounts?)[^.!?\\n]{0,20}?\\d{1,2} ?(?:%|prozent|percent)(?! (?:\\p{L}+ )?(?:recy|baumwoll|bio|cotton))",
      ),

      words(
        "(?:bis zu |up to )?\\d{1,2} ?(?:%|prozent|percent) ?(?:rabatt|nachlass|preisnachlass|reduziert|günstiger|billiger|ermäßigt|off|discount|less(?! (?!than|on|for|today|now|this)\\p{L})|sparen|gespart|ermäßigung|auf alles|auf (?:das|unser) (?:ganze |gesamte )?sortiment)",
      ),
      words(
        "(?:auf alles|auf (?:das )?(?:ganze |gesamte )?sortiment|auf alle \\p{L}+|on everything|storewide|sitewide)[:,]? (?:jetzt |now )?\\d{1,2} ?(?:%|prozent|percent)|\\d{1,2} ?(?:%|prozent|percent) auf (?:alle|jede[ns]?|das ganze|unsere?)",
      ),
      words(
        "(?:rabatt|nachlass|preisnachlass|discount) (?:von|of) (?:bis zu |up to )?\\d{1,2} ?(?:%|prozent|percent)",
      ),
      words(
        "(?:wir schenken (?:dir|ihnen|euch) die|ohne die|ohne) (?:mehrwertsteuer|mwst\\.?)(?= geschenkt|$|[.!])|(?:mehrwertsteuer|mwst\\.?) geschenkt|(?:zum|für den|at) halben preis|half price|alles muss raus",
      ),
      words("(?:spare|sparen sie|save) (?:bis zu |up to )?\\d{1,2} ?(?:%|prozent|percent)"),
      words(
        "(?:ein drittel|ein viertel|zwei drittel|die hälfte) (?:weniger|günstiger|billiger|reduziert|rabatt|sparen|gespart|auf (?:alle|alles|das))|(?:half|(?:a|one|two) (?:third|quarter)s?) (?:off|less|the price)|(?:halber|halbem|halbe) preis|half the (?:usual |normal )?price",
      ),
      /(?<![\p{L}\d])(?:-|−)\d{1,2}\s?%/giu,
    ],
    unless: [
      thirtyDays,
      /(?:code|gutschein|voucher|coupon|newsletter-anmeldung|erste\p{L}* bestellung|first order|mengenrabatt|ab (?:zwei|drei|\d) (?:stück|artikel\p{L}*)|studierende|students?|mitglieder|members|stammkund\p{L}*)/iu,
    ],
    retractable: false,
    yieldsTo: ["price-reduction"],
    proof: {
      supports: /niedrigste[rnms]? (?:gesamt)?preis|30 tage|lowest price|30 days/iu,
      contradicts:
        /(?:preis\p{L}*|prices?)[^.!?\n]{0,40}(?:angehoben|erhöht|raised|increased)|(?:raised|increased|hob\p{L}*|erhöht\p{L}*)[^.!?\n]{0,20}(?:preis|price)/iu,
      lifts: "advice",
    },
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
    home: {
      categories: ["food", "supplement", "cosmetics"],
      orText:
        /müsli|kaffee|tee|honig|saft|wein|bier|schokolade|nüsse|öl|shampoo|creme|lotion|duschgel|coffee|honey|juice|chocolate|nuts|cream/iu,
    },
    patterns: [
      new RegExp(
        `\\d[\\d.,]{0,12}\\s?(?:g|kg|ml|cl|l|liter|litre|gramm|kilo)(?![\\p{L}])[^.!?\\n]{0,40}?${amount.replaceAll(" ", "\\s")}`,
        "giu",
      ),
      new RegExp(
        `${amount.replaceAll(" ", "\\s")}[^.!?\\n]{0,40}?\\d[\\d.,]{0,12}\\s?(?:g|kg|ml|l|liter|litre|gramm)(?![\\p{L}])`,
        "giu",
      ),
    ],
    unless: [
      /(?:€|euro|£)\s?(?:\/|pro|je|per)\s?(?:1\s?|100\s?)?(?:kg|l|g|ml|liter|litre|kilo)|(?:kg|l|liter|kilogramm|100\s?(?:g|ml))[-\s]?preis|grundpreis|(?:pro|je|per)\s(?:kg|kilo|kilogramm|liter|litre|100\s?(?:g|ml))|(?:1|100)\s?(?:kg|l|g|ml)\s?[=:]/iu,
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
        "(?:gratis~|kostenlos~|umsonst|free~?|geschenk(?:t|artikel)?|freiexemplar)[^.!?\\n]{0,40}?(?:gegen eine (?:\\p{L}+ )?(?:pauschale|gebühr)|unkostenpauschale|schutzgebühr|ins abo|automatisch (?:\\p{L}+ )?(?:abo|vertrag)|buchen wir|with an? (?:\\d+[ -]month |new )?contract|when you (?:order|spend|buy)|beim kauf von|ab einem (?:einkauf|bestell)wert)",
      ),

      words(
        "(?:for free|free|gratis|kostenlos|umsonst|geschenkt)[^.!?\\n]{0,25}?(?:when|if|wenn|sofern|sobald) (?:you |du |sie |ihr )?(?:\\p{L}+ ){0,3}?(?:pay|zahl~|bezahl~|übernimm~|cover)",
      ),

      words(
        "(?:gratis|kostenlos(?:e[rnms]?)?|umsonst|kostenfrei(?:e[rnms]?)?|geschenkt|for free|free of charge|free gift)",
      ),
      words(
        "(?<![\\p{L}]-)free(?= (?:\\p{L}+ ){0,2}(?:gift|shipping|delivery|returns?|sample|trial|tent|jacket|backpack|bottle|item|product|book|guide))",
      ),
    ],
    together:
      /schutzgebühr|unkostenpauschale|ins abo(?!\p{L})|buchen wir|month contract|(?:when|if) you (?:\p{L}+ )?pay|zzgl\.?\s|zuzüglich|nur\s+(?:die\s+)?(?:versand|porto|bearbeitungs)\p{L}*|(?:versand|porto|bearbeitungs|service|einrichtungs)(?:kosten|gebühr|pauschale)\p{L}*\s+(?:von|in höhe|fallen|trägst|tragen|übernimmst|zahlst)|(?:trägst|zahlst|tragen sie|zahlen sie|übernimmst)\s+(?:du\s+)?(?:nur\s+)?(?:die\s+|den\s+)?(?:versand|porto)|just pay|plus (?:shipping|postage|handling)|pay only (?:shipping|postage)|im abo|bei abschluss|mit vertrag|automatically renews|verlängert sich automatisch|then [€£$]\d|danach \d/iu,
    exceptions: [/(?:ohne|keine)\s+(?:versand|porto)/giu],
    unless: [
      /(?:jederzeit|monatlich)\s+kündbar|endet\s+(?:dann\s+)?automatisch|cancel\s+any\s?time|ends\s+automatically/iu,
    ],
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
  {
    id: "price-recommended",
    languages: ["de", "en"],
    patterns: [
      words(`(?:statt|instead of|was) ${amount} (?:uvp|rrp|msrp)`),
      words(
        `(?:uvp|unverbindliche preisempfehlung|rrp|msrp)(?: des herstellers| of the manufacturer)?:? ${amount}`,
      ),
      words(`(?:ehemalige|frühere|alte|former|previous) (?:uvp|unverbindliche preisempfehlung|rrp)`),
      words(
        `\\d{1,2} ?(?:%|prozent|percent) (?:\\p{L}+ )?(?:unter|gegenüber|zur|below|off)(?: der| dem| zur| the)? (?:uvp|rrp|msrp)`,
      ),
    ],
    unless: [
      /(?:unverbindliche\p{L}*|recommended)[^.!?\n]{0,40}(?:hersteller\p{L}*|manufacturer\p{L}*)|preisempfehlung des herstellers/iu,
    ],
    retractable: false,
    proof: { supports: /uvp|preisempfehlung|preisliste|rrp|price list/iu },
    sources: [
      ...misleading("advice", { paragraph: "§ 5 Absatz 2 Nr. 2" }),
      ...unitedKingdom("3.40", "advice"),
      ...unitedStates("FTC Guides Against Deceptive Pricing", "16 CFR § 233.3", "advice"),
    ],
    why: {
      de: "Vergleich mit der UVP: Sie muss vom Hersteller stammen, noch gelten und als Empfehlung erkennbar sein.",
      en: "Comparison with a recommended price: it must come from the maker, still hold and be recognisable as a recommendation.",
    },
    missing: {
      de: "Es fehlen der Hinweis auf den Hersteller und der Stand der Empfehlung.",
      en: "What is missing is the maker and the date of the recommendation.",
    },
    repair: {
      instead: {
        de: "Den aktuellen Preis findest du im Shop.",
        en: "You will find the current price in the shop.",
      },
    },
    examples: {
      fires: ["199 € statt 249 € UVP", "UVP 249 €, bei uns 199 €", "RRP £249"],
      silent: [
        "Unverbindliche Preisempfehlung des Herstellers: 249 €",
        "Die Winterjacke kostet 289 €.",
        { text: "UVP 249 €", evidence: ["UVP laut Preisliste des Herstellers vom 1. Oktober 2026"] },
      ],
    },
  },
  {
    id: "price-from",
    languages: ["de"],
    patterns: [words(`(?:schon |bereits )?(?:ab|preise ab) (?:nur |schon )?${amount}`)],
    exceptions: [
      /(?:versandkostenfrei|gratis|kostenlos\p{L}*|lieferung|versand|bestellwert|einkaufswert)[^.!?\n]{0,40}ab\s[\d€][^.!?\n]{0,12}/giu,
      /ab\s\d[\d.,]{0,12}\s?€?\s?(?:bestellwert|einkaufswert|versandkostenfrei|mindestbestellwert)/giu,
    ],
    retractable: true,
    yieldsTo: ["price-reduction", "credit-example", "travel-price"],
    sources: [...misleading("advice", { paragraph: "§ 5 Absatz 2 Nr. 2" })],
    why: {
      de: "„Ab“-Preis: Die billigste Ausführung muss es in nennenswerter Zahl geben, und erkennbar sein, welche das ist.",
      en: "“From” price: the cheapest version must be available in fair number, and it must be clear which it is.",
    },
    missing: {
      de: "Es fehlt, welche Ausführung zu diesem Preis zu haben ist.",
      en: "What is missing is which version is available at that price.",
    },
    repair: {
      instead: { de: "Alle Preise findest du im Shop.", en: "You will find all prices in the shop." },
    },
    examples: {
      fires: ["Zelte ab 99 €", "Schon ab 49,90 € unterwegs"],
      silent: ["Versandkostenfrei ab 50 €", "Ab Montag im Shop", "Tents from €99", "Das Zelt kostet 99 €."],
    },
  },
  {
    id: "price-shipping",
    languages: ["de", "en"],
    home: { channels: ["shop", "landing-page", "newsletter", "google-ads"] },
    patterns: [
      words(
        `(?:zzgl\\.?|zuzüglich|plus|excl\\.?|excluding|\\+) (?:versand|versandkosten|porto|lieferung|shipping|delivery|postage)(?! ?(?:${amount}|ab |von ))`,
      ),
    ],
    unless: [
      new RegExp(
        `(?:versand|porto|lieferung|shipping|delivery|postage)\\p{L}*[^.!?\\n]{0,25}?${amount.replaceAll(" ", "\\s")}`,
        "iu",
      ),
    ],
    retractable: true,
    sources: [
      {
        markets: ["DE"],
        law: "PAngV",
        paragraph: "§ 6 Absatz 1 und 2",
        severity: "advice",
        from: "2022-05-28",
      },
      {
        markets: ["AT", "EU"],
        law: "Richtlinie 2011/83/EU",
        paragraph: "Artikel 6 Absatz 1 Buchstabe e",
        severity: "advice",
        from: "2014-06-13",
      },
      ...unitedKingdom("3.20", "warn"),
    ],
    why: {
      de: "Versandkosten: Im Fernabsatz gehört dazu, ob und in welcher Höhe sie anfallen.",
      en: "Shipping costs: in distance selling it belongs to the price whether and how much is charged.",
    },
    missing: {
      de: "Es fehlt die Höhe der Versandkosten oder ein Link dorthin.",
      en: "What is missing is the amount of shipping costs, or a link to it.",
    },
    repair: {
      instead: {
        de: "Preis und Versandkosten findest du im Shop.",
        en: "You will find price and shipping costs in the shop.",
      },
    },
    examples: {
      fires: [{ text: "Rucksack 99 € zzgl. Versand", channel: "shop" }],
      silent: [
        { text: "Rucksack 99 € zzgl. Versand (4,90 €)", channel: "shop" },
        { text: "Rucksack 99 €, Versand kostenlos", channel: "shop" },
        "Rucksack 99 €",
      ],
    },
  },
  {
    id: "price-monthly",
    languages: ["de", "en"],
    patterns: [
      words(
        `(?:nur |schon |ab |bereits |just |only |from )(?:schon |nur )?${amount} ?(?:/|pro|im|je|monatlich|a|per) ?(?:monat|woche|tag|month|week|day)?`,
      ),
      words(
        `${amount} ?(?:/ ?(?:monat|mon\\.?|woche|tag|month|mo|week)|monatlich|(?:pro|im|je|a|per) (?:monat|woche|month|week))`,
      ),
    ],
    unless: [
      /(?:monatlich|monatsweise|jederzeit|täglich|zum monatsende) (?:\p{L}+ )?(?:möglich|kündbar|zu kündigen|kündigen)|cancell?(?:ed|ation|able)? (?:any\s?time|monthly|whenever|at any time|every month)|rolling monthly|grundpreis\p{L}*|(?:\d{1,2}|zwölf|vierundzwanzig|twelve)[\s-]?(?:monate?n?|months?)|laufzeit|mindestlaufzeit|gesamt(?:preis|kosten|betrag)|total (?:price|cost)|jahrespreis|(?:€|euro)\s?(?:im|pro|\/)\s?jahr|(?:a|per) year/iu,
    ],
    exceptions: [
      new RegExp(
        `${amount.replaceAll(" ", "\\s")}\\s?(?:\\/|pro|je|per)\\s?(?:\\d{0,3}\\s?)(?:kg|l|g|ml|liter|person|nacht|stück|m²|night)`,
        "giu",
      ),
    ],
    retractable: true,
    yieldsTo: ["credit-example", "free-with-costs", "price-reduction"],
    sources: [
      {
        markets: ["DE"],
        law: "PAngV und UWG",
        paragraph: "§ 3 PAngV, § 5b Absatz 1 Nr. 3 UWG",
        severity: "warn",
        from: "2022-05-28",
      },
      {
        markets: ["AT", "EU"],
        law: "Richtlinie 2011/83/EU",
        paragraph: "Artikel 6 Absatz 1 Buchstabe e",
        severity: "warn",
        from: "2014-06-13",
      },
      ...unitedKingdom("3.17 und 3.18", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "advice"),
    ],
    why: {
      de: "Preis je Monat: Laufzeit und Gesamtkosten gehören dazu, sonst wirkt das Angebot billiger.",
      en: "Price per month: term and total cost belong to it, else the offer looks cheaper.",
    },
    missing: {
      de: "Es fehlen Mindestlaufzeit und Gesamtpreis.",
      en: "What is missing is the minimum term and the total price.",
    },
    repair: {
      instead: {
        de: "Preis und Laufzeit siehst du vor der Bestellung.",
        en: "You see price and term before you order.",
      },
    },
    examples: {
      fires: ["Nur 19,99 €/Monat", "Dein E-Bike für 89 € im Monat", "Just £9.99 per month"],
      silent: [
        "19,99 € im Monat, Laufzeit 24 Monate, Gesamtpreis 479,76 €",
        "9,99 € im Monat, monatlich kündbar",
        "Der Rucksack kostet 99 €.",
        "Übernachtung 45 € pro Person",
      ],
    },
  },
  {
    id: "price-deposit",
    languages: ["de"],
    patterns: [
      words(`(?:inkl\\.?|inklusive|einschließlich) (?:\\d[\\d.,]{0,12} ?€ )?(?:flaschen|dosen)?pfand`),
    ],
    retractable: true,
    sources: [
      { markets: ["DE"], law: "PAngV", paragraph: "§ 7 Satz 1", severity: "warn", from: "2022-05-28" },
    ],
    why: {
      de: "Pfand ist neben dem Gesamtpreis anzugeben und nicht in ihn einzurechnen.",
      en: "A deposit is to be stated beside the total price, not included in it.",
    },
    missing: {
      de: "Es fehlt die getrennte Angabe, etwa „zzgl. Pfand“ mit Betrag.",
      en: "What is missing is the separate amount of the deposit.",
    },
    repair: {
      swaps: [
        [
          /(?:inkl\.?|inklusive|einschließlich) (?=(?:\d[\d.,]{0,12} ?€ )?(?:flaschen|dosen)?pfand)/iu,
          "zzgl. ",
        ],
      ],
      instead: {
        de: "Preis und Pfand findest du im Shop.",
        en: "You will find price and deposit in the shop.",
      },
    },
    examples: {
      fires: ["Limonade 1,24 € inkl. Pfand", "Kasten 14,99 € inklusive Pfand"],
      silent: ["Limonade 0,99 € zzgl. 0,25 € Pfand", "Pfandflaschen zurückgeben", "Ohne Pfand"],
    },
  },
  {
    id: "price-lowest-promise",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:preis ?sturz|schleuderpreise?n?|preis ?knaller|dumping ?preise?n?|unter einkaufspreis|unter selbstkosten|großhandelspreise?n?|fabrikpreise?n?|werkspreise?n?|insolvenzverkauf|räumungsverkauf|totalausverkauf|wholesale prices?|factory prices?|below cost|closing[ -]down sale|liquidation sale|everything must go)",
      ),
    ],
    retractable: true,
    proof: {
      supports:
        /geschäftsaufgabe|räumung|insolvenz|einkaufspreis|einstand|preisliste|closure|liquidation|purchase price/iu,
    },
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 2" }),
      ...unitedKingdom("3.17", "warn"),
      ...unitedStates("FTC Guides Against Deceptive Pricing", "16 CFR § 233.5", "warn"),
    ],
    why: {
      de: "Anlass oder Stufe des Preises: Räumung, Fabrikpreis und „unter Einkaufspreis“ müssen wirklich zutreffen.",
      en: "Occasion or level of a price: clearance, factory price and “below cost” must really be true.",
    },
    missing: {
      de: "Es fehlt der Beleg für Anlass oder Preisstufe.",
      en: "What is missing is proof of the occasion or the level.",
    },
    repair: {
      instead: {
        de: "Den aktuellen Preis findest du im Shop.",
        en: "You will find the current price in the shop.",
      },
    },
    examples: {
      fires: ["Räumungsverkauf bei Nordlicht", "Zelte zum Werkspreis", "Closing-down sale"],
      silent: [
        "Der Laden zieht um.",
        { text: "Räumungsverkauf", evidence: ["Geschäftsaufgabe zum 31.12.2026, angezeigt"] },
        "We are moving house.",
      ],
    },
  },
];

// Rules of the annex on how a trader behaves: bait, pyramids, lotteries, closing down, goods nobody ordered, pity, fear, pretended rights.
import {
  blacklist,
  empco,
  misleading,
  renumbered,
  unitedKingdom,
  unitedStates,
  words,
  type ClaimRule,
} from "../rule.ts";

const schedule = (numeral: string) => unitedKingdom(`Schedule 20 Nr. ${numeral}`, "block", "DMCC Act 2024");
const ftcAct = (severity: "block" | "warn") =>
  unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", severity);
const shop = { de: "Das Sortiment findest du im Shop.", en: "You will find our range in the shop." } as const;

export const practiceRules: readonly ClaimRule[] = [
  {
    id: "bait-stock",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:nur |solange )(?:begrenzte stückzahl|geringe stückzahl|begrenzte menge|kleine menge|restmenge)",
      ),
      words(
        "(?:nur |lediglich )?(?:ein|1|wenige|einzelne) (?:stück|exemplare?|gerät|geräte) (?:zu diesem preis|zum aktionspreis|zum sonderpreis|je filiale|pro filiale)",
      ),
      words("(?:very )?limited (?:stock|quantities|quantity) (?:at this price|only)?"),
      words("(?:one|1|a few) (?:item|items|pieces?) (?:at this price|per store)"),
    ],
    nearby: [/\d{2,}\s+(?:stück|exemplare|geräte|pieces|items)/iu],
    proof: { supports: /bestand|lager|vorrat|stückzahl|stock|inventory/iu },
    sources: [
      ...blacklist("5", undefined, "warn"),
      ...unitedKingdom("Schedule 20 Nr. 5", "warn", "DMCC Act 2024"),
      ...unitedStates("FTC Guides Against Bait Advertising", "16 CFR § 238.3", "warn"),
    ],
    why: {
      de: "Lockangebot: Wer mit einem Preis wirbt, muss den Grund nennen, wenn die Ware wohl nicht für eine angemessene Zeit reicht.",
      en: "Bait offer: advertising a price requires to say so when the goods will probably not last for a reasonable time.",
    },
    missing: {
      de: "Es fehlt die vorrätige Menge oder der Zeitraum.",
      en: "What is missing is the quantity in stock or the period.",
    },
    repair: {
      instead: {
        de: "Wie viele Stück es gibt, siehst du im Shop.",
        en: "The shop shows how many there are.",
      },
    },
    examples: {
      fires: [
        "Nur begrenzte Stückzahl!",
        "Nur ein Gerät zum Aktionspreis je Filiale",
        "Limited quantities at this price",
      ],
      silent: [
        "Nur begrenzte Stückzahl: 120 Stück.",
        "Limited edition of 500 prints",
        "Wir fertigen in kleinen Serien.",
        { text: "Nur begrenzte Stückzahl", evidence: ["Lagerbestand am 23.11.2026: 340"] },
      ],
    },
  },
  {
    id: "bait-switch",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:leider |bereits |schon )(?:vergriffen|ausverkauft|nicht mehr (?:da|lieferbar|verfügbar))[^.!?\\n]{0,60}(?:aber|dafür|stattdessen|nimm|greif)[^.!?\\n]{0,60}(?:premium|besser|größer|teurer|nachfolge|alternativ|modell|deluxe)~",
      ),
      words(
        "(?:sadly |already )?(?:sold out|unavailable|out of stock)[^.!?\\n]{0,40}(?:but|instead|however)[^.!?\\n]{0,60}(?:premium|better|bigger|upgrade|deluxe|model)",
      ),
    ],
    retractable: false,
    sources: [
      ...blacklist("6", undefined, "warn"),
      ...unitedKingdom("Schedule 20 Nr. 6", "warn", "DMCC Act 2024"),
      ...unitedStates("FTC Guides Against Bait Advertising", "16 CFR § 238.3", "warn"),
    ],
    why: {
      de: "Lockangebot zugunsten einer anderen Ware: Das Beworbene wird nicht gezeigt, um Teureres zu verkaufen.",
      en: "Bait and switch: what was advertised is withheld to sell something dearer.",
    },
    missing: {
      de: "Es fehlt, dass die beworbene Ware wirklich lieferbar war.",
      en: "What is missing is that the advertised item was really available.",
    },
    repair: {
      instead: {
        de: "Wir geben dir Bescheid, sobald es Nachschub gibt.",
        en: "We will let you know when it is back.",
      },
    },
    examples: {
      fires: [
        "Leider vergriffen – aber unser Premium-Modell ist sofort lieferbar.",
        "Sold out, but the better model is in stock.",
      ],
      silent: [
        "Leider vergriffen. Wir geben dir Bescheid.",
        "Ausverkauft bis Januar",
        "Sold out. Back in January.",
        "Premium-Modell lieferbar",
      ],
    },
  },
  {
    id: "free-catch",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:gratis|kostenlos|umsonst|kostenfrei|geschenkt|für 0 (?:€|euro)|0 (?:€|euro))(?:e[rnms]?)?[^\\n]{0,120}(?:\\d[\\d.,]* ?(?:€|euro)|eine|kleine|die) (?:\\p{L}+ ){0,2}(?:\\p{L}*gebühr|\\p{L}*pauschale|\\p{L}*beitrag|bearbeitung|aktivierung|einmalig|monatlich|im monat|pro monat|jährlich)~",
      ),
      words(
        "(?:gratis|kostenlos|umsonst|kostenfrei)(?:e[rnms]?)?[^\\n]{0,100}(?:bearbeitungs|service|aktivierungs|schutz|einrichtungs|verwaltungs|anmelde|bereitstellungs)(?:gebühr|pauschale|kosten)~",
      ),
      words(
        "(?:gratis|kostenlos|umsonst|kostenfrei)(?:e[rnms]?)?[^\\n]{0,80}(?:nur in verbindung mit|nur bei abschluss|nur mit abschluss|bei abschluss eines) (?:\\p{L}+ ){0,4}(?:vertrag|abo|abonnement|mitgliedschaft)~",
      ),
      words(
        "(?:free|complimentary|no cost)[^\\n]{0,100}(?:handling|activation|processing|service|admin|membership|set ?up) (?:fee|charge)s?",
      ),
      words(
        "(?:free|complimentary)[^\\n]{0,80}(?:only with|requires|when you sign up for) (?:a |an |the )?(?:\\p{L}+ ){0,3}(?:contract|subscription|membership)",
      ),
    ],
    exceptions: [
      /(?:ohne|keine|zzgl\.?\s+0|without|no)\s+(?:\p{L}+\s+)?(?:\p{L}*gebühr|fee|charge)\p{L}*/giu,
      /(?:plastik|pfas|zucker|gluten|laktose|plastic|sugar|gluten|dairy|bpa)[\s-]free/giu,
    ],
    yieldsTo: ["free-with-costs"],
    sources: [
      ...blacklist("20"),
      ...schedule("20"),
      ...unitedStates("FTC Guide Concerning Use of the Word Free", "16 CFR § 251.1", "block"),
    ],
    why: {
      de: "„Gratis“ mit Haken: Außer unvermeidbaren Kosten für Bestellung und Lieferung darf nichts zu zahlen sein.",
      en: "“Free” with a catch: nothing may be payable beyond unavoidable costs of ordering and delivery.",
    },
    missing: {
      de: "Es fehlt ein Angebot, das wirklich nichts kostet.",
      en: "What is missing is an offer that really costs nothing.",
    },
    repair: {
      instead: { de: "Alle Kosten siehst du vor der Bestellung.", en: "You see all costs before you order." },
    },
    examples: {
      fires: [
        "Gratis-Armband: nur 4,95 € Bearbeitungsgebühr",
        "Kostenloses Handy nur mit Abschluss eines Vertrags",
        "Free watch, just a small handling fee",
      ],
      silent: [
        "Die Führung ist kostenlos, der Eintritt ins Museum kostet 5 €.",
        "Kostenlose Beratung ohne Gebühr",
        "Plastic-free packaging, no handling fee",
        "Free admission for children",
      ],
    },
  },
  {
    id: "free-trial",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:\\d+|einen|ein|zwei|drei|vier|vierzehn|dreißig|erste[rnms]?|ersten) (?:\\p{L}+ )?(?:tage?n?|wochen?|monate?n?) (?:lang )?(?:völlig |komplett |ganz )?(?:gratis|kostenlos|umsonst|kostenfrei|für 0 (?:€|euro))(?: testen| nutzen| ausprobieren| lesen| hören| streamen)?",
      ),
      words(
        "(?:gratis|kostenlos|kostenfrei)(?:e[rnms]?)? (?:probe|test)(?:monat|phase|woche|abo|zeitraum)~?",
      ),
      words("(?:gratis|kostenlos) testen"),
      words("(?:\\d+ ?(?:day|week|month)s?|first month) (?:free|for free)(?: trial)?"),
      words("free (?:\\d+ ?(?:day|week|month) )?trial"),
    ],
    nearby: [
      /danach|anschließend|endet (?:von selbst|automatisch)|keine (?:kreditkarte|kündigung)|kündbar|verlängert sich|jederzeit|after(?:wards| that)|then [€£$]?\d|cancel|ends automatically|no (?:card|credit card|auto)/iu,
    ],
    exceptions: [/(?:rückgabe|rücksendung|umtausch|return)\p{L}*[^.!?\n]{0,40}/giu],
    yieldsTo: ["free-with-costs", "free-catch", "trial-renewal"],
    proof: { supports: /endet automatisch|ohne verlängerung|ends automatically|no renewal/iu },
    sources: [
      ...misleading("warn", { paragraph: "§ 5a Absatz 1" }),
      ...unitedKingdom("3.26", "warn"),
      ...unitedStates("FTC Negative Option Rule", "16 CFR Part 425", "warn"),
    ],
    why: {
      de: "Gratis testen: Ob daraus von selbst ein Vertrag wird und was er kostet, muss dabeistehen.",
      en: "Free trial: whether it turns into a contract and what that costs must be said right there.",
    },
    missing: {
      de: "Es fehlt, was nach der Testzeit geschieht und kostet.",
      en: "What is missing is what happens and costs after the trial.",
    },
    repair: {
      append: { de: "Der Test endet automatisch.", en: "The trial ends automatically." },
      instead: {
        de: "Alle Bedingungen siehst du vor der Bestellung.",
        en: "You see all terms before you order.",
      },
    },
    note: "Der Zusatz im Vorschlag gilt nur, wenn der Test wirklich von selbst endet; sonst gehören Preis und Kündigung hinein.",
    examples: {
      fires: ["30 Tage kostenlos testen", "Jetzt gratis testen", "Start your free trial"],
      silent: [
        "30 Tage kostenlos testen, jederzeit kündbar.",
        "30 Tage kostenloser Rückversand",
        "Free trial, cancel any time.",
        "Kann man das kostenlos testen?",
      ],
    },
  },
  {
    id: "star-without-note",
    languages: ["de", "en"],
    patterns: [
      /(?<![\p{L}\p{N}])(?:gratis|kostenlos|umsonst|geschenkt|garantie|garantiert|testsieger|versandkostenfrei|free|guaranteed?|warranty|rabatt|off|nummer 1|number one)(?:e[rnms]?)?\s?[*†](?!\*)/giu,
    ],
    retractable: false,
    once: true,
    unless: [/(?:^|[\n\s])[*†]\s?\p{L}{2,}|[*†]\s?(?:\p{Lu}|gilt|nur|ab|zzgl)/u],
    sources: [
      ...misleading("warn", { paragraph: "§ 5a Absatz 1 und 2" }),
      ...unitedKingdom("3.9 und 3.10", "warn"),
      ...ftcAct("warn"),
    ],
    why: {
      de: "Sternchen ohne Auflösung: Die Einschränkung muss im selben Text stehen.",
      en: "Asterisk without a note: the limit must stand in the same text.",
    },
    missing: {
      de: "Es fehlt die Fußnote zum Sternchen.",
      en: "What is missing is the note to the asterisk.",
    },
    repair: {
      instead: {
        de: "Alle Bedingungen siehst du vor der Bestellung.",
        en: "You see all terms before you order.",
      },
    },
    examples: {
      fires: ["Versandkostenfrei*", "5 years guarantee*", "Jetzt gratis* bestellen"],
      silent: [
        "Versandkostenfrei*\n* ab 49 Euro Bestellwert",
        "Kund*innen mögen uns.",
        "Free delivery*\n*Orders over 49 euros",
        "Versandkostenfrei",
      ],
    },
  },
  {
    id: "invoice-disguise",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:rechnung|zahlungsaufforderung|gebührenbescheid)[:! ][^.!?\\n]{0,60}(?:verlänger|eintrag|verzeichnis|branchenbuch|registereintrag|angebot)~",
      ),
      words(
        "(?:invoice|payment request)[:! ][^.!?\\n]{0,60}(?:renew|listing|directory|register entry|offer)~",
      ),
    ],
    sources: [...renumbered("21", "22"), ...schedule("21"), ...ftcAct("block")],
    why: {
      de: "Angebot in der Form einer Rechnung: Es täuscht vor, dass schon bestellt wurde.",
      en: "Offer in the form of an invoice: it pretends that something was ordered.",
    },
    missing: { de: "Es fehlt das klare Wort „Angebot“.", en: "What is missing is the clear word “offer”." },
    repair: { instead: { de: "Unser Angebot im Überblick", en: "Our offer at a glance" } },
    examples: {
      fires: [
        "Rechnung: Verlängern Sie jetzt Ihren Eintrag im Branchenbuch.",
        "Invoice: renew your directory listing",
      ],
      silent: [
        "Die Rechnung liegt dem Paket bei.",
        "Kauf auf Rechnung",
        "Pay by invoice",
        "Wo finde ich die Rechnung?",
      ],
    },
  },
  {
    id: "closing-down",
    languages: ["de", "en"],
    patterns: [
      words("(?:wegen )?(?:geschäfts|laden|filial|betriebs|lager)(?:aufgabe|schließung|auflösung)"),
      words("(?:totalausverkauf|räumungsverkauf|räumungsaktion)"),
      words("(?:wir schließen|wir machen zu)[:,!] ?(?:alles|nur|jetzt)"),
      words("(?:closing|going) ?(?:down|out of business) sale"),
      words("(?:we are|we're) closing (?:down|our doors)"),
    ],
    proof: {
      supports: /geschäftsaufgabe|schließ|kündigung des mietvertrags|gewerbeabmeldung|closing|lease/iu,
    },
    sources: [
      ...blacklist("15", undefined, "warn"),
      ...unitedKingdom("Schedule 20 Nr. 15", "warn", "DMCC Act 2024"),
      ...ftcAct("warn"),
    ],
    why: {
      de: "Räumung wegen Aufgabe: Unwahr behauptet, ist sie stets unzulässig.",
      en: "Closing-down sale: claiming it untruly is always banned.",
    },
    missing: {
      de: "Es fehlt ein Beleg für Schließung oder Umzug mit Datum.",
      en: "What is missing is proof of the closing or move with its date.",
    },
    repair: { instead: shop },
    examples: {
      fires: ["Räumungsverkauf wegen Geschäftsaufgabe", "Closing down sale: everything must go"],
      silent: [
        "Unser Laden zieht um.",
        "Kein Räumungsverkauf, nur neue Farben.",
        "Closing time is 6 pm.",
        { text: "Räumungsverkauf", evidence: ["Gewerbeabmeldung zum 31.12.2026, Geschäftsaufgabe"] },
      ],
    },
  },
  {
    id: "pyramid",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:partner|mitglieder|teilnehmer|vertriebler|berater)[^.!?\\n]{0,30}(?:anwirbst|anwerben|wirbst|rekrutierst)[^.!?\\n]{0,30}(?:die wieder|die ihrerseits|die selbst)[^.!?\\n]{0,40}",
      ),
      words(
        "(?:wirb|werbe|anwirbst|wirbst|anwerben|rekrutier~|werben sie)[^.!?\\n]{0,60}(?:partner|mitglieder|teilnehmer|vertriebler|berater|leute|freunde)[^.!?\\n]{0,80}(?:die wieder|die ihrerseits|deren|ihrer|downline|an ihnen|an allen|ebenen|stufen)[^.!?\\n]{0,40}",
      ),
      words(
        "(?:passives einkommen|verdien~)[^.!?\\n]{0,40}(?:downline|struktur aufbau~|team aufbau~ unter dir|ebenen tief)",
      ),
      words("(?:schneeballsystem|pyramidensystem|kettenbrief)"),
      words("recruit~?[^.!?\\n]{0,60}(?:they recruit|their recruits|downline|earn on|levels)[^.!?\\n]{0,40}"),
      words("(?:build|grow) your downline"),
    ],
    sources: [...blacklist("14"), ...schedule("14"), ...ftcAct("block")],
    why: {
      de: "Schneeball- oder Pyramidensystem: Verdienst hängt vor allem an neuen Teilnehmern, nicht am Verkauf.",
      en: "Pyramid scheme: earnings depend mainly on new participants, not on sales.",
    },
    missing: { de: "Kein Nachweis hilft.", en: "No evidence helps." },
    repair: { instead: { de: "Empfiehl uns weiter, wenn du magst.", en: "Recommend us if you like." } },
    examples: {
      fires: [
        "Verdiene Geld, indem du Partner anwirbst, die wieder Partner anwerben.",
        "Recruit three friends, they recruit three more.",
        "Build your downline today",
      ],
      silent: [
        "Wirb eine Freundin und ihr bekommt beide 10 Euro.",
        "Das ist kein Schneeballsystem.",
        "Recruit a friend for book club night",
        "Ist das ein Schneeballsystem?",
      ],
    },
  },
  {
    id: "lottery-odds",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:knack|schlag|besieg|überliste|gewinn)~ (?:\\p{L}+ ){0,4}(?:lotto|jackpot|lotterie|roulette|casino|spielautomaten?)~?",
      ),
      words(
        "(?:lotto|lotterie|roulette|casino|wett|jackpot)~ (?:\\p{L}+ ){0,3}(?:sicher|garantiert|immer) (?:\\p{L}+ )?(?:gewinn~|knack~)?",
      ),
      words("(?:erhöht|steigert|verdoppelt|verbessert) (?:\\p{L}+ ){0,3}(?:gewinnchancen?|lottochancen?)"),
      words("(?:beat|crack) the (?:lottery|casino|bookies|roulette|odds)"),
      words("(?:increase|double|boost)s? your (?:chances|odds) of winning"),
      words(
        "(?:guarantees?|sure) (?:\\p{L}+ ){0,4}(?:win|winning) (?:\\p{L}+ )?(?:the )?(?:lottery|jackpot|bets?|casino)",
      ),
    ],
    sources: [...blacklist("16"), ...schedule("16"), ...ftcAct("block")],
    why: {
      de: "Gewinnchancen beim Glücksspiel lassen sich nicht kaufen.",
      en: "Chances in games of chance cannot be bought.",
    },
    missing: { de: "Kein Nachweis hilft.", en: "No evidence helps." },
    repair: { instead: shop },
    examples: {
      fires: [
        "So knackst du den Lotto-Jackpot.",
        "Verdoppelt deine Gewinnchancen",
        "Beat the lottery with our system",
      ],
      silent: [
        "Lottoscheinhülle aus Leder",
        "Erhöht nicht deine Gewinnchancen.",
        "A casino-themed card game",
        "Steigert das deine Gewinnchancen?",
      ],
    },
  },
  {
    id: "draw-terms",
    languages: ["de", "en"],
    patterns: [
      words("(?:gewinnspiel|verlosung|preisausschreiben|giveaway|tombola)"),
      words("(?:mitmachen|teilnehmen|kommentiere~?|like~?) (?:\\p{L}+ ){0,4}(?:und )?gewinn(?:e|en|st)?"),
      words("verlos(?:en|t|e)"),
      words("(?:prize draw|raffle|sweepstakes?|enter to win|chance to win)"),
    ],
    once: true,
    unless: [
      /teilnahmebedingung|teilnahmeschluss|spielregeln|teilnahme (?:bis|ab)|terms (?:and conditions|apply)|t&cs|official rules|ends? on|closes on/iu,
    ],
    yieldsTo: ["call-consent"],
    sources: [
      ...misleading("warn", { paragraph: "§ 5a Absatz 1" }).slice(0, 1),
      { markets: ["DE"], law: "DDG", paragraph: "§ 6 Absatz 1 Nr. 4", severity: "warn", from: "2024-05-14" },
      ...misleading("warn", { paragraph: "§ 5a Absatz 1" }).slice(1),
      ...unitedKingdom("8.17", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Gewinnspiel ohne Bedingungen: Wer darf mitmachen, bis wann und wie wird ausgelost, muss leicht zugänglich sein.",
      en: "Prize draw without terms: who may enter, until when and how the winner is drawn must be easy to find.",
    },
    missing: {
      de: "Es fehlen Teilnahmebedingungen und Teilnahmeschluss.",
      en: "What is missing is the terms and the closing date.",
    },
    repair: {
      append: {
        de: "Teilnahmebedingungen und Teilnahmeschluss findest du im Shop.",
        en: "Terms and conditions apply; see the shop.",
      },
      instead: { de: "Neues aus dem Shop", en: "News from the shop" },
    },
    examples: {
      fires: [
        "Gewinnspiel: Kommentiere und gewinne ein Zelt!",
        "Wir verlosen drei Rucksäcke",
        "Enter to win a tent",
      ],
      silent: [
        "Gewinnspiel bis 30.11.: Teilnahmebedingungen im Shop.",
        "Kein Gewinnspiel, nur gute Laune.",
        "Prize draw, terms apply",
        "Gewinne frische Energie",
      ],
    },
  },
  {
    id: "unsolicited-goods",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:unverlangt|unaufgefordert|ungefragt|ohne bestellung) (?:\\p{L}+ ){0,3}(?:mit|zu|ge)?(?:geschickt|gesandt|geliefert|gesendet)[^]{0,80}(?:bezahl|zahl|überweis|schicke?|sende)~[^.!?\\n]{0,60}",
      ),
      words(
        "(?:wenn|falls) (?:du|sie) (?:\\p{L}+ ){0,3}nicht (?:zurück\\p{L}+|widersprech~)[^.!?\\n]{0,60}(?:rechnung|bezahl|berechnen|kostenpflichtig)~",
      ),
      words(
        "(?:we have sent|we've sent|enclosed)[^.!?\\n]{0,50}(?:pay|return)[^.!?\\n]{0,40}(?:within|or return|or send)",
      ),
    ],
    retractable: false,
    sources: [
      ...blacklist("29"),
      ...schedule("31"),
      ...unitedStates("Unordered Merchandise Statute", "39 U.S.C. § 3009", "block"),
    ],
    why: {
      de: "Bezahlung oder Rückgabe nicht bestellter Ware darf niemand verlangen.",
      en: "Nobody may ask for payment or return of goods that were not ordered.",
    },
    missing: {
      de: "Kein Nachweis hilft: Es braucht eine Bestellung.",
      en: "No evidence helps: there must be an order.",
    },
    repair: { instead: shop },
    examples: {
      fires: [
        "Unverlangt mitgeschickt: Bezahle die Bluse oder schicke sie zurück.",
        "We have sent you a blouse; pay or return it within 14 days.",
      ],
      silent: [
        "Schicke zurück, was nicht passt.",
        "Wir liefern nur, was du bestellst.",
        "Return it within 30 days.",
        "Pay by card",
      ],
    },
  },
  {
    id: "pity-pressure",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:wenn|falls|kaufst|ohne deinen|ohne ihren|ohne eure)[^.!?\\n]{0,60}(?:verlier|verlieren|müssen)[^.!?\\n]{0,30}(?:job|arbeitsplatz|arbeit|existenz|schließen|aufgeben)",
      ),
      words(
        "(?:sonst|andernfalls) (?:verliere ich|verlieren wir|müssen wir) (?:\\p{L}+ ){0,3}(?:job|arbeitsplatz|arbeitsplätze|existenz|schließen|aufgeben|dichtmachen)",
      ),
      words("(?:if you don't|unless you)[^.!?\\n]{0,60}(?:lose my job|lose our jobs|have to close|go under)"),
    ],
    retractable: false,
    sources: [...blacklist("30"), ...schedule("32"), ...ftcAct("warn")],
    why: {
      de: "Kauf aus Mitleid: Wer mit dem eigenen Arbeitsplatz droht, übt unzulässigen Druck aus.",
      en: "Buying out of pity: threatening one's own job is undue pressure.",
    },
    missing: { de: "Kein Nachweis hilft.", en: "No evidence helps." },
    repair: { instead: shop },
    examples: {
      fires: [
        "Wenn du heute nichts kaufst, verliere ich meinen Job.",
        "Kauf jetzt, sonst müssen wir schließen.",
        "If you don't buy today, I will lose my job.",
      ],
      silent: [
        "Wir suchen Verstärkung: Job im Lager",
        "Am Sonntag müssen wir schließen.",
        "We have a job for you.",
        "If you don't like it, send it back.",
      ],
    },
  },
  {
    id: "confirm-shaming",
    languages: ["de", "en"],
    patterns: [
      words(
        "nein(?: danke)?[,:]? (?:ich|lieber) (?:\\p{L}+ ){0,3}(?:vollen preis|mehr (?:be)?zahl~|kein(?:e[rn]?)? (?:geld|rabatt|interesse)|nicht sparen|verzicht~|bleibe|schlecht~)(?: \\p{L}+)*",
      ),
      words(
        "no(?: thanks)?[,:]? i (?:don't|do not|hate|prefer|would rather|like)[^.!?\\n]{0,40}(?:sav~|full price|money|discount|deals?|pay more|miss out)",
      ),
    ],
    retractable: false,
    sources: [
      { markets: ["DE"], law: "UWG", paragraph: "§ 4a Absatz 1", severity: "warn", from: "2015-12-10" },
      { markets: ["AT"], law: "UWG (Österreich)", paragraph: "§ 1a", severity: "warn", from: "2007-12-12" },
      {
        markets: ["EU"],
        law: "Richtlinie 2005/29/EG",
        paragraph: "Artikel 8",
        severity: "warn",
        from: "2007-12-12",
      },
      ...unitedKingdom("4.2", "warn"),
      ...ftcAct("warn"),
    ],
    why: {
      de: "Ablehnung, die beschämt: Ein Nein muss so leicht sein wie ein Ja.",
      en: "A refusal that shames: saying no must be as easy as saying yes.",
    },
    missing: { de: "Es fehlt eine neutrale Ablehnung.", en: "What is missing is a neutral way to decline." },
    repair: { instead: { de: "Nein danke", en: "No, thanks" } },
    note: "Eingeordnet als unzulässige Beeinflussung; auf Online-Plattformen gilt daneben Artikel 25 des Gesetzes über digitale Dienste.",
    examples: {
      fires: ["Nein danke, ich zahle lieber den vollen Preis.", "No thanks, I don't like saving money."],
      silent: ["Nein danke", "Ich zahle bar.", "No, thanks", "Zum vollen Preis ab 49 Euro"],
    },
  },
  {
    id: "fear",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:ohne|wer kein~)[^.!?\\n]{0,40}(?:riskier|gefährd|spielt mit)~ (?:\\p{L}+ ){0,3}(?:leben|gesundheit|sicherheit|familie|kinder)(?: \\p{L}+){0,2}",
      ),
      words("(?:schütz|rett)~ (?:\\p{L}+ ){0,4}(?:bevor es zu spät ist|solange du (?:noch )?kannst)"),
      words(
        "(?:without|unless)[^.!?\\n]{0,40}(?:risk|endanger|put)~? (?:\\p{L}+ ){0,3}(?:life|lives|family|children|kids|safety)(?: at risk)?",
      ),
      words("before it(?:'s| is) too late"),
    ],
    retractable: false,
    sources: [...blacklist("12", undefined, "warn"), ...unitedKingdom("4.2", "warn"), ...ftcAct("warn")],
    why: {
      de: "Werbung mit Angst um Sicherheit: Unwahre Angaben über Gefahren sind stets unzulässig.",
      en: "Advertising with fear for safety: untrue statements on risks are always banned.",
    },
    missing: {
      de: "Es fehlt ein sachlicher Beleg für die Gefahr.",
      en: "What is missing is factual proof of the risk.",
    },
    repair: {
      instead: {
        de: "Was das Gerät kann, steht in den Produktdetails.",
        en: "The product details say what the device can do.",
      },
    },
    examples: {
      fires: [
        "Ohne unseren Melder riskierst du das Leben deiner Kinder.",
        "Protect your home before it's too late.",
        "Without our lock you put your family at risk.",
      ],
      silent: [
        "Der Melder piept bei Rauch.",
        "Schützt vor Regen und Wind",
        "Ohne Netzteil geliefert",
        "The lock weighs 900 grams.",
      ],
    },
  },
  {
    id: "private-seller",
    languages: ["de", "en"],
    home: {
      channels: ["shop", "landing-page", "google-ads", "social"],
      orText: /gewerblich|unser shop|händler/iu,
    },
    patterns: [
      words("(?:privatverkauf|verkauf von privat|privat zu verkaufen)"),
      words("(?:als|ich bin) privatperson (?:\\p{L}+ ){0,3}(?:verkauf~|biete~)"),
      words("(?:private sale|sold privately|selling privately)"),
    ],
    sources: [...renumbered("22", "23"), ...schedule("23"), ...ftcAct("warn")],
    why: {
      de: "Ein Händler darf nicht als Privatperson auftreten.",
      en: "A trader must not pose as a private person.",
    },
    missing: {
      de: "Es fehlt der Hinweis auf den gewerblichen Verkauf.",
      en: "What is missing is that a business is selling.",
    },
    repair: { instead: shop },
    examples: {
      fires: [
        { text: "Privatverkauf: keine Rücknahme", channel: "shop" },
        { text: "Private sale, no returns", channel: "shop" },
      ],
      silent: [
        { text: "Für den privaten Gebrauch", channel: "shop" },
        { text: "Kein Privatverkauf", channel: "shop" },
        { text: "For private use", channel: "shop" },
        "Privatverkauf auf dem Flohmarkt",
      ],
    },
  },
  {
    id: "after-sales",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:kundendienst|reparaturservice|kundenservice|werkstattservice) (?:\\p{L}+ ){0,2}(?:in ganz europa|europaweit|weltweit|in allen eu ?ländern|vor ort in (?:\\p{L}+))",
      ),
      words("(?:europaweite[rnms]?|weltweite[rnms]?) (?:kundendienst|reparaturservice|vor ?ort ?service)"),
      words(
        "(?:after ?sales|repair|customer) service (?:\\p{L}+ ){0,2}(?:all over|across|throughout|anywhere in) (?:europe|the world|the eu)",
      ),
    ],
    proof: { supports: /kundendienst|servicepartner|werkstatt|service (?:partner|network)|repair/iu },
    sources: [
      ...renumbered("23", "24", "warn"),
      ...unitedKingdom("Schedule 20 Nr. 24", "warn", "DMCC Act 2024"),
    ],
    why: {
      de: "Kundendienst in anderen Ländern: Falsch behauptet ist er stets unzulässig.",
      en: "After-sales service in other countries: claiming it falsely is always banned.",
    },
    missing: {
      de: "Es fehlt die Liste der Länder und Partner.",
      en: "What is missing is the list of countries and partners.",
    },
    repair: {
      instead: {
        de: "Wo es Kundendienst gibt, steht im Shop.",
        en: "The shop says where service is available.",
      },
    },
    examples: {
      fires: [
        "Kundendienst in ganz Europa",
        "Weltweiter Vor-Ort-Service",
        "After-sales service across Europe",
      ],
      silent: [
        "Kundendienst: Montag bis Freitag",
        "Kein Kundendienst in ganz Europa, nur in Deutschland.",
        "Versand in ganz Europa",
        "Customer service from 9 to 5",
      ],
    },
  },
  {
    id: "after-sales-language",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:kundendienst|support|kundenservice|hotline) (?:\\p{L}+ ){0,3}(?:nur|ausschließlich) (?:\\p{L}+ )?(?:auf |in )?(?:englisch|english|chinesisch)(?:er sprache)?",
      ),
      words("(?:support|service) (?:is )?(?:available )?(?:only in english|in english only)"),
    ],
    sources: blacklist("8", undefined, "advice"),
    why: {
      de: "Kundendienst in anderer Sprache als der des Verkaufs: Das muss vor dem Kauf klar sein.",
      en: "Service in another language than the sale: this must be clear before the purchase.",
    },
    missing: {
      de: "Den Hinweis vor dem Vertragsschluss deutlich zeigen.",
      en: "Show the note clearly before the contract is made.",
    },
    repair: {
      instead: {
        de: "In welchen Sprachen wir helfen, steht im Shop.",
        en: "The shop says in which languages we help.",
      },
    },
    examples: {
      fires: ["Support nur auf Englisch", "Support is available only in English"],
      silent: [
        "Support auf Deutsch und Englisch",
        "Hotline: werktags von 9 bis 17 Uhr",
        "We also speak English.",
      ],
    },
  },
  {
    id: "authority-mark",
    languages: ["de", "en"],
    patterns: [
      words("(?:tüv|dekra|vde|gs) ?(?:geprüft|zertifiziert|siegel)(?:e[rnms]?)?"),
      words(
        "(?:staatlich|behördlich|amtlich|ministeriell|offiziell) (?:geprüft|anerkannt|genehmigt|zertifiziert|empfohlen|zugelassen)(?:e[rnms]?)?",
      ),
      words("(?:geprüfte|zertifizierte) qualität"),
      words("(?:government|officially|state) (?:approved|certified|endorsed|recommended)"),
    ],
    nearby: [
      /(?:nr\.|nummer|zertifikat|prüfnummer|ID|nach (?:DIN|EN|ISO)|certificate no)\s*[.:]?\s*[\p{L}\d]/iu,
      /tüv (?:süd|nord|rheinland|austria|hessen|thüringen)[^.!?\n]{0,60}20\d\d/iu,
    ],
    exceptions: [
      /(?:umsetzungsplan|klimaplan|fahrplan|bilanz|bericht)[^.!?\n]{0,120}/giu,
      /staatlich\s+(?:geprüfte?[rn]?|anerkannte?[rn]?)\s+(?:\p{L}*techniker|\p{L}*lehrer|erzieher|übersetzer|schule|hochschule|heilquelle|luftkurort|\p{L}*assistent)\p{L}*/giu,
    ],
    proof: {
      supports: /tüv|dekra|vde|prüf|zertifikat|zulassung|genehmigung|bescheid|approval|certificate/iu,
    },
    sources: [
      ...blacklist("2 und Nr. 4", undefined, "warn"),
      ...unitedKingdom("Schedule 20 Nr. 2 und 4", "warn", "DMCC Act 2024"),
      ...ftcAct("warn"),
    ],
    why: {
      de: "Prüfzeichen oder amtliche Billigung: Ohne gültige Genehmigung ist die Angabe stets unzulässig, und was geprüft wurde, muss erkennbar sein.",
      en: "Quality mark or official approval: without valid authorisation the statement is always banned, and what was tested must be clear.",
    },
    missing: {
      de: "Es fehlen Prüfstelle, Gegenstand der Prüfung und Nummer des Zertifikats.",
      en: "What is missing is who tested, what was tested and the number of the certificate.",
    },
    repair: {
      drop: true,
      keep: /^(?:geprüfte|zertifizierte) qualität/iu,
      instead: {
        de: "Welche Prüfungen vorliegen, steht in den Produktdetails.",
        en: "The product details list the tests on file.",
      },
    },
    examples: {
      fires: ["TÜV-geprüfte Qualität", "Staatlich empfohlene Sicherheit", "Government approved locks"],
      silent: [
        "GS-geprüft nach DIN EN 581, Zertifikat Nr. Z1A 24",
        "TÜV-Termin vergessen?",
        "Nicht staatlich geprüft.",
        "Is it government approved?",
        { text: "TÜV-geprüft", evidence: ["TÜV-Zertifikat Z1A 24, gültig bis 2028"] },
      ],
    },
  },
  {
    id: "self-evident",
    languages: ["de", "en"],
    patterns: [
      words("(?:ohne|frei von) tierversuche[n]?"),
      words("tierversuchsfrei(?:e[rnms]?)?"),
      words("(?:cruelty ?free|not tested on animals|no animal testing)"),
      words("gluten ?freie[rnms]? (?:mineral)?(?:wasser|reis|obst|gemüse|milch|eier|kartoffeln)"),
      words(
        "(?:vegane?[rnms]?|zuckerfreie[rnms]?|laktosefreie[rnms]?) (?:mineral)?(?:wasser|salz|äpfel|schraube~)",
      ),
      words("gluten ?free (?:water|rice|fruit|eggs|milk)"),
      words("(?:plastic|plastik|kunststoff) ?freie?[rnms]? (?:papier|paper|glas|glass)"),
    ],
    proof: { supports: /(?!)/u },
    sources: [
      { markets: ["DE"], law: "UWG", paragraph: "§ 5 Absatz 3 Nr. 5", severity: "warn", from: empco },
      {
        markets: ["AT", "EU"],
        law: "Richtlinie 2005/29/EG in der Fassung der Richtlinie (EU) 2024/825",
        paragraph: "Artikel 6 Absatz 2 Buchstabe e",
        severity: "warn",
        from: empco,
      },
      ...misleading("warn", { to: "2026-09-26" }),
      ...unitedKingdom("3.1", "warn"),
    ],
    why: {
      de: "Vorteil, der keiner ist: Was für alle Produkte der Gattung gilt, darf nicht als Besonderheit wirken.",
      en: "An advantage that is none: what is true of all products of the kind must not look special.",
    },
    missing: {
      de: "Es fehlt eine Eigenschaft, die das Produkt unterscheidet.",
      en: "What is missing is a property that sets the product apart.",
    },
    repair: {
      instead: {
        de: "Alle Inhaltsstoffe stehen auf der Packung.",
        en: "All ingredients are listed on the pack.",
      },
    },
    note: "Nummer in § 5 Absatz 3 gegen das Bundesgesetzblatt prüfen. „Ohne Tierversuche“ gilt bei Kosmetik als Selbstverständlichkeit; für andere Waren kann es eine echte Angabe sein.",
    examples: {
      fires: ["Mascara ohne Tierversuche", "Glutenfreies Mineralwasser", "Cruelty-free mascara"],
      silent: ["Vegane Schokolade", "Glutenfreies Brot", "Wasser ohne Kohlensäure", "Gluten-free bread"],
    },
  },
];

// Rules on money: credit, investments, crypto, insurance, and what a promise of returns must not leave out.
import { misleading, unitedStates, words, type ClaimRule } from "#src/guard/claims/rule.ts";
import { abroad, germany, union } from "./norms.ts";

const finance = "finance" as const;
const sheet = {
  de: "Chancen und Risiken stehen im Informationsblatt.",
  en: "Chances and risks are set out in the information sheet.",
} as const;
const investmentWords =
  /(?<![\p{L}])(?:\p{L}*(?:anlage|anlagen|investment|investments|fonds|aktien?|anleihen?|rendite|renditen|depot|crowdinvesting|nachrangdarlehen|etfs?|zertifikate|tagesgeld|festgeld|altersvorsorge|vermögen|geldanlage)|invest\p{L}*|shares?|stocks?|bonds?|funds?|savings?|portfolio|returns?|yield)(?![\p{L}])/iu;
const cryptoWords =
  /(?<![\p{L}])(?:krypto\p{L}*|crypto\p{L}*|bitcoin|ethereum|token|tokens|coins?|stablecoins?|nfts?|staking|defi)(?![\p{L}])/iu;
const riskWarning =
  /risik\p{L}*|verlust\p{L}*|verlieren|risks?(?!-?\s?free)|lose|loss|capital at risk|go down as well as up/iu;

export const financeRules: readonly ClaimRule[] = [
  {
    id: "credit-example",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:0|null|\\d{1,2}(?:[.,]\\d{1,2})?) ?(?:%|prozent|percent) ?-?(?:finanzierung|zinsen|zins|ratenzahlung|ratenkauf|sollzins~|kredit|finance|financing|apr|interest)",
      ),
      words(
        "(?:\\p{L}*finanzierung|ratenkauf|ratenzahlung|\\p{L}*kredit|\\p{L}*darlehen|finance|financing|loan) (?:\\p{L}+ ){0,2}?(?:ab|mit|zu|ohne|für|from|at|with) (?:nur )?(?:\\d{1,2}(?:[.,]\\d{1,2})? ?(?:%|prozent|percent)|zinsen)",
      ),
      words(
        "(?:\\p{L}*kredit|\\p{L}*darlehen|loan) (?:\\p{L}+ ){0,3}?(?:ab|von|mit|from) (?:nur )?(?:€ ?\\d[\\d.,]{0,12}|\\d[\\d.,]{0,12} ?(?:€|euro|%))",
      ),
      words(
        "(?:\\d{1,3} )?(?:monatsraten|raten|monthly instal?ments?) (?:von|zu|à|ab|of|from) (?:nur )?(?:[€£$] ?\\d[\\d.,]{0,12}|\\d[\\d.,]{0,12} ?(?:€|euro))",
      ),
    ],
    home: {
      categories: ["finance", "general", "electronics", "fashion", "travel", "energy"],
      orText:
        /finanzier|kredit|darlehen|ratenkauf|ratenzahlung|raten|zinsen|financ|loan|instal?ment|credit/iu,
    },
    exceptions: [
      /\d\s?%\s?(?:zinsen|interest)[^.!?\n]{0,25}(?:tagesgeld|festgeld|sparkonto|savings)/giu,
      /tagesgeld[^.!?\n]{0,40}\d\s?%\s?zinsen/giu,
    ],
    unless: [
      /^(?=[^]*(?:effektive\p{L}*\s+jahreszins|eff\.\s*jahreszins|effektivzins))(?=[^]*(?:beispiel|gesamtbetrag|nettodarlehensbetrag|laufzeit))|representative (?:example|apr)|repräsentatives beispiel/iu,
    ],
    retractable: true,
    sources: [
      ...germany("PAngV", "§ 17 Absatz 1 bis 4", "warn", "2022-05-28"),
      { markets: ["AT"], law: "VKrG (Österreich)", paragraph: "§ 5", severity: "warn", from: "2010-06-11" },
      ...union("Richtlinie 2008/48/EG", "Artikel 4", "warn", "2010-06-11").map((source) => ({
        ...source,
        markets: ["EU"] as const,
        to: "2026-11-19",
      })),
      ...union("Richtlinie (EU) 2023/2225", "Artikel 8", "warn", "2026-11-20").map((source) => ({
        ...source,
        markets: ["EU"] as const,
      })),
      { markets: ["UK"], law: "FCA Handbook", paragraph: "CONC 3.5", severity: "warn", from: "2014-04-01" },
      ...unitedStates("Regulation Z (Truth in Lending)", "12 CFR § 1026.24", "warn"),
    ],
    why: {
      de: "Werbung für Kredite mit Zahlen: Sollzins, effektiver Jahreszins, Betrag und ein repräsentatives Beispiel gehören dazu, auch bei null Prozent.",
      en: "Credit advertised with figures: borrowing rate, annual percentage rate, amount and a representative example belong to it, at zero percent too.",
    },
    missing: {
      de: "Es fehlen effektiver Jahreszins, Nettodarlehensbetrag, Laufzeit, Gesamtbetrag und das repräsentative Beispiel.",
      en: "What is missing is the annual percentage rate, amount, term, total and the representative example.",
    },
    repair: {
      instead: {
        de: "Ob und wie du in Raten zahlen kannst, siehst du vor der Bestellung.",
        en: "You will see before you order whether and how you can pay by instalments.",
      },
    },
    note: "Directive (EU) 2023/2225 applies from 20 November 2026; Germany's act carrying it over moves and extends these duties (a warning that borrowing money costs money). Check the paragraph.",
    examples: {
      fires: [
        "0 % Finanzierung auf alle E-Bikes",
        { text: "Kredit ab 2,9 % Zinsen", productCategory: finance },
        "Jetzt in 24 Raten zu 19,99 € zahlen",
        { text: "0% finance on all bikes", market: "UK" },
      ],
      silent: [
        "Finanzierung möglich, frag uns im Laden.",
        {
          text: "0 % Finanzierung: effektiver Jahreszins 0,00 %, Nettodarlehensbetrag 1.200 €, Laufzeit 12 Monate, Gesamtbetrag 1.200 € (repräsentatives Beispiel)",
          productCategory: finance,
        },
        "Der Rucksack besteht zu 0 % aus Leder.",
        { text: "Keine 0 % Finanzierung.", productCategory: finance },
      ],
    },
  },
  {
    id: "credit-easy",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:kredit|darlehen|finanzierung|geld|bargeld)~? (?:\\p{L}+ ){0,3}?(?:trotz|bei|ohne|mit) (?:\\p{L}+ ){0,1}?(?:schufa~?|bonität~|einkommensnachweis)|(?:zusage|approval|bewilligung|auszahlung) (?:ist )?(?:garantiert|guaranteed)|(?:guaranteed|instant) approval|get approved (?:\\p{L}+ )?(?:instantly|today|in (?:minutes|seconds))|no (?:credit )?checks|no questions asked loan~?|100 ?% zusage",
      ),

      words(
        "(?:\\p{L}*kredit|\\p{L}*darlehen|geld|bargeld|loan|cash|credit)~? (?:\\p{L}+ ){0,3}?(?:ohne schufa|ohne bonitätsprüfung|trotz (?:negativer |schlechter )?schufa|ohne auskunft)",
      ),
      words("(?:schufafrei~|ohne schufa|schufa ?frei~) (?:\\p{L}+ )?(?:kredit|darlehen|geld)~?"),
      words(
        "(?:guaranteed|garantierte?) (?:loan |kredit)?(?:approval|zusage|kreditzusage)|(?:kredit|sofort)zusage garantiert|(?:no|without(?: a)?|zero) credit checks?|bad credit (?:ok|welcome|no problem)",
      ),
    ],
    home: { categories: ["finance"], orText: /kredit|darlehen|schufa|loan|credit/iu },
    retractable: true,
    sources: [
      ...germany("UWG und § 505a BGB", "§ 5 Absatz 1 UWG", "block", "2016-03-21"),
      ...abroad("Richtlinie (EU) 2023/2225", "Artikel 7 und 8", "block", "2026-11-20"),
      {
        markets: ["UK"],
        law: "FCA Handbook",
        paragraph: "CONC 3.3.10",
        severity: "block",
        from: "2014-04-01",
      },
      ...unitedStates("FTC Telemarketing Sales Rule", "16 CFR § 310.4(a)(4)", "warn"),
    ],
    why: {
      de: "„Kredit ohne Prüfung“: Die Prüfung der Kreditwürdigkeit ist Pflicht, das Versprechen führt in die Irre.",
      en: "“Credit without a check”: checking creditworthiness is a duty, so the promise misleads.",
    },
    missing: {
      de: "Kein Nachweis hilft: Die Aussage muss weg.",
      en: "No evidence helps: the statement must go.",
    },
    repair: {
      instead: {
        de: "Über einen Kredit entscheiden wir nach einer Prüfung.",
        en: "We decide on a loan after an assessment.",
      },
    },
    examples: {
      fires: [
        { text: "Kredit ohne Schufa", productCategory: finance },
        { text: "Loans with no credit check", productCategory: finance },
        "Garantierte Kreditzusage in 5 Minuten",
      ],
      silent: [
        { text: "Über den Kredit entscheiden wir nach Prüfung.", productCategory: finance },
        "Gutschrift auf dein Konto",
        { text: "No, we do not offer loans without credit checks.", productCategory: finance },
      ],
    },
  },
  {
    id: "finance-safe",
    languages: ["de", "en"],
    home: { categories: ["finance"], orText: investmentWords },
    patterns: [
      words("risikolos(?:e[rnms]?)?|risikofrei(?:e[rnms]?)?|verlustfrei(?:e[rnms]?)?|risk ?free"),
      words(
        "(?:sichere?[ns]?|feste?|garantierte?|secure|fixed|safe|certain) (?:\\p{L}+ ){0,2}?\\d{1,2}(?:[.,]\\d{1,2})? ?(?:%|prozent|percent) (?:\\p{L}+ ){0,3}?(?:verdienen|rendite|gewinn|ertrag|kassieren|return|profit|yield)",
      ),
      words(
        "100 ?(?:%|prozent|percent) (?:kapitalschutz|kapitalgarantie|sicher~|geschützt~|safe|secure|protected|guaranteed)|(?:kapital|capital|geld|money|einlage|deposit)~? (?:\\p{L}+ ){0,2}?100 ?(?:%|prozent|percent) (?:sicher|geschützt|garantiert|safe|secure|protected|guaranteed)",
      ),
      words(
        "(?:nie (?:wieder|mehr)|keine|never any|no more|nie) (?:mehr )?(?:verluste|verlieren|losses|losing)|(?:never|nie|niemals) (?:goes? down|falls?|fällt|fallen|sinkt|sinken|loses?)|only (?:ever )?goes up",
      ),
      words(
        "(?:garantiert~|guaranteed) (?:\\p{L}+ ){0,1}?(?:mehr |more )?(?:rente|vermögen|geld|gewinn~|profit|money|wealth|pension)",
      ),
      words(
        "(?:retire|become|get|grow|werde|werden|wirst) (?:\\p{L}+ ){0,2}?(?:rich|wealthy|reich|millionär~|millionaire|finanziell frei)|(?:rich|wealthy|reich|vermögen|geld|money|wealth)[^.!?\\n]{0,20}?(?:zero effort|no effort|ohne (?:aufwand|arbeit|mühe|zutun)|von (?:ganz )?allein|von selbst|by itself|vermehrt sich)|(?:trefferquote|win rate|hit rate|success rate) (?:von |of )?\\d{2,3} ?%|\\d{2,3} ?% (?:trefferquote|win rate|hit rate|success rate)",
      ),

      words(
        "(?:sicher|krisensicher|risikofrei|risikolos|bombensicher|mündelsicher|inflationssicher|krisenfest|verlustfrei)(?:e[rnms]?)? (?:\\p{L}+ ){0,2}?(?:\\p{L}*anlage|geldanlage|investment~?|rendite~?|depot|fonds|aktien?|altersvorsorge|vermögensaufbau|wertanlage)",
      ),
      words(
        "(?:ohne|kein|null|frei von|zero|no|without) (?:jedes |jegliches |any )?(?:verlust ?)?(?:risiko|risk|verluste?|losses)",
      ),
      words(
        "(?:investier~|leg~|anleg~|spar~|invest) (?:\\p{L}+ ){0,4}?(?:ohne risiko|risikofrei|risikolos|krisensicher|risk ?free|safely)",
      ),
      words(
        "(?:safe|secure|risk ?free|crisis ?proof|recession ?proof|inflation ?proof) (?:\\p{L}+ )?(?:investments?|funds?|portfolio|shares?|stocks?|bet)",
      ),
      words(
        "garantiert(?:e[rnms]?)? (?:\\p{L}+ ){0,2}?\\d[\\d.,]{0,12} ?(?:%|prozent) (?:\\p{L}+ ){0,2}?(?:rendite|zinsen|gewinn|ertrag|return)|guaranteed (?:\\p{L}+ ){0,2}?\\d[\\d.,]{0,12} ?(?:%|percent) (?:\\p{L}+ ){0,2}?(?:returns?|yields?|interest|profits?|gains?|apy)",
      ),
      words(
        "(?:verdien~|earn|make) (?:\\p{L}+ ){0,4}?(?:im schlaf|ohne arbeit|ohne aufwand|über nacht|garantiert|while you sleep|on autopilot|overnight|effortlessly)|passives einkommen garantiert|reich werden|get rich",
      ),
      words(
        "(?:(?:verlier(?:st|en|t)|verlierst du) (?:\\p{L}+ ){0,3}?(?:nie|niemals|nichts|kein(?:en)? (?:geld|cent|euro))|(?:verlust~|risik~|ausfälle?) (?:\\p{L}+ ){0,2}?(?:ausgeschlossen|unmöglich|gibt es nicht|kennen wir nicht)|(?:investment|anlage|fonds|depot|aktie|rendite|erträge|zinsen|gewinne?)~? ?,? ?(?:das |die |der |den )?(?:\\p{L}+ ){0,2}?(?:nur|immer|garantiert) (?:\\p{L}+ )?(?:steig(?:t|en)|wächst|wachsen|nach oben)|so sicher wie|bombensicher~|todsicher~|sicher~ (?:gewinn|rendite|ertrag|zinsen|einkommen)|verdoppel(?:n|t|e|st) (?:\\p{L}+ ){0,3}?(?:geld|kapital|einsatz|vermögen|erspartes|investment)|(?:geld|kapital|einsatz|vermögen) (?:\\p{L}+ ){0,3}?(?:verdoppel(?:n|t)|verdreifach(?:en|t))|(?:double|triple) (?:your )?(?:money|savings|capital|investment)|(?:never|cannot|can't|won't|don't|simply cannot) (?:\\p{L}+ )?lose (?:\\p{L}+ ){0,2}?(?:money|cent|capital|penny)?|nothing to lose|(?:losses|risks?) (?:are )?(?:impossible|ruled out|excluded)|guaranteed (?:\\p{L}+ ){0,2}?(?:returns?|yields?|profits?|income|gains?)|(?:returns?|yields?|profits?|income|gains?) (?:\\p{L}+ ){0,2}?guaranteed|garantiert(?:e[rnms]?)? (?:\\p{L}+ ){0,2}?(?:rendite|gewinne?|erträge?|ausschüttung~|einkommen|verzinsung)|(?:rendite|gewinne?|erträge?|ausschüttung|verzinsung) (?:\\p{L}+ ){0,3}?garantiert)|(?:einkommen|verdienst|income|earnings)[^.!?\\n]{0,40}?(?:garantiert|guaranteed)",
      ),
      words(
        "(?:kann|können) (?:\\p{L}+ ){0,2}?nichts verlieren|can't lose|cannot lose|you (?:can't|cannot) go wrong",
      ),
      words(
        "(?:(?:kurs|wert|preis)~ )(?:kann|wird) (?:nur|immer) (?:steigen|wachsen)|(?:prices?|values?) (?:can|will) only (?:rise|go up)",
      ),
    ],
    exceptions: [
      /(?<!\p{L})(?:kein\p{L}*|no|nie|niemals|never)\s(?:\p{L}+\s){0,5}?(?:ohne|frei von|without|free of)\s(?:\p{L}+\s)?(?:risik\p{L}*|verlust\p{L}*|risks?)/giu,
      /(?:tagesgeld|festgeld|sparbrief|sparbuch)[^.!?\n]{0,60}|[^.!?\n]{0,60}(?:tagesgeld|festgeld|sparbrief|sparbuch)/giu,
      /risk[\s-]?free\s+(?:trial|returns?|purchase|shopping|order\p{L}*)|try[^.!?\n]{0,20}risk[\s-]?free|(?:bestell\p{L}*|test\p{L}*|kauf\p{L}*|probier\p{L}*)[^.!?\n]{0,20}(?:risikofrei|risikolos|ohne risiko)|(?:risikofrei|risikolos)\p{L}*\s(?:bestell|test|kauf|probier)\p{L}*/giu,
      /(?:sichere?[rns]?|secure|safe)\s+(?:zahlung\p{L}*|verwahrung|bezahl\p{L}*|anmeldung|login|payments?|checkout)/giu,
    ],
    retractable: true,
    yieldsTo: ["finance-return"],
    sources: [
      ...germany(
        "WpHG und Delegierte Verordnung (EU) 2017/565",
        "§ 63 Absatz 6 WpHG, Artikel 44",
        "block",
        "2018-01-03",
      ),
      ...abroad("Richtlinie 2014/65/EU (MiFID II)", "Artikel 24 Absatz 3", "block", "2018-01-03"),
      {
        markets: ["UK"],
        law: "FCA Handbook",
        paragraph: "COBS 4.2.1",
        severity: "block",
        from: "2007-11-01",
      },
      ...unitedStates("SEC Marketing Rule", "17 CFR § 275.206(4)-1", "block"),
    ],
    why: {
      de: "Anlage ohne Risiko: Werbung muss redlich sein und darf Risiken nicht verschweigen oder leugnen.",
      en: "Investment without risk: marketing must be fair and must not hide or deny risks.",
    },
    missing: {
      de: "Kein Nachweis hilft: Das Risiko muss ebenso deutlich genannt werden.",
      en: "No evidence helps: the risk must be named just as clearly.",
    },
    repair: { instead: sheet },
    examples: {
      fires: [
        { text: "Die krisensichere Geldanlage für alle", productCategory: finance },
        { text: "Investieren ohne Risiko", productCategory: finance },
        { text: "A risk-free investment", productCategory: finance },
        "Unser Fonds: Sie können nichts verlieren",
      ],
      silent: [
        { text: "Sichere Zahlung mit PIN", productCategory: finance },
        { text: "Kein Investment ist ohne Risiko.", productCategory: finance },
        { text: "No investment is risk-free.", productCategory: finance },
      ],
    },
  },
  {
    id: "investment-warning",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:crowdinvesting|nachrangdarlehen|vermögensanlagen?|genussrechte?|partizipatives? darlehen|schwarmfinanzierung~|crowdfunding-investment|direktinvestment~)",
      ),
    ],
    once: true,
    unless: [
      /erhebliche[nr]?\s+risiken\s+verbunden[^.]{0,80}vollständigen?\s+verlust|totalverlust|entire loss of the (?:assets|capital) invested/iu,
    ],
    retractable: true,
    sources: [
      ...germany("VermAnlG", "§ 12 Absatz 2", "warn", "2015-07-10"),
      ...abroad("Verordnung (EU) 2020/1503 (ECSP)", "Artikel 27", "warn", "2021-11-10"),
    ],
    why: {
      de: "Werbung für Vermögensanlagen braucht den gesetzlichen Warnhinweis im Wortlaut.",
      en: "Advertising for such investments needs the statutory warning in its wording.",
    },
    missing: {
      de: "Es fehlt: „Der Erwerb dieser Vermögensanlage ist mit erheblichen Risiken verbunden und kann zum vollständigen Verlust des eingesetzten Vermögens führen.“",
      en: "What is missing is the German warning: „Der Erwerb dieser Vermögensanlage ist mit erheblichen Risiken verbunden und kann zum vollständigen Verlust des eingesetzten Vermögens führen.“",
    },
    repair: {
      append: {
        de: "Der Erwerb dieser Vermögensanlage ist mit erheblichen Risiken verbunden und kann zum vollständigen Verlust des eingesetzten Vermögens führen.",
        en: "Der Erwerb dieser Vermögensanlage ist mit erheblichen Risiken verbunden und kann zum vollständigen Verlust des eingesetzten Vermögens führen.",
      },
      instead: {
        de: "Der Erwerb dieser Vermögensanlage ist mit erheblichen Risiken verbunden und kann zum vollständigen Verlust des eingesetzten Vermögens führen.",
        en: "Der Erwerb dieser Vermögensanlage ist mit erheblichen Risiken verbunden und kann zum vollständigen Verlust des eingesetzten Vermögens führen.",
      },
    },
    examples: {
      fires: [
        { text: "Crowdinvesting für Windparks ab 100 €", productCategory: finance },
        "Unser Nachrangdarlehen mit festem Zins",
      ],
      silent: [
        "Crowdfunding für unser Hüttendach",
        {
          text: "Crowdinvesting für Windparks. Der Erwerb dieser Vermögensanlage ist mit erheblichen Risiken verbunden und kann zum vollständigen Verlust des eingesetzten Vermögens führen.",
          productCategory: finance,
        },
        { text: "Ein Konto für alle", productCategory: finance },
      ],
    },
  },
  {
    id: "crypto-warning",
    languages: ["de", "en"],
    home: { categories: ["finance", "software"], orText: cryptoWords },
    patterns: [
      words(
        "(?:kauf~|investier~|handle|handeln sie|trade|sichere dir|verdien~|hol dir|buy|invest~|trade|earn|get) (?:\\p{L}+ ){0,4}?(?:bitcoin~?|krypto~|crypto~|ethereum|token~?|coins?|nfts?|stablecoins?)",
      ),
      words(
        "(?:bitcoin~?|krypto~|crypto~|token~?|coins?|staking) (?:\\p{L}+ ){0,4}?(?:kaufen|handeln|investieren|verdienen|rendite|zinsen|gewinne?|returns?|profits?|rewards|explodieren|verdoppeln|to the moon|belohnungen)",
      ),
    ],
    once: true,
    unless: [riskWarning],
    retractable: true,
    sources: [
      ...union("Verordnung (EU) 2023/1114 (MiCA)", "Artikel 7, 29 und 66", "warn", "2024-12-30"),
      {
        markets: ["UK"],
        law: "FCA Handbook",
        paragraph: "COBS 4.12A",
        severity: "block",
        from: "2023-10-08",
      },
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Werbung für Kryptowerte: redlich, als Werbung erkennbar, mit Hinweis auf Risiken und das Whitepaper.",
      en: "Marketing of crypto-assets: fair, recognisable as marketing, with risks and the white paper.",
    },
    missing: {
      de: "Es fehlt der Hinweis auf das Risiko eines Totalverlusts und auf das Whitepaper.",
      en: "What is missing is the warning of a total loss and a pointer to the white paper.",
    },
    repair: {
      append: {
        de: "Kryptowerte können ihren ganzen Wert verlieren; Risiken stehen im Whitepaper.",
        en: "You could lose all the money that you put into crypto-assets; the risks are set out in the white paper.",
      },
      instead: sheet,
    },
    note: "In the UK the prescribed risk warning and its summary must be used word for word (COBS 4.12A); the appended sentence is only a start there.",
    examples: {
      fires: [
        { text: "Jetzt Bitcoin kaufen und dabei sein!", productCategory: finance },
        { text: "Earn crypto while you sleep", productCategory: finance },
        { text: "Buy Bitcoin in seconds", productCategory: finance, market: "UK" },
      ],
      silent: [
        {
          text: "Bitcoin kaufen: Ein Totalverlust ist möglich, die Risiken stehen im Whitepaper.",
          productCategory: finance,
        },
        "Wir erklären, was Bitcoin ist.",
        "Earn points with every order",
      ],
    },
  },
  {
    id: "finance-past",
    languages: ["de", "en"],
    home: { categories: ["finance"], orText: investmentWords },
    patterns: [
      words(
        "(?:in den (?:letzten|vergangenen)|seit|über die letzten|over the (?:last|past)|in the (?:last|past)) (?:\\p{L}+|\\d{1,4}) ?(?:jahren?|monaten?|years?|months?)? (?:\\p{L}+ ){0,5}?(?:\\+ ?)?\\d[\\d.,]{0,12} ?(?:%|prozent|percent)",
      ),
      words(
        "(?:\\+ ?)?\\d[\\d.,]{0,12} ?(?:%|prozent|percent) (?:\\p{L}+ ){0,4}?(?:in den (?:letzten|vergangenen)|seit (?:auflage|gründung|\\d{4})|over the (?:last|past)|since (?:launch|inception))",
      ),
    ],
    unless: [
      /(?:vergangen|früher|historisch)\p{L}*[^.!?\n]{0,60}(?:kein|nicht)|past performance|wertentwicklung[^.!?\n]{0,80}(?:kein|nicht)/iu,
    ],
    once: true,
    sources: [
      ...germany("Delegierte Verordnung (EU) 2017/565", "Artikel 44 Absatz 4", "warn", "2018-01-03"),
      ...abroad("Delegierte Verordnung (EU) 2017/565", "Artikel 44 Absatz 4", "warn", "2018-01-03"),
      { markets: ["UK"], law: "FCA Handbook", paragraph: "COBS 4.6.2", severity: "warn", from: "2007-11-01" },
      ...unitedStates("SEC Marketing Rule", "17 CFR § 275.206(4)-1(d)", "warn"),
    ],
    why: {
      de: "Frühere Wertentwicklung: Sie braucht Zeitraum, Quelle und den Hinweis, dass sie nichts über die Zukunft sagt.",
      en: "Past performance: it needs period, source and the warning that it says nothing of the future.",
    },
    missing: {
      de: "Es fehlt: „Frühere Wertentwicklungen sind kein verlässlicher Hinweis auf künftige Ergebnisse.“",
      en: "What is missing: “Past performance is not a reliable indicator of future results.”",
    },
    repair: {
      append: {
        de: "Frühere Wertentwicklungen sind kein verlässlicher Hinweis auf künftige Ergebnisse; Verluste sind möglich.",
        en: "Past performance is not a reliable indicator of future results; losses are possible.",
      },
      instead: sheet,
    },
    examples: {
      fires: [
        { text: "In den letzten fünf Jahren 48 % Plus", productCategory: finance },
        { text: "Up 48 % since launch", productCategory: finance },
      ],
      silent: [
        {
          text: "48 % seit Auflage. Frühere Wertentwicklungen sind kein verlässlicher Hinweis auf künftige Ergebnisse.",
          productCategory: finance,
        },
        { text: "Open an account in minutes", productCategory: finance },
      ],
    },
  },
  {
    id: "finance-green",
    languages: ["de", "en"],
    home: { categories: ["finance"], orText: investmentWords },
    patterns: [
      words(
        "(?:nachhaltig|grün|klimafreundlich|esg-?konform|esg|sustainable|green|impact)(?:e[rnms]?)? (?:\\p{L}+ )?(?:fonds|geldanlage|anlage|investments?|investieren|etfs?|depot|aktien|funds?|investing|portfolio)",
      ),
    ],
    unless: [/artikel\s?[89]|article\s?[89]|sfdr|offenlegungsverordnung|2019\/2088/iu],
    retractable: true,
    proof: { supports: /artikel [89]|article [89]|sfdr|offenlegung|2019\/2088/iu },
    sources: [
      ...union("Verordnung (EU) 2019/2088 (SFDR)", "Artikel 13", "warn", "2021-03-10"),
      {
        markets: ["UK"],
        law: "FCA Handbook",
        paragraph: "ESG 4.3.1 (Anti-Greenwashing Rule)",
        severity: "warn",
        from: "2024-05-31",
      },
      ...unitedStates("Investment Company Act, Names Rule", "17 CFR § 270.35d-1", "warn"),
    ],
    why: {
      de: "Nachhaltige Anlage: Die Werbung darf den Pflichtangaben zur Nachhaltigkeit nicht widersprechen.",
      en: "Sustainable investment: marketing must not contradict the disclosures on sustainability.",
    },
    missing: {
      de: "Es fehlt die Einstufung nach der Offenlegungsverordnung (Artikel 8 oder 9).",
      en: "What is missing is the classification under the disclosure regulation (Article 8 or 9).",
    },
    repair: { instead: sheet },
    examples: {
      fires: [
        { text: "Unsere nachhaltige Geldanlage", productCategory: finance },
        { text: "Green investing made simple", productCategory: finance },
      ],
      silent: [
        {
          text: "Unser Fonds nach Artikel 9 der Offenlegungsverordnung: nachhaltige Anlage",
          productCategory: finance,
        },
        { text: "Ein Depot für Anfänger", productCategory: finance },
        { text: "Is it green investing?", productCategory: finance },
      ],
    },
  },
  {
    id: "insurance-promise",
    languages: ["de", "en"],
    home: { categories: ["finance", "travel"], orText: /versicherung|police|insurance|cover(?:age)?/iu },
    patterns: [
      words(
        "(?:rundum(?:schutz|-sorglos-schutz)?|vollständiger schutz|schutz) (?:gegen|vor|bei) (?:alle~|jede~) (?:risiken|schäden|fälle|schaden)|rundum ?(?:geschützt|abgesichert|schutz)~",
      ),
      words(
        "(?:gegen alles|für alle fälle|in jedem fall|immer) (?:versichert|abgesichert)|wir zahlen (?:immer|in jedem fall)|versichert gegen alles",
      ),
      words(
        "(?:covers?|insured against|covered for) (?:absolutely )?(?:everything|anything|all risks|every eventuality)|(?:complete|total) (?:cover|protection|peace of mind)|we always pay",
      ),
    ],
    retractable: true,
    sources: [
      ...misleading("warn", { paragraph: "§ 5 Absatz 2 Nr. 1" }),
      {
        markets: ["UK"],
        law: "FCA Handbook",
        paragraph: "ICOBS 2.2.2",
        severity: "warn",
        from: "2008-01-06",
      },
      ...unitedStates("NAIC Unfair Trade Practices Act", "Section 4", "warn"),
    ],
    why: {
      de: "Schutz gegen alles: Versicherungen haben Ausschlüsse, das Versprechen täuscht über die Leistung.",
      en: "Cover against everything: insurance has exclusions, so the promise misleads on its scope.",
    },
    missing: {
      de: "Es fehlt, was versichert ist und was nicht.",
      en: "What is missing is what is covered and what is not.",
    },
    repair: {
      instead: { de: "Was versichert ist, steht in den Bedingungen.", en: "The terms say what is covered." },
    },
    examples: {
      fires: [
        { text: "Rundumschutz gegen alle Risiken", productCategory: finance },
        { text: "Our travel insurance covers everything", productCategory: "travel" },
      ],
      silent: [
        { text: "Die Versicherung zahlt bei Diebstahl und Sturz.", productCategory: finance },
        "Rundum warm eingepackt",
        { text: "Insurance for bikes, terms on our page", productCategory: finance },
      ],
    },
  },
];

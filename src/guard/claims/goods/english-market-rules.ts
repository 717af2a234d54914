// Rules of the United Kingdom and the United States that have no German twin: reviews, typical results, origin, trials, promotions, drip pricing.
import {
  unitedKingdom,
  unitedStates,
  words,
  type ClaimRule,
  type Severity,
  type Source,
} from "#src/guard/claims/rule.ts";

function consumers(paragraph: string, severity: Severity): Source[] {
  return [{ markets: ["UK"], law: "DMCC Act 2024", paragraph, severity, from: "2025-04-06" }];
}

const pound = "(?:[£$€] ?\\d[\\d.,]{0,12})";

export const englishMarketRules: readonly ClaimRule[] = [
  {
    id: "reviews-fake",
    languages: ["en"],
    patterns: [
      words(
        "(?:buy|sell|get|order|purchase) (?:\\d+ |\\p{L}+ ){0,3}?(?:five star |5 star |positive |google |amazon |trustpilot )(?:reviews?|ratings?|followers)",
      ),
      words(
        "(?:our (?:team|staff|employees)|friends and family) (?:\\p{L}+ ){0,3}?(?:review~|rated?|rating)",
      ),
      words(
        "(?:ai|computer)[ -]?generated (?:reviews?|testimonials?)|(?:we (?:hide|remove|delete|filter out)|only show) (?:\\p{L}+ ){0,3}?(?:negative|bad|critical|positive|best|five star|5 star) (?:\\p{L}+ )?(?:reviews?|ratings?|feedback)",
      ),
    ],
    retractable: true,
    sources: [
      ...consumers("Schedule 20 Nr. 13", "block"),
      ...unitedStates(
        "FTC Rule on Consumer Reviews and Testimonials",
        "16 CFR §§ 465.2, 465.5, 465.7",
        "block",
      ),
    ],
    why: {
      de: "Falsche, interne oder gefilterte Bewertungen sind verboten.",
      en: "Fake, insider or filtered reviews are banned.",
    },
    missing: {
      de: "Kein Nachweis hilft: Die Aussage muss weg.",
      en: "No evidence helps: the statement must go.",
    },
    repair: {
      instead: { de: "Alle Bewertungen stehen beim Produkt.", en: "All reviews are shown with the product." },
    },
    examples: {
      fires: [
        { text: "Buy 50 five star reviews", market: "US" },
        { text: "We only show positive reviews", market: "UK" },
      ],
      silent: [
        { text: "We show all reviews", market: "UK" },
        { text: "Leave a review", market: "US" },
        "Buy 50 five star reviews",
      ],
    },
  },
  {
    id: "results-typical",
    languages: ["en"],
    patterns: [
      words("results (?:not typical|may vary|not guaranteed)|individual results (?:may )?vary"),
      words(
        "(?:i|she|he|we|they|\\p{Lu}\\p{L}+) (?:lost|made|earned|saved|gained|dropped) (?:\\p{L}+ ){0,2}?[$£]? ?\\d[\\d,.]{0,12} ?(?:pounds?|lbs?|kg|stone|dollars?|k|a (?:month|week|day)|per (?:month|week|day)|in)?",
      ),
    ],
    exceptions: [/(?:we|they)\s+(?:saved|made)\s+\d{1,2}\s+(?:tents|jackets|friends)/giu],
    unless: [/(?:typical|average|most (?:people|customers|users|participants))[^.!?\n]{0,60}\d/iu],
    retractable: false,
    sources: [
      ...unitedStates("FTC Endorsement Guides", "16 CFR § 255.2(b)", "warn"),
      ...unitedKingdom("3.45 und 3.47", "warn"),
    ],
    why: {
      de: "Erfahrungsbericht mit Ergebnis: Das übliche Ergebnis muss klar danebenstehen; „kann abweichen“ genügt nicht.",
      en: "Testimonial with a result: the generally expected result must stand clearly beside it; “may vary” is not enough.",
    },
    missing: {
      de: "Es fehlt das Ergebnis, das die meisten erwarten können.",
      en: "What is missing is the result that most people can expect.",
    },
    repair: {
      instead: {
        de: "Erfahrungen liest du in den Bewertungen.",
        en: "Read about experiences in the reviews.",
      },
    },
    examples: {
      fires: [
        { text: "Anna lost 20 pounds. Results not typical.", market: "US" },
        { text: "I made $5,000 a month", market: "US" },
      ],
      silent: [
        { text: "Our customers love the tent.", market: "US" },
        { text: "I lost 3 pounds; most people lose 1 to 2 pounds.", market: "US" },
        "Results may vary.",
      ],
    },
  },
  {
    id: "made-in-usa",
    languages: ["en"],
    patterns: [
      words(
        "(?:proudly )?(?:made|built|manufactured|crafted|produced) (?:\\p{L}+ )?in (?:the )?(?:usa|u\\.s\\.a?\\.?|us|united states|america)|american[ -]made|100% american",
      ),
    ],
    exceptions: [/(?:with|from)\s+(?:imported|global|foreign)/giu, /assembled\s+in/giu],
    unless: [/imported|foreign (?:parts|materials)|global materials|qualified/iu],
    retractable: true,
    proof: { supports: /supply chain|origin|manufactur|made in|bill of materials|supplier declaration/iu },
    sources: unitedStates("FTC Made in USA Labeling Rule", "16 CFR § 323.2", "warn"),
    why: {
      de: "„Made in USA“: Fertigung und praktisch alle Teile müssen aus den Vereinigten Staaten stammen.",
      en: "“Made in USA”: final assembly and virtually all parts must come from the United States.",
    },
    missing: {
      de: "Es fehlt der Nachweis der Herkunft aller Teile.",
      en: "What is missing is proof of the origin of all parts.",
    },
    repair: {
      instead: {
        de: "Die Herkunft steht in den Produktdetails.",
        en: "The product details list the origin.",
      },
    },
    examples: {
      fires: [{ text: "Proudly made in the USA", market: "US" }],
      silent: [
        { text: "Made in USA of imported materials", market: "US" },
        { text: "Ships from the USA", market: "US" },
        { text: "Not made in the USA", market: "US" },
      ],
    },
  },
  {
    id: "trial-renewal",
    languages: ["en"],
    patterns: [
      words(
        "(?:free trial|try (?:it |us )?(?:for )?free|\\d+ days? free|first (?:month|week|box) (?:is )?free|risk ?free trial|start (?:your )?free)",
      ),
    ],
    unless: [
      /(?:then|after(?:wards)?|thereafter)[^.!?\n]{0,20}[£$€]\s?\d|cancel (?:any ?time|before|online)|no (?:credit )?card (?:needed|required)|does not renew|ends automatically|no auto/iu,
    ],
    retractable: true,
    sources: [
      ...unitedStates("ROSCA und FTC Act", "15 U.S.C. § 8403", "warn"),
      ...consumers("Part 4 Chapter 2 (Section 254 ff.)", "warn"),
      ...unitedKingdom("8.17.1 und 3.9", "warn"),
    ],
    why: {
      de: "Kostenlose Probe: Preis danach, Verlängerung und Kündigung müssen klar dabeistehen.",
      en: "Free trial: the price afterwards, renewal and how to cancel must be clear beside it.",
    },
    missing: {
      de: "Es fehlen Preis nach der Probe, Verlängerung und Kündigung.",
      en: "What is missing is the price after the trial, renewal and how to cancel.",
    },
    repair: {
      instead: { de: "Alle Bedingungen siehst du vor dem Start.", en: "You see all terms before you start." },
    },
    note: "The subscription regime of the DMCC Act was expected to start later than its other parts (spring 2026 or after); the CAP rule holds in the meantime. The FTC's 2024 click-to-cancel rule was set aside in court; ROSCA remains.",
    examples: {
      fires: [
        { text: "Start your free trial today", market: "US" },
        { text: "First month free!", market: "UK" },
      ],
      silent: [
        { text: "14 days free, then £9.99 a month. Cancel any time.", market: "UK" },
        { text: "Free trial, no card required", market: "US" },
        { text: "Free returns", market: "UK" },
      ],
    },
  },
  {
    id: "price-drip",
    languages: ["en"],
    patterns: [
      words(
        `(?:plus|\\+|excluding|excl\\.?|not including) (?:a )?(?:${pound} )?(?:\\p{L}+ )?(?:booking|service|admin(?:istration)?|processing|handling|resort|cleaning|convenience|facility|delivery) (?:fees?|charges?)`,
      ),
      words(
        "(?:fees|taxes|charges|booking fees?|service fees?) (?:apply|may apply|extra|not included|added at checkout)",
      ),
    ],
    retractable: true,
    yieldsTo: ["travel-price"],
    sources: [
      ...consumers("Section 230", "block"),
      ...unitedStates("FTC Rule on Unfair or Deceptive Fees", "16 CFR § 464.2", "warn"),
    ],
    why: {
      de: "Nachgeschobene Kosten: Pflichtgebühren gehören von Anfang an in den Preis.",
      en: "Drip pricing: mandatory fees belong in the price from the start.",
    },
    missing: {
      de: "Es fehlt der Gesamtpreis mit allen Pflichtgebühren.",
      en: "What is missing is the total price with all mandatory fees.",
    },
    repair: {
      instead: {
        de: "Den Gesamtpreis findest du im Shop.",
        en: "You will find the total price in the shop.",
      },
    },
    note: "The FTC rule on fees covers live-event tickets and short-term lodging only; elsewhere Section 5 speaks.",
    examples: {
      fires: [
        { text: "Tickets £20 plus booking fee", market: "UK" },
        { text: "$45, service fees apply", market: "US" },
      ],
      silent: [
        { text: "Tickets £22.50 including all fees", market: "UK" },
        { text: "No booking fees", market: "UK" },
        { text: "Bookings open on Monday", market: "US" },
      ],
    },
  },
  {
    id: "price-upto",
    languages: ["en"],
    patterns: [
      words(
        "(?:up to|as much as) (?:\\d{1,2} ?%|half price|[£$] ?\\d[\\d.,]{0,12}) (?:off|less|discount|savings?|cheaper)|(?:save|savings of) up to (?:\\d{1,2} ?%|[£$] ?\\d[\\d.,]{0,12})",
      ),
      words(`(?:prices? )?(?:from|starting at) (?:just |only )?${pound}`),
    ],
    unless: [/selected|a range of|at least 10 ?%|ends? (?:on )?\d|until \d|was [£$]/iu],
    retractable: true,
    sources: [
      ...unitedKingdom("3.22", "advice"),
      ...unitedStates("FTC Guides Against Deceptive Pricing", "16 CFR § 233.5", "advice"),
    ],
    why: {
      de: "„Bis zu“ und „ab“: Ein nennenswerter Teil der Ware muss zu diesem Preis zu haben sein.",
      en: "“Up to” and “from”: a significant proportion of the goods must be available at that price.",
    },
    missing: {
      de: "Es fehlt, für welche Ware der Preis gilt.",
      en: "What is missing is the goods to which the price applies.",
    },
    repair: {
      instead: { de: "Alle Preise findest du im Shop.", en: "You will find all prices in the shop." },
    },
    examples: {
      fires: [
        { text: "Up to 50% off tents", market: "UK" },
        { text: "Tents from £99", market: "UK" },
      ],
      silent: [
        { text: "Up to 50% off selected tents", market: "UK" },
        { text: "A letter from London", market: "UK" },
        "Tents from €99",
      ],
    },
  },
  {
    id: "promotion-terms",
    languages: ["en"],
    patterns: [
      words(
        "(?:win (?:a|an|one of|your|free|tickets|\\d+)|enter (?:now )?to win|prize draw|giveaway|sweepstakes?|chance to win|competition to win)",
      ),
    ],
    exceptions: [/win[\s-]win/giu],
    unless: [
      /clos(?:es|ing)|ends? (?:on |at )?(?:\d|midnight)|deadline|t&cs?|terms|rules|no purchase necessary|entries by|until \d/iu,
    ],
    retractable: true,
    yieldsTo: ["false-prize"],
    sources: [
      ...unitedKingdom("8.17", "warn"),
      ...unitedStates("State sweepstakes laws und FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Gewinnspiel: Teilnahme, Ende, Einschränkungen und Veranstalter gehören in die Werbung.",
      en: "Prize promotion: how to enter, closing date, restrictions and promoter belong in the advertisement.",
    },
    missing: {
      de: "Es fehlen Teilnahmeschluss und Bedingungen.",
      en: "What is missing is the closing date and the terms.",
    },
    repair: {
      append: {
        de: "Teilnahmeschluss und Bedingungen stehen im Shop.",
        en: "Closing date and terms are on our page.",
      },
      instead: { de: "Neues aus dem Shop.", en: "News from the shop." },
    },
    examples: {
      fires: [
        { text: "Enter now to win a tent!", market: "UK" },
        { text: "Giveaway time: follow us", market: "US" },
      ],
      silent: [
        { text: "Win a tent. Closes 30 November, T&Cs on our page.", market: "UK" },
        { text: "A win-win for hikers", market: "UK" },
        "Enter now to win a tent!",
      ],
    },
  },
  {
    id: "supplement-claim-us",
    languages: ["en"],
    home: {
      categories: ["food", "supplement"],
      orText: /supplement|capsules?|vitamins?|gummies|probiotics?|collagen|protein/iu,
    },
    patterns: [
      words(
        "(?:supports?|boosts?|promotes?|improves?|enhances?|strengthens?|maintains?|helps?(?: support| maintain)?) (?:\\p{L}+ ){0,3}?(?:immune (?:system|health|function)|immunity|digestion|digestive health|gut health|metabolism|focus|memory|brain (?:health|function)|heart health|joint health|joints|bone health|sleep|energy levels|mood|skin health|healthy \\p{L}+)",
      ),
      words("(?:burns? fat|fat ?burner|detox(?:ifies|ify)?|immune booster|anti ?aging)"),
    ],
    unless: [/(?:not|n't) been evaluated by the (?:FDA|food and drug administration)/iu],
    retractable: true,
    yieldsTo: ["food-disease"],
    proof: {
      supports: /randomi[sz]ed|clinical (?:trial|study)|human study|rct|competent and reliable/iu,
      lifts: "advice",
    },
    sources: unitedStates(
      "Dietary Supplement Health and Education Act",
      "21 U.S.C. § 343(r)(6), 21 CFR § 101.93",
      "warn",
    ),
    why: {
      de: "Angabe zu Körperfunktionen: Sie braucht in den Vereinigten Staaten Belege und den Hinweis der FDA.",
      en: "Structure or function claim: in the United States it needs substantiation and the FDA disclaimer.",
    },
    missing: {
      de: "Es fehlen Belege und der Satz: “These statements have not been evaluated by the Food and Drug Administration.”",
      en: "What is missing is substantiation and the sentence: “These statements have not been evaluated by the Food and Drug Administration. This product is not intended to diagnose, treat, cure, or prevent any disease.”",
    },
    repair: {
      append: {
        de: "This statement has not been evaluated by the Food and Drug Administration. This product is not intended to diagnose, treat, cure, or prevent any disease.",
        en: "This statement has not been evaluated by the Food and Drug Administration. This product is not intended to diagnose, treat, cure, or prevent any disease.",
      },
      instead: { de: "Die Zutaten stehen auf der Packung.", en: "Ingredients are on the pack." },
    },
    examples: {
      fires: [{ text: "Supports your immune system", market: "US", productCategory: "supplement" }],
      silent: [
        {
          text: "Supports your immune system. This statement has not been evaluated by the Food and Drug Administration. This product is not intended to diagnose, treat, cure, or prevent any disease.",
          market: "US",
          productCategory: "supplement",
        },
        { text: "Tastes of lemon", market: "US", productCategory: "supplement" },
      ],
    },
  },
  {
    id: "financial-promotion-uk",
    languages: ["en"],
    home: { categories: ["finance"], orText: /invest|shares|fund|isa|returns/iu },
    patterns: [
      words(
        "(?:invest (?:now|today|from|in)|start investing|grow your (?:money|savings|wealth)|earn (?:up to )?\\d[\\d.,]{0,12} ?%|returns? of (?:up to )?\\d[\\d.,]{0,12} ?%|\\d[\\d.,]{0,12} ?% (?:returns?|yield|a year))",
      ),
    ],
    unless: [/risk|lose|loss|go down as well|not a reliable/iu],
    once: true,
    retractable: true,
    yieldsTo: ["finance-return", "finance-safe", "crypto-warning"],
    sources: [
      {
        markets: ["UK"],
        law: "FSMA 2000 und FCA Handbook",
        paragraph: "Section 21, COBS 4.5.2",
        severity: "warn",
        from: "2007-11-01",
      },
      {
        markets: ["US"],
        law: "SEC Marketing Rule",
        paragraph: "17 CFR § 275.206(4)-1",
        severity: "warn",
        from: "2022-11-04",
      },
    ],
    why: {
      de: "Finanzwerbung: Sie muss fair, klar und nicht irreführend sein und Risiken ebenso deutlich nennen.",
      en: "Financial promotion: it must be fair, clear and not misleading, with risks as prominent as rewards.",
    },
    missing: { de: "Es fehlt der Risikohinweis.", en: "What is missing is the risk warning." },
    repair: {
      append: { de: "Deine Anlage kann an Wert verlieren.", en: "Your capital is at risk." },
      instead: {
        de: "Chancen und Risiken stehen im Informationsblatt.",
        en: "Chances and risks are set out in the information sheet.",
      },
    },
    examples: {
      fires: [{ text: "Start investing from £1", market: "UK", productCategory: "finance" }],
      silent: [
        {
          text: "Start investing from £1. Your capital is at risk.",
          market: "UK",
          productCategory: "finance",
        },
        { text: "Invest in good boots", market: "UK", productCategory: "fashion" },
      ],
    },
  },
];
